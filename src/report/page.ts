// The report as one page: self-contained, its pictures too, without script, made to be read, printed and kept.
import type { PostKey, ProofItem, ProofReport, ProofRule, Severity } from "../index.ts";
import { methodSection } from "./method.ts";
import type { ItemFrame } from "./item.ts";
import { itemLine, itemSection } from "./item.ts";
import { legendOf } from "./marks.ts";
import type { Html, WriteMoment } from "../markup.ts";
import { foreign, markup, momentsIn, styleElement } from "../markup.ts";
import { PAGE_CSS } from "./page-css.ts";
import { leadingFinding, RULE_NAMES, RULES, standingFindings } from "./rules.ts";
import { articleRuns, partRuns, postRuns } from "./sides.ts";
import { counted, shortened } from "./words.ts";

/** Where the bytes of pictures come from, and what makes them small. */
interface PictureSources {
  /** A picture of the article, by the name that it has there. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  /** A file of the archive. */
  readonly asset: (file: string) => Promise<Uint8Array | undefined>;
  /** A small copy in WebP; `undefined` for what is no picture. */
  readonly preview: (bytes: Uint8Array) => Promise<Uint8Array | undefined>;
}

/** No page holds more pictures: each of some 15 kB. */
const MOST = 200;

/**
 * Small copies of the pictures beside credits, as `data:` addresses, by their name in the article or their file in the
 * archive. One that cannot be had is left out: the page says that it is not shown.
 */
export async function picturesOf(
  report: ProofReport,
  { read, asset, preview }: PictureSources,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, () => Promise<Uint8Array | undefined>>();
  for (const { pictures } of report.items) {
    if (!pictures) continue;
    wanted.set(pictures.article, () => read(pictures.article));
    for (const { file } of pictures.posted) wanted.set(file, () => asset(file));
  }
  const shown = new Map<string, string>();
  for (const [name, bytesOf] of [...wanted].slice(0, MOST)) {
    try {
      const bytes = await bytesOf();
      const small = bytes && (await preview(bytes));
      if (small) shown.set(name, `data:image/webp;base64,${Buffer.from(small).toString("base64")}`);
    } catch {
      continue; // without sharp, or of a file that is damaged: the report is made all the same
    }
  }
  return shown;
}

/** An article as the page shows it. */
export interface ReportedArticle {
  readonly path: string;
  /** The article's source: gives the words around an item, and the language. */
  readonly text?: string | undefined;
  readonly report: ProofReport;
  /** Addresses of small pictures, such as `data:`, by their name in the article or their file in the archive. */
  readonly pictures?: ReadonlyMap<string, string>;
  /** The address of the page that shows what is kept of a post, where there is one. */
  readonly kept?: ((key: PostKey) => string) | undefined;
}

/** How the page is written. */
export interface PageOptions {
  /** BCP 47 tag for dates. Default `en`. */
  readonly locale?: string | undefined;
  /** IANA zone in which moments are given. Default `UTC`. */
  readonly timeZone?: string | undefined;
  /** When the articles were proofread. */
  readonly at: Date;
}

/** What a page about one article shows, for pages that have a head of their own. Their stylesheet: `PARTS_CSS`. */
export interface ReportParts {
  /** The article's headline; `undefined` for one without. */
  readonly headline: string | undefined;
  /** What was found, in a sentence, and what the marks mean. */
  readonly summary: Html;
  /** What is to be done first; what is in order as lines that open. */
  readonly items: Html;
  /** What the findings mean. */
  readonly glossary: Html | undefined;
}

/**
 * The report of one article, its headings from the second rank.
 * @throws PostproofError `invalid_input` for a locale or a zone that does not exist
 */
export function reportParts(article: ReportedArticle, options: Omit<PageOptions, "at">): ReportParts {
  const { items, headline } = article.report;
  const frame = frameOf(article, momentsIn(options.locale ?? "en", options.timeZone ?? "UTC"), 3);
  return {
    headline,
    summary: markup`<p class="verdict">${verdict(items)}</p>
${legendOf(runsOf(article))}`,
    items: articleSection(article, frame, 1),
    glossary: glossary(items),
  };
}

