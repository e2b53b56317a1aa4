// The elements of an HTML text with their offsets: a light tree builder, one pass, no document.
import { isEmbedLike } from "./embed-like.ts";
import { INVISIBLE, isBlock, SHIELDING, STANDS_IN, VOID } from "./kinds.ts";
import { OpenElements } from "./open-elements.ts";
import type { Attributes } from "./attributes.ts";
import type { Openable } from "./open-elements.ts";
import type { TokenReader, Tokens } from "./tokens.ts";
import type { Range } from "./found.ts";

/** One element. The fields about its end are right once the whole text is read. */
export interface Element extends Openable {
  readonly attributes: Attributes;
  readonly parent: Element | undefined;
  readonly start: number;
  /** Where its content begins and ends. */
  readonly inner: number;
  innerEnd: number;
  end: number;
  /** Whether its own end tag ended it. */
  closed: boolean;
  /** Whether it stands in, or is, an element whose content is quoted or inert (`pre`, `code`, `template`, ...). */
  readonly shielded: boolean;
  /** Runs of visible text, elements, and elements that show nothing (scripts and the like) within it. */
  texts: number;
  elements: number;
  hidden: number;
  /** Whether nothing but white space stands between it and a block's boundary, before and after. */
  aloneBefore: boolean;
  aloneAfter: boolean;
}

/** A piece of text that is separated from its neighbours by tags. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly parent: Element | undefined;
  readonly shielded: boolean;
  aloneBefore: boolean;
  aloneAfter: boolean;
}

/** What a visitor may keep. Called in document order. */
export interface ElementVisitor {
  element(element: Element): void;
  /** Visible text only. */
  text(run: TextRun): void;
  /** White space that stands alone between tags. */
  white?(range: Range, parent: Element | undefined): void;
  comment(range: Range): void;
  /** What is neither markup nor text; see the tokens. */
  inert(range: Range): void;
  /** An end tag of an open element, unless it stands in what is quoted or inert. */
  endTag(name: string, range: Range): void;
}

/** How much white space is looked at (UTF-16 code units). */
const MAX_GAP = 500;

/** Reads the elements and texts of an HTML text; linear in its length, however deeply it is nested. */
export function readElements(tokens: Tokens, visitor: ElementVisitor): void {
  const reader = new ElementReader(tokens.text, visitor);
  tokens.tell(reader);
  reader.finish();
}

/** Makes elements of tokens. */
class ElementReader implements TokenReader {
  readonly #text: string;
  readonly #visitor: ElementVisitor;
  readonly #open: OpenElements<Element>;
  #texts = 0;
  #elements = 0;
  #hidden = 0;
  /** `code` is formatting: without its end tag it goes on in every block that follows. */
  #codes = 0;
  /** Nothing visible since the last boundary of a block. */
  #alone = true;
  /** White space since the last thing that shows, over scripts and comments: a blank line in it is a boundary. */
  #gap = "";
  /** What still waits to learn what follows it. */
  #waiting: { aloneAfter: boolean } | undefined;

  constructor(text: string, visitor: ElementVisitor) {
    this.#text = text;
    this.#visitor = visitor;
    this.#open = new OpenElements((element, at, tagEnd) => this.#end(element, at, tagEnd));
  }

  open(name: string, attributes: Attributes, start: number, inner: number, whole: boolean): void {
    // Outside of a table its parts are nothing.
    if (STANDS_IN.has(name) && !this.#open.innermostOf("table")) return;
    // An embed of ours stands where other markup stood: what surrounds it is read as it was then.
    const own = attributes.has("data-postproof-key");
    this.#open.makeRoom(name, start, own);
    const inline = this.#boundary(name, attributes);
    const element = this.#begin(name, attributes, start, inner);
    if (inline) this.#alone = false;
    if (whole || VOID.has(name)) this.#end(element, inner, inner);
    else this.#open.push(element, inner, own);
    this.#visitor.element(element);
  }

  /** Notes what a start tag means for what stands before it; whether it stands in a line. */
  #boundary(name: string, attributes: Attributes): boolean {
    const boundary = isBlock(name) || isEmbedLike(name, attributes);
    if (INVISIBLE.has(name) && !boundary) return false;
    this.#settle(boundary);
    this.#alone ||= boundary;
    this.#gap = "";
    return !boundary;
  }

  #begin(name: string, attributes: Attributes, start: number, inner: number): Element {
    const parent = this.#open.innermost;
    if (name === "code") this.#codes++;
    if (INVISIBLE.has(name)) this.#hidden++;
    else this.#elements++;
    return {
      name,
      attributes,
      parent,
      start,
      inner,
      innerEnd: inner,
      end: inner,
      closed: false,
      shielded: this.#shielded || SHIELDING.has(name),
      texts: -this.#texts,
      elements: -this.#elements,
      hidden: -this.#hidden,
      aloneBefore: this.#alone,
      aloneAfter: false,
      depth: this.#open.depth,
      ended: false,
    };
  }

  close(name: string, start: number, end: number): void {
    if (name === "code" && this.#codes > 0) this.#codes--;
    const element = this.#open.innermostOf(name);
    if (element && !this.#shielded) this.#visitor.endTag(name, [start, end]);
    if (isBlock(name) || (element && isEmbedLike(name, element.attributes))) {
      this.#settle(true);
      this.#alone = true;
    }
    if (!INVISIBLE.has(name)) this.#gap = "";
    // What follows these end tags still belongs to the page.
    if (name === "body" || name === "html") return;
    this.#open.end(name, start, end);
    if (name !== "a" || element?.end !== end) return;
    this.#settle(false);
    this.#waiting = element;
  }

  text(start: number, end: number): void {
    const content = this.#text.slice(start, end);
    const lead = content.length - content.trimStart().length;
    this.#space(content.slice(0, lead));
    if (lead === content.length) {
      this.#visitor.white?.([start, end], this.#open.innermost);
      return;
    }
    this.#settle(false);
    this.#texts++;
    const parent = this.#open.innermost;
    const aloneBefore = this.#alone;
    const run: TextRun = { start, end, parent, shielded: this.#shielded, aloneBefore, aloneAfter: false };
    this.#visitor.text(run);
    this.#waiting = run;
    this.#alone = false;
    this.#gap = "";
    this.#space(content.slice(content.trimEnd().length));
  }

  comment(range: Range): void {
    this.#visitor.comment(range);
  }

  inert(range: Range): void {
    this.#visitor.inert(range);
  }

  finish(): void {
    this.#settle(true);
    this.#open.endAll(this.#text.length);
  }

  get #shielded(): boolean {
    return this.#codes > 0 || this.#open.innermost?.shielded === true;
  }

  #settle(aloneAfter: boolean): void {
    if (this.#waiting) this.#waiting.aloneAfter = aloneAfter;
    this.#waiting = undefined;
  }

  #space(white: string): void {
    if (white === "") return;
    this.#gap = (this.#gap + white).slice(-MAX_GAP);
    if (!white.includes("\n") || !/\n[ \t]*\r?\n/.test(this.#gap)) return;
    this.#settle(true);
    this.#alone = true;
  }

  #end(element: Element, at: number, tagEnd?: number): void {
    element.innerEnd = at;
    element.end = tagEnd ?? at;
    element.closed = tagEnd !== undefined;
    element.texts += this.#texts;
    element.elements += this.#elements;
    element.hidden += this.#hidden;
  }
}
