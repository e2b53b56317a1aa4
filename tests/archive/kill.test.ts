// Several processes capture, transcribe, take down, take in another archive and upgrade in the same archives, and each is killed at a
// random moment: nothing is torn, nothing that was promised is lost, and a second run finishes all of it.
import { fork } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isWhole, times } from "../times.ts";
import { createArchive } from "../../src/archive/composition.ts";
import { formatKey } from "../../src/model/key.ts";
import type { PostKey } from "../../src/model/key.ts";
import { plainText } from "../../src/model/text.ts";
import { filesStore } from "../../src/store/files.ts";

const KILLS = isWhole ? 2_000 : times(60);
/** Archives that each process writes when it is killed: one kill for each of them. */
const AT_ONCE = isWhole ? 10 : 4;
const CHILD = join(import.meta.dirname, "kill-child.js");

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "postproof-kill-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** What a process said that it kept: a version of a post, or a file. */
interface Promised {
  readonly folder: string;
  readonly key?: PostKey;
  readonly version?: string;
  readonly file?: string;
}

interface Ran {
  readonly finished: ReadonlySet<string>;
  readonly promised: readonly Promised[];
  /** For how long it wrote, in ms; 0 if it never did. */
  readonly wrote: number;
}

interface Work {
  readonly verb: string;
  readonly what: string;
}

/** Runs several things at once in these folders, and kills each so many ms after it began to write. */
async function run(
  all: readonly Work[],
  folders: readonly string[],
  delay: (verb: string) => number,
): Promise<ReadonlyMap<string, Ran>> {
  const children = all.map(({ verb, what }) => {
    const child = fork(CHILD, [verb, what, ...folders], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    const finished = new Set<string>();
    const promised: Promised[] = [];
    let began = 0;
    const ready = new Promise<void>((resolve) => {
      child.on("message", (message: "ready" | "writing" | { done: string } | Promised) => {
        if (message === "ready") resolve();
        else if (message === "writing") {
          began = performance.now();
          if (delay(verb) !== Infinity) setTimeout(() => child.kill("SIGKILL"), delay(verb));
        } else if ("done" in message) finished.add(message.done);
        else promised.push(message);
      });
      child.once("exit", resolve);
    });
    const ended = new Promise<Ran>((resolve) => {
      child.once("close", () => {
        resolve({ finished, promised, wrote: began === 0 ? 0 : performance.now() - began });
      });
    });
    return { verb, child, ready, ended };
  });
  await Promise.all(children.map(({ ready }) => ready));
  for (const { child } of children) if (child.connected) child.send("go");
  return new Map(await Promise.all(children.map(async ({ verb, ended }) => [verb, await ended] as const)));
}

const audit = (folder: string) => createArchive({ store: filesStore(folder) }).audit();
const foldersOf = (name: string): string[] =>
  Array.from({ length: AT_ONCE }, (_none, which) => join(root, `${name}-${which}`));

/** Whether any file of an archive holds a text. */
async function holds(folder: string, text: string): Promise<boolean> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && (await readFile(join(entry.parentPath, entry.name))).includes(text)) return true;
  return false;
}

/** Everything that was promised is there. */
async function expectKept(promised: readonly Promised[]): Promise<void> {
  for (const { folder, key, version, file } of promised) {
    const store = filesStore(folder);
    if (file !== undefined) expect(await store.get(file), file).toBeDefined();
    else {
      const record = await createArchive({ store }).show(formatKey(key!));
      expect(record?.snapshots.map((each) => each.version)).toContain(version);
    }
  }
}

/** An archive of the demo's posts; and what the post says that is to be taken down. */
async function capturedInto(folder: string, ids: string): Promise<{ key: string; words: string }> {
  await run([{ verb: "capture", what: ids }], [folder], () => Infinity);
  let post = { key: "", words: "" };
  for await (const { key, current } of createArchive({ store: filesStore(folder) }).list())
    post = { key: formatKey(key), words: plainText(current!.post.text).slice(0, 30) };
  expect(post.words).not.toBe("");
  return post;
}

/** What an older postproof did not write: counts, manifests, the log. */
const NEWER = [/^log\//, /\/manifests\//, /\/inventory\.json$/];

it(`is intact after each of ${KILLS} kills of several writers, and can be finished`, async () => {
  const [begun, theirs] = [join(root, "begun"), join(root, "theirs")];
  const { key, words } = await capturedInto(begun, "2021522222222222222 3demoforecast");
  await capturedInto(theirs, "115900000000000002 115900000000000003");
  const store = filesStore(begun);
  for await (const each of store.list(""))
    if (NEWER.some((form) => form.test(each))) await store.delete(each);

  const all = (notices: number): Work[] => [
    { verb: "capture", what: "2021500000000000000 3demobreakfast 115900000000000001" },
    { verb: "transcribe", what: String(notices) },
    { verb: "takedown", what: key },
    { verb: "merge", what: theirs },
    { verb: "upgrade", what: "" },
  ];
  const folders = foldersOf("archive");
  const make = async (): Promise<void> => {
    for (const folder of folders) {
      await rm(folder, { recursive: true, force: true });
      await cp(begun, folder, { recursive: true });
    }
  };
  /** All of it to its end: every archive is whole, and the post that was taken down is gone. */
  const finish = async (promised: readonly Promised[]): Promise<ReadonlyMap<string, Ran>> => {
    const ran = await run(all(3), folders, () => Infinity);
    for (const [verb, { finished }] of ran) expect([verb, [...finished].sort()]).toEqual([verb, folders]);
    await run([{ verb: "upgrade", what: "" }], folders, () => Infinity);
    await expectKept([...promised, ...[...ran.values()].flatMap((each) => each.promised)]);
    for (const folder of folders) {
      const report = await audit(folder);
      expect(report).toMatchObject({ problems: [], uncounted: 0 });
      expect(report.checked.snapshots).toBeGreaterThanOrEqual(1 + 3 + 2 + 3);
      expect(await holds(folder, words)).toBe(false);
    }
    return ran;
  };

  await make();
  const undisturbed = await finish([]);
  let kills = 0;
  const counts = { early: 0, late: 0, promised: 0 };
  let promised: Promised[] = [];
  const erased = new Set<string>();
  for (let round = 0; kills < KILLS; round += 1) {
    // Every second time all goes on where it was killed.
    if (round % 2 === 0) {
      await make();
      promised = [];
      erased.clear();
    }
    const ran = await run(all(10_000), folders, (verb) => Math.random() * undisturbed.get(verb)!.wrote);
    for (const [verb, { finished, wrote, promised: more }] of ran) {
      // Only kills count that came when there was something to lose: how many, no machine and no chance decides.
      if (wrote === 0) counts.early += folders.length;
      else kills += folders.length - finished.size;
      counts.late += finished.size;
      promised.push(...more);
      if (verb === "takedown") for (const folder of finished) erased.add(folder);
    }
    for (const folder of folders) {
      const found = (await audit(folder)).problems.filter(
        ({ kind }) => erased.has(folder) || kind !== "half_done",
      );
      expect(found).toEqual([]);
    }
    await expectKept(promised);
    counts.promised += promised.length;
    if (round % 6 === 1) await finish(promised);
  }
  console.log(
    `${kills} kills of writers that had begun, ${counts.early} more before that, ${counts.late} too late; ${counts.promised} promises looked up and kept`,
  );
}, 7_200_000);
