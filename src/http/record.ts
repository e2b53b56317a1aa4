// The record: requests and answers as they are written into a capture, without secrets.
import { createHash } from "node:crypto";
import { PostproofError } from "../errors.ts";
import type { RecordedFailure, RecordedRequest, Request } from "../model/capture.ts";
import { isUrl } from "../model/url.ts";
import { codeOf } from "./retry.ts";
import { RECORDED_REQUEST_HEADERS } from "./secrets.ts";

// All of an answer is evidence except what would let its holder act as the one who asked.
/** The record of a request. `headers` are those sent, names in lower case. */
export function recordRequest(request: Request, headers: Readonly<Record<string, string>>): RecordedRequest {
  const kept = RECORDED_REQUEST_HEADERS.filter((name) => headers[name] !== undefined);
  return {
    method: request.method ?? "GET",
    url: withoutUserInfo(request.url),
    headers: Object.fromEntries(kept.map((name) => [name, headers[name]!])),
    ...(request.body === undefined ? {} : { bodyDigest: digestOf(request.body) }),
  };
}

/** `sha256:<hex>` of bytes, or of a text in UTF-8. */
export function digestOf(body: string | Uint8Array): string {
  return `sha256:${createHash("sha256").update(body).digest("hex")}`;
}

/** The address to ask, with the parameters that are written nowhere. An address that is none stays as it is. */
export function withSecrets({ url, secretQuery }: Request): string {
  if (secretQuery === undefined || !isUrl(url)) return url;
  const whole = new URL(url);
  for (const [name, value] of Object.entries(secretQuery)) whole.searchParams.set(name, value);
  return whole.href;
}

/** The record of an answer that did not come, from what was thrown. */
export function recordFailure(error: unknown): RecordedFailure {
  if (error instanceof PostproofError) {
    const { code, message, retryAfter } = error;
    if (code === "rate_limited")
      return { failure: "rested", message, ...(retryAfter === undefined ? {} : { retryAfter }) };
    if (isFailure(code)) return { failure: code, message };
    return { failure: "network", message };
  }
  const code = codeOf(error);
  const said = error instanceof Error && error.message !== "" ? error.message : "the connection failed";
  return {
    failure: "network",
    message: code === undefined || said.includes(code) ? said : `${said} (${code})`,
  };
}

const SAME_WORD = ["timeout", "refused_url", "too_large", "over_limit", "robots"] as const;

/** Whether what was thrown is called by the same word in a record. */
function isFailure(code: string): code is (typeof SAME_WORD)[number] {
  return (SAME_WORD as readonly string[]).includes(code);
}

function withoutUserInfo(url: string): string {
  if (!url.includes("@") || !isUrl(url)) return url;
  const parsed = new URL(url);
  if (parsed.username === "" && parsed.password === "") return url;
  parsed.username = "";
  parsed.password = "";
  return parsed.href;
}
