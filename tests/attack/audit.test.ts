// Archives rewritten by somebody who recomputes every digest, or emptied record by record: an audit says so and names the post, and says nothing of genuine archives.
import { beforeAll, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { Door } from "../../src/http/door.ts";
import { replayDoor } from "../../src/http/replay.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { platforms } from "../../src/platforms/index.ts";
import { readDocument, writeDocument } from "../../src/store/document.ts";
import type { Store } from "../../src/store/index.ts";
import { memoryStore } from "../../src/store/index.ts";
import { keyMeaning } from "../../src/store/layout.ts";
import type { KeyMeaning } from "../../src/store/layout.ts";
import { demoCaptures, demoPicture } from "../archive/demo-answers.ts";
import { allScenes } from "../platforms/play.ts";
import { playScene } from "../platforms/scene.ts";
import type { Scene } from "../platforms/scene.ts";
import { keysOf, rewriteSightings, rewriteSnapshots } from "./forger.ts";

const POST = "x:2021500000000000000";
const HARBOUR = "https://x.com/ElleryHarbour_x/status/2021500000000000000";

const open = (store: Store): Archive =>
  createArchive({ store, http: replayDoor(demoCaptures(), demoPicture) });

/** The files of an archive with one post of the demo, its pictures among them. */
const whole = memoryStore();
beforeAll(async () => {
  const archive = open(whole);
  await archive.capture(HARBOUR);
  await archive.attach(HARBOUR, { name: "screenshot.txt", bytes: new TextEncoder().encode("as seen") });
  await archive.stateRights(HARBOUR, { statedBy: "A. Editor", creator: { name: "Ada", basis: "editor" } });
  const { current } = (await archive.show(HARBOUR))!;
  const { key: post, version: snapshot } = current!;
  const at = "2026-02-12T08:00:00.000Z";
  await archive.recordUses("story.html", [
    { article: "story.html", post, snapshot, range: [0, 10], kind: "embed", at },
  ]);
});

/** A copy of that archive. */
async function copyOfWhole(): Promise<Store> {
  const store = memoryStore();
  for (const key of await keysOf(whole)) await store.put(key, (await whole.get(key))!);
  return store;
}

/** A door to the internet of a scene. */
function doorTo(scene: Scene): Door {
  const answerTo = playScene(scene);
  const at = "2026-11-23T12:00:00.000Z";
  return {
    ask(request) {
      const { method = "GET" } = request;
      let url = request.url;
      let answer = answerTo(method, url);
      for (let hop = 0; hop < 5 && request.redirect !== "manual" && answer?.headers?.["location"]; hop += 1) {
        url = new URL(answer.headers["location"], url).href;
        answer = answerTo("GET", url);
      }
      const { status = 200, headers = {}, body = "" } = answer ?? { status: 404 };
      const text = typeof body === "string" ? body : JSON.stringify(body);
      return Promise.resolve({
        request: { method, url: request.url, headers: {} },
        at,
        result: {
          status,
          headers,
          body: { utf8: text },
          truncated: false,
          ...(url !== request.url && { url }),
        },
      });
    },
    download: () => Promise.resolve({ ok: false, kind: "not_found", status: 404, reason: "Not here." }),
    close: () => Promise.resolve(),
  };
}

/** What was changed in a snapshot, every digest and name made to fit. */
const REWRITTEN: Readonly<Record<string, (snapshot: Snapshot) => Snapshot>> = {
  "the words": (it) => withPost(it, { text: [paragraph("The harbour is open.")] }),
  "one sign of the words": (it) => JSON.parse(JSON.stringify(it).replace("58 knots", "38 knots")) as Snapshot,
  "no words": (it) => withPost(it, { text: [] }),
  "the author's handle": (it) => withAuthor(it, { handle: "somebody_else" }),
  "the author's name": (it) => withAuthor(it, { name: "Somebody Else" }),
  "the author's id": (it) => withAuthor(it, { id: "1" }),
  "the author's address": (it) => withAuthor(it, { url: "https://x.com/somebody_else" }),
  "that the author is verified": (it) => withAuthor(it, { verified: "business" }),
  "the author's picture": (it) =>
    withAuthor(it, { avatar: { ...it.post.author.avatar, url: "https://pbs.twimg.com/other.jpg" } }),
  "the date": (it) => withPost(it, { published: "2026-02-10T06:12:08.000Z" }),
  "that it was edited": (it) => withPost(it, { isEdited: true }),
  "the address": (it) => withPost(it, { url: "https://x.com/somebody_else/status/2021500000000000000" }),
  "a number of likes": (it) => withPost(it, { counts: { ...it.post.counts!, likes: 1_000_000 } }),
  "the time of its numbers": (it) =>
    withPost(it, { counts: { ...it.post.counts!, at: "2026-01-01T00:00:00.000Z" } }),
  "no numbers": ({ post: { counts: _counts, ...post }, ...it }) => ({ ...it, post }),
  "a picture's address": (it) =>
    JSON.parse(JSON.stringify(it).replaceAll("pbs.twimg.com/media/", "pbs.twimg.com/other/")) as Snapshot,
  "a picture's description": (it) =>
    withPost(it, { media: it.post.media.map((each) => ({ ...each, alt: "A calm sea" })) }),
  "one picture less": (it) => withPost(it, { media: it.post.media.slice(1) }),
  "pictures in another order": (it) => withPost(it, { media: it.post.media.toReversed() }),
  "the language": (it) => withPost(it, { language: "de" }),
  "a warning": (it) => withPost(it, { warning: "Not what it seems" }),
  "a note of readers": (it) => withPost(it, { note: { text: [paragraph("This is false.")] } }),
  rights: (it) => withPost(it, { rights: { licence: { name: "CC0", basis: "stated by the platform" } } }),
  "what it answers": (it) => withPost(it, { replyTo: { handle: "somebody_else", id: "1" } }),
  "the time of the capture": (it) => ({ ...it, capturedAt: "2025-02-11T09:00:00.000Z" }),
  "the answer that it was read from": (it) => ({ ...it, source: "oembed" }),
  "the post that it is": (it) => ({ ...it, key: { platform: "x", id: "2021500000000000001" } }),
  "no evidence": ({ evidence: _evidence, ...it }) => it,
};

const paragraph = (text: string) => ({ type: "paragraph", children: [{ type: "text", text }] }) as const;
const withPost = (it: Snapshot, post: Partial<Snapshot["post"]>): Snapshot => ({
  ...it,
  post: { ...it.post, ...post },
});
const withAuthor = (it: Snapshot, author: object): Snapshot =>
  withPost(it, { author: { ...it.post.author, ...author } });

describe("a snapshot rewritten with every digest recomputed", () => {
  it.each(Object.entries(REWRITTEN))("%s", async (_what, change) => {
    const store = await copyOfWhole();
    await rewriteSnapshots(store, change);
    const { intact, problems } = await open(store).audit();
    expect(intact).toBe(false);
    expect(problems.map(({ kind }) => kind)).toContain("contradicted");
    expect(problems.flatMap(({ breaks }) => breaks).join()).toContain("x:20215");
  });
});

describe("genuine archives", () => {
  it("of the demo agree with their evidence", async () => {
    const archive = open(memoryStore());
    for (const { reference } of demoCaptures()) await archive.capture(reference.url);
    const report = await archive.audit();
    expect(report.problems).toEqual([]);
    expect(report.evidence.agree).toBe(report.checked.snapshots);
  });

  it("of every platform agree with their evidence", async () => {
    let posts = 0;
    for (const [, scenes] of await allScenes()) {
      for (const scene of scenes) {
        const archive = createArchive({
          store: memoryStore(),
          platforms: platforms(scene.options),
          http: doorTo(scene),
          media: { keep: "none" },
          keepDisplayOnly: true,
        });
        await archive.capture(scene.url);
        const { problems, checked, evidence } = await archive.audit();
        expect(problems, scene.name).toEqual([]);
        expect(evidence, scene.name).toEqual({ agree: checked.snapshots, unchecked: 0 });
        posts += evidence.agree;
      }
    }
    expect(posts).toBeGreaterThan(150);
  });
});

/** Which records are taken away, and what then is said to be wrong. */
const TAKEN: readonly (readonly [
  what: string,
  kind: RegExp,
  is: (place: KeyMeaning, key: string) => boolean,
])[] = [
  ["every alias", /missing_alias/, ({ kind }) => kind === "alias"],
  ["every sighting", /missing_records/, ({ kind }) => kind === "sighting"],
  ["every snapshot", /missing_snapshot/, ({ kind }) => kind === "snapshot"],
  ["every asset", /missing_asset/, ({ kind }) => kind === "asset"],
  ["the uses in an article", /missing_uses/, ({ kind }) => kind === "uses"],
  ["a statement about rights", /missing_records/, ({ kind }) => kind === "rights"],
  ["an attachment", /missing_records/, ({ kind }) => kind === "attachment"],
];

describe("records taken away", () => {
  it.each(TAKEN)("%s", async (_what, kind, is) => {
    const names = (await keysOf(whole)).filter((key) => {
      const place = keyMeaning(key);
      return place !== undefined && is(place, key);
    });
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const store = await copyOfWhole();
      await store.delete(name);
      const { problems } = await open(store).audit();
      const found = problems.filter((problem) => kind.test(problem.kind));
      expect(found.length, name).toBeGreaterThan(0);
      expect(found.flatMap(({ breaks }) => breaks).join(), name).toContain(POST);
    }
  });

  it("an alias that was made to lead to another post", async () => {
    const store = await copyOfWhole();
    const names = (await keysOf(store)).filter((key) => keyMeaning(key)?.kind === "alias");
    for (const name of names) {
      const alias = readDocument(name, (await store.get(name))!);
      await store.put(name, writeDocument({ ...alias, key: { platform: "x", id: "20" } }));
    }
    const { problems } = await open(store).audit();
    const found = problems.filter(({ kind, breaks }) => kind === "contradicted" && breaks.includes(POST));
    expect(found.map(({ key }) => key)).toEqual(names);
  });

  it("a sighting whose list of aliases was emptied, with one of them: the evidence names it", async () => {
    const store = await copyOfWhole();
    await rewriteSightings(store, ({ aliases: _aliases, ...sighting }) => sighting);
    for (const name of await keysOf(store)) if (keyMeaning(name)?.kind === "alias") await store.delete(name);
    expect((await open(store).audit()).problems.map(({ kind }) => kind)).toContain("missing_alias");
  });

  it("a sighting of a post that was gone, and its evidence says otherwise", async () => {
    const store = await copyOfWhole();
    await rewriteSightings(store, ({ at, url, tool, evidence, key }) => ({
      at,
      url,
      tool,
      key,
      ...(evidence !== undefined && { evidence }),
      outcome: "deleted",
      reason: "Forged.",
    }));
    const { problems } = await open(store).audit();
    expect(problems.map(({ kind }) => kind)).toContain("contradicted");
    expect(problems.flatMap(({ breaks }) => breaks)).toContain(POST);
  });

  it("are missed in a clone too, which holds no evidence", async () => {
    const store = await copyOfWhole();
    for (const name of await keysOf(store)) if (name.startsWith("evidence/")) await store.delete(name);
    expect((await open(store).audit()).problems).toEqual([]);
    for (const name of await keysOf(store)) if (keyMeaning(name)?.kind === "alias") await store.delete(name);
    const { problems, evidence } = await open(store).audit();
    expect(problems.map(({ kind }) => kind)).toContain("missing_alias");
    expect(evidence).toEqual({ agree: 0, unchecked: 1 });
  });
});
