// Upgrading: evidence read by better readers, told as such and not as an edit; and archives in every layout that there ever was.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createArchive } from "../../../src/archive/composition.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import type { Upgraded } from "../../../src/archive/evidence/upgrade.ts";
import type { Outcome } from "../../../src/model/outcome.ts";
import { replayDoor } from "../../../src/http/replay.ts";
import { platforms } from "../../../src/platforms/index.ts";
import type { Platform } from "../../../src/platforms/index.ts";
import { memoryStore, openRecords } from "../../../src/store/index.ts";
import type { Store } from "../../../src/store/index.ts";
import { keyMeaning } from "../../../src/store/layout.ts";
import { openDesk } from "../desk.ts";
import type { Desk } from "../desk.ts";
import { demoCaptures, demoPicture } from "../demo-answers.ts";

const tool = vi.hoisted(() => ({ name: "postproof/0.1.0" }));
vi.mock("../../../src/version.ts", () => ({
  VERSION: "0.1.0",
  get TOOL() {
    return tool.name;
  },
}));

const WORDS = "The ferry to Northport leaves at noon &amp; not before.";
const OLDER = "postproof/0.0.9";
const LATER = "2026-06-01T08:00:00.000Z";

/** What an older postproof read: no references to characters, and no languages. */
const plainly = (outcome: Outcome): Outcome => {
  if (outcome.kind !== "post" || tool.name !== OLDER) return outcome;
  const { language: _language, text, ...rest } = outcome.post;
  const old = JSON.parse(JSON.stringify(text).replaceAll(" & ", " &amp; ")) as typeof text;
  return { ...outcome, post: { ...rest, text: old } };
};
type Read = (...given: unknown[]) => Outcome;
const older = (): Platform[] =>
  platforms().map((platform) => ({
    ...platform,
    sources: (platform.sources as readonly { readonly read?: Read }[]).map(({ read, ...source }) => ({
      ...source,
      ...(read && { read: (...given: unknown[]) => plainly(read(...given)) }),
    })) as unknown as Platform["sources"],
  }));

let desk: Desk;
let url: string;
let archive: Archive;

beforeEach(async () => {
  tool.name = OLDER;
  desk = openDesk({ platforms: older() });
  url = await desk.post({ text: WORDS });
  desk.setTime("2026-02-13T08:00:00.000Z");
  await desk.edit(url, WORDS.replace("noon", "one"));
  desk.setTime("2026-02-14T08:00:00.000Z");
  await desk.edit(url, WORDS);
  tool.name = "postproof/0.1.0";
  archive = createArchive({ store: desk.store, now: () => new Date(LATER) });
});
afterEach(() => {
  tool.name = "postproof/0.1.0";
});

async function upgrade(of: Archive, options = {}): Promise<Upgraded[]> {
  const all: Upgraded[] = [];
  for await (const each of of.upgrade(options)) all.push(each);
  return all;
}

async function contentOf(store: Store): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const key of store.list(""))
    found.set(key, Buffer.from((await store.get(key))!).toString("hex"));
  return found;
}

async function copyOf(store: Store, keep: (key: string) => boolean = () => true): Promise<Store> {
  const copy = memoryStore();
  for await (const key of store.list("")) if (keep(key)) await copy.put(key, (await store.get(key))!);
  return copy;
}

