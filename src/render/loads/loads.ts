// The loads of a whole document: all that its markup, styles and scripts name, and whose host that is.
import type { Tag } from "../tags.ts";
import { firstOnly, tagsOf, valueOf } from "../tags.ts";
import { adviceFor, serviceAt, weightOf } from "./known.ts";
import { addressesInCss } from "./css.ts";
import { elementLoads, lazily, mediaMoment } from "./element.ts";
import type { Load, LoadMoment, LoadOptions, RawLoad } from "./load.ts";
import { embeddedDocument } from "./embedded.ts";
import { checkText, refuse, refuseName, inWords } from "../../options/refusal.ts";
import { markupIn } from "./script-element.ts";
import { addressesInScript } from "./script-text.ts";
import { isUrl } from "../../model/url.ts";
import { PostproofError } from "../../errors.ts";

/** Documents within documents are read to this depth; each is shorter than the one around it. */
const DEEPEST = 4;

/** Where pages are thought to stand: nothing is registered below this name. */
const HERE = "https://page.invalid/";

const FORMATS: readonly string[] = [
  "html",
  "svg",
  "css",
  "script",
] satisfies readonly LoadOptions["format"][];

/**
 * Everything in a document that a browser loads from another site, or may load: each address with its host, its kind,
 * when it is loaded, and what to do. Plain links are none of it, nor is what is relative. Nothing is asked and no script
 * is run: what scripts put together of parts, and what the files of third parties load in turn, is not found.
 * Takes time linear in the text's length.
 *
 * @throws PostproofError `invalid_input` for an own host that is none, for an option that does not exist, and for what is
 * no string, the bytes of a file for example
 */
