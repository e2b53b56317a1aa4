// Quotations in the making: quoted stretches, each with what its own sentence says, before they are joined.
import { attribute } from "./attribution.ts";
import { isVerb } from "./verbs.ts";
import { findNamed } from "./people.ts";
import { is } from "./terms.ts";
import type { Term } from "./terms.ts";
import type { Attribution } from "./attribution.ts";
import type { Zone } from "./governor.ts";
import type { Cue } from "./cue.ts";
import type { Paragraph, Read } from "./page.ts";

/** A stretch of one passage. */
export interface Piece {
  readonly passage: number;
  /** Without marks. */
  readonly start: number;
  readonly end: number;
  /** With marks. */
  readonly from: number;
  readonly to: number;
}

/** A quotation in the making. */
export interface Draft {
  /** Further parts are added as they are found. */
  readonly pieces: Piece[];
  /** The words of the first part, or of all paragraphs of the first. */
  readonly quoted: string;
  readonly single: boolean;
  /** Goes on behind an attribution that stands within the marks. */
  readonly incised: boolean;
  /** A block quotation without marks. */
  readonly block: boolean;
  /** Where the attribution stands: the passage and the term of the stretch that it governs. */
  readonly at: { readonly passage: number; readonly term: number };
  attribution: Attribution;
  /** The passage in which the attribution stands. */
  where: number;
  /** The attribution was found beyond the sentence: `introduction`, `loose` (behind a full stop). */
  found?: "introduction" | "loose";
  /** Bound to the one before by "and" or a comma alone. */
  readonly linked: boolean;
}

/** No attribution is looked for farther from the words, in terms. */
const FAR = 150;

const EMPTY = (at: number, side: Zone["side"]): Zone => ({ from: at, to: at, side });

/** Reads the quoted stretches of an article, those over several paragraphs as one. */
export function draftQuotations(paragraphs: readonly Paragraph[], read: (at: number) => Read): Draft[] {
  const drafts: Draft[] = [];
  let pieces: Piece[] = [];
  let first: Own | undefined;
  paragraphs.forEach(({ passage, stretches, goesOn, begun }, at) => {
    if (stretches.length === 0 || (!begun && !goesOn && isBlock(paragraphs[at]!))) {
      if (passage.kind === "quote") draftBlock(drafts, paragraphs, at, read);
      else if (passage.kind === "paragraph") tellBlock(drafts, at, passage.text, read);
      return;
    }
    const reading = read(at);
    if (passage.kind === "paragraph" && !begun) tellBlock(drafts, at, passage.text, read);
    stretches.forEach((stretch, index) => {
      const { start, end, from, to, single } = stretch;
      const isBegun = begun && index === 0;
      if (!isBegun) [pieces, first] = [[], undefined];
      pieces.push({ passage: at, start, end, from, to });
      const own = attributionOf(paragraphs, read, at, index, isBegun);
      if (goesOn && index === stretches.length - 1) {
        first ??= own;
        return;
      }
      const quoted = pieces
        .map((piece) => paragraphs[piece.passage]!.passage.text.slice(piece.start, piece.end))
        .join(" ");
      const better = (own.attribution.governor ?? own.attribution.cue) ? own : (first ?? own);
      const linked = index > 0 && !isBegun && isLinked(reading, index);
      const place = { passage: at, term: reading.quotes[index]! };
      drafts.push({
        pieces,
        quoted,
        single,
        incised: stretch.incised === true,
        block: false,
        at: place,
        ...better,
        linked,
      });
    });
  });
  return drafts;
}

/** A block quotation in which marks set off a few words only. */
function isBlock({ passage: { kind, text }, stretches }: Paragraph): boolean {
  if (kind !== "quote") return false;
  const marked = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  return marked * 2 < text.trim().length && !isAtStart(text, stretches[0]!.from);
}

function isAtStart(text: string, at: number): boolean {
  return text.slice(0, at).trim() === "";
}

interface Own {
  readonly attribution: Attribution;
  readonly where: number;
  readonly found?: "introduction" | "loose";
}

function attributionOf(
  paragraphs: readonly Paragraph[],
  read: (at: number) => Read,
  at: number,
  index: number,
  begun: boolean,
): Own {
  const reading = read(at);
  const { sentences, sentenceOf, quotes } = reading;
  const quote = quotes[index]!;
  const { start, end } = paragraphs[at]!.stretches[index]!;
  const quoted = paragraphs[at]!.passage.text.slice(start, end);
  const sentence = sentences[sentenceOf[quote]!]!;
  const floor = Math.max(
    sentence.from,
    (quotes[spokenBefore(paragraphs[at]!, reading, index)] ?? -1) + 1,
    quote - FAR,
  );
  const before: Zone = { from: floor, to: quote, side: "before" };
  const ceiling = Math.min(
    sentence.to,
    quotes[spokenBehind(paragraphs[at]!, reading, index)] ?? Infinity,
    quote + FAR,
  );
  const after: Zone = { from: quote + 1, to: Math.max(quote + 1, ceiling), side: "after" };
  const own = attribute(reading, quote, quoted, before, after);
  if (own.governor ?? own.cue) return { attribution: own, where: at };
  const loose = looseBehind(reading, index, quoted);
  if (loose) return { attribution: loose, where: at, found: "loose" };
  if (quote === 0 && !begun && at > 0) {
    const introduced = introduction(paragraphs, read, at - 1);
    if (introduced) return { attribution: introduced, where: at - 1, found: "introduction" };
  }
  return { attribution: own, where: at };
}

