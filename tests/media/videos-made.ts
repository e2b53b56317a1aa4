// Videos and sounds made by hand, part by part as their formats are written down: each can carry a word that must not stay.

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));

/** Bytes, texts (one byte each) and lists of both, one after the other. */
export type Parts = Uint8Array | string | readonly Parts[];

/** Joins parts. */
export function joined(...parts: readonly Parts[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) =>
      typeof part === "string" ? ascii(part) : part instanceof Uint8Array ? part : joined(...part),
    ),
  );
}

/** A number in so many bytes, the highest first. */
export function big(value: number, bytes = 4): Uint8Array {
  return Uint8Array.from(
    { length: bytes },
    (_, index) => Math.floor(value / 256 ** (bytes - 1 - index)) % 256,
  );
}

const little = (value: number): Uint8Array => big(value).reverse();
const zeros = (length: number): Uint8Array => new Uint8Array(length);

/** A box of an MP4 file. */
export function box(type: string, ...parts: readonly Parts[]): Uint8Array {
  const body = joined(...parts);
  return joined(big(body.length + 8), type, body);
}

const handler = (kind: string, name = ""): Uint8Array =>
  box("hdlr", zeros(8), kind, name === "" ? zeros(12) : [`appl`, zeros(8)], name, "\0");
const dates = (length: number): Parts => [zeros(4), big(3_900_000_017), big(3_900_000_018), zeros(length)];
const dataHere = (): Uint8Array => box("dinf", box("dref", zeros(4), big(1), box("url ", big(1))));

/** The tables of a track: each sample in a chunk of its own. */
function tables(
  entry: Uint8Array,
  samples: readonly (readonly [offset: number, length: number])[],
): Uint8Array {
  return box(
    "stbl",
    box("stsd", zeros(4), big(1), entry),
    box("stts", zeros(4), big(1), big(samples.length), big(1_000)),
    box("stsc", zeros(4), big(1), big(1), big(1), big(1)),
    box("stsz", zeros(4), big(0), big(samples.length), ...samples.map(([, length]) => big(length))),
    box("stco", zeros(4), big(samples.length), ...samples.map(([offset]) => big(offset))),
  );
}

/** A track. `more` stands beside its tables. */
export function track(
  kind: string,
  entry: Uint8Array,
  samples: readonly (readonly [number, number])[],
  name = "",
  ...more: readonly Uint8Array[]
): Uint8Array {
  const head = kind === "vide" ? box("vmhd", zeros(12)) : box("smhd", zeros(8));
  return box(
    "trak",
    box("tkhd", dates(72)),
    box(
      "mdia",
      box("mdhd", dates(12)),
      handler(kind, name),
      box("minf", head, dataHere(), tables(entry, samples)),
    ),
    ...more,
  );
}

/** The description of pictures; the word stands where a camera names its encoder. */
export function pictureEntry(codec = "avc1", word = "", ...more: readonly Uint8Array[]): Uint8Array {
  const name = joined(big(word.length, 1), word.slice(0, 31), zeros(31 - Math.min(31, word.length)));
  const sizes = [big(64, 2), big(36, 2), big(0x480000), big(0x480000), zeros(4), big(1, 2)];
  return box(
    codec,
    zeros(6),
    big(1, 2),
    zeros(16),
    sizes,
    name,
    big(24, 2),
    big(65_535, 2),
    box("avcC", "sps!"),
    ...more,
  );
}

/** The description of sound. */
export const soundEntry = (codec = "mp4a"): Uint8Array =>
  box(codec, zeros(6), big(1, 2), zeros(8), big(2, 2), big(16, 2), zeros(4), big(48_000 * 65_536, 4));

/** What an MP4 file of a test holds. */
export interface MadeMp4 {
  readonly brand?: string;
  /** Put wherever the format lets a camera, a phone or a program leave word of itself. */
  readonly word?: string;
  readonly entry?: Uint8Array;
  readonly sound?: Uint8Array;
  /** Further tracks. */
  readonly more?: readonly Uint8Array[];
  /** Pictures; without them the file is sound alone. Default true. */
  readonly pictures?: boolean;
}

