// A passage as a row of terms: known phrases, other words, marks, and each quoted stretch as one term.
import { eachUnit, lexiconOf, phraseAt, unitOf } from "./lexicon.ts";
import type { Entry, Lexicon, Meaning, Tag, Unit } from "./lexicon.ts";
import type { Words } from "./words.ts";

/** What is not looked into: it counts as one term. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One step of reading. */
export interface Term {
  /** In the passage. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tags: ReadonlySet<Tag>;
  readonly service: string | undefined;
  readonly ambiguous: boolean;
  /** Letters or digits, not punctuation and not a quoted stretch. */
  readonly word: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** The quoted stretch that stands here, by its place in the list. */
  readonly quote: number | undefined;
}

const NONE: ReadonlySet<Tag> = new Set();
const UNKNOWN: Meaning = { tags: NONE };
const PLACE: Meaning = { tags: new Set<Tag>(["place"]) };
const MARK = { word: false, capital: false };

/** Reads a passage. What stands between quotation marks is not looked into. */
export type ReadTerms = (text: string, stretches: readonly Stretch[]) => Term[];

/** Reads the passages of an article that are in one language. A word is looked up once, however often it stands in them. */
export function termReader(words: Words): ReadTerms {
  const lexicon = lexiconOf(words);
  const known = new Map<string, Unit>();
  const look = (text: string): Unit => {
    let unit = known.get(text);
    if (!unit) known.set(text, (unit = unitOf(lexicon, text)));
    return unit;
  };
  return (text, stretches) => {
    const terms: Term[] = [];
    let at = 0;
    stretches.forEach(({ from, to }, quote) => {
      readPart(text.slice(at, from), at, lexicon, look, terms);
      terms.push({ ...termOf("", from, MARK, UNKNOWN), end: to, quote });
      at = to;
    });
    readPart(text.slice(at), at, lexicon, look, terms);
    looseHyphened(terms);
    return terms;
  };
}

/** In "a since-deleted tweet", "behind-the-scenes" and "lê-se" small words are parts of others and mean nothing themselves. */
function looseHyphened(terms: Term[]): void {
  for (let at = 1; at < terms.length - 1; at++) {
    if (terms[at]!.text !== "-") continue;
    const [before, behind] = [terms[at - 1]!, terms[at + 1]!];
    if (before.end !== terms[at]!.start || behind.start !== terms[at]!.end) continue;
    if (isSmall(before)) terms[at - 1] = { ...before, tags: NONE };
    if (isSmall(behind)) terms[at + 1] = { ...behind, tags: NONE };
  }
}

function isSmall(term: Term): boolean {
  return (
    is(term, "place", "aside", "beside", "by", "of", "coordinators") &&
    !is(term, "service", "posts", "replies", "media", "pronouns")
  );
}

/** Reads a part of a passage, which begins at `offset`. */
function readPart(
  part: string,
  offset: number,
  lexicon: Lexicon,
  look: (text: string) => Unit,
  terms: Term[],
): void {
  const units: Unit[] = [];
  const starts: number[] = [];
  eachUnit(part, (text, start) => {
    units.push(look(text));
    starts.push(start);
  });
  for (let at = 0; at < units.length;) {
    const unit = units[at]!;
    const start = starts[at]!;
    const known = phraseAt(units, at);
    const glued = known ? undefined : behindClitics(lexicon, units, at);
    if (glued?.place !== undefined)
      terms.push(termOf(unit.text[0]!, offset + start + glued.place, unit, PLACE));
    const phrase = known ?? glued?.phrase;
    const from = start + (glued?.from ?? 0);
    const length = phrase?.units.length ?? 1;
    const last = at + length - 1;
    const text =
      from === start && length === 1 ? unit.text : part.slice(from, starts[last]! + units[last]!.text.length);
    terms.push(termOf(text, offset + from, unit, phrase?.meaning ?? UNKNOWN));
    at += length;
  }
}

function termOf(
  text: string,
  start: number,
  { word, capital }: Pick<Unit, "word" | "capital">,
  { tags, service, ambiguous = false }: Meaning,
): Term {
  return { start, end: start + text.length, text, tags, service, ambiguous, word, capital, quote: undefined };
}

/** A known phrase behind the letters that Arabic and Hebrew write together with its first word. */
interface Glued {
  readonly phrase: Entry;
  /** Where it begins in the word, its article included. */
  readonly from: number;
  /** Where in the word a letter of place stands, which becomes a term of its own. */
  readonly place: number | undefined;
}

function behindClitics(lexicon: Lexicon, units: readonly Unit[], at: number): Glued | undefined {
  const { clitics } = lexicon.words;
  if (!clitics) return undefined;
  const { text, folded } = units[at]!;
  let place: number | undefined;
  for (let taken = 0, from = 0; taken < 3 && folded.length - from > 1; taken++) {
    const isArticle = clitics.article !== undefined && folded.startsWith(clitics.article, from);
    const first = folded[from]!;
    if (!isArticle && !clitics.place.includes(first) && !clitics.other.includes(first)) return undefined;
    if (!isArticle && clitics.place.includes(first)) place = from;
    const behind = from + (isArticle ? clitics.article.length : 1);
    const rest = text.slice(behind);
    const window = [unitOf(lexicon, rest, folded.slice(behind)), ...units.slice(at + 1, at + 6)];
    const phrase = rest === "" ? undefined : phraseAt(window, 0);
    if (phrase) return { phrase, from: isArticle ? from : behind, place };
    from = behind;
  }
  return undefined;
}

export function is(term: Term | undefined, ...tags: readonly Tag[]): boolean {
  // Most words of an article are known for nothing.
  if (term === undefined || term.tags.size === 0) return false;
  for (const tag of tags) if (term.tags.has(tag)) return true;
  return false;
}
