// An archive once something is asked of it: the only file that introduces the rooms to each other.
import { findReferences } from "../article/find.ts";
import { PostproofError } from "../errors.ts";
import { compareFingerprints } from "../media/fingerprint.ts";
import { formatKey } from "../model/key.ts";
import { platforms as allPlatforms } from "../platforms/index.ts";
import { openRecords } from "../store/index.ts";
import { keepArticlePicture } from "./media/article-picture.ts";
import { openArticles } from "./embed/articles.ts";
import { labelsOf } from "./embed/labels.ts";
import { attach, stateRights, transcribe } from "./import/by-hand.ts";
import { openCapturing } from "./capture/capturing.ts";
import { openEvidence } from "./evidence/evidence.ts";
import { openExchange } from "./exchange/exchange.ts";
import { openKept } from "./kept.ts";
import { openNetwork } from "./network.ts";
import { planCapture } from "./capture/plan.ts";
import { screenshotsOf } from "./capture/screenshot.ts";
import { openPosts, openUnchanged } from "./posts.ts";
import { openSearching, toldStore } from "./search.ts";
import type { Searching } from "./search.ts";
import { WAYBACK } from "./recover/recover.ts";
import { salvageArticle } from "./recover/salvage.ts";
import { statusOf } from "./embed/status.ts";
import { recordUses } from "./embed/uses.ts";
import { openWatching } from "./watch/watch.ts";
import { withoutLate } from "./takedown/late.ts";
import { keyMeantBy, shownOf } from "./takedown/meant.ts";
import { openDeciding } from "./takedown/takedown.ts";
import { removalIn } from "../store/removal.ts";
import type { PostKey } from "../model/key.ts";
import type { Platform } from "../platforms/platform.ts";
import type { Archive, ArchiveOptions } from "./archive.ts";
import type { CaptureResult } from "./capture/result.ts";
import type { TakedownTools } from "./takedown/meant.ts";
import type { Records, RecordTools, Store } from "../store/index.ts";
import type { Network } from "./network.ts";
import type { Posts } from "./posts.ts";
import type { HandTools } from "./import/by-hand.ts";
import { keepsPictures } from "./media/pictures.ts";
import type { PictureTools } from "./media/pictures.ts";
import type { Proofreader } from "./proof/proof.ts";

/** What the verbs of an archive work with. */
interface Rooms {
  readonly options: ArchiveOptions;
  readonly store: Store;
  readonly list: readonly Platform[];
  readonly now: () => Date;
  readonly records: Records;
  readonly posts: Posts;
  readonly searching: Searching;
  readonly network: Network;
  readonly isWhole: NonNullable<RecordTools["isWhole"]>;
  readonly platformOf: (name: string) => Platform;
  /** @throws PostproofError `unsupported_url` */
  readonly keyOf: (urlOrKey: string) => Promise<PostKey>;
  readonly proofreading: () => Promise<Proofreader>;
  /** Something was added: what was read of the archive to proofread is read again. */
  readonly changed: <T>(value: T) => T;
  readonly takedowns: TakedownTools;
  /** What came of a capture, without what was taken down while it ran. */
  readonly settled: (result: CaptureResult) => Promise<CaptureResult>;
}

/** Opens an archive on a store. Nothing is read or written until something is asked of it. */
export function openArchive(options: ArchiveOptions): Archive {
  const rooms = openRooms(options);
  const articles = articlesIn(rooms);
  return {
    ...capturingIn(rooms),
    ...bringingInto(rooms),
    ...articles,
    ...openKept(rooms),
    ...openEvidence(rooms),
    ...openDeciding({ ...rooms, ...rooms.takedowns }, rooms.changed),
    ...openExchange({ ...options, ...rooms, platforms: rooms.list, embed: articles.embed }),
    close: async () => {
      await rooms.network.close();
      await options.store.close?.();
    },
  };
}

function openRooms(options: ArchiveOptions): Rooms {
  const list = options.platforms ?? allPlatforms();
  const now = options.now ?? (() => new Date());
  const isWhole: Rooms["isWhole"] = async (...file) => (await import("../media/index.ts")).isWhole(...file);
  // Told when something is changed, and opened over the same records.
  const store: Store = toldStore(options.store, (key) => searching.changed(key));
  const records = openRecords(store, { isWhole, now });
  const posts = openPosts(records, list);
  const searching = openSearching(options.store, { records, posts });
  const isUnchanged = openUnchanged(options.store);
  const takedowns: TakedownTools = {
    ...{ records, posts, now, removal: removalIn(store) },
    forget: searching.forget,
  };
  let proofreader: Promise<Proofreader> | undefined;
  return {
    takedowns,
    settled: (result) => withoutLate(result, takedowns),
    ...{ options, store, list, now, records, posts, searching, isWhole, network: openNetwork(options.http) },
    platformOf: (name) => list.find((each) => each.name === name)!,
    keyOf: (urlOrKey) => keyMeantBy(urlOrKey, { posts, records }),
    async proofreading() {
      if (!(await isUnchanged())) proofreader = undefined;
      return await (proofreader ??= import("./proof/proof.ts").then(({ openProofreader }) =>
        openProofreader({
          records,
          posts,
          fingerprint: async (bytes) => (await import("../media/index.ts")).fingerprintImage(bytes),
          compare: compareFingerprints,
        }),
      ));
    },
    changed(value) {
      proofreader = undefined;
      return value;
    },
  };
}

