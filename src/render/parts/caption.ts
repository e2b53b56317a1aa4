// The caption of an embed: when it was posted and edited, and on what basis it is known.
import type { QuotedPost } from "../../model/post.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Frame } from "../frame.ts";
import { timeOf } from "../frame.ts";
import type { Html } from "../html.ts";
import { link, markup, phrase } from "../html.ts";
import { shown } from "../plain.ts";
import { mediaCredits } from "./rights.ts";

/** The caption for a snapshot; `post` is the post shown: of a repost, the original. */
export function caption(frame: Frame, snapshot: Snapshot, post: QuotedPost): Html {
  const platform = shown(frame.platform);
  const posted = timeOf(frame, post.published, "moment") ?? phrase(frame.words.view, { platform });
  return markup`<figcaption>${link(post.url, posted)}${editedMark(frame, post)}${mediaCredits(frame, post)} <span>${basisOf(frame, snapshot)}</span></figcaption>`;
}

/** On what basis a snapshot is known, in words. */
export function basisOf(frame: Frame, snapshot: Snapshot): Html {
  return phrase(frame.words.basis[snapshot.basis], {
    platform: shown(frame.platform),
    date: timeOf(frame, snapshot.capturedAt, "day"),
    name: markup`<bdi>${shown(snapshot.transcribedBy ?? frame.words.somebody)}</bdi>`,
  });
}

function editedMark(frame: Frame, post: QuotedPost): Html | undefined {
  const at = timeOf(frame, post.edited, "moment");
  if (at) return markup` <span>${phrase(frame.words.edited, { date: at })}</span>`;
  return post.isEdited === true || post.edited !== undefined
    ? markup` <span>${frame.words.editedSometime}</span>`
    : undefined;
}
