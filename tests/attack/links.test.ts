// Class: nothing in an archive or beside an article is read, written, listed or swept through a link.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readlinkSync } from "node:fs";
import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { openRecords } from "../../src/store/records.ts";
import { filesStore } from "../../src/store/files.ts";
import { ANSWERS } from "../archive/demo-answers.ts";
import { isAgain, some } from "../times.ts";
import { startRunner } from "./runner.ts";
import type { Runner } from "./runner.ts";

const FIRST = 4_000_000;
const embed = (id: number): string =>
  `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The words of ${id}.</p>&mdash; Ada Example (@ada_example) <a href="https://twitter.com/ada_example/status/${id}">May 1, 2024</a></blockquote>`;
const ARTICLE = `<p>Before.</p>\n${embed(FIRST)}\n<p>After.</p>\n`;
const LINE = `${JSON.stringify({ id: 1, html: ARTICLE })}\n`;
const USE = {
  article: "site/one.html",
  range: [0, 9],
  kind: "embed",
  at: "2026-05-01T12:00:00.000Z",
} as const;

let root = "";
let made = 0;
let runner: Runner;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "postproof-links-"));
  runner = await startRunner();
  const store = filesStore(join(root, "archive"));
  const archive = createArchive({ store });
  const records = openRecords(store);
  const [kept] = await archive.salvage(embed(FIRST), { format: "html", article: "old.html" });
  const { key, version } = kept!.snapshot!;
  // With something in every folder that an archive has.
  const demo = ["capture", join(ANSWERS, "..", "article.html"), "--replay", ANSWERS, "--archive", "archive"];
  expect((await runner.run(root, demo)).err).toContain("7  captured");
  await records.putUses(USE.article, [{ ...USE, range: [0, 9], post: key, snapshot: version }]);
});
afterAll(async () => {
  await runner.stop();
  await rm(root, { recursive: true, force: true });
});

/** A site and its archive, and a folder of somebody else that nothing may touch. */
interface Desk {
  readonly folder: string;
  readonly victim: string;
  /** Whether every file and link of the victim is as it was, its time included. */
  readonly isUntouched: () => Promise<boolean>;
  /** Puts a link in a place; what stood there moves to the victim first. */
  readonly lead: (place: string) => Promise<void>;
  readonly run: (...args: string[]) => ReturnType<Runner["run"]>;
}

async function desk(): Promise<Desk> {
  const base = join(root, `desk-${(made += 1)}`);
  const folder = join(base, "work");
  const victim = join(base, "home");
  await mkdir(join(folder, "site"), { recursive: true });
  await mkdir(join(victim, "deep"), { recursive: true });
  await cp(join(root, "archive"), join(folder, ".postproof"), { recursive: true });
  await writeFile(join(folder, "site", "one.html"), ARTICLE);
  for (const name of ["letter.txt", "deep/.bashrc", `.${"f".repeat(36)}.postproof-part`, "article.html"])
    await writeFile(join(victim, name), name === "article.html" ? ARTICLE : "mine");
  let before = "";
  const lead = async (place: string): Promise<void> => {
    const at = join(folder, place);
    const target = join(victim, `moved-${place.replaceAll("/", "_")}`);
    await mkdir(dirname(at), { recursive: true });
    if (existsSync(at)) await rename(at, target);
    else await mkdir(target);
    // Old enough for every sweep.
    for (const name of await readdir(victim, { recursive: true }))
      await utimes(join(victim, name), new Date(0), new Date(0));
    await symlink(relative(dirname(at), target), at);
    before = await treeOf(victim);
  };
  return {
    folder,
    victim,
    isUntouched: async () => before === (await treeOf(victim)),
    lead,
    run: (...args) => runner.run(folder, args),
  };
}

