// The post that a post answers, where it is archived too.
import { formatKey } from "../../model/key.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Frame } from "../frame.ts";
import { frameOfPost } from "../frame.ts";
import type { Html } from "../html.ts";
import { escape, joined, markup, NOTHING } from "../html.ts";
import type { Answered, RenderOptions } from "../../options/look.ts";
import { basisOf, isKnownAs, SEPARATOR } from "./caption.ts";
import { postWithin } from "./quote.ts";
import { reasonToHide, stateNote } from "./state.ts";

const IN_REPLY_TO = markup`pp-quote u-in-reply-to h-cite`;

/**
 * The post that `whole` answers, with what became of it, and on what basis it is known where that is another one.
 * Nothing of one of which only a link is to be shown: to whom the post replies, and the link, stand above anyway.
 */
export function answeredIn(
  frame: Frame,
  whole: Snapshot,
  { answered, gone }: Pick<RenderOptions, "answered" | "gone">,
): Html | undefined {
  if (answered === undefined || !frame.shows.replyContext) return undefined;
  const { snapshot, since } = answered;
  const own = frameOfPost(frame, since, gone);
  const { post, capturedAt } = snapshot;
  if (post.repostOf !== undefined || reasonToHide(own, post, post) !== undefined) return undefined;
  const basis = isKnownAs(whole, snapshot) ? undefined : markup`<span>${basisOf(own, snapshot)}</span>`;
  const state = stateNote(own, NOTHING);
  const known = basis && state ? joined([basis, state], SEPARATOR) : (basis ?? state);
  const said = known && markup`<p class="pp-note">${known}</p>`;
  return postWithin(own, post, capturedAt, IN_REPLY_TO, said);
}

/** An attribute of the figure that names the post that is answered, where it is shown. */
export function nameOf(shown: Html | undefined, answered: Answered | undefined): Html | undefined {
  if (shown === undefined || answered === undefined) return undefined;
  const { key, version } = answered.snapshot;
  return markup` data-postproof-answered="${escape(`${formatKey(key)}@${version}`)}"`;
}
