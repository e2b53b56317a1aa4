// What a page loads by its tree, as parse5 builds it: the judge of checks that build none.
import type { DefaultTreeAdapterTypes } from "parse5";
import { parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const HTML: string = "http://www.w3.org/1999/xhtml";
const SVG: string = "http://www.w3.org/2000/svg";

/** Attributes that load on an element of HTML, with what else it must have. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  img: ["src"],
  video: ["src", "poster"],
  audio: ["src"],
  source: ["src"],
  embed: ["src"],
  iframe: ["src"],
  frame: ["src"],
  object: ["data"],
  body: ["background"],
  table: ["background"],
};

/** The text of everything in a page that loads by the tree: attributes of elements that do, and styles. */
export function loadingTexts(html: string, scriptingEnabled: boolean): string[] {
  const found: string[] = [];
  const visit = (
    node: Node | DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.DocumentFragment,
  ): void => {
    if ("tagName" in node) found.push(...textsOf(node, scriptingEnabled));
    if ("content" in node && "attrs" in node && node.attrs.some(({ name }) => name === "shadowrootmode"))
      visit(node.content);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html, { scriptingEnabled }));
  return found;
}

function textsOf(element: Element, scriptingEnabled: boolean): string[] {
  const { tagName, attrs } = element;
  const namespaceURI: string = element.namespaceURI;
  const values = (names: readonly string[]): string[] =>
    attrs.flatMap(({ name, value }) => (names.includes(name) ? [value] : []));
  const inStyle = values(["style"]).flatMap(addressesIn);
  if (tagName === "style" && [HTML, SVG].includes(namespaceURI))
    return element.childNodes.length === 0
      ? []
      : addressesIn(element.childNodes.map((child) => ("value" in child ? child.value : "")).join(""));
  if (namespaceURI === SVG)
    return /^(?:image|feImage)$/.test(tagName) ? [...inStyle, ...values(["href"])] : inStyle;
  if (namespaceURI !== HTML) return inStyle;
  if (tagName === "link" && /(?:^|\s)stylesheet(?:\s|$)/i.test(values(["rel"])[0] ?? ""))
    return values(["href"]);
  if (tagName === "input" && values(["type"])[0]?.toLowerCase() === "image") return values(["src"]);
  if (tagName === "iframe" && values(["srcdoc"]).length > 0)
    return values(["srcdoc"]).flatMap((inner) => loadingTexts(inner, scriptingEnabled));
  const [data] = values(["src"])
    .flatMap((url) => /^\s*data:text\/html,(.*)/is.exec(url) ?? [])
    .slice(1);
  if (tagName === "iframe" && data !== undefined)
    return loadingTexts(decodeURIComponent(data), scriptingEnabled);
  const lists = values(["srcset"])
    .flatMap((list) => list.split(/[\t\n\f\r ]+/))
    .filter((url) => /^(?:https?:|[\\/]{2})/i.test(url));
  return [...inStyle, ...values(SOURCES[tagName] ?? []), ...(/^(?:img|source)$/.test(tagName) ? lists : [])];
}

/** What a style asks that is written without tricks: enough to see whether a style is one. */
function addressesIn(css: string): string[] {
  if (/\\|\/\*|supports|namespace|\[|:'|[(]'|'.*<|".*</.test(css)) return [];
  return [...css.matchAll(/(?:^|[;}]|--)@import\s*(?:url\()?["']?((?:https?:|\/\/)[^"')]*)["')]/g)].map(
    (match) => match[1]!,
  );
}
