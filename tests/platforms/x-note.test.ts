// What readers added to a post on X, and its place: notes with links as X marks them, and with marks that do not fit.
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { postSchema } from "../../src/model/schema/post.ts";
import { plainText } from "../../src/model/text.ts";
import { readPost } from "../../src/platforms/index.ts";
import { hasMaterial, material } from "../material.ts";
import { tweet } from "./x-samples.ts";
import type { Post } from "../../src/model/post.ts";

function read(body: unknown, kind = "syndication"): Post {
  const outcome = readPost("x", body, { kind, capturedAt: "2026-11-23T12:00:00.000Z" });
  if (outcome.kind !== "post") throw new Error(outcome.reason);
  expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
  return outcome.post;
}

const link = (fromIndex: number, toIndex: number, url: string): object => ({
  fromIndex,
  toIndex,
  ref: { type: "TimelineUrl", url, urlType: "ExternalUrl" },
});
const noted = (text: string, entities: readonly unknown[] = []): Post["note"] =>
  read(tweet({ birdwatch_pivot: { title: "Readers added context", subtitle: { text, entities } } })).note;

describe("a note of readers", () => {
  it("has its words, its heading and its own page", () => {
    const { note, labels } = read(
      tweet({
        birdwatch_pivot: {
          title: "Readers added context they thought people might want to know",
          shorttitle: "Readers added context",
          destinationUrl: "https://twitter.com/i/birdwatch/n/88",
          note: { rest_id: "88" },
          subtitle: { text: "The picture is of 2019.\n\nIt shows another port.", entities: [] },
        },
      }),
    );
    expect(note).toEqual({
      title: "Readers added context",
      url: "https://x.com/i/birdwatch/n/88",
      text: [
        { type: "paragraph", children: [{ type: "text", text: "The picture is of 2019." }] },
        { type: "paragraph", children: [{ type: "text", text: "It shows another port." }] },
      ],
    });
    expect(labels).toBeUndefined();
  });

  it("is none without words", () => {
    expect(read(tweet({ birdwatch_pivot: { title: "Rate notes" } }))).not.toHaveProperty("note");
  });

  it("is known to be there where its words are not", () => {
    const pivot = { shorttitle: "Readers added context", note: { rest_id: "17" } };
    expect(read(tweet({ birdwatch_pivot: pivot })).note).toEqual({
      text: [],
      title: "Readers added context",
      url: "https://x.com/i/birdwatch/n/17",
    });
    expect(read(tweet({ has_birdwatch_notes: true }))).not.toHaveProperty("note");
  });

  it("shows links where X marks them, counted in code points, and leads where they say", () => {
    const words =
      "\u{1F6A2} See news.example/ferry and news.example/a-long-name\u2026 or https://port.example/plan.";
    const at = (piece: string): [number, number] => {
      const start = Array.from(words.slice(0, words.indexOf(piece))).length;
      return [start, start + Array.from(piece).length];
    };
    const note = noted(words, [
      link(...at("news.example/a-long-name\u2026"), "https://t.co/b"),
      link(...at("news.example/ferry"), "https://t.co/a"),
    ]);
    expect(note!.text).toEqual([
      {
        type: "paragraph",
        children: [
          { type: "text", text: "\u{1F6A2} See " },
          {
            type: "link",
            url: "https://news.example/ferry",
            text: "news.example/ferry",
            given: "https://t.co/a",
          },
          { type: "text", text: " and " },
          // What is cut leads only where X knows.
          { type: "link", url: "https://t.co/b", text: "news.example/a-long-name\u2026" },
          { type: "text", text: " or " },
          { type: "link", url: "https://port.example/plan", text: "https://port.example/plan" },
          { type: "text", text: "." },
        ],
      },
    ]);
  });

  it("loses no word where marks do not fit", () => {
    const words = "The ferry runs daily, says port.example/plan today.";
    for (const entities of [
      [link(0, 500, "https://t.co/a")],
      [link(4, 17, "https://t.co/a")], // over words
      [link(27, 44, "javascript:alert(1)")],
      [link(27, 44, "https://t.co/a"), link(30, 40, "https://t.co/b")],
      [link(9, 3, "https://t.co/a")],
      ["no mark", null, {}],
    ])
      expect(plainText(noted(words, entities)!.text)).toBe(words);
  });
});

describe("a place", () => {
  it("is its name, never coordinates", () => {
    const place = {
      full_name: "Port Example, The Coast",
      name: "Port Example",
      bounding_box: { coordinates: [[[16.3, 48.2]]] },
    };
    const post = read(tweet({ place, coordinates: { type: "Point", coordinates: [16.3, 48.2] } }));
    expect(post.place).toEqual({ name: "Port Example, The Coast" });
    expect(JSON.stringify(post)).not.toContain("48.2");
    expect(read(tweet({ place: { name: "Port Example" } })).place).toEqual({ name: "Port Example" });
    expect(read(tweet({ place: {} }))).not.toHaveProperty("place");
    expect(read(tweet({ place: "Port" }))).not.toHaveProperty("place");
  });
});

describe.runIf(hasMaterial)("recorded posts", () => {
  /** Names of places as they stand in the recordings, read from the files. */
  const PLACES: Readonly<Record<string, string>> = {
    "675109065039749120": "Palo Alto, CA",
    "675109501184434177": "Santa Clara, CA",
    "669254143429754881": "Altamura, Puglia",
    "676089021005701120": "California, USA",
    "1169196446043664385": "Manhattan, NY",
  };

  it.each(Object.entries(PLACES))("%s has its place", (id, name) => {
    const file = readdirSync(material("recorded/x")).find((each) => each.startsWith(`v1.1-status--${id}-`))!;
    const body: unknown = JSON.parse(readFileSync(material(`recorded/x/${file}`), "utf8"));
    expect(read(body, "v1.1-status").place).toEqual({ name });
  });

  it("have a place in 21 of the statuses, in the post or the one reposted", () => {
    let places = 0;
    for (const file of readdirSync(material("recorded/x")).filter((each) =>
      each.startsWith("v1.1-status--"),
    )) {
      const body: unknown = JSON.parse(readFileSync(material(`recorded/x/${file}`), "utf8"));
      const outcome = readPost("x", body, { kind: "v1.1-status", capturedAt: "2026-11-23T12:00:00.000Z" });
      if (outcome.kind !== "post") continue;
      const { place, repostOf, quote } = outcome.post;
      const inner = [repostOf, quote].some((each) => each?.state === "present" && each.post.place);
      if (place || inner) places += 1;
    }
    expect(places).toBe(21);
  });
});
