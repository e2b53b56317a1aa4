// Comparing a quotation with the words of a post, in all its parts.
import { MAX_STRING } from "../model/text.ts";
import type { Comparison } from "../model/quotation.ts";
import { datesPrinted } from "./dates.ts";
import { foldWord } from "../language/fold.ts";
import { areFar, languageOf, primarySubtag, scriptsOf, writtenApart } from "../language/identify.ts";
import { lexiconOf } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import { comparePassage, isFaithful } from "./compare-text.ts";
import { differenceOf } from "./diff.ts";
import type { Found } from "./diff.ts";
import { comparedTextOf } from "./compared-text.ts";
import type { PostText, ComparedText } from "./compared-text.ts";
import { tokensOf } from "./tokens.ts";
import type { Stretch, Token } from "./token.ts";
import type { PostedWords } from "./words.ts";

/** What is known of the article. */
export interface CompareOptions {
  /** BCP 47, of the quotation; found out where it is absent. */
  readonly language?: string;
  /**
   * The article's own words beside the quotation. A condition or a denial of the post that they tell of is not left out;
   * where they tell of none, one that stands right before or behind the words quoted is.
   */
  readonly beside?: string;
}

/** A post with so few words that a quotation of pictured words may well be longer. */
const FEW_WORDS = 8;
/** Another part is the better one if it holds so much more of the quotation. */
const BETTER = 0.1;

/**
 * Compares the words of a quotation, without its outer quotation marks, with those of a post. Several strings are the
 * parts of a split quotation, in order. Never throws; takes time in proportion to the lengths of both.
 */
export function compareQuotation(
  quoted: string | readonly string[],
  posted: PostedWords,
  options: CompareOptions = {},
): Comparison {
  const parts = (typeof quoted === "string" ? [quoted] : quoted).map((part) => part.slice(0, MAX_STRING));
  const text = parts.join(" ").slice(0, MAX_STRING);
  const splits = splitsOf(parts).filter((split) => split < text.length);
  const asked = { text, splits, posted, options };
  const own: Comparison = { ...against(posted.text, posted.language, asked), part: "text" };
  if (isFaithful(own.verdict)) return own;
  let best = own;
  for (const { part, text: words, language } of posted.parts ?? []) {
    const found = against(words, language, asked);
    if (isBetter(found, best)) best = { ...found, part };
  }
  if (isFaithful(best.verdict)) return best;
  const inThread = againstThread(asked);
  if (inThread !== undefined && isBetter(inThread, best)) best = inThread;
  return best.verdict === "not_found" ? { ...best, verdict: whyAbsent(asked) } : best;
}

/** A quotation, where its parts were joined, and what it is compared with. */
interface Asked {
  readonly text: string;
  readonly splits: readonly number[];
  readonly posted: PostedWords;
  readonly options: CompareOptions;
}

function splitsOf(parts: readonly string[]): number[] {
  let end = -1;
  return parts.slice(0, -1).map((part) => (end += part.length + 1));
}

function isBetter(found: Found, best: Found): boolean {
  if (isFaithful(found.verdict)) return true;
  if (found.verdict === "not_found") return false;
  if (best.verdict === "not_found") return true;
  return found.similarity > best.similarity + BETTER;
}

function against(
  words: string,
  language: string | undefined,
  { text, splits, posted, options }: Asked,
): Found {
  const prepared = preparedOf(words, posted);
  const lexicon = lexiconFor(text, prepared, language, options.language);
  const passage = prepared.passages.get(lexicon) ?? passageOf(prepared, posted, lexicon);
  prepared.passages.set(lexicon, passage);
  return comparePassage(text, splits, passage, stretchesIn(text, posted), options.beside);
}

/** A text of a post, read once for all the quotations that are compared with it. */
interface Prepared {
  readonly text: string;
  readonly language: string | undefined;
  readonly stretches: readonly Stretch[];
  /** By the lexicon that it was read with: few, one for each mixture of languages. */
  readonly passages: Map<Lexicon, PostText>;
}

const preparedByPost = new WeakMap<PostedWords, Map<string, Prepared>>();

function preparedOf(postedText: string, posted: PostedWords): Prepared {
  const texts = preparedByPost.get(posted) ?? new Map<string, Prepared>();
  preparedByPost.set(posted, texts);
  const text = postedText.slice(0, MAX_STRING);
  const prepared = texts.get(postedText) ?? {
    text,
    language: languageOf(text),
    stretches: stretchesIn(text, posted),
    passages: new Map(),
  };
  texts.set(postedText, prepared);
  return prepared;
}

/**
 * The languages of both sides: what the text looks like, what the platform says, what the quotation looks like, what
 * the article says. Platforms often take a few words for another language: where the text is too short to tell, English
 * is looked at too.
 */
