// What the tags of a page say of it: its head first, its body only where the head leaves a gap. Linear, bounded, never throws.
import { Tokenizer } from "htmlparser2";
import { BodyTags } from "./body-tags.ts";
import type { BodyFacts, OpenTag } from "./body-tags.ts";
import { decodeEntities } from "./entities.ts";

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
const MAX_NAME = 32;

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
  let name = "";
  let attribute = "";
  let valueStart = -1;
  let valueEnd = -1;
  let values: Map<string, string> | undefined;
  let wanted = false;
  let inHead = true;
  let inNoscript = false;
  /** Where the text goes that comes next. */
  let taking: "title" | "data" | undefined;
  let data = "";

  const nameAt = (start: number, end: number): string =>
    page.slice(start, end < start + MAX_NAME ? end : start + MAX_NAME).toLowerCase();
  /** Where the next JSON-LD begins, as far as is known. */
  let nextData = -1;
  const finishIfEnough = (position: number): void => {
    if (inHead || !isEnough(tags)) return;
    if (nextData < position) nextData = page.indexOf("ld+json", position);
    if (nextData < 0) tokenizer.pause();
  };
  const endHead = (position: number): void => {
    inHead = false;
    inNoscript = false;
    finishIfEnough(position);
  };
  const opened = (position: number): void => {
    const tag: OpenTag = { name, get: (key) => valueOf(values?.get(key)) };
    if (name === "noscript") inNoscript = true;
    else if (inNoscript && inHead) return;
    else if (inHead && !IN_HEAD.has(name)) endHead(position);
    switch (name) {
      case "html":
        tags.lang ??= tag.get("lang");
        break;
      case "base":
        tags.base ??= tag.get("href");
        break;
      case "meta":
        openMeta(tags, tag);
        break;
      case "link":
        openLink(tags, tag);
        break;
      case "title":
        // The title of a drawing stands in the body.
        if (inHead && tags.title === undefined) taking = "title";
        break;
      case "script":
        if (tags.data.length < MAX_SCRIPTS && /^\s*application\/ld\+json/i.test(tag.get("type") ?? "")) {
          taking = "data";
          data = "";
        }
        break;
      default:
        if (!inHead && !inNoscript && body.open(tag)) finishIfEnough(position);
    }
    if (!inHead && name === "meta") finishIfEnough(position);
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname(start, end) {
        name = nameAt(start, end);
        values = undefined;
        // Attributes are looked at where they can matter only: most of a page is `div`, `span` and `path`.
        wanted = inHead ? IN_HEAD.has(name) || name === "body" : IN_HEAD.has(name) || body.wants(name);
      },
      onattribname(start, end) {
        if (!wanted) return;
        attribute = nameAt(start, end);
        valueStart = -1;
      },
      onattribdata(start, end) {
        if (!wanted) return;
        if (valueStart < 0) valueStart = start;
        valueEnd = end;
      },
      onattribentity: ignore,
      onattribend() {
        if (!wanted || !WANTED.has(attribute)) return;
        values ??= new Map();
        if (!values.has(attribute))
          values.set(
            attribute,
            valueStart < 0 ? "" : page.slice(valueStart, Math.min(valueEnd, valueStart + MAX_VALUE)),
          );
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag(start, end) {
        const closed = nameAt(start, end);
        if (closed === "title" && taking === "title") {
          tags.title = decodeEntities(tags.title ?? "");
          taking = undefined;
        } else if (closed === "script" && taking === "data") {
          tags.data.push(data);
          taking = undefined;
        } else if (closed === "noscript") inNoscript = false;
        else if (closed === "head" && inHead) endHead(end);
        else if (!inHead && body.close(closed)) finishIfEnough(end);
      },
      ontext(start, end) {
        if (taking === "data") data += page.slice(start, Math.min(end, start + MAX_DATA - data.length));
        else if (taking === "title")
          tags.title = (tags.title ?? "") + page.slice(start, Math.min(end, start + MAX_VALUE));
        else if (!inHead && !inNoscript) body.text(page, start, end);
      },
      ontextentity: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(page);
  tokenizer.end();
  body.end();
  return tags;
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
