// Watching: when posts are due, what is asked, what is told, and who is told of it.
import { afterEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { signatureOf } from "../../src/archive/watch/notify.ts";
import { HOURS, nextLook } from "../../src/archive/watch/schedule.ts";
import type { Look } from "../../src/archive/watch/schedule.ts";
import type { Watched, WatchOptions } from "../../src/archive/watch/watch.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import type { Loopback } from "../loopback.ts";
import { idAt } from "../platforms/x-samples.ts";
import { playX } from "./played-x.ts";

const START = "2026-03-01T08:00:00.000Z";
const HOUR = 3_600_000;
const after = (hours: number): string => new Date(Date.parse(START) + hours * HOUR).toISOString();
const seen = (hours: number, outcome: Look["outcome"] = "post"): Look => ({ at: after(hours), outcome });
const hoursTo = (time: string): number => (Date.parse(time) - Date.parse(START)) / HOUR;
const next = (looks: readonly Look[], used: readonly number[] = [], hours?: readonly number[]): number =>
  hoursTo(nextLook(looks, used.map(after), after(100_000), hours));

describe("when a post is looked at again", () => {
  it("is soon after it was captured, then ever more rarely", () => {
    const looks = [seen(0)];
    const times: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const time = next(looks);
      times.push(time);
      looks.push(seen(time));
    }
    expect(times).toEqual([1, 24, 168, 720, 2160, 4320, 6480, 8640]);
    expect(HOURS).toEqual([1, 24, 168, 720, 2160]);
  });

  it("is once after a long time without a run, and then as if there had been none missed", () => {
    expect(next([seen(0), seen(1), seen(9000)])).toBe(10_800);
  });

  it("is soon again after an article began to use it", () => {
    expect(next([seen(0), seen(1), seen(24), seen(5000)], [5100])).toBe(5101);
    expect(next([seen(0), seen(1), seen(24), seen(5101)], [5100])).toBe(5124);
  });

  it("follows another schedule where one is given", () => {
    expect(next([seen(0)], [], [48])).toBe(48);
    expect(next([seen(0), seen(50)], [], [48])).toBe(96);
  });

  it("is put off after looks that failed, a day at most, and never further than one that did not", () => {
    const failed = (count: number) =>
      Array.from({ length: count }, (_, each) => seen(1 + each, "network_error"));
    expect([1, 2, 3, 9].map((count) => next([seen(0), ...failed(count)]) - count)).toEqual([1, 2, 4, 24]);
    expect(next([seen(0), seen(1), seen(2, "blocked")])).toBe(24);
  });

  it("is rare for what is gone", () => {
    expect(next([seen(0), seen(1, "not_found")])).toBe(1 + 24);
    expect(next([seen(0), seen(1, "not_found"), seen(30, "deleted")])).toBe(30 + 168);
    expect(next([seen(0), seen(1, "not_found"), seen(30)])).toBe(168);
  });

  it("is not put off by a look that claims a time to come", () => {
    const time = nextLook([seen(0), seen(90_000)], [], after(2));
    expect(hoursTo(time)).toBe(1);
    expect(nextLook([], [], after(2))).toBe(after(2));
  });
});

/** Posts of a played X, captured at {@link START}, the even ones used in an article. */
async function village(count: number) {
  const x = playX(START);
  const store = memoryStore();
  const archive = createArchive({ store, http: x.door, now: x.now, media: { keep: "none" } });
  const ids = Array.from({ length: count }, (_, place) => String(BigInt(idAt(START)) + BigInt(place)));
  const snapshots: Snapshot[] = [];
  for (const [place, id] of ids.entries()) {
    x.answers.set(id, { text: `Word number ${place}.`, favorite_count: 1 });
    snapshots.push((await archive.capture(`https://x.com/ada_example/status/${id}`)).snapshot!);
  }
  for (const { key, version } of snapshots.filter((_, place) => place % 2 === 0))
    await archive.recordUses(`story-${key.id}.html`, [
      {
        ...{ article: "", post: key, snapshot: version, range: [0, 1], kind: "embed" },
        at: START,
      },
    ]);
  const run = async (options: WatchOptions = {}): Promise<Watched[]> => {
    const found: Watched[] = [];
    for await (const each of archive.watch(options)) found.push(each);
    return found;
  };
  return { x, archive, store, ids, run, at: (hours: number) => x.setTime(after(hours)) };
}