function lexiconFor(
  text: string,
  { text: words, language: seen }: Prepared,
  declared: string | undefined,
  given: string | undefined,
): Lexicon {
  const stated = primarySubtag(declared) ?? primarySubtag(given);
  const languages = [
    seen,
    stated,
    languageOf(text),
    seen === undefined && stated !== undefined ? "en" : undefined,
  ];
  return lexiconOf([...new Set(languages.filter((one) => one !== undefined))], () => scriptsOf(words + text));
}

function passageOf({ text, stretches }: Prepared, posted: PostedWords, lexicon: Lexicon): PostText {
  const tokens = tokensOf(text, lexicon, stretches);
  const whole = posted.truncated === true ? withoutCutWord(text, tokens) : tokens;
  const side = comparedTextOf(text, whole, lexicon);
  const accounts = new Map(
    (posted.mentions ?? []).flatMap(({ handle, name }) =>
      name === undefined ? [] : [[foldWord(handle.split("@")[0]!), name] as const],
    ),
  );
  return {
    ...side,
    tokens: withoutTags(side),
    accounts,
    dates: datesPrinted(whole, text),
    truncated: posted.truncated === true,
  };
}

/** A text cut by a platform may end within a word: `We will meet in Lon…`. */
function withoutCutWord(text: string, tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  return last !== undefined && /^(?:…|\.\.\.)\s*$/.test(text.slice(last.end)) ? tokens.slice(0, -1) : tokens;
}

/** Hashtags, mentions and links that make up a sentence of their own may be left out unmarked. */
function withoutTags({ tokens, sentences }: ComparedText): Token[] {
  const said = new Set<number>();
  tokens.forEach(({ kind }, index) => {
    if (kind !== "hashtag" && kind !== "mention" && kind !== "link") said.add(sentences[index]!);
  });
  return tokens.map((token, index) => (said.has(sentences[index]!) ? token : { ...token, optional: true }));
}

/** Where links and custom emoji stand in a text, in order. */
function stretchesIn(text: string, { links = [], emoji = [] }: PostedWords): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const link of links) {
    const start = link === "" ? -1 : text.indexOf(link, from);
    if (start === -1) continue;
    from = start + link.length;
    stretches.push({ start, end: from, kind: "link" });
  }
  const known = new Set(emoji);
  if (known.size > 0)
    for (const match of text.matchAll(/:([A-Za-z0-9_.+-]{1,100}):/g))
      if (known.has(match[1]!))
        stretches.push({ start: match.index, end: match.index + match[0].length, kind: "emoji" });
  return stretches.sort((a, b) => a.start - b.start);
}

/** Compares with the posts of the thread one after the other, as one text. */
function againstThread(asked: Asked): Comparison | undefined {
  const { text, posted } = asked;
  const { before = [], after = [] } = posted.thread ?? {};
  const texts = [...before, posted.text, ...after];
  if (texts.length < 2) return undefined;
  const whole = texts.join(BETWEEN);
  const found = against(whole, posted.language, asked);
  if (found.span === undefined) return undefined;
  const [first, last] = found.span.map((place) => postAt(texts, place)) as [number, number];
  if (first === last) {
    const offset = texts.slice(0, first).join(BETWEEN).length + (first > 0 ? BETWEEN.length : 0);
    const span = [found.span[0] - offset, found.span[1] - offset] as const;
    return { ...found, span, part: first === before.length ? "text" : "thread" };
  }
  if (!isFaithful(found.verdict)) return { ...found, part: "thread" };
  const note = `The words come from ${last - first + 1} posts of a thread.`;
  const joined = differenceOf("order", false, text, whole.slice(...found.span), note);
  return { ...found, verdict: "joined", differences: [...found.differences, joined], part: "thread" };
}

const BETWEEN = "\n\n";

function postAt(texts: readonly string[], place: number): number {
  let end = 0;
  return texts.findIndex((text) => {
    end += text.length + BETWEEN.length;
    return place < end;
  });
}

/** Why a post does not hold the words: another language, words in a picture, or none of these. */
function whyAbsent({ text, posted, options }: Asked): Comparison["verdict"] {
  const quotation = languageOf(text) ?? primarySubtag(options.language);
  const post = languageOf(posted.text) ?? primarySubtag(posted.language);
  const differ = quotation !== undefined && post !== undefined && areFar(quotation, post);
  if (differ || writtenApart(text, posted.text)) return "translated";
  return isPictured(text, posted) ? "in_media" : "not_found";
}

function isPictured(text: string, { hasMedia, text: own, links }: PostedWords): boolean {
  if (hasMedia !== true) return false;
  const count = (words: string) => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const said = (links ?? [])
    .reduce((rest, link) => rest.replace(link, " "), own)
    .replace(/https?:\/\/\S+|[@#]\S+/g, " ");
  return count(said) <= Math.max(FEW_WORDS, count(text) / 2);
}
