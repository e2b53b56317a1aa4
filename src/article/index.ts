// The room of articles: finding references and replacing them, byte for byte.
export { undoEdits } from "./edits.ts";
export { readDocx } from "./docx/index.ts";
export { readJsx } from "./jsx.ts";
export { lineAndColumnOf } from "./lines.ts";
export { readNotes } from "./notes.ts";
export { localPicture } from "./picture.ts";
export { findCredits } from "./prose/credits.ts";
export { besidePosts, withoutPasted } from "./prose/beside.ts";
export { findPasted } from "./prose/pasted.ts";
export { findQuotations } from "./prose/quotations.ts";
export { readFacts } from "./published.ts";
export { isWxr, jsonPath, readJsonLine, readWxrItem, splitWxr } from "./container/index.ts";
export { findEmbeds, findPassages, findReferences } from "./find.ts";
export { EMPTY_LOCK, LOCK_FORMAT, readEntry, readLock, withEntry, writeLock } from "./lock.ts";
export { lockEntryOf } from "./lock-entry.ts";
export { readArticle } from "./reading.ts";
export { restoreArticle, restoringEdits, updateArticle } from "./restore.ts";
export { withoutTraces } from "./withdraw.ts";
export type { WithoutTraces } from "./withdraw.ts";
export { rewriteArticle } from "./rewrite.ts";
export type {
  ContainedText,
  JsonItem,
  JsonPath,
  JsonWanted,
  WxrItem,
  WxrPiece,
  WxrSplitter,
} from "./container/index.ts";
export type { Edit } from "./edits.ts";
export type { LineAndColumn } from "./lines.ts";
export type { ArticleNote } from "./notes.ts";
export type { LocalCopy } from "./picture.ts";
export type { ArticleFacts } from "./published.ts";
export type {
  ArticlePicture,
  FoundCredit,
  FoundPasted,
  FoundQuotation,
  Passage,
  PassageLink,
  QuotedPart,
  ReadCredit,
} from "./prose/found.ts";
export type {
  ArticleFormat,
  FindOptions,
  FoundReference,
  KeptReason,
  Markup,
  Parse,
  Range,
  ShownPost,
  StandingEmbed,
} from "./found.ts";
export type { KnownPasted } from "./pasted.ts";
export type { Lock, LockedEdit, LockedEmbed, LockEntry } from "./lock.ts";
export type { Article } from "./reading.ts";
export type { UpdateOptions, Updated } from "./restore.ts";
export type { NewEmbed, RenderedEmbed, RewriteOptions, Rewritten } from "./rewrite.ts";
