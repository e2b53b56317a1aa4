// An archive of many made-up posts listed, and written as a gallery: CPU time beside that of only reading the same files.
//
//   npm run build && node bench/gallery.js          10,000 posts
//   npm run build && node bench/gallery.js 1000     as many as that
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createArchive, filesStore } from "../dist/index.js";
import { makeArchive } from "./archives.js";

const COUNT = Number(process.argv[2] ?? 10_000);
const CLI = join(import.meta.dirname, "..", "dist", "cli.js");
const root = await mkdtemp(join(tmpdir(), "postproof-gallery-"));
const folder = join(root, ".postproof");

/** Seconds of CPU time and by the clock. */
async function measured(work) {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1e6, clock: (performance.now() - began) / 1e3 };
}

/** The same of a command, told by itself as it ends. */
async function commanded(args) {
  const told = `process.on("exit", () => { const { user, system } = process.cpuUsage(); process.send((user + system) / 1e6); });`;
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(told)}`, CLI, ...args],
    {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  const [[cpu]] = await Promise.all([once(child, "message"), once(child, "exit")]);
  return { cpu, clock: (performance.now() - began) / 1e3 };
}

try {
  await makeArchive(folder, COUNT);
  const rows = [];
  const base = await measured(async () => {
    const entries = await readdir(join(folder, "posts"), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile() && each.name !== "inventory.json"))
      JSON.parse(await readFile(join(entry.parentPath, entry.name), "utf8"));
  });
  rows.push(["only reading the records, as JSON", base]);
  const list = await measured(async () => {
    const archive = createArchive({ store: filesStore(folder) });
    for await (const record of archive.list()) await archive.status(record);
  });
  rows.push(["archive.list and archive.status", list]);
  rows.push(["export --site, first", await commanded(["export", "--quiet", "--site", "gallery"])]);
  rows.push(["export --site, again", await commanded(["export", "--quiet", "--site", "gallery"])]);
  console.log(`${COUNT} posts`);
  for (const [name, { cpu, clock }] of rows)
    console.log(
      `${name.padEnd(36)} ${cpu.toFixed(1).padStart(6)} s of CPU  ×${(cpu / base.cpu).toFixed(1).padStart(4)}  ${clock.toFixed(1).padStart(6)} s by the clock`,
    );
} finally {
  await rm(root, { recursive: true, force: true });
}
