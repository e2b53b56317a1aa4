// What is found in an article's prose: passages of text, credit lines, quotations.
import type { CreditLine } from "../../model/credit-line.ts";
import type { Range } from "../found.ts";

/** A picture that stands in an article. */
export interface ArticlePicture {
  /** As written, character references resolved. May be relative. The largest of a `srcset` where `src` is a placeholder. */
  readonly src: string;
  readonly alt?: string;
  /** The `img` tag, or the Markdown image, in the article. */
  readonly range: Range;
}

/** A link within a passage. */
export interface PassageLink {
  /** In the passage's text. */
  readonly range: Range;
  /** As written, character references resolved. */
  readonly url: string;
}

/**
 * A stretch of an article's running text: a paragraph, a heading, a list item, a caption. Embeds, code, scripts,
 * comments and navigation by name are not among them.
 */
export interface Passage {
  /** `quote`: stands in a block quotation. `caption`: a figure's caption or what a class name says is one. */
  readonly kind: "paragraph" | "heading" | "caption" | "quote";
  /** Plain text: tags and marks gone, character references resolved, white space as readers see it. */
  readonly text: string;
  readonly links: readonly PassageLink[];
  /** The picture that it captions: of the same figure, or directly before or after in the article. */
  readonly picture?: ArticlePicture;
  /** The post that stands between it and the passage before, as text or as an embed; and the one behind it. */
  readonly postBefore?: StandingPost;
  readonly postBehind?: StandingPost;
  /** Where a stretch of `text` stands in the article, from its first to behind its last character, marks between included. */
  rangeOf(start: number, end: number): Range;
}

/** A post that stands in an article as a whole. */
export type StandingPost = Pick<FoundPasted, "range" | "platform" | "author" | "handle">;

interface Placed {
  /** Where it stands in the article. */
  readonly range: Range;
  /** Line and column of the range's start, counted from 1; the column in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why, in a few words for an editor. */
  readonly reason: string;
}

/** A credit line in an article. */
export interface FoundCredit extends Placed {
  readonly kind: "credit";
  /** What the line says. Its `range` counts within the line. */
  readonly credit: CreditLine;
  /** The picture that it credits, if one stands beside it. */
  readonly picture?: ArticlePicture;
}

/** One stretch of quoted words, without its marks. */
export interface QuotedPart {
  readonly text: string;
  readonly range: Range;
}

/** A quotation in an article, with what its sentence says about where the words come from. */
export interface FoundQuotation extends Placed {
  readonly kind: "quotation";
  /**
   * `post`: the article attributes it to a post. `other`: to something else (a meeting, a press release, an interview),
   * or it says only who spoke.
   */
  readonly source: "post" | "other";
  /**
   * `certain`: asserted. `perhaps`: the words may be of a post, but not so surely that anything should rest on it: list it
   * apart, raise no alarm, count it nowhere.
   */
  readonly tier: "certain" | "perhaps";
  /** The quoted words without outer marks; the parts of a split or multi-paragraph quotation joined by a space. */
  readonly quoted: string;
  /** In reading order. More than one where the attribution splits it, or where it runs over paragraphs. */
  readonly parts: readonly QuotedPart[];
  /** As written, titles and all: `Secretary of State Antony Blinken`. Absent where the sentence names nobody. */
  readonly speaker?: string;
  /** 0 to 1: how probable it is that `speaker` said it; absent without one. */
  readonly speakerConfidence?: number;
  /** Without `@`, where the article gives it. */
  readonly handle?: string;
  /** Name of the service (`x`); absent where none is named. A tweet is a post on `x`. */
  readonly platform?: string;
  /** As written: `said`, `schrieb`. */
  readonly verb?: string;
  /** The words that show the source, as written: `in a tweet`, `according to a State Department press release`. */
  readonly cue?: string;
  /** The words that say when: `on Tuesday`, `am 3. Mai`. As written. */
  readonly when?: string;
  /** Addresses that the sentence or its passage links to, nearest first, as written. */
  readonly links: readonly string[];
}

/** A post laid out in an article as text, without quotation marks: its words, and the line that signs it. */
export interface FoundPasted extends Placed {
  readonly kind: "pasted";
  /** The words, as far as the page has them; those of several paragraphs with a blank line between. */
  readonly text: string;
  /** The name as written. */
  readonly author?: string;
  /** Without `@`. */
  readonly handle?: string;
  /** The day as written: `October 24, 2018`, `24. Oktober 2018`. */
  readonly date?: string;
  /** Name of the service (`x`), where the form or a link shows it. */
  readonly platform?: string;
  /** Addresses that it links to, the one on its date or name first, as written. */
  readonly links: readonly string[];
}

/** Reads a line as a credit. Given by the caller: the room of credits knows how. */
export type ReadCredit = (
  line: string,
  context: { readonly caption: boolean; readonly onlyCredits: true },
) => CreditLine;
