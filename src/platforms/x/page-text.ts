// The text of a post in a page of X, from the layouts of 2007 to now.
import { cleanString, textFromRun } from "../../model/text.ts";
import { webUrl } from "../read/fields.ts";
import { shownText } from "./page-tree.ts";
import type { Inline, Text } from "../../model/text.ts";
import type { PageElement } from "./page-tree.ts";

/** Reads the text of a post: lines as X shows them, links with where they lead. */
export function readPageText(element: PageElement): Text {
  const run: Inline[] = [];
  collect(element, run);
  return textFromRun(run);
}

function collect(element: PageElement, run: Inline[]): void {
  for (const child of element.children) {
    const made = typeof child === "string" ? undefined : special(child);
    if (made === "inside") collect(child as PageElement, run);
    else if (typeof made === "object") run.push(made);
    else push(run, cleanString(shownText(child)));
  }
}

function push(run: Inline[], text: string): void {
  const last = run.at(-1);
  if (text === "") return;
  if (last?.type === "text") run[run.length - 1] = { ...last, text: last.text + text };
  else run.push({ type: "text", text });
}

/** What an element is: an inline of its own, something to look into, or (`undefined`) the text that it shows. */
function special(element: PageElement): Inline | "inside" | undefined {
  const { name, attributes, children } = element;
  const classes = attributes.get("class") ?? "";
  const isLink = name === "a" || /\btwitter-(?:atreply|hashtag|cashtag|timeline-link)\b/.test(classes);
  if (isLink) return linkOf(element, classes);
  return children.some((child) => typeof child !== "string") ? "inside" : undefined;
}

function linkOf(element: PageElement, classes: string): Inline | undefined {
  const { attributes } = element;
  // Links to media and to a quoted post, which are shown instead.
  if (/\bu-hidden\b/.test(classes) || attributes.get("data-pre-embedded") === "true") return undefined;
  const text = cleanString(shownText(element)).trim();
  const handle = /^[@＠]([A-Za-z0-9_]{1,50})$/u.exec(text)?.[1];
  if (handle !== undefined) {
    const id = attributes.get("data-mentioned-user-id");
    const known = id !== undefined && /^\d{1,20}$/.test(id);
    // The page's link has the name as the account writes it.
    const written = /^\/([A-Za-z0-9_]{1,50})$/.exec(attributes.get("href") ?? "")?.[1] ?? handle;
    return { type: "mention", text, handle: written, ...(known && { id }), url: `https://x.com/${written}` };
  }
  const tag = /^[#＃](\S{1,500})$/u.exec(text)?.[1];
  if (tag !== undefined)
    return {
      type: "hashtag",
      text,
      tag,
      url: `https://x.com/hashtag/${encodeURIComponent(tag.toWellFormed())}`,
    };
  const symbol = /^[$＄]([A-Za-z][A-Za-z._]{0,20})$/u.exec(text)?.[1];
  if (symbol !== undefined)
    return {
      type: "cashtag",
      text,
      symbol,
      url: `https://x.com/search?q=${encodeURIComponent(`$${symbol}`)}`,
    };
  const given = webUrl(attributes.get("href"));
  const url = webUrl(attributes.get("data-expanded-url")) ?? webUrl(attributes.get("title")) ?? given;
  if (url === undefined || text === "" || /^pic\.(?:twitter|x)\.com\//.test(text)) return undefined;
  return { type: "link", url, text, ...(given !== undefined && given !== url && { given }) };
}
