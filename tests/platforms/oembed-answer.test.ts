// The reader of oEmbed answers that all platforms share: what counts, what is passed over, what is no answer.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOEmbedAnswer } from "../../src/platforms/read/oembed.ts";
import { hasMaterial, material } from "../material.ts";

describe("an oEmbed answer", () => {
  it("is read with all that the specification names", () => {
    const answer = {
      type: "photo",
      version: "1.0",
      title: "The ferry",
      author_name: "Ada Example",
      author_url: "https://photos.example/ada",
      provider_name: "Photos Example",
      provider_url: "https://photos.example/",
      thumbnail_url: "https://images.example/ferry_s.jpg",
      thumbnail_width: 150,
      thumbnail_height: 100,
      url: "https://images.example/ferry.jpg",
      width: 1024,
      height: 768,
      html: '<a href="https://photos.example/ada/1">x</a>',
      description: "Seen from the pier.",
    };
    const { version: _version, ...read } = answer;
    expect(readOEmbedAnswer(answer)).toEqual(read);
  });

  it("may state a size as a numeral; what is no number of pixels is left out", () => {
    const sizes = (width: unknown, height: unknown) => readOEmbedAnswer({ type: "photo", width, height });
    expect(sizes("1024", "768")).toEqual({ type: "photo", width: 1024, height: 768 });
    expect(sizes("100%", null)).toEqual({ type: "photo" });
    expect(sizes("", "12px")).toEqual({ type: "photo" });
    expect(sizes(0, -3)).toEqual({ type: "photo" });
    expect(sizes(1.5, 2_000_000)).toEqual({ type: "photo" });
  });

  it("keeps addresses of the web only", () => {
    const answer = readOEmbedAnswer({
      title: "t",
      author_url: "/user/ada",
      provider_url: "javascript:alert(1)",
      thumbnail_url: "data:image/png;base64,AA==",
      url: "//images.example/a.jpg",
    });
    expect(answer).toEqual({ title: "t" });
  });

  it("passes over fields of other types and over blank ones", () => {
    expect(
      readOEmbedAnswer({
        type: "movie",
        title: ["a"],
        author_name: "  ",
        html: 7,
        description: null,
        thumbnail_url: "https://images.example/a.jpg",
      }),
    ).toEqual({ thumbnail_url: "https://images.example/a.jpg" });
  });

  it("has markup of bounded length", () => {
    expect(readOEmbedAnswer({ html: "a".repeat(200_000) })?.html).toHaveLength(200_000);
    expect(readOEmbedAnswer({ html: "a".repeat(200_001) })).toBeUndefined();
  });

  it("is none if it says nothing of a post", () => {
    for (const body of [
      {},
      { error: "not found" },
      { version: "1.0", provider_name: "X", width: 1 },
      [],
      null,
      undefined,
      "type",
      7,
      { url: "https://a.example/" },
    ])
      expect(readOEmbedAnswer(body)).toBeUndefined();
  });

  it("is read from any JSON at all without an exception", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (body, field) => {
        readOEmbedAnswer(body);
        readOEmbedAnswer({ type: field, title: field, width: field, html: field, url: field });
      }),
      { seed: 20_261_123, numRuns: 200 },
    );
  });
});

describe.runIf(hasMaterial)("recorded oEmbed answers", () => {
  const files = hasMaterial
    ? readdirSync(material("recorded")).flatMap((folder) =>
        folder.includes(".")
          ? []
          : readdirSync(material(`recorded/${folder}`))
              .filter((file) => file.startsWith("oembed--") && file.endsWith(".json"))
              .map((file) => `recorded/${folder}/${file}`),
      )
    : [];

  it("are many, and those that state a type are all read with it", () => {
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) {
      const body = JSON.parse(readFileSync(material(file), "utf8")) as Readonly<Record<string, unknown>>;
      const answer = readOEmbedAnswer(body);
      if (typeof body["type"] === "string") expect(answer?.type, file).toBe(body["type"]);
      if (
        typeof body["title"] === "string" &&
        body["title"].trim() !== "" &&
        !/[\p{Cc}]/u.test(body["title"])
      )
        expect(answer?.title, file).toBe(body["title"]);
    }
  });
});
