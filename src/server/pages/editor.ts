// The editor's pages: an address or a draft to begin with, the list of posts, one post with what can be copied, a draft proofread.
import { html as markup, raw } from "hono/html";
import { EMBED } from "../../options/archive.ts";
import type { CaptureLine, listPosts, onePost } from "../api.ts";
import { STATES } from "../posts.ts";
import type { proofread } from "../questions.ts";
import type { Html } from "./layout.ts";
import { layout } from "./layout.ts";

/** What all these pages share. */
export interface EditorFrame {
  readonly base: string;
  readonly stylesheets: readonly string[];
  readonly script: string;
  /** What forms carry, of whoever signed in. */
  readonly csrf: string | undefined;
  readonly mayWrite: boolean;
}

type List = Awaited<ReturnType<typeof listPosts>>;
type Row = List["posts"][number];
type Known = Awaited<ReturnType<typeof onePost>>;
type Proof = Awaited<ReturnType<typeof proofread>>["value"];

/** States in the words of a desk. */
const STATE_WORDS: Readonly<Record<(typeof STATES)[number], string>> = {
  archived: "Archived",
  recovered: "Recovered from a web archive",
  publisher_copy: "Copy from an article",
  transcribed: "Transcribed by hand",
  gone: "Gone before it was kept",
  missing: "Not archived",
};

function framed(title: string, { base, stylesheets, script }: EditorFrame, body: Html): Html {
  return layout({
    ...{ title: `${title} · Postproof`, language: "en", stylesheets, kind: "editor" },
    head: markup`<script src="${script}" defer></script>`,
    body: markup`<a class="skip" href="#main">Skip to the page</a>
<header class="masthead"><p><a href="${base}/">Postproof</a></p></header>
<main id="main">
${body}
</main>`,
  });
}

const secret = ({ csrf }: EditorFrame): Html =>
  csrf === undefined ? markup`` : markup`<input type="hidden" name="csrf" value="${csrf}">`;

/** The first page: paste something, or look for a post. */
export function editorPage(list: List, wanted: Readonly<Record<string, string>>, frame: EditorFrame): Html {
  const { base } = frame;
  return framed(
    "Posts",
    frame,
    markup`<h1>Posts</h1>
<div class="begin">
<form action="${base}/look"><h2>A post</h2>
<p><label for="post">Address of the post</label> <input id="post" name="post" required placeholder="https://" autocomplete="off" spellcheck="false"></p>
<p><button>Look it up</button></p></form>
<form method="post" action="${base}/proofread" enctype="multipart/form-data"><h2>A draft</h2>
${secret(frame)}<p><label for="article">Words of the article</label> <textarea id="article" name="article" rows="5"></textarea></p>
<p><label for="document">Or a Word document</label> <input id="document" name="document" type="file" accept=".docx"></p>
<p class="row"><label for="format">Written as</label> <select id="format" name="format"><option value="text">text</option><option value="html">HTML</option><option value="markdown">Markdown</option></select> <button>Proofread</button></p></form>
</div>
${filters(wanted, base)}
${listed(list, wanted, base)}`,
  );
}

function filters(wanted: Readonly<Record<string, string>>, base: string): Html {
  const field = (name: string, label: string, type = "text"): Html =>
    markup`<p><label for="${name}">${label}</label> <input id="${name}" name="${name}" type="${type}" value="${wanted[name] ?? ""}"></p>`;
  const choice = (value: string, label: string, isChosen: boolean): Html =>
    markup`<option value="${value}"${isChosen ? raw(" selected") : ""}>${label}</option>`;
  return markup`<form class="filters" role="search" action="${base}/" aria-label="Find posts">
${field("q", "Words", "search")}${field("author", "Author")}${field("platform", "Platform")}
<p><label for="state">State</label> <select id="state" name="state">${choice("", "any", false)}${STATES.map((state) => choice(state, STATE_WORDS[state], wanted["state"] === state))}</select></p>
<p><label for="absent">On its platform</label> <select id="absent" name="absent">${choice("", "there or not", false)}${choice("no", "there", wanted["absent"] === "no")}${choice("yes", "not there any more", wanted["absent"] === "yes")}</select></p>
${field("used", "Used in")}${field("from", "Posted from", "date")}${field("to", "to", "date")}
<p><button>Find</button></p>
</form>`;
}

