// The data in pages of Instagram and Threads: JSON in scripts, deep within what the pages' own programs start from.
import { jsonOfScript } from "../read/data-scripts.ts";
import type { DataScript } from "../read/data-scripts.ts";

/** Not more values than this are looked at in a page. */
const MAX_VALUES = 500_000;

/** An object of foreign JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** The first object in the scripts' JSON that fits. Only scripts that hold `word` are read. */
export function findObject(
  scripts: readonly DataScript[],
  word: string,
  fits: (fields: Fields) => boolean,
): Fields | undefined {
  let left = MAX_VALUES;
  for (const { text } of scripts) {
    if (!text.includes(word)) continue;
    const waiting: unknown[] = [jsonOfScript(text)];
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
