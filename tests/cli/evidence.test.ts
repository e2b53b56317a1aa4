// What proves an archive, as a user runs it: init --signing, capture, seal, audit of a copy, prove.
import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { filesStore } from "../../src/index.ts";
import { openRecords } from "../../src/store/index.ts";
import { keepPost } from "../store/sample.ts";
import { useRunner } from "../attack/runner.ts";
import { rows } from "./command.ts";

const POST = "mastodon:https://example.social/posts/1";
let root = "";
let desk = "";
let key = "";
const command = useRunner();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "postproof-evidence-"));
  desk = join(root, "desk");
  key = join(root, "key.pem");
  await cp(join(import.meta.dirname, "command.ts"), join(desk, "story.txt"));
});
afterAll(async () => await rm(root, { recursive: true, force: true }));

/** As another machine has it: a copy of the archive, and what was handed over beside it. */
const elsewhere = async (...args: string[]) => {
  const copy = join(root, "copy");
  await rm(copy, { recursive: true, force: true });
  await cp(join(desk, ".postproof"), join(copy, ".postproof"), { recursive: true });
  return await command(copy, ["audit", ...args]);
};

it("makes a key outside of the archive that nobody else can read, and never over another", async () => {
  expect((await command(desk, ["init", "--signing", ".postproof/key.pem"])).code).toBe(2);
  await rm(join(desk, "postproof.config.json"), { force: true });
  const made = await command(desk, ["init", "--signing", key]);
  expect(made.code).toBe(0);
  expect((await stat(key)).mode & 0o777).toBe(0o600);
  expect(await readFile(`${key}.pub`, "utf8")).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  expect(JSON.parse(await readFile(join(desk, "postproof.config.json"), "utf8"))).toMatchObject({
    signingKey: key,
  });
  expect((await command(desk, ["init", "--signing", key])).code).toBe(2);
});

it("seals, and is checked elsewhere by the public key and the root that was printed", async () => {
  const records = openRecords(filesStore(join(desk, ".postproof")));
  await keepPost(records, 1);
  const [sealed] = rows(await command(desk, ["seal", "--json"])) as [{ root: string; size: number }];
  const known = ["--public-key", `${key}.pub`, "--root", `${sealed.root}:${sealed.size}`];
  const whole = await elsewhere(...known, "--json");
  const [report] = rows(whole) as [{ log: unknown }];
  expect(report.log).toMatchObject({
    size: sealed.size,
    root: sealed.root,
    known: sealed.size,
    signed: { known: true },
  });
  // Without flags, what the configuration names counts; a flag counts before that.
  const config = join(desk, "postproof.config.json");
  const before = await readFile(config, "utf8");
  await writeFile(
    config,
    JSON.stringify({ ...JSON.parse(before), audit: { publicKeys: ["../key.pem.pub"] } }),
  );
  const [own] = rows(await command(desk, ["audit", "--json"])) as [{ log: unknown }];
  expect(own.log).toMatchObject({ signed: { known: true } });
  await writeFile(config, JSON.stringify({ ...JSON.parse(before), audit: { publicKeys: ["no.pub"] } }));
  expect((await command(desk, ["audit"])).code).toBe(2);
  const [flagged] = rows(await command(desk, ["audit", "--public-key", `${key}.pub`, "--json"])) as [
    { log: unknown },
  ];
  expect(flagged.log).toMatchObject({ signed: { known: true } });
  await writeFile(config, before);
  const told = (await elsewhere(...known)).out;
  expect(told).toContain("which you named: whoever has it archived this");
  expect(told).toContain("not proven by any of this");

  await keepPost(records, 2);
  const more = await elsewhere(...known);
  expect(more.code).toBe(1);
  expect(more.out).toContain("nothing proves yet who added them");
  const wrong = await elsewhere("--root", `${"0".repeat(64)}:1`);
  expect(wrong.out).toContain("lead to another root than the one that was noted");
  expect((await elsewhere("--root", "what")).code).toBe(2);
});

it("proves a version, and says of what is not archived that it cannot", async () => {
  const proof = JSON.parse((await command(desk, ["prove", POST])).out) as { entry: { records: unknown[] } };
  expect(proof.entry.records).toContainEqual(
    expect.objectContaining({ key: expect.stringMatching(/\/manifests\//) as string }),
  );
  expect((await command(desk, ["prove", "mastodon:https://example.social/posts/9"])).code).toBe(2);
});

it("takes another key by the word of the old one, and none that comes from elsewhere", async () => {
  const next = join(root, "next.pem");
  expect((await command(desk, ["init", "--signing", next])).code).toBe(0);
  // As long as the old one is configured, nothing is signed any more.
  expect((await command(desk, ["seal"])).code).toBe(2);
  const config = join(desk, "postproof.config.json");
  await writeFile(config, (await readFile(config, "utf8")).replace(key, next));
  expect((await command(desk, ["seal"])).code).toBe(0);
  for (const file of [key, next]) {
    const [report] = rows(await elsewhere("--public-key", `${file}.pub`, "--json")) as [
      { problems: { kind: string }[] },
    ];
    expect(report.problems.filter(({ kind }) => kind !== "damaged" && kind !== "contradicted")).toEqual([]);
  }
});

it("upgrades what an older postproof wrote: says what lacks, and writes it", async () => {
  const old = join(root, "old");
  const archive = join(old, ".postproof");
  const store = filesStore(archive);
  await keepPost(openRecords(store), 7);
  await rm(join(archive, "log"), { recursive: true });
  for await (const name of store.list("posts/"))
    if (/inventory|manifests/.test(name)) await rm(join(archive, name));
  const post = "mastodon:https://example.social/posts/7";
  // The sample names an answer in which nobody finds a post.
  const unreadable = expect.objectContaining({ what: "unreadable", key: post }) as unknown;
  const planned = await command(old, ["upgrade", "--dry-run", "--json"]);
  expect([planned.code, rows(planned)]).toEqual([0, [{ what: "counted", key: post }, unreadable]]);
  const said = await command(old, ["upgrade", "--dry-run"]);
  expect(said.err).toContain("Nothing was changed.");
  const done = await command(old, ["upgrade", "--json"]);
  expect([done.code, rows(done)]).toEqual([0, [...rows(planned), { what: "logged", records: 2 }]]);
  expect(rows(await command(old, ["upgrade", "--json"]))).toEqual([unreadable]);
});
