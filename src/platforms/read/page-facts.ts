// What a page says of itself: Open Graph, Twitter cards, meta tags, JSON-LD, links; where its head is silent, its body.
import { cleanString } from "../../model/text.ts";
import { readJsonLd } from "./page-facts/json-ld.ts";
import {
  COPYRIGHTS,
  DESCRIPTIONS,
  firstContents,
  firstTime,
  line,
  MAX_DESCRIPTION,
  MODIFIED,
  PUBLISHED,
  ROBOTS,
  TITLES,
  AUTHORS,
  LICENCES,
} from "./page-facts/metas.ts";
import { readPageTags } from "./page-facts/page-tags.ts";
import { pageTime, oneLine } from "./page-facts/values.ts";
import { IMAGES, imagesOf, mediaOf } from "./page-facts/pictures.ts";
import { mainThing } from "./page-facts/thing.ts";
import { webUrl, languageTag, defined } from "./fields.ts";
import type { JsonLd } from "./page-facts/json-ld.ts";
import type { PageTags } from "./page-facts/page-tags.ts";
import type { PageAuthor, PageImage, PageMedium, PageThing } from "./page-facts/thing.ts";
import type { MetaOf } from "./page-facts/metas.ts";

export { asList, isNode, textOf, typesOf } from "./page-facts/json-ld.ts";
export type { JsonLd, JsonLdNode } from "./page-facts/json-ld.ts";
export { pageTime } from "./page-facts/values.ts";
export { mainThing, readThing } from "./page-facts/thing.ts";
export type { PageAuthor, PageCounts, PageImage, PageMedium, PageThing } from "./page-facts/thing.ts";

/** What a page says of itself. A field that is absent is not stated; texts are on one line, cleaned and bounded. */
export interface PageFacts {
  readonly title?: string;
  readonly description?: string;
  /** Its picture: the first of `images`. */
  readonly image?: PageImage;
  /** The pictures that it names as its own, likeliest first; where it names none, the first of some size in its body. */
  readonly images: readonly PageImage[];
  readonly videos: readonly PageMedium[];
  readonly audios: readonly PageMedium[];
  /** Its address as it states it itself: canonical link, `og:url`, JSON-LD. Not checked against where it was read. */
  readonly canonical?: string;
  readonly siteName?: string;
  readonly author?: PageAuthor;
  /** ISO 8601 UTC with milliseconds, or `YYYY-MM-DD` where only the day is known or the zone is not. */
  readonly published?: string;
  readonly modified?: string;
  /** BCP 47. */
  readonly language?: string;
  /** `og:type` as written, in lower case: `article`, `video.other`. */
  readonly type?: string;
  /** The contents of `robots` metas and of those that name this program, as `wishesOf` takes them. */
  readonly robots: readonly string[];
  readonly licence?: PageLicence;
  /** A line of credit or of copyright, as the page states it for the whole of it. */
  readonly credit?: string;
  readonly copyright?: string;
  readonly oembed: readonly OEmbedLink[];
  /** The same as ActivityPub, if the page points to it. */
  readonly activity?: string;
  /** The site's WordPress interface, if the page points to it. */
  readonly wordpress?: WordPressLinks;
  /** What it is about by its JSON-LD. */
  readonly thing?: PageThing;
  readonly data: JsonLd;
  /** The first content of the first of these metas that is there; names in lower case (`og:video:url`, `al:ios:url`). */
  readonly meta: (...names: readonly string[]) => string | undefined;
}

/** How a page is read. */
export interface PageOptions {
  /**
   * Reads the body even where the head leaves no gap: licence, author and date are often linked there alone.
   * Default: the body is read for a title, a description, a picture or JSON-LD only.
   */
  readonly whole?: boolean;
}

/**
 * Reads what a page says of itself. Pure, never throws, takes time in proportion to what is read: the head, and the body
 * only where the head leaves a gap.
 *
 * What it states may be wrong or meant to mislead: an address stated there is a claim, not where the page was read.
 *
 * @param url where the page was read; relative addresses are read against it.
 */
export function pageFacts(html: string, url: string, options: PageOptions = {}): PageFacts {
  const tags = readPageTags(html, (sofar) => options.whole !== true && hasAll(sofar));
  const base = webUrl(tags.base?.trim(), url) ?? url;
  const first = firstContents(tags.metas);
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const content = first.get(name);
      if (content !== undefined) return cleanString(content, MAX_DESCRIPTION);
    }
    return undefined;
  };
  const data = readJsonLd(tags.data);
  const thing = mainThing(data, base);
  const { body } = tags;
  const images = imagesOf(tags, thing, base);
  const facts = {
    title: line(meta(...TITLES)) ?? line(tags.title) ?? thing?.headline ?? line(body.heading),
    description:
      line(meta(...DESCRIPTIONS)) ??
      thing?.description ??
      line(thing?.text) ??
      line(body.paragraph ?? body.anyParagraph),
    image: images[0],
    canonical: canonicalOf(tags, thing, meta, base),
    siteName: line(meta("og:site_name", "application-name", "al:android:app_name")) ?? thing?.publisher,
    author: authorOf(tags, thing, meta, base),
    published: firstTime(first, PUBLISHED) ?? thing?.published ?? pageTime(body.published ?? body.time),
    modified: firstTime(first, MODIFIED) ?? thing?.modified,
    language: languageOf(tags, thing, meta),
    type: line(meta("og:type"))?.toLowerCase(),
    licence: licenceOf(tags, thing, meta, base),
    credit: thing?.credit,
    copyright: line(meta(...COPYRIGHTS)) ?? thing?.copyright,
    activity: linkTo(tags, base, "alternate", /^application\/(?:activity|ld)\+json\b/),
    wordpress: wordPressOf(tags, base),
    thing,
  };
  return {
    ...defined(facts),
    images,
    videos: mediaOf("video", tags.metas, thing?.videos ?? [], base),
    audios: mediaOf("audio", tags.metas, thing?.audios ?? [], base),
    robots: tags.metas.filter(({ name }) => ROBOTS.has(name)).map(({ content }) => content),
    oembed: oembedOf(tags, base),
    data,
    meta,
  };
}

