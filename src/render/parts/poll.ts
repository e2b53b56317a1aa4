// A poll with its state at capture, readable as text; the bars only repeat it.
import type { Poll } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import { counted, timeOf } from "../frame.ts";
import type { Html, Value } from "../html.ts";
import { markup, phrase } from "../html.ts";
import { shown } from "../plain.ts";

/** A poll. `capturedAt`: when its votes were counted, ISO 8601. */
export function pollElement(frame: Frame, poll: Poll, capturedAt: string): Html {
  // Where several choices are allowed a share is one of the people, as far as their number is known.
  const whole = poll.voters ?? poll.votes ?? poll.options.reduce((sum, { votes }) => sum + (votes ?? 0), 0);
  const hidden = poll.options.every(({ votes }) => votes === undefined);
  const options = poll.options.map(({ title, votes }) => {
    const share = whole > 0 && votes !== undefined ? Math.min(1, votes / whole) : 0;
    const result = hidden
      ? undefined
      : markup` <b>${frame.formats.percent(share)}</b><meter max="100" value="${Math.round(100 * share)}" aria-hidden="true"></meter>`;
    return markup`<li><span dir="auto">${shown(title)}</span>${result}</li>`;
  });
  return markup`<ul class="pp-poll">${options}</ul><p class="pp-note">${separated(stateOf(frame, poll, hidden, capturedAt))}</p>`;
}

function stateOf(frame: Frame, poll: Poll, hidden: boolean, capturedAt: string): Value[] {
  const { words } = frame;
  const voters = poll.voters !== undefined ? counted(frame, words.voters, poll.voters) : undefined;
  const votes = poll.votes !== undefined ? counted(frame, words.votes, poll.votes) : undefined;
  const ends = timeOf(frame, poll.closesAt, "moment");
  const asOf = timeOf(frame, capturedAt, "day");
  return [
    hidden ? words.votesHidden : (voters ?? votes),
    poll.multiple === true ? words.multiple : undefined,
    poll.closed === true ? words.pollClosed : undefined,
    poll.closed !== true && !hidden && asOf && phrase(words.pollAsOf, { date: asOf }),
    poll.closed !== true && ends && phrase(words.pollCloses, { date: ends }),
  ].filter((part) => part !== undefined && part !== false);
}

function separated(parts: readonly Value[]): Html {
  return markup`${parts.map((part, index) => (index === 0 ? part : markup` · ${part}`))}`;
}
