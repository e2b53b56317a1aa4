// The phrases of a catalogue made ready: read once, escaped once, then only joined.
import type { Html } from "./html.ts";
import { escape, NOTHING } from "./html.ts";
import type { Words } from "./words/words.ts";

/** What may be put into the places of a phrase, by the name in its braces. */
export interface Values {
  readonly by?: Html | undefined;
  readonly count?: Html | undefined;
  readonly credit?: Html | undefined;
  readonly date?: Html | undefined;
  readonly name?: Html | undefined;
  readonly platform?: Html | undefined;
  readonly reason?: Html | undefined;
  readonly text?: Html | undefined;
  readonly which?: Html | undefined;
  readonly whom?: Html | undefined;
}

/** A phrase of a catalogue, made ready by {@link phrasesOf}. */
export interface Phrase {
  /** What stands before the first place; all of a phrase without places. */
  readonly start: Html;
  readonly places: readonly { readonly name: keyof Values; readonly after: Html }[];
}

type Ready<T> = T extends string ? Phrase : { readonly [K in keyof T]: Ready<T[K]> };

/** A catalogue made ready: the same shape, with a phrase where it has a string. */
export type Phrases = Ready<Omit<Words, "language" | "direction">>;

const ready = new WeakMap<Words, Phrases>();

/** The phrases of a catalogue. Made once for each catalogue: it is not to be changed afterwards. */
export function phrasesOf(words: Words): Phrases {
  let phrases = ready.get(words);
  if (phrases === undefined) ready.set(words, (phrases = readyOf(words) as Phrases));
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
  "name",
  "platform",
  "reason",
  "text",
  "which",
  "whom",
]);

/** Reads a phrase, `{name}` for the value called `name`. Places that no value is ever called stay empty. */
export function phraseOf(words: string): Phrase {
  const [start = "", ...rest] = words.split(/\{([a-z]+)\}/);
  let first = escape(start);
  const places: { name: keyof Values; after: Html }[] = [];
  for (let index = 0; index < rest.length; index += 2) {
    const name = rest[index]!;
    const after = escape(rest[index + 1] ?? "");
    if (PLACES.has(name)) places.push({ name: name as keyof Values, after });
    else if (places.length === 0) first = (first + after) as Html;
    else places[places.length - 1]!.after = (places.at(-1)!.after + after) as Html;
  }
  return { start: first, places };
}

/** Puts values into the places of a phrase. A place without a value stays empty. */
export function say({ start, places }: Phrase, values: Values = {}): Html {
  let text: string = start;
  for (const { name, after } of places) text += (values[name] ?? NOTHING) + after;
  return text as Html;
}
