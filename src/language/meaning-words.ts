// The words on which the meaning of a sentence turns: what each list of a data file means.
import type { Phrases } from "./words.ts";

/** What is known of one language. Words in lower case, as printed. */
export interface MeaningWords {
  /** BCP 47 primary subtag. */
  readonly language: string;
  /** ISO 15924, of the script in which it is usually printed. */
  readonly script: string;
  /** The commonest words: they tell the language, and never count as names or as content. */
  readonly stop: Phrases;
  /** Words that deny. */
  readonly negations?: Phrases;
  /** What denies in a script without spaces, or within its words: a regular expression, sticky and without letter case. */
  readonly denying?: RegExp;
  /** Words that limit or weaken a statement: leaving one out changes what was said. */
  readonly limits?: Phrases;
  /** Phrases that begin a clause on which the rest depends: `if`, `as long as`. */
  readonly conditions?: Phrases;
  /** Of those, what only offers something: `if you want`. Nothing depends on it. */
  readonly offers?: Phrases;
  /** Phrases that take something out of what was said, wherever they stand: `unless`, `but only`. */
  readonly exceptions?: Phrases;
  /** Before a number: no less, or no more, than it. */
  readonly atLeast?: Phrases;
  readonly atMost?: Phrases;
  /** Words that only say to what degree: left out of an aside, they limit nothing. */
  readonly degrees?: Phrases;
  /** Where every noun has a capital letter: words before one. */
  readonly beforeNoun?: Phrases;
  /** There, words that end as adjectives do and are none. */
  readonly prepositions?: Phrases;
  /** Groups: putting one word of a group for another changes what was said. */
  readonly contrasts?: readonly Phrases[];
  /** Prefixes that turn a word into its opposite. */
  readonly opposites?: Phrases;
  /** From zero upwards. Spellings of one number joined by `/`. `-` where a number has no single word. */
  readonly numbers?: Phrases;
  /** `word=value`. */
  readonly moreNumbers?: Phrases;
  /** Of `numbers`, those that are everyday words too (an article, a pronoun). */
  readonly weakNumbers?: Phrases;
  /** From first upwards, spellings joined by `/`. */
  readonly ordinals?: Phrases;
  /** `word=exponent of ten`. */
  readonly scales?: Phrases;
  /** Words of quantity that are no exact number. */
  readonly amounts?: Phrases;
  /** Words for `&`. */
  readonly and?: Phrases;
  /** Words that stand for the dash between two numbers. */
  readonly to?: Phrases;
  /** Words for `%`, of one word or two. */
  readonly percent?: Phrases;
  /** `word=code` with the ISO 4217 code, `dollar` or the like in lower case. */
  readonly currencies?: Phrases;
  /** `word=unit`. */
  readonly units?: Phrases;
  /** Inflected names of weekdays from Sunday on, spellings joined by `/`; `-` where the plain name serves. */
  readonly weekdays?: Phrases;
  /** Titles before a name: no names themselves. */
  readonly titles?: Phrases;
  /** Abbreviations that end in a period without ending a sentence. */
  readonly abbreviations?: Phrases;
  /** Whether `1.500` is one thousand five hundred. */
  readonly decimalComma?: true;
  /** Whether every noun has a capital letter. */
  readonly nounsCapital?: true;
}
