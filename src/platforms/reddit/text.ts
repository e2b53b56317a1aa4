// Texts of Reddit: HTML made of its Markdown.
import { readHtml } from "../read/html-text.ts";
import type { HtmlLink } from "../read/html-text.ts";
import type { Inline, Text } from "../../model/text.ts";
import { isUrl } from "../../model/url.ts";

/** A text as read. */
export interface RedditText {
  readonly text: Text;
  readonly cut: boolean;
}

export function readText(html: string): RedditText {
  return readHtml(html, {
    base: "https://www.reddit.com/",
    links: accountLink,
    spoiler: (_name, classes) => classes.includes("md-spoiler-text"),
  });
}

/** Answers lie no deeper than this. */
const DEEPEST = 24;

/** An answer as it would be with `raw_json=1`: without that, Reddit escapes every text and every address once more. */
export function withoutEscapes(body: unknown): unknown {
  return holdsEscaped(body, 0) ? changed(body, 0) : body;
}

/** What shows it: HTML, and addresses of files, which Reddit itself makes. */
function holdsEscaped(value: unknown, depth: number, name = ""): boolean {
  if (typeof value === "string")
    return name.endsWith("_html") ? /^\s{0,10}&lt;/.test(value) : isEscapedFile(value);
  if (typeof value !== "object" || value === null || depth > DEEPEST) return false;
  return Object.entries(value).some(([key, each]) => holdsEscaped(each, depth + 1, key));
}

function isEscapedFile(value: string): boolean {
  if (!value.startsWith("https://") || !value.includes("&amp;") || !isUrl(value)) return false;
  return /(?:^|\.)(?:redd\.it|redditmedia\.com)$/.test(new URL(value).hostname);
}

function changed(value: unknown, depth: number): unknown {
  if (typeof value === "string") return unescaped(value);
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((each) => changed(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(each, depth + 1)]));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&amp;": "&",
};

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function accountLink({ href, text }: HtmlLink): Inline | undefined {
  const shown = /^\/?u(?:ser)?\/([\w-]{1,50})$/.exec(text)?.[1];
  const named = /^https:\/\/(?:www\.)?reddit\.com\/u(?:ser)?\/([\w-]{1,50})\/?$/.exec(href)?.[1];
  if (shown === undefined || named?.toLowerCase() !== shown.toLowerCase()) return undefined;
  return { type: "mention", text, handle: shown, url: `https://www.reddit.com/user/${shown}/` };
}
