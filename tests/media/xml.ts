// Whether a packet is well-formed XML, by the letter of the specification: no parser that forgives is asked.

const TOKEN =
  /(<\?[^?]*\?>)|<([A-Za-z][\w:]*)((?: [A-Za-z][\w:]*="[^<&"]*")*)(\/?)>|<\/([A-Za-z][\w:]*)>|([^<&>]+)|(&(?:amp|lt|gt|quot|apos);)/y;

/** What is wrong with an XML document in the plain form in which packets are written; `undefined` if nothing is. */
export function faultOf(xml: string): string | undefined {
  for (const character of xml)
    if (!isChar(character.codePointAt(0)!)) return `code point ${character.codePointAt(0)!.toString(16)}`;
  const open: string[] = [];
  let roots = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (!token) return `at ${at}: ${xml.slice(at, at + 40)}`;
    const [, instruction, start, , empty, end, text, entity] = token;
    if (instruction !== undefined) continue;
    if (start !== undefined) {
      if (open.length === 0) roots += 1;
      if (empty === "") open.push(start);
    } else if (end !== undefined) {
      if (open.pop() !== end) return `at ${at}: ends ${end}`;
    } else if (open.length === 0 && (entity !== undefined || text!.trim() !== ""))
      return `at ${at}: text outside`;
  }
  return open.length > 0 ? `open: ${open.join(" ")}` : roots === 1 ? undefined : `${roots} roots`;
}

/** XML 1.0, 2.2. */
function isChar(point: number): boolean {
  return (
    [0x9, 0xa, 0xd].includes(point) ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    point >= 0x10000
  );
}
