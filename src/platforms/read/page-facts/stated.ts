// Facts that a page states in several ways: its author, its language, its licence.
import { languageTag } from "../language.ts";
import { webUrl } from "../web-url.ts";
import { AUTHORS, LICENCES, line } from "./metas.ts";
import { present } from "./values.ts";
import type { MetaOf } from "./metas.ts";
import type { PageTags } from "./page-tags.ts";
import type { PageAuthor, PageThing } from "./thing.ts";

/** Address of a licence, and the words of its link. */
export interface PageLicence {
  readonly url: string;
  readonly name?: string;
}

/** Who wrote it: by JSON-LD, metas, what the body marks, a link. */
export function authorOf(
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
  const author = present({
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
export function languageOf(tags: PageTags, thing: PageThing | undefined, meta: MetaOf): string | undefined {
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
export function licenceOf(
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
