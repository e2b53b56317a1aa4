// A visit: one request carried through redirects and retries to the answer that counts.
import type { Dispatcher } from "undici";
import { PostproofError } from "../errors.ts";
import type { Allowance } from "./allowance.ts";
import { DEFAULT_WAIT, restOf, retryAfterOf, waitOf } from "../model/waiting.ts";
import { isUrl } from "../model/url.ts";
import { ACCEPT_ENCODING, decodeBody, isMaybeCut, readAll, readBeginning, tooLarge } from "./body.ts";
import type { Deadline } from "./deadline.ts";
import { bareName, refuseUrl } from "./guard.ts";
import type { Pace } from "./pace.ts";
import { isPassingStatus, mayPass, MOST_RETRIES, retryWait } from "./retry.ts";

/** Redirects that are followed; one more is an error. */
export const MOST_REDIRECTS = 5;

/** What is to be fetched. Header names in lower case. */
export interface Errand {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Otherwise a redirect is the answer. */
  readonly followsRedirects: boolean;
  /** Cap on the bytes of the body, both as sent and with its encoding removed. */
  readonly maxBytes: number;
  /** Reads a longer body as far as the cap, instead of failing. Asks for no content encoding. */
  readonly beginning?: true;
  /** What the capture that this belongs to may still take. */
  readonly allowance?: Allowance | undefined;
  /** Asked before each request, those to which redirects lead as well; it throws what keeps the visit from going there. */
  readonly admit?: (url: URL) => Promise<void>;
  /** Called each time that a request is about to be sent. */
  readonly onSend: () => void;
}

/** What a visit needs of the door. */
export interface Means {
  readonly dispatcher: Pick<Dispatcher, "request">;
  readonly pace: Pace;
  readonly deadline: Deadline;
  readonly now: () => Date;
  /** The longest `Retry-After`, in seconds, that is waited for. */
  readonly maxRetryAfter: number;
}

/** An answer, whole. */
export interface Arrival {
  readonly status: number;
  /** Names in lower case; several values of one name joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body with its content encoding removed. */
  readonly bytes: Uint8Array;
  /** Whether it may have broken off before its end; it was asked for once more then. */
  readonly maybeCut: boolean;
  /** Where the answer came from in the end. */
  readonly url: URL;
  /** Redirects followed on the way. */
  readonly redirects: number;
}

