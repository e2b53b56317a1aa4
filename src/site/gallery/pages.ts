// The pages of the gallery, plain functions of data. They open from a folder: every address in them is relative.
import type { Html, Value, WriteMoment } from "../../markup.ts";
import { finished, markup, safeHref } from "../../markup.ts";
import { badge, entryOf } from "./entry.ts";
import type { GalleryPost, Shown } from "./post.ts";
import type { ListWords } from "./words.ts";
import { pluralOf } from "./words.ts";

/** What all pages share. */
export interface GalleryFrame {
  /** What the site is called. */
  readonly title: string;
  readonly words: ListWords;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Of dates and numbers. */
  readonly locale: string;
  readonly timeZone: string;
  readonly day: (iso: string) => Html;
  readonly moment: WriteMoment;
  /** Before the words of a content warning stand those of the site: `{text}`. */
  readonly warning: string;
}

/** Nothing from elsewhere. A page opened as a file is of no origin, so that its own folder has to be named by its scheme. */
const POLICY =
  "default-src 'none'; img-src 'self' file:; media-src 'self' file:; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'";

interface Page {
  readonly title: string;
  /** How many folders it lies below the front page. */
  readonly depth: number;
  readonly head?: Html;
  readonly body: Html;
}

/** The front page lies in the folder of the site, as the months do, and is headed by its name. */
const FRONT = -1;

/** The way from a page to the front page's folder. */
const up = (depth: number): string => "../".repeat(Math.max(0, depth));

function pageOf({ title, depth, head, body }: Page, frame: GalleryFrame): string {
  const whole = title === frame.title ? title : `${title} · ${frame.title}`;
  return String(markup`<!doctype html>
<html lang="${frame.language}" dir="${frame.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${whole}</title>
${head}<link rel="stylesheet" href="${up(depth)}pages.css">
</head>
<body class="editor gallery">
<a class="skip" href="#main">${frame.words.skip}</a>
<header class="masthead">${nameplate(depth, frame)}</header>
<main id="main">
${body}
</main>
</body>
</html>
`);
}

/** The name of the site, which heads its front page and leads there from all others. */
function nameplate(depth: number, { title }: GalleryFrame): Html {
  return depth === FRONT
    ? markup`<h1>${title}</h1>`
    : markup`<p class="nameplate"><a href="${up(depth)}index.html"><b>${title}</b></a></p>`;
}

/** Posts as a list. `shows`: whether the picture of one is shown. */
export function entriesOf(
  posts: readonly GalleryPost[],
  depth: number,
  frame: GalleryFrame,
  shows: (post: GalleryPost) => boolean = () => true,
): Html {
  return markup`<ul class="posts">${posts.map((post) => entryOf(entry(post, depth, frame, shows(post)), frame.words))}</ul>
`;
}

/** So much of a post's words stands in a list. */
const SHOWN = 500;

function entry(post: GalleryPost, depth: number, frame: GalleryFrame, withPicture: boolean) {
  const { path, name, handle, label, text, warning, published, versions, articles, thumbnail } = post;
  const { words, locale } = frame;
  const facts: Value[] = [];
  if (handle !== "" && handle !== name) facts.push(markup`<bdi>@${handle}</bdi>`);
  if (name !== label) facts.push(label);
  if (published !== undefined) facts.push(frame.day(published));
  if (versions > 1) facts.push(pluralOf(words.versions, versions, locale));
  if (articles.length > 0) facts.push(words.usedIn.replace("{articles}", () => articlesIn(articles)));
  return {
    href: up(depth) + path,
    name: shortened(name, 100),
    words: warning === "" ? shortened(text, SHOWN) : frame.warning.replace("{text}", () => warning),
    ...{ facts, state: post.state, isAbsent: post.isAbsent },
    thumbnail:
      withPicture && thumbnail ? { ...thumbnail, src: `${up(depth)}assets/${thumbnail.file}` } : undefined,
  };
}

/** The first few, and that there are more. */
function articlesIn(articles: readonly string[]): string {
  const shown = articles.slice(0, 3).map((article) => shortened(article, 80));
  return shown.join(", ") + (articles.length > shown.length ? " …" : "");
}

/** A text of at most so many characters. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).toWellFormed()} …`;
}

/** What the front page needs besides the newest posts. */
export interface Front {
  readonly total: number;
  /** Names of platforms that there are, as readers know them. */
  readonly labels: ReadonlyMap<string, string>;
  /** What the script is told, as JSON. */
  readonly told: string;
  /** Of the list that begins with the newest. */
  readonly newest: string;
}

/** The front page: a form to find posts, where scripts run, and the newest. */
export function frontPage(
  entries: Html,
  { total, labels, told, newest }: Front,
  frame: GalleryFrame,
): string {
  const { words } = frame;
  const head = markup`<script src="gallery.js" defer data-gallery="${told}"></script>
`;
  const body = markup`${form(labels, frame)}
<section id="found" hidden><div class="count"><h2><span role="status"></span></h2></div>
<ul class="posts"></ul>
<p><button type="button" hidden>${words.older}</button></p></section>
<section id="newest"><div class="count"><h2>${pluralOf(words.count, total, frame.locale)}</h2></div>
${entries}<nav aria-label="${words.pages}"><p><a href="${newest}">${words.allPosts}</a> · <a href="months.html">${words.months}</a></p></nav></section>`;
  return pageOf({ title: frame.title, depth: FRONT, head, body }, frame);
}

