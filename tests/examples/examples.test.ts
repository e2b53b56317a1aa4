// The examples, run as a reader of their files would run them.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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

describe("the packed package, alone in a folder", () => {
  let folder = "";
  const installed = (...names: string[]): string => join(folder, "node_modules", ...names);
  const shell = (line: string) => run("sh", ["-c", line], { cwd: folder });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "postproof-packed-"));
    await mkdir(installed());
    await run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], {
      cwd: project,
    });
    await shell(
      "tar xzf *.tgz -C node_modules && mv node_modules/package node_modules/postproof && rm *.tgz",
    );
    const { dependencies, peerDependencies } = await manifest();
    const besides = [join(project, "node_modules"), join(project, "examples/sites/node_modules")];
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
      const there = besides.map((each) => join(each, name)).find(existsSync);
      await mkdir(dirname(installed(name)), { recursive: true });
      if (there !== undefined) await symlink(there, installed(name));
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  type Manifest = Record<"dependencies" | "peerDependencies" | "exports", Record<string, unknown>>;
  const manifest = async (): Promise<Manifest> =>
    JSON.parse(await readFile(installed("postproof", "package.json"), "utf8")) as Manifest;

  it("gives every subpath that it names", async () => {
    const names = Object.keys((await manifest()).exports).map((subpath) => `postproof${subpath.slice(1)}`);
    // React comes with the examples of site builders.
    const given = names.filter((name) => name !== "postproof/react" || existsSync(installed("react")));
    const program = `import { existsSync } from "node:fs";
for (const name of ${JSON.stringify(given)}) {
  if (/\\.(?:css|json|astro)$/.test(name) ? existsSync(new URL(import.meta.resolve(name))) : await import(name)) console.log(name);
}`;
    const { stdout } = await node(folder, "--input-type=module", "--eval", program);
    expect(stdout.trim().split("\n")).toEqual(given);
    expect(given.length).toBeGreaterThan(24);
  });

  it("makes a page of a post by README's five lines, and takes it back", async () => {
    const readme = await readFile(installed("postproof", "README.md"), "utf8");
    const [, block = ""] = /## Your first post\n\n```\n([^]*?)```/.exec(readme) ?? [];
    const post = "https://x.com/ElleryHarbour_x/status/2021500000000000000";
    const [install, ...lines] = block.trimEnd().split("\n");
    expect([install, lines.length]).toEqual(["npm install postproof sharp", 4]);
    const said: string[] = [];
    for (const line of [...lines, "npx postproof rewrite page.html --restore"]) {
      const written = line
        .replace("https://x.com/i/status/20", post)
        .replace("npx postproof", "node node_modules/postproof/dist/cli.js")
        // A platform as it answered the demo.
        .replace(/capture .*/, `$& --replay '${ANSWERS}'`);
      said.push((await shell(written)).stdout);
      if (line.includes("rewrite page.html") && !line.includes("--restore")) {
        const page = await readFile(join(folder, "page.html"), "utf8");
        assertPrivate(page);
        expect(page).toContain('data-postproof-key="x:2021500000000000000"');
        for (const [, file = ""] of page.matchAll(/(postproof\/(?:[0-9a-f]{64}|embed)\.\w+)/g))
          expect(existsSync(join(folder, file)), file).toBe(true);
      }
    }
    expect(said[3]).toContain("The harbour is closed to all traffic");
    expect(await readFile(join(folder, "page.html"), "utf8")).toBe(`<p>${post}</p>\n`);
  });
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
