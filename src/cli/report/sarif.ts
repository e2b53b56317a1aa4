// What proofreading found, as SARIF 2.1.0, the form in which code hosts and editors take findings.
import { formatKey } from "../../index.ts";
import type { ProofFinding, ProofItem, ProofReport, ProofRule, Severity } from "../../index.ts";
import type { Baseline } from "./baseline.ts";
import { applyBaseline } from "./baseline.ts";
import { RULE_NAMES, RULES, standingFindings } from "./rules.ts";

type Level = "none" | "note" | "warning" | "error";

interface Message {
  readonly text: string;
}

interface ReportingDescriptor {
  readonly id: ProofRule;
  readonly name: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: Message;
  readonly defaultConfiguration: { readonly level: Level };
}

interface Result {
  readonly ruleId: ProofRule;
  readonly ruleIndex: number;
  readonly level: Level;
  readonly message: Message;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly index: number };
      readonly region: {
        readonly startLine: number;
        readonly startColumn: number;
        readonly charOffset: number;
        readonly charLength: number;
      };
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly kind: "inSource" | "external" }[];
  readonly properties: Readonly<Record<string, string | number>>;
}

/** A log in SARIF 2.1.0: the part of the format that is used here. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly version: string;
        readonly rules: readonly ReportingDescriptor[];
      };
    };
    readonly columnKind: "utf16CodeUnits";
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly Result[];
  }[];
}

/** An article's path and what proofreading it came to. */
export interface ReportedPath {
  readonly path: string;
  readonly report: ProofReport;
}

const LEVELS: Readonly<Record<Severity, Level>> = {
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
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules: RULE_NAMES.map(descriptorOf) } },
        columnKind: "utf16CodeUnits",
        artifacts: reports.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        results,
      },
    ],
  };
}

function idsIn(report: ProofReport, path: string, baseline: Baseline): ReadonlySet<string> {
  // Items are set aside anew from a report without any that is, so that only the baseline's are left.
  const items = report.items.map(({ ignored: _ignored, ...item }) => item);
  const applied = applyBaseline({ ...report, items }, path, baseline).report;
  return new Set(applied.items.flatMap(({ id, ignored }) => (ignored === true ? [id] : [])));
}

function descriptorOf(id: ProofRule): ReportingDescriptor {
  const { title, help, severity } = RULES[id];
  return {
    id,
    name: id.replace(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: help },
    help: { text: help },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(
  item: ProofItem,
  { rule, severity, message }: ProofFinding,
  artifactLocation: { readonly uri: string; readonly index: number },
  listed: boolean,
): Result {
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

function propertiesOf({ kind, text, confidence, post }: ProofItem): Result["properties"] {
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

/** Foreign words must not become placeholders (SARIF 2.1.0, 3.11.5) or links (3.11.6). */
function messageText(message: string): string {
  return message.toWellFormed().replace(/[{}]/g, "$&$&").replace(/\]\(/g, "] (");
}

/** A path as a URI reference: relative paths stay relative, absolute ones become `file:` URIs. */
function uriOf(path: string): string {
  const slashed = path
    .toWellFormed()
    .replace(/\\/g, "/")
    .replace(/^(?:\.\/)+/, "");
  const drive = /^[A-Za-z]:\//.exec(slashed)?.[0] ?? "";
  const encoded = slashed.slice(drive.length).split("/").map(encodeURIComponent).join("/");
  if (drive !== "") return `file:///${drive}${encoded}`;
  return encoded.startsWith("/") ? `file://${encoded}` : encoded;
}
