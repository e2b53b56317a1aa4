// Killed at random moments while a capture writes, the archive is intact each time and the capture can be finished.
import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { filesStore } from "../../src/store/files.ts";

// Fewer where the same has been shown already in the same run of the whole proof.
const KILLS = Number(process.env["POSTPROOF_KILLS"] ?? 200);
const LANES = 2;
const CHILD = join(import.meta.dirname, "kill-child.js");
const ANSWERS = join(import.meta.dirname, "..", "..", "examples", "demo", "answers");

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "postproof-kill-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs one capture and kills it `delay` ms after it began to write. Gives how long it wrote and whether it finished. */
async function capture(folder: string, delay: number): Promise<{ finished: boolean; wrote: number }> {
  const child = fork(CHILD, [folder, ANSWERS], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  let began = 0;
  let finished = false;
  child.on("message", (message) => {
    if (message === "done") finished = true;
    if (message !== "writing") return;
    began = performance.now();
    if (delay !== Infinity) setTimeout(() => child.kill("SIGKILL"), delay);
  });
  await new Promise((resolve) => child.once("exit", resolve));
  return { finished, wrote: performance.now() - began };
}

it(`is intact after each of ${KILLS} kills, and can be finished`, { timeout: 600_000 }, async () => {
  const { finished, wrote } = await capture(join(root, "whole"), Infinity);
  expect(finished).toBe(true);
  const whole = await createArchive({ store: filesStore(join(root, "whole")) }).audit();
  expect(whole).toMatchObject({ intact: true, checked: { snapshots: 3 } });

  let kills = 0;
  let early = 0;
  let late = 0;
  await Promise.all(
    Array.from({ length: LANES }, async (_, lane) => {
      for (let round = 0; kills < KILLS; round += 1) {
        // Every second capture goes on where a killed one left off.
        const folder = join(root, `${lane}-${Math.floor(round / 2)}`);
        const result = await capture(folder, Math.random() * wrote);
        const report = await createArchive({ store: filesStore(folder) }).audit();
        expect(report.problems).toEqual([]);
        // Only kills count that came when there was something to lose: how many, no machine and no chance decides.
        if (result.finished) late += 1;
        else if (report.checked.assets + report.checked.snapshots === 0) early += 1;
        else kills += 1;
        if (round % 20 === 19) {
          expect(await capture(folder, Infinity)).toMatchObject({ finished: true });
          expect(await createArchive({ store: filesStore(folder) }).audit()).toMatchObject({
            intact: true,
            checked: { snapshots: 3 },
          });
        }
        if (round % 2 === 1) await rm(folder, { recursive: true, force: true });
      }
    }),
  );
  console.log(
    `${kills} kills between the first file and the end, ${early} more before that; ${late} came too late`,
  );
});
