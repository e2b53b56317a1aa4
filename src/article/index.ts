// The room of articles: finding references and replacing them, byte for byte.
export { undoEdits } from "./edits.ts";
export { findEmbeds, findReferences } from "./find.ts";
export { EMPTY_LOCK, LOCK_FORMAT, readLock, withEntry, writeLock } from "./lock.ts";
export { lockEntryOf, restoreArticle, updateArticle } from "./restore.ts";
export { rewriteArticle } from "./rewrite.ts";
export type { Edit } from "./edits.ts";
export type {
  ArticleFormat,
  FindOptions,
  FoundReference,
  KeptReason,
  Markup,
  Parse,
  Range,
  StandingEmbed,
} from "./found.ts";
export type { Lock, LockedEdit, LockedEmbed, LockEntry } from "./lock.ts";
export type { UpdateOptions, Updated } from "./restore.ts";
export type { NewEmbed, RenderedEmbed, RewriteOptions, Rewritten } from "./rewrite.ts";
