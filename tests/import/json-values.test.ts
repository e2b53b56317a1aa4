// JSON larger than memory: whatever its chunks, the parts are those that a reader of the whole would find.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonParts } from "../../src/import/json-values.ts";
import type { JsonPart } from "../../src/import/json-values.ts";

async function partsOf(
  text: string,
  chunk: number,
  lists?: readonly (readonly string[])[],
): Promise<JsonPart[]> {
  const bytes = new TextEncoder().encode(text);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk)
      yield await Promise.resolve(bytes.subarray(at, at + chunk));
  }
  const parts: JsonPart[] = [];
  for await (const part of jsonParts(chunks(), lists)) parts.push(part);
  return parts;
}

const valuesOf = (parts: readonly JsonPart[]): unknown[] => parts.map(({ value }) => value);
/** The parts without their places. */
const toldBy = async (text: string, chunk: number): Promise<Omit<JsonPart, "from" | "to">[]> =>
  (await partsOf(text, chunk)).map(({ from: _from, to: _to, ...told }) => told);
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const size = fc.integer({ min: 1, max: 40 });
const space = fc.constantFrom("", " ", "\n  ");

describe("parts of JSON", () => {
  it("are the items of a list at the top", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(json, { maxLength: 6 }), size, space, async (items, chunk, blank) => {
        const text = `[${blank}${items.map((item) => JSON.stringify(item, undefined, blank.length)).join(`${blank},${blank}`)}]`;
        expect(valuesOf(await partsOf(text, chunk))).toEqual(items);
      }),
    );
  });

  it("say where they stand, in bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(json, { maxLength: 6 }), size, space, async (items, chunk, blank) => {
        const text = `x = [${blank}${items.map((item) => JSON.stringify(item)).join(`${blank},${blank}`)}]`;
        const bytes = new TextEncoder().encode(text);
        for (const { from, to, value } of await partsOf(text, chunk))
          expect(JSON.parse(new TextDecoder().decode(bytes.subarray(from, to)))).toEqual(value);
      }),
    );
  });

  it("are the objects of JSON lines", async () => {
    const object = fc
      .dictionary(fc.string(), json)
      .map((value) => JSON.parse(JSON.stringify(value)) as object);
    await fc.assert(
      fc.asyncProperty(fc.array(object, { maxLength: 6 }), size, async (items, chunk) => {
        const text = items.map((item) => `${JSON.stringify(item)}\n`).join("");
        expect(valuesOf(await partsOf(text, chunk))).toEqual(items);
      }),
    );
  });

  it("are the items of a list within, and nothing beside it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(json, { maxLength: 5 }), json, size, async (entries, other, chunk) => {
        const text = JSON.stringify({
          before: other,
          log: { pages: [other], entries, after: other },
          entries: [other],
        });
        expect(valuesOf(await partsOf(text, chunk, [["log", "entries"]]))).toEqual(entries);
      }),
    );
  });

  it("begin after what a script says before its data", async () => {
    expect(await toldBy('window.YTD.tweets.part0 = [ {"a": 1}, {"a": 2} ]', 7)).toEqual([
      { number: 1, value: { a: 1 } },
      { number: 2, value: { a: 2 } },
    ]);
  });

  it("say what is wrong and go on", async () => {
    expect(await toldBy('[{"a":1},{"a":},{"a":3}]', 5)).toEqual([
      { number: 1, value: { a: 1 } },
      { number: 2, wrong: "It is no valid JSON." },
      { number: 3, value: { a: 3 } },
    ]);
    expect((await partsOf('[{"a":1},{"a', 5)).at(-1)?.wrong).toBeDefined();
    expect((await toldBy('[{"a":1},', 5)).at(-1)).toEqual({ number: 2, wrong: "The file ends too early." });
  });

  it("never throw, and are never without end, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom("[", "]", "{", "}", '"', ",", ":", "\\", "\n", "1", "a", "\u0000", "ü"),
        }),
        size,
        async (text, chunk) => {
          const parts = await partsOf(text, chunk, text.length % 2 === 0 ? [["a"]] : []);
          expect(parts.length).toBeLessThanOrEqual(text.length + 1);
        },
      ),
    );
  });
});
