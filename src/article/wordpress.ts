// WordPress embed blocks: a figure, a wrapper within it, perhaps a caption, perhaps comments that make it a block.
import type { Element } from "./elements.ts";
import type { Candidate, Range } from "./found.ts";

const OPENS = /^<!--\s*wp:(?:core\/|core-)?embed(?:\/[a-z0-9-]+)?(?:\s[^]*)?-->$/;
const CLOSES = /^<!--\s*\/wp:(?:core\/|core-)?embed(?:\/[a-z0-9-]+)?\s*-->$/;
/** No block comment longer than this is read (UTF-16 code units). */
const MAX_COMMENT = 10_000;

/** Which figures stand between the comments of an embed block. Fed in document order. */
export class WordPressComments {
  readonly #text: string;
  readonly #blocks = new Map<Element, Range>();
  #opening: Range | undefined;
  #figure: { readonly element: Element; readonly opening: Range } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** A comment was read. */
  comment(range: Range): void {
    if (range[1] - range[0] > MAX_COMMENT) return;
    const comment = this.#text.slice(range[0], range[1]);
    if (OPENS.test(comment)) this.#opening = range;
    const figure = this.#figure;
    if (!figure || !CLOSES.test(comment)) return;
    this.#figure = undefined;
    const { element, opening } = figure;
    if (element.closed && this.#blank(element.end, range[0]))
      this.#blocks.set(element, [opening[0], range[1]]);
  }

  /** A figure has begun. */
  figure(element: Element): void {
    const opening = this.#opening;
    if (opening && this.#blank(opening[1], element.start)) this.#figure = { element, opening };
  }

  /** The range of the whole block, comments included; `undefined` if the figure has none around it. */
  blockOf(figure: Element): Range | undefined {
    return this.#blocks.get(figure);
  }

  #blank(start: number, end: number): boolean {
    return end - start <= MAX_COMMENT && this.#text.slice(start, end).trim() === "";
  }
}

/**
 * The block that holds an embed or a bare URL. With comments it becomes a `wp:html` block as a whole: an embed block
 * with other content would be reported as broken by the editor. A caption is the site's own text and stays.
 */
export function wordPressBlock(
  figure: Element,
  inner: Candidate,
  comments: WordPressComments,
  text: string,
): Candidate | undefined {
  const block = comments.blockOf(figure);
  const content = contentOf(figure, inner, text);
  if (!content) return undefined;
  const captioned = /<figcaption[\s>]/i.test(text.slice(content[1], figure.end));
  const before = captioned ? text.slice(figure.start, content[0]) : "";
  const after = captioned ? text.slice(content[1], figure.end) : "";
  const { reference, certain, fixed } = inner;
  const range = block ?? ([figure.start, figure.end] as const);
  const eol = text.slice(...range).includes("\r\n") ? "\r\n" : "\n";
  return {
    reference,
    certain,
    ...(fixed && { fixed }),
    markup: "wordpress-block",
    range,
    around: block ? [`<!-- wp:html -->${eol}${before}`, `${after}${eol}<!-- /wp:html -->`] : [before, after],
  };
}

/** From the wrapper's start tag to its end tag, or just the embed where no wrapper is. */
function contentOf(figure: Element, inner: Candidate, text: string): Range | undefined {
  const head = text.slice(figure.inner, inner.range[0]);
  const wrapper = /^\s*<div\b[^>]*wp-block-embed__wrapper[^>]*>/i.exec(head);
  if (!wrapper) return inner.range;
  const caption = text.slice(inner.range[1], figure.innerEnd).search(/<figcaption[\s>]/i);
  const limit = caption < 0 ? figure.innerEnd : inner.range[1] + caption;
  const close = text.slice(inner.range[1], limit).search(/<\/div\s*>\s*$/i);
  return close < 0 ? undefined : [figure.inner + wrapper[0].length, inner.range[1] + close];
}
