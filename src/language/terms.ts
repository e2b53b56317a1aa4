// A passage as a row of terms: known phrases, other words, marks, and each quoted stretch as one term.
import { folded, look, unitPattern } from "./lexicon.ts";
import type { Lexicon, Meaning, Tag, Unit } from "./lexicon.ts";

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
  readonly service?: string;
  readonly ambiguous?: boolean;
  /** Letters or digits, not punctuation and not a quoted stretch. */
  readonly word: boolean;
  /** Begins with a capital letter, or the script has none. */
  readonly capital: boolean;
  /** The quoted stretch that stands here, by its place in the list. */
  readonly quote?: number;
}

const NONE: ReadonlySet<Tag> = new Set();
const PLACE: ReadonlySet<Tag> = new Set<Tag>(["place"]);
const WORD = /^[\p{L}\p{N}@_]/u;
const CAPITAL = /^(?:\p{Lu}|\p{Lt})/u;

/** Reads a passage. What stands between quotation marks is not looked into. */
export function readTerms(text: string, stretches: readonly Stretch[], lexicon: Lexicon): Term[] {
  const terms: Term[] = [];
  let at = 0;
  stretches.forEach((stretch, quote) => {
    readBetween(text, at, stretch.from, lexicon, terms);
    terms.push({
      start: stretch.from,
      end: stretch.to,
      text: "",
      tags: NONE,
      word: false,
      capital: false,
      quote,
    });
    at = stretch.to;
  });
  readBetween(text, at, text.length, lexicon, terms);
  looseHyphened(terms);
  return terms;
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

function readBetween(text: string, from: number, to: number, lexicon: Lexicon, terms: Term[]): void {
  if (from === to) return;
  const units: Unit[] = [];
  const part = text.slice(from, to);
  for (const { 0: unit, index } of part.matchAll(unitPattern(part))) {
    const start = from + index;
    units.push({ text: unit, folded: folded(unit), start, end: start + unit.length });
  }
  for (let at = 0; at < units.length;) {
    const known = look(lexicon, units, at);
    const found: readonly [Meaning, number, number?] | undefined =
      known ?? lookWithin(lexicon, units, at, terms);
    const length = found?.[1] ?? 1;
    const unit = units[at]!;
    const start = found?.[2] ?? unit.start;
    terms.push(termOf(text.slice(start, units[at + length - 1]!.end), start, found?.[0]));
    at += length;
  }
}

function termOf(text: string, start: number, meaning: Meaning | undefined): Term {
  const word = WORD.test(text);
  const end = start + text.length;
  const capital = word && CAPITAL.test(text);
  if (meaning === undefined) return { start, end, text, tags: NONE, word, capital };
  const { service, ambiguous, tags } = meaning;
  return {
    start,
    end,
    text,
    tags,
    ...(service !== undefined && { service }),
    ...(ambiguous === true && { ambiguous }),
    word,
    capital,
  };
}

/** Takes off the letters that Arabic and Hebrew write together with a word; one of place becomes a term of its own. */
function lookWithin(
  { words, ...maps }: Lexicon,
  units: readonly Unit[],
  at: number,
  terms: Term[],
): readonly [Meaning, number, number] | undefined {
  const { clitics } = words;
  if (!clitics) return undefined;
  const lexicon = { words, ...maps };
  const unit = units[at]!;
  let place: number | undefined;
  let rest = unit;
  for (let taken = 0; taken < 3 && rest.folded.length > 1; taken++) {
    const first = rest.folded[0]!;
    const isArticle = clitics.article !== undefined && rest.folded.startsWith(clitics.article);
    if (!isArticle && !clitics.place.includes(first) && !clitics.other.includes(first)) return undefined;
    if (!isArticle && clitics.place.includes(first)) place = rest.start;
    const length = isArticle ? clitics.article.length : 1;
    rest = {
      text: rest.text.slice(length),
      folded: rest.folded.slice(length),
      start: rest.start + length,
      end: rest.end,
    };
    const window = [rest, ...units.slice(at + 1, at + 6)];
    const found = rest.text === "" ? undefined : look(lexicon, window, 0);
    if (!found) continue;
    if (place !== undefined) terms.push({ ...termOf(unit.text.slice(0, 1), place, undefined), tags: PLACE });
    return [found[0], found[1], isArticle ? rest.start - length : rest.start];
  }
  return undefined;
}

/** Whether a term has one of the tags. */
export function is(term: Term | undefined, ...tags: readonly Tag[]): boolean {
  return term !== undefined && tags.some((tag) => term.tags.has(tag));
}
