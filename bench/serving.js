// What a server answers: requests of /embed a second of its CPU time over real connections, and its memory while it goes on.
//
//   npm run build && node bench/serving.js          200,000 requests
//   npm run build && node bench/serving.js 20000    as many as that
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { createArchive, filesStore, formatKey, replayDoor } from "../dist/index.js";
import { createHandler } from "../dist/server.js";
import { readCapture } from "../dist/snapshot.js";

const TOTAL = Number(process.argv[2] ?? 200_000);
const ROUNDS = 10;

/** Asks for pages over as many connections, in a process of its own, and says how long it took. */
const CLIENT = `
import http from "node:http";
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
const ask = (url) => new Promise((resolve, reject) =>
  http.get(url, { agent }, (answer) => {
    if (answer.statusCode !== 200) reject(new Error(String(answer.statusCode)));
    answer.resume().on("end", resolve);
  }).on("error", reject));
process.on("message", async ({ urls, count }) => {
  let asked = 0;
  const one = async () => { while (asked < count) await ask(urls[asked++ % urls.length]); };
  await Promise.all(Array.from({ length: 16 }, one));
  process.send("done");
});`;

const answers = new URL("../examples/demo/answers/", import.meta.url);
const captures = [];
for (const name of (await readdir(answers)).filter((each) => each.endsWith(".json")))
  captures.push(readCapture(JSON.parse(await readFile(new URL(name, answers), "utf8"))));

const folder = await mkdtemp(join(tmpdir(), "postproof-serving-"));
const archive = createArchive({
  store: filesStore(folder),
  http: replayDoor(captures),
  media: { keep: "none" },
});
const keys = [];
for await (const { snapshot } of archive.captureAll(captures.map(({ reference }) => reference.url)))
  if (snapshot) keys.push(formatKey(snapshot.key));

const handler = createHandler({ archive });
const server = createAdaptorServer({ fetch: (request) => handler(request) });
server.listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address();
const urls = keys.map((key) => `http://127.0.0.1:${port}/embed?url=${encodeURIComponent(key)}`);
const client = spawn(process.execPath, ["--input-type=module", "-e", CLIENT], {
  stdio: ["ignore", "inherit", "inherit", "ipc"],
});

console.log(`${keys.length} posts, ${TOTAL} requests`);
for (let round = 0; round < ROUNDS; round += 1) {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  const count = TOTAL / ROUNDS;
  client.send({ urls, count });
  await once(client, "message");
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - began) / 1_000;
  const perCpu = Math.round(count / ((user + system) / 1e6));
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  console.log(`${perCpu} a second of CPU time, ${Math.round(count / seconds)} by the clock, ${memory} MB`);
}
client.kill();
server.close();
server.closeAllConnections();
await archive.close();
await rm(folder, { recursive: true, force: true });
