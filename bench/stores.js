// Archives of very many made-up posts in SQLite, or in PostgreSQL with a bucket: what each thing costs, and how much memory and disk.
//
//   npm run build && node bench/stores.js 10000 sqlite               in the folder for temporary files, or in STORES_FOLDER
//   node bench/stores.js 10000 postgres postgres://… s3://…          with records there and blobs there
//
// Each thing is done by a process of its own, which tells its CPU time, its time by the clock and the most memory that it held. The archive
// of an earlier run with the same number of posts is taken again. STORES_ONLY=list,search does only these; STORES_MINUTES=40 stops making posts
// after as long.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { createArchive, formatKey } from "../dist/index.js";
import { openRecords, splitStore, storeAt } from "../dist/store.js";
import { keepPost, madeUpKey, madeUpPost } from "./archives.js";

const [count = "10000", kind = "sqlite", records = "", blobs = ""] = process.argv.slice(2);
const COUNT = Number(count);

const folder = process.env.STORES_FOLDER ?? join(tmpdir(), "postproof-stores");
const file = join(folder, `${COUNT}.sqlite`);
/** How many posts there are. */
const madeFile = join(folder, `${COUNT}.made`);
/** Digits of a version. */
const VERSION = 20;
const job = process.env.STORES_JOB;
const address = kind === "sqlite" ? `sqlite:${file}` : `${records}?schema=posts${COUNT}`;
/** So many posts are put at once. */
const AT_ONCE = 256;
/** Posts that one article uses; an article for every ten uses, three uses a post. */
const USED = 10;
/** So many posts are made before the articles that use them. */
const A_TURN = 10_000;
/** One post in so many has a picture. */
const PICTURED = 20;

function openStore() {
  const store = storeAt(address);
  return blobs === "" ? store : splitStore(store, storeAt(blobs));
}

/** A small picture of its own, without a library: a PNG of noise. */
function pictureOf(number) {
  const side = 36;
  const noise = Array.from({ length: 110 }, (_, index) =>
    createHash("sha256").update(`${number} ${index}`).digest(),
  );
  const pixels = Buffer.concat(noise);
  const rows = Array.from({ length: side }, (_, row) =>
    Buffer.concat([
      Buffer.from([0]),
      pixels.subarray((row * side * 3) % 3_000, ((row * side * 3) % 3_000) + 108),
    ]),
  );
  const header = Buffer.from([0, 0, 0, side, 0, 0, 0, side, 8, 2, 0, 0, 0]);
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [data.length, crc32(body)].map((value) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes;
    });
    return Buffer.concat([length, body, sum]);
  };
  const bytes = Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 0 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  const name = `${createHash("sha256").update(bytes).digest("hex")}.png`;
  return [{ bytes, copy: { file: name, type: "image/png", width: side, height: side, bytes: bytes.length } }];
}
const picturesOf = (number) => (number % PICTURED === 0 ? pictureOf(number) : []);
/** Posts of an export: such an archive is whole without answers as received. */
const postAt = (number, pictures = picturesOf(number)) => madeUpPost(number, pictures, "export");
const keyAt = (number) => formatKey(madeUpKey(number).key);
const articlesOf = (posts) => Math.floor((posts * 3) / USED);
/** The posts of an article, of so many. */
const usedBy = (article, posts) =>
  Array.from({ length: USED }, (_, index) => (article * 7 + index * 3_571) % posts).filter(
    (number) => number % 100 !== 99,
  );
const pathOf = (article) =>
  `news/${2020 + (article % 6)}/${String(1 + (article % 12)).padStart(2, "0")}/story-${article}.html`;

/** Does work on numbers from 0 on, many at once. */
async function forAll(count, work, atOnce = AT_ONCE) {
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(atOnce, count) }, async () => {
      while (next < count) await work(next++);
    }),
  );
}

/** How many posts there are in the end. */
let madeNow;
const made = () => (madeNow ??= Number(readFileSync(madeFile, "utf8")));
const random = (seed) => createHash("sha256").update(String(seed)).digest().readUInt32BE() % made();

/** Seconds of CPU time and by the clock. */
async function measured(work) {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1e6, clock: (performance.now() - began) / 1e3 };
}

