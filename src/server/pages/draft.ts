// A draft proofread: the report as `postproof proof --html` writes it, and the posts that the draft refers to.
import { html as markup, raw } from "hono/html";
import type { ReportParts } from "../../report/page.ts";
import type { PostRow } from "../../site/posts.ts";
import type { EditorFrame } from "./editor.ts";
import { badge, framed } from "./editor.ts";
import type { Html } from "./layout.ts";
import { asking } from "./look.ts";

/** What is found in a draft. */
export interface Drafted {
  readonly report: ReportParts;
  /** How many passages there are beyond those of the report. */
  readonly omitted: number;
  /** The posts that it refers to, how many more there are, and which are to be captured. */
  readonly found: {
    readonly posts: readonly { readonly url: string; readonly state: PostRow["state"] }[];
    readonly omitted: number;
    readonly absent: readonly string[];
  };
}

/** A draft proofread: its words beside those of the posts, the gravest first; and the posts that it refers to. */
export function draftPage({ report, omitted, found }: Drafted, frame: EditorFrame): Html {
  const { summary, items, glossary, headline = "The draft beside its sources" } = report;
  const { posts, absent } = found;
  const entry = ({ url, state }: (typeof posts)[number]): Html =>
    markup`<li><a href="${frame.base}/look?post=${encodeURIComponent(url)}">${url}</a> ${badge(state, false)}</li>`;
  const label = `Capture ${absent.length === 1 ? "the one" : `the ${absent.length}`} not archived`;
  return framed(
    "Draft",
    { ...frame, stylesheets: [...frame.stylesheets, frame.reportStyle] },
    markup`<h1>${headline}</h1>
${raw(String(summary))}
${omitted > 0 ? markup`<p class="none">${omitted} more passages are not shown: proofread the draft in parts.</p>` : ""}
${raw(String(items))}
${
  posts.length === 0
    ? ""
    : markup`<section class="group refers"><h2>Posts that it refers to</h2><ul>${posts.map(entry)}</ul>${found.omitted > 0 ? markup`<p>${found.omitted} more</p>` : ""}
${absent.length === 0 ? "" : asking(absent, label, frame)}</section>`
}
${raw(glossary === undefined ? "" : String(glossary))}
<p class="small">Every verdict is about the archived version that stands beside it. Nothing of the draft was stored.</p>`,
    "draft",
  );
}
