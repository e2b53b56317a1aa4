// Posts from material that people already hold: exports, dumps, saved pages. Nobody is asked.
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { IMPORT } from "../../options/calls.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { Download, DownloadOptions } from "../../http/download.ts";
import { readMaterial, RECORD } from "../../import/index.ts";
import type { HeldPost, ReadOptions, Unread } from "../../import/index.ts";
import { sha256 } from "../../media/digest.ts";
import { formatKey } from "../../model/key.ts";
import type { PostKey } from "../../model/key.ts";
import type { Material } from "../../model/material.ts";
import type { EndingOutcome, PostOutcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { knownSince } from "../../model/time.ts";
import { readPost } from "../../platforms/index.ts";
import type { Platform } from "../../platforms/index.ts";
import { keepFor, keepPictures } from "../media/pictures.ts";
import type { MediaPolicy, PictureTools } from "../media/pictures.ts";
import { keepVideoFiles, openTurn, videoPolicyOf } from "../media/video-files.ts";
import type { VideoFileTools } from "../media/video-files.ts";
import type { CaptureResult } from "../capture/result.ts";
import type { Posts } from "../posts.ts";
import { keepSecondHand } from "../recover/second-hand.ts";
import type { Provenance } from "../recover/second-hand.ts";
import { copyOf, readRecord, withCopies, withoutCopies } from "./record.ts";

/** What is imported, and how. */
export type ImportOptions = OptionsOf<typeof IMPORT>;

/** What came of one piece of the material. */
export interface ImportResult {
  /** Where it stands in the material: `data/tweets.js#12`. */
  readonly place: string;
  /**
   * `imported`: kept, with basis `export`. `unchanged`: this very version was kept before. `archived`: the archive holds
   * something surer and not older. `passed_over`: not among those wanted. `unread`: no post could be read, see `ending`.
   */
  readonly status: "imported" | "unchanged" | "archived" | "passed_over" | "unread";
  readonly snapshot: Snapshot | undefined;
  readonly ending: EndingOutcome | undefined;
  /** Pictures that do not lie beside the post, or could not be read. */
  readonly missing: readonly { readonly url: string; readonly reason: string }[];
}

/** What importing works with. */
export interface ImportTools extends Pick<VideoFileTools, "processVideo" | "processCaptions"> {
  readonly records: PictureTools["records"];
  readonly posts: Posts;
  readonly now: () => Date;
  readonly process: PictureTools["process"];
  readonly policy: MediaPolicy;
  readonly platforms: readonly Platform[];
  /** What came of a post, without what was taken down while it was imported. */
  readonly settled: (result: CaptureResult) => Promise<CaptureResult>;
}

/**
 * Imports the posts of material, one after the other. What was imported before is `unchanged` and costs little: an import
 * that was interrupted is made again from the beginning.
 */
export async function* importMaterial(
  material: Material,
  { only, ...how }: ImportOptions,
  tools: ImportTools,
): AsyncGenerator<ImportResult> {
  const wanted = only && wantedAliases(only, tools.posts);
  for await (const held of readMaterial(material, { ...how, gunzip })) {
    if ("unread" in held) yield unread(held);
    else yield await importPost(held, material, wanted, tools);
  }
}

/** Node's own goes on where one packed piece follows another. */
export const gunzip: ReadOptions["gunzip"] = (packed) => {
  const plain = createGunzip();
  // What fails, fails whoever reads.
  pipeline(Readable.from(packed, { objectMode: false }), plain, () => undefined);
  return plain;
};

function wantedAliases(urls: Iterable<string>, posts: Posts): Set<string> {
  const aliases = new Set<string>();
  for (const url of urls) {
    const reference = posts.parse(url);
    if (reference) aliases.add(referenceAlias(reference));
  }
  return aliases;
}

async function importPost(
  claimed: HeldPost,
  material: Material,
  wanted: ReadonlySet<string> | undefined,
  tools: ImportTools,
): Promise<ImportResult> {
  const { posts, records } = tools;
  const seenAt = tools.now().toISOString();
  if (claimed.kind === RECORD) return await importRecord(claimed, material, seenAt, wanted, tools);
  const held = { ...claimed, writtenAt: knownSince(claimed.writtenAt, seenAt) };
  const { place, writtenAt } = held;
  // A page of any site is no post: only what a platform knows by its address.
  const reference = held.url === undefined ? undefined : posts.parseInArticle(held.url);
  const outcome = readHeld(held, reference, tools.platforms);
  if (outcome.kind !== "post") return unread({ place, unread: outcome.reason }, outcome);
  const own = posts.parseInArticle(outcome.post.url) ?? reference;
  if (!isWanted(outcome, own, wanted)) return passedOver(place);
  const provenance: Provenance = {
    basis: "export",
    capturedAt: writtenAt,
    seenAt,
    copiedFrom: { source: `${material.name}, ${place}`, digest: `sha256:${sha256(textOf(held.body))}` },
    withPictures: (post) => withFiles(post, outcome.key, (url) => held.picture?.(url), tools),
  };
  const kept = await keepSecondHand(outcome.post.url, own, outcome, provenance, records);
  return resultOf(place, await tools.settled(kept));
}

/** Imports what postproof wrote, without making it surer than it was. */
async function importRecord(
  held: HeldPost,
  material: Material,
  seenAt: string,
  wanted: ReadonlySet<string> | undefined,
  tools: ImportTools,
): Promise<ImportResult> {
  const { policy, platforms, posts, records } = tools;
  const { place } = held;
  const read = readRecord(held, platforms, posts);
  if ("kind" in read) return unread({ place, unread: read.reason }, read);
  const { outcome, snapshot, basis, reference } = read;
  const { key } = outcome;
  if (!isWanted(outcome, reference, wanted)) return passedOver(place);
  const fileNamed = async (name: string): Promise<Uint8Array | undefined> => await held.picture?.(name);
  const isAsItIs = keepFor(policy, key.platform, formatKey(key)) === "full";
  const { keep, maxBytes } = videoPolicyOf(policy, key.platform, formatKey(key));
  const recordings = { isWanted: keep !== "none", maxBytes };
  const from = { source: `${material.name}, ${place}`, digest: `sha256:${sha256(textOf(held.body))}` };
  const provenance: Provenance = {
    ...{ basis, seenAt, capturedAt: knownSince(snapshot.capturedAt, seenAt) },
    // What was copied confirms nothing of where it was copied from, whichever way it went since.
    copiedFrom: basis === "export" ? from : (snapshot.copiedFrom ?? from),
    ...(basis === "transcribed" && { transcribedBy: snapshot.transcribedBy ?? from.source }),
    withPictures: (post) =>
      isAsItIs
        ? withCopies(post, { records, fileNamed, recordings })
        : withFiles(withoutCopies(post), key, (url) => fileNamed(copyOf(post, url) ?? ""), tools),
  };
  const kept = await keepSecondHand(outcome.post.url, reference, outcome, provenance, records);
  return resultOf(place, await tools.settled(kept));
}

function isWanted(
  { key, aliases }: PostOutcome,
  reference: Reference | undefined,
  wanted: ReadonlySet<string> | undefined,
): boolean {
  const names = [formatKey(key), ...aliases, ...(reference ? [referenceAlias(reference)] : [])];
  return wanted === undefined || names.some((name) => wanted.has(name));
}

const passedOver = (place: string): ImportResult => ({
  ...{ place, status: "passed_over", snapshot: undefined, ending: undefined, missing: [] },
});

/** The same post with its pictures and videos made ready, where they lie beside it. */
async function withFiles(
  post: Post,
  key: PostKey,
  fileAt: (url: string) => Promise<Uint8Array | undefined> | undefined,
  tools: ImportTools,
): Promise<Post> {
  const { policy } = tools;
  const keep = keepFor(policy, key.platform, formatKey(key));
  const download: PictureTools["download"] = (url, how) => heldFile(fileAt, url, how);
  const pictures = { ...tools, download };
  const kept = await keepPictures(post, keep, policy.originals ?? true, pictures, key.platform);
  const files = videoPolicyOf(policy, key.platform, formatKey(key));
  return (await keepVideoFiles(kept.post, files, { ...pictures, inTurn: openTurn() })).post;
}

function resultOf(place: string, { status, snapshot, missing, ending }: CaptureResult): ImportResult {
  if (ending) return { place, status: "unread", snapshot: undefined, ending, missing: [] };
  return {
    place,
    status: status === "recovered" ? "imported" : status === "unchanged" ? "unchanged" : "archived",
    snapshot,
    ending: undefined,
    missing,
  };
}

function readHeld(
  { platform: name, kind, body, url, author, writtenAt }: HeldPost,
  reference: Reference | undefined,
  platforms: readonly Platform[],
): PostOutcome | EndingOutcome {
  const platform = platforms.find((each) => each.name === (name ?? reference?.platform));
  if (!platform)
    return {
      kind: "unsupported",
      reason: name === undefined ? "It is no page of a post." : `Nothing here reads posts of ${name}.`,
    };
  const context = {
    kind,
    capturedAt: writtenAt,
    ...(url !== undefined && { url }),
    ...(author && { author }),
  };
  return readPost(platform.name, body, context, [platform]);
}

/** The material is all there is: nothing is downloaded for it. */
async function heldFile(
  fileAt: (url: string) => Promise<Uint8Array | undefined> | undefined,
  url: string,
  { maxBytes }: DownloadOptions,
): Promise<Download> {
  const bytes = await fileAt(url);
  if (!bytes)
    return { ok: false, kind: "not_recorded", reason: "It does not lie beside the post in the material." };
  return bytes.length > maxBytes
    ? { ok: false, kind: "too_large", reason: `the file is larger than ${maxBytes} bytes` }
    : { ok: true, bytes, url };
}

function unread({ place, unread: reason }: Unread, ending?: EndingOutcome): ImportResult {
  return {
    place,
    status: "unread",
    snapshot: undefined,
    ending: ending ?? { kind: "unreadable", reason },
    missing: [],
  };
}

function textOf(body: unknown): string {
  return typeof body === "string" ? body : JSON.stringify(body);
}
