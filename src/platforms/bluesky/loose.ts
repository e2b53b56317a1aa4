// Posts of Bluesky met outside a capture: views, threads and bare records from exports and dumps, and the embed code as it
// stands in articles.
import { matchBluesky, parseAtUri, POSTS, pageOf } from "./address.ts";
import { DID, HANDLE, postViewSchema, recordSchema, storedRecordSchema } from "./answer.ts";
import { readRecordQuote } from "./embed.ts";
import { lookAtThreadBody } from "./lookup.ts";
import { readPage } from "./page.ts";
import { aliasesOf, keyOf, partsOf, readParts, readRecord, readReply, readAuthor } from "./post.ts";
import { defined, utcTime, languageTag, englishDay } from "../read/fields.ts";
import type { Outcome } from "../../model/outcome.ts";
import { isUrl } from "../../model/url.ts";
import type { ReadContext, Source, SourceContext } from "../platform.ts";
import type { PostRecord, PostView } from "./answer.ts";
import type { FileServers } from "./files.ts";
import { htmlToText } from "../read/html-text.ts";
import { findTag, MAX_MARKUP } from "../read/embed-markup.ts";
import { plainText } from "../../model/text.ts";

/** Shapes that are met outside of captures; see {@link bluesky}. */
export const LOOSE: readonly Source[] = [
  { name: "postView", read: readView },
  { name: "postThread", read: readThread },
  { name: "record", read: readBareRecord },
  { name: "page", text: true, read: readPage },
  { name: "blockquote", text: true, read: (html) => readMarkup(html) },
];

function readView(body: unknown, { capturedAt }: SourceContext): Outcome {
  const view = postViewSchema.safeParse(body).data;
  return view ? outcomeOfView(view, utcTime(capturedAt), "postView") : notAPost();
}

function readThread(body: unknown, { capturedAt }: SourceContext): Outcome {
  const looked = lookAtThreadBody(body);
  switch (looked.kind) {
    case "view":
      return outcomeOfView(looked.view, utcTime(capturedAt), "postThread", looked.parentHandle);
    case "missing":
      return { kind: "not_found", reason: "The thread says that its post is not found." };
    case "hidden":
      return { kind: "withheld", reason: "The thread says that its post is blocked." };
    case "ending":
      return looked.ending;
  }
}

function notAPost(): Outcome {
  return { kind: "unreadable", reason: "This is not a post of Bluesky." };
}

/**
 * The outcome of a post view.
 *
 * @param source what the outcome names as its source.
 * @param fileServers the servers of accounts, as far as they are known.
 */
export function outcomeOfView(
  view: PostView,
  at: string | undefined,
  source: string,
  parentHandle?: string,
  fileServers?: FileServers,
): Outcome {
  const collection = parseAtUri(view.uri)?.collection;
  if (collection !== undefined && collection !== POSTS) return otherRecord(collection);
  const parts = partsOf(view);
  if (!parts) return notAPost();
  return {
    kind: "post",
    key: keyOf(parts),
    aliases: aliasesOf(parts),
    post: readParts(fileServers ? { ...parts, fileServers } : parts, at, parentHandle),
    source,
  };
}

function otherRecord(collection: string): Outcome {
  return { kind: "unsupported", reason: `This is no post but a record of ${collection.slice(0, 100)}.` };
}

/** A record names neither its author nor its own address: both come from the context, or the post stays incomplete. */
function readBareRecord(body: unknown, context: ReadContext): Outcome {
  const stored = storedRecordSchema.safeParse(body).data;
  const record = stored?.value ?? recordSchema.safeParse(body).data;
  if (record?.$type !== undefined && record.$type !== POSTS) return otherRecord(record.$type);
  if (record?.text === undefined) return notAPost();
  const { did, handle, rkey } = whoseIs(stored?.uri, context);
  if (did === undefined || handle === undefined || rkey === undefined) return incomplete(record, did, rkey);
  const parts = {
    did,
    rkey,
    author: {
      did,
      handle,
      displayName: context.author?.name,
      avatar: undefined,
      labels: [],
      verification: undefined,
    },
    record,
    embed: undefined,
    labels: [],
    counts: {},
    quotesDisabled: false,
  };
  const post = readParts(parts, undefined);
  return { kind: "post", key: keyOf(parts), aliases: aliasesOf(parts), post, source: "record" };
}

