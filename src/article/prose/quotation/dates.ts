// The words of a clause that say when something was said: on Tuesday, am 3. Mai, 3日.
import { is } from "../../../language/terms.ts";
import type { Span } from "../../../language/sentences.ts";
import type { Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

/** Finds the first phrase of time in a span. As written, its preposition included; `undefined` if there is none. */
export function findWhen(terms: readonly Term[], { from, to }: Span, words: Words): Span | undefined {
  for (let at = from; at < to; at++) {
    const end = dayEnd(terms, at, to, words);
    if (end === undefined) continue;
    return { from: withPreposition(terms, at, from), to: end };
  }
  return undefined;
}

/** Where the day that begins at a term ends: a weekday, a date, "yesterday". */
function dayEnd(terms: readonly Term[], at: number, to: number, words: Words): number | undefined {
  const term = terms[at]!;
  if (is(term, "moments")) return at + 1;
  if (is(term, "weekdays") && isDay(term, words)) return behind(terms, at + 1, to, words);
  if (/^\d{1,2}$/.test(term.text) || /^\d{1,2}(?:st|nd|rd|th|er|º|ª)$/i.test(term.text))
    return numberedEnd(terms, at, to);
  if (is(term, "months") && term.capital && !is(term, "says")) return monthEnd(terms, at, to);
  return undefined;
}

function isDay(term: Term, { capitalDays }: Words): boolean {
  return capitalDays !== true || term.capital;
}

/** "3 May 2024", "3. Mai", "3 de mayo de 2024", 5月3日. */
function numberedEnd(terms: readonly Term[], at: number, to: number): number | undefined {
  let next = at + 1;
  if (terms[next]?.text === "月" && next < to) return cjkDayEnd(terms, next + 1, to) ?? next + 1;
  if (terms[next]?.text === "日" && next < to) return next + 1;
  if (terms[next]?.text === ".") next++;
  if (is(terms[next], "of") && next < to) next++;
  if (next >= to || !is(terms[next], "months")) return undefined;
  return yearEnd(terms, next + 1, to);
}

function cjkDayEnd(terms: readonly Term[], at: number, to: number): number | undefined {
  return at + 1 < to && /^\d{1,2}$/.test(terms[at]!.text) && /^[日号號]$/.test(terms[at + 1]!.text)
    ? at + 2
    : undefined;
}

/** "May 3", "May 3, 2024"; a month alone is no day. */
function monthEnd(terms: readonly Term[], at: number, to: number): number | undefined {
  let next = at + 1;
  if (terms[next]?.text === ".") next++;
  if (next >= to || !/^\d{1,2}(?:st|nd|rd|th)?$/.test(terms[next]!.text)) return undefined;
  return yearEnd(terms, next + 1, to);
}

function yearEnd(terms: readonly Term[], at: number, to: number): number {
  const skip = at < to && (is(terms[at], "of") || terms[at]!.text === ",") ? at + 1 : at;
  return skip < to && /^(?:19|20)\d\d$/.test(terms[skip]!.text) ? skip + 1 : at;
}

function behind(terms: readonly Term[], at: number, to: number, words: Words): number {
  if (at < to && is(terms[at], "dayParts")) return at + 1;
  if (at + 1 < to && terms[at]!.text === "," && numberOrMonth(terms, at + 1, to, words))
    return dayEnd(terms, at + 1, to, words) ?? at;
  return (at < to ? numberedEnd(terms, at, to) : undefined) ?? at;
}

function numberOrMonth(terms: readonly Term[], at: number, to: number, words: Words): boolean {
  return dayEnd(terms, at, to, words) !== undefined && !is(terms[at], "moments");
}

function withPreposition(terms: readonly Term[], at: number, floor: number): number {
  let from = at;
  for (let before = at - 1; before >= Math.max(floor, at - 3); before--) {
    const term = terms[before]!;
    if (is(term, "dayPrepositions")) from = before;
    else if (!is(term, "determiners")) break;
  }
  return from;
}
