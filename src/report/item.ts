// One item of the report: what is wrong, what to do, and the article's words beside the post's.
import type { ComparedPost, PostKey, ProofFinding, ProofItem, ProofRule } from "../index.ts";
import { shortened } from "./words.ts";
import { concerned, wordsOf } from "./marks.ts";
import type { Html } from "../markup.ts";
import { foreign, link, markup } from "../markup.ts";
import type { WriteMoment } from "../markup.ts";
import { factsOf, KIND_WORDS, RULES, SEVERITY_WORDS } from "./rules.ts";
import { articleRuns, partRuns, postRuns } from "./sides.ts";

/** What the items of one article share. */
export interface ItemFrame {
  readonly path: string;
  /** What its lines are: those of a document are paragraphs. */
  readonly unit: "Line" | "Paragraph";
  /** The article's source; `undefined` if it is not at hand. */
  readonly text: string | undefined;
  /** The article's language, BCP 47; empty if it does not say. */
  readonly language: string;
  /** Addresses of pictures, by their name in the article or their file in the archive. */
  readonly pictures: ReadonlyMap<string, string>;
  /** The address of the page that shows what is kept of a post, where there is one. */
  readonly kept?: ((key: PostKey) => string) | undefined;
  readonly moment: WriteMoment;
  /** The rank of an item's heading. */
  readonly rank: number;
}

/** Longest name, address or reason shown, and longest message, in UTF-16 code units. */
const MAX_NAME = 300;
const MAX_MESSAGE = 1_000;

/** Shapes stand beside colours and words. */
const SIGNS = { alarm: "▲", warning: "◆", note: "●", ok: "✓" } as const;

/** An item as a section of its own, `id` its anchor. */
export function itemSection(item: ProofItem, id: string, frame: ItemFrame): Html {
  const [first, ...others] = factsOf(item);
  const { rank } = frame;
  const [fine, open] = [true, false].map((isFine) =>
    others.filter((each) => (each.severity === "ok") === isFine),
  );
  return markup`<article class="item ${item.severity}" id="${id}" aria-labelledby="${id}-title">
<h${rank} id="${id}-title">${fact(first!)}${fine!.map((each) => markup` ${badge(each)}`)}</h${rank}>
${open!.map((each) => markup`<p class="fact">${fact(each)}</p>`)}
${sides(item, frame)}
</article>
`;
}

/** An item in one line that opens: there is nothing to do about it. */
export function itemLine(item: ProofItem, id: string, frame: ItemFrame): Html {
  const { line, text, post, kind } = item;
  const words = kind === "quotation" || kind === "pasted" ? `“${shortened(text, 90)}”` : shortened(text, 90);
  const by = post ? markup` <span class="small">${foreign(shortened(post.author, 60))}</span>` : undefined;
  const facts = factsOf(item);
  return markup`<details class="item line" id="${id}"><summary>${badge(facts[0]!)} <span class="small">${frame.unit.toLowerCase()} ${line}</span> ${foreign(words)}${by}</summary>
${facts.filter((each) => saidOf(each) !== "").map((each) => markup`<p class="fact">${fact(each)}</p>`)}
${sides(item, frame)}
</details>
`;
}

/** The rule of a finding: sign, colour and name; how much it matters in words for those who see neither. */
function badge({ rule, severity }: ProofFinding): Html {
  return markup`<span class="badge ${severity}"><span aria-hidden="true">${SIGNS[severity]} </span><span class="hidden">${SEVERITY_WORDS[severity]}: </span>${RULES[rule].title}</span>`;
}

/** What a finding says beyond its name. */
function saidOf({ rule, message }: ProofFinding): string {
  const said = shortened(message, MAX_MESSAGE);
  return said.toLowerCase() === RULES[rule].title.toLowerCase() ? "" : said;
}

function fact(finding: ProofFinding): Html {
  const { todo } = RULES[finding.rule];
  const said = saidOf(finding);
  const advice =
    finding.severity === "ok" || todo === "" ? undefined : markup` <span class="todo">${todo}</span>`;
  return markup`${badge(finding)} <bdi>${said.slice(0, 1).toUpperCase()}${said.slice(1)}</bdi>${advice}`;
}

function sides(item: ProofItem, frame: ItemFrame): Html {
  const { kind, line, column, post } = item;
  const { language, text, path, unit } = frame;
  const at = markup`<b title="column ${column}">${unit} ${line}</b> · ${KIND_WORDS[kind].toLowerCase()}`;
  const said = kind === "embed" ? "" : language;
  return markup`<div class="pair"><div class="side"><p class="label">${at}</p>
${picture(item.pictures?.article, "The article’s picture", item, frame)}<blockquote class="${kind}" lang="${said}" dir="auto">${wordsOf(articleRuns(item, text, path))}</blockquote>
</div><div class="side">${post ? postSide(post, item, frame) : noPost(item, frame)}${suggestion(item)}</div></div>`;
}

