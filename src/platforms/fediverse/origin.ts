// A post that one server shows and another one wrote: only its own server can confirm what it says.
import type { Exchange } from "../../model/capture.ts";
import { sameKey } from "../../model/key.ts";
import type { Outcome, PostOutcome } from "../../model/outcome.ts";
import type { Quote } from "../../model/post.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import { webUrl } from "../read/fields.ts";
import { shown } from "./activitypub/loose.ts";
import { readWay } from "./activitypub/walk.ts";
import type { Start } from "./activitypub/walk.ts";
import { hostOf, keyOfId } from "./identity.ts";

/** The post at its own server, if another one showed it. */
export function originStart(seen: Outcome | undefined, host: string): Start[] {
  const url = seen && originOf(seen, host);
  return url === undefined ? [] : [{ url, certain: true }];
}

function originOf(seen: Outcome, host: string): string | undefined {
  return seen.kind === "post" && hostOf(seen.key.id) !== host ? webUrl(seen.key.id) : undefined;
}

/**
 * What a post comes to that was seen at `host`: itself where it is of that server, what its own server says where that
 * says anything, else a copy.
 */
export function settle(
  seen: Outcome,
  host: string,
  reference: Reference,
  exchanges: readonly Exchange[],
): Outcome {
  if (seen.kind !== "post" || hostOf(seen.key.id) === host) return seen;
  const url = originOf(seen, host);
  const own = url === undefined ? undefined : readWay({ url, certain: true }, exchanges);
  if (own?.kind === "post" && sameKey(own.key, seen.key))
    return { ...own, aliases: [...new Set([...own.aliases, ...seen.aliases])] };
  // What its own server says of its end counts for more than a copy.
  if (own?.kind === "deleted" || own?.kind === "protected") return own;
  return asCopy(seen, reference);
}

/**
 * A copy at another server that its own server does not confirm. It is kept as what it is: under the address at which
 * it was seen, so that it can never take the place of the post itself.
 */
export function asCopy(seen: PostOutcome, reference: Reference): PostOutcome {
  return {
    ...seen,
    key: { platform: reference.platform, id: reference.url },
    aliases: [referenceAlias(reference)],
    post: { ...seen.post, url: reference.url },
    source: `${seen.source} of a copy`,
  };
}

/** What the own server of a post said, where it was asked, by the id of the post. */
export type OwnWord = (id: string) => Outcome;

/** Reads from a record what own servers said. */
export const ownWordIn =
  (exchanges: readonly Exchange[]): OwnWord =>
  (id) =>
    readWay({ url: id, certain: true }, exchanges);

/** The posts that a post quotes or reposts, at their own servers, where another one shows them. */
export function withinStarts(seen: Outcome | undefined, host: string): Start[] {
  if (seen?.kind !== "post") return [];
  return [seen.post.quote, seen.post.repostOf].flatMap((quote) => {
    const url = quote?.state === "present" ? webUrl(quote.key.id) : undefined;
    return url !== undefined && hostOf(url) !== host ? [{ url, certain: true }] : [];
  });
}

/**
 * A post that the answer of a server holds within another: itself where it is of that server, or where nobody was to be
 * asked; else what its own server says of it, or a copy under the address that it has at the server that shows it.
 */
export function settleWithin(
  seen: Extract<Quote, { readonly state: "present" }>,
  page: string,
  asked: string | undefined,
  own: OwnWord | undefined,
): Quote {
  const { key } = seen;
  if (own === undefined || hostOf(key.id) === asked) return seen;
  const said = webUrl(key.id) === undefined ? undefined : own(key.id);
  if (said?.kind === "post" && sameKey(said.key, key)) return shown(said, key.id);
  if (said?.kind === "deleted") return { state: "gone", key };
  if (said?.kind === "protected") return { state: "unavailable", key };
  return { ...seen, key: keyOfId(page) ?? key, post: { ...seen.post, url: page } };
}
