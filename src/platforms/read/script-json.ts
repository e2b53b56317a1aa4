// JSON that a page's scripts hold: found by the name that it is assigned to, cut out, parsed. Nothing is run.
import { readTags } from "./html-tags.ts";

/** The longest such JSON that is parsed, in UTF-16 code units. */
const LONGEST = 4_000_000;
/** How often a name is tried: it also stands where it is only used. */
const TRIES = 20;

/**
 * The object that a page's script assigns to a name: `name = {...}`, `"name"] = {...}`, `"name": {...}`.
 *
 * @returns `undefined` if there is none that can be parsed.
 */
export function assignedJson(html: string, name: string): unknown {
  let from = html.indexOf(name);
  for (let tries = 0; from >= 0 && tries < TRIES; tries += 1) {
    const start = objectAfter(html, from + name.length);
    const text = start === undefined ? undefined : objectAt(html, start);
    // It may only look like JSON.
    const json = text === undefined ? undefined : parsedJson(text);
    if (json !== undefined) return json;
    from = html.indexOf(name, from + name.length);
  }
  return undefined;
}

/** Where the object begins that is assigned right here. */
function objectAfter(html: string, at: number): number | undefined {
  const between = /^["'\]]{0,2}\s{0,8}[=:]\s{0,8}\{/.exec(html.slice(at, at + 24));
  return between ? at + between[0].length - 1 : undefined;
}

/** The text of the object that begins here, up to the brace that closes it; `undefined` if none does in reach. */
function objectAt(html: string, start: number): string | undefined {
  const end = Math.min(html.length, start + LONGEST);
  let depth = 0;
  let quoted = false;
  for (let at = start; at < end; at += 1) {
    const character = html[at];
    if (quoted) {
      if (character === "\\") at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{") depth += 1;
    else if (character === "}" && --depth === 0) return html.slice(start, at + 1);
  }
  return undefined;
}

/** Objects looked at when one is searched for by the name that it has. */
const MOST_OBJECTS = 300_000;

/**
 * The objects that stand under a name anywhere in parsed JSON, in its order. Without recursion: foreign JSON can be
 * nested deeper than the stack.
 *
 * @param most how many are given at most.
 */
export function objectsNamed(json: unknown, name: string, most = 50): object[] {
  const found: object[] = [];
  const rest: unknown[] = [json];
  for (let looked = 0; rest.length > 0 && looked < MOST_OBJECTS && found.length < most; looked += 1) {
    const next = rest.pop();
    if (typeof next !== "object" || next === null) continue;
    if (!Array.isArray(next) && Object.hasOwn(next, name)) {
      const value = (next as Readonly<Record<string, unknown>>)[name];
      if (typeof value === "object" && value !== null) found.push(value);
    }
    rest.push(...(Object.values(next) as unknown[]).slice(0, 10_000).toReversed());
  }
  return found;
}

/** A script element that holds data. */
export interface DataScript {
  readonly id: string | undefined;
  /** As it stands in the page, at most {@link MAX_PAGE} code units. */
  readonly text: string;
}

/** More of a page than this is not read (UTF-16 code units). */
const MAX_PAGE = 4_000_000;

const WANTED = new Set(["id", "type"]);
const MAX_SCRIPTS = 500;

/** Scripts of a JSON type, and scripts with an id, in the order of the page. Never throws. */
export function readDataScripts(html: string): DataScript[] {
  const scripts: DataScript[] = [];
  let open: { readonly id: string | undefined; text: string } | undefined;
  readTags(html.slice(0, MAX_PAGE), WANTED, {
    open({ name, attributes }) {
      const id = attributes.get("id");
      if (name === "script" && (id !== undefined || /\bjson\b/.test(attributes.get("type") ?? "")))
        open = { id, text: "" };
    },
    text(text) {
      if (open) open.text += text;
    },
    close(name) {
      if (name !== "script" || !open) return;
      if (scripts.length < MAX_SCRIPTS) scripts.push(open);
      open = undefined;
    },
  });
  return scripts;
}

/** A text read as JSON; `undefined` if it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A field of a foreign object; `undefined` for anything that is no object, or has no such field of its own. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** Not more values than this are looked at in a page. */
const MAX_VALUES = 500_000;

/** An object of foreign JSON. */
type Fields = Readonly<Record<string, unknown>>;

/** The first object in the scripts' JSON that fits. Only scripts that hold `word` are read. */
export function findObject(
  scripts: readonly DataScript[],
  word: string,
  fits: (fields: Fields) => boolean,
): Fields | undefined {
  let left = MAX_VALUES;
  for (const { text } of scripts) {
    if (!text.includes(word)) continue;
    const waiting: unknown[] = [parsedJson(text)];
    while (waiting.length > 0 && left > 0) {
      const value = waiting.pop();
      left -= 1;
      if (typeof value !== "object" || value === null) continue;
      if (!Array.isArray(value) && fits(value as Fields)) return value as Fields;
      const inner = Object.values(value);
      // In the order of the page: what comes first is looked at first.
      for (let index = inner.length - 1; index >= 0; index -= 1) waiting.push(inner[index]);
    }
  }
  return undefined;
}
