// The credit travels: read back from the copies of a post's pictures by ExifReader, which shares no code with them.
import ExifReader from "exifreader";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { keepPictures } from "../../src/archive/media/pictures.ts";
import type { PictureTools } from "../../src/archive/media/pictures.ts";
import { processImage } from "../../src/media/index.ts";
import type { CreditToWrite, ImageResult } from "../../src/media/index.ts";
import type { Picture } from "../../src/model/asset.ts";
import type { Author } from "../../src/model/author.ts";
import type { Post, QuotedPost } from "../../src/model/post.ts";
import { memoryStore, openRecords } from "../../src/store/index.ts";
import { ARTIST, COPYRIGHT, exifOf, iimOf, latin1, photoshopOf, utf8, withSegment, xmpOf } from "./blocks.ts";

type Seen = Record<string, string>;

/** Every XMP property of a file by its name, as ExifReader describes it. */
function read(bytes: Uint8Array): Seen {
  const { xmp } = ExifReader.load(Uint8Array.from(bytes).buffer, { expanded: true });
  const tags: Record<string, unknown> = { ...xmp };
  return Object.fromEntries(
    Object.entries(tags).flatMap(([name, tag]) =>
      typeof tag === "object" && tag !== null && "description" in tag && name !== "about"
        ? [[name, String(tag.description)]]
        : [],
    ),
  );
}

const plain = (alpha?: number) =>
  sharp({
    create: {
      width: 400,
      height: 300,
      channels: alpha ? 4 : 3,
      background: { r: 9, g: 90, b: 200, alpha: alpha ?? 1 },
    },
  });

async function copies(bytes: Uint8Array, credit?: CreditToWrite): Promise<Map<string, Seen>> {
  const result: ImageResult = await processImage(
    bytes,
    "image",
    { widths: [300], formats: ["avif", "webp"] },
    credit,
  );
  if (!result.ok) throw new Error(result.missing.reason);
  return new Map(result.image.renditions.map(({ rendition, bytes: copy }) => [rendition.type, read(copy)]));
}

const KIND = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
const CREDIT: CreditToWrite = {
  creditLine: "X/@ada & <friends>",
  creator: "Zoë Beispiel",
  source: "X",
  copyright: "© 2026 Zoë",
  webStatement: "https://example.com/licence?a=1&b=2",
  usageTerms: "CC BY 4.0",
  licensor: "Example Licensing",
  licensorUrl: "https://example.com/licensing",
  alt: "Two people “talking” 🎉",
};
const SEEN: Seen = {
  Credit: "X/@ada & <friends>",
  creator: "Zoë Beispiel",
  Source: "X",
  rights: "© 2026 Zoë",
  WebStatement: "https://example.com/licence?a=1&b=2",
  UsageTerms: "CC BY 4.0",
  Licensor: "LicensorName: Example Licensing; LicensorURL: https://example.com/licensing",
  AltTextAccessibility: "Two people “talking” 🎉",
};

describe("in the copies of a picture", () => {
  it("every fact is read from AVIF, WebP and JPEG", async () => {
    const seen = await copies(await plain().jpeg().toBuffer(), CREDIT);
    expect([...seen.keys()]).toStrictEqual(["image/avif", "image/webp", "image/jpeg"]);
    for (const each of seen.values()) expect(each).toStrictEqual(SEEN);
  });

  it("and from PNG, where something shines through", async () => {
    const seen = await copies(await plain(0.5).png().toBuffer(), CREDIT);
    expect([...seen.keys()]).toStrictEqual(["image/avif", "image/webp", "image/png"]);
    for (const each of seen.values()) expect(each).toStrictEqual(SEEN);
  });

  it("costs little more than its words", async () => {
    const bytes = await plain().jpeg().toBuffer();
    const sizeOf = async (credit?: CreditToWrite) => {
      const result = await processImage(bytes, "image", { formats: ["avif", "webp"] }, credit);
      return result.ok ? result.image.renditions.map(({ rendition }) => rendition.bytes) : [];
    };
    const [bare, usual] = [
      await sizeOf(),
      await sizeOf({ creditLine: "X/Ada Example", source: "X", alt: "A dog" }),
    ];
    const added = usual.map((size, index) => size - bare[index]!);
    console.log(`bytes that a usual credit adds: ${added.join(", ")}`);
    for (const each of added) expect(each).toBeLessThan(800);
  });
});