/** An MP4 file with a track of pictures, one of sound, and with a word also one of measurements. */
export function mp4({
  brand = "isom",
  word = "",
  entry,
  sound,
  more = [],
  pictures = true,
}: MadeMp4 = {}): Uint8Array {
  const first = box("ftyp", brand, zeros(4), brand, brand === "qt  " ? "" : "mp41");
  const pictureData = joined("PICTURE!".repeat(40));
  const soundData = joined("sound...".repeat(10));
  const measured = joined(word.repeat(3));
  const start = first.length + 8;
  const data = box("mdat", pictureData, measured, soundData);
  const pictureAt = [start, pictureData.length] as const;
  const measuredAt = [start + pictureData.length, measured.length] as const;
  const soundAt = [start + pictureData.length + measured.length, soundData.length] as const;
  const location = box(
    "udta",
    box("\xA9xyz", big(word.length, 2), big(0x15c7, 2), word),
    box("loci", zeros(6), word),
  );
  const keys = box(
    "meta",
    handler("mdta"),
    box("keys", zeros(4), big(1), box("mdta", "com.apple.quicktime.location.ISO6709")),
    box("ilst", box("\0\0\0\x01", box("data", big(1), zeros(4), word))),
  );
  const described = entry ?? pictureEntry("avc1", word, ...(word === "" ? [] : [box("vndr", word)]));
  return joined(
    first,
    data,
    box(
      "moov",
      box("mvhd", dates(88)),
      pictures ? track("vide", described, [pictureAt], word, ...(word === "" ? [] : [location])) : "",
      track("soun", sound ?? soundEntry(), [soundAt], word),
      more,
      word === "" ? "" : [track("meta", box("mebx", word), [measuredAt], word), location, keys],
    ),
    word === ""
      ? ""
      : [box("uuid", zeros(16), word), box("free", word), box("skip", word), box("XTRA", word), "abc"],
  );
}

/** An element of a WebM file. */
export function element(id: number, ...parts: readonly Parts[]): Uint8Array {
  const body = joined(...parts);
  const name = big(id, id > 0xffffff ? 4 : id > 0xffff ? 3 : id > 0xff ? 2 : 1);
  return joined(name, body.length < 127 ? big(0x80 | body.length, 1) : big(0x1000_0000 + body.length), body);
}

const webmHead = (type = "webm"): Uint8Array => element(0x1a45dfa3, element(0x4282, type));

/** What a WebM file of a test holds. */
export interface MadeWebm {
  readonly type?: string;
  readonly word?: string;
  /** Segment and clusters do not say how long they are, as recorders write them. */
  readonly live?: boolean;
  readonly codec?: string;
  readonly kind?: number;
}

/** A WebM file of pictures and of sound in Vorbis. */
export function webm({
  type,
  word = "",
  live = false,
  codec = "V_VP9",
  kind = 1,
}: MadeWebm = {}): Uint8Array {
  const setup = vorbisPackets(word);
  const lacing = joined("\x02", big(setup[0].length, 1), big(setup[1].length, 1), ...setup);
  const info = element(
    0x1549a966,
    element(0x2ad7b1, big(1_000_000, 3)),
    element(0x4d80, word || "muxer"),
    element(0x5741, word || "writer"),
    word === "" ? "" : [element(0x7ba9, word), element(0x4461, big(700_000_000, 8)), element(0xbf, "sums")],
  );
  const tracks = element(
    0x1654ae6b,
    element(
      0xae,
      element(0xd7, "\x01"),
      element(0x83, big(kind, 1)),
      element(0x86, codec),
      word === "" ? "" : element(0x536e, word),
    ),
    element(
      0xae,
      element(0xd7, "\x02"),
      element(0x83, "\x02"),
      element(0x86, "A_VORBIS"),
      element(0x63a2, lacing),
    ),
  );
  const blocks = [
    element(0xe7, "\0"),
    element(0xa3, "\x81\0\0\x80", "picture data"),
    element(0xa3, "\x82\0\0\x80", "sound data"),
  ];
  const tags =
    word === ""
      ? ""
      : [
          element(0x1254c367, element(0x7373, word.repeat(20))),
          element(0x1941a469, word),
          element(0xec, word),
        ];
  const open = (id: number): Uint8Array => joined(big(id), "\x01", zeros(7).fill(255));
  return live
    ? joined(
        webmHead(type),
        open(0x18538067),
        info,
        tracks,
        tags,
        open(0x1f43b675),
        ...blocks,
        open(0x1f43b675),
        ...blocks,
      )
    : joined(webmHead(type), element(0x18538067, info, tracks, element(0x1f43b675, ...blocks), tags));
}

