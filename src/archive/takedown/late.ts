// What comes of a post that was taken down meanwhile: by a capture that had begun before, by a merge. It is taken out again, in the name of who
// decided so.
import { keptOutBy } from "../../model/decision.ts";
import { referenceAlias } from "../../model/reference.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { postPrefix } from "../../store/removal.ts";
import { endedAsWithdrawn } from "../capture/result.ts";
import type { CaptureResult } from "../capture/result.ts";
import { withoutTakenOut } from "../capture/permitted.ts";
import type { TakedownTools } from "./meant.ts";
import { takeOutAgain } from "./takedown.ts";

/** What came of a capture, without what was taken down while it ran: nothing of that is left. */
export async function withoutLate(result: CaptureResult, tools: TakedownTools): Promise<CaptureResult> {
  const { thread, answered } = result;
  const own = await ownWithoutLate(result, tools);
  if (!thread && !answered) return own;
  const each = thread && (await inTurn(thread, (one) => withoutLate(one, tools)));
  const context = answered && (await withoutLate(answered, tools));
  return { ...own, ...(each && { thread: each }), ...(context && { answered: context }) };
}

async function ownWithoutLate(result: CaptureResult, tools: TakedownTools): Promise<CaptureResult> {
  const { status, url, reference, snapshot } = result;
  // What was there already was not written by this capture.
  if (status === "archived" || "decision" in result) return result;
  const alias = reference && referenceAlias(reference);
  const named = alias === undefined ? undefined : await tools.records.resolve(alias);
  const key = snapshot?.key ?? named ?? (reference && { platform: reference.platform, id: reference.id });
  const erased = alias === undefined ? undefined : await tools.records.forgotten(alias);
  const standing = erased?.erased ? erased : key && (await tools.records.standing(key));
  const keptOut = standing && keptOutBy(standing);
  if (keptOut) {
    await takeOutAgain(key!, standing, snapshot ? [snapshot] : [], tools);
    return endedAsWithdrawn(url, reference, keptOut);
  }
  if (!snapshot || status === "ended") return result;
  for (const seen of await takenOutIn(snapshot, tools))
    await takeOutAgain(seen.key, await tools.records.standing(seen.key), [seen], tools);
  const left = (await tools.posts.latest(snapshot.key)) ?? snapshot;
  return left.redacted?.from.includes(snapshot.version) ? { ...result, snapshot: left } : result;
}

/** The posts of which a version holds what was taken out for good, as they stand in it: itself, and those within it. */
async function takenOutIn(snapshot: Snapshot, { records }: TakedownTools): Promise<Snapshot[]> {
  const outcome = { kind: "post", key: snapshot.key, aliases: [], post: snapshot.post, source: "" } as const;
  if ((await withoutTakenOut(outcome, records)) === outcome) return [];
  const found: Snapshot[] = [];
  for (const each of [snapshot, ...withinOf(snapshot)]) {
    const { erased, redacted } = await records.standing(each.key);
    if (erased ?? redacted) found.push(each);
  }
  return found;
}

/** The posts within a version, each as a version of its own; of the one that it answers, nothing is known but where it is. */
function withinOf(snapshot: Snapshot): Snapshot[] {
  const { quote, repostOf, replyTo, author, url } = snapshot.post;
  const shown = [quote, repostOf].flatMap((each) =>
    each?.state === "present" ? [{ ...snapshot, key: each.key, post: each.post }] : [],
  );
  if (replyTo?.id === undefined) return shown;
  const { id, url: at = url, handle = author.handle } = replyTo;
  const post = { url: at, author: { handle, url: at }, text: [], media: [] };
  return [...shown, { ...snapshot, key: { platform: snapshot.key.platform, id }, post }];
}

/** Runs what takes long, and takes out again whatever was taken down while it ran. Decisions that it brings itself do not count. */
export async function* watchingDecisions<T extends { readonly key: string }>(
  work: AsyncIterable<T>,
  tools: TakedownTools,
): AsyncGenerator<T> {
  const before = new Set(await tools.removal.decisionKeys());
  const brought = new Set<string>();
  for await (const each of work) {
    brought.add(each.key);
    yield each;
  }
  const since = (await tools.removal.decisionKeys()).filter((key) => !before.has(key) && !brought.has(key));
  if (since.length === 0) return;
  const decided = new Set(since.map((key) => key.replace(/decisions\/[^/]*$/, "")));
  const seen = new Map<string, Snapshot[]>();
  for await (const { snapshots } of tools.records.kept())
    for (const each of snapshots.flatMap((snapshot) => [snapshot, ...withinOf(snapshot)])) {
      const post = postPrefix(each.key);
      if (decided.has(post)) seen.set(post, [...(seen.get(post) ?? []), each]);
    }
  for (const versions of seen.values()) {
    const { key } = versions[0]!;
    await takeOutAgain(key, await tools.records.standing(key), versions, tools);
  }
}

async function inTurn<T>(list: readonly T[], change: (each: T) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (const each of list) done.push(await change(each));
  return done;
}
