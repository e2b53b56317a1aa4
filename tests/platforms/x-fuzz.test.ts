// Whatever stands where X's material should: an outcome, never an exception, every post fits the format, and no page takes
// longer than its length accounts for.
import { readdirSync, readFileSync } from "node:fs";
import { readLoose, readSources } from "../../src/platforms/sources.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { times } from "../times.ts";
import { CAPTURE_FORMAT } from "../../src/model/capture.ts";
import { x } from "../../src/platforms/index.ts";
import { apiRequest } from "../../src/platforms/x/api.ts";
import { cpuTime } from "../cpu-time.ts";
import { hasMaterial, material } from "../material.ts";
import { NOW } from "./fake-ask.ts";
import { change, check, mutate, nasty } from "./mutation.ts";
import { scenes } from "./scenes/x.ts";
import { ID } from "./x-samples.ts";
import type { Outcome } from "../../src/model/outcome.ts";

const KINDS = [
  "v1.1-status",
  "graphql-tweet",
  "api-v2",
  "export",
  "scrapfly",
  "media-provider-info",
  "substack",
  "page",
  "onebox",
  "blockquote",
];

const read = (kind: string, body: unknown, url?: string): Outcome =>
  readLoose(x(), body, { kind, capturedAt: NOW, ...(url !== undefined && { url }) });

/** What services other than syndication answer in the scenes. */
const answers = scenes.flatMap(({ answers: all }) =>
  Object.entries(all).flatMap(([request, answer]) => {
    const url = request.replace(/^GET /, "");
    const { body } = answer as { body?: unknown };
    return typeof body === "object" && /api\.(?:x|fxtwitter|vxtwitter)\.com/.test(url)
      ? [[url, body] as const]
      : [];
  }),
);

function normalize(url: string, body: unknown): Outcome {
  const id = /\/(\d{15,19})(?:\?|$)/.exec(url)?.[1] ?? ID;
  return readSources(x(), {
    format: CAPTURE_FORMAT,
    reference: { platform: "x", id, url: `https://x.com/i/status/${id}`, certain: true },
    capturedAt: NOW,
    tool: "test/0",
    exchanges: [
      {
        request: { method: "GET", url, headers: {} },
        at: NOW,
        result: { status: 200, headers: {}, body: { utf8: JSON.stringify(body) }, truncated: false },
      },
    ],
  });
}

describe("anything at all", () => {
  it.each(KINDS)("as %s", (kind) => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.jsonValue(), fc.string()), (body) => check(read(kind, body))),
      { seed: 20_261_126, numRuns: 200 },
    );
  });

  it("as an answer of the API or of a mirror", () => {
    expect(answers.length).toBeGreaterThan(15);
    fc.assert(
      fc.property(fc.constantFrom(...answers), fc.array(change, { maxLength: 4 }), ([url, body], changes) => {
        check(normalize(url, mutate(body, changes)));
      }),
      { seed: 20_261_126, numRuns: times(600) },
    );
    fc.assert(
      fc.property(fc.oneof(nasty, fc.jsonValue()), (body) => check(normalize(apiRequest(ID, "").url, body))),
      { seed: 20_261_126, numRuns: 200 },
    );
  });
});

describe.runIf(hasMaterial)("mutated recordings", () => {
  const files = () => readdirSync(material("recorded/x"));
  const written = (file: string) => readFileSync(material(`recorded/x/${file}`), "utf8");

  it("JSON of every kind", () => {
    const recorded = files()
      .filter((file) => file.endsWith(".json") && KINDS.includes(file.split("--")[0]!))
      .map((file) => [file.split("--")[0]!, JSON.parse(written(file)) as unknown] as const);
    expect(recorded.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(
        fc.constantFrom(...recorded),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        ([kind, body], changes) => check(read(kind, mutate(body, changes))),
      ),
      { seed: 20_261_126, numRuns: times(600) },
    );
  });

  it("pages, cut off and with pieces taken out", () => {
    const pages = files()
      .filter((file) => file.endsWith(".html"))
      .map((file) => written(file));
    expect(pages).toHaveLength(13);
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3_000)), { maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (page, holes, end) => {
          let html = page;
          for (const [place, length] of holes) {
            const start = Math.floor(place * html.length);
            html = html.slice(0, start) + html.slice(start + length);
          }
          check(read("page", html.slice(0, Math.ceil((0.3 + end) * html.length))));
        },
      ),
      { seed: 20_261_126, numRuns: 60 },
    );
  });
});

describe("hostile pages", () => {
  const many = (piece: string) => piece.repeat(Math.floor(1_000_000 / piece.length));
  const tweet = (inner: string) =>
    `<div class="permalink-tweet" data-tweet-id="${ID}" data-screen-name="ada"><p class="tweet-text">${inner}</p></div>`;

  it.each([
    ["elements within elements", many("<div>")],
    ["elements within the text", tweet(many("<b>"))],
    ["links within links", tweet(many('<a href="https://t.co/a">'))],
    ["posts within posts", many(`<div class="permalink-tweet" data-tweet-id="${ID}">`)],
    ["elements that close nothing", many("</p></div>")],
    ["rendered posts", many(`<article data-testid="tweet"><a href="/ada/status/${ID}"><time>`)],
    [
      "blocks of an article",
      `<article data-testid="tweet"><a href="/ada/status/${ID}"><time></time></a><div data-testid="twitterArticleReadView"><div data-testid="longformRichTextComponent">${many('<div data-block="true">')}`,
    ],
    [
      "descriptions",
      many('<meta property="og:description" content="a"><meta property="og:title" content="a on X">'),
    ],
    ["one long attribute", `<div class="${many("permalink-tweet ")}">`],
    [
      "one long title",
      `<meta property="og:url" content="https://x.com/i/status/${ID}"><meta property="og:description" content="a"><meta property="og:title" content="${many("a on ")}">`,
    ],
    [
      "addresses in a text",
      `<meta property="og:url" content="https://x.com/ada/status/${ID}"><meta property="og:title" content="A (@ada) on X"><meta property="og:description" content="${many("https://a ")}">`,
    ],
  ])("%s", (_name, html) => {
    const start = cpuTime();
    check(read("page", html, `https://x.com/i/status/${ID}`));
    expect(cpuTime() - start).toBeLessThan(3_000);
  });
});
