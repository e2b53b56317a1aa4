// WordPress embed blocks: a figure, a wrapper within it, perhaps a caption, perhaps comments that make it a block.
import type { Element } from "./elements.ts";
import type { Candidate, Markup, Range } from "./found.ts";

const OPENS =
  /^<!--\s*(?:wp:(?:core\/|core-)?embed(?:\/[a-z0-9-]+)?(?:\s[^]*)?|kg-card-begin:\s*(?:embed|bookmark)\s*)-->$/;
const CLOSES =
  /^<!--\s*(?:\/wp:(?:core\/|core-)?embed(?:\/[a-z0-9-]+)?|kg-card-end:\s*(?:embed|bookmark))\s*-->$/;
/** No block comment longer than this is read (UTF-16 code units). */
const MAX_COMMENT = 10_000;

/** Which figures stand between the comments of an embed block of WordPress, or of a card of Ghost. Fed in document order. */
export class BlockComments {
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
  comments: BlockComments,
  text: string,
): Candidate | undefined {
  const content = contentOf(figure, inner, text);
  if (!content) return undefined;
  return inPlaceOf(figure, content, inner, "wordpress-block", text, {
    range: comments.blockOf(figure),
    opens: "<!-- wp:html -->",
    closes: "<!-- /wp:html -->",
  });
}

/** A block with comments around it, and the comments of the block that takes its place. */
interface Block {
  readonly range: Range | undefined;
  readonly opens: string;
  readonly closes: string;
}

/** The candidate that takes the place of a figure, its comments included; a caption stays. */
export function inPlaceOf(
  figure: Element,
  content: Range,
  { reference, certain, fixed, code, range: inner }: Candidate,
  markup: Markup,
  text: string,
  { range: block, opens, closes }: Block,
): Candidate {
  const captioned = /<figcaption[\s>]/i.test(text.slice(content[1], figure.end));
  const before = captioned ? text.slice(figure.start, content[0]) : "";
  const after = captioned ? text.slice(content[1], figure.end) : "";
  const range = block ?? ([figure.start, figure.end] as const);
  const eol = text.slice(...range).includes("\r\n") ? "\r\n" : "\n";
  return {
    reference,
    certain,
    ...(fixed && { fixed }),
    markup,
    range,
    code: code ?? text.slice(...inner),
    around: block ? [`${opens}${eol}${before}`, `${after}${eol}${closes}`] : [before, after],
  };
}

/** From the wrapper's start tag to its end tag, or all but the caption where no wrapper is. */
function contentOf(figure: Element, inner: Candidate, text: string): Range | undefined {
  const head = text.slice(figure.inner, inner.range[0]);
  const wrapper = /^\s*<div\b(?=[^>]*wp-block-embed__wrapper)[^>]*>/i.exec(head);
  if (!wrapper) return withoutCaption(figure, inner, text);
  const limit = captionIn(figure, inner, text);
  const close = text.slice(inner.range[1], limit).search(/<\/div\s*>\s*$/i);
  return close < 0 ? undefined : [figure.inner + wrapper[0].length, inner.range[1] + close];
}

/** Where the caption of a figure begins, or the figure's content ends. */
function captionIn(figure: Element, { range }: Candidate, text: string): number {
  const caption = text.slice(range[1], figure.innerEnd).search(/<figcaption[\s>]/i);
  return caption < 0 ? figure.innerEnd : range[1] + caption;
}

/** What a figure holds before its caption: the embed and its loader, or just the embed where there is more. */
export function withoutCaption(figure: Element, inner: Candidate, text: string): Range {
  const end = captionIn(figure, inner, text);
  const others = text.slice(figure.inner, inner.range[0]) + text.slice(inner.range[1], end);
  // A script without its end stays, and is passed over as a whole: each is looked at once.
  const rest = others.replace(
    /<script\b[^>]*(?:>[^<]*(<\/script\s*>)?)?/gi,
    (script, end: string | undefined) => (end === undefined ? script : ""),
  );
  const bare = rest.trim() === "";
  return bare ? [figure.inner, end] : inner.range;
}
