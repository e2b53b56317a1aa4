// Temporary folders for tests, removed afterwards.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const made: string[] = [];

afterAll(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** The path of a fresh, empty folder. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "postproof-"));
  made.push(folder);
  return folder;
}
