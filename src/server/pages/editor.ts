// The editor's first page: an address or a draft to begin with, and the list of posts. And what all pages of the editor share.
import { html as markup, raw } from "hono/html";
import { serviceCalled } from "../../index.ts";
import type { listPosts } from "../api.ts";
import { badge as badgeOf, entryOf } from "../../site/gallery/entry.ts";
import { listWordsFor, pluralOf } from "../../site/gallery/words.ts";
import { STATES } from "../../options/search.ts";
import { MOST_COUNTED } from "../posts.ts";
import type { Html } from "./layout.ts";
import { layout } from "./layout.ts";

/** What all these pages share. */
export interface EditorFrame {
  readonly base: string;
  readonly stylesheets: readonly string[];
  readonly script: string;
  /** The stylesheet of reports. */
  readonly reportStyle: string;
  /** What forms carry, of whoever signed in. */
  readonly csrf: string | undefined;
  readonly mayWrite: boolean;
  /** The form by which whoever has the token may capture; nothing where that is so already, or for nobody. */
  readonly signIn: string | undefined;
}

type List = Awaited<ReturnType<typeof listPosts>>;
type Row = List["posts"][number];

/** The server's pages speak English. */
const WORDS = listWordsFor("en");
const { states: STATE_WORDS } = WORDS;

/** A page of the editor. `of`: what it shows, for the stylesheet. */
export function framed(title: string, frame: EditorFrame, body: Html, of = ""): Html {
  const { base, stylesheets, script } = frame;
  return layout({
    ...{ title: `${title} · Postproof`, language: "en", stylesheets, kind: `editor ${of}`.trimEnd() },
    head: markup`<script src="${script}" defer></script>`,
    body: markup`<a class="skip" href="#main">Skip to the page</a>
<header class="masthead"><p class="nameplate"><a href="${base}/"><b>Postproof</b></a> <a href="${base}/">All posts</a></p>${signing(frame)}</header>
<main id="main">
${body}
</main>`,
  });
}

/** The way in, and out again. */
function signing(frame: EditorFrame): Html {
  const { base, signIn, csrf } = frame;
  if (signIn !== undefined) return markup`<p class="signing"><a href="${signIn}">Sign in</a></p>`;
  if (csrf === undefined) return markup``;
  return markup`<form class="signing" method="post" action="${base}/sign-out">${secret(frame)}<button>Sign out</button></form>`;
}

/** What a form carries that proves where it comes from. */
export const secret = ({ csrf }: EditorFrame): Html =>
  csrf === undefined ? markup`` : markup`<input type="hidden" name="csrf" value="${csrf}">`;

/** The first page: paste something, or look for a post. */
export function editorPage(list: List, wanted: Readonly<Record<string, string>>, frame: EditorFrame): Html {
  const { base } = frame;
  return framed(
    "Posts",
    frame,
    markup`<h1>Posts</h1>
<div class="begin">
<form action="${base}/look"><h2>Get a post into an article</h2>
<p><label for="post">Address of the post</label> <input id="post" name="post" required placeholder="https://" autocomplete="off" spellcheck="false" aria-describedby="post-hint"></p>
<p class="hint" id="post-hint">As it stands in the browser. You see whether it is kept, and copy its embed and credit line.</p>
<p><button>Look it up</button></p></form>
<form method="post" action="${base}/proofread" enctype="multipart/form-data"><h2>Proofread a draft</h2>
${secret(frame)}<p><label for="article">Words of the article</label> <textarea id="article" name="article" rows="5" aria-describedby="article-hint"></textarea></p>
<p class="hint" id="article-hint">Quotations, credits and embeds are compared with the posts kept here. Nothing of the draft is stored.</p>
<p class="row"><span><label for="format">Written as</label> <select id="format" name="format"><option value="text">plain text</option><option value="html">HTML</option><option value="markdown">Markdown</option></select></span>
<span><label for="document">Or a Word document</label> <input id="document" name="document" type="file" accept=".docx"></span></p>
<p><button>Proofread</button></p></form>
</div>
${
  list.platforms.length === 0
    ? nothingYet(frame)
    : markup`${filters(list, wanted, base)}
${listed(list, wanted, base)}`
}`,
    "first",
  );
}

function nothingYet(frame: EditorFrame): Html {
  const next = frame.mayWrite
    ? "Paste the address of a post above: where it is not kept yet, it can be captured with one button."
    : markup`This archive is empty. ${whoCaptures(frame)}`;
  return markup`<h2 class="count">No posts yet</h2>
<p>${next}</p>`;
}

