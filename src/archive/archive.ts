// The archive: the only file that introduces the rooms to each other.
import { PostproofError } from "../errors.ts";
import type { ArticleFormat, FoundReference, LockEntry } from "../article/index.ts";
import { findReferences } from "../article/index.ts";
import type { Door, DoorOptions } from "../http/door.ts";
import { sameKey } from "../model/key.ts";
import { referenceAlias } from "../model/reference.ts";
import type { Use } from "../model/use.ts";
import { platforms as allPlatforms } from "../platforms/index.ts";
import type { Platform } from "../platforms/platform.ts";
import type { AuditReport, Store } from "../store/index.ts";
import { audit, openRecords } from "../store/index.ts";
import { TOOL } from "../version.ts";
import { openArticles } from "./articles.ts";
import type {
  ArchiveRewriteOptions,
  ArchiveRewritten,
  ArchiveUpdated,
  ArticleOptions,
  EmbedOptions,
} from "./articles.ts";
import { captureReference } from "./capture.ts";
import type { CaptureResult } from "./capture.ts";
import type { MediaPolicy } from "./pictures.ts";
import { openPosts } from "./posts.ts";
import type { PostRecord } from "./posts.ts";

/** How an archive is made. Only `store` is required. */
export interface ArchiveOptions {
  /** Where everything is kept: `filesStore(folder)`, `memoryStore()`, or one's own. */
  readonly store: Store;
  /** Platforms in matching order. Default: all that postproof knows. */
  readonly platforms?: readonly Platform[];
  /** Options of the door to the network, or a door of one's own (a replay, for example). */
  readonly http?: DoorOptions | Door;
  readonly media?: MediaPolicy;
  /** The clock. Default: the system's. */
  readonly now?: () => Date;
}

/** How a single capture is done. */
export interface CaptureOptions {
  /** Ask the platform even if the archive already holds the post. Default false. */
  readonly again?: boolean;
}

/** How many captures run at once. Requests to one host are paced whatever this says. */
export interface CaptureAllOptions extends CaptureOptions {
  /** Default 4. */
  readonly concurrency?: number;
}

/** An archive of posts. Made by {@link createArchive}. */
export interface Archive {
  /**
   * Captures the post behind a URL. Never throws for what a platform or the network does: that is in the result.
   * @throws PostproofError `missing_dependency` if pictures are to be kept and sharp is not installed.
   */
  capture(url: string, options?: CaptureOptions): Promise<CaptureResult>;
  /**
   * Captures many, each once. Results come as they are ready. A URL that cannot be captured is a result too; it throws
   * only what makes going on pointless: a store that cannot be written, sharp missing.
   */
  captureAll(
    urls: Iterable<string> | AsyncIterable<string>,
    options?: CaptureAllOptions,
  ): AsyncGenerator<CaptureResult>;
  /**
   * The embed of an archived post. Reads the store only.
   * @throws PostproofError `not_archived`, `unsupported_url`.
   */
  embed(url: string, options?: EmbedOptions): Promise<string>;
  /** Finds the references of an article. Needs neither store nor network. */
  find(article: string, format: ArticleFormat): FoundReference[];
  /** Replaces the references of an article by static embeds. Reads the store only, and never the network. */
  rewrite(article: string, options: ArchiveRewriteOptions): Promise<ArchiveRewritten>;
  /** Makes the embeds of a rewritten article anew from the newest snapshots. `entry` is the article's of the lock file. */
  update(article: string, entry: LockEntry, options: ArticleOptions): Promise<ArchiveUpdated>;
  /** Records that an article carries these posts and no others. */
  recordUses(article: string, uses: readonly Use[]): Promise<void>;
  /** What is known of the post behind a URL or key; `undefined` if nothing is. */
  show(urlOrKey: string): Promise<PostRecord | undefined>;
  /** Every post of the archive. */
  list(): AsyncGenerator<PostRecord>;
  /** Where a post is used; without an argument every use there is. */
  uses(urlOrKey?: string): Promise<Use[]>;
  /** Re-reads every digest and every link between records. */
  audit(): Promise<AuditReport>;
  /** The bytes of one asset, checked against its digest; `undefined` if the archive lacks it. */
  asset(file: string): Promise<Uint8Array | undefined>;
  /** Hands the named assets to `write`, each once. Gives those that the archive lacks. */
  publish(
    files: Iterable<string>,
    write: (file: string, bytes: Uint8Array) => Promise<void>,
  ): Promise<string[]>;
  /** Closes connections. The archive can be used again after. */
  close(): Promise<void>;
}

