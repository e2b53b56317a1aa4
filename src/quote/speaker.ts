// What an article's words for a speaker name: a person, an organisation, or nobody in particular.
import { foldName } from "../language/fold.ts";
import {
  ARTICLES,
  LINKS,
  NOBODY,
  ORGANISATIONS,
  PARTICLES,
  SPOKESPERSON,
  TITLES,
  UNSPACED_TITLES,
} from "../language/names.ts";
import { nameWords, scriptsOf } from "./names.ts";

/**
 * What a name is of.
 *
 * - `person`, `organisation`: clearly of one.
 * - `unclear`: a proper name, of either: one word, or a script without capital letters.
 * - `nobody`: no proper name: "the mayor", "a user", "she", "der Bürgermeister".
 * - `spokesperson`: whoever speaks for an organisation, named or not.
 */
export type NameKind = "person" | "organisation" | "unclear" | "nobody" | "spokesperson";

const ORDER: readonly NameKind[] = ["person", "organisation", "unclear", "nobody"];

/** What a name is of, as far as its words show it. */
export function kindOfName(name: string): NameKind {
  if (SPOKESPERSON.test(foldName(name).replace(/[\s-]+/g, " "))) return "spokesperson";
  const kinds = name
    .slice(0, 300)
    .split(/[,;()|/–—،、]/)
    .map(kindOfPart);
  return ORDER.find((kind) => kinds.includes(kind)) ?? "nobody";
}

interface Word {
  readonly folded: string;
  readonly isCapital: boolean;
}

function kindOfPart(part: string): NameKind {
  if (!scriptsOf(part).includes("european")) return kindOfUncased(part);
  const words = wordsOf(part);
  const [first] = words;
  if (!first) return "nobody";
  const hasArticle = ARTICLES.has(first.folded) && words.length > 1;
  const names = words.filter(isName);
  if (words.some(({ folded }) => ORGANISATIONS.has(folded) && !TITLES.has(folded))) {
    const distinct = names.some(({ folded }) => !ORGANISATIONS.has(folded));
    if (distinct) return "organisation";
    return hasArticle || !words.some(({ isCapital }) => isCapital) ? "nobody" : "unclear";
  }
  return kindOfNames(words, names, hasArticle);
}

function kindOfNames(words: readonly Word[], names: readonly Word[], hasArticle: boolean): NameKind {
  // The "of" of "Secretary of State" belongs to the title.
  const isTitle = (at: number): boolean => TITLES.has(words[at]?.folded ?? "");
  const link = words.findIndex(({ folded }, at) => at > 0 && LINKS.has(folded) && !isTitle(at + 1));
  const before = link < 0 ? words : words.slice(0, link);
  const own = before.filter(isName);
  if (own.length === 0) return "nobody";
  // "the Sampleton mayor", "Sampleton's mayor": what comes last says what the rest describes.
  const last = before.at(-1)!;
  if ((TITLES.has(last.folded) || NOBODY.has(last.folded)) && (hasArticle || !last.isCapital))
    return "nobody";
  const isParticle = link >= 0 && PARTICLES.has(words[link]!.folded);
  const count = isParticle ? names.length : own.length;
  if (count === 1) return hasArticle ? "nobody" : "unclear";
  return count <= 4 && names.every(({ folded }) => /^\p{L}+$/u.test(folded)) ? "person" : "unclear";
}

function isName({ folded, isCapital }: Word): boolean {
  const isOther = TITLES.has(folded) || ARTICLES.has(folded) || NOBODY.has(folded) || LINKS.has(folded);
  return isCapital && !isOther;
}

function wordsOf(part: string): Word[] {
  return (part.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []).flatMap((word) => {
    const isCapital = /^\p{Lu}/u.test(word);
    return nameWords(word).map((folded) => ({ folded, isCapital }));
  });
}

function kindOfUncased(part: string): NameKind {
  const words = nameWords(part).filter((word) => !TITLES.has(word) && !NOBODY.has(word));
  const rest = words.map((word) => word.replace(UNSPACED_TITLES, "")).join("");
  return rest.length >= 2 ? "unclear" : "nobody";
}
