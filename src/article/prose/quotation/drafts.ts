// Makes drafts of the quoted stretches of an article, before they are given sources and joined.
import { draftBlock, isBlock, tellBlock } from "./drafts/blocks.ts";
import { attributionOf } from "./drafts/attributed.ts";
import { is } from "../../../language/terms.ts";
import type { Draft, Piece } from "./draft.ts";
import type { Attributed } from "./drafts/attributed.ts";
import type { Paragraph, Read } from "./page.ts";

/** Reads the quoted stretches of an article, those over several paragraphs as one. */
export function draftQuotations(paragraphs: readonly Paragraph[], read: (at: number) => Read): Draft[] {
  const drafts: Draft[] = [];
  let pieces: Piece[] = [];
  let first: Attributed | undefined;
  paragraphs.forEach(({ passage, stretches, goesOn, begun }, at) => {
    if (stretches.length === 0 || (!begun && !goesOn && isBlock(paragraphs[at]!))) {
      if (passage.kind === "quote") draftBlock(drafts, paragraphs, at, read);
      else if (passage.kind === "paragraph") tellBlock(drafts, at, passage.text, read);
      return;
    }
    const reading = read(at);
    if (passage.kind === "paragraph" && !begun) tellBlock(drafts, at, passage.text, read);
    stretches.forEach((stretch, index) => {
      const { start, end, from, to, single } = stretch;
      const isBegun = begun && index === 0;
      if (!isBegun) [pieces, first] = [[], undefined];
      pieces.push({ passage: at, start, end, from, to });
      const own = attributionOf(paragraphs, read, at, index, isBegun);
      if (goesOn && index === stretches.length - 1) {
        first ??= own;
        return;
      }
      const quoted = pieces
        .map((piece) => paragraphs[piece.passage]!.passage.text.slice(piece.start, piece.end))
        .join(" ");
      const better = (own.attribution.governor ?? own.attribution.cue) ? own : (first ?? own);
      const linked = index > 0 && !isBegun && isLinked(reading, index);
      const place = { passage: at, term: reading.quotes[index]! };
      drafts.push({
        pieces,
        quoted,
        single,
        incised: stretch.incised === true,
        block: false,
        at: place,
        ...better,
        linked,
      });
    });
  });
  return drafts;
}

/** Whether only a comma and an "and" stand between a stretch and the one before, in the same sentence. */
function isLinked({ text, terms, quotes, sentenceOf }: Read, index: number): boolean {
  const from = quotes[index - 1]! + 1;
  const to = quotes[index]!;
  if (to - from > 5 || sentenceOf[from - 1] !== sentenceOf[to]) return false;
  for (let at = from; at < to; at++)
    if (terms[at]!.word && !is(terms[at], "coordinators", "determiners", "that", "of")) return false;
  // 「…」「…」
  return to > from || text[terms[to]!.start] === "「";
}
