// Judging an editor's marks: what an elision left out, what a bracket put in or replaced.
import { abbreviates } from "../language/abbreviations.ts";
import { withoutMarks } from "../language/fold.ts";
import { meaningWords } from "../language/languages.ts";
import type { Difference } from "../model/quotation.ts";
import { differenceOf } from "./diff.ts";
import { isFused } from "./judge.ts";
import type { Shown } from "./judge.ts";
import {
  countDenials,
  countLimits,
  datesOf,
  differ,
  figuresOf,
  isContrast,
  isOpposed,
  unitsOf,
} from "./meaning.ts";
import { namesAccount } from "./names.ts";
import { isCapital, isName, placesOf, printed } from "./compared-text.ts";
import type { PostText, Piece, ComparedText } from "./compared-text.ts";
import type { Token } from "./token.ts";

/** What an elision leaves out, and whether that mattered. `undefined` where nothing needs to be said. */
export function judgeElision(left: Piece, shown: Shown, mark: string): Difference | undefined {
  const { side: post, tokens, before, after } = left;
  if (tokens.length === 0 || before < 0 || after >= post.tokens.length) return undefined;
  const say = (alarm: boolean, note: string) => differenceOf("elision", alarm, mark, printed(left), note);
  if (isFused(left, shown)) return say(true, "What was left out joins parts of two sentences into one.");
  const crosses = post.sentences[before] !== post.sentences[after];
  // Parts with the attribution between them, of two sentences, stand each for itself.
  if (shown.split && crosses) return say(false, "The parts come from different sentences.");
  const limit = limitIn(left) ?? unrealIn(left);
  if (limit !== undefined) return say(true, limit);
  return crosses ? say(false, "Whole sentences were left out.") : undefined;
}

/** Of what was left out the tokens that belong to a sentence of which a part was kept, or to a short one of their own. */
function ofKept(left: Piece): readonly Token[] {
  const { before, after } = left;
  const { tokens, sentences } = left.side;
  const aside = isAside(left);
  return placesOf(left).flatMap((place) => {
    const sentence = sentences[place];
    const isKept = sentence === sentences[before] || sentence === sentences[after];
    const isShort = sentences[place - 2] !== sentence && sentences[place + 2] !== sentence;
    const token = tokens[place]!;
    return (isKept || isShort) && !(aside && DEGREES.has(token.word)) ? [token] : [];
  });
}

/** An aside between dashes or brackets left out whole weakens nothing outside: its words of degree do not count. */
function isAside({ side: { text, tokens }, from, to }: Piece): boolean {
  const gap = (place: number) => text.slice(tokens[place - 1]!.end, tokens[place]!.start);
  const [opening, closing] = [gap(from), gap(to)];
  return (DASH.test(opening) && DASH.test(closing)) || (/[(（]$/.test(opening) && /^[)）]/.test(closing));
}

const DASH = /^\s*[–—]\s*$|^\s+-{1,2}\s+$|^--$/;
const DEGREES = new Set(meaningWords("degrees"));

/** What was left out ends in a word that says that what follows is hoped, planned or tried: `we hope to … build`. */
function unrealIn({ side, tokens: left, to, before, after }: Piece): string | undefined {
  const { text, tokens, sentences } = side;
  if (sentences[to - 1] !== sentences[after] || sentences[before] !== sentences[after]) return undefined;
  if (/[,;:]/.test(text.slice(tokens[to - 1]!.end, tokens[after]!.start))) return undefined;
  return UNREAL.test(
    left
      .slice(-4)
      .map(({ word }) => word)
      .join(" "),
  )
    ? "What was left out says that this is hoped, planned or tried."
    : undefined;
}

const UNREAL =
  /(?:^| )(?:(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|wants?|wanted|try|tries|tried|trying|plan(?:s|ned|ning)?|dream(?:s|ed|ing)?|promises?|promised|attempts?|attempted|threat|threatens?|threatened|chance|idea|prospect|fear|intends?|intended|refus\w*|failed|fails) (?:to|of|that)(?: (?:the|a|it|we|they|he|she|i))?|(?:espér\w+|rêv\w+|espoir|promesse|projet|risque) (?:de|d|que)|(?:esper\w+|quiere|queremos|promesa|sueño|intent\w+) (?:de|que|a)|(?:versprech\w*|hoff\w*|traum|plan|wunsch) (?:von|dass|auf))$/;

