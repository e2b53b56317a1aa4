// The loads of a site as SARIF: a rule for each kind, a result for each load.
import type { LoadKind } from "../../index.ts";
import { messageText, sarifLog, sarifRule, uriOf } from "../report/sarif-log.ts";
import type { SarifLog, SarifResult } from "../report/sarif-log.ts";
import { KIND_WORDS, MOMENT_WORDS } from "./lines.ts";
import type { PlacedLoad } from "./pages.ts";
import { isUnasked } from "./tally.ts";

const KINDS = Object.keys(KIND_WORDS) as readonly LoadKind[];

/** Code hosts take no more results of a run than this. */
export const MOST_RESULTS = 25_000;

/** Gathers results page after page, up to {@link MOST_RESULTS}. */
export class SarifReport {
  readonly #paths: string[] = [];
  readonly #results: SarifResult[] = [];
  #left = 0;

  add(path: string, loads: readonly PlacedLoad[]): void {
    if (loads.length === 0) return;
    const index = this.#paths.push(path) - 1;
    for (const load of loads)
      if (this.#results.length < MOST_RESULTS) this.#results.push(resultOf(load, uriOf(path), index));
      else this.#left += 1;
  }

  /** How many loads found no room. */
  get left(): number {
    return this.#left;
  }

  log(tool: { readonly name: string; readonly version: string }): SarifLog {
    const rules = KINDS.map((kind) =>
      sarifRule(
        `third_party_${kind}`,
        `From a third party: ${KIND_WORDS[kind]}`,
        "A reader's browser is made to call another site, which learns who reads what.",
        "warning",
      ),
    );
    return sarifLog(tool, rules, this.#paths, this.#results);
  }
}

function resultOf(load: PlacedLoad, uri: string, index: number): SarifResult {
  const { kind, when, host, url, line, column, start, service, weight, advice } = load;
  return {
    ruleId: `third_party_${kind}`,
    ruleIndex: KINDS.indexOf(kind),
    level: isUnasked(load) ? "warning" : "note",
    message: { text: messageText(`${KIND_WORDS[kind]} from ${host}, ${MOMENT_WORDS[when]}. ${advice}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, index },
          region: { startLine: line, startColumn: column, charOffset: start, charLength: 1 },
        },
      },
    ],
    properties: {
      kind,
      when,
      host,
      url,
      ...(service !== undefined && { service }),
      ...(weight !== undefined && { weight }),
    },
  };
}
