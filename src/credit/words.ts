// The words by which credit lines work, folded. The lists stand in the files of their languages.

import { foldedWords } from "./fold.ts";

/** What a word does in a credit line. */
export type WordRole =
  "credit" | "via" | "account" | "posting" | "link" | "note" | "screenshot" | "courtesy" | "handout";

/** What words do, the surest first. */
export const ROLES: readonly WordRole[] = [
  ...(["credit", "via", "account", "posting", "link", "note"] as const),
  ...(["screenshot", "courtesy", "handout"] as const),
];

/** Words that begin a call to the reader. What follows them is no credit. */
export const CALLS = foldedWords("calls");

/** Words at the head of a sentence about sound: who made it is not who made the picture. */
export const SOUNDS = foldedWords("sounds");

/** What somebody does for a living, and how an author's box says it. */
export const AUTHORS = foldedWords("authors");

/** How an author's box begins behind the name: somebody is something. */
export const BIOGRAPHY =
  /^[^.]{2,60}? (?:(?:is|was) (?:an?|the|our|senior|chief) |(?:ist|war) (?:ein|eine|der|die|unser|unsere|freie|freier) |est (?:une?|le|la|notre) |es (?:una?|el|la|nuestra|nuestro) |è (?:un|una|uno|il|la) |é (?:uma?|o|a) |is een )/iu;

/** Words before "via" with which somebody is thanked for a hint, not for a picture. */
export const HINTS = foldedWords("hints");

/** What menus and buttons name beside services: forms and ways, nobody's account. */
export const LABELS = foldedWords("labels");

/** Words at the head of a line that name who wrote the article. */
export const BYLINES = foldedWords("bylines");

/** Words of sentences that no name and no credit holds, whatever their case. */
export const SENTENCE_WORDS = foldedWords("sentence");

/** An agency's notices to editors, which stand behind its credit. */
export const NOTICES =
  /\b(?:ATTENTION EDITORS|MANDATORY CREDIT(?!\s*[:"“'])|NO RE-?SALES?|NO ARCHIVES?|NO SALES|NO COMMERCIAL|NO USE|NO MARKETING|NO THIRD[ -]PARTY|RESTRICTED TO|(?:FOR )?EDITORIAL USE ONLY|NOT FOR (?:SALE|MARKETING)|THIS (?:IMAGE|PICTURE|PHOTO|HANDOUT|VIDEO) (?:HAS BEEN|WAS|IS|MUST)|BEST QUALITY AVAILABLE|QUALITY FROM SOURCE|REFILE|TPX IMAGES|MUST (?:CREDIT|NOT)|DO NOT OBSCURE|[A-Z]+ OUT\. )/;

/** Words with which a description says that its picture was taken off the service named next. */
export const ORIGINS =
  /\b(?:(?:image|picture|photo|photograph|video|grab|still|screengrab|screenshot|handout)\b[^.]{0,80}?\b(?:obtained|taken|grabbed|captured|released|uploaded|posted|published|shared|provided) (?:from|on|via|to|by|through)|(?:screengrab|screenshot|still|grab|frame) (?:from|of))\b/i;
