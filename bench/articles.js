// Very many articles rewritten offline, as files and as JSON lines: how long it takes, and how much memory, few or many.
//
//   npm run bench:articles                20,000 and 200,000 articles
//   npm run bench:articles -- 1000 5000   others
import { spawn } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createArchive, filesStore } from "../dist/index.js";

const CLI = join(import.meta.dirname, "..", "dist", "cli.js");
const POSTS = 1_000;
const FIRST = 3_000_000;
const A_FOLDER = 1_000;
const EVERY = 20;

const embed = (id) =>
  `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The ferry of ${id} runs again from Monday on, and nobody pays extra for it.</p>&mdash; Ada Example (@ada_example) <a href="https://twitter.com/ada_example/status/${id}">May 1, 2024</a></blockquote>\n` +
  `<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>`;
const PARAGRAPH = `<p>The harbour of Port Ellery saw many ships that day, and gulls, and a crowd that waited for the ferry until late. It will run again, the council says, once the pier has been mended, and at the old price.</p>\n`;
/** About 2 KB; every twentieth article carries one post. */
const bodyOf = (index) =>
  PARAGRAPH.repeat(5) +
  (index % EVERY === 0 ? `${embed(FIRST + ((index / EVERY) % POSTS))}\n` : "") +
  PARAGRAPH.repeat(5);

const [few, many] = process.argv.slice(2).map(Number).concat(20_000, 200_000);
const root = mkdtempSync(join(tmpdir(), "postproof-articles-"));
const say = (text) => process.stdout.write(`${text}\n`);

try {
  const archive = createArchive({ store: filesStore(join(root, ".postproof")) });
  for (let id = FIRST; id < FIRST + POSTS; id += 1)
    await archive.salvage(embed(id), { format: "html", article: "old.html" });
  for (const count of [few, many]) {
    const args = ["rewrite", `${count}.jsonl`, "--html-field", "content.rendered"];
    const before = makeLines(`${count}.jsonl`, count);
    await series(`${count} JSON lines`, args, count);
    await run(`${count} JSON lines, back`, [...args, "--restore"]);
    if (statSync(join(root, `${count}.jsonl`)).size !== before)
      throw new Error(`${count}.jsonl did not come back`);
    rmSync(join(root, `${count}.jsonl`));
  }
  for (const count of [few, many]) {
    makeFiles(`files-${count}`, count);
    await series(`${count} files`, ["rewrite", `files-${count}`], count);
    rmSync(join(root, `files-${count}`), { recursive: true });
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}

function makeFiles(name, count) {
  for (let index = 0; index < count; index += 1) {
    const folder = join(root, name, String(Math.floor(index / A_FOLDER)));
    if (index % A_FOLDER === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${index}.html`), bodyOf(index));
  }
}

function makeLines(name, count) {
  const file = openSync(join(root, name), "w");
  for (let index = 0; index < count; index += 1)
    writeSync(file, `${JSON.stringify({ id: index, content: { rendered: bodyOf(index) } })}\n`);
  closeSync(file);
  return statSync(join(root, name)).size;
}

/** Few: at once. Many: killed twice on the way, gone on with, and once more with nothing left to do. */
async function series(name, args, count) {
  if (count !== many) {
    await run(`${name}, at once`, args);
    return;
  }
  await run(`${name}, killed at 30 %`, args, (count / EVERY) * 0.3);
  await run(`${name}, killed at 60 %`, args, (count / EVERY) * 0.3);
  await run(`${name}, the rest`, args);
  await run(`${name}, again`, args);
}

/** Runs the command, kills it once it told of so many articles, and says what it took. */
async function run(name, args, killAfter = Infinity) {
  const begun = performance.now();
  const child = spawn(process.execPath, [CLI, ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let peak = 0;
  let cpu = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      // Fields 14 and 15 of stat, in hundredths of a second: user and system time.
      const stat = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1].split(" ");
      cpu = (Number(stat[11]) + Number(stat[12])) / 100;
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // it has ended
    }
  }, 200);
  let lines = 0;
  let err = "";
  child.stdout.on("data", (chunk) => {
    for (const byte of chunk) if (byte === 10) lines += 1;
    if (lines >= killAfter) child.kill("SIGKILL");
  });
  child.stderr.on("data", (chunk) => (err += chunk));
  await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  const seconds = (performance.now() - begun) / 1000;
  const told = err.trim().split("\n").join("; ") || `killed after ${lines} were changed`;
  say(
    `${name.padEnd(34)} ${seconds.toFixed(0).padStart(5)} s  ${cpu.toFixed(0).padStart(5)} s of CPU  ` +
      `${String(Math.round(peak / 1024)).padStart(4)} MB at most  ${told}`,
  );
}
