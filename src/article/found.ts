// What is found in an article: references, where they stand and in which form.
import type { Reference } from "../model/reference.ts";

/** How an article is written. `text`: plain text, paragraphs separated by blank lines, or one a line. */
export type ArticleFormat = "html" | "markdown" | "text";

/** Start and end (exclusive) in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** Reads a URL as a reference; `undefined` if no platform knows it. Given by the caller. */
export type Parse = (url: string) => Reference | undefined;

/**
 * The form in which a reference stands in an article.
 *
 * - `bare-link`: a URL, or a link showing its own URL, alone in its paragraph or on its own line.
 * - `link`: an ordinary link in running text. Found, never replaced.
 * - `blockquote`: a blockquote as the platform hands it out: `twitter-tweet`, `instagram-media`, `tiktok-embed` and others.
 * - `iframe`: an iframe that shows a post.
 * - `data-attribute`: an element that names the post in an attribute and is filled by a script: `fb-post`, `data-tweet-id`,
 *   `lite-youtube`, Telegram's script.
 * - `consent-placeholder`: embed code that waits, encoded or in a template, until the reader agrees, with the box that asks.
 * - `wordpress-block`: a `wp-block-embed` figure, with its block comments where they are there.
 * - `ghost-card`: an embed or bookmark card of Ghost, with its card comments where they are there.
 * - `shortcode`: a shortcode of WordPress, Hugo, Jekyll or another site builder, alone on its line.
 * - `component`: a component of MDX, Astro or Vue (`<Tweet id="…" />`).
 * - `amp`: an AMP component. Found, never replaced: AMP pages allow no other form.
 * - `substack`: Substack's element with the post as JSON in `data-attrs`.
 * - `mastodon-embed`: an iframe or blockquote of that class.
 * - `pasted`: a post laid out as text, that the caller of `rewriteArticle` knows.
 */
export type Markup =
  | "bare-link"
  | "link"
  | "blockquote"
  | "iframe"
  | "data-attribute"
  | "consent-placeholder"
  | "wordpress-block"
  | "ghost-card"
  | "shortcode"
  | "component"
  | "amp"
  | "substack"
  | "mastodon-embed"
  | "pasted";

/** What finding needs to know. */
export interface FindOptions {
  readonly format: ArticleFormat;
  readonly parse: Parse;
  /** Reads the address of a frame, where more counts there than in running text: a player of any service. Default `parse`. */
  readonly parseFrame?: Parse;
}

/** One reference in an article. */
export interface FoundReference {
  readonly reference: Reference;
  /** The whole markup that the reference occupies. */
  readonly range: Range;
  /** Line of the range's start, counted from 1. */
  readonly line: number;
  /** Column of the range's start in UTF-16 code units, counted from 1. */
  readonly column: number;
  readonly markup: Markup;
  /** Whether the markup can be exchanged for an embed without harm to what stands around it. */
  readonly replaceable: boolean;
  /** Whether URL or markup prove the platform. A guess is not replaced. */
  readonly certain: boolean;
  /** The embed code itself, where the markup around it is more than that or holds it encoded. */
  readonly code?: string;
}

/** Why a found reference stays as it is. */
export type KeptReason =
  /** A link in running text. */
  | "in_text"
  /** An AMP component, or anything else on an AMP page. */
  | "amp"
  /** The URL only looks like one of a platform. */
  | "uncertain"
  /** One of a row of bare links of which another stays: a row is taken or left as a whole. */
  | "row"
  /** Markup whose end is not clear, or that stands within a line of Markdown. */
  | "unclear_markup"
  /** Nothing is archived for it. */
  | "not_archived";

/** A row of bare links, of posts or not. */
export interface LinkRow {
  /** Where it begins, which tells it from others. */
  readonly start: number;
  /** How many links it has; at least two. */
  readonly size: number;
}

/** A reference found by a scanner, before lines are counted. */
export interface Candidate {
  readonly reference: Reference;
  readonly range: Range;
  readonly markup: Markup;
  readonly certain: boolean;
  /** Why it cannot be replaced; absent if it can. */
  readonly fixed?: Exclude<KeptReason, "not_archived" | "row">;
  /** The row of bare links that it stands in. */
  readonly row?: LinkRow;
  /** It can be replaced only together with the one that begins here: what stays there would change its meaning. */
  readonly waitsFor?: number;
  /** What is written before and after the embed: a WordPress block's comments, a caption, blank lines. */
  readonly around?: readonly [before: string, after: string];
  /** As in {@link FoundReference}. */
  readonly code?: string;
  /** Counts only as part of the box that it stands in. */
  readonly bound?: true;
  /** Stands where only running text may stand (in a `p`). */
  readonly inParagraph?: boolean;
}

/** A post in an embed: its formatted key, and the version shown. */
export interface ShownPost {
  readonly key: string;
  readonly version: string;
}

/** An embed of ours that stands in an article. */
export interface StandingEmbed {
  /** The figure element. */
  readonly range: Range;
  /** The formatted key of the post; of a thread, of its first. */
  readonly key: string;
  readonly version: string;
  /** Every post of a thread that is shown as one block, in order. */
  readonly thread?: readonly ShownPost[];
  /** The post that it answers, where that is shown too. */
  readonly answered?: ShownPost;
}
