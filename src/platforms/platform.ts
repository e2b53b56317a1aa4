// The contract of a platform: it recognizes, it asks, it normalizes. It never fetches.
import type { Ask, Capture } from "../model/capture.ts";
import type { Outcome, PostOutcome } from "../model/outcome.ts";
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

/** An address at which a web archive may hold a post. */
export interface ArchivedPage {
  readonly url: string;
  /** As which kind of loose material its body is read: `page` for HTML; any other is JSON. */
  readonly kind: string;
}

/** One platform: one file (or folder), one line in the list. */
export interface Platform {
  /** Short lower-case word; also the file's name and the first half of a post key. */
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
  /** Decides what to ask, and in which order; `ask` keeps the record. */
  capture(reference: Reference, ask: Ask): Promise<void>;
  /** Reads a capture. Pure: the same capture gives the same outcome, on any machine, years later. Never throws. */
  normalize(capture: Capture): Outcome;
  /**
   * Where the answers to `capture` do not say at which addresses the videos of a post lie: asks for what does. Called only
   * for a post whose videos a site keeps; `normalize` then reads the capture with what came of it. A failure is recorded like
   * any other, and the post is kept without its videos.
   */
  askFiles?(post: PostOutcome, ask: Ask): Promise<void>;
  /**
   * Where a platform tells: the author's own posts that follow a post as a chain of answers to each other, in order, the
   * post itself left out. Asks as `capture` does; what cannot be had ends the chain.
   */
  chain?(post: PostOutcome, ask: Ask): Promise<readonly Reference[]>;
  /**
   * Where web archives may hold a copy of a post, likeliest first, with the kind of material that `read` takes it for.
   * Default: the page at the reference's address, as kind `page`.
   */
  pages?(reference: Reference): readonly ArchivedPage[];
  /** Reads loose material (exports, dumps, embed markup) in one of this platform's shapes. Never throws. */
  read?(body: unknown, context: ReadContext): Outcome;
}
