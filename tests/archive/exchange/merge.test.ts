// Handing over and merging: nothing is lost, each record knows whose it is, and a hostile archive brings in nothing.
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openZip } from "../../../src/store/zip.ts";
import { createArchive } from "../../../src/archive/composition.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { filesMaterial } from "../../../src/store/files-material.ts";
import { filesStore, memoryStore, nameArchive } from "../../../src/store/index.ts";
import type { Merged, Store } from "../../../src/store/index.ts";
import { writeDocument } from "../../../src/store/document.ts";
import { aliasKey, usesKey } from "../../../src/store/layout.ts";
import { memoryMaterial } from "../../import/memory-material.ts";
import { openDesk } from "../desk.ts";
import { collected, demoArchive, POSTS } from "./demo.ts";

const made: string[] = [];
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true });
});
async function fresh(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "postproof-merge-"));
  made.push(folder);
  return folder;
}

/** Every file of a store by its digest, but for those whose key begins in one of these ways. */
async function filesOf(store: Store, but: RegExp = /^$/): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const key of store.list(""))
    if (!but.test(key))
      files[key] = createHash("sha256")
        .update((await store.get(key))!)
        .digest("hex");
  return files;
}

const putInto = (store: Store) => async (path: string, bytes: Uint8Array) => {
  await store.put(path, bytes);
};

async function merged(
  archive: Archive,
  other: Parameters<Archive["merge"]>[0],
  from?: string,
): Promise<Merged[]> {
  const all: Merged[] = [];
  for await (const each of archive.merge(other, from === undefined ? {} : { from })) all.push(each);
  return all;
}
const whatOf = (all: readonly Merged[], prefix = ""): string[] =>
  [...new Set(all.filter(({ key }) => key.startsWith(prefix)).map(({ what }) => what))].sort();

async function expectIntact(archive: Archive): Promise<void> {
  const { problems, notes } = await archive.audit();
  expect({ problems, notes }).toEqual({ problems: [], notes: [] });
}

/** An archive of everything that a person can bring to a post, and of an article that carries it. */
async function full(): Promise<{ archive: Archive; store: Store }> {
  const { archive, store } = await demoArchive();
  await archive.attach(POSTS[0]!, { name: "screen.txt", bytes: Buffer.from("seen"), by: "Eve Hart" });
  await archive.stateRights(POSTS[0]!, {
    statedBy: "Eve Hart",
    permission: { status: "granted", by: "Ada" },
  } as never);
  const { current } = (await archive.show(POSTS[0]!))!;
  const use = {
    article: "story.html",
    post: current!.key,
    snapshot: current!.version,
    range: [0, 9],
  } as const;
  await archive.recordUses("story.html", [{ ...use, kind: "embed", at: "2026-02-12T09:00:00.000Z" }]);
  return { archive, store };
}

