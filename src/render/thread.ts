// An author's chain of posts as one static figure.
import { formatKey } from "../model/key.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { bodyOf, reasonToHide, renderEmbed } from "./embed.ts";
import type { Frame, RenderOptions } from "./frame.ts";
import { counted, frameOf, timeOf } from "./frame.ts";
import type { Html } from "./html.ts";
import { attribute, link, markup, phrase, safeHref } from "./html.ts";
import { authorHead, plainName } from "./parts/author.ts";
import { basisOf, caption } from "./parts/caption.ts";
import { shown } from "./plain.ts";

/**
 * The posts of a thread as one `<figure>` on one line: the author once, then the posts in order, each with its own time
 * and permalink. A thread of one post is rendered as that post is.
 *
 * @param snapshots of one author, the first post first; at least one.
 * @throws PostproofError `invalid_input` for a locale or a time zone that does not exist; for nothing else.
 */
export function renderThread(snapshots: readonly Snapshot[], options: RenderOptions): string {
  const [first, ...others] = snapshots;
  if (others.length === 0) return renderEmbed(first!, options);
  const frame = frameOf(options, first!.key.platform);
  const { post } = first!;
  const platform = shown(frame.platform);
  const name = phrase(frame.words.figure, { name: plainName(post), platform });
  const posts = snapshots.map((snapshot) => threadPost(frame, snapshot, first!));
  const named = snapshots.map(({ key, version }) => `${formatKey(key)}@${version}`).join(" ");
  const figure = markup`<figure class="pp" lang="${frame.words.language}" aria-label="${name}" data-postproof-key="${formatKey(first!.key)}" data-postproof-version="${first!.version}" data-postproof-thread="${named}">${authorHead(frame, post)}<p class="pp-note">${counted(frame, frame.words.thread, snapshots.length)}</p><ol class="pp-thread">${posts}</ol>${caption(frame, first!, post)}</figure>`;
  return figure.toString().toWellFormed();
}

/** One post of a thread. It answers the one before it: that needs no saying. */
function threadPost(frame: Frame, snapshot: Snapshot, first: Snapshot): Html {
  const { replyTo: _answered, ...post } = snapshot.post;
  const hidden = reasonToHide(frame, post, post);
  const body =
    hidden === undefined
      ? markup`<blockquote${attribute("cite", safeHref(post.url))}>${bodyOf(frame, { ...snapshot, post }, post)}</blockquote>`
      : markup`<p class="pp-lone">${hidden}</p>`;
  const at =
    timeOf(frame, post.published, "moment") ?? phrase(frame.words.view, { platform: shown(frame.platform) });
  // What the caption says of the first post is not true of one that is known otherwise.
  const basis = isKnownAs(first, snapshot) ? undefined : markup` <span>${basisOf(frame, snapshot)}</span>`;
  return markup`<li>${body}<p class="pp-note">${link(post.url, at)}${basis}</p></li>`;
}

const isKnownAs = (a: Snapshot, b: Snapshot): boolean =>
  a.basis === b.basis && a.transcribedBy === b.transcribedBy;
