// An archive: how it is made, and all that can be asked of it.
import type { Article, ArticleFormat, FoundReference, LockEntry } from "../article/index.ts";
import type { ArticlePictureRecord } from "../model/article-picture.ts";
import type { Attachment } from "../model/attachment.ts";
import type { RightsStatement } from "../model/credit.ts";
import type { Material } from "../model/material.ts";
import type { ProofReport, QuotationCheck } from "../model/proof.ts";
import type { ScreenshotResult } from "../model/screenshot.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { ARCHIVE } from "../options/archive.ts";
import type { OptionsOf } from "../options/value.ts";
import type { Use } from "../model/use.ts";
import type { HandedOver } from "./exchange/exchange.ts";
import type { MergeOptions } from "./exchange/merge.ts";
import type { AuditReport, Merged, Origin, Store } from "../store/index.ts";
import type { PictureToKeep } from "./media/article-picture.ts";
import type {
  ArchiveRewriteOptions,
  ArchiveRewritten,
  ArchiveUpdated,
  ArticleOptions,
} from "./embed/articles.ts";
import type { FileToAttach, Transcription } from "./import/by-hand.ts";
import type { CaptureResult } from "./capture/result.ts";
import type { CaptureAllOptions, CaptureOptions } from "./capture/capturing.ts";
import type { CreditsOptions, PostCredits } from "./embed/credits.ts";
import type { ActivityStreamsOptions, ActivityStreamsReport } from "./exchange/activitystreams.ts";
import type { WaczOptions, WaczReport } from "./exchange/wacz.ts";
import type { EmbedOptions } from "./embed/embeds.ts";
import type { PostHistory } from "./history/history.ts";
import type { ChangesOptions, PostEvent } from "./history/recent.ts";
import type { VersionProof } from "./evidence/prove.ts";
import type { Sealed, SealOptions } from "./evidence/seal.ts";
import type { Upgraded, UpgradeOptions } from "./evidence/upgrade.ts";
import type { AuditOptions } from "./evidence/vouching.ts";
import type { ImportOptions, ImportResult } from "./import/import.ts";
import type { CapturePlan } from "./capture/plan.ts";
import type { PostRecord } from "./posts.ts";
import type { SearchOptions, SearchResult } from "./search.ts";
import type { ProofOptions } from "./proof/context.ts";
import type { QuoteOptions } from "./proof/words.ts";
import type { RecoverOptions } from "./recover/recover.ts";
import type { SalvageOptions } from "./recover/salvage.ts";
import type { Notified } from "./watch/notify.ts";
import type { DueOptions, DuePost, Watched, WatchOptions } from "./watch/watch.ts";
import type { PostStatus } from "./embed/status.ts";
import type { Export } from "../model/export.ts";
import type { ExportNote } from "./exchange/exports.ts";
import type { Decision } from "../model/decision.ts";
import type { Ruling, RulingsOptions } from "./policy/rulings.ts";
import type { DecideOptions } from "./takedown/decide.ts";
import type { TakedownOptions } from "./takedown/takedown.ts";
import type { Takedown } from "./takedown/told.ts";

