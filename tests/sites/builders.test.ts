// Every example of a site builder, built once by the builder itself and looked at in a browser.
// The builders are a package of their own, in examples/sites: `npm run examples` installs them.
import { execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createArchive, filesStore } from "../../src/index.ts";
import { readHtml } from "../../src/site/tree.ts";
import { ANSWERS } from "../archive/demo-answers.ts";
import { openBrowser } from "../browser/browser.ts";
import { command } from "../cli/command.ts";
import { isWhole } from "../times.ts";

const project = join(import.meta.dirname, "..", "..");
const sites = join(project, "examples", "sites");
const installed = join(sites, "node_modules");

const HARBOUR = "https://x.com/ElleryHarbour_x/status/2021500000000000000";
const BREAKFAST = "https://bsky.app/profile/did:plc:demoadaexample2222222222/post/3demobreakfast";

/** How an example is built, and where its pages stand, with the posts that each shows. */
interface Example {
  readonly name: string;
  /** The builder's program below `node_modules`, a file of the example, or a command of the machine, and its arguments. */
  readonly build: readonly string[];
  /** What postproof itself is asked to write before. */
  readonly before?: readonly string[];
  readonly output: string;
  readonly base: string;
  readonly assets?: string;
  readonly pages: Readonly<Record<string, readonly string[]>>;
  /** What building leaves beside the output. */
  readonly leaves?: readonly string[];
}

const EXAMPLES: readonly Example[] = [
  {
    name: "eleventy",
    build: ["@11ty/eleventy/cmd.cjs", "--quiet"],
    ...{ output: "_site", base: "/", pages: { "storm/": [HARBOUR, BREAKFAST] } },
  },
  {
    name: "hugo",
    before: ["build", "--hugo"],
    build: ["hugo", "--quiet"],
    ...{ output: "public", base: "/news/", pages: { "storm/": [HARBOUR, BREAKFAST], "port/": [HARBOUR] } },
    leaves: [
      "data",
      "layouts/_default/_markup",
      "layouts/partials",
      "layouts/shortcodes",
      "static",
      ".hugo_build.lock",
    ],
  },
  {
    name: "unified",
    build: ["build.js"],
    ...{ output: "site", base: "/", assets: "postproof/" },
    pages: { "storm.html": [HARBOUR, BREAKFAST], "port.html": [HARBOUR] },
  },
  {
    name: "mdx",
    build: ["build.js"],
    ...{ output: "site", base: "/", assets: "postproof/", pages: { "storm.html": [HARBOUR, BREAKFAST] } },
  },
  {
    name: "vitepress",
    build: ["vitepress/bin/vitepress.js", "build", "docs"],
    ...{ output: "docs/.vitepress/dist", base: "/news/", leaves: ["docs/.vitepress/cache", "docs/public"] },
    pages: { "": [HARBOUR, BREAKFAST] },
  },
  {
    name: "next",
    build: ["next/dist/bin/next", "build"],
    ...{ output: "out", base: "/news/", leaves: [".next", "public", "next-env.d.ts"] },
    pages: { "": [HARBOUR, BREAKFAST], "kept.html": [HARBOUR] },
  },
  {
    name: "astro",
    build: ["astro/astro.js", "build"],
    ...{ output: "dist", base: "/news/", leaves: [".astro"] },
    pages: { "": [HARBOUR, BREAKFAST], "storm/": [HARBOUR, BREAKFAST], "port/": [HARBOUR] },
  },
];

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".woff2": "font/woff2",
};

const ENVIRONMENT = {
  ...process.env,
  NODE_ENV: "production",
  ASTRO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
};

/** Hugo is no package of npm. */
const hasHugo = spawnSync("hugo", ["version"]).status === 0;

/** Serves a built site on loopback, as a host of static files does, while `use` runs. */
async function withBuilt<T>(folder: string, base: string, use: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname);
    const file = path.startsWith(base) ? path.slice(base.length) : "nowhere";
    const name = file === "" || file.endsWith("/") ? `${file}index.html` : file;
    readFile(join(folder, name)).then(
      (bytes) => response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "text/plain" }).end(bytes),
      () => response.writeHead(path === "/favicon.ico" ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

// Programs that run within the page, as text: the project's types know no document.
const SEE_PICTURES = `(async () => {
  const all = [...document.querySelectorAll("figure.pp img")];
  for (const image of all) image.loading = "eager";
  await Promise.all(all.map((image) => image.decode().catch(() => undefined)));
  return all.map(({ src, naturalWidth }) => ({ src, isBroken: naturalWidth === 0 }));
})()`;
const SEE_STYLE = `[...document.querySelectorAll("figure.pp")].every((figure) => getComputedStyle(figure).containerType !== "normal" && getComputedStyle(figure).backgroundColor !== "rgba(0, 0, 0, 0)")`;

/** What a reader's browser does with a page: whom it asks, what it complains of, which pictures it cannot show. */
async function look(
  browser: Browser,
  origin: string,
  path: string,
): Promise<{ strays: string[]; complaints: string[]; broken: string[]; pictures: number; styled: boolean }> {
  const page = await browser.newPage();
  const strays: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) strays.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(origin + path, { waitUntil: "networkidle" });
  const pictures = await page.evaluate<{ src: string; isBroken: boolean }[]>(SEE_PICTURES);
  const styled = await page.evaluate<boolean>(SEE_STYLE);
  const broken = pictures.filter((picture) => picture.isBroken).map(({ src }) => src);
  await page.close();
  return { strays, complaints, broken, pictures: pictures.length, styled };
}

