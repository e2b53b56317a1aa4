// One item of the report: the article on the left, the source on the right.
import { formatKey } from "../../index.ts";
import type { CreditFacts, PersonShown } from "../../index.ts";
import type { ComparedPost, ProofItem } from "../../index.ts";
import { serviceCalled } from "../../index.ts";
import type { Basis } from "../../index.ts";
import { shortened } from "./lines.ts";
import type { Html } from "./markup.ts";
import { foreign, link, markup } from "./markup.ts";
import type { WriteMoment } from "./moments.ts";
import { passageAround } from "./passage.ts";
import { KIND_WORDS, leadingFinding, RULES, SEVERITY_WORDS, standingFindings } from "./rules.ts";
import { articleWords, legendOf, postWords } from "./sides.ts";

/** What the items of one article share. */
export interface ItemFrame {
  readonly path: string;
  /** The article's source; `undefined` if it is not at hand. */
  readonly text: string | undefined;
  /** The article's language, BCP 47; empty if it does not say. */
  readonly language: string;
  readonly moment: WriteMoment;
}

/** Longest name, address or reason shown, and longest message, in UTF-16 code units. */
const MAX_NAME = 500;
const MAX_MESSAGE = 2_000;

/** What a basis is called before a date, and whether it needs saying loudly. */
const BASIS_WORDS: Readonly<Record<Basis, readonly [words: string, weak: boolean]>> = {
  signed: ["Signed by its author’s key, captured", false],
  captured: ["Captured", false],
  web_archive: ["From a web archive, captured", false],
  export: ["From an account’s export of", false],
  publisher_copy: ["Copied from a publisher’s page, not captured", true],
  transcribed: ["Transcribed by hand, not captured", true],
};

/** A post as compared, with who typed it where it was transcribed. */

/** Shapes stand beside colours and words. */
const SIGNS = { alarm: "▲", warning: "◆", note: "●", ok: "✓" } as const;

/** The severity of an item: sign, colour and word. */
export function badge({ severity, ignored }: Pick<ProofItem, "severity" | "ignored">): Html {
  const aside = ignored === true ? "Set aside: " : "";
  return markup`<span class="badge ${severity}"><span aria-hidden="true">${SIGNS[severity]} </span>${aside}${SEVERITY_WORDS[severity]}</span>`;
}

/** An item as a section of its own, `id` its anchor. */
export function itemSection(item: ProofItem, id: string, frame: ItemFrame): Html {
  const { kind, line, column, ignored } = item;
  const { title } = RULES[leadingFinding(item).rule];
  const state = ignored === true ? "aside" : item.severity;
  return markup`<article class="item ${state}" id="${id}" aria-labelledby="${id}-title">
<header><p class="kicker">${badge(item)} <span>${KIND_WORDS[kind]} · line ${line}, column ${column}</span></p>
<h4 id="${id}-title">${title}</h4>
<ul class="findings">${standingFindings(item).map(({ message }) => markup`<li><bdi>${shortened(message, MAX_MESSAGE)}</bdi></li>`)}</ul></header>
<div class="pair">${articleSide(item, frame)}${sourceSide(item, frame)}</div>
${legendOf(item)}${suggestion(item)}
</article>
`;
}

function articleSide(item: ProofItem, { path, text, language }: ItemFrame): Html {
  const { kind, range, reason, confidence, credit, speaker } = item;
  const passage = text === undefined || kind === "embed" ? undefined : passageAround(text, range, path);
  const around = passage && passage.before + passage.after !== "";
  const facts = credit ? creditFacts(credit) : claimFacts(speaker, item.platform);
  return markup`<section class="side"><h5>In the article</h5>
<blockquote class="${kind}" lang="${kind === "embed" ? "" : language}"><p dir="auto">${articleWords(item)}</p></blockquote>
${around ? markup`<p class="passage" lang="${language}" dir="auto">${passage.before}<b>${passage.words}</b>${passage.after}</p>` : undefined}
${facts}
<p class="small">Taken for ${kind === "embed" ? "an" : "a"} ${KIND_WORDS[kind].toLowerCase()}: <bdi>${shortened(reason, MAX_NAME)}</bdi> (${Math.round(confidence * 100)} %)</p>
</section>`;
}

function claimFacts(speaker: string | undefined, platform: string | undefined): Html | undefined {
  return factList([
    ["Said to be by", speaker],
    ["Said to be on", platform === undefined ? undefined : (serviceCalled(platform)?.label ?? platform)],
  ]);
}

function creditFacts(credit: CreditFacts): Html | undefined {
  const { platform, sourceName, name, handle, via, manner, description, people, alsoOn = [] } = credit;
  const services = [platform, ...alsoOn].flatMap((each) =>
    each === undefined ? [] : [serviceCalled(each)?.label ?? each],
  );
  return factList([
    ["Credits", name],
    ["Account", handle === undefined ? undefined : `@${handle}`],
    ["Source", sourceWords(sourceName, services)],
    ["Through", via],
    ["Come by as", manner],
    ["Shows", description],
    ["People", people.length === 0 ? undefined : people.map(personWords).join(", ")],
  ]);
}

