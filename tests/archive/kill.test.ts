// Killed at random moments while a capture writes, the archive is intact each time and the capture can be finished.
import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { times } from "../times.ts";
import { createArchive } from "../../src/archive/composition.ts";
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
async function capture(folders: readonly string[], delay: number): Promise<Captured> {
  const child = fork(CHILD, [ANSWERS, ...folders], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
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