/** Where posts cannot be captured from here: what can be done about it. */
export function whoCaptures({ signIn }: EditorFrame): Html {
  return signIn === undefined
    ? markup`This server only reads: whoever runs it can capture posts, or start it with --write.`
    : markup`To capture posts from here, <a href="${signIn}">sign in</a>.`;
}

function filters({ platforms }: List, wanted: Readonly<Record<string, string>>, base: string): Html {
  const field = (name: string, label: string, type = "text", more = markup``): Html =>
    markup`<p><label for="${name}">${label}</label> <input id="${name}" name="${name}" type="${type}" value="${wanted[name] ?? ""}"${more}></p>`;
  const choice = (name: string, value: string, label: string): Html =>
    markup`<option value="${value}"${(wanted[name] ?? "") === value ? raw(" selected") : ""}>${label}</option>`;
  const select = (name: string, label: string, choices: readonly (readonly [string, string])[]): Html =>
    markup`<p><label for="${name}">${label}</label> <select id="${name}" name="${name}">${choices.map(([value, words]) => choice(name, value, words))}</select></p>`;
  const known = new Set([...platforms, ...(wanted["platform"] ? [wanted["platform"]] : [])]);
  return markup`<form class="filters" role="search" action="${base}/" aria-label="Find posts">
${field("q", "Words", "search")}${field("author", "Author")}
${select("platform", "Platform", [["", "any"], ...[...known].map((name) => [name, labelOf(name)] as const)])}
${select("state", "State", [["", "any"], ...STATES.map((state) => [state, STATE_WORDS[state]] as const)])}
${select("absent", "On its platform", [
  ["", "there or not"],
  ["no", "there"],
  ["yes", "not there any more"],
])}
${field("used", "Used in", "text", markup` placeholder="part of a file name"`)}${field("from", "Posted from", "date")}${field("to", "Posted until", "date")}
<p class="go"><button>Find</button></p>
</form>`;
}

/** What a platform is called. */
const labelOf = (platform: string): string => serviceCalled(platform)?.label ?? platform;

function listed(
  { total, page, pages, posts }: List,
  wanted: Readonly<Record<string, string>>,
  base: string,
): Html {
  const to = (other: number): string =>
    `${base}/?${new URLSearchParams({ ...wanted, page: String(other) }).toString()}`;
  const isPart = Object.keys(wanted).length > 0;
  const found = `${counted(total)}${total === MOST_COUNTED ? " or more" : ""}${isPart ? " found" : ""}`;
  const clear = isPart ? markup` <a class="clear" href="${base}/">Show all posts</a>` : "";
  const order = posts.length > 1 ? markup`<span class="facts">what was looked at last first</span>` : "";
  const nothing =
    total === 0 ? markup`<p>No post fits all of this. Try fewer words, or leave a field empty.</p>` : "";
  return markup`<div class="count"><h2>${found}</h2>${order}${clear}</div>
${nothing}${posts.length === 0 ? "" : markup`<ul class="posts">${posts.map((row) => entry(row, base))}</ul>`}
${pages > 1 ? markup`<nav aria-label="Pages"><p>${page > 1 ? markup`<a rel="prev" href="${to(page - 1)}">Newer</a> ` : ""}Page ${page.toLocaleString("en")} of ${pages.toLocaleString("en")}${page < pages ? markup` <a rel="next" href="${to(page + 1)}">Older</a>` : ""}</p></nav>` : ""}`;
}

const counted = (count: number): string => `${count.toLocaleString("en")} ${count === 1 ? "post" : "posts"}`;

function entry(row: Row, base: string): Html {
  const { key, author, text, warning, state, since, withdrawn, thumbnail } = row;
  const { published, platform, articles, uses, versions, url } = row;
  const label = labelOf(platform);
  const said = author ? text : url.replace(/^https?:\/\//, "");
  const facts = [
    author && label,
    published?.slice(0, 10),
    versions > 1 ? pluralOf(WORDS.versions, versions, "en") : undefined,
    uses > 0 ? WORDS.usedIn.replace("{articles}", () => articles.join(", ")) : undefined,
  ].filter((fact) => fact !== undefined);
  const shown = {
    href: `${base}/look?post=${encodeURIComponent(key)}`,
    name: author?.name ?? author?.handle ?? label,
    words: warning === undefined ? said : `Content warning: ${warning}`,
    ...{ facts, state, thumbnail, isAbsent: since !== undefined },
    stands: withdrawn === undefined ? undefined : `Withdrawn by this site on ${withdrawn.slice(0, 10)}`,
  };
  return raw(String(entryOf(shown, WORDS)));
}

/** How a post stands, in words. */
export const badge = (state: Row["state"], isAbsent: boolean): Html =>
  raw(String(badgeOf(state, isAbsent, WORDS)));
