// The files of words, one a language. Nothing of a file is read before somebody asks for it.
import ar from "./data/ar.json";
import bg from "./data/bg.json";
import bn from "./data/bn.json";
import ca from "./data/ca.json";
import cs from "./data/cs.json";
import da from "./data/da.json";
import de from "./data/de.json";
import el from "./data/el.json";
import en from "./data/en.json";
import es from "./data/es.json";
import eu from "./data/eu.json";
import fa from "./data/fa.json";
import fi from "./data/fi.json";
import fr from "./data/fr.json";
import ga from "./data/ga.json";
import he from "./data/he.json";
import hi from "./data/hi.json";
import hr from "./data/hr.json";
import hu from "./data/hu.json";
import id from "./data/id.json";
import it from "./data/it.json";
import ja from "./data/ja.json";
import ko from "./data/ko.json";
import nl from "./data/nl.json";
import no from "./data/no.json";
import pl from "./data/pl.json";
import pt from "./data/pt.json";
import ro from "./data/ro.json";
import ru from "./data/ru.json";
import sv from "./data/sv.json";
import th from "./data/th.json";
import tr from "./data/tr.json";
import uk from "./data/uk.json";
import ur from "./data/ur.json";
import vi from "./data/vi.json";
import zh from "./data/zh.json";
import type { CreditWords } from "./credit-words.ts";
import type { Phrases } from "./words.ts";

/** By which an article says on which day. Case and diacritics do not count; a word that two languages share means a day in both. */
export interface DayWords {
  /** From Sunday on, the spellings of each. */
  readonly weekdays: readonly Phrases[];
  /** Parts of a day that are written in one word with the weekday: `Dienstagabend`. */
  readonly dayParts?: Phrases;
  /** From January on, the spellings of each. */
  readonly months: readonly Phrases[];
  readonly today: Phrases;
  readonly yesterday: Phrases;
  /** The night before the article's day, which began on the day before. */
  readonly lastNight?: Phrases;
  readonly dayBeforeYesterday: Phrases;
  /** Before or after a weekday: perhaps the one a week earlier. */
  readonly last: Phrases;
  /** Before or after a weekday: one to come. */
  readonly next: Phrases;
  /** Directly before a day: the words were not posted on it, but before, after or since. */
  readonly around: Phrases;
  /** Before a weekday: the night that ends on it. */
  readonly nightTo?: Phrases;
  /** Between two days of one month. */
  readonly and: Phrases;
  /** Says that another year, month or week than the article's is meant. */
  readonly farther: Phrases;
  /** Short forms of months and weekdays that are everyday words in this language or a near one: `sun`, `mar`. */
  readonly everyday?: Phrases;
  /** Between a day and its month or year: `3 de mayo de 2026`. */
  readonly links?: Phrases;
  /** Before a year. */
  readonly inYear?: Phrases;
  /** Behind an hour, where the day has twenty-four of them. */
  readonly hours?: Phrases;
}

/**
 * Words that stand with names without being names, in small letters without diacritics, as names are compared. Names are
 * short and travel: the words of all languages count together.
 */
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

/** With which the embed codes of services sign a post, as the services hand them out in a language. */
export interface EmbedWords {
  /** Instagram, before name and handle: `a post shared by`. */
  readonly shared: Phrases;
  /** Facebook, before the name: `posted by`; and what stands before the day. */
  readonly posted: Phrases;
  readonly postedOn: Phrases;
  /** Instagram, above the words: `view this post on Instagram`. */
  readonly above: Phrases;
}

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

/** What is kept of a language. A list is an array of lines, see {@link phrasesOf}; a test holds every file against a schema. */
export interface LanguageFile {
  /** BCP 47 primary subtag. */
  readonly language: string;
  /** ISO 15924, of the script in which it is usually printed. */
  readonly script: string;
  /** As `Words` in `words.ts`. */
  readonly attribution?: object;
  /** As `MeaningWords` in `meaning-words.ts`. */
  readonly meaning?: {
    readonly denying?: string;
    readonly contrasts?: readonly string[];
    readonly [list: string]: unknown;
  };
  /** As `CreditWords` in `credit-words.ts`. */
  readonly credit?: Readonly<Partial<Record<keyof CreditWords, readonly string[]>>>;
  /** As `NameWords`. */
  readonly names?: Readonly<Partial<Record<keyof NameWords, readonly string[]>>>;
  /** As `EmbedWords`. */
  readonly embeds?: Readonly<Record<keyof EmbedWords, readonly string[]>>;
  /** As `SpellingWords`. */
  readonly spelling?: Readonly<Record<keyof SpellingWords, readonly string[]>>;
  /** As `DayWords`. */
  readonly days?: {
    readonly weekdays: readonly string[];
    readonly months: readonly string[];
    readonly [list: string]: unknown;
  };
}

/** All files. English first: it is taken where the language cannot be told; of two that fit as well, the one before. */
export const FILES: readonly LanguageFile[] = [
  ...[en, de, fr, es, it, pt, nl, sv, pl, ru, uk, el, tr, ar, he, ja, zh, ko, hi],
  ...[bg, bn, ca, cs, da, eu, fa, fi, ga, hr, hu, id, no, ro, th, ur, vi],
];

/**
 * The phrases of a list. A line holds some, parted by commas. A line with a ` + ` holds stems and behind it endings:
 * every stem with every ending, `-` for none, so that no person, number or tense of a verb is left out.
 * `tonn, pest + e, ent` is tonne, tonnent, peste, pestent.
 */
export function phrasesOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [stems, endings] = line.split(" + ");
    if (endings === undefined) return line.split(", ");
    const ends = endings.split(", ").map((ending) => (ending === "-" ? "" : ending));
    return stems!.split(", ").flatMap((stem) => ends.map((ending) => stem + ending));
  });
}
