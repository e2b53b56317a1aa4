// What became of a post since it was captured, and why one is not shown, in neutral words.
import type { Post, QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import { timeOf } from "../frame.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import type { Since } from "../../options/look.ts";
import { say } from "../phrase.ts";

/** What a later look found; nothing where the post was still there, or nothing is to be said. */
export function stateNote(frame: Frame, gap: Html): Html | undefined {
  const { since } = frame;
  return since && markup`${gap}<span class="pp-since">${stateOf(frame, since, "since")}</span>`;
}

/** The same as the only thing that is shown of a post, which is withheld; nothing where it is shown. */
function withheldNote(frame: Frame): Html | undefined {
  const { since, extent, words } = frame;
  if (since === undefined || extent !== "link") return undefined;
  return markup`${stateOf(frame, since, "since")} ${say(words.contentWithheld)}`;
}

/** Why nothing of a post but a link is shown, in words; `undefined` for a post that is shown. */
export function reasonToHide(frame: Frame, post: Post, subject: QuotedPost): Html | undefined {
  const { keepsWishes, words } = frame;
  if (keepsWishes) {
    if (post.consent?.loginRequired ?? subject.consent?.loginRequired) return say(words.loginRequired);
    if (post.consent?.noarchive ?? subject.consent?.noarchive) return say(words.noarchive);
  }
  const isEmpty = post.text.length === 0 && post.media.length === 0;
  if (post.retention === "display-only" && isEmpty) return say(words.displayOnly);
  return withheldNote(frame);
}

/** In what way a post is not there: of one that is archived (`since`), or of one that is not (`absent`). */
export function stateOf(frame: Frame, { absence, at }: Since, form: "since" | "absent"): Html {
  return say(frame.words[form][absence], {
    platform: frame.platform,
    date: timeOf(frame, at, "day"),
  });
}
