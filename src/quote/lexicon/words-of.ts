// The shape of what is known of one language: short lists of words on which the meaning of a sentence turns.

/** What is known of one language. Lists are words separated by white space, lower case, as printed. */
export interface LanguageWords {
  /** BCP 47 primary subtag. */
  readonly language: string;
  /** ISO 15924, of the script in which it is usually printed. */
  readonly script: string;
  /** The commonest words: they tell the language, and never count as names or as content. */
  readonly stop: string;
  /** Words that deny. */
  readonly negations?: string;
  /** A regular expression for what denies in a script without spaces, or within its words. */
  readonly denying?: RegExp;
  /** Words that limit or weaken a statement: leaving one out changes what was said. */
  readonly limits?: string;
  /** One line per group: putting one word of a group for another changes what was said. */
  readonly contrasts?: string;
  /** Prefixes that turn a word into its opposite. */
  readonly opposites?: string;
  /** From zero upwards. Spellings of one number joined by `/`. `-` where a number has no single word. */
  readonly numbers?: string;
  /** `word=value`. */
  readonly moreNumbers?: string;
  /** Of `numbers`, those that are everyday words too (an article, a pronoun). */
  readonly weakNumbers?: string;
  /** From first upwards, spellings joined by `/`. */
  readonly ordinals?: string;
  /** `word=exponent of ten`. */
  readonly scales?: string;
  /** Words of quantity that are no exact number. */
  readonly amounts?: string;
  /** Words for `&`. */
  readonly and?: string;
  /** Words that stand for the dash between two numbers. */
  readonly to?: string;
  /** Words for `%`. A phrase is joined by `_`. */
  readonly percent?: string;
  /** `word=code` with the ISO 4217 code, `dollar` or the like in lower case. */
  readonly currencies?: string;
  /** `word=unit`. */
  readonly units?: string;
  /** Inflected names of weekdays from Sunday on, spellings joined by `/`; `-` where the plain name serves. */
  readonly weekdays?: string;
  /** Titles before a name: no names themselves. */
  readonly titles?: string;
  /** Abbreviations that end in a period without ending a sentence. */
  readonly abbreviations?: string;
  /** Whether `1.500` is one thousand five hundred. */
  readonly decimalComma?: true;
  /** Whether every noun has a capital letter. */
  readonly nounsCapital?: true;
}
