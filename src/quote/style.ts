// Differences of style alone: the same words otherwise spelt, joined, split, or named.
import { bareLetters, withoutMarks } from "../language/fold.ts";
import { dayWords } from "../language/languages.ts";
import { isOfDate, isSameDate } from "./dates.ts";
import { namesAccount } from "./names.ts";
import { countDenials, isCurrency } from "./meaning.ts";
import { isName, within } from "./compared-text.ts";
import type { Piece } from "./compared-text.ts";
import type { Token } from "./token.ts";

/** Where article and post differ, with the same words before and after. */
export interface Change {
  readonly article: Piece;
  readonly post: Piece;
}

/** Whether a change is one of style, which nobody who was quoted could mind. `names`: display names by handle. */
export function isStyle(change: Change, names: ReadonlyMap<string, string>): boolean {
  return windows(change).some((window) => isSame(window, names));
}

/** At the ends of a quotation it cannot be seen how many of the post's words a change covers: fewer may do. */
function windows(change: Change): Change[] {
  const { article, post } = change;
  const found = [change];
  if (article.tokens.length === 0) return found;
  for (let less = 1; less <= 3 && less < post.tokens.length; less += 1) {
    if (article.before < 0) found.push({ article, post: within(post, post.from + less, post.to) });
    if (article.after >= article.side.tokens.length)
      found.push({ article, post: within(post, post.from, post.to - less) });
  }
  return found;
}

function isSame(change: Change, names: ReadonlyMap<string, string>): boolean {
  const { article, post } = change;
  const [mine, theirs] = [article.tokens, post.tokens];
  if (isOfCurrency(change)) return true;
  if (theirs.length === 0 && isOfDate(article)) return true;
  if (mine.length === 0)
    return theirs.every(({ optional }) => optional === true) || isInParentheses(post) || isOfDate(post);
  return (
    isJoined(change) ||
    isScale(change) ||
    isSameDate(mine, theirs) ||
    isSameTime(change) ||
    isSpelling(change) ||
    isRange(change) ||
    isAccount(change, names)
  );
}

/** `(@ada)` after a name. */
function isInParentheses({ side: { text }, tokens: [only, more] }: Piece): boolean {
  return only?.kind === "mention" && !more && text[only.start - 1] === "(" && text[only.end] === ")";
}

/** `ClimateChange` and `climate change`, `cease-fire` and `ceasefire`, `z. B.` and `z.B.`. */
function isJoined({ article: { tokens: mine }, post: { tokens: theirs, side } }: Change): boolean {
  const joined = (tokens: readonly Token[]) => tokens.map(({ word }) => word.replace(/[_\s]/g, "")).join("");
  if (mine.length === theirs.length || joined(mine) !== joined(theirs)) return false;
  const runs = (tokens: readonly Token[]) => tokens.flatMap(({ word }) => word.match(/\d+/g) ?? []).join(" ");
  if (runs(mine) !== runs(theirs)) return false;
  const isTag = [...mine, ...theirs].some(({ kind }) => kind === "hashtag");
  return isTag || countDenials(mine, side.lexicon) === countDenials(theirs, side.lexicon);
}

/** `5 million` and `5m`, `a million` and `one million`. */
function isScale({ article, post }: Change): boolean {
  const value = valueOf(article);
  return value !== undefined && value === valueOf(post);
}

const SCALE_LETTERS: Readonly<Record<string, number>> = { m: 6, k: 3, b: 9 };

function valueOf({ tokens: [first, second, third], side: { lexicon } }: Piece): number | undefined {
  if (first === undefined || third !== undefined) return undefined;
  const scaled = (value: number, exponent: number) => Number((value * 10 ** exponent).toPrecision(12));
  const counted = first.kind === "number" ? first.value : undefined;
  if (second === undefined) {
    const glued = /^(\d+(?:\.\d+)?)([mkb])$/.exec(first.word);
    return glued === null ? counted : scaled(Number(glued[1]), SCALE_LETTERS[glued[2]!]!);
  }
  const exponent = lexicon.scales.get(second.word) ?? SCALE_LETTERS[second.word];
  const value = counted ?? (/^(?:a|eine|un)$/.test(first.word) ? 1 : undefined);
  return exponent === undefined || value === undefined ? undefined : scaled(value, exponent);
}

/** Words that differ by diacritics alone, where they are names, in capitals, or lack them at a capital letter. */
function isSpelling({ article, post }: Change): boolean {
  if (article.tokens.length !== post.tokens.length) return false;
  return article.tokens.every((one, index) => {
    const other = post.tokens[index]!;
    const same =
      withoutMarks(one.word) === withoutMarks(other.word) ||
      bareLetters(one.word) === bareLetters(other.word);
    if (!same) return one.word === other.word;
    if (isName(article.side, article.from + index) || isName(post.side, post.from + index)) return true;
    return isBareCapital(one, article, other) || isBareCapital(other, post, one);
  });
}

