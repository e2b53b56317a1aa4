// The contract of a platform: it recognizes addresses, and is a table of sources. It never fetches.
import type { Ask, Exchange, RecordedAnswer, Request } from "../model/capture.ts";
import type { PostKey } from "../model/key.ts";
import type { EndingKind, EndingOutcome, Outcome, PostOutcome } from "../model/outcome.ts";
import type { Reference } from "../model/reference.ts";
import type { IsHome } from "./read/identity.ts";

/** Context for loose material in a platform's shape: what surrounds it says what it does not. */
export interface ReadContext {
  /** Which of the platform's shapes it is, for example `syndication` or `postView`; see each platform. */
  readonly kind: string;
  /** The URL of the post, if known. */
  readonly url?: string;
  /** Author facts that the material itself lacks (Bluesky records). */
  readonly author?: { readonly id?: string; readonly handle?: string; readonly name?: string };
  /** When the material was captured, ISO 8601 UTC: dates counts. */
  readonly capturedAt?: string;
}

/** What surrounds a body that a source reads: of an answer (`kind` is the source's name), or of loose material. */
export interface SourceContext extends ReadContext {
  /** What was asked for; of loose material, what its `url` is read as. */
  readonly reference?: Reference;
  /** The id that the post must be of, as far as that is known: that of a reference which is no short link. */
  readonly id?: string;
  /** Headers of the answer; of loose material none. */
  readonly headers: Readonly<Record<string, string>>;
  /** Nobody asked for it: what the material leaves out, its address may say. */
  readonly isLoose: boolean;
}

/** All that was asked about one reference so far, and what it came to. */
export interface Asked {
  readonly reference: Reference;
  /** Every exchange, in order, whoever asked. */
  readonly exchanges: readonly Exchange[];
  /** The exchanges with one source, in order. */
  readonly of: (source: string) => readonly Exchange[];
  /** What the answers of one source came to; `undefined` if it was not asked, or reads none itself. */
  readonly outcome: (source: string) => Outcome | undefined;
  /** What the answers of all sources came to. */
  readonly result: () => Outcome | undefined;
}

/** A kind of outcome: a post, or one of the endings. */
export type OutcomeKind = Outcome["kind"];

/** One row of a platform's table: a service that is asked, or a shape of loose material that is met elsewhere. */
export type Source = JsonSource | TextSource;

interface JsonSource extends AnySource {
  readonly text?: undefined;
  /** Reads one body. Pure; what it throws makes the outcome `unreadable`. Without it, answers serve other sources only. */
  read?(body: unknown, context: SourceContext): Outcome;
}

interface TextSource extends AnySource {
  /** Its body is text, HTML mostly. Default: JSON. */
  readonly text: true;
  /** As for JSON. */
  read?(body: string, context: SourceContext): Outcome;
}

interface AnySource {
  /** Short word, never changed: it stands in captures and ties an answer to the source that reads it. */
  readonly name: string;
  /** Who answers, as a sentence begins with it: `X's syndication service`. Default: the platform's label. */
  readonly who?: string | ((reference: Reference) => string);
  /**
   * The question; `undefined`: none, now. Pure: decides by the reference and by what was answered so far. A source without it
   * is never asked: it reads loose material only.
   */
  request?(reference: Reference, asked: Asked): Request | undefined;
  /** A further question, after the answer to the one before; until there is none. */
  next?(last: Exchange, reference: Reference, asked: Asked): Request | undefined;
  /**
   * Outcomes of the sources before it after which it is asked as well. Default: endings that leave open what became of the
   * post. Where nothing was told yet, it is asked.
   */
  readonly after?: readonly OutcomeKind[];
  /** Whether an exchange of an older capture, which names no sources, asked this one. Default: by the address it would ask. */
  owns?(exchange: Exchange, reference: Reference): boolean;
  /**
   * Endings of this source that say something about the post; any other counts only where no source says more.
   * Default: all.
   */
  readonly says?: readonly EndingKind[];
  /** It gives a part of the post: what others say counts first, and a text that begins theirs contradicts none. */
  readonly summary?: true;
  /** What an exchange means where its status and body alone would not tell; `undefined`: what they tell. */
  ending?(exchange: Exchange, context: SourceContext, asked: Asked): EndingOutcome | undefined;
  /** What the source's exchanges come to where that is more than each by itself. `undefined`: nothing of its own. */
  outcome?(exchanges: readonly Exchange[], asked: Asked): Outcome | undefined;
  /**
   * Loose material that it reads as well, by kind; `any`: JSON of every kind. Default: of a source that is never asked, its
   * name.
   */
  readonly kinds?: readonly string[] | "any";
}

/** An address at which a web archive may hold a post. */
export interface ArchivedPage {
  readonly url: string;
  /** As which kind of loose material its body is read: `page` for HTML; any other is JSON. */
  readonly kind: string;
}

