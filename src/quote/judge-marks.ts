// Judging an editor's marks: what an elision left out, what a bracket put in or replaced.
import { meaningWords } from "../language/languages.ts";
import type { Difference, DifferenceKind } from "../model/quotation.ts";
import { abbreviates } from "../language/abbreviations.ts";
import { withoutMarks } from "../language/fold.ts";
import { isFused } from "./gaps.ts";
import type { Shown } from "./gaps.ts";
import { namesAccount } from "./handles.ts";
import {
  contrast,
  countDenials,
  countLimits,
  datesOf,
  differ,
  figuresOf,
  isOpposed,
  unitsOf,
} from "./meaning.ts";
import { isName, printed } from "./side.ts";
import type { Side } from "./side.ts";
import type { Token } from "./token.ts";

/** What an elision leaves out, and whether that mattered. `undefined` where nothing needs to be said. */
export function judgeElision(
  [from, to]: readonly [number, number],
  post: Side,
  shown: Shown,
  mark: string,
): Difference | undefined {
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const left = { kind: "elision", article: mark, post: printed(post, places) } as const;
  if (places.length === 0 || from === 0 || to >= post.tokens.length) return undefined;
  const around = [from - 1, to] as const;
  if (isFused(around, post, shown))
    return { ...left, alarm: true, note: "What was left out joins parts of two sentences into one." };
  const crosses = post.sentences[from - 1] !== post.sentences[to];
  // Parts with the attribution between them, of two sentences, stand each for itself.
  if (shown.split && crosses)
    return { ...left, alarm: false, note: "The parts come from different sentences." };
  const dropped = places.filter((place) => isOfKept(post.sentences, place, around));
  const limit =
    limitIn(withoutAside(dropped, places, around, post), around, post) ?? unrealIn(places, around, post);
  if (limit !== undefined) return { ...left, alarm: true, note: limit };
  return crosses ? { ...left, alarm: false, note: "Whole sentences were left out." } : undefined;
}

/** Whether a token left out belongs to a sentence of which a part was kept, or is a short sentence of its own. */
function isOfKept(sentences: Int32Array, place: number, [before, after]: readonly [number, number]): boolean {
  const sentence = sentences[place];
  if (sentence === sentences[before] || sentence === sentences[after]) return true;
  return sentences[place - 2] !== sentence && sentences[place + 2] !== sentence;
}

/** An aside between dashes or brackets left out whole weakens nothing outside: its words of degree do not count. */
function withoutAside(
  dropped: readonly number[],
  places: readonly number[],
  [before, after]: readonly [number, number],
  { text, tokens }: Side,
): readonly number[] {
  const gap = (one: number, other: number) => text.slice(tokens[one]!.end, tokens[other]!.start);
  const [opening, closing] = [gap(before, places[0]!), gap(places.at(-1)!, after)];
  const isAside =
    (DASH.test(opening) && DASH.test(closing)) || (/[(（]$/.test(opening) && /^[)）]/.test(closing));
  return isAside ? dropped.filter((place) => !DEGREES.has(tokens[place]!.word)) : dropped;
}

const DASH = /^\s*[–—]\s*$|^\s+-{1,2}\s+$|^--$/;
const DEGREES = new Set(meaningWords("degrees"));

/** What was left out ends in a word that says that what follows is hoped, planned or tried: `we hope to … build`. */
function unrealIn(
  places: readonly number[],
  [before, after]: readonly [number, number],
  { text, tokens, sentences }: Side,
): string | undefined {
  if (sentences[places.at(-1)!] !== sentences[after] || sentences[before] !== sentences[after])
    return undefined;
  if (/[,;:]/.test(text.slice(tokens[places.at(-1)!]!.end, tokens[after]!.start))) return undefined;
  const words = places.slice(-4).map((place) => tokens[place]!.word);
  return UNREAL.test(words.join(" "))
    ? "What was left out says that this is hoped, planned or tried."
    : undefined;
}

const UNREAL =
  /(?:^| )(?:(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|wants?|wanted|try|tries|tried|trying|plan(?:s|ned|ning)?|dream(?:s|ed|ing)?|promises?|promised|attempts?|attempted|threat|threatens?|threatened|chance|idea|prospect|fear|intends?|intended|refus\w*|failed|fails) (?:to|of|that)(?: (?:the|a|it|we|they|he|she|i))?|(?:espér\w+|rêv\w+|espoir|promesse|projet|risque) (?:de|d|que)|(?:esper\w+|quiere|queremos|promesa|sueño|intent\w+) (?:de|que|a)|(?:versprech\w*|hoff\w*|traum|plan|wunsch) (?:von|dass|auf))$/;

function limitIn(
  places: readonly number[],
  [before, after]: readonly [number, number],
  post: Side,
): string | undefined {
  const { tokens, lexicon } = post;
  const edge = (place: number) => (tokens[place]?.kind === "character" ? [tokens[place]] : []);
  const kept = [...edge(before - 1), ...edge(before), ...edge(after), ...edge(after + 1)];
  const all = [
    ...edge(before - 1),
    ...edge(before),
    ...places.map((place) => tokens[place]!),
    ...edge(after),
    ...edge(after + 1),
  ];
  if (countDenials(all, lexicon) > countDenials(kept, lexicon)) return "A negation was left out.";
  if (countLimits(all, lexicon) > countLimits(kept, lexicon)) return "A condition or limit was left out.";
  return undefined;
}