function capturingIn(
  rooms: Rooms,
): Pick<Archive, "capture" | "captureAll" | "recover" | "plan" | "status" | "due" | "watch" | "notify"> {
  const { options, records, posts, now, network, platformOf, changed, settled } = rooms;
  const capturing = openCapturing({
    ...{ records, posts, now, platformOf },
    openDoor: network.openDoor,
    media: options.media ?? {},
    perPost: options.perPost ?? {},
    keepDisplayOnly: options.keepDisplayOnly ?? false,
    authorProofs: options.authorProofs ?? true,
    webArchives: options.webArchives ?? [WAYBACK],
    browser: options.browser ?? {},
  });
  const captureAll: Archive["captureAll"] = async function* (urls, how) {
    for await (const result of capturing.captureAll(urls, how)) yield changed(await settled(result));
  };
  return {
    capture: async (url, how) => changed(await settled(await capturing.capture(url, how))),
    captureAll,
    recover: async (url, how) => changed(await settled(await capturing.recover(url, how))),
    plan: (urls, how = {}) =>
      planCapture(urls, {
        parse: posts.parse,
        known: (url, reference) => capturing.known(url, reference, how),
        platformOf,
        pace: network.pace(),
      }),
    status: (post) => statusOf(post, { posts, records }),
    ...openWatching({
      ...{ records, posts, now, openDoor: network.openDoor, captureAll },
    }),
  };
}

/** What people bring: embed codes, files, their own words. */
function bringingInto(
  rooms: Rooms,
): Pick<
  Archive,
  | "salvage"
  | "import"
  | "transcribe"
  | "attach"
  | "attachments"
  | "screenshots"
  | "stateRights"
  | "keepPicture"
  | "picture"
> {
  const { options, list, records, posts, now, network, platformOf, keyOf, changed, settled } = rooms;
  const byHand: HandTools = {
    records,
    posts,
    now,
    keepOriginals: options.media?.originals ?? true,
    process: async (...image) => (await import("../media/index.ts")).processImage(...image),
  };
  return {
    async salvage(article, how) {
      const results: CaptureResult[] = [];
      for (const result of await salvageArticle(article, how, { records, posts, now, platformOf }))
        results.push(await settled(result));
      return changed(results);
    },

    async *import(material, how = {}) {
      const [media, { importMaterial }] = await Promise.all([
        import("../media/index.ts"),
        import("./import/import.ts"),
      ]);
      const { processImage: process, processVideo, processCaptions, readyDecoder } = media;
      if (keepsPictures(options.media)) await readyDecoder();
      const policy = options.media ?? {};
      for await (const result of importMaterial(material, how, {
        ...{ records, posts, now, process, processVideo, processCaptions, policy, settled },
        platforms: list,
      })) {
        yield result.status === "imported" ? changed(result) : result;
      }
    },

    transcribe: async (transcription) => changed(await transcribe(transcription, byHand)),
    attach: (urlOrKey, file) => attach(urlOrKey, file, byHand),
    attachments: async (urlOrKey) => records.attachments(await keyOf(urlOrKey)),
    screenshots: async (urlOrKey) => screenshotsOf(await keyOf(urlOrKey), records),
    stateRights: (urlOrKey, statement) => stateRights(urlOrKey, statement, byHand),

    async keepPicture(picture) {
      const opened = picture.bytes === undefined ? await network.openDoor() : undefined;
      const download: PictureTools["download"] | undefined =
        opened && ((from, how) => opened.download(from, how));
      return await keepArticlePicture(picture, { ...byHand, ...(download && { download }) });
    },
    picture: (address) => records.picture(address),
  };
}

function articlesIn(
  rooms: Rooms,
): Pick<
  Archive,
  "embed" | "find" | "rewrite" | "update" | "recordUses" | "proof" | "quote" | "recordProof" | "credits"
> {
  const { records, posts, now, keyOf, proofreading } = rooms;
  const proof: Archive["proof"] = async (article, how) => (await proofreading()).proof(article, how);
  const { render, rewrite, update } = openArticles({
    records,
    posts,
    now,
    labelOf: labelsOf(rooms.list),
    proof,
  });
  return {
    async embed(post, how = {}) {
      const { version, thread = false } = how;
      const known = typeof post === "string" ? undefined : post;
      const key = typeof post === "string" ? await keyOf(post) : post.key;
      const current = await shownOf(known ?? key, posts);
      const snapshot = version === undefined ? current : await records.snapshot(key, version);
      if (snapshot) return await render(snapshot, { ...how, thread: thread && version === undefined }, known);
      const url = typeof post === "string" ? post : (post.sightings.at(-1)?.url ?? formatKey(key));
      throw new PostproofError(
        "not_archived",
        `Not archived: ${url}. Capture it first: postproof capture ${url}`,
        { url },
      );
    },

    async find(article, format) {
      const { parseInArticle, parseFrame } = posts;
      const found = findReferences(article, { format, parse: parseInArticle, parseFrame });
      const parse = await posts.parseKnown(found);
      return parse === parseInArticle ? found : findReferences(article, { format, parse, parseFrame });
    },

    rewrite,
    update,

    recordUses: (article, uses) => recordUses(records, article, uses, "embeds"),

    proof,
    quote: async (words, how = {}) => (await proofreading()).quote(words, how),
    async recordProof(article, report) {
      const { usesOf } = await import("./proof/proof.ts");
      await recordUses(records, article, usesOf(report, article, now()), "proof");
    },
    async credits(post, how) {
      const { creditsOf } = await import("./embed/credits.ts");
      const key = typeof post === "string" ? await keyOf(post) : post.key;
      const snapshot = typeof post === "string" ? await posts.current(key) : post.current;
      return creditsOf(key, snapshot, await records.rights(key), how);
    },
  };
}