/** Opens an archive on a store. Nothing is read or written until something is asked of it. */
export function createArchive(options: ArchiveOptions): Archive {
  const list = options.platforms ?? allPlatforms();
  const now = options.now ?? (() => new Date());
  const records = openRecords(options.store);
  const posts = openPosts(records, list);
  const labelOf = (name: string, url: string): string => {
    const platform = list.find((each) => each.name === name);
    const host = URL.canParse(url) ? new URL(url).host : "";
    return platform?.labelAt?.(host) ?? platform?.label ?? name;
  };
  const { render, rewrite, update } = openArticles({ records, posts, now, labelOf });
  const { http } = options;
  const own = http !== undefined && "ask" in http ? http : undefined;
  let door: Promise<Door> | undefined;
  // The door brings undici with it: an archive that only renders never loads it.
  const openDoor = (): Promise<Door> =>
    own
      ? Promise.resolve(own)
      : (door ??= import("../http/door.ts").then(({ createDoor }) =>
          createDoor({
            userAgent: `${TOOL} (+https://www.npmjs.com/package/postproof)`,
            ...(http as DoorOptions),
          }),
        ));

  const archive: Archive = {
    async capture(url, { again = false } = {}) {
      const reference = posts.parse(url);
      if (reference === undefined) return unsupported(url);
      if (!again) {
        const snapshot = await posts.current(await records.resolve(referenceAlias(reference)));
        if (snapshot) return { url, reference, status: "archived", snapshot, ending: undefined, missing: [] };
      }
      const platform = list.find(({ name }) => name === reference.platform)!;
      const opened = await openDoor();
      const { processImage: process, loadSharp } = await import("../media/index.ts");
      // Better no capture than one that marks every picture missing for want of a package.
      if (keepsPictures(options.media)) await loadSharp();
      return await captureReference(url, reference, platform, {
        ask: (request) => opened.ask(request),
        download: (from, how) => opened.download(from, how),
        process,
        records,
        now,
        policy: options.media ?? {},
      });
    },

    async *captureAll(urls, { concurrency = 4, ...each } = {}) {
      const running = new Map<string, Promise<{ id: string; result: CaptureResult }>>();
      const seen = new Set<string>();
      const next = async (): Promise<CaptureResult> => {
        const { id, result } = await Promise.race(running.values());
        running.delete(id);
        return result;
      };
      try {
        for await (const url of urls) {
          const reference = posts.parse(url);
          const id = reference ? referenceAlias(reference) : url;
          if (seen.has(id)) continue;
          seen.add(id);
          running.set(
            id,
            archive.capture(url, each).then((result) => ({ id, result })),
          );
          if (running.size >= Math.max(1, concurrency)) yield await next();
        }
        while (running.size > 0) yield await next();
      } finally {
        // Whoever stops early, or meets a broken store, leaves no capture half done behind.
        await Promise.allSettled(running.values());
      }
    },

    async embed(url, { version, ...look } = {}) {
      const key = await posts.resolve(url);
      if (!key)
        throw new PostproofError("unsupported_url", `No platform known here recognizes ${url}.`, { url });
      const snapshot =
        version === undefined ? await posts.current(key) : await records.snapshot(key, version);
      if (snapshot) return render(snapshot, look);
      throw new PostproofError(
        "not_archived",
        `Not archived: ${url}. Capture it first: postproof capture ${url}`,
        {
          url,
        },
      );
    },

    find(article, format) {
      return findReferences(article, { format, parse: posts.parse });
    },

    rewrite,
    update,

    recordUses: (article, uses) =>
      records.putUses(
        article,
        uses.map((use) => ({ ...use, article })),
      ),

    async show(urlOrKey) {
      const key = await posts.resolve(urlOrKey);
      return key && (await posts.record(key));
    },

    async *list() {
      for await (const key of records.posts()) {
        const record = await posts.record(key);
        if (record) yield record;
      }
    },

    async uses(urlOrKey) {
      const key = urlOrKey === undefined ? undefined : await posts.resolve(urlOrKey);
      const found: Use[] = [];
      if (urlOrKey !== undefined && key === undefined) return found;
      for await (const use of records.uses())
        if (key === undefined || sameKey(use.post, key)) found.push(use);
      return found;
    },

    audit: () => audit(options.store),

    asset: (file) => records.asset(file),

    async publish(files, write) {
      const lacking: string[] = [];
      for (const file of new Set(files)) {
        const bytes = await records.asset(file);
        if (bytes) await write(file, bytes);
        else lacking.push(file);
      }
      return lacking;
    },

    async close() {
      const opened = door;
      door = undefined;
      await (await opened)?.close();
    },
  };
  return archive;
}

function keepsPictures({ keep = "full", platforms = {}, posts = {} }: MediaPolicy = {}): boolean {
  return [keep, ...Object.values(platforms), ...Object.values(posts)].some((each) => each !== "none");
}

function unsupported(url: string): CaptureResult {
  return {
    url,
    reference: undefined,
    status: "ended",
    snapshot: undefined,
    ending: { kind: "unsupported", reason: "No platform known here recognizes this address." },
    missing: [],
  };
}
