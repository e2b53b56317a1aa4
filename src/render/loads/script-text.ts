// The addresses that the text of a script asks, as far as they stand there: no script is run.
import type { LoadKind, LoadMoment, RawLoad } from "./load.ts";
import { LOADER_NAMES } from "./known.ts";

/** A string that begins with an address off the site. JSON and templates write slashes with a backslash before them. */
const STRING = /(["'`])((?:(?:https?|wss?):)?\\?\/\\?\/(?:[^\s"'`\\<>]|\\(?=\/)){3,2000})/gi;

/** So many characters before a string say what is done with it. */
const BEFORE = 160;

/** What is done with an address, by what stands before it. Only what loads counts: many strings are links. */
const USES: readonly (readonly [pattern: RegExp, kind: LoadKind, imports?: true])[] = [
  [/\bimport\s*\(\s*$/, "script"],
  [/(?:\bimport|[\s}\]*]from)\s*$/, "script", true],
  [/\bimportScripts\s*\((?:\s*["'`][^"'`]{0,120}["'`]\s*,)*\s*$/, "script"],
  [/\bserviceWorker\s*\.\s*register\s*\(\s*$|\bnew\s+(?:Shared)?Worker\s*\(\s*$/, "script"],
  [/\b(?:fetch|sendBeacon|getJSON)\s*\(\s*$|\bnew\s+(?:EventSource|WebSocket)\s*\(\s*$/, "request"],
  [/\.open\s*\(\s*["'`][A-Z]{3,7}["'`]\s*,\s*$/i, "request"],
  [/\bgetScript\s*\(\s*$/, "script"],
  [/\bsrc\s*=\s*\\?$|\bsetAttribute\s*\(\s*["'`]src["'`]\s*,\s*$/i, "script"],
];

/** A name of a loader that stands in a string, wherever its scheme comes from. */
const LOADERS = new RegExp(
  `(?<![\\w.-])(?:${LOADER_NAMES.map((name) => name.replace(/[.]/g, "\\.").replace(/\//g, "\\\\?/")).join("|")})(?![\\w-])`,
  "gi",
);

/**
 * The addresses that a script asks by its text: imports, requests, sources of elements that it makes, and the loaders
 * of services that are known by name. What it puts together of parts, or has from elsewhere, is not found.
 *
 * @param when `by_script`, or later for a script that waits itself. What a module imports comes with the module.
 */
export function* addressesInScript(script: string, start: number, when: LoadMoment): Generator<RawLoad> {
  if (!/\/\\?\/|\.js\b/.test(script)) return;
  const told: (readonly [start: number, end: number])[] = [];
  for (const match of script.matchAll(STRING)) {
    const before = script.slice(Math.max(0, match.index - BEFORE), match.index);
    const [, kind, imports] = USES.find(([pattern]) => pattern.test(before)) ?? [];
    if (kind === undefined) continue;
    told.push([match.index, match.index + match[0].length]);
    const address = plain(match[2]!);
    const at = start + match.index + 1;
    if (imports) yield { kind, when: when === "by_script" ? "at_once" : when, address, start: at };
    else yield { kind: PICTURE.test(address) ? "image" : kind, when, address, start: at };
  }
  let next = 0;
  for (const match of script.matchAll(LOADERS)) {
    while (next < told.length && told[next]![1] <= match.index) next++;
    if (next < told.length && told[next]![0] <= match.index) continue;
    yield { kind: "script", when, address: `//${plain(match[0])}`, start: start + match.index };
  }
}

/** Addresses that scripts set as a source, and that are no script. */
const PICTURE = /\.(?:gif|png|jpe?g|webp|avif|svg)(?:[?#]|$)/i;

/** The addresses of an import map. */
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

function plain(address: string): string {
  return address.replaceAll("\\/", "/");
}
