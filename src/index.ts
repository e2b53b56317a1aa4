// The front door: what `import ... from "postproof"` offers, and no more than is quickly loaded: an archive, what it is kept in,
// embeds, and every type. What reads platforms, articles and prose are subpaths; an archive loads them when it needs them.
export { createArchive } from "./archive/composition.ts";
export type { Archive, ArchiveOptions } from "./archive/archive.ts";
export type { CaptureAllOptions, CaptureOptions } from "./archive/capture/capturing.ts";
export type {
  ArchiveRewriteOptions,
  ArchiveRewritten,
  ArchiveUpdated,
  ArticleOptions,
  Carried,
} from "./archive/embed/articles.ts";
export type { EmbedOptions } from "./archive/embed/embeds.ts";
export type { HistoryEntry, HistoryKind, PostHistory } from "./archive/history/history.ts";
export type { ChangesOptions, PostEvent } from "./archive/history/recent.ts";
export type { Notified } from "./archive/watch/notify.ts";
export type { DueOptions, DuePost, Watched, WatchOptions } from "./archive/watch/watch.ts";
export type { PostRecord } from "./archive/posts.ts";
export { createSigningKey } from "./archive/evidence/signing-key.ts";
export type { VersionProof } from "./archive/evidence/prove.ts";
export type { Sealed, SealOptions } from "./archive/evidence/seal.ts";
export type { Upgraded, UpgradeOptions } from "./archive/evidence/upgrade.ts";
export type { AuditOptions } from "./archive/evidence/vouching.ts";
export type { ImportOptions, ImportResult } from "./archive/import/import.ts";
export type { RecoverOptions } from "./archive/recover/recover.ts";
export type { SalvageOptions } from "./archive/recover/salvage.ts";
export type {
  CaptureAttempt,
  CapturedPost,
  CaptureEnded,
  CaptureResult,
  MissingFile,
} from "./archive/capture/result.ts";
export type { CapturePlan, PlannedHost, PlannedPlatform } from "./archive/capture/plan.ts";
export type { FoundPost, SearchOptions, SearchResult } from "./archive/search.ts";
export type { NoScreenshot, Screenshot, ScreenshotResult } from "./model/screenshot.ts";
export type { PostStatus } from "./archive/embed/status.ts";
export { DEFAULT_RULES } from "./archive/policy/default-rules.ts";
export type { PolicyRule } from "./archive/policy/default-rules.ts";
export type { Ruling, RulingsOptions } from "./archive/policy/rulings.ts";
export type { DecideOptions } from "./archive/takedown/decide.ts";
export type { TakedownOptions } from "./archive/takedown/takedown.ts";
export type { Takedown } from "./archive/takedown/told.ts";
export type { ExportNote } from "./archive/exchange/exports.ts";
export type { Export } from "./model/export.ts";
export type { FileToAttach, Transcription } from "./archive/import/by-hand.ts";
export type { PictureToKeep } from "./archive/media/article-picture.ts";
export type { HandedOver } from "./archive/exchange/exchange.ts";
export type { MergeOptions } from "./archive/exchange/merge.ts";
export type { ActivityStreamsOptions, ActivityStreamsReport } from "./archive/exchange/activitystreams.ts";
export type { WaczOptions, WaczReport } from "./archive/exchange/wacz.ts";
export type { CreditsOptions, MediumCredit, PostCredits } from "./archive/embed/credits.ts";
export type { ProofOptions } from "./archive/proof/context.ts";
export type { QuoteOptions } from "./archive/proof/words.ts";
export type { Prose } from "./archive/proof/prose.ts";
export type { MediaKeep, MediaPolicy } from "./archive/media/pictures.ts";
export type { VideoKeep } from "./archive/media/video-choice.ts";

export { PostproofError } from "./errors.ts";
export type { ErrorCode, ErrorDetails } from "./errors.ts";

