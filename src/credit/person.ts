// A person's name within running text: without office, rank and title, with the small words that belong to it.
import { isAbbreviation, isBreak, isCapital, isGenitive } from "./names.ts";
import type { Token } from "./token.ts";
import { OFFICE_ENDINGS, fold, isOf } from "./words.ts";

/** Most tokens of a name with its titles, and of the words in small letters before it. */
const MOST_TOKENS = 14;
const MOST_SMALL = 6;

/** A name in a line: tokens `start` to `end` with everything before it, `from` to `end` the name alone. */
export interface Person {
  readonly start: number;
  readonly from: number;
  readonly end: number;
  /** Given name and family name, not one of them alone. */
  readonly full: boolean;
  /** An office, rank or kin stands before it. */
  readonly titled: boolean;
}

/** Whether a word is an office, a rank or a title. */
export function isOffice(token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  const folded = fold(token.text).replace(/^l'/, "");
  return isOf("offices", folded) || OFFICE_ENDINGS.test(token.text.toLowerCase());
}

/** Whether a word joins two names. */
export function isConjunction(token: Token | undefined): boolean {
  return (token?.kind === "word" && isOf("conjunctions", token.text)) || token?.text === "&";
}

/** The person named from a token on: titles and kin in small letters, then words in capitals. */
export function personAt(tokens: readonly Token[], start: number): Person | undefined {
  let at = start;
  let titled = false;
  let kin = false;
  while (at < tokens.length && at - start < MOST_SMALL && isSmall(tokens[at]!)) {
    titled ||= isOffice(tokens[at]);
    kin = isOf("kin", tokens[at]!.text);
    at++;
    if (kin && tokens[at]?.kind === "comma") at++;
  }
  if (at > start && !titled && !kin && !isArticle(tokens, start, at)) return undefined;
  let end = at;
  while (end < tokens.length && end - at < MOST_TOKENS && isPiece(tokens, end, 1)) end++;
  return named(tokens, start, at, end, titled, kin);
}

/** The person whose name ends before a token. */
export function personBefore(tokens: readonly Token[], end: number): Person | undefined {
  let start = end;
  while (start > 0 && end - start < MOST_TOKENS && isPiece(tokens, start - 1, -1)) start--;
  let head = start;
  while (head > 0 && start - head < MOST_SMALL && isSmall(tokens[head - 1]!)) head--;
  const small = tokens.slice(head, start);
  const titled = small.some(isOffice);
  return named(tokens, titled ? head : start, start, end, titled, isOf("kin", small.at(-1)?.text));
}

function isArticle(tokens: readonly Token[], start: number, end: number): boolean {
  return end === start + 1 && /^(?:the|l['’])$/iu.test(tokens[start]!.text);
}

function isSmall(token: Token): boolean {
  return (
    token.kind === "word" &&
    (/^\p{Ll}/u.test(token.text) || /^(?:The|Le|La|L['’]|El|Il|Der|Die|O|A|His|Her)$/u.test(token.text)) &&
    !isCapitalInside(token) &&
    !isConjunction(token)
  );
}

function isCapitalInside({ text }: Token): boolean {
  return isCapital(text) && /^\p{Ll}/u.test(text);
}

/** Whether a token may be within a name with its titles; small words only between two others. */
function isPiece(tokens: readonly Token[], index: number, step: 1 | -1): boolean {
  const token = tokens[index]!;
  if (token.kind === "stop" || token.text === ".")
    return (
      (!isBreak(tokens, index) || isOffice(tokens[index - 1])) &&
      isAbbreviation(tokens[index - 1]?.text ?? "")
    );
  if (token.kind === "hyphen" || token.text === "'" || token.text === "’") return true;
  if (token.kind !== "word" || isConjunction(token)) return false;
  if (isCapital(token.text) || /^\p{Lo}/u.test(token.text)) return !isOf("ends", token.text);
  const folded = fold(token.text);
  if (!isParticle(folded) && !isOf("over", folded)) return false;
  for (let at = index + 1; at < index + 3 && at < tokens.length; at++) {
    const next = tokens[at]!;
    if (next.kind === "word" && isCapital(next.text)) return step === 1 || index > 0;
    if (next.kind !== "word" || !isParticle(next.text)) return false;
  }
  return false;
}

function named(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  titledBefore: boolean,
  kin: boolean,
): Person | undefined {
  let from = first;
  let end = last;
  let titled = titledBefore;
  for (let at = first; at < last; at++)
    if (isOffice(tokens[at])) {
      from = at + 1;
      titled = true;
    }
  while (from < end && isLoose(tokens[from]!)) from++;
  if (titled) from = withoutRealm(tokens, from, end);
  while (from < end && isLoose(tokens[from]!)) from++;
  while (end > from && isLoose(tokens[end - 1]!) && !/^(?:Jr|Sr)$/.test(tokens[end - 2]?.text ?? "")) end--;
  const uncased = tokens.slice(from, end).every(({ text }) => /^\p{Lo}/u.test(text));
  if (uncased && end - from > 2) from = end - 2;
  const words = tokens.slice(from, end).filter(({ kind }) => kind === "word");
  const big = words.filter(({ text }) => isCapital(text) || /^\p{Lo}/u.test(text));
  if (
    big.length === 0 ||
    big.length > 5 ||
    words.some((word, index) => !(index > 0 && isParticle(word.text)) && isNoName(word))
  )
    return undefined;
  const full =
    big.length > 1 || /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(words[0]!.text);
  let before = from - 1;
  while (before >= start && isLoose(tokens[before]!)) before--;
  const called = before >= start && (isOffice(tokens[before]) || isOf("departments", tokens[before]!.text));
  return full || called || kin ? { start, from, end, full, titled: titled || kin } : undefined;
}

function isNoName(token: Token): boolean {
  const folded = fold(token.text);
  if (isOf("things", folded) || isOf("outlets", folded) || (isGenitive(token) && isCapital(token.text)))
    return true;
  if (isOf("sentence", folded) && !/^(?:will|may)$/.test(folded)) return true;
  return isOf("over", folded) && !isParticle(folded);
}

function isParticle(text: string): boolean {
  return fold(text)
    .split(" ")
    .every((word) => isOf("particles", word));
}

function isLoose(token: Token): boolean {
  return token.kind !== "word";
}

/** Where the name begins behind an office and what it is over: `of State`, `de Cultura`, `of Porto Norte`. */
function withoutRealm(tokens: readonly Token[], start: number, end: number): number {
  let from = start;
  const over = tokens[from]?.kind === "word" && /^\p{Ll}/u.test(tokens[from]!.text);
  if (over && isParticle(tokens[from]!.text) && bigIn(tokens, from, end).length < 2) return from;
  if (!over) return from;
  while (from < end && (/^\p{Ll}/u.test(tokens[from]!.text) || isOf("departments", tokens[from]!.text)))
    from++;
  const rest = bigIn(tokens, from, end);
  const dropped = bigIn(tokens, start, from).length;
  if (dropped > 0 || rest.length < 2) return from;
  const keep = rest.length === 2 ? 1 : 2;
  let at = rest.at(-keep)!;
  while (at > from && isParticle(tokens[at - 1]!.text) && keep === 1) at--;
  return at;
}

/** Where words in capitals stand; one behind a particle or a hyphen belongs to the one before. */
function bigIn(tokens: readonly Token[], from: number, end: number): number[] {
  const big: number[] = [];
  for (let at = from; at < end; at++) {
    const before = tokens[at - 1];
    const tied =
      at > from && (before?.kind === "hyphen" || (before?.kind === "word" && isParticle(before.text)));
    if (tokens[at]!.kind === "word" && isCapital(tokens[at]!.text) && !(tied && before.kind === "hyphen"))
      big.push(at);
  }
  return big;
}
