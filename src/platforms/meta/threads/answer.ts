// Posts as the pages of Threads hold them: what they have beside the form that they share with Instagram.
import { z } from "zod";
import { address, count, flag, list, maybe, rawText, text } from "../../read/fields.ts";
import { HANDLE, mediaSchema } from "../media.ts";

const account = z.object({ username: z.string().regex(HANDLE) });

/** A piece of the text. Which of the last three it has depends on its type. */
const fragment = z.object({
  fragment_type: text(50),
  plaintext: rawText(),
  mention_fragment: maybe(z.object({ mentioned_user: maybe(account) })),
  link_fragment: maybe(z.object({ uri: address() })),
  tag_fragment: maybe(z.object({ tag_name: text(200) })),
});
/** See {@link postSchema}. */
export type Fragment = z.infer<typeof fragment>;

const info = z.object({
  text_fragments: maybe(z.object({ fragments: list(fragment, 2_000) })),
  direct_reply_count: count,
  repost_count: count,
  quote_count: count,
  is_post_unavailable: flag,
  reply_to_author: maybe(account),
  link_preview_attachment: maybe(
    z.object({ url: address(), display_url: text(500), title: text(1_000), image_url: address() }),
  ),
  /** Posts that stand within this one, read by the same schema. */
  share_info: maybe(z.object({ quoted_post: z.unknown().optional(), reposted_post: z.unknown().optional() })),
});

/** One post. */
export const postSchema = mediaSchema.extend({
  caption_is_edited: flag,
  text_post_app_info: maybe(info),
});
/** See {@link postSchema}. */
export type ThreadsPost = z.infer<typeof postSchema>;
