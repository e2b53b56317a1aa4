// A capture: everything that was asked and answered, as received. It can be replayed without a network.
import type { Reference } from "./reference.ts";

/** What a platform asks for. GET unless said otherwise. */
export interface Request {
  readonly url: string;
  readonly method?: "GET" | "POST";
  /** The `Accept` header; part of what a replay compares. */
  readonly accept?: string;
  /** Further headers. Secrets among them (`authorization`, `cookie`, ...) are sent but never recorded. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Query parameters that are sent and written nowhere: a key that the service takes in no other way. */
  readonly secretQuery?: Readonly<Record<string, string>>;
  /** `manual`: a redirect is the answer, with its `location`, and is not followed. Default: followed. */
  readonly redirect?: "manual";
  /**
   * Asks the site's `robots.txt` first, and is refused with the failure `robots` where that keeps programs like this
   * one out: for pages of any site. Not for interfaces that are made for programs, and not for a picture of a post.
   */
  readonly robots?: true;
}

/** A request as it is recorded: only allow-listed headers, the body as a digest. */
export interface RecordedRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `sha256:<hex>` of the body, if one was sent. */
  readonly bodyDigest?: string;
}

/** A body as recorded: text where it is valid UTF-8, else base64, else the name of a blob kept beside. */
export type RecordedBody =
  { readonly utf8: string } | { readonly base64: string } | { readonly blob: string };

/** An answer that came, whatever its status. */
export interface RecordedAnswer {
  readonly status: number;
  /** Header names in lower case. `set-cookie` is never recorded. */
  readonly headers: Readonly<Record<string, string>>;
  /** The payload with its content encoding removed; `headers["content-encoding"]` says which one that was. */
  readonly body: RecordedBody;
  /** True if the answer was longer than the cap and the rest was not read. */
  readonly truncated: boolean;
  /** Where the answer finally came from, if redirects were followed. */
  readonly url?: string;
  /** `sha256:<hex>` of the body as text, where the platform's terms forbid keeping it; `body` is then empty. */
  readonly bodyDigest?: string;
}

/** An answer that did not come. */
export interface RecordedFailure {
  /**
   * `timeout`, `refused_url`, `too_large`, `network`, as their names say. `rested`: not sent, because the host asked for
   * rest or its budget is spent. `robots`: not sent, because robots.txt keeps programs out, or could not be read.
   * `not_recorded`: a replay holds no such request.
   */
  readonly failure:
    "timeout" | "refused_url" | "too_large" | "network" | "rested" | "robots" | "not_recorded";
  readonly message: string;
  /** Seconds after which the request can be made (`rested`). */
  readonly retryAfter?: number;
}

/** One request and what came of it. */
export interface Exchange {
  readonly request: RecordedRequest;
  /** When the request was sent, ISO 8601 UTC. */
  readonly at: string;
  readonly result: RecordedAnswer | RecordedFailure;
}

/** The format mark of capture files; see docs/snapshot-format.md. */
export const CAPTURE_FORMAT = "postproof/capture@1";

/** All that was asked about one reference, in order. Plain JSON; kept with the evidence. */
export interface Capture {
  readonly format: typeof CAPTURE_FORMAT;
  readonly reference: Reference;
  /** When the capture began, ISO 8601 UTC. */
  readonly capturedAt: string;
  /** Name and version of the program that captured. */
  readonly tool: string;
  readonly exchanges: readonly Exchange[];
}

/**
 * The one function that a platform is handed: asks, guards, paces and records.
 * It never throws: a failure is a result like any other.
 */
export type Ask = (request: Request) => Promise<Exchange>;

/** The answer of an exchange, or `undefined` if none came. */
export function answerOf(exchange: Exchange | undefined): RecordedAnswer | undefined {
  return exchange && "status" in exchange.result ? exchange.result : undefined;
}

/** The body of an answer as text; `undefined` for a body kept as a blob. */
export function textOf(answer: RecordedAnswer): string | undefined {
  if ("utf8" in answer.body) return answer.body.utf8;
  if ("base64" in answer.body) {
    const bytes = Uint8Array.from(atob(answer.body.base64), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  }
  return undefined;
}

/** The body of an answer read as JSON; `undefined` if it is not JSON. */
export function jsonOf(answer: RecordedAnswer): unknown {
  const text = textOf(answer);
  if (text === undefined || text.length === 0) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
