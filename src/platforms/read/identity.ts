// Whose post it is: author, profile and permalink can only be of the service that has the post. What an answer says of any
// other place is a claim that only that place could confirm.
import type { Author } from "../../model/author.ts";
import type { PostKey } from "../../model/key.ts";
import type { Conflict, Outcome, PostOutcome } from "../../model/outcome.ts";
import type { Quote, QuotedPost } from "../../model/post.ts";
import { isOfSite, siteOf } from "./page-address.ts";
import { webUrl } from "./fields.ts";

/** Whether an address is of the service that has the post of a key. */
export type IsHome = (address: URL, key: PostKey) => boolean;

/** For a service with hosts of its own: these, and those below them. */
export const atHosts =
  (...hosts: readonly string[]): IsHome =>
  ({ hostname }) =>
    hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));

/** What is said of other places is kept in no greater length than this, in UTF-16 code units. */
const MOST_SAID = 500;

/**
 * The door through which every outcome of a platform passes. A post keeps the author, the profile and the permalink that
 * its own service can speak for. In the place of others stands what is certain: the address of the key, the site that
 * answered; what was said stands in `conflicts`. Posts within are held to their own keys in the same way.
 *
 * @param isHome what the platform says of addresses. Default: the site of the key, or of the permalink where the key is no
 * address.
 * @param asked the address that was asked for, which can stand for a permalink that is of another place.
 */
export function holdToOrigin(outcome: Outcome, isHome: IsHome | undefined, asked?: string): Outcome {
  if (outcome.kind !== "post") return outcome;
  const { key, post, source, confirmedBy } = outcome;
  const held = holdPost(post, key, isHome, source, { asked, confirmedBy });
  if (held === undefined)
    return {
      kind: "unreadable",
      reason: "The answer names a page at another service as that of the post.",
      key,
    };
  const within = (quote: Quote | undefined): Quote | undefined => quote && holdQuote(quote, isHome, source);
  const [quote, repostOf] = [within(post.quote), within(post.repostOf)];
  const isSame = held.post === post && quote === post.quote && repostOf === post.repostOf;
  if (isSame) return outcome;
  const conflicts = [...(outcome.conflicts ?? []), ...held.claims];
  return {
    ...outcome,
    post: { ...held.post, ...(quote && { quote }), ...(repostOf && { repostOf }) },
    ...(conflicts.length > 0 && { conflicts }),
  } satisfies PostOutcome;
}

interface Held<T> {
  readonly post: T;
  /** What was said of other places. */
  readonly claims: readonly Conflict[];
}

/** What is known beside the answer. */
interface Known {
  readonly asked?: string | undefined;
  readonly confirmedBy?: readonly string[] | undefined;
}

function holdPost<T extends QuotedPost>(
  post: T,
  key: PostKey,
  isHome: IsHome | undefined,
  source: string,
  { asked, confirmedBy = [] }: Known = {},
): Held<T> | undefined {
  const isOfIt = isHome ?? isOfKey(post.url);
  const home = (address: string | undefined): address is string =>
    webUrl(address) !== undefined && isOfIt(new URL(address!), key);
  const url = [post.url, key.id, asked].find(home);
  if (url === undefined) return undefined;
  const author = holdAuthor(post.author, url, home, confirmedBy);
  const held = holdLinks(post, home);
  if (url === post.url && author === post.author) return { post: held, claims: [] };
  const said = {
    url: [post.url, url],
    "author.url": [post.author.url, author.url],
    "author.handle": [post.author.handle, author.handle],
  } as const;
  const claims = Object.entries(said).flatMap(([field, [claim, stands]]) =>
    claim === stands ? [] : [{ field, source, said: claim.slice(0, MOST_SAID).toWellFormed() }],
  );
  return { post: { ...held, url, author }, claims };
}

/** Whose media are shown again, and in which community: by their names alone where these lead to another place. */
function holdLinks<T extends QuotedPost>(post: T, home: (address: string | undefined) => boolean): T {
  const isForeign = (link: { readonly url?: string } | undefined): boolean =>
    link?.url !== undefined && !home(link.url);
  const { media, community } = post;
  if (!isForeign(community) && !media.some(({ from }) => isForeign(from))) return post;
  return {
    ...post,
    media: media.map((medium) =>
      medium.from && isForeign(medium.from) ? { ...medium, from: withoutUrl(medium.from) } : medium,
    ),
    ...(community && { community: isForeign(community) ? withoutUrl(community) : community }),
  };
}

function withoutUrl<T extends { readonly url?: string }>({ url: _url, ...named }: T): Omit<T, "url"> {
  return named;
}

/**
 * An author as the service that has the post can speak for. Whoever it calls an account of another place is known by the
 * site alone, as are the authors of pages; the name shown is a name, which anyone can give oneself.
 */
function holdAuthor(
  author: Author,
  page: string,
  home: (address: string | undefined) => boolean,
  confirmedBy: readonly string[],
): Author {
  const place = author.handle.slice(author.handle.lastIndexOf("@") + 1);
  const host = author.handle.includes("@") && place.includes(".") ? place : undefined;
  const isNamed =
    host !== undefined && (confirmedBy.includes(host.toLowerCase()) || home(`https://${host}/`));
  const isForeign = !home(author.url);
  const handle = isNamed || (host === undefined && !isForeign) ? author.handle : siteOf(new URL(page).host);
  const url = isForeign ? new URL("/", page).href : author.url;
  const keepsId = webUrl(author.id) === undefined ? handle === author.handle : home(author.id);
  if (handle === author.handle && url === author.url && (keepsId || author.id === undefined)) return author;
  const { id, ...rest } = author;
  return { ...rest, ...(keepsId && id !== undefined && { id }), handle, url };
}

function holdQuote(quote: Quote, isHome: IsHome | undefined, source: string): Quote {
  if (quote.state === "other") return quote;
  if (quote.state !== "present") return holdHidden(quote, isHome);
  const held = holdPost(quote.post, quote.key, isHome, source);
  if (held === undefined) return { state: "unavailable", key: quote.key };
  return held.post === quote.post ? quote : { ...quote, post: held.post };
}

/** A post that is not shown. */
type Hidden = Exclude<Quote, { readonly state: "present" | "other" }>;

/** Where a post that is not shown is said to be: at its own service, else nowhere. */
function holdHidden(quote: Hidden, isHome: IsHome | undefined): Hidden {
  const { key, url, ...rest } = quote;
  if (key === undefined || url === undefined) return quote;
  const isOfIt = isHome ?? isOfKey(url);
  if (webUrl(url) !== undefined && isOfIt(new URL(url), key)) return quote;
  return { ...rest, key, ...(webUrl(key.id) !== undefined && { url: key.id }) };
}

/** Where nothing else is known of a service: the site of the key, or of a page where the key is no address. */
const isOfKey =
  (page: string): IsHome =>
  (address, { id }) =>
    isOfSite(address.hostname, new URL(webUrl(id) ?? page).hostname);
