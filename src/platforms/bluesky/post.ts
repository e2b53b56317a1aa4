// A post from what Bluesky answers.
import { defined, webUrl, utcTime, languageTag } from "../read/fields.ts";
import { pageOf, parseAtUri, postUri, POSTS } from "./address.ts";
import { quotedOf, readOther, readRecordEmbed, readRecordQuote, readRefused, readView } from "./embed.ts";
import { withFiles } from "./files.ts";
import { cleanString, textFromRun } from "../../model/text.ts";
import type { Author, VerifiedKind } from "../../model/author.ts";
import type { PostKey } from "../../model/key.ts";
import type { Consent, Counts, Post, Quote, QuotedPost } from "../../model/post.ts";
import type { AuthorView, AnyView, LabelView, PostRecord, PostView, QuotedView, Facet } from "./answer.ts";
import type { FileServer, FileServers } from "./files.ts";
import type { Inline, Text } from "../../model/text.ts";

/** Labels that call for a warning. */
const WARNINGS: ReadonlySet<string> = new Set([
  "porn",
  "sexual",
  "nudity",
  "graphic-media",
  "!warn",
  "!hide",
]);

/** The handle that stands where a domain no longer agrees with its account. */
export const INVALID_HANDLE = "handle.invalid";

/** What a reader needs of a post, whichever shape it came in. */
export interface PostParts {
  readonly did: string;
  readonly rkey: string;
  readonly author: AuthorView;
  readonly record: PostRecord;
  readonly embed: AnyView | undefined;
  readonly labels: readonly LabelView[];
  readonly counts: Partial<Pick<PostView, "replyCount" | "repostCount" | "likeCount" | "quoteCount">>;
  readonly quotesDisabled: boolean;
  /** The servers of accounts, as far as they are known: where the files of videos lie. */
  readonly fileServers?: FileServers;
}

/**
 * The parts of a post view; `undefined` if it is not about a post (a like, a follow, ...), or names another author than the
 * account in whose repository the post is.
 */
export function partsOf(view: PostView): PostParts | undefined {
  const uri = parseAtUri(view.uri);
  if (uri?.collection !== POSTS || view.record.text === undefined || !isOwn(uri.actor, view.author))
    return undefined;
  return {
    did: view.author.did,
    rkey: uri.rkey,
    author: view.author,
    record: view.record,
    embed: view.embed,
    labels: view.labels,
    counts: view,
    quotesDisabled: view.viewer?.embeddingDisabled === true,
  };
}

/** Whether an account, as a URI names it, is that of an author. */
const isOwn = (actor: string, { did, handle }: AuthorView): boolean =>
  actor === did || actor.toLowerCase() === handle.toLowerCase();

/** The identity of a post: DID and record key. Handles change. */
export function keyOf({ did, rkey }: Pick<PostParts, "did" | "rkey">): PostKey {
  return { platform: "bluesky", id: `${did}/${rkey}` };
}

/** The names under which a post may be met besides its key. */
export function aliasesOf({ did, rkey, author }: Pick<PostParts, "did" | "rkey" | "author">): string[] {
  const byDid = [`bluesky:${did}/${rkey}`, postUri(did, rkey), pageOf(did, rkey)];
  const handle = handleOf(author);
  return handle === undefined
    ? byDid
    : [...byDid, `bluesky:${handle}/${rkey}`, postUri(handle, rkey), pageOf(handle, rkey)];
}

function handleOf({ handle }: Pick<AuthorView, "handle">): string | undefined {
  return handle === INVALID_HANDLE ? undefined : handle.toLowerCase();
}

/**
 * Reads a post.
 *
 * @param at when it was captured: dates the counts, which are left out without it.
 * @param parentHandle the author of the post answered, where the answer holds that.
 */
export function readParts(parts: PostParts, at: string | undefined, parentHandle?: string): Post {
  const post = readContent(parts, at, parentHandle);
  const quote = readQuote(parts, at);
  return quote ? { ...post, quote } : post;
}

function readContent(parts: PostParts, at: string | undefined, parentHandle?: string): QuotedPost {
  const { did, rkey, author, record, embed, fileServers } = parts;
  const labels = labelsOf(parts);
  const warnings = labels.filter((label) => WARNINGS.has(label));
  const account = readAuthor(author);
  const answered = parseAtUri(record.reply?.parent.uri)?.actor === did ? account.handle : parentHandle;
  return defined({
    ...readRecord(record, did, embed, fileServers?.(did)),
    url: pageOf(handleOf(author) ?? did, rkey),
    author: account,
    warning: warnings.length > 0 ? warnings.join(", ") : undefined,
    sensitive: warnings.length > 0 ? true : undefined,
    labels: labels.length > 0 ? labels : undefined,
    replyTo: readReply(record, answered),
    counts: readCounts(parts.counts, at),
    consent: readConsent(parts, labels),
  });
}

/** What the record alone says, beside its author. */
export type RecordContent = Pick<QuotedPost, "text" | "published" | "language" | "media" | "card">;

/**
 * Reads a record.
 *
 * @param embed the view of what it attaches; where there is none, the record itself is read.
 * @param fileServer the author's server, where it is known.
 */
export function readRecord(
  record: PostRecord,
  did: string | undefined,
  embed?: AnyView,
  fileServer?: FileServer,
): RecordContent {
  const attached = embed ? readView(embed) : record.embed && readRecordEmbed(record.embed, did);
  const media = attached?.media ?? [];
  return defined({
    text: readText(record),
    published: utcTime(record.createdAt),
    language: languageTag(record.langs[0]),
    media: fileServer ? withFiles(media, { record, view: embed }, fileServer) : media,
    card: attached?.card,
  });
}

