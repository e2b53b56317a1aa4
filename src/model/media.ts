// Media of a post: images, videos, animations, audio.
import type { LocalFile, MissingPicture, Original, Picture } from "./asset.ts";
import type { Rights } from "./credit.ts";

/** One encoded file of a video or an audio recording at the platform. */
export interface MediumFile {
  readonly url: string;
  readonly type?: string;
  /** Bits per second. */
  readonly bitrate?: number;
  /** `sha256:<hex>` of its bytes, where the platform names them by it: other bytes are not kept. */
  readonly digest?: string;
  /** Absent until captured; one encoding of a medium has one at most. */
  readonly copy?: LocalFile;
  /** Absent if originals are switched off. */
  readonly original?: Original;
}

/** Subtitles of a video. */
export interface Captions {
  readonly url: string;
  readonly language?: string;
  /** As of a {@link MediumFile}. */
  readonly digest?: string;
  /** WebVTT. Absent until captured. */
  readonly copy?: LocalFile;
  /** Absent if originals are switched off. */
  readonly original?: Original;
}

/** Where a medium stood first: at least one of these is known. */
export interface MediumSource {
  /** The account that posted it, without `@`. */
  readonly handle?: string;
  readonly name?: string;
  /** The post in which it stood, or the account's profile. */
  readonly url?: string;
}

/** One medium of a post. `gif` is a silent looping animation, usually a video file. */
export interface Medium {
  readonly type: "image" | "video" | "gif" | "audio" | "unknown";
  /** Where the platform serves it. */
  readonly url: string;
  /** The author's own description. Absent means that the author gave none, and is said so. */
  readonly alt?: string;
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
  /** The image itself, or the poster of a video, an animation or an audio file. */
  readonly picture?: Picture;
  /** In seconds. */
  readonly duration?: number;
  /** Encodings of a video or audio, best first. */
  readonly files?: readonly MediumFile[];
  readonly captions?: readonly Captions[];
  /** Why a video, an animation or a recording has no local file. Absent where it has one, and where none was wanted. */
  readonly missing?: MissingPicture;
  /** Marked sensitive on its own, whatever the post says. */
  readonly sensitive?: boolean;
  readonly rights?: Rights;
  /** Another account's medium that this post shows again, where the platform says so: whose it is. */
  readonly from?: MediumSource;
}
