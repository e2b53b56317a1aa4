// MP4 files made fit to be published, in place: what may tell of place, time and device becomes free space of the same length.
import type { LocalFile } from "../model/asset.ts";
import { Refusal } from "./refusal.ts";
import { zeroSamples } from "./mp4-samples.ts";
import { boxesIn, childOf, freeBox, latin1, openBoxes, within } from "./mp4-boxes.ts";
import type { Box, Boxes } from "./mp4-boxes.ts";

/**
 * What stays, by the box in which it stands. Everything else (`udta`, `meta`, `uuid`, `keys` and whatever a camera invents)
 * becomes `free`: a list of what is harmless cannot be outwitted by a new name.
 */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  file: ["ftyp", "styp", "moov", "mdat", "moof", "sidx"],
  moov: ["mvhd", "trak", "mvex"],
  trak: ["tkhd", "edts", "mdia"],
  edts: ["elst"],
  mdia: ["mdhd", "hdlr", "minf", "elng"],
  minf: ["vmhd", "smhd", "nmhd", "dinf", "stbl"],
  dinf: ["dref"],
  stbl: [
    "stsd",
    "stts",
    "ctts",
    "cslg",
    "stsc",
    "stsz",
    "stz2",
    "stco",
    "co64",
    "stss",
    "sdtp",
    "sbgp",
    "sgpd",
    "subs",
  ],
  mvex: ["mehd", "trex"],
  moof: ["mfhd", "traf"],
  traf: ["tfhd", "trun", "tfdt", "sdtp", "sbgp", "sgpd", "subs"],
};
/** Within the description of a picture track. */
const KEPT_IN_ENTRY: ReadonlySet<string> = new Set(
  "avcC hvcC vpcC av1C pasp colr btrt clap fiel dvcC dvvC SmDm CoLL mdcv clli".split(" "),
);

const VIDEO_CODECS: ReadonlySet<string> = new Set("avc1 avc3 hvc1 hev1 vp08 vp09 av01".split(" "));
const AUDIO_CODECS: ReadonlySet<string> = new Set("mp4a Opus fLaC alac ac-3 ec-3 .mp3".split(" "));
/** Pictures of a cover or of chapters: a track beside the film. */
const COVERS: ReadonlySet<string> = new Set(["jpeg", "png "]);
const STILLS = /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1|avi[fs]|jxl |crx )$/;

/**
 * Cleans an MP4 file in place, and says what it is. Lengths and offsets stay as they are, so that it plays as before.
 * Dates, names of handlers and encoders, and tracks of anything but picture and sound (measurements, positions, text) are
 * overwritten. What stands in the coded pictures and sounds themselves is not read.
 * @throws Refusal for a file that is no MP4, is cut short, encrypted, or cannot be cleaned
 */
export function cleanMp4(bytes: Uint8Array): Extract<LocalFile["type"], "video/mp4" | "audio/mp4"> {
  const file = openBoxes(bytes);
  const top = [...boxesIn(file, 0, bytes.length)];
  checkBrands(file, top[0]);
  const films = top.filter(({ type }) => type === "moov");
  const [film] = films;
  if (!film || films.length > 1) throw new Refusal("The file has no table of contents, or several.");
  if (!top.some(({ type }) => type === "mdat")) throw new Refusal("The file holds no picture and no sound.");
  const kinds = cleanTracks(file, film, top);
  for (const box of top) cleanBox(file, box, KEPT["file"]!);
  return kinds.has("vide") ? "video/mp4" : "audio/mp4";
}

function checkBrands({ bytes }: Boxes, first: Box | undefined): void {
  if (first?.type !== "ftyp" || first.end - first.body < 8) throw new Refusal("The file is no MP4 file.");
  const brands = [latin1(bytes, first.body, first.body + 4)];
  const end = Math.min(first.end, first.body + 256);
  for (let at = first.body + 8; at + 4 <= end; at += 4) brands.push(latin1(bytes, at, at + 4));
  if (STILLS.test(brands[0]!)) throw new Refusal("Pictures in the format HEIF are no videos.");
  if (brands.every((brand) => brand === "qt  " || brand === "\0\0\0\0"))
    throw new Refusal("QuickTime files are not kept: browsers do not promise to play them.");
}

