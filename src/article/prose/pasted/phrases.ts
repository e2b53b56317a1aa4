// The sentences with which embed codes sign a post, put together from the words of all languages.
import { embedWords } from "../../../language/languages.ts";

const anyOf = (phrases: readonly string[]): string => `(?:${[...new Set(phrases)].join("|")})`;
const capital = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** Up to 80 characters that begin and end with no space, so that the spaces around it can be read in one way only. */
const NAME = "(?<name>[^\\s()@](?:[^\\n()@]{0,78}?[^\\s()@])??)";
const APART = "(?<![\\p{L}\\p{N}])";

/** Instagram's line up to the handle, at the end of a stretch: `A post shared by Name (@handle)`. */
export const SHARED_BY = new RegExp(`${APART}${anyOf(embedWords("shared"))}\\s+${NAME}\\s+$`, "iu");

/** Facebook's line up to the day: `Posted by Name on Tuesday, May 3, 2016`. Within a sentence it would begin small. */
export const POSTED_BY = new RegExp(
  `${APART}${anyOf(embedWords("posted").map(capital))}\\s+${NAME}\\s+(?=${anyOf(embedWords("postedOn"))}\\s)`,
  "gu",
);

/** All up to the line above the words, of which the last counts: `View this post on Instagram`. */
export const ABOVE = new RegExp(`^[^]*${APART}${anyOf(embedWords("above"))}(?![\\p{L}\\p{N}])\\.?`, "iu");