/** French and others write capital letters without marks: `Etat` for `État`, `ECOLE` for `école`. */
function isBareCapital({ word, start, end }: Token, { side: { text } }: Piece, other: Token): boolean {
  const raw = text.slice(start, end);
  if (/^[\p{Lu}\p{N}'’]{2,}$/u.test(raw) && raw.length > 2) return true;
  return /^[A-Z]/.test(raw) && word.slice(1) === other.word.slice(1);
}

/** The one word of a change that has no other, and the side that has it. */
function single({ article, post }: Change): readonly [Token, own: Piece, other: Piece] | undefined {
  const [own, other] = article.tokens.length > 0 ? [article, post] : [post, article];
  return own.tokens.length === 1 && other.tokens.length === 0 ? [own.tokens[0]!, own, other] : undefined;
}

/** `3 M€` for `3 millions d’euros`: the word between a number and its currency. */
function isOfCurrency(change: Change): boolean {
  const { side, before, after } = change.article;
  return (
    /^(?:d|de|di)$/.test(single(change)?.[0].word ?? "") &&
    side.tokens[before]?.kind === "number" &&
    side.tokens[after]?.key.startsWith("=") === true
  );
}

/** `5 to 10` for `5-10`. */
function isRange(change: Change): boolean {
  const found = single(change);
  if (!found) return false;
  const [{ word }, { side, before, after }, other] = found;
  const isNumber = (place: number) => side.tokens[place]?.kind === "number";
  if (!side.lexicon.to.has(word) || !isNumber(before) || !isNumber(after)) return false;
  const { text, tokens } = other.side;
  return /^\s?[-–—]\s?$/.test(text.slice(tokens[other.before]?.end, tokens[other.after]?.start));
}

/** A name for a handle, or a handle without its `@`. */
function isAccount({ article, post }: Change, names: ReadonlyMap<string, string>): boolean {
  const [mine, theirs] = [article.tokens, post.tokens];
  const isOwn = mine.length === 1 && mine[0]!.kind === "mention";
  const [account, words] = isOwn ? [mine[0]!, theirs] : [theirs[0], mine];
  if (account?.kind !== "mention" || (!isOwn && theirs.length !== 1)) return false;
  if (words.length === 0 || words.some(({ kind }) => kind === "number" || kind === "link")) return false;
  const bare = words.map(({ word }) => word.replace(/'s$/, ""));
  return namesAccount(bare, account.word, names.get(account.word), post.side.lexicon.titles);
}

/** `$5` and `5 dollars`: changes by which a currency stands before its number on one side and behind it on the other. */
export function movedCurrencies(changes: readonly Change[]): Set<Change> {
  const moved = changes.flatMap((change, index) => {
    const next = changes[index + 1];
    const both = next !== undefined && isMoved(change, next);
    return both ? [change, next] : isMovedAtEnd(change) ? [change] : [];
  });
  return new Set(moved);
}

const isMoney = ({ key }: Token) => key.startsWith("=") && isCurrency(key.slice(1));

/** Either of currency and number may have been laid on its like. */
function isMoved(one: Change, next: Change): boolean {
  const [[first, own], [second, nextOwn]] = [single(one) ?? [], single(next) ?? []];
  const between = one.article.side.tokens[one.article.after];
  if (first === undefined || first.key !== second?.key || between === undefined) return false;
  if ((own === one.article) === (nextOwn === next.article)) return false;
  if (next.article.before !== one.article.after) return false;
  return isMoney(first) ? between.kind === "number" : first.kind === "number" && isMoney(between);
}

/** `5 dollars` at the end of a quotation, for `$5`: the post's number stands behind what was compared. */
function isMovedAtEnd(change: Change): boolean {
  const { article, post } = change;
  const [number, own] = single(change) ?? [];
  if (number?.kind !== "number" || own !== article) return false;
  if (article.after !== article.side.tokens.length - 1) return false;
  const { key } = article.side.tokens[article.after]!;
  const [currency, behind] = post.side.tokens.slice(post.after, post.after + 2);
  return key === currency?.key && isCurrency(key.replace(/^=/, "")) && behind?.key === number.key;
}

/** Whether both say the same time of day. */
function isSameTime({ article, post }: Change): boolean {
  const minutes = minutesOf(article);
  return minutes !== undefined && minutes === minutesOf(post);
}

/** What stands behind an hour where the day has twenty-four of them. */
const HOUR: ReadonlySet<string> = new Set(dayWords("hours"));

/**
 * Minutes since midnight; `undefined` for what is no time, or may be one of two: of `9:00` alone nobody knows whether it
 * is in the evening, of `09:00` and `21:00` everybody.
 */
function minutesOf({ side, tokens: [time, half, more], after }: Piece): number | undefined {
  const read = time && !more ? clockOf(time) : undefined;
  if (time === undefined || read === undefined) return undefined;
  const [hour, minute] = read;
  const next = side.tokens[after];
  const of = /^=([ap])m$/.exec((half ?? next)?.key ?? "")?.[1];
  if (of !== undefined)
    return hour < 1 || hour > 12 ? undefined : 60 * ((hour % 12) + (of === "p" ? 12 : 0)) + minute;
  if (half !== undefined) return undefined;
  const isOfDay = hour > 12 || hour === 0 || time.end - time.start === 5;
  const isTold = HOUR.has(next?.word ?? "") || (time.key.startsWith("time:") && isOfDay);
  return isTold ? 60 * hour + minute : undefined;
}

function clockOf({ kind, key, value }: Token): readonly [hour: number, minute: number] | undefined {
  const match = /^time:(\d{1,2}):(\d{2})$/.exec(key);
  if (match !== null) return [Number(match[1]), Number(match[2])];
  return kind === "number" && value !== undefined && Number.isInteger(value) && value >= 0 && value <= 24
    ? [value, 0]
    : undefined;
}
