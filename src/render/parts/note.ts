// A note that readers of a platform wrote under a post: theirs, not the author's, and said to be so.
import type { QuotedPost, ReaderNote } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { link, markup } from "../html.ts";
import { say } from "../phrase.ts";
import { foreign } from "../plain.ts";
import { looseText } from "./text.ts";

/** A readers' note. The platform's own heading, if it has one, is in its own language; ours says whose note it is. */
export function noteElement(frame: Frame, post: QuotedPost, { text, url, title }: ReaderNote): Html {
  const { words, platform } = frame;
  const theirs = title?.trim();
  const heading = theirs
    ? say(words.readerNoteTitled, { platform, text: markup`<bdi>${foreign(theirs)}</bdi>` })
    : say(words.readerNote, { platform });
  return markup`<div class="pp-context"><p class="pp-note">${link(url, heading)}</p>${looseText(frame, post, text)}</div>`;
}
