// Answers with places in them replaced, removed or repeated, and what may come of them.
import fc from "fast-check";
import { expect } from "vitest";
import { ENDINGS } from "../../src/model/outcome.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import type { Outcome } from "../../src/model/outcome.ts";

/** An outcome of one of the kinds, whose post fits the format; and none that the net under the readers had to catch. */
export function check(outcome: Outcome): void {
  if (outcome.kind === "post") {
    const { error } = postSchema.safeParse(outcome.post);
    if (error) throw new Error(error.message);
    return;
  }
  expect(ENDINGS).toContain(outcome.kind);
  expect(outcome.reason).not.toMatch(/^The answer could not be read/);
}

/** Values that break readers: wrong types, extremes, names of built-in members. */
export const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    {},
    [],
    "",
    " ",
    0,
    -1,
    1.5,
    1e308,
    2 ** 53,
    true,
    [null],
    [[]],
    { toString: null },
    "\ud800",
    "\u0000",
    "__proto__",
    "constructor",
    "javascript:1",
    "https://",
    "https://x/\n",
    "at://",
    "did:",
    "&amp;",
    "<p>",
  ),
  fc.constantFrom(
    "a".repeat(30_000),
    "\n".repeat(19_999),
    "a\n".repeat(9_999),
    "é".repeat(5_000),
    "<br>".repeat(4_999),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The same JSON with values at some paths replaced, removed or repeated. */
export function mutate(body: unknown, changes: readonly (readonly [number, unknown, number])[]): unknown {
  const copy = structuredClone(body);
  for (const [pick, value, how] of changes) {
    const places = placesOf(copy);
    const place = places[pick % Math.max(places.length, 1)];
    if (!place) return value;
    const [holder, key] = place;
    if (how === 0) Reflect.deleteProperty(holder, key);
    else if (how === 1 && Array.isArray(holder)) holder.push(...(holder as unknown[]).slice(0, 50));
    else Reflect.set(holder, key, structuredClone(value)); // or a later change would go into the value itself
  }
  return copy;
}

function placesOf(value: unknown): [object, string][] {
  const found: [object, string][] = [];
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const next = rest.pop();
    if (typeof next !== "object" || next === null) continue;
    for (const [key, item] of Object.entries(next)) {
      found.push([next, key]);
      rest.push(item);
    }
  }
  return found;
}

/** One change: at which place, to which value, and how. */
export const change = fc.tuple(fc.nat(2_000), nasty, fc.nat(4));
