// Dates within a text: day and month in either order, in words or in figures.
import { placesOf } from "./compared-text.ts";
import type { Piece } from "./compared-text.ts";
import type { Token } from "./token.ts";

/** What may stand between a day and its month, in either order: `31 August`, `31. August`, `August 31`. */
const BETWEEN = /^(?:\.?[ \u00A0\u202F]|\.)$/;

/** The days beside their months in a text, by which of the two stands first: `month day 7 31` for `August 31`. */
export function datesPrinted(tokens: readonly Token[], text: string): ReadonlySet<string> {
  const found = tokens.flatMap((token, place) => {
    const pair = pairAt(tokens, place, text);
    return pair === undefined ? [] : [nameOf(pair.isMonthFirst, token, tokens[pair.last]!)];
  });
  return new Set(found);
}

/**
 * A quotation's tokens with day and month in the order of the post, where that has the same date the other way round:
 * `31 August`, `the 31st of August` for `August 31`. Both then stand for the whole date in the text.
 */
export function inPostedOrder(tokens: readonly Token[], text: string, posted: ReadonlySet<string>): Token[] {
  const found: Token[] = [];
  for (let place = 0; place < tokens.length; place += 1) {
    const first = tokens[place]!;
    const pair = posted.size === 0 ? undefined : pairAt(tokens, place, text);
    const second = pair && tokens[pair.last]!;
    if (!pair || !second || !posted.has(nameOf(!pair.isMonthFirst, second, first))) {
      found.push(first);
      continue;
    }
    const whole = { start: first.start, end: second.end };
    found.push({ ...second, ...whole }, { ...first, ...whole });
    place = pair.last;
  }
  return found;
}

/** A day and a month that begin at a place, with no more than an `of` between; `undefined` where there are none. */
function pairAt(
  tokens: readonly Token[],
  place: number,
  text: string,
): { readonly isMonthFirst: boolean; readonly last: number } | undefined {
  const first = tokens[place]!;
  const isMonthFirst = isMonth(first);
  if (!isMonthFirst && !isDay(first)) return undefined;
  const last = !isMonthFirst && isOf(tokens[place + 1]) ? place + 2 : place + 1;
  const second = tokens[last];
  if (second === undefined || !(isMonthFirst ? isDay(second) : isMonth(second))) return undefined;
  return BETWEEN.test(text.slice(tokens[last - 1]!.end, second.start)) ? { isMonthFirst, last } : undefined;
}

function nameOf(isMonthFirst: boolean, first: Token, second: Token): string {
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  return `${isMonthFirst ? "month day" : "day month"} ${month.key} ${day.value}`;
}

const isMonth = (token: Token | undefined): boolean => token?.key.startsWith("month:") === true;
const isOf = (token: Token | undefined): boolean => token?.word === "of" || token?.word === "de";

function isDay(token: Token | undefined): boolean {
  if (token?.kind !== "number" || token.value === undefined || token.optional === true) return false;
  return /^\d{1,2}$/.test(token.word) && token.value >= 1 && token.value <= 31;
}

/** `the` and `of` in `the 31st of August`: whether a word on one side alone is one of a date's. */
export function isOfDate(piece: Piece): boolean {
  const { tokens } = piece.side;
  return placesOf(piece).every((place) => {
    const [before, token, after] = [tokens[place - 1], tokens[place]!, tokens[place + 1]];
    if (isOf(token)) return isDay(before) && isMonth(after);
    const next = tokens[place + 2];
    const isDate = isDay(after) ? isMonth(next) || isOf(next) : isMonth(after) && isDay(next);
    return token.word === "the" && isDate;
  });
}

/** Whether tokens say the same date: `31. August` and `31.8.`, `31 August 2026` and `31.08.2026`. */
export function isSameDate(mine: readonly Token[], theirs: readonly Token[]): boolean {
  // In figures on both sides it may as well be a price.
  if ((mine.length === 1) === (theirs.length === 1)) return false;
  const date = dateIn(mine);
  return date !== undefined && date === dateIn(theirs);
}

/** The date that tokens say and nothing else, as far as it is stated, with the month from 0: `7 31`, `7 31 2026`. */
function dateIn(tokens: readonly Token[]): string | undefined {
  const [first, second, year, more] = tokens;
  if (first === undefined || more !== undefined) return undefined;
  if (second === undefined) return dottedDate(first);
  const [month, day] = isMonth(first) ? [first, second] : [second, first];
  if (!isMonth(month) || !isDay(day)) return undefined;
  if (year !== undefined && !(year.kind === "number" && /^\d{4}$/.test(year.word))) return undefined;
  return written(Number(month.key.slice("month:".length)), day.value!, year?.word);
}

/** `31.8` and `31.08.2026`, in which nobody writes the month first. */
function dottedDate({ kind, word, start, end }: Token): string | undefined {
  const isBare = kind === "number" && end - start === word.length;
  const match = isBare ? /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?$/.exec(word) : null;
  const [day, month] = [Number(match?.[1]), Number(match?.[2])];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? written(month - 1, day, match?.[3]) : undefined;
}

function written(month: number, day: number, year: string | undefined): string {
  return [month, day, ...(year === undefined ? [] : [Number(year)])].join(" ");
}
