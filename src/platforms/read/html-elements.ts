// Foreign HTML as a flat list of its elements, each with where it begins and ends: for pages whose shape is known.
import { Tokenizer } from "htmlparser2";
import { PASSED_OVER, VOID } from "./html-tags.ts";

/** An element. Positions count UTF-16 code units of the HTML. */
export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  /** Names in lower case; of an attribute given twice the first counts. Entities are decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: readonly string[];
  readonly start: number;
  /** Where its content begins and ends; the same for elements without content. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** More HTML than this is not read (UTF-16 code units). */
const MAX_HTML = 4_000_000;
/** Elements within each other; what is opened deeper belongs to the last of them. */
const MAX_OPEN = 512;
const MAX_ELEMENTS = 100_000;
const MAX_ATTRIBUTES = 40;
const MAX_VALUE = 20_000;

/** A page as its elements, in order. */
export interface HtmlElements {
  readonly html: string;
  readonly all: readonly HtmlElement[];
}

/** Reads HTML into its elements. Linear in time whatever comes; never throws. */
export function readElements(source: string): HtmlElements {
  const html = source.length > MAX_HTML ? source.slice(0, MAX_HTML) : source;
  const all: HtmlElement[] = [];
  const open: { readonly name: string; readonly index: number }[] = [];
  let tooDeep = 0;
  let name = "";
  let start = 0;
  let attributes = new Map<string, string>();
  let attribute = "";
  let value = "";
  const close = (length: number, at: number): void => {
    while (open.length > length) {
      const { index } = open.pop()!;
      if (index >= 0) all[index] = { ...all[index]!, innerEnd: at };
    }
  };
  const opened = (end: number): void => {
    // Links do not stand within each other: a new one ends one that was left open.
    const link = name === "a" ? open.findLastIndex((one) => one.name === "a") : -1;
    if (link >= 0) close(link, start);
    const inner = end + 1;
    const classes = (attributes.get("class") ?? "").slice(0, 1_000).split(/\s+/).filter(Boolean);
    const kept = all.length < MAX_ELEMENTS;
    if (kept) all.push({ name, attributes, classes, start, innerStart: inner, innerEnd: inner });
    if (VOID.has(name)) return;
    if (open.length >= MAX_OPEN) tooDeep += 1;
    else open.push({ name, index: kept ? all.length - 1 : -1 });
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(from, to) {
        name = html.slice(from, Math.min(to, from + 64)).toLowerCase();
        start = from - 1;
        attributes = new Map();
      },
      onattribname(from, to) {
        attribute = html.slice(from, Math.min(to, from + 64)).toLowerCase();
        value = "";
      },
      onattribdata(from, to) {
        if (value.length < MAX_VALUE) value += html.slice(from, Math.min(to, from + MAX_VALUE));
      },
      onattribentity(codepoint) {
        if (value.length < MAX_VALUE) value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (attributes.size < MAX_ATTRIBUTES && !attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag(from, to) {
        if (tooDeep > 0) {
          tooDeep -= 1;
          return;
        }
        const closed = html.slice(from, Math.min(to, from + 64)).toLowerCase();
        const at = open.findLastIndex((one) => one.name === closed);
        if (at >= 0) close(at, from - 2);
      },
      ontext: ignore,
      ontextentity: ignore,
      ...PASSED_OVER,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  close(0, html.length);
  return { html, all };
}

/** The elements of a class, within one element or in the whole page. */
export function ofClass({ all }: HtmlElements, name: string, within?: HtmlElement): HtmlElement[] {
  return all.filter((element) => element.classes.includes(name) && isWithin(element, within));
}

/** The elements of a name, within one element or in the whole page. */
export function named({ all }: HtmlElements, name: string, within?: HtmlElement): HtmlElement[] {
  return all.filter((element) => element.name === name && isWithin(element, within));
}

/** Whether an element stands within another; every one stands within none. */
export function isWithin(element: HtmlElement, within: HtmlElement | undefined): boolean {
  return within === undefined || (element.start >= within.innerStart && element.innerEnd <= within.innerEnd);
}

/** The HTML within an element. */
export function innerHtml({ html }: HtmlElements, element: HtmlElement): string {
  return html.slice(element.innerStart, element.innerEnd);
}
