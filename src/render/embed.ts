// A snapshot as one static figure: no script, no style attribute, nothing that a reader's browser fetches elsewhere.
import { formatKey } from "../model/key.ts";
import type { Post, QuotedPost } from "../model/post.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Frame } from "./frame.ts";
import { frameOf, timeOf } from "./frame.ts";
import { checkSnapshot } from "./given.ts";
import type { Html } from "./html.ts";
import { cite, escape, hrefOf, markup } from "./html.ts";
import type { RenderOptions } from "../options/look.ts";
import { authorHead, authorLink, plainName } from "./parts/author.ts";
import { answeredIn, nameOf } from "./parts/answered.ts";
import { caption } from "./parts/caption.ts";
import { unavailable } from "./parts/card.ts";
import { content } from "./parts/content.ts";
import { earlierVersions } from "./parts/earlier.ts";
import { quoteElement } from "./parts/quote.ts";
import { reasonToHide } from "./parts/state.ts";
import { say } from "./phrase.ts";

/**
 * A snapshot as one `<figure>` on one line, without a line feed. The same input gives the same text on any host.
 * Local copies of pictures, videos and recordings are the only thing that it loads; whatever has none is named in words.
 * @throws PostproofError `invalid_input` for an option, a locale or a time zone that does not exist, `invalid_snapshot`
 * or `newer_format` for what is no snapshot at all; for nothing else.
 */
export function renderEmbed(snapshot: Snapshot, options: RenderOptions): string {
  checkSnapshot(snapshot, "renderEmbed");
  const { post, key } = snapshot;
  const frame = frameOf(options, snapshot);
  const original = post.repostOf?.state === "present" ? post.repostOf.post : undefined;
  const subject = original ?? post;
  const href = hrefOf(subject.url);
  const hidden = reasonToHide(frame, post, subject);
  const name = hidden === undefined ? markup` aria-label="${figureName(frame, post, subject)}"` : undefined;
  const answered =
    hidden === undefined && subject === post ? answeredIn(frame, snapshot, options) : undefined;
  const body =
    hidden === undefined
      ? markup`${original && repostLine(frame, post)}${authorHead(frame, subject)}<blockquote${cite(href)}>${bodyOf(frame, snapshot, subject, options.earlier, answered)}</blockquote>`
      : markup`<p class="pp-lone">${hidden}</p>`;
  return markup`<figure class="${frame.figure} h-cite"${frame.words.attributes}${name} data-postproof-key="${escape(formatKey(key))}" data-postproof-version="${escape(snapshot.version)}"${nameOf(answered, options.answered)}>${body}${caption(frame, snapshot, subject, href, hidden !== undefined)}</figure>`;
}

/** What stands in the blockquote of a post. */
export function bodyOf(
  frame: Frame,
  { post, capturedAt }: Snapshot,
  subject: Post | QuotedPost,
  earlier: readonly Snapshot[] | undefined,
  answered: Html | undefined,
): Html {
  const { repostOf, quote } = post;
  if (repostOf && repostOf.state !== "present") return unavailable(frame.words.repostMissing, repostOf.url);
  const after = quote && frame.shows.quote ? quoteElement(frame, quote, capturedAt) : undefined;
  const inside = content(frame, subject, {
    media: subject.media,
    capturedAt,
    role: "content",
    answered,
    after,
  });
  return markup`${inside}${earlierVersions(frame, earlier)}`;
}

function repostLine(frame: Frame, post: Post): Html {
  const name = authorLink(frame, post, "plain");
  const date = timeOf(frame, post.published, "day");
  const { reposted, repostedOn } = frame.words;
  return markup`<p class="pp-note">${date ? say(repostedOn, { name, date }) : say(reposted, { name })}</p>`;
}

/** The name of a figure for assistive technology. */
export function figureName({ words, platform }: Frame, post: Post, subject: QuotedPost): Html {
  const name = plainName(subject);
  return subject === post
    ? say(words.figure, { name, platform })
    : say(words.figureOfRepost, { name, platform, by: plainName(post) });
}