describe("an archive that is handed over", () => {
  it.each(["folder", "zip file", "store"])("as a %s is the same, by digest", async (how) => {
    const { archive, store } = await full();
    await nameArchive(store, "The Ellery Post");
    const folder = await fresh();
    let other: Parameters<Archive["merge"]>[0] = store;
    if (how === "folder") {
      const copy = filesStore(join(folder, "copy"));
      const told = await archive.exportAll(putInto(copy));
      expect(await filesOf(copy)).toEqual(await filesOf(store));
      expect(told.files).toBe(Object.keys(await filesOf(store)).length);
      other = await filesMaterial(join(folder, "copy"));
    }
    if (how === "zip file") {
      const out = collected();
      const zip = openZip(out.write, new Date());
      await archive.exportAll((path, bytes) => zip.add(path, bytes));
      await zip.end();
      other = memoryMaterial({ "all.zip": out.bytes() }, 100_000);
    }
    const taken = memoryStore();
    const target = createArchive({ store: taken });
    expect(whatOf(await merged(target, other))).toEqual(["taken"]);
    const but = /^archive\.json$|\/origins\//;
    const [here, there] = [await filesOf(taken, but), await filesOf(store, but)];
    expect(here).toMatchObject(there);
    // Beside what was handed over stands whose it was, and that the log names.
    const more = Object.keys(here).filter((key) => !(key in there));
    expect(more).toEqual([expect.stringMatching(/^log\/entries\//)]);
    await expectIntact(target);
    const [origin] = await target.origins(POSTS[0]!);
    expect(origin!.from).toBe("The Ellery Post");
    // Again it brings nothing, and says nothing new.
    expect(whatOf(await merged(target, other))).toEqual(["known"]);
    expect(await target.origins(POSTS[0]!)).toHaveLength((await target.origins(POSTS[0]!)).length);
  });
});

describe("two newsrooms' archives", () => {
  it("merge without loss, whichever takes in the other", async () => {
    const one = openDesk();
    const other = openDesk();
    // The same post, captured at other times and, by one, also as it was edited.
    const url = await one.post({ text: "We open at nine." });
    other.setTime("2026-02-14T08:00:00.000Z");
    await other.post({ text: "We open at nine." });
    await other.edit(url, "We open at ten.");
    const only = await other.post({ text: "The bridge is closed." });
    const [mine, theirs] = [(await one.archive.show(url))!, (await other.archive.show(url))!];
    const use = (archive: Archive, { current }: typeof mine) =>
      archive.recordUses("story.html", [
        {
          article: "story.html",
          post: current!.key,
          snapshot: current!.version,
          range: [0, 9],
          kind: "embed",
          at: current!.capturedAt,
        },
      ]);
    await use(one.archive, mine);
    await use(other.archive, theirs);
    one.setTime("2026-02-16T08:00:00.000Z");
    other.setTime("2026-02-16T08:00:00.000Z");
    const before = [await filesOf(one.store), await filesOf(other.store)];

    const all = await merged(one.archive, other.store, "The Northport Times");
    // Each remembers by itself which pictures are gone, since when an address leads to a post, and what came to it when.
    expect(whatOf(all, "gone/")).toEqual(["ours"]);
    expect(whatOf(all, "log/")).toEqual(["ours"]);
    expect(whatOf(all.filter(({ key }) => !/^(?:gone|aliases|log)\//.test(key)))).toEqual([
      "beside",
      "taken",
      "united",
    ]);
    await expectIntact(one.archive);
    const { snapshots, sightings } = (await one.archive.show(url))!;
    expect(snapshots).toHaveLength(2);
    expect(sightings.map(({ at }) => at).sort()).toEqual(
      [...mine.sightings, ...theirs.sightings].map(({ at }) => at).sort(),
    );
    expect((await one.archive.show(url))!.current?.version).toBe(theirs.current?.version);
    expect(await one.archive.uses(url)).toHaveLength(2);
    expect((await one.archive.show(only))?.current?.post.text).toEqual(
      (await other.archive.show(only))!.current!.post.text,
    );

    // Their record of the version that both have stands with the origin, as it was there.
    const [origin] = await one.archive.origins(url);
    const same = theirs.snapshots.find(({ version }) => version === mine.current!.version)!;
    expect(origin).toMatchObject({
      from: "The Northport Times",
      others: { [`snapshots/${same.version}.json`]: { ...same } },
    });
    expect(origin!.taken.filter((name) => name.startsWith("sightings/"))).toHaveLength(
      theirs.sightings.length,
    );

    // Every file of both is there, the same, but for what was united or stands beside, and what is counted anew.
    const after = await filesOf(one.store);
    const changed = new Set(
      all
        .filter(({ what }) => what === "united" || what === "beside" || what === "ours")
        .map(({ key }) => key),
    );
    for (const files of before)
      for (const [key, digest] of Object.entries(files))
        if (!changed.has(key) && !/^archive\.json$|\/inventory\.json$/.test(key))
          expect([key, after[key]]).toEqual([key, digest]);

    // And the other way round it knows the same posts, versions and attempts.
    await merged(other.archive, one.store);
    await expectIntact(other.archive);
    const there = (await other.archive.show(url))!;
    expect(there.snapshots.map(({ version }) => version).sort()).toEqual(
      snapshots.map(({ version }) => version).sort(),
    );
    expect(there.sightings.map(({ at }) => at).sort()).toEqual(sightings.map(({ at }) => at).sort());
    expect(whatOf(await merged(one.archive, other.store))).not.toContain("not_taken");
    await expectIntact(one.archive);
  });

  it("keep where ours leads: an address of theirs is remembered, and takes no post's place", async () => {
    const one = openDesk();
    const url = await one.post({ text: "We open at nine." });
    const { key } = (await one.archive.show(url))!;
    const other = openDesk();
    const trap = await other.post({ text: "Buy my coins." });
    const elsewhere = (await other.archive.show(trap))!.key;
    await other.store.put(
      aliasKey(url),
      writeDocument({ alias: url, key: elsewhere, at: "2026-02-15T08:00:00.000Z" }),
    );
    await merged(one.archive, other.store);
    expect((await one.archive.show(url))!.key).toEqual(key);
    await expectIntact(one.archive);
  });
});

describe("a hostile archive", () => {
  it("brings in nothing that is not what it says, all of it named, and the rest is taken", async () => {
    const folder = await fresh();
    const root = join(folder, "theirs");
    const { archive, store } = await full();
    const copy = filesStore(root);
    await archive.exportAll(putInto(copy));
    const keys = Object.keys(await filesOf(store));
    const first = (pattern: RegExp): string => keys.find((key) => pattern.test(key))!;
    const flip = async (key: string): Promise<string> => {
      const bytes = (await copy.get(key))!.slice();
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      await copy.put(key, bytes);
      return key;
    };
    const bad = [
      await flip(first(/^assets\//)),
      await flip(first(/\/snapshots\//)),
      await flip(first(/\/sightings\//)),
      await flip(first(/^evidence\/originals\//)),
      await flip(first(/^aliases\//)),
      await flip(usesKey("story.html")),
    ];
    await writeFile(join(root, "payload.sh"), "rm -rf /");
    await writeFile(join(folder, "secret"), "secret");
    await symlink(join(folder, "secret"), join(root, "gone"));
    await mkdir(join(root, "assets", "zz"), { recursive: true });
    await symlink(folder, join(root, "assets", "zz", "up"));
    const taken = join(folder, "ours");
    const target = createArchive({ store: filesStore(taken) });
    const all = await merged(target, await filesMaterial(root));
    const refused = new Map(all.flatMap(({ key, what, why }) => (what === "not_taken" ? [[key, why]] : [])));
    for (const key of [...bad, "payload.sh", "gone", "assets/zz/up"])
      expect(refused.has(key), key).toBe(true);
    for (const [key] of refused)
      expect(
        await filesStore(taken)
          .get(key)
          .catch(() => undefined),
      ).toBeUndefined();
    expect((await target.audit()).problems).toEqual([]);
    expect((await target.audit()).checked.snapshots).toBeGreaterThan(0);
    expect((await readdir(folder)).sort()).toEqual(["ours", "secret", "theirs"]);
  });

  it("that says another thing than its evidence is refused there", async () => {
    const { archive, store } = await demoArchive();
    const forged = memoryStore();
    await archive.exportAll(putInto(forged));
    const { current } = (await archive.show(POSTS[0]!))!;
    const { versionOf } = await import("../../../src/store/snapshots.ts");
    const post = {
      ...current!.post,
      text: [{ type: "paragraph", children: [{ type: "text", text: "I resign." }] }],
    } as const;
    const version = versionOf(post, "captured");
    const keys = Object.keys(await filesOf(store));
    const place = keys.find((key) => key.endsWith(`/snapshots/${current!.version}.json`))!;
    const forgery = place.replace(current!.version, version);
    await forged.put(forgery, writeDocument({ ...current!, post, version }));
    const target = createArchive({ store: memoryStore() });
    const all = await merged(target, forged);
    expect(all.filter(({ what }) => what === "not_taken")).toMatchObject([
      { key: forgery, why: /evidence says otherwise/ },
    ]);
    await expectIntact(target);
  });

  it.each<readonly [string, Record<string, string | Uint8Array>, string]>([
    ["nothing", {}, "holds no archive"],
    ["no zip file", { "all.zip": "PK" }, "no zip file"],
    ["of a later format", { "archive.json": '{"format":"postproof/archive@9"}' }, "Install a newer"],
  ])("of %s is refused as a whole", async (_what, files, message) => {
    const target = createArchive({ store: memoryStore() });
    await expect(merged(target, memoryMaterial(files))).rejects.toThrow(message);
  });

  it("names no place to which a takedown here would write", async () => {
    const one = openDesk();
    await one.post({ text: "We open at nine." });
    const other = openDesk();
    await other.post({ text: "We close at five." });
    await other.archive.noteExport({ what: "feed", place: "/etc/hosts" });
    expect(whatOf(await merged(one.archive, other.store), "exports/")).toEqual([]);
    expect(await one.archive.exports()).toEqual([]);
    await expectIntact(one.archive);
  });

  it("in a zip file reaches no place outside, whatever its names", async () => {
    const out = collected();
    const zip = openZip(out.write, new Date());
    await zip.add("archive.json", Buffer.from('{"format":"postproof/archive@1"}'));
    const names = [
      "../../evil",
      "/etc/evil",
      "C:\\evil",
      "posts/../../evil",
      "posts/x/",
      "con",
      "aliases/\u0000",
    ];
    for (const name of names) await zip.add(name, Buffer.from("evil"));
    await zip.end();
    const folder = await fresh();
    const target = createArchive({ store: filesStore(join(folder, "ours")) });
    const all = await merged(target, memoryMaterial({ "all.zip": out.bytes() }));
    expect(whatOf(all)).toEqual(["not_taken"]);
    expect(all).toHaveLength(names.length - 1); // a folder is no file
    expect(await readdir(folder)).toEqual([]);
  });
});
