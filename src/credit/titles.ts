// Words around names in descriptions: offices, ranks, kin, what no name holds. The lists stand in the files of their languages.
import { foldedWords } from "./fold.ts";

/** Offices, ranks, academic titles and trades that stand before a name, capital or not. */
export const OFFICES = foldedWords("offices");

/** Endings of German, Dutch and Nordic compounds that are offices: `Hafenchef`. */
export const OFFICE_ENDINGS =
  /\p{L}{2}(?:chef(?:in)?|meister(?:in)?|meester|minister(?:in)?|ministern?|präsident(?:in)?|direktor(?:in)?|directeur|leiter(?:in)?|sprecher(?:in)?|trainer(?:in)?|rat|rätin|kanzler(?:in)?|kommissar(?:in)?|bischof|bischöfin|vorsitzender?|voorzitter|sekretär(?:in)?|beauftragter?|vorstand|spieler(?:in)?|sänger(?:in)?|hauptmann|kommandant(?:in)?|wart|verwalter(?:in)?|inhaber(?:in)?|künstler(?:in)?|richter(?:in)?|anwalt|anwältin|pfarrer(?:in)?)$/u;

/** What offices are over: `Secretary of State`, `ministre des Affaires étrangères`. */
export const DEPARTMENTS = foldedWords("departments");

/** Words for kin and company: after them a first name alone is a name. */
export const KIN = foldedWords("kin");

/** Small words within names. */
export const PARTICLES = foldedWords("particles");

/** Small words that tie an office to what it is over. */
export const OVER = foldedWords("over");

/** Words of places, buildings, bodies and days: a run of capitals that holds one is nobody's name. */
export const THINGS = foldedWords("things");

/** What follows a name that is the subject of a sentence. */
export const DEEDS = foldedWords("deeds");

/** Prepositions that may follow places as well as people: behind one alone no name is certain. */
export const PLACING = foldedWords("placing");

/** Words of Arabic and Hebrew after which no name goes on. */
export const ENDS = foldedWords("ends");
