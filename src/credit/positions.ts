// The words that say where somebody stands in a picture. The lists stand in the files of their languages.
import { creditWords } from "../language/languages.ts";
import { UNSPACED, fold, foldedWords } from "./fold.ts";

/** A place that is not counted. */
export type Side = "left" | "right" | "center" | "top" | "bottom" | "front" | "back";

const SIDES_TOLD: readonly Side[] = ["left", "right", "center", "top", "bottom", "front", "back"];

/** Folded words and phrases, to the side that they name. */
export const SIDES: ReadonlyMap<string, Side> = new Map(
  SIDES_TOLD.flatMap((side) =>
    creditWords(side).map((word) => [fold(word).replace(/\./g, "").replace(/['-]/g, " "), side] as const),
  ),
);

/** Folded ordinal words, to their numbers. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  creditWords("ordinals").map((entry) => {
    const [word, number] = entry.split("=");
    return [fold(word!), Number(number)] as const;
  }),
);

/** Small words between an ordinal and a side. */
export const FILLERS = foldedWords("fillers");

/** Words that join two names. */
export const CONJUNCTIONS = foldedWords("conjunctions");

/** Titles and offices in lower case that belong to the name behind them. */
export const TITLES = foldedWords("titles");

/** Words before a list of names in the order in which they stand; the group says from which side. */
export const LIST_PHRASES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<left>${alternatives(creditWords("fromLeft"))})|(?<right>${alternatives(creditWords("fromRight"))}))`,
  "giu",
);

function alternatives(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => {
      const pattern = phrase.replace(/\./g, "\\.").replace(/ /g, "\\s*");
      return UNSPACED.test(phrase) ? pattern : `${pattern}(?![\\p{L}\\p{N}])`;
    })
    .join("|");
}
