// What a site may have been given by platforms, and whom else it allows to be asked.

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
