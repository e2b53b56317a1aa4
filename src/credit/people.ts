// Who is shown: names split off a description, where it says who stands where.
import type { PersonShown, Position } from "../model/credit-line.ts";
import { isAbbreviation, isBreak } from "./names.ts";
import { plays } from "./part.ts";
import { fold } from "./fold.ts";
import { positionOf } from "./position.ts";
import { CONJUNCTIONS, LIST_PHRASES, TITLES } from "./positions.ts";
import { tokenize } from "./tokens.ts";
import type { Token } from "./token.ts";
import { SENTENCE_WORDS } from "./words.ts";

/** Most people that are split off one description. */
const MOST_PEOPLE = 30;

/** Most words of a name with its titles. */
const MOST_WORDS = 10;

/**
 * The people whom a description names together with where they stand, in its order, and those named in one breath
 * with them: `Ada Example (left) and Bo Sample` gives two. Names stay as written, titles included. Empty where no word
 * says who stands where: a name alone does not show whether somebody is in the picture.
 */
export function peopleIn(description: string): PersonShown[] {
  const tokens = tokenize(description);
  const listed = listIn(description, tokens);
  if (listed.length > 0) return listed.slice(0, MOST_PEOPLE);
  const people: PersonShown[] = [];
  let behind = -1;
  for (let index = 0; index < tokens.length && people.length < MOST_PEOPLE; index++) {
    const mark = markAt(tokens, index);
    if (!mark) continue;
    const words = nameEndingAt(tokens, beforeParty(tokens, index));
    if (words) people.push({ name: textOf(description, words, behind), position: mark.position });
    behind = tokens[mark.end]?.start ?? -1;
    index = mark.end - 1;
    const next = words && nameAfter(tokens, mark.end);
    if (next) people.push({ name: textOf(description, next, behind) });
  }
  return people;
}

/** `Ada Example (D-Sample), left`: the name ends before the brackets. */
function beforeParty(tokens: readonly Token[], index: number): number {
  if (tokens[index - 1]?.kind !== "close") return index;
  for (let at = index - 2; at > 0 && at > index - 8; at--) if (tokens[at]!.kind === "open") return at;
  return index;
}

/** A position set off from its name: `(left)`, `, second from right,`, `[L]`. */
function markAt(
  tokens: readonly Token[],
  index: number,
): { readonly position: Position; readonly end: number } | undefined {
  const token = tokens[index]!;
  if (token.kind !== "open" && token.kind !== "comma") return undefined;
  let end = index + 1;
  while (
    end < tokens.length &&
    end - index < 12 &&
    (tokens[end]!.kind === "word" || tokens[end]!.text === "." || tokens[end]!.kind === "hyphen")
  )
    end++;
  const closed = tokens[end]?.kind;
  if (
    token.kind === "open"
      ? closed !== "close"
      : closed !== "comma" && closed !== "stop" && closed !== undefined
  ) {
    return token.kind === "comma" ? shortMark(tokens, index) : undefined;
  }
  const inside = tokens.slice(index + 1, end);
  const position = positionOf(inside.map(({ text }) => text));
  if (position === undefined) return token.kind === "comma" ? shortMark(tokens, index) : undefined;
  return { position, end: closed === "stop" || closed === undefined ? end : end + 1 };
}

/** `Ada Example, left and Bo Sample, right`: the position is the one word behind the comma. */
function shortMark(
  tokens: readonly Token[],
  index: number,
): { readonly position: Position; readonly end: number } | undefined {
  for (let end = Math.min(tokens.length - 1, index + 6); end > index + 1; end--) {
    if (!isConjunction(tokens[end])) continue;
    const position = positionOf(tokens.slice(index + 1, end).map(({ text }) => text));
    if (position !== undefined) return { position, end };
  }
  return undefined;
}

