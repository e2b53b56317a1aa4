// Which asterisks, underscores and tildes of a Markdown paragraph are marks. After CommonMark 0.31, simplified.
import type { Range } from "../found.ts";

/** A run of one sign. */
export interface Delimiter {
  readonly at: number;
  readonly length: number;
  readonly sign: "*" | "_" | "~";
}

interface Opening {
  readonly at: number;
  /** How many signs are left. */
  left: number;
}

/** What is a mark, and what the marks enclose (themselves included). Neither is in order. */
export interface Emphasis {
  readonly paired: readonly Range[];
  readonly emphasized: readonly Range[];
}

const WHITE = /[\s\u200B]/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Pairs the runs of a paragraph. Runs of different signs may cross, which CommonMark forbids and nobody writes. Linear
 * in the number of signs.
 */
export function pairEmphasis(paragraph: string, delimiters: readonly Delimiter[]): Emphasis {
  const paired: Range[] = [];
  const emphasized: Range[] = [];
  const open: Record<Delimiter["sign"], Opening[]> = { "*": [], _: [], "~": [] };
  for (const { at, length, sign } of delimiters) {
    const { opens, closes } = sidesOf(paragraph, at, at + length, sign);
    const openings = open[sign];
    let passed = 0;
    while (closes && passed < length && openings.length > 0) {
      const opening = openings.at(-1)!;
      const used = Math.min(2, opening.left, length - passed);
      opening.left -= used;
      paired.push([opening.at + opening.left, opening.at + opening.left + used]);
      paired.push([at + passed, at + passed + used]);
      passed += used;
      if (opening.left > 0) continue;
      emphasized.push([opening.at, at + passed]);
      openings.pop();
    }
    if (opens && passed < length) openings.push({ at: at + passed, left: length - passed });
  }
  return { paired, emphasized };
}

function sidesOf(
  paragraph: string,
  start: number,
  end: number,
  sign: Delimiter["sign"],
): { readonly opens: boolean; readonly closes: boolean } {
  const before = paragraph[start - 1] ?? " ";
  const after = paragraph[end] ?? " ";
  const whiteBefore = WHITE.test(before);
  const whiteAfter = WHITE.test(after);
  const signBefore = PUNCTUATION.test(before);
  const signAfter = PUNCTUATION.test(after);
  const left = !whiteAfter && (!signAfter || whiteBefore || signBefore);
  const right = !whiteBefore && (!signBefore || whiteAfter || signAfter);
  if (sign !== "_") return { opens: left, closes: right };
  return { opens: left && (!right || signBefore), closes: right && (!left || signAfter) };
}
