// The promise of privacy as a check on the output: what in this HTML makes a reader's browser call out by itself?
import { PostproofError } from "../errors.ts";
import { addressesInCss } from "./loads/css.ts";
import { embeddedDocument } from "./loads/embedded.ts";
import { checkText, refuse } from "../options/refusal.ts";
import { candidatesOf } from "./address.ts";
import type { Tag } from "./tags.ts";
import { tagsOf, valueOf } from "./tags.ts";

/** One thing in a page that makes, or lets something make, a reader's browser call a third party unasked. */
export interface Leak {
  /** The element's name, lower case. */
  readonly element: string;
  /** The attribute concerned; absent where the element itself is the leak. */
  readonly attribute?: string;
  /** The address it would call, if there is one. */
  readonly url?: string;
  /** Where the element begins, in UTF-16 code units. */
  readonly start: number;
  /** One sentence in plain words. */
  readonly reason: string;
}

/** What is let through. */
export interface PrivacyOptions {
  /** Says of an address that is not relative, or that a script or a frame has, that it is the site's own. */
  readonly allow?: (url: string) => boolean;
}

/**
 * Everything in an HTML text, a fragment or a page, that would make a reader's browser call out by itself: addresses
 * that load unasked and are not relative, scripts, frames, handlers, `ping`, refreshes. Plain links are none of it.
 * @throws PostproofError `invalid_input` for what is no string, the bytes of a file for example
 */
export function findLeaks(html: string, options: PrivacyOptions = {}): Leak[] {
  checkText(html, "findLeaks");
  const { allow = () => false } = options;
  if (typeof allow !== "function")
    refuse("allow", allow, "a function that says of an address whether it is the site's own");
  return tagsOf(html).flatMap((tag) =>
    leaksOf(tag, allow).map((leak) => ({ ...leak, element: tag.name, start: tag.start })),
  );
}

/**
 * Makes sure that HTML is private; see {@link findLeaks}.
 * @throws PostproofError `not_private`, naming the first offending element; `invalid_input` for what is no string
 */
export function assertPrivate(html: string, options: PrivacyOptions = {}): void {
  checkText(html, "assertPrivate");
  const leak = findLeaks(html, options)[0];
  if (!leak) return;
  const where = `<${leak.element}${leak.attribute === undefined ? "" : ` ${leak.attribute}`}> at offset ${leak.start}`;
  const url = leak.url === undefined ? "" : `: ${leak.url.slice(0, 200)}`;
  throw new PostproofError(
    "not_private",
    `${where}: ${leak.reason}${url}. Remove it, or keep a copy on the site itself.`,
    leak.url === undefined ? {} : { url: leak.url },
  );
}

type Found = Omit<Leak, "element" | "start">;
type Allow = (url: string) => boolean;

/** Elements that run or load another document or program. An address is let through only if the site says so. */
const ACTIVE = new Set([
  "script",
  "iframe",
  "frame",
  "object",
  "embed",
  "applet",
  "portal",
  "fencedframe",
  "bgsound",
]);
/** Script elements that hold data and run nothing. */
const DATA_BLOCK = /^(?:application\/(?:[a-z.+-]+\+)?json|text\/plain)$/i;
/** Attributes that load what they point at, on whatever element; too many elements rather than too few. */
const LOADING = new Set(["src", "poster", "background", "lowsrc", "dynsrc", "manifest"]);
const LOADING_LISTS = new Set(["srcset", "imagesrcset"]);
/** Attributes that call out when a link is followed or a picture seen. */
const REPORTING = new Set(["ping", "attributionsrc"]);
const SENDING = new Set(["action", "formaction"]);
/** Relations of `link` that only state something. Every other one may load. */
const STATING =
  /^(?:alternate|amphtml|author|bookmark|canonical|dcterms\..*|edituri|help|https:.*|license|me|next|nofollow|noopener|noreferrer|payment|pgpkey|pingback|prev|privacy-policy|profile|search|self|shortlink|tag|terms-of-service|up|webmention|wlwmanifest)$/;

function leaksOf(tag: Tag, allow: Allow): Found[] {
  const found = tag.attributes.flatMap(([name, value]) => attributeLeaks(tag, name, value, allow));
  const active = activeLeak(tag, allow);
  if (active) found.unshift(active);
  for (const style of tag.styles ?? []) found.push(...styleLeaks(style, undefined, allow));
  if (tag.mixed) found.push({ reason: "its text can be read in more ways than one" });
  return found;
}

