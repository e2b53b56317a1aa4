// Finding quotations in an article's prose, and which of them the article attributes to a post.
import { lineAndColumnOf } from "../lines.ts";
import { attributeAll } from "./quotation/attribute.ts";
import { composeAll } from "./quotation/compose.ts";
import { articleLanguage, readPage } from "./quotation/page.ts";
import weights from "./quotation/weights.json";
import { sectionsOf } from "./sections.ts";
import type { FoundQuotation, Passage } from "./found.ts";

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
  article: string,
  passages: readonly Passage[],
  most = Infinity,
): FoundQuotation[] {
  const language = articleLanguage(passages);
  const place = lineAndColumnOf(article);
  const found: FoundQuotation[] = [];
  for (const section of sectionsOf(passages)) {
    if (found.length > most) break;
    const page = readPage(section, language);
    found.push(...composeAll(page, attributeAll(page, weights), place));
  }
  return found;
}
