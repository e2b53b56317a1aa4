// Embeds in two steps: what they show is described as plain data, then a printer prints that.
import type { Snapshot } from "../model/snapshot.ts";
import type { MissingOptions, MissingPost } from "./describe/missing.ts";
import { missingView, withdrawnView } from "./describe/missing.ts";
import { postView } from "./describe/post.ts";
import type { ThreadOptions, ThreadPost } from "./describe/thread.ts";
import { threadView } from "./describe/thread.ts";
import { checkSnapshot } from "./check.ts";
import { printHtml, withdrawnHtml } from "./html/figure.ts";
import type { RenderOptions } from "../options/look.ts";
import type { MissingView, PostView, ThreadView } from "./view.ts";

/**
 * What an embed of a snapshot shows, as plain data: every phrase, date, state and choice is made, in the language of
 * `words`. `printHtml` prints it, those of `postproof/targets`, and a printer of your own.
 * @throws PostproofError as {@link renderEmbed} does.
 */
export function describe(snapshot: Snapshot, options: RenderOptions): PostView {
  checkSnapshot(snapshot, "describe");
  return postView(snapshot, options);
}

/**
 * What an embed of a thread shows; of one post what that post shows.
 *
 * @param posts of one author, the first post first; at least one.
 * @throws PostproofError as {@link renderThread} does.
 */
export function describeThread(
  posts: readonly (Snapshot | ThreadPost)[],
  options: ThreadOptions,
): PostView | ThreadView {
  return threadView(posts, options, "describeThread");
}

/**
 * What stands in place of a post that the archive does not hold.
 * @throws PostproofError as {@link renderMissing} does.
 */
export function describeMissing(missing: MissingPost, options: MissingOptions = {}): MissingView {
  return missingView(missing, options);
}

/**
 * A snapshot as one `<figure>` on one line, without a line feed. The same input gives the same text on any host.
 * Local copies of pictures, videos and recordings are the only thing that it loads; whatever has none is named in words.
 * @throws PostproofError `invalid_input` for an option, a locale or a time zone that does not exist, `invalid_snapshot`
 * or `newer_format` for what is no snapshot at all; for nothing else.
 */
export function renderEmbed(snapshot: Snapshot, options: RenderOptions): string {
  checkSnapshot(snapshot, "renderEmbed");
  return printHtml(postView(snapshot, options));
}

/**
 * The posts of a thread as one `<figure>` on one line: the author once, then the posts in order, each with its own time
 * and permalink. A thread of one post is rendered as that post is.
 *
 * @param posts of one author, the first post first; at least one.
 * @throws PostproofError `invalid_input` for an option, a locale or a time zone that does not exist, and for no posts;
 * `invalid_snapshot` or `newer_format` for what is no snapshot at all; for nothing else.
 */
export function renderThread(posts: readonly (Snapshot | ThreadPost)[], options: ThreadOptions): string {
  return printHtml(threadView(posts, options, "renderThread"));
}

/**
 * What stands in an article in place of a post of which the site keeps nothing any more: a neutral note on one line, without a name
 * and without an address. `at`: when that was decided, ISO 8601.
 */
export function renderWithdrawn(at: string, options: MissingOptions): string {
  return withdrawnHtml(withdrawnView(at, options));
}

/**
 * A labelled plain link in place of a post that the archive does not hold: one `<figure>` on one line.
 * @throws PostproofError `invalid_input` for an option, a locale or a time zone that does not exist, and for no address;
 * for nothing else.
 */
export function renderMissing(missing: MissingPost, options: MissingOptions = {}): string {
  return printHtml(missingView(missing, options));
}