function listed(
  { total, page, pages, posts }: List,
  wanted: Readonly<Record<string, string>>,
  base: string,
): Html {
  const to = (other: number): string =>
    `${base}/?${new URLSearchParams({ ...wanted, page: String(other) }).toString()}`;
  return markup`<h2 class="count">${total} ${total === 1 ? "post" : "posts"}</h2>
<ul class="posts">${posts.map((row) => entry(row, base))}</ul>
${pages > 1 ? markup`<nav aria-label="Pages"><p>${page > 1 ? markup`<a rel="prev" href="${to(page - 1)}">Newer</a> ` : ""}Page ${page} of ${pages}${page < pages ? markup` <a rel="next" href="${to(page + 1)}">Older</a>` : ""}</p></nav>` : ""}`;
}

function entry(row: Row, base: string): Html {
  const {
    key,
    author,
    text,
    warning,
    state,
    since,
    thumbnail,
    published,
    platform,
    articles,
    uses,
    versions,
  } = row;
  const name = author?.name ?? author?.handle ?? key;
  const words = warning === undefined ? text : `Content warning: ${warning}`;
  const small = thumbnail
    ? markup`<img src="${thumbnail.src}" alt="" width="${thumbnail.width}" height="${thumbnail.height}" loading="lazy">`
    : "";
  const facts = [
    platform,
    published?.slice(0, 10),
    versions > 1 ? `${versions} versions` : undefined,
    uses > 0 ? `used in ${articles.join(", ")}` : undefined,
  ].filter((fact) => fact !== undefined);
  return markup`<li>${small}<div><h3><a href="${base}/look?post=${encodeURIComponent(key)}"><bdi>${name}</bdi></a></h3>
<p class="words" dir="auto">${words}</p>
<p class="facts">${facts.join(" · ")} · ${badge(state, since !== undefined)}</p></div></li>
`;
}

function badge(state: Row["state"], isAbsent: boolean): Html {
  const lost = isAbsent && state !== "gone" ? markup` · <b class="lost">not there any more</b>` : "";
  return markup`<span class="state ${state}">${STATE_WORDS[state]}</span>${lost}`;
}

/** A post as an editor looks at it. */
export interface Looked {
  readonly post: string;
  /** Its address on its platform, as far as it is known. */
  readonly original: string;
  readonly attempts: Known["attempts"];
  readonly known?: Known;
  readonly theme?: string | undefined;
  readonly title?: string;
  /** What can be copied, the embed first. */
  readonly copies?: readonly (readonly [what: string, text: string])[];
}

/** One post; or that nothing of it is kept, with what was tried and what to do. */
export function lookPage(looked: Looked, frame: EditorFrame): Html {
  const { known, copies, title } = looked;
  if (!known || !copies) return framed("Not archived", frame, notKept(looked, frame));
  const { state, since, versions, uses } = known;
  return framed(
    title ?? looked.post,
    frame,
    markup`<h1>${title}</h1>
<p class="facts">${badge(state, since !== undefined)}${since ? ` (${since.absence}, ${since.at.slice(0, 10)})` : ""}</p>
<div class="beside"><section aria-label="Preview">${themes(looked, frame)}
<div class="preview">${raw(copies[0]![1])}</div></section>
<section><h2>To copy</h2>${copies.map(
      ([what, text], index) =>
        markup`<p><label for="copy-${index}">${what}</label> <textarea id="copy-${index}" readonly rows="${text.length > 120 ? 4 : 2}" spellcheck="false">${text}</textarea></p>`,
    )}
<h2>Versions</h2><ol class="versions">${versions.map(({ version, basis, capturedAt }) => markup`<li><time datetime="${capturedAt}">${capturedAt.slice(0, 16).replace("T", " ")} UTC</time> · ${basis} · <code>${version.slice(0, 12)}</code></li>`)}</ol>
<h2>Uses</h2>${uses.length === 0 ? markup`<p class="facts">In no article yet.</p>` : markup`<ul>${uses.map(({ article, kind }) => markup`<li>${article} <span class="facts">${kind}</span></li>`)}</ul>`}
${asking([looked.original], "Look for a newer version", frame)}</section></div>`,
  );
}

function themes({ post, theme = EMBED.theme.default }: Looked, { base }: EditorFrame): Html {
  const one = (name: string): Html =>
    name === theme
      ? markup`<strong aria-current="true">${name}</strong> `
      : markup`<a href="${base}/look?post=${encodeURIComponent(post)}&amp;theme=${name}">${name}</a> `;
  return markup`<h2>Preview</h2><p class="themes">Theme: ${EMBED.theme.oneOf.map(one)}</p>`;
}

