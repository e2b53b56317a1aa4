// Which post it is, through whichever interface it was met: keys and aliases of the fediverse.
import type { PostKey } from "../../model/key.ts";
import { formatKey } from "../../model/key.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";
import type { IsHome } from "../read/identity.ts";
import { webUrl } from "../read/fields.ts";
import * as activitypub from "./activitypub/address.ts";
import * as lemmy from "./lemmy/address.ts";
import * as mastodon from "./mastodon/address.ts";
import * as misskey from "./misskey/address.ts";
import * as peertube from "./peertube/address.ts";
import * as pixelfed from "./pixelfed/address.ts";

const ALL = [mastodon, peertube, pixelfed, misskey, lemmy, activitypub];

/** An address as a reference of any platform of the fediverse; `undefined` if it looks like none of their posts. */
export function matchAny(address: string): Reference | undefined {
  if (!isUrl(address)) return undefined;
  const url = new URL(address);
  for (const { matchAddress } of ALL) {
    const reference = matchAddress(url);
    if (reference && reference.short !== true) return reference;
  }
  return undefined;
}

/**
 * The key of a post by its ActivityPub id. The platform is the one whose addresses look like the id, so that a post has
 * one key whether its own server, another server or the generic interface showed it. `undefined` for what is no id.
 */
export function keyOfId(id: string | undefined): PostKey | undefined {
  if (id === undefined || !/^\S{1,2000}$/.test(id)) return undefined;
  // Mastodon made `tag:` URIs before 2018.
  if (/^tag:/.test(id)) return { platform: mastodon.NAME, id };
  if (webUrl(id) === undefined) return undefined;
  // Short numbers too, which in an address on an unknown host are too little to go by.
  if (/^https?:\/\/[^/]+\/(?:ap\/)?users\/[^/]+\/statuses\/[^/]+$/.test(id))
    return { platform: mastodon.NAME, id };
  return { platform: matchAny(id)?.platform ?? activitypub.NAME, id };
}

/** The host that an ActivityPub id names: of a URL, or of a tag URI. */
export function hostOf(id: string | undefined): string | undefined {
  const address = webUrl(id);
  return address === undefined
    ? /^tag:([^,/]{1,253}),/.exec(id ?? "")?.[1]?.toLowerCase()
    : new URL(address).host;
}

/** A server speaks for itself: the pages and the accounts of a post are at the host that its id names, and at no other. */
export const isOfServer: IsHome = ({ host }, { id }) => bare(host) === bare(hostOf(id) ?? "");

const bare = (host: string): string => host.replace(/^www\./, "");

/**
 * Every form under which a post may be met: what was asked, its ActivityPub id, its pages, and what each of them is read
 * as. A server can call any page of the web the page of its post: only those of its own and of the post's origin count.
 *
 * @param asked hosts that answered, beside that of the key.
 */
export function aliasesOf(
  key: PostKey,
  pages: readonly (string | undefined)[],
  asked: readonly (string | undefined)[],
  given: readonly string[] = [],
): string[] {
  const allowed = new Set([hostOf(key.id), ...asked]);
  const forms = [key.id, ...pages].flatMap((page) => {
    const address = webUrl(page);
    if (address === undefined || !allowed.has(hostOf(address))) return [];
    const reference = matchAny(address);
    const read = reference ? [referenceAlias(reference), reference.url] : [];
    return [address, ...read];
  });
  return [...new Set([...given, ...forms])].filter((form) => form !== formatKey(key));
}
