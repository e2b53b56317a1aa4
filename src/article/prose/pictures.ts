// The pictures of an article, and which of its passages they belong to.
import { decodeAttribute } from "../character-references.ts";
import type { Element } from "../elements.ts";
import type { Range } from "../found.ts";
import type { ArticlePicture, Passage } from "./found.ts";
import type { Figure } from "./places.ts";

/** A picture, and the figure that it stands in. */
export interface PlacedPicture {
  readonly picture: ArticlePicture;
  readonly figure?: Figure;
  readonly embed?: Element;
}

/** A passage before it is known which picture it belongs to. */
export interface UnplacedPassage extends Omit<Passage, "picture"> {
  readonly range: Range;
  readonly figure?: Figure;
  readonly embed?: Element;
  /** A picture in the midst of its text. */
  readonly within?: ArticlePicture;
}

/** What stands in an article, in document order. */
export type Item = PlacedPicture | UnplacedPassage;

/** No `srcset` longer than this is read whole, and no address longer than that (UTF-16 code units). */
const MAX_SRCSET = 50_000;
const MAX_ADDRESS = 4_096;
/** Pictures narrower or lower than this are signs and counters (CSS pixels). */
const MIN_SIDE = 32;

const SOURCES = ["data-src", "data-lazy-src", "data-original"];
const SETS = ["data-srcset", "data-lazy-srcset", "srcset"];
const NO_PICTURE = /^(?:data|about|javascript):|^#/i;
const PLACEHOLDER =
  /^(?:data|about|javascript):|^#|(?<![^/])(?=[^/]*$)[^/]*(?:blank|spacer|placeholder|transparent|pixel|lazy|loading|1x1)/i;

/**
 * The picture that an `img` shows; `undefined` if it shows none, or a sign.
 *
 * @param sets the `srcset`s of the `source` elements beside it
 */
export function pictureOf(
  { attributes, start, inner }: Element,
  sets: readonly string[],
): ArticlePicture | undefined {
  for (const side of ["width", "height"]) {
    const given = attributes.get(side);
    if (given !== undefined && /^\s*\d+(?:px)?\s*$/.test(given) && parseInt(given, 10) < MIN_SIDE)
      return undefined;
  }
  const src = sourceOf(attributes, sets);
  if (src === undefined) return undefined;
  const alt = attributes.get("alt");
  return { src, ...(alt !== undefined && { alt: decodeAttribute(alt) }), range: [start, inner] };
}

function sourceOf(attributes: Element["attributes"], sets: readonly string[]): string | undefined {
  for (const name of [...SOURCES, "src"]) {
    const address = addressIn(attributes.get(name));
    if (address !== undefined && !/[{}]/.test(address) && !PLACEHOLDER.test(address)) return address;
  }
  const own = SETS.flatMap((name) => attributes.get(name) ?? []);
  for (const set of [...own, ...sets]) {
    const largest = largestOf(decodeAttribute(set.slice(0, MAX_SRCSET)));
    if (largest !== undefined) return largest;
  }
  // A name is no proof of a placeholder: there may be nothing better.
  const address = addressIn(attributes.get("src"));
  return address === undefined || NO_PICTURE.test(address) ? undefined : address;
}

function addressIn(raw: string | undefined): string | undefined {
  if (raw === undefined || raw.length > MAX_ADDRESS) return undefined;
  const address = decodeAttribute(raw).trim();
  return address === "" ? undefined : address;
}

/** The candidate of a `srcset` with the greatest width or density; the first of equals. */
export function largestOf(srcset: string): string | undefined {
  let best: string | undefined;
  let size = 0;
  let address = "";
  const weigh = (number: number): void => {
    if (number > size && address !== "" && address.length <= MAX_ADDRESS && !PLACEHOLDER.test(address)) {
      best = address;
      size = number;
    }
    address = "";
  };
  for (const word of srcset.trim().split(/\s+/)) {
    const [, number, rest] = /^(\d+(?:\.\d+)?)[wxh](?:,(.*))?$/s.exec(word) ?? [];
    if (address !== "" && number !== undefined) {
      weigh(Number(number));
      address = rest ?? "";
    } else {
      if (address !== "") weigh(1);
      address = word.replace(/^,/, "");
      if (address.endsWith(",")) {
        address = address.slice(0, -1);
        weigh(1);
      }
    }
  }
  if (address !== "") weigh(1);
  return best;
}