async function treeOf(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).sort();
  const lines = names.map((name) => {
    const { mode, mtimeMs, size } = lstatSync(join(folder, name));
    return `${name} ${mode} ${size} ${mtimeMs}`;
  });
  for (const name of names)
    if (lstatSync(join(folder, name)).isFile())
      lines.push(
        createHash("sha256")
          .update(await readFile(join(folder, name)))
          .digest("hex"),
      );
  return lines.join("\n");
}

/** Where things stand in the archive: each folder on the way to each kind of file, and the file. */
async function placesInArchive(): Promise<string[]> {
  const names = (await readdir(join(root, "archive"), { recursive: true })).sort();
  const seen = new Map<string, string>();
  // One of each kind: hashes and times in names make no other place of it.
  for (const name of names) seen.set(name.replaceAll(/[0-9a-f]{2,}[0-9a-z-]*/g, "#"), name);
  return [...seen.values(), "assets", "fingerprints", "pictures", "gone", "evidence/captures"];
}

describe("a link in an archive", () => {
  it("is led through nowhere, and the audit names it", { timeout: 300_000 }, async () => {
    const places = [...new Set(await placesInArchive())];
    expect(places.length).toBeGreaterThanOrEqual(40);
    for (const place of isAgain ? some(places) : places) {
      const { folder, isUntouched, lead, run } = await desk();
      await lead(`.postproof/${place}`);
      const audit = await run("audit", "--json");
      expect([place, audit.code]).toEqual([place, 1]);
      expect(audit.out, place).toContain(`"kind":"link","key":"${place}"`);
      await run("rewrite", "site");
      await run("rewrite", "site", "--restore");
      await run("uses");
      await run("list");
      await run("import", "site");
      expect([place, await isUntouched()]).toEqual([place, true]);
      expect(lstatSync(join(folder, ".postproof", place)).isSymbolicLink(), place).toBe(true);
    }
  });

  it("may be the archive itself, if an archive is there and no home", async () => {
    const { folder, victim, isUntouched, lead, run } = await desk();
    await lead(".postproof");
    expect((await run("rewrite", "site")).code).toBe(0);
    await rm(join(folder, ".postproof"));
    await symlink(victim, join(folder, ".postproof"));
    await writeFile(join(folder, "site", "two.html"), ARTICLE);
    const refused = await run("capture", "https://x.com/ada_example/status/1", "--offline");
    expect(refused.err + String(refused.code)).not.toBe("0");
    expect(existsSync(join(victim, "archive.json")) || existsSync(join(victim, ".gitignore"))).toBe(false);
    expect(await isUntouched()).toBe(false); // the archive that was linked first took a use
  });
});

describe("a link beside articles", () => {
  const beside = [
    "site/postproof.lock.json",
    "site/postproof.lock",
    "site/.postproof-run",
    "site/postproof",
    "site/postproof/embed.css",
  ];

  it("is written through nowhere, and named", { timeout: 300_000 }, async () => {
    for (const place of beside) {
      const { isUntouched, lead, run, folder } = await desk();
      await lead(place);
      const rewritten = await run("rewrite", "site");
      expect([place, rewritten.code]).not.toEqual([place, 0]);
      expect(rewritten.err, place).toContain(`${join(folder, place)} is a link`);
      expect([place, await isUntouched()]).toEqual([place, true]);
      expect(await readFile(join(folder, "site", "one.html"), "utf8"), place).toBe(ARTICLE);
    }
  });

  it("is written through nowhere where a file holds many articles", async () => {
    for (const place of ["site/posts.jsonl.postproof.lock", "site/.posts.jsonl.postproof-run"]) {
      const { folder, isUntouched, lead, run } = await desk();
      await writeFile(join(folder, "site", "posts.jsonl"), LINE);
      await lead(place);
      const rewritten = await run("rewrite", "site/posts.jsonl", "--html-field", "html");
      expect([place, rewritten.code]).not.toEqual([place, 0]);
      expect(rewritten.err, place).toContain("is a link");
      expect([place, await isUntouched()]).toEqual([place, true]);
    }
  });

  it("is what a run that was stopped left: its parts are not written through either", async () => {
    for (const name of ["part", "lock", "failed", "journal.json", "holder.json"]) {
      const { folder, victim, lead, run } = await desk();
      await writeFile(join(folder, "site", "posts.jsonl"), LINE);
      await mkdir(join(folder, "site", ".posts.jsonl.postproof-run"));
      await lead("elsewhere");
      await symlink(join(victim, "letter.txt"), join(folder, "site", ".posts.jsonl.postproof-run", name));
      await run("rewrite", "site/posts.jsonl", "--html-field", "html");
      expect(await readFile(join(victim, "letter.txt"), "utf8"), name).toBe("mine");
    }
  });
});