/** How many names in marks stand between a quotation and its attribution at most. */
const NAMES = 3;

function spokenBefore(paragraph: Paragraph, reading: Read, index: number): number {
  let at = index - 1;
  while (at >= 0 && index - at <= NAMES && isName(paragraph, reading, at)) at--;
  return at;
}

function spokenBehind(paragraph: Paragraph, reading: Read, index: number): number {
  let at = index + 1;
  while (at < paragraph.stretches.length && at - index <= NAMES && isName(paragraph, reading, at)) at++;
  return at;
}

/** «…», сообщила группа «Северный ряд» на своей странице: a name in marks parts no attribution from its words. */
function isName(
  { passage: { text }, stretches }: Paragraph,
  { terms, quotes, words }: Read,
  index: number,
): boolean {
  const { start, end } = stretches[index]!;
  const before = terms[quotes[index]! - 1];
  if (words.capitals === "none") return end - start <= 12 && is(before, "works") && !is(before, "says");
  if (end - start > 80) return false;
  const name = text.slice(start, end);
  const next = terms[quotes[index]! + 1];
  // the 'Monsoon Bride' star
  if (is(before, "determiners") && /^\p{Lu}/u.test(name) && end - start <= 40 && isNoun(next)) return true;
  if (is(before, "works") && !is(before, "says", "media")) return true;
  if (end - start > 40) return false;
  if (!/^\p{Lu}/u.test(name) || /[.,!?…:;]$/.test(name)) return false;
  return (
    before?.word === true &&
    (is(before, "works", "bodies", "titles") ||
      CHANNEL.test(before.text) ||
      (before.tags.size === 0 && !before.capital)) &&
    !is(before, "says", "writes", "naming")
  );
}

function isNoun(term: Term | undefined): boolean {
  return (
    term?.word === true && !term.capital && (term.tags.size === 0 || is(term, "titles", "bodies", "works"))
  );
}

/** What has a name that stands in marks: в паблике «Типичная Ладва». */
const CHANNEL = /^(?:паблик|канал|групп|сообществ|чат|телеграм-канал|спільнот|страниц)\p{L}*$/iu;

/** “Will we stop?” Moreno asked. And the slip “We will.” Moreno said on X. */
function looseBehind(reading: Read, index: number, quoted: string): Attribution | undefined {
  const { terms, sentences, sentenceOf, quotes, words } = reading;
  const quote = quotes[index]!;
  const sentence = sentenceOf[quote]!;
  const next = sentences[sentence + 1];
  if (!next || sentences[sentence]!.to !== quote + 1 || words.capitals === "none") return undefined;
  const until = Math.min(next.to, quotes[index + 1] ?? Infinity);
  const verb = firstVerb(
    reading,
    next.from,
    Math.min(until, next.from + (words.capitals === "nouns" ? 4 : 7)),
  );
  if (verb === undefined || until < next.to) return undefined;
  const follows = terms[verb + 1];
  if (follows && is(follows, "that", "determiners") && /[.。]$/.test(quoted)) return undefined;
  // “…” He asked viewers to stay calm: behind a full stop only a place or a day may follow the verb.
  const closed = /[.。]$/.test(quoted) && words.language === "en";
  if (closed && follows?.word === true && !is(follows, "place", "dayPrepositions", "weekdays", "moments"))
    return undefined;
  const after: Zone = { from: next.from, to: Math.min(next.to, next.from + FAR), side: "after" };
  const found = attribute(reading, quote, `${quoted},`, EMPTY(quote, "before"), after);
  return found.governor?.verb === verb ? found : undefined;
}

function firstVerb({ terms }: Read, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    if (
      is(terms[at], "aside", "place", "according") ||
      /^(?:hat|hatten?|habe|haben|heeft|had|hadden)$/.test(terms[at]!.text)
    )
      return undefined;
    if (isVerb(terms, at) && is(terms[at], "says", "writes", "adds", "posting", "tells")) return at;
  }
  return undefined;
}

