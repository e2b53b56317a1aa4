// The embed markup of X: a blockquote that holds text, author and day, and nothing else.
import { load } from "cheerio/slim";
import { cleanString, textFromRun } from "../../model/text.ts";
import { languageTag, webUrl, englishDay } from "../read/fields.ts";
import { matchX } from "./address.ts";
import type { Medium } from "../../model/media.ts";
import type { Inline, Text } from "../../model/text.ts";
import type { CheerioAPI } from "cheerio/slim";

/** What an embed blockquote says. */
export interface Blockquote {
  /** By its permalink. */
  readonly id: string;
  readonly handle: string | undefined;
  readonly name: string | undefined;
  readonly text: Text;
  readonly language: string | undefined;
  /** `YYYY-MM-DD`, where the date is written in English. */
  readonly day: string | undefined;
  /** Media of which the markup has the links alone. */
  readonly media: readonly Medium[];
}

type Node = ReturnType<ReturnType<CheerioAPI>["contents"]>[number];

/** The node type of text in the DOM. */
const TEXT = 3;

/** No markup longer than this is read. */
const MAX_HTML = 20_000;

/**
 * Reads embed markup: `<blockquote class="twitter-tweet"><p lang>text</p>&mdash; Name (@handle) <a href>date</a>`.
 *
 * @returns `undefined` if it holds no such blockquote with a permalink.
 */
export function readBlockquote(html: string): Blockquote | undefined {
  if (html.length > MAX_HTML) return undefined;
  const $ = load(html);
  const quote = $("blockquote.twitter-tweet, blockquote.twitter-video").first();
  const permalink = quote
    .find("> a[href], > p > a[href]")
    .filter((_, link) => matchUrl($(link).attr("href")) !== undefined)
    .last();
  const reference = matchUrl(permalink.attr("href"));
  if (!reference) return undefined;
  const { signed, words } = partsOf(quote.contents().toArray(), permalink.parents().toArray());
  // Where text and signature share a paragraph, it is not known where the one ends.
  if (words.length === 0) return undefined;
  const signature = SIGNATURE.exec(cleanString(signed.map(shownText).join("")).trim());
  return {
    id: reference.id,
    handle: signature?.[2] ?? handleIn(permalink.attr("href")),
    name: signature?.[1]?.trim() || undefined,
    text: words.flatMap((each) => textFromRun(laidOut(inlinesOf($, $(each).contents().toArray())))),
    language: languageTag($(words[0]).attr("lang")),
    day: englishDay(permalink.toArray().map(shownText).join("")),
    media: linkedMedia($, words),
  };
}

/**
 * The parts of a blockquote: the paragraphs of the post, and the text nodes of the signature, which may be several; the
 * permalink is no part of it. X writes the signature behind the paragraph; editors put it into a paragraph of its own,
 * and make two of one where the post has a blank line.
 */
function partsOf(
  children: readonly Node[],
  around: readonly Node[],
): { signed: readonly Node[]; words: readonly Node[] } {
  const paragraphs = children.filter((node) => "tagName" in node && node.name === "p");
  const signing = paragraphs.find((each) => around.includes(each));
  if (!signing) return { signed: children.filter(({ nodeType }) => nodeType === TEXT), words: paragraphs };
  const own = "children" in signing ? signing.children : [];
  return {
    signed: own.filter(({ nodeType }) => nodeType === TEXT),
    words: paragraphs.slice(0, paragraphs.indexOf(signing)),
  };
}

/** The account that a permalink names; `i` stands for none. */
function handleIn(href: string | undefined): string | undefined {
  const handle = /^https?:\/\/[^/]+\/([A-Za-z0-9_]{1,50})\/status/.exec(href ?? "")?.[1];
  return handle === "i" ? undefined : handle;
}

/** `— Name (@handle)`. */
const SIGNATURE = /^(?:[—–-]\s)?([^]{0,500})\(@([A-Za-z0-9_]{1,50})\)$/;

