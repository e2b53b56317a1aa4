// Chromium asks for nothing off the site that the check of privacy and the finder of loads passed over, on pages put
// together at random. `POSTPROOF_PAGES` says how many, 10,000 for example, and `POSTPROOF_PAGE` which is the first: many are
// asked in portions, each in a browser of its own.
import { beforeAll, describe, expect, it } from "vitest";
import { findLoads } from "../../src/render/loads/index.ts";
import { findLeaks } from "../../src/render/private.ts";
import { generatePage } from "../attack/pages.ts";
import { hostsAskedFor } from "./asking.ts";
import { openBrowser } from "./browser.ts";

const COUNT = Number(process.env["POSTPROOF_PAGES"] ?? 1_000);
const FIRST = Number(process.env["POSTPROOF_PAGE"] ?? 0);
const PAGES = new Map(
  Array.from({ length: COUNT }, (_each, index) => [FIRST + index, generatePage(FIRST + index).html]),
);

describe("Chromium", () => {
  const asked = new Map<number, ReadonlySet<string>>();

  beforeAll(
    async () => {
      const browser = await openBrowser();
      try {
        for (const script of [true, false])
          for (const [page, hosts] of await hostsAskedFor(browser, PAGES, script))
            asked.set(page, new Set([...(asked.get(page) ?? []), ...hosts]));
      } finally {
        await browser.close();
      }
    },
    60_000 + COUNT * 600,
  );

  it("asks enough to tell, and of which page each request is", () => {
    expect([...asked.keys()].filter((page) => !PAGES.has(page))).toEqual([]);
    expect([...asked.values()].reduce((sum, hosts) => sum + hosts.size, 0)).toBeGreaterThan(COUNT);
  });

  it("asks nothing on pages that the check lets pass", () => {
    const passed = [...asked].filter(
      ([page, hosts]) => hosts.size > 0 && findLeaks(PAGES.get(page)!).length === 0,
    );
    expect(passed.map(([page, hosts]) => [PAGES.get(page), ...hosts])).toEqual([]);
  });

  it("asks no host that the finder does not name", () => {
    const missed = [...asked].flatMap(([page, hosts]) => {
      const found = new Set(findLoads(PAGES.get(page)!).map(({ host }) => host));
      return [...hosts].filter((host) => !found.has(host)).map((host) => [host, PAGES.get(page)]);
    });
    expect(missed).toEqual([]);
  });
});
