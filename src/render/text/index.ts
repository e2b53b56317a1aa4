// Front door of `postproof/text`: embeds as plain text and as Markdown, for mail, feeds and pages without HTML.
export type { EmbedView } from "../view.ts";
export { printMarkdown, renderMarkdown } from "./markdown.ts";
export { printText, renderText } from "./text.ts";
