// Whatever X and Bluesky answer: an outcome, never an exception, and every post fits the snapshot format.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { readLoose, readSources } from "../../src/platforms/sources.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../cpu-time.ts";
import { CAPTURE_FORMAT } from "../../src/model/capture.ts";
import { bluesky, x } from "../../src/platforms/index.ts";
import { hasMaterial, material } from "../material.ts";
import { ADA_DID } from "./bluesky-addresses.ts";
import { facet, link, mention, RKEY, tag, URI, view, viewRecord } from "./bluesky-samples.ts";
import { NOW } from "./fake-ask.ts";
import { change, check, mutate, nasty } from "./mutation.ts";
import { at, BEN, ID, oembed, tombstone, tweet } from "./x-samples.ts";
import type { Capture } from "../../src/model/capture.ts";
import type { Outcome } from "../../src/model/outcome.ts";

function capture(platform: "x" | "bluesky", url: string, body: unknown): Capture {
  const id = platform === "x" ? ID : `${ADA_DID}/${RKEY}`;
  return {
    format: CAPTURE_FORMAT,
    reference: { platform, id, url: "https://example.com/", certain: true },
    capturedAt: NOW,
    tool: "test/0",
    exchanges: [
      {
        request: { method: "GET", url, headers: {} },
        at: NOW,
        result: { status: 200, headers: {}, body: { utf8: JSON.stringify(body) }, truncated: false },
      },
    ],
  };
}

const SYNDICATION = "https://cdn.syndication.twimg.com/tweet-result?id=1";
const PUBLISH = "https://publish.x.com/oembed?url=1";
const THREAD = "https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=1";

type Read = (body: unknown) => Outcome;
const readers: Record<string, Read> = {
  syndication: (body) => readSources(x(), capture("x", SYNDICATION, body)),
  oembed: (body) => readSources(x(), capture("x", PUBLISH, body)),
  postThread: (body) => readSources(bluesky(), capture("bluesky", THREAD, body)),
  postView: (body) => readLoose(bluesky(), body, { kind: "postView", capturedAt: NOW }),
  record: (body) =>
    readLoose(bluesky(), body, {
      kind: "record",
      url: URI,
      author: { id: ADA_DID, handle: "ada.example" },
    }),
};

const xText = "@ben_example 👩‍👩‍👧‍👦 &amp; #tag $ABC https://t.co/a https://t.co/b";
const fullTweet = tweet({
  text: xText,
  display_text_range: [13, 60],
  entities: {
    user_mentions: [{ screen_name: "ben_example", id_str: "1", indices: at(xText, "@ben_example") }],
    hashtags: [{ text: "tag", indices: at(xText, "#tag") }],
    symbols: [{ text: "ABC", indices: at(xText, "$ABC") }],
    urls: [
      {
        url: "https://t.co/a",
        expanded_url: "https://example.com/",
        display_url: "example.com",
        indices: at(xText, "https://t.co/a"),
      },
    ],
    media: [{ url: "https://t.co/b", indices: at(xText, "https://t.co/b") }],
  },
  mediaDetails: [
    {
      type: "video",
      media_url_https: "https://pbs.twimg.com/media/a.jpg",
      video_info: { duration_millis: 1, variants: [{ url: "https://video.twimg.com/a.mp4", bitrate: 1 }] },
    },
  ],
  card: {
    name: "poll2choice_text_only",
    binding_values: {
      choice1_label: { string_value: "a" },
      choice1_count: { string_value: "1" },
      end_datetime_utc: { string_value: NOW },
    },
  },
  quoted_tweet: tweet({ id_str: "42", user: BEN }),
  parent: tweet({ id_str: "41", user: BEN }),
  in_reply_to_status_id_str: "41",
});

