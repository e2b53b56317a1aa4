// A quotation in an article, and what came of comparing it with what was posted.

/** Start and end (exclusive) in UTF-16 code units. */
type Range = readonly [start: number, end: number];

/** What was found about the words of a quotation. Worst last within what could be compared. */
export const WORDS_VERDICTS = [
  /** The words stand in the post, apart from differences of style. */
  "verbatim",
  /** Left out, and marked so. */
  "elided",
  /** With an editor's words in brackets. */
  "bracketed",
  /** In another language than the post: both are shown. */
  "translated",
  /** The post is a picture, a video or a card of words that cannot be read here. */
  "in_media",
  /** A few words differ, none of them a number, name, negation, date, unit or currency. */
  "near",
  /** The pieces stand in the post in another order. */
  "reordered",
  /** Words of several posts of a thread as one quotation. */
  "joined",
  /** The meaning may have changed: an alarm, however small the difference. */
  "altered",
  /** The post does not hold these words. */
  "not_found",
  /** No archived post to compare with. */
  "unresolved",
] as const;

/** One of {@link WORDS_VERDICTS}. */
export type WordsVerdict = (typeof WORDS_VERDICTS)[number];

/** What a difference is about. `elision`: what was left out mattered. `word`: none of the others. */
export type DifferenceKind =
  "number" | "negation" | "name" | "date" | "unit" | "currency" | "elision" | "order" | "word";

/** One difference between an article's words and a post's. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** The article's words; empty where it left them out. */
  readonly article: string;
  /** The post's words; empty where it has none. */
  readonly post: string;
  /** Whether the meaning may have changed. */
  readonly alarm: boolean;
  /** One sentence for an editor where the words alone do not say it. */
  readonly note?: string;
}

/**
 * A piece of a word diff, in reading order: `both` and `article` joined are the quotation; `post` are words that only the
 * post has; `elided` and `bracketed` are the post's words behind such a mark.
 */
export interface DiffPiece {
  readonly in: "both" | "article" | "post" | "elided" | "bracketed";
  readonly text: string;
}

/** Which words of a post were compared. */
export type PostPart = "text" | "quote" | "repost" | "alt" | "card" | "poll" | "warning" | "thread";

/** What came of comparing words. */
export interface Comparison {
  readonly verdict: WordsVerdict;
  readonly differences: readonly Difference[];
  readonly diff: readonly DiffPiece[];
  /** Where in the post's words the quotation stands; absent if it does not. */
  readonly span?: Range;
  readonly part: PostPart;
  /** 0 to 1: share of the quotation's words that stand in the post in order. */
  readonly similarity: number;
}

/** What was found about who said it, where, when. Several may hold at once. */
export const ATTRIBUTION_VERDICTS = [
  /** The words belong to somebody else: a quoted or reposted author, or the account is not the speaker's. */
  "wrong_speaker",
  /** Posted on another service than the article says. */
  "wrong_platform",
  /** Posted on another day than the article says. */
  "wrong_date",
  /** The link beside the quotation leads to another post. */
  "wrong_link",
] as const;

/** One of {@link ATTRIBUTION_VERDICTS}. */
export type AttributionVerdict = (typeof ATTRIBUTION_VERDICTS)[number];

/** Where the words stand that are checked: in an article, or alone. Messages call it so. */
export type Quoting = "article" | "quotation";

/** One thing that an attribution says and the post contradicts. */
export interface AttributionFinding {
  readonly verdict: AttributionVerdict;
  /** What the article says, in its words. */
  readonly article: string;
  /** What the post shows. */
  readonly post: string;
  /** One sentence for an editor. */
  readonly note: string;
  /** Whether it is certain enough for an alarm; otherwise it is worth a look. */
  readonly alarm: boolean;
}