function frameOf(article: ReportedArticle, moment: WriteMoment, rank: number): ItemFrame {
  const { path, text, pictures = new Map<string, string>(), kept } = article;
  const unit = /\.docx$/i.test(path) ? "Paragraph" : "Line";
  return { path, unit, text, language: languageOf(text), pictures, kept, moment, rank };
}

/** Nothing is fetched: pictures stand in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The reports as one HTML page that loads nothing. What is to be done comes first; what is in order is a line that opens.
 * @throws PostproofError `invalid_input` for a locale or a zone that does not exist
 */
export function reportPage(reports: readonly ReportedArticle[], options: PageOptions): string {
  const moment = momentsIn(options.locale ?? "en", options.timeZone ?? "UTC");
  const [only, ...more] = reports;
  const isOne = only !== undefined && more.length === 0;
  const title = isOne ? foreign(titleOf(only)) : markup`Proof of ${counted(reports.length, "article")}`;
  const plainTitle = isOne ? `${titleOf(only)} (proof)` : `Proof of ${counted(reports.length, "article")}`;
  const items = reports.flatMap(({ report }) => report.items);
  const frames = reports.map((article) => frameOf(article, moment, isOne ? 3 : 4));
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${plainTitle}</title>
${styleElement(PAGE_CSS)}
</head>
<body>
<header class="masthead">
<p class="nameplate"><span><b>Postproof</b>${isOne ? markup` ${about(only, frames[0]!)}` : undefined}</span> <span>${moment(options.at.toISOString())}</span></p>
<h1>${title}</h1>
<p class="verdict">${verdict(items)}</p>
${legendOf(reports.flatMap((article) => runsOf(article)))}
</header>
<main>
${isOne || reports.length === 0 ? undefined : overview(reports)}
${reports.map((article, index) => articleSection(article, frames[index]!, index + 1))}
</main>
<footer>
${glossary(items)}
<p class="small">Every verdict is about the archived version that stands beside it. Postproof suggests, and changes no word of an article.</p>
</footer>
</body>
</html>
`;
  return page.toString();
}

/** The headline of an article, else its path. */
function titleOf({ path, report: { headline } }: ReportedArticle): string {
  const name = shortened(headline ?? path, 200);
  return name === "" ? "An article without a name" : name;
}

/** Its path, where that is not its title, and when it was published. */
function about(article: ReportedArticle, { moment }: ItemFrame): Html {
  const { headline, published } = article.report;
  const path = headline === undefined ? undefined : markup`${foreign(shortened(article.path, 200))} `;
  return markup`${path}${published === undefined ? undefined : markup`published ${moment(published)}`}`;
}

function counts(items: readonly ProofItem[], severity: Severity): number {
  return items.filter((item) => item.ignored !== true && item.severity === severity).length;
}

/** The whole report in one line. */
function verdict(items: readonly ProofItem[]): string {
  const standing = items.filter(({ ignored }) => ignored !== true);
  const found = (["alarm", "warning"] as const)
    .map((severity) => [counts(standing, severity), severity] as const)
    .flatMap(([count, word]) => (count > 0 ? [counted(count, word)] : []))
    .join(" and ");
  if (standing.length === 0) return "Nothing to proofread against the archive was found.";
  return `${found === "" ? "No alarm and no warning" : found} in ${counted(standing.length, "passage")}.`;
}

function runsOf({ path, text, report }: ReportedArticle): Parameters<typeof legendOf>[0] {
  return report.items.flatMap((item) => [
    ...articleRuns(item, text, path),
    ...(item.post ? [...postRuns(item.post, item), ...(partRuns(item)?.runs ?? [])] : []),
  ]);
}

/** What an item needs of an editor, in the order in which a page shows it. */
const GROUPS = [
  ["alarm", "To correct"],
  ["warning", "To look at"],
  ["note", "Notes"],
  ["ok", "In order"],
  ["aside", "Set aside"],
] as const;

type Group = (typeof GROUPS)[number][0] | "elsewhere";

function groupOf(item: ProofItem): Group {
  if (item.ignored === true) return "aside";
  return leadingFinding(item).rule === "other_source" ? "elsewhere" : item.severity;
}

/** Which article needs how much work. */
function overview(reports: readonly ReportedArticle[]): Html {
  return markup`<nav aria-label="Articles"><ul class="overview">${reports.map(
    (article, index) =>
      markup`<li><a href="#article-${index + 1}">${foreign(titleOf(article))}</a> <span class="small">${work(article.report.items)}</span></li>
`,
  )}</ul></nav>`;
}

/** How many passages of an article need what. */
function work(items: readonly ProofItem[]): readonly Html[] {
  const some = GROUPS.map(
    ([name, title]) => [name, title, items.filter((item) => groupOf(item) === name).length] as const,
  );
  const told = some.filter(([, , count]) => count > 0);
  if (told.length === 0) return [markup`Nothing to do`];
  return told.map(
    ([name, title, count]) =>
      markup`<span class="count ${name}"><b>${count}</b> ${title.toLowerCase()}</span>`,
  );
}

function articleSection(article: ReportedArticle, frame: ItemFrame, number: number): Html {
  const { items, perhaps } = article.report;
  const isApart = frame.rank > 3;
  const placed = items.map((item, index) => ({
    item,
    id: `item-${number}-${index + 1}`,
    group: groupOf(item),
  }));
  const elsewhere = placed.filter(({ group }) => group === "elsewhere").map(({ item }) => item);
  const rank = frame.rank - 1;
  return markup`<section class="article" id="article-${number}" aria-label="${titleOf(article)}">${isApart ? markup`<h2>${foreign(titleOf(article))}</h2><p class="small">${about(article, frame)}</p>` : undefined}
${items.length === 0 ? markup`<p class="none">No quotation, credit or embed of a post was found.</p>` : undefined}
${GROUPS.map(([name, title]) => {
  const some = placed.filter(({ group }) => group === name);
  const write = name === "ok" || name === "aside" ? itemLine : itemSection;
  if (some.length === 0) return undefined;
  return markup`<section class="group"><h${rank}>${title} <span class="small">${some.length}</span></h${rank}>
${some.map(({ item, id }) => write(item, id, frame))}</section>`;
})}
${list("elsewhere", `${counted(elsewhere.length, "quotation")} from another source`, "Not attributed to a post, and not compared.", elsewhere, frame)}
${list("perhaps", `${counted(perhaps.length, "more quotation")} perhaps of a post`, "The article does not say it surely enough. Nothing here is counted or alarms.", perhaps, frame)}
${methodSection(items, frame)}
</section>`;
}

/** Items that need nobody, closed until a reader opens them. */
function list(
  name: string,
  title: string,
  meaning: string,
  items: readonly ProofItem[],
  { unit }: ItemFrame,
): Html | undefined {
  if (items.length === 0) return undefined;
  return markup`<details class="${name}"><summary>${title}</summary>
<p class="small">${meaning}</p>
<ul>${items.map(
    ({ line, text, reason }) =>
      markup`<li><span class="small">${unit.toLowerCase()} ${line}</span> ${foreign(`“${shortened(text, 160)}”`)} <span class="small"><bdi>${shortened(reason, 160)}</bdi></span></li>
`,
  )}</ul></details>`;
}

/** The language that an HTML article states; empty if none. */
function languageOf(text: string | undefined): string {
  const tag = /<html\s[^<>]{0,2000}>/i.exec(text?.slice(0, 20_000) ?? "")?.[0] ?? "";
  return /\slang\s{0,9}=\s{0,9}["']?([a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4})(?=["'\s>])/i.exec(tag)?.[1] ?? "";
}

/** What the verdicts of this report mean. */
function glossary(items: readonly ProofItem[]): Html | undefined {
  const rules = new Set<ProofRule>(items.flatMap((item) => standingFindings(item).map(({ rule }) => rule)));
  const known = RULE_NAMES.filter((rule) => rules.has(rule));
  if (known.length === 0) return undefined;
  return markup`<details class="glossary"><summary>What the findings mean</summary><dl>${known.map(
    (rule) => markup`<div><dt>${RULES[rule].title}</dt><dd>${RULES[rule].means}</dd></div>`,
  )}</dl></details>`;
}
