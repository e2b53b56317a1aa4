// Taking a post down: what goes, what stays, what is shown, and what an archive proves afterwards.
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { demoPicture } from "./demo-answers.ts";
import type { Desk } from "./desk.ts";
import { openDesk } from "./desk.ts";
import { ADA, BEN, tweet } from "../platforms/x-samples.ts";
import { times } from "../times.ts";
import { memoryMaterial } from "../import/memory-material.ts";
import { createArchive } from "../../src/archive/composition.ts";
import { memoryStore } from "../../src/store/index.ts";
import type { Merged, Store } from "../../src/store/index.ts";
import { versionOf } from "../../src/store/snapshots.ts";

const WORDS = "The ferry to Northport leaves at noon, whatever the harbour office says today.";
const OTHER = { ...BEN, profile_image_url_https: "https://pbs.twimg.com/profile_images/2/ben_normal.jpg" };
const ADA_BY_HAND = { handle: "ada_example" };
const WHO = { by: "Eve Hart", why: "at the request of the person concerned" };

let desk: Desk;
let url: string;
let id: string;
const quoting: string[] = [];

/** Ben quotes a post, in the shape in which X gives that. */
const quote = (quoted: string): Record<string, unknown> => ({
  quoted_tweet: tweet({ id_str: quoted, text: WORDS, user: ADA }),
});

beforeEach(async () => {
  desk = openDesk();
  url = await desk.post({ text: WORDS });
  id = url.split("/").at(-1)!;
  for (let version = 2; version <= 6; version += 1) await desk.edit(url, `${WORDS} Version ${version}.`);
  quoting.length = 0;
  for (const what of ["So that is that.", "Nobody told us.", "We asked the office."])
    quoting.push(await desk.post({ text: what, user: OTHER, fields: quote(id) }));
});

/** Every key of a store whose bytes hold a text: as it is, escaped, or in Base64, packed or not. */
async function holding(store: Store, text: string): Promise<string[]> {
  const forms = [
    text,
    JSON.stringify(text).slice(1, -1),
    Array.from(text)
      .map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
    Buffer.from(text)
      .toString("base64")
      .replace(/.{2}=*$/, ""),
  ];
  const found: string[] = [];
  for await (const key of store.list("")) {
    const kept = Buffer.from((await store.get(key))!).toString("utf8");
    const packed = [...kept.matchAll(/H4sI[A-Za-z0-9+/=]+/g)].map(([all]) => Buffer.from(all, "base64"));
    if (forms.some((form) => kept.includes(form)) || packed.some((bytes) => bytes.includes(text)))
      found.push(key);
  }
  return found;
}

/** One archive takes in another. */
async function merged(archive: Desk["archive"], from: Store): Promise<Merged[]> {
  const all: Merged[] = [];
  for await (const each of archive.merge(from, { from: "the other desk" })) all.push(each);
  return all;
}

const audit = async () => await desk.archive.audit();

