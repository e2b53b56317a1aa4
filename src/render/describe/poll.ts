// A poll with its state at capture.
import type { Poll, QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import { counted, timeOf } from "../frame.ts";
import { say, sayPlain } from "../phrase.ts";
import type { Line, PollView } from "../view.ts";
import { lineWithEmoji } from "./emoji.ts";

/** The poll of a post. `capturedAt`: when its votes were counted, ISO 8601. */
export function pollOf(frame: Frame, post: QuotedPost, poll: Poll, capturedAt: string): PollView {
  // Where several choices are allowed a share is one of the people, as far as their number is known.
  const whole = poll.voters ?? poll.votes ?? poll.options.reduce((sum, { votes }) => sum + (votes ?? 0), 0);
  const hidden = poll.options.every(({ votes }) => votes === undefined);
  const options = poll.options.map(({ title, votes }) => {
    const share = whole > 0 && votes !== undefined ? Math.min(1, votes / whole) : 0;
    return {
      title: lineWithEmoji(frame, post, title),
      share: hidden ? undefined : { percent: Math.round(100 * share), words: frame.formats.percent(share) },
    };
  });
  return { options, state: stateOf(frame, poll, hidden, capturedAt) };
}

function stateOf(frame: Frame, poll: Poll, hidden: boolean, capturedAt: string): Line[] {
  const { words } = frame;
  const voters = poll.voters !== undefined ? counted(frame, words.voters, poll.voters) : undefined;
  const votes = poll.votes !== undefined ? counted(frame, words.votes, poll.votes) : undefined;
  const isOpen = poll.closed !== true;
  const ends = isOpen ? timeOf(frame, poll.closesAt, "moment") : undefined;
  const asOf = isOpen && !hidden ? timeOf(frame, capturedAt, "day") : undefined;
  const parts = [
    hidden ? sayPlain(words.votesHidden) : (voters ?? votes),
    poll.multiple === true ? sayPlain(words.multiple) : undefined,
    isOpen ? undefined : sayPlain(words.pollClosed),
    asOf && say(words.pollAsOf, { date: asOf }),
    ends && say(words.pollCloses, { date: ends }),
  ];
  return parts.filter((part) => part !== undefined);
}
