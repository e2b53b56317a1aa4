// Subjects in Korean and Hindi: what a mark behind them shows.
import { is } from "../../../../language/terms.ts";
import type { Zone } from "../governor.ts";
import type { Named } from "../people.ts";
import type { Reading } from "../reading.ts";
import type { Term } from "../../../../language/terms.ts";

/** How many words a name and its title have at most. */
const LONGEST_NAME = 5;

/** Korean and Hindi end the subject with a mark: 한서율은, वर्धन ने. It is what stands before the first one. */
export function markedSubject({ text, terms, words }: Reading, { from, to }: Zone): Named | undefined {
  const { marks = [] } = words;
  for (let at = from; at < to; at++) {
    const term = terms[at]!;
    const mark = marks.find((each) => isMarked(term, each));
    if (mark === undefined) continue;
    const apart = term.text === mark;
    const last = apart ? at - 1 : at;
    let first = last;
    while (first > from && last - first < LONGEST_NAME - 1 && isOfName(terms[first - 1]!)) first--;
    if (last < from || is(terms[last], "pronouns"))
      return last < from
        ? undefined
        : { from: last, to: at + 1, kind: "pronoun", text: terms[last]!.text, bound: false };
    const end = apart ? terms[last]!.end : term.end - mark.length;
    return {
      from: first,
      to: at + 1,
      kind: "name",
      text: text.slice(terms[first]!.start, end),
      bound: false,
    };
  }
  return undefined;
}

function isMarked(term: Term, mark: string): boolean {
  if (!term.word || is(term, "says", "writes", "posting", "service", "media", "moments", "dayParts"))
    return false;
  if (term.text === mark) return true;
  return /^\p{sc=Hangul}/u.test(term.text) && term.text.length > mark.length + 1 && term.text.endsWith(mark);
}

function isOfName(term: Term): boolean {
  return (
    term.word &&
    !/^\d/.test(term.text) &&
    !is(term, "moments", "weekdays", "says", "writes", "service", "aside", "placeAfter")
  );
}
