// The pictures of a post: downloaded once, re-encoded with their credit, kept; what cannot be had is marked missing, and why.
import type { MEDIA } from "../../options/archive.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { Download, DownloadOptions } from "../../http/download.ts";
import type { Exchange } from "../../model/capture.ts";
import type { MissingPicture, Picture } from "../../model/asset.ts";
import { askedAgainAt, GONE_STATUSES, restsUntil } from "../../model/gone.ts";
import type { GonePicture } from "../../model/gone.ts";
import type { Medium } from "../../model/media.ts";
import type { Post, QuotedPost } from "../../model/post.ts";
import type { Snapshot, PictureRole } from "../../model/snapshot.ts";
import { mapPictures, picturesOf } from "../../model/snapshot.ts";
import type { CreditToWrite, ImagePolicy, ImageResult, ProcessedImage } from "../../media/index.ts";
import type { Records } from "../../store/index.ts";
import { creditsIn, plainCredit } from "./picture-credits.ts";

/**
 * How much of a post's pictures is kept. `full`: every picture in several widths. `thumbnail`: one small width and no
 * original. `none`: no picture at all, a placeholder is shown. Re-publishing a stranger's photo is the site's decision.
 */
export type MediaKeep = "full" | "thumbnail" | "none";

/** The media policy of an archive; the most particular rule wins. */
export type MediaPolicy = OptionsOf<typeof MEDIA>;

/** What is needed to fetch and keep pictures. */
export interface PictureTools {
  readonly download: (url: string, options: DownloadOptions) => Promise<Download>;
  readonly process: (
    bytes: Uint8Array,
    role: PictureRole,
    policy?: ImagePolicy,
    credit?: CreditToWrite,
  ) => Promise<ImageResult>;
  /** The media policy; of it only `formats` counts here. */
  readonly policy?: Pick<MediaPolicy, "formats">;
  /**
   * The credit line of a post, or of one of its media, written into the copies. It must be the same for the same post
   * every time, or each capture makes new files. Default {@link plainCredit}.
   */
  readonly creditLine?: (post: QuotedPost, platform: string, medium?: Medium) => string;
  readonly records: Records;
  readonly now: () => Date;
}

/** The accepted formats, as the `Accept` header of a picture's request. */
export const ACCEPT = "image/avif,image/webp,image/png,image/jpeg,image/gif";
/** No picture larger than this is fetched, in bytes. */
export const MAX_BYTES = 15 * 1024 * 1024;
const LANES = 2;

const ORNAMENTS: ReadonlySet<PictureRole> = new Set(["avatar", "badge", "emoji"]);

const POLICY: MissingPicture = { kind: "policy", reason: "Not kept, by this site's media policy." };

/** Whether a media policy keeps any picture. */
export function keepsPictures({ keep = "full", platforms = {}, posts = {} }: MediaPolicy = {}): boolean {
  return [keep, ...Object.values(platforms), ...Object.values(posts)].some((each) => each !== "none");
}

/** The rule that applies to a post. */
export function keepFor(policy: MediaPolicy, platform: string, key: string): MediaKeep {
  return policy.posts?.[key] ?? policy.platforms?.[platform] ?? policy.keep ?? "full";
}

/**
 * Fetches and keeps every picture of a post. Gives the post with its pictures filled in, and one exchange for each
 * download, so that the capture can be replayed with its pictures. Never throws for a picture that fails. One that was
 * lately seen to be gone is not asked for, and leaves no exchange.
 *
 * @param platform name of the post's platform; without it the copies name the host of the post as their source
 */
export async function keepPictures(
  post: Post,
  keep: MediaKeep,
  originals: boolean,
  tools: PictureTools,
  platform = "",
): Promise<{ post: Post; exchanges: Exchange[] }> {
  const wanted = new Map<string, PictureRole>();
  for (const { role, picture } of picturesOf(post))
    if (!wanted.has(picture.url)) wanted.set(picture.url, role);
  if (keep === "none")
    return { post: mapPictures(post, (picture) => ({ ...picture, missing: POLICY })), exchanges: [] };

  const kept = new Map<string, Picture>();
  const exchanges = new Map<string, Exchange>();
  const policy: ImagePolicy = {
    ...(keep === "thumbnail" && { widths: [320] }),
    ...(tools.policy?.formats && { formats: tools.policy.formats }),
  };
  const credits = new Map<string, CreditToWrite>();
  for (const [url, credit] of creditsIn(post, platform, tools.creditLine ?? plainCredit))
    if (!credits.has(url)) credits.set(url, credit);
  const keepOriginal = originals && keep === "full";
  // Should there be more than may be fetched, better an emoji is missing than a photo.
  const inOrder = [...wanted].sort(([, a], [, b]) => Number(ORNAMENTS.has(a)) - Number(ORNAMENTS.has(b)));
  await inLanes(inOrder, LANES, async ([url, role]) => {
    const { picture, exchange } = await keepPicture(
      { url, role, credit: credits.get(url) },
      policy,
      keepOriginal,
      tools,
    );
    kept.set(url, picture);
    if (exchange) exchanges.set(url, exchange);
  });
  return {
    post: mapPictures(post, (picture) => ({ ...picture, ...kept.get(picture.url) })),
    exchanges: [...wanted.keys()].flatMap((url) => exchanges.get(url) ?? []),
  };
}

