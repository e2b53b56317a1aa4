// The archive: the only file that introduces the rooms to each other.
import { PostproofError } from "../errors.ts";
import type {
  ArticleFormat,
  FoundReference,
  LockEntry,
  RenderedEmbed,
  Rewritten,
  Updated,
} from "../article/index.ts";
import { findEmbeds, findReferences, rewriteArticle, updateArticle } from "../article/index.ts";
import type { Door, DoorOptions } from "../http/door.ts";
import type { PostKey } from "../model/key.ts";
import { formatKey, parseKey, sameKey } from "../model/key.ts";
import type { Reference } from "../model/reference.ts";
import { referenceAlias } from "../model/reference.ts";
import type { Sighting, Snapshot } from "../model/snapshot.ts";
import { picturesOf } from "../model/snapshot.ts";
import type { Use } from "../model/use.ts";
import { parseReference, platforms as allPlatforms } from "../platforms/index.ts";
import type { Platform } from "../platforms/platform.ts";
import type { RenderOptions } from "../render/index.ts";
import { renderEmbed, renderMissing } from "../render/index.ts";
import type { AuditReport, Store } from "../store/index.ts";
import { audit, openRecords } from "../store/index.ts";
import { TOOL } from "../version.ts";
import { captureReference } from "./capture.ts";
import type { CaptureResult } from "./capture.ts";
import type { MediaPolicy } from "./pictures.ts";

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

/** How posts look: everything that `renderEmbed` takes, but with defaults. */
export interface EmbedOptions extends Partial<Omit<RenderOptions, "label">> {
  /** Which version to show; default the one last seen. */
  readonly version?: string;
}

/** How the embeds of an article are made. */
export interface ArticleOptions extends Omit<EmbedOptions, "version"> {
  readonly format: ArticleFormat;
  /** The article's path. If given, its uses are recorded in the archive under it. */
  readonly article?: string;
  /** Write embeds in ASCII with character references, for an article in another encoding than UTF-8. Default false. */
  readonly ascii?: boolean;
}

/** How an article is rewritten. */
export interface ArchiveRewriteOptions extends ArticleOptions {
  /** `keep` (default) leaves the markup of posts that are not archived, `link` turns it into a plain link. */
  readonly missing?: "keep" | "link";
  /** Address of the stylesheet to link once; default none. */
  readonly stylesheet?: string | false;
}

/** What an article carries, whether it was put in now or before. */
export interface Carried {
  /** Which posts the article now shows, in which version, and where. */
  readonly uses: readonly Use[];
  /** Files of the store that its embeds show: hand them to `publish`. */
  readonly assets: readonly string[];
}

/** A rewritten article. */
export type ArchiveRewritten = Rewritten & Carried;

/** An article whose embeds were made anew. */
export type ArchiveUpdated = Updated & Carried;

/** Everything the archive knows of one post. */
export interface PostRecord {
  readonly key: PostKey;
  /** Oldest first. */
  readonly snapshots: readonly Snapshot[];
  /** The version last seen at the platform, or `undefined` if no attempt ever read a post. */
  readonly current: Snapshot | undefined;
  /** Every attempt, oldest first. */
  readonly sightings: readonly Sighting[];
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
      const reference = readable(url, list);
      if (reference === undefined) return unsupported(url);
      if (!again) {
        const snapshot = await currentOf(await records.resolve(referenceAlias(reference)));
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
          const reference = readable(url, list);
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
      const key = await resolve(url);
      if (!key)
        throw new PostproofError("unsupported_url", `No platform known here recognizes ${url}.`, { url });
      const snapshot = version === undefined ? await currentOf(key) : await records.snapshot(key, version);
      if (snapshot) return renderEmbed(snapshot, lookOf(snapshot.key.platform, look));
      throw new PostproofError(
        "not_archived",
        `Not archived: ${url}. Capture it first: postproof capture ${url}`,
        {
          url,
        },
      );
    },

    find(article, format) {
      return findReferences(article, { format, parse: (url) => readable(url, list) });
    },

    async rewrite(article, { format, article: path, ascii, missing, stylesheet, ...look }) {
      const archived = new Map<string, Snapshot>();
      for (const { reference } of archive.find(article, format)) {
        const alias = referenceAlias(reference);
        const snapshot = archived.has(alias) ? undefined : await currentOf(await records.resolve(alias));
        if (snapshot) archived.set(alias, snapshot);
      }
      const written = ascii === true ? asciiHtml : (html: string) => html;
      const rewritten = rewriteArticle(article, {
        format,
        parse: (url) => readable(url, list),
        ...(missing && { missing }),
        ...(stylesheet !== undefined && { stylesheet }),
        embed: ({ reference }) => {
          const snapshot = archived.get(referenceAlias(reference));
          return snapshot && renderedOf(snapshot, look, written);
        },
        link: ({ reference: { url, platform } }) => written(renderMissing({ url, label: labelOf(platform) })),
      });
      const carried = await carriedBy(rewritten.text, format, path);
      if (path !== undefined && rewritten.edits.length > 0) await records.putUses(path, carried.uses);
      return { ...rewritten, ...carried };
    },

