// The archive from end to end, through the real door to a server on this machine that plays the platforms.
import { afterEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { Archive, ArchiveOptions } from "../../src/archive/archive.ts";
import type { CaptureResult } from "../../src/archive/capture/result.ts";
import { undoEdits } from "../../src/article/index.ts";
import type { PostproofError } from "../../src/errors.ts";
import { replayDoor } from "../../src/http/replay.ts";
import { formatKey } from "../../src/model/key.ts";
import { plainText } from "../../src/model/text.ts";
import { normalize } from "../../src/platforms/index.ts";
import { assertPrivate } from "../../src/render/private.ts";
import { memoryStore, openRecords } from "../../src/store/index.ts";
import type { Store } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import type { Loopback, Played } from "../loopback.ts";
import { ARTICLE, demoCaptures, demoInternet, demoPicture } from "./demo-answers.ts";

const HARBOUR = "https://x.com/ElleryHarbour_x/status/2021500000000000000";
const QUOTING = "https://twitter.com/ines_example/statuses/2021511111111111111?s=20";
const BREAKFAST = "https://bsky.app/profile/ada.example.com/post/3demobreakfast";
const WARNED = "https://social.example/@met/115900000000000001";
const GONE = "https://x.com/ferry_example/status/2021533333333333333";

let open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.reverse()) await close();
  open = [];
});

interface Stage {
  readonly archive: Archive;
  readonly store: Store;
  readonly internet: Loopback;
  readonly setTime: (iso: string) => void;
}

/** An archive in memory and the platforms behind it; `changes` changes what they answer. */
async function stage(
  changes?: (url: string) => Played | undefined,
  options: Partial<ArchiveOptions> = {},
): Promise<Stage> {
  const internet = await loopback(demoInternet(changes));
  const store = memoryStore();
  let time = "2026-02-12T08:00:00.000Z";
  const archive = createArchive({
    store,
    now: () => new Date(time),
    http: { connect: internet.connect, pace: 0 },
    ...options,
  });
  open.push(
    () => internet.close(),
    () => archive.close(),
  );
  return { archive, store, internet, setTime: (iso) => (time = iso) };
}

