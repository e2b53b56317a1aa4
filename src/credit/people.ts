// Who is shown: names split off a description, with the places that it tells.
import type { PersonShown, Position } from "../model/credit-line.ts";
import { isConjunction, personAt, personBefore } from "./person.ts";
import type { Person } from "./person.ts";
import { LIST_PHRASES, positionOf } from "./position.ts";
import { tokenize } from "./tokens.ts";
import type { Token } from "./token.ts";
import { isOf } from "./words.ts";

/** Most people that are split off one description. */
const MOST_PEOPLE = 30;

/** Most words that say where somebody stands, before a name. */
const MOST_PLACE = 5;

/**
 * The people whom a description names as shown, with where they stand, in its order: names without office, rank or
 * academic title. Those whose place is told and those named in one breath with them: `Mayor Ada Example (left) and Bo
 * Sample` gives two. Where no place is told, the subject of the first sentence, if it is surely a person.
 */
export function peopleIn(description: string): PersonShown[] {
  const tokens = tokenize(description);
  const listed = listIn(description, tokens);
  if (listed.length > 0) return listed.slice(0, MOST_PEOPLE);
  const ahead = placedAhead(description, tokens);
  const people = ahead.length > 0 ? ahead : placedBehind(description, tokens);
  return (people.length > 0 ? people : subject(description, tokens)).slice(0, MOST_PEOPLE);
}

/** `Ada Example (left) and Bo Sample, right`. */
function placedBehind(description: string, tokens: readonly Token[]): PersonShown[] {
  const people: PersonShown[] = [];
  let behind = -1;
  let taken = 0;
  for (let index = 0; index < tokens.length && people.length < MOST_PEOPLE; index++) {
    const mark = markAt(tokens, index);
    if (!mark) continue;
    const person = personBefore(tokens, beforeParty(tokens, index));
    if (person) {
      const first = companion(tokens, person, taken);
      if (first) people.push({ name: textOf(description, tokens, first, behind) });
      people.push({ name: textOf(description, tokens, person, behind), position: mark.position });
    }
    behind = tokens[mark.end]?.start ?? -1;
    index = mark.end - 1;
    taken = mark.end;
    if (!person) continue;
    for (const next of namesAfter(tokens, mark.end)) {
      people.push({ name: textOf(description, tokens, next, behind) });
      taken = next.end;
    }
  }
  return people;
}

