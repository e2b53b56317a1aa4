// Loose material of YouTube, Reddit, Telegram, Vimeo and Flickr, broken in many ways: an outcome, never an exception, and
// every post fits the snapshot format.
import { readdirSync, readFileSync, statSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../cpu-time.ts";
import { hasMaterial, material } from "../material.ts";
import { readPost } from "../../src/platforms/index.ts";
import { change, check, mutate, nasty } from "./mutation.ts";

const PLATFORMS = ["youtube", "reddit", "telegram", "vimeo", "flickr"];
const KINDS = [
  "oembed",
  "page",
  "onebox",
  "scrapfly",
  "media-provider-info",
  "t3-link",
  "t1-comment",
  "feed",
  "tme-s-message",
  "blockquote",
];
const AT = "2026-11-23T12:00:00.000Z";
const SEED = 20_261_123;

describe("any JSON and any text", () => {
  it.each(PLATFORMS)("%s: no exception, no misfit", (platform) => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.oneof(nasty, fc.jsonValue(), fc.string()), (kind, body) => {
        check(readPost(platform, body, { kind, capturedAt: AT }));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("takes time in proportion to the page", () => {
    const start = cpuTime();
    for (const html of [
      '<div class="tgme_widget_message" data-post="abcd/1">'.repeat(20_000),
      '<div class="thing link" data-permalink="/r/a/comments/abcd/x/">'.repeat(20_000),
      "var ytInitialData = {".repeat(50_000),
      '<a href="https://vimeo.com/12345">'.repeat(10_000),
      `<feed>${"<entry><id>t3_a</id>".repeat(30_000)}`,
    ])
      for (const platform of PLATFORMS)
        for (const kind of ["page", "blockquote"]) check(readPost(platform, html, { kind, capturedAt: AT }));
    expect(cpuTime() - start).toBeLessThan(15_000);
  });
});

describe.runIf(hasMaterial)("broken recordings", () => {
  const recorded = (platform: string): readonly (readonly [kind: string, body: unknown])[] =>
    readdirSync(material(`recorded/${platform}`))
      .filter((file) => statSync(material(`recorded/${platform}/${file}`)).size < 60_000)
      .map((file) => {
        const written = readFileSync(material(`recorded/${platform}/${file}`), "utf8");
        return [file.split("--")[0]!, file.endsWith(".json") ? (JSON.parse(written) as unknown) : written];
      });

  it.each(PLATFORMS)("%s: no exception, no misfit", (platform) => {
    const cut = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom("", "<", '"', "</div>", "<a href='", "\u0000", "<i class=emoji><b>"),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...recorded(platform)),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        cut,
        ([kind, body], changes, [where, piece]) => {
          const at = typeof body === "string" ? Math.floor(body.length * where) : 0;
          const broken =
            typeof body === "string" ? body.slice(0, at) + piece + body.slice(at + 7) : mutate(body, changes);
          check(readPost(platform, broken, { kind, capturedAt: AT }));
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });
});
