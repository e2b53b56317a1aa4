// Finding quotations in an article's prose, and which of them the article attributes to a post.
import { draftQuotations } from "./quotation/drafts.ts";
import { isQuotation } from "./quotation/doubts.ts";
import { inheritSources } from "./quotation/inheritance.ts";
import { lineAndColumnOf } from "../lines.ts";
import { articleLanguage, readParagraphs, reader } from "./quotation/page.ts";
import { settle } from "./quotation/verdict.ts";
import { sectionsOf } from "./sections.ts";
import type { FoundQuotation, Passage } from "./found.ts";

/**
 * Finds the quotations in an article's passages, in document order: each with the words, who said them, where and when
 * as its sentence tells it. `post` if the sentence says that they were posted; `other` if it names another source, or
 * only who spoke. Titles, terms and scare quotes are none. A text that is longer than any article is read in
 * sections, each for itself. Never throws; time is linear in the article's length.
 */
export function findQuotations(article: string, passages: readonly Passage[]): FoundQuotation[] {
  const language = articleLanguage(passages);
  const place = lineAndColumnOf(article);
  const found: FoundQuotation[] = [];
  for (const section of sectionsOf(passages)) {
    const paragraphs = readParagraphs(section, language);
    const read = reader(paragraphs, language);
    const drafts = draftQuotations(paragraphs, read);
    for (const draft of inheritSources(drafts, paragraphs, read)) {
      if (isQuotation(draft, paragraphs, read)) found.push(settle(draft, paragraphs, read, place));
    }
  }
  return found;
}
