// A year of watching, with posts that are edited, renamed, taken away, brought back and out of reach: what is asked, and what is told.
import { describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { PostEvent } from "../../src/archive/history/recent.ts";
import { BUDGETS } from "../../src/http/budgets.ts";
import type { Use } from "../../src/model/use.ts";
import { memoryStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/index.ts";
import { ADA, idAt, tombstone } from "../platforms/x-samples.ts";
import { times } from "../times.ts";
import { playX } from "./played-x.ts";
import type { Answer } from "./played-x.ts";

const START = Date.parse("2026-01-01T06:00:00.000Z");
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Every fate four times; all 500 posts where all is done. */
const COUNT = times(500) < 500 ? 40 : 500;

/** What becomes of a post on a day, and what a look after it is to tell. */
interface Fate {
  readonly day: number;
  readonly answer: (post: Post) => Answer | undefined;
  readonly told: string;
}

interface Post {
  readonly id: string;
  text: string;
  user: Record<string, unknown>;
}

const answerOf = ({ text, user }: Post): Answer => ({ text, user, favorite_count: 1 });
const edit: Fate["answer"] = (post) => answerOf({ ...post, text: (post.text += " And more.") });
const rename: Fate["answer"] = (post) =>
  answerOf({ ...post, user: (post.user = { ...post.user, name: "Ada M. Example" }) });

/** By turns: what happens to a post. Each gap is longer than the schedule leaves a post alone by then. */
const FATES: readonly (readonly Fate[])[] = [
  [],
  [{ day: 3, answer: edit, told: "changed text" }],
  [
    { day: 0.5, answer: edit, told: "changed text" },
    { day: 20, answer: edit, told: "changed text" },
    { day: 100, answer: edit, told: "changed text" },
  ],
  [{ day: 12, answer: rename, told: "changed name" }],
  // Not found: whatever the reason, never that somebody deleted it.
  [{ day: 4, answer: () => undefined, told: "gone gone" }],
  [{ day: 4, answer: () => tombstone("This Post was deleted by the Post author."), told: "gone deleted" }],
  [
    { day: 5, answer: () => undefined, told: "gone gone" },
    { day: 60, answer: (post) => answerOf(post), told: "back" },
  ],
  [
    { day: 5, answer: () => undefined, told: "gone gone" },
    { day: 60, answer: edit, told: "back text" },
  ],
  [
    { day: 5, answer: () => undefined, told: "gone gone" },
    { day: 40, answer: () => tombstone("This Post was deleted by the Post author."), told: "gone deleted" },
  ],
  // Out of reach for some days, and edited meanwhile.
  [
    { day: 6, answer: () => "no network", told: "" },
    { day: 9, answer: edit, told: "changed text" },
  ],
];

const told = ({ entry }: PostEvent): string =>
  [entry.what, ...(entry.absence ? [entry.absence] : []), ...entry.changes.map(({ kind }) => kind)].join(" ");

/** A store in memory that finds the keys of one post without looking at those of all others. */
function quickStore(): Store {
  const store = memoryStore();
  const byPost = new Map<string, Set<string>>();
  const postOf = (key: string): string | undefined => /^posts\/[^/]+\/[^/]+\/[^/]+\//.exec(key)?.[0];
  return {
    ...store,
    async put(key, bytes, options) {
      const post = postOf(key);
      if (post !== undefined) byPost.set(post, (byPost.get(post) ?? new Set()).add(key));
      return await store.put(key, bytes, options);
    },
    async *list(prefix) {
      const keys = byPost.get(postOf(prefix) ?? "");
      if (keys) yield* [...keys].filter((key) => key.startsWith(prefix)).toSorted();
      else if (postOf(prefix) === undefined) yield* store.list(prefix);
    },
  };
}

describe("a year of watching", () => {
  it(`asks ${COUNT} posts within budget, and tells every change once with its kind`, async () => {
    const x = playX(new Date(START).toISOString());
    const store = quickStore();
    const archive = createArchive({ store, http: x.door, now: x.now, media: { keep: "none" } });
    const posts: Post[] = Array.from({ length: COUNT }, (_, place) => ({
      id: String(BigInt(idAt(new Date(START).toISOString())) + BigInt(place)),
      text: `Post number ${place}.`,
      user: ADA,
    }));
    const at = new Date(START).toISOString();
    const uses = new Map<string, Use[]>();
    for (const [place, post] of posts.entries()) {
      x.answers.set(post.id, answerOf(post));
      const { snapshot } = await archive.capture(`https://x.com/ada_example/status/${post.id}`);
      const { key, version } = snapshot!;
      const article = `story-${Math.floor(place / 10)}.html`;
      const use: Use = {
        article,
        post: key,
        snapshot: version,
        range: [place, place + 1],
        kind: "embed",
        at,
      };
      uses.set(article, [...(uses.get(article) ?? []), use]);
    }
    for (const [article, each] of uses) await archive.recordUses(article, each);
    x.asked.length = 0;

    const events = new Map<string, string[]>();
    let looks = 0;
    const run = async (): Promise<void> => {
      for await (const { entries, events: found } of archive.watch()) {
        looks += entries.length;
        for (const event of found)
          events.set(event.key.id, [...(events.get(event.key.id) ?? []), told(event)]);
      }
    };
    // By the hour on the first day, once a day after that, as cron would; a week in summer nobody ran it.
    const runs = [
      ...Array.from({ length: 24 }, (_, hour) => hour * HOUR),
      ...Array.from({ length: 364 }, (_, day) => (day + 1) * DAY).filter(
        (time) => time < 200 * DAY || time > 207 * DAY,
      ),
    ];
    let before = 0;
    for (const time of runs) {
      for (const [place, post] of posts.entries())
        for (const { day, answer } of FATES[place % FATES.length]!)
          if (day * DAY > before && day * DAY <= time) {
            const now = answer(post);
            if (now === undefined) x.answers.delete(post.id);
            else x.answers.set(post.id, now);
          }
      before = time;
      x.setTime(START + time);
      await run();
    }

    for (const [place, { id }] of posts.entries()) {
      const expected = FATES[place % FATES.length]!.map((fate) => fate.told).filter((each) => each !== "");
      expect(events.get(id) ?? [], `post ${place}`).toEqual(expected);
    }
    // The archive says the same as was told as it happened.
    const kept: string[] = [];
    for await (const event of archive.changes()) kept.push(`${event.key.id} ${told(event)}`);
    expect(kept.toSorted()).toEqual(
      [...events].flatMap(([id, each]) => each.map((one) => `${id} ${one}`)).toSorted(),
    );
    expect(kept.filter((each) => each.endsWith("deleted"))).toHaveLength(2 * Math.ceil((COUNT - 5) / 10));

    // Five looks by the schedule, then one a quarter; what fails and what is gone a few more.
    expect(looks / COUNT).toBeGreaterThan(7);
    expect(looks / COUNT).toBeLessThan(10);
    const { requests, seconds } = BUDGETS.find(({ host }) => host === "cdn.syndication.twimg.com")!;
    const syndication = x.asked.filter(({ host }) => host === "cdn.syndication.twimg.com");
    const runSizes = new Map<number, number>();
    for (const { at } of syndication) runSizes.set(at, (runSizes.get(at) ?? 0) + 1);
    const most = Math.max(...runSizes.values());
    const windows = Math.ceil(most / requests);
    // What the fullest run asks takes no longer than the time to the next: an hour on the first day.
    expect(windows * seconds).toBeLessThanOrEqual(3_600);
    expect((await archive.audit()).problems).toEqual([]);
  });
});
