// Paragraphs of plain text and of Markdown, which are set alike, and lines of so many columns, as terminals and mails show them.
import type { Mark } from "../view.ts";

/** Parts with an empty line between two, those that say nothing left out. */
export function stack(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

/** A text as a quotation: every line behind `>`. */
export function quoted(text: string): string {
  if (text === "") return "";
  return text
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

/** The items of a list, one on a line. `start`: the number of the first, of an ordered one. */
export function listed(items: readonly string[], start: number | undefined): string {
  return items
    .map((item, index) => {
      const mark = start === undefined ? "- " : `${start + index}. `;
      return mark + item.replace(/\n(?!\n)/g, `\n${" ".repeat(mark.length)}`);
    })
    .join("\n");
}

/** A text without what it ends in, however often. */
export function without(text: string, ending: string): string {
  let end = text.length;
  while (text.endsWith(ending, end)) end -= ending.length;
  return text.slice(0, end);
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

/** Digits that stand above or below the line as such digits: in words alone 10⁵ would else become 105. */
export function inPlace(text: string, marks: readonly Mark[]): string {
  const digits = marks.includes("sup") ? RAISED : marks.includes("sub") ? LOWERED : undefined;
  if (digits === undefined || !/^\d+$/.test(text)) return text;
  return text.replace(/\d/g, (digit) => digits[Number(digit)]!);
}

const GRAPHEMES = /* @__PURE__ */ new Intl.Segmenter("en", { granularity: "grapheme" });
/** Signs that take two columns: those of East Asian scripts, and emoji. */
const WIDE =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u;
/** Signs that take none by themselves. */
const NONE = /^[\p{M}\p{Cf}]/u;
/** Signs with which no line of an East Asian script begins. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;

/**
 * A text whose lines take at most so many columns: broken at spaces, and between signs of scripts that have none. A word that
 * is longer, such as an address, stays whole.
 */
export function filled(text: string, width: number): string {
  if (width === Infinity) return text;
  return text
    .split("\n")
    .flatMap((line) => linesOf(line, width))
    .join("\n");
}

function linesOf(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  let taken = 0;
  for (const { text, columns, end } of partsOf(line)) {
    if (taken > 0 && taken + columns > width) {
      lines.push(current.trimEnd());
      current = "";
      taken = 0;
    }
    current += text + end;
    taken += columns + end.length;
  }
  return [...lines, current.trimEnd()];
}

/** A part of a line before and after which it may be broken, with the columns that it takes, and the spaces at its end. */
interface Part {
  text: string;
  columns: number;
  end: string;
}

function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  let last: Part | undefined;
  let wasWide = false;
  for (const { segment } of GRAPHEMES.segment(line)) {
    if (segment === " " && last) {
      last.end += segment;
      continue;
    }
    const isWide = WIDE.test(segment);
    const isApart = last?.end !== "" || ((isWide || wasWide) && !CLOSING.test(segment));
    if (last === undefined || isApart) parts.push((last = { text: "", columns: 0, end: "" }));
    last.text += segment;
    last.columns += isWide ? 2 : NONE.test(segment) ? 0 : 1;
    wasWide = isWide;
  }
  return parts;
}
