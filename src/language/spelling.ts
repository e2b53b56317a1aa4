// Words spelled otherwise, for comparing and not for showing: Cyrillic and Greek names in Latin letters, what names sound
// like and how far apart they are, British English as American.
import { spellingWords } from "./languages.ts";

const CYRILLIC =
  "а a б b в v г g ґ g д d е e є ye ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю yu я ya ђ dj ј j љ lj њ nj ћ c џ dz";
const GREEK =
  "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o";

const LETTERS = new Map<string, string>();
for (const table of [CYRILLIC, GREEK]) {
  const pairs = table.split(" ");
  for (let at = 0; at < pairs.length; at += 2) LETTERS.set(pairs[at]!, pairs[at + 1]!);
}

/** Whether a word has Cyrillic or Greek letters. */
export function isFromCyrillicOrGreek(word: string): boolean {
  return /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
}

/** A folded word with Cyrillic and Greek letters in Latin ones. */
export function transliterate(word: string): string {
  return isFromCyrillicOrGreek(word)
    ? Array.from(word, (letter) => LETTERS.get(letter) ?? letter).join("")
    : word;
}

/** What the ways of writing a foreign name in Latin letters have in common: `zelenskyy`, `selenskyj` and `zelenskij`. */
export function soundOf(word: string): string {
  return transliterate(word)
    .replace(/shch|schtsch|sch|sh|zh|sz|z/g, "s")
    .replace(/tsch|tch|ch|cz|ts|tz/g, "c")
    .replace(/kh|h/g, "h")
    .replace(/ou/g, "u")
    .replace(/x/g, "ks")
    .replace(/w/g, "v")
    .replace(/ph/g, "f")
    .replace(/[yj]/g, "i")
    .replace(/(.)\1+/g, "$1")
    .replace(/(?<!i)i+$/, "i");
}

/** Edits (insert, delete, replace, swap of neighbours) from one text to another; `limit + 1` where there are more. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return Math.min(row[other.length]!, limit + 1);
}

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
