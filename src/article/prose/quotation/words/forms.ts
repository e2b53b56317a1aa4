// Inflected forms by rule, so that no person, number or tense of a verb is left out of a list.
import type { Phrases } from "./words.ts";

const listed = (phrases: Phrases): string[] => phrases.split(",").map((phrase) => phrase.trim());

/** Every stem with every ending: `forms("tonn, pest", "e, ent")` is tonne, tonnent, peste, pestent. `-` is no ending. */
export function forms(stems: Phrases, endings: Phrases): Phrases {
  const ends = listed(endings).map((ending) => (ending === "-" ? "" : ending));
  return listed(stems)
    .flatMap((stem) => ends.map((ending) => stem + ending))
    .join(", ");
}

/** Lists one after the other. */
export function all(...lists: readonly Phrases[]): Phrases {
  return lists.filter((list) => list !== "").join(", ");
}