/** What a record answers to. */
export function readReply(record: PostRecord, handle?: string): QuotedPost["replyTo"] {
  const id = record.reply?.parent.uri;
  const uri = parseAtUri(id);
  if (id === undefined || !uri) return undefined;
  return defined({ id, url: uri.collection === POSTS ? pageOf(uri.actor, uri.rkey) : undefined, handle });
}

function readQuote({ embed, record, fileServers }: PostParts, at: string | undefined): Quote | undefined {
  if (!embed) return record.embed && readRecordQuote(record.embed);
  const quoted = "record" in embed ? quotedOf(embed) : undefined;
  if (!quoted) return undefined;
  const refused = readRefused(quoted);
  if (refused) return refused;
  const parts = quotedParts(quoted, fileServers);
  if (!parts) return readOther(quoted);
  const within = parts.record.embed && readRecordQuote(parts.record.embed);
  const url = within && within.state !== "present" ? within.url : undefined;
  const post = { ...readContent(parts, at), ...(url !== undefined && { quotesAnother: { url } }) };
  return { state: "present", key: keyOf(parts), post };
}

/** The parts of a quoted post that is shown; it holds no quote of its own. */
function quotedParts(quoted: QuotedView, fileServers: FileServers | undefined): PostParts | undefined {
  const uri = parseAtUri(quoted.uri);
  const { author, value: record } = quoted;
  if (uri?.collection !== POSTS || !author || record?.text === undefined || !isOwn(uri.actor, author))
    return undefined;
  return {
    did: author.did,
    rkey: uri.rkey,
    author,
    record,
    embed: quoted.embeds[0],
    labels: quoted.labels,
    counts: quoted,
    quotesDisabled: false,
    ...(fileServers && { fileServers }),
  };
}

/** Labels by labelers and by the author, without those taken back. */
function labelsOf({ labels, record }: PostParts): string[] {
  const values = [...labels, ...(record.labels?.values ?? [])].filter(({ neg }) => neg !== true);
  return [...new Set(values.map(({ val }) => val))].slice(0, 100);
}

function readConsent({ author, quotesDisabled }: PostParts, labels: readonly string[]): Consent | undefined {
  const hidden = (label: string): boolean => label === "!no-unauthenticated";
  const loginRequired =
    labels.some(hidden) || author.labels.some(({ val, neg }) => hidden(val) && neg !== true);
  if (!loginRequired && !quotesDisabled) return undefined;
  return defined({
    loginRequired: loginRequired ? (true as const) : undefined,
    quotePolicy: quotesDisabled ? "quote posts disabled" : undefined,
  });
}

function readCounts(counts: PostParts["counts"], at: string | undefined): Counts | undefined {
  const { likeCount: likes, repostCount: reposts, replyCount: replies, quoteCount: quotes } = counts;
  if (at === undefined || [likes, reposts, replies, quotes].every((value) => value === undefined))
    return undefined;
  return defined({ likes, reposts, replies, quotes, at });
}

/** The author of a post. */
export function readAuthor(author: AuthorView): Author {
  const { did, handle, displayName: name, avatar } = author;
  return defined({
    id: did,
    handle,
    name,
    url: `https://bsky.app/profile/${handleOf(author) ?? did}`,
    avatar: avatar === undefined ? undefined : { url: avatar },
    verified: readVerified(author),
  });
}

function readVerified({ verification }: AuthorView): VerifiedKind | undefined {
  if (verification?.trustedVerifierStatus === "valid") return "verifier";
  return verification?.verifiedStatus === "valid" ? "individual" : undefined;
}

/**
 * Reads the text of a record. Facets that leave the text, overlap an earlier one, split a character or lead anywhere but
 * to an http(s) address leave plain text behind; names and tags without a facet are text.
 */
function readText(record: PostRecord): Text {
  const bytes = new TextEncoder().encode(record.text ?? "");
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const slice = (start: number, end: number): string =>
    cleanString(decoder.decode(bytes.subarray(start, end)));
  const run: Inline[] = [];
  let at = 0;
  for (const facet of sortedFacets(record.facets)) {
    const { byteStart: start, byteEnd: end } = facet.index;
    if (start < at || end <= start || end > bytes.length || splits(bytes, start) || splits(bytes, end))
      continue;
    const made = readFacet(facet, slice(start, end));
    if (!made) continue;
    pushText(run, slice(at, start));
    run.push(made);
    at = end;
  }
  pushText(run, slice(at, bytes.length));
  return textFromRun(run);
}

function sortedFacets(facets: readonly Facet[]): Facet[] {
  return [...facets].sort((a, b) => a.index.byteStart - b.index.byteStart);
}

/** Whether an offset lies within a character: the byte there continues one. */
function splits(bytes: Uint8Array, offset: number): boolean {
  const byte = bytes[offset];
  return byte !== undefined && (byte & 0b1100_0000) === 0b1000_0000;
}

function pushText(run: Inline[], text: string): void {
  if (text !== "") run.push({ type: "text", text });
}

/** The first feature that is known decides. */
function readFacet(facet: Facet, text: string): Inline | undefined {
  if (text === "") return undefined;
  for (const { $type, uri, did, tag } of facet.features) {
    const kind = $type.slice($type.indexOf("#") + 1);
    const url = kind === "link" && uri !== undefined ? webUrl(uri) : undefined;
    if (url !== undefined) return { type: "link", url, text };
    if (kind === "mention" && did !== undefined) {
      const handle = text.replace(/^@/, "");
      return { type: "mention", text, handle, id: did, url: `https://bsky.app/profile/${did}` };
    }
    if (kind === "tag" && tag !== undefined) {
      return { type: "hashtag", text, tag, url: `https://bsky.app/hashtag/${encodeURIComponent(tag)}` };
    }
  }
  return undefined;
}