describe("what the original states survives", () => {
  const IPTC = iimOf(
    [2, 80, latin1("Ben Muster")],
    [2, 110, latin1("Example Pictures")],
    [2, 115, latin1("Example Wire")],
  );
  const EXIF = exifOf([[ARTIST, latin1("ignored: IPTC says it\0")], [COPYRIGHT, latin1("(c) 2026 Ben Muster\0")]]); // prettier-ignore
  const XMP =
    xmpOf(`<rdf:Description xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:x="http://ns.adobe.com/xap/1.0/rights/"
    xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" x:WebStatement="https://example.com/ben" e:DigitalSourceType="${KIND}">
    <x:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Editorial use only</rdf:li></rdf:Alt></x:UsageTerms>
    <plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorName>Ben's agency</plus:LicensorName>
    <plus:LicensorURL>https://example.com/agency</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor></rdf:Description>`);

  async function original(): Promise<Uint8Array> {
    let bytes: Uint8Array = await plain().jpeg().toBuffer();
    bytes = withSegment(bytes, 0xed, photoshopOf(IPTC));
    bytes = withSegment(bytes, 0xe1, utf8(`http://ns.adobe.com/xap/1.0/\0${new TextDecoder().decode(XMP)}`));
    return withSegment(bytes, 0xe1, EXIF);
  }

  const STATED: Seen = {
    creator: "Ben Muster",
    rights: "(c) 2026 Ben Muster",
    Credit: "Example Pictures",
    Source: "Example Wire",
    WebStatement: "https://example.com/ben",
    UsageTerms: "Editorial use only",
    Licensor: "LicensorName: Ben's agency; LicensorURL: https://example.com/agency",
    DigitalSourceType: KIND,
  };

  it("alone, where nothing else is known", async () => {
    for (const each of (await copies(await original())).values()) expect(each).toStrictEqual(STATED);
  });

  it("in front of the post, where it was posted", async () => {
    for (const each of (await copies(await original(), { ...CREDIT, creditLine: "X/@ada" })).values()) {
      expect(each).toStrictEqual({
        ...STATED,
        Credit: "Example Pictures / X/@ada",
        Source: "Example Wire / X",
        AltTextAccessibility: SEEN["AltTextAccessibility"],
      });
    }
  });
});

