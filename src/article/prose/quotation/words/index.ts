// The languages whose attributions are understood.
import { CHINESE, JAPANESE } from "./east-asian.ts";
import { ENGLISH } from "./english.ts";
import { DUTCH, GERMAN, SWEDISH } from "./germanic.ts";
import { GREEK, TURKISH } from "./greek-turkish.ts";
import { HINDI } from "./hindi.ts";
import { KOREAN } from "./korean.ts";
import { FRENCH, ITALIAN, PORTUGUESE, SPANISH } from "./romance.ts";
import { ARABIC, HEBREW } from "./semitic.ts";
import { POLISH, RUSSIAN, UKRAINIAN } from "./slavic.ts";
import type { Words } from "./words.ts";

/** English first: it is taken where the language cannot be told. */
export const LANGUAGES: readonly Words[] = [
  ENGLISH,
  GERMAN,
  FRENCH,
  SPANISH,
  ITALIAN,
  PORTUGUESE,
  DUTCH,
  SWEDISH,
  POLISH,
  RUSSIAN,
  UKRAINIAN,
  GREEK,
  TURKISH,
  ARABIC,
  HEBREW,
  JAPANESE,
  CHINESE,
  KOREAN,
  HINDI,
];
