// Differences of style alone: the same words otherwise spelt, joined, split, or named.
import { bareLetters, withoutMarks } from "../language/fold.ts";
import { dayWords } from "../language/languages.ts";
import { isOfDate, isSameDate } from "./dates.ts";
import { namesAccount } from "./handles.ts";
import type { Lexicon } from "./lexicon.ts";
import { countDenials, isCurrency as isCurrencyKey } from "./meaning.ts";
import { isName } from "./side.ts";
import type { Side } from "./side.ts";
import type { Token } from "./token.ts";

/** Where article and post differ: places of tokens on either side, with the same words before and after. */
export interface Change {
  readonly article: readonly number[];
  readonly post: readonly number[];
  /** Last place before and first place after, on either side; out of range at the ends. */
  readonly around: { readonly article: readonly [number, number]; readonly post: readonly [number, number] };
}

/** Whether a change is one of style, which nobody who was quoted could mind. */
export function isStyle(
  change: Change,
  article: Side,
  post: Side,
  names: ReadonlyMap<string, string>,
): boolean {
  return windows(change, article).some((window) => isSame(window, article, post, names));
}

/** At the ends of a quotation it cannot be seen how many of the post's words a change covers: fewer may do. */
function windows(change: Change, { tokens }: Side): Change[] {
  const { article, post, around } = change;
  const opens = around.article[0] < 0 && article.length > 0;
  const closes = around.article[1] >= tokens.length && article.length > 0;
  const found = [change];
  for (let less = 1; less <= 3 && less < post.length; less += 1) {
    if (opens) found.push({ ...change, post: post.slice(less) });
    if (closes) found.push({ ...change, post: post.slice(0, -less) });
  }
  return found;
}

function isSame(change: Change, article: Side, post: Side, names: ReadonlyMap<string, string>): boolean {
  const mine = change.article.map((place) => article.tokens[place]!);
  const theirs = change.post.map((place) => post.tokens[place]!);
  const { lexicon } = post;
  if (isOfCurrency(change, article, post)) return true;
  if (theirs.length === 0 && isOfDate(change.article, article.tokens)) return true;
  if (mine.length === 0)
    return (
      theirs.every(({ optional }) => optional === true) ||
      isInParentheses(theirs, post) ||
      isOfDate(change.post, post.tokens)
    );
  if (isJoined(mine, theirs, lexicon)) return true;
  if (isScale(mine, theirs, article, post)) return true;
  if (isSameDate(mine, theirs) || isSameTime(...stretches(change, article, post))) return true;
  if (isSpelling(change, article, post)) return true;
  if (isRange(change, article, post)) return true;
  return isAccount(mine, theirs, names, lexicon);
}

function stretches(
  { article: mine, post: theirs, around }: Change,
  article: Side,
  post: Side,
): [Stretch, Stretch] {
  return [
    { side: article, places: mine, next: around.article[1] },
    { side: post, places: theirs, next: around.post[1] },
  ];
}

/** `(@ada)` after a name. */
function isInParentheses(tokens: readonly Token[], { text }: Side): boolean {
  const [only] = tokens;
  return (
    tokens.length === 1 &&
    only!.kind === "mention" &&
    text[only!.start - 1] === "(" &&
    text[only!.end] === ")"
  );
}

/** `ClimateChange` and `climate change`, `cease-fire` and `ceasefire`, `z. B.` and `z.B.`. */
function isJoined(mine: readonly Token[], theirs: readonly Token[], lexicon: Lexicon): boolean {
  const joined = (tokens: readonly Token[]) => tokens.map(({ word }) => word.replace(/[_\s]/g, "")).join("");
  if (mine.length === theirs.length || joined(mine) !== joined(theirs)) return false;
  const runs = (tokens: readonly Token[]) => tokens.flatMap(({ word }) => word.match(/\d+/g) ?? []).join(" ");
  if (runs(mine) !== runs(theirs)) return false;
  const isTag = [...mine, ...theirs].some(({ kind }) => kind === "hashtag");
  return isTag || countDenials(mine, lexicon) === countDenials(theirs, lexicon);
}

