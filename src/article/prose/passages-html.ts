// The passages of an HTML text, and of whatever else can be read as one.
import { readElements } from "../elements.ts";
import { isBlock } from "../kinds.ts";
import { BARE, placeOf } from "./places.ts";
import { captionFigure, pictureOf, withPictures } from "./pictures.ts";
import { linkIn, RunningText } from "./running-text.ts";
import type { Element, ElementVisitor, TextRun } from "../elements.ts";
import type { Range } from "../found.ts";
import type { Tokens } from "../tokens.ts";
import type { ArticlePicture, Passage } from "./found.ts";
import type { Item, PlacedPicture } from "./pictures.ts";
import type { LinkPlace, Part, TextPlace } from "./places.ts";

/** Something that a text's own marks (those of Markdown) say at a place. */
export type Sign =
  /** A passage begins; of its own kind, or of the kind that the elements around it give. */
  | { readonly at: number; readonly sign: "passage"; readonly kind?: Passage["kind"] }
  | { readonly at: number; readonly sign: "line-break"; readonly end: number }
  | { readonly at: number; readonly sign: "picture"; readonly picture: ArticlePicture }
  /** A link begins, or, without one, ends. */
  | { readonly at: number; readonly sign: "link"; readonly link?: LinkPlace };

/**
 * Reads the passages of an HTML text, no more than one beyond `most`. Linear in its length.
 *
 * @param tokens of the article, or of the article with all made unseen that is neither HTML nor text, at the same offsets
 * @param signs in document order, of a text that is not HTML, or not all of it
 */
export function passagesOfHtml(
  tokens: Tokens,
  article: string,
  most: number,
  signs?: readonly Sign[],
): Passage[] {
  const reader = new PassageReader(tokens.text, article, most, signs);
  readElements(tokens, reader);
  return withPictures(reader.finish()).slice(0, most + 1);
}

/** A passage in the making. */
interface Open {
  kind: Passage["kind"];
  readonly place: TextPlace;
  /** Pictures since its text began, and how long the text was then. */
  readonly pictures: { readonly placed: PlacedPicture; readonly length: number }[];
  readonly links: { readonly link: LinkPlace; readonly start: number; end: number }[];
}

/** A passage that begins as running text and goes on as a caption is one if it is no longer than this. */
const MAX_CAPTION_LEAD = 400;

/** Makes passages of elements and texts. */
class PassageReader implements ElementVisitor {
  readonly #text: RunningText;
  readonly #signs: readonly Sign[] | undefined;
  #sign = 0;
  /** What the signs say of the text that follows. */
  #signKind: Passage["kind"] | undefined;
  #signLink: LinkPlace | undefined;
  /** Of each open element, by depth. */
  readonly #places: TextPlace[] = [];
  /** The `srcset`s of the `source` elements of the last `picture`. */
  #sets: { readonly parent: Element; readonly list: string[] } | undefined;
  #open: Open | undefined;
  /** How many `q` elements have begun in the open passage. */
  #quoting = 0;
  /** The part of a caption that the last text stood in. */
  #part: Part | undefined;
  #items: Item[] = [];
  readonly #most: number;
  /** Passages so far that no embed may turn out to hold. */
  #passages = 0;

  constructor(structure: string, article: string, most: number, signs: readonly Sign[] | undefined) {
    this.#text = new RunningText(structure, article);
    this.#most = most;
    this.#signs = signs;
  }

  element(element: Element): void {
    this.#heed(element.start);
    const { name, depth } = element;
    const outer = this.#placeIn(element.parent);
    const place = placeOf(element, outer);
    this.#places[depth] = place;
    if (name === "br") this.#lineBreak(element, outer);
    else if (name === "q") this.#mark("“", element.inner, place);
    else if (name === "img" || name === "amp-img") this.#picture(element, outer);
    else if (name === "source" && element.parent?.name === "picture") this.#source(element, element.parent);
    else if (isBlock(name) || name === "iframe" || place.embed !== outer.embed) this.#flush();
  }

  text({ start, end, parent }: TextRun): void {
    const place = this.#placeIn(parent);
    if (!place.skipped) this.#prepare(place, start);
    this.#run(start, end, place);
  }

  white([start, end]: Range, parent: Element | undefined): void {
    this.#run(start, end, this.#placeIn(parent));
  }

  comment(): void {
    // Nobody reads it.
  }

  inert(): void {
    // Nobody reads it.
  }

  endTag(name: string, [start]: Range): void {
    this.#heed(start);
    if (isBlock(name)) this.#flush();
    else if (name === "q" && this.#quoting > 0) {
      this.#quoting -= 1;
      if (this.#open && this.#text.length > 0) this.#text.mark("”", start);
    }
  }

  /** All that was found. */
  finish(): Item[] {
    this.#heed(Infinity);
    this.#flush();
    const shown = this.#items.filter(({ embed }) => embed?.closed !== true);
    for (const item of shown) if ("kind" in item) captionFigure(item.figure);
    return shown;
  }

  #placeIn(parent: Element | undefined): TextPlace {
    if (parent) return this.#places[parent.depth]!;
    return BARE;
  }