/** The source as written, and the service meant where that is called otherwise: `Twitter (X)`. */
function sourceWords(written: string | undefined, services: readonly string[]): string | undefined {
  const meant = services.length === 0 ? undefined : services.join(", ");
  if (written === undefined || meant === undefined) return written ?? meant;
  return written.toLowerCase() === meant.toLowerCase() ? written : `${written} (${meant})`;
}

const PLACES = [
  "",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

function personWords({ name, position }: PersonShown): string {
  if (position === undefined) return name;
  if (typeof position === "string") return `${name} (${position.replace("-", " ")})`;
  const { place: number, from } = position;
  return `${name} (${PLACES[number] ?? `number ${number}`} from ${from})`;
}

function factList(facts: readonly (readonly [name: string, value: string | undefined])[]): Html | undefined {
  const known = facts.flatMap(([name, value]) =>
    value === undefined || value === ""
      ? []
      : [markup`<div><dt>${name}</dt><dd>${foreign(shortened(value, MAX_MESSAGE))}</dd></div>`],
  );
  return known.length === 0 ? undefined : markup`<dl class="facts">${known}</dl>`;
}

function sourceSide(item: ProofItem, { moment }: ItemFrame): Html {
  const { post } = item;
  const content = post ? postContent(post, item, moment) : noPost(item);
  return markup`<section class="side"><h5>${post ? "In the post" : "The source"}</h5>
${content}${candidates(item)}${search(item)}</section>`;
}

function postContent(post: ComparedPost, item: ProofItem, moment: WriteMoment): Html {
  const { author, handle, label, published, url, key, version, language = "" } = post;
  const on =
    published === undefined
      ? markup` on ${foreign(shortened(label, MAX_NAME))}`
      : markup` on ${foreign(shortened(label, MAX_NAME))}, ${moment(published)}`;
  const words =
    post.text.trim() === "" && (item.comparison?.diff ?? []).length === 0
      ? markup`<p class="none">This post has no words of its own.</p>`
      : markup`<blockquote class="post" lang="${language}">${postWords(post, item)}</blockquote>`;
  return markup`${basisNotice(post, moment)}${versionNotice(item)}${words}
<p class="by"><b>${foreign(shortened(author, MAX_NAME))}</b> (<bdi>@${shortened(handle, MAX_NAME)}</bdi>)${on}</p>
<p class="known">${basisLine(post, moment)}</p>
<p class="small">${link(url, "Original post", "original")} · version <code>${shortened(version, MAX_NAME)}</code> · key <code>${shortened(formatKey(key), MAX_NAME)}</code></p>`;
}

/** What was not captured is said before its words are read. */
function basisNotice(post: ComparedPost, moment: WriteMoment): Html | undefined {
  const { basis, transcribedBy, capturedAt } = post;
  const [words, weak] = BASIS_WORDS[basis];
  if (!weak) return undefined;
  const who = basis === "transcribed" && transcribedBy !== undefined;
  const said = who
    ? markup`Transcribed by ${foreign(shortened(transcribedBy, MAX_NAME))}, not captured`
    : words;
  return markup`<p class="notice"><b>${said}</b> (${moment(capturedAt)})</p>`;
}

function basisLine({ basis, capturedAt }: ComparedPost, moment: WriteMoment): Html {
  const [words, weak] = BASIS_WORDS[basis];
  return weak
    ? markup`The platform’s own answer is not in the archive.`
    : markup`${words} ${moment(capturedAt)}`;
}

function versionNotice({ findings }: ProofItem): Html | undefined {
  const rules = new Set(findings.map(({ rule }) => rule));
  if (rules.has("self_sourced"))
    return markup`<p class="notice"><b>Copied from this article</b>: it confirms nothing.</p>`;
  if (rules.has("edited_since"))
    return markup`<p class="notice"><b>An earlier version</b>: the post has been edited since.</p>`;
  if (rules.has("newer_version"))
    return markup`<p class="notice"><b>An older version</b>: a newer one is archived.</p>`;
  return undefined;
}

function noPost({ findings, kind }: ProofItem): Html {
  const rules = new Set(findings.map(({ rule }) => rule));
  if (rules.has("other_source")) return markup`<p class="none">Not attributed to a post: not compared.</p>`;
  if (kind === "embed") return markup`<p class="none">Nothing is archived for this address.</p>`;
  return markup`<p class="none">No archived post is known to be the one meant.</p>`;
}

function candidates({ candidates: posts }: ProofItem): Html | undefined {
  if (posts.length === 0) return undefined;
  return markup`<h6>May be meant</h6><ol class="candidates">${posts.map(
    ({ url, score, reasons }) =>
      markup`<li>${link(url, foreign(shortened(url, MAX_NAME)), "address")}<span class="small">${Math.round(score * 100)} %${reasons.map((reason) => markup` · <bdi>${shortened(reason, MAX_NAME)}</bdi>`)}</span></li>`,
  )}</ol>`;
}

function search({ search: address }: ProofItem): Html | undefined {
  return address === undefined
    ? undefined
    : markup`<p class="search">${link(address, "Search for the post", "find")}</p>`;
}

function suggestion({ suggestion: line }: ProofItem): Html | undefined {
  if (line === undefined) return undefined;
  return markup`<div class="copy"><h5>Credit line, ready to copy</h5><code dir="auto">${shortened(line, MAX_MESSAGE)}</code></div>`;
}