function form(labels: ReadonlyMap<string, string>, { words }: GalleryFrame): Html {
  const field = (name: string, label: string, type = "text"): Html =>
    markup`<p><label for="${name}">${label}</label> <input id="${name}" name="${name}" type="${type}" autocomplete="off"></p>`;
  const choice = (name: string, label: string, options: readonly (readonly [string, string])[]): Html =>
    markup`<p><label for="${name}">${label}</label> <select id="${name}" name="${name}"><option value="">${words.any}</option>${options.map(([value, text]) => markup`<option value="${value}">${text}</option>`)}</select></p>`;
  const { archived, recovered, publisher_copy, transcribed } = words.states;
  const states = Object.entries({ archived, recovered, publisher_copy, transcribed, absent: words.absent });
  return markup`<form class="filters" role="search" aria-label="${words.find}" hidden>
${field("q", words.words, "search")}${field("author", words.author)}${choice("platform", words.platform, [...labels])}
${choice("state", words.state, states)}${field("used", words.used)}${field("from", words.from, "date")}${field("to", words.to, "date")}
<p><button>${words.search}</button> <button type="reset">${words.reset}</button></p>
</form>`;
}

/** A page of the list, counted from the oldest: pages that are full do not change. */
export function listPage(
  posts: readonly GalleryPost[],
  { page, pages }: { readonly page: number; readonly pages: number },
  frame: GalleryFrame,
): string {
  const { words, locale } = frame;
  const number = new Intl.NumberFormat(locale);
  const place = words.page
    .replace("{page}", number.format(pages - page + 1))
    .replace("{pages}", number.format(pages));
  const newer =
    page < pages ? markup`<a rel="prev" href="${page + 1}.html">${words.newer}</a> · ` : undefined;
  const older = page > 1 ? markup` · <a rel="next" href="${page - 1}.html">${words.older}</a>` : undefined;
  const body = markup`<h1>${words.allPosts}</h1>
<div class="count"><h2>${place}</h2></div>
${entriesOf(posts, 1, frame)}<nav aria-label="${words.pages}"><p>${newer}${place}${older} · <a href="../months.html">${words.months}</a></p></nav>`;
  return pageOf({ title: `${words.allPosts}, ${place}`, depth: 1, body }, frame);
}

/** A month, with how many posts it has and the page on which its newest stands. */
export interface Month {
  readonly name: string;
  readonly count: number;
  readonly href: string;
}

/** Every month, by year. */
export function monthsPage(years: ReadonlyMap<string, readonly Month[]>, frame: GalleryFrame): string {
  const number = new Intl.NumberFormat(frame.locale);
  const month = ({ name, count, href }: Month): Html =>
    markup`<li><a href="${href}">${name}</a> <span class="facts">${number.format(count)}</span></li>`;
  const body = markup`<h1>${frame.words.months}</h1>
${[...years].map(([year, months]) => markup`<section><h2>${year}</h2><ul class="months">${months.map(month)}</ul></section>\n`)}`;
  return pageOf({ title: frame.words.months, depth: 0, body }, frame);
}

/** The page of a post. It names the original as the one to be indexed. */
export function postPage(post: GalleryPost, shown: Shown, frame: GalleryFrame): string {
  const { words } = frame;
  const original = safeHref(post.url);
  const { figure, title, credit, versions, noindex } = shown;
  const head = markup`${original === undefined ? undefined : markup`<link rel="canonical" href="${original}">\n`}${noindex ? markup`<meta name="robots" content="noindex">\n` : undefined}<link rel="stylesheet" href="../../embed.css">
`;
  const body = markup`<h1>${title}</h1>
<p class="facts">${badge(post.state, post.isAbsent, words)}</p>
<div class="beside"><div class="preview">${finished(figure)}</div>
<div>${credit === undefined ? undefined : markup`<h2>${words.credit}</h2><p dir="auto">${credit}</p>\n`}${versions.length === 0 ? undefined : markup`<h2>${pluralOf(words.versions, versions.length, frame.locale)}</h2><ol class="versions">${versions.map(({ at, basis }) => markup`<li>${frame.moment(at)}<br><span class="facts">${basis}</span></li>`)}</ol>\n`}${post.articles.length === 0 ? undefined : markup`<h2>${words.used}</h2><ul>${post.articles.map((article) => markup`<li><bdi>${article}</bdi></li>`)}</ul>\n`}</div></div>
<nav aria-label="${words.pages}"><p><a href="../../index.html">${words.allPosts}</a></p></nav>`;
  return pageOf({ title, depth: 2, head, body }, frame);
}
