// Watching: the posts that articles use are looked at again when they are due, and what became of them is told.
import { formatKey } from "../../model/key.ts";
import type { PostKey } from "../../model/key.ts";
import { RETRYABLE } from "../../model/outcome.ts";
import type { Use } from "../../model/use.ts";
import type { DUE, WATCH } from "../../options/watch.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { Door } from "../../http/door.ts";
import type { Records } from "../../store/index.ts";
import type { CaptureAllOptions } from "../capture/capturing.ts";
import type { CaptureResult } from "../capture/result.ts";
import { eventsOf, historyOf } from "../history/history.ts";
import type { HistoryEntry } from "../history/history.ts";
import { eventOf, usesByPost } from "../history/recent.ts";
import type { PostEvent } from "../history/recent.ts";
import type { PostRecord, Posts } from "../posts.ts";
import { notify } from "./notify.ts";
import type { Notified } from "./notify.ts";
import { HOURS, looksOf, nextLook } from "./schedule.ts";
import type { Look } from "./schedule.ts";

/** Which posts are watched, and how often. */
export type DueOptions = OptionsOf<typeof DUE>;

/** The same, and how many are asked at once. */
export type WatchOptions = OptionsOf<typeof WATCH>;

/** A post that is to be looked at. */
export interface DuePost {
  readonly key: PostKey;
  /** The address that is asked. */
  readonly url: string;
  /** Since when it is due, ISO 8601 UTC. */
  readonly due: string;
  /** The articles that carry it. */
  readonly uses: readonly Use[];
}

/** What came of looking at a post again. */
export interface Watched extends DuePost {
  /** What the look came to: the new entries of the post's history, mostly one. Empty where nobody could be asked. */
  readonly entries: readonly HistoryEntry[];
  /** Of these what became of the post: edited, gone, back. */
  readonly events: readonly PostEvent[];
  /** The look failed, or was not made: the post is still due, at once or after a pause. */
  readonly isIncomplete: boolean;
}

/** What watching works with. */
export interface WatchTools {
  readonly records: Records;
  readonly posts: Posts;
  readonly now: () => Date;
  readonly openDoor: () => Promise<Door>;
  readonly captureAll: (
    urls: AsyncIterable<string>,
    options: CaptureAllOptions,
  ) => AsyncGenerator<CaptureResult>;
}

/** Watches posts. What it remembers is no more than a run over the archive saves: the sightings are what counts. */
export interface Watching {
  /** The posts that are to be looked at, those longest due first. */
  readonly due: (options?: DueOptions) => Promise<DuePost[]>;
  readonly watch: (options?: WatchOptions) => AsyncGenerator<Watched>;
  readonly notify: (url: string, message: object, options: { readonly secret: string }) => Promise<Notified>;
}

/** What was known of a post when its records had a certain mark. */
interface Known {
  readonly mark: string;
  readonly key: PostKey;
  /** `undefined` for one that nobody can look at again. */
  readonly url: string | undefined;
  readonly looks: readonly Look[];
}

/** Opens watching. */
export function openWatching(tools: WatchTools): Watching {
  const known = new Map<string, Known>();

  const due: Watching["due"] = async ({ all = false, platforms, limit, schedules = {} } = {}) => {
    const { records, now } = tools;
    const uses = await usesByPost(records);
    const at = now().toISOString();
    const found: DuePost[] = [];
    for await (const { post, mark, key } of records.marks()) {
      let each = known.get(post);
      if (each?.mark !== mark) {
        const name = await key();
        const record = name && (await tools.posts.record(name));
        if (!record) continue;
        each = knownOf(record, mark, tools.posts);
        known.set(post, each);
      }
      const used = uses.get(formatKey(each.key)) ?? [];
      if (each.url === undefined || (used.length === 0 && !all)) continue;
      if (platforms && !platforms.includes(each.key.platform)) continue;
      const hours = schedules[each.key.platform] ?? schedules["*"] ?? HOURS;
      const begins = used.map((use) => use.at);
      const time = nextLook(each.looks, begins, at, hours);
      if (time <= at) found.push({ key: each.key, url: each.url, due: time, uses: used });
    }
    found.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
    return limit === undefined ? found : found.slice(0, limit);
  };

  return {
    due,
    notify: async (url, message, { secret }) =>
      await notify(url, message, secret, { door: await tools.openDoor(), now: tools.now }),
    async *watch({ concurrency, screenshot = false, ...which } = {}) {
      const posts = new Map((await due(which)).map((post) => [post.url, post]));
      const before = new Map<string, number>();
      const asked = async function* (): AsyncGenerator<string> {
        for (const { url, key } of posts.values()) {
          const record = await tools.posts.record(key);
          before.set(url, record ? (await historyOf(record)).entries.length : 0);
          yield url;
        }
      };
      const how = { again: true, screenshot, ...(concurrency !== undefined && { concurrency }) };
      for await (const result of tools.captureAll(asked(), how)) {
        const post = posts.get(result.url)!;
        yield await watchedOf(post, before.get(result.url)!, result, tools);
      }
    },
  };
}

function knownOf(record: PostRecord, mark: string, posts: Posts): Known {
  const { key, current, sightings } = record;
  const url = [current?.post.url, sightings.at(-1)?.url].find(
    (each) => each !== undefined && posts.parse(each) !== undefined,
  );
  return {
    mark,
    key,
    // Of what nothing was ever read, nothing can change.
    url: current && url,
    looks: looksOf(record),
  };
}

async function watchedOf(
  post: DuePost,
  before: number,
  { ending }: CaptureResult,
  { posts }: WatchTools,
): Promise<Watched> {
  const record = await posts.record(post.key);
  const history = record && (await historyOf(record));
  const entries = history?.entries.slice(before) ?? [];
  const events = history ? eventsOf(history).filter((entry) => entries.includes(entry)) : [];
  return {
    ...post,
    entries,
    events: events.map((entry) => eventOf(entry, record!, history!, post.uses)),
    isIncomplete: entries.length === 0 || (ending !== undefined && RETRYABLE.has(ending.kind)),
  };
}
