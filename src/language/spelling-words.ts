// Words that two houses of one language spell in two ways: of English, British and American.
import type { Phrases } from "./words.ts";

/** The lists; a word that is two words for some (`storey`, `draught`) stands in none. */
export interface SpellingWords {
  /** Words in `our` that Americans write in `or`, by what stands before it. */
  readonly our: Phrases;
  /** Words in `re` that Americans write in `er`, by what stands before it. */
  readonly re: Phrases;
  /** Words that Britons write with a double `l` before an ending. */
  readonly doubleL: Phrases;
  /** `British=American`, one by one. */
  readonly pairs: Phrases;
}
