// Names in Arabic and Hebrew: runs of words that no other part of the sentence breaks.
import { is } from "../../../../language/terms.ts";
import type { Cue } from "../cue.ts";
import type { Tag } from "../../../../language/lexicon.ts";
import type { Named } from "../people.ts";
import type { Reading } from "../reading.ts";

/** What ends a name in Arabic and Hebrew. */
const BREAKS = [
  "place",
  "beside",
  "aside",
  "that",
  "moments",
  "weekdays",
  "coordinators",
  "says",
  "writes",
  "posting",
  "sources",
  "posts",
  "media",
  "service",
  "sharing",
  "adds",
] as const satisfies readonly Tag[];

/** حساب نادي الفرسان على إكس: the account's owner stands between its noun and the service. */
export function accountOf(reading: Reading, { from, to }: Cue): Named | undefined {
  const { terms } = reading;
  for (let at = from; at < to; at++)
    if (is(terms[at], "media")) return nameRun(reading, at + 1, to, undefined);
  return undefined;
}

/** שר התחבורה בני אורן בטלגרם: "…": who stands before the service, hours and strokes before it left aside. */
export function runBefore(reading: Reading, floor: number, { from }: Cue): Named | undefined {
  const { terms } = reading;
  let start = from;
  while (start > floor && terms[start - 1]!.word && !/^\d/.test(terms[start - 1]!.text)) start--;
  return start < from ? nameRun(reading, start, from, undefined) : undefined;
}

/** Who opens the clause, with the name that commas set off: ראש העירייה, גלעד שטרית, */
export function leading(reading: Reading, from: number, verb: number): Named | undefined {
  const { terms } = reading;
  if (is(terms[from], "place", "moments", "weekdays", "aside", "starters")) return undefined;
  const found = nameRun(reading, from, verb, undefined);
  return found && found.to - found.from > 1 ? found : undefined;
}

/** Up to six plain words in a row, and the name that commas set off behind them. */
export function nameRun(reading: Reading, from: number, to: number, cue: Cue | undefined): Named | undefined {
  const found = plainRun(reading, from, to, cue);
  if (!found || found.kind !== "name" || !/^[,،]$/.test(reading.terms[found.to]?.text ?? "")) return found;
  const second = plainRun(reading, found.to + 1, Math.min(to, found.to + 6), cue);
  const closes = second && /^[,،]$/.test(reading.terms[second.to]?.text ?? "");
  return closes && second.kind === "name" && found.to - found.from > 1 && second.to - second.from > 1
    ? second
    : found;
}

function plainRun(
  { text, terms }: Reading,
  from: number,
  to: number,
  cue: Cue | undefined,
): Named | undefined {
  let end = from;
  for (; end < to && end - from < 7; end++) {
    const term = terms[end]!;
    const stop = !term.word || (cue && end >= cue.from && end < cue.to);
    if (stop && !/^["״'’.-]$/.test(term.text)) break;
    // ח"כ: letters of an abbreviation
    const abbreviated =
      /^["״]$/.test(terms[end - 1]?.text ?? "") && terms[end - 1]!.end === term.start && end > from;
    if (is(term, ...BREAKS) && !abbreviated) break;
  }
  if (end === from) return undefined;
  if (end === from + 1 && is(terms[from], "pronouns"))
    return { from, to: end, kind: "pronoun", text: terms[from]!.text, bound: false };
  if (is(terms[from], "starters", "determiners", "of", "by")) return undefined;
  return {
    from,
    to: end,
    kind: "name",
    text: text.slice(terms[from]!.start, terms[end - 1]!.end),
    bound: false,
  };
}