describe("erasing", () => {
  it("leaves no byte of words, names and addresses, in any version and in no post that quotes it", async () => {
    expect((await desk.archive.show(url))?.snapshots).toHaveLength(6);
    expect((await holding(desk.store, WORDS)).length).toBeGreaterThan(9);
    const done = await desk.archive.takedown(url, { mode: "erase", ...WHO });
    expect(done.others).toHaveLength(3);
    expect(done.decision).toMatchObject({ what: "erase", state: "done", ...WHO });
    for (const trace of [
      WORDS,
      "The ferry to Northport",
      "ada_example",
      "Ada Example",
      "profile_images/1/ada",
    ])
      expect(await holding(desk.store, trace), trace).toEqual([]);
  });

  it("leaves a stub that names each file that went by its digest, and an archive that is intact", async () => {
    const before = await audit();
    expect(before.problems).toEqual([]);
    await desk.archive.takedown(url, { mode: "erase", ...WHO });
    const after = await audit();
    expect(after.problems).toEqual([]);
    expect(after.notes.filter(({ kind }) => kind === "taken_down")).toHaveLength(4);
    const [begun] = await desk.archive.decisions(url);
    expect(begun).toMatchObject({ what: "erase", state: "begun" });
    expect(begun!.removed!.length).toBeGreaterThan(12);
    for (const { key, digest } of begun!.removed!) {
      expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(await desk.store.get(key)).toBeUndefined();
    }
  });

  it("keeps the posts that quoted it, without it, in the place of their versions", async () => {
    const version = (await desk.archive.show(quoting[0]!))!.current!.version;
    await desk.archive.takedown(url, { mode: "erase", ...WHO });
    const { current, snapshots } = (await desk.archive.show(quoting[0]!))!;
    expect(snapshots).toHaveLength(1);
    expect(current).toMatchObject({
      redacted: { from: [version] },
      post: { quote: { state: "unavailable" } },
    });
    expect(await desk.archive.embed(quoting[0]!, { version })).toContain("So that is that.");
  });

  it("lets nobody bring it back unasked: not a capture, not a post that quotes it, not an import by hand", async () => {
    await desk.archive.takedown(url, { mode: "erase", ...WHO });
    const again = await desk.archive.capture(url, { again: true });
    expect(again).toMatchObject({
      status: "ended",
      ending: { kind: "takedown" },
      decision: { by: "Eve Hart" },
    });
    await desk.archive.capture(quoting[1]!, { again: true });
    expect(await holding(desk.store, "The ferry to Northport")).toEqual([]);
    await expect(
      desk.archive.transcribe({
        text: WORDS,
        author: { handle: "ada_example" },
        url,
        by: "Eve",
        from: { source: "paper" },
      }),
    ).rejects.toMatchObject({ code: "taken_down" });
    await expect(desk.archive.embed(url)).rejects.toMatchObject({ code: "taken_down" });
    expect((await audit()).problems).toEqual([]);
  });

  it.each(["the post itself", "a post that quotes it"])(
    "is not undone by a capture of %s that had begun before",
    async (what) => {
      const address = what === "the post itself" ? url : quoting[1]!;
      await desk.edit(url, `${WORDS} Once more.`);
      let began = (): void => undefined;
      const asked = new Promise<void>((resolve) => (began = resolve));
      let goOn = (): void => undefined;
      const held = new Promise<void>((resolve) => (goOn = resolve));
      // A picture that takes its time: the post is read by then, and nothing of it kept.
      const slow = createArchive({
        store: desk.store,
        now: () => new Date("2026-02-13T08:00:00.000Z"),
        http: {
          ...desk.door,
          async download(...given) {
            began();
            await held;
            return await desk.door.download(...given);
          },
        },
      });
      const capture = slow.capture(address, { again: true });
      await asked;
      await desk.archive.takedown(url, { mode: "erase", ...WHO });
      goOn();
      const { status, ending } = await capture;
      expect([status, ending?.kind]).toEqual(
        what === "the post itself" ? ["ended", "takedown"] : ["unchanged", undefined],
      );
      for (const trace of ["The ferry to Northport", "profile_images/1/ada"])
        expect(await holding(desk.store, trace), trace).toEqual([]);
      const { problems } = await audit();
      expect(problems).toEqual([]);
      expect(await desk.archive.decisions(url)).toContainEqual(
        expect.objectContaining({ state: "done", ...WHO }),
      );
    },
  );

  it("finds what was kept while it looked", async () => {
    const late = desk.written(url, `${WORDS} Late.`);
    let isFirst = true;
    const archive = createArchive({
      http: desk.door,
      now: () => new Date("2026-02-13T08:00:00.000Z"),
      store: {
        ...desk.store,
        async put(key, ...given) {
          if (key.includes("/decisions/") && isFirst) {
            isFirst = false;
            await late();
          }
          return await desk.store.put(key, ...given);
        },
      },
    });
    await archive.takedown(url, { mode: "erase", ...WHO });
    expect(isFirst).toBe(false);
    expect(await holding(desk.store, "The ferry to Northport")).toEqual([]);
    expect((await audit()).problems).toEqual([]);
  });

  it("is not undone by a merge that had begun before", async () => {
    const theirs = memoryStore();
    for await (const key of desk.store.list("")) await theirs.put(key, (await desk.store.get(key))!);
    const ours = openDesk();
    await merged(ours.archive, theirs);
    const versions = (await ours.archive.show(url))!.snapshots.length;
    let [hasErased, reads] = [false, 0];
    const held: Store = {
      ...theirs,
      async get(key) {
        if (key.includes("/snapshots/") && reads++ > versions && !hasErased) {
          hasErased = true;
          await ours.archive.takedown(url, { mode: "erase", ...WHO });
        }
        return await theirs.get(key);
      },
    };
    await merged(ours.archive, held);
    expect(hasErased).toBe(true);
    expect(await holding(ours.store, "The ferry to Northport")).toEqual([]);
    expect((await ours.archive.audit()).problems).toEqual([]);
  });

  it("is taken back by whoever answers for it by name", async () => {
    await desk.archive.takedown(url, { mode: "erase", ...WHO });
    const override = { by: "Ada Chief", why: "the order was lifted" };
    const { status } = await desk.archive.capture(url, { again: true, override });
    expect(status).toBe("captured");
    expect((await desk.archive.decisions(url)).at(-1)).toMatchObject({ what: "readmit", ...override });
    expect(await desk.archive.embed(url)).toContain("The ferry to Northport");
    expect((await audit()).problems).toEqual([]);
  });

  it("is forbidden by a legal hold", async () => {
    await desk.archive.decide(url, { what: "legal_hold", by: "Legal", why: "case 7/2026" });
    await expect(desk.archive.takedown(url, { mode: "erase", ...WHO })).rejects.toMatchObject({
      code: "on_hold",
    });
    expect((await desk.archive.show(url))?.snapshots).toHaveLength(6);
    await desk.archive.decide(url, { what: "release", by: "Legal", why: "case 7/2026 is closed" });
    await desk.archive.takedown(url, { mode: "erase", ...WHO });
    expect(await holding(desk.store, "The ferry")).toEqual([]);
  });

  it("is forbidden by a legal hold on a post that quotes it, and loses nothing of that one", async () => {
    const held = quoting[1]!;
    await desk.archive.decide(held, { what: "legal_hold", by: "Legal", why: "case 7/2026" });
    const before = await desk.archive.show(held);
    const key = `x:${held.split("/").at(-1)!}`;
    expect((await desk.archive.planTakedown(url, { mode: "erase" })).held).toEqual([key]);
    for (const how of [{ mode: "erase" }, { mode: "redact", parts: ["text"] }] as const)
      await expect(desk.archive.takedown(url, { ...how, ...WHO })).rejects.toMatchObject({
        code: "on_hold",
        message: expect.stringContaining(key) as string,
      });
    expect(await desk.archive.show(held)).toEqual(before);
    expect((await audit()).problems).toEqual([]);
    await desk.archive.takedown(url, { mode: "unpublish", ...WHO });
    await desk.archive.decide(held, { what: "release", by: "Legal", why: "case 7/2026 is closed" });
    await desk.archive.takedown(url, { mode: "erase", ...WHO });
    expect(await holding(desk.store, "The ferry")).toEqual([]);
  });

  it("is no reason for another archive to remove what is held here, or to end the hold", async () => {
    const other = openDesk();
    await merged(other.archive, desk.store);
    await desk.archive.decide(url, { what: "legal_hold", by: "Legal", why: "case 7/2026" });
    await other.archive.decide(url, { what: "release", by: "Eve Hart", why: "nothing to hold here" });
    await other.archive.takedown(url, { mode: "erase", ...WHO });
    const results = await merged(desk.archive, other.store);
    const refused = results.filter(({ key, what }) => key.includes("/decisions/") && what === "not_taken");
    // Their release, their erasure (begun and done), and that of which it is noted with three posts that quote it.
    expect(refused.map(({ why }) => why?.split(/[,.]/)[0]).sort()).toEqual([
      ...Array.from({ length: 5 }, () => "It removed what is kept here"),
      "The post is on legal hold here",
    ]);
    expect(await desk.archive.show(url)).toMatchObject({ decided: { hold: { by: "Legal" } } });
    expect((await desk.archive.show(url))?.snapshots).toHaveLength(6);
    expect(await desk.archive.embed(url)).toContain("The ferry to Northport");
    await expect(desk.archive.takedown(url, { mode: "erase", ...WHO })).rejects.toMatchObject({
      code: "on_hold",
    });
    expect((await audit()).problems).toEqual([]);
  });

  it("takes no reason that would leave the name behind", async () => {
    const why = "@ada_example wrote to us";
    await expect(desk.archive.takedown(url, { mode: "erase", by: "Eve", why })).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect(await desk.archive.decisions(url)).toEqual([]);
  });

  it("finds words in evidence however they are written there", async () => {
    const held = [
      gzipSync(`{"text":"${WORDS}"}`).toString("base64"),
      Buffer.from(
        `<p>The ferry to <b>Northport</b> leaves at noon, whatever the harbour office says today.</p>`,
      ).toString("base64"),
    ];
    const { openRecords } = await import("../../src/store/index.ts");
    const records = openRecords(desk.store);
    for (const base64 of held) {
      const capture = (await records.capture((await desk.archive.show(quoting[0]!))!.current!.evidence!))!;
      await records.putCapture({
        ...capture,
        exchanges: [
          {
            ...{
              request: { method: "GET", url: "https://example.org/", headers: {} },
              at: capture.capturedAt,
            },
            result: { status: 200, headers: {}, body: { base64 }, truncated: false },
          },
        ],
      });
    }
    expect((await desk.archive.planTakedown(url, { mode: "erase" })).removes.evidence).toBe(6 + 3 + 2);
    await desk.archive.takedown(url, { mode: "erase", ...WHO });
    expect(await holding(desk.store, "Northport")).toEqual([]);
  });
});

