// What an object says beside its words: to whom, when, in which language, as an answer to what, with which wishes.
import type { Author } from "../../../model/author.ts";
import type { Consent, QuotedPost, ReplyContext } from "../../../model/post.ts";
import { cleanString } from "../../../model/text.ts";
import { defined, webUrl, utcTime, languageTag } from "../../read/fields.ts";
import { irisOf } from "./object.ts";
import type { Actor, ApObject } from "./object.ts";

const PUBLIC = new Set(["https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"]);

/**
 * To whom an object is addressed: `public`, `unlisted` (everybody may see it, no timeline shows it), `some` (not to
 * everybody), or `undefined` where it does not say.
 */
export function visibilityOf({ to, cc, audience }: ApObject): "public" | "unlisted" | "some" | undefined {
  const isPublic = (value: unknown): boolean => irisOf(value).some((address) => PUBLIC.has(address));
  if (isPublic(to) || isPublic(audience)) return "public";
  if (isPublic(cc)) return "unlisted";
  const isTold = [to, cc].some((value) => value !== undefined && value !== null);
  return isTold ? "some" : undefined;
}

/** PeerTube moves `updated` for its own ends, and some servers set it at once. */
export function editedAt({ type, updated }: ApObject, published: string | undefined): string | undefined {
  const edited = utcTime(updated);
  if (type === "Video" || edited === undefined || published === undefined) return undefined;
  return Date.parse(edited) - Date.parse(published) >= 1_000 ? edited : undefined;
}

/** The language: of the map the entry that is the text, or the only one. */
export function languageOf({ content, contentMap, language, inLanguage }: ApObject): string | undefined {
  const entries = Object.entries(contentMap ?? {});
  const entry =
    entries.find(([, words]) => words === content) ??
    (entries.length === 1 || content === undefined ? entries[0] : undefined);
  return languageTag(entry?.[0]) ?? languageTag(language?.identifier) ?? languageTag(inLanguage);
}

/** What an object answers to. */
export function replyOf({ inReplyTo, tag }: ApObject, author: Author | undefined): ReplyContext | undefined {
  const [id] = inReplyTo;
  if (id === undefined) return undefined;
  // Whom it answers is told only where the answered post stands below the address of an account: its author's, or one
  // that it mentions.
  const isBelow = (account: string | undefined): boolean =>
    account !== undefined && id.startsWith(`${account.replace(/\/$/, "")}/`);
  const mentioned = tag.find(({ type, href }) => type === "Mention" && isBelow(href));
  const handle = isBelow(author?.id) ? author?.handle : mentioned?.name?.replace(/^@/, "");
  return defined({
    id,
    url: webUrl(id),
    handle: handle !== undefined && /^[^\s@]+@[^\s@]+$/.test(handle) ? handle : undefined,
  });
}

/** The numbers below an object; `undefined` without the time at which they were read. */
export function countsOf(
  { likes, shares, replies, views }: ApObject,
  at: string | undefined,
): QuotedPost["counts"] {
  const read = utcTime(at);
  const counts = defined({
    likes: likes?.totalItems,
    reposts: shares?.totalItems,
    replies: replies?.totalItems,
    views,
  });
  return read === undefined || Object.keys(counts).length === 0 ? undefined : { ...counts, at: read };
}

/** What the author asks: who may quote, and not to be found by searching. */
export function consentOf({ interactionPolicy }: ApObject, actor: Actor | undefined): Consent | undefined {
  const quotes = interactionPolicy?.canQuote;
  const words = (addresses: readonly string[]): string => addresses.map(audienceOf).join(", ") || "none";
  const quotePolicy =
    quotes && `automatic: ${words(quotes.automaticApproval)}; manual: ${words(quotes.manualApproval)}`;
  const noindex = actor?.indexable === false ? (true as const) : undefined;
  const consent = defined({ noindex, quotePolicy: quotePolicy && cleanString(quotePolicy, 1_000) });
  return Object.keys(consent).length === 0 ? undefined : consent;
}

/** An audience in Mastodon's words, else as its address. */
function audienceOf(address: string): string {
  if (PUBLIC.has(address)) return "public";
  return /\/(followers|following)\/?$/.exec(address)?.[1] ?? address;
}
