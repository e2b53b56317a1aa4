// What became of a post since it was captured, and why one is not shown, in neutral words.
import type { Post, QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import { timeOf } from "../frame.ts";
import type { Since } from "../../options/look.ts";
import { joinedLines, say, sayPlain } from "../phrase.ts";
import type { Line } from "../view.ts";

/** What a later look found; nothing where the post was still there, or nothing is to be said. */
export function sinceOf(frame: Frame): Line | undefined {
  return frame.since && stateOf(frame, frame.since, "since");
}

/** The same as the only thing that is shown of a post, which is withheld; nothing where it is shown. */
function withheldNote(frame: Frame): Line | undefined {
  const { since, extent, words } = frame;
  if (since === undefined || extent !== "link") return undefined;
  return joinedLines([stateOf(frame, since, "since"), sayPlain(words.contentWithheld)], " ");
}

/** Why nothing of a post but a link is shown, in words; `undefined` for a post that is shown. */
export function reasonToHide(frame: Frame, post: Post, subject: QuotedPost): Line | undefined {
  const { keepsWishes, words } = frame;
  if (keepsWishes) {
    if (post.consent?.loginRequired ?? subject.consent?.loginRequired) return sayPlain(words.loginRequired);
    if (post.consent?.noarchive ?? subject.consent?.noarchive) return sayPlain(words.noarchive);
  }
  const isEmpty = post.text.length === 0 && post.media.length === 0;
  if (post.retention === "display-only" && isEmpty) return sayPlain(words.displayOnly);
  return withheldNote(frame);
}

/** In what way a post is not there: of one that is archived (`since`), or of one that is not (`absent`). */
export function stateOf(frame: Frame, { absence, at }: Since, form: "since" | "absent"): Line {
  return say(frame.words[form][absence], {
    platform: frame.platform,
    date: timeOf(frame, at, "day"),
  });
}
