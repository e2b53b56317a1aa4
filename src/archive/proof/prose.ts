// The references of an article that are no URLs: posts pasted as text, quotations and credit lines.
import type {
  Article,
  ArticleFormat,
  FoundCredit,
  FoundPasted,
  FoundQuotation,
  FoundReference,
  Passage,
} from "../../article/index.ts";
import {
  besidePosts,
  findCredits,
  findPasted,
  findQuotations,
  readArticle,
  withoutPasted,
} from "../../article/index.ts";
import { parseCredit } from "../../credit/index.ts";

/** What stands in an article's prose, each list in its order. */
export interface Prose {
  /** Credit lines of every source: see `credit.social` for those that lean on a post. */
  readonly credits: readonly FoundCredit[];
  /** Quotations of posts (`source: "post"`) and of anything else. */
  readonly quotations: readonly FoundQuotation[];
  /** Posts laid out as text, without quotation marks (`… — Name (@handle) October 24, 2018`). */
  readonly pasted: readonly FoundPasted[];
  /** Addresses of posts that notes in the article name (`<!-- postproof-post https://… -->`). */
  readonly named: readonly string[];
}

/**
 * Finds credit lines, quotations and posts pasted as text in an article. Needs neither archive nor network, never throws,
 * and takes time linear in the article's length.
 *
 * @param references by `findReferences`, of this article: a pasted post that is the markup of one is not given again
 */
export function findProse(
  article: string | Article,
  format: ArticleFormat,
  references: readonly FoundReference[] = [],
): Prose {
  const read = typeof article === "string" ? readArticle(article, format) : article;
  return {
    ...proseIn(read, read.passages(), references),
    named: read.notes.flatMap(({ kind, values: [url] }) =>
      kind === "post" && url !== undefined ? [url] : [],
    ),
  };
}

/**
 * What stands in the passages of an article. What lies within a pasted post is neither quotation nor credit of its own.
 *
 * @param most of an article with more quotations than this, as many and some more are found
 */
export function proseIn(
  article: Article,
  passages: readonly Passage[],
  references: readonly FoundReference[],
  most?: number,
): Omit<Prose, "named"> {
  const pasted = besideEmbeds(findPasted(article, passages), references);
  const embeds = references
    .filter(({ markup }) => !isLink(markup))
    .map(({ range, reference: { platform } }) => ({ range, platform }));
  const own = besidePosts(withoutPasted(passages, pasted), [...pasted, ...embeds]);
  return {
    credits: findCredits(article, own, parseCredit),
    quotations: findQuotations(article, own, most),
    pasted,
  };
}

const isLink = (markup: FoundReference["markup"]): boolean => markup === "link" || markup === "bare-link";

/** The pasted posts that no markup of an embed holds: what holds one is found as a reference. */
function besideEmbeds(
  pasted: readonly FoundPasted[],
  references: readonly FoundReference[],
): readonly FoundPasted[] {
  const embeds = references.filter(({ markup }) => !isLink(markup));
  let next = 0;
  return pasted.filter(({ range: [start, end] }) => {
    while (next < embeds.length && embeds[next]!.range[1] <= start) next++;
    return next === embeds.length || embeds[next]!.range[0] >= end;
  });
}
