// The passages of an article: what its readers read, paragraph by paragraph.
import { blankFrontMatter } from "../front-matter.ts";
import { passagesOfHtml } from "./passages-html.ts";
import { passagesOfMarkdown } from "./passages-markdown.ts";
import { passagesOfText } from "./passages-text.ts";
import type { ArticleFormat } from "../found.ts";
import type { Passage } from "./found.ts";

/**
 * Reads the running text of an article as passages, in document order; their ranges do not overlap. A blank line made of
 * two `<br>` ends a passage, and so does a blank line in HTML that stands directly in the page, where editors write
 * paragraphs without tags. Left out: code of its own, embeds, controls, `nav`, page footers, what is hidden. Words set
 * as code within a sentence stay. A caption's words and credit in elements of their own, side by side, are one passage
 * with a line feed between: sites set them apart by style.
 *
 * Takes time linear in the article's length. Never throws.
 *
 * @param most of an article with more than this, as many and one more are given, and nothing is kept of the others
 */
export function findPassages(article: string, format: ArticleFormat, most = Infinity): Passage[] {
  if (format === "text") return passagesOfText(article, most);
  return format === "markdown"
    ? passagesOfMarkdown(article, most)
    : passagesOfHtml(blankFrontMatter(article), most);
}
