// A long-form article of X, out of a rendered page: title, paragraphs, headings, lists, quotes and code.
import { cleanString } from "../../model/text.ts";
import { readPageText } from "./page-text.ts";
import { first, hasTestId, shownText } from "./page-tree.ts";
import type { Block, Text } from "../../model/text.ts";
import type { PageElement } from "./page-tree.ts";

/** Blocks of an article that are read. */
const MOST = 5_000;

/** Reads an article: its title as a heading, and its blocks. */
export function readArticle(article: PageElement): Text {
  const title = first(article, hasTestId("twitter-article-title"));
  const words = title && cleanString(shownText(title)).trim();
  const heading: Block[] =
    words === undefined || words === ""
      ? []
      : [{ type: "heading", level: 1, children: [{ type: "text", text: words }] }];
  const content = first(article, hasTestId("longformRichTextComponent"));
  return content ? [...heading, ...blocksOf(content).slice(0, MOST)] : heading;
}

function blocksOf(element: PageElement): Block[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    const { name } = child;
    if (name === "ul" || name === "ol") return listOf(child);
    if (name === "pre") return codeOf(child);
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) return headingOf(child, Number(level));
    const inner = first(
      child,
      (each) => /^(?:ul|ol|pre|h[1-6]|blockquote)$/.test(each.name) || isBlock(each),
    );
    if (name === "blockquote") return quoteOf(child);
    return inner ? blocksOf(child) : paragraphsOf(child);
  });
}

/** Each block of the editor is marked. */
function isBlock({ name, attributes }: PageElement): boolean {
  return name === "div" && attributes.get("data-block") === "true";
}

function paragraphsOf(element: PageElement): Block[] {
  return [...readPageText(element)];
}

function headingOf(element: PageElement, level: number): Block[] {
  return paragraphsOf(element).flatMap((block) =>
    block.type === "paragraph" ? [{ type: "heading" as const, level, children: block.children }] : [],
  );
}

function quoteOf(element: PageElement): Block[] {
  const children = paragraphsOf(element);
  return children.length > 0 ? [{ type: "quote", children }] : [];
}

function listOf(element: PageElement): Block[] {
  const items = element.children.flatMap((child) =>
    typeof child !== "string" && child.name === "li" ? [paragraphsOf(child)] : [],
  );
  const filled = items.filter((item) => item.length > 0);
  return filled.length > 0 ? [{ type: "list", ordered: element.name === "ol", items: filled }] : [];
}

function codeOf(element: PageElement): Block[] {
  const text = cleanString(shownText(element)).replace(/\n$/, "");
  return text.trim() === "" ? [] : [{ type: "code", text }];
}
