// What changed between two versions of a post, each change of a kind of its own. No clock, no store: two documents are compared.
import type { Picture } from "../asset.ts";
import type { Medium } from "../media.ts";
import type { Card, Counts, Poll, Quote, ReaderNote } from "../post.ts";
import type { Basis, Snapshot } from "../snapshot.ts";
import type { TextRun } from "./words.ts";

/** What of a post changed, before `of` and `doubt` are known. */
export type PlainChange =
  /** The words. `runs` joined give both texts: what stayed, what went, what came. */
  | { readonly kind: "text"; readonly runs: readonly TextRun[] }
  /** The same words are set otherwise: paragraphs, bold letters, links that came or went. */
  | { readonly kind: "formatting" }
  /** The same words lead elsewhere. */
  | { readonly kind: "link"; readonly text: string; readonly before: string; readonly after: string }
  /** `place`: which medium, counted from 1, in the version that has it. */
  | { readonly kind: "media_added" | "media_removed"; readonly place: number; readonly medium: Medium }
  | {
      readonly kind: "media_swapped";
      readonly place: number;
      readonly before: Medium;
      readonly after: Medium;
    }
  | { readonly kind: "media_order" }
  /** The author's description of a medium; absent where there was none. `place`: in the later version. */
  | {
      readonly kind: "alt";
      readonly place: number;
      readonly medium: Medium;
      readonly before?: string;
      readonly after?: string;
    }
  /** Votes of a poll that is open: numbers of the minute. */
  | { readonly kind: "poll_moved"; readonly before: Poll; readonly after: Poll }
  | { readonly kind: "poll_closed"; readonly before: Poll; readonly after: Poll }
  /** Other options, another end, other final votes, or a poll that came or went. */
  | { readonly kind: "poll_changed"; readonly before?: Poll; readonly after?: Poll }
  /** The quoted (or reposted) post was there and is not shown any more; `after.state` says what is shown instead. */
  | { readonly kind: "quote_gone"; readonly before: Quote; readonly after?: Quote }
  /** It is shown again. */
  | { readonly kind: "quote_back"; readonly before?: Quote; readonly after: Quote }
  /** Another post is quoted, or the reason changed for which none is shown. */
  | { readonly kind: "quote_changed"; readonly before?: Quote; readonly after?: Quote }
  | { readonly kind: "handle"; readonly before: string; readonly after: string }
  /** The display name; absent where the account had none. */
  | { readonly kind: "name"; readonly before?: string; readonly after?: string }
  | { readonly kind: "avatar"; readonly before?: Picture; readonly after?: Picture }
  | { readonly kind: "note_added"; readonly after: ReaderNote }
  | { readonly kind: "note_changed"; readonly after: ReaderNote; readonly runs: readonly TextRun[] }
  | { readonly kind: "note_gone"; readonly before: ReaderNote }
  | { readonly kind: "card"; readonly before?: Card; readonly after?: Card }
  /** The mark of having been edited: a time, `true` where only that is known, absent where there is none. */
  | { readonly kind: "edited"; readonly before?: string | true; readonly after?: string | true }
  /** The content warning, the veil over sensitive media, or the labels, as a line of words. */
  | { readonly kind: "warning"; readonly before?: string; readonly after?: string }
  | { readonly kind: "visibility"; readonly before?: string; readonly after?: string }
  /** On what the version is known: nothing that the author did. */
  | { readonly kind: "basis"; readonly before: Basis; readonly after: Basis }
  | { readonly kind: "counts"; readonly before?: Counts; readonly after?: Counts }
  /** The post, its author or the same file (or what cannot be told from it) stands at another address. */
  | { readonly kind: "address"; readonly field: string; readonly before: string; readonly after: string }
  /** Any other field of the post: `place`, `author.verified`, `media[1].duration`. */
  | { readonly kind: "other"; readonly field: string; readonly before?: unknown; readonly after?: unknown };

/** One change between two versions of a post. `kind` says of what kind. */
export type Change = PlainChange & {
  /** Set on what changed in the post that this one quotes or reposts. */
  readonly of?: "quote" | "repost";
  /**
   * Why it may be no change of the post. `other_answer`: the two were read from different answers of the platform, or on different
   * bases, and one may lack or write otherwise what the other has. `cut_text`: of one only the beginning is known.
   */
  readonly doubt?: "other_answer" | "cut_text";
};

/** One of the kinds of {@link Change}. */
export type ChangeKind = Change["kind"];

/** What is looked at of a version. */
export type Compared = Pick<Snapshot, "post" | "basis" | "source" | "sources">;

/** Kinds that tell how a look differed, and not what somebody changed of the post. */
const OBSERVATIONS: ReadonlySet<ChangeKind> = new Set(["counts", "poll_moved", "address", "basis"]);

/**
 * Whether a change is one of the minute or of the way of looking (numbers, votes of an open poll, addresses of files, the basis),
 * so that by itself it makes no other version of what was posted.
 */
export function isObservation({ kind }: Pick<Change, "kind">): boolean {
  return OBSERVATIONS.has(kind);
}

/** Every kind, in the order in which changes are told. */
export const CHANGE_KINDS = [
  ...["text", "link", "formatting", "media_removed", "media_swapped", "media_added", "media_order", "alt"],
  ...["poll_closed", "poll_changed", "quote_gone", "quote_back", "quote_changed", "handle", "name", "avatar"],
  ...["note_added", "note_changed", "note_gone", "card", "edited", "warning", "visibility", "other", "basis"],
  ...["address", "poll_moved", "counts"],
] as readonly ChangeKind[];