function postSide(post: ComparedPost, item: ProofItem, frame: ItemFrame): Html {
  const { url, language = "" } = post;
  const rules = new Set(factsOf(item).map(({ rule }) => rule));
  const part = partRuns(item);
  const [posted] = item.pictures?.posted ?? [];
  const words =
    post.text.trim() === ""
      ? undefined
      : markup`<blockquote class="post" lang="${language}" dir="auto">${wordsOf(postRuns(post, item))}</blockquote>`;
  return markup`<p class="label">${byline(post, rules, frame.moment)} ${link(url, "post", "original")}${frame.kept && link(frame.kept(post.key), "as archived", "original")}${gone(post, frame.moment)}</p>
${notice(post, rules)}${posted && picture(posted.file, `The post’s picture${posted.how === undefined ? "" : `: the article’s is ${posted.how}`}`, item, frame)}${part && markup`<p class="label">${part.title}</p><blockquote class="post" dir="auto">${wordsOf(part.runs)}</blockquote><p class="label">The post itself</p>`}
${words ?? markup`<p class="none">This post has no words of its own.</p>`}`;
}

/** Who, where and when: what an article says otherwise is marked. */
function byline(post: ComparedPost, rules: ReadonlySet<ProofRule>, moment: WriteMoment): Html {
  const { author, handle, label, published } = post;
  const markIf = (content: Html, ...wrong: readonly ProofRule[]): Html =>
    wrong.some((rule) => rules.has(rule)) ? concerned(content) : content;
  const who = markup`<b>${foreign(shortened(author, MAX_NAME))}</b> (<bdi>@${shortened(handle, MAX_NAME)}</bdi>)`;
  const where = markIf(foreign(shortened(label, MAX_NAME)), "wrong_platform");
  const when = published === undefined ? undefined : markup`, ${markIf(moment(published), "wrong_date")}`;
  return markup`${markIf(who, "wrong_speaker", "wrong_credit")} on ${where}${when}`;
}

function gone({ gone: since }: ComparedPost, moment: WriteMoment): Html | undefined {
  if (!since) return undefined;
  const how = since.absence === "gone" ? "not found" : since.absence;
  return markup` · <span class="gone">${how} when last looked for, ${moment(since.at)}</span>`;
}

/** What was not captured, and what is not the newest, is said before its words are read. */
function notice({ basis, transcribedBy }: ComparedPost, rules: ReadonlySet<ProofRule>): Html | undefined {
  const by =
    transcribedBy === undefined ? "by hand" : markup`by ${foreign(shortened(transcribedBy, MAX_NAME))}`;
  const said = [
    ...(basis === "transcribed" ? [markup`Transcribed ${by}, not captured`] : []),
    ...(basis === "publisher_copy" ? ["Copied from a publisher’s page, not captured"] : []),
    ...(rules.has("self_sourced") ? ["Copied from this article: it confirms nothing"] : []),
    ...(rules.has("edited_since") ? ["An earlier version: the post has been edited since"] : []),
    ...(rules.has("newer_version") ? ["An older version: a newer one is archived"] : []),
  ];
  return said.length === 0 ? undefined : markup`${said.map((each) => markup`<p class="notice">${each}</p>`)}`;
}

function noPost(item: ProofItem, frame: ItemFrame): Html {
  const { kind, candidates, search, findings } = item;
  const isElse = findings.some(({ rule }) => rule === "other_source");
  const what =
    kind === "embed" ? "Nothing is archived of it" : isElse ? "Not compared" : "No post to compare with";
  const find = search === undefined ? undefined : markup` ${link(search, "search for the post", "find")}`;
  return markup`<p class="label">${what}${find}</p>${item.pictures?.posted.map(({ file }) => picture(file, "A picture of that account", item, frame))}${
    candidates.length === 0
      ? undefined
      : markup`<ul class="candidates">${candidates.map(
          ({ url, score, reasons }) =>
            markup`<li>Perhaps ${link(url, foreign(shortened(url, MAX_NAME)), "address")} <span class="small">${Math.round(score * 100)} %${reasons.map((reason) => markup` · <bdi>${shortened(reason, MAX_NAME)}</bdi>`)}</span></li>`,
        )}</ul>`
  }`;
}

/** A picture of an item, small; that it is not at hand is said. */
function picture(
  name: string | undefined,
  caption: string,
  { line }: ProofItem,
  frame: ItemFrame,
): Html | undefined {
  if (name === undefined) return undefined;
  const data = frame.pictures.get(name);
  const shown =
    data === undefined
      ? markup`<span class="none">not shown here</span>`
      : markup`<img src="${data}" alt="${caption}, ${frame.unit.toLowerCase()} ${line}">`;
  return markup`<figure>${shown}<figcaption>${caption}</figcaption></figure>`;
}

function suggestion({ suggestion: line }: ProofItem): Html | undefined {
  if (line === undefined) return undefined;
  return markup`<p class="copy">Credit line: <code dir="auto">${shortened(line, MAX_MESSAGE)}</code></p>`;
}
