// Plain articles: markup in which nothing can stand that is looked for, known before any of it is read.
import { ROWS } from "../services/index.ts";
import { parseWritten } from "./links.ts";
import type { Parse } from "./found.ts";
import type { Survey } from "./html.ts";

/** Elements that are no embed, no script and no component, and whose content is markup. */
const NAMES =
  "a abbr article aside b big blockquote br caption center cite dd del dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 " +
  "header hr i img ins li main mark ol p picture q s section small source span strong sub sup table tbody td tfoot th thead tr u ul";

/** Attributes by which none of them names a post, but for `href`, and none is anything to a script of a service. */
const ATTRIBUTES =
  "align alt aria-[a-z]+ class colspan dir headers height href hreflang lang loading rel role rowspan scope sizes span src srcset " +
  "start style target title type valign width";

const oneOf = (words: string): string => `(?:${words.replaceAll(" ", "|")})`;
/** Ids of elements in which scripts of services work. */
const ROOTS = ROWS.flatMap(({ script }) => (script?.root ? [script.root.id] : [])).join("|");
const VALUE = `(?:="[^"<>]*"|='[^'<>]*')?`;
/** A tag of one of these elements with these attributes alone, each quoted; or a comment. */
const PLAIN = new RegExp(
  `<(?:\\/?${oneOf(NAMES)}(?:\\s+(?:${oneOf(ATTRIBUTES)}${VALUE}|id="(?!\\s*(?:${ROOTS})\\s*")[^"<>]*"))*\\s*\\/?|!--[^<>]*--)>`,
  "iy",
);
const LINK = /\shref=(?:"([^"]*)"|'([^']*)')/gi;
/** An address, or what may be a shortcode, in running text. */
const SAYS = /https?:\/\/|[[{@]/i;

/** What is found where nothing is. */
export const NOTHING_FOUND: Survey = {
  ...{ candidates: [], standing: [], shields: [], loaders: [], needs: [], stylesheets: [], headEnds: [] },
};

/**
 * Whether an HTML text is plain: no post is referred to in it, and neither embeds of ours nor scripts stand in it. Nothing but
 * tags that are harmless by name and attributes, links that name no post, and words that are neither address nor shortcode: of what is
 * anything else, this says no, and it has to be read. Linear in its length.
 */
export function isPlain(text: string, parse: Parse): boolean {
  const saysAny = SAYS.test(text);
  let from = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", from)) {
    if (saysAny && SAYS.test(text.slice(from, at))) return false;
    PLAIN.lastIndex = at;
    if (!PLAIN.test(text)) return false;
    from = PLAIN.lastIndex;
  }
  if (saysAny && SAYS.test(text.slice(from))) return false;
  for (const [, double, single = ""] of text.matchAll(LINK))
    if (parseWritten(double ?? single, parse) !== undefined) return false;
  return true;
}
