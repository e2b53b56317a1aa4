// The words of a post, as they are compared with a quotation.
import type { Post, Quote, QuotedPost } from "../model/post.ts";
import type { PostPart } from "../model/quotation.ts";
import { inlinesOf, plainText } from "../model/text.ts";

/** A mention in a post's text. */
export interface PostedMention {
  /** As shown: `@ada`. */
  readonly text: string;
  /** Without `@`; may name its host. */
  readonly handle: string;
  /** Display name of the account, where it is known: an article may write it instead. */
  readonly name?: string;
}

/** Words of a post that stand beside its text. */
export interface PostedPart {
  readonly part: Exclude<PostPart, "text" | "thread">;
  readonly text: string;
  /** BCP 47, where it is known. */
  readonly language?: string;
}

/** The words of a post, and what changes how they read. */
export interface PostedWords {
  /** The plain text of the post, as `plainText` gives it. */
  readonly text: string;
  /** BCP 47; absent where the platform does not say. What it says is weighed, not believed. */
  readonly language?: string;
  /** Links as shown in `text` (`example.com/a…`): an article may leave them out. */
  readonly links?: readonly string[];
  readonly mentions?: readonly PostedMention[];
  /** Short codes of custom emoji in `text`, without colons: an article may leave them out. */
  readonly emoji?: readonly string[];
  /** `text` is only the beginning of what was posted. */
  readonly truncated?: boolean;
  /** Pictures, videos, audio or a card, which may hold words that are not here. */
  readonly hasMedia?: boolean;
  /** The quoted or reposted post, image descriptions, card, poll, warning. */
  readonly parts?: readonly PostedPart[];
  /** The other posts of the thread, in its order. */
  readonly thread?: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** What a post alone does not know. */
export interface PostedContext {
  /** Display name of an account by its handle. */
  readonly nameOf?: (handle: string) => string | undefined;
  /** The posts of the thread in its order, this one among them; found by `url`. */
  readonly thread?: readonly Post[];
}

/** The words of a post for {@link PostedWords}, from its snapshot. */
export function postedWordsOf(post: Post, context: PostedContext = {}): PostedWords {
  const within = presentPost(post.quote);
  const reposted = presentPost(post.repostOf);
  const mentions = mentionsOf(post, context);
  const links = [...inlinesOf(post.text)].flatMap((inline) =>
    inline.type === "link" && looksLikeAddress(inline.text) ? [inline.text] : [],
  );
  const parts = [
    ...sideParts(post),
    ...(within === undefined ? [] : wholeOf(within, "quote")),
    ...(reposted === undefined ? [] : wholeOf(reposted, "repost")),
  ];
  const thread = context.thread === undefined ? undefined : around(post, context.thread);
  return {
    text: plainText(post.text),
    ...(post.language !== undefined && { language: post.language }),
    ...(links.length > 0 && { links }),
    ...(mentions.length > 0 && { mentions }),
    ...(post.emoji !== undefined && { emoji: Object.keys(post.emoji) }),
    ...(post.truncated === true && { truncated: true }),
    ...((post.media.length > 0 || post.card !== undefined) && { hasMedia: true }),
    ...(parts.length > 0 && { parts }),
    ...(thread !== undefined && { thread }),
  };
}

function presentPost(quote: Quote | undefined): QuotedPost | undefined {
  return quote?.state === "present" ? quote.post : undefined;
}

function mentionsOf(post: QuotedPost, { nameOf }: PostedContext): PostedMention[] {
  return [...inlinesOf(post.text)].flatMap((inline) => {
    if (inline.type !== "mention") return [];
    const { text, handle } = inline;
    const name = nameOf?.(handle);
    return [{ text, handle, ...(name !== undefined && { name }) }];
  });
}

/** A link shown as a word of the sentence is a word of the sentence. */
function looksLikeAddress(text: string): boolean {
  return !/\s/.test(text) && /^(?:https?:\/\/|www\.)|[\p{L}\p{N}]\.[\p{L}]{2,}(?:[/?#…]|$)/u.test(text);
}

function sideParts(post: QuotedPost): PostedPart[] {
  const alone = (part: PostedPart["part"], ...texts: (string | undefined)[]): PostedPart[] =>
    texts.flatMap((text) => (text === undefined || text.trim() === "" ? [] : [{ part, text }]));
  return [
    ...alone("warning", post.warning),
    ...alone("alt", ...post.media.map(({ alt }) => alt)),
    ...alone("poll", post.poll?.options.map(({ title }) => title).join("\n")),
    ...alone("card", post.card?.title, post.card?.description),
  ];
}

function wholeOf(post: QuotedPost, part: "quote" | "repost"): PostedPart[] {
  const { language } = post;
  const texts = [plainText(post.text), ...sideParts(post).map(({ text }) => text)];
  return texts
    .filter((text) => text.trim() !== "")
    .map((text) => ({ part, text, ...(language !== undefined && { language }) }));
}

function around(post: Post, thread: readonly Post[]): PostedWords["thread"] {
  const place = thread.findIndex(({ url }) => url === post.url);
  const texts = (posts: readonly Post[]) => posts.map(({ text }) => plainText(text));
  if (place === -1) return thread.length > 0 ? { before: [], after: texts(thread) } : undefined;
  if (thread.length === 1) return undefined;
  return { before: texts(thread.slice(0, place)), after: texts(thread.slice(place + 1)) };
}
