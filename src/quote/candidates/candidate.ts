// A post that may be meant, and what an article claims about the one that it quotes.

/** A post as far as it can be found. */
export interface CandidatePost {
  readonly id: string;
  /** Every text under which it may be remembered: versions, alternative texts, what it quotes. */
  readonly texts: readonly string[];
  /** Display name of the author. */
  readonly author?: string | undefined;
  /** Without `@`. */
  readonly handle: string;
  /** Name of the service. */
  readonly platform?: string | undefined;
  /** ISO 8601. */
  readonly published?: string;
}

/** What an article says about a post that it quotes or credits. */
export interface QuotationClaim {
  /** The quoted words; empty for a credit. */
  readonly quoted: string;
  readonly speaker?: string;
  readonly handle?: string;
  /** Name of a service; `social-media` where none is named. */
  readonly platform?: string;
  /** When the article was published, ISO 8601. */
  readonly published?: string;
}

/** A post that may be meant. */
export interface RankedCandidate {
  readonly id: string;
  /** 0 to 1, see {@link openCandidates}. */
  readonly score: number;
  /** In a few words each: `11 of 12 words`, `author Ada Sample`. */
  readonly reasons: readonly string[];
  /** Posted after the article was published: it cannot be what the article quotes. */
  readonly younger?: true;
}

/** 0 to 1: how well an account fits what an article claims. */
export type LikenessOf = (handle: string, author?: string) => number;
