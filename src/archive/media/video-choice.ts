// Which of the files that a platform gives of a video is downloaded: one file that plays by itself, of the wanted size.
import type { MissingPicture } from "../../model/asset.ts";
import type { Medium, MediumFile } from "../../model/media.ts";
import { isUrl } from "../../model/url.ts";

/**
 * Which file of a video, an animation or a sound is kept. `none`: none, a poster and a link are shown. `smallest`: the one of
 * the lowest bitrate. `best`: the best that is not larger than the limit.
 */
export type VideoKeep = "none" | "smallest" | "best";

/** So many encodings of one video are tried. */
const MOST_TRIED = 4;
/** Types of files that a page can play; a type that is not stated may be one. */
const PLAYED =
  /^(?:video\/(?:mp4|webm|x-m4v)|audio\/(?:mp4|mpeg|mp3|ogg|opus|webm|x-m4a|m4a)|application\/ogg)\b/i;
const PLAYLIST = /^(?:application\/(?:x-mpegurl|vnd\.apple\.mpegurl|dash\+xml)|audio\/(?:x-)?mpegurl)\b/i;

/** The files to be tried, in order; or why there is none. */
export function candidatesOf(
  { files = [], duration }: Medium,
  keep: VideoKeep,
  maxBytes: number,
): { readonly files: readonly MediumFile[] } | MissingPicture {
  const whole = files.filter((file) => !isPlaylist(file));
  const played = whole.filter(({ type }) => type === undefined || PLAYED.test(type));
  if (files.length === 0) return none("The platform gives no file of it.");
  if (whole.length === 0)
    return none("The platform gives it as a list of parts (HLS, DASH), not as one file.");
  if (played.length === 0) return none("The platform gives it in no format that is kept.");
  // Better first as the platform lists them, unless it says how good each is.
  const sorted = played.every(({ bitrate }) => bitrate !== undefined)
    ? played.toSorted((a, b) => b.bitrate! - a.bitrate!)
    : played;
  if (keep === "smallest") return { files: sorted.toReversed().slice(0, MOST_TRIED) };
  // A stated bitrate is a ceiling: what is far beyond the limit is not asked for, what may fit is.
  const fits = ({ bitrate = 0 }: MediumFile): boolean => (bitrate / 8) * (duration ?? 0) <= maxBytes * 3;
  const fitting = sorted.filter(fits);
  return { files: (fitting.length > 0 ? fitting : sorted.slice(-1)).slice(0, MOST_TRIED) };
}

function isPlaylist({ url, type }: MediumFile): boolean {
  if (type !== undefined && PLAYLIST.test(type)) return true;
  const path = isUrl(url) ? new URL(url).pathname : url;
  return /\.(?:m3u8|mpd)$/i.test(path);
}

const none = (reason: string): MissingPicture => ({ kind: "unreadable", reason });
