// The snapshot format as a schema: checked on every read, exported as JSON Schema.
import { z } from "zod";
import { BASES, SNAPSHOT_FORMAT } from "../snapshot.ts";
import type { Picture } from "../asset.ts";
import type { Snapshot } from "../snapshot.ts";
import { PostproofError } from "../../errors.ts";
import type { Block, Inline } from "../text.ts";
import { MAX_STRING } from "../text.ts";

const text = z.string().max(MAX_STRING);
const short = z.string().max(4_096);
const url = z.string().min(1).max(16_384);
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const timeOrDay = z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/);
const count = z.number().int().nonnegative();
const size = z.number().int().positive().max(1_000_000);
const assetFile = z.string().regex(/^[0-9a-f]{64}\.[a-z0-9]{1,5}$/);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const list = <T extends z.ZodType>(item: T, max = 1_000): z.ZodReadonly<z.ZodArray<T>> =>
  z.array(item).max(max).readonly();

const key = z.object({
  platform: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  id: z.string().min(1).max(2_048),
});

const mention = z.object({
  type: z.literal("mention"),
  text,
  handle: short,
  id: short.exactOptional(),
  url: url.exactOptional(),
});

const inline: z.ZodType<Inline> = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("text"),
    text,
    marks: list(z.enum(["bold", "italic", "strike", "underline", "code", "sub", "sup"]), 7).exactOptional(),
  }),
  z.object({ type: z.literal("link"), url, text, given: url.exactOptional() }),
  mention,
  z.object({ type: z.literal("hashtag"), text, tag: short, url: url.exactOptional() }),
  z.object({ type: z.literal("cashtag"), text, symbol: short, url: url.exactOptional() }),
  z.object({ type: z.literal("emoji"), shortcode: short }),
  z.object({ type: z.literal("media"), index: count }),
  z.object({
    type: z.literal("spoiler"),
    get children() {
      return list(inline, 10_000);
    },
  }),
  z.object({ type: z.literal("break") }),
]);

const inlines = list(inline, 20_000);

const block: z.ZodType<Block> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paragraph"), children: inlines }),
  z.object({ type: z.literal("heading"), level: z.number().int().min(1).max(6), children: inlines }),
  z.object({
    type: z.literal("quote"),
    get children() {
      return list(block, 10_000);
    },
  }),
  z.object({
    type: z.literal("list"),
    ordered: z.boolean(),
    start: z.number().int().exactOptional(),
    get items() {
      return list(list(block, 10_000), 10_000);
    },
  }),
  z.object({ type: z.literal("code"), text }),
  z.object({ type: z.literal("divider") }),
]);

const rendition = z.object({
  file: assetFile,
  type: z.enum(["image/avif", "image/webp", "image/jpeg", "image/png"]),
  width: size,
  height: size,
  bytes: count,
});

const missing = z.object({
  kind: z.enum([
    "policy",
    "rights",
    "not_found",
    "refused",
    "unreadable",
    "too_large",
    "network",
    "not_recorded",
  ]),
  reason: short,
});

const localFile = z.object({
  file: assetFile,
  type: z.enum(["video/mp4", "video/webm", "audio/mp4", "audio/mpeg", "audio/ogg", "text/vtt"]),
  bytes: count,
});

const original = z.object({ file: assetFile, type: short, bytes: count });

const picture = z.object({
  url,
  width: size.exactOptional(),
  height: size.exactOptional(),
  renditions: list(rendition, 20).exactOptional(),
  missing: missing.exactOptional(),
  original: original.exactOptional(),
  stated: z
    .object({
      creator: text.exactOptional(),
      credit: text.exactOptional(),
      copyright: text.exactOptional(),
      source: text.exactOptional(),
      licensor: text.exactOptional(),
      licensorUrl: text.exactOptional(),
      webStatement: text.exactOptional(),
      usageTerms: text.exactOptional(),
      digitalSourceType: text.exactOptional(),
    })
    .exactOptional(),
  contentCredentials: z.literal(true).exactOptional(),
});

