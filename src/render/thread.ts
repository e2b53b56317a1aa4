// An author's chain of posts as one static figure.
import { PostproofError } from "../errors.ts";
import { formatKey } from "../model/key.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { checkAnswered, checkEarlier, checkSince } from "./check.ts";
import { bodyOf, figureName, renderEmbed } from "./embed.ts";
import type { Frame } from "./frame.ts";
import { counted, frameOf, frameOfPost } from "./frame.ts";
import { checkSnapshot } from "./given.ts";
import type { Html } from "./html.ts";
import { cite, each, escape, hrefOf, markup } from "./html.ts";
import type { Answered, RenderOptions, Since } from "../options/look.ts";
import { answeredIn, nameOf } from "./parts/answered.ts";
import { authorHead } from "./parts/author.ts";
import { basisCaption, basisOf, isKnownAs, noteLine } from "./parts/caption.ts";
import { reasonToHide } from "./parts/state.ts";

/** One post of a thread, with what is its own. */
export interface ThreadPost {
  readonly snapshot: Snapshot;
  /** Earlier versions of it, the newest first. */
  readonly earlier?: readonly Snapshot[];
  /** The post that it answers: of a thread, its first post may answer somebody. */
  readonly answered?: Answered;
  /** What became of it since it was captured. */
  readonly since?: Since;
}

/** How a thread is rendered: what became of its posts stands with each of them. */
export type ThreadOptions = Omit<RenderOptions, "earlier" | "answered" | "since">;

/**
 * The posts of a thread as one `<figure>` on one line: the author once, then the posts in order, each with its own time
 * and permalink. A thread of one post is rendered as that post is.
 *
 * @param posts of one author, the first post first; at least one.
 * @throws PostproofError `invalid_input` for an option, a locale or a time zone that does not exist, and for no posts;
 * `invalid_snapshot` or `newer_format` for what is no snapshot at all; for nothing else.
 */
export function renderThread(posts: readonly (Snapshot | ThreadPost)[], options: ThreadOptions): string {
  const all = threadOf(posts, options);
  const { snapshot: first, ...own } = all[0]!;
  if (all.length === 1) return renderEmbed(first, { ...options, ...own });
  const { key, post, version } = first;
  const frame = frameOf(options, first);
  const items = all.map((each) => threadPost(frame, each, first, options.gone));
  const named = all.map(({ snapshot }) => `${formatKey(snapshot.key)}@${snapshot.version}`).join(" ");
  // Where nothing is shown of any post, nor is its author.
  const isShown = items.some(({ hidden }) => !hidden);
  const name = isShown ? markup` aria-label="${figureName(frame, post, post)}"` : undefined;
  const head = isShown ? authorHead(frame, post) : undefined;
  const list = each(items, ({ html }) => html);
  return markup`<figure class="${frame.figure} h-feed"${frame.words.attributes}${name} data-postproof-key="${escape(formatKey(key))}" data-postproof-version="${escape(version)}" data-postproof-thread="${escape(named)}"${nameOf(items[0]!.answered, all[0]!.answered)}>${head}<p class="pp-note">${counted(frame, frame.words.thread, all.length)}</p><ol class="pp-thread">${list}</ol>${basisCaption(frame, first)}</figure>`;
}

/** The posts, each with what is its own, where no compiler has looked at them. */
function threadOf(posts: readonly (Snapshot | ThreadPost)[], options: ThreadOptions): readonly ThreadPost[] {
  const isList: boolean = Array.isArray(posts);
  if (!isList || posts.length === 0)
    throw new PostproofError("invalid_input", "renderThread takes a list of at least one post.");
  for (const name of ["earlier", "answered", "since"])
    if ((options as RenderOptions | undefined)?.[name as "since"] !== undefined)
      throw new PostproofError(
        "invalid_input",
        `In a thread ${name} stands with the post that it is of: renderThread([{ snapshot, ${name} }, …], options).`,
      );
  return posts.map((post: unknown, index): ThreadPost => {
    const isWithMore = typeof post === "object" && post !== null && "snapshot" in post;
    const each = (isWithMore ? post : { snapshot: post }) as ThreadPost;
    checkSnapshot(each.snapshot, `renderThread, post ${index}`);
    checkSince(each.since);
    checkEarlier(each.earlier);
    checkAnswered(each.answered);
    return each;
  });
}

/** One post of a thread. That it answers the one before it needs no saying. */
function threadPost(
  whole: Frame,
  { snapshot, earlier, answered, since }: ThreadPost,
  first: Snapshot,
  gone: RenderOptions["gone"],
): { readonly html: Html; readonly hidden: boolean; readonly answered: Html | undefined } {
  const frame = frameOfPost(whole, since, gone);
  const { replyTo, ...alone } = snapshot.post;
  const answersOther = snapshot === first && replyTo !== undefined && replyTo.handle !== alone.author.handle;
  const post = answersOther ? snapshot.post : alone;
  const href = hrefOf(post.url);
  const reason = reasonToHide(frame, post, post);
  const hidden = reason !== undefined;
  const before =
    answersOther && answered && !hidden
      ? answeredIn(frame, snapshot, { answered, ...(gone && { gone }) })
      : undefined;
  const body = hidden
    ? markup`<p class="pp-lone">${reason}</p>`
    : markup`<blockquote${cite(href)}>${bodyOf(frame, { ...snapshot, post }, post, earlier, before)}</blockquote>`;
  // What the caption says of the first post is not true of one that is known otherwise.
  const basis = isKnownAs(first, snapshot) ? undefined : basisOf(frame, snapshot);
  return {
    html: markup`<li class="h-cite">${body}${noteLine(frame, post, href, basis, hidden)}</li>`,
    hidden,
    answered: before,
  };
}
