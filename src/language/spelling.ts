// The two spellings of English, British and American: which words are one word.
import { spellingWords } from "./languages.ts";

/** What stands before `our` in words that Americans write in `or`. */
const OUR: ReadonlySet<string> = new Set(spellingWords("our"));
/** What stands before `re` in words that Americans write in `er`. */
const RE: ReadonlySet<string> = new Set(spellingWords("re"));
/** Words that Britons write with a double `l` before an ending. */
const DOUBLE_L: ReadonlySet<string> = new Set(spellingWords("doubleL"));
/** One by one, the British spelling first. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  spellingWords("pairs").map((pair) => pair.split("=") as [string, string]),
);

/** Endings by which it can be seen that a word may have two spellings. */
const MAYBE = /our|is(?:e|ing|ation|able)|ys(?:e|ing)|tre|bre|gre|ll(?:ed|ing|ers?|ors?)$/;

/** An English word, folded, as Americans spell it: the same for both spellings. Other words come out as they are. */
export function americanSpelling(word: string): string {
  const pair = PAIRS.get(word);
  if (pair !== undefined || !MAYBE.test(word)) return pair ?? word;
  return (
    replaced(
      word,
      /^([a-z]+?)our(s|ed|ing|ings|er|ers|ful|less|able|ably|ite|ites|hood|hoods|ly|al|ism|ist)?$/,
      OUR,
      "or",
    ) ??
    replaced(word, /^([a-z]+?)re(s|d)?$/, RE, "er") ??
    replaced(word, /^([a-z]+?l)l(ed|ing|ings|er|ers|or|ors)$/, DOUBLE_L, "") ??
    // No two words differ in this alone, but for a few of one syllable.
    word
      .replace(/^([a-z]{3,}?)is(e|es|ed|er|ers|ing|ation|ations|able)$/, "$1iz$2")
      .replace(/^([a-z]*l)ys(e|es|ed|er|ers|ing)$/, "$1yz$2")
  );
}

function replaced(word: string, form: RegExp, known: ReadonlySet<string>, by: string): string | undefined {
  const match = form.exec(word);
  return match !== null && known.has(match[1]!) ? match[1]! + by + (match[2] ?? "") : undefined;
}