describe("redacting", () => {
  it("takes the words out of every version, and of posts that quote it; the rest stays", async () => {
    await desk.archive.takedown(url, { mode: "redact", parts: ["text"], ...WHO });
    expect(await holding(desk.store, "The ferry")).toEqual([]);
    expect(await desk.archive.embed(url)).toMatch(/Ada Example.*\[…\]/);
    expect(await desk.archive.embed(quoting[0]!)).toMatch(/So that is that\..*Ada Example/);
    expect((await audit()).problems).toEqual([]);
  });

  it("takes the author out", async () => {
    await desk.archive.takedown(url, { mode: "redact", parts: ["author"], ...WHO });
    expect(await holding(desk.store, "ada_example")).toEqual([]);
    expect(await holding(desk.store, "Ada Example")).toEqual([]);
    expect(await desk.archive.embed(`x:${id}`)).toContain("The ferry to Northport");
    expect((await audit()).problems).toEqual([]);
  });
});

describe("a picture whose description is taken out", () => {
  it("loses the copies that hold it, and has others after the next capture", async () => {
    const alt = "A handwritten notice on the door of the harbour office";
    const described = await desk.post({ text: WORDS, picture: demoPicture("avatar-ada.jpg"), alt });
    expect((await holding(desk.store, alt)).some((key) => key.startsWith("assets/"))).toBe(true);
    await desk.archive.takedown(described, { mode: "redact", parts: ["text"], ...WHO });
    expect(await holding(desk.store, alt)).toEqual([]);
    expect((await audit()).problems).toEqual([]);
    await desk.archive.capture(described, { again: true });
    expect(await desk.archive.embed(described)).toMatch(/<img[^>]+src="[^"]+\.(?:webp|jpg)"/);
    expect(await holding(desk.store, alt)).toEqual([]);
    expect((await audit()).problems).toEqual([]);
  });
});