/** `5 million` and `5m`, `a million` and `one million`. */
function isScale(mine: readonly Token[], theirs: readonly Token[], article: Side, post: Side): boolean {
  const values = [valueOf(mine, article), valueOf(theirs, post)];
  return values[0] !== undefined && values[0] === values[1];
}

const SCALE_LETTERS: Readonly<Record<string, number>> = { m: 6, k: 3, b: 9 };

function valueOf(tokens: readonly Token[], { lexicon }: Side): number | undefined {
  const [first, second, third] = tokens;
  if (first === undefined || third !== undefined) return undefined;
  if (second === undefined) {
    const glued = /^(\d+(?:\.\d+)?)([mkb])$/.exec(first.word);
    if (glued !== null) return scaled(Number(glued[1]), SCALE_LETTERS[glued[2]!]!);
    return first.kind === "number" ? first.value : undefined;
  }
  const exponent = lexicon.scales.get(second.word) ?? SCALE_LETTERS[second.word];
  if (exponent === undefined) return undefined;
  if (first.kind === "number" && first.value !== undefined) return scaled(first.value, exponent);
  return first.word === "a" || first.word === "eine" || first.word === "un" ? scaled(1, exponent) : undefined;
}

function scaled(value: number, exponent: number): number {
  return Number((value * 10 ** exponent).toPrecision(12));
}

/** Words that differ by diacritics alone, where they are names, in capitals, or lack them at a capital letter. */
function isSpelling({ article: mine, post: theirs }: Change, article: Side, post: Side): boolean {
  if (mine.length !== theirs.length) return false;
  return mine.every((place, index) => {
    const [one, other] = [article.tokens[place]!, post.tokens[theirs[index]!]!];
    const same =
      withoutMarks(one.word) === withoutMarks(other.word) ||
      bareLetters(one.word) === bareLetters(other.word);
    if (!same) return one.word === other.word;
    if (isName(article, place) || isName(post, theirs[index]!)) return true;
    return isBareCapital(one, article, other) || isBareCapital(other, post, one);
  });
}

