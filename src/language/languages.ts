// The languages whose words are known, a data file each. What stands in a file is read when somebody asks for it.
import ar from "./data/ar.json";
import de from "./data/de.json";
import el from "./data/el.json";
import en from "./data/en.json";
import es from "./data/es.json";
import fr from "./data/fr.json";
import he from "./data/he.json";
import hi from "./data/hi.json";
import it from "./data/it.json";
import ja from "./data/ja.json";
import ko from "./data/ko.json";
import nl from "./data/nl.json";
import pl from "./data/pl.json";
import pt from "./data/pt.json";
import ru from "./data/ru.json";
import sv from "./data/sv.json";
import tr from "./data/tr.json";
import uk from "./data/uk.json";
import zh from "./data/zh.json";
import { phrasesOf } from "./phrases.ts";
import type { Words } from "./words.ts";

/** English first: it is taken where the language cannot be told. */
const FILES = [en, de, fr, es, it, pt, nl, sv, pl, ru, uk, el, tr, ar, he, ja, zh, ko, hi];

/** The languages whose attributions are understood, by their tags. */
export const LANGUAGES: readonly string[] = FILES.map(({ language }) => language);

/** In which script a language is usually printed (ISO 15924). */
export function scriptOf(language: string): string | undefined {
  return FILES.find((file) => file.language === language)?.script;
}

const known = new Map<string, Words>();

/** The words of a language by its name; of English where it is not known. */
export function wordsOf(language: string): Words {
  const before = known.get(language);
  if (before) return before;
  const file = FILES.find((each) => each.language === language);
  const words = file ? read(file) : wordsOf(LANGUAGES[0]!);
  known.set(language, words);
  return words;
}

function read({ language, attribution }: (typeof FILES)[number]): Words {
  const read = Object.entries(attribution).map(([name, value]) => [name, listsIn(value)]);
  // A test holds every file against a schema of these types.
  return { language, ...Object.fromEntries(read) } as Words;
}

/** Lists, and lists by service, as phrases; settings as they are. */
function listsIn(value: unknown): unknown {
  if (Array.isArray(value)) return phrasesOf(value as string[]);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, listsIn(inner)]));
}