describe("capture", () => {
  it("keeps a post of each platform with its pictures", async () => {
    const { archive, store } = await stage();
    const harbour = await archive.capture(HARBOUR);
    expect(harbour).toMatchObject({ status: "captured", missing: [], ending: undefined });
    const { post } = harbour.snapshot!;
    expect(harbour.snapshot).toMatchObject({
      key: { platform: "x", id: "2021500000000000000" },
      basis: "captured",
      capturedAt: "2026-02-12T08:00:00.000Z",
      source: "syndication",
    });
    expect(plainText(post.text)).toBe(
      "⚓️🌊 The harbour is closed to all traffic from 07:00. Wind gusts of 58 knots at the breakwater & rising.\n\n" +
        "Moorings will be checked at low water. Advice: harbour.example/advice #StormIsolde",
    );
    expect(post.author).toMatchObject({ handle: "ElleryHarbour_x", verified: "government" });
    expect(
      post.media.map(({ alt, picture }) => [
        alt,
        picture?.width,
        picture?.height,
        picture?.original !== undefined,
      ]),
    ).toEqual([
      ["Three sailing boats heel over in rough grey water under dark clouds", 1600, 1067, true],
      ["Spray rising over the end of the harbour wall", 1200, 900, true],
    ]);

    const quoting = await archive.capture(QUOTING);
    expect(quoting.snapshot?.post.quote).toMatchObject({ state: "present", key: harbour.snapshot!.key });
    const breakfast = await archive.capture(BREAKFAST);
    expect(breakfast.snapshot).toMatchObject({
      key: { platform: "bluesky", id: "did:plc:demoadaexample2222222222/3demobreakfast" },
      post: {
        media: [{ picture: { stated: { creator: "Ines Example", copyright: "(c) 2026 Ines Example" } } }],
      },
    });
    const warned = await archive.capture(WARNED);
    expect(warned.snapshot).toMatchObject({
      key: { platform: "mastodon", id: "https://social.example/users/met/statuses/115900000000000001" },
      post: { warning: "Storm damage, nobody hurt", emoji: { storm_flag: { width: 128 } } },
    });
    expect(await archive.audit()).toMatchObject({ intact: true, notes: [] });

    // The kept evidence gives the same post again, with no network.
    const capture = await openRecords(store).capture(warned.snapshot!.evidence!);
    expect(normalize(capture!)).toMatchObject({ kind: "post", key: warned.snapshot!.key });
  });

  it("asks once: a second time the archive answers, by any form of the address", async () => {
    const { archive, internet } = await stage();
    await archive.capture(BREAKFAST);
    const asked = internet.requests.length;
    for (const url of [
      BREAKFAST,
      "at://did:plc:demoadaexample2222222222/app.bsky.feed.post/3demobreakfast",
      "https://bsky.app/profile/did:plc:demoadaexample2222222222/post/3demobreakfast?ref_src=embed",
    ]) {
      expect((await archive.capture(url)).status).toBe("archived");
    }
    expect(internet.requests.length).toBe(asked);
  });

  it("sees again what has not changed, and keeps a new version of what has", async () => {
    let text = "";
    const { archive, setTime } = await stage((url) => {
      if (!url.startsWith("https://social.example/api/v1/statuses/115900000000000001") || text === "")
        return undefined;
      if (url.endsWith("/history")) return { status: 200, body: [] };
      const [answer] = demoCaptures()
        .filter(({ reference }) => reference.url === WARNED)
        .flatMap(({ exchanges }) => exchanges);
      const body = (answer!.result as { body: { utf8: string } }).body.utf8;
      const status = JSON.parse(body) as object;
      return {
        status: 200,
        body: { ...status, content: text, edited_at: "2026-02-12T09:00:00.000Z", favourites_count: 900 },
      };
    });
    const first = await archive.capture(WARNED);
    setTime("2026-02-13T08:00:00.000Z");
    expect((await archive.capture(WARNED, { again: true })).status).toBe("unchanged");
    text = "<p>The mast was replaced.</p>";
    setTime("2026-02-14T08:00:00.000Z");
    const edited = await archive.capture(WARNED, { again: true });
    expect(edited.status).toBe("captured");
    expect(edited.snapshot?.post.edited).toBe("2026-02-12T09:00:00.000Z");

    // Edited back to what it was: the version last seen is the valid one, although another was captured later.
    text = "";
    setTime("2026-02-15T08:00:00.000Z");
    await archive.capture(WARNED, { again: true });
    const record = await archive.show(WARNED);
    expect(record?.snapshots.map(({ version }) => version)).toEqual([
      first.snapshot!.version,
      edited.snapshot!.version,
    ]);
    expect(record?.current?.version).toBe(first.snapshot!.version);
    expect(record?.sightings.map(({ version }) => version === first.snapshot!.version)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it("never lets a failed attempt replace a snapshot", async () => {
    let status = 200;
    const { archive, setTime } = await stage((url) =>
      status === 200 || !/twimg\.com\/tweet-result|publish\.(x|twitter)\.com/.test(url)
        ? undefined
        : { status },
    );
    const first = await archive.capture(HARBOUR);
    status = 404;
    setTime("2026-02-13T08:00:00.000Z");
    const second = await archive.capture(HARBOUR, { again: true });
    expect(second).toMatchObject({ status: "ended", ending: { kind: "not_found" } });
    expect(second.snapshot?.version).toBe(first.snapshot!.version);
    expect(await archive.embed(HARBOUR)).toContain("Moorings will be checked");
    expect((await archive.show(HARBOUR))?.sightings.map(({ outcome }) => outcome)).toEqual([
      "post",
      "not_found",
    ]);
    expect(await archive.audit()).toMatchObject({ intact: true });
  });

  it("records an attempt at a post that it never saw", async () => {
    const { archive } = await stage();
    const result = await archive.capture(GONE);
    expect(result).toMatchObject({ status: "ended", snapshot: undefined, ending: { kind: "not_found" } });
    expect(await archive.show(GONE)).toMatchObject({ snapshots: [], sightings: [{ outcome: "not_found" }] });
    await expect(archive.embed(GONE)).rejects.toMatchObject({
      code: "not_archived",
    } satisfies Partial<PostproofError>);
  });

  it("keeps the post when a picture fails, and takes the picture when it can be had", async () => {
    let broken = true;
    const { archive, setTime } = await stage((url) =>
      broken && url.includes("/media/HARB1") ? { status: 404, body: "gone" } : undefined,
    );
    const first = await archive.capture(HARBOUR);
    expect(first.status).toBe("captured");
    expect(first.missing).toHaveLength(1);
    expect(first.snapshot?.post.media.map(({ picture }) => picture?.missing?.kind)).toEqual([
      "not_found",
      undefined,
    ]);
    expect(await archive.embed(HARBOUR)).not.toContain("pbs.twimg.com");
    broken = false;
    setTime("2026-02-13T08:00:00.000Z");
    const second = await archive.capture(HARBOUR, { again: true });
    expect(second).toMatchObject({ status: "captured", missing: [] });
    broken = true;
    setTime("2026-02-14T08:00:00.000Z");
    // Lost at the platform again: the copies once kept stay.
    const third = await archive.capture(HARBOUR, { again: true });
    expect(third).toMatchObject({ status: "unchanged", missing: [] });
    expect(third.snapshot?.version).toBe(second.snapshot?.version);
    expect(await archive.audit()).toMatchObject({ intact: true });
  });

  it("follows the media policy: by post, by platform, for all", async () => {
    const media = {
      keep: "none",
      platforms: { bluesky: "thumbnail" },
      posts: { "x:2021500000000000000": "full" },
      originals: false,
    } as const;
    const { archive, internet } = await stage(undefined, { media });
    const files = ({ snapshot }: CaptureResult): unknown[] =>
      snapshot!.post.media.map(
        ({ picture }) => picture?.renditions?.map(({ width }) => width) ?? picture?.missing?.kind,
      );
    expect(files(await archive.capture(WARNED))).toEqual(["policy"]);
    expect(internet.requests.filter(({ host }) => host === "media.example")).toEqual([]);
    const small = await archive.capture(BREAKFAST);
    expect(Math.max(...(files(small)[0] as number[]))).toBe(320);
    const full = await archive.capture(HARBOUR);
    expect(Math.max(...(files(full)[0] as number[]))).toBe(1280);
    expect(full.snapshot?.post.media[0]?.picture?.original).toBeUndefined();
    expect(await archive.audit()).toMatchObject({ intact: true, checked: { originals: 0 } });
  });

  it("gives a result for what is no post at all", async () => {
    const { archive, internet } = await stage();
    for (const url of [
      "mailto:ada@example.com",
      "not a url",
      "",
      "javascript:alert(1)",
      "https://ada:secret@example.com/",
      "http://localhost/",
    ]) {
      expect(await archive.capture(url)).toMatchObject({ status: "ended", ending: { kind: "unsupported" } });
    }
    expect(internet.requests).toEqual([]);
    await expect(archive.embed("http://localhost/")).rejects.toMatchObject({ code: "unsupported_url" });
    expect(await archive.show("http://localhost/")).toBeUndefined();
  });

  it("is silent about what nobody was asked", async () => {
    const store = memoryStore();
    const archive = createArchive({ store, http: replayDoor([]) });
    expect(await archive.capture(HARBOUR)).toMatchObject({
      status: "ended",
      ending: { kind: "network_error" },
    });
    expect(await archive.show(HARBOUR)).toBeUndefined();
  });
});

describe("captureAll", () => {
  it("gives each post once, whatever fails", async () => {
    const { archive } = await stage();
    const urls = [
      HARBOUR,
      QUOTING,
      "https://x.com/i/status/2021500000000000000",
      GONE,
      "nonsense",
      BREAKFAST,
    ];
    const results: CaptureResult[] = [];
    for await (const result of archive.captureAll(urls, { concurrency: 2 })) results.push(result);
    expect(results.map(({ url, status }) => `${status} ${url}`).sort()).toEqual(
      [
        `captured ${HARBOUR}`,
        `captured ${QUOTING}`,
        `captured ${BREAKFAST}`,
        `ended ${GONE}`,
        "ended nonsense",
      ].sort(),
    );
  });

  it("finishes what is under way when its reader stops early", async () => {
    const { archive } = await stage();
    for await (const result of archive.captureAll([HARBOUR, BREAKFAST, WARNED], { concurrency: 3 })) {
      expect(result.status).toBe("captured");
      break;
    }
    expect(await archive.audit()).toMatchObject({ intact: true, notes: [], checked: { snapshots: 3 } });
  });

  it("throws once, and leaves nothing behind, if the store cannot be written", async () => {
    const store: Store = { ...memoryStore(), put: () => Promise.reject(new Error("the disk is full")) };
    const { archive } = await stage(undefined, { store });
    const results: CaptureResult[] = [];
    await expect(async () => {
      for await (const result of archive.captureAll([HARBOUR, BREAKFAST, WARNED])) results.push(result);
    }).rejects.toThrow("the disk is full");
    expect(results).toEqual([]);
  });

  it("can be replayed from what it kept, pictures included", async () => {
    const { archive, store } = await stage();
    const { snapshot } = await archive.capture(HARBOUR);
    const kept = await openRecords(store).capture(snapshot!.evidence!);
    const originals = new Map<string, Uint8Array>();
    for await (const key of store.list("evidence/originals/")) {
      originals.set(key.split("/").at(-1)!, (await store.get(key))!);
    }
    const again = createArchive({
      store: memoryStore(),
      http: replayDoor([kept!], (name) => originals.get(name)),
    });
    const replayed = await again.capture(HARBOUR);
    expect(replayed).toMatchObject({ status: "captured", missing: [] });
    expect(replayed.snapshot?.version).toBe(snapshot?.version);
  });
});

describe("rewrite", () => {
  const capturedArchive = async (): Promise<Archive> => {
    const archive = createArchive({
      store: memoryStore(),
      http: replayDoor(demoCaptures(), demoPicture),
      now: () => new Date("2026-02-12T08:00:00.000Z"),
    });
    const urls = demoCaptures().map(({ reference }) => reference.url);
    for await (const { url } of archive.captureAll(urls)) expect(urls).toContain(url);
    return archive;
  };

  it("replaces what is archived, knows the uses, and changes nothing the second time", async () => {
    const archive = await capturedArchive();
    const options = { format: "html", article: "storm.html", stylesheet: "/postproof/embed.css" } as const;
    const page = await archive.rewrite(ARTICLE, options);
    expect(page.embeds).toHaveLength(7);
    expect(page.kept.map(({ found, reason }) => [found.reference.url, reason])).toEqual([
      [GONE, "not_archived"],
    ]);
    expect(page.loadersLeft).toEqual(["x"]);
    expect(undoEdits(page.text, page.edits)).toBe(ARTICLE);
    for (const { range, post } of page.uses) {
      expect(page.text.slice(...range)).toContain(`data-postproof-key="${formatKey(post)}"`);
    }
    expect((await archive.uses(BREAKFAST)).map(({ article, kind }) => `${article} ${kind}`)).toEqual([
      "storm.html embed",
    ]);
    expect(await archive.uses()).toHaveLength(7);
    const again = await archive.rewrite(page.text, options);
    expect([again.edits, again.text]).toEqual([[], page.text]);
    expect(again.uses.map(({ post }) => post)).toEqual(page.uses.map(({ post }) => post));

    const linked = await archive.rewrite(ARTICLE, { ...options, missing: "link" });
    expect(linked.loadersLeft).toEqual([]);
    assertPrivate(linked.text);
    const written = new Map<string, number>();
    expect(
      await archive.publish(linked.assets, (file, bytes) => {
        written.set(file, bytes.length);
        return Promise.resolve();
      }),
    ).toEqual([]);
    for (const [, file] of linked.text.matchAll(/postproof\/([0-9a-f]{64}\.\w+)/g))
      expect(written.has(file!)).toBe(true);
  });

  it("names a service by its own name, whichever interface it speaks", async () => {
    const archive = createArchive({ store: memoryStore() });
    const post = (host: string): string =>
      `<iframe class="mastodon-embed" src="https://${host}/@ada/115900000000000009/embed"></iframe>`;
    const named = async (host: string): Promise<string> =>
      (await archive.rewrite(post(host), { format: "html", missing: "link" })).text;
    expect(await named("truthsocial.com")).toContain("A post on Truth Social that is not in the archive");
    expect(await named("social.example")).toContain("A post on Mastodon that is not in the archive");
  });

  it("writes ASCII into an article of another encoding", async () => {
    const archive = await capturedArchive();
    const page = await archive.rewrite(`<p>caf\u00E9</p><p>${BREAKFAST}</p>`, {
      format: "html",
      ascii: true,
    });
    expect(page.embeds).toHaveLength(1);
    expect(page.text.replace("caf\u00E9", "")).toMatch(/^[ -~]*$/);
    expect(page.text).toContain("&#128105;");
  });

  it("never needs the network", async () => {
    const archive = createArchive({
      store: memoryStore(),
      http: {
        connect: () => {
          throw new Error("asked the network");
        },
      },
    });
    expect((await archive.rewrite(ARTICLE, { format: "html" })).edits).toEqual([]);
    expect(await archive.uses(HARBOUR)).toEqual([]);
    for await (const record of archive.list())
      throw new Error(`an empty archive lists ${formatKey(record.key)}`);
  });
});
