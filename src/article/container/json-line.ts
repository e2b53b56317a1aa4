// A line of JSON that holds HTML: the strings at certain paths, each with its place.
import type { Range } from "../found.ts";
import type { ContainedText } from "./contained.ts";
import { readJsonString } from "./json-string.ts";

/** Names of the keys that lead to a value from the outermost object inwards. */
export type JsonPath = readonly string[];

/** What is wanted of a line. */
export interface JsonWanted {
  /** Where articles stand. */
  readonly fields: readonly JsonPath[];
  /** Where an item's id stands: a string or a number. */
  readonly id?: JsonPath;
}

/** One line as read. */
export interface JsonItem {
  /** As it is written, without quotation marks; absent if there is none, or it is too long to be a name. */
  readonly id?: string;
  /** Its address, by `link` or `url` of the outermost object. */
  readonly url?: string;
  /** When it was published as it says itself, by `date_gmt`, `date`, `published` or `datePublished`. */
  readonly published?: string;
  readonly fields: readonly { readonly name: string; readonly content: ContainedText }[];
}

/** `content.rendered` as a path. */
export function jsonPath(dotted: string): JsonPath {
  return dotted.split(".");
}

/**
 * Reads a line. `undefined` if it is not JSON. Where a key occurs twice, the last counts, as it does for every reader.
 * Linear in its length.
 */
export function readJsonLine(line: string, wanted: JsonWanted): JsonItem | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line.startsWith("\uFEFF") ? line.slice(1) : line);
  } catch {
    return undefined;
  }
  const id = wanted.id && valueAt(value, wanted.id);
  const url = textAt(value, ["link", "url"], (text) => /^https?:\/\//i.test(text));
  const published = publishedIn(value);
  const paths = wanted.fields.filter((path) => typeof valueAt(value, path) === "string");
  const places = paths.length === 0 ? [] : placesOf(line, paths);
  return {
    ...(isName(id) && { id: String(id) }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
    fields: paths.flatMap((path, index) => {
      const range = places[index];
      const content = range && readJsonString(line, range);
      return content ? [{ name: path.join("."), content }] : [];
    }),
  };
}

const MAX_ID = 200;

function isName(id: unknown): id is string | number {
  if (typeof id === "number") return Number.isFinite(id);
  return typeof id === "string" && id.trim() !== "" && id.length <= MAX_ID;
}

function valueAt(value: unknown, path: JsonPath): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || Array.isArray(at) || !Object.hasOwn(at, key))
      return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

function textAt(
  value: unknown,
  keys: readonly string[],
  fits: (text: string) => boolean,
): string | undefined {
  for (const key of keys) {
    const found = valueAt(value, [key]);
    if (typeof found === "string" && found.length <= 2_048 && fits(found)) return found;
  }
  return undefined;
}

/** WordPress writes `date_gmt` in UTC without saying so. */
function publishedIn(value: unknown): string | undefined {
  const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text));
  const utc = textAt(value, ["date_gmt"], isDate);
  if (utc !== undefined) return /Z$|[+-]\d\d:?\d\d$/.test(utc) ? utc : `${utc}Z`;
  return textAt(value, ["published", "datePublished", "date_published", "date"], isDate);
}

/** How far a path is matched by the keys above a place. */
interface Level {
  readonly isObject: boolean;
  /** For each path how many of its keys lead here; -1 if it does not lead here. */
  readonly matched: readonly number[];
}

/** Where the last strings at paths stand in a valid line, without their quotation marks. */
function placesOf(line: string, paths: readonly JsonPath[]): (Range | undefined)[] {
  const places: (Range | undefined)[] = paths.map(() => undefined);
  const levels: Level[] = [];
  const none = paths.map(() => -1);
  /** For each path how many keys lead to the value that comes next. */
  let next: readonly number[] = paths.map(() => 0);
  let key: string | undefined;
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (character === '"') {
      const end = stringEnd(line, at);
      const level = levels.at(-1);
      if (level?.isObject === true && key === undefined) {
        key = keyOf(line.slice(at, end + 1));
        next = level.matched.map((count, index) =>
          count >= 0 && paths[index]![count] === key ? count + 1 : -1,
        );
      } else {
        for (const [index, path] of paths.entries())
          if (next[index] === path.length) places[index] = [at + 1, end];
      }
      at = end;
    } else if (character === "{" || character === "[") {
      levels.push({ isObject: character === "{", matched: character === "{" ? next : none });
      key = undefined;
      next = none;
    } else if (character === "}" || character === "]") {
      levels.pop();
      key = undefined;
      next = none;
    } else if (character === ",") {
      key = undefined;
      next = none;
    }
  }
  return places;
}

/** Where the quotation mark stands that ends a string. */
function stringEnd(line: string, start: number): number {
  for (let at = start + 1; ;) {
    const quote = line.indexOf('"', at);
    if (quote < 0) return line.length;
    let back = quote;
    while (line[back - 1] === "\\") back--;
    if ((quote - back) % 2 === 0) return quote;
    at = quote + 1;
  }
}

function keyOf(token: string): string {
  return token.includes("\\") ? (JSON.parse(token) as string) : token.slice(1, -1);
}
