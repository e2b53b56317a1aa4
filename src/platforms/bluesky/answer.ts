// What Bluesky's public service answers (app.bsky.* and com.atproto.*): these schemas are its documentation, cut down to
// what is read. A view (`#view`) is what the service made of a record; a record is what the author signed.
import { z } from "zod";
import { address, count, flag, list, maybe, pixels, rawText, text, word } from "../read/fields.ts";

/** A DID of any method. Made-up ones in test data are short, so the length of the method's id is not checked. */
export const DID = /^did:[a-z]{1,20}:[A-Za-z0-9._:%-]{1,1000}$/;

/** A handle is a host name. */
export const HANDLE =
  /^(?=.{4,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/** The key of a record within its collection. */
export const RKEY = /^(?!\.{1,2}$)[A-Za-z0-9._:~-]{1,512}$/;

const atUri = word(/^at:\/\/[^\s/]{1,1100}(?:\/[^\s/]{1,600}){0,2}$/);
const aspectRatio = maybe(z.object({ width: pixels, height: pixels }));
const label = z.object({ val: z.string().min(1).max(128), neg: flag });

const author = z.object({
  did: z.string().regex(DID),
  /** `handle.invalid` where the domain no longer agrees. */
  handle: z.string().regex(HANDLE),
  /** Often empty. */
  displayName: text(),
  avatar: address(),
  /** Labels on the account, by the account itself or by labelers. */
  labels: list(label, 100),
  verification: maybe(z.object({ verifiedStatus: text(20), trustedVerifierStatus: text(20) })),
});

const cid = /^[a-z0-9]{3,200}$/i;

/** A reference to bytes at the author's server, by content hash. */
const storedBlob = z.object({ ref: z.object({ $link: z.string().regex(cid) }), mimeType: text(100) });
const blob = maybe(storedBlob);

/** One facet: what the bytes from `byteStart` to `byteEnd` of the text (UTF-8) are. */
const facet = z.object({
  index: z.object({ byteStart: z.number().int().nonnegative(), byteEnd: z.number().int().nonnegative() }),
  features: list(
    z.object({
      /** `app.bsky.richtext.facet#link`, `#mention`, `#tag`. */
      $type: z.string().max(200),
      uri: text(16_384),
      did: word(DID),
      tag: text(640),
    }),
    20,
  ),
});

/** `app.bsky.embed.images` and `.gallery`: one picture in a record. */
const recordImage = z.object({ image: blob, alt: text(20_000), aspectRatio });

const recordExternal = maybe(
  z.object({ uri: address(), title: text(20_000), description: text(20_000), thumb: blob }),
);

/** What a record attaches without quoting: images, gallery (items), external, video. */
const recordMediaFields = {
  images: list(recordImage, 20),
  items: list(recordImage, 50),
  external: recordExternal,
  video: blob,
  /** Of a video: WebVTT files, by language. */
  captions: list(z.object({ lang: text(40), file: storedBlob }), 20),
  alt: text(20_000),
  aspectRatio,
  presentation: text(40),
};
const recordMedia = z.object(recordMediaFields);

/** `record` is a strong reference in `app.bsky.embed.record`, and holds one in `.recordWithMedia`. */
const recordEmbed = z.object({
  ...recordMediaFields,
  record: maybe(z.object({ uri: atUri, record: maybe(z.object({ uri: atUri })) })),
  media: maybe(recordMedia),
});

/** `app.bsky.feed.post`: what the author signed. */
export const recordSchema = z.object({
  $type: z.string().max(200).optional(),
  text: rawText(),
  /** A claim of the author. Some clients write six or seven decimals, `+00:00`, or no zone. */
  createdAt: text(64),
  langs: list(z.string().max(40), 10),
  facets: list(facet, 1_000),
  reply: maybe(z.object({ parent: z.object({ uri: atUri }) })),
  embed: maybe(recordEmbed),
  /** The author's own labels. */
  labels: maybe(z.object({ values: list(label, 20) })),
});

const viewImage = z.object({ fullsize: address(), alt: text(20_000), aspectRatio });
const viewExternal = maybe(
  z.object({ uri: address(), title: text(20_000), description: text(20_000), thumb: address() }),
);

/** `app.bsky.embed.images#view`, `.gallery#view` (items), `.external#view`, `.video#view` (an HLS playlist). */
const viewMediaFields = {
  images: list(viewImage, 20),
  items: list(viewImage, 50),
  external: viewExternal,
  /** Of a video: the content hash of the file that was uploaded. */
  cid: word(cid),
  playlist: address(),
  thumbnail: address(),
  alt: text(20_000),
  aspectRatio,
  /** `gif`: a video that plays like one. */
  presentation: text(40),
};
const viewMedia = z.object(viewMediaFields);
/** What a quoted post attaches; of `recordWithMedia#view` the media part alone: it shows no quote of its own. */
const quotedEmbed = z.object({ ...viewMediaFields, media: maybe(viewMedia) });

const counts = { replyCount: count, repostCount: count, likeCount: count, quoteCount: count };

/**
 * What is quoted: `app.bsky.embed.record#viewRecord` (author, value, embeds), `#viewNotFound`, `#viewBlocked`,
 * `#viewDetached`, or a feed, a list, a labeler or a starter pack. Some name the wrong type and only the flags are true.
 */
const quotedFields = {
  $type: text(200),
  uri: atUri,
  notFound: flag,
  blocked: flag,
  detached: flag,
  author: maybe(author),
  value: maybe(recordSchema),
  embeds: list(quotedEmbed, 5),
  labels: list(label, 100),
  ...counts,
  /** Feeds, lists, labelers. */
  creator: maybe(z.object({ handle: text(253), displayName: text() })),
  displayName: text(),
  name: text(),
  description: text(20_000),
};
/** In a starter pack `record` is its own; in `recordWithMedia#view` it wraps what is quoted. */
const quoted = z.object({
  ...quotedFields,
  record: maybe(
    z.object({ ...quotedFields, record: maybe(z.object({ name: text(), description: text(20_000) })) }),
  ),
});

const embedView = z.object({ ...viewMediaFields, record: maybe(quoted), media: maybe(viewMedia) });

/** `app.bsky.feed.defs#postView`. Notifications have its shape too, without counts and `embed`. */
export const postViewSchema = z.object({
  uri: z.string().regex(/^at:\/\/[^\s/]{1,1100}\/[^\s/]{1,600}\/[^\s/]{1,600}$/),
  author,
  record: recordSchema,
  embed: maybe(embedView),
  labels: list(label, 100),
  /** Depends on who asks, but for `embeddingDisabled`: the author has switched quoting off. */
  viewer: maybe(z.object({ embeddingDisabled: flag })),
  ...counts,
});

/**
 * `app.bsky.feed.getPostThread`: `thread` is `#threadViewPost` (post, parent), `#notFoundPost` (notFound) or
 * `#blockedPost` (blocked). Its `$type` may be missing.
 */
export const threadSchema = z.object({
  thread: z.object({
    post: maybe(postViewSchema),
    notFound: flag,
    blocked: flag,
    parent: maybe(z.object({ post: maybe(z.object({ uri: atUri, author })) })),
  }),
});

/** `app.bsky.feed.getPosts`: posts that are missing are left out without a word. */
export const postsSchema = z.object({ posts: list(postViewSchema, 25) });

/** `com.atproto.identity.resolveHandle`. */
export const resolvedSchema = z.object({ did: z.string().regex(DID) });

/** `com.atproto.repo.getRecord`. */
export const storedRecordSchema = z.object({ uri: atUri, value: recordSchema });

/** How every service of the protocol says no. */
export const errorSchema = z.object({ error: text(200), message: text(2_000) });

/** A DID document: which server holds the account, and which handles it claims (`at://ada.example`). */
export const didDocumentSchema = z.object({
  alsoKnownAs: list(z.string().max(300), 20),
  service: list(z.object({ id: z.string().max(2_000), type: text(200), serviceEndpoint: address() }), 50),
});

export type PostView = z.infer<typeof postViewSchema>;
export type PostRecord = z.infer<typeof recordSchema>;
export type RecordEmbed = z.infer<typeof recordEmbed>;
export type RecordMedia = z.infer<typeof recordMedia>;
export type EmbedView = z.infer<typeof embedView>;
export type MediaView = z.infer<typeof viewMedia>;
/** What a post attaches, wherever it stands. */
export type AnyView = EmbedView | MediaView | z.infer<typeof quotedEmbed>;
export type QuotedView = z.infer<typeof quoted>;
export type AuthorView = z.infer<typeof author>;
export type LabelView = z.infer<typeof label>;
export type Facet = z.infer<typeof facet>;