/** The passage before, if it ends with a colon: “She wrote on X:” and the words in the next paragraph. */
function introduction(
  paragraphs: readonly Paragraph[],
  read: (at: number) => Read,
  at: number,
): Attribution | undefined {
  const { passage } = paragraphs[at]!;
  if (passage.kind === "caption" || !/[:：]\s*$/.test(passage.text.slice(-8))) return undefined;
  const reading = read(at);
  const { terms, sentences, quotes } = reading;
  const last = sentences.at(-1);
  if (!last) return undefined;
  const before: Zone = {
    from: Math.max(last.from, (quotes.at(-1) ?? -1) + 1, terms.length - FAR),
    to: terms.length,
    side: "before",
  };
  const found = attribute(reading, terms.length, "", before, EMPTY(terms.length, "after"));
  return (found.governor ?? found.cue) ? found : undefined;
}

/** Whether only a comma and an "and" stand between a stretch and the one before, in the same sentence. */
function isLinked({ text, terms, quotes, sentenceOf }: Read, index: number): boolean {
  const from = quotes[index - 1]! + 1;
  const to = quotes[index]!;
  if (to - from > 5 || sentenceOf[from - 1] !== sentenceOf[to]) return false;
  for (let at = from; at < to; at++)
    if (terms[at]!.word && !is(terms[at], "coordinators", "determiners", "that", "of")) return false;
  // 「…」「…」
  return to > from || text[terms[to]!.start] === "「";
}

/** Block quotations without marks: passages of that kind in a row are one, a line with a dash behind them names its source. */
function draftBlock(
  drafts: Draft[],
  paragraphs: readonly Paragraph[],
  at: number,
  read: (at: number) => Read,
): void {
  const { text } = paragraphs[at]!.passage;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start >= end) return;
  const last = drafts.at(-1);
  const follows = last?.block === true && last.pieces.at(-1)!.passage === at - 1 && last.found !== "loose";
  if (follows && (/^\s*[–—―-]\s*\S/.test(text.slice(0, 40)) || isCitation(text, read(at)))) {
    last.attribution = cited(read(at));
    last.where = at;
    last.found = "loose";
    return;
  }
  const piece = { passage: at, start, end, from: start, to: end };
  if (follows) {
    last.pieces.push(piece);
    return;
  }
  const introduced = at > 0 ? introduction(paragraphs, read, at - 1) : undefined;
  drafts.push({
    pieces: [piece],
    quoted: text.slice(start, end),
    single: false,
    incised: false,
    block: true,
    at: { passage: at, term: 0 },
    attribution: introduced ?? {},
    where: introduced ? at - 1 : at,
    ...(introduced && { found: "introduction" as const }),
    linked: false,
  });
}

/** A paragraph that goes on with a small letter behind a block quotation says whose it is: "he wrote on X". */
function tellBlock(drafts: readonly Draft[], at: number, text: string, read: (at: number) => Read): void {
  const last = drafts.at(-1);
  if (last?.block !== true || last.found !== undefined || last.pieces.at(-1)!.passage !== at - 1) return;
  if (!/^\s*\p{Ll}/u.test(text)) return;
  const reading = read(at);
  const to = Math.min(reading.sentences[0]?.to ?? 0, reading.quotes[0] ?? Infinity);
  const found = attribute(reading, -1, ",", EMPTY(0, "before"), {
    from: 0,
    to: Math.min(FAR, to),
    side: "after",
  });
  if (!(found.governor ?? found.cue)) return;
  last.attribution = found;
  last.where = at;
  last.found = "loose";
}

/** A short last line that ends no sentence and names a place: Ada Moreno, on X. */
function isCitation(text: string, { cues, words }: Read): boolean {
  if (text.length > 120 || /[.!?…。！？]\s*$/.test(text)) return false;
  const names = words.capitals === "none" || /^\s*[\p{Lu}@]/u.test(text);
  return names && cues.some(({ kind, role }) => kind === "post" && (role === "in" || role === "user"));
}

/** "— Ada Moreno, Telegram": a service alone at the end of the line. */
function namedService({ terms }: Read): Cue | undefined {
  const at = terms.findLastIndex(({ word }) => word);
  const service = terms[at]?.service;
  if (at < 2 || service === undefined || terms[at - 1]!.text !== ",") return undefined;
  return { from: at, to: at + 1, head: at, kind: "post", role: "in", service, weak: false };
}

/** The line under a block quotation: — Ada Moreno, on X, 3 May 2024. */
function cited(reading: Read): Attribution {
  const found = attribute(reading, -1, "", EMPTY(0, "before"), {
    from: 0,
    to: Math.min(FAR, reading.terms.length),
    side: "after",
  });
  const cue = reading.cues.find(({ kind }) => kind === "post") ?? namedService(reading);
  if (found.cue ?? !cue) return found;
  const { text, terms, words } = reading;
  const speaker = findNamed(text, terms, { from: 0, to: cue.from }, words).find(
    ({ kind }) => kind === "name",
  );
  return { ...found, cue, ...(speaker && { speaker }) };
}
