// A post of Threads from the parts that its sources give.
import { z } from "zod";
import { cleanString, textFromRun } from "../../../model/text.ts";
import { defined, address, count, flag, list, maybe, rawText, text } from "../../read/fields.ts";
import { readCaption } from "../caption.ts";
import { authorOf as accountOf, mediaOf, timeOf, HANDLE, mediaSchema } from "../media.ts";
import { codeOfNumber, dayOfCode, plainCode } from "../post-code.ts";
import { pageOf, profileOf, tagPageOf } from "./address.ts";
import type { PostKey } from "../../../model/key.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Card, Counts, Post, Quote, QuotedPost } from "../../../model/post.ts";
import type { Inline, Text } from "../../../model/text.ts";
import { isUrl } from "../../../model/url.ts";

export function keyOf(code: string): PostKey {
  return { platform: "threads", id: code };
}

/** The text of a post that is given without its fragments. */
export function captionText(caption: string): Text {
  return readCaption(caption, { profile: profileOf, tag: tagPageOf, addresses: true });
}

/** Makes an outcome of a post; the day is taken from the code where no time is stated. */
export function outcomeOf(code: string, post: Post, source: string): Outcome {
  const published = post.published ?? dayOfCode(code);
  return {
    kind: "post",
    key: keyOf(code),
    aliases: aliasesOf(code, post.author.handle),
    post: defined({ ...post, published }),
    source,
    ...(post.published === undefined && published !== undefined && { sources: { published: "id" } }),
  };
}

function aliasesOf(code: string, handle: string): string[] {
  const page = pageOf(code, handle);
  return [`threads:${code}`, page, pageOf(code), page.replace("threads.com", "threads.net")];
}

/**
 * Reads a post as a page holds it.
 *
 * @param code the post that it must be, where that is known.
 * @param at when it was captured: dates the counts, which are left out without it.
 */
export function readPost(
  body: unknown,
  {
    code,
    at,
    consent,
  }: { code: string | undefined; at: string | undefined; consent?: Post["consent"] | undefined },
): Outcome {
  const parsed = postSchema.safeParse(body).data;
  const named = parsed && codeOf(parsed);
  if (!parsed || named === undefined) return { kind: "unreadable", reason: "This is not a post of Threads." };
  if (code !== undefined && named !== code)
    return { kind: "unreadable", reason: `Threads gave another post (${named}).` };
  const post = readContent(parsed, named, at);
  if (parsed.text_post_app_info?.is_post_unavailable === true)
    return {
      kind: "withheld",
      reason: "Threads says that the post is not available, and not why.",
      key: keyOf(named),
    };
  if (!post)
    return { kind: "incomplete", reason: "Threads gives the post without its author.", key: keyOf(named) };
  const share = parsed.text_post_app_info?.share_info;
  const [quote, repostOf] = [quoteOf(share?.quoted_post, at), quoteOf(share?.reposted_post, at)];
  return outcomeOf(named, defined({ ...post, quote, repostOf, consent }), "page");
}

function codeOf({ code, pk }: ThreadsPost): string | undefined {
  return plainCode(code) ?? codeOfNumber(pk);
}

function readContent(parsed: ThreadsPost, code: string, at: string | undefined): QuotedPost | undefined {
  const { user, caption, taken_at: taken, text_post_app_info: info } = parsed;
  if (!user) return undefined;
  const handle = info?.reply_to_author?.username;
  return defined({
    url: pageOf(code, user.username),
    author: accountOf(user, profileOf(user.username)),
    text: fragmentsText(info?.text_fragments?.fragments ?? []) ?? captionText(caption?.text ?? ""),
    published: timeOf(taken),
    isEdited: parsed.caption_is_edited === true ? true : undefined,
    media: mediaOf(parsed),
    card: cardOf(info?.link_preview_attachment),
    replyTo: handle === undefined ? undefined : { handle },
    counts: countsOf(parsed, at),
  });
}

/** The text by its fragments; `undefined` where one of them does not say what is shown. */
function fragmentsText(fragments: readonly Fragment[]): Text | undefined {
  if (fragments.length === 0 || fragments.some(({ plaintext }) => plaintext === undefined)) return undefined;
  return textFromRun(fragments.flatMap((fragment) => inlineOf(fragment, cleanString(fragment.plaintext!))));
}

function inlineOf(fragment: Fragment, shown: string): Inline[] {
  if (shown === "") return [];
  const handle = fragment.mention_fragment?.mentioned_user?.username;
  if (handle !== undefined) {
    const text = shown.startsWith("@") ? shown : `@${shown}`;
    return [{ type: "mention", text, handle, url: profileOf(handle) }];
  }
  const url = fragment.link_fragment?.uri;
  if (url !== undefined)
    return [{ type: "link", url: targetOf(url), text: shown, ...(targetOf(url) !== url && { given: url }) }];
  const tag = fragment.tag_fragment?.tag_name;
  if (tag !== undefined) return [{ type: "hashtag", text: shown, tag, url: tagPageOf(tag) }];
  return [{ type: "text", text: shown }];
}

/** Where a link goes that Threads leads over a page of its own. */
function targetOf(address: string): string {
  const url = new URL(address);
  const target = /^l\.threads\.(?:net|com)$/.test(url.hostname) ? url.searchParams.get("u") : null;
  return target !== null && /^https?:\/\//.test(target) && isUrl(target) ? target : address;
}

function cardOf(
  preview: NonNullable<ThreadsPost["text_post_app_info"]>["link_preview_attachment"],
): Card | undefined {
  if (preview?.url === undefined) return undefined;
  const { url, title, display_url: provider, image_url: picture } = preview;
  return defined({
    url: targetOf(url),
    title,
    provider,
    picture: picture === undefined ? undefined : { url: picture },
  });
}

function countsOf(parsed: ThreadsPost, at: string | undefined): Counts | undefined {
  const {
    direct_reply_count: replies,
    repost_count: reposts,
    quote_count: quotes,
  } = parsed.text_post_app_info ?? {};
  const likes = parsed.like_and_view_counts_disabled === true ? undefined : parsed.like_count;
  if (at === undefined || [likes, replies, reposts, quotes].every((value) => value === undefined))
    return undefined;
  return defined({ likes, replies, reposts, quotes, at });
}

function quoteOf(body: unknown, at: string | undefined): Quote | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const parsed = postSchema.safeParse(body).data;
  const code = parsed && codeOf(parsed);
  if (!parsed || code === undefined) return { state: "unavailable" };
  const key = keyOf(code);
  const post = readContent(parsed, code, at);
  return !post || parsed.text_post_app_info?.is_post_unavailable === true
    ? { state: "unavailable", key }
    : { state: "present", key, post };
}

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
type Fragment = z.infer<typeof fragment>;

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

const postSchema = mediaSchema.extend({
  caption_is_edited: flag,
  text_post_app_info: maybe(info),
});
/** See {@link postSchema}. */
type ThreadsPost = z.infer<typeof postSchema>;
