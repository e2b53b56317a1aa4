// The baseline: findings that were there before, so that an old archive can start clean.
import { z } from "zod";
import { PostproofError } from "../../index.ts";
import type { ProofItem, ProofReport, Severity } from "../../index.ts";
import { asJson } from "../terminal.ts";
import { oneLine } from "../../report/words.ts";

/** The format mark. */
export const BASELINE_FORMAT = "postproof/baseline@1";

/** One item that is set aside. */
export interface BaselineEntry {
  /** Path of the article as given, with `/` between folders. */
  readonly file: string;
  /** The item's id: holds over edits elsewhere in the article. */
  readonly id: string;
  /** What was found, in alphabetical order; for people who read the file. */
  readonly rules: readonly string[];
  /** Beginning of the item's words, at most 80 characters; for people who read the file. */
  readonly text: string;
}

/** Items that are set aside: known, and shown, and not counted. */
export interface Baseline {
  readonly format: typeof BASELINE_FORMAT;
  readonly findings: readonly BaselineEntry[];
}

const schema = z.object({
  format: z.literal(BASELINE_FORMAT),
  findings: z.array(
    z.object({
      file: z.string(),
      id: z.string().regex(/^[0-9a-f]{16}$/, "an id has 16 hex digits"),
      rules: z.array(z.string()),
      text: z.string(),
    }),
  ),
});

const RENEW = "Delete it and write a new one with: postproof proof FILE... --write-baseline FILE";

/**
 * Reads a baseline file.
 * @param name of the file, for the message of the error
 * @throws PostproofError `invalid_input` if it is none, `newer_format` if a newer postproof wrote it
 */
export function readBaseline(text: string, name = "the baseline"): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new PostproofError("invalid_input", `${name} is not JSON. ${RENEW}`, { cause });
  }
  const format = typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  const version =
    typeof format === "string" ? /^postproof\/baseline@(\d{1,9})$/.exec(format)?.[1] : undefined;
  if (Number(version ?? 1) > 1)
    throw new PostproofError("newer_format", `${name} was written by a newer postproof: update postproof.`);
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const { path = [], message = "" } = read.error.issues[0] ?? {};
  const where = path.length === 0 ? "" : ` at ${path.map(String).join(".")}`;
  throw new PostproofError("invalid_input", `${name} is not a baseline${where}: ${message}. ${RENEW}`);
}

/**
 * A baseline of all warnings and alarms of reports, as they are before any baseline is applied. What is set aside in an
 * article itself is left out.
 */
export function makeBaseline(
  reports: readonly { readonly path: string; readonly report: ProofReport }[],
): Baseline {
  const entries = new Map<string, BaselineEntry>();
  for (const { path, report } of reports) {
    for (const item of report.items) {
      if (item.ignored === true || item.severity === "ok" || item.severity === "note") continue;
      const entry = entryOf(item, fileOf(path));
      entries.set(nameOf(entry), entry);
    }
  }
  const findings = [...entries.values()].sort((a, b) => compare(a.file, b.file) || compare(a.id, b.id));
  return { format: BASELINE_FORMAT, findings };
}

/** A baseline as a file: one finding a line, so that a change of it reads well as a diff. */
export function writeBaseline({ format, findings }: Baseline): string {
  const lines = findings.map(({ file, id, rules, text }) => `    ${asJson({ file, id, rules, text })}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "format": ${JSON.stringify(format)},\n  "findings": ${list}\n}\n`;
}

/**
 * A report with the items of a baseline set aside, and those entries for the article that occur no more.
 */
export function applyBaseline(
  report: ProofReport,
  path: string,
  { findings }: Baseline,
): { readonly report: ProofReport; readonly stale: readonly BaselineEntry[] } {
  const entries = findings.filter(({ file }) => fileOf(file) === fileOf(path));
  const listed = new Set(entries.map(({ id }) => id));
  const present = new Set(report.items.map(({ id }) => id));
  const items = report.items.map((item) =>
    listed.has(item.id) ? { ...item, ignored: true as const } : item,
  );
  return {
    report: { ...report, items, counts: countsOf(items) },
    stale: entries.filter(({ id }) => !present.has(id)),
  };
}

function countsOf(items: readonly ProofItem[]): ProofReport["counts"] {
  const counts: Record<Severity | "ignored", number> = { ok: 0, note: 0, warning: 0, alarm: 0, ignored: 0 };
  for (const { severity, ignored } of items) counts[ignored === true ? "ignored" : severity] += 1;
  return counts;
}

function entryOf({ id, findings, text }: ProofItem, file: string): BaselineEntry {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort(compare);
  return { file, id, rules, text: beginningOf(text) };
}

function beginningOf(text: string): string {
  // A pair of surrogates that is cut in two goes as a whole.
  return oneLine(text.slice(0, 2_000).toWellFormed())
    .slice(0, 80)
    .replace(/[\uD800-\uDBFF]$/, "");
}

/** A path as baselines name it: the same on every system. */
function fileOf(path: string): string {
  return path
    .toWellFormed()
    .replace(/\\/g, "/")
    .replace(/^(?:\.\/)+/, "");
}

function nameOf({ file, id }: BaselineEntry): string {
  return `${id} ${file}`;
}

/** Not by locale: a file must come out the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
