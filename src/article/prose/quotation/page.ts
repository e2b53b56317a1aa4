// An article's passages as they are read for quotations: language, marks, terms, sentences, and every quoted span in a row.
import { SERVICES } from "../../../services/index.ts";
import { splitIncised } from "./incises.ts";
import { signalsOf } from "./signals.ts";
import { languageOf } from "../../../language/detect.ts";
import { readQuoted } from "./quoted.ts";
import { splitSentences } from "../../../language/sentences.ts";
import { termReader } from "../../../language/terms.ts";
import type { Passage } from "../found.ts";
import type { Paragraph, Read } from "./reading.ts";
import type { Family, QuotedText, Stretch } from "./quoted.ts";
import type { Signal } from "./signals.ts";
import type { Span } from "../../../language/sentences.ts";
import type { ReadTerms, Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

/** A stretch of quoted words, as it stands in the article. */
export interface Quoted extends Stretch {
  /** Of its passage, and its term there. */
  readonly passage: number;
  readonly term: number;
  /** The words go on in the next passage. */
  readonly goesOn: boolean;
  /** A block quotation, which needs no marks. */
  readonly block: boolean;
}

/** An article, read for its quotations. */
export interface Page {
  readonly reads: readonly Read[];
  readonly quoted: readonly Quoted[];
}

/** Reads the passages of an article that is mostly in `language`. */
export function readPage(passages: readonly Passage[], language: Words): Page {
  const readers = new Map<Words, ReadTerms>();
  const termsIn = (words: Words): ReadTerms => {
    const reader = readers.get(words) ?? termReader(words);
    readers.set(words, reader);
    return reader;
  };
  const paragraphs = readParagraphs(passages, language, termsIn);
  const reads = paragraphs.map((paragraph) => new Reading(paragraph, language, termsIn));
  const quoted = paragraphs.flatMap(({ stretches, goesOn, block }, passage) => {
    const places = stretches.length > 0 ? quotesAmong(reads[passage]!.terms) : [];
    return stretches.map((stretch, index) => ({
      ...stretch,
      passage,
      term: places[index]!,
      goesOn: goesOn && index === stretches.length - 1,
      block,
    }));
  });
  return { reads, quoted };
}

/** The places of the quoted stretches among a passage's terms. */
function quotesAmong(terms: readonly Term[]): number[] {
  return terms.flatMap(({ quote }, at) => (quote === undefined ? [] : [at]));
}

/** Reads the marks of all passages; a quotation over several paragraphs opens in each and closes in the last. */
function readParagraphs(
  passages: readonly Passage[],
  article: Words,
  termsIn: (words: Words) => ReadTerms,
): Paragraph[] {
  const quoted = passages.map(({ text }) => withoutServices(text, readQuoted(text)));
  const paragraphs: Paragraph[] = [];
  let begun = false;
  passages.forEach((passage, at) => {
    const { stretches, open } = quoted[at]!;
    const next = passages[at + 1];
    const body = open !== undefined && next !== undefined && isBody(passage) && isBody(next);
    const closing =
      body && isStart(passage.text, open.from) && quoted[at + 1]!.open === undefined
        ? closedAt(next.text, open.family)
        : undefined;
    if (closing !== undefined)
      quoted[at + 1] = {
        stretches: [closing, ...quoted[at + 1]!.stretches.filter(({ from }) => from >= closing.to)],
      };
    const follows = body && (closing !== undefined || opensWith(next.text, quoted[at + 1]!, open.family));
    const unclosed = begun && open !== undefined && isStart(passage.text, open.from);
    if (open && (follows || unclosed)) {
      const end = passage.text.trimEnd().length;
      const rest: Stretch = {
        from: open.from,
        start: open.start,
        end,
        to: passage.text.length,
        single: false,
      };
      paragraphs.push({
        passage,
        stretches: [...stretches.filter(({ to }) => to <= open.from), rest],
        goesOn: follows,
        begun,
        block: false,
      });
    } else if (!begun && isBlock(passage, stretches)) {
      const [start, end] = [
        passage.text.length - passage.text.trimStart().length,
        passage.text.trimEnd().length,
      ];
      const whole: Stretch = { from: start, start, end, to: end, single: false };
      paragraphs.push({ passage, stretches: [whole], goesOn: false, begun, block: true });
    } else {
      const words = (): Words => languageOf(passage.text, article);
      const parts = stretches.flatMap((stretch) => splitIncised(passage.text, stretch, words, termsIn));
      paragraphs.push({ passage, stretches: parts, goesOn: false, begun, block: false });
    }
    begun = follows;
  });
  return paragraphs;
}

const NAMES: ReadonlySet<string> = new Set(
  SERVICES.flatMap(({ spellings, ambiguous = [] }) =>
    [...spellings, ...ambiguous].map((name) => name.toLowerCase()),
  ),
);

/** Slavic papers set the names of services in quotation marks: those are names, not words. */
function withoutServices(text: string, quoted: QuotedText): QuotedText {
  const stretches = quoted.stretches.filter(
    ({ start, end }) => end - start > 40 || !isService(text.slice(start, end).toLowerCase()),
  );
  return { ...quoted, stretches };
}

/** Names of services in Cyrillic letters stand in any case: «Одноклассниках», «Телеграме». */
function isService(name: string): boolean {
  if (NAMES.has(name) || STORY.test(name)) return true;
  if (!/^[\u0400-\u04ff]{5,}$/.test(name)) return false;
  for (let cut = 1; cut <= 3; cut++) {
    const stem = name.slice(0, -cut);
    if (stem.length < 5) return false;
    if (NAMES.has(stem) || CYRILLIC.some((each) => each.slice(0, -1) === stem)) return true;
  }
  return false;
}

/** What services call their kinds of posts: "ستوري", 「ストーリーズ」. */
const STORY =
  /^(?:ال)?(?:ستوري|ستوريز|قصص|ريلز|stor(?:y|ies)|reels?|live|ストーリーズ?|リール|сторис|сториз|сторіз)$/iu;

const CYRILLIC = [...NAMES].filter((name) => /^[\u0400-\u04ff]{5,}$/.test(name));

function isBody({ kind }: Passage): boolean {
  return kind === "paragraph" || kind === "quote";
}

/** A block quotation whose words need no marks; the line with a dash that says whose they are is none. */
function isBlock({ kind, text }: Passage, stretches: readonly Stretch[]): boolean {
  if (kind !== "quote" || text.trim() === "" || /^\s*[–—―-]\s*\S/.test(text.slice(0, 40))) return false;
  const marked = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  return marked * 2 < text.trim().length && !(stretches[0] && isStart(text, stretches[0].from));
}

/** Marks that close, by what they close. */
const CLOSING: Partial<Readonly<Record<Family, RegExp>>> = {
  angle: /[«»]/,
  double: /[“”"„]/,
  corner: /[「」]/,
};

/** «Dear readers!↵ Here the words end»: a paragraph that goes on without a mark of its own, up to the one that closes. */
function closedAt(text: string, family: Family): Stretch | undefined {
  const mark = CLOSING[family];
  const at = mark ? text.search(mark) : -1;
  if (at < 1 || !/[»”"“」]/.test(text[at]!) || /\s/.test(text[at - 1]!)) return undefined;
  return { from: 0, start: 0, end: at, to: at + 1, single: false };
}

function opensWith(text: string, { stretches, open }: QuotedText, family: string): boolean {
  const first =
    stretches[0] && isStart(text, stretches[0].from)
      ? text[stretches[0].from]
      : open && isStart(text, open.from)
        ? text[open.from]
        : undefined;
  // French and Italian printers repeat the closing mark at the head of a paragraph.
  return (
    first !== undefined &&
    (family === "angle"
      ? /[«»]/.test(first)
      : family === "single"
        ? /[‘']/.test(first)
        : !/[«»‘']/.test(first))
  );
}

function isStart(text: string, at: number): boolean {
  return at < 8 && text.slice(0, at).trim() === "";
}

/** The language in which most of an article's beginning is written. */
export function articleLanguage(passages: readonly Passage[]): Words {
  let text = "";
  for (const passage of passages) {
    if (text.length > 4_000) break;
    text += ` ${passage.text.slice(0, 1_000)}`;
  }
  return languageOf(text);
}

/** A passage without what is quoted in it: that may be in another language than the one who quotes it. */
function withoutQuoted(text: string, stretches: readonly Stretch[]): string {
  let at = 0;
  let outside = "";
  for (const { from, to } of stretches) {
    outside += `${text.slice(at, from)} `;
    at = to;
  }
  return outside + text.slice(at);
}

/** Reads a passage as far as somebody asks: most of an article's stand far from anything that is quoted. */
class Reading implements Read {
  readonly passage: Passage;
  readonly text: string;
  readonly #stretches: readonly Stretch[];
  readonly #article: Words;
  readonly #termsIn: (words: Words) => ReadTerms;
  #words?: Words;
  #terms?: readonly Term[];
  #sentences?: readonly Span[];
  #sentenceOf?: readonly number[];
  #signals?: readonly Signal[];

  constructor({ passage, stretches }: Paragraph, article: Words, termsIn: (words: Words) => ReadTerms) {
    this.passage = passage;
    this.text = passage.text;
    this.#stretches = stretches;
    this.#article = article;
    this.#termsIn = termsIn;
  }

  get words(): Words {
    return (this.#words ??= languageOf(withoutQuoted(this.text, this.#stretches), this.#article));
  }

  get terms(): readonly Term[] {
    return (this.#terms ??= this.#termsIn(this.words)(this.text, this.#stretches));
  }

  get sentences(): readonly Span[] {
    const quoted = (): string[] =>
      this.#stretches.map(({ start, end }) => this.text.slice(Math.max(start, end - 12), end));
    return (this.#sentences ??= splitSentences(this.text, this.terms, this.words, quoted()));
  }

  get sentenceOf(): readonly number[] {
    return (this.#sentenceOf ??= sentencesOfTerms(this.sentences));
  }

  get signals(): readonly Signal[] {
    return (this.#signals ??= signalsOf(this.passage, this.terms, this.sentenceOf, this.words));
  }
}

function sentencesOfTerms(sentences: readonly Span[]): number[] {
  const found: number[] = [];
  sentences.forEach(({ from, to }, sentence) => {
    for (let at = from; at < to; at++) found.push(sentence);
  });
  return found;
}