describe("what was taken out", () => {
  const copy = (): string =>
    `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${WORDS}</p>&mdash; Ada Example (@ada_example) <a href="https://twitter.com/ada_example/status/${id}">May 1, 2024</a></blockquote>`;
  const salvaged = async () => await desk.archive.salvage(copy(), { format: "html", article: "old.html" });

  it("stays out of later captures, of posts that quote it, and of copies in articles", async () => {
    await desk.archive.takedown(url, { mode: "redact", parts: ["text"], ...WHO });
    await desk.edit(url, `${WORDS} Once more.`);
    for (const each of [url, ...quoting]) await desk.archive.capture(each, { again: true });
    await salvaged();
    expect(await holding(desk.store, "The ferry")).toEqual([]);
    expect(await desk.archive.embed(url)).toMatch(/Ada Example.*\[…\]/);
    await expect(
      desk.archive.transcribe({
        text: WORDS,
        author: ADA_BY_HAND,
        url,
        by: "Eve",
        from: { source: "paper" },
      }),
    ).rejects.toMatchObject({ code: "taken_down", message: expect.stringContaining("Parts") as string });
    expect((await audit()).problems).toEqual([]);
    const override = { by: "Ada Chief", why: "the order was lifted" };
    await desk.archive.capture(url, { again: true, override });
    expect(await desk.archive.embed(url)).toContain("The ferry");
    expect((await audit()).problems).toEqual([]);
  });

  it("keeps a post whose author was taken out from being captured again: addresses and answers name him", async () => {
    await desk.archive.takedown(url, { mode: "redact", parts: ["author"], ...WHO });
    const result = await desk.archive.capture(url, { again: true });
    expect(result).toMatchObject({
      status: "ended",
      ending: { kind: "takedown" },
      decision: { what: "redact" },
    });
    expect(await salvaged()).toEqual([]);
    expect(await desk.archive.capture(url)).toMatchObject({ status: "archived" });
    for (const each of quoting) await desk.archive.capture(each, { again: true });
    for (const name of ["ada_example", "Ada Example"]) expect(await holding(desk.store, name)).toEqual([]);
    expect((await audit()).problems).toEqual([]);
  });

  it.each(["erase", "redact"] as const)("stays out of what a merge brings, after %s", async (mode) => {
    const { memoryStore, openRecords } = await import("../../src/store/index.ts");
    const theirs = memoryStore();
    for await (const key of desk.store.list("")) await theirs.put(key, (await desk.store.get(key))!);
    // The other newsroom looked again, later: its files are none that were removed here.
    const records = openRecords(theirs);
    for (const each of [url, quoting[0]!]) {
      const { current } = (await desk.archive.show(each))!;
      const capture = (await records.capture(current!.evidence!))!;
      const at = "2026-03-01T10:00:00.000Z";
      const evidence = await records.putCapture({ ...capture, capturedAt: at });
      const post = { ...current!.post, language: "da" };
      const later = { ...current!, post, capturedAt: at, evidence, version: versionOf(post, "captured") };
      await records.putSnapshot(later);
      const { key, version } = later;
      await records.addSighting(key, { at, url: each, outcome: "post", version, evidence, tool: "test" });
    }
    await desk.archive.takedown(url, { mode, ...(mode === "redact" && { parts: ["text"] }), ...WHO });
    let refused = 0;
    for await (const { why } of desk.archive.merge(theirs))
      if (why?.includes("taken down here")) refused += 1;
    expect(refused).toBeGreaterThan(10);
    expect(await holding(desk.store, "The ferry")).toEqual([]);
    expect(await desk.archive.embed(quoting[0]!)).toContain("So that is that.");
    expect((await audit()).problems).toEqual([]);
  });

  it("stays out of posts that quote it in an export", async () => {
    await desk.archive.takedown(url, { mode: "erase", ...WHO });
    const later = tweet({ id_str: String(BigInt(id) + 99n), text: "Read this.", user: OTHER, ...quote(id) });
    const material = memoryMaterial({ "posts.json": JSON.stringify([later, quote(id)["quoted_tweet"]]) });
    const results: (string | undefined)[] = [];
    for await (const { status, ending } of desk.archive.import(material)) results.push(status, ending?.kind);
    expect(results).toEqual(["imported", undefined, "unread", "takedown"]);
    expect(await desk.archive.embed(`x:${BigInt(id) + 99n}`)).toContain("Read this.");
    expect(await holding(desk.store, "The ferry")).toEqual([]);
  });
});

