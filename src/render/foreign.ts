// What is open at a place of a text as far as tags tell, and where they do not tell enough: in `svg` and `math` other rules
// hold than in the rest of a page, and neither what stands in them nor where they end is sure without a tree.

/** An element that is open within an `svg` or a `math`, or one of these. */
interface Element {
  readonly name: string;
  /** Whether void elements in it have no end tag, and a slash at the end of a tag does not count: as in HTML. */
  readonly holdsHtml: boolean;
  /** Whether it is one of HTML itself. */
  readonly isHtml: boolean;
  readonly up: Element | undefined;
  readonly depth: number;
}

/** What is open at a place of a text. */
export interface OpenMarkup {
  /** The innermost open element within `svg` or `math`; none outside of these. */
  open: Element | undefined;
  /** Whether the markup is so odd that from here on nothing is sure. */
  lost: boolean;
  /** How many `template` may be open, and from the how manieth on their content waits for a script; 0 if none does. */
  templates: number;
  waits: number;
  /** Whether a `noscript` is open. */
  noscript: boolean;
  /** Whether a `select` may be open, in which browsers of different years take different elements. */
  select: boolean;
}

/** Elements of HTML that end an `svg` or `math` that was left open, or do so in some cases (HTML, 13.2.6.5). */
const BREAKS_OUT =
  /^(?:annotation-xml|b|big|blockquote|body|br|center|code|d[dlt]|div|em|embed|font|h[1-6r]|head|i|img|li|listing|menu|meta|nobr|ol|p|pre|ruby|s|small|span|strike|strong|su[bp]|table|tt|ul?|var)$/;
/** Elements of `svg` and `math` that hold HTML again. */
const HOLDS_HTML = /^(?:foreignobject|desc|title|m[inos]|mtext)$/;
/** Elements that end others far around them, or follow rules of their own where they stand in HTML in a drawing. */
const FAR_REACHING =
  /^(?:body|caption|col|colgroup|frameset|head|html|m(?:alignmark|glyph)|select|t(?:able|body|d|emplate|foot|h|head|r))$/;
/** Elements of HTML that have no end tag. */
const VOID =
  /^(?:area|base|basefont|bgsound|br|col|embed|frame|hr|image|img|input|keygen|link|meta|param|source|track|wbr)$/;
const DEEPEST = 99;

/** Whether what stands at a place may be a drawing or a formula, and may be HTML. */
export function isUnsure({ open, lost }: OpenMarkup): boolean {
  return lost || open !== undefined;
}

/**
 * Takes account of a start tag. Tags that are nested as they should be lead back out of a drawing; what is written
 * otherwise is read differently by browsers, and even by two parts of one, so that nothing is sure after it.
 *
 * @param left gathers the names of elements that may still be open where the tags say otherwise: formatting that was
 * left open before goes on within an element that holds HTML, and keeps its end tag from ending it
 */
export function openElement(place: OpenMarkup, name: string, closesItself: boolean, left: Set<string>): void {
  const { open, lost } = place;
  if (lost) return;
  const isRoot = name === "svg" || name === "math";
  if (name === "select") place.select = true;
  if (!open && !isRoot) {
    place.lost = name === "frameset" || (name === "col" && place.templates > 0);
    return;
  }
  const isHtml = !isRoot && open!.holdsHtml;
  const holdsHtml = isHtml || (!isRoot && HOLDS_HTML.test(name));
  const depth = (open?.depth ?? 0) + 1;
  place.lost =
    place.select ||
    depth > DEEPEST ||
    (isHtml
      ? FAR_REACHING.test(name) || HOLDS_HTML.test(name)
      : BREAKS_OUT.test(name) || (holdsHtml && closesItself));
  if (isHtml ? VOID.test(name) : closesItself) return;
  place.open = { name, holdsHtml, isHtml, up: open, depth };
  if (holdsHtml) for (let each: Element | undefined = place.open; each; each = each.up) left.add(each.name);
}

/** Takes account of an end tag. */
export function closeElement(place: OpenMarkup, name: string, left: ReadonlySet<string>): void {
  if (name === "select") place.select = false;
  if (name === "noscript") place.noscript = false;
  if (name === "template" && place.templates > 0 && place.templates-- === place.waits) place.waits = 0;
  let each = place.open;
  if (!each) place.lost ||= left.has(name);
  while (each && each.name !== name && !each.holdsHtml) each = each.up;
  if (each && each.name !== name) place.lost = true;
  else if (place.open && !each) place.lost = true;
  else place.open = each?.up;
}

/** What is open where two ways of reading a text meet: what both say, and else nothing that is sure. */
export function meet(one: OpenMarkup, other: OpenMarkup): void {
  one.lost ||= other.lost || one.open !== other.open;
  one.templates = Math.max(one.templates, other.templates);
  one.waits = Math.min(one.waits, other.waits);
  one.noscript &&= other.noscript;
  one.select ||= other.select;
}
