// Everything that has to hold of the sources but the tests, several parts side by side. Those that take longest begin first.
//
//   npm run check
//   npm run check -- --built     where dist is what the sources give already
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

/** Command lines; in a row is what needs what stands before it. */
const PARTS = [
  ["eslint ."],
  [
    ...(process.argv.includes("--built") ? [] : ["npm run build"]),
    "publint --strict",
    "attw --pack . --profile esm-only --exclude-entrypoints embed.css Post.astro snapshot.schema.json config.schema.json",
  ],
  ["npm run expressions"],
  ["tsc"],
  ["prettier --check --log-level warn ."],
  ["depcruise src --config .dependency-cruiser.cjs"],
];

/** Packing builds no second time what has just been built. */
const env = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0" };
const packing = { ...env, npm_config_ignore_scripts: "true" };

/** Runs one command line; `false` if it fails. What it says is told in one piece. */
function run(line) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(line, {
      shell: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: line.startsWith("attw") ? packing : env,
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
    child.on("close", (code) => {
      const seconds = ((performance.now() - began) / 1_000).toFixed(0);
      console.log(`${code === 0 ? "✓" : "✗ FAILED"} ${line} (${seconds} s)`);
      if (code !== 0) console.log(Buffer.concat(said).toString());
      resolve(code === 0);
    });
  });
}

const waiting = PARTS.values();
let failed = false;
await Promise.all(
  Array.from({ length: Math.min(4, availableParallelism()) }, async () => {
    for (const lines of waiting)
      for (const line of lines)
        if (!(await run(line))) {
          failed = true;
          break;
        }
  }),
);
process.exitCode = failed ? 1 : 0;