const rightsBasis = z.enum(["stated by the platform", "stated in the file", "inferred", "editor"]);
const stated = z.object({ name: short, basis: rightsBasis, url: url.exactOptional() });
const rights = z.object({
  creator: stated.exactOptional(),
  rightsHolder: stated.exactOptional(),
  licence: z.object({ name: short, url: url.exactOptional(), basis: rightsBasis }).exactOptional(),
  permission: z
    .object({
      status: z.enum(["asked", "granted", "refused"]),
      by: short.exactOptional(),
      at: time.exactOptional(),
      evidence: short.exactOptional(),
    })
    .exactOptional(),
});

const author = z.object({
  id: short.exactOptional(),
  handle: short,
  name: short.exactOptional(),
  url,
  avatar: picture.exactOptional(),
  avatarShape: z.enum(["circle", "square", "hexagon"]).exactOptional(),
  verified: z.enum(["subscriber", "individual", "business", "government", "verifier"]).exactOptional(),
  badges: list(
    z.object({ label: short, url: url.exactOptional(), picture: picture.exactOptional() }),
    20,
  ).exactOptional(),
  automated: z.boolean().exactOptional(),
});

const medium = z.object({
  type: z.enum(["image", "video", "gif", "audio", "unknown"]),
  url,
  alt: text.exactOptional(),
  width: size.exactOptional(),
  height: size.exactOptional(),
  picture: picture.exactOptional(),
  duration: z.number().nonnegative().exactOptional(),
  files: list(
    z.object({
      url,
      type: short.exactOptional(),
      bitrate: count.exactOptional(),
      digest: digest.exactOptional(),
      copy: localFile.exactOptional(),
      original: original.exactOptional(),
    }),
    50,
  ).exactOptional(),
  captions: list(
    z.object({
      url,
      language: short.exactOptional(),
      digest: digest.exactOptional(),
      copy: localFile.exactOptional(),
      original: original.exactOptional(),
    }),
    200,
  ).exactOptional(),
  missing: missing.exactOptional(),
  sensitive: z.boolean().exactOptional(),
  rights: rights.exactOptional(),
});

const card = z.object({
  url,
  title: text.exactOptional(),
  description: text.exactOptional(),
  provider: short.exactOptional(),
  author: short.exactOptional(),
  picture: picture.exactOptional(),
});

const poll = z.object({
  options: list(z.object({ title: text, votes: count.exactOptional() }), 100),
  votes: count.exactOptional(),
  voters: count.exactOptional(),
  multiple: z.boolean().exactOptional(),
  closesAt: time.exactOptional(),
  closed: z.boolean().exactOptional(),
});

const replyTo = z.object({
  id: short.exactOptional(),
  url: url.exactOptional(),
  handle: short.exactOptional(),
  addressees: list(mention, 200).exactOptional(),
});

const quotedPost = z.object({
  url,
  author,
  text: list(block, 10_000),
  published: timeOrDay.exactOptional(),
  edited: timeOrDay.exactOptional(),
  isEdited: z.boolean().exactOptional(),
  language: short.exactOptional(),
  warning: text.exactOptional(),
  sensitive: z.boolean().exactOptional(),
  labels: list(short, 100).exactOptional(),
  media: list(medium, 100),
  card: card.exactOptional(),
  poll: poll.exactOptional(),
  note: z
    .object({ text: list(block, 1_000), url: url.exactOptional(), title: short.exactOptional() })
    .exactOptional(),
  place: z.object({ name: short, url: url.exactOptional() }).exactOptional(),
  replyTo: replyTo.exactOptional(),
  emoji: z.record(short, picture).readonly().exactOptional(),
  counts: z
    .object({
      likes: count.exactOptional(),
      reposts: count.exactOptional(),
      replies: count.exactOptional(),
      quotes: count.exactOptional(),
      views: count.exactOptional(),
      at: time,
    })
    .exactOptional(),
  rights: rights.exactOptional(),
  visibility: short.exactOptional(),
  truncated: z.boolean().exactOptional(),
  application: short.exactOptional(),
  retention: z.literal("display-only").exactOptional(),
  consent: z
    .object({
      loginRequired: z.literal(true).exactOptional(),
      noindex: z.literal(true).exactOptional(),
      noarchive: z.literal(true).exactOptional(),
      quotePolicy: short.exactOptional(),
    })
    .exactOptional(),
});

