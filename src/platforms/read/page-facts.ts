// What a page says of itself: Open Graph, Twitter cards, meta tags, JSON-LD, links; where its head is silent, its body.
import { cleanString } from "../../model/text.ts";
import { readJsonLd } from "./page-facts/json-ld.ts";
import { canonicalOf, linkTo, oembedOf, wordPressOf } from "./page-facts/links.ts";
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
} from "./page-facts/metas.ts";
import { readPageTags } from "./page-facts/page-tags.ts";
import { pageTime } from "./page-facts/page-time.ts";
import { IMAGES, imagesOf, mediaOf } from "./page-facts/pictures.ts";
import { authorOf, languageOf, licenceOf } from "./page-facts/stated.ts";
import { mainThing } from "./page-facts/thing.ts";
import { present } from "./page-facts/values.ts";
import { webUrl } from "./web-url.ts";
import type { JsonLd } from "./page-facts/json-ld.ts";
import type { OEmbedLink, WordPressLinks } from "./page-facts/links.ts";
import type { PageTags } from "./page-facts/page-tags.ts";
import type { PageLicence } from "./page-facts/stated.ts";
import type { PageAuthor, PageImage, PageMedium, PageThing } from "./page-facts/thing.ts";

export { asList, isNode, textOf, typesOf } from "./page-facts/json-ld.ts";
export type { JsonLd, JsonLdNode } from "./page-facts/json-ld.ts";
export { pageTime } from "./page-facts/page-time.ts";
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
    ...present(facts),
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
