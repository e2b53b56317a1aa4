// Front door of `postproof/render`.
export type { Absence, Plural, Words } from "./words/words.ts";
export { renderEmbed } from "./embed.ts";
export type { MissingPost } from "./missing.ts";
export { renderMissing } from "./missing.ts";
export type { Answered, Part, PlatformMark, RenderOptions, Since } from "../options/look.ts";
export type { ThreadOptions, ThreadPost } from "./thread.ts";
export { renderThread } from "./thread.ts";
export { renderJsonLd } from "./json-ld.ts";
