// WebM files made fit to be published, in place: what may tell of place, time and device becomes void of the same length.
import { blankComments } from "./comments.ts";
import { elementsIn, latin1Of, numberOf, openElements, voidElement } from "./webm-elements.ts";
import type { Element, Elements } from "./webm-elements.ts";
import { Refusal } from "./refusal.ts";

const EBML = 0x1a45dfa3;
const DOC_TYPE = 0x4282;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const CLUSTER = 0x1f43b675;
const TRACK_TYPE = 0x83;
const CODEC = 0x86;
const CODEC_PRIVATE = 0x63a2;
const ENCODINGS = 0x6d80;
const MUXER = 0x4d80;
const WRITER = 0x5741;

/** In a segment: where things stand, what it is, its tracks, its data, its index. Tags, chapters and attachments go. */
const KEPT_IN_SEGMENT: ReadonlySet<number> = new Set([0x114d9b74, INFO, TRACKS, CLUSTER, 0x1c53bb6b]);
/** What a cluster of unknown length holds stands, for a reader that does not look for its end, in the segment. */
const KEPT_IN_CLUSTER: ReadonlySet<number> = new Set([0xe7, 0xa3, 0xa0, 0xab, 0xa7]);
/** Scale of time and duration; of muxer and writer, which must be named, the names are overwritten. */
const KEPT_IN_INFO: ReadonlySet<number> = new Set([0x2ad7b1, 0x4489, MUXER, WRITER]);
/** Number, id, type, use, language, codec, delays, picture, sound, additions. Names go. */
const KEPT_IN_TRACK: ReadonlySet<number> = new Set([
  0xd7,
  0x73c5,
  TRACK_TYPE,
  0xb9,
  0x88,
  0x55aa,
  0x9c,
  0x6de7,
  0x23e383,
  0x22b59c,
  0x22b59d,
  CODEC,
  CODEC_PRIVATE,
  0x56aa,
  0x56bb,
  0xe0,
  0xe1,
  0x55ee,
  0x41e4,
]);
const CODECS = /^(?:V_VP8|V_VP9|V_AV1|A_VORBIS|A_OPUS)$/;

/**
 * Cleans a WebM file in place. Lengths and offsets stay as they are, so that it plays as before.
 * @throws Refusal for a file that is no WebM, is cut short, encrypted, or cannot be cleaned
 */
export function cleanWebm(bytes: Uint8Array): "video/webm" {
  const file = openElements(bytes);
  const [head, segment, ...more] = [...elementsIn(file, 0, bytes.length)];
  if (head?.id !== EBML || typeIn(file, head) !== "webm") throw new Refusal("The file is no WebM file.");
  if (segment?.id !== SEGMENT) throw new Refusal("The file is cut short or damaged.");
  for (const other of more) voidElement(file, other);
  let data = false;
  let tracks = 0;
  let flat = false;
  for (const part of elementsIn(file, segment.body, segment.end)) {
    if (part.id === CLUSTER) {
      data = true;
      flat ||= part.open;
    } else if (part.id === INFO) cleanInfo(file, part);
    else if (part.id === TRACKS) tracks += cleanTracks(file, part);
    else if (!KEPT_IN_SEGMENT.has(part.id) && !(flat && KEPT_IN_CLUSTER.has(part.id)))
      voidElement(file, part);
  }
  if (!data || tracks === 0) throw new Refusal("The file holds no picture and no sound.");
  return "video/webm";
}

function typeIn(file: Elements, head: Element): string {
  for (const part of elementsIn(file, head.body, head.end))
    if (part.id === DOC_TYPE) return latin1Of(file, part);
  return "";
}

function cleanInfo(file: Elements, info: Element): void {
  for (const part of elementsIn(file, info.body, info.end)) {
    if (!KEPT_IN_INFO.has(part.id)) voidElement(file, part);
    else if (part.id === MUXER || part.id === WRITER) file.bytes.fill(0, part.body, part.end);
  }
}

function cleanTracks(file: Elements, tracks: Element): number {
  let count = 0;
  for (const track of elementsIn(file, tracks.body, tracks.end)) {
    if (track.id === TRACK) {
      count += 1;
      cleanTrack(file, track);
    } else voidElement(file, track);
  }
  return count;
}

function cleanTrack(file: Elements, track: Element): void {
  let codec = "";
  let type = 0;
  let setup: Element | undefined;
  for (const part of elementsIn(file, track.body, track.end)) {
    if (part.id === ENCODINGS) throw new Refusal("The file is encrypted.");
    if (part.id === CODEC) codec = latin1Of(file, part);
    if (part.id === TRACK_TYPE) type = numberOf(file, part);
    if (part.id === CODEC_PRIVATE) setup = part;
    if (!KEPT_IN_TRACK.has(part.id)) voidElement(file, part);
  }
  if (type !== 1 && type !== 2)
    throw new Refusal("The file carries a track beside picture and sound that cannot be removed.");
  if (!CODECS.test(codec)) throw new Refusal("The file is coded in a way that browsers do not play.");
  if (codec === "A_VORBIS" && setup) cleanVorbis(file, setup);
}

/** The setup of Vorbis is its three first packets, their lengths before them; the second holds comments. */
function cleanVorbis({ bytes }: Elements, { body, end }: Element): void {
  let at = body + 1;
  const lengths: number[] = [];
  for (let index = 0; index < 2; index += 1) {
    let length = 0;
    let byte = 255;
    while (byte === 255 && at < end) length += byte = bytes[at++]!;
    lengths.push(length);
  }
  const start = at + lengths[0]!;
  const comments = [{ from: start, to: start + lengths[1]! }];
  if (bytes[body] !== 2 || comments[0]!.to > end || !blankComments(bytes, comments))
    throw new Refusal("The file is cut short or damaged.");
}
