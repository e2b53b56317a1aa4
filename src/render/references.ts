// Character references in attributes.

/** The named references that can spell part of an address or of a scheme; no letter has one. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  bsol: "\\",
  colon: ":",
  comma: ",",
  gt: ">",
  lpar: "(",
  lt: "<",
  newline: "\n",
  num: "#",
  period: ".",
  quot: '"',
  rpar: ")",
  semi: ";",
  sol: "/",
  tab: "\t",
};

/** The value of an attribute with its character references read, as far as they can spell an address. */
export function readReferences(value: string): string {
  if (!value.includes("&")) return value;
  return value.replace(
    /&(?:#(\d{1,12})|#x([0-9a-f]{1,12})|([a-z]{2,8}));?/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === "string") return NAMED[name.toLowerCase()] ?? whole;
      const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
    },
  );
}
