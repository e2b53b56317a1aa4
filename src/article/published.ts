// What an article says about itself: its date, its address.
import { Parser } from "htmlparser2";
import type { ArticleFormat } from "./found.ts";
import { isUrl } from "../model/url.ts";

/** What an article says about itself. */
export interface ArticleFacts {
  /** When it was published, as written there: ISO 8601, a day or a moment. Absent if it does not say. */
  readonly published?: string;
  /** When it was last changed, likewise. A live page quotes what was posted after it was published. */
  readonly modified?: string;
  /** Its own address. */
  readonly address?: string;
  /** Its language, BCP 47 as written. */
  readonly language?: string;
  /** Its heading of the first rank, else the title that it gives itself. */
  readonly headline?: string;
}

/** Facts about an article stand near its beginning; no more of it is looked at (UTF-16 code units). */
const MAX_HEAD = 200_000;
/** No headline is longer. */
const MAX_TITLE = 300;

/** Names of `meta` elements that give the date of publication, the surest first. */
const DATES = [
  "article:published_time",
  "datepublished",
  "dc.date.issued",
  "dcterms.created",
  "date",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "publishdate",
];

/** Names of `meta` elements that give the date of the last change. */
const CHANGES = [
  "article:modified_time",
  "datemodified",
  "og:updated_time",
  "dcterms.modified",
  "last-modified",
];

/**
 * Reads what an article says about itself: meta elements, JSON-LD, the first `time`, the canonical link, the front matter of
 * Markdown. A date that is none is left out.
 */
export function readFacts(article: string, format: ArticleFormat): ArticleFacts {
  const head = article.slice(0, MAX_HEAD);
  const front = format === "markdown" ? readFrontMatter(head) : {};
  const html = format === "text" ? {} : readHead(head);
  const heading = format === "markdown" ? HEADING.exec(head)?.[1] : undefined;
  return { ...html, ...(heading !== undefined && tidy({ headline: heading })), ...front };
}

/** A line of front matter: its name, and a value with or without quotation marks and what white space is around it. */
const fieldNamed = (name: string): RegExp =>
  new RegExp(`^${name}[ \\t]*[:=][ \\t]*(?:["']|(?![ \\t]))([^"'\\r\\n]{1,2000})(?:["'][ \\t]*)?$`, "im");
const FIELDS = {
  date: fieldNamed("date"),
  published: fieldNamed("published"),
  pubDate: fieldNamed("pubDate"),
  updated: fieldNamed("updated"),
  lastmod: fieldNamed("lastmod"),
  modified: fieldNamed("modified"),
  canonical: fieldNamed("canonical(?:_?url)?"),
  permalink: fieldNamed("permalink"),
  language: fieldNamed("lang(?:uage)?"),
  headline: fieldNamed("title"),
};

/** A heading of Markdown of the first rank. */
const HEADING = /^ {0,3}# {1,9}(?! )([^\r\n]{1,500})$/m;

function readFrontMatter(head: string): ArticleFacts {
  const fence = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/.exec(head);
  if (!fence) return {};
  const end = head.indexOf(`\n${fence[1]!}`, fence[0].length - 1);
  const block = end < 0 ? "" : head.slice(fence[0].length, end);
  const field = (name: keyof typeof FIELDS): string | undefined => FIELDS[name].exec(block)?.[1]?.trim();
  return tidy({
    published: field("date") ?? field("published") ?? field("pubDate"),
    modified: field("updated") ?? field("lastmod") ?? field("modified"),
    address: field("canonical") ?? field("permalink"),
    language: field("language"),
    headline: field("headline"),
  });
}

function readHead(head: string): ArticleFacts {
  const metas = new Map<string, string>();
  let canonical: string | undefined;
  let language: string | undefined;
  let time: string | undefined;
  let data = "";
  let inData = false;
  let within: "h1" | "title" | undefined;
  const titles = { h1: "", title: "" };
  let headings = 0;
  const parser = new Parser({
    onopentag(tag, { name, property, itemprop, content, rel, href, lang, datetime, type }) {
      const meta = (property ?? name ?? itemprop)?.trim().toLowerCase();
      if (tag === "meta" && meta !== undefined && content !== undefined && !metas.has(meta))
        metas.set(meta, content.trim());
      if (tag === "link" && rel?.toLowerCase() === "canonical") canonical ??= href?.trim();
      if (tag === "html") language ??= lang?.trim();
      if (tag === "time") time ??= datetime?.trim();
      if (tag === "h1") headings += 1;
      if ((tag === "h1" || tag === "title") && titles[tag].trim() === "") within = tag;
      inData = tag === "script" && type?.toLowerCase() === "application/ld+json";
    },
    ontext(text) {
      if (inData) data += text;
      if (within !== undefined && titles[within].length < MAX_TITLE) titles[within] += text;
    },
    onclosetag(tag) {
      inData = false;
      if (tag === within) within = undefined;
    },
  });
  parser.end(head);
  return tidy({
    published:
      DATES.map((name) => metas.get(name)).find((value) => isDate(value)) ??
      /"datePublished"\s{0,20}:\s{0,20}"([^"]{4,40})"/.exec(data)?.[1] ??
      time,
    modified:
      CHANGES.map((name) => metas.get(name)).find((value) => isDate(value)) ??
      /"dateModified"\s{0,20}:\s{0,20}"([^"]{4,40})"/.exec(data)?.[1],
    address: canonical ?? metas.get("og:url"),
    language,
    // Of several the first may be the name of the site.
    headline: [headings === 1 ? titles.h1 : "", metas.get("og:title"), titles.h1, titles.title].find(
      (title) => title?.trim(),
    ),
  });
}

function isDate(value: string | undefined): value is string {
  return (
    value !== undefined &&
    /^\d{4}-\d\d-\d\d/.test(value) &&
    !Number.isNaN(Date.parse(value.replace(" ", "T")))
  );
}

function tidy(facts: { [K in keyof ArticleFacts]: ArticleFacts[K] | undefined }): ArticleFacts {
  const { published, modified, address, language } = facts;
  const headline = facts.headline?.replace(/\s+/g, " ").trim().slice(0, MAX_TITLE);
  return {
    ...(isDate(published) && { published }),
    ...(isDate(modified) && { modified }),
    ...(address !== undefined && /^https?:\/\//i.test(address) && isUrl(address) && { address }),
    ...(language !== undefined && /^[a-z]{2,3}(?:[-_][\w-]{1,30})?$/i.test(language) && { language }),
    ...(headline !== undefined && headline !== "" && { headline }),
  };
}
