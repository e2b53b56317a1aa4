// Writers killed at random moments, and writers side by side: nothing torn, nothing promised and lost.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "tsup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { times } from "../times.ts";
import { audit } from "../../src/store/audit.ts";
import { filesStore } from "../../src/store/files.ts";
import { openRecords } from "../../src/store/records.ts";
import { freshFolder } from "./folder.ts";
import { keepPost, keyOf } from "./sample.ts";

const KILLS = times(40);

let script = "";
beforeAll(async () => {
  const outDir = await freshFolder();
  const entry = [join(import.meta.dirname, "writer.ts")];
  await build({
    entry,
    outDir,
    format: "esm",
    target: "node20",
    noExternal: [/./],
    dts: false,
    config: false,
    silent: true,
  });
  const [file] = await readdir(outDir);
  script = join(outDir, file!);
});

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL"); // of a test that failed half-way
});

interface Killed {
  /** Number and version of each post that the writer had been promised before it was killed. */
  readonly promised: readonly (readonly [number: number, version: string])[];
}

/** When a writer is killed: so long after so many posts were promised, so that a slow machine gets as far as a quick one. */
interface Moment {
  readonly promises: number;
  readonly milliseconds: number;
}

/** Starts a writer and kills it at that moment. */
function writeAndKill(
  folder: string,
  start: number,
  step: number,
  { promises, milliseconds }: Moment,
): Promise<Killed> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, folder, String(start), String(step)]);
    running.add(child);
    let said = "";
    let complaint = "";
    let due = false;
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (due || said.split("\n").length < promises + 2) return; // the first line says that it has begun
      due = true;
      setTimeout(() => child.kill("SIGKILL"), milliseconds);
    });
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    child.on("error", reject);
    child.on("close", (_code, signal) => {
      running.delete(child);
      if (signal !== "SIGKILL") reject(new Error(`The writer ended by itself: ${complaint}`));
      // the last line may be half written
      const lines = said.split("\n").slice(1, -1);
      resolve({ promised: lines.map((line) => [Number(line.split(" ")[0]), line.split(" ")[1]!] as const) });
    });
  });
}

async function expectIntact(folder: string): Promise<Awaited<ReturnType<typeof audit>>> {
  const report = await audit(filesStore(folder));
  expect(report.problems).toStrictEqual([]);
  expect(report.notes.filter(({ kind }) => kind !== "orphan")).toStrictEqual([]);
  return report;
}

describe("writers killed at random moments", () => {
  it(
    `leave an intact archive each of ${KILLS} times, keep what they promised, and can be continued`,
    { timeout: 600_000 },
    async () => {
      const folder = join(await freshFolder(), "archive");
      const records = openRecords(filesStore(folder));
      let start = 0;
      let promised = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const result = await writeAndKill(folder, start, 1, {
          promises: kill % 4,
          milliseconds: Math.random() * 50,
        });
        await expectIntact(folder);
        for (const [number, version] of result.promised) {
          expect((await records.snapshots(keyOf(number))).at(-1)?.version).toBe(version);
          expect(await records.sightings(keyOf(number))).toHaveLength(1);
          expect(await records.resolve(`https://example.social/@ada/${number}`)).toStrictEqual(keyOf(number));
        }
        promised += result.promised.length;
        start += result.promised.length; // the interrupted one is done again
      }
      await keepPost(records, start);
      const report = await expectIntact(folder);
      const leftovers = await readdir(join(folder, ".tmp"));
      console.log(
        `${KILLS} kills, ${promised} posts promised and kept, ${report.checked.snapshots} kept in all, ${leftovers.length} unfinished files, 0 torn`,
      );
      expect(promised).toBeGreaterThan(0);
    },
  );

  it("do not disturb another writer", { timeout: 120_000 }, async () => {
    const folder = join(await freshFolder(), "archive");
    // The same posts by two, and other posts by a third, at the same time.
    const [first, second, third] = await Promise.all([
      writeAndKill(folder, 0, 2, { promises: 1, milliseconds: 1_500 }),
      writeAndKill(folder, 0, 2, { promises: 1, milliseconds: 1_000 }),
      writeAndKill(folder, 1, 2, { promises: 1, milliseconds: 1_500 }),
    ]);
    const records = openRecords(filesStore(folder));
    await expectIntact(folder);
    for (const [number, version] of [...first.promised, ...second.promised, ...third.promised]) {
      expect((await records.snapshots(keyOf(number))).at(-1)?.version).toBe(version);
    }
    expect(Math.min(first.promised.length, second.promised.length, third.promised.length)).toBeGreaterThan(0);
  });
});
