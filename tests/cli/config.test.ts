// The configuration: what the documentation shows is accepted, and what is wrong is named.
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configSchema, findConfig } from "../../src/site/config.ts";
import { CONFIG } from "../../src/options/config.ts";

const doc = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
const examplesIn = (text: string): unknown[] =>
  [...text.matchAll(/```json\n([^`]*)```/g)].map(([, json]) => JSON.parse(json!) as unknown);

describe("the documentation", () => {
  it.each(["configuration.md", "politeness.md"])("of %s shows configurations that are accepted", (name) => {
    const examples = examplesIn(doc(name));
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(configSchema.safeParse(example).error).toBeUndefined();
  });

  it("names every field", () => {
    const text = doc("configuration.md");
    const fields = Object.keys(CONFIG).filter((field) => field !== "$schema");
    expect(fields.filter((field) => !text.includes(`\`${field}`))).toEqual([]);
  });
});

describe("a configuration that is wrong", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "postproof-config-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each([
    [{ http: { userAgent: "Ex\nX-Evil: 1" } }, "http.userAgent: not a User-Agent"],
    [{ http: { pace: { "www.reddit.com/": 6000 } } }, "http.pace"],
    [{ http: { budgets: [{ host: "a.example", requests: 0, seconds: 1 }] } }, "http.budgets"],
    [{ http: { proxy: "x" } }, 'http: there is no "proxy" here. There are: userAgent, pace, '],
    [{ themes: "card" }, 'the document: there is no "themes" here. There are: archive, '],
    [{ theme: "papr" }, 'theme: "papr" is not one of paper, card, minimal'],
    [{ gone: "hide" }, 'gone: "hide" is not one of note, text, link, keep'],
    [{ players: "none" }, 'players: "none" is not one of native, poster'],
    [{ show: { avatr: false } }, 'show: there is no "avatr" here. There are: avatar, badges, '],
    [{ show: { counts: "yes" } }, "show.counts: Invalid input: expected boolean, received string"],
    [{ marks: { x: { src: "/x.svg" } } }, "marks.x.width: is missing"],
    [{ marks: { x: { href: "/x.svg" } } }, "marks.x.src: is missing"],
    [
      { marks: { x: { src: "/x.svg", width: 20, height: 20, alt: "", id: "x" } } },
      'marks.x: there is no "id" here. There are: src, width, height, alt',
    ],
    [{ media: { videos: "yes" } }, 'media.videos: "yes" is not one of none, smallest, best'],
    [{ webArchives: ["ftp://archive.example"] }, "webArchives.0"],
    [{ media: { videos: "all" } }, "media.videos"],
    [{ media: { videoBytes: 0 } }, "media.videoBytes"],
    [{ media: { videosByPost: { "x:20": "full" } } }, "media.videosByPost.x:20"],
    [{ timeZone: "Mars/Base" }, 'timeZone: not an IANA zone, such as "Europe/Vienna"'],
  ])("%j names the field", async (config, message) => {
    await writeFile(join(folder, "postproof.config.json"), JSON.stringify(config));
    await expect(findConfig(folder)).rejects.toThrow(message);
  });
});
