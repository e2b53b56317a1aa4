// A token: a piece of a line with what it may mean. A part: what some tokens are within a credit.
import type { Entry } from "./lexicon.ts";

/** What a token looks like. What it means where it stands is the grammar's to say. */
export type TokenKind =
  | "word"
  | "handle"
  | "email"
  | "quoted"
  | "licence"
  | "year"
  | "slash"
  /** Parts a credit from what stands before it: `|`, `•`, a spaced dash, a new line. */
  | "bar"
  | "colon"
  | "comma"
  /** Ends a sentence. */
  | "stop"
  | "open"
  | "close"
  | "hyphen"
  | "symbol";

/** A piece of a line. Ranges count UTF-16 code units of the line. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** What it may mean; empty for a plain word. */
  readonly entries: readonly Entry[];
  /** For `quoted` what stands between the marks, for `handle` the handle without `@`. */
  readonly inner?: string;
}

/** A token before its meaning is looked up. */
export type Atom = Omit<Token, "entries"> & { readonly entries?: readonly Entry[] };

export type PartKind =
  "service" | "agency" | "library" | "handle" | "name" | "credit" | "manner" | "note" | "email";

/**
 * What ties a part to the one before it. `of`: a small word such as `on`, `de`, `von`. `account`: a word such as
 * `account` or `page` beside the service.
 */
export type Glue =
  "none" | "slash" | "spaced slash" | "bar" | "colon" | "comma" | "via" | "of" | "account" | "bracket";

/** A part of a credit. */
export interface Part {
  readonly kind: PartKind;
  readonly text: string;
  readonly glue: Glue;
  /** Name of the service or library; the manner. Empty otherwise. */
  readonly value: string;
  /** The service's or agency's name is an ordinary word too. */
  readonly shy: boolean;
  /** For names: how much it looks like one. */
  readonly looks?: NameLooks;
}

/** `name`: as names look. `word`: one word, which may be one. `prose`: words of a sentence. */
export type NameLooks = "name" | "word" | "prose";

/** How a picture was come by, as roles of words. */
export const MANNERS = ["screenshot", "courtesy", "handout"] as const;

/** Whether a token may play a role. */
export function plays(token: Token | undefined, ...roles: readonly Entry["role"][]): boolean {
  return token?.entries.some(({ role }) => roles.includes(role)) ?? false;
}

/** Whether a word says by what way a picture was come by. */
export function tellsManner(token: Token | undefined): boolean {
  return plays(token, ...MANNERS);
}
