// Words that stand with names without being names. Names are short and travel: the words of all languages count together.
import type { Phrases } from "./words.ts";

/** The lists of a language, in small letters without diacritics, as names are compared. */
export interface NameWords {
  /** Titles and offices. They say nothing about who somebody is. */
  readonly titles?: Phrases;
  /** Titles that stand behind a name. Any other word in the last place is taken for a name: Stephen King, Ada Bishop. */
  readonly lastTitles?: Phrases;
  /** Words of which at least one shows that a name is an organisation's. */
  readonly organisations?: Phrases;
  /** Pronouns and nouns for people whom the article does not name. */
  readonly nobody?: Phrases;
  /** Words that link: what stands behind them says where somebody belongs, not who somebody is. */
  readonly links?: Phrases;
  /** Articles and determiners. A name of one word with an article is no person's. */
  readonly articles?: Phrases;
  /** Parts of family names. */
  readonly particles?: Phrases;
  /** Words between the words of a name. */
  readonly between?: Phrases;
  /** Words that an abbreviation may leave out. */
  readonly small?: Phrases;
  /** `abbreviation=state`, for states that are no initials. */
  readonly states?: Phrases;
  /** Groups: the forms of one given name, short and long. */
  readonly shortForms?: readonly Phrases[];
}
