// The examples, run as a reader of their files would run them.
import { execFile } from "node:child_process";
import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assertPrivate } from "../../src/render/private.ts";
import { ANSWERS } from "../archive/demo-answers.ts";

const project = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);
const node = (cwd: string, ...args: string[]) => run(process.execPath, args, { cwd });
const cli = join(project, "dist", "cli.js");

describe("the node example", () => {
  const folder = join(project, "examples", "node");
  const posts = [
    "x:2021500000000000000",
    "mastodon:https://social.example/users/met/statuses/115900000000000001",
  ];
  const clean = async (): Promise<void> => {
    for (const made of [".postproof", "site"]) await rm(join(folder, made), { recursive: true, force: true });
  };
  beforeAll(clean);
  afterAll(clean);

  it("builds a site with static embeds and their files", { timeout: 120_000 }, async () => {
    await node(folder, cli, "capture", "pages", "--replay", ANSWERS);
    await node(folder, "build.js");
    const html = await readFile(join(folder, "site", "storm.html"), "utf8");
    expect([...html.matchAll(/data-postproof-key="([^"]+)"/g)].map((match) => match[1])).toEqual(posts);
    expect(html.match(/<link rel="stylesheet" href="[^"]*postproof\/embed\.css">/g)).toHaveLength(1);
    assertPrivate(html);
    const files = await readdir(join(folder, "site", "postproof"));
    expect(files).toContain("embed.css");
    for (const [, file] of html.matchAll(/([0-9a-f]{64}\.\w+)/g)) expect(files).toContain(file);
    const uses = await node(folder, cli, "uses", "--json");
    expect(uses.stdout.trim().split("\n")).toHaveLength(posts.length);
  });
});

it("the example of an own platform shows its post, and the page about it names its parts", async () => {
  const folder = join(project, "examples", "own-platform");
  const { stdout } = await node(folder, "show.js");
  expect(stdout).toContain("The ferry <b>runs again</b> from Monday.");
  expect(stdout).toContain("Northport notice board");
  assertPrivate(stdout);
  const page = await readFile(join(project, "docs", "own-platform.md"), "utf8");
  const { board } = (await import(join(folder, "board.js"))) as { board: () => object };
  for (const part of Object.keys(board())) expect(page).toContain(`\`${part}`);
});

it("the demo runs and leaves private pages", { timeout: 120_000 }, async () => {
  const { stdout, stderr } = await node(project, join("examples", "demo", "demo.js"));
  expect(stdout).toContain("intact: .postproof");
  expect(stderr).toContain("Nothing is loaded from third parties");
  const page = (name: string) => readFile(join(project, "demo-out", name), "utf8");
  const [article, german, looks] = await Promise.all(
    ["article.html", "de/artikel.html", "looks.html"].map(page),
  );
  expect(article!.match(/data-postproof-key=/g)).toHaveLength(7);
  expect(german!.match(/<figure class="pp pp-card h-cite" lang="de"/g)).toHaveLength(4);
  expect(german).toContain("<video ");
  expect(german).toContain("Auf X gelöscht");
  expect(looks!.match(/<figure class="pp( pp-card| pp-minimal)? h-cite"/g)).toHaveLength(18);
  for (const html of [article!, german!, looks!]) assertPrivate(html);
});