function activeLeak(tag: Tag, allow: Allow): Found | undefined {
  const { name } = tag;
  if (name === "meta" && /^\s*refresh\s*$/i.test(valueOf(tag, "http-equiv") ?? "")) {
    return { attribute: "http-equiv", reason: "the page sends readers elsewhere by itself" };
  }
  // Animations can set an address after the page was checked.
  if (/^(?:set|animate\w*)$/.test(name) && /href|src|style/i.test(valueOf(tag, "attributename") ?? "")) {
    return { attribute: "attributename", reason: "an animation sets an address" };
  }
  if (!ACTIVE.has(name)) return undefined;
  if (name === "script" && DATA_BLOCK.test((valueOf(tag, "type") ?? "").trim())) return undefined;
  const url =
    valueOf(tag, name === "object" ? "data" : "src") ?? valueOf(tag, "href") ?? valueOf(tag, "xlink:href");
  if (url !== undefined && valueOf(tag, "srcdoc") === undefined && allow(url)) return undefined;
  return { reason: "it can load whatever it likes", ...(url !== undefined && { url }) };
}

function attributeLeaks(tag: Tag, name: string, value: string, allow: Allow): Found[] {
  const leak = (reason: string, url = value): Found[] => [{ attribute: name, url, reason }];
  const calls = (url: string): boolean => isRemote(url) && !allow(url);
  if (/^on[a-z]/.test(name)) return [{ attribute: name, reason: "it runs script" }];
  if (name === "style") return styleLeaks(value, name, allow);
  if (LOADING.has(name)) return calls(value) ? leak("it loads from another place") : [];
  if (LOADING_LISTS.has(name))
    return candidatesOf(value)
      .filter(calls)
      .flatMap((url) => leak("it loads from another place", url));
  if (REPORTING.has(name)) return leak("it reports what readers do");
  if (SENDING.has(name)) return calls(value) ? leak("it sends what readers enter elsewhere") : [];
  if (name === "href" || name === "xlink:href") return hrefLeaks(tag, name, value, calls);
  // Presentation attributes of SVG take `url()` as styles do.
  return tag.foreign && value.includes("(") ? styleLeaks(value, name, allow) : [];
}

function hrefLeaks(tag: Tag, name: string, value: string, calls: (url: string) => boolean): Found[] {
  if (/^(?:javascript|vbscript):/i.test(plainAddress(value))) {
    return [{ attribute: name, url: value, reason: "it runs script" }];
  }
  const embedded = embeddedDocument(tag, name, value);
  if (embedded?.format === "css") return styleLeaks(embedded.text, name, (url) => !calls(url));
  if (tag.name === "a" || tag.name === "area" || !calls(value)) return [];
  if (tag.name === "base")
    return [{ attribute: name, url: value, reason: "it turns every address of the page elsewhere" }];
  if (tag.name === "link") {
    const relations = (valueOf(tag, "rel") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const sheet = relations.includes("stylesheet");
    if (!sheet && relations.every((relation) => STATING.test(relation))) return [];
  }
  return [{ attribute: name, url: value, reason: "it loads from another place" }];
}

/** The addresses that a style loads: `url()`, `@import`, image functions with plain strings. */
function styleLeaks(css: string, attribute: string | undefined, allow: Allow): Found[] {
  return Array.from(addressesInCss(css, 0, "at_once"), ({ address }) => address)
    .filter((url) => isRemote(url) && !allow(url))
    .map((url) => ({
      ...(attribute !== undefined && { attribute }),
      url,
      reason: "its style loads from another place",
    }));
}

/** Whether an address leads off the page's own site: it has a scheme that the network serves, or a host. */
function isRemote(url: string): boolean {
  const plain = plainAddress(url);
  if (/^\/\/+[^/]/.test(plain)) return true;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  return scheme !== undefined && !["data", "about", "blob"].includes(scheme);
}

/** An address as browsers read it: without white space around and line ends within, backslashes as slashes. */
function plainAddress(url: string): string {
  return url
    .replace(/[\t\n\r]/g, "")
    .replace(/^[\u0000- ]+/, "") // eslint-disable-line no-control-regex -- browsers skip these before an address
    .replaceAll("\\", "/");
}
