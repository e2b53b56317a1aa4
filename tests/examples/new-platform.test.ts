// `npm run new:platform`, as somebody who adds a platform runs it, in a copy of the project.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
let copy = "";
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "postproof-platform-"));
  for (const name of await readdir(root))
    if (!["node_modules", ".git", "dist", "bench", "examples"].includes(name))
      await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

async function newPlatform(...args: string[]): Promise<{ code: number; said: string }> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$/.test(name)),
  );
  const command = [join(copy, "scripts", "new-platform.js"), ...args];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { cwd: copy, env });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

it("writes a platform whose types and tests pass as it stands", async () => {
  const { code, said } = await newPlatform("harbour", "Harbour Social", "harbour.example");
  expect(code, said).toBe(0);
  expect(said).toContain("Harbour Social is there");
  expect(await readFile(join(copy, "docs", "platforms.md"), "utf8")).toContain("| Harbour Social ");
  const list = await readFile(join(copy, "src", "platforms", "index.ts"), "utf8");
  for (const line of [`import { harbour } from "./harbour/index.ts";`, "  harbour,", "    harbour(),"])
    expect(list.split("\n")).toContain(line);
});

it.each([
  ["no name", [], "Give a name"],
  ["a name that is no word of code", ["Har-bour"], "Give a name"],
  ["a name that is taken", ["vimeo"], "There is a vimeo already"],
  ["a host that is none", ["quay", "Quay", "https://quay.example/"], "The host"],
])("refuses %s, and writes nothing", async (_what, args, why) => {
  const { code, said } = await newPlatform(...args);
  expect({ code, said }).toEqual({ code: 2, said: expect.stringContaining(why) as string });
});