function limitIn(left: Piece): string | undefined {
  const { side, before, after } = left;
  const edge = (place: number) => (side.tokens[place]?.kind === "character" ? [side.tokens[place]] : []);
  const [opening, closing] = [
    [...edge(before - 1), ...edge(before)],
    [...edge(after), ...edge(after + 1)],
  ];
  const kept = [...opening, ...closing];
  const all = [...opening, ...ofKept(left), ...closing];
  const isMore = (count: typeof countLimits) => count(all, side.lexicon) > count(kept, side.lexicon);
  if (isMore(countDenials)) return "A negation was left out.";
  return isMore(countLimits) ? "A condition or limit was left out." : undefined;
}

/** What an editor's bracket did to the words that it replaces. `undefined` where it only explains. */
export function judgeBracket(
  inner: ComparedText,
  stem: string | undefined,
  replaced: Piece,
  mark: string,
  accounts: PostText["accounts"],
): Difference | undefined {
  const { side: post, tokens: theirs, from, to } = replaced;
  const { lexicon } = post;
  const mine = inner.tokens;
  const say = (kind: Difference["kind"], note: string, alarm = true) =>
    differenceOf(kind, alarm, mark, printed(replaced), note);
  if (countDenials(mine, lexicon) !== countDenials(theirs, lexicon))
    return say("negation", "The bracket adds or hides a negation.");
  if (isOpposed(mine, theirs, lexicon)) return say("negation", "The bracket turns a word into its opposite.");
  if (countLimits(theirs, lexicon) > countLimits(mine, lexicon))
    return say("elision", "The bracket hides a condition or limit.");
  const figures = figuresOf(mine, lexicon, true);
  if (figuresOf(theirs, lexicon, false).some((figure) => !figures.includes(figure)))
    return say("number", "The bracket replaces a number.");
  const dates = datesOf(mine);
  if (dates.length > 0 && datesOf(theirs).some((date) => !date.startsWith("day") && !dates.includes(date)))
    return say("date", "The bracket replaces a date by another.");
  const [one, other] = [unitsOf(mine), unitsOf(theirs)];
  for (const kind of ["currency", "unit"] as const)
    if (one[kind].length > 0 && other[kind].length > 0 && differ(one[kind], other[kind]))
      return say(kind, "The bracket replaces a unit by another.");
  if (renames(inner, replaced, accounts)) return say("name", "The bracket replaces a name by another.");
  if (isContrast(mine, theirs, lexicon))
    return say("word", "The bracket replaces a word by one of another meaning.");
  if (to > from && post.sentences[from] !== post.sentences[to - 1])
    return say("elision", "The bracket joins two sentences.");
  if (stem !== undefined && !theirs.some(({ word }) => isOfStem(word, stem)))
    return say("word", "The bracket is part of another word than the post's.", false);
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
function renames(inner: ComparedText, replaced: Piece, accounts: PostText["accounts"]): boolean {
  const post = replaced.side;
  const words = inner.tokens.map(({ word }) => bare(word));
  const mine = words.filter((_, index) => isName(inner, index));
  const theirs = placesOf(replaced)
    .filter((place) => isName(post, place) || isSecondOfPair(place, post))
    .map((place) => post.tokens[place]!);
  if (mine.length === 0 || theirs.length === 0) return false;
  const left = theirs.filter((token) => !isExplained(token, words, accounts, inner));
  if (left.length === 0) return false;
  const others = replaced.tokens.map(({ word }) => bare(word));
  if (mine.some((name) => abbreviates(name, others))) return false;
  const isShared = (word: string, among: readonly string[]) => among.some((one) => isInflected(one, word));
  const shared = left.filter(({ word }) => isShared(bare(word), words));
  if (shared.length === 0) return true;
  // `[Grace Lovelace]` for `Ada Lovelace`.
  return shared.length < left.length && mine.some((name) => !isShared(name, others));
}

/** `Seestadt und Bergheim`: where all nouns have capital letters, what follows a name and an `und` is one too. */
function isSecondOfPair(place: number, post: ComparedText): boolean {
  const { tokens, lexicon, text } = post;
  if (!lexicon.nounsCapital || !lexicon.and.includes(tokens[place - 1]?.word ?? "")) return false;
  return place > 1 && isName(post, place - 2) && isCapital(text, tokens[place]!.start);
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
  accounts: PostText["accounts"],
  { lexicon }: ComparedText,
): boolean {
  if (words.length === 0) return false;
  if (kind !== "mention" && kind !== "hashtag")
    return abbreviates(bare(word), words) || key === words.join("");
  const spoken = words.filter((one) => !lexicon.stop.has(one));
  return (
    [words, spoken].some((names) => namesAccount(names, word, accounts.get(word), lexicon.titles)) ||
    // `[the React team]` for `@reactjs`.
    spoken.some((one) => one.length >= 4 && withoutMarks(word).startsWith(withoutMarks(one))) ||
    abbreviates(word, words)
  );
}