function matchUrl(href: string | undefined): ReturnType<typeof matchX> {
  const url = href === undefined ? undefined : webUrl(href.startsWith("//") ? `https:${href}` : href);
  return url === undefined ? undefined : matchX(new URL(url));
}

function inlinesOf($: CheerioAPI, nodes: readonly Node[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.nodeType === TEXT) return textInlines(shownText(node));
    if (!("tagName" in node)) return [];
    if (node.name === "br") return [{ type: "text", text: "\n" }];
    const shown = cleanString(shownText(node));
    return node.name === "a" ? linkInlines(shown, $(node).attr("href")) : textInlines(shown);
  });
}

/** The text within a node. Without recursion: markup can be nested deeper than the stack. */
function shownText(node: Node): string {
  let text = "";
  const rest = [node];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (next.nodeType === TEXT && "data" in next) text += next.data;
    else if ("children" in next) rest.push(...next.children.toReversed());
  }
  return text;
}

/** Stands for a line end of the source, which HTML shows as a space or not at all; no text holds it otherwise. */
const SOURCE_BREAK = "\u0000";

function textInlines(text: string): Inline[] {
  const shown = cleanString(text).replace(/[ \t\n]+/g, (run) => (run.includes("\n") ? SOURCE_BREAK : run));
  return shown === "" ? [] : [{ type: "text", text: shown }];
}

/** Joins neighbouring texts and resolves line ends of the source: nothing beside a line break, else a space. */
function laidOut(inlines: readonly Inline[]): Inline[] {
  const run: Inline[] = [];
  for (const inline of inlines) {
    const last = run.at(-1);
    if (inline.type === "text" && last?.type === "text") {
      run[run.length - 1] = { ...last, text: last.text + inline.text };
    } else {
      run.push(inline);
    }
  }
  return run.map((inline) =>
    inline.type === "text"
      ? {
          ...inline,
          text: inline.text
            .replaceAll(`${SOURCE_BREAK}\n`, "\n")
            .replaceAll(`\n${SOURCE_BREAK}`, "\n")
            .replaceAll(SOURCE_BREAK, " "),
        }
      : inline,
  );
}

/** By what is shown: `@name`, `#tag`, `$symbol`, a link to media (not shown on X), or a link whose target is short. */
function linkInlines(shown: string, href: string | undefined): Inline[] {
  const url = href === undefined ? undefined : webUrl(href);
  if (shown === "") return [];
  if (url === undefined) return textInlines(shown);
  const handle = /^[@＠]([A-Za-z0-9_]{1,50})$/.exec(shown)?.[1];
  if (handle !== undefined) return [{ type: "mention", text: shown, handle, url: `https://x.com/${handle}` }];
  if (/^[#＃]\S/.test(shown)) {
    const tag = shown.slice(1);
    return [{ type: "hashtag", text: shown, tag, url: `https://x.com/hashtag/${encodeURIComponent(tag)}` }];
  }
  if (/^[$＄][A-Za-z]/.test(shown)) {
    const search = `https://x.com/search?q=${encodeURIComponent(shown)}`;
    return [{ type: "cashtag", text: shown, symbol: shown.slice(1), url: search }];
  }
  if (MEDIUM.test(shown)) return [];
  return [{ type: "link", url, text: shown }];
}

/** A link to a medium, which X shows in its place. */
const MEDIUM = /^pic\.(?:twitter|x)\.com\//;

/** The media that the words link to: pictures or videos, one or several behind each link. */
function linkedMedia($: CheerioAPI, words: readonly Node[]): Medium[] {
  const links = words.flatMap((each) => $(each).find("a[href]").toArray());
  const urls = links.flatMap((link) =>
    MEDIUM.test(shownText(link).trim()) ? (webUrl($(link).attr("href")) ?? []) : [],
  );
  return [...new Set(urls)].map((url) => ({ type: "unknown", url }));
}
