// Lines of so many columns, as terminals and mails in plain text show them.

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
