// The words of a text as the index of posts knows them, and how much one of them says.

const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー";
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const RUNS = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, "gu");

/**
 * The words of a text in order, without case, width, accents, apostrophes and addresses. Scripts without spaces are cut
 * into overlapping pairs of characters.
 */
export function indexWords(text: string): string[] {
  const folded = text
    .replace(/https?:\/\/\S+/gi, " ")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u064b-\u065f\u0640'’ʼ]/g, "")
    .normalize("NFC")
    .toLowerCase();
  const words: string[] = [];
  for (const [run] of folded.matchAll(RUNS)) {
    if (!IS_UNSPACED.test(run)) words.push(run);
    else words.push(...pairsOf(Array.from(run)));
  }
  return words;
}

function pairsOf(characters: readonly string[]): string[] {
  if (characters.length === 1) return [...characters];
  return characters.slice(1).map((character, at) => characters[at]! + character);
}

/** What a word counts as: a pair of characters of a script without spaces is about half a word. */
export function unitsOf(word: string): number {
  return IS_UNSPACED.test(word) ? 0.5 : 1;
}

/** From this number of posts on, an archive says as much about how rare a word is as its length does. */
const TELLING = 500;

/**
 * How much a word says, 0 to 1: a rare word much, a common one little. A small archive cannot tell which words are rare;
 * there the length of a word stands in for it, since the commonest words of every language are short.
 *
 * @param holding how many posts hold the word
 * @param posts how many posts there are
 */
export function rarityOf(word: string, holding: number, posts: number): number {
  const rare = Math.log((posts + 1) / (holding + 0.5)) / Math.log((posts + 1) / 0.5);
  const trust = posts / (posts + TELLING);
  return (1 - trust) * byLength(word) + trust * Math.max(0.05, rare);
}

function byLength(word: string): number {
  if (IS_UNSPACED.test(word)) return 0.4;
  if (/^\p{N}+$/u.test(word)) return 0.8;
  if (word.length <= 3) return 0.3;
  if (word.length <= 5) return 0.6;
  return word.length <= 7 ? 0.85 : 1;
}
