// A poll with its state at capture, readable as text; the bars only repeat it.
import type { Poll, QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import { counted, timeOf } from "../frame.ts";
import type { Html } from "../html.ts";
import { digits, each, joined, markup } from "../html.ts";
import { say } from "../phrase.ts";
import { lineWithEmoji } from "./emoji.ts";

/** The poll of a post. `capturedAt`: when its votes were counted, ISO 8601. */
export function pollElement(frame: Frame, post: QuotedPost, poll: Poll, capturedAt: string): Html {
  // Where several choices are allowed a share is one of the people, as far as their number is known.
  const whole = poll.voters ?? poll.votes ?? poll.options.reduce((sum, { votes }) => sum + (votes ?? 0), 0);
  const hidden = poll.options.every(({ votes }) => votes === undefined);
  const options = each(poll.options, ({ title, votes }) => {
    const share = whole > 0 && votes !== undefined ? Math.min(1, votes / whole) : 0;
    const result = hidden
      ? undefined
      : markup` <b>${frame.formats.percent(share)}</b><meter max="100" value="${digits(Math.round(100 * share))}" aria-hidden="true"></meter>`;
    return markup`<li><span>${lineWithEmoji(frame, post, title)}</span>${result}</li>`;
  });
  const state = joined(stateOf(frame, poll, hidden, capturedAt), SEPARATOR);
  return markup`<ul class="pp-poll" dir="auto">${options}</ul><p class="pp-note">${state}</p>`;
}

// Not at the beginning of a line.
const SEPARATOR = markup`\u00a0· `;

function stateOf(frame: Frame, poll: Poll, hidden: boolean, capturedAt: string): (Html | undefined)[] {
  const { words } = frame;
  const voters = poll.voters !== undefined ? counted(frame, words.voters, poll.voters) : undefined;
  const votes = poll.votes !== undefined ? counted(frame, words.votes, poll.votes) : undefined;
  const isOpen = poll.closed !== true;
  const ends = isOpen ? timeOf(frame, poll.closesAt, "moment") : undefined;
  const asOf = isOpen && !hidden ? timeOf(frame, capturedAt, "day") : undefined;
  return [
    hidden ? say(words.votesHidden) : (voters ?? votes),
    poll.multiple === true ? say(words.multiple) : undefined,
    isOpen ? undefined : say(words.pollClosed),
    asOf && say(words.pollAsOf, { date: asOf }),
    ends && say(words.pollCloses, { date: ends }),
  ];
}