/** Milliseconds of each of many calls, of CPU and by the clock: half and 95 of 100 take less. */
async function each(count, work) {
  const [cpus, clocks] = [[], []];
  const sums = await measured(async () => {
    for (let number = 0; number < count; number += 1) {
      const { cpu, clock } = await measured(() => work(number));
      cpus.push(cpu * 1e3);
      clocks.push(clock * 1e3);
    }
  });
  const at = (times, part) => times.toSorted((a, b) => a - b)[Math.floor(times.length * part)];
  const parts = {
    p50: at(cpus, 0.5),
    p95: at(cpus, 0.95),
    clock50: at(clocks, 0.5),
    clock95: at(clocks, 0.95),
  };
  return { ...sums, number: count, ...parts };
}

const SEARCHES = {
  "a rare word": (n) => ({ words: `notice${random(n)}` }),
  "a common word": () => ({ words: "harbour" }),
  "two common words": () => ({ words: "harbour ferry" }),
  "the beginning of a word": () => ({ words: "libr" }),
  "a common and a rare word": (n) => ({ words: `harbour notice${random(n)}` }),
  "an author": (n) => ({ author: ["ada", "ben", "carla", "dov"][n % 4] }),
  "a platform": (n) => ({ platform: n % 2 ? "x" : "mastodon" }),
  "a state": () => ({ state: "missing" }),
  "gone from the platform": () => ({ isAbsent: true }),
  "used in a section": (n) => ({ usedIn: `news/${2020 + (n % 6)}` }),
  "used in an article": (n) => ({ usedIn: `story-${random(n) % articlesOf(made())}` }),
  "posted in a month": (n) => ({ from: `2025-0${1 + (n % 9)}-01`, to: `2025-0${1 + (n % 9)}-28` }),
  "words, author, platform and state": () => ({
    words: "harbour",
    author: "ada",
    platform: "x",
    state: "recovered",
  }),
  "page 40 of a common word": () => ({ words: "harbour", offset: 975 }),
  everything: () => ({}),
};

