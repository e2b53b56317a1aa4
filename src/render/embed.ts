// A snapshot as one static figure: no script, no style attribute, nothing that a reader's browser fetches elsewhere.
import { formatKey } from "../model/key.ts";
import type { Post, QuotedPost } from "../model/post.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Frame, RenderOptions } from "./frame.ts";
import { frameOf, timeOf } from "./frame.ts";
import type { Html } from "./html.ts";
import { attribute, link, markup, phrase, safeHref } from "./html.ts";
import { authorHead, authorLink, plainName } from "./parts/author.ts";
import { caption } from "./parts/caption.ts";
import { hostOf, shortAddress } from "./parts/card.ts";
import { content } from "./parts/content.ts";
import { quoteElement, unavailable } from "./parts/quote.ts";
import { shown } from "./plain.ts";
import { en } from "./words/en.ts";

/** A post that is referred to and not archived. */
export interface MissingPost {
  /** The page of the post at its platform. */
  readonly url: string;
  /** The platform as readers know it; the URL's host by default. */
  readonly label?: string;
}

/**
 * A snapshot as one `<figure>` on one line, without a line feed. The same input gives the same text on any host.
 * Local copies of pictures are the only thing that it loads; whatever has none is named in words.
 * @throws PostproofError `invalid_input` for a locale or a time zone that does not exist; for nothing else.
 */
export function renderEmbed(snapshot: Snapshot, options: RenderOptions): string {
  const { post, key } = snapshot;
  const frame = frameOf(options, key.platform);
  const original = post.repostOf?.state === "present" ? post.repostOf.post : undefined;
  const subject = original ?? post;
  const hidden = reasonToHide(frame, post, subject);
  const body = hidden
    ? markup`<p class="pp-lone">${hidden}</p>`
    : markup`${original && repostLine(frame, post)}${authorHead(frame, subject)}<blockquote${attribute("cite", safeHref(subject.url))}>${bodyOf(frame, snapshot, subject)}</blockquote>`;
  const figure = markup`<figure class="pp" lang="${frame.words.language}"${hidden ? undefined : markup` aria-label="${figureName(frame, post, subject)}"`} data-postproof-key="${formatKey(key)}" data-postproof-version="${snapshot.version}">${body}${caption(frame, snapshot, subject)}</figure>`;
  return figure.toString().toWellFormed();
}

/** Why nothing of a post but a link is shown, in words; `undefined` for a post that is shown. */
export function reasonToHide(
  { keepsWishes, words }: Frame,
  post: Post,
  subject: QuotedPost,
): string | undefined {
  const asks = (wish: "loginRequired" | "noarchive") =>
    (post.consent?.[wish] ?? subject.consent?.[wish]) === true;
  if (keepsWishes && asks("loginRequired")) return words.loginRequired;
  if (keepsWishes && asks("noarchive")) return words.noarchive;
  const isEmpty = post.text.length === 0 && post.media.length === 0;
  return post.retention === "display-only" && isEmpty ? words.displayOnly : undefined;
}

/** A labelled plain link in place of a post that the archive does not hold: one `<figure>` on one line. */
export function renderMissing({ url, label }: MissingPost): string {
  const words = phrase(en.notArchived, { platform: shown(label ?? hostOf(url) ?? "") });
  return markup`<figure class="pp" lang="${en.language}" data-postproof-missing="${url}"><p class="pp-lone">${words} ${link(url, shortAddress(url))}</p></figure>`
    .toString()
    .toWellFormed();
}

/** What stands in the blockquote of a post. */
export function bodyOf(frame: Frame, { post, capturedAt }: Snapshot, subject: Post | QuotedPost): Html {
  const { repostOf } = post;
  if (repostOf && repostOf.state !== "present") return unavailable(frame.words.repostMissing, repostOf.url);
  const quote = subject === post && post.quote ? quoteElement(frame, post.quote, capturedAt) : undefined;
  return content(frame, subject, { media: subject.media, capturedAt, after: quote });
}

function repostLine(frame: Frame, post: Post): Html {
  const name = authorLink(frame, post);
  const date = timeOf(frame, post.published, "day");
  const { reposted, repostedOn } = frame.words;
  return markup`<p class="pp-note">${date ? phrase(repostedOn, { name, date }) : phrase(reposted, { name })}</p>`;
}

function figureName(frame: Frame, post: Post, subject: QuotedPost): Html {
  const platform = shown(frame.platform);
  const values = { name: plainName(subject), by: plainName(post), platform };
  return phrase(subject === post ? frame.words.figure : frame.words.figureOfRepost, values);
}
