// Front door of `postproof/render`.
export type { MissingPost } from "./embed.ts";
export { renderEmbed, renderMissing } from "./embed.ts";
export type { RenderOptions } from "./frame.ts";
export { renderThread } from "./thread.ts";
export { renderJsonLd } from "./json-ld.ts";
export type { Leak } from "./private.ts";
export { assertPrivate, findLeaks } from "./private.ts";
