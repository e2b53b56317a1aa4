// Files of a crafted archive: whatever a record names, only whole pictures, videos, recordings and captions leave it.
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { isWhole, processCaptions, processImage, processVideo } from "../../src/media/index.ts";
import type { Picture } from "../../src/model/asset.ts";
import { assetTypeOf } from "../../src/model/asset.ts";
import type { Post } from "../../src/model/post.ts";
import { SNAPSHOT_FORMAT } from "../../src/model/snapshot.ts";
import { writeDocument } from "../../src/store/document.ts";
import { aliasKey, hexDigest, pictureKey, postPrefix } from "../../src/store/layout.ts";
import { memoryStore, openRecords } from "../../src/store/index.ts";
import type { Store } from "../../src/store/index.ts";
import { versionOf } from "../../src/store/snapshots.ts";
import { mp3, mp4, ogg, webm } from "../media/videos-made.ts";

const URL_OF_POST = "https://x.com/ada_example/status/2021500000000000000";
const KEY = { platform: "x", id: "2021500000000000000" };
const AT = "2026-02-11T09:00:00.000Z";
const ADDRESS = "https://media.paper.example/pier.jpg";
const ARTICLE = `<p>As posted:</p>\n<blockquote class="twitter-tweet"><a href="${URL_OF_POST}">a post</a></blockquote>\n<figure><img src="${ADDRESS}" alt=""><figcaption>The pier. | Twitter/Ada Example</figcaption></figure>\n`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const HTML = utf8("<!doctype html><script>alert(document.domain)</script>");
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** A file as a record names it. */
interface Named {
  readonly file: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const named = (bytes: Uint8Array, extension: string, type: string): Named => ({
  file: `${hexDigest(bytes)}.${extension}`,
  type,
  bytes,
});

/** Where in an archive a file is named that an article then shows. */
const SLOTS = [
  "image",
  "avatar",
  "emoji",
  "card",
  "quoted",
  "poster",
  "copy",
  "captions",
  "article",
] as const;
type Slot = (typeof SLOTS)[number];

const pictureOf = ({ file, type, bytes }: Named): Picture =>
  ({
    url: "https://media.example/p.jpg",
    renditions: [{ file, type, width: 8, height: 8, bytes: bytes.length }],
  }) as Picture;

function postWith(slot: Slot, given: Named): Post {
  const picture = pictureOf(given);
  const copy = { file: given.file, type: given.type, bytes: given.bytes.length };
  const url = "https://media.example/v.mp4";
  const own = {
    url: URL_OF_POST,
    author: { handle: "ada_example", name: "Ada Example", url: "https://x.com/ada_example" },
    text: [{ type: "paragraph", children: [{ type: "text", text: "The harbour is closed." }] }],
    media: [],
  };
  const image = { type: "image", url: picture.url, alt: "The pier", picture };
  const parts: Partial<Record<Slot, object>> = {
    image: { media: [image] },
    avatar: { author: { ...own.author, avatar: picture } },
    emoji: { emoji: { harbour: picture } },
    card: { card: { url: "https://paper.example/", title: "A page", picture } },
    quoted: {
      quote: { state: "present", key: { platform: "x", id: "20" }, post: { ...own, media: [image] } },
    },
    poster: { media: [{ type: "video", url, picture }] },
    copy: { media: [{ type: "video", url, files: [{ url, copy }] }] },
    captions: { media: [{ type: "video", url, captions: [{ url, copy }] }] },
  };
  return { ...own, ...parts[slot] } as Post;
}

/** An archive that a stranger wrote by hand: every digest and every name agrees. */
async function craft(slot: Slot, given: Named, original?: Named): Promise<Store> {
  const store = memoryStore();
  const put = (key: string, record: object): Promise<boolean> => store.put(key, writeDocument(record));
  const post = postWith(slot, given);
  const version = versionOf(post, "export");
  await store.put("archive.json", utf8(`{"format":"postproof/archive@1"}\n`));
  await store.put(`assets/${given.file.slice(0, 2)}/${given.file}`, given.bytes);
  if (original)
    await store.put(`evidence/originals/${original.file.slice(0, 2)}/${original.file}`, original.bytes);
  await put(`${postPrefix(KEY)}snapshots/${version}.json`, {
    format: SNAPSHOT_FORMAT,
    key: KEY,
    version,
    basis: "export",
    capturedAt: AT,
    source: "syndication",
    tool: "crafted",
    post,
  });
  await put(aliasKey(`x:${KEY.id}`), { alias: `x:${KEY.id}`, key: KEY, at: AT });
  if (slot === "article") {
    const record = { address: ADDRESS, credit: "Twitter/Ada Example", article: "a.html", at: AT };
    await put(pictureKey(ADDRESS), { ...record, picture: { ...pictureOf(given), url: ADDRESS } });
  }
  return store;
}

/** What leaves an archive: rewriting and publishing an article, asking for the file by its name, as the command does. */
async function handedOut(store: Store, file?: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const archive = createArchive({ store });
  const out = new Map<string, Uint8Array>();
  const quietly = async (work: () => Promise<unknown>): Promise<void> => {
    await work().catch((error: unknown) => {
      expect(error).toMatchObject({ name: "PostproofError" });
    });
  };
  const write = (name: string, bytes: Uint8Array): Promise<void> => {
    out.set(name, bytes);
    return Promise.resolve();
  };
  await quietly(async () => {
    const { assets } = await archive.rewrite(ARTICLE, { format: "html", pictures: true });
    await archive.publish(assets, write);
  });
  if (file === undefined) return out;
  await quietly(() => archive.publish([file], write));
  await quietly(async () => {
    const bytes = await archive.asset(file);
    if (bytes) out.set(file, bytes);
  });
  return out;
}

/** One whole file of every kind, as postproof makes them. */
let whole: Readonly<Record<string, Named>> = {};

async function makeWhole(): Promise<Record<string, Named>> {
  const made: Record<string, Named> = {};
  const drawn = sharp({ create: { width: 90, height: 60, channels: 3, background: "#369" } });
  const [photo, graphic] = [await drawn.jpeg().toBuffer(), await drawn.ensureAlpha(0.5).png().toBuffer()];
  for (const source of [photo, graphic]) {
    const result = await processImage(
      source,
      "image",
      { formats: ["avif", "webp"] },
      { creditLine: "Ada Example" },
    );
    if (!result.ok) throw new Error(result.missing.reason);
    for (const { rendition, bytes } of result.image.renditions)
      made[rendition.type] = named(bytes, rendition.file.split(".")[1]!, rendition.type);
  }
  const sources = [mp4(), mp4({ pictures: false }), webm(), ogg(), mp3("a word")];
  for (const result of [
    ...sources.map((source) => processVideo(source)),
    processCaptions(utf8("1\n00:00:01,000 --> 00:00:02,000\n<b>Hello</b> & <v Ada>welcome\n")),
  ]) {
    if (!result.ok) throw new Error(result.missing.reason);
    const { copy, bytes } = result.video;
    made[copy.type] = named(bytes, copy.file.split(".")[1]!, copy.type);
  }
  return made;
}

/** What each slot may hold, as its record says it. */
const typeFor = (slot: Slot): string =>
  slot === "copy" ? "video/mp4" : slot === "captions" ? "text/vtt" : "image/webp";

const SERVED_AS_CODE = "html htm xhtml shtml js mjs css svg xml php phtml asp cgi wasm json txt".split(" ");

interface Crafted {
  readonly name: string;
  readonly slot: Slot;
  readonly file: Named;
  /** The file is what its name says, and the record that names it lies. */
  readonly isRecord: boolean;
}

function craftedFiles(): Crafted[] {
  const webp = whole["image/webp"]!;
  const list: Crafted[] = [];
  const add = (name: string, slot: Slot, file: Named, isRecord = false): void =>
    void list.push({ name, slot, file, isRecord });
  SERVED_AS_CODE.forEach((extension, index) => {
    const slot = SLOTS[index % SLOTS.length]!;
    add(`a .${extension}`, slot, named(HTML, extension, typeFor(slot)));
  });
  // Whole pictures, under a name by which they are served as a page.
  for (const [index, type] of ["image/webp", "image/png", "image/jpeg"].entries())
    add(`a whole ${type} as .html`, SLOTS[index]!, named(whole[type]!.bytes, "html", type));
  // The name, the type and the place that the record gives it do not agree.
  add("a .png of type WebP", "image", named(webp.bytes, "png", "image/webp"));
  add("a .webp of type JPEG", "avatar", named(webp.bytes, "webp", "image/jpeg"), true);
  add("a GIF", "image", named(utf8("GIF89a/*"), "gif", "image/gif"));
  add("an SVG by its type", "emoji", named(utf8("<svg/>"), "svg", "image/svg+xml"));
  add("captions for a picture", "card", named(whole["text/vtt"]!.bytes, "vtt", "text/vtt"), true);
  add("a page for a film", "copy", named(HTML, "mp4", "text/html"));
  add("a .mp4 of type WebM", "copy", named(whole["video/mp4"]!.bytes, "mp4", "video/webm"), true);
  add("a film by name, a sound by its bytes", "copy", named(whole["audio/mpeg"]!.bytes, "mp4", "video/mp4"));
  // A page under the name of every kind of file.
  for (const { file, type } of Object.values(whole)) {
    const slot = type.startsWith("image/") ? "image" : type === "text/vtt" ? "captions" : "copy";
    add(`a page as ${type}`, slot, named(HTML, file.split(".")[1]!, type));
  }
  // Two things at once: whole for one reader, something else for another.
  for (const type of ["image/jpeg", "image/png", "image/webp", "image/avif", "audio/mpeg"]) {
    const { file, bytes } = whole[type]!;
    const slot = type.startsWith("image/") ? "quoted" : "copy";
    add(`a page behind ${type}`, slot, named(joined(bytes, HTML), file.split(".")[1]!, type));
  }
  const script = utf8("GIF89a=1;alert(1)//");
  add("GIF and script as WebP", "image", named(script, "webp", "image/webp"));
  add(
    "a script behind the name of WebP",
    "poster",
    named(utf8("RIFF=1;/*WEBPVP8 */alert(1)"), "webp", webp.type),
  );
  const box = (type: string, body: Uint8Array): Uint8Array =>
    joined(new Uint8Array([0, 0, 0, body.length + 8]), utf8(type), body);
  const avif = joined(box("ftyp", utf8("avif\0\0\0\0mif1")), box("free", utf8("<svg onload=alert(1)>")));
  add("SVG in AVIF", "image", named(avif, "avif", "image/avif"));
  const vtt = utf8("WEBVTT\n\n00:01.000 --> 00:02.000\n<script>alert(1)</script>\n");
  add("captions that are a page", "captions", named(vtt, "vtt", "text/vtt"));
  add("a page with a note before", "captions", named(utf8("WEBVTT\n\nNOTE\n<img src=x>"), "vtt", "text/vtt"));
  // Cut short, or empty of what makes it a picture.
  for (const type of ["image/jpeg", "image/png", "image/webp", "image/avif", "video/mp4", "audio/ogg"]) {
    const { file, bytes } = whole[type]!;
    const slot = type.startsWith("image/") ? "article" : "copy";
    add(`half of ${type}`, slot, named(bytes.subarray(0, bytes.length >> 1), file.split(".")[1]!, type));
  }
  add("nothing at all", "image", named(new Uint8Array(), "webp", "image/webp"));
  return list;
}

beforeAll(async () => {
  whole = await makeWhole();
});

describe("a crafted archive", () => {
  it("hands out nothing but what it says, and its audit names the file, 50 times and more", async () => {
    const crafted = craftedFiles();
    expect(crafted.length).toBeGreaterThanOrEqual(50);
    const published: string[] = [];
    const unnoticed: string[] = [];
    for (const { name, slot, file, isRecord } of crafted) {
      const store = await craft(slot, file);
      if ((await handedOut(store, isRecord ? undefined : file.file)).size > 0) published.push(name);
      const { intact, problems } = await createArchive({ store }).audit();
      const naming = problems.filter(
        ({ key }) => key.endsWith(file.file) || /\/(?:snapshots|pictures)\/|^pictures\//.test(key),
      );
      if (intact || naming.length === 0) unnoticed.push(name);
    }
    expect(published).toEqual([]);
    expect(unnoticed).toEqual([]);
  });

  it("hands out what is whole: of every kind, in every place", async () => {
    for (const slot of SLOTS) {
      const fitting = Object.values(whole).filter(({ type }) =>
        slot === "copy"
          ? /^(?:video|audio)\//.test(type)
          : slot === "captions"
            ? type === "text/vtt"
            : type.startsWith("image/"),
      );
      for (const file of fitting) {
        const store = await craft(slot, file);
        const out = await handedOut(store, file.file);
        expect([slot, file.type, [...out.keys()]]).toEqual([slot, file.type, [file.file]]);
        expect((await createArchive({ store }).audit()).problems).toEqual([]);
      }
    }
  });

  it("names no original that an original cannot be", async () => {
    const webp = whole["image/webp"]!;
    const page = named(HTML, "html", "image/jpeg");
    const post = postWith("image", webp);
    const picture = { ...pictureOf(webp), original: { file: page.file, type: page.type, bytes: 1 } };
    const crafted = { ...post, media: [{ ...post.media[0]!, picture }] };
    const store = memoryStore();
    const version = versionOf(crafted, "captured");
    const record = { format: SNAPSHOT_FORMAT, key: KEY, version, basis: "captured", capturedAt: AT };
    await store.put(
      `${postPrefix(KEY)}snapshots/${version}.json`,
      writeDocument({ ...record, source: "syndication", tool: "crafted", post: crafted }),
    );
    await expect(createArchive({ store }).show(`x:${KEY.id}`)).rejects.toMatchObject({
      code: "invalid_snapshot",
    });
  });
});

describe("what is kept", () => {
  it("is refused under a name that it does not deserve", async () => {
    for (const { name, file, isRecord } of craftedFiles()) {
      if (isRecord) continue;
      const kept = openRecords(memoryStore(), { isWhole }).putAsset(file.file, file.bytes);
      const refused = await kept.then(
        () => name,
        (error: unknown) => (error as { code?: string }).code,
      );
      expect(["damaged", "invalid_input"]).toContain(refused);
    }
  });

  it("is whole as postproof makes it", () => {
    expect(Object.keys(whole).length).toBe(10);
    for (const { type, bytes, file } of Object.values(whole))
      expect([type, isWhole(assetTypeOf(file)!, bytes)]).toEqual([type, true]);
  });
});
