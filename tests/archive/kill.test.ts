// Killed at random moments while a capture, a takedown, a merge or an upgrade writes, the archive is intact each time and a second run
// finishes it.
import { fork } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isWhole, times } from "../times.ts";
import { createArchive } from "../../src/archive/composition.ts";
import { formatKey } from "../../src/model/key.ts";
import { plainText } from "../../src/model/text.ts";
import { filesStore } from "../../src/store/files.ts";

const KILLS = times(100);
const LANES = 2;
/** Archives that one process writes when it is killed: one kill for each of them. */
const AT_ONCE = 4;
const CHILD = join(import.meta.dirname, "kill-child.js");
const ANSWERS = join(import.meta.dirname, "..", "..", "examples", "demo", "answers");

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "postproof-kill-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

interface Captured {
  readonly finished: ReadonlySet<string>;
  /** For how long it wrote, in ms. */
  readonly wrote: number;
}

/** Runs captures into folders in one process and kills it `delay` ms after it began to write. */
const capture = (folders: readonly string[], delay: number): Promise<Captured> =>
  run([CHILD, ANSWERS, ...folders], delay);

async function run([file, ...args]: readonly [string, ...string[]], delay: number): Promise<Captured> {
  const child = fork(file, args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  let began = 0;
  const finished = new Set<string>();
  child.on("message", (message: "writing" | { done: string }) => {
    if (message !== "writing") {
      finished.add(message.done);
      return;
    }
    began = performance.now();
    if (delay !== Infinity) setTimeout(() => child.kill("SIGKILL"), delay);
  });
  await new Promise((resolve) => child.once("exit", resolve));
  return { finished, wrote: performance.now() - began };
}

const audit = (folder: string) => createArchive({ store: filesStore(folder) }).audit();
const foldersOf = (name: string): string[] =>
  Array.from({ length: AT_ONCE }, (_none, which) => join(root, `${name}-${which}`));

async function expectWhole(folders: readonly string[], { finished }: Captured): Promise<void> {
  expect([...finished].sort()).toEqual(folders);
  for (const folder of folders)
    expect(await audit(folder)).toMatchObject({ intact: true, checked: { snapshots: 3 } });
}

it(`is intact after each of ${KILLS} kills, and can be finished`, { timeout: 600_000 }, async () => {
  const whole = foldersOf("whole");
  const undisturbed = await capture(whole, Infinity);
  await expectWhole(whole, undisturbed);

  let kills = 0;
  let early = 0;
  let late = 0;
  await Promise.all(
    Array.from({ length: LANES }, async (_, lane) => {
      for (let round = 0; kills < KILLS; round += 1) {
        // Every second capture goes on where a killed one left off.
        const folders = foldersOf(`${lane}-${Math.floor(round / 2)}`);
        const { finished } = await capture(folders, Math.random() * undisturbed.wrote);
        for (const folder of folders) {
          const report = await audit(folder);
          expect(report.problems).toEqual([]);
          // Only kills count that came when there was something to lose: how many, no machine and no chance decides.
          if (finished.has(folder)) late += 1;
          else if (report.checked.assets + report.checked.snapshots === 0) early += 1;
          else kills += 1;
        }
        if (round % 6 === 5) await expectWhole(folders, await capture(folders, Infinity));
        if (round % 2 === 1)
          await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
      }
    }),
  );
  console.log(
    `${kills} kills between the first file and the end, ${early} more before that; ${late} came too late`,
  );
});

/** Of each verb; with `POSTPROOF_TIMES=1` many. */
const VERB_KILLS = isWhole ? 100 : AT_ONCE;
const VERB_CHILD = join(import.meta.dirname, "kill-verb-child.js");

/** Whether any file of an archive holds a text. */
async function holds(folder: string, text: string): Promise<boolean> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && (await readFile(join(entry.parentPath, entry.name))).includes(text)) return true;
  return false;
}

describe("killed at a random moment", () => {
  let whole = "";
  let post = { key: "", words: "" };
  beforeAll(async () => {
    whole = join(root, "verbs-whole");
    await capture([whole], Infinity);
    for await (const { key, current } of createArchive({ store: filesStore(whole) }).list())
      post = { key: formatKey(key), words: plainText(current!.post.text).slice(0, 30) };
  });

  /** What each begins with, and what it is asked. */
  const VERBS = {
    takedown: { from: () => whole, asks: () => post.key, lacks: [] },
    merge: { from: () => undefined, asks: () => whole, lacks: [] },
    // As an older postproof left it: nothing counted, no log.
    upgrade: { from: () => whole, asks: () => "", lacks: [/^log\//, /\/manifests\//, /\/inventory\.json$/] },
  } as const;

  it.each(Object.keys(VERBS) as (keyof typeof VERBS)[])(
    `%s leaves an archive that is intact but for what it says itself, each of ${VERB_KILLS} times, and is ended by a second run`,
    { timeout: 600_000 },
    async (verb) => {
      const { from, asks, lacks } = VERBS[verb];
      const make = async (folder: string): Promise<void> => {
        await rm(folder, { recursive: true, force: true });
        const begun = from();
        if (begun === undefined) return;
        await cp(begun, folder, { recursive: true });
        const store = filesStore(folder);
        for await (const key of store.list(""))
          if (lacks.some((each) => each.test(key))) await store.delete(key);
      };
      const does = (folders: readonly string[], delay: number): Promise<Captured> =>
        run([VERB_CHILD, verb, asks(), ...folders], delay);
      const folders = foldersOf(verb);
      await Promise.all(folders.map(make));
      const { wrote } = await does(folders, Infinity);
      let kills = 0;
      while (kills < VERB_KILLS) {
        await Promise.all(folders.map(make));
        const { finished } = await does(folders, Math.random() * wrote);
        for (const folder of folders) {
          const found = (await audit(folder)).problems.map(({ kind }) => kind);
          expect(
            verb === "takedown" && !finished.has(folder)
              ? found.filter((kind) => kind !== "half_done")
              : found,
          ).toEqual([]);
          if (!finished.has(folder)) kills += 1;
        }
        await does(
          folders.filter((folder) => !finished.has(folder)),
          Infinity,
        );
        for (const folder of folders) {
          const report = await audit(folder);
          expect(report).toMatchObject({ problems: [], uncounted: 0 });
          expect(await holds(folder, post.words)).toBe(verb !== "takedown");
        }
      }
    },
  );
});
