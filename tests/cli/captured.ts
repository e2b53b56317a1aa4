// An archive of the demo's posts, captured once for all tests of a file: to make its pictures takes longer than most commands.
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { ANSWERS, ARTICLE } from "../archive/demo-answers.ts";
import type { Runner } from "../attack/runner.ts";

/** Gives what puts the archive into a folder, as if its article had been captured there. */
export function useCaptured(run: Runner["run"]): (folder: string) => Promise<void> {
  let kept = "";
  beforeAll(async () => {
    kept = await mkdtemp(join(tmpdir(), "postproof-captured-"));
    await writeFile(join(kept, "page.html"), ARTICLE);
    const { code, err } = await run(kept, ["capture", "page.html", "--replay", ANSWERS]);
    expect([code, err]).toEqual([0, expect.stringContaining("7  captured")]);
  });
  afterAll(() => rm(kept, { recursive: true, force: true }));
  return (folder) => cp(join(kept, ".postproof"), join(folder, ".postproof"), { recursive: true });
}
