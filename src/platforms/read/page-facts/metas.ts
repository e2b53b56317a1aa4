// The metas of a page by their names, and the names under which a fact is stated, likeliest first.
import { pageTime, oneLine } from "./values.ts";
import type { Meta } from "./page-tags.ts";

export const TITLES = [
  "og:title",
  "twitter:title",
  "dc.title",
  "dcterms.title",
  "sailthru.title",
  "parsely-title",
  "title",
];

export const DESCRIPTIONS = [
  "og:description",
  "twitter:description",
  "description",
  "dc.description",
  "dcterms.description",
  "dcterms.abstract",
  "sailthru.description",
];

export const PUBLISHED = [
  "article:published_time",
  "og:published_time",
  "datepublished",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "date",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "publishdate",
  "publish-date",
  "video:release_date",
];

export const MODIFIED = [
  "article:modified_time",
  "datemodified",
  "og:updated_time",
  "dcterms.modified",
  "last-modified",
];

export const AUTHORS = [
  "author",
  "dc.creator",
  "dcterms.creator",
  "parsely-author",
  "sailthru.author",
  "article:author",
  "byl",
];

export const COPYRIGHTS = ["copyright", "dc.rights", "dcterms.rights", "rights", "copyright-notice"];

export const LICENCES = ["dcterms.license", "dc.rights.license", "license"];

/** Metas that say to a program what it may do with the page; the others speak to other programs. */
export const ROBOTS: ReadonlySet<string> = new Set(["robots", "postproof"]);

/** No text of a meta is longer, in characters. */
export const MAX_DESCRIPTION = 5_000;

/** The first content of the first of these metas that is there. */
export type MetaOf = (...names: readonly string[]) => string | undefined;

export function firstContents(metas: readonly Meta[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { name, content } of metas) if (!first.has(name)) first.set(name, content);
  return first;
}

/** A text of a page on one line. */
export function line(value: string | undefined): string | undefined {
  return value === undefined ? undefined : oneLine(value, MAX_DESCRIPTION);
}

/** The first of these metas that holds a time. */
export function firstTime(metas: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const time = pageTime(metas.get(name));
    if (time !== undefined) return time;
  }
  return undefined;
}
