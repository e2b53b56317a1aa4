// The phrases of a catalogue made ready: read once, then only joined with what stands in their places.
import { whole } from "./plain.ts";
import type { Line, Piece } from "./view.ts";
import type { Words } from "./words/words.ts";

/** What may be put into the places of a phrase, by the name in its braces. */
export interface Values<T = Line | Piece> {
  readonly by?: T | undefined;
  readonly count?: T | undefined;
  readonly credit?: T | undefined;
  readonly date?: T | undefined;
  readonly length?: T | undefined;
  readonly name?: T | undefined;
  readonly platform?: T | undefined;
  readonly reason?: T | undefined;
  readonly text?: T | undefined;
  readonly which?: T | undefined;
  readonly whom?: T | undefined;
}

/** A phrase of a catalogue, made ready by {@link phrasesOf}. */
export interface Phrase {
  /** What stands before the first place; all of a phrase without places. */
  readonly start: string;
  readonly places: readonly { readonly name: keyof Values; readonly after: string }[];
}

/** A phrase in its plural forms. */
export type PluralPhrase = Readonly<Partial<Record<Intl.LDMLPluralRule, Phrase>>> & {
  readonly other: Phrase;
};

type Ready<T> = T extends string ? Phrase : { readonly [K in keyof T]: Ready<T[K]> };

/** A catalogue made ready: the same shape, with a phrase where it has a string. */
export type Phrases = Ready<Omit<Words, "language" | "direction">>;

const ready = new WeakMap<Words, Phrases>();

/** The phrases of a catalogue. Made once for each catalogue: it is not to be changed afterwards. */
export function phrasesOf(words: Words): Phrases {
  let phrases = ready.get(words);
  if (phrases === undefined) {
    const { language: _language, direction: _direction, ...rest } = words;
    phrases = readyOf(rest) as Phrases;
    ready.set(words, phrases);
  }
  return phrases;
}

function readyOf(value: unknown): unknown {
  if (typeof value === "string") return phraseOf(value);
  if (typeof value !== "object" || value === null) return undefined;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, readyOf(item)]));
}

const PLACES: ReadonlySet<string> = new Set<keyof Values>([
  "by",
  "count",
  "credit",
  "date",
  "length",
  "name",
  "platform",
  "reason",
  "text",
  "which",
  "whom",
]);

/** Reads a phrase, `{name}` for the value called `name`. Places that no value is ever called stay empty. */
export function phraseOf(words: string): Phrase {
  const [start = "", ...rest] = whole(words).split(/\{([a-z]+)\}/);
  let first = start;
  const places: { name: keyof Values; after: string }[] = [];
  for (let index = 0; index < rest.length; index += 2) {
    const name = rest[index]!;
    const after = rest[index + 1] ?? "";
    const last = places.at(-1);
    if (PLACES.has(name)) places.push({ name: name as keyof Values, after });
    else if (last) last.after += after;
    else first += after;
  }
  return { start: first, places };
}

/** Puts words into the places of a phrase. A place without a value stays empty. */
export function sayPlain({ start, places }: Phrase, values: Values<string> = {}): string {
  let text = start;
  for (const { name, after } of places) text += (values[name] ?? "") + after;
  return text;
}

/** The same with more than words in its places. */
export function say({ start, places }: Phrase, values: Values): Line {
  const pieces: Piece[] = [];
  let text = start;
  for (const { name, after } of places) {
    const value = values[name];
    if (value === undefined) text += after;
    else if (typeof value === "string") text += value + after;
    else {
      if (text !== "") pieces.push(text);
      append(pieces, value);
      text = after;
    }
  }
  if (pieces.length === 0) return text;
  if (text !== "") pieces.push(text);
  return pieces;
}

/** Adds to a line what stands after it. */
export function append(pieces: Piece[], more: Line | Piece): void {
  if (Array.isArray(more)) for (const piece of more as readonly Piece[]) pieces.push(piece);
  else if (more !== "") pieces.push(more as Piece);
}

/** Lines as one, with something between two. */
export function joinedLines(lines: readonly (Line | Piece | undefined)[], between: string): Line {
  const pieces: Piece[] = [];
  for (const line of lines) {
    if (line === undefined || line === "") continue;
    if (pieces.length > 0) pieces.push(between);
    append(pieces, line);
  }
  return pieces;
}
