// A video, an animation or a sound as downloaded, made fit to be published: as the platform coded it, without what it tells of place and device.
import { LOCAL_FILE_TYPES } from "../model/asset.ts";
import type { LocalFile, MissingPicture, Original } from "../model/asset.ts";
import { captionsIn } from "./captions.ts";
import { sha256 } from "./digest.ts";
import { formatOf } from "./format.ts";
import { cleanMp3, isMp3 } from "./mp3.ts";
import { cleanMp4 } from "./mp4.ts";
import { cleanOgg } from "./ogg.ts";
import { Refusal } from "./refusal.ts";
import { cleanWebm } from "./webm.ts";

/** A file with the copy made of it. */
export interface ProcessedVideo {
  readonly copy: LocalFile;
  readonly bytes: Uint8Array;
  /** The bytes as received, by their digest. */
  readonly original: Original;
}

/** What came of a file. */
export type VideoResult =
  | { readonly ok: true; readonly video: ProcessedVideo }
  | { readonly ok: false; readonly missing: MissingPicture };

/**
 * Makes the copy of a video or a recording that a site may publish. What the bytes are is told by the bytes alone: MP4, WebM,
 * MP3 and Ogg (Opus, Vorbis) are kept, nothing is coded anew. Places, dates, devices, names and comments in the container are
 * overwritten, tracks of measurements as well. A file that cannot be cleaned is a result, with the reason. The bytes given stay
 * as they are.
 */
export function processVideo(bytes: Uint8Array): VideoResult {
  return processed(bytes, () => {
    const [type, cleaned] = cleanedVideo(bytes);
    return { type, bytes: cleaned };
  });
}

/** Makes the WebVTT that a site may publish of captions in WebVTT or SubRip: its cues as plain text, and who speaks. */
export function processCaptions(bytes: Uint8Array): VideoResult {
  return processed(bytes, () => ({ type: "text/vtt", bytes: new TextEncoder().encode(captionsIn(bytes)) }));
}

function processed(
  bytes: Uint8Array,
  make: () => { readonly type: LocalFile["type"]; readonly bytes: Uint8Array },
): VideoResult {
  if (bytes.length === 0) return { ok: false, missing: { kind: "unreadable", reason: "The file is empty." } };
  try {
    const made = make();
    const extension = LOCAL_FILE_TYPES[made.type];
    const nameOf = (content: Uint8Array): string => `${sha256(content)}.${extension}`;
    const copy: LocalFile = { file: nameOf(made.bytes), type: made.type, bytes: made.bytes.length };
    const original: Original = { file: nameOf(bytes), type: made.type, bytes: bytes.length };
    return { ok: true, video: { copy, bytes: made.bytes, original } };
  } catch (error) {
    if (error instanceof Refusal)
      return { ok: false, missing: { kind: "unreadable", reason: error.message } };
    throw error;
  }
}

/**
 * What a recording is, and its bytes cleaned: a copy made before comes out at the length that it has.
 * @throws Refusal for a file that cannot be cleaned
 */
export function cleanedVideo(bytes: Uint8Array): [LocalFile["type"], Uint8Array] {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  if (isMp3(bytes)) return ["audio/mpeg", cleanMp3(bytes)];
  const inPlace = start.startsWith("ftyp", 4)
    ? cleanMp4
    : start.startsWith("\x1A\x45\xDF\xA3")
      ? cleanWebm
      : start.startsWith("OggS")
        ? cleanOgg
        : undefined;
  if (inPlace) {
    const copy = new Uint8Array(bytes); // not slice(): that of a Buffer is the same memory
    return [inPlace(copy), copy];
  }
  if (/^(?:\xEF\xBB\xBF)?\s{0,20}(?:#EXTM3U|<MPD|<\?xml)/.test(start))
    throw new Refusal("The address leads to a list of parts, not to one file.");
  const format = formatOf(bytes);
  const kind = typeof format === "string" ? format : "Pictures";
  throw new Refusal(`${kind} are not kept as videos: only MP4, WebM, MP3 and Ogg files are.`);
}