  /** Heeds the signs up to a place. */
  #heed(to: number): void {
    if (!this.#signs) return;
    for (let sign = this.#signs[this.#sign]; sign && sign.at <= to; sign = this.#signs[++this.#sign]) {
      if (sign.sign === "passage") {
        this.#flush();
        this.#signKind = sign.kind;
        this.#signLink = undefined;
      } else if (sign.sign === "line-break") this.#text.breakLine(sign.at, sign.end);
      else if (sign.sign === "link") this.#signLink = sign.link;
      else this.#place({ picture: sign.picture });
    }
  }

  #run(start: number, end: number, place: TextPlace): void {
    let from = start;
    this.#heed(from);
    for (let sign = this.#signs?.[this.#sign]; sign && sign.at < end; sign = this.#signs?.[this.#sign]) {
      this.#add(from, sign.at, place);
      from = sign.at;
      this.#heed(from);
    }
    this.#add(from, end, place);
  }

  #add(start: number, end: number, place: TextPlace): void {
    if (place.skipped || start >= end) return;
    if (!this.#open || this.#text.length === 0) this.#begin(place);
    const link = place.link ?? this.#signLink;
    let before = this.#text.length;
    const onBlankLine = (): void => {
      this.#noteLink(link, before);
      this.#flush();
      this.#begin(place);
      before = 0;
    };
    this.#text.add(start, end, place.bare && !this.#signs ? onBlankLine : undefined);
    this.#noteLink(link, before);
  }

  /** Ends the open passage where the text that follows cannot belong to it. */
  #prepare(place: TextPlace, at: number): void {
    if (!this.#open) return;
    const kind = this.#kindIn(place);
    const embed = this.#open.place.embed !== place.embed;
    if (embed || (this.#open.kind === "caption" && kind === "paragraph")) this.#flush();
    else if (kind === "caption" && this.#open.kind !== kind) {
      if (this.#text.length > MAX_CAPTION_LEAD) this.#flush();
      else this.#open.kind = kind;
    }
    if (this.#part !== place.part)
      this.#text.separate(at, this.#part?.line === true || place.part?.line === true);
    this.#part = place.part;
  }

  #begin(place: TextPlace): void {
    this.#open = { kind: this.#kindIn(place), place, pictures: [], links: [] };
  }

  #kindIn({ kind }: TextPlace): Passage["kind"] {
    return kind === "paragraph" ? (this.#signKind ?? kind) : kind;
  }

  #noteLink(link: LinkPlace | undefined, start: number): void {
    const end = this.#text.length;
    if (!link || !this.#open || end === start) return;
    const last = this.#open.links.at(-1);
    if (last?.link === link && last.end === start) last.end = end;
    else this.#open.links.push({ link, start, end });
  }

  /** Browsers set the marks of a `q` element. */
  #mark(sign: string, at: number, place: TextPlace): void {
    if (place.skipped) return;
    this.#prepare(place, at);
    if (!this.#open || this.#text.length === 0) this.#begin(place);
    this.#text.mark(sign, at);
    this.#quoting += 1;
  }

  #lineBreak({ start, inner }: Element, { skipped }: TextPlace): void {
    if (skipped) return;
    const pictured = this.#open?.pictures.at(-1)?.length === this.#text.length;
    // Two of them make a blank line.
    if (pictured || this.#text.lineEnded) this.#flush();
    else this.#text.breakLine(start, inner);
  }

  #source({ attributes }: Element, parent: Element): void {
    if (this.#sets?.parent !== parent) this.#sets = { parent, list: [] };
    for (const name of ["srcset", "data-srcset"]) {
      const set = attributes.get(name);
      if (set !== undefined) this.#sets.list.push(set);
    }
  }

  #picture(element: Element, place: TextPlace): void {
    if (place.skipped) return;
    const sets = this.#sets && this.#sets.parent === element.parent ? this.#sets.list : [];
    const picture = pictureOf(element, sets);
    if (!picture) return;
    const { figure, embed } = place;
    this.#place({ picture, ...(figure && { figure }), ...(embed && { embed }) });
  }

  #place(placed: PlacedPicture): void {
    if (this.#text.lineEnded) this.#flush();
    if (this.#open && this.#text.length > 0) {
      this.#open.pictures.push({ placed, length: this.#text.length });
    } else this.#items.push(placed);
  }

  #flush(): void {
    const open = this.#open;
    const mapped = this.#text.take();
    this.#open = undefined;
    this.#quoting = 0;
    if (!open || !mapped || this.#passages > this.#most) return;
    const { place, kind, pictures } = open;
    if (!place.embed) this.#passages += 1;
    const { text, rangeOf } = mapped;
    const links = open.links.flatMap(
      ({ link, start, end }) => linkIn(text, { url: link.url, start, end }) ?? [],
    );
    const within = kind === "caption" ? pictures.find(({ length }) => length < text.length) : undefined;
    this.#items.push({
      kind,
      text,
      links,
      rangeOf,
      range: rangeOf(0, text.length),
      ...(place.figure && { figure: place.figure }),
      ...(place.embed && { embed: place.embed }),
      ...(within && { within: within.placed.picture }),
    });
    for (const { placed, length } of pictures) if (length === text.length) this.#items.push(placed);
  }
}
