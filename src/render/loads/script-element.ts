// What a `script` element loads: its file, and what its text asks.
import type { Tag } from "../tags.ts";
import { valueOf } from "../tags.ts";
import type { LoadMoment, RawLoad } from "./load.ts";
import { addressesInImportMap, addressesInScript, addressesInSpeculation } from "./script-text.ts";

/** Types of scripts that run (MIME Sniffing, 4.6; `module`). An empty type runs too. */
const RUNS = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script(?:1\.[0-5])?)?$/;
/** Types of scripts that hold data, which no script takes for one of its kind. */
const DATA = /^(?:application|text)\/(?:[a-z.+-]+\+)?(?:json|xml)$/;

/** The loads of a script. What stands in markup of a script of another type is looked for elsewhere. */
export function* scriptLoads(tag: Tag): Generator<RawLoad> {
  const type = typeOf(tag);
  const element = tag.name;
  if (DATA.test(type)) return;
  const runs = RUNS.test(type);
  let hasSource = false;
  for (const [attribute, address, start] of tag.attributes) {
    const isSource =
      attribute === "src" || (tag.foreign && (attribute === "href" || attribute === "xlink:href"));
    hasSource ||= isSource;
    if (isSource || /^data-(?:[a-z-]+-)?src$/.test(attribute))
      yield {
        kind: "script",
        when: isSource && runs ? "at_once" : "waiting",
        address,
        start,
        element,
        attribute,
      };
  }
  const text = tag.script ?? "";
  if (hasSource || text.trim() === "") return;
  for (const load of textLoads(type, text, tag.content, runs)) yield { ...load, element };
}

function textLoads(type: string, text: string, start: number, runs: boolean): Iterable<RawLoad> {
  if (type === "importmap") return addressesInImportMap(text, start, "at_once");
  if (type === "speculationrules") return addressesInSpeculation(text, start, "at_once");
  const when: LoadMoment = runs ? "by_script" : "waiting";
  return isMarkup(type) ? [] : addressesInScript(text, start, when);
}

/** The text of a script that holds markup for other scripts (`text/template`, `text/x-handlebars-template`). */
export function markupIn(tag: Tag): string | undefined {
  return tag.script !== undefined && isMarkup(typeOf(tag)) ? tag.script : undefined;
}

function isMarkup(type: string): boolean {
  return type === "text/html" || /^(?:text|application)\/.*(?:template|handlebars|mustache|tmpl)/.test(type);
}

function typeOf(tag: Tag): string {
  const type = valueOf(tag, "type");
  if (type !== undefined) return type.trim().toLowerCase().replace(/;.*$/s, "").trim();
  const language = valueOf(tag, "language");
  return language === undefined || language === "" ? "" : `text/${language.toLowerCase()}`;
}
