// Finding what stands in an article.
import { readingOf } from "./reading.ts";
import type { Article } from "./reading.ts";
import type { ArticleFormat, FindOptions, FoundReference, StandingEmbed } from "./found.ts";
import type { Passage } from "./prose/found.ts";

/**
 * Finds the references to posts in an article, in order and not overlapping: a link inside an embed's markup is part of
 * that embed. In plain text they are addresses, found as links. What stands in comments, scripts, code, templates,
 * attribute values or in embeds of ours is not found. Reads no network and takes time linear in the article's length.
 */
export function findReferences(article: string | Article, options: FindOptions): FoundReference[] {
  return [...readingOf(article, options.format).references(options)];
}

/** Finds the embeds of ours that stand in an article, in order: figures that carry key and version. */
export function findEmbeds(article: string | Article, format: ArticleFormat): StandingEmbed[] {
  return [...readingOf(article, format).embeds];
}

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
export function findPassages(article: string | Article, format: ArticleFormat, most = Infinity): Passage[] {
  return [...readingOf(article, format).passages(most)];
}
