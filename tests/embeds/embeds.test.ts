// Golden embeds: the same post with the same options gives the same HTML, and every item has a case that shows it.
// `npm run golden` writes the files in `html/` anew; read the result as a diff.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { snapshotSchema } from "../../src/model/schema/snapshot.ts";
import { cases } from "./cases.ts";
import { ITEMS } from "./items.ts";
import { renderCase } from "./render.ts";

const folder = join(import.meta.dirname, "html");
const names = Object.keys(cases);
const embeds = names.map((name) => ({ name, $: load(renderCase(cases[name]!), null, false) }));

describe("golden embeds", () => {
  it.each(names)("%s", async (name) => {
    const lines = renderCase(cases[name]!).replaceAll("><", ">\n<");
    await expect(`${lines}\n`).toMatchFileSnapshot(join(folder, `${name}.html`));
  });

  it("are all that lies in their folder", () => {
    const files = names.map((name) => `${name}.html`);
    expect(readdirSync(folder).filter((file) => !files.includes(file))).toEqual([]);
  });

  it("are made of snapshots as an archive keeps them", () => {
    for (const [name, { of }] of Object.entries(cases)) {
      if ("url" in of) continue;
      for (const { snapshot } of "snapshot" in of ? [of] : of)
        expect(snapshotSchema.safeParse(snapshot).error, name).toBeUndefined();
    }
  });
});

describe("every item has a case", () => {
  it.each(Object.entries(ITEMS))("%s", (_name, { selector, says, least = 1 }) => {
    const showing = embeds.filter(({ $ }) => {
      const found = $(selector).filter((_index, element) => {
        const text = $(element).text().replace(/\s+/g, " ").trim();
        return says === undefined || says.test(text);
      });
      return found.length >= least;
    });
    expect(showing.map(({ name }) => name)).not.toEqual([]);
  });

  it("and there are enough of them", () => {
    expect(names.length).toBeGreaterThanOrEqual(267);
  });
});
