// Videos of Bluesky on their whole way: the author's server is found by the DID document, the file is checked by its digest, cleaned,
// kept and shown. What happens where that fails: bluesky-videos-missing.test.ts.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { CID } from "multiformats/cid";
import { afterEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { replayDoor } from "../../src/http/index.ts";
import type { Capture } from "../../src/model/capture.ts";
import { readSnapshot } from "../../src/model/schema/snapshot.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { normalize } from "../../src/platforms/index.ts";
import { memoryStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/index.ts";
import { hasMaterial, material } from "../material.ts";
import { ADA_DID } from "../platforms/bluesky-addresses.ts";
import {
  ADA,
  attachedVideo,
  BEN_DID,
  blobAt,
  blobOf,
  BY_DID,
  cidOf,
  RKEY,
  view,
  viewRecord,
} from "../platforms/bluesky-samples.ts";
import {
  closeDesks,
  copyOf,
  documentOf,
  FILE,
  FILM,
  HOME,
  HOME_OF_BEN,
  IDENTITY,
  missingOf,
  openVideoDesk,
  OTHER,
  PLAYLIST,
  showsPoster,
  START,
  videosOf,
  withVideo,
} from "./bluesky-desk.ts";

afterEach(closeDesks);

describe("a video of Bluesky", () => {
  it("is found at its author's server, checked, kept and shown without a word of where it was made", async () => {
    const { archive, asked, store } = await openVideoDesk(withVideo());
    const { snapshot, missing } = await archive.capture(BY_DID);
    expect(missing.filter(({ url }) => !url.includes("/avatar/"))).toEqual([]);
    expect(asked()).toEqual([IDENTITY, FILE]);
    const digest = `sha256:${createHash("sha256").update(FILM).digest("hex")}`;
    expect(snapshot!.post.media).toMatchObject([
      {
        type: "video",
        url: PLAYLIST,
        alt: "A ferry, landing",
        files: [{ url: FILE, type: "video/mp4", digest, copy: { type: "video/mp4" } }, { url: PLAYLIST }],
      },
    ]);
    // The bytes that the author signed are the evidence; what is published is another file.
    const { copy, original } = snapshot!.post.media[0]!.files![0]!;
    expect(original).toMatchObject({ file: `${digest.slice(7)}.mp4`, bytes: FILM.length });
    expect(copy).not.toMatchObject({ file: `${digest.slice(7)}.mp4` });
    expect(readSnapshot(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
    expect(await archive.audit()).toMatchObject({ intact: true, notes: [] });

    const html = await archive.embed(BY_DID);
    expect(html).toMatch(
      /<video class="u-video" controls preload="none" poster="[^"]+" src="[^"]+" width="16" height="9"/,
    );
    expect(html).toContain(copyOf(snapshot));
    expect(html).not.toMatch(/video\.bsky\.app|getBlob|bsky\.network/);
    const published = Buffer.from((await archive.asset(copyOf(snapshot)))!);
    expect(published.includes("PICTURE!")).toBe(true);
    expect(published.includes("48.2082")).toBe(false);

    // The capture alone tells it all again: where the file lies, and its bytes.
    const { captures, blobs } = await evidenceIn(store);
    const again = normalize(captures[0]!);
    expect(again.kind === "post" && again.post.media[0]!.files).toMatchObject([
      { url: FILE, digest },
      { url: PLAYLIST },
    ]);
    const replayed = createArchive({
      store: memoryStore(),
      http: replayDoor(captures, (name) => blobs.get(name)),
      now: () => new Date(START),
      media: { videos: "best" },
      authorProofs: false,
    });
    expect((await replayed.capture(BY_DID)).snapshot).toEqual(snapshot);
  });

  it("that nobody wants has nobody asked for it", async () => {
    for (const media of [{}, { videos: "best", platforms: { bluesky: "none" } }] as const) {
      const { archive, asked } = await openVideoDesk(withVideo(), undefined, { media });
      const { snapshot } = await archive.capture(BY_DID);
      expect(asked()).toEqual([]);
      expect(missingOf(snapshot)).toBeUndefined();
      expect(snapshot!.post.media[0]!.files).toEqual([{ url: PLAYLIST, type: "application/x-mpegURL" }]);
    }
    const { archive, asked } = await openVideoDesk(view());
    await archive.capture(BY_DID);
    expect(asked()).toEqual([]);
  });

  it("goes round where it is shown as an animation", async () => {
    const { archive } = await openVideoDesk(withVideo({ presentation: "gif" }));
    const { snapshot } = await archive.capture(BY_DID);
    expect(snapshot!.post.media[0]!.type).toBe("gif");
    expect(await archive.embed(BY_DID)).toMatch(/<video [^>]*controls preload="none"[^>]* loop muted/);
  });

  it("beside a quote, and in the quoted post, is kept too: each author's server is asked for once", async () => {
    const own = attachedVideo(FILM, ADA_DID);
    const theirs = attachedVideo(OTHER, BEN_DID);
    const file = blobAt(HOME_OF_BEN, BEN_DID, cidOf(OTHER));
    const identity = `https://plc.directory/${BEN_DID}`;
    const quoted = (embeds: readonly unknown[], embed: unknown) =>
      viewRecord({ embeds, value: { $type: "app.bsky.feed.post", text: "Quoted.", embed } });
    const withQuote = (embedOfQuoted: unknown, recordOfQuoted: unknown) =>
      view(
        { embed: { $type: "app.bsky.embed.recordWithMedia", media: own.record } },
        {
          embed: {
            $type: "app.bsky.embed.recordWithMedia#view",
            media: own.view,
            record: { record: quoted([embedOfQuoted], recordOfQuoted) },
          },
        },
      );
    const answers = {
      [IDENTITY]: documentOf(),
      [FILE]: { body: FILM },
      [identity]: documentOf(HOME_OF_BEN, BEN_DID),
      [file]: { body: OTHER },
    };
    const shapes = [
      [theirs.view, theirs.record],
      // What is quoted quotes in its turn, and attaches the video beside it.
      [
        { $type: "app.bsky.embed.recordWithMedia#view", media: theirs.view, record: {} },
        { $type: "app.bsky.embed.recordWithMedia", media: theirs.record },
      ],
    ];
    for (const [shown, record] of shapes) {
      const { archive, asked } = await openVideoDesk(withQuote(shown, record), answers);
      const { snapshot } = await archive.capture(BY_DID);
      expect(asked()).toEqual([IDENTITY, identity, FILE, file]);
      expect(videosOf(snapshot!).map(({ files }) => files![0]!.url)).toEqual([FILE, file]);
      expect((await archive.embed(BY_DID)).match(/<video /g)).toHaveLength(2);
    }
    // A post of words that quotes a video: its author alone is asked about.
    const words = view(
      {},
      { embed: { $type: "app.bsky.embed.record#view", record: quoted([theirs.view], theirs.record) } },
    );
    const { archive, asked } = await openVideoDesk(words, answers);
    await archive.capture(BY_DID);
    expect(asked()).toEqual([identity, file]);
    expect((await archive.embed(BY_DID)).match(/<video /g)).toHaveLength(1);
  });

  it("of an account that a domain of its own names is found by that domain", async () => {
    const did = "did:web:blog.example";
    const { record, view: shown } = attachedVideo(FILM, did);
    const post = view(
      { embed: record },
      {
        embed: shown,
        uri: `at://${did}/app.bsky.feed.post/${RKEY}`,
        author: { ...ADA, did },
      },
    );
    const identity = "https://blog.example/.well-known/did.json";
    const file = blobAt(HOME, did, cidOf(FILM));
    const answers = { [identity]: documentOf(HOME, did), [file]: { body: FILM } };
    const { archive, asked } = await openVideoDesk(post, answers);
    const { snapshot } = await archive.capture(`https://bsky.app/profile/${did}/post/${RKEY}`);
    expect(asked()).toEqual([identity, file]);
    expect(missingOf(snapshot)).toBeUndefined();
  });

  it("has its captions beside it; those that are not what the author signed stay away", async () => {
    const english = Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\n<b>The ferry</b> lands.\n");
    const german = Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\nDie Fähre legt an.\n");
    const captions = [
      { lang: "en", file: blobOf(english, "text/vtt") },
      { lang: "de", file: blobOf(german, "text/vtt") },
      { lang: "not a language", file: { ref: { $link: "bafynone" }, mimeType: "text/vtt" } },
    ];
    const at = (bytes: Uint8Array): string => blobAt(HOME, ADA_DID, cidOf(bytes));
    const { archive, asked } = await openVideoDesk(withVideo({ captions }), {
      [IDENTITY]: documentOf(),
      [FILE]: { body: FILM },
      [at(english)]: { body: english },
      [at(german)]: { body: english },
    });
    const { snapshot } = await archive.capture(BY_DID);
    expect(asked()).toEqual([IDENTITY, FILE, at(english), at(german)]);
    const [kept, refused, ...more] = snapshot!.post.media[0]!.captions!;
    expect(kept).toMatchObject({ url: at(english), language: "en", copy: { type: "text/vtt" } });
    expect(refused).toMatchObject({ url: at(german), language: "de" });
    expect(refused).not.toHaveProperty("copy");
    expect(more).toEqual([]);
    expect(Buffer.from((await archive.asset(kept!.copy!.file))!).toString()).toBe(
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nThe ferry lands.\n",
    );
    const html = await archive.embed(BY_DID);
    expect(html.match(/<track /g)).toHaveLength(1);
    expect(html).toContain('srclang="en"');
  });

  it("may lie where its author's server leads to: its digest tells that it is the right one", async () => {
    const elsewhere = "https://files.example/a";
    const { archive, asked } = await openVideoDesk(withVideo(), {
      [IDENTITY]: documentOf(),
      [FILE]: { status: 302, headers: { location: elsewhere } },
      [elsewhere]: { body: FILM },
    });
    const { snapshot } = await archive.capture(BY_DID);
    expect(asked()).toEqual([IDENTITY, FILE, elsewhere]);
    expect(missingOf(snapshot)).toBeUndefined();
  });
});

describe("a video of Bluesky that was captured without its file", () => {
  it("is kept by a later capture, and never lost again", async () => {
    const store = memoryStore();
    const before = await openVideoDesk(withVideo(), undefined, { store, media: {} });
    const first = (await before.archive.capture(BY_DID)).snapshot!;
    await showsPoster(before.archive);

    let day = 0;
    const now = (): Date => new Date(START + (day += 1) * 86_400_000);
    const { archive, asked, answers } = await openVideoDesk(withVideo(), undefined, { store, now });
    // What is archived answers, unless the platform is to be asked again.
    expect((await archive.capture(BY_DID)).status).toBe("archived");
    expect(asked()).toEqual([]);
    const capture = async (): Promise<Snapshot> => (await archive.capture(BY_DID, { again: true })).snapshot!;
    const second = await capture();
    expect(second.version).not.toBe(first.version);
    expect(await archive.embed(BY_DID)).toContain("<video ");
    expect((await archive.show(BY_DID))!.snapshots.map(({ version }) => version)).toEqual([
      first.version,
      second.version,
    ]);

    // The directory knows nothing, the file is gone, the bytes are others: the same version is seen again.
    for (const lost of [{ [IDENTITY]: { status: 404 } }, { [FILE]: { status: 410 } }] as const) {
      Object.assign(answers, lost);
      const later = await capture();
      expect(later.version).toBe(second.version);
      expect(copyOf(later)).toBe(copyOf(second));
    }
    // The account has moved, and its new server has lost the file.
    answers[IDENTITY] = documentOf(HOME_OF_BEN);
    expect((await capture()).version).toBe(second.version);
    // It has it after all: the same bytes at another address.
    answers[blobAt(HOME_OF_BEN, ADA_DID, cidOf(FILM))] = { body: FILM };
    const moved = await capture();
    expect(moved.post.media[0]!.files![0]!.url).toBe(blobAt(HOME_OF_BEN, ADA_DID, cidOf(FILM)));
    expect(copyOf(moved)).toBe(copyOf(second));
    expect(await archive.audit()).toMatchObject({ intact: true, notes: [] });
  });
});

describe.skipIf(!hasMaterial)("the recorded post that quotes a video", () => {
  it("has the file asked for by the hash that its author signed, and other bytes refused", async () => {
    const folder = material("recorded/bluesky");
    const name = readdirSync(folder).find(
      (file) => file.startsWith("postView--") && file.includes("3lc7q2n2vik"),
    )!;
    const post = JSON.parse(readFileSync(`${folder}/${name}`, "utf8")) as {
      uri: string;
      embed: {
        record: {
          author: { did: string };
          value: { embed: { video: { ref: { $link: string }; mimeType: string } } };
        };
      };
    };
    const { author, value } = post.embed.record;
    const { ref } = value.embed.video;
    const identity = `https://plc.directory/${author.did}`;
    const file = blobAt(HOME, author.did, ref.$link);
    const answers = { [identity]: documentOf(HOME, author.did), [file]: { body: FILM } };
    const { archive, asked } = await openVideoDesk(post, answers);
    const { snapshot, status } = await archive.capture(post.uri);
    expect(status).toBe("captured");
    expect(asked()).toEqual([identity, file]);
    const [video] = videosOf(snapshot!);
    expect(video!.files![0]).toMatchObject({ url: file, type: "video/mp4" });
    const { digest } = CID.parse(ref.$link).multihash;
    expect(video!.files![0]!.digest).toBe(`sha256:${Buffer.from(digest).toString("hex")}`);
    expect(missingOf(snapshot)).toMatch(/^refused: The bytes served are not those of the post/);
    await showsPoster(archive, post.uri);
  });
});

/** The captures and the files that an archive keeps as evidence. */
async function evidenceIn(
  store: Store,
): Promise<{ readonly captures: Capture[]; readonly blobs: Map<string, Uint8Array> }> {
  const captures: Capture[] = [];
  const blobs = new Map<string, Uint8Array>();
  for await (const key of store.list("evidence/")) {
    const bytes = (await store.get(key))!;
    if (key.endsWith(".json")) captures.push(JSON.parse(Buffer.from(bytes).toString()) as Capture);
    else blobs.set(key.split("/").at(-1)!, bytes);
  }
  return { captures, blobs };
}
