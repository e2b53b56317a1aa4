// What came of a capture: a post, or an ending.
import type { MissingPicture } from "../../model/asset.ts";
import type { Decision } from "../../model/decision.ts";
import type { EndingOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { ScreenshotResult } from "../../model/screenshot.ts";
import { mediaOf, picturesOf } from "../../model/snapshot.ts";
import type { Snapshot } from "../../model/snapshot.ts";

/** What came of one capture: a post, or an ending. `status` tells which. */
export type CaptureResult = CapturedPost | CaptureEnded;

/** A capture that gave a post. */
export interface CapturedPost extends CaptureAttempt {
  /**
   * `captured`: a version that was not known. `unchanged`: seen again, the same version. `archived`: an earlier capture
   * answers, nothing was asked. `recovered`: a version from elsewhere than the platform, the snapshot's basis says from
   * where.
   */
  readonly status: "captured" | "unchanged" | "archived" | "recovered";
  /** The snapshot now valid. */
  readonly snapshot: Snapshot;
  readonly ending: undefined;
  readonly retryAt?: undefined;
  readonly lookup?: undefined;
}

/** A capture by which no post was read. */
export interface CaptureEnded extends CaptureAttempt {
  readonly status: "ended";
  /** An earlier snapshot, which stays as it is; `undefined` if there is none. */
  readonly snapshot: Snapshot | undefined;
  /** Why no post was read. */
  readonly ending: EndingOutcome;
  /**
   * Set where nobody was asked, because the post was lately seen to be gone: `ending` is what was answered then, and from
   * this time on it is asked for again. ISO 8601 UTC.
   */
  readonly retryAt?: string;
  /** Set where this archive took the post down, and nobody was asked: what was decided. */
  readonly decision?: Decision;
  /** What looking for a post that is gone in web archives came to, where it was looked for and not found. */
  readonly lookup?: EndingOutcome;
}

/** A file of a post of which there is no local copy, and why. */
export interface MissingFile extends MissingPicture {
  readonly url: string;
}

/** What every capture tells. */
export interface CaptureAttempt {
  /** The URL as given. */
  readonly url: string;
  /** `undefined` if no platform recognizes the URL. */
  readonly reference: Reference | undefined;
  /** Pictures, videos and videos of the snapshot without a local copy, apart from those left out by policy. */
  readonly missing: readonly MissingFile[];
  /** What came of drawing the page of the post, where that was asked for and the post was asked about. */
  readonly screenshot?: ScreenshotResult;
  /** The author's own chain in which the post stands, in order, itself included; set where it was asked for. */
  readonly thread?: readonly CaptureResult[];
  /** The post that it answers, or of a thread its first; set where that was asked for and there is one. */
  readonly answered?: CaptureResult;
}

/** What is said of a post that this archive took down. Nothing is kept of it. */
export function endedAsWithdrawn(
  url: string,
  reference: Reference | undefined,
  by: Decision | undefined,
): CaptureEnded {
  const day = by?.at.slice(0, 10) ?? "";
  return {
    ...{ url, reference, status: "ended", snapshot: undefined, missing: [] },
    ending: {
      kind: "takedown",
      reason: `This archive took the post down on ${day} and does not keep it. Whoever answers for that by name can have it kept again: docs/takedown.md.`,
    },
    ...(by && { decision: by }),
  };
}

/** The pictures, videos and videos of a snapshot that were wanted and could not be had. */
export function missingOf({ post }: Snapshot): MissingFile[] {
  const pictures = [...picturesOf(post)].map(({ picture }) => picture);
  return [...pictures, ...mediaOf(post)].flatMap(({ url, missing }) =>
    missing && missing.kind !== "policy" ? [{ url, kind: missing.kind, reason: missing.reason }] : [],
  );
}

/** What is said of an address that no platform takes. */
export function endedAsUnsupported(url: string): CaptureResult {
  return {
    url,
    reference: undefined,
    status: "ended",
    snapshot: undefined,
    ending: { kind: "unsupported", reason: "No platform known here recognizes this address." },
    missing: [],
  };
}
