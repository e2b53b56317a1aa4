// Loose material of YouTube, Reddit, Telegram, Vimeo and Flickr, broken in many ways: an outcome, never an exception, and
// every post fits the snapshot format.
import { readdirSync, readFileSync, statSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../cpu-time.ts";
import { hasMaterial, material } from "../material.ts";
import { ENDINGS } from "../../src/model/outcome.ts";
import { postSchema } from "../../src/model/schema/snapshot.ts";
import { readPost } from "../../src/platforms/index.ts";
import type { Outcome } from "../../src/model/outcome.ts";

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

/** An outcome whose post fits; and none that the net under the readers had to catch. */
function check(outcome: Outcome): void {
  if (outcome.kind === "post") {
    const { error } = postSchema.safeParse(outcome.post);
    if (error) throw new Error(error.message);
    return;
  }
  expect(ENDINGS).toContain(outcome.kind);
  expect(outcome.reason).not.toMatch(/^The answer could not be read/);
}

const nasty = fc.constantFrom<unknown>(
  ...[
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
    "\ud800",
    "\u0000",
    "__proto__",
    "constructor",
  ],
  ...[
    "javascript:1",
    "https://",
    "https://x/\n",
    "//t.me/a/1",
    "&amp;",
    "<p>",
    "a".repeat(30_000),
    "<br>".repeat(5_000),
  ],
);

function mutate(body: unknown, changes: readonly (readonly [number, unknown, number])[]): unknown {
  const copy = structuredClone(body);
  for (const [pick, value, how] of changes) {
    const places: [object, string][] = [];
    const rest: unknown[] = [copy];
    for (let next = rest.pop(); rest.length > 0 || next !== undefined; next = rest.pop()) {
      if (typeof next !== "object" || next === null) continue;
      for (const [key, item] of Object.entries(next)) {
        if (places.length < 3_000) places.push([next, key]);
        rest.push(item);
      }
    }
    const place = places[pick % Math.max(places.length, 1)];
    if (!place) return value;
    if (how === 0) Reflect.deleteProperty(place[0], place[1]);
    else Reflect.set(place[0], place[1], value);
  }
  return copy;
}

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
    const change = fc.tuple(fc.nat(3_000), nasty, fc.nat(3));
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
