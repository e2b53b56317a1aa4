// Keeps pictures from files in a process of its own, several at once, and says what that took: its own memory, and its decoders'.
import { readdirSync, readFileSync } from "node:fs";
import { createArchive } from "../../dist/index.js";

const { files, lanes } = JSON.parse(process.argv[2]);

/** A store that keeps nothing, so that the memory measured is that of decoding. */
const store = {
  get: () => Promise.resolve(undefined),
  put: () => Promise.resolve(true),
  delete: () => Promise.resolve(),
  async *list() {},
};
const archive = createArchive({ store });

const said = { kept: 0, refused: {}, decoders: 0, atOnce: 0, decoderMB: 0 };
const seen = new Set();

/** Linux tells of every process which children it has, and the most memory that each held. */
function look() {
  const children = readdirSync("/proc/self/task").flatMap((task) => {
    try {
      return readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" ").filter(Boolean);
    } catch {
      return [];
    }
  });
  said.atOnce = Math.max(said.atOnce, children.length);
  for (const child of children) {
    seen.add(child);
    try {
      const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child}/status`, "utf8"));
      said.decoderMB = Math.max(said.decoderMB, Math.round(Number(peak?.[1] ?? 0) / 1024));
    } catch {
      // It has just ended.
    }
  }
}
const watch = process.platform === "linux" ? setInterval(look, 10) : undefined;

const queue = files.values();
await Promise.all(
  Array.from({ length: lanes }, async () => {
    for (const address of queue) {
      const bytes = readFileSync(address);
      try {
        await archive.keepPicture({ address, bytes, credit: "Ada Example", article: "a.html" });
        said.kept += 1;
      } catch (error) {
        if (error.code !== "invalid_input") throw error;
        said.refused[address] = error.message.slice(address.length + 2);
      }
      if (process.send) process.send(address);
    }
  }),
);
clearInterval(watch);
said.decoders = seen.size;
console.log(JSON.stringify({ ...said, parentMB: Math.round(process.resourceUsage().maxRSS / 1024) }));
if (process.connected) process.disconnect();
