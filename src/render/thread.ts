// An author's chain of posts as one static figure.
import { formatKey } from "../model/key.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { bodyOf, figureName, reasonToHide, renderEmbed } from "./embed.ts";
import type { Frame } from "./frame.ts";
import { counted, frameOf } from "./frame.ts";
import type { Html } from "./html.ts";
import { cite, each, escape, markup } from "./html.ts";
import type { RenderOptions } from "./options.ts";
import { authorHead } from "./parts/author.ts";
import { basisOf, caption, permalink } from "./parts/caption.ts";

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
  const { key, post, version } = first!;
  const frame = frameOf(options, key.platform);
  const name = figureName(frame, post, post);
  const posts = each(snapshots, (snapshot) => threadPost(frame, snapshot, first!));
  const named = snapshots.map((each) => `${formatKey(each.key)}@${each.version}`).join(" ");
  return markup`<figure class="${frame.figure} h-feed"${frame.words.attributes} aria-label="${name}" data-postproof-key="${escape(formatKey(key))}" data-postproof-version="${escape(version)}" data-postproof-thread="${escape(named)}">${authorHead(frame, post)}<p class="pp-note">${counted(frame, frame.words.thread, snapshots.length)}</p><ol class="pp-thread">${posts}</ol>${caption(frame, first!, post)}</figure>`;
}

/** One post of a thread. It answers the one before it: that needs no saying. */
function threadPost(frame: Frame, snapshot: Snapshot, first: Snapshot): Html {
  const { replyTo: _answered, ...post } = snapshot.post;
  const hidden = reasonToHide(frame, post, post);
  const body =
    hidden === undefined
      ? markup`<blockquote${cite(post.url)}>${bodyOf(frame, { ...snapshot, post }, post, undefined)}</blockquote>`
      : markup`<p class="pp-lone">${hidden}</p>`;
  // What the caption says of the first post is not true of one that is known otherwise.
  const basis = isKnownAs(first, snapshot) ? undefined : markup` <span>${basisOf(frame, snapshot)}</span>`;
  return markup`<li class="h-cite">${body}<p class="pp-note">${permalink(frame, post)}${basis}</p></li>`;
}

const isKnownAs = (a: Snapshot, b: Snapshot): boolean =>
  a.basis === b.basis && a.transcribedBy === b.transcribedBy;