/** Removes the tracks of anything but picture and sound. Gives what is left. */
function cleanTracks(file: Boxes, film: Box, top: readonly Box[]): Set<string> {
  const kinds = new Set<string>();
  const data = top.filter(({ type }) => type === "mdat");
  const fragmented = top.some(({ type }) => type === "moof");
  for (const track of [...boxesIn(file, film.body, film.end)].filter(({ type }) => type === "trak")) {
    const kind = kindOf(file, track);
    if (kind !== undefined) {
      kinds.add(kind);
      continue;
    }
    if (fragmented)
      throw new Refusal("The file carries a track beside picture and sound that cannot be removed.");
    zeroSamples(file, track, data);
    freeBox(file, track);
  }
  if (kinds.size === 0) throw new Refusal("The file has no track that browsers play.");
  return kinds;
}

/**
 * `vide` or `soun` for a track that stays; `undefined` for one that goes.
 * @throws Refusal for pictures or sound that browsers do not play: without them it would be another film
 */
function kindOf(file: Boxes, track: Box): "vide" | "soun" | undefined {
  const media = childOf(file, track, "mdia");
  const handler = media && childOf(file, media, "hdlr");
  const info = media && childOf(file, media, "minf");
  const table = info && childOf(file, info, "stbl");
  const described = table && childOf(file, table, "stsd");
  if (!handler || !described || handler.end - handler.body < 12) return undefined;
  const kind = latin1(file.bytes, handler.body + 8, handler.body + 12);
  const entries = [...entriesOf(file, described)];
  if (entries.some(({ type }) => type === "encv" || type === "enca"))
    throw new Refusal("The file is encrypted.");
  if (kind !== "vide" && kind !== "soun") return undefined;
  const codecs = kind === "vide" ? VIDEO_CODECS : AUDIO_CODECS;
  if (entries.length > 0 && entries.every(({ type }) => codecs.has(type))) return kind;
  if (kind === "vide" && entries.every(({ type }) => COVERS.has(type))) return undefined;
  throw new Refusal("The file is coded in a way that browsers do not play.");
}

/** The descriptions of a track's samples, behind version, flags and their number. */
function entriesOf(file: Boxes, described: Box): Generator<Box> {
  return boxesIn(file, Math.min(described.body + 8, described.end), described.end);
}

/** Keeps a box that may stay where it stands, and what may stay within it; frees any other. */
function cleanBox(file: Boxes, box: Box, kept: readonly string[]): void {
  if (!kept.includes(box.type)) {
    freeBox(file, box);
    return;
  }
  const inner = KEPT[box.type];
  if (inner) for (const child of [...boxesIn(file, box.body, box.end)]) cleanBox(file, child, inner);
  else cleanFields(file, box);
}

function cleanFields(file: Boxes, box: Box): void {
  const { bytes, view } = file;
  const zero = (from: number, to: number): void => void bytes.fill(0, within(box, from), within(box, to));
  switch (box.type) {
    // When it was made and last changed: 32 or 64 bits each.
    case "mvhd":
    case "tkhd":
    case "mdhd":
      zero(box.body + 4, box.body + (bytes[box.body] === 1 ? 20 : 12));
      return;
    // Maker and name of the handler, such as a camera writes it.
    case "hdlr":
      zero(box.body + 12, box.end);
      return;
    case "dref":
      for (const source of boxesIn(file, Math.min(box.body + 8, box.end), box.end)) {
        if (source.end - source.body < 4 || (view.getUint32(source.body) & 1) === 0)
          throw new Refusal("The file points to data elsewhere.");
        bytes.fill(0, source.body + 4, source.end);
      }
      return;
    case "stsd":
      for (const entry of [...entriesOf(file, box)])
        if (VIDEO_CODECS.has(entry.type)) cleanEntry(file, entry);
  }
}

/** A description of pictures: vendor, name of the encoder, and boxes of a fixed place behind them. */
function cleanEntry(file: Boxes, entry: Box): void {
  const { bytes } = file;
  bytes.fill(0, within(entry, entry.body + 12), within(entry, entry.body + 16));
  bytes.fill(0, within(entry, entry.body + 42), within(entry, entry.body + 74));
  const extras = entry.body + 78;
  if (extras > entry.end) return;
  for (const extra of [...boxesIn(file, extras, entry.end)])
    if (!KEPT_IN_ENTRY.has(extra.type)) freeBox(file, extra);
}