const jobs = {
  /** Posts and the articles that use them, in turns: stopped after STORES_MINUTES, what is there is a whole archive. */
  async build() {
    const store = openStore();
    const to = openRecords(store);
    const versions = Buffer.alloc(COUNT * VERSION);
    const until = performance.now() + Number(process.env.STORES_MINUTES ?? 600) * 60_000;
    const sums = { posts: { number: 0, cpu: 0, clock: 0 }, uses: { number: 0, cpu: 0, clock: 0 } };
    const add = async (kind, first, end, work) => {
      const { cpu, clock } = await measured(() => forAll(end - first, (number) => work(first + number)));
      const sum = sums[kind];
      sums[kind] = { number: end, cpu: sum.cpu + cpu, clock: sum.clock + clock };
      const memory = process.resourceUsage().maxRSS / 1024;
      print(`… ${kind}`, { cpu, clock, number: end - first, memory, upTo: end });
    };
    for (let made = 0; made < COUNT && performance.now() < until;) {
      const end = Math.min(COUNT, made + A_TURN);
      await add("posts", made, end, async (number) => {
        const pictures = picturesOf(number);
        const post = postAt(number, pictures);
        await keepPost(to, post, pictures);
        versions.write(post.snapshots.at(-1)?.version ?? "", number * VERSION);
      });
      await add("uses", articlesOf(made), articlesOf(end), async (article) => {
        const use = {
          article: pathOf(article),
          range: [0, 10],
          kind: "embed",
          at: "2026-01-01T00:00:00.000Z",
        };
        const uses = usedBy(article, end).map((number) => {
          const snapshot = versions.toString("latin1", number * VERSION, (number + 1) * VERSION);
          return { ...use, post: madeUpKey(number).key, snapshot };
        });
        await to.putUses(pathOf(article), uses);
      });
      made = end;
      writeFileSync(madeFile, String(made));
    }
    await store.close?.();
    return { ...sums.posts, uses: sums.uses };
  },

  /** What is kept, and what it takes. */
  async size() {
    const store = openStore();
    let logical = 0;
    let keys = 0;
    for await (const key of store.list("")) {
      keys += 1;
      if (made() <= 100_000 || keys % 10 === 0)
        logical += (key.length + (await store.get(key)).length) * (made() <= 100_000 ? 1 : 10);
    }
    await store.close?.();
    return { number: keys, logical, disk: kind === "sqlite" ? fileSizes() : await tableSizes() };
  },

  /** From nothing to the first record and the first post; what loads the library of the engine is told apart. */
  async open() {
    const library = await measured(() => import(kind === "sqlite" ? "libsql" : "pg"));
    const store = openStore();
    const archive = createArchive({ store });
    const key = keyAt(random(1));
    await archive.show("x:1").catch(() => undefined); // loads what archives are made of
    await store.close?.();
    const result = await measured(() => store.get("archive.json"));
    const post = await measured(() => archive.show(key));
    await archive.close();
    const [libraryMs, openMs, postMs] = [library, result, post].map(({ cpu }) => cpu * 1e3);
    return { ...result, libraryMs, openMs, postMs, number: 1 };
  },

  async list() {
    const archive = createArchive({ store: openStore() });
    let number = 0;
    const result = await measured(async () => {
      for await (const _record of archive.list()) number += 1;
    });
    await archive.close();
    return { ...result, number };
  },

  /** The first search of all reads the archive. */
  async learn() {
    const archive = createArchive({ store: openStore() });
    const result = await measured(() => archive.search({ words: "harbour" }));
    await archive.close();
    return { ...result, number: made() };
  },

  async search() {
    const archive = createArchive({ store: openStore() });
    const first = await measured(() => archive.search({ words: "harbour" }));
    const kinds = {};
    let number = 0;
    const result = await measured(async () => {
      for (const [name, query] of Object.entries(SEARCHES)) {
        kinds[name] = await each(100, (n) => archive.search(query(n)));
        number += 100;
      }
    });
    await archive.close();
    return { ...result, number, first: first.clock, kinds };
  },

  /** Records read at random and parsed, by the store and by an archive. */
  async get() {
    const store = openStore();
    const names = Array.from({ length: 20_000 }, (_, n) => {
      const { key } = madeUpKey(random(n));
      const digest = createHash("sha256").update(formatKey(key)).digest("hex").slice(0, 32);
      return `posts/${key.platform}/${digest.slice(0, 2)}/${digest}/inventory.json`;
    });
    await store.get("archive.json");
    const result = await each(names.length, async (n) =>
      JSON.parse(Buffer.from(await store.get(names[n])).toString()),
    );
    await store.close?.();
    return result;
  },

  async show() {
    const archive = createArchive({ store: openStore() });
    await archive.show("x:1");
    const result = await each(5_000, (n) => archive.show(keyAt(random(n))));
    await archive.close();
    return result;
  },

  async embed() {
    const archive = createArchive({ store: openStore() });
    const numbers = Array.from(
      { length: 5_000 },
      (_, n) => usedBy(random(n) % articlesOf(made()), made())[0],
    );
    const result = await each(5_000, (n) => archive.embed(keyAt(numbers[n])));
    await archive.close();
    return result;
  },

  /** Articles with two posts each, some of them in what was rewritten before. */
  async rewrite() {
    const archive = createArchive({ store: openStore() });
    const paragraph = `<p>${"The harbour saw many ships that day, and a crowd that waited for the ferry. ".repeat(6)}</p>\n`;
    const code = (number) =>
      `<blockquote class="twitter-tweet"><p>…</p><a href="https://twitter.com/ada_example/status/${3_000_000 + number}">May 1</a></blockquote>\n`;
    const result = await each(10_000, async (n) => {
      const numbers = usedBy(random(n) % articlesOf(made()), made())
        .filter((number) => number % 2 === 0)
        .slice(0, 2);
      const article = `${paragraph.repeat(3)}${numbers.map(code).join("")}${paragraph.repeat(3)}`;
      const { edits } = await archive.rewrite(article, { format: "html", article: `bench/${n}.html` });
      if (edits.length === 0) throw new Error(`Nothing was rewritten in article ${n}.`);
    });
    await archive.close();
    return result;
  },

  async audit() {
    const archive = createArchive({ store: openStore() });
    const result = await measured(async () => {
      const { intact, problems } = await archive.audit();
      if (!intact) throw new Error(JSON.stringify(problems.slice(0, 3)));
    });
    await archive.close();
    return { ...result, number: made() };
  },

  /** What one process asks of a disk: records of 2,751 bytes, a thousand at once, each durable when it is answered. */
  async put() {
    const number = Math.min(COUNT, 50_000);
    const store =
      kind === "sqlite"
        ? storeAt(`sqlite:${join(folder, `put-${process.pid}.sqlite`)}`)
        : storeAt(`${records}?schema=put${process.pid}`);
    const bytes = Buffer.alloc(2_751, "made up ");
    const name = (n) => `posts/x/${createHash("sha256").update(String(n)).digest("hex")}.json`;
    const result = await measured(() => forAll(number, (n) => store.put(name(n), bytes), 1_000));
    await store.close?.();
    return { ...result, number };
  },

  /** The bare library: the same puts in transactions of a thousand, then as many gets with parsing. */
  async bare() {
    const number = Math.min(COUNT, 50_000);
    const bytes = Buffer.alloc(2_751, "made up ");
    const json = Buffer.from(JSON.stringify({ text: "made up ".repeat(30), counts: { likes: 1 } }));
    const name = (n) => `posts/x/${createHash("sha256").update(String(n)).digest("hex")}.json`;
    if (kind !== "sqlite") return await barePostgres(number, bytes, name);
    const { default: Libsql } = await import("libsql");
    const database = new Libsql(join(folder, `bare-${process.pid}.sqlite`));
    database.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE kept (key TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL)",
    );
    const insert = database.prepare("INSERT INTO kept VALUES (?, ?)");
    const result = await measured(() => {
      for (let n = 0; n < number;) {
        database.exec("BEGIN");
        for (const end = Math.min(number, n + 1_000); n < end; n += 1) insert.run(name(n), bytes);
        database.exec("COMMIT");
      }
    });
    for (let n = 0; n < 20_000; n += 1) insert.run(`j${n}`, json);
    const select = database.prepare("SELECT bytes FROM kept WHERE key = ?");
    const get = await each(20_000, (n) =>
      JSON.parse(Buffer.from(select.get(`j${(n * 7_919) % 20_000}`).bytes).toString()),
    );
    database.close();
    return { ...result, number, get };
  },
};

