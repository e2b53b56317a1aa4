// Paragraphs of plain text and of Markdown, which are set alike.
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
