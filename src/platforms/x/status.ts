// Posts as X's interface of before 2023 gave them (v1.1), as data exports hold them, and as the web's interface carries
// them within (`legacy`): brought into the shape of syndication.
import { z } from "zod";
import { maybe } from "../read/fields.ts";
import { POST_ID } from "./answer.ts";

/** A post of v1.1, with what differs from syndication; the rest is of the same names and stays. */
const fields = {
  /** `id` is a number beyond what numbers hold, so it is never read. */
  id_str: z.string().regex(POST_ID),
  /** `tweet_mode=extended` and exports; else `text`, at most 140 characters or so. */
  full_text: maybe(z.string()),
  text: maybe(z.string()),
  entities: maybe(z.looseObject({ media: z.unknown().optional() })),
  extended_entities: maybe(z.looseObject({ media: z.unknown().optional() })),
  reply_count: z.unknown().optional(),
  quoted_status_id_str: maybe(z.string()),
};
const status = z.looseObject({
  ...fields,
  /** From streams: the whole of a text that is cut, with entities of its own. */
  extended_tweet: maybe(
    z.looseObject({
      full_text: z.string(),
      entities: fields.entities,
      extended_entities: fields.extended_entities,
      display_text_range: z.unknown().optional(),
    }),
  ),
  /** Exports: all versions of a post that could be edited. */
  edit_info: maybe(
    z.object({
      initial: maybe(z.object({ editTweetIds: z.unknown().optional() })),
      edit: maybe(
        z.object({ editControlInitial: maybe(z.object({ editTweetIds: z.unknown().optional() })) }),
      ),
    }),
  ),
  quoted_status: z.unknown().optional(),
  retweeted_status: z.unknown().optional(),
});

/**
 * Brings a post of v1.1, of an export or a `legacy` part into the shape of syndication; `undefined` if it is none.
 *
 * @param user the author, where the post itself does not hold it: in the shape of a v1.1 account.
 */
export function shapeStatus(
  body: unknown,
  user: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> | undefined {
  const { data } = status.safeParse(body);
  if (!data) return undefined;
  // What a repost quotes is what the reposted post quotes.
  const reposted = status.safeParse(data.retweeted_status).data;
  return {
    ...shapeContent(data, user),
    quoted_tweet: data["quoted_tweet"] ?? shapeInner(data.quoted_status ?? reposted?.quoted_status),
    quoted_id: data.quoted_status_id_str ?? reposted?.quoted_status_id_str,
    is_quote_status: data["is_quote_status"] ?? reposted?.["is_quote_status"],
    retweeted_tweet: shapeInner(data.retweeted_status),
  };
}

/** A post within another: one level and no more, however deep the material goes. */
function shapeInner(body: unknown): Record<string, unknown> | undefined {
  const { data } = status.safeParse(body);
  return data && shapeContent(data, {});
}

function shapeContent(
  data: z.infer<typeof status>,
  user: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { extended_tweet: whole, edit_info: edits, ...own } = data;
  const entities = whole?.entities ?? own.entities;
  const media = (whole?.extended_entities ?? own.extended_entities)?.media ?? entities?.media;
  const editIds = edits?.initial?.editTweetIds ?? edits?.edit?.editControlInitial?.editTweetIds;
  return {
    ...own,
    text: whole?.full_text ?? own.full_text ?? own.text,
    display_text_range: whole ? whole.display_text_range : own["display_text_range"],
    entities,
    mediaDetails: own["mediaDetails"] ?? media,
    truncated: own["truncated"] === true && !whole,
    conversation_count: own["conversation_count"] ?? own.reply_count,
    user: { ...user, ...objectOf(own["user"]) },
    ...(editIds !== undefined && { edit_control: { edit_tweet_ids: editIds } }),
  };
}

/** An object as a record; anything else as an empty one. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
