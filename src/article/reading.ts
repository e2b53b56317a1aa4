// An article, read once: each thing that is asked of it is found out when it is first asked for, and kept.
import { readLines } from "./blocks.ts";
import { exchangesIn, exchangesInMarkdown } from "./exchange.ts";
import { blankFrontMatter } from "./front-matter.ts";
import { surveyHtml } from "./html.ts";
import { lineAndColumnOf } from "./lines.ts";
import { surveyMarkdown } from "./markdown.ts";
import { readNotes } from "./notes.ts";
import { NOTHING_FOUND, isPlain } from "./plain.ts";
import { passagesOfHtml } from "./prose/passages-html.ts";
import { passagesOfMarkdown } from "./prose/passages-markdown.ts";
import { passagesOfText } from "./prose/passages-text.ts";
import { readFacts } from "./published.ts";
import { surveyText } from "./text.ts";
import { readTokens } from "./tokens.ts";
import type { Line } from "./blocks.ts";
import type { Exchange } from "./exchange.ts";
import type { ArticleFormat, FindOptions, FoundReference, Parse, Range, StandingEmbed } from "./found.ts";
import type { Survey } from "./html.ts";
import type { LineAndColumn } from "./lines.ts";
import type { ArticleNote } from "./notes.ts";
import type { Passage, PassageLink } from "./prose/found.ts";
import type { ArticleFacts } from "./published.ts";
import type { Tokens } from "./tokens.ts";

/** An article, of which each view is made when it is first asked for, and once. Whatever takes an article takes this too. */
export interface Article {
  readonly text: string;
  readonly format: ArticleFormat;
  /** The references to posts, as `findReferences` finds them. */
  references(options: Omit<FindOptions, "format">): readonly FoundReference[];
  /** The embeds of ours that stand in it, as `findEmbeds` finds them. */
  readonly embeds: readonly StandingEmbed[];
  /** Its running text, as `findPassages` reads it. */
  passages(most?: number): readonly Passage[];
  /** What it says about itself, as `readFacts` reads it. */
  readonly facts: ArticleFacts;
  /** Its notes to the proofreader, as `readNotes` reads them; plain text has none. */
  readonly notes: readonly ArticleNote[];
  /** Line and column of an offset. */
  readonly placeOf: (offset: number) => LineAndColumn;
}

/**
 * Reads an article once for all that is done with it: give what this returns, in place of the text, to `findReferences`,
 * `findEmbeds`, `findPassages`, `rewriteArticle`, `updateArticle` and to an archive's `rewrite`, `update`, `salvage` and
 * `proof`. Nothing is read before it is asked for, and nothing twice. Never throws; time is linear in the article's length.
 *
 * @example
 * const article = readArticle(html, "html");
 * const references = findReferences(article, { format: "html", parse: parseReference });
 * const rewritten = await archive.rewrite(article, { format: "html" });
 */
export function readArticle(text: string, format: ArticleFormat): Article {
  return new Reading(text, format);
}

/** The reading of an article, which may have been read before. */
export function readingOf(article: string | Article, format: ArticleFormat): Reading {
  if (article instanceof Reading) return article;
  return typeof article === "string"
    ? new Reading(article, format)
    : new Reading(article.text, article.format);
}

/** A reading of an article. */
export class Reading implements Article {
  readonly text: string;
  readonly format: ArticleFormat;
  readonly #surveys: { readonly parse: Parse; readonly parseFrame: Parse; readonly survey: Survey }[] = [];
  #passages: { readonly most: number; readonly found: readonly Passage[] } | undefined;
  #markup: string | undefined;
  #tokens: Tokens | undefined;
  #lines: readonly Line[] | undefined;
  #embeds: readonly StandingEmbed[] | undefined;
  #facts: ArticleFacts | undefined;
  #notes: readonly ArticleNote[] | undefined;
  readonly placeOf: (offset: number) => LineAndColumn;

  constructor(text: string, format: ArticleFormat, placeOf = lineAndColumnOf(text)) {
    this.text = text;
    this.format = format;
    this.placeOf = placeOf;
  }

  references({ parse, parseFrame = parse }: Omit<FindOptions, "format">): readonly FoundReference[] {
    return this.locate(this.survey(parse, parseFrame));
  }

