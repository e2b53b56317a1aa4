// The videos, animations and sounds of a post: where a site wants them, one file of each is downloaded, cleaned and kept.
import type { Download } from "../../http/download.ts";
import type { VideoResult } from "../../media/video.ts";
import type { MissingPicture } from "../../model/asset.ts";
import { sha256 } from "../../media/digest.ts";
import type { Ask, Capture, Exchange } from "../../model/capture.ts";
import { restsUntil } from "../../model/gone.ts";
import type { Captions, Medium, MediumFile } from "../../model/media.ts";
import type { PostOutcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import type { KeptFile, Snapshot } from "../../model/snapshot.ts";
import { mapFiles, mapMedia, mediaOf } from "../../model/snapshot.ts";
import { normalize } from "../../platforms/index.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { MediaPolicy, PictureTools } from "./pictures.ts";
import { beginningOf, failed, missingAt, rememberGone } from "./pictures.ts";
import { candidatesOf } from "./video-choice.ts";
import type { VideoKeep } from "./video-choice.ts";

/** What is needed to fetch and keep recordings. */
export interface VideoFileTools extends Pick<PictureTools, "download" | "records" | "now"> {
  readonly processVideo: (bytes: Uint8Array) => VideoResult;
  readonly processCaptions: (bytes: Uint8Array) => VideoResult;
  /** Runs one task after the other: of all recordings of an archive, one is in memory at a time. */
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
}

/** How the recordings of one post are kept. */
export interface VideoPolicy {
  readonly keep: VideoKeep;
  /** No larger file is kept, in bytes. */
  readonly maxBytes: number;
  readonly originals: boolean;
}

/** The largest video that is kept unless an archive says otherwise, in bytes. */
export const VIDEO_BYTES = 25 * 1024 * 1024;
const CAPTION_BYTES = 2 * 1024 * 1024;
const ACCEPT_VIDEO = "video/mp4,video/webm,audio/mp4,audio/mpeg,audio/ogg";
const ACCEPT_CAPTIONS = "text/vtt,application/x-subrip;q=0.5";
/** Five minutes: a file of the default size on a line of less than a megabit in a second. */
const TIMEOUT = 300_000;
/** Captions in more languages than this are not kept. */
const MOST_CAPTIONS = 20;

/** The rule that applies to the recordings of a post. Where no picture is kept, no recording is. */
export function videoPolicyOf(policy: MediaPolicy, platform: string, key: string): VideoPolicy {
  const pictures = policy.posts?.[key] ?? policy.platforms?.[platform] ?? policy.keep;
  const keep =
    policy.videosByPost?.[key] ?? policy.videosByPlatform?.[platform] ?? policy.videos ?? ("none" as const);
  return {
    keep: pictures === "none" ? "none" : keep,
    maxBytes: policy.videoBytes ?? VIDEO_BYTES,
    originals: policy.originals ?? true,
  };
}

/** A capture, and the post that was read from it. */
interface Read {
  readonly capture: Capture;
  readonly outcome: PostOutcome;
}

/**
 * Where a site keeps the videos of a post and its platform has to be asked where they lie: asks, and reads the post again from
 * the capture with these answers. What was asked before is not asked again. Gives back what it got where nothing is to be asked.
 */
export async function locateFiles(
  { capture, outcome }: Read,
  platform: Platform,
  { keep }: Pick<VideoPolicy, "keep">,
  ask: Ask,
): Promise<Read> {
  if (keep === "none" || !platform.askFiles) return { capture, outcome };
  const exchanges = [...capture.exchanges];
  await platform.askFiles(outcome, async (request) => {
    const known = exchanges.find(({ request: { method, url } }) => method === "GET" && url === request.url);
    if (known && (request.method ?? "GET") === "GET") return known;
    const exchange = await ask(request);
    exchanges.push(exchange);
    return exchange;
  });
  if (exchanges.length === capture.exchanges.length) return { capture, outcome };
  const whole = { ...capture, exchanges };
  const again = normalize(whole, [platform]);
  return { capture: whole, outcome: again.kind === "post" ? again : outcome };
}

/**
 * Fetches and keeps one file of each video, animation and sound of a post, and its captions. Gives the post with them filled
 * in, and one exchange for each download, so that the capture can be replayed with them. Never throws for one that fails.
 */
export async function keepVideoFiles(
  post: Post,
  policy: VideoPolicy,
  tools: VideoFileTools,
): Promise<{ post: Post; exchanges: Exchange[] }> {
  if (policy.keep === "none") return { post, exchanges: [] };
  const exchanges: Exchange[] = [];
  const kept = new Map<string, Medium>();
  for (const medium of mediaOf(post)) {
    if (medium.type === "image" || medium.type === "unknown" || kept.has(nameOf(medium))) continue;
    kept.set(nameOf(medium), await tools.inTurn(() => keepRecording(medium, policy, tools, exchanges)));
  }
  return { post: mapMedia(post, (medium) => kept.get(nameOf(medium)) ?? medium), exchanges };
}

const nameOf = ({ type, url }: Medium): string => `${type} ${url}`;

async function keepRecording(
  medium: Medium,
  { keep, maxBytes, originals }: VideoPolicy,
  tools: VideoFileTools,
  exchanges: Exchange[],
): Promise<Medium> {
  const candidates = candidatesOf(medium, keep, maxBytes);
  // A platform that was asked for its files, and did not tell, has said why.
  if ("reason" in candidates) return { ...medium, missing: medium.missing ?? candidates };
  const found = new Map<string, KeptFile>();
  let missing: MissingPicture | undefined;
  for (const { url, digest } of candidates.files) {
    const wish = { url, digest, accept: ACCEPT_VIDEO, maxBytes, process: tools.processVideo, originals };
    const result = await fetchFile(wish, tools, exchanges);
    if (!("kind" in result)) {
      found.set(url, result);
      missing = undefined;
      break;
    }
    missing = result;
    // Where the host cannot be reached, or nothing may be asked any more, another encoding is not to be had either.
    if (HOPELESS.has(result.kind)) break;
  }
  if (missing) return { ...medium, missing };
  for (const { url, digest } of (medium.captions ?? []).slice(0, MOST_CAPTIONS)) {
    const process = tools.processCaptions;
    const wish = { url, digest, accept: ACCEPT_CAPTIONS, maxBytes: CAPTION_BYTES, process, originals };
    const result = await fetchFile(wish, tools, exchanges);
    if (!("kind" in result)) found.set(url, result);
  }
  return mapFiles(medium, ({ url }) => found.get(url) ?? {});
}

const HOPELESS: ReadonlySet<MissingPicture["kind"]> = new Set(["network", "refused", "over_limit"]);

const OTHER_BYTES: MissingPicture = {
  kind: "refused",
  reason: "The bytes served are not those of the post: their sha-256 is not the one by which it names them.",
};

/** Pictures are decoded whole; sound, captions and some videos may be played as far as they go, and nobody sees that they stop. */
const MAYBE_CUT: MissingPicture = {
  kind: "network",
  reason: "The server ended the file without saying how long it is: its end may be missing.",
};

/** A file to be fetched. */
interface Wish {
  readonly url: string;
  readonly digest: string | undefined;
  readonly accept: string;
  readonly maxBytes: number;
  readonly process: (bytes: Uint8Array) => VideoResult;
  readonly originals: boolean;
}

async function fetchFile(
  { url, digest, accept, maxBytes, process, originals }: Wish,
  { records, now, download }: VideoFileTools,
  exchanges: Exchange[],
): Promise<KeptFile | MissingPicture> {
  const at = now().toISOString();
  const gone = await records.gone(url);
  if (gone && restsUntil(gone.at, gone.times, at) !== undefined) return missingAt(gone.status, gone.reason);
  const request = { method: "GET" as const, url, headers: { accept } };
  const answer = await download(url, { accept, maxBytes, timeout: TIMEOUT });
  if (!answer.ok) {
    await rememberGone(url, at, answer, gone, records);
    const { missing, result } = failed(answer);
    exchanges.push({ request, at, result });
    return missing;
  }
  if (gone) await records.forgetGone(url);
  const isOther = digest !== undefined && digest !== `sha256:${sha256(answer.bytes)}`;
  const isCut = answer.maybeCut === true && digest === undefined;
  const wrong = isOther ? OTHER_BYTES : isCut ? MAYBE_CUT : undefined;
  const result: VideoResult = wrong ? { ok: false, missing: wrong } : process(answer.bytes);
  const body = result.ok ? { blob: result.video.original.file } : beginningOf(answer.bytes);
  exchanges.push({
    request,
    at,
    result: {
      status: 200,
      headers: headersOf(answer),
      body,
      truncated: false,
    },
  });
  if (!result.ok) return result.missing;
  const { copy, bytes, original } = result.video;
  await records.putAsset(copy.file, bytes);
  if (originals) await records.putOriginal(original.file, answer.bytes);
  return { copy, ...(originals && { original }) };
}

function headersOf({ type }: Extract<Download, { ok: true }>): Record<string, string> {
  return type === undefined ? {} : { "content-type": type };
}

/** A newer capture never loses a file that an older one kept, where its address or that of its medium is the same. */
export function carryOverFiles(post: Post, earlier: readonly Snapshot[]): Post {
  const known = new Map<string, KeptFile>();
  const whole = new Map<string, Pick<Medium, "files" | "captions">>();
  for (const snapshot of earlier) {
    for (const medium of mediaOf(snapshot.post)) {
      const { files = [], captions = [] } = medium;
      for (const file of [...files, ...captions]) if (file.copy) known.set(file.url, keptOf(file));
      if (files.some(({ copy }) => copy))
        whole.set(nameOf(medium), { files, ...(medium.captions && { captions }) });
    }
  }
  if (known.size === 0) return post;
  return mapMedia(post, (medium) => {
    const { missing, files = [], captions = [] } = medium;
    const has = files.some(({ copy }) => copy);
    // Where no file was wanted, none is taken over.
    if (!missing && !has) return medium;
    const old = has ? undefined : files.find(({ url }) => known.has(url));
    const { missing: _missing, ...rest } = medium;
    // Nobody told this time where its files lie, or they have moved: the medium is the same all the same.
    const before = whole.get(nameOf(medium));
    if (!has && !old) return before ? { ...rest, ...before } : medium;
    const lost = new Set(captions.filter(({ copy }) => !copy).map(({ url }) => url));
    return mapFiles(rest, (file) =>
      (file === old || lost.has(file.url)) && !file.copy ? (known.get(file.url) ?? {}) : keptOf(file),
    );
  });
}

function keptOf({ copy, original }: MediumFile | Captions): KeptFile {
  return { ...(copy && { copy }), ...(original && { original }) };
}

/** A queue of one: each task begins when those before it have ended. */
export function openTurn(): VideoFileTools["inTurn"] {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}
