// The loads of a site as SARIF: a rule for each kind, a result for each load.
import type { LoadKind } from "../../index.ts";
import { messageText, sarifLog, sarifRule, uriOf } from "../report/sarif-log.ts";
import type { SarifLog, SarifResult } from "../report/sarif-log.ts";
import { KIND_WORDS, MOMENT_WORDS } from "./lines.ts";
import type { AbsentFile, PageLoads, PlacedLoad } from "./pages.ts";
import { isUnasked } from "./tally.ts";

const KINDS = Object.keys(KIND_WORDS) as readonly LoadKind[];

/** Code hosts take no more results of a run than this. */
export const MOST_RESULTS = 25_000;

/** Gathers results page after page, up to {@link MOST_RESULTS}. */
export class SarifReport {
  readonly #paths: string[] = [];
  readonly #results: SarifResult[] = [];
  #left = 0;

  add({ path, loads, absent }: PageLoads): void {
    if (loads.length + absent.length === 0) return;
    const index = this.#paths.push(path) - 1;
    const uri = uriOf(path);
    const results = [
      ...loads.map((load) => resultOf(load, uri, index)),
      ...absent.map((file) => absentResult(file, uri, index)),
    ];
    const room = MOST_RESULTS - this.#results.length;
    this.#results.push(...results.slice(0, room));
    this.#left += Math.max(0, results.length - room);
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
    const absent = sarifRule(
      ABSENT,
      "A file of the site is not there",
      "A page shows a picture, a video or a stylesheet that its folder lacks.",
      "warning",
    );
    return sarifLog(tool, [...rules, absent], this.#paths, this.#results);
  }
}

const ABSENT = "file_not_there";

function absentResult(
  { kind, path, line, column, start }: AbsentFile,
  uri: string,
  index: number,
): SarifResult {
  return {
    ruleId: ABSENT,
    ruleIndex: KINDS.length,
    level: "warning",
    message: { text: messageText(`${KIND_WORDS[kind]} of the site itself that is not there: ${path}`) },
    locations: [placeOf({ line, column, start }, uri, index)],
    properties: { kind, path },
  };
}

function placeOf(
  { line, column, start }: Pick<PlacedLoad, "line" | "column" | "start">,
  uri: string,
  index: number,
): SarifResult["locations"][number] {
  return {
    physicalLocation: {
      artifactLocation: { uri, index },
      region: { startLine: line, startColumn: column, charOffset: start, charLength: 1 },
    },
  };
}

function resultOf(load: PlacedLoad, uri: string, index: number): SarifResult {
  const { kind, when, host, url, service, weight, advice } = load;
  return {
    ruleId: `third_party_${kind}`,
    ruleIndex: KINDS.indexOf(kind),
    level: isUnasked(load) ? "warning" : "note",
    message: { text: messageText(`${KIND_WORDS[kind]} from ${host}, ${MOMENT_WORDS[when]}. ${advice}`) },
    locations: [placeOf(load, uri, index)],
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
