// What proofreading found, as lines for a terminal, and as annotations that code hosts show beside the lines of an article.
import type { ComparedPost, ProofFinding, ProofItem, ProofReport, Severity } from "../../index.ts";
import { toMinute } from "../../model/time.ts";
import {
  BASIS_WORDS,
  countedRules,
  factsOf,
  KIND_WORDS,
  RULE_NAMES,
  RULES,
  standingFindings,
} from "../../report/rules.ts";
import { counted, oneLine, shortened } from "../../report/words.ts";
import type { Annotation } from "../terminal.ts";

/** What is in order is not annotated. */
const LEVELS: Readonly<Partial<Record<Severity, Annotation["level"]>>> = {
  alarm: "error",
  warning: "warning",
  note: "notice",
};

/**
 * One annotation for each finding that counts.
 * @param file the article, relative to the root of the repository
 */
export function annotationsOf(report: ProofReport, file: string): Annotation[] {
  return report.items
    .filter(({ ignored }) => ignored !== true)
    .flatMap((item) =>
      standingFindings(item).flatMap(({ rule, severity, message }) => {
        const level = LEVELS[severity];
        if (level === undefined) return [];
        const title = `${KIND_WORDS[item.kind]}: ${RULES[rule].title}`;
        const post = item.post ? ` (${postLine(item.post)})` : "";
        return [{ level, file, line: item.line, column: item.column, title, message: `${message}${post}` }];
      }),
    );
}

/** How findings are listed. */
export interface LineOptions {
  /** Lists what is in order and what is set aside, too. Default false. */
  readonly verbose?: boolean | undefined;
}

const WORDS: Readonly<Record<Severity, string>> = {
  alarm: "ALARM",
  warning: "WARNING",
  note: "note",
  ok: "ok",
};

/** Longest run of quoted words in a line, in UTF-16 code units. */
const MAX_QUOTED = 96;
/** Longest stretch between quotation marks within a message. */
const MAX_PART = 64;

/**
 * One line for each finding, in the words of an editor, in the order of the article:
 * `story.html:3:2 ALARM the article has “31st”, the post has “30th”`. Below an item, indented: its words, the post, posts
 * that may be meant, where to look, a credit line to copy, what to do. Last the versions of posts that this rests on. What is in order
 * is left out unless asked for.
 */
export function linesOf(report: ProofReport, path: string, { verbose = false }: LineOptions = {}): string[] {
  const items = report.items.filter(
    ({ severity, ignored }) => verbose || (severity !== "ok" && ignored !== true),
  );
  const perhaps = verbose ? report.perhaps : [];
  return [
    ...items.flatMap((item) => itemLines(item, path, verbose)),
    ...perhaps.flatMap((item) => itemLines(item, path, verbose, "perhaps of a post: ")),
    ...groundLines(items),
  ];
}

function itemLines(item: ProofItem, path: string, verbose: boolean, tier = ""): string[] {
  const place = `${path}:${item.line}:${item.column}`;
  const aside = item.ignored === true ? "set aside: " : tier;
  const findings = factsOf(item)
    .filter(({ severity }) => verbose || severity !== "ok")
    .map((finding) => `${place} ${aside}${WORDS[finding.severity]} ${said(finding)}`);
  const words =
    item.kind === "quotation" || item.kind === "pasted"
      ? `“${shortened(item.text, MAX_QUOTED)}”`
      : shortened(item.text, 200);
  const details = [
    words,
    ...(item.post ? [`post   ${postLine(item.post)}`] : []),
    ...item.candidates.map(({ url, score, reasons }) => {
      const why = reasons.length === 0 ? "" : `, ${oneLine(reasons.join(", "))}`;
      return `maybe  ${oneLine(url)} (${Math.round(score * 100)} %${why})`;
    }),
    ...(item.search === undefined ? [] : [`look   ${oneLine(item.search)}`]),
    ...(item.suggestion === undefined ? [] : [`credit ${oneLine(item.suggestion)}`]),
    ...(item.severity === "note" ? todoLines(item) : []),
  ];
  return [...findings, ...details.map((line) => `    ${line}`)];
}

/** What to do about what could not be checked. Of what is wrong the finding itself says enough. */
function todoLines(item: ProofItem): string[] {
  return factsOf(item).flatMap(({ rule }) => (RULES[rule].todo === "" ? [] : [`do     ${RULES[rule].todo}`]));
}

/** The message; a credit that is confirmed is called that, apart from what is known of the rights. */
function said({ rule, message }: ProofFinding): string {
  return `${rule === "credit_confirmed" ? "credit confirmed: " : ""}${shortMessage(message)}`;
}

/** A post in one line: `Ada Example (@ada_example) on X, 2026-11-22, https://x.com/…`. */
export function postLine({ author, handle, label, published, url, gone }: ComparedPost): string {
  const when = published === undefined ? "" : `, ${published.slice(0, 10)}`;
  const lost = gone ? ` (not there any more on ${gone.at.slice(0, 10)})` : "";
  return oneLine(`${shortened(author, 80)} (@${shortened(handle, 80)}) on ${label}${when}, ${url}${lost}`);
}

/** Which versions of posts the findings rest on, each once. */
function groundLines(items: readonly ProofItem[]): string[] {
  const lines = items.flatMap(({ post }) =>
    post
      ? [
          `    ${oneLine(post.url)} ${BASIS_WORDS[post.basis]} ${oneLine(toMinute(post.capturedAt))}, version ${oneLine(post.version)}`,
        ]
      : [],
  );
  return lines.length === 0 ? [] : ["    compared with", ...new Set(lines)];
}

/**
 * What all items came to, in one line:
 * `12 quotations: 9 word for word, 1 altered, 2 unresolved; 3 credits: 3 confirmed; 1 set aside`, and how many more
 * quotations may be of posts.
 */
export function summaryOf(reports: readonly ProofReport[]): string {
  const parts = summaryParts(reports);
  return parts.length === 0 ? "no quotation, credit or embed of a post" : parts.join("; ");
}

/** The parts of {@link summaryOf}: one for each kind of item, one for what is set aside. Empty for no item. */
export function summaryParts(reports: readonly ProofReport[]): string[] {
  const items = reports.flatMap((report) => report.items);
  const standing = items.filter(({ ignored }) => ignored !== true);
  const kinds = (["quotation", "pasted", "credit", "embed"] as const).flatMap((kind) => {
    const some = standing.filter((item) => item.kind === kind);
    return some.length === 0
      ? []
      : [`${counted(some.length, KIND_WORDS[kind].toLowerCase())}: ${countsOf(some)}`];
  });
  const aside = items.length - standing.length;
  const perhaps = reports.reduce((sum, report) => sum + report.perhaps.length, 0);
  return [
    ...kinds,
    ...(aside === 0 ? [] : [`${aside} set aside`]),
    ...(perhaps === 0 ? [] : [`${counted(perhaps, "more quotation")} perhaps of a post`]),
  ];
}

function countsOf(items: readonly ProofItem[]): string {
  const counts = new Map<string, number>();
  for (const rule of items.flatMap(countedRules)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return RULE_NAMES.flatMap((rule) => {
    const count = counts.get(rule);
    return count === undefined ? [] : [`${count} ${RULES[rule].short}`];
  }).join(", ");
}

function shortMessage(message: string): string {
  return oneLine(message).replace(/“([^“”]*)”/g, (quoted, inner: string) =>
    inner.length > MAX_PART ? `“${shortened(inner, MAX_PART)}”` : quoted,
  );
}