const fileSizes = () =>
  ["", "-wal"].reduce((sum, end) => sum + (existsSync(file + end) ? statSync(file + end).size : 0), 0);

async function tableSizes() {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: records });
  const sql = `SELECT sum(pg_total_relation_size(c.oid)) AS size FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'r' AND nspname = 'posts${COUNT}'`;
  const { rows } = await pool.query(sql);
  await pool.end();
  return Number(rows[0].size);
}

async function barePostgres(number, bytes, name) {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: records, max: 10 });
  await pool.query(
    'DROP TABLE IF EXISTS bare; CREATE TABLE bare (key text COLLATE "C" PRIMARY KEY, bytes bytea NOT NULL)',
  );
  const result = await measured(() =>
    forAll(number, (n) => pool.query("INSERT INTO bare VALUES ($1, $2)", [name(n), bytes]), 1_000),
  );
  const get = await each(Math.min(number, 20_000), async (n) =>
    (await pool.query("SELECT bytes FROM bare WHERE key = $1", [name(n)])).rows[0].bytes.toString(),
  );
  await pool.query("DROP TABLE bare");
  await pool.end();
  return { ...result, number, get };
}

if (job !== undefined) {
  const result = await jobs[job]();
  process.send({ ...result, memory: process.resourceUsage().maxRSS / 1024 });
} else {
  mkdirSync(folder, { recursive: true });
  const isThere = kind === "sqlite" && existsSync(file);
  // What search keeps shows in what is kept before and after.
  const all = Object.keys(jobs).flatMap((each) => (each === "learn" ? [each, "size"] : [each]));
  const wanted = process.env.STORES_ONLY?.split(",") ?? all.filter((each) => !isThere || each !== "build");
  for (const each of wanted) print(each, await inProcess(each));
  for (const name of readdirSync(folder)) if (/^(put|bare)-/.test(name)) rmSync(join(folder, name));
}

function inProcess(name) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, process.argv.slice(1), {
      env: { ...process.env, STORES_JOB: name },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    let result;
    child.on("message", (message) => (result = message));
    child.on("exit", () => (result ? resolve(result) : reject(new Error(`${name} failed.`))));
  });
}

function print(name, { cpu = 0, clock = 0, number, memory, kinds, ...more }) {
  const shown = Object.entries(more).map(
    ([key, value]) =>
      `${key} ${typeof value === "number" ? Number(value.toPrecision(4)) : JSON.stringify(value)}`,
  );
  console.log(
    `${name.padEnd(8)} ${String(number).padStart(8)} ${cpu.toFixed(1).padStart(8)} s CPU ${clock.toFixed(1).padStart(8)} s ${(number / cpu).toFixed(0).padStart(8)} a CPU-s ${(number / clock).toFixed(0).padStart(8)} a s ${memory.toFixed(0).padStart(6)} MB  ${shown.join(", ")}`,
  );
  for (const [kind, { p50, p95, clock50, clock95 }] of Object.entries(kinds ?? {})) {
    const [half, most, clockHalf, clockMost] = [p50, p95, clock50, clock95].map((ms) =>
      ms.toFixed(1).padStart(7),
    );
    console.log(
      `  ${kind.padEnd(40)} CPU p50 ${half} ms, p95 ${most} ms; by the clock ${clockHalf} and ${clockMost}`,
    );
  }
}
