// One capture from beginning to end: ask, record, read, keep.
import { sha256 } from "../media/digest.ts";
import type { Ask, Capture, Exchange } from "../model/capture.ts";
import { CAPTURE_FORMAT } from "../model/capture.ts";
import type { PostKey } from "../model/key.ts";
import { formatKey } from "../model/key.ts";
import type { EndingOutcome, PostOutcome } from "../model/outcome.ts";
import type { Reference } from "../model/reference.ts";
import { referenceAlias } from "../model/reference.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { SNAPSHOT_FORMAT, picturesOf } from "../model/snapshot.ts";
import { contentOf } from "../model/version.ts";
import type { Platform } from "../platforms/platform.ts";
import { TOOL } from "../version.ts";
import { carryOver, keepFor, keepPictures } from "./pictures.ts";
import type { MediaPolicy, PictureTools } from "./pictures.ts";

/** What came of one capture. */
export interface CaptureResult {
  /** The URL as given. */
  readonly url: string;
  /** `undefined` if no platform recognizes the URL. */
  readonly reference: Reference | undefined;
  /**
   * `captured`: a version that was not known. `unchanged`: seen again, the same version. `archived`: an earlier capture
   * answers, nothing was asked. `ended`: no post was read, see `ending`; an earlier snapshot stays as it is.
   */
  readonly status: "captured" | "unchanged" | "archived" | "ended";
  /** The snapshot now valid: on `ended` an earlier one, if there is any. */
  readonly snapshot: Snapshot | undefined;
  /** Why no post was read; set only on `ended`. */
  readonly ending: EndingOutcome | undefined;
  /** Pictures of the snapshot without a local copy, apart from those left out by policy. */
  readonly missing: readonly { readonly url: string; readonly reason: string }[];
}

/** What a capture works with. */
export interface CaptureTools extends PictureTools {
  readonly ask: Ask;
  readonly policy: MediaPolicy;
}

/** Asks a platform about a reference and gives the record of all that was asked and answered. */
export async function recordCapture(
  reference: Reference,
  platform: Platform,
  ask: Ask,
  now: () => Date,
): Promise<Capture> {
  const exchanges: Exchange[] = [];
  const capturedAt = now().toISOString();
  await platform.capture(reference, async (request) => {
    const exchange = await ask(request);
    exchanges.push(exchange);
    return exchange;
  });
  return { format: CAPTURE_FORMAT, reference, capturedAt, tool: TOOL, exchanges };
}

/**
 * Captures one reference into the archive. Blobs are written first and the records that name them last, so that a
 * process killed at any moment leaves an archive that is intact and a capture that can be made again.
 */
export async function captureReference(
  url: string,
  reference: Reference,
  platform: Platform,
  tools: CaptureTools,
): Promise<CaptureResult> {
  const { records } = tools;
  const capture = await recordCapture(reference, platform, tools.ask, tools.now);
  if (wasNeverAsked(capture)) return await neverAsked(url, reference, tools);
  const outcome = platform.normalize(capture);
  if (outcome.kind !== "post") return await keepEnding(url, capture, outcome, tools);
  return await keepPost(url, capture, outcome, tools, await records.snapshots(outcome.key));
}

/** Offline, or in a replay that holds nothing of this post: nobody was asked, so there is nothing to have sighted. */
function wasNeverAsked({ exchanges }: Capture): boolean {
  return exchanges.every(({ result }) => "failure" in result && result.failure === "not_recorded");
}

async function neverAsked(
  url: string,
  reference: Reference,
  { records }: CaptureTools,
): Promise<CaptureResult> {
  const key = await records.resolve(referenceAlias(reference));
  return {
    url,
    reference,
    status: "ended",
    snapshot: key && (await records.snapshot(key)),
    ending: {
      kind: "network_error",
      reason: "Nobody was asked: there is no network, and no recorded answer.",
    },
    missing: [],
  };
}

async function keepEnding(
  url: string,
  capture: Capture,
  ending: EndingOutcome,
  { records }: CaptureTools,
): Promise<CaptureResult> {
  const { reference } = capture;
  const alias = referenceAlias(reference);
  const key: PostKey = ending.key ??
    (await records.resolve(alias)) ?? { platform: reference.platform, id: reference.id };
  const evidence = await records.putCapture(capture);
  const snapshot = await records.snapshot(key);
  await records.addSighting(key, {
    at: capture.capturedAt,
    url,
    outcome: ending.kind,
    reason: ending.reason,
    evidence,
    tool: TOOL,
  });
  return { url, reference, status: "ended", snapshot, ending, missing: [] };
}

async function keepPost(
  url: string,
  capture: Capture,
  outcome: PostOutcome,
  tools: CaptureTools,
  earlier: readonly Snapshot[],
): Promise<CaptureResult> {
  const { records, policy } = tools;
  const { reference, capturedAt } = capture;
  const { key } = outcome;
  const keep = keepFor(policy, key.platform, formatKey(key));
  const pictures = await keepPictures(outcome.post, keep, policy.originals ?? true, tools, key.platform);
  const post = carryOver(pictures.post, earlier);
  const evidence = await records.putCapture({
    ...capture,
    exchanges: [...capture.exchanges, ...pictures.exchanges],
  });

  const seen = snapshotOf({ ...outcome, post }, { basis: "captured", capturedAt, evidence });
  const known = earlier.find(({ version }) => version === seen.version);
  const snapshot = known ?? seen;
  if (known === undefined) await records.putSnapshot(snapshot);
  const aliases = new Set([formatKey(key), referenceAlias(reference), ...outcome.aliases]);
  await records.addAliases(key, [...aliases], capturedAt);
  const { version } = snapshot;
  await records.addSighting(key, { at: capturedAt, url, outcome: "post", version, evidence, tool: TOOL });
  return {
    url,
    reference,
    status: known === undefined ? "captured" : "unchanged",
    snapshot,
    ending: undefined,
    missing: missingOf(snapshot),
  };
}

/** The pictures of a snapshot that were wanted and could not be had. */
export function missingOf(snapshot: Snapshot): { url: string; reason: string }[] {
  return [...picturesOf(snapshot.post)].flatMap(({ picture }) =>
    picture.missing && picture.missing.kind !== "policy"
      ? [{ url: picture.url, reason: picture.missing.reason }]
      : [],
  );
}

/**
 * The snapshot of a post that was read, without a store or a network: for loose material that `readPost` or `normalize`
 * has read. Its pictures stay as they are, so that an embed shows placeholders for those without local copies.
 */
export function snapshotOf(
  outcome: PostOutcome,
  { basis, capturedAt, evidence }: Pick<Snapshot, "basis" | "capturedAt" | "evidence">,
): Snapshot {
  return {
    format: SNAPSHOT_FORMAT,
    key: outcome.key,
    version: sha256(contentOf(outcome.post, basis)).slice(0, 20),
    basis,
    capturedAt,
    source: outcome.source,
    tool: TOOL,
    ...(evidence !== undefined && { evidence }),
    post: outcome.post,
  };
}
