// Writers killed at random moments, and writers side by side: nothing torn, nothing promised and lost.
import { execFile, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "tsup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isWhole, times } from "../times.ts";
import { audit } from "../../src/store/audit.ts";
import { storeAt } from "../../src/store/address.ts";
import { openRecords } from "../../src/store/records.ts";
import { freshFolder } from "./folder.ts";
import { keepPost, keyOf } from "./sample.ts";

const KILLS = times(40);
const WRITERS = 8;
const PUTS = isWhole ? 5_000 : 40;

let scripts = "";
beforeAll(async () => {
  // Within the project, so that it finds the packages of engines.
  scripts = await mkdtemp(join(import.meta.dirname, "../../node_modules/.postproof-writer-"));
  const entry = ["writer.ts", "put-writer.ts"].map((name) => join(import.meta.dirname, name));
  await build({
    entry,
    outDir: scripts,
    format: "esm",
    target: "node20",
    noExternal: [/^(?!libsql|pg$|aws4fetch)/],
    dts: false,
    config: false,
    outExtension: () => ({ js: ".mjs" }),
    silent: true,
  });
});

const running = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL"); // of a test that failed half-way
  if (scripts !== "") await rm(scripts, { recursive: true, force: true });
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
  address: string,
  start: number,
  step: number,
  { promises, milliseconds }: Moment,
): Promise<Killed> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      join(scripts, "writer.mjs"),
      address,
      String(start),
      String(step),
    ]);
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

async function expectIntact(address: string): Promise<Awaited<ReturnType<typeof audit>>> {
  const store = storeAt(address);
  const report = await audit(store);
  await store.close?.();
  expect(report.problems).toStrictEqual([]);
  expect(report.notes.filter(({ kind }) => kind !== "orphan" && kind !== "unsealed")).toStrictEqual([]);
  return report;
}

describe.each([
  ["files", KILLS],
  ["sqlite", times(20)],
])("writers killed at random moments, %s", (kind, kills) => {
  const addressIn = (folder: string): string =>
    kind === "files" ? join(folder, "archive") : `sqlite:${join(folder, "archive.sqlite")}`;

  it(
    `leave an intact archive each of ${kills} times, keep what they promised, and can be continued`,
    { timeout: 600_000 },
    async () => {
      const folder = await freshFolder();
      const address = addressIn(folder);
      const store = storeAt(address);
      const records = openRecords(store);
      let start = 0;
      let promised = 0;
      for (let kill = 0; kill < kills; kill++) {
        const result = await writeAndKill(address, start, 1, {
          promises: kill % 4,
          milliseconds: Math.random() * 50,
        });
        await expectIntact(address);
        for (const [number, version] of result.promised) {
          expect((await records.snapshots(keyOf(number))).at(-1)?.version).toBe(version);
          expect(await records.sightings(keyOf(number))).toHaveLength(1);
          expect(await records.resolve(`https://example.social/@ada/${number}`)).toStrictEqual(keyOf(number));
        }
        promised += result.promised.length;
        start += result.promised.length; // the interrupted one is done again
      }
      await keepPost(records, start);
      await records.logLacking();
      await store.close?.();
      const report = await expectIntact(address);
      expect(report.notes.filter(({ kind }) => kind === "unsealed")).toStrictEqual([]);
      const leftovers = kind === "files" ? await readdir(join(address, ".tmp")) : [];
      console.log(
        `${kind}: ${kills} kills, ${promised} posts promised and kept, ${report.checked.snapshots} kept in all, ${leftovers.length} unfinished files, 0 torn`,
      );
      expect(promised).toBeGreaterThan(0);
    },
  );

  it("do not disturb another writer", { timeout: 120_000 }, async () => {
    const address = addressIn(await freshFolder());
    // The same posts by two, and other posts by a third, at the same time.
    const [first, second, third] = await Promise.all([
      writeAndKill(address, 0, 2, { promises: 1, milliseconds: 1_500 }),
      writeAndKill(address, 0, 2, { promises: 1, milliseconds: 1_000 }),
      writeAndKill(address, 1, 2, { promises: 1, milliseconds: 1_500 }),
    ]);
    const store = storeAt(address);
    const records = openRecords(store);
    await expectIntact(address);
    for (const [number, version] of [...first.promised, ...second.promised, ...third.promised]) {
      expect((await records.snapshots(keyOf(number))).at(-1)?.version).toBe(version);
    }
    await store.close?.();
    expect(Math.min(first.promised.length, second.promised.length, third.promised.length)).toBeGreaterThan(0);
  });

  it(`lose nothing and are given nothing twice, ${WRITERS} with ${PUTS} puts each`, async () => {
    const address = addressIn(await freshFolder());
    const writers = Array.from({ length: WRITERS }, (_none, who) => String(who));
    const given = await Promise.all(
      writers.map(async (who) => {
        const { stdout } = await promisify(execFile)(process.execPath, [
          ...[join(scripts, "put-writer.mjs"), address, who, String(PUTS)],
        ]);
        return stdout.split(" ").filter((each) => each !== "");
      }),
    );
    const store = storeAt(address);
    const kept = new Map<string, string>();
    for await (const key of store.list("")) kept.set(key, new TextDecoder().decode(await store.get(key)));
    await store.close?.();
    const numbers = Array.from({ length: PUTS / 2 }, (_none, number) => String(number));
    const own = writers.flatMap((who) => numbers.map((number) => [`own/${who}/${number}`, who]));
    const shared = given.flatMap((some, who) => some.map((number) => [`shared/${number}`, String(who)]));
    expect(given.flat().sort()).toEqual([...numbers].sort());
    expect([...kept].sort()).toEqual([...own, ...shared].sort());
  }, 3_600_000);
});