interface Whose {
  readonly did: string | undefined;
  readonly handle: string | undefined;
  readonly rkey: string | undefined;
}

function whoseIs(uri: string | undefined, { url, author }: ReadContext): Whose {
  const own = parseAtUri(uri);
  const reference = url !== undefined && isUrl(url) ? matchBluesky(new URL(url)) : undefined;
  const [actor, rkey] = reference?.id.split("/") ?? [];
  const names = [own?.actor, author?.id, author?.handle?.replace(/^@/, ""), actor];
  return {
    did: names.find((name) => name !== undefined && DID.test(name)),
    handle: names.find((name) => name !== undefined && HANDLE.test(name)),
    rkey: own?.rkey ?? rkey,
  };
}

function incomplete(record: PostRecord, did: string | undefined, rkey: string | undefined): Outcome {
  return {
    kind: "incomplete",
    reason:
      "A record does not say whose it is: the URL of the post, the DID and the handle of its author are needed.",
    partial: defined({
      ...readRecord(record, did),
      replyTo: readReply(record),
      quote: record.embed && readRecordQuote(record.embed),
    }),
    ...(did !== undefined && rkey !== undefined && { key: keyOf({ did, rkey }) }),
  };
}

/** More than a name, a handle and a day take, in UTF-16 code units. */
const MAX_SIGNATURE = 2_000;

/**
 * Reads `<blockquote class="bluesky-embed" data-bluesky-uri><p lang>text</p>&mdash; Name (<a>@handle</a>) <a>date</a>`.
 * Mentions and links stand in it as plain text. The day is the one in the zone of whoever copied the code.
 */
function readMarkup(html: string): Outcome {
  const none = { kind: "unreadable", reason: "The markup holds no embedded post of Bluesky." } as const;
  const quote = findTag(
    html,
    ({ name }, classes) => name === "blockquote" && classes.includes("bluesky-embed"),
  );
  if (!quote) return none;
  const uri = parseAtUri(quote.attributes.get("data-bluesky-uri"));
  if (uri?.collection !== POSTS) return none;
  const content = html.slice(0, MAX_MARKUP);
  const begin = /<p(?:\s(?:(?!<p)[^>]){0,500})?>/i.exec(content);
  const end = begin ? content.indexOf("</p>", begin.index) : -1;
  if (!begin || end < 0) return none;
  const text = htmlToText(content.slice(begin.index, end), {
    links: ({ href }) => (isOwn(href) ? "drop" : undefined),
  });
  const signature = plainText(
    htmlToText(content.slice(end), { links: ({ text: shown }) => ({ type: "text", text: shown }) }),
  );
  const signed = /^(?:[—–-]\s)?([^]{0,500}?)\s*\(\s*@([A-Za-z0-9.-]{3,253})\s*\)\s*([^]{0,100})/.exec(
    signature.trim().slice(0, MAX_SIGNATURE),
  );
  const handle = signed?.[2] ?? (HANDLE.test(uri.actor) ? uri.actor : undefined);
  if (handle === undefined || !HANDLE.test(handle) || !DID.test(uri.actor)) {
    return { kind: "incomplete", reason: "The markup does not name the author by handle and DID." };
  }
  const language = /\slang\s*=\s*["']?([A-Za-z-]{2,35})/i.exec(begin[0])?.[1];
  const author = {
    did: uri.actor,
    handle,
    displayName: signed?.[1]?.trim() || undefined,
    avatar: undefined,
    labels: [],
    verification: undefined,
  };
  const parts = { did: uri.actor, rkey: uri.rkey, author };
  return {
    kind: "post",
    key: keyOf(parts),
    aliases: aliasesOf(parts),
    source: "blockquote",
    post: defined({
      url: pageOf(handle.toLowerCase(), uri.rkey),
      author: readAuthor(author),
      text,
      published: englishDay(/^[^]{0,30}?\d{4}\b/.exec(signed?.[3] ?? "")?.[0]),
      language: languageTag(language),
      media: [],
    }),
  };
}

/** The link behind the words that stands for a picture or a card. */
function isOwn(href: string): boolean {
  return /^https:\/\/bsky\.app\/profile\/[^/]{1,300}\/post\/[^/?]{1,600}\?ref_src=embed$/.test(href);
}
