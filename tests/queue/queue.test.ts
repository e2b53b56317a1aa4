// A queue in PostgreSQL of Debian's package, on a server of its own; where there is none, this is left out by name.
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { setTimeout as sleep } from "node:timers/promises";
import { createArchive } from "../../src/archive/composition.ts";
import { replayDoor } from "../../src/http/replay.ts";
import { limitOf } from "../../src/http/shared-pace.ts";
import { openQueue } from "../../src/queue/queue.ts";
import type { Queue, QueueOptions } from "../../src/queue/queue.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { postgresStore } from "../../src/store/postgres.ts";
import { hasPostgres, startPostgres } from "../store/engines.ts";
import type { Engine } from "../store/engines.ts";
import { isWhole } from "../times.ts";
import { mostWithin, startFarm } from "./farm.ts";
import type { Farm, FarmOptions } from "./farm.ts";

describe.skipIf(!hasPostgres)("a queue in PostgreSQL", () => {
  let server: Engine;
  beforeAll(async () => void (server = await startPostgres()), 120_000);
  afterAll(async () => server.stop());

  let schemas = 0;
  const opened: Queue[] = [];
  const fresh = (options: QueueOptions = {}): Queue => {
    const queue = openQueue({
      connectionString: server.address,
      schema: `test${(schemas += 1)}`,
      ...options,
    });
    opened.push(queue);
    return queue;
  };
  afterEach(async () => {
    for (const queue of opened.splice(0)) await queue.close();
  });
  const posts = (count: number): string[] =>
    Array.from({ length: count }, (_none, index) => `https://x.com/ada/status/${index + 1}`);
  const nobody = () => createArchive({ store: memoryStore(), http: replayDoor([]) });

  it("takes each post once, whatever its address, also of several who begin at once", async () => {
    const queue = fresh();
    const other = fresh({ schema: `test${schemas}` });
    const puts = await Promise.all([queue.put(posts(700)), other.put(posts(20))]);
    expect(puts.every(({ unsupported }) => unsupported.length === 0)).toBe(true);
    expect((await queue.state()).waiting).toBe(700);
    expect(await queue.put(["https://twitter.com/i/status/3", "https://nobody.example/3"])).toEqual({
      put: 0,
      waiting: 1,
      unsupported: ["https://nobody.example/3"],
    });
    // A look at an archived post is another task than its first capture.
    expect(await queue.put([{ url: posts(1)[0]!, again: true }])).toMatchObject({ put: 1 });
  });

  it("tries what fails again, lists it then with the reason, and tries or forgets it when told to", async () => {
    const queue = fresh({ tries: 2, pause: 1 });
    await queue.put(posts(3));
    expect(await queue.work(nobody())).toEqual({ done: 0, later: 0, failed: 6 });
    const failed = await queue.failed();
    expect(failed).toHaveLength(3);
    expect(failed[0]).toMatchObject({
      platform: "x",
      tries: 2,
      reason: "Nobody was asked: there is no network, and no recorded answer.",
    });
    expect(await queue.retry(failed.slice(0, 1))).toBe(1);
    expect(await queue.forget(failed.slice(1, 2))).toBe(1);
    expect(await queue.state()).toMatchObject({ waiting: 1, failed: 1 });
    // Whoever puts it in again means it: it has failed no more.
    expect(await queue.put([failed[2]!.url])).toMatchObject({ put: 1 });
    expect(await queue.state()).toMatchObject({ waiting: 2, failed: 0 });
  });

  it("counts as no try what a host asked to be left alone for", async () => {
    const queue = fresh({ tries: 1 });
    await queue.put(posts(4));
    const limited = { kind: "rate_limited", reason: "Too many requests.", retryAfter: 100 } as const;
    const archive = {
      ...nobody(),
      capture: (url: string) =>
        Promise.resolve({
          ...{ url, reference: undefined, snapshot: undefined },
          status: "ended",
          ending: limited,
          missing: [],
        } as const),
    };
    expect(await queue.work(archive)).toEqual({ done: 0, later: 4, failed: 0 });
    expect(await queue.state()).toMatchObject({ waiting: 4, later: 4, failed: 0 });
    expect(await queue.put(posts(4))).toMatchObject({ put: 0, waiting: 4 });
  });

  it("ends with what no other post would change, and gives back what it held", async () => {
    const queue = fresh({ pause: 1 });
    await queue.put(posts(1));
    const { PostproofError } = await import("../../src/errors.ts");
    const lacking = new PostproofError("missing_dependency", "npm install sharp");
    const archive = { ...nobody(), capture: () => Promise.reject(lacking) };
    await expect(queue.work(archive)).rejects.toBe(lacking);
    expect(await queue.state()).toMatchObject({ waiting: 1, running: 0, workers: [] });
  });

  it("finishes what it holds when it is stopped, and takes nothing more", async () => {
    const queue = fresh({ tries: 1 });
    await queue.put(posts(8));
    const stop = new AbortController();
    const archive = nobody();
    const worked = await queue.work(archive, {
      concurrency: 2,
      goOn: true,
      signal: stop.signal,
      onTask: () => stop.abort(),
    });
    expect(worked.failed).toBeGreaterThan(0);
    expect(worked.failed).toBeLessThan(8);
    expect(await queue.state()).toMatchObject({ waiting: 8 - worked.failed, running: 0 });
  });

  it("gives each who asks a turn of his own, at the pace of the strictest limit, and none while a host rests", async () => {
    const [queue, other] = [fresh(), fresh({ schema: `test${schemas}` })];
    const limits = [
      { name: "pace", every: 100, atOnce: 1 },
      { name: "budget", every: 1_000, atOnce: 3 },
    ];
    const before = performance.now();
    const taken = await Promise.all(
      Array.from({ length: 12 }, (_none, index) =>
        (index % 2 ? queue : other).turns.take("a.example", limits, 20_000),
      ),
    );
    const took = performance.now() - before;
    const waits = taken.map(({ wait }) => wait).sort((a, b) => a - b);
    expect(taken.every((turn) => turn.taken)).toBe(true);
    // Turns lie at fixed times; those who asked later waited less by as much.
    const ideal = Array.from({ length: 12 }, (_none, index) => Math.max(index * 100, (index - 2) * 1_000));
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeLessThanOrEqual(ideal[index]! + took);
      expect(wait).toBeGreaterThanOrEqual(ideal[index]! - took);
    }
    expect(await queue.turns.take("a.example", limits, 100)).toMatchObject({ taken: false });
    expect(await queue.turns.take("b.example", limits, 0)).toMatchObject({ taken: true });
    await queue.turns.rest("b.example", 60_000);
    await other.turns.rest("b.example", 10);
    expect(await other.turns.take("b.example", [], 1_000)).toMatchObject({ taken: false });
  });

  /** What one host may be asked in all within so many ms: whatever the clock does, no more was allowed. */
  const allowed = ({ budget, hosts }: FarmOptions, milliseconds: number): number => {
    const { every, atOnce } = limitOf({ host: hosts[0]!, ...budget });
    return atOnce + Math.floor(milliseconds / every) + 1;
  };

  /** Every post is archived in one version, and what is poison is in the list. */
  async function expectEachOnce(
    queue: Queue,
    options: FarmOptions,
    urls: readonly string[],
    retaken: number,
  ): Promise<void> {
    const { schema, broken = [], poison = [] } = options;
    const bad = [...broken, ...poison];
    const archive = createArchive({ store: postgresStore({ connectionString: server.address, schema }) });
    let archived = 0;
    let sighted = 0;
    for await (const { snapshots, sightings } of archive.list()) {
      if (snapshots.length === 0) continue;
      expect(snapshots).toHaveLength(1);
      archived += 1;
      sighted += sightings.length;
    }
    expect(archived).toBe(urls.length - bad.length);
    expect(sighted).toBeLessThanOrEqual(archived + retaken);
    expect(await archive.audit()).toMatchObject({ problems: [] });
    await archive.close();
    expect((await queue.failed()).map(({ url }) => url.split("/").at(-1)!).sort()).toEqual([...bad].sort());
    expect(await queue.state()).toMatchObject({ waiting: 0, running: 0, failed: bad.length });
  }

  /** Waits for the end of a farm and kills meanwhile, so many in all, one each so many ms. */
  async function killing(farm: Farm, kills: number, each: number): Promise<number> {
    const over = farm.ended.then(() => true);
    let killed = 0;
    while (killed < kills) {
      if (await Promise.race([over, sleep(each * (0.5 + Math.random()), false)])) break;
      farm.kill();
      killed += 1;
    }
    await farm.ended;
    return killed;
  }

  const farmOf = (options: Partial<FarmOptions>): FarmOptions => ({
    database: server.address,
    schema: `farm${(schemas += 1)}`,
    hosts: ["p1.example.com", "p2.example.com"],
    workers: 3,
    budget: { pace: 0, requests: 40, seconds: 4 },
    concurrency: 4,
    lease: 2,
    pause: 1,
    tries: 6,
    ...options,
  });
  const put = async (options: FarmOptions, each: number): Promise<{ queue: Queue; urls: string[] }> => {
    const urls = options.hosts.flatMap((host) =>
      Array.from(
        { length: each },
        (_none, index) => `https://${host}/posts/${host.slice(1).split(".")[0]!}${index + 1000}`,
      ),
    );
    const { schema, tries, pause, lease } = options;
    const queue = fresh({ schema, tries, pause, lease, platforms: options.hosts.map(platformAt) });
    expect(await queue.put(urls)).toMatchObject({ put: urls.length, unsupported: [] });
    return { queue, urls };
  };

  it("loses nothing and does nothing twice, with workers killed and the database ended and started", async () => {
    const options = farmOf({ broken: ["11003"], tries: 3, lease: 1 });
    const { queue, urls } = await put(options, 40);
    const began = Date.now();
    const farm = await startFarm(options);
    try {
      await expect.poll(() => farm.times.size).toBeGreaterThan(10);
      const killed = killing(farm, 2, 500);
      await server.restart();
      const kills = await killed;
      for (const [, asked] of farm.asked)
        expect(asked.length).toBeLessThanOrEqual(allowed(options, Date.now() - began));
      // Asked again was only what somebody held who was killed; what is broken is asked three times a try.
      const retaken = (kills + 1) * options.concurrency;
      const again = [...farm.times.values()].reduce((sum, times) => sum + times - 1, 0);
      expect(again).toBeLessThanOrEqual(retaken + 8);
      await expectEachOnce(queue, options, urls, retaken);
    } finally {
      await farm.close();
    }
  });

  it.runIf(isWhole)(
    "does so with 8 workers on 3 machines, 200 kills, and one machine cut off for a minute",
    async () => {
      const hosts = Array.from({ length: 20 }, (_none, index) => `p${index + 10}.example.com`);
      const each = Number(process.env["POSTPROOF_FARM"] ?? 300);
      const options = farmOf({
        ...{ hosts, workers: 8, machines: process.getuid?.() === 0 ? 3 : 0, lease: 10 },
        budget: { pace: 100, requests: 40, seconds: 20 },
        ...{ broken: ["101003"], poison: ["111005"] },
      });
      const { queue, urls } = await put(options, each);
      const farm = await startFarm(options);
      const began = Date.now();
      try {
        const killed = killing(farm, 200, 700);
        await sleep(10_000);
        await server.restart();
        await farm.cutOff(0, 60_000);
        await server.restart();
        const kills = await killed;
        const most = [...farm.asked.values()].map((asked) => mostWithin(asked, options.budget.seconds));
        const again = [...farm.times.values()].reduce((sum, times) => sum + times - 1, 0);
        console.log(
          `${urls.length} posts, ${kills} kills, ${again} asked for again, at most ${Math.max(...most)} of ${options.budget.requests} requests in ${options.budget.seconds} s, ${Math.round((Date.now() - began) / 1000)} s`,
        );
        expect(kills).toBe(200);
        for (const count of most) expect(count).toBeLessThanOrEqual(options.budget.requests);
        await expectEachOnce(queue, options, urls, (kills + 20) * options.concurrency);
      } finally {
        await farm.close();
      }
    },
  );

  it.runIf(isWhole)("captures more with more workers", async () => {
    const hosts = Array.from({ length: 20 }, (_none, index) => `p${index + 10}.example.com`);
    for (const workers of [1, 2, 4, 8]) {
      const options = farmOf({
        hosts,
        workers,
        latency: 250,
        budget: { pace: 0, requests: 100_000, seconds: 60 },
      });
      const { urls } = await put(options, 40);
      const began = performance.now();
      const farm = await startFarm(options);
      await farm.ended;
      const seconds = (performance.now() - began) / 1000;
      console.log(
        `${workers} workers: ${urls.length} posts in ${seconds.toFixed(1)} s, ${(urls.length / seconds).toFixed(1)} a second, ${((1000 * farm.cpu()) / urls.length).toFixed(1)} ms of CPU each`,
      );
      expect(farm.times.size).toBe(urls.length);
      await farm.close();
    }
  });
});

/** The platforms of the farm, as far as a queue asks them. */
function platformAt(host: string): NonNullable<QueueOptions["platforms"]>[number] {
  const name = host.split(".")[0]!;
  return {
    name,
    label: host,
    sources: [],
    match: (url) => {
      const id = /^\/posts\/(\d+)$/.exec(url.pathname)?.[1];
      return url.hostname === host && id !== undefined
        ? { platform: name, id, url: url.href, certain: true }
        : undefined;
    },
  };
}
