// What proofreading an article came to: one item for each quotation, pasted post, credit, embed and picture, with what was found.
import type { CreditFacts } from "./credit-line.ts";
import type { PostKey } from "./key.ts";
import type { AttributionFinding, Comparison, WordsVerdict } from "./quotation.ts";
import type { Basis } from "./snapshot.ts";

/** How much it matters. `ok` and `note` are no findings: `note` says what could not be checked. */
export type Severity = "ok" | "note" | "warning" | "alarm";

/**
 * What a finding is called, wherever one is shown, filtered or counted.
 *
 * About words: see `WORDS_VERDICTS`. About the attribution: see `ATTRIBUTION_VERDICTS`. Besides:
 * `cut` (a post laid out as a whole leaves out its beginning or its end), `self_sourced` (the only text to compare with came from this article), `edited_since` (true to an earlier version of
 * the post, not to the newest), `below_basis` (rests on less than `--require` asks), `other_source` (not from a post),
 * `credit_confirmed` (the picture is one of the post's, and the names agree), `credit_attributed` (a post of that
 * account is archived, the picture was not compared), `wrong_credit` (the picture is from somebody else's post),
 * `rights_unknown`, `permission_refused`, `archived`, `not_archived`, `newer_version` (the embed shows an older version
 * than the newest archived), `flagged` (it was decided that an editor should look at the post).
 */
export type ProofRule =
  | Comparison["verdict"]
  | AttributionFinding["verdict"]
  | "cut"
  | "self_sourced"
  | "edited_since"
  | "below_basis"
  | "other_source"
  | "credit_confirmed"
  | "credit_attributed"
  | "wrong_credit"
  | "rights_unknown"
  | "permission_refused"
  | "archived"
  | "not_archived"
  | "newer_version"
  | "flagged";

/** One thing found about an item. */
export interface ProofFinding {
  readonly rule: ProofRule;
  readonly severity: Severity;
  /** In words an editor reads: `the article has “31st”, the post has “30th”`. */
  readonly message: string;
  /** The words concerned of the article, of who, where and when: `on Monday`. */
  readonly article?: string;
}

/** The post that an item was compared with. */
export interface ComparedPost {
  readonly key: PostKey;
  readonly url: string;
  /** The version whose words were compared. */
  readonly version: string;
  readonly basis: Basis;
  readonly capturedAt: string;
  readonly published?: string;
  readonly author: string;
  readonly handle: string;
  /** The service as readers knew it when it was posted. */
  readonly label: string;
  /** The plain text of that version: what a report shows beside the article. */
  readonly text: string;
  /** BCP 47; absent if the platform does not know. */
  readonly language?: string;
  /** Who typed it, of a transcription. */
  readonly transcribedBy?: string;
  /** That the last look at its platform did not find it any more: `gone`, `deleted`, `suspended` ..., and when that was. */
  readonly gone?: { readonly absence: string; readonly at: string };
}

/** A picture of a post, beside that of an article. */
export interface PostedPicture {
  /** The post's address. */
  readonly url: string;
  /** A file of the archive. */
  readonly file: string;
  /** What became of it in the article, where it is the same picture: `cropped at the left`. */
  readonly how?: string;
}

/** An archived post that may be the one meant. */
export interface ProofCandidate {
  readonly key: PostKey;
  readonly url: string;
  /** 0 to 1. */
  readonly score: number;
  /** Why, each in a few words. */
  readonly reasons: readonly string[];
}

/** One quotation, pasted post, credit, embed or picture of an article, and what was found about it. */
export interface ProofItem {
  /** `pasted`: a post laid out as text, without quotation marks. */
  readonly kind: "quotation" | "pasted" | "credit" | "embed";
  /** In the article, in UTF-16 code units. */
  readonly range: readonly [start: number, end: number];
  /** Line and column of its start, counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The quoted or pasted words, the credit as written, or the address of the embed. */
  readonly text: string;
  /** The pieces of a quotation that is split, joined by spaces its `text`. All of them are compared as one. */
  readonly parts?: readonly {
    readonly text: string;
    readonly range: readonly [start: number, end: number];
  }[];
  /** Names the item over edits elsewhere in the article: 16 hex digits. For baselines. */
  readonly id: string;
  /** The worst of the findings. */
  readonly severity: Severity;
  /** Worst first. Never empty. */
  readonly findings: readonly ProofFinding[];
  /** Why it was taken for what it is (`“said in a tweet” directly after the quotation`). */
  readonly reason: string;
  /** 0 to 1: how sure it is that it is what `kind` says. */
  readonly confidence: number;
  readonly speaker?: string;
  /** Without `@`: the account that a pasted post names. */
  readonly handle?: string;
  /** Name of the service that the article names. */
  readonly platform?: string;
  readonly post?: ComparedPost;
  readonly comparison?: Comparison;
  /** What a credit line says. */
  readonly credit?: CreditFacts;
  /** The picture beside a credit line as the article names it, and those of posts to be held beside it. */
  readonly pictures?: { readonly article: string; readonly posted: readonly PostedPicture[] };
  /** Posts that may be meant, best first, where none is asserted. */
  readonly candidates: readonly ProofCandidate[];
  /** Where a person can look for the post. */
  readonly search?: string;
  /** A line ready to be copied: the credit in the house style. Never put in by itself. */
  readonly suggestion?: string;
  /** Set aside by `postproof-ignore` in the article, or by a baseline: shown, not counted. */
  readonly ignored?: true;
}

/** What proofreading one article came to. */
export interface ProofReport {
  /** The article's path as given. */
  readonly article?: string;
  /** As the article states it. */
  readonly headline?: string;
  /** The article's own date, ISO 8601, as far as it could be told; dates of quotations are read from it. */
  readonly published?: string;
  /** In the order of the article. */
  readonly items: readonly ProofItem[];
  /**
   * Quotations that may be of posts, but not so surely that anything should rest on it: shown apart, counted nowhere,
   * never an alarm. One whose words an archived post holds, or nearly holds, or whose post is named, is among `items`.
   */
  readonly perhaps: readonly ProofItem[];
  /** Items by their severity, ignored ones apart. */
  readonly counts: Readonly<Record<Severity | "ignored", number>>;
}

/** What came of comparing words that are to be printed as a quotation with the posts that they are said to be of. */
export interface QuotationCheck {
  /**
   * `in_order`: the words stand in the post. `findings`: they do not, or not so, or something that is said of them is
   * wrong. `undecided`: nothing could be compared; `next` says what to do.
   */
  readonly status: "in_order" | "findings" | "undecided";
  /** About the words alone; `unresolved` where there was no post to compare with. */
  readonly verdict: WordsVerdict;
  /** The worst of the findings. */
  readonly severity: Severity;
  /** The words as they were compared: the pieces of a split quotation joined by a space. */
  readonly words: string;
  /** Worst first. Never empty. */
  readonly findings: readonly ProofFinding[];
  readonly post?: ComparedPost;
  readonly comparison?: Comparison;
  /** Posts that may be meant, best first, where none was named or asserted. */
  readonly candidates: readonly ProofCandidate[];
  /** Of the posts named those of which nothing is archived, as they were named. */
  readonly missing: readonly string[];
  /** What to do next, in one sentence; set where the status is `undecided`. */
  readonly next?: string;
}