/** `From left: A, B and C`: positions by counting. */
function listIn(description: string, tokens: readonly Token[]): PersonShown[] {
  for (const match of description.matchAll(LIST_PHRASES)) {
    const end = match.index + match[0].length;
    let at = tokens.findIndex((token) => token.start >= end);
    const opened = at;
    while (
      at >= 0 &&
      at < tokens.length &&
      (["close", "colon", "comma"].includes(tokens[at]!.kind) || tokens[at]!.text === ".")
    )
      at++;
    if (at < 0 || (at === opened && !/^[\p{Lu}\p{Lo}]/u.test(tokens[at]?.text ?? ""))) continue;
    const names = namesFrom(tokens, at);
    const from = match.groups?.["right"] === undefined ? "left" : "right";
    if (names.length > 1)
      return names.map((words, place) => ({
        name: textOf(description, words, -1),
        position: { place: place + 1, from },
      }));
  }
  return [];
}

/** Names parted by commas and "and", up to the first thing that is no name. */
function namesFrom(tokens: readonly Token[], start: number): (readonly Token[])[] {
  const names: (readonly Token[])[] = [];
  for (let at = start; at < tokens.length;) {
    const name = nameAt(tokens, at);
    if (!name) break;
    names.push(name);
    at += name.length;
    const before = at;
    while (at < tokens.length && (["comma", "slash"].includes(tokens[at]!.kind) || isConjunction(tokens[at])))
      at++;
    if (at === before) break;
  }
  return names;
}

/** The name that follows "and" behind somebody whose place was told. */
function nameAfter(tokens: readonly Token[], start: number): readonly Token[] | undefined {
  if (!isConjunction(tokens[start])) return undefined;
  const name = nameAt(tokens, start + 1);
  if (!name) return undefined;
  const end = start + 1 + name.length;
  const next = tokens[end];
  const told = next && (next.kind === "open" || next.kind === "comma") && markAt(tokens, end);
  return told ? undefined : name;
}

/** The name that begins here: words in capitals, titles and the small words of names. */
function nameAt(tokens: readonly Token[], start: number): readonly Token[] | undefined {
  let end = start;
  while (
    end < tokens.length &&
    end - start < MOST_WORDS &&
    isNamePiece(tokens, end) &&
    !isConjunction(tokens[end])
  )
    end++;
  return trimmed(tokens.slice(start, end));
}

/** The name that ends before a token, with its titles. */
function nameEndingAt(tokens: readonly Token[], index: number): readonly Token[] | undefined {
  let start = index;
  while (
    start > 0 &&
    index - start < MOST_WORDS &&
    isNamePiece(tokens, start - 1) &&
    !isConjunction(tokens[start - 1])
  )
    start--;
  return trimmed(tokens.slice(start, index));
}

function isNamePiece(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (token.kind === "stop" || token.text === ".")
    return !isBreak(tokens, index) && isAbbreviation(tokens[index - 1]?.text ?? "");
  if (token.kind === "hyphen") return true;
  if (token.kind !== "word") return false;
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(token.text) || TITLES.has(fold(token.text));
}

/** Without small words at its ends; `undefined` if nothing like a name is left. */
function trimmed(words: readonly Token[]): readonly Token[] | undefined {
  let from = 0;
  let to = words.length;
  const small = (token: Token): boolean =>
    token.kind !== "word" || (plays(token, "link") && !/^\p{Lo}/u.test(token.text));
  while (from < to && small(words[from]!)) from++;
  while (to > from && small(words[to - 1]!) && words[to - 1]!.text !== ".") to--;
  const name = words.slice(from, to);
  const named = name.some(
    ({ kind, text }) => kind === "word" && /^[\p{Lu}\p{Lo}]/u.test(text) && !TITLES.has(fold(text)),
  );
  return named && !name.some(({ text }) => SENTENCE_WORDS.has(fold(text)) && !TITLES.has(fold(text)))
    ? name
    : undefined;
}

function isConjunction(token: Token | undefined): boolean {
  return token?.kind === "word" && CONJUNCTIONS.has(fold(token.text));
}

/** The name as written, without the "and" that Arabic and Japanese write onto a name behind somebody whose place was told. */
function textOf(description: string, words: readonly Token[], behind: number): string {
  const text = description.slice(words[0]!.start, words.at(-1)!.end).replace(/\s+/g, " ");
  const joined = words[0]!.start === behind;
  return (joined ? text.replace(/^(?:و(?=\p{L}{2})|と|、)/u, "") : text).replace(/(?<=.)(?:さん|氏)$/u, "");
}
