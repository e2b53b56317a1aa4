// The command line where the packages of the server are not installed: a copy that has all that it depends on, and nothing else.
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-without-"));
  const text = await readFile(join(ROOT, "package.json"), "utf8");
  await cp(join(ROOT, "dist"), join(folder, "dist"), { recursive: true });
  await cp(join(ROOT, "package.json"), join(folder, "package.json"));
  for (const name of Object.keys((JSON.parse(text) as { dependencies: object }).dependencies)) {
    const at = join(folder, "node_modules", name);
    await mkdir(dirname(at), { recursive: true });
    await symlink(join(ROOT, "node_modules", name), at, "dir");
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]): { readonly status: number | null; readonly stderr: string } =>
  spawnSync(process.execPath, [join(folder, "dist", "cli.js"), ...args], { cwd: folder, encoding: "utf8" });

it("says what to install, and runs what needs none of it", () => {
  const { status, stderr } = run("serve");
  expect(stderr).toContain(
    "postproof serve needs the packages hono and @hono/node-server. Install them: npm install hono @hono/node-server",
  );
  expect(stderr).not.toContain("should not have happened");
  expect(status).toBe(2);
  expect(run("init").status).toBe(0);
});
