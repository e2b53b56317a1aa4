// A log in SARIF 2.1.0, the form in which code hosts and editors take findings: what all reports have in common.

/** How much a result matters. */
export type SarifLevel = "none" | "note" | "warning" | "error";

interface Message {
  readonly text: string;
}

/** A rule as the log describes it. */
export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: Message;
  readonly defaultConfiguration: { readonly level: SarifLevel };
}

/** One finding at one place. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
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
  readonly partialFingerprints?: Readonly<Record<string, string>>;
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
        readonly rules: readonly SarifRule[];
      };
    };
    readonly columnKind: "utf16CodeUnits";
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly SarifResult[];
  }[];
}

/** A log of one run. Results name files by their index in `paths`. */
export function sarifLog(
  tool: { readonly name: string; readonly version: string },
  rules: readonly SarifRule[],
  paths: readonly string[],
  results: readonly SarifResult[],
): SarifLog {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules } },
        columnKind: "utf16CodeUnits",
        artifacts: paths.map((path) => ({ location: { uri: uriOf(path) } })),
        results,
      },
    ],
  };
}

/** A rule from its id (`not_found`) and its words. */
export function sarifRule(id: string, title: string, help: string, level: SarifLevel): SarifRule {
  return {
    id,
    name: id.replace(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: help },
    help: { text: help },
    defaultConfiguration: { level },
  };
}

/** Foreign words must not become placeholders (SARIF 2.1.0, 3.11.5) or links (3.11.6). */
export function messageText(message: string): string {
  return message.toWellFormed().replace(/[{}]/g, "$&$&").replace(/\]\(/g, "] (");
}

/** A path as a URI reference: relative paths stay relative, absolute ones become `file:` URIs. */
export function uriOf(path: string): string {
  const slashed = path
    .toWellFormed()
    .replace(/\\/g, "/")
    .replace(/^(?:\.\/)+/, "");
  const drive = /^[A-Za-z]:\//.exec(slashed)?.[0] ?? "";
  const encoded = slashed.slice(drive.length).split("/").map(encodeURIComponent).join("/");
  if (drive !== "") return `file:///${drive}${encoded}`;
  return encoded.startsWith("/") ? `file://${encoded}` : encoded;
}