const blueText = "é 👩‍👩‍👧‍👦 example.com @ben.example #tag";
const fullView = view(
  {
    text: blueText,
    facets: [
      facet(blueText, "example.com", link("https://example.com/")),
      facet(blueText, "@ben.example", mention(ADA_DID)),
      facet(blueText, "#tag", tag("tag")),
    ],
    reply: { parent: { uri: URI } },
    labels: { values: [{ val: "porn" }] },
    embed: {
      images: [{ image: { ref: { $link: "bafy" } }, alt: "a" }],
      external: { uri: "https://example.com/" },
      record: { record: { uri: URI } },
    },
  },
  {
    labels: [{ val: "spam" }],
    embed: {
      media: {
        images: [{ fullsize: "https://cdn.bsky.app/f", alt: "a", aspectRatio: { width: 1, height: 1 } }],
        external: { uri: "https://example.com/", title: "t" },
        playlist: "https://video.bsky.app/p",
      },
      record: { record: viewRecord() },
    },
  },
);

const samples: readonly (readonly [kind: string, body: unknown])[] = [
  ["syndication", fullTweet],
  ["syndication", tombstone("This Post was deleted.")],
  ["oembed", oembed('a <a href="https://t.co/a">#b</a><br><b>c</b>')],
  ["postThread", { thread: { post: fullView, parent: { post: view() } } }],
  ["postView", fullView],
  ["record", fullView["record"]],
];

describe("mutated answers", () => {
  it.each(samples)("%s: no exception, no misfit", (kind, body) => {
    check(readers[kind]!(body));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        check(readers[kind]!(mutate(body, changes)));
      }),
      { seed: 20_261_123, numRuns: 250 },
    );
  });

  it.each(Object.keys(readers))("%s: any JSON at all", (kind) => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.jsonValue()), (body) => check(readers[kind]!(body))),
      { seed: 20_261_123, numRuns: 150 },
    );
  });

  it("survives a capture whose recorded body is broken", () => {
    const broken = capture("x", SYNDICATION, {});
    const result = { status: 200, headers: {}, truncated: false, body: { base64: "%%%" } };
    expect(readSources(x(), { ...broken, exchanges: [{ ...broken.exchanges[0]!, result }] }).kind).toBe(
      "unreadable",
    );
  });
});

describe.runIf(hasMaterial)("mutated recordings and hostile JSON", () => {
  function bodies(platform: string): [string, unknown][] {
    return readdirSync(material(`recorded/${platform}`))
      .filter((file) => file.endsWith(".json") && file.split("--")[0]! in readers)
      .map((file) => [
        file.split("--")[0]!,
        JSON.parse(readFileSync(material(`recorded/${platform}/${file}`), "utf8")),
      ]);
  }

  it.each(["x", "bluesky"])("%s: no exception, no misfit", (platform) => {
    const recorded = bodies(platform);
    fc.assert(
      fc.property(
        fc.constantFrom(...recorded),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        ([kind, body], changes) => {
          check(readers[kind]!(mutate(body, changes)));
        },
      ),
      { seed: 20_261_123, numRuns: 300 },
    );
  });

  it("takes every hostile JSON document, and no long time for it", () => {
    const files = readdirSync(material("hostile/json"))
      .map((file) => material(`hostile/json/${file}`))
      .filter((path) => statSync(path).isFile());
    expect(files.length).toBeGreaterThan(10);
    for (const path of files) {
      const utf8 = readFileSync(path, "utf8");
      for (const [platform, url] of [
        ["x", SYNDICATION],
        ["x", PUBLISH],
        ["bluesky", THREAD],
      ] as const) {
        const empty = capture(platform, url, null);
        const result = { status: 200, headers: {}, truncated: false, body: { utf8 } };
        const start = cpuTime();
        check(
          readSources(platform === "x" ? x() : bluesky(), {
            ...empty,
            exchanges: [{ ...empty.exchanges[0]!, result }],
          }),
        );
        expect(cpuTime() - start).toBeLessThan(2_000);
      }
    }
  });
});
