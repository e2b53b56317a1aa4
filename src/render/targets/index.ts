// Front door of `postproof/targets`: embeds for what is no page of HTML. Each has a printer of views and a function of snapshots.
export type { EmbedView } from "../view.ts";
export { printActivityStreams, renderActivityStreams } from "./activitystreams.ts";
export type { ActivityObject } from "./activitystreams.ts";
export { printAppleNews, renderAppleNews } from "./apple-news.ts";
export type { AppleNewsComponent, AppleNewsForm } from "./apple-news.ts";
export { printFeed, renderFeed } from "./feed.ts";
export { printMail, renderMail } from "./mail.ts";
export { printMarkdown, renderMarkdown } from "./markdown.ts";
export type { MarkdownForm } from "./markdown.ts";
export { printOembed, renderOembed } from "./oembed.ts";
export type { OembedAnswer, OembedForm } from "./oembed.ts";
export { printText, renderText } from "./text.ts";
export type { TextForm } from "./text.ts";