describe("evidence that is read better now", () => {
  it("becomes versions beside the old ones, with their basis and time, shown in their place", async () => {
    const before = await contentOf(desk.store);
    const [first, second] = (await archive.show(url))!.snapshots;
    expect(await archive.embed(url)).toContain("noon &amp;amp; not");
    expect(await upgrade(archive)).toEqual(
      [first!, second!].map(({ version: from }) => ({
        what: "reread",
        key: expect.stringMatching(/^x:\d+$/) as string,
        from,
        version: expect.stringMatching(/^[0-9a-f]{20}$/) as string,
        fields: expect.arrayContaining(["the words", 'the field "language"']) as string[],
      })),
    );
    const record = (await archive.show(url))!;
    expect(record.snapshots.map(({ version }) => version).slice(0, 3)).toEqual([
      first!.version,
      record.snapshots[1]!.version,
      second!.version,
    ]);
    const { basis, capturedAt, evidence } = first!;
    expect(record.current).toMatchObject({
      ...{ basis, capturedAt, evidence, tool: "postproof/0.1.0" },
      reread: { from: [first!.version], at: LATER },
    });
    expect(await archive.embed(url)).toContain("noon &amp; not");
    expect(await archive.embed(url, { version: first!.version })).toContain("noon &amp;amp; not");
    const after = await contentOf(desk.store);
    for (const [key, bytes] of before)
      if (!key.endsWith("inventory.json")) expect(after.get(key), key).toBe(bytes);
    expect(await archive.audit()).toMatchObject({ problems: [], uncounted: 0 });
    expect((await archive.audit()).notes.map(({ kind }) => kind)).toEqual([
      "reads_differently",
      "reads_differently",
    ]);
  });

  it("are no edits of the post: its history tells as many looks and changes as before", async () => {
    const told = async () =>
      (await archive.history(url))!.entries.map(({ what, at, changes }) => [what, at, changes.length]);
    const before = await told();
    expect(before.map(([what]) => what)).toEqual(["first", "changed", "changed"]);
    await upgrade(archive);
    expect(await told()).toEqual(before);
    expect((await archive.history(url))!.entries.every(({ rereadAt }) => rereadAt === LATER)).toBe(true);
    // Seen again as it was, it is what was read anew: no other version.
    const { current } = (await archive.show(url))!;
    desk.setTime(LATER);
    expect(await desk.archive.capture(url, { again: true })).toMatchObject({
      status: "unchanged",
      snapshot: { version: current!.version },
    });
  });

  it("are told by a dry run, which changes nothing, and are not made twice", async () => {
    const before = await contentOf(desk.store);
    const planned = await upgrade(archive, { dryRun: true });
    expect(planned).toHaveLength(2);
    expect(await contentOf(desk.store)).toEqual(before);
    expect(await upgrade(archive)).toEqual(planned);
    const done = await contentOf(desk.store);
    expect(await upgrade(archive)).toEqual([]);
    expect(await contentOf(desk.store)).toEqual(done);
  });

  it("are none where today's readers read what is kept: posts of every platform of the demo, with their pictures", async () => {
    tool.name = OLDER;
    const captures = demoCaptures();
    const store = memoryStore();
    const demo = createArchive({ store, http: replayDoor(captures, demoPicture), media: { videos: "best" } });
    let kept = 0;
    for await (const { snapshot } of demo.captureAll(captures.map(({ reference }) => reference.url)))
      if (snapshot) kept += 1;
    expect(kept).toBeGreaterThan(5);
    tool.name = "postproof/0.1.0";
    expect(await upgrade(createArchive({ store }))).toEqual([]);
  });

  it("are left alone of a post that was erased, or of which parts were taken out", async () => {
    const who = { by: "Eve Hart", why: "at the request of the person concerned" };
    await archive.takedown(url, { mode: "redact", parts: ["text"], ...who });
    expect(await upgrade(archive)).toEqual([]);
    await archive.takedown(url, { mode: "erase", ...who });
    expect(await upgrade(archive)).toEqual([]);
    expect((await archive.audit()).problems).toEqual([]);
  });

  it("killed at any write, goes on, and the archive is intact each time", async () => {
    const run = async (most: number): Promise<boolean> => {
      const store = await copyOf(desk.store);
      let writes = 0;
      const put: Store["put"] = (...given) => {
        writes += 1;
        if (writes > most) throw new Error("killed");
        return store.put(...given);
      };
      const killed = await upgrade(createArchive({ store: { ...store, put } })).then(
        () => false,
        () => true,
      );
      const next = createArchive({ store });
      const found = (await next.audit()).problems.filter(({ kind }) => kind !== "contradicted");
      expect(found, `after ${most} writes`).toEqual([]);
      await upgrade(next);
      const { problems, notes } = await next.audit();
      expect([problems, notes.filter(({ kind }) => kind !== "reads_differently")]).toEqual([[], []]);
      expect((await next.show(url))!.snapshots).toHaveLength(4);
      return killed;
    };
    let most = 0;
    while (await run(most)) most += 1;
    expect(most).toBeGreaterThan(6);
  });
});

