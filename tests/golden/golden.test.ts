// Golden cases: the same capture gives the same snapshot and the same embed, byte for byte.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSnapshot } from "../../src/model/schema/snapshot.ts";

const GOLDEN: string = "./golden.js";
const { golden } = (await import(GOLDEN)) as {
  golden: (capture: unknown) => Record<string, string>;
};
const cases = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

describe("golden cases", () => {
  it.each(cases.map(({ name }) => name))("%s", (name) => {
    const read = (file: string): string => readFileSync(join(import.meta.dirname, name, file), "utf8");
    for (const [file, text] of Object.entries(golden(JSON.parse(read("capture.json"))))) {
      expect(text).toBe(read(file));
      if (file === "snapshot.json") readSnapshot(JSON.parse(text));
    }
  });

  it("exist for every platform", () => {
    expect([...new Set(cases.map(({ name }) => name.split("-")[0]))].sort()).toEqual([
      "bluesky",
      "mastodon",
      "x",
    ]);
  });
});
