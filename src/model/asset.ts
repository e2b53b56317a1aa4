// Assets: pictures of a post and the local copies made of them.

/** What a copy of a picture can be, and how the name of such a file ends. */
export const RENDITION_TYPES = {
  "image/avif": "avif",
  "image/webp": "webp",
  "image/jpeg": "jpg",
  "image/png": "png",
} as const;

/** What a copy of a video, a recording or captions can be, and how the name of such a file ends. */
export const LOCAL_FILE_TYPES = {
  "video/mp4": "mp4",
  "video/webm": "webm",
  "audio/mp4": "m4a",
  "audio/mpeg": "mp3",
  "audio/ogg": "ogg",
  "text/vtt": "vtt",
} as const;

/** What an original can be, and how the name of such a file ends. */
export const ORIGINAL_TYPES = { ...RENDITION_TYPES, ...LOCAL_FILE_TYPES, "image/gif": "gif" } as const;

/** What a file can be that an archive hands out. Nothing else is ever published. */
export type AssetType = keyof typeof RENDITION_TYPES | keyof typeof LOCAL_FILE_TYPES;

const TYPES: ReadonlyMap<string, AssetType> = new Map(
  Object.entries({ ...RENDITION_TYPES, ...LOCAL_FILE_TYPES }).map(([type, extension]) => [
    extension,
    type as AssetType,
  ]),
);

/** The media type that a server gives a file by its name; `undefined` for a kind of file that is never published. */
export function assetTypeOf(file: string): AssetType | undefined {
  return TYPES.get(file.slice(file.lastIndexOf(".") + 1));
}

/**
 * One local copy of a picture, made to be published: re-encoded, without location, device or thumbnails. It carries its
 * credit, and what the original stated about rights, as XMP.
 */
export interface Rendition {
  /** `<sha256 hex>.<extension>`: the name under which the store keeps it and a site serves it. */
  readonly file: string;
  readonly type: keyof typeof RENDITION_TYPES;
  /** In pixels, as encoded, orientation applied. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/**
 * A local copy of a video, a recording or its captions, made to be published: as the platform encoded it, without what
 * the container says of place and device.
 */
export interface LocalFile {
  /** `<sha256 hex>.<extension>`: the name under which the store keeps it and a site serves it. */
  readonly file: string;
  readonly type: keyof typeof LOCAL_FILE_TYPES;
  readonly bytes: number;
}

/** The bytes as downloaded. Kept with the evidence, never published. */
export interface Original {
  /** `<sha256 hex>.<extension>`, the digest over the bytes as received. */
  readonly file: string;
  readonly type: string;
  readonly bytes: number;
}

/** What an image file itself states about rights, read before the file was re-encoded (EXIF, IPTC, XMP). */
export interface StatedRights {
  readonly creator?: string;
  readonly credit?: string;
  readonly copyright?: string;
  readonly source?: string;
  readonly licensor?: string;
  readonly licensorUrl?: string;
  /** Web statement of rights: a licence page. */
  readonly webStatement?: string;
  readonly usageTerms?: string;
  /** IPTC Digital Source Type as stated: says for example that the picture was generated. */
  readonly digitalSourceType?: string;
}

/** Why a picture, a video or a recording has no local copy. */
export interface MissingPicture {
  /**
   * `policy`: the site chose not to keep it. `rights`: it is kept, and not shown until its rights are cleared.
   * `over_limit`: the post names more than one capture fetches. The others: it was tried and failed.
   */
  readonly kind:
    | "policy"
    | "rights"
    | "not_found"
    | "refused"
    | "unreadable"
    | "too_large"
    | "over_limit"
    | "network"
    | "not_recorded";
  /** One sentence in plain words. */
  readonly reason: string;
}

/** A still picture that belongs to a post: an image, a poster, an avatar, a card's image, a custom emoji. */
export interface Picture {
  /** Where the platform serves it. Never put into rendered HTML. */
  readonly url: string;
  /** Size in pixels as the platform states it, or as decoded once downloaded. */
  readonly width?: number;
  readonly height?: number;
  /** Local copies, widest first; the fallback format last. Absent until captured, or if missing. */
  readonly renditions?: readonly Rendition[];
  readonly missing?: MissingPicture;
  /** Absent if originals are switched off. */
  readonly original?: Original;
  readonly stated?: StatedRights;
  /** The original carries Content Credentials (C2PA). They were found, not validated. */
  readonly contentCredentials?: true;
}
