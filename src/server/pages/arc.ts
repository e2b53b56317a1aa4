// The pages of Arc XP's Composer: search, view, edit. Each says that it is ready, and how high it is, before ten seconds have passed.
import { createHash } from "node:crypto";
import { html as markup, raw } from "hono/html";
import { z } from "zod";
import { postField } from "../questions.ts";
import type { Shown } from "../shown.ts";
import type { Html } from "./layout.ts";
import { layout } from "./layout.ts";
import { schemeField } from "./post.ts";

/** What a story keeps of a post. Arc XP strips `type`, `version` and `referent`, and takes so many bytes of JSON. */
export const MOST_BYTES = 2_048;

/** The same as a schema: it comes back in the address of a frame. */
export const kept = z.object({
  id: postField,
  url: z.string().max(MOST_BYTES).optional(),
  config: z.object({ title: z.string().optional(), scheme: schemeField }).prefault({}),
});

/** What a story keeps of a post. */
export type Kept = z.output<typeof kept>;

/** What these pages share. */
export interface ArcFrame {
  readonly base: string;
  readonly stylesheets: readonly string[];
}

/** What the Composer is told: that a page is ready, what was chosen, that nothing was. */
const SPEAK = `(() => {
  const key = new URLSearchParams(location.search).get("k") ?? "";
  const send = (action, data) => parent.postMessage(JSON.stringify({ source: "custom_embed", action, key, data }), "*");
  addEventListener("load", () => send("ready", { height: document.documentElement.scrollHeight }));
  addEventListener("click", ({ target }) => {
    const chosen = target.closest("[data-kept]");
    if (chosen) send("data", JSON.parse(chosen.dataset.kept));
    if (target.closest("[data-cancel]")) send("cancel");
  });
})();`;

const SPEAK_DIGEST = createHash("sha256").update(SPEAK).digest("base64");

/** The policy of these pages: framed by anybody, for the Composer of each house has an address of its own; no script but that. */
export const ARC_POLICY = `default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; script-src 'sha256-${SPEAK_DIGEST}'; base-uri 'none'; form-action 'self'`;

function framed(title: string, { stylesheets }: ArcFrame, body: Html): Html {
  return layout({
    ...{ title, language: "en", stylesheets, kind: "editor arc" },
    head: markup`<base target="_blank">`,
    body: markup`<main>
${body}
</main>
<script>${raw(SPEAK)}</script>`,
  });
}

const CANCEL = markup`<button type="button" data-cancel>Cancel</button>`;

/** A post that can be chosen. */
export interface Choice {
  readonly post: Kept;
  readonly text: string;
  readonly thumbnail?: { readonly src: string; readonly width: number; readonly height: number } | undefined;
}

/** Looking for a post and choosing it. */
export function searchPage(
  { q, k, key, found }: { q: string; k: string; key?: string | undefined; found: readonly Choice[] },
  frame: ArcFrame,
): Html {
  const one = ({ post, text, thumbnail }: Choice): Html => {
    const picture = thumbnail
      ? markup`<img src="${thumbnail.src}" alt="" width="${thumbnail.width}" height="${thumbnail.height}">`
      : "";
    const title = post.config.title ?? post.id;
    return markup`<li>${picture}<div><h2><bdi>${title}</bdi></h2><p class="words" dir="auto">${text}</p>
<p><button type="button" data-kept="${JSON.stringify(post)}" aria-label="Choose: ${title}">Choose</button></p></div></li>
`;
  };
  const none = markup`<p>No archived post is like that. <a href="${frame.base}/look?post=${encodeURIComponent(q)}">Whoever may write to the archive can capture it</a>.</p>`;
  return framed(
    "Posts",
    frame,
    markup`<h1>Choose a post</h1>
<form role="search" action="${frame.base}/arc/search" target="_self">
<p><label for="q">Address of the post, or words in it</label> <input id="q" name="q" type="search" value="${q}" autocomplete="off"></p>
<input type="hidden" name="k" value="${k}">${key === undefined ? "" : markup`<input type="hidden" name="key" value="${key}">`}
<p><button>Find</button> ${CANCEL}</p></form>
${found.length === 0 ? none : markup`<ul class="posts">${found.map(one)}</ul>`}`,
  );
}

/** A post as it stands in a story. */
export function viewPage({ id, config }: Kept, shown: Shown | undefined, frame: ArcFrame): Html {
  const body = shown
    ? markup`<div data-theme="${config.scheme === "dark" ? "dark" : "light"}">${raw(shown.figure)}</div>`
    : gone(id);
  return framed(shown?.title ?? "Not archived", frame, body);
}

function gone(id: string): Html {
  return markup`<p role="alert">This post is not in the archive: <bdi>${id}</bdi></p>`;
}

const SCHEMES = { light: "Light", dark: "Dark", auto: "As the reader prefers" } as const;

/** How a post stands in a story is changed: light or dark. */
export function editPage({ id, config }: Kept, choices: readonly Kept[] | undefined, frame: ArcFrame): Html {
  if (!choices) return framed("Not archived", frame, markup`${gone(id)}<p>${CANCEL}</p>`);
  const one = (kept: Kept): Html => {
    const { scheme } = kept.config;
    return markup`<li><button type="button" data-kept="${JSON.stringify(kept)}"${scheme === config.scheme ? raw(' aria-current="true"') : ""}>${SCHEMES[scheme]}</button></li>
`;
  };
  return framed(
    "How it is shown",
    frame,
    markup`<h1>How it is shown</h1>
<p><bdi>${choices[0]?.config.title ?? id}</bdi></p>
<ul class="choices">${choices.map(one)}</ul>
<p>${CANCEL}</p>`,
  );
}

/** The addresses that are entered into the settings of the Composer. */
export function arcPage(
  addresses: Readonly<Record<"search" | "view" | "edit", string>>,
  stylesheets: readonly string[],
): Html {
  const body = markup`<main><h1>Arc XP</h1>
<p>Addresses for a custom embed in the settings of the Composer. Whoever has that of the search can look for posts, as long as the token of this server stays as it is.</p>
<dl>${Object.entries(addresses).map(([name, address]) => markup`<dt>${name}</dt><dd><code>${address}</code></dd>`)}</dl></main>`;
  return layout({ title: "Arc XP", language: "en", stylesheets, kind: "plain", body });
}
