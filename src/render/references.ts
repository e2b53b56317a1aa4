// Character references.

/** The named references that can spell part of an address, a style or a tag. */
const NAMED: Readonly<Record<string, string>> = {
  AMP: "&",
  GT: ">",
  LT: "<",
  NewLine: "\n",
  QUOT: '"',
  Tab: "\t",
  amp: "&",
  apos: "'",
  ast: "*",
  bsol: "\\",
  colon: ":",
  comma: ",",
  commat: "@",
  equals: "=",
  excl: "!",
  fjlig: "fj",
  gt: ">",
  lbrace: "{",
  lbrack: "[",
  lcub: "{",
  lpar: "(",
  lsqb: "[",
  lt: "<",
  midast: "*",
  num: "#",
  percnt: "%",
  period: ".",
  plus: "+",
  quest: "?",
  quot: '"',
  rbrace: "}",
  rbrack: "]",
  rcub: "}",
  rpar: ")",
  rsqb: "]",
  semi: ";",
  sol: "/",
};

/** A few names may stand without a semicolon; in an attribute not before what could go on a name or give a value. */
const IN_ATTRIBUTE =
  /&(?:#[xX]([\da-fA-F]+);?|#(\d+);?|([a-zA-Z]+);|(amp|AMP|[lg]t|[LG]T|quot|QUOT)(?![\da-zA-Z=]))/g;
const IN_TEXT = /&(?:#[xX]([\da-fA-F]+);?|#(\d+);?|([a-zA-Z]+);|(amp|AMP|[lg]t|[LG]T|quot|QUOT))/g;

/** A text, or the value of an attribute, with its character references read, as far as they can spell an address. */
export function readReferences(text: string, inText = false): string {
  if (!text.includes("&")) return text;
  return text.replace(
    inText ? IN_TEXT : IN_ATTRIBUTE,
    (whole, hex?: string, decimal?: string, long?: string, short?: string) => {
      const name = long ?? short;
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
      const code = Number(decimal ?? `0x${hex ?? ""}`);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
    },
  );
}