/** Notes that text stands in a figure: it, and those around it, have captions of their own. */
export function captionFigure(figure: Figure | undefined): void {
  for (let outer = figure; outer && !outer.captioned; outer = outer.outer) outer.captioned = true;
}

/** A line of running text beside a picture is a caption only if it is no longer than this (UTF-16 code units). */
const MAX_BESIDE = 400;
/** Between a picture and a caption without markup stands no more than this of the article (UTF-16 code units). */
const MAX_APART = 1_000;

const isUnplaced = (item: Item | undefined): item is UnplacedPassage => item !== undefined && "kind" in item;

/** The passages with their pictures. Linear in the number of items. */
export function withPictures(items: readonly Item[]): Passage[] {
  const inFigures = picturesInFigures(items);
  const passages: Passage[] = [];
  let captioned: ArticlePicture | undefined;
  for (const [index, item] of items.entries()) {
    if (!isUnplaced(item)) {
      captioned = undefined;
      continue;
    }
    const picture = item.within ?? inFigures.get(item) ?? besideOf(item, items, index) ?? captioned;
    const { kind, text, links, rangeOf } = item;
    passages.push({ kind, text, links, ...(picture && kind !== "heading" && { picture }), rangeOf });
    // The words and the credit of a caption may be two passages.
    const goesOn =
      kind === "caption" &&
      isUnplaced(items[index + 1]) &&
      (items[index + 1] as UnplacedPassage).kind === "caption";
    captioned = goesOn ? picture : undefined;
  }
  return passages;
}

/** The pictures of captions in figures: the nearest before in the same figure, or else the first behind. */
function picturesInFigures(items: readonly Item[]): ReadonlyMap<Item, ArticlePicture> {
  const found = new Map<Item, ArticlePicture>();
  const behind: (ArticlePicture | undefined)[] = [];
  let next: ArticlePicture | undefined;
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index]!;
    behind[index] = next;
    if (!isUnplaced(item)) next = item.picture;
  }
  let before: ArticlePicture | undefined;
  for (const [index, item] of items.entries()) {
    if (!isUnplaced(item)) before = item.picture;
    else if (item.kind === "caption" && item.figure) {
      const picture = inFigure(item.figure, before, behind[index]);
      if (picture) found.set(item, picture);
    }
  }
  return found;
}

/** How many figures around a caption are looked at. */
const MAX_FIGURES = 4;

function inFigure(
  innermost: Figure,
  before: ArticlePicture | undefined,
  behind: ArticlePicture | undefined,
): ArticlePicture | undefined {
  let figure: Figure | undefined = innermost;
  for (let level = 0; figure && level < MAX_FIGURES; level++) {
    const { start, end } = figure.element;
    if (before && before.range[0] >= start) return before;
    if (behind && behind.range[0] < end) return behind;
    figure = figure.outer;
  }
  return undefined;
}

/** The picture directly before a passage, or else directly behind it. */
function besideOf(draft: UnplacedPassage, items: readonly Item[], index: number): ArticlePicture | undefined {
  const { kind, text, range } = draft;
  if (kind === "heading" || kind === "quote") return undefined;
  const caption = kind === "caption";
  if (!caption && text.length > MAX_BESIDE) return undefined;
  const before = freePicture(items[index - 1]);
  if (before && (caption || range[0] - before.range[1] <= MAX_APART)) return before;
  const behind = freePicture(items[index + 1]);
  if (!behind || (!caption && behind.range[0] - range[1] > MAX_APART)) return undefined;
  const after = items[index + 2];
  return !caption && isUnplaced(after) && after.kind === "caption" ? undefined : behind;
}

/** The picture of an item, unless a figure around it has a caption of its own. */
function freePicture(item: Item | undefined): ArticlePicture | undefined {
  if (item === undefined || isUnplaced(item)) return undefined;
  let { figure } = item;
  for (let level = 0; figure && level < MAX_FIGURES; level++) {
    if (figure.captioned) return undefined;
    figure = figure.outer;
  }
  return item.picture;
}
