// Finding references in an article.
import { blankFrontMatter } from "./front-matter.ts";
import { surveyHtml } from "./html.ts";
import { lineAndColumnOf } from "./lines.ts";
import { surveyMarkdown } from "./markdown.ts";
import { surveyText } from "./text.ts";
import type { Survey } from "./html.ts";
import type { ArticleFormat, Candidate, FindOptions, FoundReference, StandingEmbed } from "./found.ts";

/**
 * Finds the references to posts in an article, in order and not overlapping: a link inside an embed's markup is part of
 * that embed. In plain text they are addresses, found as links. What stands in comments, scripts, code, templates,
 * attribute values or in embeds of ours is not found. Reads no network and takes time linear in the article's length.
 */
export function findReferences(article: string, options: FindOptions): FoundReference[] {
  return locate(article, survey(article, options).candidates);
}

/** Finds the embeds of ours that stand in an article, in order: figures that carry key and version. */
export function findEmbeds(article: string, format: ArticleFormat): StandingEmbed[] {
  // Most articles of an archive hold none, and without the attribute's name none can be there.
  if (!/data-postproof-key/i.test(article)) return [];
  return [...survey(article, { format, parse: () => undefined }).standing];
}

/** All that rewriting needs to know of an article. */
export function survey(article: string, { format, parse, parseFrame = parse }: FindOptions): Survey {
  if (format === "text") return surveyText(article, parse);
  return format === "markdown"
    ? surveyMarkdown(article, parse, parseFrame)
    : surveyHtml(blankFrontMatter(article), { parse, parseFrame, source: article });
}

/** Gives candidates their lines and columns. */
export function locate(article: string, candidates: readonly Candidate[]): FoundReference[] {
  const placeOf = lineAndColumnOf(article);
  return candidates.map(({ reference, range, markup, certain, fixed, code }) => ({
    reference,
    range,
    ...placeOf(range[0]),
    markup,
    replaceable: fixed === undefined,
    certain,
    ...(code !== undefined && { code }),
  }));
}
