// The references of an article that are no URLs: credit lines and quotations.
import type { ArticleFormat, FoundCredit, FoundQuotation } from "../article/index.ts";
import { findCredits, findPassages, findQuotations, readNotes } from "../article/index.ts";
import { parseCredit } from "../credit/index.ts";

/** What stands in an article's prose, each list in its order. */
export interface Prose {
  /** Credit lines of every source: see `credit.social` for those that lean on a post. */
  readonly credits: readonly FoundCredit[];
  /** Quotations of posts (`source: "post"`) and of anything else. */
  readonly quotations: readonly FoundQuotation[];
  /** Addresses of posts that notes in the article name (`<!-- postproof-post https://… -->`). */
  readonly named: readonly string[];
}

/**
 * Finds credit lines and quotations in an article. Needs neither archive nor network, never throws, and takes time
 * linear in the article's length.
 */
export function findProse(article: string, format: ArticleFormat): Prose {
  const passages = findPassages(article, format);
  return {
    credits: findCredits(article, passages, parseCredit),
    quotations: findQuotations(article, passages),
    named:
      format === "text"
        ? []
        : readNotes(article).flatMap(({ kind, values: [url] }) =>
            kind === "post" && url !== undefined ? [url] : [],
          ),
  };
}
