// One capture from beginning to end: ask, record, read, keep.
import type { Ask, Capture, Exchange } from "../../model/capture.ts";
import { CAPTURE_FORMAT, recordedUntil } from "../../model/capture.ts";
import type { PostKey } from "../../model/key.ts";
import { formatKey } from "../../model/key.ts";
import type { EndingOutcome, Outcome, PostOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import type { AuthorProof, Snapshot } from "../../model/snapshot.ts";
import { isSettledEnding } from "../../model/gone.ts";
import { withoutFuture } from "../../model/time.ts";
import { askSources, normalize } from "../../platforms/index.ts";
import type { Platform } from "../../platforms/platform.ts";
import { TOOL } from "../../version.ts";
import { followShort, isReference } from "./follow.ts";
import { carryOver, keepFor, keepPictures } from "../media/pictures.ts";
import type { MediaPolicy, PictureTools } from "../media/pictures.ts";
import { carryOverFiles, keepVideoFiles, locateFiles, videoPolicyOf } from "../media/video-files.ts";
import type { VideoFileTools } from "../media/video-files.ts";
import { keptOutBy } from "../../model/decision.ts";
import type { Posts } from "../posts.ts";
import { displayed, withoutBodies, withoutTakenOut } from "./permitted.ts";
import { shootNothing, withScreenshot } from "./screenshot.ts";
import type { Shoot } from "./screenshot.ts";
import { endedAsWithdrawn, missingOf } from "./result.ts";
import type { CaptureAttempt, CaptureResult } from "./result.ts";
import { noteEnding, noteSeen } from "../sightings.ts";
import { keptAs, snapshotOf } from "../snapshot-of.ts";
import { keepTold } from "./told.ts";

/** What a capture works with. */
export interface CaptureTools extends PictureTools, VideoFileTools {
  readonly ask: Ask;
  readonly policy: MediaPolicy;
  /** Whether posts that may only be displayed are kept whole. */
  readonly keepDisplayOnly: boolean;
  /** Whether the proof is asked for that an account signed a post. */
  readonly authorProofs: boolean;
  readonly posts: Posts;
  readonly platformOf: (name: string) => Platform;
  /** Whether a post that is archived is asked for all the same. */
  readonly again: boolean;
  /** Makes and keeps the screenshot of a page, where that is wanted. */
  readonly shoot?: Shoot;
}

/**
 * Asks a platform about a reference and gives the record of all that was asked and answered.
 *
 * @param before what was asked on the way to the reference, for the record.
 */
export async function recordCapture(
  reference: Reference,
  platform: Platform,
  ask: Ask,
  now: () => Date,
  before: readonly Exchange[] = [],
): Promise<Capture> {
  const capturedAt = now().toISOString();
  const exchanges = [...before, ...(await askSources(platform, reference, ask))];
  return { format: CAPTURE_FORMAT, reference, capturedAt, tool: TOOL, exchanges };
}

/**
 * Captures one reference into the archive. Blobs are written first and the records that name them last, so that a
 * process killed at any moment leaves an archive that is intact and a capture that can be made again.
 */
export async function captureReference(
  url: string,
  reference: Reference,
  tools: CaptureTools,
): Promise<CaptureResult> {
  return reference.short === true
    ? await captureShort(url, reference, tools)
    : await captureAt(url, reference, tools);
}

/** Follows a short link and captures the post that it leads to; the link becomes one more alias of it. */
async function captureShort(url: string, short: Reference, tools: CaptureTools): Promise<CaptureResult> {
  const { ask, now, posts, records } = tools;
  const capturedAt = now().toISOString();
  // A platform that takes any address would take the first step for the post.
  const { found, exchanges } = await followShort(short, ask, posts.parseInArticle);
  if (!isReference(found)) {
    const capture: Capture = { format: CAPTURE_FORMAT, reference: short, capturedAt, tool: TOOL, exchanges };
    if (wasNeverAsked(capture)) return await neverAsked(url, short, found, tools);
    return await keepEnding(url, capture, found, tools);
  }
  const known = await posts.current(await records.resolve(referenceAlias(found)));
  if (known && !tools.again) {
    await records.addAliases(known.key, [referenceAlias(short)], capturedAt);
    return { url, reference: found, status: "archived", snapshot: known, ending: undefined, missing: [] };
  }
  const result = await captureAt(url, found, tools, exchanges);
  const { snapshot } = result;
  if (snapshot) await records.addAliases(snapshot.key, [referenceAlias(short)], capturedAt);
  return result;
}

async function captureAt(
  url: string,
  reference: Reference,
  tools: CaptureTools,
  before: readonly Exchange[] = [],
): Promise<CaptureResult> {
  const { records } = tools;
  const platform = tools.platformOf(reference.platform);
  const capture = await recordCapture(reference, platform, tools.ask, tools.now, before);
  const outcome = normalize(capture, [platform]);
  if (wasNeverAsked(capture)) {
    // A platform that put no question says itself why: a private chat needs none.
    return await neverAsked(url, reference, outcome, tools, capture.exchanges.length === 0);
  }
  if (outcome.kind !== "post") return await keepEnding(url, capture, outcome, tools);
  const keptOut = keptOutBy(await records.standing(outcome.key));
  if (keptOut) return endedAsWithdrawn(url, reference, keptOut);
  const earlier = await records.snapshots(outcome.key);
  const left = await withoutTakenOut(outcome, records);
  const bare = (why: string): CaptureTools => ({
    ...tools,
    ...(tools.shoot && { shoot: shootNothing(why, tools.now) }),
  });
  if (left !== outcome) return await keepPost(url, withoutBodies(capture), left, bare(TAKEN_OUT), earlier);
  if (outcome.post.retention !== "display-only" || tools.keepDisplayOnly) {
    const files = videoPolicyOf(tools.policy, outcome.key.platform, formatKey(outcome.key));
    const located = await locateFiles({ capture, outcome }, platform, files, tools.ask);
    const { proveAuthor } = await import("../evidence/author-proof.ts");
    const proved = await proveAuthor(located.capture, outcome.key, platform, tools);
    return await keepPost(url, proved.capture, located.outcome, tools, earlier, proved.authorProof);
  }
  return await keepPost(
    url,
    withoutBodies(capture),
    { ...outcome, post: displayed(outcome.post) },
    bare(DISPLAY_ONLY),
    earlier,
  );
}

const TAKEN_OUT = "It would show what was taken out of this archive for good.";
const DISPLAY_ONLY = "The platform's terms allow to display this post, and not to keep it.";

/**
 * Offline, in a replay that holds nothing of this post, or while its host is not to be asked: nobody was asked, so there
 * is nothing to have sighted.
 */
function wasNeverAsked({ exchanges }: Capture): boolean {
  return exchanges.every(({ result }) => "failure" in result && NEVER_SENT.has(result.failure));
}

const NEVER_SENT: ReadonlySet<string> = new Set(["not_recorded", "rested"]);

const NOBODY_ASKED: EndingOutcome = {
  kind: "network_error",
  reason: "Nobody was asked: there is no network, and no recorded answer.",
};

async function neverAsked(
  url: string,
  reference: Reference,
  outcome: Outcome,
  { records, posts }: CaptureTools,
  isRefusal = false,
): Promise<CaptureResult> {
  const key = await records.resolve(referenceAlias(reference));
  return {
    url,
    reference,
    status: "ended",
    snapshot: await posts.current(key),
    ending:
      outcome.kind === "rate_limited" || (isRefusal && outcome.kind !== "post") ? outcome : NOBODY_ASKED,
    missing: [],
  };
}

async function keepEnding(
  url: string,
  asked: Capture,
  ending: EndingOutcome,
  tools: CaptureTools,
): Promise<CaptureResult> {
  const { records, posts } = tools;
  const { reference } = asked;
  // What a page shows in the place of a post tells something; what it shows to whom it does not answer does not.
  const capture = isSettledEnding(ending.kind)
    ? await withScreenshot(asked, reference.url, tools.shoot)
    : asked;

  const alias = referenceAlias(reference);
  const key: PostKey = ending.key ??
    (await records.resolve(alias)) ?? { platform: reference.platform, id: reference.id };
  const evidence = await records.putCapture(capture);
  const snapshot = await posts.current(key);
  await noteEnding(key, ending, { at: capture.capturedAt, url, evidence }, records);
  // Where the answer names another key than the address does, the address must lead to the sighting.
  if (formatKey(key) !== alias) await records.addAliases(key, [alias], capture.capturedAt);
  return { url, reference, status: "ended", snapshot, ending, missing: [], ...pictured(capture) };
}

const pictured = ({ screenshot }: Capture): Pick<CaptureAttempt, "screenshot"> =>
  screenshot ? { screenshot } : {};

async function keepPost(
  url: string,
  asked: Capture,
  outcome: PostOutcome,
  tools: CaptureTools,
  earlier: readonly Snapshot[],
  authorProof?: AuthorProof,
): Promise<CaptureResult> {
  const { records, policy } = tools;
  const capture = await withScreenshot(asked, outcome.post.url, tools.shoot);
  const { reference, capturedAt } = capture;
  const { key } = outcome;
  const keep = keepFor(policy, key.platform, formatKey(key));
  const read = withoutFuture(outcome.post, recordedUntil(capture));
  const pictures = await keepPictures(read, keep, policy.originals ?? true, tools, key.platform);
  const files = videoPolicyOf(policy, key.platform, formatKey(key));
  const videos = await keepVideoFiles(pictures.post, files, tools);
  const post = carryOverFiles(carryOver(videos.post, earlier), earlier);
  const evidence = await records.putCapture({
    ...capture,
    exchanges: [...capture.exchanges, ...pictures.exchanges, ...videos.exchanges],
  });

  const basis = authorProof?.verified === true ? "signed" : "captured";
  const seen = snapshotOf(
    { ...outcome, post },
    { basis, capturedAt, evidence, ...(authorProof && { authorProof }) },
  );
  const known = keptAs(seen, earlier);
  const snapshot = known ?? seen;
  if (known === undefined) await records.putSnapshot(snapshot);
  const aliases = new Set([formatKey(key), referenceAlias(reference), ...outcome.aliases]);
  await noteSeen(snapshot, { at: capturedAt, url, evidence }, { aliases: [...aliases] }, records);
  // Last: whoever is killed before has the version that is shown, and never an older one in its place.
  await keepTold(capture, outcome, { capturedAt, evidence }, [...earlier, snapshot], tools);
  const status = known === undefined ? "captured" : "unchanged";
  const missing = missingOf(snapshot);
  return { url, reference, status, snapshot, ending: undefined, missing, ...pictured(capture) };
}
