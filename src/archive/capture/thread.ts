// An author's own chain of posts: captured upwards by what each answers, downwards by what the platform tells.
import type { Capture, Exchange } from "../../model/capture.ts";
import { CAPTURE_FORMAT } from "../../model/capture.ts";
import { formatKey, parseKey, sameKey } from "../../model/key.ts";
import type { PostKey } from "../../model/key.ts";
import type { PostOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { Records } from "../../store/index.ts";
import { TOOL } from "../../version.ts";
import { noteSeen } from "../sightings.ts";
import type { CaptureResult } from "./result.ts";
import type { CaptureTools } from "./capture.ts";
import { isAnyTakenOut, withoutBodies } from "./permitted.ts";

/** No more posts of a chain than this are captured before a post, and as many after it. */
const MOST = 25;

/** Captures one reference, archived or not. */
export type CaptureOne = (url: string) => Promise<CaptureResult>;

/**
 * Captures the author's own chain around a post that was captured: the posts that it answers, and those that the
 * platform says answer it. Every post of the chain is sighted with the keys of all.
 *
 * @returns the chain in order, the post itself included; alone if there is no chain.
 */
export async function captureThread(
  start: CaptureResult,
  capture: CaptureOne,
  tools: CaptureTools,
): Promise<CaptureResult[]> {
  if (!start.snapshot) return [start];
  const before = await postsBefore(start.snapshot, capture, tools);
  const { after, evidence } = await postsAfter(start.snapshot, capture, tools);
  const chain = [...before, start, ...after];
  const thread = chain.map(({ snapshot }) => formatKey(snapshot!.key));
  if (thread.length === 1) return chain;
  const at = tools.now().toISOString();
  for (const { snapshot } of chain) {
    await noteSeen(snapshot!, { at, url: snapshot!.post.url, evidence }, { thread }, tools.records);
  }
  return chain;
}

async function postsBefore(
  start: Snapshot,
  capture: CaptureOne,
  { posts }: CaptureTools,
): Promise<CaptureResult[]> {
  const found: CaptureResult[] = [];
  const seen = new Set([formatKey(start.key)]);
  for (let post = start; found.length < MOST;) {
    const { replyTo, author } = post.post;
    // Somebody else's post, or one of which it is not known whose it is, is no part of the author's chain.
    if (replyTo === undefined || replyTo.handle?.toLowerCase() !== author.handle.toLowerCase()) break;
    const url = [replyTo.url, replyTo.id].find((each) => each !== undefined && posts.parse(each));
    const result = url === undefined ? undefined : await capture(url);
    const snapshot = result?.snapshot;
    if (!snapshot || snapshot.post.author.handle !== author.handle || seen.has(formatKey(snapshot.key)))
      break;
    seen.add(formatKey(snapshot.key));
    found.unshift(result);
    post = snapshot;
  }
  return found;
}

async function postsAfter(
  { key, post, source }: Snapshot,
  capture: CaptureOne,
  { ask, now, platformOf, posts, records }: CaptureTools,
): Promise<{ readonly after: CaptureResult[]; readonly evidence?: string }> {
  // A post may have been met through another platform than the one of its key, and that one may not be listed.
  const platform = platformOf(key.platform) as Platform | undefined;
  const exchanges: Exchange[] = [];
  const capturedAt = now().toISOString();
  const outcome: PostOutcome = { kind: "post", key, post, source, aliases: [] };
  const following = await platform?.chain?.(outcome, async (request) => {
    const exchange = await ask(request);
    exchanges.push(exchange);
    return exchange;
  });
  if (!following || following.length === 0) return { after: [] };
  const reference: Reference = { platform: key.platform, id: key.id, url: post.url, certain: true };
  const aliases = following.flatMap(({ url }) => {
    const found = posts.parse(url);
    return found ? [referenceAlias(found)] : [];
  });
  const read: Capture = { format: CAPTURE_FORMAT, reference, capturedAt, tool: TOOL, exchanges };
  const isWhole = !(await isAnyTakenOut([formatKey(key), ...aliases], records));
  const evidence = await records.putCapture(isWhole ? read : withoutBodies(read));
  const found: CaptureResult[] = [];
  for (const next of following.slice(0, MOST)) {
    const result = await capture(next.url);
    const { snapshot } = result;
    // A link of the chain that is gone ends it: what comes after would seem to answer what it does not.
    if (!snapshot || snapshot.post.author.handle !== post.author.handle || sameKey(snapshot.key, key)) break;
    found.push(result);
  }
  return { after: found, evidence };
}

/** The thread that a post was last seen in, as keys in order; `undefined` if in none. */
export async function threadOf(key: PostKey, records: Records): Promise<PostKey[] | undefined> {
  const thread = (await records.sightings(key)).findLast((sighting) => sighting.thread !== undefined)?.thread;
  return thread?.flatMap((each) => parseKey(each) ?? []);
}
