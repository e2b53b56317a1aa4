// Videos and sounds made fit to be published: what they tell of place, time and device is gone, and all else stands where it stood.
import { describe, expect, it } from "vitest";
import { processVideo } from "../../src/media/index.ts";
import {
  big,
  box,
  element,
  joined,
  mp3,
  mp3Frames,
  mp4,
  ogg,
  oggSum,
  pictureEntry,
  soundEntry,
  track,
  webm,
} from "./videos-made.ts";

const WORD = "+48.2082+016.3738/Example Phone 9";

function kept(bytes: Uint8Array): { type: string; bytes: Buffer; file: string } {
  const result = processVideo(bytes);
  if (!result.ok) throw new Error(result.missing.reason);
  const { copy, bytes: made } = result.video;
  expect(copy.bytes).toBe(made.length);
  return { type: copy.type, bytes: Buffer.from(made), file: copy.file };
}

function refusal(bytes: Uint8Array): string {
  const result = processVideo(bytes);
  return result.ok ? "kept" : `${result.missing.kind}: ${result.missing.reason}`;
}

/** Bytes that differ, as the stretches in which they lie. */
function differences(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, byte, index) => sum + (byte === b[index] ? 0 : 1), 0);
}

describe("what a file is", () => {
  it.each([
    ["video/mp4", "mp4", mp4()],
    ["audio/mp4", "m4a", mp4({ brand: "M4A ", pictures: false })],
    ["video/webm", "webm", webm()],
    ["audio/ogg", "ogg", ogg()],
    ["audio/ogg", "ogg", ogg({ codec: "vorbis" })],
    ["audio/mpeg", "mp3", mp3()],
  ])("%s is told by its bytes, named by their digest", (type, extension, bytes) => {
    const made = kept(bytes);
    expect(made.type).toBe(type);
    expect(made.file).toMatch(new RegExp(`^[0-9a-f]{64}\\.${extension}$`));
    expect(made.bytes.length).toBe(bytes.length);
  });

  it("leaves the bytes given as they are, and makes the same copy every time", () => {
    const bytes = mp4({ word: WORD });
    const before = Buffer.from(bytes);
    expect(kept(bytes).file).toBe(kept(bytes).file);
    expect(before.equals(bytes)).toBe(true);
  });
});

