// Which asterisks, underscores and tildes of a Markdown paragraph are marks. After CommonMark 0.31, simplified.
import type { Spans } from "./spans.ts";

/** A sign that may be a mark of emphasis. */
export type EmphasisSign = "*" | "_" | "~";

const WHITE = /[\s\u200B]/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Runs that may open: where each stands, and how many of its signs are left. */
interface Openings {
  readonly at: number[];
  readonly left: number[];
}

/**
 * Pairs the runs of a paragraph, as they are given to it in order. Runs of different signs may cross, which CommonMark
 * forbids and nobody writes. Linear in the number of signs.
 */
export class EmphasisPairs {
  readonly #paragraph: string;
  readonly #paired: Spans;
  readonly #open: Record<EmphasisSign, Openings> = {
    "*": { at: [], left: [] },
    _: { at: [], left: [] },
    "~": { at: [], left: [] },
  };
  /** Where the longest stretch ends that begins with the paragraph and that marks enclose, themselves included. */
  leading = 0;

  /** @param paired is given what is a mark */
  constructor(paragraph: string, paired: Spans) {
    this.#paragraph = paragraph;
    this.#paired = paired;
  }

  add(at: number, length: number, sign: EmphasisSign): void {
    const { opens, closes } = sidesOf(this.#paragraph, at, at + length, sign);
    const openings = this.#open[sign];
    let passed = 0;
    while (closes && passed < length && openings.at.length > 0) {
      const opening = openings.at.at(-1)!;
      const used = Math.min(2, openings.left.at(-1)!, length - passed);
      const left = openings.left.at(-1)! - used;
      this.#paired.add(opening + left, opening + left + used);
      this.#paired.add(at + passed, at + passed + used);
      passed += used;
      openings.left[openings.left.length - 1] = left;
      if (left > 0) continue;
      if (opening === 0) this.leading = at + passed;
      openings.at.pop();
      openings.left.pop();
    }
    if (!opens || passed === length) return;
    openings.at.push(at + passed);
    openings.left.push(length - passed);
  }
}

function sidesOf(
  paragraph: string,
  start: number,
  end: number,
  sign: EmphasisSign,
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