/** How an archive is made. Only `store` is required. */
export type ArchiveOptions = OptionsOf<typeof ARCHIVE>;

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
  /**
   * How the post behind a URL or key stands, or one that `show` or `list` gave: archived, had from elsewhere, gone, or
   * missing. Asks nobody.
   */
  status(post: string | PostRecord): Promise<PostStatus>;
  /**
   * Looks for a post in web archives, for one that its platform does not give any more. Whatever is archived already
   * answers first. Never throws for what a web archive or the network does: that is in the result.
   */
  recover(url: string, options?: RecoverOptions): Promise<CaptureResult>;
  /**
   * Keeps posts of which nothing is archived from the embed codes of an article, where these carry the words: basis
   * `publisher_copy`. Asks nobody. Such a copy never confirms the article that it was taken from.
   */
  salvage(article: string | Article, options: SalvageOptions): Promise<CaptureResult[]>;
  /**
   * Keeps the posts of material that people hold (exports, dumps, saved pages): basis `export`. Asks nobody; pictures
   * are kept where they lie beside the posts. Results come as they are ready, one for each piece of the material. What
   * was imported before is passed quickly, so that an interrupted import is simply made again.
   * @throws PostproofError `missing_dependency` if pictures are to be kept and sharp is not installed, or for a
   * repository of Bluesky without the packages that read one
   */
  import(material: Material, options?: ImportOptions): AsyncGenerator<ImportResult>;
  /**
   * The embed of an archived post: of the one behind a URL or key, or one that `show` or `list` gave. Reads the store only.
   * @throws PostproofError `not_archived`, `unsupported_url`.
   */
  embed(post: string | PostRecord, options?: EmbedOptions): Promise<string>;
  /** Finds the references of an article. Needs neither store nor network. */
  find(article: string | Article, format: ArticleFormat): Promise<FoundReference[]>;
  /** Replaces the references of an article by static embeds. Reads the store only, and never the network. */
  rewrite(article: string | Article, options: ArchiveRewriteOptions): Promise<ArchiveRewritten>;
  /** Makes the embeds of a rewritten article anew from the newest snapshots. `entry` is the article's of the lock file. */
  update(article: string | Article, entry: LockEntry, options: ArticleOptions): Promise<ArchiveUpdated>;
  /** Records that an article carries these posts and no others. What proofreading recorded of it stays. */
  recordUses(article: string, uses: readonly Use[]): Promise<void>;
  /**
   * Proofreads an article's quotations, credits and embeds against the archive. Reads the store only, and never the
   * network: what should be compared must be captured before. Suggests; never changes an editor's words.
   * @throws PostproofError `invalid_input` for a time zone or a house style that does not exist
   */
  proof(article: string | Article, options: ProofOptions): Promise<ProofReport>;
  /**
   * Compares words that are to be printed as a quotation with the posts that they are said to be of. Reads the store only.
   * Several strings are the pieces of a split quotation, in order.
   * @throws PostproofError `unsupported_url`, `invalid_input` for no words, too many, or a service that does not exist
   */
  quote(words: string | readonly string[], options?: QuoteOptions): Promise<QuotationCheck>;
  /** Records which quotations, credits and pictures of an article rest on which posts, in place of those known before. */
  recordProof(article: string, report: ProofReport): Promise<void>;
  /**
   * Credit lines for a post and its media, with who posted, made and owns them: of one that `show` or `list` gave, too.
   * @throws PostproofError `not_archived`, `invalid_input` for a house style that does not exist
   */
  credits(post: string | PostRecord, options?: CreditsOptions): Promise<PostCredits>;
  /**
   * Keeps a post that a person typed: basis `transcribed`, in every rendering.
   * @throws PostproofError `invalid_input` for a transcription without words, by nobody, of nobody, or from nowhere
   */
  transcribe(transcription: Transcription): Promise<Snapshot>;
  /** Keeps a file with a post as evidence, never published. @throws PostproofError `not_archived`, `too_large`, `invalid_input` */
  attach(urlOrKey: string, file: FileToAttach): Promise<Attachment>;
  /** The files kept with a post, oldest first. */
  attachments(urlOrKey: string): Promise<Attachment[]>;
  /** The screenshots of a post that were made, or wanted and not made, oldest first: those of which the evidence is here. */
  screenshots(urlOrKey: string): Promise<ScreenshotResult[]>;
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
  /**
   * Every look at the post behind a URL or key, in order: what it came to, what had changed since the look before (numbers, too), and
   * which evidence is kept of it. `undefined` if nothing is known of the post. Asks nobody.
   */
  history(urlOrKey: string): Promise<PostHistory | undefined>;
  /**
   * The posts that are to be looked at again, those longest due first: an hour, a day, a week, a month after they were captured or an
   * article began to use them, then quarterly; what is gone ever more rarely. By default those that articles use. Asks nobody.
   */
  due(options?: DueOptions): Promise<DuePost[]>;
  /**
   * Looks again at the posts that are due, at the pace of the archive's door, and tells what each look came to as it is made. What
   * it knows of earlier looks are their sightings: stopped at any moment, the next call goes on.
   */
  watch(options?: WatchOptions): AsyncGenerator<Watched>;
  /**
   * Sends a message as JSON through the guarded door, three times at most, signed (docs/history.md says how a receiver checks that).
   * Never throws for what the network or the receiver does: that is in the result.
   * @throws PostproofError `invalid_input` for a short secret
   */
  notify(url: string, message: object, options: { readonly secret: string }): Promise<Notified>;
  /**
   * What became of the posts that articles use: edited, gone, back, each once, with when that was seen and the articles that carry
   * the post. Asks nobody: what nobody looked at did not change here.
   */
  changes(options?: ChangesOptions): AsyncGenerator<PostEvent>;
  /** Every post of the archive. */
  list(): AsyncGenerator<PostRecord>;
  /** A page of the posts that are wanted, those looked at last first. Reads the store only, and first what changed since the last search. */
  search(options?: SearchOptions): Promise<SearchResult>;
  /**
   * What taking a post down would do: every article that shows it, every post that quotes it, what goes, what stays, and what
   * no archive can reach. Changes nothing.
   * @throws PostproofError `not_archived`, `taken_down` if it is erased already
   */
  planTakedown(urlOrKey: string, options: Pick<TakedownOptions, "mode" | "parts">): Promise<Takedown>;
  /**
   * Takes a post down, in every version and wherever the archive holds it, and leaves a stub that names each file that went by its
   * digest. Interrupted, it is simply made again. docs/takedown.md says what each mode does and leaves.
   * @throws PostproofError `not_archived`, `taken_down`, `on_hold`, `invalid_input`
   */
  takedown(urlOrKey: string, options: TakedownOptions): Promise<Takedown>;
  /**
   * Keeps what an editor decides about a post: how much of it is shown, or that nothing of it may be removed.
   * @throws PostproofError `not_archived`, `taken_down`
   */
  decide(urlOrKey: string, options: DecideOptions): Promise<Decision>;
  /** What was decided about a post, the earliest first; also of one that was erased. Empty if nothing was. */
  decisions(urlOrKey: string): Promise<Decision[]>;
  /**
   * What the rules say of posts, those of a configuration and behind them the default ones: only what is not done yet, and nothing
   * about which a person decided since the rule fits. Decides nothing and asks nobody: `decide`, and `takedown` of what is to be
   * erased, carry it out, with the name of the rule. docs/policy.md.
   * @throws PostproofError `unsupported_url`, `not_archived`, `taken_down` for an address of `only`
   */
  rulings(options?: RulingsOptions): AsyncGenerator<Ruling>;
  /** Where a post is used; without an argument every use there is. */
  uses(urlOrKey?: string): Promise<Use[]>;
  /**
   * Re-reads every digest and every link between records, and reads the evidence again: what it says otherwise than the
   * snapshots is a problem; checks the log, its signatures and time stamps, against what you know of them. docs/evidence.md
   * says what that proves. Asks nobody.
   */
  audit(options?: AuditOptions): Promise<AuditReport>;
  /**
   * Takes into the log what lacks in it, makes its head, signs that with `signingKey` and has it stamped by
   * `stampAuthority`. `undefined` of an empty archive. What was sealed proves more: docs/evidence.md.
   * @throws PostproofError `invalid_input` for a key that is not that of the archive, `network` if the authority gives no
   * stamp (all else is done then), `missing_dependency` for stamps without pkijs
   */
  seal(options?: SealOptions): Promise<Sealed | undefined>;
  /**
   * Reads the evidence of every version again, as the readers of this postproof do, without asking anybody. What is read otherwise is
   * kept as a version beside the one before (`reread`), with the same basis and time, and shown in its place; the post counts as
   * unchanged. Writes what older archives lack: counts of records, manifests, the log. Each thing is told as it is done; stopped at
   * any moment, the next call goes on.
   */
  upgrade(options?: UpgradeOptions): AsyncGenerator<Upgraded>;
  /**
   * What proves a version of a post (default: the one last seen) to somebody who knows a root of the log: `provesInclusion` of
   * `postproof/store` checks it.
   * @throws PostproofError `not_archived`, also for a version that the log does not name
   */
  prove(urlOrKey: string, version?: string): Promise<VersionProof>;
  /**
   * Has another key sign from now on, by the word of `signingKey`; both stay listed.
   * @throws PostproofError `invalid_input` where the archive is signed with another key than `signingKey`
   */
  changeKey(privateKey: string): Promise<void>;
  /**
   * Writes posts as a WACZ file, which programs that replay web archives read: what platforms answered, as received, and the
   * rendering of each version. `write` is handed its bytes in order.
   * @throws PostproofError `not_archived` for an address of `only` of which nothing is kept
   */
  exportWacz(write: (bytes: Uint8Array) => Promise<void>, options?: WaczOptions): Promise<WaczReport>;
  /**
   * Writes posts as one `OrderedCollection` of ActivityStreams 2, each as the object that others read and, in it, with its record,
   * by which `import` takes it in again unchanged. `write` is handed its bytes in order.
   * @throws PostproofError `not_archived` for an address of `only` of which nothing is kept
   */
  exportActivityStreams(
    write: (bytes: Uint8Array) => Promise<void>,
    options?: ActivityStreamsOptions,
  ): Promise<ActivityStreamsReport>;
  /**
   * Remembers that posts were written to a place: a takedown then tells of it, and `postproof takedown` writes it anew. The command line
   * does so of all that it exports.
   * @throws PostproofError `invalid_input`
   */
  noteExport(made: ExportNote): Promise<void>;
  /** Where posts were written to, as far as the archive was told. */
  exports(): Promise<Export[]>;
  /** Hands every file of the archive to `write`, evidence included: together they are the same archive. */
  exportAll(write: (path: string, bytes: Uint8Array) => Promise<void>): Promise<HandedOver>;
  /**
   * Takes in all that another archive holds, without loss: a store, or the folder or zip file of one as material. Every file is
   * checked, and what is not what it says is named and left out. What is here stays; aliases and uses of both are united, and
   * each post knows whose its records are (`origins`). Results come file by file. Made again, it goes on.
   * @throws PostproofError `invalid_input` if there is no archive, `newer_format`
   */
  merge(other: Store | Material, options?: MergeOptions): AsyncGenerator<Merged>;
  /** Which records of a post came from other archives, and whose those are; empty if none did. */
  origins(urlOrKey: string): Promise<Origin[]>;
  /** The bytes of one asset, checked against its digest; `undefined` if the archive lacks it. */
  asset(file: string): Promise<Uint8Array | undefined>;
  /**
   * A small copy of a picture, WebP of at most 480 pixels across: for a report. `undefined` for bytes that are no picture.
   * @throws PostproofError `missing_dependency` without sharp
   */
  preview(bytes: Uint8Array): Promise<Uint8Array | undefined>;
  /** Hands the named assets to `write`, each once. Gives those that the archive lacks. */
  publish(
    files: Iterable<string>,
    write: (file: string, bytes: Uint8Array) => Promise<void>,
  ): Promise<string[]>;
  /** Closes connections. The archive can be used again after. */
  close(): Promise<void>;
}
