// The credit that is written into the pictures of a post.
import { composeCredit, creditOf } from "../../credit/index.ts";
import type { CreditToWrite } from "../../media/index.ts";
import type { Rights } from "../../model/credit.ts";
import type { Medium } from "../../model/media.ts";
import type { Post, QuotedPost } from "../../model/post.ts";
import { isUrl } from "../../model/url.ts";
import { labelAt, serviceOf } from "../../services/index.ts";

/** Gives the credit line of a post, or of one of its media. */
export type CreditLineOf = (post: QuotedPost, platform: string, medium?: Medium) => string;

/**
 * The credit of a post in the plain style: the service by its name of that day, then the account; of a medium that is
 * another account's, that one.
 */
export function plainCredit(post: QuotedPost, platform: string, medium?: Medium): string {
  const { published } = post;
  const place = medium?.from === undefined ? {} : { medium: post.media.indexOf(medium) + 1 };
  const { handle, ...facts } = creditOf({ key: { platform, id: post.url }, post }, place);
  // The name as newsrooms print it; the handle stands in for an account without one.
  const named = facts.name === undefined && handle !== undefined ? { ...facts, handle } : facts;
  return composeCredit(named, "plain", published === undefined ? {} : { published });
}

/** The service as readers know it; the host of the post's page where that is no service known by name. */
function serviceLabel(url: string, platform: string, published?: string): string {
  const service = serviceOf(platform, url);
  if (service) return labelAt(service, published);
  return isUrl(url) ? new URL(url).hostname.replace(/^www\./, "") : platform;
}

/**
 * What is written into the pictures of a post, in the order of `picturesOf`.
 *
 * Images and posters carry the credit of their own post, a quoted one's that of its author. Avatars carry the credit of
 * the account, badges and custom emoji only the service, all under its name of today: the same file serves every post.
 * A card's picture belongs to the linked site, never to who posted the link.
 */
export function* creditsIn(
  post: Post,
  platform: string,
  lineOf: CreditLineOf,
): Generator<readonly [url: string, credit: CreditToWrite]> {
  const { published, ...account } = post;
  const { author, card } = post;
  const service = serviceLabel(post.url, platform);
  if (author.avatar) yield [author.avatar.url, { creditLine: lineOf(account, platform), source: service }];
  for (const { picture } of author.badges ?? []) if (picture) yield [picture.url, { source: service }];
  const source = serviceLabel(post.url, platform, published);
  for (const medium of post.media) {
    if (!medium.picture) continue;
    const { alt, rights = post.rights } = medium;
    const creditLine = lineOf(post, platform, medium);
    yield [medium.picture.url, { creditLine, source, ...(alt && { alt }), ...knownRights(rights) }];
  }
  if (card?.picture) yield [card.picture.url, { source: card.provider ?? serviceLabel(card.url, "") }];
  for (const { url } of Object.values(post.emoji ?? {})) yield [url, { source: service }];
  for (const quote of [post.quote, post.repostOf])
    if (quote?.state === "present") yield* creditsIn(quote.post, quote.key.platform, lineOf);
}

/** Maker and licence, where somebody states them; what is only inferred is not written into a file. */
function knownRights({ creator, licence }: Rights = {}): CreditToWrite {
  const url = licence?.url;
  return {
    ...(creator && creator.basis !== "inferred" && { creator: creator.name }),
    ...(licence &&
      licence.basis !== "inferred" && { usageTerms: licence.name, ...(url && { webStatement: url }) }),
  };
}
