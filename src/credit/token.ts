// A token: a piece of a line with what it may mean.
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
