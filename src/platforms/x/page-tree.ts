// A page as a tree of elements: built in one pass, bounded in depth, whatever comes.
import { readTags, VOID } from "../read/html-tags.ts";
import type { Tag } from "../read/html-tags.ts";

/** No page longer than this is read (UTF-16 code units). */
const MAX_PAGE = 3_000_000;
/** Pages of X have some thousand elements; more than this are not looked at. */
const MAX_ELEMENTS = 100_000;
/** Elements deeper than this stand beside their parent instead of within it. */
const MAX_DEPTH = 200;

const ATTRIBUTES: ReadonlySet<string> = new Set([
  "alt",
  "aria-hidden",
  "aria-label",
  "class",
  "content",
  "data",
  "data-block",
  "data-expanded-url",
  "data-has-parent-tweet",
  "data-id",
  "data-image-url",
  "data-item-id",
  "data-mentioned-user-id",
  "data-name",
  "data-pre-embedded",
  "data-screen-name",
  "data-testid",
  "data-time",
  "data-time-ms",
  "data-tweet-id",
  "data-tweet-stat-count",
  "data-url",
  "data-user-id",
  "datetime",
  "href",
  "id",
  "lang",
  "name",
  "poster",
  "property",
  "rel",
  "src",
  "style",
  "title",
]);

export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (PageElement | string)[];
}

/** Elements that end where another of their name begins. */
const UNCLOSED: ReadonlySet<string> = new Set(["p", "li", "tr", "td", "th", "option"]);

/** Builds the tree of a page. */
export function parsePage(html: string): PageElement {
  const root: PageElement = { name: "", attributes: new Map(), children: [] };
  const open: PageElement[] = [root];
  let elements = 0;
  readTags(html.slice(0, MAX_PAGE), ATTRIBUTES, {
    open: ({ name, attributes }: Tag) => {
      if (++elements > MAX_ELEMENTS) return;
      if (UNCLOSED.has(name) && open.at(-1)!.name === name) open.pop();
      const element: PageElement = { name, attributes, children: [] };
      open.at(-1)!.children.push(element);
      if (!VOID.has(name) && open.length < MAX_DEPTH) open.push(element);
    },
    close: (name) => {
      const at = open.findLastIndex((element) => element.name === name);
      if (at > 0) open.length = at;
    },
    text: (text) => {
      open.at(-1)!.children.push(text);
    },
  });
  return root;
}

/** Every element within another, in the order of the page. */
export function* within(element: PageElement): Generator<PageElement> {
  const rest = [...element.children].reverse();
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === "string") continue;
    yield next;
    for (let index = next.children.length - 1; index >= 0; index--) rest.push(next.children[index]!);
  }
}

/** The first element within another that passes a test. */
export function first(
  element: PageElement | undefined,
  test: (element: PageElement) => boolean,
): PageElement | undefined {
  if (!element) return undefined;
  for (const inner of within(element)) if (test(inner)) return inner;
  return undefined;
}

/** Every element within another that passes a test, at most 50. */
export function all(element: PageElement, test: (element: PageElement) => boolean): PageElement[] {
  const found: PageElement[] = [];
  for (const inner of within(element)) if (test(inner) && found.push(inner) === 50) break;
  return found;
}

/** Tests for a class. */
export function hasClass(name: string): (element: PageElement) => boolean {
  return ({ attributes }) =>
    attributes.get("class")?.includes(name) === true && classesOf(attributes).includes(name);
}

/** Tests for X's own mark of an element, since 2019. */
export function hasTestId(name: string): (element: PageElement) => boolean {
  return ({ attributes }) => attributes.get("data-testid") === name;
}

function classesOf(attributes: ReadonlyMap<string, string>): readonly string[] {
  return (attributes.get("class") ?? "").split(/\s+/);
}

/**
 * The text that an element shows: pictures of emoji by their alternative text, without what is there for machines.
 * Deeper than the tree can be it never goes.
 */
export function shownText(element: PageElement | string): string {
  if (typeof element === "string") return element;
  const { name, attributes, children } = element;
  if (name === "img") return attributes.get("alt") ?? "";
  if (name === "br") return "\n";
  if (name === "script" || name === "style" || name === "svg") return "";
  if (classesOf(attributes).some((word) => word === "invisible" || word === "u-hidden")) return "";
  const text = children.map(shownText).join("");
  // Since 2019: what is cut from the ends of a link; its ellipsis alone is shown.
  return attributes.get("aria-hidden") === "true" && text !== "…" ? "" : text;
}
