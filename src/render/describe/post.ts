// One post as data: the first of two steps to every target.
import { formatKey } from "../../model/key.ts";
import type { Post, QuotedPost } from "../../model/post.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { safeHref } from "../address.ts";
import type { Frame } from "../frame.ts";
import { frameOf, timeOf } from "../frame.ts";
import type { RenderOptions } from "../../options/look.ts";
import { say, sayPlain } from "../phrase.ts";
import { whole } from "../plain.ts";
import type { BodyView, EarlierView, Line, PostView, QuotedView } from "../view.ts";
import { authorOf, personOf, plainName } from "./author.ts";
import { basisOf, captionOf } from "./caption.ts";
import { unavailable } from "./card.ts";
import { contentOf } from "./content.ts";
import { answeredOf, quoteOf, referenceTo } from "./quote.ts";
import { reasonToHide } from "./state.ts";

/** What an embed of a snapshot shows, made with options that are looked at here. */
export function postView(snapshot: Snapshot, options: RenderOptions): PostView {
  const { post, key, version } = snapshot;
  const frame = frameOf(options, snapshot);
  const { theme, language, direction } = frame;
  const original = post.repostOf?.state === "present" ? post.repostOf.post : undefined;
  const subject = original ?? post;
  const hidden = reasonToHide(frame, post, subject);
  const isShown = hidden === undefined;
  const href = safeHref(subject.url);
  const answered =
    isShown && subject === post ? answeredOf(frame, snapshot, options.answered, options.gone) : undefined;
  return {
    type: "post",
    theme,
    language,
    direction,
    key: whole(formatKey(key)),
    version: whole(version),
    known: snapshot.basis,
    answered: answered && options.answered && referenceTo(options.answered.snapshot),
    name: isShown ? figureName(frame, post, subject) : undefined,
    repost: isShown && original ? repostLine(frame, post) : undefined,
    author: isShown ? authorOf(frame, subject) : undefined,
    body: bodyOf(frame, snapshot, subject, { href, hidden, answered, earlier: options.earlier }),
    caption: captionOf(frame, subject, href, basisOf(frame, snapshot), !isShown),
  };
}

/** What a body is made with besides the post. */
interface Surroundings {
  /** The page of the post. */
  readonly href: string | undefined;
  /** Why nothing of it is shown but a link. */
  readonly hidden: Line | undefined;
  readonly answered: QuotedView | undefined;
  readonly earlier: readonly Snapshot[] | undefined;
}

/** What a post says. `subject`: the post itself, or the one that it reposts. */
export function bodyOf(
  frame: Frame,
  { post, capturedAt }: Pick<Snapshot, "post" | "capturedAt">,
  subject: QuotedPost,
  { href, hidden, answered, earlier }: Surroundings,
): BodyView {
  const { repostOf, quote } = post;
  const { shows, words } = frame;
  const nothing = { href, hidden, unavailable: undefined, content: undefined, earlier: [] };
  if (hidden !== undefined) return nothing;
  if (repostOf && repostOf.state !== "present")
    return { ...nothing, unavailable: unavailable(words.repostMissing, repostOf.url) };
  const content = contentOf(frame, subject, {
    media: subject.media,
    capturedAt,
    folds: true,
    answered,
    quote: quote && shows.quote ? quoteOf(frame, quote, capturedAt) : undefined,
  });
  return { href, hidden, unavailable: undefined, content, earlier: earlierOf(frame, earlier) };
}

/** Earlier versions: what they said, with the day on which each was captured. */
function earlierOf(frame: Frame, versions: readonly Snapshot[] | undefined): EarlierView[] {
  if (versions === undefined || !frame.shows.edited) return [];
  return versions.map(({ post, capturedAt }) => {
    // What it answers has not changed; it is said above.
    const { replyTo: _said, ...rest } = post;
    return {
      label: say(frame.words.earlier, { date: timeOf(frame, capturedAt, "day") }),
      content: contentOf(frame, rest, { media: rest.media, capturedAt, folds: false }),
    };
  });
}

function repostLine(frame: Frame, post: Post): Line {
  const name = personOf(frame, post);
  const date = timeOf(frame, post.published, "day");
  const { reposted, repostedOn } = frame.words;
  return date ? say(repostedOn, { name, date }) : say(reposted, { name });
}

/** The name of a figure for assistive technology. */
export function figureName({ words, label }: Frame, post: Post, subject: QuotedPost): string {
  const name = plainName(subject);
  return subject === post
    ? sayPlain(words.figure, { name, platform: label })
    : sayPlain(words.figureOfRepost, { name, platform: label, by: plainName(post) });
}