function notKept({ post, attempts }: Looked, frame: EditorFrame): Html {
  const last = attempts.at(-1);
  return markup`<h1>This post is not archived</h1>
<p><bdi>${post}</bdi></p>
${last ? markup`<p role="alert">Asked on ${last.at.slice(0, 10)}: ${wordsOf(last["reason"]) || last.outcome}</p>` : ""}
${asking([post], last ? "Ask again" : "Capture it", frame)}`;
}

/** The form to capture posts; where that may not be, who can. */
function asking(posts: readonly string[], label: string, frame: EditorFrame): Html {
  const { base, mayWrite } = frame;
  if (!mayWrite)
    return markup`<p class="facts">This server only reads: whoever runs it can capture posts, or start it with --write.</p>`;
  return markup`<form method="post" action="${base}/capture" data-capture="${base}/api/capture" data-look="${base}/look">${secret(frame)}<input type="hidden" name="posts" value="${posts.join(" ")}"><p><button>${label}</button></p></form>`;
}

/** What came of several posts. */
export function capturedPage(
  lines: readonly Extract<CaptureLine, { url: string }>[],
  frame: EditorFrame,
): Html {
  const one = ({ url, key, status, reason }: (typeof lines)[number]): Html =>
    markup`<li><a href="${frame.base}/look?post=${encodeURIComponent(key ?? url)}">${url}</a> <span class="facts">${reason ?? status}</span></li>`;
  return framed("Captured", frame, markup`<h1>Captured</h1><ul>${lines.map(one)}</ul>`);
}

const wordsOf = (value: unknown): string => (typeof value === "string" ? value : "");

const SEVERITIES = { alarm: "▲ Alarm", warning: "◆ Warning", note: "● Note", ok: "✓ In order" } as const;
const RANKS = ["alarm", "warning", "note", "ok"] as const;

/** What is found in a draft. */
interface Drafted extends Proof {
  /** What its parts are called that are counted. */
  readonly place: "Line" | "Paragraph";
  /** The posts that it refers to, how many more there are, and which are to be captured. */
  readonly found: {
    readonly posts: readonly { readonly url: string; readonly state: Row["state"] }[];
    readonly omitted: number;
    readonly absent: readonly string[];
  };
}

/** A draft proofread: its words beside those of the posts, the gravest first; and the posts that it refers to. */
export function proofPage({ counts, items, omitted, found, place }: Drafted, frame: EditorFrame): Html {
  const { posts, absent } = found;
  const ranked = RANKS.flatMap((rank) => items.filter(({ severity }) => severity === rank));
  const summary = RANKS.filter((rank) => counts[rank] > 0)
    .map((rank) => `${counts[rank]} ${rank === "ok" ? "in order" : counts[rank] === 1 ? rank : `${rank}s`}`)
    .join(", ");
  return framed(
    "Draft",
    frame,
    markup`<h1>The draft beside its sources</h1>
<p>${items.length === 0 ? "No quotation, credit or embed of a post was found." : summary}${omitted > 0 ? `; ${omitted} more` : ""}</p>
${ranked.map((item) => proofItem(item, place))}
${posts.length === 0 ? "" : markup`<h2>Posts that it refers to</h2><ul>${posts.map(({ url, state }) => markup`<li><a href="${frame.base}/look?post=${encodeURIComponent(url)}">${url}</a> ${badge(state, false)}</li>`)}</ul>${found.omitted > 0 ? markup`<p>${found.omitted} more</p>` : ""}`}
${absent.length === 0 ? "" : asking(absent, `Capture ${absent.length === 1 ? "the one" : `the ${absent.length}`} not archived`, frame)}`,
  );
}

function proofItem(
  { severity, line, text, findings, post, suggestion }: Proof["items"][number],
  place: Drafted["place"],
): Html {
  const source = post
    ? markup`<p class="facts"><a href="${/^https?:/i.test(post.url) ? post.url : "#main"}" rel="noreferrer">${post.author} (@${post.handle})</a></p><blockquote dir="auto">${wordsOf(post["text"])}</blockquote>`
    : markup`<p class="facts">No post to compare with</p>`;
  return markup`<article class="finding"><h2><span class="badge ${severity}">${SEVERITIES[severity]}</span> ${findings[0]?.message ?? "word for word"}</h2>
${findings.slice(1).map(({ message }) => markup`<p>${message}</p>`)}
<div class="beside"><div><p class="facts">${place} ${line}</p><blockquote dir="auto">${text}</blockquote></div><div>${source}</div></div>
${suggestion === undefined ? "" : markup`<p class="facts">Credit line: ${suggestion}</p>`}</article>
`;
}
