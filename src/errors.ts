// The one error class of the library. Codes are stable; messages say what to do next.

/**
 * What went wrong, as a stable word to branch on.
 *
 * - `unsupported_url`: no platform known here recognizes it.
 * - `refused_url`: the door to the network will not open this address (scheme, port, private network).
 * - `timeout`, `too_large`, `network`: an answer did not come, was larger than allowed, or broke off.
 * - `rate_limited`: not asked, because a host wants rest or its budget of requests is spent; `retryAfter` says how long.
 * - `over_limit`: not fetched, because the post had taken all that one capture may take of the network.
 * - `robots`: not asked, because the site's robots.txt keeps programs out or could not be read.
 * - `not_archived`: the archive holds no snapshot of this post.
 * - `invalid_snapshot`, `invalid_capture`, `invalid_config`: a document is not of the format it should be.
 * - `newer_format`: the document was written by a newer version of postproof than this one.
 * - `damaged`: stored bytes do not agree with their digest.
 * - `disk`: a file or a folder could not be read or written: the disk is full or read-only, access is denied, or a link
 *   stands where none is followed. The message names the path and says what to do.
 * - `store`: the engine behind a store (a database, a bucket) could not be reached, or refused. The message says what to do.
 * - `in_use`: another process is changing the same thing, and was waited for in vain.
 * - `missing_dependency`: an optional package is needed for this and is not installed.
 * - `missing_glyph`: none of the fonts given has a character that is to be drawn.
 * - `not_private`: rendered HTML would make a reader's browser call a third party.
 * - `taken_down`: the archive took this post down; nothing of it is shown, and it is not kept again by itself.
 * - `on_hold`: a legal hold forbids what would remove something of this post.
 * - `invalid_input`: an argument is not of the documented form.
 */
export type ErrorCode =
  | "unsupported_url"
  | "refused_url"
  | "timeout"
  | "too_large"
  | "network"
  | "rate_limited"
  | "over_limit"
  | "robots"
  | "not_archived"
  | "invalid_snapshot"
  | "invalid_capture"
  | "invalid_config"
  | "newer_format"
  | "damaged"
  | "disk"
  | "store"
  | "in_use"
  | "missing_dependency"
  | "missing_glyph"
  | "not_private"
  | "taken_down"
  | "on_hold"
  | "invalid_input";

/** Details that an error may carry beside its message. */
export interface ErrorDetails {
  /** The URL concerned, if there is one. */
  readonly url?: string;
  /** Seconds to wait before trying again, where the other side said so. */
  readonly retryAfter?: number;
  /** The error underneath. */
  readonly cause?: unknown;
}

/** Every error that postproof throws on purpose. Branch on `code`, show `message`. */
export class PostproofError extends Error {
  override readonly name = "PostproofError";
  readonly code: ErrorCode;
  readonly url?: string;
  readonly retryAfter?: number;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    if (details.url !== undefined) this.url = details.url;
    if (details.retryAfter !== undefined) this.retryAfter = details.retryAfter;
  }
}
