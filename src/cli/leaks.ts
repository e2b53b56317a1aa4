// postproof leaks: what do the pages of a built site load from third parties? In words, as JSON and as SARIF.
import type { LEAKS } from "./flags.ts";
import type { FlagsOf } from "./flags.ts";
import { resolve } from "node:path";
import { PostproofError } from "../index.ts";
import { VERSION } from "../version.ts";
import { writeNamed } from "../disk/named.ts";
import { findConfig } from "../site/config.ts";
import {
  absentLines,
  allLines,
  hostTable,
  pageTable,
  shortLines,
  totalLine,
  KIND_WORDS,
  MOMENT_WORDS,
} from "./leaks/lines.ts";
import { openPages } from "./leaks/pages.ts";
import type { PageLoads, PlacedLoad, UnreadPage, AbsentFile } from "./leaks/pages.ts";
import { isUnasked, Tally } from "./leaks/tally.ts";
import { EXIT, openFailures } from "./failures.ts";
import { asJson, openTerminal } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";
import { counted } from "./words.ts";
import type { LoadKind } from "../index.ts";
import { messageText, sarifLog, sarifRule, uriOf } from "./report/sarif-log.ts";
import type { SarifLog, SarifResult } from "./report/sarif-log.ts";

const KINDS = Object.keys(KIND_WORDS) as readonly LoadKind[];

/** Code hosts take no more results of a run than this. */
const MOST_RESULTS = 25_000;

/** Gathers results page after page, up to {@link MOST_RESULTS}. */
class SarifReport {
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

/** Flags of `postproof leaks`. */
export type LeaksFlags = FlagsOf<typeof LEAKS>;

/**
 * Lists what the files of a site load from elsewhere. Needs neither archive nor network. Exit code 1: something is
 * loaded; 3: nothing is, but not every file could be read.
 */
export async function leaks(
  paths: readonly string[],
  flags: LeaksFlags,
  cwd = process.cwd(),
): Promise<number> {
  const terminal = openTerminal(flags);
  const { config } = await findConfig(cwd);
  const origins = [...(config.leaks?.origins ?? []), ...(flags.origin ?? [])];
  const own = [...origins, ...(config.leaks?.allow ?? []), ...(flags.allow ?? [])];
  const tally = new Tally();
  const sarif = flags.sarif === undefined ? undefined : new SarifReport();
  const failures = openFailures(terminal, "not read");
  let unread = 0;
  let files = 0;
  let sources = 0;
  const read = async (): Promise<void> => {
    for await (const page of await openPages(paths, { own, origins }, cwd, () => (sources += 1))) {
      if (failures.isStopped) return;
      files += 1;
      if (files % 50 === 1) terminal.progress(`${files} ${page.path}`);
      if ("reason" in page) {
        unread += 1;
        tellUnread(page, terminal);
        continue;
      }
      const loads = flags.unasked === true ? page.loads.filter(isUnasked) : page.loads;
      const sum = tally.add({ ...page, loads });
      sarif?.add({ ...page, loads });
      if (flags.sarif === "-") continue;
      show({ ...page, loads }, flags, terminal);
      if (sum && terminal.json) terminal.result({ type: "page", ...sum }, undefined);
    }
  };
  await failures.listening(read);
  if (files === 0 && !failures.isStopped)
    throw new PostproofError(
      "invalid_input",
      `No HTML, CSS, SVG or scripts in ${paths.join(", ")}.${sources > 0 ? ` ${sourcesNote(sources)}` : ""}`,
    );
  if (flags.sarif !== "-") showSums(tally, flags, terminal);
  if (sarif && flags.sarif !== undefined) await writeSarif(sarif, flags.sarif, terminal, cwd);
  if (unread < files) terminal.note(totalLine(tally.total()));
  if (origins.length === 0) hintAtOrigin(tally, terminal);
  if (sources > 0) terminal.warn(sourcesNote(sources));
  if (unread > 0) terminal.note(`${counted(unread, "file")} could not be read.`);
  if (failures.isStopped) terminal.warn(`Interrupted after ${counted(files, "file")}.`);
  if (tally.total().loads + tally.total().absent > 0) return EXIT.findings;
  return unread > 0 || failures.isStopped ? EXIT.incomplete : EXIT.done;
}

/** What is said of texts that are no pages yet: that nothing is listed of them means nothing. */
const sourcesNote = (count: number): string =>
  `${counted(count, "Markdown file was", "Markdown files were")} not looked at: what a text loads shows in the page that is made of it. Build the site and name the folder of its pages; what articles refer to lists postproof scan.`;

function tellUnread({ path, reason }: UnreadPage, terminal: Terminal): void {
  if (terminal.json) terminal.result({ type: "unread", file: path, reason }, undefined);
  else terminal.warn(`${path}: not read: ${reason}`);
}

function show({ path, loads, absent }: PageLoads, { all }: LeaksFlags, terminal: Terminal): void {
  if (terminal.json) {
    for (const load of loads) terminal.result(rowOf(path, load), undefined);
    for (const { line, column, kind, path: names } of absent)
      terminal.result({ type: "absent", file: path, line, column, kind, path: names }, undefined);
    return;
  }
  for (const line of (all === true ? allLines : shortLines)(path, loads)) terminal.result(undefined, line);
  for (const line of absentLines(path, absent)) terminal.result(undefined, line);
}

/** One load in the form that `leaks --json` prints. */
function rowOf(file: string, load: PlacedLoad): Record<string, unknown> {
  const { line, column, host, kind, when, url, element, attribute, service, weight, advice } = load;
  return {
    type: "load",
    file,
    line,
    column,
    host,
    kind,
    when,
    url,
    element,
    attribute,
    service,
    weight,
    advice,
  };
}

function showSums(tally: Tally, { all = false }: LeaksFlags, terminal: Terminal): void {
  const total = tally.total();
  if (terminal.json) {
    for (const host of tally.hosts()) terminal.result({ type: "host", ...host }, undefined);
    terminal.result({ type: "total", ...total }, undefined);
    return;
  }
  if (total.loads === 0) return;
  terminal.result(undefined, ["", ...hostTable(tally.hosts(), all)]);
  if (total.pages > 1) terminal.result(undefined, ["", ...pageTable(tally.worstPages(), total)]);
  terminal.result(undefined, "");
}

async function writeSarif(report: SarifReport, file: string, terminal: Terminal, cwd: string): Promise<void> {
  const text = `${asJson(report.log({ name: "postproof", version: VERSION }), 2)}\n`;
  if (file === "-") terminal.document(text);
  else await writeNamed(resolve(cwd, file), text);
  if (report.left > 0)
    terminal.note(`${counted(report.left, "load")} beyond what SARIF readers take: left out there.`);
}

function hintAtOrigin(tally: Tally, terminal: Terminal): void {
  const [host, pages] = tally.itself() ?? [];
  if (host !== undefined && pages !== undefined)
    terminal.note(
      `${counted(pages, "page names", "pages name")} ${host} as where they stand. If that is this site: --origin https://${host}`,
    );
}
