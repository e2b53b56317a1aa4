// An author's chain of posts as data.
import { PostproofError } from "../../errors.ts";
import { formatKey } from "../../model/key.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { safeHref } from "../address.ts";
import { checkAnswered, checkEarlier, checkSince, checkSnapshot } from "../check.ts";
import type { Frame } from "../frame.ts";
import { counted, frameOf, frameOfPost } from "../frame.ts";
import type { Answered, RenderOptions, Since } from "../../options/look.ts";
import { whole } from "../plain.ts";
import type { PostView, ThreadPostView, ThreadView } from "../view.ts";
import { authorOf } from "./author.ts";
import { basisOf, captionOf, isKnownAs } from "./caption.ts";
import { bodyOf, figureName, postView } from "./post.ts";
import { answeredOf, referenceTo } from "./quote.ts";
import { reasonToHide } from "./state.ts";

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

/** What an embed of a thread shows; of one post what that post shows. `caller`: who is named where something is wrong. */
export function threadView(
  posts: readonly (Snapshot | ThreadPost)[],
  options: ThreadOptions,
  caller: string,
): PostView | ThreadView {
  const all = threadOf(posts, options, caller);
  const { snapshot: first, ...own } = all[0]!;
  if (all.length === 1) return postView(first, { ...options, ...own });
  const { key, post, version } = first;
  const frame = frameOf(options, first);
  const { theme, language, direction } = frame;
  const views = all.map((each) => threadPost(frame, each, first, options.gone));
  // Where nothing is shown of any post, nor is its author.
  const isShown = views.some(({ body }) => body.hidden === undefined);
  const answered = views[0]!.body.content?.answered;
  return {
    type: "thread",
    theme,
    language,
    direction,
    key: whole(formatKey(key)),
    version: whole(version),
    known: first.basis,
    answered: answered && own.answered && referenceTo(own.answered.snapshot),
    members: all.map(({ snapshot }) => referenceTo(snapshot)),
    name: isShown ? figureName(frame, post, post) : undefined,
    author: isShown ? authorOf(frame, post) : undefined,
    size: counted(frame, frame.words.thread, all.length),
    posts: views,
    basis: basisOf(frame, first),
  };
}

/** The posts, each with what is its own, where no compiler has looked at them. */
function threadOf(
  posts: readonly (Snapshot | ThreadPost)[],
  options: ThreadOptions,
  caller: string,
): readonly ThreadPost[] {
  const isList: boolean = Array.isArray(posts);
  if (!isList || posts.length === 0)
    throw new PostproofError("invalid_input", `${caller} takes a list of at least one post.`);
  for (const name of ["earlier", "answered", "since"])
    if ((options as RenderOptions | undefined)?.[name as "since"] !== undefined)
      throw new PostproofError(
        "invalid_input",
        `In a thread ${name} stands with the post that it is of: ${caller}([{ snapshot, ${name} }, …], options).`,
      );
  return posts.map((post: unknown, index): ThreadPost => {
    const isWithMore = typeof post === "object" && post !== null && "snapshot" in post;
    const each = (isWithMore ? post : { snapshot: post }) as ThreadPost;
    checkSnapshot(each.snapshot, `${caller}, post ${index}`);
    checkSince(each.since);
    checkEarlier(each.earlier);
    checkAnswered(each.answered);
    return each;
  });
}

/** One post of a thread. That it answers the one before it needs no saying. */
function threadPost(
  threadFrame: Frame,
  { snapshot, earlier, answered: given, since }: ThreadPost,
  first: Snapshot,
  gone: RenderOptions["gone"],
): ThreadPostView {
  const frame = frameOfPost(threadFrame, since, gone);
  const { capturedAt } = snapshot;
  const { replyTo, ...alone } = snapshot.post;
  const answersOther = snapshot === first && replyTo !== undefined && replyTo.handle !== alone.author.handle;
  const post = answersOther ? snapshot.post : alone;
  const hidden = reasonToHide(frame, post, post);
  const isShown = hidden === undefined;
  const href = safeHref(post.url);
  const answered = answersOther && isShown ? answeredOf(frame, snapshot, given, gone) : undefined;
  // What the caption says of the first post is not true of one that is known otherwise.
  const basis = isKnownAs(first, snapshot) ? undefined : basisOf(frame, snapshot);
  return {
    body: bodyOf(frame, { post, capturedAt }, post, { href, hidden, answered, earlier }),
    caption: captionOf(frame, post, href, basis, !isShown),
  };
}
