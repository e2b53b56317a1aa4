// Posts as ActivityStreams 2: an object each, for whoever reads that, and in it the record of the post, so that nothing is lost on the way.
import { isWithdrawn } from "../../model/decision.ts";
import { PostproofError } from "../../errors.ts";
import { formatKey } from "../../model/key.ts";
import { assetsOf } from "../../model/snapshot.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { ACTIVITYSTREAMS } from "../../options/exchange.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { Records } from "../../store/index.ts";
import { versionOf } from "../../store/snapshots.ts";
import { asDecided } from "../embed/withdrawn.ts";
import type { PostRecord } from "../posts.ts";
import { withoutParts } from "../takedown/redact.ts";
import { CONTEXT, objectOf } from "./activitystreams-object.ts";

/** Which posts are written as ActivityStreams, and where their files go. */
export type ActivityStreamsOptions = OptionsOf<typeof ACTIVITYSTREAMS>;

/** What came of writing posts as ActivityStreams. */
export interface ActivityStreamsReport {
  /** How many posts are in it, each in the version that is shown. */
  readonly posts: number;
  /** How many pictures, videos and captions were handed over beside them. */
  readonly files: number;
  /** What is not in it, and why. */
  readonly leftOut: readonly { readonly url: string; readonly why: string }[];
}

/** Writes posts as one `OrderedCollection`, object by object: no more than one post is in memory. */
export async function writeActivityStreams(
  posts: AsyncIterable<PostRecord>,
  write: (bytes: Uint8Array) => Promise<void>,
  file: ActivityStreamsOptions["file"],
  records: Pick<Records, "asset" | "standing">,
): Promise<ActivityStreamsReport> {
  const leftOut: { readonly url: string; readonly why: string }[] = [];
  const files = new Set<string>();
  let count = 0;
  const say = (text: string): Promise<void> => write(new TextEncoder().encode(text));
  await say(`{"@context":${JSON.stringify(CONTEXT)},"type":"OrderedCollection","orderedItems":[`);
  for await (const record of posts) {
    const { key, current, decided } = record;
    if (decided && isWithdrawn(decided)) {
      leftOut.push({ url: formatKey(key), why: "The archive took this post down." });
      continue;
    }
    if (!current) continue; // no post was ever read
    const snapshot = await handedOver(current, record, records);
    const kept = new Set<string>();
    for (const name of assetsOf(snapshot)) {
      const had = files.has(name) || (await handFile(name, file, records, leftOut));
      if (had) kept.add(name);
    }
    for (const name of kept) files.add(name);
    await say(`${count === 0 ? "" : ","}\n${JSON.stringify(objectOf(snapshot, kept))}`);
    count += 1;
  }
  await say(`\n],"totalItems":${count}}\n`);
  return { posts: count, files: file ? files.size : 0, leftOut };
}

/** A version as it may leave the archive: without what decisions took from it, and without names of files that are evidence. */
async function handedOver(
  current: Snapshot,
  { decided }: PostRecord,
  records: Pick<Records, "standing">,
): Promise<Snapshot> {
  const shown = await asDecided(current, records);
  const post = decided?.shown === "text" ? withoutParts(shown.post, ["media"]) : shown.post;
  return post === current.post ? current : { ...shown, post, version: versionOf(post, current.basis) };
}

async function handFile(
  name: string,
  file: ActivityStreamsOptions["file"],
  records: Pick<Records, "asset">,
  leftOut: { readonly url: string; readonly why: string }[],
): Promise<boolean> {
  if (!file) return false;
  const bytes = await records.asset(name).catch((error: unknown) => {
    if (error instanceof PostproofError) return error.message;
    throw error;
  });
  if (bytes === undefined || typeof bytes === "string") {
    leftOut.push({ url: name, why: bytes ?? "The archive does not hold this file." });
    return false;
  }
  await file(name, bytes);
  return true;
}
