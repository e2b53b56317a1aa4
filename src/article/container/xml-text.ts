// The text of an XML element as a text within a container: CDATA sections, and characters with references.
import type { Range } from "../found.ts";
import { contained } from "./contained.ts";
import type { ContainedText } from "./contained.ts";
import type { Mark } from "./spelling.ts";

const OPEN = "<![CDATA[";
const CLOSE = "]]>";
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * Reads what stands between an element's tags. Two CDATA sections in a row are one text: that is how a `]]>` within it
 * is written. `undefined` if the element holds other elements, or a section does not end. Linear.
 */
export function readXmlText(source: string, range: Range): ContainedText | undefined {
  const read = readText(source.slice(...range), range[0]);
  if (!read) return undefined;
  const { text, marks, sections } = read;
  const isInSection = (place: number): boolean => place <= (sections[lastFrom(sections, place)]?.[1] ?? -1);
  return contained(source, range, {
    text,
    marks,
    plain: inSection,
    fresh: (added, place) => (isInSection(place) ? inSection(added) : asReferences(added)),
    read: (spelling) => readText(spelling, 0)?.text,
  });
}

/** The index of the last section that begins at or before a place; -1 if there is none. */
function lastFrom(sections: readonly Range[], place: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle]![0] <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface ReadText {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Where the content of CDATA sections stands in the container. */
  readonly sections: readonly Range[];
}

function readText(spelling: string, start: number): ReadText | undefined {
  const parts: string[] = [];
  const marks: Mark[] = [];
  const sections: Range[] = [];
  let length = 0;
  const add = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const mark = (from: number, to: number, text = ""): void => {
    marks.push({ at: length, units: text.length, from: start + from, to: start + to });
    add(text);
  };
  for (let at = 0; at < spelling.length;) {
    const open = spelling.indexOf("<", at);
    if (!readReferences(spelling, at, open < 0 ? spelling.length : open, add, mark)) return undefined;
    if (open < 0) break;
    if (!spelling.startsWith(OPEN, open)) return undefined;
    const close = spelling.indexOf(CLOSE, open + OPEN.length);
    if (close < 0) return undefined;
    mark(open, open + OPEN.length);
    sections.push([start + open + OPEN.length, start + close]);
    add(spelling.slice(open + OPEN.length, close));
    mark(close, close + CLOSE.length);
    at = close + CLOSE.length;
  }
  return { text: parts.join(""), marks, sections };
}

/** Reads characters outside of CDATA sections. Whether they may stand there. */
function readReferences(
  spelling: string,
  from: number,
  to: number,
  add: (text: string) => void,
  mark: (from: number, to: number, text: string) => void,
): boolean {
  for (let at = from; at < to;) {
    const reference = spelling.indexOf("&", at);
    if (reference < 0 || reference >= to) {
      add(spelling.slice(at, to));
      return true;
    }
    add(spelling.slice(at, reference));
    const end = spelling.slice(reference, reference + 12).indexOf(";");
    const text = end < 0 ? undefined : referenced(spelling.slice(reference + 1, reference + end));
    // One that nobody declared: what it means is not known, and what is not known is not rewritten.
    if (text === undefined || reference + end >= to) return false;
    at = reference + end + 1;
    mark(reference, at, text);
  }
  return true;
}

function referenced(name: string): string | undefined {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!number) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : undefined;
}

// Characters that XML 1.0 allows in no form.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function inSection(text: string): string {
  return text.replace(FORBIDDEN, "\uFFFD").replaceAll(CLOSE, `]]${CLOSE}${OPEN}>`);
}

function asReferences(text: string): string {
  return text
    .replace(FORBIDDEN, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