/** The three packets with which Vorbis begins; the second holds a comment. */
function vorbisPackets(word: string): readonly [Uint8Array, Uint8Array, Uint8Array] {
  const comment = `LOCATION=${word}`;
  return [
    joined("\x01vorbis", zeros(23)),
    joined("\x03vorbis", little(5), "maker", little(1), little(comment.length), comment, "\x01"),
    joined("\x05vorbis", "books of codes"),
  ];
}

/** What an Ogg file of a test holds. */
export interface MadeOgg {
  readonly word?: string;
  readonly codec?: "opus" | "vorbis" | "flac";
}

/** An Ogg file; its comments run over the end of a page where the word is long. */
export function ogg({ word = "", codec = "opus" }: MadeOgg = {}): Uint8Array {
  const comment = `LOCATION=${word}`;
  const [head, comments, codes] = {
    opus: [
      joined("OpusHead", "\x01\x02", zeros(9)),
      joined("OpusTags", little(5), "maker", little(1), little(comment.length), comment),
      undefined,
    ],
    vorbis: vorbisPackets(word),
    flac: [joined("\x7FFLAC", zeros(20)), joined(word), undefined],
  }[codec] as readonly [Uint8Array, Uint8Array, Uint8Array | undefined];
  const packets = [comments, ...(codes ? [codes] : []), joined("frames of sound")];
  return joined(page(2, 0, [head]), ...pagesOf(packets));
}

/** Packets of Opus, of 20 ms each, as an Ogg file with a word in its comments. */
export function oggOf(packets: readonly Uint8Array[], word: string): Buffer {
  const comment = `LOCATION=${word}`;
  const head = joined("OpusHead", "\x01\x01", zeros(2), little(48_000), zeros(3));
  const comments = joined("OpusTags", little(5), "maker", little(1), little(comment.length), comment);
  const pages = pagesOf([comments]);
  const sound = packets.map((packet, index) => {
    const sequence = 1 + pages.length + index;
    return page(index === packets.length - 1 ? 4 : 0, sequence, segmentsOf(packet), (index + 1) * 960);
  });
  return Buffer.concat([page(2, 0, [head]), ...pages, ...sound]);
}

/** Packets on pages of two segments at most, so that long ones are continued. */
function pagesOf(packets: readonly Uint8Array[]): Uint8Array[] {
  const segments = packets.flatMap(segmentsOf);
  const pages: Uint8Array[] = [];
  for (let at = 0; at < segments.length; at += 2) pages.push(page(0, 1 + at / 2, segments.slice(at, at + 2)));
  return pages;
}

function segmentsOf(packet: Uint8Array): Uint8Array[] {
  return [
    ...Array.from({ length: Math.floor(packet.length / 255) }, (_, index) =>
      packet.subarray(index * 255, index * 255 + 255),
    ),
    packet.subarray(packet.length - (packet.length % 255)),
  ];
}

function page(flags: number, sequence: number, segments: readonly Uint8Array[], time = 0): Uint8Array {
  const made = joined(
    "OggS\0",
    big(flags, 1),
    little(time),
    zeros(4),
    little(7),
    little(sequence),
    zeros(4),
    big(segments.length, 1),
    ...segments.map(({ length }) => big(length, 1)),
    ...segments,
  );
  made.set(little(oggSum(made)), 22);
  return made;
}

/** The sum of an Ogg page bit by bit, as RFC 3533 describes it. */
export function oggSum(bytes: Uint8Array): number {
  let sum = 0n;
  for (const byte of bytes) {
    sum ^= BigInt(byte) << 24n;
    for (let bit = 0; bit < 8; bit += 1)
      sum = ((sum << 1n) ^ ((sum >> 31n) & 1n ? 0x04c11db7n : 0n)) & 0xffffffffn;
  }
  return Number(sum);
}

/** Frames of MP3: version 1, layer III, 128 kbit/s, 44,100 samples. */
export const mp3Frames = (count: number): Uint8Array =>
  joined(...Array.from({ length: count }, () => joined("\xFF\xFB\x90\x00", zeros(413).fill(85))));

/** An MP3 file with tags before and behind, as programs leave them. */
export function mp3(word = ""): Uint8Array {
  const text = joined("TXXX", big(word.length + 1), zeros(2), "\0", word);
  const size = text.length;
  const tag = joined("ID3\x03\0\0", Uint8Array.of(0, 0, size >> 7, size & 127), text);
  const behind = ["APETAGEX", word, "TAG", word, zeros(128)];
  return joined(word === "" ? "" : [tag, zeros(10)], mp3Frames(5), word === "" ? "" : behind);
}
