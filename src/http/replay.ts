// The replay: a door that answers from captures and has no network.
import { bytesOf, withoutBroken } from "../model/capture.ts";
import type { Ask, Capture, Exchange, RecordedBody, Request } from "../model/capture.ts";
import { isUrl } from "../model/url.ts";
import type { Door } from "./door.ts";
import { downloadOf, failedDownload } from "./download.ts";
import type { Download, DownloadOptions } from "./download.ts";
import { tooLarge } from "./body.ts";
import { digestOf, recordFailure, recordRequest } from "./record.ts";

/** The bytes of a blob by the name that a capture gives it; `undefined` if it is not there. */
export type Blobs = (name: string) => Uint8Array | undefined;

/**
 * Makes a door that answers from what was recorded.
 *
 * `ask` gives the exchange whose method, URL (order of query parameters and fragment aside), `Accept` (none counts as
 * any type) and body digest agree; of several the latest; of none a `not_recorded` failure. A body that is a blob is
 * filled in if `blobs` has it. `download` gives the latest recorded GET of that URL whose `Accept` asked for pictures, video,
 * sound or captions.
 */
export function replayDoor(captures: readonly Capture[], blobs: Blobs = () => undefined): Door {
  const asked = new Map<string, Exchange>();
  const downloaded = new Map<string, Exchange>();
  for (const exchange of captures.flatMap((capture) => capture.exchanges)) {
    const { method, url, headers, bodyDigest } = exchange.request;
    const accept = headers["accept"];
    keepLatest(asked, keyOf(method, url, accept, bodyDigest), exchange);
    if (method === "GET" && /^(?:(?:image|video|audio)\/|text\/vtt)/.test(accept ?? ""))
      keepLatest(downloaded, urlKey(url), exchange);
  }

  // Nothing is sent, so an exchange that is missing is dated by the captures, not by the clock.
  const at = captures.at(-1)?.capturedAt ?? new Date(0).toISOString();

  const ask: Ask = (request) => {
    const accept = acceptOf(request);
    const digest = request.body === undefined ? undefined : digestOf(request.body);
    const found = asked.get(keyOf(request.method ?? "GET", request.url, accept, digest));
    return Promise.resolve(
      found === undefined ? notRecorded(request, accept, at) : withoutBroken(filled(found, blobs)),
    );
  };

  return {
    ask,
    download: (url, options) =>
      Promise.resolve(downloadFrom(downloaded.get(urlKey(url)), url, options, blobs)),
    close: () => Promise.resolve(),
  };
}

const NOT_RECORDED = "the captures at hand hold no answer to this request";

function keepLatest(kept: Map<string, Exchange>, key: string, exchange: Exchange): void {
  const known = kept.get(key);
  if (known === undefined || Date.parse(exchange.at) >= Date.parse(known.at)) kept.set(key, exchange);
}

function keyOf(method: string, url: string, accept: string | undefined, digest: string | undefined): string {
  return JSON.stringify([method, urlKey(url), (accept ?? "*/*").trim().toLowerCase(), digest ?? ""]);
}

/** A URL with its query parameters in order of name and without its fragment; a text that is no URL as it is. */
function urlKey(url: string): string {
  if (!isUrl(url)) return url;
  const parsed = new URL(url);
  parsed.searchParams.sort();
  parsed.hash = "";
  return parsed.href;
}

function acceptOf(request: Request): string | undefined {
  const named = Object.entries(request.headers ?? {}).find(([name]) => name.toLowerCase() === "accept");
  return request.accept ?? named?.[1];
}

function notRecorded(request: Request, accept: string | undefined, at: string): Exchange {
  return {
    request: recordRequest(request, { accept: accept ?? "*/*" }),
    at,
    result: { failure: "not_recorded", message: NOT_RECORDED },
  };
}

/** An exchange with a blob for a body brought in, where the blob is at hand. */
function filled(exchange: Exchange, blobs: Blobs): Exchange {
  if (!("status" in exchange.result)) return exchange;
  const bytes = "blob" in exchange.result.body ? blobs(exchange.result.body.blob) : undefined;
  if (bytes === undefined) return exchange;
  const body: RecordedBody = { base64: Buffer.from(bytes).toString("base64") };
  return { ...exchange, result: { ...exchange.result, body } };
}

function downloadFrom(
  exchange: Exchange | undefined,
  url: string,
  options: DownloadOptions,
  blobs: Blobs,
): Download {
  if (exchange === undefined) return failedDownload({ failure: "not_recorded", message: NOT_RECORDED });
  const { result } = exchange;
  if (!("status" in result)) return failedDownload(result);
  const bytes = "blob" in result.body ? blobs(result.body.blob) : bytesOf(result);
  if (bytes === undefined || result.truncated) {
    return failedDownload({
      failure: "not_recorded",
      message: "the captures at hand do not hold all of its bytes",
    });
  }
  if (bytes.length > options.maxBytes) return failedDownload(recordFailure(tooLarge(options.maxBytes)));
  return downloadOf({
    status: result.status,
    headers: result.headers,
    bytes,
    url: result.url ?? url,
    maybeCut: result.maybeCut === true,
  });
}
