// Versions of a post beside each other, with what changed between two of them.
import { html as markup } from "hono/html";
import type { Change, Snapshot } from "../../index.ts";
import { plainText } from "../../index.ts";
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

/** What changed beside the words. Numbers of the minute are left out. */
const CHANGE_WORDS: Readonly<Partial<Record<Change["kind"], string>>> = {
  link: "A link leads elsewhere",
  formatting: "The same words are set otherwise",
  media_removed: "A picture or video was removed",
  media_swapped: "A picture or video was exchanged",
  media_added: "A picture or video was added",
  media_order: "Pictures stand in another order",
  alt: "The description of a picture changed",
  poll_closed: "The poll closed",
  poll_changed: "The poll changed",
  quote_gone: "The quoted post is not shown any more",
  quote_back: "The quoted post is shown again",
  quote_changed: "Another post is quoted",
  handle: "The account has another handle",
  name: "The account has another name",
  avatar: "The account has another picture",
  note_added: "A readers’ note was added",
  note_changed: "A readers’ note changed",
  note_gone: "A readers’ note was removed",
  card: "The preview of a link changed",
  edited: "The platform marks it as edited",
  warning: "The content warning changed",
  visibility: "Who may see it changed",
  basis: "It is known on another basis",
  other: "Another detail changed",
};

const momentOf = ({ capturedAt }: Snapshot): string => `${capturedAt.slice(0, 16).replace("T", " ")} UTC`;

const named = (snapshot: Snapshot): string =>
  `${momentOf(snapshot)} · ${snapshot.basis.replaceAll("_", " ")} · ${snapshot.version.slice(0, 12)}`;

/** The versions of a post; two of them side by side, what went and what came marked. */
export function versionsBeside({ all, compared }: Versions, post: string, { base }: EditorFrame): Html {
  const entry = (snapshot: Snapshot): Html =>
    markup`<li><time datetime="${snapshot.capturedAt}">${momentOf(snapshot)}</time> · ${snapshot.basis.replaceAll("_", " ")} · <code>${snapshot.version.slice(0, 12)}</code></li>`;
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
  const told = [
    ...new Set(changes.flatMap(({ kind, of }) => (of === undefined ? (CHANGE_WORDS[kind] ?? []) : []))),
  ];
  return markup`<section class="history" id="versions"><h2>Versions</h2>${list}${choose}
<div class="beside compared">${side("Earlier", before, "removed", changes)}
${side("Later", after, "added", changes)}</div>
${told.length === 0 ? "" : markup`<ul class="told">${told.map((each) => markup`<li>${each}</li>`)}</ul>`}</section>`;
}

function side(
  title: string,
  version: Snapshot,
  state: "removed" | "added",
  changes: readonly Change[],
): Html {
  const { post } = version;
  const words = changes.find((change) => change.kind === "text" && change.of === undefined);
  const runs = words?.kind === "text" ? words.runs : [{ state: "kept" as const, text: plainText(post.text) }];
  const name = state === "removed" ? "removed" : "added";
  const shown = runs
    .filter((run) => run.state === "kept" || run.state === state)
    .map((run) => {
      if (run.state === "kept") return run.text;
      const hidden = markup`<span class="hidden">[${name}:] </span>`;
      return state === "removed"
        ? markup`<del>${hidden}${run.text}</del>`
        : markup`<ins>${hidden}${run.text}</ins>`;
    });
  return markup`<div><h3>${title} <span class="facts">${momentOf(version)}</span></h3>
<blockquote dir="auto" lang="${post.language ?? ""}">${shown}</blockquote></div>`;
}
