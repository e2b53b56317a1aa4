// Versions of a post beside each other, with what changed between two of them.
import { html as markup, raw } from "hono/html";
import type { Change, Snapshot } from "../../index.ts";
import { toMinute } from "../../model/time.ts";
import { printComparison } from "../../snapshot.ts";
import type { EditorFrame } from "./editor.ts";
import type { Html } from "./layout.ts";

/** The versions of a post. */
export interface Versions {
  /** In the order in which they arrived. */
  readonly all: readonly Snapshot[];
  /** Two of them, the earlier first; nothing for a post with one version. */
  readonly compared?: {
    readonly before: Snapshot;
    readonly after: Snapshot;
    readonly changes: readonly Change[];
  };
}

const named = (snapshot: Snapshot): string =>
  `${toMinute(snapshot.capturedAt)} · ${snapshot.basis.replaceAll("_", " ")} · ${snapshot.version.slice(0, 12)}`;

/** The versions of a post; two of them side by side, what went and what came marked. */
export function versionsBeside({ all, compared }: Versions, post: string, { base }: EditorFrame): Html {
  const entry = (snapshot: Snapshot): Html =>
    markup`<li><time datetime="${snapshot.capturedAt}">${toMinute(snapshot.capturedAt)}</time> · ${snapshot.basis.replaceAll("_", " ")} · <code>${snapshot.version.slice(0, 12)}</code></li>`;
  const list = markup`<ol class="versions">${all.map(entry)}</ol>`;
  if (!compared) return markup`<section class="history"><h2>Versions</h2>${list}</section>`;
  const { before, after, changes } = compared;
  const choice = (name: string, label: string, chosen: Snapshot): Html =>
    markup`<span><label for="${name}">${label}</label> <select id="${name}" name="${name}">${all.map((each) => markup`<option value="${each.version}"${each === chosen ? markup` selected` : ""}>${named(each)}</option>`)}</select></span>`;
  const choose =
    all.length < 3
      ? ""
      : markup`<form action="${base}/look#versions"><input type="hidden" name="post" value="${post}"><p class="row">${choice("before", "Earlier version", before)}
${choice("after", "Later version", after)} <button>Compare</button></p></form>`;
  return markup`<section class="history" id="versions"><h2>Versions</h2>${list}${choose}
<div class="compared">${raw(printComparison(before, after, changes, { isPart: true }))}</div></section>`;
}
