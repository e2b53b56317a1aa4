// Class: what two processes change at once is changed alone, or only if it is still what was read.
import { fork } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isWhole, times } from "../times.ts";
import { createArchive } from "../../src/archive/composition.ts";
import { openFolder } from "../../src/disk/folder.ts";
import { holdFolder } from "../../src/disk/hold.ts";
import { filesStore } from "../../src/store/files.ts";
import { openRecords } from "../../src/store/records.ts";
import { command } from "../cli/command.ts";
import type { Run } from "../cli/command.ts";
import { startRunner } from "./runner.ts";
import type { Runner } from "./runner.ts";

const RUNS = isWhole ? 200 : times(100);
const FIRST = 3_000_000;
const embed = (id: number): string =>
  `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The words of ${id}.</p>&mdash; Ada Example (@ada_example) <a href="https://twitter.com/ada_example/status/${id}">May 1, 2024</a></blockquote>`;
const page = (run: number, index: number): string => `<p>Page ${run}.${index}</p>\n${embed(FIRST + index)}\n`;

let root = "";
let runners: [Runner, Runner];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "postproof-runs-"));
  const archive = createArchive({ store: filesStore(join(root, "archive")) });
  for (let index = 0; index < 4; index += 1)
    await archive.salvage(embed(FIRST + index), { format: "html", article: "old.html" });
  runners = [await startRunner(), await startRunner()];
});
afterAll(async () => {
  await Promise.all(runners.map((runner) => runner.stop()));
  await rm(root, { recursive: true, force: true });
});

async function desk(name: string): Promise<string> {
  const folder = join(root, name);
  await mkdir(join(folder, "site"), { recursive: true });
  await cp(join(root, "archive"), join(folder, ".postproof"), { recursive: true });
  return folder;
}

const htmlIn = async (folder: string): Promise<Map<string, string>> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".html")).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)),
  );
};

describe("two processes that rewrite articles of one lock", () => {
  it(`lose no way back in ${RUNS} runs of both`, { timeout: 900_000 }, async () => {
    const folder = await desk("two");
    const site = join(folder, "site");
    let both = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const names = Array.from({ length: 4 }, (_, index) => `${index}.html`);
      for (const [index, name] of names.entries()) await writeFile(join(site, name), page(run, index));
      const before = await htmlIn(site);
      // Three articles each, two of them the same.
      const parts = [names.slice(0, 3), names.slice(1).reverse()];
      const came = await Promise.all(
        runners.map((runner, which) =>
          runner.run(folder, ["rewrite", ...parts[which]!.map((name) => `site/${name}`)]),
        ),
      );
      expect(came.map(({ code, err }) => [code, code === 0 ? "" : err])).toEqual([
        [0, ""],
        [0, ""],
      ]);
      both += came.every(({ err }) => !err.includes(" 0 changed")) ? 1 : 0;
      for (const text of (await htmlIn(site)).values()) expect(text).not.toContain("twitter-tweet");
      const back = await runners[run % 2]!.run(folder, ["rewrite", "site", "--restore"]);
      expect(back.err).toContain("4 changed");
      expect(await htmlIn(site)).toEqual(before);
      expect((await readdir(site)).filter((name) => name.startsWith(".postproof-run"))).toEqual([]);
    }
    expect(both).toBeGreaterThan(RUNS / 10);
  });

  it("says who is waited for, and yields in the end", async () => {
    const folder = openFolder(await desk("yields"));
    const held = await holdFolder(folder, ".postproof-run", { what: "These articles" });
    const other = holdFolder(folder, ".postproof-run", { what: "These articles", patience: 0 });
    await expect(other).rejects.toMatchObject({
      code: "in_use",
      message: expect.stringMatching(
        `^These articles cannot be changed now, since process ${process.pid} does so\\.`,
      ) as string,
    });
    await held.release();
    await (await holdFolder(folder, ".postproof-run", { what: "", patience: 0 })).release();
  });

  it("takes over from a process that was killed, and clears what it left", async () => {
    const folder = await desk("left");
    const run = join(folder, ".postproof-run");
    await mkdir(run);
    const child = fork(join(import.meta.dirname, "runner.js"), {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    await once(child, "message");
    const held = await holdFolder(openFolder(folder), ".postproof-run", { what: "" });
    const { machine } = JSON.parse(await readFile(join(run, "holder.json"), "utf8")) as { machine: string };
    await held.release();
    child.kill("SIGKILL");
    await once(child, "exit");
    const part = `.${"a".repeat(36)}.postproof-part`;
    const leave = async (): Promise<void> => {
      await mkdir(run);
      await writeFile(join(run, "holder.json"), JSON.stringify({ machine, process: child.pid }));
      await writeFile(join(run, part), "half");
    };
    await leave();
    // Who has no patience takes over from the dead all the same.
    const first = await holdFolder(openFolder(folder), ".postproof-run", { what: "", patience: 0 });
    expect(await readdir(run)).not.toContain(part);
    await first.release();
    await leave();
    const next = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const mine = await holdFolder(openFolder(folder), ".postproof-run", { what: "" });
        const names = await readdir(run);
        await mine.release();
        return names;
      }),
    );
    for (const names of next) expect(names).not.toContain(part);
    expect(await readdir(folder)).not.toContain(".postproof-run");
  });

  it("leaves an article that an editor saved meanwhile as the editor saved it", async () => {
    const folder = await desk("saved");
    const file = join(folder, "site", "0.html");
    await writeFile(file, page(0, 0));
    const held = await holdFolder(openFolder(join(folder, "site")), ".postproof-run", { what: "" });
    let running!: Promise<Run>;
    await new Promise<void>((waits) => {
      running = command(folder, ["rewrite", "site/0.html"], (_child, _out, err) => {
        if (err.includes("Waiting for")) waits();
      });
    });
    const saved = join(folder, "saved.html");
    await writeFile(saved, page(7, 1));
    await utimes(saved, new Date(0), new Date(0));
    await rename(saved, file);
    await held.release();
    expect((await running).code).toBe(0);
    expect(await readFile(file, "utf8")).toContain("<p>Page 7.1</p>");
    expect(await readFile(file, "utf8")).not.toContain("twitter-tweet");
    await runners[0].run(folder, ["rewrite", "site", "--restore"]);
    expect(await readFile(file, "utf8")).toBe(page(7, 1));
  });
});

describe("processes that point aliases at once", () => {
  it("keep all of 320 pointers of eight", { timeout: 300_000 }, async () => {
    const folder = join(root, "aliases");
    const script = join(root, "alias-writer.mjs");
    const entryPoints = [join(import.meta.dirname, "alias-writer.ts")];
    await build({ entryPoints, outfile: script, bundle: true, platform: "node", format: "esm" });
    const writers = Array.from({ length: 8 }, (_, index) =>
      fork(script, [folder, String(index), "40"], { execArgv: [], stdio: "inherit" }),
    );
    const codes = await Promise.all(
      writers.map(async (child) => ((await once(child, "exit")) as [number])[0]),
    );
    expect(codes).toEqual(codes.map(() => 0));
    const store = filesStore(folder);
    let pointers = 0;
    for await (const key of store.list("aliases/")) {
      const alias = JSON.parse(new TextDecoder().decode(await store.get(key))) as { earlier?: unknown[] };
      pointers += 1 + (alias.earlier?.length ?? 0);
    }
    expect(pointers).toBe(320);
    expect(await openRecords(store).resolve("https://example.social/moved")).toBeDefined();
  });
});
