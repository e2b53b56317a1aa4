// Values of JSON-LD as pages really write them: names, addresses, sizes, durations.
import { asList, isNode, textOf } from "./json-ld.ts";
import type { JsonLd, JsonLdNode } from "./json-ld.ts";
import { cleanString } from "../../../model/text.ts";
import { webUrl, utcTime } from "../fields.ts";

const MAX_TEXT = 100_000;
const SHORT = 2_000;

export function short(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : oneLine(text);
}

/** A text on one line, cleaned and bounded; `undefined` if nothing is left. */
export function oneLine(text: string, max = SHORT): string | undefined {
  return (
    cleanString(text.slice(0, max * 4), max * 4)
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, max)
      .toWellFormed() || undefined
  );
}

/** A long text, its line ends kept. */
export function long(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : cleanString(text, MAX_TEXT).trim() || undefined;
}

/** A language: a code, or a `Language` with one. */
export function languageOf(value: unknown): unknown {
  const [first] = asList(value);
  return isNode(first) ? (first["alternateName"] ?? first["name"]) : first;
}

/** The first address among values: text, or that of a thing. Relative ones are read against `base`. */
export function addressOf(value: unknown, data: JsonLd, base: string): string | undefined {
  for (const item of asList(value).slice(0, 5)) {
    const node = data.resolve(item);
    const text = isNode(node) ? (node["url"] ?? node["@id"] ?? node["@value"]) : node;
    const url = typeof text === "string" ? webUrl(text.trim(), base) : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
}

/** The name of a person or an organization, or of several, joined by commas. */
export function nameOf(value: unknown, data: JsonLd): string | undefined {
  const names = asList(value)
    .slice(0, 20)
    .flatMap((item) => {
      const node = data.resolve(item);
      const name = short(isNode(node) ? (node["name"] ?? nameParts(node)) : node);
      return name === undefined || /^https?:/i.test(name) ? [] : [name];
    });
  return names.length === 0 ? undefined : [...new Set(names)].join(", ");
}

function nameParts(node: JsonLdNode): string | undefined {
  const parts = [short(node["givenName"]), short(node["familyName"])].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ");
}

/** A width or a height: a number, a numeral, `1200px`, `{ "@type": "QuantitativeValue", "value": 1200 }`. */
export function sideOf(value: unknown): number | undefined {
  const [first] = asList(value);
  const plain = isNode(first) ? (first["value"] ?? first["name"]) : first;
  const side =
    typeof plain === "number"
      ? plain
      : Number(/^\s*(\d{1,6})(?:\.\d{0,9})?\s*(?:px\s*)?$/i.exec(textOf(plain) ?? "")?.[1]);
  return Number.isInteger(side) && side > 0 && side <= 1_000_000 ? side : undefined;
}

/** A duration such as `PT1M30S`, in seconds. */
export function secondsOf(value: string | undefined): number | undefined {
  const match = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})(?:\.\d{1,9})?S)?)?$/i.exec(
    value?.trim() ?? "",
  );
  if (!match) return undefined;
  const [days, hours, minutes, seconds] = match
    .slice(1, 5)
    .map((part: string | undefined) => Number(part ?? 0)) as [number, number, number, number];
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds || undefined;
}

/** A number of likes and so on. */
export function numberOf(value: unknown): number | undefined {
  const text = textOf(value);
  const number = text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  return number;
}

const STATED =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i;
/** As in the headers of letters: `Tue, 04 Aug 2020 10:00:00 +0200`. */
const LETTER =
  /^(?:[a-z]{3}, ?)?(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} (\d{4}) (\d\d:\d\d)(?::(\d\d))? (GMT|UTC|Z|[+-]\d{4})$/i;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * A time as a page states it, as ISO 8601 in UTC with milliseconds. A time without a zone may be meant anywhere on earth:
 * of it the day stays, as `YYYY-MM-DD`.
 *
 * @returns `undefined` for anything else, days that do not exist included.
 */
export function pageTime(value: string | undefined): string | undefined {
  const text = value?.trim();
  if (text === undefined || text.length > 60) return undefined;
  const stated = STATED.exec(text);
  if (stated) {
    const [, day, minute, second = "00", decimals, zone] = stated;
    if (minute === undefined || zone === undefined)
      return utcTime(`${day!}T${minute ?? "00:00"}:${second}Z`)?.slice(0, 10);
    return utcTime(`${day!}T${minute}:${second}${decimals ? `.${decimals}` : ""}${offsetOf(zone)}`);
  }
  const letter = LETTER.exec(text);
  if (!letter) return undefined;
  const [, day, month, year, minute, second = "00", zone] = letter;
  const number = String(MONTHS.indexOf(month!.toLowerCase()) + 1).padStart(2, "0");
  return utcTime(`${year!}-${number}-${day!.padStart(2, "0")}T${minute!}:${second}${offsetOf(zone!)}`);
}

function offsetOf(zone: string): string {
  if (/^[a-z]/i.test(zone)) return "Z";
  return zone.length === 3 ? `${zone}:00` : zone;
}
