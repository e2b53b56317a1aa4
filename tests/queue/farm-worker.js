// One worker of a farm: takes posts of made-up platforms from a queue and captures them from a server of the test, until it is killed
// or nothing waits. Arguments, as JSON: { database, schema, address, port, hosts, budget, lease, pause, tries, concurrency }.
import { readFileSync } from "node:fs";
import { createArchive } from "../../dist/index.js";
import { htmlToText } from "../../dist/platforms.js";
import { openQueue } from "../../dist/queue.js";
import { postgresStore } from "../../dist/store.js";

const given = JSON.parse(process.argv[2]);
const ca = readFileSync(new URL("../loopback/authority.pem", import.meta.url), "utf8");

/** A platform whose posts are at https://HOST/posts/ID, and its answers at https://HOST/api/ID. */
const platformAt = (host) => ({
  name: host.split(".")[0],
  label: host,
  match: (url) => {
    const id = /^\/posts\/(\d+)$/.exec(url.pathname)?.[1];
    const at = { platform: host.split(".")[0], id, url: `https://${host}/posts/${id}`, certain: true };
    return url.hostname === host && id !== undefined ? at : undefined;
  },
  sources: [
    {
      name: "api",
      request: ({ id }) => ({ url: `https://${host}/api/${id}`, accept: "application/json" }),
      read: ({ text, by }, { id }) => ({
        // The worst of posts: it ends whoever reads it.
        ...(text === "poison" && process.kill(process.pid, "SIGKILL")),
        kind: "post",
        key: { platform: host.split(".")[0], id },
        aliases: [],
        source: "api",
        post: {
          url: `https://${host}/posts/${id}`,
          author: { handle: by, url: `https://${host}/people/${by}` },
          text: htmlToText(text),
          media: [],
        },
      }),
    },
  ],
});

const { database: connectionString, schema, address, port, budget, lease, pause, tries, concurrency } = given;
const platforms = given.hosts.map(platformAt);
const queue = openQueue({ connectionString, schema, platforms, lease, pause, tries });
const archive = createArchive({
  store: postgresStore({ connectionString, schema }),
  platforms,
  media: { keep: "none" },
  http: {
    turns: queue.turns,
    maxWait: 20,
    pace: budget.pace,
    budgets: [{ host: "*", requests: budget.requests, seconds: budget.seconds }],
    connect: () => ({ address, port, ca }),
  },
});
const stop = new AbortController();
process.on("SIGTERM", () => stop.abort());
const worked = await queue.work(archive, {
  concurrency,
  signal: stop.signal,
});
process.send?.({ worked, cpu: process.cpuUsage() });
await archive.close();
await queue.close();
process.disconnect?.();
