// What became of the posts of an archive within a time, and in which articles they stand.
import { PostproofError } from "../../errors.ts";
import type { PostKey } from "../../model/key.ts";
import { formatKey } from "../../model/key.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Use } from "../../model/use.ts";
import type { CHANGES } from "../../options/watch.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { Records } from "../../store/index.ts";
import type { PostRecord, Posts } from "../posts.ts";
import { eventsOf, historyOf } from "./history.ts";
import type { HistoryEntry, PostHistory } from "./history.ts";

/** Which changes are asked for. */
export type ChangesOptions = OptionsOf<typeof CHANGES>;

/** Something that became of a post: it was edited, is gone, or is back. */
export interface PostEvent {
  readonly key: PostKey;
  /** The page of the post. */
  readonly url: string;
  /** The author's handle, as last known. */
  readonly author: string;
  /** What became of it, when that was seen, and on what evidence. */
  readonly entry: HistoryEntry;
  /** The version after which that was seen; `undefined` where none is kept. */
  readonly before: Snapshot | undefined;
  /** The articles that carry the post, each with the version that it shows. */
  readonly uses: readonly Use[];
}

/** What recent changes are read from. */
export interface RecentTools {
  readonly records: Records;
  readonly posts: Posts;
  readonly platforms: readonly Platform[];
}

/** Tells what is known of posts, and what became of them. */
export interface Histories {
  readonly show: (urlOrKey: string) => Promise<PostRecord | undefined>;
  readonly history: (urlOrKey: string) => Promise<PostHistory | undefined>;
  readonly changes: (options?: ChangesOptions) => AsyncGenerator<PostEvent>;
}

/** Opens the histories of an archive. */
export function openHistories(tools: RecentTools): Histories {
  const show: Histories["show"] = async (urlOrKey) => {
    const key = await tools.posts.resolve(urlOrKey);
    return key && (await tools.posts.record(key));
  };
  return {
    show,
    async history(urlOrKey) {
      const record = await show(urlOrKey);
      return record && (await historyOf(record, tools));
    },
    changes: (how = {}) => recentEvents(how, tools),
  };
}

/**
 * What became of posts in a time, post by post, each in the order in which it was seen.
 * @throws PostproofError `invalid_input` for what is no time
 */
async function* recentEvents(
  { all = false, ...when }: ChangesOptions,
  { records, posts }: RecentTools,
): AsyncGenerator<PostEvent> {
  const [since, until] = [timeOf(when.since), timeOf(when.until)];
  const uses = await usesByPost(records);
  for await (const key of records.posts()) {
    const used = uses.get(formatKey(key)) ?? [];
    if (used.length === 0 && !all) continue;
    const sightings = await records.sightings(key);
    const isIn = (at: string): boolean =>
      (since === undefined || at >= since) && (until === undefined || at < until);
    if (!sightings.some(({ at }) => isIn(at))) continue;
    const record = await posts.record(key);
    if (!record) continue;
    const history = await historyOf(record);
    for (const entry of eventsOf(history)) if (isIn(entry.at)) yield eventOf(entry, record, history, used);
  }
}

function timeOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const time = /^\d{4}-\d\d-\d\d/.test(given) ? Date.parse(given) : NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw new PostproofError(
    "invalid_input",
    `${JSON.stringify(given.slice(0, 40))} is no time such as 2026-11-23.`,
  );
}

/** The uses of every post, by its key. */
export async function usesByPost(records: Records): Promise<Map<string, Use[]>> {
  const found = new Map<string, Use[]>();
  for await (const use of records.uses()) {
    const key = formatKey(use.post);
    const known = found.get(key);
    if (known) known.push(use);
    else found.set(key, [use]);
  }
  return found;
}

/** An entry with the post that it is about. */
export function eventOf(
  entry: HistoryEntry,
  { key, current, snapshots }: PostRecord,
  { entries }: PostHistory,
  uses: readonly Use[],
): PostEvent {
  const place = entries.indexOf(entry);
  const version = entries.findLast((each, index) => index < place && each.version !== undefined)?.version;
  return {
    key,
    url: current?.post.url ?? entry.url ?? "",
    author: current?.post.author.handle ?? "",
    entry,
    before: snapshots.find((each) => each.version === version),
    uses,
  };
}
