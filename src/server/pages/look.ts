// The editor's page of one post: its preview, what can be copied, its versions and uses; and what came of captures.
import { html as markup, raw } from "hono/html";
import { EMBED } from "../../options/archive.ts";
import type { CaptureLine, onePost } from "../api.ts";
import type { EditorFrame } from "./editor.ts";
import { badge, framed, secret, whoCaptures } from "./editor.ts";
import type { Html } from "./layout.ts";
import type { Versions } from "./versions.ts";
import { versionsBeside } from "./versions.ts";

type Known = Awaited<ReturnType<typeof onePost>>;

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
  /** Its versions, and two of them compared. */
  readonly versions?: Versions;
}

/** One post; or that nothing of it is kept, with what was tried and what to do. */
export function lookPage(looked: Looked, frame: EditorFrame): Html {
  const { known, copies, title = looked.post, versions } = looked;
  if (!known || !copies || !versions) return framed("Not archived", frame, notKept(looked, frame), "post");
  const { state, since, uses } = known;
  const copy = ([what, text]: (typeof copies)[number], index: number): Html =>
    markup`<p class="copy"><label for="copy-${index}">${what}</label> <textarea id="copy-${index}" readonly rows="${text.length > 120 ? 4 : 2}" spellcheck="false">${text}</textarea></p>`;
  return framed(
    title,
    frame,
    markup`<h1>${title}</h1>
<p class="facts">${badge(state, since !== undefined)}${since ? ` (${since.absence.replaceAll("_", " ")}, ${since.at.slice(0, 10)})` : ""} · <a href="${looked.original}" rel="noreferrer">original</a> · <a href="${known.page}">public page</a></p>
${known.decided.map(
  (said) => markup`<p class="facts">${said}</p>
`,
)}<div class="beside"><section aria-label="Preview">${themes(looked, frame)}
<div class="preview">${raw(copies[0]![1])}</div></section>
<section><h2>To copy</h2>${copies.map(copy)}</section></div>
${versionsBeside(versions, looked.post, frame)}
<div class="beside"><section>${usesOf(uses)}</section>
<section><h2>Newer version</h2>${asking([looked.original], "Look for a newer version", frame)}</section></div>`,
    "post",
  );
}

/** A post that this site withdrew: the note that readers see in its place, who decided so and why. */
export function withdrawnPage({ key, decisions, uses }: Known, note: string, frame: EditorFrame): Html {
  const last = decisions.findLast(({ what }) => what !== "legal_hold" && what !== "release");
  const told = last && markup`<p>${last.by}, ${last.at.slice(0, 10)}: ${last.why}</p>`;
  const again = last?.what === "unpublish" ? "takedown KEY --mode undo --yes" : "decide KEY --what keep";
  return framed(
    "Withdrawn",
    frame,
    markup`<h1>This post is withdrawn</h1>
<p><bdi>${key}</bdi></p>
${told}
<div class="beside"><section><h2>What readers see</h2><div class="preview">${raw(note)}</div></section>
<section><h2>To show it again</h2><p>Nothing was removed. Whoever runs the archive shows it again: <code>postproof ${again.replace("KEY", () => key)} --reason WHY</code></p>
${usesOf(uses)}</section></div>`,
    "post",
  );
}

const usesOf = (uses: Known["uses"]): Html =>
  markup`<h2>Uses</h2>${uses.length === 0 ? markup`<p class="facts">In no article yet.</p>` : markup`<ul>${uses.map(({ article, kind }) => markup`<li>${article} <span class="facts">${kind}</span></li>`)}</ul>`}`;

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
${last ? markup`<p role="alert">Asked on ${last.at.slice(0, 10)}: ${reasonOf(last)}</p>` : ""}
${asking([post], last ? "Ask again" : "Capture it", frame)}`;
}

const reasonOf = ({ reason, outcome }: Looked["attempts"][number]): string =>
  typeof reason === "string" && reason !== "" ? reason : outcome.replaceAll("_", " ");

/** The form to capture posts; where that may not be, who can. */
export function asking(posts: readonly string[], label: string, frame: EditorFrame): Html {
  const { base, mayWrite } = frame;
  if (!mayWrite) return markup`<p class="facts">${whoCaptures(frame)}</p>`;
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
