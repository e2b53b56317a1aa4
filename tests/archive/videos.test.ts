// Videos of posts on their whole way: asked for through the door, cleaned, kept, published, replayed; nothing of where they were made.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { Archive, ArchiveOptions } from "../../src/archive/archive.ts";
import { candidatesOf } from "../../src/archive/media/video-choice.ts";
import type { Capture } from "../../src/model/capture.ts";
import { replayDoor } from "../../src/http/index.ts";
import { processVideo } from "../../src/media/index.ts";
import { readSnapshot } from "../../src/model/schema/snapshot.ts";
import type { Medium } from "../../src/model/media.ts";
import type { Post } from "../../src/model/post.ts";
import { mediaOf } from "../../src/model/snapshot.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import type { Platform } from "../../src/platforms/index.ts";
import { filesStore, memoryStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import type { Loopback, Played } from "../loopback.ts";
import { mp4, webm } from "../media/videos-made.ts";
import { tweet } from "../platforms/x-samples.ts";

const WORD = "+48.2082+016.3738/Example Phone 9";
const DAY = 86_400_000;
const START = Date.parse("2026-03-01T08:00:00.000Z");
const HOST = "video.twimg.com";
const ADDRESS = "https://x.com/ada_example/status/1";

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** A variant of a video as X lists it. */
const variant = (name: string, bitrate?: number, type = "video/mp4"): Record<string, unknown> => ({
  url: `https://${HOST}/${name}`,
  content_type: type,
  ...(bitrate !== undefined && { bitrate }),
});
const video = (variants: readonly unknown[], type = "video", key = "a"): Record<string, unknown> => ({
  type,
  media_url_https: `https://pbs.twimg.com/media/${key}.jpg`,
  ext_alt_text: "A tram passes.",
  original_info: { width: 64, height: 36 },
  video_info: { duration_millis: 100, variants },
});
const VARIANTS = [
  variant("list.m3u8", undefined, "application/x-mpegURL"),
  variant("low.mp4", 256_000),
  variant("high.mp4", 2_176_000),
  variant("mid.mp4", 832_000),
];

interface Played1 {
  readonly archive: Archive;
  readonly store: Store;
  readonly asked: () => string[];
  readonly server: Loopback;
  setDay: (day: number) => void;
}

/** An archive on a played internet in which post 1 is what `post` says. */
async function desk(
  files: Readonly<Record<string, Played>>,
  post: () => Record<string, unknown>,
  options: Partial<ArchiveOptions> = {},
): Promise<Played1> {
  let day = 0;
  const server = await loopback((host, path) => {
    const { pathname, searchParams } = new URL(`https://${host}${path}`);
    if (searchParams.get("id") === "1") return { body: post() };
    return host === HOST ? files[pathname.slice(1)] : undefined;
  });
  const store = options.store ?? memoryStore();
  const archive = createArchive({
    store,
    http: { connect: server.connect, pace: 0, budgets: false },
    now: () => new Date(START + day * DAY),
    media: { videos: "best" },
    ...options,
  });
  opened.push(archive, server);
  const asked = (): string[] => server.requests.filter(({ host }) => host === HOST).map(({ path }) => path);
  return { archive, store, asked, server, setDay: (value) => (day = value) };
}

const withVideo = (): Record<string, unknown> => tweet({ id_str: "1", mediaDetails: [video(VARIANTS)] });
const FILES = {
  "low.mp4": { body: mp4({ word: `low ${WORD}` }) },
  "mid.mp4": { body: mp4({ word: `mid ${WORD}` }) },
  "high.mp4": { body: mp4({ word: `high ${WORD}` }) },
};

/** The copies of a snapshot's files, by the end of their addresses. */
const copies = ({ post }: Snapshot): Record<string, string> =>
  Object.fromEntries(
    [...mediaOf(post)].flatMap(({ files = [], captions = [] }) =>
      [...files, ...captions].flatMap(({ url, copy }) => (copy ? [[url.split("/").at(-1)!, copy.file]] : [])),
    ),
  );
const nameOf = (bytes: Uint8Array): string => {
  const result = processVideo(bytes);
  return result.ok ? result.video.copy.file : "";
};

describe("the choice of a file", () => {
  const chosen = (
    keep: "best" | "smallest",
    files: readonly (readonly [string, number?, string?])[],
    duration = 10,
  ) => {
    const listed = files.map(([name, bitrate, type]) => ({
      url: `https://${HOST}/${name}`,
      ...(bitrate !== undefined && { bitrate }),
      ...(type !== undefined && { type }),
    }));
    const found = candidatesOf(
      { type: "video", url: "https://x.com/", files: listed, duration },
      keep,
      1_000_000,
    );
    return "files" in found ? found.files.map(({ url }) => url.split("/").at(-1)) : found.reason;
  };

  it("follows bitrates where all are stated, else the order of the platform", () => {
    expect(
      chosen("best", [
        ["low", 1],
        ["high", 3],
        ["mid", 2],
      ]),
    ).toEqual(["high", "mid", "low"]);
    expect(
      chosen("smallest", [
        ["low", 1],
        ["high", 3],
        ["mid", 2],
      ]),
    ).toEqual(["low", "mid", "high"]);
    expect(chosen("best", [["first"], ["second", 9]])).toEqual(["first", "second"]);
    expect(chosen("smallest", [["first"], ["second", 9]])).toEqual(["second", "first"]);
    expect(chosen("best", [["a"], ["b"], ["c"], ["d"], ["e"]])).toEqual(["a", "b", "c", "d"]);
  });

  it("does not ask for what cannot fit, unless there is nothing else", () => {
    // Ten seconds of 8 Mbit/s are 10 MB, of 2 Mbit/s 2.5 MB: the rate is a ceiling, and a third of it not rare.
    expect(
      chosen("best", [
        ["a", 8_000_000],
        ["b", 2_000_000],
        ["c", 500_000],
      ]),
    ).toEqual(["b", "c"]);
    expect(
      chosen("best", [
        ["a", 80_000_000],
        ["b", 8_000_000],
      ]),
    ).toEqual(["b"]);
  });

  it("takes no list of parts and no format that no page plays", () => {
    expect(chosen("best", [["a.m3u8"], ["b", 1, "application/dash+xml"], ["c.mpd?x=1"]])).toMatch(
      /list of parts/,
    );
    expect(chosen("best", [["a.mkv", 1, "video/x-matroska"], ["b.m3u8"]])).toMatch(/no format that is kept/);
    expect(
      chosen("best", [
        ["a.flv", 9, "video/x-flv"],
        ["b.mp4", 1, "video/mp4; codecs=avc1"],
      ]),
    ).toEqual(["b.mp4"]);
    expect(chosen("best", [])).toBe("The platform gives no file of it.");
  });
});

describe("a video", () => {
  it("is kept, published and replayed without a word of where it was made", async () => {
    const folder = await mkdtemp(join(tmpdir(), "postproof-videos-"));
    opened.push({ close: () => rm(folder, { recursive: true, force: true }) });
    const { archive, asked } = await desk(FILES, withVideo, { store: filesStore(folder) });
    const { snapshot, missing } = await archive.capture(ADDRESS);
    expect(missing.map(({ url }) => url)).not.toContain(`https://${HOST}/high.mp4`);
    expect(asked()).toEqual(["/high.mp4"]);
    const expected = nameOf(FILES["high.mp4"].body);
    expect(copies(snapshot!)).toEqual({ "high.mp4": expected });
    expect(readSnapshot(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
    expect(snapshot!.post.media[0]).toMatchObject({ alt: "A tram passes.", duration: 0.1 });
    expect(snapshot!.post.media[0]!.missing).toBeUndefined();
    expect((await archive.audit()).intact).toBe(true);
    expect((await archive.audit()).notes).toEqual([]);

    const published = new Map<string, Uint8Array>();
    const article = `<p>Words</p>\n<p>${ADDRESS}</p>\n`;
    const { assets } = await archive.rewrite(article, { format: "html" });
    expect(assets).toContain(expected);
    expect(
      await archive.publish(assets, (file, bytes) => Promise.resolve(void published.set(file, bytes))),
    ).toEqual([]);
    expect(Buffer.from(published.get(expected)!).includes("PICTURE!")).toBe(true);
    for (const bytes of published.values()) expect(Buffer.from(bytes).includes("48.2082")).toBe(false);
    // What was served is evidence, and stands apart.
    const [kept] = await filesBelow(join(folder, "evidence", "originals"));
    expect((await readFile(kept!)).equals(FILES["high.mp4"].body)).toBe(true);

    const again = createArchive({
      store: memoryStore(),
      http: await replayOf(join(folder, "evidence")),
      now: () => new Date(START),
      media: { videos: "best" },
    });
    expect((await again.capture(ADDRESS)).snapshot).toEqual(snapshot);
  });

  it("is none unless a site says so, and the smallest if it says so", async () => {
    const cases: [ArchiveOptions["media"], string[]][] = [
      [undefined, []],
      [{ videos: "smallest" }, ["/low.mp4"]],
      [{ videos: "best", videosByPlatform: { x: "none" } }, []],
      [{ videosByPlatform: { x: "best" }, videosByPost: { "x:1": "smallest" } }, ["/low.mp4"]],
      // A site that shows no picture of a post shows no video of it.
      [{ videos: "best", posts: { "x:1": "none" } }, []],
    ];
    for (const [media, wanted] of cases) {
      const { archive, asked } = await desk(FILES, withVideo, { media: media ?? {} });
      const { snapshot } = await archive.capture(ADDRESS);
      expect(asked()).toEqual(wanted);
      expect(Object.keys(copies(snapshot!))).toEqual(wanted.map((path) => path.slice(1)));
      // Nothing is missing that nobody wanted.
      expect(snapshot!.post.media[0]!.missing).toBeUndefined();
    }
  });

  it("is the best that fits: what is too large is not read to its end", async () => {
    const large = joinedBytes(FILES["high.mp4"].body, 60_000);
    const { archive, asked } = await desk({ ...FILES, "high.mp4": { body: large } }, withVideo, {
      media: { videos: "best", videoBytes: 50_000 },
    });
    const { snapshot } = await archive.capture(ADDRESS);
    expect(asked()).toEqual(["/high.mp4", "/mid.mp4"]);
    expect(copies(snapshot!)).toEqual({ "mid.mp4": nameOf(FILES["mid.mp4"].body) });

    const endless = await desk(
      { "low.mp4": endlessly(), "mid.mp4": endlessly(), "high.mp4": endlessly() },
      withVideo,
      {
        media: { videos: "best", videoBytes: 50_000 },
      },
    );
    const result = await endless.archive.capture(ADDRESS);
    expect(result.snapshot!.post.media[0]!.missing).toMatchObject({ kind: "too_large" });
    expect(result.missing.map(({ reason }) => reason).join()).toContain("larger than 50000 bytes");
  });

  it("is missing with a reason where it cannot be had, and the next encoding is tried where that helps", async () => {
    const reasonOf = async (files: Readonly<Record<string, Played>>, variants = VARIANTS) => {
      const { archive, asked } = await desk(files, () =>
        tweet({ id_str: "1", mediaDetails: [video(variants)] }),
      );
      const { snapshot } = await archive.capture(ADDRESS);
      expect((await archive.audit()).intact).toBe(true);
      const { missing } = snapshot!.post.media[0]!;
      return { missing: missing && `${missing.kind}: ${missing.reason}`, asked: asked() };
    };
    expect(await reasonOf({}, [VARIANTS[0]!])).toEqual({
      missing: "unreadable: The platform gives it as a list of parts (HLS, DASH), not as one file.",
      asked: [],
    });
    expect(await reasonOf({})).toEqual({
      missing: "not_found: the server answered 404",
      asked: ["/high.mp4", "/mid.mp4", "/low.mp4"],
    });
    const login = { body: "<!doctype html><p>Log in", headers: { "content-type": "video/mp4" } };
    expect((await reasonOf({ "high.mp4": login, "mid.mp4": login, "low.mp4": login })).missing).toBe(
      "unreadable: HTML or XML pages are not kept as videos: only MP4, WebM, MP3 and Ogg files are.",
    );
    expect(await reasonOf({ ...FILES, "high.mp4": login })).toEqual({
      missing: undefined,
      asked: ["/high.mp4", "/mid.mp4"],
    });
    // A redirect is judged like the address itself.
    const inside = { status: 302, headers: { location: "https://127.0.0.1/secret.mp4" } };
    expect((await reasonOf({ ...FILES, "high.mp4": inside })).missing).toMatch(/^refused: /);
  });

  it("that is gone is remembered, and asked for again after its date", async () => {
    const files: Record<string, Played> = {};
    const only = [variant("one.mp4", 1)];
    const { archive, asked, setDay } = await desk(files, () =>
      tweet({ id_str: "1", mediaDetails: [video(only)] }),
    );
    const capture = async (): Promise<Snapshot> =>
      (await archive.capture(ADDRESS, { again: true })).snapshot!;
    await capture();
    setDay(0.9);
    await capture();
    expect(asked()).toHaveLength(1);
    setDay(1.1);
    files["one.mp4"] = { body: webm({ word: WORD }) };
    const there = await capture();
    expect(asked()).toHaveLength(2);
    expect(there.post.media[0]!.files![0]!.copy).toMatchObject({ type: "video/webm" });
    // A later capture that finds it gone loses nothing.
    files["one.mp4"] = { status: 410 };
    setDay(2);
    const later = await capture();
    expect(asked()).toHaveLength(3);
    expect(later.version).toBe(there.version);
    expect(copies(later)).toEqual(copies(there));
  });

  it("of a quoted post is kept too, and one that stands twice is asked for once", async () => {
    const { archive, asked } = await desk(FILES, () =>
      tweet({
        id_str: "1",
        mediaDetails: [video(VARIANTS)],
        quoted_tweet: tweet({
          id_str: "2",
          mediaDetails: [video(VARIANTS), video([variant("low.mp4")], "animated_gif", "b")],
        }),
      }),
    );
    const { snapshot } = await archive.capture(ADDRESS);
    expect(asked().sort()).toEqual(["/high.mp4", "/low.mp4"]);
    const found = [...mediaOf(snapshot!.post)].flatMap(({ type, files = [] }) =>
      files.flatMap(({ copy }) => (copy ? [type] : [])),
    );
    expect(found).toEqual(["video", "video", "gif"]);
  });

  it("is not shown where its rights are not cleared and a site is strict", async () => {
    const { archive } = await desk(FILES, withVideo);
    await archive.capture(ADDRESS);
    const article = `<p>${ADDRESS}</p>`;
    const file = nameOf(FILES["high.mp4"].body);
    expect((await archive.rewrite(article, { format: "html", strictRights: true })).assets).not.toContain(
      file,
    );
    await archive.stateRights(ADDRESS, {
      statedBy: "Picture desk",
      permission: { status: "granted", by: "Ada Example" },
    });
    expect((await archive.rewrite(article, { format: "html", strictRights: true })).assets).toContain(file);
  });

  it("of which no original is wanted leaves none", async () => {
    const store = memoryStore();
    const { archive } = await desk(FILES, withVideo, { store, media: { videos: "best", originals: false } });
    const { snapshot } = await archive.capture(ADDRESS);
    expect(snapshot!.post.media[0]!.files![0]).not.toHaveProperty("original");
    const keys: string[] = [];
    for await (const key of store.list("evidence/originals/")) keys.push(key);
    expect(keys).toEqual([]);
    expect((await archive.audit()).intact).toBe(true);
  });

  it("that is lost or altered in the store is found by the audit", async () => {
    const store = memoryStore();
    const { archive } = await desk(FILES, withVideo, { store });
    const { snapshot } = await archive.capture(ADDRESS);
    const file = Object.values(copies(snapshot!))[0]!;
    const key = `assets/${file.slice(0, 2)}/${file}`;
    const bytes = (await store.get(key))!;
    await store.put(
      key,
      bytes.map((byte, index) => (index === 9 ? byte ^ 1 : byte)),
    );
    expect((await archive.audit()).problems).toMatchObject([{ kind: "damaged", key, breaks: ["x:1"] }]);
    await store.delete(key);
    expect((await archive.audit()).problems).toMatchObject([{ kind: "missing_asset", key, breaks: ["x:1"] }]);
  });

  it("has its captions beside it, written anew; what fits none stays away", async () => {
    const medium: Medium = {
      type: "video",
      url: `https://${HOST}/one.mp4`,
      files: [{ url: `https://${HOST}/one.mp4` }],
      captions: [
        { url: `https://${HOST}/en.vtt`, language: "en" },
        { url: `https://${HOST}/de.srt`, language: "de" },
        { url: `https://${HOST}/fr.m3u8`, language: "fr" },
        { url: `https://${HOST}/gone.vtt`, language: "es" },
      ],
    };
    const files = {
      "one.mp4": { body: mp4({ word: WORD }) },
      "en.vtt": {
        body: "WEBVTT\n\nSTYLE\n::cue{background:url(//spy.example/)}\n\n00:01.000 --> 00:02.000\n<b>The ferry</b> leaves.\n",
      },
      "de.srt": { body: "1\n00:00:01,000 --> 00:00:02,000\nDie Fähre fährt.\n" },
      "fr.m3u8": { body: "#EXTM3U\n" },
    };
    const { archive, store, asked } = await desk(files, withVideo, { platforms: [platformOf(medium)] });
    const { snapshot } = await archive.capture("https://news.example/1");
    expect(asked()).toEqual(["/one.mp4", "/en.vtt", "/de.srt", "/fr.m3u8", "/gone.vtt"]);
    const kept = copies(snapshot!);
    expect(Object.keys(kept)).toEqual(["one.mp4", "en.vtt", "de.srt"]);
    expect(Buffer.from((await archive.asset(kept["en.vtt"]!))!).toString()).toBe(
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nThe ferry leaves.\n",
    );
    expect((await archive.audit()).notes).toEqual([]);
    const html = await archive.embed("https://news.example/1");
    for (const file of Object.values(kept)) expect(html).toContain(file);
    expect(html).not.toContain(HOST);

    // A later capture that finds them gone loses none of them.
    for (const name of Object.keys(files)) Reflect.deleteProperty(files, name);
    const later = (await archive.capture("https://news.example/1", { again: true })).snapshot!;
    expect(copies(later)).toEqual(kept);
    expect(later.version).toBe(snapshot!.version);
    const versions: string[] = [];
    for await (const key of store.list("posts/")) if (key.includes("/snapshots/")) versions.push(key);
    expect(versions).toHaveLength(1);
  });

  it("is looked for as its platform says, and a post that cannot be read again after that is kept as it was", async () => {
    const bare: Medium = { type: "video", url: "https://news.example/1" };
    const found: Medium = { ...bare, files: [{ url: `https://${HOST}/high.mp4` }] };
    const before = platformOf(bare);
    const askFiles = (): Promise<void> => Promise.resolve();
    const located: Platform = {
      ...before,
      askFiles: async (_, ask) => {
        await ask({ url: "https://news.example/1" });
        await ask({ url: "https://news.example/files" });
      },
      finish: (outcome, { exchanges }) =>
        outcome.kind === "post" && exchanges.length > 1
          ? { ...outcome, post: { ...outcome.post, media: [found] } }
          : outcome,
    };
    const lost: Platform = {
      ...located,
      finish: (outcome, { exchanges }) =>
        exchanges.length > 1 ? { kind: "unreadable", reason: "Not any more." } : outcome,
    };
    const cases: [Platform, string[]][] = [
      [located, ["high.mp4"]],
      [lost, []],
      [{ ...located, askFiles }, []],
    ];
    for (const [platform, expected] of cases) {
      const { archive, server } = await desk(FILES, withVideo, { platforms: [platform] });
      const { snapshot, status } = await archive.capture("https://news.example/1");
      expect(status).toBe("captured");
      expect(Object.keys(copies(snapshot!))).toEqual(expected);
      // What was asked before is not asked again.
      expect(
        server.requests.filter(({ host, path }) => host === "news.example" && path === "/1"),
      ).toHaveLength(1);
    }
  });

  it("of a post that may only be displayed is not kept, unless a site has the right to more", async () => {
    const medium: Medium = {
      type: "video",
      url: `https://${HOST}/high.mp4`,
      files: [{ url: `https://${HOST}/high.mp4` }],
    };
    const platforms = [platformOf(medium, { retention: "display-only" })];
    const displayed = await desk(FILES, withVideo, { platforms });
    await displayed.archive.capture("https://news.example/1");
    expect(displayed.asked()).toEqual([]);
    const whole = await desk(FILES, withVideo, { platforms, keepDisplayOnly: true });
    const { snapshot } = await whole.archive.capture("https://news.example/1");
    expect(Object.keys(copies(snapshot!))).toEqual(["high.mp4"]);
  });

  it("of many posts at once is in memory one at a time", async () => {
    let under = 0;
    let most = 0;
    const slow: Played = {
      play: (response) => {
        most = Math.max(most, (under += 1));
        setTimeout(() => {
          under -= 1;
          response.end(mp4());
        }, 30);
      },
    };
    const server = await loopback((host, path) => {
      const id = new URL(path, "https://x.com").searchParams.get("id");
      if (id !== null) return { body: tweet({ id_str: id, mediaDetails: [video([variant(`${id}.mp4`)])] }) };
      return host === HOST ? slow : undefined;
    });
    const archive = createArchive({
      store: memoryStore(),
      http: { connect: server.connect, pace: 0, budgets: false },
      media: { videos: "best" },
    });
    opened.push(archive, server);
    const urls = [1, 2, 3, 4, 5].map((id) => `https://x.com/ada_example/status/${id}`);
    let kept = 0;
    for await (const { snapshot } of archive.captureAll(urls)) kept += Object.keys(copies(snapshot!)).length;
    expect(kept).toBe(5);
    expect(most).toBe(1);
  });
});

/** A platform of news.example whose every post has one medium. */
function platformOf(medium: Medium, more: Partial<Post> = {}): Platform {
  const author = { handle: "ada", url: "https://news.example/ada" };
  return {
    name: "news",
    label: "News",
    match: (url) =>
      url.host === "news.example"
        ? { platform: "news", id: url.pathname.slice(1), url: url.href, certain: true }
        : undefined,
    sources: [
      {
        name: "page",
        request: ({ url }) => ({ url }),
        outcome: (_, { reference: { id, url } }) => ({
          kind: "post",
          key: { platform: "news", id },
          aliases: [],
          source: "page",
          post: { url, author, text: [], media: [medium], ...more },
        }),
      },
    ],
  };
}

function joinedBytes(bytes: Uint8Array, more: number): Uint8Array {
  return Buffer.concat([bytes, new Uint8Array(more)]);
}

/** A body that says nothing of its length and does not end. */
function endlessly(): Played {
  return {
    play: (response) => {
      const more = (): void => {
        if (response.destroyed) return;
        response.write(new Uint8Array(10_000));
        setImmediate(more);
      };
      more();
    },
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A door that answers from the evidence of an archive, as `--replay` does. */
async function replayOf(folder: string): Promise<ReturnType<typeof replayDoor>> {
  const files = await filesBelow(folder);
  const captures = await Promise.all(
    files
      .filter((file) => file.endsWith(".json"))
      .map(async (file) => JSON.parse(await readFile(file, "utf8")) as Capture),
  );
  const blobs = new Map(
    await Promise.all(
      files
        .filter((file) => !file.endsWith(".json"))
        .map(async (file) => [file.split("/").at(-1)!, await readFile(file)] as const),
    ),
  );
  return replayDoor(captures, (name) => blobs.get(name));
}