/** Where a visit stands: the request to be sent next. */
interface Stop {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

type Step =
  | { readonly kind: "arrived"; readonly arrival: Omit<Arrival, "url" | "redirects"> }
  | { readonly kind: "redirect"; readonly status: number; readonly location: string }
  | { readonly kind: "again"; readonly wait: number };

// Set by the door itself or by the connection; a caller that sets them could make two requests out of one.
const CONNECTION_HEADERS: ReadonlySet<string> = new Set([
  "host",
  "connection",
  "keep-alive",
  "content-length",
  "transfer-encoding",
  "accept-encoding",
  "expect",
  "te",
  "trailer",
  "upgrade",
]);
// All that another origin is told; everything else may be a secret of the first.
const HEADERS_FOR_STRANGERS: ReadonlySet<string> = new Set([
  "accept",
  "accept-language",
  "user-agent",
  "content-type",
]);

/**
 * Fetches. Throws a PostproofError (`refused_url`, `timeout`, `too_large`, `over_limit`, `network`) or the error of the
 * connection.
 */
export async function visit(errand: Errand, means: Means): Promise<Arrival> {
  let stop = firstStop(errand);
  let redirects = 0;
  let retries = 0;
  for (;;) {
    const step = await takeStep(stop, errand, means, retries);
    if (step.kind === "arrived") return { ...step.arrival, url: stop.url, redirects };
    if (step.kind === "again") {
      retries += 1;
      await means.deadline.sleep(step.wait);
      continue;
    }
    redirects += 1;
    if (redirects > MOST_REDIRECTS) {
      throw new PostproofError("network", `redirected more than ${MOST_REDIRECTS} times`, {
        url: stop.url.href,
      });
    }
    stop = nextStop(stop, step.status, step.location);
  }
}

function firstStop(errand: Errand): Stop {
  const refusal = refuseUrl(errand.url);
  if (refusal !== undefined) throw new PostproofError("refused_url", refusal);
  const headers = keepHeaders(errand.headers, (name) => !CONNECTION_HEADERS.has(name));
  const body = errand.method === "POST" && errand.body !== undefined ? { body: errand.body } : {};
  return { url: withBareName(new URL(errand.url)), method: errand.method, headers, ...body };
}

function nextStop(stop: Stop, status: number, location: string): Stop {
  const refuse = (why: string) => new PostproofError("refused_url", `a redirect was not followed: ${why}`);
  if (!isUrl(location, stop.url.href)) throw refuse("its location cannot be read");
  const parsed = new URL(location, stop.url);
  const refusal = refuseUrl(parsed);
  if (refusal !== undefined) throw refuse(refusal);
  const url = withBareName(parsed);
  if (stop.url.protocol === "https:" && url.protocol === "http:") throw refuse("it leads from https to http");
  const stranger = url.origin !== stop.url.origin;
  const repeats = stop.method === "GET" || status === 307 || status === 308;
  if (repeats && stop.method === "POST" && stranger) throw refuse("it would send a body to another site");
  const headers = keepHeaders(
    stop.headers,
    (name) => (!stranger || HEADERS_FOR_STRANGERS.has(name)) && (repeats || name !== "content-type"),
  );
  return repeats ? { ...stop, url, headers } : { url, method: "GET", headers };
}

async function takeStep(stop: Stop, errand: Errand, means: Means, retries: number): Promise<Step> {
  const { deadline, pace } = means;
  deadline.hold();
  errand.allowance?.take(stop.url.hostname);
  if (errand.admit !== undefined) await deadline.race(errand.admit(stop.url));
  const leave = await pace.enter(stop.url.hostname, deadline.signal, stop.url.pathname);
  deadline.run();
  try {
    errand.onSend();
    const reply = await send(stop, errand, means);
    const headers = joinHeaders(reply.headers);
    const next = whatNext(stop, reply.statusCode, headers, errand, means, retries);
    if (next !== undefined) {
      discard(reply.body);
      return next;
    }
    const bytes = await readReply(reply, headers, errand, deadline);
    const maybeCut = errand.beginning !== true && isMaybeCut(reply.statusCode, headers, bytes);
    // The first time, a second try shows most breaks to have been one.
    if (maybeCut && stop.method === "GET" && retries === 0) {
      const wait = retryWait(retries, undefined);
      if (wait < deadline.left()) return { kind: "again", wait };
    }
    return { kind: "arrived", arrival: { status: reply.statusCode, headers, bytes, maybeCut } };
  } catch (error) {
    const reason: unknown = deadline.signal.aborted ? deadline.signal.reason : error;
    if (stop.method !== "GET" || retries >= MOST_RETRIES || !mayPass(reason)) throw reason;
    const wait = retryWait(retries, undefined);
    if (wait >= deadline.left()) throw reason;
    return { kind: "again", wait };
  } finally {
    leave();
  }
}

/** A redirect or a retry, if that is what an answer calls for; `undefined` if it is to be read. */
function whatNext(
  stop: Stop,
  status: number,
  headers: Readonly<Record<string, string>>,
  { followsRedirects }: Errand,
  means: Means,
  retries: number,
): Step | undefined {
  const location = headers["location"];
  if (followsRedirects && [301, 302, 303, 307, 308].includes(status) && location !== undefined) {
    return { kind: "redirect", status, location };
  }
  // An archive's answer with an old status: the trouble of a day long past, which no second try changes.
  if (headers["memento-datetime"] !== undefined) return undefined;
  const { hostname } = stop.url;
  const told = status === 429 ? waitOf(headers, means.now()) : retryAfterOf(headers, means.now());
  const rest = status === 429 || status === 503 ? told : restOf(headers, means.now());
  if (rest !== undefined) means.pace.rest(hostname, rest * 1000);
  if (!isPassingStatus(status)) return undefined;
  const wait = retryWait(retries, told);
  const bearable = (rest ?? told ?? 0) <= means.maxRetryAfter && wait < means.deadline.left();
  if (stop.method === "GET" && retries < MOST_RETRIES && bearable) return { kind: "again", wait };
  if (status === 429 && told === undefined) means.pace.rest(hostname, DEFAULT_WAIT * 1000);
  return undefined;
}

function send(stop: Stop, errand: Errand, means: Means): Promise<Dispatcher.ResponseData> {
  const { deadline } = means;
  const reply = means.dispatcher.request({
    origin: stop.url.origin,
    path: `${stop.url.pathname}${stop.url.search}`,
    method: stop.method,
    headers: {
      ...stop.headers,
      "accept-encoding": errand.beginning === true ? "identity" : ACCEPT_ENCODING,
    },
    body: stop.body ?? null,
    signal: deadline.signal,
  });
  // undici notices an abort only once it is connected; the job shall end at once.
  return deadline.race(reply);
}

async function readReply(
  reply: Dispatcher.ResponseData,
  headers: Readonly<Record<string, string>>,
  { maxBytes, beginning, allowance }: Errand,
  deadline: Deadline,
): Promise<Uint8Array> {
  const body = reply.body as AsyncIterable<Uint8Array>;
  if (beginning !== true && Number(headers["content-length"] ?? 0) > maxBytes) {
    discard(reply.body);
    throw tooLarge(maxBytes);
  }
  const counted = allowance === undefined ? body : allowance.counted(body);
  const sent = await (beginning === true ? readBeginning : readAll)(counted, maxBytes);
  return await deadline.race(decodeBody(sent, headers["content-encoding"], maxBytes));
}

/** Ends a body unread, and its connection with it: reading on would give a slow sender our time. */
function discard(body: Dispatcher.ResponseData["body"]): void {
  body.on("error", () => undefined).destroy();
}

function joinHeaders(headers: Dispatcher.ResponseData["headers"]): Readonly<Record<string, string>> {
  const joined = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value] as const],
  );
  return Object.fromEntries(joined);
}

function keepHeaders(
  headers: Readonly<Record<string, string>>,
  keep: (name: string) => boolean,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => keep(name)));
}

function withBareName(url: URL): URL {
  const bare = new URL(url);
  bare.hostname = bareName(url.hostname);
  return bare;
}
