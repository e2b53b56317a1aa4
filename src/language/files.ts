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
import type { EmbedWords } from "./embed-words.ts";
import type { NameWords } from "./name-words.ts";
import type { SpellingWords } from "./spelling-words.ts";

/** What is kept of a language. A list is an array of lines, see `phrases.ts`; a test holds every file against a schema. */
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
  /** As `NameWords` in `name-words.ts`. */
  readonly names?: Readonly<Partial<Record<keyof NameWords, readonly string[]>>>;
  /** As `EmbedWords` in `embed-words.ts`. */
  readonly embeds?: Readonly<Record<keyof EmbedWords, readonly string[]>>;
  /** As `SpellingWords` in `spelling-words.ts`. */
  readonly spelling?: Readonly<Record<keyof SpellingWords, readonly string[]>>;
  /** As `DayWords` in `day-words.ts`. */
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
