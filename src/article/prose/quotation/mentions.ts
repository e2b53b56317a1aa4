// Who is named in a passage: names, pronouns, and nouns that stand for people.
import { is } from "../../../language/terms.ts";
import { findNamed } from "./people.ts";
import { phraseAt } from "./subjects.ts";
import type { Named } from "./people.ts";
import type { Read } from "./reading.ts";

/** Somebody who is named in a passage. */
export interface Mention extends Named {
  readonly passage: number;
}

/** The word by which two names are taken for one person's: the last, in small letters. */
export function lastWord(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words?.at(-1) ?? name;
}

/** Runs of words that mean nothing to the finder: where no capitals show names, each can be one. */
function runsOf({ text, terms }: Read, passage: number): Mention[] {
  const found: Mention[] = [];
  const plain = (at: number): boolean =>
    terms[at]!.word && terms[at]!.tags.size === 0 && !/^\d/.test(terms[at]!.text);
  for (let at = 0; at < terms.length; at++) {
    const pronoun = is(terms[at], "pronouns");
    const titled = is(terms[at], "titles", "bodies", "users");
    if (!pronoun && !titled && !plain(at)) continue;
    let to = at + 1;
    while (
      !pronoun &&
      to < terms.length &&
      to - at < LONGEST_RUN &&
      (plain(to) || is(terms[to], "titles", "bodies"))
    )
      to++;
    found.push({
      passage,
      from: at,
      to,
      kind: pronoun ? "pronoun" : "name",
      text: text.slice(terms[at]!.start, terms[to - 1]!.end),
      bound: false,
    });
    at = to - 1;
  }
  return found;
}

/** No name has more terms; in Chinese and Japanese each character is one. */
const LONGEST_RUN = 16;

/** Everybody named in a passage, in order, and nouns that stand for people. */
export function mentionsOf(read: Read, passage: number): Mention[] {
  const { text, terms, words } = read;
  if (words.capitals === "none") return runsOf(read, passage);
  const named = findNamed(text, terms, { from: 0, to: terms.length }, words);
  const found: Mention[] = named.map((each) => ({ ...each, passage }));
  let next = 0;
  for (let at = 0; at < terms.length; at++) {
    while (next < named.length && named[next]!.to <= at) next++;
    if (next < named.length && named[next]!.from <= at) continue;
    if (terms[at]!.quote !== undefined || !terms[at]!.word) continue;
    const phrase =
      is(terms[at], "determiners") || terms[at]!.capital
        ? phraseAt(terms, at, terms.length, words.language)
        : undefined;
    if (!phrase) continue;
    const clash = named[next];
    if (clash && clash.from <= phrase.head) continue;
    const before = terms[at - 1];
    found.push({
      passage,
      from: at,
      to: phrase.head + 1,
      kind: phrase.known ? "role" : "someone",
      text: text.slice(terms[at]!.start, terms[phrase.head]!.end),
      bound: is(before, "place", "of", "by", "beside", "takesTo") && !is(before, "determiners"),
    });
    at = phrase.head;
  }
  return found.sort((a, b) => a.from - b.from);
}