describe("in the pictures of a post", () => {
  const picture = (name: string): Picture => ({ url: `https://pictures.example/${name}` });
  const authorOf = (name: string, given: Partial<Author> = {}): Author => ({
    handle: `${name}_example`,
    name: `${name} Example`,
    url: `https://x.com/${name}_example`,
    avatar: picture(`${name}-face`),
    ...given,
  });
  const quoted: QuotedPost = {
    url: "https://example.social/@bo/1",
    author: authorOf("Bo", { handle: "bo@example.social" }),
    text: [],
    published: "2021-05-05T00:00:00.000Z",
    media: [{ type: "video", url: "https://pictures.example/film", picture: picture("poster") }],
    emoji: { wave: picture("wave") },
  };
  const post: Post = {
    url: "https://x.com/ada_example/status/1",
    author: authorOf("Ada", { badges: [{ label: "Works here", picture: picture("badge") }] }),
    text: [],
    published: "2023-02-24T23:29:00.000Z",
    media: [
      { type: "image", url: "https://pictures.example/dog", alt: "A dog", picture: picture("dog") },
      {
        type: "image",
        url: "https://pictures.example/cat",
        picture: picture("cat"),
        rights: {
          creator: { name: "Cy Photographer", basis: "stated by the platform" },
          licence: {
            name: "CC BY 4.0",
            url: "https://creativecommons.org/licenses/by/4.0/",
            basis: "stated by the platform",
          },
        },
      },
      {
        type: "image",
        url: "https://pictures.example/cow",
        picture: picture("cow"),
        rights: { creator: { name: "Ada Example", basis: "inferred" } },
      },
    ],
    card: { url: "https://www.paper.example/story", picture: picture("card") },
    quote: { state: "present", key: { platform: "mastodon", id: "1" }, post: quoted },
  };

  async function keep(given: Post, tools: Partial<PictureTools> = {}) {
    const bytes = await plain().jpeg().toBuffer();
    const records = openRecords(memoryStore());
    const usual: PictureTools = {
      // each file a little different, as pictures are
      download: (url) =>
        Promise.resolve({
          ok: true,
          url,
          bytes: Uint8Array.from([...bytes, ...utf8(url)]),
          type: "image/jpeg",
        }),
      process: processImage,
      records,
      now: () => new Date("2026-11-23T00:00:00.000Z"),
    };
    const { post: kept } = await keepPictures(given, "full", true, { ...usual, ...tools }, "x");
    const seen = async ({ renditions = [] }: Picture = picture("none")): Promise<Seen> => {
      const all = await Promise.all(renditions.map(async ({ file }) => read((await records.asset(file))!)));
      expect(all.length).toBeGreaterThan(1);
      for (const each of all) expect(each).toStrictEqual(all[0]);
      return all[0]!;
    };
    return { kept, seen };
  }

  it("each says whose post it is from, and no more than is known", async () => {
    const { kept, seen } = await keep(post);
    const [dog, cat, cow] = kept.media;
    expect(await seen(dog?.picture)).toStrictEqual({
      Credit: "Twitter/Ada Example",
      Source: "Twitter",
      AltTextAccessibility: "A dog",
    });
    expect(await seen(cat?.picture)).toStrictEqual({
      Credit: "Twitter/Ada Example",
      Source: "Twitter",
      creator: "Cy Photographer",
      UsageTerms: "CC BY 4.0",
      WebStatement: "https://creativecommons.org/licenses/by/4.0/",
    });
    // who posted is no photographer, however likely
    expect(await seen(cow?.picture)).toStrictEqual({ Credit: "Twitter/Ada Example", Source: "Twitter" });
    // a face and a badge are not of this post: the service has its name of today
    expect(await seen(kept.author.avatar)).toStrictEqual({ Credit: "X/Ada Example", Source: "X" });
    expect(await seen(kept.author.badges?.[0]?.picture)).toStrictEqual({ Source: "X" });
    expect(await seen(kept.card?.picture)).toStrictEqual({ Source: "paper.example" });
  });

  it("those of a quoted post name its author and its service", async () => {
    const { kept, seen } = await keep(post);
    const inner = kept.quote?.state === "present" ? kept.quote.post : undefined;
    expect(await seen(inner?.media[0]?.picture)).toStrictEqual({
      Credit: "Mastodon/Bo Example",
      Source: "Mastodon",
    });
    expect(await seen(inner?.author.avatar)).toStrictEqual({
      Credit: "Mastodon/Bo Example",
      Source: "Mastodon",
    });
    expect(await seen(inner?.emoji?.["wave"])).toStrictEqual({ Source: "Mastodon" });
  });

  it("an account without a name is named by its handle", async () => {
    const { name: _name, ...nameless } = post.author;
    const { kept, seen } = await keep({ ...post, author: nameless });
    expect(await seen(kept.media[2]?.picture)).toStrictEqual({
      Credit: "Twitter/@Ada_example",
      Source: "Twitter",
    });
  });

  it("the line is the one that the site composes", async () => {
    const { kept, seen } = await keep(post, {
      creditLine: ({ author }, platform, medium) => `${author.handle} on ${platform}: ${medium?.alt ?? "-"}`,
    });
    expect(await seen(kept.media[0]?.picture)).toMatchObject({ Credit: "Ada_example on x: A dog" });
    expect(await seen(kept.author.avatar)).toMatchObject({ Credit: "Ada_example on x: -" });
  });

  it("an address in two places is written once, as at the first", async () => {
    const face = post.media[0]!.picture!;
    const { kept, seen } = await keep({ ...post, author: { ...post.author, avatar: face } });
    expect(await seen(kept.author.avatar)).toStrictEqual({ Credit: "X/Ada Example", Source: "X" });
    expect(kept.media[0]?.picture).toStrictEqual(kept.author.avatar);
  });

  it("captured again, an unchanged post has the same files", async () => {
    const [first, second] = [await keep(post), await keep(structuredClone(post))];
    expect(second.kept).toStrictEqual(first.kept);
  });

  it("emoji, badges and faces are the same file for posts of any day", async () => {
    const later: Post = {
      ...post,
      url: "https://x.com/ada_example/status/2",
      published: "2025-01-01T00:00:00.000Z",
    };
    const [first, second] = [(await keep(post)).kept, (await keep(later)).kept];
    expect(second.author).toStrictEqual(first.author);
    expect(second.media[0]?.picture?.renditions).not.toStrictEqual(first.media[0]?.picture?.renditions);
  });

  it("formats of the media policy are made", async () => {
    const { kept } = await keep(post, { policy: { formats: ["avif"] } });
    const types = (each: Picture | undefined) => each?.renditions?.map(({ type }) => type);
    expect(types(kept.media[0]?.picture)).toStrictEqual(["image/avif", "image/avif", "image/jpeg"]);
    expect(types(kept.author.avatar)).toStrictEqual(["image/webp", "image/jpeg"]);
  });
});
