// The lexicon: every phrase that means something in a credit line, ready to be looked up word by word.
import { creditWords } from "../language/languages.ts";
import { phrasesOf } from "../language/files.ts";
import { SERVICES } from "../services/index.ts";
import type { Service } from "../services/index.ts";
import sources from "./sources.json";
import { ROLES, UNSPACED, fold } from "./words.ts";
import type { WordRole } from "./words.ts";

/** A library of pictures under licence. */
interface Library {
  /** Short lower-case word, given as `platform`: `wikimedia`. */
  readonly name: string;
  readonly label: string;
  readonly spellings: readonly string[];
}

/** Libraries of pictures: free ones, where a licence asks for credit, and stock. Collected by hand. */
export const LIBRARIES: readonly Library[] = sources.libraries;

/**
 * News and picture agencies as credit lines spell them. Those that are ordinary words or initials too
 * (`PA`, `Rex`) stand in {@link SHORT_AGENCIES}.
 */
const AGENCIES: readonly string[] = phrasesOf(sources.agencies);

/** Agencies whose names are ordinary words, first names or initials too: read in exact case where they stand alone. */
const SHORT_AGENCIES: readonly string[] = phrasesOf(sources.shortAgencies);

/** Spellings that credit lines use beside those of the model: inflected forms and other scripts. */
const MORE_SPELLINGS: readonly Pick<Service, "name" | "spellings">[] = sources.spellings;

/** Services whose names are ordinary words or initials in credit lines: read where no plain word stands beside them. */
const SHY_SERVICES: ReadonlySet<string> = new Set(sources.shyServices);

/** What a phrase of the lexicon means. */
export interface Entry {
  readonly role: "service" | "agency" | "library" | WordRole;
  /** Name of the service or library; empty for the others. */
  readonly name: string;
  /** The phrase counts only in this letter case, or in capitals throughout. */
  readonly exact?: string;
  /** An ordinary word or initials too: counts only where no plain word stands beside it. */
  readonly shy?: true;
  /** How many atoms the phrase has. */
  readonly length: number;
}

/** Folded atoms of a phrase joined by a space, to what it means. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

/** Everything that means something, by the atoms that `split` makes of it. */
export function buildLexicon(split: (phrase: string) => readonly string[]): {
  readonly phrases: Lexicon;
  /** Atoms of the longest phrase that begins with a folded atom. */
  readonly longest: ReadonlyMap<string, number>;
  /** Phrases in scripts without spaces, by their first character, longest first. */
  readonly unspaced: ReadonlyMap<string, readonly string[]>;
} {
  const phrases = new Map<string, Entry[]>();
  const longest = new Map<string, number>();
  const unspaced = new Map<string, string[]>();
  const add = (spelling: string, entry: Omit<Entry, "length">): void => {
    if (UNSPACED.test(spelling.charAt(0)) && !spelling.includes(" ")) {
      const known = unspaced.get(spelling.charAt(0)) ?? [];
      if (!known.includes(spelling)) known.push(spelling);
      unspaced.set(spelling.charAt(0), known);
    }
    const atoms = split(spelling).map(fold);
    const first = atoms[0] ?? "";
    longest.set(first, Math.max(longest.get(first) ?? 0, atoms.length));
    const key = atoms.join(" ");
    const known = phrases.get(key) ?? [];
    if (!known.some(({ role, exact }) => role === entry.role && exact === entry.exact))
      known.push({ ...entry, length: atoms.length });
    phrases.set(key, known);
  };
  for (const { name, spellings, ambiguous = [] } of [
    ...SERVICES,
    ...MORE_SPELLINGS.map((more) => ({ ...more, ambiguous: [] })),
  ]) {
    if (LIBRARIES.some((library) => library.name === name)) continue; // credits name it as one
    for (const spelling of spellings)
      add(spelling, { role: "service", name, ...(SHY_SERVICES.has(fold(spelling)) && { shy: true }) });
    for (const spelling of ambiguous) add(spelling, { role: "service", name, exact: spelling, shy: true });
  }
  for (const { name, spellings } of LIBRARIES)
    for (const spelling of spellings) add(spelling, { role: "library", name });
  for (const spelling of AGENCIES) add(spelling, { role: "agency", name: "" });
  for (const spelling of SHORT_AGENCIES)
    add(spelling, { role: "agency", name: "", exact: spelling, shy: true });
  for (const role of ROLES)
    for (const phrase of creditWords(role))
      add(phrase, { role, name: "", ...(/^[A-Z]{2,}$/.test(phrase) && { exact: phrase }) });
  for (const list of unspaced.values()) list.sort((a, b) => b.length - a.length);
  return { phrases, longest, unspaced };
}
