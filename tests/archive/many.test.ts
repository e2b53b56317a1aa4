// A capture of a thousand posts, killed again and again: it goes on where it stopped, captures nothing twice, and loses nothing.
import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isWhole, times } from "../times.ts";
import { createArchive } from "../../src/archive/composition.ts";
import { filesStore } from "../../src/store/files.ts";
import { loopback } from "../loopback.ts";
import type { Loopback } from "../loopback.ts";
import { tweet } from "../platforms/x-samples.ts";

const POSTS = isWhole ? 1_000 : times(400, 120);
const KILLS = isWhole ? 20 : 6;
const LANES = 4;
const FIRST = 1_000_000;
const CHILD = join(import.meta.dirname, "many-child.js");
/** Every twentieth post is gone. */
const isGone = (id: number): boolean => id % 20 === 0;

let folder = "";
let server: Loopback;
/** How often each post was asked for, and what is called when one is. */
const asked = new Map<number, number>();
let onAsked = (): void => undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-many-"));
  server = await loopback((host, path) => {
    const id = Number(new URL(`https://${host}${path}`).searchParams.get("id"));
    // The one avatar of all posts is gone as well.
    if (host !== "cdn.syndication.twimg.com") return { status: 404 };
    asked.set(id, (asked.get(id) ?? 0) + 1);
    onAsked();
    return isGone(id)
      ? { status: 404 }
      : { body: tweet({ id_str: String(id), text: `The words of ${id}.` }) };
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  readonly finished: boolean;
  /** Posts that the capture told of. */
  readonly told: ReadonlySet<string>;
}

/** Runs the capture and kills it once so many posts were asked for. */
async function capture(killAfter: number): Promise<Run> {
  const target = server.connect({ protocol: "https:", host: "x.com", port: 443 } as never);
  const child = fork(CHILD, [folder, String(POSTS), String(LANES), JSON.stringify(target)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const told = new Set<string>();
  let finished = false;
  let count = 0;
  onAsked = () => {
    if (++count === killAfter) child.kill("SIGKILL");
  };
  child.on("message", (message: "done" | { url: string }) => {
    if (message === "done") finished = true;
    else told.add(message.url);
  });
  await new Promise((resolve) => child.once("exit", resolve));
  onAsked = () => undefined;
  return { finished, told };
}

it(`${POSTS} posts, killed ${KILLS} times`, { timeout: 900_000 }, async () => {
  let kills = 0;
  /** For each post known after a kill, how often it had been asked for by then. */
  const settled = new Map<number, number>();
  const settle = (id: number): void => {
    if (!settled.has(id)) settled.set(id, asked.get(id) ?? 0);
  };
  while (kills < KILLS) {
    const { finished, told } = await capture(
      kills === 0 ? 1 : Math.ceil((0.4 + 0.6 * Math.random()) * (POSTS / KILLS)),
    );
    expect(finished).toBe(false);
    kills += 1;
    // What it told of, and what is kept, is never asked for again.
    for (const url of told) settle(Number(url.split("/").at(-1)));
    if (kills % 5 === 0)
      for await (const { key, sightings } of createArchive({ store: filesStore(folder) }).list())
        if (sightings.length > 0) settle(Number(key.id));
  }
  expect(settled.size).toBeGreaterThan(POSTS / 8);
  expect(await capture(Infinity)).toMatchObject({ finished: true });
  for (const [id, times] of settled) expect([id, asked.get(id)]).toEqual([id, times]);

  const archive = createArchive({ store: filesStore(folder) });
  const found = { posts: 0, gone: 0 };
  for await (const { key, snapshots, sightings } of archive.list()) {
    expect(snapshots).toHaveLength(isGone(Number(key.id)) ? 0 : 1);
    if (snapshots[0]) found.posts += 1;
    else found.gone += 1;
    expect(sightings.length).toBeGreaterThan(0);
  }
  expect(found).toEqual({ posts: POSTS - POSTS / 20, gone: POSTS / 20 });
  expect([...asked.keys()].sort((a, b) => a - b)).toEqual(
    Array.from({ length: POSTS }, (_, index) => FIRST + index),
  );
  // Asked for again are at most those that were under way at a kill.
  const repeated = [...asked.values()].reduce((sum, times) => sum + times - 1, 0);
  expect(repeated).toBeLessThanOrEqual(KILLS * LANES);
  // The dead avatar: once for each that was under way before its answer was noted, not for each post.
  const avatars = server.requests.filter(({ host }) => host === "pbs.twimg.com").length;
  expect(avatars).toBeLessThanOrEqual(LANES * 3);
  expect((await archive.audit()).problems).toEqual([]);

  // Once more from the beginning: nobody is asked for anything.
  const before = server.requests.length;
  expect(await capture(Infinity)).toMatchObject({ finished: true });
  expect(server.requests.length).toBe(before);
  console.log(
    `${POSTS} posts, ${kills} kills, ${repeated} asked for twice, the dead avatar ${avatars} times`,
  );
});
