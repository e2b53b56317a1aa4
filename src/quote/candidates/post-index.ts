// Posts by their words and by the names of their authors.
import { soundOf } from "../../language/spelling.ts";
import { foldHandle, nameWords } from "../names.ts";
import type { CandidatePost, IndexedPost, QuotedWords } from "./score.ts";

/** An account and the places of its posts. */
interface Account {
  readonly handle: string;
  readonly author: string | undefined;
  readonly posts: number[];
}

/** Posts that can be searched by word and by author. */
export interface PostIndex {
  readonly posts: readonly IndexedPost[];
  /** Number of a word, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Posts that hold a word, by its number. */
  readonly holding: readonly (readonly number[])[];
  /** Accounts by the words of their names, by what these sound like, and by handle. */
  readonly accounts: ReadonlyMap<string, readonly Account[]>;
}

/** Reads posts into an index. */
export function buildIndex(all: Iterable<CandidatePost>): PostIndex {
  const posts: IndexedPost[] = [];
  const numbers = new Map<string, number>();
  const holding: number[][] = [[]];
  const known = new Map<string, Account>();
  for (const { texts, ...post } of all) {
    const place = posts.length;
    const words = texts.flatMap((text) => [
      0,
      ...indexWords(text).map((word) => {
        const number = numbers.get(word) ?? numbers.size + 1;
        numbers.set(word, number);
        const list = (holding[number] ??= []);
        if (list.at(-1) !== place) list.push(place);
        return number;
      }),
    ]);
    posts.push({ post, words: Uint32Array.from(words) });
    const key = JSON.stringify([post.handle, post.author]);
    const account = known.get(key) ?? { handle: post.handle, author: post.author, posts: [] };
    account.posts.push(place);
    known.set(key, account);
  }
  const accounts = new Map<string, Account[]>();
  for (const account of known.values()) {
    for (const key of new Set([...keysOf(account.author ?? ""), foldHandle(account.handle).user])) {
      const same = accounts.get(key);
      if (same) same.push(account);
      else accounts.set(key, [account]);
    }
  }
  return { posts, numbers, holding, accounts };
}

/** What a name is found by. */
export function keysOf(name: string): string[] {
  const words = nameWords(name);
  return [...words, ...words.map(soundOf), words.join("")].filter((word) => word.length > 1);
}

/** Number of a word that no post holds. */
const UNKNOWN = -1;

/** A quotation is read no further. */
const MAX_WORDS = 1_000;

/** Without what an editor put in brackets, which no post holds. */
export function readQuoted(quoted: string, { numbers, holding, posts }: PostIndex): QuotedWords {
  const words = indexWords(quoted.replace(/\[[^[\]]{0,200}\]/g, " ")).slice(0, MAX_WORDS);
  const weights = words.map((word) => {
    const number = numbers.get(word);
    return rarityOf(word, number === undefined ? 0 : holding[number]!.length, posts.length);
  });
  const seen = new Set<string>();
  return {
    numbers: words.map((word) => numbers.get(word) ?? UNKNOWN),
    isFirst: words.map((word) => seen.size < seen.add(word).size),
    weights,
    units: words.map(unitsOf),
  };
}

const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー";
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const RUNS = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, "gu");

/**
 * The words of a text in order, without case, width, accents, apostrophes and addresses. Scripts without spaces are cut
 * into overlapping pairs of characters.
 */
function indexWords(text: string): string[] {
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
function unitsOf(word: string): number {
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
function rarityOf(word: string, holding: number, posts: number): number {
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