/** Whether what is read so far holds title, description and picture, as every page should in its head. */
function hasAll(tags: PageTags): boolean {
  const { body, names } = tags;
  const some = (wanted: readonly string[]): boolean => wanted.some((name) => names.has(name));
  return (
    (Boolean(tags.title?.trim()) || some(TITLES) || body.heading !== undefined) &&
    (some(DESCRIPTIONS) || body.paragraph !== undefined) &&
    (some(IMAGES) || body.picture !== undefined || tags.links.some(({ rel }) => rel.includes("image_src")))
  );
}

/** An oEmbed answer that a page points to. */
interface OEmbedLink {
  readonly url: string;
  readonly format: "json" | "xml";
  readonly title?: string;
}

/** What a site made with WordPress says of its interface. */
interface WordPressLinks {
  /** The root of the interface. */
  readonly api?: string;
  /** The same page as an answer of it. */
  readonly post?: string;
}

/** The first link of a relation and a type. */
function linkTo(tags: PageTags, base: string, rel: string, type: RegExp): string | undefined {
  const link = tags.links.find((one) => one.rel.includes(rel) && type.test(one.type ?? ""));
  return webUrl(link?.href, base);
}

/** The address that the page states as its own. */
function canonicalOf(
  tags: PageTags,
  thing: PageThing | undefined,
  meta: MetaOf,
  base: string,
): string | undefined {
  const link = tags.links.find(({ rel }) => rel.includes("canonical"));
  return (
    webUrl(link?.href, base) ??
    webUrl(meta("og:url"), base) ??
    webUrl(meta("twitter:url"), base) ??
    thing?.url ??
    webUrl(meta("parsely-link", "dc.identifier", "url"))
  );
}

/** The interface of WordPress, if the page points to its root. */
function wordPressOf(tags: PageTags, base: string): WordPressLinks | undefined {
  const api = webUrl(tags.links.find(({ rel }) => rel.includes("https://api.w.org/"))?.href, base);
  const post = linkTo(tags, base, "alternate", /^application\/json$/);
  if (api === undefined) return undefined;
  return { api, ...(post?.includes("wp/v2/") && { post }) };
}

/** The oEmbed answers that the page points to. */
function oembedOf(tags: PageTags, base: string): OEmbedLink[] {
  return tags.links.flatMap(({ rel, type, href, title }) => {
    const format = /^(?:application|text)\/(json|xml)\+oembed\b/.exec(type ?? "")?.[1] as
      "json" | "xml" | undefined;
    const url = format && (rel.includes("alternate") || rel.includes("alternative")) && webUrl(href, base);
    return url ? [{ url, format, ...(title && { title: oneLine(title) ?? "" }) }] : [];
  });
}

/** Address of a licence, and the words of its link. */
interface PageLicence {
  readonly url: string;
  readonly name?: string;
}

/** Who wrote it: by JSON-LD, metas, what the body marks, a link. */
function authorOf(
  tags: PageTags,
  thing: PageThing | undefined,
  meta: MetaOf,
  base: string,
): PageAuthor | undefined {
  const stated = AUTHORS.map((name) => line(meta(name))).filter((value) => value !== undefined);
  const isAddress = (value: string): boolean => /^https?:\/\//i.test(value);
  // `humans.txt` thanks those who built the site.
  const link = tags.links.find(
    ({ rel, href }) => rel.includes("author") && !href.endsWith("humans.txt"),
  )?.href;
  const { body } = tags;
  const author = defined({
    name: thing?.author?.name ?? stated.find((value) => !isAddress(value)) ?? line(body.author),
    url:
      thing?.author?.url ??
      webUrl(stated.find(isAddress)) ??
      webUrl(body.authorUrl, base) ??
      webUrl(link, base),
    image: thing?.author?.image,
  });
  return Object.keys(author).length === 0 ? undefined : author;
}

/** The first language stated that is one. */
function languageOf(tags: PageTags, thing: PageThing | undefined, meta: MetaOf): string | undefined {
  const stated = [
    tags.lang,
    meta("content-language", "dc.language", "dcterms.language", "inlanguage"),
    meta("og:locale"),
    thing?.language,
  ];
  for (const value of stated) {
    const tag = languageTag(value?.trim().split(",", 1)[0]!.replaceAll("_", "-"));
    if (tag !== undefined) return tag;
  }
  return undefined;
}

/** The licence that the head names, else the one that the body links to. */
function licenceOf(
  tags: PageTags,
  thing: PageThing | undefined,
  meta: MetaOf,
  base: string,
): PageLicence | undefined {
  const link = tags.links.find(({ rel }) => rel.includes("license"));
  const url = webUrl(link?.href, base) ?? webUrl(meta(...LICENCES)) ?? thing?.licence;
  if (url !== undefined) return { url };
  const inBody = webUrl(tags.body.licence, base);
  const name = line(tags.body.licenceName);
  return inBody === undefined ? undefined : { url: inBody, ...(name !== undefined && { name }) };
}
