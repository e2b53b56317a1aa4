// How well a name that an article writes fits an account, and whether it may stand for its handle.
import {
  LAST_TITLES,
  LINKS,
  ORGANISATIONS,
  PARTICLES,
  SHORT_FORMS,
  TITLES,
  UNSPACED_TITLES,
} from "../language/names.ts";
import { foldName, withoutMarks } from "../language/fold.ts";
import { wordsOfNames } from "../language/languages.ts";
import { editDistance, isFromCyrillicOrGreek, soundOf, transliterate } from "../language/spelling.ts";

// For rooms that read no words themselves.
export { foldName };

/** Longer names are cut: nobody's is. */
const MAX_NAME = 200;

/** The words of a name, folded. A hyphen parts words. */
export function nameWords(name: string): string[] {
  return (foldName(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== "s");
}

/** A handle as compared: without `@`, in lower case; of an address at a server (`user@host`), both parts. */
export function foldHandle(handle: string): { readonly user: string; readonly host?: string } {
  const [user = "", host] = handle.trim().replace(/^@/, "").slice(0, MAX_NAME).toLowerCase().split("@");
  return host === undefined || host === "" ? { user } : { user, host };
}

/** Whether two handles can be of one account: a server that is left out, or `.bsky.social`, is no difference. */
export function isSameHandle(one: string, other: string): boolean {
  const [a, b] = [foldHandle(one), foldHandle(other)];
  if (a.user === "" || (a.host !== undefined && b.host !== undefined && a.host !== b.host)) return false;
  const bare = (user: string): string => user.replace(/\.bsky\.social$/, "");
  return bare(a.user) === bare(b.user);
}

/** An account as far as its name goes. */
export interface NamedAccount {
  /** Display name. */
  readonly name?: string | undefined;
  /** With or without `@`. */
  readonly handle: string;
}

/**
 * How well a written name fits an account, 0 to 1. 1: the handle, or the same name but for case, diacritics, emoji,
 * titles and order. About 0.95: a middle name or an office more. 0.8: the family name alone. 0.6: the given name alone.
 * 0.3 and below: a family name shared by another person, or nothing in common. Names in Cyrillic and Greek are compared
 * with Latin ones by sound; of other scripts only with their like (see {@link areComparable}).
 */
export function nameLikeness(written: string, { name, handle }: NamedAccount): number {
  if (isSameHandle(written, handle)) return 1;
  const said = properWords(written);
  if (said.length === 0) return 0;
  if (name !== undefined && foldName(name).trim() === foldName(written).trim()) return 1;
  const shown = name === undefined ? [] : properWords(name);
  const byName = Math.max(
    0,
    ...spellingsOf(name ?? "", shown).map((spelling) => likenessOfWords(said, spelling)),
  );
  // Another given name beside the family name speaks against a handle that has only the family name.
  const conflict = shown.length > 1 && said.length > 1 && byName < 0.5;
  return Math.max(byName, likenessOfHandle(said, foldHandle(handle).user, conflict));
}

/** A display name may give itself twice: in two alphabets, or divided by a stroke. */
function spellingsOf(name: string, whole: readonly string[]): (readonly string[])[] {
  if (!/[/|·•()]/.test(name) && !isUnspaced(whole)) return whole.length > 0 ? [whole] : [];
  const parts = name
    .slice(0, MAX_NAME)
    .split(/[/|·•()]/)
    .slice(0, 4)
    .map(properWords);
  const spaced = parts.map((words) => words.filter((word) => !isUnspaced([word])));
  const unspaced = parts.map((words) => words.filter((word) => isUnspaced([word])));
  return [whole, ...parts, ...spaced, ...unspaced].filter((words) => words.length > 0);
}

/** Whether two names have a word in common that is not a title. */
export function shareWord(written: string, { name, handle }: NamedAccount): boolean {
  const said = properWords(written).filter((word) => word.length > 1 && !PARTICLES.has(word));
  const shown = name === undefined ? [] : properWords(name);
  const user = letters(foldHandle(handle).user);
  return said.some(
    (word) =>
      shown.some((other) => isSameWord(word, other)) ||
      (word.length >= 3 && user.includes(transliterate(word))),
  );
}

/** Whether names can be compared by their letters at all: a Japanese name and a Latin one cannot. */
export function areComparable(one: string, other: string): boolean {
  const [a, b] = [scriptsOf(one), scriptsOf(other)];
  return a.some((script) => b.includes(script));
}

const SCRIPTS: readonly (readonly [name: string, letter: RegExp])[] = [
  ["european", /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u],
  ["han", /\p{Script=Han}/u],
  ["kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["hangul", /\p{Script=Hangul}/u],
  ["arabic", /\p{Script=Arabic}/u],
  ["hebrew", /\p{Script=Hebrew}/u],
  ["devanagari", /\p{Script=Devanagari}/u],
  ["thai", /\p{Script=Thai}/u],
];

/** Scripts of a name, Latin, Cyrillic and Greek as one. */
export function scriptsOf(name: string): string[] {
  const cut = name.slice(0, MAX_NAME);
  return SCRIPTS.flatMap(([script, letter]) => (letter.test(cut) ? [script] : []));
}

/** The words of a name without titles; with them where nothing else would be left (`State Department`). */
export function properWords(name: string): string[] {
  const all = nameWords(name);
  if (isUnspaced(all))
    return all.map((word) => word.replace(UNSPACED_TITLES, "")).filter((word) => word !== "");
  const proper = all.filter(
    (word, at) =>
      word !== "the" && (!TITLES.has(word) || (at > 0 && at === all.length - 1 && !LAST_TITLES.has(word))),
  );
  const isDistinct = proper.some((word) => !ORGANISATIONS.has(word) && !LINKS.has(word));
  return isDistinct ? proper : all.filter((word) => word !== "the" && !LINKS.has(word));
}

function likenessOfWords(said: readonly string[], shown: readonly string[]): number {
  if (!said.some((word) => word.length > 1) || !shown.some((word) => word.length > 1)) return 0;
  if (isUnspaced(said) || isUnspaced(shown)) return likenessOfUnspaced(said.join(""), shown.join(""));
  const matched = said.filter((word) => shown.some((other) => isSameWord(word, other)));
  const back = shown.filter((word) => said.some((other) => isSameWord(word, other)));
  const [all, allBack] = [matched.length === said.length, back.length === shown.length];
  if (all && allBack) return 1;
  if (said.join("") === shown.join("")) return 1;
  if (hasAcronym(said, shown) || hasAcronym(shown, said)) return 0.85;
  if (all && said.length > 1) return 0.95;
  if (allBack && shown.length > 1) return 0.95;
  const family = said.at(-1)!;
  const shownFamily = shown.at(-1)!;
  if (all) return isSameWord(family, shownFamily) ? 0.8 : 0.6;
  if (allBack) return isSameWord(shownFamily, family) ? 0.8 : 0.6;
  const distinct = (word: string): boolean =>
    !ORGANISATIONS.has(word) && !PARTICLES.has(word) && !LINKS.has(word);
  const own = said.filter(distinct);
  const theirs = shown.filter(distinct);
  const inCommon = own.filter((word) => theirs.some((other) => isSameWord(word, other)));
  if (inCommon.length === 0) return 0;
  // The same place or party in two names of an organisation: City of Sampleton, Sampleton Council.
  const isOrganisation = [...said, ...shown].some((word) => ORGANISATIONS.has(word));
  if (isOrganisation && inCommon.length === own.length && inCommon.length === theirs.length) return 0.7;
  if (inCommon.length >= 2) return 0.7;
  return isSameWord(family, shownFamily) ? 0.3 : 0.2;
}

const isUnspaced = (words: readonly string[]): boolean =>
  words.some((word) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word));

/** Names in scripts without spaces: one within the other, or the same family name (two characters) in front. */
function likenessOfUnspaced(said: string, shown: string): number {
  const [short, long] = said.length < shown.length ? [said, shown] : [shown, said];
  if (short === long) return 1;
  if (short.length < 2) return 0;
  if (long.includes(short)) return short.length >= 3 ? 0.95 : 0.8;
  return short.slice(0, 2) === long.slice(0, 2) ? 0.5 : 0;
}

/** `NATO` for North Atlantic Treaty Organization, also within a longer name. */
function hasAcronym(words: readonly string[], of: readonly string[]): boolean {
  const initials = (all: readonly string[]): string => all.map((word) => word[0]).join("");
  const acronyms = [initials(of), initials(of.filter((word) => !LINKS.has(word) && word !== "and"))];
  return words.some((word) => word.length >= 3 && acronyms.includes(word));
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  if (SHORT_FORMS.some((names) => names.has(one) && names.has(other))) return true;
  if (isFromCyrillicOrGreek(one) || isFromCyrillicOrGreek(other))
    return soundOf(one) === soundOf(other) || isNear(one, other);
  return one.length >= 4 && withoutUmlaut(one) === withoutUmlaut(other);
}

/** `Mueller` and `Müller`, folded to `muller`, are one name. */
const withoutUmlaut = (word: string): string => word.replace(/([aou])e/g, "$1");

function isNear(one: string, other: string): boolean {
  const [a, b] = [soundOf(one), soundOf(other)];
  return (
    Math.min(a.length, b.length) >= 4 && editDistance(a, b, 2) <= (Math.min(a.length, b.length) >= 7 ? 2 : 1)
  );
}

const letters = (handle: string): string => foldName(handle).replace(/[^\p{L}]/gu, "");

function likenessOfHandle(said: readonly string[], handle: string, conflict: boolean): number {
  const user = letters(handle);
  const words = said.map(transliterate).filter((word) => word !== "" && !PARTICLES.has(word));
  if (user === "" || words.length === 0) return 0;
  if (words.join("") === user || words.toReversed().join("") === user) return 0.95;
  const family = words.at(-1)!;
  const given = words.length > 1 ? words[0]! : "";
  if (family.length < 3 || !user.includes(family)) {
    return words.length === 1 || given.length < 4 || !user.includes(given) || conflict ? 0 : 0.5;
  }
  const rest = user.replace(family, "");
  if (given !== "" && (rest.includes(given) || rest === given[0])) return 0.85;
  return conflict || family.length < 4 ? 0.3 : 0.7;
}

/** Words between the words of a name. */
const BETWEEN = new Set(wordsOfNames("between"));
/** What accounts add to a name in their handle. */
const ADDED =
  /^(?:_?(?:official|offiziell|oficial|hq|news|tv|real|the|us|usa|uk|eu|de|fr|es|gov|org|press|online|fc|x|\d))*$/;

/** Whether a name, folded, may stand for a handle: it is the display name or part of it, or the handle spells it. */
export function namesAccount(
  words: readonly string[],
  handle: string,
  name: string | undefined,
  titles: ReadonlySet<string>,
): boolean {
  const bare = words.map(withoutMarks).filter((word) => !titles.has(word) || words.length === 1);
  if (bare.length === 0) return false;
  if (name !== undefined && isPartOf(bare, name)) return true;
  const letters = withoutMarks(handle.toLowerCase()).replace(/[^\p{L}\p{N}]/gu, "");
  const all = words.map(withoutMarks);
  if (spells(letters, all) || spells(letters, bare)) return true;
  // `Barack Obama` for `@obama`, as long as nothing says that the account has another name.
  return name === undefined && letters.length >= 4 && all.includes(letters);
}

function isPartOf(words: readonly string[], name: string): boolean {
  const known: readonly string[] = withoutMarks(name.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.every((word) => BETWEEN.has(word) || known.includes(word)) &&
    words.some((word) => known.includes(word))
  );
}

/** Whether a handle is made of the words in order, each whole or by its beginning, the last one whole or all by initials. */
function spells(handle: string, words: readonly string[]): boolean {
  const content = words.filter((word) => !BETWEEN.has(word));
  if (content.length === 0 || content.length > 8) return false;
  const joined = content.join("");
  if (handle === joined || words.join("") === handle) return true;
  const place = handle.indexOf(joined);
  if (place !== -1 && joined.length >= 4) {
    // `Blinken` for `@antonyblinken`; but not `Ann` for `@channing`.
    const rest = handle.slice(0, place) + handle.slice(place + joined.length);
    return joined.length >= 5 || ADDED.test(rest);
  }
  if (handle === content.map((word) => word[0]).join("") && content.length > 1) return true;
  return beginsWith(handle, content);
}

/** `secblinken` by `secretary blinken`: beginnings of the words, the last one whole. */
function beginsWith(handle: string, words: readonly string[]): boolean {
  const last = words.at(-1)!;
  if (last.length < 3 || !handle.endsWith(last)) return false;
  let rest = handle.slice(0, -last.length);
  for (const word of words.slice(0, -1)) {
    let shared = 0;
    while (shared < word.length && rest[shared] === word[shared]) shared += 1;
    if (shared === 0) return false;
    rest = rest.slice(shared);
  }
  return rest === "" && words.length > 1;
}