export { CAPTURE_FORMAT } from "./model/capture.ts";
export { formatKey, parseKey } from "./model/key.ts";
export type { AuthorKind, PostState, RuleOutcome } from "./model/policy.ts";
export { ENDINGS, RETRYABLE } from "./model/outcome.ts";
export { assetsOf, BASES, SNAPSHOT_FORMAT } from "./model/snapshot.ts";
export { plainText } from "./model/text.ts";
export type { LocalFile, MissingPicture, Original, Picture, Rendition, StatedRights } from "./model/asset.ts";
export type { Author, Badge, VerifiedKind } from "./model/author.ts";
export type {
  Ask,
  Capture,
  Exchange,
  RecordedAnswer,
  RecordedBody,
  RecordedFailure,
  RecordedRequest,
  Request,
} from "./model/capture.ts";
export type { ArticlePictureRecord } from "./model/article-picture.ts";
export type { Attachment } from "./model/attachment.ts";
export type { Change, ChangeKind, Compared } from "./model/change/change.ts";
export type { TextRun } from "./model/change/words.ts";
export type { CreditFacts, CreditLine, CreditSource, PersonShown, Position } from "./model/credit-line.ts";
export { isCleared, rightsIn } from "./model/credit.ts";
export type {
  Decision,
  DecisionKind,
  Elsewhere,
  Holding,
  Extent,
  Mode,
  Policy,
  RedactedPart,
  Removed,
  Standing,
} from "./model/decision.ts";
export type { Licence, Rights, RightsBasis, RightsStatement, Stated } from "./model/credit.ts";
export type {
  ComparedPost,
  ProofCandidate,
  ProofFinding,
  ProofItem,
  ProofReport,
  ProofRule,
  QuotationCheck,
  Severity,
} from "./model/proof.ts";
export { ATTRIBUTION_VERDICTS, WORDS_VERDICTS } from "./model/quotation.ts";
export type {
  AttributionFinding,
  AttributionVerdict,
  Comparison,
  Difference,
  DifferenceKind,
  DiffPiece,
  PostPart,
  WordsVerdict,
} from "./model/quotation.ts";
export { labelAt, serviceCalled, serviceOf, SERVICES } from "./services/index.ts";
export type { Service } from "./services/index.ts";
export type { PostKey } from "./model/key.ts";
export type { Captions, Medium, MediumFile, MediumSource } from "./model/media.ts";
export type { Conflict, EndingKind, EndingOutcome, Outcome, PostOutcome } from "./model/outcome.ts";
export type {
  Card,
  Community,
  Consent,
  Counts,
  Place,
  Poll,
  Post,
  Quote,
  QuotedPost,
  ReaderNote,
  ReplyContext,
} from "./model/post.ts";
export type { Reference } from "./model/reference.ts";
export type {
  Basis,
  CopiedFrom,
  AuthorProof,
  EndingSighting,
  NotProven,
  PostSighting,
  SignedByAuthor,
  Sighting,
  Snapshot,
} from "./model/snapshot.ts";
export type { Block, Inline, Mark, Text } from "./model/text.ts";
export type { Use } from "./model/use.ts";

export type { Mirror, Platform, PlatformOptions, ReadContext, Tokens } from "./platforms/index.ts";

export type {
  Article,
  ArticleFormat,
  ArticleFacts,
  ArticlePicture,
  ContainedText,
  Edit,
  FindOptions,
  FoundCredit,
  FoundPasted,
  FoundQuotation,
  FoundReference,
  JsonItem,
  JsonPath,
  JsonWanted,
  KeptReason,
  KnownPasted,
  LineAndColumn,
  Lock,
  LockEntry,
  Markup,
  NewEmbed,
  QuotedPart,
  RenderedEmbed,
  RewriteOptions,
  Rewritten,
  ShownPost,
  StandingEmbed,
  UpdateOptions,
  Updated,
  WxrItem,
  WxrPiece,
  WxrSplitter,
} from "./article/index.ts";

export type {
  ComposeOptions,
  DescribedQuotation,
  DescribeOptions,
  HouseStyle,
  JsonLdNode,
  JsonLdValue,
  LicensedWork,
  ParseOptions,
  PostRights,
} from "./credit/index.ts";
export type {
  AccountFacts,
  AttributionClaim,
  AttributionOptions,
  CompareOptions,
  PostedContext,
  PostedFacts,
  PostedWords,
} from "./quote/index.ts";

export { renderEmbed, renderJsonLd, renderMissing, renderThread } from "./render/index.ts";
export type {
  Absence,
  Answered,
  MissingPost,
  Part,
  PlatformMark,
  RenderOptions,
  Since,
  ThreadOptions,
  ThreadPost,
  Words,
} from "./render/index.ts";
export { assertPrivate, findLeaks, findLoads } from "./render/loads/index.ts";
export type { Leak, Load, LoadKind, LoadMoment, LoadOptions } from "./render/loads/index.ts";
export type { Language } from "./render/words/index.ts";
export { languages, wordsFor } from "./render/words/index.ts";

export { filesMaterial } from "./store/files-material.ts";
export { filesStore } from "./store/files.ts";
export { memoryStore } from "./store/memory.ts";
export type {
  AuditFinding,
  AuditReport,
  FilesOptions,
  HeldFile,
  Material,
  Merged,
  Origin,
  Store,
} from "./store/index.ts";

export type { Allowance, PostLimits } from "./http/allowance.ts";
export { BUDGETS } from "./http/budgets.ts";
export type { Budget } from "./http/budgets.ts";
export { replayDoor } from "./http/replay.ts";
export type { Door, DoorOptions } from "./http/door.ts";
export type { TurnLimit, Turns } from "./http/turns.ts";
