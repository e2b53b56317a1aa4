// What the sentence behind a quotation tells of it: “…” The post had been liked by thousands.
import { isDefiniteArticle, isDemonstrative } from "./continuity.ts";
import { is } from "../../../language/terms.ts";
import type { Read } from "./page.ts";
import type { Sourced } from "./sources.ts";
import type { Span } from "../../../language/sentences.ts";

/** The sentence behind the one of a quotation, or behind the whole block; `undefined` if the article ends there. */
export function sentenceBehind(
  { draft, pieces }: Sourced,
  count: number,
  read: (at: number) => Read,
): { readonly passage: number; readonly span: Span } | undefined {
  const last = pieces.at(-1)!.passage;
  const reading = read(last);
  const { passage, term } = draft.at;
  let at = draft.block || last !== passage ? Infinity : reading.sentenceOf[term]! + 1;
  // The same words may go on in a sentence of their own.
  for (let more = 0; more < MORE && isQuotedAlone(reading, reading.sentences[at]); more++) at++;
  const next = reading.sentences[at];
  if (next) return { passage: last, span: next };
  const [first] = last + 1 < count ? read(last + 1).sentences : [];
  return first && { passage: last + 1, span: first };
}

/** So many further stretches of a quotation are passed over. */
const MORE = 2;

function isQuotedAlone({ terms }: Read, span: Span | undefined): boolean {
  return span !== undefined && span.to - span.from <= 2 && terms[span.from]!.quote !== undefined;
}

/** "That was how she greeted it", "The post", with `owned` also "Her thread": whether a sentence points back. */
export function pointsBack({ terms, words }: Read, { from, to }: Span, owned: boolean): boolean {
  const opening = terms.slice(from, Math.min(to, from + 4));
  const [first] = opening;
  if (!first) return false;
  if (isDemonstrative(first.text)) return true;
  if (!isDefiniteArticle(first.text, words) && !(owned && KNOWN.test(first.text))) return false;
  return opening
    .slice(1)
    .some((term) => is(term, "posts", "replies", "images") || (is(term, "media") && !is(term, "sources")));
}

const KNOWN =
  /^(?:his|her|their|its|seine?|ihre?|son|sa|ses|su|seu|sua|suo|zijn|haar|hans|hennes|его|её|ее|їх|його|її|jego|jej)$/iu;

/** "The memo, first posted on Mastodon": what a sentence begins with is something that was said elsewhere. */
export function tellsOfOtherThing({ terms }: Read, { from, to }: Span): boolean {
  const opening = terms.slice(from, Math.min(to, from + 4));
  if (!is(opening[0], "determiners")) return false;
  return opening.slice(1).some((term) => is(term, "sources") && !is(term, "media", "posts", "replies"));
}
