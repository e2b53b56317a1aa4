// How much of what recorded pages say of themselves is found: floors that no change may fall below.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pageFacts } from "../../src/platforms/read/page-facts.ts";
import { hasMaterial, material } from "../material.ts";

const ASKED = "https://www.example.com/asked/page";

describe.runIf(hasMaterial)("recorded pages", () => {
  const files = hasMaterial
    ? readdirSync(material("recorded"), { recursive: true, encoding: "utf8" }).filter((name) =>
        /^articles[/\\].*\.html?$|[/\\](?:page|onebox)--.*\.html$/.test(name),
      )
    : [];
  const all = files.map((name) => pageFacts(readFileSync(material(`recorded/${name}`), "utf8"), ASKED));

  it.each([
    ["title", 0.99],
    ["description", 0.93],
    ["image", 0.93],
    ["canonical", 0.85],
    ["published", 0.4],
  ] as const)("state a %s", (field, least) => {
    const found = all.filter((facts) => facts[field] !== undefined).length;
    expect(found / files.length, `${found} of ${files.length}`).toBeGreaterThanOrEqual(least);
  });
});
