// The report as one page: self-contained, without script, made to be read, printed and kept.
import type { ProofItem, ProofReport, ProofRule, Severity } from "../../index.ts";
import { counted } from "../words.ts";
import { badge, itemSection } from "./item.ts";
import { shortened, summaryParts } from "./lines.ts";
import type { Html } from "./markup.ts";
import { foreign, markup, styleElement } from "./markup.ts";
import type { WriteMoment } from "./moments.ts";
import { momentsIn } from "./moments.ts";
import { PAGE_CSS } from "./page-css.ts";
import { leadingFinding, RULE_NAMES, RULES, SEVERITIES, SEVERITY_WORDS, standingFindings } from "./rules.ts";

/** An article as the page shows it. */
export interface ReportedArticle {
  readonly path: string;
  /** The article's source: gives the words around an item, and the language. */
  readonly text?: string | undefined;
  readonly report: ProofReport;
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

/** An item with its anchor. */
interface Placed {
  readonly item: ProofItem;
  readonly id: string;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The reports as one HTML page that loads nothing: alarms first, then the rest in the order of each article.
 * @throws PostproofError `invalid_input` for a locale or a zone that does not exist
 */
export function reportPage(reports: readonly ReportedArticle[], options: PageOptions): string {
  const moment = momentsIn(options.locale ?? "en", options.timeZone ?? "UTC");
  const articles = reports.map((article, index) => ({
    article,
    placed: article.report.items.map((item, place) => ({ item, id: `item-${index + 1}-${place + 1}` })),
  }));
  const all = articles.flatMap(({ placed }) => placed);
  const title = markup`Proof of ${reports.length === 1 ? foreign(named(reports[0]!.path)) : counted(reports.length, "article")}`;
  const plainTitle = `Proof of ${reports.length === 1 ? named(reports[0]!.path) : counted(reports.length, "article")}`;
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
<p class="nameplate"><span>Postproof</span> <span>${moment(options.at.toISOString())}</span></p>
<h1>${title}</h1>
<p class="verdict">${verdict(all)}</p>
<ul class="summary">${summaryParts(reports.map(({ report }) => report)).map((part) => markup`<li>${part}</li>`)}</ul>
</header>
<main>
${all.length === 0 ? undefined : overview(articles)}
${filter(all)}
${articles.map(({ article, placed }) => articleSection(article, placed, moment))}
</main>
<footer>
${glossary(all)}
<p class="small">Every verdict is about the archived version that stands beside it. Postproof suggests, and changes no word of an article.</p>
</footer>
</body>
</html>
`;
  return page.toString();
}

/** A path as the page names it. */
function named(path: string): string {
  const name = shortened(path, 300);
  return name === "" ? "an article without a name" : name;
}

/** The whole report in one line. */
function verdict(placed: readonly Placed[]): string {
  const standing = placed.filter(({ item }) => item.ignored !== true);
  const count = (severity: Severity): number =>
    standing.filter(({ item }) => item.severity === severity).length;
  const found = [
    ...(count("alarm") > 0 ? [counted(count("alarm"), "alarm")] : []),
    ...(count("warning") > 0 ? [counted(count("warning"), "warning")] : []),
  ].join(" and ");
  const passages = counted(standing.length, "passage");
  if (standing.length === 0) return "Nothing to proofread against the archive was found.";
  return found === "" ? `No alarm and no warning in ${passages}.` : `${found} in ${passages}.`;
}

function overview(
  articles: readonly { readonly article: ReportedArticle; readonly placed: readonly Placed[] }[],
): Html {
  const several = articles.length > 1;
  const bodies = articles
    .filter(({ placed }) => placed.length > 0)
    .map(
      ({ article, placed }) =>
        markup`<tbody>${several ? markup`<tr><th class="path" colspan="3" scope="rowgroup">${foreign(named(article.path))}</th></tr>` : undefined}${placed.map(overviewRow)}</tbody>`,
    );
  return markup`<nav aria-label="All findings"><table class="overview">
<caption>All findings, in the order of the ${several ? "articles" : "article"}</caption>
<thead><tr><th scope="col">Line</th><th scope="col">Finding</th><th scope="col">Words</th></tr></thead>
${bodies}
</table></nav>`;
}

function overviewRow({ item, id }: Placed): Html {
  const { title } = RULES[leadingFinding(item).rule];
  return markup`<tr class="${item.ignored === true ? "aside" : item.severity}"><td>${item.line}:${item.column}</td><td>${badge(item)} <a href="#${id}">${title}</a></td><td>${foreign(shortened(item.text.replace(/^https?:\/\//, ""), 96))}</td></tr>
`;
}

/** Check boxes that the stylesheet reads: they hide items on screen. Paper always carries the whole report. */
function filter(placed: readonly Placed[]): Html | undefined {
  const groups = [...SEVERITIES, "aside" as const].flatMap((name) => {
    const count = placed.filter(
      ({ item }) => (item.ignored === true ? "aside" : item.severity) === name,
    ).length;
    return count === 0 ? [] : [{ name, count }];
  });
  if (groups.length < 2) return undefined;
  return markup`<fieldset class="filter"><legend>Show</legend>${groups.map(
    ({ name, count }) =>
      markup`<label><input type="checkbox" id="show-${name}" checked> ${name === "aside" ? "Set aside" : SEVERITY_WORDS[name]} (${count})</label>`,
  )}</fieldset>`;
}

function articleSection(article: ReportedArticle, placed: readonly Placed[], moment: WriteMoment): Html {
  const { path, text, report } = article;
  const frame = { path, text, language: languageOf(text), moment };
  const standing = placed.filter(({ item }) => item.ignored !== true);
  const sections = [
    ["alarms", "Alarms", standing.filter(({ item }) => item.severity === "alarm")],
    ["rest", "In the order of the article", standing.filter(({ item }) => item.severity !== "alarm")],
    ["set-aside", "Set aside", placed.filter(({ item }) => item.ignored === true)],
  ] as const;
  const published =
    report.published === undefined
      ? undefined
      : markup`<p class="dateline">Published ${moment(report.published)}</p>`;
  return markup`<section class="article"><h2>${foreign(named(path))}</h2>${published}
${placed.length === 0 ? markup`<p class="none">No quotation, credit or embed of a post was found.</p>` : undefined}
${sections.map(([name, title, items]) =>
  items.length === 0
    ? undefined
    : markup`<section class="${name}"><h3>${title}</h3>
${items.map(({ item, id }) => itemSection(item, id, frame))}</section>`,
)}
${perhapsSection(report.perhaps)}
</section>`;
}

/** What is perhaps of a post, closed until a reader opens it. */
function perhapsSection(items: readonly ProofItem[]): Html | undefined {
  if (items.length === 0) return undefined;
  return markup`<details class="perhaps"><summary>${counted(items.length, "more quotation")} perhaps of a post</summary>
<p class="small">The article does not say it surely enough. Nothing here is counted or alarms.</p>
<ul>${items.map(
    (item) =>
      markup`<li>${item.line}:${item.column} ${foreign(`“${shortened(item.text, 160)}”`)} <span class="small">${foreign(item.reason)}</span></li>
`,
  )}</ul></details>`;
}

/** The language that an HTML article states; empty if none. */
function languageOf(text: string | undefined): string {
  const tag = /<html\s[^<>]{0,2000}>/i.exec(text?.slice(0, 20_000) ?? "")?.[0] ?? "";
  return /\slang\s{0,9}=\s{0,9}["']?([a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4})(?=["'\s>])/i.exec(tag)?.[1] ?? "";
}

/** What the verdicts of this report mean. */
function glossary(placed: readonly Placed[]): Html | undefined {
  const rules = new Set<ProofRule>(
    placed.flatMap(({ item }) => standingFindings(item).map(({ rule }) => rule)),
  );
  const known = RULE_NAMES.filter((rule) => rules.has(rule));
  if (known.length === 0) return undefined;
  return markup`<h2>What the findings mean</h2><dl class="glossary">${known.map(
    (rule) => markup`<div><dt>${RULES[rule].title}</dt><dd>${RULES[rule].help}</dd></div>`,
  )}</dl>`;
}
