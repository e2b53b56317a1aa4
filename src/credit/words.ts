// The words by which credit lines work. The lists stand in the files of their languages, and so does what each means.
import type { CreditWords } from "../language/credit-words.ts";
import { creditWords } from "../language/languages.ts";

/** Script without spaces between words. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]/u;

/** A word without what does not count in comparisons: letter case, accents, width. */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const plain = text.normalize("NFKC").toLowerCase().replace(/[’‘ʼ]/g, "'");
  return UNSPACED.test(plain) ? plain : plain.normalize("NFD").replace(/\p{M}/gu, "");
}

const lists = new Map<keyof CreditWords, ReadonlySet<string>>();

/** Whether a word stands in a list of any language. */
export function isOf(list: keyof CreditWords, word: string | undefined): boolean {
  let known = lists.get(list);
  if (!known) lists.set(list, (known = new Set(creditWords(list).map(fold))));
  return known.has(fold(word ?? ""));
}

/** What a word does in a credit line. */
export type WordRole =
  "credit" | "via" | "account" | "posting" | "link" | "note" | "screenshot" | "courtesy" | "handout";

/** What words do, the surest first. */
export const ROLES: readonly WordRole[] = [
  ...(["credit", "via", "account", "posting", "link", "note"] as const),
  ...(["screenshot", "courtesy", "handout"] as const),
];

/** How an author's box begins behind the name: somebody is something. */
export const BIOGRAPHY =
  /^[^.]{2,60}? (?:(?:is|was) (?:an?|the|our|senior|chief) |(?:ist|war) (?:ein|eine|der|die|unser|unsere|freie|freier) |est (?:une?|le|la|notre) |es (?:una?|el|la|nuestra|nuestro) |è (?:un|una|uno|il|la) |é (?:uma?|o|a) |is een )/iu;

/** Notes and credit words with which an outlet marks what is its own. */
export const OWN =
  /(?:^|[^\p{L}])(?:staff|archives?|archivo|archivio|arquivo|archief|archiv|archivbild|archivfoto|foto de archivo|архив|أرشيف|ארכיון|arkiv|arkivfoto|arkivbild|αρχείο)(?:$|[^\p{L}])/iu;

/** Endings of German, Dutch and Nordic compounds that are offices: `Hafenchef`. */
export const OFFICE_ENDINGS =
  /\p{L}{2}(?:chef(?:in)?|meister(?:in)?|meester|minister(?:in)?|ministern?|präsident(?:in)?|direktor(?:in)?|directeur|leiter(?:in)?|sprecher(?:in)?|trainer(?:in)?|rat|rätin|kanzler(?:in)?|kommissar(?:in)?|bischof|bischöfin|vorsitzender?|voorzitter|sekretär(?:in)?|beauftragter?|vorstand|spieler(?:in)?|sänger(?:in)?|hauptmann|kommandant(?:in)?|wart|verwalter(?:in)?|inhaber(?:in)?|künstler(?:in)?|richter(?:in)?|anwalt|anwältin|pfarrer(?:in)?)$/u;

/** An agency's notices to editors, which stand behind its credit. */
export const NOTICES =
  /\b(?:ATTENTION EDITORS|MANDATORY CREDIT(?!\s*[:"“'])|NO RE-?SALES?|NO ARCHIVES?|NO SALES|NO COMMERCIAL|NO USE|NO MARKETING|NO THIRD[ -]PARTY|RESTRICTED TO|(?:FOR )?EDITORIAL USE ONLY|NOT FOR (?:SALE|MARKETING)|THIS (?:IMAGE|PICTURE|PHOTO|HANDOUT|VIDEO) (?:HAS BEEN|WAS|IS|MUST)|BEST QUALITY AVAILABLE|QUALITY FROM SOURCE|REFILE|TPX IMAGES|MUST (?:CREDIT|NOT)|DO NOT OBSCURE|[A-Z]+ OUT\. )/;

/** Words with which a description says that its picture was taken off the service named next. */
export const ORIGINS =
  /\b(?:(?:image|picture|photo|photograph|video|grab|still|screengrab|screenshot|handout)\b[^.]{0,80}?\b(?:obtained|taken|grabbed|captured|released|uploaded|posted|published|shared|provided) (?:from|on|via|to|by|through)|(?:screengrab|screenshot|still|grab|frame) (?:from|of))\b/i;