const quote = z.discriminatedUnion("state", [
  z.object({ state: z.literal("present"), key, post: quotedPost }),
  z.object({
    state: z.enum(["gone", "blocked", "detached", "pending", "refused", "unavailable"]),
    key: key.exactOptional(),
    url: url.exactOptional(),
  }),
  z.object({
    state: z.literal("other"),
    kind: short,
    url,
    title: text.exactOptional(),
    description: text.exactOptional(),
    by: short.exactOptional(),
  }),
]);

const post = quotedPost.extend({ quote: quote.exactOptional(), repostOf: quote.exactOptional() });

const snapshot = z.object({
  format: z.literal(SNAPSHOT_FORMAT),
  key,
  version: z.string().regex(/^[0-9a-f]{20}$/),
  basis: z.enum(BASES),
  capturedAt: time,
  source: short,
  tool: short,
  evidence: digest.exactOptional(),
  transcribedBy: short.exactOptional(),
  copiedFrom: z
    .looseObject({
      source: short,
      digest: digest.exactOptional(),
      why: short.exactOptional(),
    })
    .exactOptional(),
  sources: z.record(short, short).readonly().exactOptional(),
  conflicts: list(z.object({ field: short, source: short, said: text }), 50).exactOptional(),
  post,
});

/** The fields of what is known of rights, for schemas of which they are a part. */
export const RIGHTS_FIELDS = rights.shape;

/** The schema of one picture. */
export const pictureSchema: z.ZodType<Picture> = picture;

/** The schema of one post. */
export const postSchema = post;

/** The schema of a snapshot. Unknown fields are allowed and kept: a newer minor version may have written them. */
export const snapshotSchema: z.ZodType<Snapshot> = snapshot;

/** The snapshot format as a JSON Schema (draft 2020-12), for readers in other languages. */
export function snapshotJsonSchema(): Record<string, unknown> {
  return {
    $id: "https://postproof.example/snapshot.schema.json",
    title: "postproof snapshot, format 1",
    ...z.toJSONSchema(snapshotSchema, { io: "input", reused: "ref" }),
  };
}

// The hand-written types and the schema must not drift apart: the annotations above catch a field that the schema has
// wrong, the line below one that it lacks.
type Bare<T> = T extends object ? { -readonly [K in keyof T]-?: Bare<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
true satisfies Same<Bare<z.infer<typeof snapshot>>, Bare<Snapshot>>;

/**
 * Reads a snapshot document: the result of `JSON.parse`, for example.
 *
 * Unknown fields are kept, so that an older reader does not lose what a newer writer added.
 * @throws PostproofError `newer_format` for a later format number, `invalid_snapshot` naming the first field at fault.
 */
export function readSnapshot(value: unknown): Snapshot {
  if (isDeeperThan(value, MAX_NESTING)) {
    throw new PostproofError("invalid_snapshot", "Not a snapshot: it is nested deeper than any post.");
  }
  const result = snapshotSchema.safeParse(value);
  if (result.success) return value as Snapshot;
  const format = typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  const number = typeof format === "string" ? /^postproof\/snapshot@(\d{1,6})$/.exec(format)?.[1] : undefined;
  if (number !== undefined && Number(number) > 1) {
    throw new PostproofError(
      "newer_format",
      `This snapshot is of format ${number}; this version of postproof reads format 1. Install a newer postproof.`,
    );
  }
  const issue = result.error.issues[0];
  throw new PostproofError(
    "invalid_snapshot",
    `Not a snapshot: ${issue?.path.map(String).join(".") || "the document"}: ${issue?.message ?? "wrong"}. See docs/snapshot-format.md.`,
  );
}

// Text is at most eight blocks deep, and a block costs a few levels of JSON; everything else is shallow. Checked first and
// without recursion, since a schema walks as deep as its input.
const MAX_NESTING = 100;

function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((item): unknown[] =>
      typeof item === "object" && item !== null ? Object.values(item) : [],
    );
  }
  return false;
}
