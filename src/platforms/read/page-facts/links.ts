// The links of a page's head: what else there is of it, and where.
import { webUrl } from "../web-url.ts";
import { oneLine } from "./values.ts";
import type { MetaOf } from "./metas.ts";
import type { PageTags } from "./page-tags.ts";
import type { PageThing } from "./thing.ts";

/** An oEmbed answer that a page points to. */
export interface OEmbedLink {
  readonly url: string;
  readonly format: "json" | "xml";
  readonly title?: string;
}

/** What a site made with WordPress says of its interface. */
export interface WordPressLinks {
  /** The root of the interface. */
  readonly api?: string;
  /** The same page as an answer of it. */
  readonly post?: string;
}

/** The first link of a relation and a type. */
export function linkTo(tags: PageTags, base: string, rel: string, type: RegExp): string | undefined {
  const link = tags.links.find((one) => one.rel.includes(rel) && type.test(one.type ?? ""));
  return webUrl(link?.href, base);
}

/** The address that the page states as its own. */
export function canonicalOf(
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
export function wordPressOf(tags: PageTags, base: string): WordPressLinks | undefined {
  const api = webUrl(tags.links.find(({ rel }) => rel.includes("https://api.w.org/"))?.href, base);
  const post = linkTo(tags, base, "alternate", /^application\/json$/);
  if (api === undefined) return undefined;
  return { api, ...(post?.includes("wp/v2/") && { post }) };
}

/** The oEmbed answers that the page points to. */
export function oembedOf(tags: PageTags, base: string): OEmbedLink[] {
  return tags.links.flatMap(({ rel, type, href, title }) => {
    const format = /^(?:application|text)\/(json|xml)\+oembed\b/.exec(type ?? "")?.[1] as
      "json" | "xml" | undefined;
    const url = format && (rel.includes("alternate") || rel.includes("alternative")) && webUrl(href, base);
    return url ? [{ url, format, ...(title && { title: oneLine(title) ?? "" }) }] : [];
  });
}
