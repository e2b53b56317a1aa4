// Front door of `postproof/words`: the words of embeds, in each language that there are any in.
export type { Absence, Plural, QuoteState, Words } from "./words.ts";
export { ar } from "./ar.ts";
export { de } from "./de.ts";
export { en } from "./en.ts";
export { es } from "./es.ts";
export { fr } from "./fr.ts";
export { he } from "./he.ts";
export { it } from "./it.ts";
export { ja } from "./ja.ts";
export { pt } from "./pt.ts";
export { zh } from "./zh.ts";
export { zhHant } from "./zh-hant.ts";
export type { Language } from "./languages.ts";
export { languages, wordsFor } from "./languages.ts";
