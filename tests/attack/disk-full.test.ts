// Class: what the disk refuses is an error that says what to do, wherever it happens, and nothing is lost by it.
import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isWhole } from "../times.ts";
import { startRunner } from "./runner.ts";
import type { Runner } from "./runner.ts";

const DEMO = join(import.meta.dirname, "..", "..", "examples", "demo");
const SIZE = 4 * 1024; // KB

let disk = "";
let runner: Runner;
let isMounted = false;

/** Only a system that lets us mount a disk of our own can fill one. */
function mount(...args: string[]): boolean {
  try {
    execFileSync("mount", args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

beforeAll(async () => {
  disk = await mkdtemp(join(tmpdir(), "postproof-disk-"));
  isMounted = mount("-t", "tmpfs", "-o", `size=${SIZE}k`, "tmpfs", disk);
  runner = await startRunner();
});
afterAll(async () => {
  await runner.stop();
  if (isMounted) execFileSync("umount", [disk]);
  await rm(disk, { recursive: true, force: true });
});

async function fresh(): Promise<void> {
  for (const name of await readdir(disk)) await rm(join(disk, name), { recursive: true });
  await mkdir(join(disk, "site"));
  for (const name of ["article.html", "column.html", "artikel.html"])
    await cp(join(DEMO, name), join(disk, "site", name));
}

async function textsIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".html")).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return Object.fromEntries(names.map((name, index) => [name, texts[index]!]));
}

/** Fills the disk but for so many KB. */
async function fill(left: number): Promise<void> {
  const { bfree, bsize } = await statfs(disk);
  await writeFile(join(disk, "ballast"), new Uint8Array(Math.max(0, bfree * bsize - left * 1024)));
}

/** KB that are left: with all repetitions, every page of what a capture writes. */
const LEFT = isWhole ? Array.from({ length: 320 }, (_, page) => page * 4) : [0, 8, 64, 256, 512, 1_024];

const CAPTURE = ["capture", "site", "--replay", join(DEMO, "answers")];

describe.runIf(process.platform === "linux" && process.getuid?.() === 0)("a disk that is full", () => {
  it("ends a capture with what to do, and the next goes on", { timeout: 1_800_000 }, async () => {
    expect(isMounted).toBe(true);
    let full = 0;
    for (const left of LEFT) {
      await fresh();
      await fill(left);
      const came = await runner.run(disk, CAPTURE);
      expect(came.err, String(left)).not.toContain("should not have happened");
      if (came.err.includes("the disk is full")) {
        full += 1;
        expect([left, came.code]).toEqual([left, 3]);
      } else expect([left, came.code]).toEqual([left, 0]);
      // What was kept so far is whole.
      const half = await runner.run(disk, ["audit"]);
      expect([left, half.code, half.err]).toEqual([left, 0, half.err]);
      await rm(join(disk, "ballast"));
      expect((await runner.run(disk, CAPTURE)).code).toBe(0);
      const audit = await runner.run(disk, ["audit"]);
      expect([left, audit.code, audit.out]).toEqual([left, 0, audit.out]);
    }
    expect(full).toBeGreaterThan(4);
  });

  it(
    "leaves articles as they were or as they will be, with their way back",
    { timeout: 300_000 },
    async () => {
      await fresh();
      const before = await textsIn(join(disk, "site"));
      expect((await runner.run(disk, CAPTURE)).code).toBe(0);
      await cp(disk, `${disk}-kept`, { recursive: true });
      expect((await runner.run(disk, ["rewrite", "site"])).code).toBe(0);
      const after = await textsIn(join(disk, "site"));
      let full = 0;
      for (const left of [0, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512]) {
        for (const name of await readdir(disk)) await rm(join(disk, name), { recursive: true });
        await cp(`${disk}-kept`, disk, { recursive: true });
        await fill(left);
        const came = await runner.run(disk, ["rewrite", "site"]);
        expect(came.err, String(left)).not.toContain("should not have happened");
        full += came.err.includes("the disk is full") ? 1 : 0;
        for (const [name, text] of Object.entries(await textsIn(join(disk, "site"))))
          expect([before[name], after[name]], `${name} with ${left} KB`).toContain(text);
        await rm(join(disk, "ballast"));
        expect((await runner.run(disk, ["rewrite", "site"])).code).toBe(0);
        expect(await textsIn(join(disk, "site"))).toEqual(after);
        expect((await runner.run(disk, ["rewrite", "site", "--restore"])).code).toBe(0);
        expect(await textsIn(join(disk, "site"))).toEqual(before);
      }
      await rm(`${disk}-kept`, { recursive: true });
      expect(full).toBeGreaterThan(4);
    },
  );

  it("or read-only is told by every verb that writes", async () => {
    await fresh();
    expect((await runner.run(disk, CAPTURE)).code).toBe(0);
    expect(mount("-o", "remount,ro", disk)).toBe(true);
    try {
      for (const args of [
        [...CAPTURE, "--again"],
        ["rewrite", "site"],
        ["proof", "site", "--html", "report.html"],
        ["init", "--archive", "another"],
      ]) {
        const came = await runner.run(disk, args);
        expect(came.err, args.join(" ")).not.toContain("should not have happened");
        expect([args[0], came.code]).toEqual([args[0], 3]);
        expect(came.err, args.join(" ")).toContain("the disk is read-only");
      }
    } finally {
      mount("-o", "remount,rw", disk);
    }
  });
});
