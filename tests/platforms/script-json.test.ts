// JSON within the scripts of pages: found, cut out at the right brace, searched without recursion.
import { describe, expect, it } from "vitest";
import { assignedJson, objectsNamed } from "../../src/platforms/read/script-json.ts";
import { cpuTime } from "../cpu-time.ts";

describe("an assigned object", () => {
  it.each([
    ['<script>var data = {"a":{"b":1}};var more = {};</script>'],
    ['<script>if (window.data) { go() } window["data"] = {"a":{"b":1}};</script>'],
    ['<script>({"data":{"a":{"b":1}},"x":2})</script>'],
    ['<script>data={oops}; data = {"a":{"b":1}}</script>'],
  ])("is cut out of %s", (html) => {
    expect(assignedJson(html, "data")).toEqual({ a: { b: 1 } });
  });

  it("may hold braces and quotation marks in its texts", () => {
    const value = { text: 'a } "b" \\', more: "</div>{" };
    expect(assignedJson(`<script>data = ${JSON.stringify(value)};</script>`, "data")).toEqual(value);
  });

  it("is none where none is assigned, closed or parsed", () => {
    for (const html of [
      "",
      "data",
      "data = [1]",
      "data = {",
      'data = {"a":1',
      "data = {a:1}",
      'data {"a":1}',
    ])
      expect(assignedJson(html, "data")).toBeUndefined();
  });

  it("takes no long time for a page that only looks like it", () => {
    const start = cpuTime();
    assignedJson("data = {".repeat(200_000), "data");
    assignedJson(`data = ${'{"a":'.repeat(200_000)}`, "data");
    expect(cpuTime() - start).toBeLessThan(3_000);
  });
});

describe("objects under a name", () => {
  it("are found at any depth, in order, as many as wanted", () => {
    const json = {
      list: [{ item: { n: 1 } }, { deep: { item: { n: 2, item: { n: 3 } } } }],
      item: "no object",
    };
    expect(objectsNamed(json, "item")).toMatchObject([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(objectsNamed(json, "item", 1)).toMatchObject([{ n: 1 }]);
    expect(objectsNamed(undefined, "item")).toEqual([]);
    expect(objectsNamed({}, "constructor")).toEqual([]);
  });

  it("are found in JSON nested deeper than the stack", () => {
    let json: unknown = { item: { n: 1 } };
    for (let depth = 0; depth < 100_000; depth += 1) json = [json];
    expect(objectsNamed(json, "item")).toEqual([{ n: 1 }]);
  });
});
