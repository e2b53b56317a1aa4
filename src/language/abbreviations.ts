// Whether words write out an abbreviation: `New York City` for `NYC`, `Max-Planck-Gesellschaft` for `MPG`.
import { wordsOfNames } from "./languages.ts";
import { withoutMarks } from "./fold.ts";

/** Words that an abbreviation may leave out. */
const SMALL = new Set(wordsOfNames("small"));
const LONGEST = 10;
const MOST_WORDS = 10;

/** States that are no initials, by what newspapers and posts write for them. */
const STATES = new Map(wordsOfNames("states").map((pair) => pair.split("=") as [string, string]));

/** Whether folded words are what a folded abbreviation stands for. Every word but small ones gives its first letter. */
export function abbreviates(short: string, words: readonly string[]): boolean {
  const letters = withoutMarks(short).replace(/[^\p{L}\p{N}]/gu, "");
  if (letters.length < 2 || letters.length > LONGEST || words.length > MOST_WORDS) return false;
  const all = words
    .flatMap((word) => withoutMarks(word).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== "");
  const content = all.filter((word) => !SMALL.has(word));
  if (content.length === 0 || all.join("").length <= letters.length) return false;
  if (content.length === 1) return isShortened(letters, content[0]!);
  const initials = content.map((word) => word[0]).join("");
  // `Supreme Court` for `SCOTUS`: the beginning of what it stands for.
  return (
    letters === initials ||
    letters === all.map((word) => word[0]).join("") ||
    (letters === `${initials}otus` && initials === "sc") ||
    spellsOut(letters, content)
  );
}

/** `Calif.` for `California`, `Govt` for `Government`: two letters alone would be too little to tell. */
function isShortened(letters: string, word: string): boolean {
  if (letters.length === 2) return STATES.get(letters) === word;
  return spellsOut(letters, [word]);
}

/** Letters that stand in the words in their order, each word's first among them: `BMVg`, `DoJ`, `Interpol`. */
function spellsOut(letters: string, words: readonly string[]): boolean {
  // For every number of letters used so far, whether the words read so far can give them.
  let reached = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    for (const from of reached) {
      if (letters[from] !== word[0]) continue;
      next.add(from + 1);
      let used = from + 1;
      for (let place = 1; place < word.length && used < letters.length; place += 1)
        if (word[place] === letters[used]) next.add((used += 1));
    }
    reached = next;
  }
  return reached.has(letters.length);
}
