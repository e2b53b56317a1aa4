// Files of videos, animations and sounds: each platform names those that play by themselves, and says so where there is none.
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../src/archive/media/video-choice.ts";
import { mediaOf } from "../../src/model/snapshot.ts";
import { readPost } from "../../src/platforms/index.ts";
import { hasMaterial, material } from "../material.ts";
import type { Medium } from "../../src/model/media.ts";

function media(platform: string, body: unknown, kind: string): Medium[] {
  const outcome = readPost(platform, body, { kind, capturedAt: "2026-11-23T12:00:00.000Z" });
  if (outcome.kind !== "post") throw new Error(outcome.reason);
  return [...mediaOf(outcome.post)].filter(({ type }) => type !== "image");
}

/** The files that would be tried, in order; or why there is none. */
function tried(medium: Medium): readonly string[] | string {
  const found = candidatesOf(medium, "best", 25 * 1024 * 1024);
  return "files" in found ? found.files.map(({ url }) => url) : found.reason;
}

const HLS_ONLY = "The platform gives it as a list of parts (HLS, DASH), not as one file.";

describe("a video on Reddit", () => {
  const hls = "https://v.redd.it/abc/HLSPlaylist.m3u8";
  const fallback = "https://v.redd.it/abc/CMAF_720.mp4?source=fallback";
  const read = (fields: object): Medium[] =>
    media(
      "reddit",
      {
        kind: "t3",
        data: {
          id: "abc12",
          name: "t3_abc12",
          title: "A ferry",
          author: "ada_example",
          subreddit: "ferries",
          permalink: "/r/ferries/comments/abc12/a_ferry/",
          created_utc: 1_700_000_000,
          url: "https://v.redd.it/abc",
          media: {
            reddit_video: {
              hls_url: hls,
              fallback_url: fallback,
              bitrate_kbps: 2_400,
              duration: 9,
              ...fields,
            },
          },
        },
      },
      "t3-link",
    );

  it("with sound has no file that is whole: the pictures alone would be another video", () => {
    expect(read({ has_audio: true }).map(tried)).toEqual([HLS_ONLY]);
    expect(read({}).map(tried)).toEqual([HLS_ONLY]);
  });

  it("without sound has one", () => {
    expect(read({ has_audio: false }).map(tried)).toEqual([[fallback]]);
    const [animation] = read({ is_gif: true });
    expect(animation).toMatchObject({
      type: "gif",
      files: [{ url: fallback, type: "video/mp4", bitrate: 2_400_000 }],
    });
  });
});

/** What the recordings hold, read from them: the file's beginning, and the ends of the addresses that would be tried. */
const RECORDED: readonly {
  readonly folder: string;
  readonly start: string;
  readonly kind: string;
  readonly expected: readonly string[] | string;
}[] = [
  {
    folder: "x",
    start: "graphql-tweet--2031807468507128253--",
    kind: "graphql-tweet",
    expected: ["HDCxjM_XYAAG6nY.mp4"],
  },
  {
    folder: "x",
    start: "v1.1-status--1323048312161947650--",
    kind: "v1.1-status",
    expected: ["ElxpatpX0AAFCLC.mp4"],
  },
  {
    folder: "x",
    start: "graphql-tweet--1841206275088290279--video",
    kind: "graphql-tweet",
    expected: ["NRpzIavCR5W-jWFh.mp4?tag=12", "gap6eNvJGCbYTOWH.mp4?tag=12", "vxKqarkYhJW80NBu.mp4?tag=12"],
  },
  {
    folder: "mastodon",
    start: "api-status--114868870137582039--video",
    kind: "api-status",
    expected: ["a5f51753fdc423da.mp4"],
  },
  {
    folder: "mastodon",
    start: "api-status--114868870584008938--gifv",
    kind: "api-status",
    expected: ["c68ebcdcf9e17743.mp4"],
  },
  {
    folder: "activitypub",
    start: "note--mastodon.social-users-emelie-statuses-101849--Note-attachment",
    kind: "note",
    expected: ["e7831178a5e0d6d4.mp4"],
  },
  { folder: "reddit", start: "t3-link--1skcyw4--", kind: "t3-link", expected: HLS_ONLY },
];

describe.runIf(hasMaterial)("recorded posts", () => {
  it.each(RECORDED)("$folder/$start", ({ folder, start, kind, expected }) => {
    const file = readdirSync(material(`recorded/${folder}`)).find((each) => each.startsWith(start))!;
    const body: unknown = JSON.parse(readFileSync(material(`recorded/${folder}/${file}`), "utf8"));
    const found = media(folder, body, kind).map(tried);
    expect(found.map((each) => (typeof each === "string" ? each : each.map(lastPart)))).toEqual([expected]);
  });
});

function lastPart(url: string): string {
  return url.split("/").at(-1)!;
}
