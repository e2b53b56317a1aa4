// What stands between quotation marks and is no quotation: titles, terms, nicknames, scare quotes.
import { is } from "../../../language/terms.ts";
import type { Paragraph, Read } from "./page.ts";
import type { Sourced } from "./sources.ts";
import type { Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

/** Up to so many words a stretch is a phrase, which needs a verb and a cue to be a quotation. */
const PHRASE = 3;
/** From so many words on a stretch is taken for speech even where nothing says so. */
const SPEECH = 8;
/** A verb farther away governs a sentence, not a phrase in quotation marks (in terms). */
const FAR = 14;
/** As much of a stretch is looked at, in characters. */
const SAMPLE = 400;

/** Whether a quoted stretch is somebody's words. */
export function isQuotation(
  sourced: Sourced,
  paragraphs: readonly Paragraph[],
  read: (at: number) => Read,
): boolean {
  const { draft, source, pieces } = sourced;
  const { quoted } = draft;
  if (draft.block || pieces.length > 1) return true;
  const { passage, term } = draft.at;
  const { kind, text } = paragraphs[passage]!.passage;
  const { terms, words } = read(passage);
  const next = terms[term + 1]?.text ?? "";
  const sample = quoted.slice(0, SAMPLE);
  const count = countWords(sample);
  const title = isTitle(sample, words.capitals);
  const ends = /[.,!?…。，！？؟।]['’”]?$/.test(quoted) || /^[,，]$/.test(next);
  const governed = draft.attribution.governor !== undefined && draft.found === undefined;
  const verb = draft.attribution.governor?.verb;
  const alone = pieces[0]!.from <= 1 && pieces[0]!.to >= text.trimEnd().length - 1;
  if (kind === "heading") return source === "post" && verb !== undefined && draft.found === undefined;
  if (draft.single && !governed && sourced.basis !== "linked") return false;
  const prompt =
    draft.found !== undefined || isPrompt(terms, term, verb, draft.attribution.governor?.zone.side);
  // The headline in the Echo, “Farmer Ploughs On”, was shared a thousand times.
  if (title && verb !== undefined && is(terms[verb], "sharing") && is(terms[verb - 1], "be")) return false;
  if (
    isLabel(
      terms,
      term,
      ends,
      prompt,
      title || (count <= PHRASE && (/^\p{Lu}/u.test(quoted) || words.language === "ja")),
      count > PHRASE && /^\p{Ll}/u.test(quoted),
      count <= PHRASE && isUnmarked(words, quoted),
      verb !== undefined && /^(?:ru|uk|pl)$/.test(words.language) && /^\p{Ll}/u.test(quoted),
      words.language === "fr" && count > 1 && source === "post",
    ) ||
    (title && !ends && !prompt)
  )
    return false;
  if (count <= PHRASE) {
    if (sourced.basis === "behind" && (ends || next === "。")) return true;
    if (verb === undefined && draft.attribution.cue === undefined && sourced.basis !== "linked") return false;
    if (source === undefined)
      return prompt && (ends || words.verb === "last" || /^[:：]$/.test(terms[term - 1]?.text ?? ""));
    return (
      ends || prompt || (verb !== undefined && Math.abs(term - verb) <= FAR) || sourced.basis === "linked"
    );
  }
  if (source !== undefined || draft.attribution.governor !== undefined) return true;
  if (kind === "caption") return false;
  return alone || count >= SPEECH || (ends && /[.!?…。！？।]$/.test(quoted));
}

/** Words; of scripts without spaces, two characters count as one. */
function countWords(text: string): number {
  const cjk = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0;
  const others = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0;
  return cjk > 0 ? cjk / 2 : others;
}

/** A verb or a colon stands directly before or behind the words. */
function isPrompt(
  terms: readonly Term[],
  term: number,
  verb: number | undefined,
  side: "before" | "after" | undefined,
): boolean {
  if (/^[:：]$/.test(terms[term - 1]?.text ?? "")) return true;
  if (verb === undefined) return false;
  return side === "after" ? verb - term <= 6 : term - verb <= 2;
}

/** “fake news” media, the song “Home”, Ada “Sunny” Moreno: the marks show a name or a doubt. */
function isLabel(
  terms: readonly Term[],
  term: number,
  ends: boolean,
  prompt: boolean,
  isName: boolean,
  isPartial: boolean,
  isLabelled: boolean,
  isSmall: boolean,
  mayLead: boolean,
): boolean {
  const [before, next] = [terms[term - 1], terms[term + 1]];
  if (is(before, "works") && !is(before, "says") && (isName || (!isPartial && !isSmall))) return true;
  if (is(before, "naming") && isName && !is(terms[term - 2], "pronouns")) return true;
  // Many papers set names of clubs and papers in marks: тренер «Северной звезды» Глеб Маркин, par « Le Courrier ».
  const stands =
    before?.word === true && !is(before, "that", "coordinators", "says", "writes", "posting", "naming");
  const named = next?.capital === true && next.tags.size === 0;
  if (isName && stands && (named || is(before, "by"))) return true;
  if (ends) return false;
  if (is(before, "bodies") && isName) return true;
  // 针对“排队八小时”的质疑
  if (/^[\u4e00-\u9fff]/.test(before?.text ?? "") && next?.text === "的" && !prompt) return true;
  // 飲食チェーン「まる膳」の社長
  if (/[\u30a1-\u30fe\u4e00-\u9fff]$/.test(before?.text ?? "") && next?.text === "の" && isName && !prompt)
    return true;
  if (isLabelled && stands && !prompt && before.tags.size === 0) return true;
  if (before?.capital === true && next?.capital === true && before.tags.size === 0 && next.tags.size === 0)
    return true;
  if (prompt || !is(before, "determiners", "of") || is(before, "that")) return false;
  // d'une « attaque massive » visant la ville: the words have their noun, what follows is a participle.
  if (mayLead && /ant$/.test(next?.text ?? "")) return false;
  return next?.word === true && !next.capital && next.tags.size === 0 && next.text.length > 2;
}

/** Where capitals do not show names, or names of papers and clubs stand in marks: a few words behind a noun are one. */
function isUnmarked({ language, capitals, verb }: Words, quoted: string): boolean {
  if (/^(?:ru|uk|pl)$/.test(language)) return /^\p{Lu}/u.test(quoted);
  return capitals === "none" && verb !== "last" && language !== "zh";
}

const SMALL =
  /^(?:the|a|an|of|and|in|on|to|for|with|at|by|from|or|de|la|le|les|du|des|et|el|los|y|e|di|del|von|der|die|das|und)$/i;

/** All Its Words Begin With Capitals. */
function isTitle(text: string, capitals: "names" | "nouns" | "none"): boolean {
  if (capitals !== "names") return false;
  const found = text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  const telling = found.filter((word) => !SMALL.test(word));
  return (
    telling.length > 0 &&
    found.length <= 12 &&
    telling.every((word) => /^\p{Lu}/u.test(word)) &&
    !(telling.length === 1 && found.length === 1 && text === text.toUpperCase())
  );
}