/** What is to be checked to know that an account signed a post. */
export interface SignedRecord {
  /** The account, as the platform names it: a DID. */
  readonly account: string;
  /** Where the record of the post stands in the account's repository. */
  readonly path: string;
  /** The record of the post in each answer from which it may have been read, as JSON: all have to be the one that is signed. */
  readonly records: readonly unknown[];
  /** The answer that proves it: the commit, the way through the tree and the record, as CAR. */
  readonly proof: RecordedAnswer;
  /** The account's key: a point of P-256 or secp256k1 as Multikey. */
  readonly key: string;
  /** The address that named the key, and when it did, ISO 8601 UTC. */
  readonly keyFrom: string;
  readonly at: string;
}

/** One platform: one folder, one line in the list. */
export interface Platform {
  /** Short lower-case word; also the folder's name and the first half of a post key. */
  readonly name: string;
  /** As readers know it. */
  readonly label: string;
  /**
   * Takes addresses of any site. It is asked only for an address that a person or an embed code names: while an article
   * is read, an ordinary link is none of its business.
   */
  readonly any?: true;
  /** With `any`: what it takes is certain where the address of a frame (a player) names it. */
  readonly framed?: true;
  /**
   * The name of the service at a host, where a platform is an interface that several services speak (Truth Social that
   * of Mastodon). `undefined`: the label fits.
   */
  labelAt?(host: string): string | undefined;
  /**
   * Whether an address is of the service that has the post of a key, so that it can be its page or the profile of its
   * author: what answers say of other places is not taken from them. Default: whether it is of the same site as the key,
   * or as the post's page where the key is no address.
   */
  readonly isHome?: IsHome;
  /** Reads a URL as a reference; pure, offline. `undefined`: not of this platform. */
  match(url: URL): Reference | undefined;
  /** Why nobody has to be asked about a reference: its id is none of the platform's, or it is known to be shown to nobody. */
  refuses?(reference: Reference): EndingOutcome | undefined;
  /** Whom it asks, in that order, and whatever else it reads. See `sources.ts` for what is done with them. */
  readonly sources: readonly Source[];
  /** The last word on what all answers came to, where the platform has one: an alias, a key. Pure. */
  finish?(outcome: Outcome, asked: Asked): Outcome;
  /**
   * Where a platform tells what a post said before it was edited: those versions by the answers about it, the first one first, each as
   * the post that it was. Pure.
   */
  versions?(post: PostOutcome, exchanges: readonly Exchange[]): readonly PostOutcome[];
  /**
   * Where the answers do not say at which addresses the videos of a post lie: asks for what does. Called only for a post
   * whose videos a site keeps; the capture is then read again with what came of it. A failure is recorded like any other,
   * and the post is kept without its videos.
   */
  askFiles?(post: PostOutcome, ask: Ask): Promise<void>;
  /** Where accounts sign what they post. */
  readonly signed?: {
    /** Asks for the proof that an account signed a post, and for its key. A failure is recorded like any other. */
    ask(key: PostKey, ask: Ask): Promise<void>;
    /** What is to be checked, by all that was asked about the post; or in a sentence why nothing can be. Pure. */
    read(key: PostKey, exchanges: readonly Exchange[]): SignedRecord | string;
  };
  /**
   * Where a platform tells: the author's own posts that follow a post as a chain of answers to each other, in order, the
   * post itself left out. What cannot be had ends the chain.
   */
  chain?(post: PostOutcome, ask: Ask): Promise<readonly Reference[]>;
  /**
   * Where web archives may hold a copy of a post, likeliest first, with the kind of material that a source reads it as.
   * Default: the page at the reference's address, as kind `page`.
   */
  pages?(reference: Reference): readonly ArchivedPage[];
}

/**
 * Tokens of a site at platforms that answer more, or at all, to those who have one. They are sent to the platform that
 * gave them, and written nowhere: not into captures, not into evidence, not into messages.
 */
export interface Tokens {
  /** Bearer token of an app for X's API v2. */
  readonly x?: string;
  /** Access token of an app for Meta's oEmbed (`app-id|client-token`): higher limits for Threads, Instagram, Facebook. */
  readonly meta?: string;
  /** API key ("OAuth consumer key") for Tumblr's API v2. */
  readonly tumblr?: string;
  /** OAuth access token of an app for Reddit's API. */
  readonly reddit?: string;
}

/**
 * Services of third parties that pass on posts of a platform. Whoever runs one learns what a newsroom reads, and could
 * change what it passes on: none is asked unless it is named.
 */
export type Mirror = "fxtwitter" | "vxtwitter";

/** How the platforms are made. */
export interface PlatformOptions {
  readonly tokens?: Tokens;
  /** Mirrors that may be asked when the platform itself does not give the post. Default: none. */
  readonly mirrors?: readonly Mirror[];
}
