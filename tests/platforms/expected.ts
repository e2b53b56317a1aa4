// Hand-written expectations about recordings, and what an outcome says in their words.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inlinesOf, plainText } from "../../src/model/text.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Post, QuotedPost } from "../../src/model/post.ts";
import type { Inline } from "../../src/model/text.ts";

/**
 * A text without the text: its first and last six characters (none of a short one), its length in code points, and its
 * SHA-256 in UTF-8.
 */
export interface Excerpt {
  readonly begins: string;
  readonly ends: string;
  readonly characters: number;
  readonly sha256: string;
}

/** One expectation. Which fields it has depends on the platform; all that it has are compared. */
export interface Expected {
  /** Path below `recorded/`. */
  readonly file: string;
  readonly why: string;
  readonly outcome: string;
  readonly [field: string]: unknown;
}

/** The expectations of a platform. */
export function expectations(platform: string): Expected[] {
  const file = join(import.meta.dirname, "../recorded/expected", `${platform}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Expected[];
}

/** A text as an expectation holds it; the empty text as itself. */
export function excerpt(text: string | undefined): Excerpt | string | null {
  if (text === undefined || text === "") return text ?? null;
  const points = Array.from(text);
  const shown = points.length < 40 ? 0 : 6; // other people's words: enough to find the place, not to read it here
  return {
    begins: points.slice(0, shown).join(""),
    ends: points.slice(points.length - shown).join(""),
    characters: points.length,
    sha256: createHash("sha256").update(text, "utf8").digest("hex"),
  };
}

type Mention = Extract<Inline, { readonly type: "mention" }>;

/** How a platform's expectations name things. */
export interface Words {
  readonly mention: (mention: Mention) => string | undefined;
  readonly quote: (quote: NonNullable<Post["quote"]>, expected: unknown) => unknown;
  readonly replyTo: (replyTo: NonNullable<Post["replyTo"]>) => unknown;
}

/**
 * What an outcome says, in the fields of an expectation; of an outcome without a post and without a part of one, only
 * what it came to. Compare with `toEqual(comparable(expected))`.
 */
export function told(outcome: Outcome, expected: Expected, words: Words): Record<string, unknown> {
  const post: Partial<Post> | undefined =
    outcome.kind === "post" ? outcome.post : outcome.kind === "incomplete" ? outcome.partial : undefined;
  if (!post) return { outcome: outcome.kind };
  const inlines = [...inlinesOf(post.text ?? [])];
  const all: Record<string, unknown> = {
    outcome: outcome.kind,
    author: post.author ? authorOf(post.author) : null,
    published: post.published ?? null,
    edited: post.edited ?? null,
    text: post.text ? excerpt(plainText(post.text)) : null,
    links: inlines.flatMap((inline) => (inline.type === "link" ? [inline.url] : [])),
    mentions: inlines.flatMap((inline) => (inline.type === "mention" ? [words.mention(inline)] : [])),
    hashtags: inlines.flatMap((inline) => (inline.type === "hashtag" ? [inline.tag] : [])),
    media: (post.media ?? []).map(({ type, alt, width, height }) => ({
      kind: type,
      alt: excerpt(alt),
      width: width ?? null,
      height: height ?? null,
    })),
    card: post.card ? { url: post.card.url, title: excerpt(post.card.title) } : null,
    quote: post.quote ? words.quote(post.quote, expected["quote"]) : null,
    poll: post.poll ?? null,
    replyTo: post.replyTo ? words.replyTo(post.replyTo) : null,
    repostOf: post.repostOf ? words.quote(post.repostOf, expected["repostOf"]) : null,
    warning: excerpt(post.warning),
    sensitive: post.sensitive ?? false,
    language: post.language ?? null,
    languages: post.language === undefined ? [] : [post.language],
    truncated: post.truncated ?? false,
    loginRequired: post.consent?.loginRequired ?? false,
  };
  return Object.fromEntries(Object.keys(comparable(expected, outcome)).map((field) => [field, all[field]]));
}

/** An expectation without what is no statement about the outcome. */
export function comparable(expected: Expected, outcome: Outcome): Record<string, unknown> {
  const { file: _file, why: _why, ...fields } = expected;
  return outcome.kind === "post" || outcome.kind === "incomplete" ? fields : { outcome: fields.outcome };
}

function authorOf(author: QuotedPost["author"]): unknown {
  return { name: author.name ?? null, handle: author.handle, id: author.id ?? null };
}
