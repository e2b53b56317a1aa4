// Kinds of HTML elements, as far as they decide where elements end and what stands alone. After the HTML standard.

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements without content. */
export const VOID = words(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Elements that the standard calls special: an end tag of any other kind does not reach through them. */
export const SPECIAL = words(
  "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd " +
    "details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header " +
    "hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript " +
    "object ol p param plaintext pre script search section select source style summary table tbody td template " +
    "textarea tfoot th thead title tr track ul wbr xmp svg math",
);

/** Formatting may end while blocks that began within it go on. */
export const FORMATTING = words("a b big code em font i nobr s small strike strong tt u");

/** What stands in these is apart from what they stand in: no end tag reaches out of them. */
export const BARRIERS = words("applet caption html table td th marquee object select template");

/** Elements that end an open paragraph. */
export const CLOSES_P = words(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 " +
    "h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp dd dt",
);

/** What a new one of these ends, if it is the innermost. */
export const CLOSES: ReadonlyMap<string, readonly string[]> = new Map([
  ["li", ["li"]],
  ["dd", ["dd", "dt"]],
  ["dt", ["dd", "dt"]],
]);

/** Special elements that an unclosed list item may hold without hiding it from the next. */
export const SEEN_THROUGH = words("address div p");

const SECTIONS = ["tbody", "thead", "tfoot", "table"];

/** What the parts of a table stand in: a new part ends all that is open within that. */
export const STANDS_IN: ReadonlyMap<string, readonly string[]> = new Map([
  ["td", ["tr", ...SECTIONS]],
  ["th", ["tr", ...SECTIONS]],
  ["tr", SECTIONS],
  ["tbody", ["table"]],
  ["thead", ["table"]],
  ["tfoot", ["table"]],
  ["caption", ["table"]],
]);

/** Elements that show nothing: neither text nor boundary. */
export const INVISIBLE = words("script style template noscript link meta source track title");

/** Elements whose content is quoted or inert. */
export const SHIELDING = words(
  "pre code kbd samp template select svg math xmp listing plaintext noscript textarea title",
);

const INLINE_SPECIAL = words(
  "br img input embed iframe object button select area wbr param applet marquee textarea svg math",
);

const BLOCKS: ReadonlySet<string> = new Set(
  [...SPECIAL].filter((name) => !INLINE_SPECIAL.has(name) && !INVISIBLE.has(name)),
);

/** Whether an element is a block: text beside it is not in its line. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}
