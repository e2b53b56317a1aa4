// What it costs to load postproof: CPU time of a process that imports a part of it and ends, beside one that does nothing.
//   npm run build && node bench/starting.js
import { spawnSync } from "node:child_process";
import { median } from "./measure.js";

const ROUNDS = 10;

/** CPU milliseconds of a process that runs some lines, from its beginning to its end. */
function cost(lines) {
  const told = `process.on("exit", () => { const { user, system } = process.cpuUsage(); console.error((user + system) / 1e3); });`;
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", `${told}\n${lines}`], {
    cwd: new URL("..", import.meta.url),
    encoding: "utf8",
  });
  return Number(stderr.trim().split("\n").at(-1));
}

const ways = {
  "an empty process": "",
  'import "postproof"': `await import("./dist/index.js");`,
  'import "postproof/render"': `await import("./dist/render.js");`,
  'import "postproof/proof"': `await import("./dist/proof.js");`,
  "postproof --help": `process.argv.splice(1, 1, "postproof", "--help"); await import("./dist/cli.js");`,
};
const costs = new Map(Object.keys(ways).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, lines] of Object.entries(ways)) costs.get(name).push(cost(lines));
const empty = median(costs.get("an empty process"));
for (const [name, some] of costs) {
  const ms = median(some);
  const above =
    name === "an empty process" ? "" : `  ${(ms - empty).toFixed(0)} ms above, ×${(ms / empty).toFixed(2)}`;
  console.log(`${name.padEnd(28)} ${ms.toFixed(0)} ms${above}`);
}
