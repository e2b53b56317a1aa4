// The credit lines of an article: in captions, beside pictures, at the end of a paragraph.
import { creditWords } from "../../language/languages.ts";
import { SERVICES } from "../../services/index.ts";
import { placesIn } from "../lines.ts";
import type { CreditLine } from "../../model/credit-line.ts";
import type { Article } from "../reading.ts";
import type { FoundCredit, Passage, ReadCredit } from "./found.ts";

/** Captions longer than this are not read (UTF-16 code units). */
const MAX_CAPTION = 2_000;
/** A paragraph beside a picture is its caption, credit and all, if it is no longer than this. */
const MAX_BESIDE = 400;
/** A paragraph on its own is a credit line if it is no longer than this; with a description, near the article's top. */
const MAX_ALONE = 160;
const MAX_AT_TOP = 400;
/** A paragraph of the article's body is at least this long. The top ends with the third. */
const BODY = 200;
const BODY_BEGINS = 3;
/** Parentheses that end a paragraph hold no more than this. */
const MAX_BRACKETS = 160;
/** In a caption of several lines at most so many are read one by one. */
const MAX_LINES = 6;
/** Away from captions a line must leave no more doubt than this. */
const MIN_CONFIDENCE = 0.6;

/** What a credit away from a caption shows before it is worth asking: a sign of one, or a service. */
const SIGN = /[/|@:©]|\bvia\b|^\W*(?:photo|image|foto|bild)/iu;
const SPELLINGS = SERVICES.flatMap(({ spellings }) => spellings);
/** A short Latin spelling is a service only as a word; others may carry endings (`Instagramie`, `Твиттера`). */
const isShort = (spelling: string): boolean => /^\p{Script=Latin}/u.test(spelling) && spelling.length < 6;
const SERVICE = new RegExp(
  `${wordOf(SPELLINGS.filter(isShort))}|${anyOf(SPELLINGS.filter((spelling) => !isShort(spelling)))}`,
  "iu",
);
/** Services that are ordinary words too, in their own letter case. */
const SHY_SERVICE = new RegExp(wordOf(SERVICES.flatMap(({ ambiguous = [] }) => ambiguous)), "u");
/** What a line of links has that is more than a menu. */
const JOINED = /[/|©]|\p{L}:\s|\bvia\b/iu;
/** A name has letters. */
const LETTERS = /\p{L}{2}/u;
/** A site's own notice. */
const NOTICE = /^\W*(?:©|\(c\)|copyright)\s*(?:19|20)\d\d/iu;
/** A bare link is an embed, or will be one. */
const ADDRESS = /^https?:\/\/\S+$/i;
/** What the markup of a picture leaves when it is lost: `Image copyright … Image caption …`. */
const LABELLED = new RegExp(`^\\s?${wordOf(creditWords("imageCredits"))}`, "iu");
const LAST_BRACKETS = /(?:\([^()]+\)|\[[^[\]]+\]|（[^（）]+）)[\s.]*$/u;

function anyOf(phrases: readonly string[]): string {
  return `(?:${phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|")})`;
}

function wordOf(phrases: readonly string[]): string {
  return `(?<![\\p{L}\\p{N}])${anyOf(phrases)}(?![\\p{L}\\p{N}])`;
}

/** Where a line stands, as far as it makes a credit more or less likely. */
type Surroundings = "caption" | "picture" | "top" | "alone" | "brackets";

/** What the surroundings add to what the line itself shows, from -1 to 1, and how to say it. */
const WEIGHT: Readonly<Record<Surroundings, readonly [weight: number, words: string]>> = {
  caption: [0.3, "in a caption"],
  picture: [0.2, "beside a picture"],
  top: [0, "near the top"],
  alone: [-0.1, "alone in its paragraph"],
  brackets: [-0.1, "in brackets at the end of a paragraph"],
};

/**
 * Finds the credit lines of an article, in document order. Read are captions, short paragraphs that stand alone, and what
 * stands in brackets at the end of a paragraph; never headings, quotations, or lines that are nothing but links unless a
 * picture stands beside them. Texts of attributes (`alt`, `title`) are not read.
 *
 * @param passages of this article, by `findPassages`
 * @param readCredit reads a line; asked only where a line may be a credit
 */