describe("place, time and device", () => {
  const WORDS = ["48.2082", "Example Phone", "location", "appl"];
  it.each([
    ["MP4", mp4({ word: WORD })],
    ["WebM", webm({ word: WORD })],
    ["WebM of unknown length", webm({ word: WORD, live: true })],
    ["Opus", ogg({ word: WORD.repeat(30) })],
    ["Vorbis", ogg({ word: WORD.repeat(30), codec: "vorbis" })],
    ["MP3", mp3(WORD)],
  ])("are gone from %s", (_name, bytes) => {
    expect(Buffer.from(bytes).includes("48.2082")).toBe(true);
    const made = kept(bytes).bytes.toString("latin1");
    for (const word of WORDS) expect(made.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it("are gone from MP4 while every box stands where it stood", () => {
    const bytes = mp4({ word: WORD });
    const made = kept(bytes).bytes;
    expect(made.length).toBe(bytes.length);
    const text = made.toString("latin1");
    for (const type of ["udta", "meta", "uuid", "keys", "mebx", "XTRA", "skip", "vndr", "\xA9xyz", "loci"])
      expect(text).not.toContain(type);
    expect(text).toContain("PICTURE!".repeat(40));
    expect(text).toContain("sound...".repeat(10));
    // Dates: seconds since 1904, 3,900,000,017 of them.
    expect(made.includes(Buffer.from(big(3_900_000_017)))).toBe(false);
    for (const type of ["ftyp", "mdat", "moov", "mvhd", "tkhd", "stsd", "stco", "avcC"])
      expect(text.indexOf(type), type).toBe(Buffer.from(bytes).toString("latin1").indexOf(type));
  });

  it("are gone from fragments of MP4 too", () => {
    const plain = mp4({ word: WORD.replace("mebx", "") });
    const start = Buffer.from(plain).indexOf("moof");
    expect(start).toBe(-1);
    const fragment = box(
      "moof",
      box("mfhd", big(0), big(1)),
      box("traf", box("tfhd", big(0), big(1)), box("uuid", WORD)),
    );
    const made = kept(joined(mp4(), fragment, box("mdat", "more"), box("emsg", WORD))).bytes.toString(
      "latin1",
    );
    expect(made).not.toContain("48.2082");
    expect(made).toContain("tfhd");
    expect(made).toContain("more");
  });

  it("are gone with the picture of a cover", () => {
    const at = Buffer.from(mp4()).indexOf("sound...");
    const cover = track("vide", pictureEntry("jpeg"), [[at, 16]]);
    const made = kept(mp4({ more: [cover] })).bytes.toString("latin1");
    expect(made).not.toContain("jpeg");
    expect(made.split("sound...").length - 1).toBe(8);
    expect(made).toContain("avc1");
  });

  it("leave a file without them as it was but for dates", () => {
    const bytes = mp4();
    const dates = 5; // mvhd, and tkhd and mdhd of two tracks
    expect(differences(kept(bytes).bytes, bytes)).toBe(dates * 8);
    expect(Buffer.from(kept(mp3()).bytes).equals(mp3())).toBe(true);
  });

  it("leave the pages of Ogg whole: each has the sum of its bytes", () => {
    const made = kept(ogg({ word: WORD.repeat(30) })).bytes;
    let pages = 0;
    for (let at = 0; at < made.length; pages += 1) {
      const segments = made[at + 26]!;
      const length = made
        .subarray(at + 27, at + 27 + segments)
        .reduce((sum, each) => sum + each, 27 + segments);
      const page = Buffer.from(made.subarray(at, at + length));
      const stated = page.readUInt32LE(22);
      page.writeUInt32LE(0, 22);
      expect(oggSum(page)).toBe(stated);
      at += length;
    }
    expect(pages).toBeGreaterThan(3);
    expect(made.includes("frames of sound")).toBe(true);
  });

  it("leave of MP3 the frames alone", () => {
    expect(kept(mp3(WORD)).bytes.equals(mp3Frames(5))).toBe(true);
  });

  it("leave of WebM what plays it", () => {
    for (const live of [false, true]) {
      const made = kept(webm({ word: WORD, live })).bytes;
      const plain = Buffer.from(webm({ live }));
      expect(made.includes("picture data")).toBe(true);
      expect(made.includes("books of codes")).toBe(true);
      for (const word of ["V_VP9", "A_VORBIS"])
        expect(made.includes(word) && plain.includes(word)).toBe(true);
    }
  });
});

describe("what is refused", () => {
  it.each([
    ["QuickTime", mp4({ brand: "qt  " }), /QuickTime/],
    ["HEIF", mp4({ brand: "heic" }), /HEIF/],
    ["a picture", joined("\xFF\xD8\xFF\xE0", "JFIF"), /Pictures are not kept as videos/],
    ["a page", joined("<!doctype html><p>Log in"), /HTML or XML pages/],
    ["a list of parts", joined("#EXTM3U\n#EXT-X-VERSION:3\n"), /list of parts/],
    ["a manifest", joined('<?xml version="1.0"?><MPD>'), /list of parts/],
    ["an encrypted file", mp4({ entry: pictureEntry("encv") }), /encrypted/],
    ["a film whose sound no browser plays", mp4({ sound: soundEntry("samr") }), /do not play/],
    ["a film whose pictures no browser plays", mp4({ entry: pictureEntry("apcn") }), /do not play/],
    ["Matroska", webm({ type: "matroska" }), /no WebM/],
    ["WebM with subtitles", webm({ kind: 17 }), /cannot be removed/],
    ["WebM of another codec", webm({ codec: "V_THEORA" }), /do not play/],
    ["FLAC in Ogg", ogg({ codec: "flac" }), /do not play/],
    ["a file without contents", joined(box("ftyp", "isom", big(0)), box("mdat", "x")), /table of contents/],
    ["a tag without frames", joined("ID3\x03\0\0", Uint8Array.of(0, 0, 0, 4), "abcd"), /no MP3/],
    ["nothing", new Uint8Array(), /empty/],
  ])("%s", (_name, bytes, reason) => {
    expect(refusal(bytes)).toMatch(/^unreadable: [A-Z].*\.$/);
    expect(refusal(bytes)).toMatch(reason);
  });

  it("data elsewhere, and measurements in fragments", () => {
    const text = Buffer.from(mp4()).toString("latin1");
    const outside = joined(text.replace("url \0\0\0\x01", "url \0\0\0\0"));
    expect(refusal(outside)).toMatch(/elsewhere/);
    expect(refusal(joined(mp4({ word: WORD }).subarray(0, -3), box("moof", "")))).toMatch(
      /cannot be removed/,
    );
  });

  it.each([
    ["MP4", mp4({ word: WORD })],
    ["WebM", webm({ word: WORD })],
    ["Ogg", ogg({ word: WORD })],
  ])("%s that is cut short, wherever", (_name, bytes) => {
    let refused = 0;
    for (let end = 1; end < bytes.length; end += 7)
      if (refusal(bytes.subarray(0, end)) !== "kept") refused += 1;
    // Whatever could still be kept carries nothing.
    for (let end = 1; end < bytes.length; end += 7) {
      const result = processVideo(bytes.subarray(0, end));
      if (result.ok) expect(Buffer.from(result.video.bytes).includes("48.2082")).toBe(false);
    }
    expect(refused).toBeGreaterThan(bytes.length / 14);
  });

  it("tables that lie: samples outside of the data, more of them than there are", () => {
    const bytes = Buffer.from(mp4({ word: WORD }));
    const last = bytes.lastIndexOf("stco");
    bytes.writeUInt32BE(4, last + 12);
    expect(refusal(bytes)).toMatch(/cannot be removed/);
    const many = Buffer.from(mp4({ word: WORD }));
    many.writeUInt32BE(0xffffffff, many.lastIndexOf("stsz") + 12);
    expect(refusal(many)).toMatch(/cannot be removed/);
  });
});

describe("hostile files", () => {
  /** Numbers that look random, and are the same on every machine. */
  function* numbers(seed: number): Generator<number> {
    for (let state = seed; ;) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      yield state;
    }
  }

  it("are kept or refused, 6,000 of them, and never throw", () => {
    const samples = [
      mp4({ word: WORD }),
      webm({ word: WORD }),
      webm({ word: WORD, live: true }),
      ogg({ word: WORD }),
      mp3(WORD),
    ];
    const random = numbers(11);
    const next = (): number => random.next().value as number;
    let refused = 0;
    for (let round = 0; round < 6_000; round += 1) {
      const bytes = Buffer.from(samples[round % samples.length]!);
      for (let flips = (next() % 4) + 1; flips > 0; flips -= 1) bytes[next() % bytes.length] = next() >>> 24;
      const result = processVideo(bytes);
      if (!result.ok) {
        refused += 1;
        expect(result.missing.reason).toMatch(/^[A-Z].*\.$/);
      } else expect(result.video.copy.bytes).toBeLessThanOrEqual(bytes.length);
    }
    expect(refused).toBeGreaterThan(600);
    expect(refused).toBeLessThan(5_400);
  });

  it("cannot make a reader walk without end", () => {
    // Two million empty boxes, as many empty elements, and a table of half a million samples of a megabyte each.
    const boxes = new Uint8Array(16_000_000).fill(0);
    for (let at = 0; at < boxes.length; at += 8) boxes.set([0, 0, 0, 8, 102, 114, 101, 101], at);
    expect(refusal(joined(box("ftyp", "isom", big(0), "mp41"), boxes))).toMatch(/more parts/);
    const empty = new Uint8Array(4_000_000);
    for (let at = 0; at < empty.length; at += 2) empty.set([0xec, 0x80], at);
    expect(refusal(joined(element(0x1a45dfa3, element(0x4282, "webm")), element(0x18538067, empty)))).toMatch(
      /more parts/,
    );
  });
});