/** The same archive as an older postproof wrote it: answers named no source, sightings no aliases; nothing was counted or logged. */
async function asAtFirst(store: Store): Promise<Store> {
  const [from, made] = [openRecords(store), memoryStore()];
  const to = openRecords(made);
  for await (const { key, snapshots, sightings } of from.kept()) {
    const evidence = new Map<string, string>();
    for (const { evidence: name } of [...snapshots, ...sightings]) {
      const capture = name === undefined ? undefined : await from.capture(name);
      if (name === undefined || !capture) continue;
      const exchanges = capture.exchanges.map(({ source: _source, ...exchange }) => exchange);
      evidence.set(name, await to.putCapture({ ...capture, exchanges }));
    }
    for (const each of snapshots) await to.putSnapshot({ ...each, evidence: evidence.get(each.evidence!)! });
    for (const each of sightings) {
      if (each.outcome !== "post") continue;
      const { aliases, ...sighting } = each;
      await to.addAliases(key, aliases ?? [], each.at);
      await to.addSighting(key, { ...sighting, evidence: evidence.get(each.evidence!)! });
    }
  }
  for await (const { article } of from.uses()) await to.putUses(article, await from.usesIn(article));
  return await copyOf(
    made,
    isOf("archive", "snapshot", "sighting", "alias", "uses", "asset", "capture", "original"),
  );
}

const isOf =
  (...kinds: string[]) =>
  (key: string): boolean =>
    kinds.includes(keyMeaning(key)?.kind ?? "");

const LOG = ["manifest", "entry", "head", "signature", "stamp", "signer"];

describe("an archive in the layout", () => {
  const layouts: readonly (readonly [string, (now: Store) => Promise<Store>])[] = [
    ["of the first version, with nothing but snapshots, sightings, aliases, uses and files", asAtFirst],
    [
      "from before anything was counted",
      (now) => copyOf(now, (key) => !isOf(...LOG, "inventory", "decision", "erased", "origin")(key)),
    ],
    ["from before there was a log", (now) => copyOf(now, (key) => !isOf(...LOG, "decision", "erased")(key))],
    ["of now", (now) => copyOf(now)],
  ];

  it.each(layouts)("%s is read, audited and upgraded", async (_name, make) => {
    await upgrade(archive);
    const article = `<p><a href="${url}">${url}</a></p>`;
    const { text, uses } = await archive.rewrite(article, { format: "html", article: "story.html" });
    await archive.recordUses("story.html", uses);
    const store = await make(desk.store);
    const old = createArchive({ store, now: () => new Date(LATER) });
    expect(await old.embed(url)).toBe(await archive.embed(url));
    expect((await old.rewrite(article, { format: "html", article: "story.html" })).text).toBe(text);
    expect((await old.uses(url)).map(({ article }) => article)).toEqual(uses.map(() => "story.html"));
    expect((await old.audit()).problems).toEqual([]);
    await upgrade(old);
    const { problems, notes, uncounted, log } = await old.audit();
    expect([problems, notes.filter(({ kind }) => kind !== "reads_differently"), uncounted]).toEqual([
      [],
      [],
      0,
    ]);
    expect(log!.size).toBeGreaterThan(0);
    expect(await upgrade(old)).toEqual([]);
    // Counted from now on: what is taken away is missed.
    for await (const key of store.list("uses/")) await store.delete(key);
    expect((await old.audit()).problems.map(({ kind }) => kind)).toEqual(
      uses.length > 0 ? ["missing_uses"] : [],
    );
    expect(uses).not.toEqual([]);
  });
});