export function findCredits(
  article: string | Article,
  passages: readonly Passage[],
  readCredit: ReadCredit,
): FoundCredit[] {
  const placed = placesIn(article);
  const found: FoundCredit[] = [];
  let bodies = 0;
  for (const passage of passages) {
    const read = creditIn(passage, bodies < BODY_BEGINS, readCredit);
    if (passage.kind === "paragraph" && passage.text.length >= BODY) bodies++;
    if (!read) continue;
    const { credit, from, surroundings } = read;
    const [start, end] = credit.range;
    const range = passage.rangeOf(from + start, from + end);
    const [weight, words] = WEIGHT[surroundings];
    found.push({
      kind: "credit",
      credit,
      range,
      ...placed(range[0]),
      confidence: adjusted(credit.confidence, weight),
      reason: `${credit.reason}; ${words}`,
      ...(passage.picture && { picture: passage.picture }),
    });
  }
  return found;
}

interface Read {
  readonly credit: CreditLine;
  /** Where the line that was read begins in the passage's text. */
  readonly from: number;
  readonly surroundings: Surroundings;
}

function creditIn(passage: Passage, top: boolean, readCredit: ReadCredit): Read | undefined {
  const { kind, text } = passage;
  if (kind === "heading" || kind === "quote") return undefined;
  if (kind === "caption") return text.length > MAX_CAPTION ? undefined : inCaption(text, readCredit);
  return asLine(passage, top, readCredit) ?? inBrackets(text, readCredit);
}

/** Reads a caption as a whole, and if that says nothing, its lines, from the last. */
function inCaption(text: string, readCredit: ReadCredit): Read | undefined {
  const whole = readCredit(text, { caption: true, onlyCredits: true });
  if (whole.source !== "none") return { credit: whole, from: 0, surroundings: "caption" };
  let end = text.length;
  for (let lines = 0; lines < MAX_LINES && text.includes("\n"); lines++) {
    const from = text.lastIndexOf("\n", end - 1) + 1;
    const credit = readCredit(text.slice(from, end), { caption: true, onlyCredits: true });
    if (credit.source !== "none") return { credit, from, surroundings: "caption" };
    if (from === 0) break;
    end = from - 1;
  }
  return undefined;
}

/** Reads a short paragraph as a line of its own. */
function asLine(passage: Passage, top: boolean, readCredit: ReadCredit): Read | undefined {
  const { text, picture } = passage;
  const near = picture !== undefined || LABELLED.test(text);
  if (text.length > (near ? MAX_BESIDE : top ? MAX_AT_TOP : MAX_ALONE)) return undefined;
  if (!promises(text) || isNavigation(passage) || ADDRESS.test(text)) return undefined;
  if (!picture && NOTICE.test(text)) return undefined;
  const credit = readCredit(text, { caption: picture !== undefined, onlyCredits: true });
  if (!isCertain(credit)) return undefined;
  return { credit, from: 0, surroundings: picture ? "picture" : top ? "top" : "alone" };
}

/** Reads what stands in brackets at a paragraph's end. */
function inBrackets(text: string, readCredit: ReadCredit): Read | undefined {
  const brackets = LAST_BRACKETS.exec(text.slice(-MAX_BRACKETS))?.[0];
  if (brackets === undefined || !promises(brackets)) return undefined;
  const credit = readCredit(brackets, { caption: false, onlyCredits: true });
  if (!isCertain(credit)) return undefined;
  return { credit, from: text.length - brackets.length, surroundings: "brackets" };
}

/** Whether it is worth asking if this is a credit. */
function promises(line: string): boolean {
  return LETTERS.test(line) && (SIGN.test(line) || SERVICE.test(line) || SHY_SERVICE.test(line));
}

function isCertain({ source, confidence }: CreditLine): boolean {
  return source !== "none" && confidence >= MIN_CONFIDENCE;
}

/** Whether a paragraph is nothing but links, and no credit line with a link on it. */
function isNavigation({ text, links, picture }: Passage): boolean {
  let shown = 0;
  for (const { range } of links) shown += range[1] - range[0];
  if (shown < text.length - links.length) return false;
  return picture === undefined || links.length > 1 || !JOINED.test(text);
}

function adjusted(confidence: number, weight: number): number {
  const value = weight > 0 ? confidence + (1 - confidence) * weight : confidence * (1 + weight);
  return Math.round(value * 100) / 100;
}
