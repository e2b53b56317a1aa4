// The archive: the only file that introduces the rooms to each other.
import { PostproofError } from "../errors.ts";
import type { ArticleFormat, FoundReference, LockEntry } from "../article/index.ts";
import { findReferences } from "../article/index.ts";
import { withBudgets } from "../http/budgets.ts";
import type { Door, DoorOptions } from "../http/door.ts";
import { intervalsOf } from "../http/pace.ts";
import type { ArticlePictureRecord } from "../model/article-picture.ts";
import type { Attachment } from "../model/attachment.ts";
import type { RightsStatement } from "../model/credit.ts";
import { compareFingerprints } from "../media/fingerprint.ts";
import { sameKey } from "../model/key.ts";
import type { PostKey } from "../model/key.ts";
import type { Material } from "../model/material.ts";
import type { ProofReport } from "../model/proof.ts";
import { labelAt, serviceOf } from "../model/service.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Use } from "../model/use.ts";
import { platforms as allPlatforms } from "../platforms/index.ts";
import type { Platform } from "../platforms/platform.ts";
import type { AuditReport, Store } from "../store/index.ts";
import { audit, openRecords } from "../store/index.ts";
import { TOOL } from "../version.ts";
import { openArticles } from "./articles.ts";
import type { EmbedOptions } from "./embeds.ts";
import type { ArchiveRewriteOptions, ArchiveRewritten, ArchiveUpdated, ArticleOptions } from "./articles.ts";
import type { CaptureResult } from "./capture.ts";
import { keepsPictures, openCapturing } from "./capturing.ts";
import type { CaptureAllOptions, CaptureOptions } from "./capturing.ts";
import { attach, stateRights, transcribe } from "./by-hand.ts";
import type { FileToAttach, HandTools, Transcription } from "./by-hand.ts";
import { keepArticlePicture } from "./article-picture.ts";
import type { PictureToKeep } from "./article-picture.ts";
import { creditsOf } from "./credits.ts";
import type { CreditsOptions, PostCredits } from "./credits.ts";
import { openProofreader, usesOf } from "./proof.ts";
import type { ProofOptions } from "./proof-context.ts";
import type { MediaPolicy, PictureTools } from "./pictures.ts";
import { planCapture } from "./plan.ts";
import type { CapturePlan, PlanTools } from "./plan.ts";
import { openPosts } from "./posts.ts";
import { importMaterial } from "./import.ts";
import type { ImportOptions, ImportResult } from "./import.ts";
import { standingOf } from "./standing.ts";
import type { Standing } from "./standing.ts";
import { WAYBACK } from "./recover.ts";
import type { RecoverOptions } from "./recover.ts";
import { salvageArticle } from "./salvage.ts";
import type { SalvageOptions } from "./salvage.ts";
import { recordUses } from "./uses.ts";
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
  /**
   * Keeps what a platform's terms allow to be displayed only (`retention: "display-only"`: posts had through Meta's
   * oEmbed). Default false: of such a post its address and author are kept, and an embed is a link. A site that has
   * the right to more says so here.
   */
  readonly keepDisplayOnly?: boolean;
  /**
   * Web archives that `recover` asks: the Wayback Machine (`https://web.archive.org`, the default), or Memento TimeGates
   * by the beginning of their addresses (`https://arquivo.pt/wayback`). They learn what is looked for.
   */
  readonly webArchives?: readonly string[];
  /** The clock. Default: the system's. */
  readonly now?: () => Date;
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
   * What `captureAll` would do with these addresses: how many posts of which platform, how many of them archived
   * already, whom it would ask how often, and how long that takes at least. Asks nobody.
   */
  plan(
    urls: Iterable<string> | AsyncIterable<string>,
    options?: Pick<CaptureOptions, "again" | "patient">,
  ): Promise<CapturePlan>;
  /** How the post behind a URL or key stands: archived, had from elsewhere, gone, or missing. Asks nobody. */
  standing(urlOrKey: string): Promise<Standing>;
  /**
   * Looks for a post in web archives, for one that its platform does not give any more. Whatever is archived already
   * answers first. Never throws for what a web archive or the network does: that is in the result.
   */
  recover(url: string, options?: RecoverOptions): Promise<CaptureResult>;
  /**
   * Keeps posts of which nothing is archived from the embed codes of an article, where these carry the words: basis
   * `publisher_copy`. Asks nobody. Such a copy never confirms the article that it was taken from.
   */
  salvage(article: string, options: SalvageOptions): Promise<CaptureResult[]>;
  /**
   * Keeps the posts of material that people hold (exports, dumps, saved pages): basis `export`. Asks nobody; pictures
   * are kept where they lie beside the posts. Results come as they are ready, one for each piece of the material. What
   * was imported before is passed quickly, so that an interrupted import is simply made again.
   * @throws PostproofError `missing_dependency` if pictures are to be kept and sharp is not installed, or for a
   * repository of Bluesky without the packages that read one
   */
  import(material: Material, options?: ImportOptions): AsyncGenerator<ImportResult>;
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
  /** Records that an article carries these posts and no others. What proofreading recorded of it stays. */
  recordUses(article: string, uses: readonly Use[]): Promise<void>;
  /**
   * Proofreads an article's quotations, credits and embeds against the archive. Reads the store only, and never the
   * network: what should be compared must be captured before. Suggests; never changes an editor's words.
   * @throws PostproofError `invalid_input` for a time zone or a house style that does not exist
   */
  proof(article: string, options: ProofOptions): Promise<ProofReport>;
  /** Records which quotations, credits and pictures of an article rest on which posts, in place of those known before. */
  recordProof(article: string, report: ProofReport): Promise<void>;
  /**
   * Credit lines for a post and its media, with who posted, made and owns them.
   * @throws PostproofError `not_archived`, `invalid_input` for a house style that does not exist
   */
  credits(urlOrKey: string, options?: CreditsOptions): Promise<PostCredits>;
  /**
   * Keeps a post that a person typed: basis `transcribed`, in every rendering.
   * @throws PostproofError `invalid_input` for a transcription without words, by nobody, of nobody, or from nowhere
   */
  transcribe(transcription: Transcription): Promise<Snapshot>;
  /**
   * Keeps a file with a post as evidence, never published.
   * @throws PostproofError `not_archived`, `too_large`, `invalid_input`
   */
  attach(urlOrKey: string, file: FileToAttach): Promise<Attachment>;
  /** The files kept with a post, oldest first. */
  attachments(urlOrKey: string): Promise<Attachment[]>;
  /**
   * Keeps what an editor states about the rights in a post or one of its media.
   * @throws PostproofError `not_archived`, `invalid_input`
   */
  stateRights(urlOrKey: string, statement: Omit<RightsStatement, "at">): Promise<RightsStatement>;
  /**
   * Keeps a picture that stands in an article beside a credit. Without bytes it is downloaded.
   * @throws PostproofError `missing_dependency`, `invalid_input` for bytes that are no picture, or what the network did
   */
  keepPicture(picture: PictureToKeep): Promise<ArticlePictureRecord>;
  /** An article's picture kept before, by its address. */
  picture(address: string): Promise<ArticlePictureRecord | undefined>;
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
    const service = platform ? undefined : serviceOf(name, url);
    return platform?.labelAt?.(host) ?? platform?.label ?? (service ? labelAt(service) : name);
  };
  const { render, renderWhole, rewrite, update } = openArticles({ records, posts, now, labelOf });
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

  const byHand: HandTools = {
    records,
    posts,
    now,
    keepOriginals: options.media?.originals ?? true,
    process: async (...image) => (await import("../media/index.ts")).processImage(...image),
  };
  const proofreader = openProofreader({
    records,
    posts,
    fingerprint: async (bytes) => (await import("../media/index.ts")).fingerprintImage(bytes),
    compare: compareFingerprints,
  });
  const changed = <T>(value: T): T => {
    proofreader.forget();
    return value;
  };
  const keyOf = async (urlOrKey: string): Promise<PostKey> => {
    const key = await posts.resolve(urlOrKey);
    if (key) return key;
    throw new PostproofError("unsupported_url", `No platform known here recognizes ${urlOrKey}.`, {
      url: urlOrKey,
    });
  };
  const platformOf = (name: string): Platform => list.find((each) => each.name === name)!;
  const capturing = openCapturing({
    records,
    posts,
    now,
    platformOf,
    openDoor,
    media: options.media ?? {},
    keepDisplayOnly: options.keepDisplayOnly ?? false,
    webArchives: options.webArchives ?? [WAYBACK],
  });
  return {
    capture: async (url, how) => changed(await capturing.capture(url, how)),
    async *captureAll(urls, how) {
      for await (const result of capturing.captureAll(urls, how)) yield changed(result);
    },
    recover: async (url, how) => changed(await capturing.recover(url, how)),
    plan: (urls, how = {}) =>
      planCapture(urls, {
        parse: posts.parse,
        known: (url, reference) => capturing.known(url, reference, how),
        platformOf,
        pace: own ? undefined : paceOf(http as DoorOptions | undefined),
      }),
    standing: (urlOrKey) => standingOf(urlOrKey, posts, records),

    salvage: async (article, how) =>
      changed(await salvageArticle(article, how, { records, posts, now, platformOf })),

    async *import(material, how = {}) {
      const media = await import("../media/index.ts");
      const { processImage: process, processRecording, processCaptions, loadSharp } = media;
      if (keepsPictures(options.media)) await loadSharp();
      const policy = options.media ?? {};
      for await (const result of importMaterial(material, how, {
        records,
        posts,
        now,
        process,
        processRecording,
        processCaptions,
        policy,
        platforms: list,
      })) {
        if (result.status === "imported") proofreader.forget();
        yield result;
      }
    },

    async embed(url, { version, thread = false, ...look } = {}) {
      const key = await posts.resolve(url);
      if (!key)
        throw new PostproofError("unsupported_url", `No platform known here recognizes ${url}.`, { url });
      const snapshot =
        version === undefined ? await posts.current(key) : await records.snapshot(key, version);
      if (snapshot && thread && version === undefined) return await renderWhole(snapshot, look);
      if (snapshot) return await render(snapshot, look);
      throw new PostproofError(
        "not_archived",
        `Not archived: ${url}. Capture it first: postproof capture ${url}`,
        {
          url,
        },
      );
    },

    find(article, format) {
      return findReferences(article, { format, parse: posts.parseInArticle, parseFrame: posts.parseFrame });
    },

    rewrite,
    update,

    recordUses: (article, uses) => recordUses(records, article, uses, "embeds"),

    proof: (article, how) => proofreader.proof(article, how),
    recordProof: (article, report) => recordUses(records, article, usesOf(report, article, now()), "proof"),
    credits: async (urlOrKey, how) => creditsOf(await keyOf(urlOrKey), { records, posts }, how),

    transcribe: async (transcription) => changed(await transcribe(transcription, byHand)),
    attach: (urlOrKey, file) => attach(urlOrKey, file, byHand),
    attachments: async (urlOrKey) => records.attachments(await keyOf(urlOrKey)),
    stateRights: (urlOrKey, statement) => stateRights(urlOrKey, statement, byHand),

    async keepPicture(picture) {
      const opened = picture.bytes === undefined ? await openDoor() : undefined;
      const download: PictureTools["download"] | undefined =
        opened && ((from, how) => opened.download(from, how));
      return await keepArticlePicture(picture, { ...byHand, ...(download && { download }) });
    },
    picture: (address) => records.picture(address),

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
}

/** The pace that the door made of these options will keep. */
function paceOf({ pace, budgets }: DoorOptions = {}): NonNullable<PlanTools["pace"]> {
  return { interval: intervalsOf(pace), budgets: withBudgets(budgets) };
}
