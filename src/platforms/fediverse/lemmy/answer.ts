// What Lemmy answers about a post or a comment, in version 3 and version 4 of its interface: the fields that are read.
import { z } from "zod";
import { address, count, flag, maybe, text, word } from "../../read/fields.ts";
import type { Maybe } from "../../read/fields.ts";

const raw: Maybe<string> = maybe(z.string().max(1_000_000));
const number: Maybe<number> = maybe(z.number().int().nonnegative());
/** A name as the server allows it. */
const name = z.string().regex(/^[^\s@/]{1,300}$/);

const person = z.object({
  name,
  display_name: text(500),
  avatar: address(),
  /** The ActivityPub actor: version 3. */
  actor_id: address(),
  /** The same in version 4. */
  ap_id: address(),
  bot_account: flag,
  deleted: flag,
});

const community = z.object({
  name: text(300),
  title: text(500),
  /** As of a person. */
  actor_id: address(),
  ap_id: address(),
  removed: flag,
  deleted: flag,
  /** Version 4: `Public`, `LocalOnlyPublic`, `LocalOnlyPrivate`, `Private`, `Unlisted`. */
  visibility: text(50),
});

const counts = z.object({ upvotes: count, comments: count, child_count: count });

const post = z.object({
  id: number,
  name: z.string().max(5_000),
  body: raw,
  /** What the post links to; a picture is linked the same way. */
  url: address(),
  url_content_type: text(200),
  alt_text: text(20_000),
  thumbnail_url: address(),
  embed_title: text(5_000),
  embed_description: text(20_000),
  removed: flag,
  deleted: flag,
  nsfw: flag,
  published: raw,
  published_at: raw,
  updated: raw,
  updated_at: raw,
  /** The ActivityPub id. */
  ap_id: address(),
  upvotes: count,
  comments: count,
});

const comment = z.object({
  id: number,
  content: raw,
  removed: flag,
  deleted: flag,
  published: raw,
  published_at: raw,
  updated: raw,
  updated_at: raw,
  ap_id: address(),
  /** `0.5.7`: the comments above it, itself last. */
  path: word(/^0(?:\.\d{1,12}){1,300}$/),
  upvotes: count,
  child_count: count,
});

const around = { creator: person, community: maybe(community), counts: maybe(counts) };

/** `GET /api/v3/post?id=`, `GET /api/v4/post?id=` */
export const postAnswer = z.object({ post_view: z.object({ post, ...around }) });
/** `GET /api/v3/comment?id=`, `GET /api/v4/comment?id=` */
export const commentAnswer = z.object({
  comment_view: z.object({ comment, post: maybe(post), ...around }),
});

/** An answer in the place of one: `couldnt_find_post`, `instance_is_private`. */
export const errorAnswer = z.object({ error: z.string().max(200) });

export type PostView = z.infer<typeof postAnswer>["post_view"];
export type CommentView = z.infer<typeof commentAnswer>["comment_view"];
export type Person = PostView["creator"];
