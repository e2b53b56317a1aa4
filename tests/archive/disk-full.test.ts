// A disk that is full at any write of a capture: a typed error, an archive that audits, and the same capture succeeds once there is room.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { PostproofError } from "../../src/errors.ts";
import { replayDoor } from "../../src/http/replay.ts";
import { filesStore } from "../../src/store/files.ts";
import { isWhole } from "../times.ts";
import { demoCaptures, demoPicture } from "./demo-answers.ts";

const root = mkdtempSync(join(tmpdir(), "postproof-full-"));
const disk = join(root, "disk");
mkdirSync(disk);

function mounted(size: string, how = "defaults"): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `${how},size=${size}`, "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false; // not root, or a container that may not
  }
}
const unmount = (): void => void execFileSync("umount", [disk], { stdio: "ignore" });

const canMount = mounted("64k");
if (canMount) unmount();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const PAGE = 4096;
const captures = demoCaptures();
const urls = captures.slice(0, 4).map(({ reference }) => reference.url);

/** Captures into the disk as one user does. */
async function capture(): Promise<string[]> {
  const store = filesStore(join(disk, "archive"));
  const archive = createArchive({ store, http: replayDoor(captures, demoPicture) });
  const found: string[] = [];
  for await (const { status } of archive.captureAll(urls, { concurrency: 1 })) found.push(status);
  return found;
}

const problems = async () =>
  (await createArchive({ store: filesStore(join(disk, "archive")) }).audit()).problems;

it.skipIf(!canMount)(
  "full at any write of a capture (needs root: a small tmpfs is mounted)",
  { timeout: 300_000 },
  async () => {
    expect(mounted("64m")).toBe(true);
    const whole = await capture();
    expect(whole).toContain("captured");
    const { blocks, bfree } = statfsSync(disk);
    const used = blocks - bfree;
    unmount();
    let full = 0;
    for (let pages = 1; pages < used; pages += isWhole ? 1 : Math.ceil(used / 6)) {
      expect(mounted(String(pages * PAGE))).toBe(true);
      try {
        const error = await capture().then(
          () => undefined,
          (reason: unknown) => reason,
        );
        if (error !== undefined) {
          expect(error, `${pages} pages`).toBeInstanceOf(PostproofError);
          expect(error, `${pages} pages`).toMatchObject({ code: "disk" });
          full += 1;
        }
        expect(await problems(), `${pages} pages`).toEqual([]);
        expect(mounted("64m", "remount")).toBe(true);
        const ended = (await capture()).map((status) => status === "ended");
        expect(ended, `${pages} pages`).toEqual(whole.map((status) => status === "ended"));
        expect(await problems(), `${pages} pages`).toEqual([]);
      } finally {
        unmount();
      }
    }
    console.log(`${full} captures ended by a full disk, of sizes up to ${used} pages`);
    expect(full).toBeGreaterThan(4);
  },
);
