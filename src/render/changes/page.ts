// Two versions of a post beside each other, as a page of its own: what went and what came is marked, and said in words.
import type { Change } from "../../model/change/change.ts";
import type { TextRun } from "../../model/change/words.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { plainText } from "../../model/text.ts";
import { toMinute } from "../../model/time.ts";
import { escape } from "../html/markup.ts";
import { foreign } from "../plain.ts";
import { describeChange } from "./words.ts";

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color-scheme:light dark}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:2rem}
.words{white-space:pre-wrap;overflow-wrap:anywhere}
del{text-decoration:line-through;background:#f002}
ins{text-decoration:underline;background:#0a02}
.said{font-size:.75em}
dt{font-weight:bold}`;

/**
 * A page that shows two versions of a post beside each other, and every change in words. It loads nothing. What was removed and
 * added is marked by elements (`del`, `ins`), by the words "removed" and "added", and by a line through or below it.
 * @param options `isPart`: only what stands below the head of that page, for a page that has a head and a style of its own
 */
export function printComparison(
  before: Snapshot,
  after: Snapshot,
  changes: readonly Change[],
  { isPart = false }: { readonly isPart?: boolean } = {},
): string {
  if (isPart) return partOf(before, after, changes);
  const title = `What changed: ${foreign(after.post.author.name ?? after.post.author.handle)}`;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body>
<main>
<h1>${escape(title)}</h1>
<p>${escape(after.post.url)}</p>
${partOf(before, after, changes)}
</main>
</body>
</html>
`;
}

function partOf(before: Snapshot, after: Snapshot, changes: readonly Change[]): string {
  const text = changes.find(({ kind, of }) => kind === "text" && of === undefined);
  const runs =
    text?.kind === "text" ? text.runs : [{ state: "kept" as const, text: plainText(after.post.text) }];
  const others = changes.filter((each) => each !== text || each.doubt !== undefined);
  return `<div class="sides">
${side("Before", before, runs, "added")}
${side("After", after, runs, "removed")}
</div>
<h2>Changes</h2>
${others.length === 0 && text === undefined ? "<p>None: the two versions differ at most by the copies that are kept.</p>" : ""}${text === undefined ? "" : "<p>The words changed, as marked above.</p>"}
${others.length === 0 ? "" : `<ul class="changes">\n${others.map((each) => `<li>${escape(foreign(describeChange(each)))}</li>`).join("\n")}\n</ul>`}`;
}

function side(
  title: string,
  { version, capturedAt, basis, post }: Snapshot,
  runs: readonly TextRun[],
  without: TextRun["state"],
): string {
  const words = runs.filter(({ state }) => state !== without).map(markedRun);
  const id = `version-${title.toLowerCase()}`;
  const language = post.language === undefined ? "" : ` lang="${escape(post.language)}"`;
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<dl><dt>Version</dt><dd>${escape(version)}</dd><dt>Known since</dt><dd><time datetime="${escape(capturedAt)}">${escape(toMinute(capturedAt))}</time></dd><dt>Basis</dt><dd>${escape(basis.replaceAll("_", " "))}</dd></dl>
<p class="words" dir="auto"${language}>${words.join("")}</p>
</section>`;
}

function markedRun({ state, text }: TextRun): string {
  const words = escape(foreign(text));
  if (state === "kept") return words;
  const [tag, said] = state === "removed" ? ["del", "removed"] : ["ins", "added"];
  return `<${tag}><span class="said" lang="en">[${said}:</span> ${words}<span class="said">]</span></${tag}>`;
}
