// Front door of `postproof/render`.
export type { Absence, Plural, Words } from "./words/words.ts";
export type { MissingOptions, MissingPost } from "./describe/missing.ts";
export type { ThreadOptions, ThreadPost } from "./describe/thread.ts";
export {
  describe,
  describeMissing,
  describeThread,
  renderEmbed,
  renderMissing,
  renderThread,
} from "./embed.ts";
export { printHtml } from "./html/figure.ts";
export { renderJsonLd } from "./html/markup.ts";
export type { Answered, Part, PlatformMark, RenderOptions, Since } from "../options/look.ts";
export type * from "./view.ts";
