// A quotation in the making: quoted stretches, and what their own sentence says of them.
import type { Attribution } from "./attribution.ts";

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
