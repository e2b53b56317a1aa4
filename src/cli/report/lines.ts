// What proofreading found, as lines for a terminal.
import type { ProofItem, ProofReport, Severity } from "../../index.ts";
import { counted } from "../words.ts";
import { KIND_WORDS, leadingFinding, RULE_NAMES, RULES, standingFindings } from "./rules.ts";

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
 * `story.html:3:2 ALARM number: the article has “31st”, the post has “30th” (captured 2026-11-23 14:02 UTC, @handle)`. Below an item,
 * indented: its words, posts that may be meant, where to look, a credit line to copy. What is in order is left out
 * unless asked for.
 */
export function linesOf(report: ProofReport, path: string, { verbose = false }: LineOptions = {}): string[] {
  const lines = report.items
    .filter(({ severity, ignored }) => verbose || (severity !== "ok" && ignored !== true))
    .flatMap((item) => itemLines(item, path, verbose));
  return verbose
    ? [...lines, ...report.perhaps.flatMap((item) => itemLines(item, path, verbose, "perhaps of a post: "))]
    : lines;
}

function itemLines(item: ProofItem, path: string, verbose: boolean, tier = ""): string[] {
  const place = `${path}:${item.line}:${item.column}`;
  const aside = item.ignored === true ? "set aside: " : tier;
  const findings = standingFindings(item)
    .filter(({ severity }) => verbose || severity !== "ok")
    .map(({ severity, message }) => `${place} ${aside}${WORDS[severity]} ${shortMessage(message)}`);
  const words =
    item.kind === "quotation" || item.kind === "pasted"
      ? `“${shortened(item.text, MAX_QUOTED)}”`
      : shortened(item.text, 200);
  const details = [
    words,
    ...item.candidates.map(({ url, score, reasons }) => {
      const why = reasons.length === 0 ? "" : `, ${oneLine(reasons.join(", "))}`;
      return `maybe ${oneLine(url)} (${Math.round(score * 100)} %${why})`;
    }),
    ...(item.search === undefined ? [] : [`look   ${oneLine(item.search)}`]),
    ...(item.suggestion === undefined ? [] : [`credit ${oneLine(item.suggestion)}`]),
  ];
  return [...findings, ...details.map((line) => `    ${line}`)];
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
  for (const item of items) {
    const { rule } = leadingFinding(item);
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return RULE_NAMES.flatMap((rule) => {
    const count = counts.get(rule);
    return count === undefined ? [] : [`${count} ${RULES[rule].short}`];
  }).join(", ");
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A text on one line of at most `max` code units: its beginning and its end, whole words where there are spaces. */
export function shortened(text: string, max: number): string {
  // What lies further in is never shown: no need to fold the spaces of a huge text.
  const line =
    text.length > max * 8
      ? `${oneLine(text.slice(0, max * 4))} ${oneLine(text.slice(-max * 4))}`
      : oneLine(text);
  if (line.length <= max && text.length <= max * 8) return line;
  const tail = Math.floor(max / 4);
  const head = max - tail - 3;
  return `${wholeWords(line.slice(0, head))} … ${wholeEnd(line.slice(-tail))}`
    .toWellFormed()
    .replace(/\uFFFD/g, "");
}

function wholeWords(text: string): string {
  const space = text.lastIndexOf(" ");
  return space > text.length / 2 ? text.slice(0, space) : text;
}

function wholeEnd(text: string): string {
  const space = text.indexOf(" ");
  return space >= 0 && space < text.length / 2 ? text.slice(space + 1) : text;
}

function shortMessage(message: string): string {
  return oneLine(message).replace(/"([^"]*)"/g, (quoted, inner: string) =>
    inner.length > MAX_PART ? `"${shortened(inner, MAX_PART)}"` : quoted,
  );
}
