// Agencies and picture libraries that credit lines name, and spellings of services that only credit lines use.
import { phrasesOf } from "../language/phrases.ts";
import type { Service } from "../model/service.ts";
import { foldedWords } from "./fold.ts";
import sources from "./sources.json";

/** A library of pictures under licence. */
export interface Library {
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
export const AGENCIES: readonly string[] = phrasesOf(sources.agencies);

/** Agencies whose names are ordinary words, first names or initials too: read in exact case where they stand alone. */
export const SHORT_AGENCIES: readonly string[] = phrasesOf(sources.shortAgencies);

/** Words of outlets' names: with one of them a name without known source is an outlet's, not a person's. */
export const OUTLETS = foldedWords("outlets");

/** Notes and credit words with which an outlet marks what is its own. */
export const OWN =
  /(?:^|[^\p{L}])(?:staff|archives?|archivo|archivio|arquivo|archief|archiv|archivbild|archivfoto|foto de archivo|архив|أرشيف|ארכיון|arkiv|arkivfoto|arkivbild|αρχείο)(?:$|[^\p{L}])/iu;

/** Spellings that credit lines use beside those of the model: inflected forms and other scripts. */
export const MORE_SPELLINGS: readonly Pick<Service, "name" | "spellings">[] = sources.spellings;

/** Services whose names are ordinary words or initials in credit lines: read where no plain word stands beside them. */
export const SHY_SERVICES: ReadonlySet<string> = new Set(sources.shyServices);
