// A download: the bytes of one image or video, or why there are none.
import type { RecordedFailure } from "../model/capture.ts";
import type { Allowance } from "./allowance.ts";

/** What came of a download. Nothing is thrown. */
export type Download =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** The `Content-Type` as the server gave it; a claim, not a fact. */
      readonly type?: string;
      /** Where the bytes came from, redirects followed. */
      readonly url: string;
      /** The connection ended them, without a word on how many there should be: some may be missing. */
      readonly maybeCut?: true;
    }
  | {
      readonly ok: false;
      /**
       * `not_found`: status 404 or 410; `status`: any other status than 200; `not_recorded`: a replay holds no such
       * download; `refused`: the door does not open this URL; `rested`: not asked now, the host wants rest or its budget
       * is spent; `over_limit`: more than the allowance; the others as their names say.
       */
      readonly kind:
        | "not_found"
        | "refused"
        | "too_large"
        | "over_limit"
        | "network"
        | "timeout"
        | "rested"
        | "status"
        | "not_recorded";
      /** The HTTP status, where an answer came. */
      readonly status?: number;
      /** In plain words. */
      readonly reason: string;
    };

/** What is asked of a download. */
export interface DownloadOptions {
  /** The `Accept` header, for example `image/webp,image/jpeg`. */
  readonly accept: string;
  /** Cap on the bytes. */
  readonly maxBytes: number;
  /** The time in ms for it with its redirects and retries, where the door's own is too short for so many bytes. */
  readonly timeout?: number;
  /** What the capture that it belongs to may still take. */
  readonly allowance?: Allowance;
}

/** Reads an answer as a download: only status 200 brings bytes. */
export function downloadOf(answer: {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly maybeCut?: boolean;
}): Download {
  const { status, headers, bytes, url, maybeCut } = answer;
  const type = headers["content-type"];
  if (status === 200) {
    const cut = maybeCut === true ? { maybeCut } : {};
    return { ok: true, bytes, url, ...(type === undefined ? {} : { type }), ...cut };
  }
  const gone = status === 404 || status === 410;
  return { ok: false, kind: gone ? "not_found" : "status", status, reason: `the server answered ${status}` };
}

/** Reads a failure as a download. */
export function failedDownload(failure: RecordedFailure): Download {
  const { failure: kind, message: reason } = failure;
  // No download asks robots.txt or is JSON; a capture made by others may say so all the same.
  if (kind === "refused_url" || kind === "robots") return { ok: false, kind: "refused", reason };
  return { ok: false, kind: kind === "cut_off" ? "network" : kind, reason };
}
