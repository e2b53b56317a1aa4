// The phrases of a catalogue made ready: read once, escaped once, then only joined.
import type { Html } from "./html.ts";
import { escape, markup, NOTHING } from "./html.ts";
import type { Words } from "./words/words.ts";

/** What may be put into the places of a phrase, by the name in its braces. */
export interface Values {
  readonly by?: Html | undefined;
  readonly count?: Html | undefined;
  readonly credit?: Html | undefined;
  readonly date?: Html | undefined;
  readonly length?: Html | undefined;
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
export type Phrases = Ready<Omit<Words, "language" | "direction">> & {
  /** The attributes of an element that is in the catalogue's language, with a space before them. */
  readonly attributes: Html;
};

const ready = new WeakMap<Words, Phrases>();

/** The phrases of a catalogue. Made once for each catalogue: it is not to be changed afterwards. */
export function phrasesOf(words: Words): Phrases {
  let phrases = ready.get(words);
  if (phrases === undefined) {
    const { language, direction, ...rest } = words;
    const attributes = markup` lang="${escape(language)}" dir="${escape(direction)}"`;
    phrases = { ...(readyOf(rest, "", direction === "rtl") as Phrases), attributes };
    ready.set(words, phrases);
  }
  return phrases;
}

/** Phrases that stand in an attribute: no element sets anything apart there, and nobody sees them. */
const ATTRIBUTES: ReadonlySet<string> = new Set<keyof Words>(["figure", "figureOfRepost"]);

function readyOf(value: unknown, name: string, isolates: boolean): unknown {
  if (typeof value === "string") return phraseOf(value, isolates && !ATTRIBUTES.has(name));
  if (typeof value !== "object" || value === null) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, readyOf(item, name, isolates)]),
  );
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

/**
 * Reads a phrase, `{name}` for the value called `name`. Places that no value is ever called stay empty. `isolates`: sets
 * the platform's name apart from writing of the other direction; people, times and texts come set apart.
 */
export function phraseOf(words: string, isolates = false): Phrase {
  const [start = "", ...rest] = words.split(/\{([a-z]+)\}/);
  let first = escape(start);
  const places: { name: keyof Values; after: Html }[] = [];
  const append = (words: Html): void => {
    const last = places.at(-1);
    if (last) last.after = markup`${last.after}${words}`;
    else first = markup`${first}${words}`;
  };
  for (let index = 0; index < rest.length; index += 2) {
    const name = rest[index]!;
    const after = escape(rest[index + 1] ?? "");
    const apart = isolates && name === "platform";
    if (apart) append(markup`<bdi>`);
    if (!PLACES.has(name)) append(after);
    else places.push({ name: name as keyof Values, after: apart ? markup`</bdi>${after}` : after });
  }
  return { start: first, places };
}

/** Puts values into the places of a phrase. A place without a value stays empty. */
export function say({ start, places }: Phrase, values: Values = {}): Html {
  let text: string = start;
  for (let index = 0; index < places.length; index++) {
    const { name, after } = places[index]!;
    text += (values[name] ?? NOTHING) + after;
  }
  return text as Html;
}
