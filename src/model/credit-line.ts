// A credit line as a newsroom writes it under a picture, and what it says.

/** Where somebody stands in a picture, in words that do not depend on a language. */
export type Position =
  | "left"
  | "right"
  | "center"
  | "top"
  | "bottom"
  | "top-left"
  | "top-right"
  | "bottom-left"
  | "bottom-right"
  | "front"
  | "back"
  | { readonly place: number; readonly from: "left" | "right" };

/** Somebody whom a description names. */
export interface PersonShown {
  readonly name: string;
  /** Absent where the line does not say. `{ place: 2, from: "left" }` is "second from left". */
  readonly position?: Position;
}

/**
 * What kind of source a line names. `platform`: a service on which people post. `agency`: a news or picture agency, or
 * the outlet itself. `library`: pictures under licence (Flickr, Wikimedia, stock). `none`: no source at all.
 */
export type CreditSource = "platform" | "agency" | "library" | "none";

/** What a credit line says. Composing these facts and parsing the line gives them again. */
export interface CreditFacts {
  readonly source: CreditSource;
  /** Name of the service (`x`, `truth-social`, `social-media`, `flickr`); absent where the line names none. */
  readonly platform?: string;
  /** Services named beside the first (`Screenshots: Instagram/TikTok`). */
  readonly alsoOn?: readonly string[];
  /** The source as written (`Twitter`, `REUTERS`, `Flickr`). */
  readonly sourceName?: string;
  /** The person or account credited, as written, without `@`, source and "via". Never the word `via`. */
  readonly name?: string;
  /** Without `@`. */
  readonly handle?: string;
  /** The agency or outlet through which the picture came. */
  readonly via?: string;
  /** `screenshot`, `courtesy`, `handout`: how the line says that the picture was come by; absent if it does not. */
  readonly manner?: "screenshot" | "courtesy" | "handout";
  /** What the picture shows, without the credit; absent if the line is only a credit. */
  readonly description?: string;
  /** Names split off the description. Empty if it names nobody that can be told with certainty. */
  readonly people: readonly PersonShown[];
}

/** A line that was read. */
export interface CreditLine extends CreditFacts {
  /** The credit itself as written, without description and brackets. Empty for `none`. */
  readonly credit: string;
  /** Where `credit` stands in the line, in UTF-16 code units. */
  readonly range: readonly [start: number, end: number];
  /** Whether the line leans on somebody's post: a platform, or an account's `@handle`, is its source. */
  readonly social: boolean;
  /** 0 to 1: how sure it is that the line is a credit of that source. */
  readonly confidence: number;
  /** Why, in a few words for an editor. */
  readonly reason: string;
}
