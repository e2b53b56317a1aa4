// The words by which credit lines work. A line is too short to tell its language: those of all languages count together.
import type { Phrases } from "./words.ts";

/** The lists of a language; letter case does not count, but in words that are all capitals. */
export interface CreditWords {
  /** Announce a credit: `Photo:`, `Foto von`. */
  readonly credit?: Phrases;
  /** Say through what the picture came; what follows is a source (in Japanese and Korean: what stands before). */
  readonly via?: Phrases;
  /** Belong to a service: `Twitter account of`, `Page Facebook de`. Never part of a name where they stand beside one. */
  readonly account?: Phrases;
  /** Say that something was posted on the service named next. Only behind a word that announces a credit. */
  readonly posting?: Phrases;
  /** Small words that tie a name to a service or a credit word, and are names' own small words elsewhere. */
  readonly link?: Phrases;
  /** Say something about the picture that is neither name nor source. */
  readonly note?: Phrases;
  /** The picture was taken off a screen. */
  readonly screenshot?: Phrases;
  /** Somebody let the newsroom have it. */
  readonly courtesy?: Phrases;
  /** Handed out by those whom it shows. */
  readonly handout?: Phrases;

  /** What a page writes before a credit and before a caption that stand in one line: `Image copyright … Image caption …`. */
  readonly imageCredits?: Phrases;
  readonly imageCaptions?: Phrases;

  /** Begin a call to the reader. What follows them is no credit. */
  readonly calls?: Phrases;
  /** At the head of a sentence about sound: who made it is not who made the picture. */
  readonly sounds?: Phrases;
  /** What somebody does for a living, and how an author's box says it. */
  readonly authors?: Phrases;
  /** Before "via", when somebody is thanked for a hint and not for a picture. */
  readonly hints?: Phrases;
  /** What menus and buttons name beside services: forms and ways, nobody's account. */
  readonly labels?: Phrases;
  /** At the head of a line that names who wrote the article. */
  readonly bylines?: Phrases;
  /** Begin no name. */
  readonly leads?: Phrases;
  /** May stand in lower case within a name. */
  readonly inNames?: Phrases;
  /** Words of sentences that no name and no credit holds, whatever their case. */
  readonly sentence?: Phrases;
  /** Words of outlets' names: with one of them a name without known source is an outlet's, not a person's. */
  readonly outlets?: Phrases;

  /** Offices, ranks, academic titles and trades that stand before a name, capital or not. */
  readonly offices?: Phrases;
  /** What offices are over: `Secretary of State`, `ministre des Affaires étrangères`. */
  readonly departments?: Phrases;
  /** Small words that tie an office to what it is over. */
  readonly over?: Phrases;
  /** Kin and company: after them a first name alone is a name. */
  readonly kin?: Phrases;
  /** Small words within names. */
  readonly particles?: Phrases;
  /** Places, buildings, bodies and days: a run of capitals that holds one is nobody's name. */
  readonly things?: Phrases;
  /** What follows a name that is the subject of a sentence. */
  readonly deeds?: Phrases;
  /** Prepositions that may follow places as well as people: behind one alone no name is certain. */
  readonly placing?: Phrases;
  /** In scripts without capitals: after them no name goes on. */
  readonly ends?: Phrases;
  /** Join two names. */
  readonly conjunctions?: Phrases;

  /** Where somebody stands in a picture. */
  readonly left?: Phrases;
  readonly right?: Phrases;
  readonly center?: Phrases;
  readonly top?: Phrases;
  readonly bottom?: Phrases;
  readonly front?: Phrases;
  readonly back?: Phrases;
  /** `word=number`. */
  readonly ordinals?: Phrases;
  /** Small words between an ordinal and a side. */
  readonly fillers?: Phrases;
  /** Before a list of names in the order in which they stand, by the side at which it begins. */
  readonly fromLeft?: Phrases;
  readonly fromRight?: Phrases;
}
