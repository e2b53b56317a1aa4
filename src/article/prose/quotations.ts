// Finding quotations in an article's prose, and which of them the article attributes to a post.
import { placesIn } from "../lines.ts";
import { attributeAll } from "./quotation/attribute.ts";
import { composeAll } from "./quotation/compose.ts";
import { articleLanguage, readPage } from "./quotation/page.ts";
import { readQuoted } from "./quotation/quoted.ts";
import weights from "./quotation/weights.json";
import { sectionsOf } from "./sections.ts";
import type { Article } from "../reading.ts";
import type { FoundQuotation, Passage, QuotedPart } from "./found.ts";

/**
 * Finds the quotations in an article's passages, in document order: each with the words, who said them, where and when
 * as the article tells it. `post` if the article attributes the words to a post; `other` if it names another source, or
 * only who spoke. Titles, terms and scare quotes are none. What is decided is decided by weights that were learned from
 * labelled articles; `confidence` is how probable the source is. A text that is longer than any article is read in
 * sections, each for itself. Never throws; time is linear in the article's length.
 *
 * @param most of an article with more than this, as many and some more are found, and the rest is not read
 */
export function findQuotations(
  article: string | Article,
  passages: readonly Passage[],
  most = Infinity,
): FoundQuotation[] {
  const language = articleLanguage(passages);
  const place = placesIn(article);
  const found: FoundQuotation[] = [];
  for (const section of sectionsOf(passages)) {
    if (found.length > most) break;
    const page = readPage(section, language);
    found.push(...composeAll(page, attributeAll(page, weights), place));
  }
  return found;
}

/** What stands between quotation marks in a passage, whatever it is, and the passage's own words around it. */
export function partedByMarks(passage: Passage): {
  readonly quoted: readonly QuotedPart[];
  /** One more than `quoted`: before the first, between them, behind the last. */
  readonly own: readonly string[];
} {
  const { text } = passage;
  const { stretches } = readQuoted(text);
  const ends = [0, ...stretches.map(({ to }) => to)];
  const starts = [...stretches.map(({ from }) => from), text.length];
  return {
    quoted: stretches.map(({ start, end }) => ({
      text: text.slice(start, end),
      range: passage.rangeOf(start, end),
    })),
    own: ends.map((end, index) => text.slice(end, starts[index])),
  };
}