/** A picture to be kept: what it is to its post at the first place where it stands, and what is written into it. */
interface WantedPicture {
  readonly url: string;
  readonly role: PictureRole;
  readonly credit: CreditToWrite | undefined;
}

async function keepPicture(
  { url, role, credit }: WantedPicture,
  policy: ImagePolicy,
  keepOriginal: boolean,
  tools: PictureTools,
): Promise<{ picture: Picture; exchange?: Exchange }> {
  const at = tools.now().toISOString();
  const gone = await tools.records.gone(url);
  if (gone && restsUntil(gone.at, gone.times, at) !== undefined)
    return { picture: { url, missing: missingAt(gone.status, gone.reason) } };
  const request = { method: "GET" as const, url, headers: { accept: ACCEPT } };
  const download = await tools.download(url, { accept: ACCEPT, maxBytes: MAX_BYTES });
  if (!download.ok) {
    await rememberGone(url, at, download, gone, tools.records);
    const { missing, result } = failed(download);
    return { picture: { url, missing }, exchange: { request, at, result } };
  }
  if (gone) await tools.records.forgetGone(url);
  const result = await tools.process(download.bytes, role, policy, credit);
  const headers = download.type === undefined ? {} : { "content-type": download.type };
  if (!result.ok) {
    const exchange = {
      request,
      at,
      result: { status: 200, headers, body: beginningOf(download.bytes), truncated: false },
    };
    return { picture: { url, missing: result.missing }, exchange };
  }
  const { original } = result.image.original!; // made by default; whether it is kept is decided below
  return {
    picture: await keepImage(url, result.image, keepOriginal, tools.records),
    exchange: {
      request,
      at,
      result: { status: 200, headers, body: { blob: original.file }, truncated: false },
    },
  };
}

/** Remembers a picture or a video that its host says to be gone, so that it is left alone for a while. */
export async function rememberGone(
  url: string,
  at: string,
  { status, reason }: Extract<Download, { ok: false }>,
  before: GonePicture | undefined,
  records: Records,
): Promise<void> {
  if (status === undefined || !GONE_STATUSES.has(status)) return;
  const times = (before?.times ?? 0) + 1;
  await records.putGone({ url, status, reason, at, times, retryAt: askedAgainAt(at, times) });
}

/** What is missing by the status that was answered. */
export const missingAt = (status: number | undefined, reason: string): MissingPicture => ({
  // 400 is how servers of Bluesky say that they do not have a file.
  kind: status === 400 || status === 404 || status === 410 ? "not_found" : "network",
  reason,
});

/** Keeps the copies of an image, and its original if that is wanted. Gives the picture that they are of. */
export async function keepImage(
  url: string,
  image: ProcessedImage,
  keepOriginal: boolean,
  records: Records,
): Promise<Picture> {
  for (const { rendition, bytes } of image.renditions) await records.putAsset(rendition.file, bytes);
  const original = keepOriginal ? image.original : undefined;
  if (original) await records.putOriginal(original.original.file, original.bytes);
  return {
    url,
    width: image.width,
    height: image.height,
    renditions: image.renditions.map(({ rendition }) => rendition),
    ...(original && { original: original.original }),
    ...(image.stated && { stated: image.stated }),
    ...(image.contentCredentials && { contentCredentials: true as const }),
  };
}

/** What a download that failed is to the snapshot, and to the record of the capture. */
export function failed(download: Extract<Download, { ok: false }>): {
  missing: MissingPicture;
  result: Exchange["result"];
} {
  const reason = download.reason;
  switch (download.kind) {
    case "not_found":
    case "status":
      return {
        missing: missingAt(download.kind === "not_found" ? 404 : download.status, reason),
        result: { status: download.status ?? 404, headers: {}, body: { utf8: "" }, truncated: false },
      };
    case "refused":
      return { missing: { kind: "refused", reason }, result: { failure: "refused_url", message: reason } };
    case "timeout":
    case "rested":
      return { missing: { kind: "network", reason }, result: { failure: download.kind, message: reason } };
    default:
      return {
        missing: { kind: download.kind, reason },
        result: { failure: download.kind, message: reason },
      };
  }
}

const MAX_UNREADABLE = 64 * 1024;

/** What could not be read is small evidence of what was served instead: the beginning of it is kept in the capture. */
export function beginningOf(bytes: Uint8Array): { base64: string } {
  let text = "";
  for (const byte of bytes.subarray(0, MAX_UNREADABLE)) text += String.fromCharCode(byte);
  return { base64: btoa(text) };
}

/**
 * A newer capture never loses a picture that an older one kept: where the new one is missing and the address is the
 * same, the older copies are taken over.
 */
export function carryOver(post: Post, earlier: readonly Snapshot[]): Post {
  const known = new Map<string, Picture>();
  for (const snapshot of earlier) {
    for (const { picture } of picturesOf(snapshot.post))
      if (picture.renditions) known.set(picture.url, picture);
  }
  return mapPictures(post, (picture) => {
    const old = picture.missing && picture.missing.kind !== "policy" ? known.get(picture.url) : undefined;
    return old ?? picture;
  });
}

/** Runs a task for every item, at most `lanes` at once. */
export async function inLanes<T>(
  items: readonly T[],
  lanes: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: Math.min(lanes, items.length) }, async () => {
      for (const item of queue) await run(item);
    }),
  );
}