/** French and others write capital letters without marks: `Etat` for `État`, `ECOLE` for `école`. */
function isBareCapital(token: Token, { text }: Side, other: Token): boolean {
  const raw = text.slice(token.start, token.end);
  if (/^[\p{Lu}\p{N}'’]{2,}$/u.test(raw) && raw.length > 2) return true;
  return /^[A-Z]/.test(raw) && token.word.slice(1) === other.word.slice(1);
}

/** `3 M€` for `3 millions d’euros`: the word between a number and its currency. */
function isOfCurrency({ article: mine, post: theirs, around }: Change, article: Side, post: Side): boolean {
  if (mine.length + theirs.length !== 1) return false;
  const { word } = mine.length === 1 ? article.tokens[mine[0]!]! : post.tokens[theirs[0]!]!;
  const [before, after] = around.article;
  return (
    /^(?:d|de|di)$/.test(word) &&
    article.tokens[before]?.kind === "number" &&
    /^=/.test(article.tokens[after]?.key ?? "")
  );
}

/** `5 to 10` for `5-10`. */
function isRange({ article: mine, post: theirs, around }: Change, article: Side, post: Side): boolean {
  const [side, places, [before, after]] =
    theirs.length === 0 ? ([article, mine, around.article] as const) : ([post, theirs, around.post] as const);
  if (mine.length + theirs.length !== 1 || !post.lexicon.to.has(side.tokens[places[0]!]!.word)) return false;
  const [first, second] = [side.tokens[before], side.tokens[after]];
  if (first?.kind !== "number" || second?.kind !== "number") return false;
  const [other, [from, to]] = side === article ? [post, around.post] : [article, around.article];
  return /^\s?[-–—]\s?$/.test(other.text.slice(other.tokens[from]?.end, other.tokens[to]?.start));
}

/** A name for a handle, or a handle without its `@`. */
function isAccount(
  mine: readonly Token[],
  theirs: readonly Token[],
  names: ReadonlyMap<string, string>,
  { titles }: Lexicon,
): boolean {
  const [account, words] =
    mine.length === 1 && mine[0]!.kind === "mention" ? [mine[0]!, theirs] : [theirs[0], mine];
  if (account?.kind !== "mention" || (account === theirs[0] && theirs.length !== 1)) return false;
  if (words.length === 0 || words.some(({ kind }) => kind === "number" || kind === "link")) return false;
  return namesAccount(
    words.map(({ word }) => word.replace(/'s$/, "")),
    account.word,
    names.get(account.word),
    titles,
  );
}

/** `5 dollars` at the end of a quotation, for `$5`: the post's number stands behind what was compared. */
export function isCurrencyAtEnd(
  { article: mine, post: theirs, around }: Change,
  article: Side,
  post: Side,
): boolean {
  const [number] = mine;
  if (mine.length !== 1 || theirs.length > 0 || around.article[1] !== article.tokens.length - 1) return false;
  const currency = article.tokens[around.article[1]]!;
  return (
    article.tokens[number!]!.kind === "number" &&
    currency.key === post.tokens[around.post[1]]?.key &&
    isCurrencyKey(currency.key.replace(/^=/, "")) &&
    post.tokens[around.post[1] + 1]?.key === article.tokens[number!]!.key
  );
}

/**
 * `$5` and `5 dollars`: a currency that stands before its number on one side and behind it on the other. Either of the
 * two may have been laid on its like.
 */
export function isMovedCurrency(one: Change, next: Change, article: Side, post: Side): boolean {
  const only = (change: Change) => {
    const tokens = [
      ...change.article.map((place) => article.tokens[place]!),
      ...change.post.map((place) => post.tokens[place]!),
    ];
    return tokens.length === 1 ? tokens[0] : undefined;
  };
  const [first, second] = [only(one), only(next)];
  if (first === undefined || second === undefined || first.key !== second.key) return false;
  if (one.article.length === next.article.length) return false;
  const place = one.around.article[1];
  const between = article.tokens[place];
  if (between === undefined || next.around.article[0] !== place) return false;
  const isCurrency = ({ key }: Token) => key.startsWith("=") && isCurrencyKey(key.slice(1));
  return isCurrency(first) ? between.kind === "number" : first.kind === "number" && isCurrency(between);
}

/** Some tokens of a side, by their places, with the place of the next one. */
interface Stretch {
  readonly side: Side;
  readonly places: readonly number[];
  readonly next: number;
}

/** Whether two stretches say the same time of day. */
function isSameTime(mine: Stretch, theirs: Stretch): boolean {
  const minutes = minutesOf(mine);
  return minutes !== undefined && minutes === minutesOf(theirs);
}

/** What stands behind an hour where the day has twenty-four of them. */
const HOUR: ReadonlySet<string> = new Set(dayWords("hours"));

/**
 * Minutes since midnight; `undefined` for what is no time, or may be one of two: of `9:00` alone nobody knows whether it
 * is in the evening, of `09:00` and `21:00` everybody.
 */
function minutesOf({ side: { tokens }, places, next }: Stretch): number | undefined {
  const [time, half, more] = places.map((place) => tokens[place]!);
  if (time === undefined || more !== undefined) return undefined;
  const read = clockOf(time);
  if (read === undefined) return undefined;
  const [hour, minute] = read;
  const of = halfOf(half ?? tokens[next]);
  if (half !== undefined && of === undefined) return undefined;
  if (of === undefined) {
    if (HOUR.has(tokens[next]?.word ?? "")) return 60 * hour + minute;
    const isOfDay = hour > 12 || hour === 0 || time.end - time.start === 5;
    return time.key.startsWith("time:") && isOfDay ? 60 * hour + minute : undefined;
  }
  if (hour < 1 || hour > 12) return undefined;
  return 60 * ((hour % 12) + (of === "pm" ? 12 : 0)) + minute;
}

function clockOf({ kind, key, value }: Token): readonly [hour: number, minute: number] | undefined {
  const match = /^time:(\d{1,2}):(\d{2})$/.exec(key);
  if (match !== null) return [Number(match[1]), Number(match[2])];
  return kind === "number" && value !== undefined && Number.isInteger(value) && value >= 0 && value <= 24
    ? [value, 0]
    : undefined;
}

function halfOf(token: Token | undefined): "am" | "pm" | undefined {
  return token?.key === "=am" ? "am" : token?.key === "=pm" ? "pm" : undefined;
}
