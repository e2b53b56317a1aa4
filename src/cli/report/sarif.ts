// What proofreading found, as SARIF 2.1.0, the form in which code hosts and editors take findings.
import { formatKey } from "../../index.ts";
import type { ProofFinding, ProofItem, ProofReport, ProofRule, Severity } from "../../index.ts";
import type { Baseline } from "./baseline.ts";
import { applyBaseline } from "./baseline.ts";
import { RULE_NAMES, RULES, standingFindings } from "../../report/rules.ts";
import { messageText, sarifLog, sarifRule, uriOf } from "./sarif-log.ts";
import type { SarifLevel, SarifLog, SarifResult, SarifRule } from "./sarif-log.ts";

/** An article's path and what proofreading it came to. */
export interface ReportedPath {
  readonly path: string;
  readonly report: ProofReport;
}

const LEVELS: Readonly<Record<Severity, SarifLevel>> = {
  alarm: "error",
  warning: "warning",
  note: "note",
  ok: "none",
};

/**
 * Reports as a SARIF log, one result for each finding. What is in order is left out; what is set aside is a suppressed
 * result: `external` if the baseline lists it, `inSource` otherwise.
 *
 * @param baseline the one that was applied to the reports, if one was
 */
export function toSarif(
  reports: readonly ReportedPath[],
  tool: { readonly name: string; readonly version: string },
  baseline?: Baseline,
): SarifLog {
  const results = reports.flatMap(({ path, report }, index) => {
    const listed = baseline ? idsIn(report, path, baseline) : new Set<string>();
    return report.items.flatMap((item) =>
      standingFindings(item)
        .filter(({ severity }) => severity !== "ok")
        .map((finding) => resultOf(item, finding, { uri: uriOf(path), index }, listed.has(item.id))),
    );
  });
  return sarifLog(
    tool,
    RULE_NAMES.map(descriptorOf),
    reports.map(({ path }) => path),
    results,
  );
}

function idsIn(report: ProofReport, path: string, baseline: Baseline): ReadonlySet<string> {
  // Items are set aside anew from a report without any that is, so that only the baseline's are left.
  const items = report.items.map(({ ignored: _ignored, ...item }) => item);
  const applied = applyBaseline({ ...report, items }, path, baseline).report;
  return new Set(applied.items.flatMap(({ id, ignored }) => (ignored === true ? [id] : [])));
}

function descriptorOf(id: ProofRule): SarifRule {
  const { title, means, todo, severity } = RULES[id];
  return sarifRule(id, title, `${means} ${todo}`.trim(), LEVELS[severity]);
}

function resultOf(
  item: ProofItem,
  { rule, severity, message }: ProofFinding,
  artifactLocation: { readonly uri: string; readonly index: number },
  listed: boolean,
): SarifResult {
  const [start, end] = item.range;
  const region = {
    startLine: item.line,
    startColumn: item.column,
    charOffset: start,
    charLength: end - start,
  };
  return {
    ruleId: rule,
    ruleIndex: RULE_NAMES.indexOf(rule),
    level: LEVELS[severity],
    message: { text: messageText(message) },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    partialFingerprints: { "postproofItem/v1": item.id },
    ...(item.ignored === true && { suppressions: [{ kind: listed ? "external" : "inSource" }] }),
    properties: propertiesOf(item),
  };
}

function propertiesOf({ kind, text, confidence, post }: ProofItem): SarifResult["properties"] {
  return {
    kind,
    text: text.toWellFormed(),
    confidence,
    ...(post && {
      post: formatKey(post.key),
      postUrl: post.url,
      postVersion: post.version,
      basis: post.basis,
    }),
  };
}
