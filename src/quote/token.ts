// What texts are cut into.

/** A word, a number or a sign that counts as one. */
export interface Token {
  /** Comparable form: equal keys are equal words. */
  readonly key: string;
  /** Other comparable forms: `&` is also `and`. */
  readonly also?: readonly string[];
  /** Folded spelling, for looking words up. */
  readonly word: string;
  /** In UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "sign" | "mention" | "hashtag" | "link" | "character";
  /** Of numbers. */
  readonly value?: number;
  /** May be left out unmarked: a link, a list's number. */
  readonly optional?: true;
}

/** A stretch of text that readers know as a link, or as a picture of an emoji. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly kind: "link" | "emoji";
}