  get embeds(): readonly StandingEmbed[] {
    // Most articles of an archive hold none, and without the attribute's name none can be there.
    return (this.#embeds ??= /data-postproof-key/i.test(this.text) ? this.survey(knowsNone).standing : []);
  }

  passages(most = Infinity): readonly Passage[] {
    const known = this.#passages;
    const areEnough = known !== undefined && (known.found.length <= known.most || most <= known.most);
    const { found } = areEnough
      ? known
      : (this.#passages = { most, found: this.#readPassages(most).flatMap(unglued) });
    return found.length > most + 1 ? found.slice(0, most + 1) : found;
  }

  get facts(): ArticleFacts {
    return (this.#facts ??= readFacts(this.text, this.format));
  }

  get notes(): readonly ArticleNote[] {
    return (this.#notes ??= this.format === "text" ? [] : readNotes(this.text));
  }

  /** All that rewriting needs to know of it. */
  survey(parse: Parse, parseFrame = parse): Survey {
    const known = this.#surveys.find((each) => each.parse === parse && each.parseFrame === parseFrame);
    if (known) return known.survey;
    const survey = this.#readSurvey(once(parse), parse === parseFrame ? undefined : once(parseFrame));
    this.#surveys.push({ parse, parseFrame, survey });
    return survey;
  }

  /** References with their lines and columns. */
  locate({ candidates }: Pick<Survey, "candidates">): FoundReference[] {
    return candidates.map(({ reference, range, markup, certain, fixed, code }) => ({
      reference,
      range,
      ...this.placeOf(range[0]),
      markup,
      replaceable: fixed === undefined,
      certain,
      ...(code !== undefined && { code }),
    }));
  }

  /** Tells of stretches of whole paragraphs how each can be exchanged for a block. */
  exchanges(): (range: Range) => Exchange {
    const inHtml = exchangesIn(this.#readTokens());
    return this.format === "html" ? inHtml : exchangesInMarkdown(this.text, this.#readLines(), inHtml);
  }

  #readSurvey(parse: Parse, parseFrame = parse): Survey {
    const { text, format } = this;
    if (format === "text") return surveyText(text, parse);
    if (format === "markdown") return surveyMarkdown(text, this.#readLines(), parse, parseFrame);
    // Most articles of a site refer to no post: tokens cost more than to see that.
    if (this.#tokens === undefined && isPlain(this.#readMarkup(), parse)) return NOTHING_FOUND;
    return surveyHtml(this.#readTokens(), { parse, parseFrame, source: text });
  }

  #readPassages(most: number): readonly Passage[] {
    const { text, format } = this;
    if (format === "text") return passagesOfText(text, most);
    return format === "markdown"
      ? passagesOfMarkdown(text, this.#readLines(), most)
      : passagesOfHtml(this.#readTokens(), this.#readMarkup(), most);
  }

  #readTokens(): Tokens {
    return (this.#tokens ??= readTokens(this.#readMarkup()));
  }

  /** The article without what stands before the HTML. */
  #readMarkup(): string {
    return (this.#markup ??= this.format === "html" ? blankFrontMatter(this.text) : this.text);
  }

  #readLines(): readonly Line[] {
    return (this.#lines ??= readLines(this.text));
  }
}

const knowsNone: Parse = () => undefined;

/** Asks about each address once: on a page the same stand in several places. */
function once(parse: Parse): Parse {
  const known = new Map<string, ReturnType<Parse>>();
  return (url) => {
    let reference = known.get(url);
    if (reference === undefined && !known.has(url)) {
      reference = parse(url);
      known.set(url, reference);
    }
    return reference;
  };
}

/** Where a page lost the white space between two paragraphs: "… on Friday.The mayor". */
const GLUED = /(?<=[\p{Ll}\p{N}]{3}["”»]?[.!?…])(["”»]?)["“«]?(?=\p{Lu}[\p{Ll} '’])/gu;

/** A passage as the paragraphs that it was before it lost the space between them. */
function unglued(passage: Passage): Passage[] {
  const { kind, text, links } = passage;
  if (kind !== "paragraph" && kind !== "quote") return [passage];
  const paragraphs: Passage[] = [];
  let from = 0;
  let next = 0;
  const take = (to: number): void => {
    const start = from;
    const inside: PassageLink[] = [];
    for (; next < links.length && links[next]!.range[0] < to; next++) {
      const { url, range } = links[next]!;
      inside.push({ url, range: [range[0] - start, Math.min(range[1], to) - start] });
    }
    paragraphs.push({
      kind,
      text: text.slice(start, to),
      links: inside,
      rangeOf: (at, end) =>
        passage.rangeOf(start + Math.min(at, to - start), start + Math.min(end, to - start)),
    });
    from = to;
  };
  for (const { 1: mark, index } of text.matchAll(GLUED)) {
    // A straight mark closes what one before it opened.
    const closes = mark !== '"' || text.slice(from, index).split('"').length % 2 === 0;
    take(index + (closes ? mark!.length : 0));
  }
  if (from === 0) return [passage];
  take(text.length);
  return paragraphs;
}
