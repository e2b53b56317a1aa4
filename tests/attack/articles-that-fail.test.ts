// What goes wrong in one article is that article's: it is named, the others are worked on, and the run is incomplete.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { openFailures } from "../../src/cli/failures.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { filesStore } from "../../src/store/files.ts";
import { rows } from "../cli/command.ts";
import type { Run } from "../cli/command.ts";
import { useRunner } from "./runner.ts";

let root = "";
let folder = "";
const post = (id: number): string =>
  `<p>Words.</p><blockquote class="twitter-tweet"><p>Words of ${id}.</p>&mdash; Ada Example (@ada_example) <a href="https://twitter.com/ada_example/status/${id}">May 1, 2024</a></blockquote>`;
const BAD = ["site/dangling.html", "site/wide.html"];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "postproof-fail-"));
  folder = join(root, "desk");
  const site = join(folder, "site");
  await mkdir(site, { recursive: true });
  await writeFile(join(site, "a.html"), post(1));
  await writeFile(join(site, "z.html"), post(2));
  // A half of a pair stands alone: no text in UTF-16 has that.
  await writeFile(join(site, "wide.html"), Buffer.from(`\uFEFF${post(3)}\uD800`, "utf16le"));
  await symlink("nowhere.html", join(site, "dangling.html"));
  const line = (id: number): string => JSON.stringify({ id, body: post(id) });
  await writeFile(join(folder, "items.jsonl"), `${line(1)}\n\n{"id": 7, "body": "broken\n${line(2)}\n`);
  const archive = createArchive({ store: filesStore(join(folder, ".postproof")) });
  for (const id of [1, 2]) await archive.salvage(post(id), { format: "html", article: "old.html" });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const inFolder = useRunner();
const run = (...args: string[]): Promise<Run> => inFolder(folder, args);

it.each([
  ["scan", "site"],
  ["capture", "site", "--offline"],
  ["status", "site"],
  ["proof", "site"],
  ["rewrite", "site", "--dry-run"],
])("%s names what fails, in words and in JSON, and goes on", async (...args) => {
  const [said, json] = await Promise.all([run(...args), run(...args, "--json")]);
  for (const name of BAD) expect(said.err).toContain(`${name}: `);
  expect([said.code, json.code]).toEqual([3, 3]);
  const failed = rows(json).filter((row) => typeof row["error"] === "string");
  expect(failed.map(({ file }) => file)).toEqual(BAD);
  for (const { message } of failed) expect(message).toEqual(expect.stringMatching(/\.$/));
  expect(said.err).not.toContain("should not have happened");
});

it("a folder of which some cannot be rewritten is rewritten for the rest", async () => {
  const said = await run("rewrite", "site");
  expect(said.code).toBe(3);
  expect(said.err).toContain("2 changed");
  for (const name of BAD) expect(said.err).toContain(`${name}: left as it is. `);
});

it.each([["scan"], ["capture", "--offline"], ["status"], ["rewrite", "--dry-run"]])(
  "%s names a line that is none of JSON, and goes on",
  async (verb, ...flags) => {
    const said = await run(verb, "items.jsonl", "--html-field", "body", ...flags);
    expect(said.err).toMatch(/items\.jsonl#line 3: .*no JSON/);
    expect(said.code).toBe(3);
  },
);

it.each([
  ["scan", "nowhere.html"],
  ["rewrite", "nowhere"],
  ["proof", "site", "--time-zone", "Mars/Olympus"],
])("%s refuses what would be wrong for every article before the first", async (...args) => {
  const said = await run(...args);
  expect(said.code).toBe(2);
  expect(said.err).not.toContain("wide.html");
});

it("a flaw of our own in one article is that article's, told with where it arose", async () => {
  const said: string[] = [];
  const none = (): void => undefined;
  const terminal: Terminal = {
    ...{
      json: false,
      result: none,
      note: none,
      annotate: none,
      document: none,
      progress: none,
      milestone: none,
    },
    warn: (lines) => {
      said.push(...[lines].flat());
    },
  };
  const failures = openFailures(terminal, "not read");
  const flaw = new TypeError("x is\nundefined");
  expect(await failures.attempt<number>("a.html", () => Promise.reject(flaw))).toBeUndefined();
  expect(await failures.attempt("b.html", () => 7)).toBe(7);
  expect(failures.count).toBe(1);
  expect(said.slice(0, 2)).toEqual(["a.html: not read.", "postproof: TypeError: x is\nundefined"]);
  expect(said[2]).toMatch(/^\s+at /);
  expect(said.at(-1)).toMatch(/report it/);
});
