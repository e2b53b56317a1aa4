// Values of JSON-LD as pages really write them: names, addresses, sizes, durations.
import { asList, isNode, textOf } from "./json-ld.ts";
import type { JsonLd, JsonLdNode } from "./json-ld.ts";
import { cleanString } from "../../../model/text.ts";
import { webUrl } from "../web-url.ts";

const MAX_TEXT = 100_000;
const SHORT = 2_000;

/** The same object without the fields that are `undefined`. */
export function present<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** A short text on one line. */
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