describe.skipIf(!existsSync(join(installed, "astro")))("examples of site builders (npm run examples)", () => {
  let browser: Browser;
  let kept = "";
  beforeAll(async () => {
    // As it is installed: the package, and what it depends on.
    const own = join(installed, "postproof");
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own);
    for (const part of ["package.json", "dist"])
      cpSync(join(project, part), join(own, part), { recursive: true });
    symlinkSync(join(project, "node_modules"), join(own, "node_modules"));
    kept = await mkdtemp(join(tmpdir(), "postproof-sites-"));
    const run = await command(kept, ["capture", HARBOUR, BREAKFAST, "--replay", ANSWERS]);
    expect(run).toMatchObject({ code: 0 });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(kept, { recursive: true, force: true });
  });

  it.for(EXAMPLES)(
    "$name",
    async (
      { name, before, build: [program = "", ...flags], output, base, assets, pages, leaves = [] },
      { skip },
    ) => {
      skip(name === "hugo" && !hasHugo, "hugo is not installed");
      const folder = join(sites, name);
      const clean = (): void => {
        for (const made of [output, ".postproof", ...leaves])
          rmSync(join(folder, made), { recursive: true, force: true });
      };
      clean();
      cpSync(join(kept, ".postproof"), join(folder, ".postproof"), { recursive: true });
      if (before) expect(await command(folder, before)).toMatchObject({ code: 0, err: "" });
      const file = [join(folder, program), join(installed, program)].find(existsSync);
      const args = file === undefined ? flags : [file, ...flags];
      await promisify(execFile)(file === undefined ? program : process.execPath, args, {
        cwd: folder,
        env: ENVIRONMENT,
      });

      const archive = createArchive({ store: filesStore(join(kept, ".postproof")) });
      const assetUrl = (each: string): string => `${assets ?? `${base}postproof/`}${each}`;
      await withBuilt(join(folder, output), base, async (origin) => {
        for (const [path, posts] of Object.entries(pages)) {
          const response = await fetch(origin + base + path);
          const html = await response.text();
          expect(html, path).not.toMatch(/<p[ >](?:(?!<\/p>)[^])*<figure class="pp/);
          expect(html, path).not.toMatch(/<p>\s*<\/p>/);
          expect((html.match(/<link [^>]*embed\.[0-9a-f]{10}\.css/g) ?? []).length, path).toBeLessThan(2);
          const figures = html.match(/<figure class="pp[^]*?<\/figure>/g) ?? [];
          const expected = await Promise.all(
            posts.map(async (url) => await archive.embed(url, { assetUrl })),
          );
          // The same HTML, however a compiler spells it: `&#x26;` for `&amp;`, `srcSet` for `srcset`.
          expect(figures.map(readHtml), path).toEqual(expected.map(readHtml));
          const seen = await look(browser, origin, base + path);
          expect(seen, path).toMatchObject({ strays: [], complaints: [], broken: [], styled: true });
          expect(seen.pictures).toBeGreaterThan(posts.length);
        }
      });
      clean();
    },
  );

  it("eleventy shows the first capture of all while it serves", async () => {
    const folder = join(sites, "eleventy");
    const clean = (): void => {
      for (const made of ["_site", ".postproof"])
        rmSync(join(folder, made), { recursive: true, force: true });
    };
    clean();
    const program = join(installed, "@11ty/eleventy/cmd.cjs");
    const served = spawn(process.execPath, [program, "--watch"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    try {
      let said = "";
      for (const stream of [served.stdout, served.stderr])
        stream.setEncoding("utf8").on("data", (text: string) => (said += text));
      const within = { timeout: 60_000, interval: 100 };
      await vi.waitFor(() => expect(said).toContain("Watching"), within);
      const shown = (): string => readFileSync(join(folder, "_site/storm/index.html"), "utf8");
      expect(shown()).not.toContain('<figure class="pp');
      expect(await command(folder, ["capture", "content/", "--replay", ANSWERS])).toMatchObject({ code: 0 });
      await vi.waitFor(() => expect(shown().match(/<figure class="pp/g)).toHaveLength(2), within);
    } finally {
      served.kill();
      await once(served, "exit");
      clean();
    }
  });

  // A second build of Next, for the sake of its last lines.
  it.runIf(isWhole)("next ends with what is missing, and where, without a way through our code", async () => {
    const folder = join(sites, "next-failing");
    mkdirSync(join(folder, "app"), { recursive: true });
    for (const file of ["next.config.mjs", "app/layout.jsx"])
      cpSync(join(sites, "next", file), join(folder, file));
    const page = readFileSync(join(sites, "next/app/page.jsx"), "utf8");
    writeFileSync(join(folder, "app/page.js"), page.replaceAll("<Post ", '<Post missing="fail" '));
    const program = join(installed, "next/dist/bin/next");
    const build = promisify(execFile)(process.execPath, [program, "build"], {
      cwd: folder,
      env: ENVIRONMENT,
    });
    const { stdout, stderr } = await build.catch(
      (error: unknown) => error as { stdout: string; stderr: string },
    );
    rmSync(folder, { recursive: true });
    const said = stdout + stderr;
    expect(said).toContain(
      `PostproofError]: app/page.js:8: not archived: ${HARBOUR}\nnpx postproof capture app/page.js`,
    );
    expect(said).not.toMatch(/^ +at |postproof\/dist/m);
  });
});
