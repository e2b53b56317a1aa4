// The loads of a site in words, for people who read a terminal.
import type { LoadKind, LoadMoment } from "../../index.ts";
import { counted } from "../words.ts";
import type { AbsentFile, PlacedLoad } from "./pages.ts";
import type { HostSum, PageSum, TotalSum } from "./tally.ts";

/** What each kind is called. */
export const KIND_WORDS: Readonly<Record<LoadKind, string>> = {
  script: "script",
  style: "style",
  image: "picture",
  font: "font",
  frame: "frame",
  object: "object",
  media: "video or sound",
  track: "captions",
  manifest: "manifest",
  icon: "icon",
  connection: "connection",
  fetch_ahead: "fetch ahead",
  component: "component",
  request: "request",
  report: "report of a click",
  form: "form",
  refresh: "redirect",
};

/** When, in words. */
export const MOMENT_WORDS: Readonly<Record<LoadMoment, string>> = {
  at_once: "at once",
  ahead: "ahead of need",
  in_view: "when in view",
  if_used: "if used",
  by_script: "by script",
  without_script: "without script",
  on_action: "on a click",
  waiting: "if a script takes it up",
};

/** Addresses are cut at this length, tables after so many rows. */
const MOST_SHOWN = 100;
const MOST_ROWS = 20;

/** One line for each load, and one for what to do about it. */
export function allLines(path: string, loads: readonly PlacedLoad[]): string[] {
  return loads.flatMap((load) => [lineOf(path, load), `    ${load.advice}`]);
}

/** One line for each host, kind and moment: the first load of it, and how many more there are. */
export function shortLines(path: string, loads: readonly PlacedLoad[]): string[] {
  const groups = new Map<string, PlacedLoad[]>();
  for (const load of loads) {
    const key = `${load.host} ${load.kind} ${load.when}`;
    groups.set(key, [...(groups.get(key) ?? []), load]);
  }
  return [...groups.values()].map((group) => {
    const more = group.length - 1;
    return `${lineOf(path, group[0]!)}${more > 0 ? `  and ${more} more` : ""}`;
  });
}

/** One line for each file of the site itself that is not there. */
export function absentLines(path: string, absent: readonly AbsentFile[]): string[] {
  return absent.map(
    ({ line, column, kind, path: names }) =>
      `${path}:${line}:${column}  ${KIND_WORDS[kind]}, not there  ${names}`,
  );
}

function lineOf(path: string, { line, column, kind, when, url, weight }: PlacedLoad): string {
  const address = url.length > MOST_SHOWN ? `${url.slice(0, MOST_SHOWN - 1)}…` : url;
  const weighs = weight === undefined ? "" : `  (about ${inBytes(weight)})`;
  return `${path}:${line}:${column}  ${KIND_WORDS[kind]}, ${MOMENT_WORDS[when]}  ${address}${weighs}`;
}

/** A table of hosts, with what to do about each. */
export function hostTable(hosts: readonly HostSum[], all: boolean): string[] {
  const shown = all ? hosts : hosts.slice(0, MOST_ROWS);
  const rows = shown.map(({ host, service, pages, loads, weight, advice }) => [
    service === undefined ? host : `${host} (${service})`,
    String(pages),
    String(loads),
    weight === undefined ? "" : inBytes(weight),
    advice,
  ]);
  return [
    ...table(["host", "pages", "loads", "a page", "what to do"], rows),
    ...rest(hosts.length - shown.length, "host"),
  ];
}

/** A table of the pages that load the most. */
export function pageTable(pages: readonly PageSum[], total: TotalSum): string[] {
  const rows = pages.map(({ file, hosts, loads, weight }) => [
    file,
    String(hosts),
    String(loads),
    weight === undefined ? "" : inBytes(weight),
    "",
  ]);
  return [
    ...table(["page", "hosts", "loads", "weight", ""], rows),
    ...rest(total.pages - pages.length, "page"),
  ];
}

function rest(count: number, what: string): string[] {
  return count > 0 ? [`  and ${counted(count, what)} more`] : [];
}

/** One sentence for all. */
export function totalLine({ files, pages, hosts, loads, unasked, absent }: TotalSum): string {
  const lacking =
    absent > 0
      ? ` ${counted(absent, "file")} of the site itself ${absent === 1 ? "is" : "are"} not there.`
      : "";
  if (loads === 0) return `Nothing is loaded from third parties: ${counted(files, "file")} read.${lacking}`;
  return (
    `${counted(loads, "load")} from ${counted(hosts, "host")} on ${counted(pages, "page")} of ${files}` +
    (unasked < loads ? `; ${unasked} of them unasked` : "") +
    (lacking === "" ? "" : `.${lacking}`)
  );
}

function inBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The first and last column to the left, numbers to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_title, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row.map((cell, column) =>
        column % 4 === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      ),
    )
    .map((cells) => cells.join("  ").trimEnd());
}