describe("watching", () => {
  it("asks for what is due and in use, and for nothing twice", async () => {
    const { x, archive, ids, run, at } = await village(6);
    x.asked.length = 0;
    at(0.5);
    expect(await run()).toEqual([]);
    at(1.5);
    const due = await archive.due();
    expect(due.map(({ key }) => key.id).toSorted()).toEqual([ids[0], ids[2], ids[4]]);
    expect(due.map((each) => each.due)).toEqual([after(1), after(1), after(1)]);
    expect(x.asked).toEqual([]);
    expect((await run()).map(({ key }) => key.id).toSorted()).toEqual([ids[0], ids[2], ids[4]]);
    expect(x.asked).toHaveLength(3);
    expect(await run()).toEqual([]);
    expect(await run({ all: true, platforms: ["bluesky"] })).toEqual([]);
    expect(await run({ all: true, limit: 2 })).toHaveLength(2);
    expect(await run({ all: true })).toHaveLength(1);
    expect(await run({ schedules: { x: [1.2] } })).toHaveLength(0);
    at(3);
    expect(await run({ schedules: { x: [1.2] } })).toHaveLength(3);
  });

  it("tells what became of each, with the articles, and what did not", async () => {
    const { x, ids, run, at } = await village(8);
    x.answers.set(ids[0]!, { text: "Another word.", favorite_count: 1 });
    x.answers.set(ids[2]!, { text: "Word number 2.", favorite_count: 50 });
    x.answers.delete(ids[4]!);
    x.answers.set(ids[6]!, "no network");
    at(2);
    const found = new Map((await run()).map((each) => [each.key.id, each]));
    const [edited, counted, gone, failed] = [0, 2, 4, 6].map((place) => found.get(ids[place]!)!);
    expect(edited!.events.map(({ entry }) => entry.changes.map(({ kind }) => kind))).toEqual([["text"]]);
    expect(edited!.events[0]!.uses.map(({ article }) => article)).toEqual([`story-${ids[0]}.html`]);
    expect(counted!.entries.map(({ what }) => what)).toEqual(["seen"]);
    expect(counted!.events).toEqual([]);
    expect(gone!.events.map(({ entry }) => [entry.what, entry.absence])).toEqual([["gone", "gone"]]);
    expect(failed!).toMatchObject({ isIncomplete: true, events: [], entries: [{ what: "unread" }] });
    at(2.5);
    expect(await run()).toEqual([]);
    at(3.5);
    expect((await run()).map(({ key }) => key.id)).toEqual([ids[6]]);
  });

  it("goes on where it was stopped, in another process", async () => {
    const { x, store, archive, run, at } = await village(12);
    at(2);
    x.asked.length = 0;
    let first = 0;
    for await (const _each of archive.watch({ concurrency: 1 })) if ((first += 1) === 2) break;
    const before = x.asked.length;
    const other = createArchive({ store, http: x.door, now: x.now, media: { keep: "none" } });
    const rest: Watched[] = [];
    for await (const each of other.watch()) rest.push(each);
    expect(before + rest.length).toBe(6);
    expect(x.asked).toHaveLength(6);
    expect(await run()).toEqual([]);
  });
});

describe("telling a program elsewhere", () => {
  let server: Loopback | undefined;
  let archive: Archive | undefined;
  afterEach(async () => {
    await archive?.close();
    await server?.close();
  });
  const SECRET = "a secret for the tests";

  it("sends JSON with a signature that the receiver can check, and again where it is out of order", async () => {
    let times = 0;
    server = await loopback(() => ({ status: (times += 1) === 1 ? 503 : 204 }));
    archive = createArchive({
      store: memoryStore(),
      http: { connect: server.connect, pace: 0, budgets: false },
    });
    const result = await archive.notify("https://news.example/hook", { changes: [] }, { secret: SECRET });
    expect(result).toEqual({ ok: true, attempts: 2, status: 204 });
    const { headers, body, method } = server.requests.at(-1)!;
    expect(method).toBe("POST");
    expect(JSON.parse(body)).toEqual({ changes: [] });
    const time = String(headers["postproof-time"]);
    expect(headers["postproof-signature"]).toBe(signatureOf(SECRET, time, body));
    expect(signatureOf(SECRET, time, "{}")).not.toBe(headers["postproof-signature"]);
  });

  it("does not send again what was refused, nor to this machine, nor with a short secret", async () => {
    server = await loopback(() => ({ status: 410 }));
    archive = createArchive({
      store: memoryStore(),
      http: { connect: server.connect, pace: 0, budgets: false },
    });
    expect(await archive.notify("https://news.example/hook", {}, { secret: SECRET })).toMatchObject({
      ok: false,
      attempts: 1,
      status: 410,
    });
    const guarded = createArchive({ store: memoryStore() });
    expect(await guarded.notify("http://127.0.0.1:9/hook", {}, { secret: SECRET })).toMatchObject({
      ok: false,
      attempts: 1,
    });
    await guarded.close();
    await expect(archive.notify("https://news.example/", {}, { secret: "short" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});
