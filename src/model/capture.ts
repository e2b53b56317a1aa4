// A capture: everything that was asked and answered, as received. It can be replayed without a network.
import { decodeAs } from "./charset.ts";
import type { Reference } from "./reference.ts";
import type { ScreenshotResult } from "./screenshot.ts";

/** What a platform asks for. GET unless said otherwise. */
export interface Request {
  readonly url: string;
  readonly method?: "GET" | "POST";
  /** The `Accept` header; part of what a replay compares. */
  readonly accept?: string;
  /** Further headers. Secrets among them (`authorization`, `cookie`, ...) are sent but never recorded. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
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

/**
 * A body as recorded: text where it is valid UTF-8, else base64, with the encoding of a text in another (a label of the
 * Encoding Standard), else the name of a blob kept beside.
 */
export type RecordedBody =
  | { readonly utf8: string }
  | { readonly base64: string; readonly charset?: string }
  | { readonly blob: string };

/** An answer that came, whatever its status. */
export interface RecordedAnswer {
  readonly status: number;
  /** Header names in lower case. `set-cookie` is never recorded. */
  readonly headers: Readonly<Record<string, string>>;
  /** The payload with its content encoding removed; `headers["content-encoding"]` says which one that was. */
  readonly body: RecordedBody;
  /** True if the answer was longer than the cap and the rest was not read. */
  readonly truncated: boolean;
  /**
   * The connection ended this answer, which says neither how long it is nor where it ends: it may have broken off.
   * Absent: it is whole.
   */
  readonly maybeCut?: true;
  /** Where the answer finally came from, if redirects were followed. */
  readonly url?: string;
  /** `sha256:<hex>` of the body as text, where the platform's terms forbid keeping it; `body` is then empty. */
  readonly bodyDigest?: string;
}

/** An answer that did not come. */
export interface RecordedFailure {
  /**
   * `timeout`, `refused_url`, `too_large`, `network`, as their names say. `over_limit`: not sent, or not read to its end,
   * because the post had taken all that one capture may. `rested`: not sent, because the host asked for
   * rest or its budget is spent. `robots`: not sent, because robots.txt keeps programs out, or could not be read.
   * `cut_off`: what came is said to be JSON and cannot be read as it, so it broke off, or was never whole.
   * `not_recorded`: a replay holds no such request.
   */
  readonly failure:
    | "timeout"
    | "refused_url"
    | "too_large"
    | "over_limit"
    | "network"
    | "rested"
    | "robots"
    | "cut_off"
    | "not_recorded";
  readonly message: string;
  /** Seconds after which the request can be made (`rested`). */
  readonly retryAfter?: number;
  /** What came all the same (`cut_off`): evidence, never read as an answer. */
  readonly received?: RecordedAnswer;
}

/** In the place of a source: what was asked to prove that the author signed a post. Nothing of the post is read from it. */
export const PROOF = "proof";

/** One request and what came of it. */
export interface Exchange {
  /**
   * The name of the platform's source that was asked, by which its answer is read. Absent in captures of before there were
   * names, and for what no source asked: the steps of a short link, pictures. {@link PROOF}: it proves who wrote the post.
   */
  readonly source?: string;
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
  /** What came of drawing the page in a browser, where that was wanted. */
  readonly screenshot?: ScreenshotResult;
}

/** The last time that a capture knows of, ISO 8601 UTC: that of its beginning, or of its last exchange. */
export function recordedUntil({ capturedAt, exchanges }: Capture): string {
  return exchanges.reduce((last, { at }) => (at > last ? at : last), capturedAt);
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
  const bytes = bytesOf(answer);
  return bytes && decodeAs(bytes, ("base64" in answer.body && answer.body.charset) || "utf-8");
}

/** The body of an answer as it came; `undefined` for a body kept as a blob. */
export function bytesOf({ body }: RecordedAnswer): Uint8Array | undefined {
  if ("utf8" in body) return new TextEncoder().encode(body.utf8);
  return "base64" in body
    ? Uint8Array.from(atob(body.base64), (character) => character.charCodeAt(0))
    : undefined;
}

/** The body of an answer read as JSON; `undefined` if it is not JSON. */
export function jsonOf(answer: RecordedAnswer): unknown {
  const text = textOf(answer);
  return text === undefined ? undefined : parsed(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The same exchange, or one that failed as `cut_off` where its answer is said to be JSON and is none: half an answer says
 * nothing about a post, whatever its status. Everything that asks or reads a capture goes through this.
 */
export function withoutBroken(exchange: Exchange): Exchange {
  const answer = answerOf(exchange);
  if (!answer || !isBroken(answer, exchange.request.headers["accept"] ?? "")) return exchange;
  const message = `the answer (${answer.status}) is not whole: it cannot be read as the JSON that it should be`;
  return { ...exchange, result: { failure: "cut_off", message, received: answer } };
}

/** Whether an answer should be JSON and is none. Where the status alone says to try again, the body does not matter. */
function isBroken(answer: RecordedAnswer, accept: string): boolean {
  const { status } = answer;
  const isSuccess = status >= 200 && status < 300;
  if (answer.truncated || !(isSuccess || (status >= 400 && status < 500 && status !== 429))) return false;
  const type = answer.headers["content-type"] ?? "";
  const isTyped = /[/+]json\b/i.test(type);
  if (!isTyped && (/html/i.test(type) || !/json/i.test(accept))) return false;
  const text = textOf(answer);
  if (text === undefined) return false;
  // An error may be told in words under the name of JSON; a success may be empty, if it says so itself.
  const begins = /^\s*[{[]/.test(text);
  const counts = begins || (isTyped && isSuccess && (text !== "" || answer.maybeCut === true));
  return counts && parsed(text) === undefined;
}
