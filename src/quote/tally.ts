// What has been seen of a quotation so far, and the text that it is compared with.
import type { Difference } from "../model/quotation.ts";
import type { DatesPrinted } from "./dates.ts";
import type { Departure } from "./diff.ts";
import type { Side } from "./side.ts";

/** A text of a post, ready to be compared. */
export interface Passage extends Side {
  /** Display name by handle, folded. */
  readonly accounts: ReadonlyMap<string, string>;
  /** The dates in it. */
  readonly dates: DatesPrinted;
  /** The text is only the beginning of what was posted. */
  readonly truncated: boolean;
}

/** What has been seen of a quotation so far. */
export interface Tally {
  readonly differences: Difference[];
  readonly departures: Departure[];
  /** Words that stand in the post, apart from style. */
  matched: number;
  matchedContent: number;
  /** The longest row of words that stand in the post, and the one at hand. */
  longest: number;
  current: number;
  /** The post's words left out unmarked. */
  deleted: number;
  elided: boolean;
  bracketed: boolean;
}
