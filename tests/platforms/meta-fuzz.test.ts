// Whatever TikTok and Meta's platforms are given to read: an outcome, never an exception, and every post fits the format.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { readLoose } from "../../src/platforms/sources.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../cpu-time.ts";
import { ENDINGS } from "../../src/model/outcome.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import { facebook, instagram, threads, tiktok } from "../../src/platforms/index.ts";
import { hasMaterial, material } from "../material.ts";
import { scenes as facebookScenes } from "./scenes/facebook.ts";
import { scenes as instagramScenes } from "./scenes/instagram.ts";
import { scenes as threadsScenes } from "./scenes/threads.ts";
import { scenes as tiktokScenes } from "./scenes/tiktok.ts";
import type { Platform } from "../../src/platforms/index.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Scene, SceneAnswer } from "./scene.ts";

const CAPTURED = "2026-11-23T12:00:00.000Z";

/** An outcome of one of the kinds, whose post fits the format; and none that the net under the readers had to catch. */
function check(outcome: Outcome): void {
  if (outcome.kind === "post") {
    const { error } = postSchema.safeParse(outcome.post);
    if (error) throw new Error(error.message);
    return;
  }
  expect(ENDINGS).toContain(outcome.kind);
  expect(outcome.reason).not.toMatch(/^The answer could not be read/);
}

interface Subject {
  readonly platform: Platform;
  readonly scenes: readonly Scene[];
  readonly url: string;
  readonly json: readonly string[];
  readonly html: readonly string[];
}

const SUBJECTS: readonly Subject[] = [
  {
    platform: tiktok(),
    scenes: tiktokScenes,
    url: "https://www.tiktok.com/@ada.example/video/7300000000000000001",
    json: ["oembed", "item", "scrapfly"],
    html: ["page", "blockquote"],
  },
  {
    platform: instagram(),
    scenes: instagramScenes,
    url: "https://www.instagram.com/ada.example/p/C6lexample_/",
    json: ["oembed", "onebox", "scrapfly"],
    html: ["page", "embed", "blockquote"],
  },
  {
    platform: threads(),
    scenes: threadsScenes,
    url: "https://www.threads.com/@ada.example/post/C6lexample_",
    json: ["oembed", "post", "scrapfly"],
    html: ["page", "blockquote"],
  },
  {
    platform: facebook(),
    scenes: facebookScenes,
    url: "https://www.facebook.com/ada.example/posts/700000000000001",
    json: ["oembed", "scrapfly"],
    html: ["page", "blockquote"],
  },
];

/** A value with one of its parts exchanged for any other, as services exchange them without a word. */
function disturbed(value: unknown): fc.Arbitrary<unknown> {
  const paths: (readonly string[])[] = [];
  const walk = (part: unknown, path: readonly string[]): void => {
    if (path.length > 0) paths.push(path);
    if (typeof part === "object" && part !== null && path.length < 8)
      for (const [name, inner] of Object.entries(part)) walk(inner, [...path, name]);
  };
  walk(value, []);
  return fc.tuple(fc.constantFrom(...paths), fc.jsonValue()).map(([path, other]) => {
    const copy = structuredClone(value) as Record<string, unknown>;
    let at = copy;
    for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
    at[path.at(-1)!] = other;
    return copy;
  });
}

const bodiesOf = (scenes: readonly Scene[]): unknown[] =>
  scenes.flatMap(({ answers }) =>
    Object.values<SceneAnswer | readonly SceneAnswer[]>(answers)
      .flatMap((answer) => answer)
      .flatMap(({ body }) => (body === undefined ? [] : [body])),
  );

/** A page with a stretch of it exchanged for something else. */
const cutPages = (pages: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...pages),
      fc.nat(),
      fc.nat(400),
      fc.oneof(fc.string(), fc.constantFrom("<", ">", '"', "'", "{", "}", "[", "]", "\\", "&")),
    )
    .map(([page, at, length, other]) => {
      const start = page.length === 0 ? 0 : at % page.length;
      return page.slice(0, start) + other + page.slice(start + length);
    });

describe.each(SUBJECTS)("$platform.name", ({ platform, scenes, url, json, html }) => {
  const bodies = bodiesOf(scenes);
  const objects = bodies.filter((body) => typeof body === "object" && Object.keys(body as object).length > 0);
  const pages = bodies.filter((body) => typeof body === "string" && body.length > 0);
  const read = (body: unknown, kind: string, at?: string): void =>
    check(readLoose(platform, body, { kind, capturedAt: CAPTURED, ...(at !== undefined && { url: at }) }));

  it("reads any JSON, and its own with a part exchanged", () => {
    expect(objects.length).toBeGreaterThan(0);
    const any = fc.oneof(fc.jsonValue(), ...objects.map(disturbed));
    fc.assert(
      fc.property(any, fc.constantFrom(...json), fc.boolean(), (body, kind, named) =>
        read(body, kind, named ? url : undefined),
      ),
      { seed: 20_261_126, numRuns: 400 },
    );
  });

  it("reads any text, and its own pages with a stretch exchanged", () => {
    expect(pages.length).toBeGreaterThan(0);
    const any = fc.oneof(fc.string(), cutPages(pages as string[]));
    fc.assert(
      fc.property(any, fc.constantFrom(...html), fc.boolean(), (body, kind, named) =>
        read(body, kind, named ? url : undefined),
      ),
      { seed: 20_261_126, numRuns: 400 },
    );
  });

  it("takes no long time for markup that goes deep or never ends", () => {
    const [page] = pages as string[];
    const long = [
      "<div>".repeat(200_000),
      `<p>${"<a href='x'>".repeat(100_000)}`,
      `<blockquote class="tiktok-embed instagram-media text-post-media fb-post" cite="${url}">${"<p>".repeat(15_000)}`,
      `<script type="application/json">${'{"a":['.repeat(100_000)}</script>`,
      `<script type="application/json">"thread_items" xig_polaris_media "post_id"${"[".repeat(500_000)}</script>`,
      `"contextJSON":"${"\\".repeat(500_000)}`,
      `<div class="Caption">${"@a#b".repeat(100_000)}`,
      `<meta property="og:description" content='1 likes, 1 comments - a on May 1, 2024: "${'" '.repeat(50_000)}'>`,
      `<meta property="og:title" content='${' on Instagram: "'.repeat(20_000)}'>`,
      (page ?? "").repeat(50),
    ];
    for (const body of long) {
      for (const kind of html) {
        const start = cpuTime();
        read(body, kind, url);
        expect(cpuTime() - start, `${kind}: ${body.slice(0, 40)}`).toBeLessThan(3_000);
      }
    }
  });
});

describe.runIf(hasMaterial)("hostile documents", () => {
  it("of JSON are taken by every reader", () => {
    let documents = 0;
    for (const file of readdirSync(material("hostile/json"))) {
      const path = material(`hostile/json/${file}`);
      if (!statSync(path).isFile() || statSync(path).size > 2_000_000) continue;
      let body: unknown;
      try {
        body = JSON.parse(readFileSync(path, "utf8"));
      } catch {
        continue;
      }
      documents += 1;
      for (const { platform, json } of SUBJECTS)
        for (const kind of json) check(readLoose(platform, body, { kind, capturedAt: CAPTURED }));
    }
    expect(documents).toBeGreaterThan(0);
  });
});