describe("an article that is a link", () => {
  it("is neither read nor written outside of the folders that were named", async () => {
    for (const verb of [
      ["rewrite"],
      ["scan"],
      ["proof"],
      ["capture", "--offline"],
      ["rewrite", "--restore"],
    ]) {
      const { folder, victim, isUntouched, lead, run } = await desk();
      await lead("elsewhere");
      await symlink(join(victim, "article.html"), join(folder, "site", "leads-out.html"));
      const came = await run(...verb, "site");
      expect(came.code, verb.join(" ")).not.toBe(0);
      expect(came.err, verb.join(" ")).toContain("leads-out.html is a link that leads out of the folders");
      expect([verb, await isUntouched()]).toEqual([verb, true]);
    }
  });

  it("is written where it points within them, and stays a link", async () => {
    const { folder, run } = await desk();
    await mkdir(join(folder, "site", "real"));
    await writeFile(join(folder, "site", "real", "page.html"), ARTICLE.replace("Before", "Linked"));
    await symlink("real/page.html", join(folder, "site", "a-link.html"));
    expect((await run("rewrite", "site")).code).toBe(0);
    expect(readlinkSync(join(folder, "site", "a-link.html"))).toBe("real/page.html");
    expect(await readFile(join(folder, "site", "real", "page.html"), "utf8")).not.toContain("twitter-tweet");
    expect((await run("rewrite", "site", "--restore")).code).toBe(0);
    expect(await readFile(join(folder, "site", "real", "page.html"), "utf8")).toContain("twitter-tweet");
  });

  it("may lead nowhere, in a circle, or be a pipe: it is named, and nothing waits for it", async () => {
    const { folder, run } = await desk();
    await symlink("nowhere.html", join(folder, "site", "dangling.html"));
    await symlink("circle.html", join(folder, "site", "circle.html"));
    execFileSync("mkfifo", [join(folder, "site", "pipe.html")]);
    const came = await run("scan", "site");
    expect(came.code).not.toBe(0);
    expect(came.err).toMatch(/(dangling|circle|pipe)\.html/);
  });
});

describe("a link where a report is to be written", () => {
  it("is refused", async () => {
    for (const [option, verb] of [
      ["--html", "proof"],
      ["--sarif", "proof"],
      ["--write-baseline", "proof"],
    ] as const) {
      const { folder, victim, isUntouched, lead, run } = await desk();
      await lead("elsewhere");
      await symlink(join(victim, "letter.txt"), join(folder, "report"));
      const came = await run(verb, "site", option, "report");
      expect(came.err, option).toContain("is a link");
      expect([option, await isUntouched()]).toEqual([option, true]);
    }
  });

  it("and a picture that an article names is not read through one", async () => {
    const { folder, victim, lead, run } = await desk();
    await lead("elsewhere");
    await writeFile(join(victim, "secret.jpg"), "not a picture");
    await symlink(join(victim, "secret.jpg"), join(folder, "site", "p.jpg"));
    await writeFile(
      join(folder, "site", "one.html"),
      `<figure><img src="p.jpg"><figcaption>Photo: Twitter/@ada_example</figcaption></figure>`,
    );
    const came = await run("proof", "site", "--json");
    expect(came.out).not.toContain("not a picture");
  });
});