    async update(article, entry, { format, article: path, ascii, ...look }) {
      const newest = new Map<string, Snapshot>();
      for (const { key } of findEmbeds(article, format)) {
        const snapshot = newest.has(key) ? undefined : await currentOf(parseKey(key));
        if (snapshot) newest.set(key, snapshot);
      }
      const written = ascii === true ? asciiHtml : (html: string) => html;
      const updated = updateArticle(article, entry, {
        format,
        embed: ({ key }) => {
          const snapshot = newest.get(key);
          return snapshot && renderedOf(snapshot, look, written);
        },
      });
      const carried = await carriedBy(updated.text, format, path);
      if (path !== undefined && updated.edits.length > 0) await records.putUses(path, carried.uses);
      return { ...updated, ...carried };
    },

    recordUses: (article, uses) =>
      records.putUses(
        article,
        uses.map((use) => ({ ...use, article })),
      ),

    async show(urlOrKey) {
      const key = await resolve(urlOrKey);
      return key && (await recordOf(key));
    },

    async *list() {
      for await (const key of records.posts()) {
        const record = await recordOf(key);
        if (record) yield record;
      }
    },

    async uses(urlOrKey) {
      const key = urlOrKey === undefined ? undefined : await resolve(urlOrKey);
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

  /** All that an article shows now: the embeds of this rewrite and of earlier ones. */
  async function carriedBy(text: string, format: ArticleFormat, path = ""): Promise<Carried> {
    const at = now().toISOString();
    const uses: Use[] = [];
    const assets = new Set<string>();
    for (const { key, version, range } of findEmbeds(text, format)) {
      const post = parseKey(key);
      const snapshot = post && (await records.snapshot(post, version));
      if (!snapshot) continue; // an embed from another archive
      uses.push({ article: path, post, snapshot: version, range, kind: "embed", at });
      for (const file of assetsOf(snapshot)) assets.add(file);
    }
    return { uses, assets: [...assets] };
  }

  function renderedOf(
    snapshot: Snapshot,
    look: EmbedOptions,
    written: (html: string) => string,
  ): RenderedEmbed {
    const html = written(renderEmbed(snapshot, lookOf(snapshot.key.platform, look)));
    return { html, key: formatKey(snapshot.key), version: snapshot.version };
  }

  function labelOf(platform: string): string {
    return list.find(({ name }) => name === platform)?.label ?? platform;
  }

  function lookOf(platform: string, look: EmbedOptions): RenderOptions {
    return { assetUrl: (file) => `postproof/${file}`, ...look, label: labelOf(platform) };
  }

  /** The key behind a URL or a formatted key, if the archive has met it. */
  async function resolve(urlOrKey: string): Promise<PostKey | undefined> {
    const direct = await records.resolve(urlOrKey);
    if (direct) return direct;
    const reference = readable(urlOrKey, list);
    if (!reference) {
      const key = parseKey(urlOrKey);
      return list.some(({ name }) => name === key?.platform) ? key : undefined;
    }
    return (
      (await records.resolve(referenceAlias(reference))) ?? { platform: reference.platform, id: reference.id }
    );
  }

  async function recordOf(key: PostKey): Promise<PostRecord | undefined> {
    const [snapshots, sightings] = await Promise.all([records.snapshots(key), records.sightings(key)]);
    if (snapshots.length === 0 && sightings.length === 0) return undefined;
    return { key, snapshots, sightings, current: lastSeen(snapshots, sightings) };
  }

  async function currentOf(key: PostKey | undefined): Promise<Snapshot | undefined> {
    if (!key) return undefined;
    const snapshots = await records.snapshots(key);
    return snapshots.length < 2 ? snapshots[0] : lastSeen(snapshots, await records.sightings(key));
  }
}

/** Of several versions the one last seen: a post can be edited back to what it was. */
function lastSeen(snapshots: readonly Snapshot[], sightings: readonly Sighting[]): Snapshot | undefined {
  const version = sightings.findLast((sighting) => sighting.version !== undefined)?.version;
  return snapshots.find((snapshot) => snapshot.version === version) ?? snapshots.at(-1);
}

/** Files of the store that the embed of a snapshot shows. */
export function assetsOf(snapshot: Snapshot): string[] {
  const files = [...picturesOf(snapshot.post)].flatMap(({ picture }) => picture.renditions ?? []);
  return [...new Set(files.map(({ file }) => file))];
}

/** HTML in ASCII, every other character as a numeric reference: it means the same in any encoding. */
function asciiHtml(html: string): string {
  return html.replace(/[^ -~]/gu, (character) => `&#${character.codePointAt(0)!};`);
}

function keepsPictures({ keep = "full", platforms = {}, posts = {} }: MediaPolicy = {}): boolean {
  return [keep, ...Object.values(platforms), ...Object.values(posts)].some((each) => each !== "none");
}

function readable(url: string, list: readonly Platform[]): Reference | undefined {
  try {
    return parseReference(url, list);
  } catch {
    return undefined; // not a URL at all
  }
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
