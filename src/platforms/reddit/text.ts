// Texts of Reddit: HTML made of its Markdown.
import { readHtml } from "../read/html-text.ts";
import type { HtmlLink } from "../read/html-text.ts";
import type { Inline, Text } from "../../model/text.ts";

/** A text as read. */
export interface RedditText {
  readonly text: Text;
  readonly cut: boolean;
}

/** Reads the HTML of a text. Where it was escaped once more (an answer without `raw_json`), that is undone. */
export function readText(html: string): RedditText {
  const source = /^\s{0,10}&lt;/.test(html) ? unescaped(html) : html;
  return readHtml(source, {
    base: "https://www.reddit.com/",
    links: accountLink,
    spoiler: (_name, classes) => classes.includes("md-spoiler-text"),
  });
}

/** Whether an answer has its HTML escaped, and with it every other text. */
export function isEscaped(html: string | undefined): boolean {
  return html !== undefined && /^\s{0,10}&lt;/.test(html);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&amp;": "&",
};

/** Undoes one escaping. */
export function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function accountLink({ href, text }: HtmlLink): Inline | undefined {
  const shown = /^\/?u(?:ser)?\/([\w-]{1,50})$/.exec(text)?.[1];
  const named = /^https:\/\/(?:www\.)?reddit\.com\/u(?:ser)?\/([\w-]{1,50})\/?$/.exec(href)?.[1];
  if (shown === undefined || named?.toLowerCase() !== shown.toLowerCase()) return undefined;
  return { type: "mention", text, handle: shown, url: `https://www.reddit.com/user/${shown}/` };
}