/** Who is named with "and" before somebody whose place is told. */
function companion(tokens: readonly Token[], { start }: Person, taken: number): Person | undefined {
  let at = start - 1;
  while (at > start - 3 && /^(?:the|le|la|l['’]|el|il|der|die|o|a)$/iu.test(tokens[at]?.text ?? "")) at--;
  if (!isConjunction(tokens[at])) return undefined;
  const person = personBefore(tokens, at);
  return person?.full === true && person.start >= taken ? person : undefined;
}

/** Those named with "and" or a comma behind somebody whose place is told, as far as theirs is not. */
function namesAfter(tokens: readonly Token[], start: number): Person[] {
  const found: Person[] = [];
  let at = start;
  while (found.length < MOST_PEOPLE) {
    let from = at;
    while (from < at + 2 && (tokens[from]?.kind === "comma" || isConjunction(tokens[from]))) from++;
    const glued = from === at && found.length === 0 && /^و\p{L}{2}/u.test(tokens[at]?.text ?? "");
    if (from === at && !glued) break;
    const person = uncased(tokens, from) ?? personAt(tokens, from);
    if (!person || (!person.full && !person.titled)) break;
    if (markAt(tokens, person.end)) break;
    found.push(person);
    at = person.end;
  }
  return found;
}

/** Where letters have no case a name is the next two words, up to one with which no name goes on. */
function uncased(tokens: readonly Token[], from: number): Person | undefined {
  if (!/^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(tokens[from]?.text ?? "")) return undefined;
  let end = from;
  while (end < from + 6 && tokens[end]?.kind === "word" && !isOf("ends", tokens[end]!.text)) end++;
  const person = personAt(tokens.slice(0, end), from);
  return person && { ...person, end: Math.min(person.end, from + 6) };
}

/** `Left: Ada Example. Right: Bo Sample`, `Links Ada Example, rechts Bo Sample`. */
function placedAhead(description: string, tokens: readonly Token[]): PersonShown[] {
  const people: PersonShown[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const before = tokens[index - 1];
    if (before && !["stop", "comma", "bar", "open"].includes(before.kind) && !isConjunction(before)) continue;
    let end = index;
    while (end < index + MOST_PLACE && tokens[end]?.kind === "word") {
      end++;
      const next = tokens[end];
      const marked = next !== undefined && ["colon", "comma", "close", "bar"].includes(next.kind);
      if (!marked && next?.kind !== "word") break;
      const person = personAt(tokens, marked ? end + 1 : end);
      const told = person?.full === true && (people.length > 0 || index === 0 || next.kind === "colon");
      const position = told ? positionIn(tokens, index, end) : undefined;
      if (!person || position === undefined) continue;
      people.push({ name: textOf(description, tokens, person), position });
      index = person.end - 1;
      break;
    }
  }
  return people;
}

/** The subject of the first sentence, and whoever is named with it; a whole line that is a name; `…: Ada Example.` */
function subject(description: string, tokens: readonly Token[]): PersonShown[] {
  const colon = tokens.findLastIndex(({ kind }) => kind === "colon");
  const last = colon > 1 ? personAt(tokens, colon + 1) : undefined;
  const isLast = last?.full === true && (tokens[last.end]?.kind ?? "stop") === "stop";
  const first = personAt(tokens, 0);
  if (!first || /^\p{Lo}/u.test(tokens[first.from]!.text))
    return isLast ? [{ name: textOf(description, tokens, last) }] : [];
  const people = [first, ...namesAfter(tokens, first.end)];
  const next = tokens[people.at(-1)!.end];
  const alone = next === undefined || next.kind === "stop";
  const several = people.length > 1 && people.every(({ full }) => full);
  const acts = isOf("deeds", next?.text) && (next?.kind === "comma" || !isOf("placing", next?.text));
  return first.full && (alone || several || first.titled || acts)
    ? people.map((person) => ({ name: textOf(description, tokens, person) }))
    : [];
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
  const kind = tokens[index]?.kind;
  if (kind !== "open" && kind !== "comma") return undefined;
  const isInside = (token: Token): boolean =>
    token.kind === "word" || token.text === "." || token.kind === "hyphen";
  let end = index + 1;
  while (end < tokens.length && end - index < 12 && isInside(tokens[end]!)) end++;
  const closed = tokens[end]?.kind ?? "stop";
  const isClosed = kind === "open" ? closed === "close" : closed === "comma" || closed === "stop";
  const position = isClosed ? positionIn(tokens, index + 1, end) : undefined;
  if (position !== undefined) return { position, end: closed === "stop" ? end : end + 1 };
  return kind === "comma" ? shortMark(tokens, index) : undefined;
}

function positionIn(tokens: readonly Token[], from: number, to: number): Position | undefined {
  return positionOf(tokens.slice(from, to).map(({ text }) => text));
}

/** `Ada Example, left and Bo Sample, right`: the position is the one word behind the comma. */
function shortMark(
  tokens: readonly Token[],
  index: number,
): { readonly position: Position; readonly end: number } | undefined {
  for (let end = Math.min(tokens.length - 1, index + 6); end > index + 1; end--) {
    if (!isConjunction(tokens[end])) continue;
    const position = positionIn(tokens, index + 1, end);
    if (position !== undefined) return { position, end };
  }
  return undefined;
}

/** `From left: A, B and C`, `A, B und C (v. l.)`: positions by counting. */
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
    const from = match.groups?.["right"] === undefined ? "left" : "right";
    const behind = at < 0 || (at === opened && !/^[\p{Lu}\p{Lo}]/u.test(tokens[at]?.text ?? ""));
    const names = behind ? [] : namesFrom(tokens, at);
    const open = tokens.findIndex((token) => token.start >= match.index) - 1;
    const listed =
      names.length > 1
        ? names
        : [...namesUpTo(tokens, open), ...(opened > 0 ? namesAfter(tokens, opened + 1) : [])];
    if (listed.length > 1)
      return listed.map((person, place) => ({
        name: textOf(description, tokens, person),
        position: { place: place + 1, from },
      }));
  }
  return [];
}

/** Names parted by commas and "and" that end before a bracket or comma with the order. */
function namesUpTo(tokens: readonly Token[], open: number): Person[] {
  if (tokens[open]?.kind !== "open" && tokens[open]?.kind !== "comma") return [];
  const names: Person[] = [];
  for (let end = open; end > 0 && names.length < MOST_PEOPLE;) {
    const person = personBefore(tokens, end);
    if (!person?.full) break;
    names.unshift(person);
    const before = person.start - 1;
    if (tokens[before]?.kind !== "comma" && !isConjunction(tokens[before])) break;
    end = before;
  }
  return names;
}

/** Names parted by commas and "and", up to the first thing that is no name. */
function namesFrom(tokens: readonly Token[], start: number): Person[] {
  const names: Person[] = [];
  for (let at = start; at < tokens.length && names.length < MOST_PEOPLE;) {
    const person = personAt(tokens, at);
    if (!person) break;
    names.push(person);
    at = person.end;
    const before = at;
    while (at < tokens.length && (["comma", "slash"].includes(tokens[at]!.kind) || isConjunction(tokens[at])))
      at++;
    if (at === before) break;
  }
  return names;
}

/** Titles that Japanese and Korean write behind a name. */
const BEHIND =
  /(?<=.) ?(?:さん|氏|市長|首相|大統領|知事|選手|監督|外相|長官|議員|社長|会長|大臣|教授|시장|대통령|총리|장관|의원|감독|선수|씨|市长|总统|总理)$/u;

/** The name as written, without the "and" that Arabic and Japanese write onto it, and titles behind it. */
function textOf(description: string, tokens: readonly Token[], { from, end }: Person, behind = -1): string {
  const first = tokens[from]!;
  const text = description.slice(first.start, tokens[end - 1]!.end).replace(/\s+/g, " ");
  const joined = first.start === behind;
  return (joined ? text.replace(/^(?:و(?=\p{L}{2})|と|、)/u, "") : text).replace(BEHIND, "");
}
