// The addresses that the text of a script asks, as far as they stand there: no script is run.
import type { LoadKind, LoadMoment, RawLoad } from "./load.ts";
import { LOADER_NAMES } from "./known.ts";
import { useOf } from "./script-uses.ts";

/** A string that begins with an address off the site. JSON and templates write slashes with a backslash before them. */
const STRING = /(["'`])((?:(?:https?|wss?)?:)?\\?\/\\?\/(?:[^\s"'`\\<>]|\\(?=\/)){3,2000})/gi;

/** An address without quotation marks in markup within a string: `'<script src=https://…>'`. */
const BARE_SOURCE = /\bsrc=((?:https?:)?\\?\/\\?\/(?:[^\s"'`\\<>]|\\(?=\/)){3,2000})/gi;

/** An address in a style within a string. In quotation marks it may be a call of a function of that name. */
const CSS_ADDRESS =
  /(?<![\w.$])url\(\s*(\\?["'])?((?:https?:)?\\?\/\\?\/(?:[^\s"'`\\<>)]|\\(?=\/)){3,2000})/gi;
const CSS_BEFORE =
  /(?:(?<![\w-])(?=[\w-]*(?:background|image|src|mask|cursor|content))[\w-]+|@import[\w-]*)["']?\s*(?::\s*)?$/i;

/** So many characters before an address say what is done with it. */
const BEFORE = 160;

/** A name of a loader that stands in a string, wherever its scheme comes from. */
const LOADERS = new RegExp(
  `(?<![\\w.-])(?:${LOADER_NAMES.map((name) => name.replace(/[.]/g, "\\.").replace(/\//g, "\\\\?/")).join("|")})(?![\\w-])`,
  "gi",
);

/**
 * The addresses that a script asks by its text: imports, requests, sources of elements that it makes, styles that it
 * sets, files of scripts, styles and fonts that it names, and the loaders of services that are known by name. What it
 * puts together of parts, or has from elsewhere, is not found; what stands in a comment of a line of its own is none.
 *
 * @param when `by_script`, or later for a script that waits itself. What a module imports comes with the module.
 */
export function* addressesInScript(script: string, start: number, when: LoadMoment): Generator<RawLoad> {
  if (!/\/\\?\/|\.js\b/.test(script)) return;
  const isComment = commentsIn(script);
  const told: [start: number, end: number][] = [];
  const before = (index: number): string => script.slice(Math.max(0, index - BEFORE), index);
  for (const match of script.matchAll(STRING)) {
    const { index } = match;
    const end = index + match[0].length;
    const address = plain(match[2]!);
    const use = useOf(before(index), address, script[end] === match[1]);
    if (!use || isComment(index)) continue;
    told.push([index, end]);
    const { kind, imports } = use;
    yield {
      kind,
      when: imports && when === "by_script" ? "at_once" : when,
      address,
      start: start + index + 1,
    };
  }
  for (const match of script.matchAll(BARE_SOURCE)) {
    const { index } = match;
    const address = plain(match[1]!);
    const use = useOf(`${before(index)}src=`, address, false);
    if (!use || isComment(index)) continue;
    told.push([index, index + match[0].length]);
    yield { kind: use.kind, when, address, start: start + index + 4 };
  }
  for (const match of script.matchAll(CSS_ADDRESS)) {
    const { index } = match;
    const lead = before(index);
    if ((match[1]?.length === 1 && !CSS_BEFORE.test(lead)) || isComment(index)) continue;
    told.push([index, index + match[0].length]);
    const address = plain(match[2]!);
    yield { kind: styleKind(lead, address), when, address, start: start + index };
  }
  yield* loaders(script, start, when, told, isComment);
}

function* loaders(
  script: string,
  start: number,
  when: LoadMoment,
  told: [start: number, end: number][],
  isComment: (index: number) => boolean,
): Generator<RawLoad> {
  told.sort(([a], [b]) => a - b);
  let next = 0;
  for (const match of script.matchAll(LOADERS)) {
    while (next < told.length && told[next]![1] <= match.index) next++;
    if ((next < told.length && told[next]![0] <= match.index) || isComment(match.index)) continue;
    yield { kind: "script", when, address: `//${plain(match[0])}`, start: start + match.index };
  }
}

function styleKind(before: string, address: string): LoadKind {
  if (/@import\s*$/i.test(before)) return "style";
  return /\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)/i.test(address) ? "font" : "image";
}

export function* addressesInImportMap(json: string, start: number, when: LoadMoment): Generator<RawLoad> {
  for (const address of stringsIn(json, () => true))
    yield { kind: "script", when: when === "at_once" ? "if_used" : when, address, start };
}

/** The addresses of speculation rules. */
export function* addressesInSpeculation(json: string, start: number, when: LoadMoment): Generator<RawLoad> {
  for (const address of stringsIn(json, (name) => name === "urls"))
    yield { kind: "fetch_ahead", when: when === "at_once" ? "ahead" : when, address, start };
}

/** The strings in JSON below fields of certain names; none of what is no JSON. */
function stringsIn(json: string, wanted: (name: string) => boolean): string[] {
  const found: string[] = [];
  try {
    // A reviver is given every value, however deep, and the field that holds it.
    JSON.parse(json, function (this: unknown, name: string, value: unknown) {
      if (typeof value === "string" && !Array.isArray(this) && wanted(name)) found.push(value);
      if (Array.isArray(value) && wanted(name))
        for (const each of value) if (typeof each === "string") found.push(each);
      return value;
    });
  } catch {
    return [];
  }
  return found;
}

/** An address as it is meant: with plain slashes, and from its scheme on where that is put before it. */
function plain(address: string): string {
  return address.replaceAll("\\/", "/").replace(/^:/, "");
}

const BEGINS = /^[\t ]*\/([/*])/gm;

/** Tells whether a place of a script lies in a comment that begins on a line of its own; asked in any order. */
function commentsIn(script: string): (index: number) => boolean {
  const ranges: (readonly [start: number, end: number])[] = [];
  let end = 0;
  for (const match of script.matchAll(BEGINS)) {
    const from = match.index + match[0].length;
    if (match.index < end) continue;
    end = match[1] === "/" ? endOf(script, "\n", from) : endOf(script, "*/", from);
    ranges.push([match.index, end]);
  }
  if (ranges.length === 0) return () => false;
  return (index) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[middle]![1] <= index) low = middle + 1;
      else high = middle;
    }
    return low < ranges.length && ranges[low]![0] <= index;
  };
}

function endOf(script: string, what: string, from: number): number {
  const found = script.indexOf(what, from);
  return found === -1 ? script.length : found + what.length;
}