export function findLoads(text: string, options: LoadOptions = {}): Load[] {
  checkText(text, "findLoads");
  checkLoadOptions(options);
  const isOwn = hostRule(options.own ?? []);
  const read = readDocument(text, options.format ?? "html", 0);
  const bases = [HERE, ...read.bases];
  const found: Load[] = [];
  const seen = new Set<string>();
  for (const raw of read.loads) {
    for (const url of addressesOf(raw.address, bases)) {
      const key = `${raw.start} ${url.href}`;
      if (isOwn(url.host) || seen.has(key)) continue;
      seen.add(key);
      found.push(loadOf(raw, url, options));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A file of the site itself that a page shows. */
export interface OwnFile {
  readonly kind: "image" | "media" | "style";
  /** Its path on the site, escapes read, beginning with `/`. */
  readonly path: string;
  /** Where it is written, in UTF-16 code units. */
  readonly start: number;
}

/**
 * The pictures, videos, sounds and stylesheets of its own site that the elements of a page name: addresses that are
 * relative, and those of `own` hosts. What only a script, a style or a template would take up is left out.
 *
 * @param page the path of the page on its site, such as `/news/storm.html`: relative addresses are meant from there
 */
export function findOwnFiles(html: string, page: string, own: readonly string[] = []): OwnFile[] {
  checkText(html, "findOwnFiles");
  const isOwn = hostRule(own);
  const here = new URL(page, HERE).href;
  const { loads, base: given = "" } = readDocument(html, "html", 0);
  const base = isUrl(given, here) ? new URL(given, here).href : here;
  const found = new Map<string, OwnFile>();
  for (const { kind, when, address, attribute, start } of loads) {
    // A style may name what no page shows: a background of narrow windows, a font with spaces that reads as an address.
    if (attribute === undefined || attribute === "style") continue;
    if (!OWN_KINDS.has(kind) || when === "waiting" || when === "by_script") continue;
    if (WITHIN.test(address) || UNFILLED.test(address)) continue;
    const url = isUrl(address, base) ? new URL(address, base) : undefined;
    const path =
      url && (url.host === new URL(HERE).host || isOwn(url.host)) ? unescaped(url.pathname) : undefined;
    if (path !== undefined && NAMED.test(path))
      found.set(path, found.get(path) ?? { kind: kind as OwnFile["kind"], path, start });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

const OWN_KINDS: ReadonlySet<string> = new Set(["image", "media", "style"] satisfies OwnFile["kind"][]);
/** A file's name has an ending: what has none, such as `/_next/image`, a server makes when it is asked. */
const NAMED = /\.[^./]+$/;
/** Where a template has yet to write an address. */
const UNFILLED = /\{\{|<%|\$\{/;

function unescaped(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** What each option has to be. */
const OPTIONS: {
  readonly [K in keyof Required<LoadOptions>]: readonly [fits: (value: unknown) => boolean, what: string];
} = {
  format: [(value) => FORMATS.includes(value as string), `one of: ${FORMATS.join(", ")}`],
  own: [(value) => Array.isArray(value), 'a list of hosts, such as ["news.example"]'],
  isEmbed: [(value) => typeof value === "function", "a function that is given an address"],
};

function checkLoadOptions(options: LoadOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(OPTIONS, name)) refuseName(name, Object.keys(OPTIONS));
    const [fits, what] = OPTIONS[name as keyof LoadOptions];
    if (value !== undefined && !fits(value)) refuse(name, value, what);
  }
}

function loadOf({ address: _address, ...raw }: RawLoad, url: URL, options: LoadOptions): Load {
  const known = serviceAt(url.hostname, url.pathname);
  const weight = weightOf(known, raw.kind);
  return {
    ...raw,
    host: url.host,
    url: url.href,
    ...(known && { service: known.service }),
    ...(weight !== undefined && { weight }),
    advice: adviceFor(raw.kind, url.href, known?.remedy, options.isEmbed),
  };
}

/** What begins so is meant within the document, whatever its base, or holds what it names: it may have megabytes. */
const WITHIN = /^[\0- ]*(?:#|data:|$)/i;

/**
 * The address as a browser asks it, if it leads to a host of the network other than the page's. `https:a` is relative
 * where the base has that scheme, and leads to the host `a` where it has another: then both are given.
 */
function addressesOf(address: string, bases: readonly string[]): URL[] {
  if (WITHIN.test(address)) return [];
  return [...bases, undefined]
    .flatMap((base) => (isUrl(address, base) ? [new URL(address, base)] : []))
    .filter(({ protocol, host }) => /^(?:https?|wss?|ftp):$/.test(protocol) && host !== "page.invalid");
}

/** What a document names, and the addresses off the site from which its relative ones are meant. */
interface Read {
  readonly loads: readonly RawLoad[];
  readonly bases: readonly string[];
  /** The first base as it is written, on the site or off it. */
  readonly base?: string | undefined;
}

function readDocument(text: string, format: NonNullable<LoadOptions["format"]>, depth: number): Read {
  if (format === "css") return { loads: [...addressesInCss(text, 0, "if_used")], bases: [] };
  if (format === "script") return { loads: [...addressesInScript(text, 0, "by_script")], bases: [] };
  const tags = tagsOf(text).map(firstOnly);
  const loads = [...sheetsBeforeRoot(text), ...markupLoads(tags, depth)];
  const given = basesIn(tags);
  return { loads: format === "svg" ? loads.map(ifUsed) : loads, bases: offSite(given), base: given[0] };
}

/** A drawing loads what it names where a page shows it as a document, and nothing where it is a picture. */
function ifUsed(load: RawLoad): RawLoad {
  return load.when === "at_once" ? { ...load, when: "if_used" } : load;
}

/** `<?xml-stylesheet href="…"?>`, which XML knows. */
function* sheetsBeforeRoot(text: string): Generator<RawLoad> {
  if (!text.includes("<?xml-stylesheet")) return;
  for (const { 1: address, index } of text.matchAll(
    /<\?xml-stylesheet\s(?:(?!<\?xml-)[^>]){0,500}?\bhref\s*=\s*["']([^"']{1,2000})/g,
  ))
    yield { kind: "style", when: "at_once", address: address!, start: index, element: "?xml-stylesheet" };
}

/** So many bases of a document are thought of. */
const BASES = 8;

/** The bases that a document gives itself. The first counts in browsers; which one that is, a tree would have to tell. */
function basesIn(tags: readonly Tag[]): string[] {
  return tags
    .filter(({ name, inert }) => name === "base" && inert !== "template")
    .flatMap((tag) => valueOf(tag, "href") ?? []);
}

function offSite(bases: readonly string[]): string[] {
  const urls = bases.flatMap((base) => addressesOf(base, [HERE]));
  return [...new Set(urls.map(({ href }) => href))].slice(0, BASES);
}

function* markupLoads(tags: readonly Tag[], depth: number): Generator<RawLoad> {
  let media: LoadMoment = "at_once";
  const pictures = pictureMoments(tags);
  for (const [index, tag] of tags.entries()) {
    if (tag.name === "video" || tag.name === "audio") media = mediaMoment(tag);
    const around = { media, picture: pictures[index]! };
    for (const load of elementLoads(tag, around)) yield inertly(load, tag);
    if (depth < DEEPEST) for (const load of embeddedLoads(tag, depth)) yield inertly(load, tag);
  }
}

/** When the picture is loaded that each `source` belongs to: as the next `img` says. */
function pictureMoments(tags: readonly Tag[]): LoadMoment[] {
  const moments: LoadMoment[] = [];
  let next: LoadMoment = "at_once";
  for (let index = tags.length - 1; index >= 0; index--) {
    const tag = tags[index]!;
    if (tag.name === "img") next = lazily(tag);
    moments[index] = next;
  }
  return moments;
}

/** The loads of documents that an element carries in itself: `srcdoc`, `data:` addresses, markup kept for scripts. */
function* embeddedLoads(tag: Tag, depth: number): Generator<RawLoad> {
  const markup = markupIn(tag);
  if (markup !== undefined)
    for (const load of loadsWithin(markup, "html", depth))
      yield { ...load, when: "waiting", start: tag.content + load.start, element: tag.name };
  for (const [attribute, value, start] of tag.attributes) {
    const embedded = embeddedDocument(tag, attribute, value);
    if (!embedded) continue;
    const lazy = lazily(tag) === "in_view";
    for (const load of loadsWithin(embedded.text, embedded.format, depth))
      yield {
        ...load,
        when: lazy && load.when === "at_once" ? "in_view" : load.when,
        start,
        element: tag.name,
        attribute,
      };
  }
}

/** The loads of a document within another, where it has a base of its own also as that sends them. */
function* loadsWithin(
  text: string,
  format: NonNullable<LoadOptions["format"]>,
  depth: number,
): Generator<RawLoad> {
  const { loads, bases } = readDocument(text, format, depth + 1);
  for (const load of loads) {
    yield load;
    if (bases.length > 0 && !/^https?:\/\//i.test(load.address))
      for (const { href } of addressesOf(load.address, bases)) yield { ...load, address: href };
  }
}

/** Within a `template` everything waits; a `noscript` is for browsers without script. */
function inertly(load: RawLoad, { inert }: Tag): RawLoad {
  if (inert === "template") return { ...load, when: "waiting" };
  return inert === "noscript" && load.when !== "on_action" ? { ...load, when: "without_script" } : load;
}

/**
 * A question about hosts from a list of them: `site.example`, `*.site.example` (all below it, not itself),
 * `site.example:8080`. An address (`https://site.example/blog/`) stands for its host.
 *
 * @throws PostproofError `invalid_input` for an entry that is no host
 */
function hostRule(list: readonly string[]): (host: string) => boolean {
  const exact = new Set<string>();
  const below: string[] = [];
  for (const entry of list) {
    const host = hostOf(entry);
    if (typeof entry === "string" && entry.trim().startsWith("*.")) below.push(`.${host}`);
    else exact.add(host);
  }
  return (host) => exact.has(host) || below.some((end) => host.endsWith(end) && host.length > end.length);
}

function hostOf(given: unknown): string {
  const entry = typeof given === "string" ? given.trim() : "";
  const name = entry.replace(/^\*\./, "");
  const address = ADDRESS.test(entry) ? entry : NAME.test(name) ? `https://${name}` : "";
  if (isUrl(address)) return new URL(address).host;
  throw new PostproofError(
    "invalid_input",
    `${inWords(given)} is no host. Write site.example, *.site.example or https://site.example.`,
  );
}

const ADDRESS = /^https?:\/\/[^/?#@*\s]+(?:[/?#]\S*)?$/i;
const NAME = /^[^/?#@*\s]+\/?$/;
