// What the tags of a page say of it: its head first, its body only where the head leaves a gap. Linear, bounded, never throws.
import { decodeEntities } from "../html-tags.ts";
import { BodyTags } from "./body-tags.ts";
import type { BodyFacts, OpenTag } from "./body-tags.ts";
import { scanTags } from "./scan.ts";

/** A `meta` element: its name in lower case, its content as written, entities decoded. */
export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** A `link` element. `rel` and `type` are in lower case. */
export interface Link {
  readonly rel: readonly string[];
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
}

/** What the tags of a page say. */
export interface PageTags {
  lang?: string | undefined;
  base?: string | undefined;
  title?: string;
  readonly metas: Meta[];
  /** The names of the metas. */
  readonly names: Set<string>;
  readonly links: Link[];
  /** The contents of the JSON-LD scripts. */
  readonly data: string[];
  body: BodyFacts;
}

/** More of a page than this is not read (UTF-16 code units). */
const MAX_PAGE = 4_000_000;
const MAX_METAS = 500;
const MAX_LINKS = 300;
const MAX_SCRIPTS = 50;
const MAX_VALUE = 20_000;
const MAX_DATA = 1_000_000;

/** Elements that may stand in a head; any other one begins the body, whether or not a tag says so. */
const IN_HEAD: ReadonlySet<string> = new Set(
  "html head title meta link base script style noscript template bgsound basefont".split(" "),
);
const WANTED: ReadonlySet<string> = new Set(
  (
    "name property itemprop http-equiv content value rel href type title hreflang lang src srcset data-src data-original " +
    "data-lazy-src data-srcset width height alt datetime class id hidden poster"
  ).split(" "),
);

/**
 * Reads the tags of a page.
 *
 * @param isEnough asked once the head has been read, and whenever the body has told something: whether the rest of the
 * page is not needed. JSON-LD further down is read all the same.
 */
export function readPageTags(html: string, isEnough: (tags: PageTags) => boolean): PageTags {
  const page = html.length > MAX_PAGE ? html.slice(0, MAX_PAGE) : html;
  const body = new BodyTags();
  const tags: PageTags = { metas: [], names: new Set(), links: [], data: [], body: body.facts };
  let inHead = true;
  let inNoscript = false;
  let isData = false;
  /** Where the next JSON-LD begins, as far as is known. */
  let nextData = -1;
  const hasEnough = (position: number): boolean => {
    if (inHead || !isEnough(tags)) return false;
    if (nextData < position) nextData = page.indexOf("+json", position);
    return nextData < 0;
  };
  scanTags(page, WANTED, MAX_VALUE, {
    open(name, attributes, end) {
      if (name === "noscript") inNoscript = true;
      // Within a `noscript` of the head: a pixel that counts visits, mostly.
      else if (inNoscript && inHead) return false;
      else if (inHead && !IN_HEAD.has(name)) {
        inHead = false;
        if (hasEnough(end)) return true;
      }
      if (name === "script") isData = isDataType(attributes().get("type"));
      else if (name === "meta") openMeta(tags, tagOf(name, attributes));
      else if (name === "link") openLink(tags, tagOf(name, attributes));
      else if (name === "html") tags.lang ??= valueOf(attributes().get("lang"));
      else if (name === "base") tags.base ??= valueOf(attributes().get("href"));
      else if (!inHead && !inNoscript && body.open(tagOf(name, attributes))) return hasEnough(end);
      return !inHead && name === "meta" && hasEnough(end);
    },
    close(name, end) {
      if (name === "noscript") inNoscript = false;
      else if (name === "head" && inHead) {
        inHead = false;
        inNoscript = false;
        return hasEnough(end);
      } else if (!inHead && body.close(name)) return hasEnough(end);
      return false;
    },
    text(start, end) {
      if (!inHead && !inNoscript) body.text(page, start, end);
    },
    raw(name, start, end) {
      // The title of a drawing stands in the body.
      if (name === "title" && inHead)
        tags.title ??= decodeEntities(page.slice(start, Math.min(end, start + MAX_VALUE)));
      else if (name === "script" && isData && tags.data.length < MAX_SCRIPTS)
        tags.data.push(page.slice(start, Math.min(end, start + MAX_DATA)));
      return false;
    },
  });
  body.end();
  return tags;
}

function isDataType(type: string | undefined): boolean {
  return type !== undefined && /^\s*application\/ld(?:\+|&#43;|&#x2b;)json/i.test(type);
}

function tagOf(name: string, attributes: () => ReadonlyMap<string, string>): OpenTag {
  let values: ReadonlyMap<string, string> | undefined;
  return { name, get: (key) => valueOf((values ??= attributes()).get(key)) };
}

function openMeta(tags: PageTags, tag: OpenTag): void {
  // `value` is a slip that LinkedIn and others make.
  const content = (tag.get("content") ?? tag.get("value"))?.trim();
  if (!content || tags.metas.length >= MAX_METAS) return;
  for (const key of ["property", "name", "itemprop", "http-equiv"]) {
    const named = tag.get(key)?.trim().toLowerCase();
    if (!named) continue;
    tags.metas.push({ name: named, content });
    tags.names.add(named);
  }
}

function openLink(tags: PageTags, tag: OpenTag): void {
  const href = tag.get("href")?.trim();
  const rel = tag.get("rel")?.trim().toLowerCase() ?? tag.get("itemprop")?.trim().toLowerCase();
  if (!href || !rel || tags.links.length >= MAX_LINKS) return;
  const type = tag.get("type")?.trim().toLowerCase();
  const title = tag.get("title")?.trim();
  const hreflang = tag.get("hreflang")?.trim();
  tags.links.push({
    rel: rel.split(/\s+/),
    href,
    ...(type && { type }),
    ...(title && { title }),
    ...(hreflang && { hreflang }),
  });
}

function valueOf(raw: string | undefined): string | undefined {
  return raw === undefined ? undefined : decodeEntities(raw);
}