describe("unpublishing", () => {
  it("shows nothing anywhere and keeps everything, until it is undone", async () => {
    const before = await desk.archive.embed(url);
    await desk.archive.takedown(url, { mode: "unpublish", ...WHO });
    expect(await desk.archive.embed(url)).toMatch(/Withdrawn by this site/);
    expect(await desk.archive.embed(url)).not.toMatch(/ferry|Ada Example/);
    expect(await desk.archive.embed(quoting[0]!)).not.toMatch(/ferry|Ada Example/);
    const record = await desk.archive.show(url);
    expect(record).toMatchObject({ snapshots: [], current: undefined, decided: { shown: "note" } });
    expect((await holding(desk.store, WORDS)).length).toBeGreaterThan(9);
    expect((await audit()).problems).toEqual([]);
    await desk.archive.takedown(url, { mode: "undo", ...WHO });
    expect(await desk.archive.embed(url)).toBe(before);
  });

  it("is not undone where it was not done", async () => {
    await expect(desk.archive.takedown(url, { mode: "undo", ...WHO })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});

describe("killed at any write", () => {
  it.each(["erase", "redact"] as const)(
    "%s: is named half done by the audit, and ended by a second run",
    async (mode) => {
      const options = { mode, ...(mode === "redact" && { parts: ["text"] as const }), ...WHO };
      let changes = 0;
      const copy = new Map<string, Uint8Array>();
      for await (const key of desk.store.list("")) copy.set(key, (await desk.store.get(key))!);
      const { createArchive } = await import("../../src/archive/composition.ts");
      const { memoryStore } = await import("../../src/store/index.ts");
      const run = async (most: number): Promise<"done" | "killed"> => {
        const store = memoryStore();
        for (const [key, bytes] of copy) await store.put(key, bytes);
        changes = 0;
        const count = (): void => {
          changes += 1;
          if (changes > most) throw new Error("killed");
        };
        const dying: Store = {
          ...store,
          put: async (...given) => {
            count();
            return await store.put(...given);
          },
          delete: async (key) => {
            count();
            await store.delete(key);
          },
        };
        const killed = await createArchive({ store: dying })
          .takedown(url, options)
          .then(
            () => false,
            () => true,
          );
        const archive = createArchive({ store });
        const found = await archive.audit();
        const half = found.problems.map(({ kind }) => kind);
        // Killed behind its last record, before the log named that: nothing is left to do.
        const isEnded = (await archive.decisions(`x:${id}`)).at(-1)?.state === "done";
        if (killed && most > 1) expect(half, `after ${most} changes`).toEqual(isEnded ? [] : ["half_done"]);
        if (killed && !isEnded)
          await archive.takedown(url, options).catch(async (error: unknown) => {
            const key = found.problems.find(({ kind }) => kind === "half_done")?.key;
            if (key === undefined) throw error;
            await archive.takedown(key, options);
          });
        expect((await archive.audit()).problems, `after ${most} changes`).toEqual([]);
        expect(await holding(store, "The ferry"), `after ${most} changes`).toEqual([]);
        return killed ? "killed" : "done";
      };
      let most = 0;
      while ((await run(most)) === "killed") most += times(4) >= 4 ? 1 : 3;
      expect(most).toBeGreaterThan(20);
    },
  );
});

it("a decision that the log does not name excuses nothing", async () => {
  const { decisionsIn } = await import("../../src/store/decisions.ts");
  const { key, snapshots } = (await desk.archive.show(url))!;
  const unlogged = { append: () => Promise.resolve() };
  const place = await (async (): Promise<string> => {
    for await (const each of desk.store.list("posts/")) if (each.includes(snapshots[2]!.version)) return each;
    throw new Error("it is kept");
  })();
  const removed = [{ key: place.replace("/manifests/", "/snapshots/"), digest: `sha256:${"0".repeat(64)}` }];
  await decisionsIn(desk.store, () => new Date(), unlogged).addDecision(key, {
    what: "redact",
    by: "Mallory",
    why: "none",
    removed,
  });
  await desk.store.delete(removed[0]!.key);
  expect((await audit()).problems.map((each) => [each.kind, each.key])).toContainEqual([
    "missing_snapshot",
    removed[0]!.key,
  ]);
});