/** What an editor's bracket did. `undefined` where it only explains. */
export function judgeBracket(
  inner: Side,
  stem: string | undefined,
  [from, to]: readonly [number, number],
  post: Side,
  mark: string,
  accounts: ReadonlyMap<string, string>,
): Difference | undefined {
  const { lexicon } = post;
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const theirs = places.map((place) => post.tokens[place]!);
  const mine = inner.tokens;
  const difference = (kind: DifferenceKind, alarm: boolean, note: string): Difference => ({
    kind,
    article: mark,
    post: printed(post, places),
    alarm,
    note,
  });
  if (countDenials(mine, lexicon) !== countDenials(theirs, lexicon))
    return difference("negation", true, "The bracket adds or hides a negation.");
  if (isOpposed(mine, theirs, inner))
    return difference("negation", true, "The bracket turns a word into its opposite.");
  if (countLimits(theirs, lexicon) > countLimits(mine, lexicon))
    return difference("elision", true, "The bracket hides a condition or limit.");
  const figures = [figuresOf(mine, lexicon, true), figuresOf(theirs, lexicon, false)] as const;
  if (figures[1].some((figure) => !figures[0].includes(figure)))
    return difference("number", true, "The bracket replaces a number.");
  const dates = [datesOf(mine), datesOf(theirs)] as const;
  if (dates[0].length > 0 && dates[1].some((date) => !date.startsWith("day") && !dates[0].includes(date)))
    return difference("date", true, "The bracket replaces a date by another.");
  const units = [unitsOf(mine), unitsOf(theirs)] as const;
  for (const kind of ["currencies", "units"] as const)
    if (units[0][kind].length > 0 && units[1][kind].length > 0 && differ(units[0][kind], units[1][kind]))
      return difference(
        kind === "units" ? "unit" : "currency",
        true,
        "The bracket replaces a unit by another.",
      );
  if (renames(inner, places, post, accounts))
    return difference("name", true, "The bracket replaces a name by another.");
  if (contrast(mine, theirs, lexicon))
    return difference("word", true, "The bracket replaces a word by one of another meaning.");
  if (places.length > 0 && post.sentences[from] !== post.sentences[to - 1])
    return difference("elision", true, "The bracket joins two sentences.");
  if (stem !== undefined && !theirs.some(({ word }) => isOfStem(word, stem)))
    return difference("word", false, "The bracket is part of another word than the post's.");
  return undefined;
}

function isOfStem(word: string, stem: string): boolean {
  const letters = stem.slice(0, Math.max(1, Math.min(4, stem.length)));
  return word.startsWith(letters) || word.endsWith(stem.slice(-4));
}

/**
 * A name for a name is a change, unless one has all the words of the other (`[Ada Lovelace]` for `Lovelace`), or it is
 * the account's, or one writes the other out.
 */
function renames(
  inner: Side,
  places: readonly number[],
  post: Side,
  accounts: ReadonlyMap<string, string>,
): boolean {
  const words = inner.tokens.map(({ word }) => bare(word));
  const mine = inner.tokens.filter((_, index) => isName(inner, index)).map(({ word }) => bare(word));
  const theirs = places
    .filter((place) => isName(post, place) || isSecondOfPair(place, post))
    .map((place) => post.tokens[place]!);
  if (mine.length === 0 || theirs.length === 0) return false;
  const left = theirs.filter((token) => !isExplained(token, words, accounts, inner));
  if (left.length === 0) return false;
  const others = places.map((place) => bare(post.tokens[place]!.word));
  if (mine.some((name) => abbreviates(name, others))) return false;
  const isShared = (word: string, among: readonly string[]) => among.some((one) => isInflected(one, word));
  const shared = left.filter(({ word }) => isShared(bare(word), words));
  if (shared.length === 0) return true;
  // `[Grace Lovelace]` for `Ada Lovelace`.
  return shared.length < left.length && mine.some((name) => !isShared(name, others));
}

/** `Seestadt und Bergheim`: where all nouns have capital letters, what follows a name and an `und` is one too. */
function isSecondOfPair(place: number, post: Side): boolean {
  const { tokens, lexicon, text } = post;
  if (!lexicon.nounsCapital || !lexicon.and.includes(tokens[place - 1]?.word ?? "")) return false;
  return (
    place > 1 &&
    isName(post, place - 2) &&
    /^\p{Lu}/u.test(text.slice(tokens[place]!.start, tokens[place]!.start + 2))
  );
}

function bare(word: string): string {
  return word.replace(/'s?$/, "");
}

/** `Lovelaces` and `Lovelace`. */
function isInflected(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long === short || (short.length > 3 && long.length <= short.length + 2 && long.startsWith(short));
}

/** An account or an abbreviation that the words of a bracket write out. */
export function isExplained(
  { word, kind, key }: Token,
  words: readonly string[],
  accounts: ReadonlyMap<string, string>,
  { lexicon }: Side,
): boolean {
  if (words.length === 0) return false;
  if (kind !== "mention" && kind !== "hashtag")
    return abbreviates(bare(word), words) || key === words.join("");
  const spoken = words.filter((one) => !lexicon.stop.has(one));
  return (
    namesAccount(words, word, accounts.get(word), lexicon.titles) ||
    namesAccount(spoken, word, accounts.get(word), lexicon.titles) ||
    // `[the React team]` for `@reactjs`.
    spoken.some((one) => one.length >= 4 && withoutMarks(word).startsWith(withoutMarks(one))) ||
    abbreviates(word, words)
  );
}
