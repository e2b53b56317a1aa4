// What a build needs, and the plugins of unified and markdown-it over it, on an archive with one post.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import MarkdownIt from "markdown-it";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createArchive, filesStore, memoryStore, replayDoor } from "../../src/index.ts";
import eleventyPostproof from "../../src/site/eleventy.ts";
import { hashedStylesheet } from "../../src/site/files.ts";
import { openHugo } from "../../src/site/hugo.ts";
import { captureFound, openSite } from "../../src/site/site.ts";
import type markdownItPostproof from "../../src/site/markdown-it.ts";
import type { Missing } from "../../src/site/missing.ts";
import type { Site, SiteOptions } from "../../src/site/site.ts";
import { demoCaptures, demoPicture } from "../archive/demo-answers.ts";

const HARBOUR = "https://x.com/ElleryHarbour_x/status/2021500000000000000";
const ABSENT = "https://x.com/ada_example/status/99";

let root = "";
let told: string[] = [];
const open = async (options: SiteOptions = {}, isDev = false): Promise<Site> => {
  told = [];
  const assets = { folder: "public/p", base: "/p" };
  return await openSite({ root, ...options }, { assets, isDev, tell: (line) => told.push(line) });
};
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "postproof-site-"));
  const http = replayDoor(demoCaptures(), demoPicture);
  const { status } = await createArchive({ store: filesStore(join(root, ".postproof")), http }).capture(
    HARBOUR,
  );
  expect(status).toBe("captured");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it.each(["news", "/news", "/news/"])(
  "in Eleventy stands below its path prefix, however that is written: %s",
  async (prefix) => {
    let listen = (_settled: { getPathPrefix: () => string }): void => undefined;
    let transform = (_content: string): Promise<string> => Promise.resolve("");
    const page = { inputPath: "storm.md", outputPath: "storm.html" };
    await eleventyPostproof(
      {
        directories: { output: join(root, "eleventy") },
        addTransform: (_name, given) => (transform = given.bind({ page })),
        addWatchTarget: () => undefined,
        on: (event, given) => event === "eleventy.config" && (listen = given as typeof listen),
      },
      { root },
    );
    listen({ getPathPrefix: () => prefix });
    const html = await transform(`<head></head><p><a href="${HARBOUR}">${HARBOUR}</a></p>`);
    expect(html).toContain(`href="/news/postproof/${await hashedStylesheet()}"`);
  },
);

it("rewrites a page, publishes what it shows under names that may be kept, and says where what is missing stands", async () => {
  const site = await open();
  writeFileSync(join(root, "storm.md"), `# Storm\n\n${HARBOUR}\n\n${ABSENT}\n`);
  const text = `<head></head><h1>Storm</h1><p><a href="${HARBOUR}">${HARBOUR}</a></p><p><a href="${ABSENT}">${ABSENT}</a></p>`;
  const page = await site.rewrite({ text, format: "html", path: "storm.md", isMade: true, stylesheet: true });
  const missing: Missing[] = [{ url: ABSENT, file: "storm.md", line: 5 }];
  expect(page.missing).toEqual(missing);
  expect(site.missing).toEqual(missing);
  const advice = "npx postproof capture storm.md keeps what is missing, once; then build again.";
  expect(told).toEqual([`storm.md:5: not archived: ${ABSENT}`, advice]);
  // Once in a build, and each place once.
  await site.rewrite({ text, format: "html", path: "storm.md", isMade: true });
  await site.rewrite({ text, format: "html", path: "other.njk", isMade: true });
  expect(told).toHaveLength(2);
  expect(page.text).toContain(`<link rel="stylesheet" href="/p/${await hashedStylesheet()}"></head>`);
  await site.publish();
  const files = readdirSync(join(root, "public/p"));
  expect(files).toContain(await hashedStylesheet());
  const shown = [...page.text.matchAll(/\/p\/([0-9a-f]{64}\.\w+)/g)].map(([, file]) => file!);
  expect(shown.length).toBeGreaterThan(3);
  expect(files).toEqual(expect.arrayContaining(shown));
  expect(await site.file(shown[0]!)).toEqual(new Uint8Array(readFileSync(join(root, "public/p", shown[0]!))));
  expect(await site.file("0".repeat(64))).toBeUndefined();
});

it("links or fails where that is wanted, in the archive's own rewrite too", async () => {
  const code = `<blockquote class="twitter-tweet"><a href="${ABSENT}">1 January</a></blockquote>`;
  const linked = await (await open({ missing: "link" })).rewrite({ text: code, format: "html" });
  expect(linked.text).toMatch(/Not in the archive|not archived/i);
  expect(linked.text).toContain(`href="${ABSENT}"`);
  const failing = (await open({ missing: "fail" })).rewrite({ text: code, format: "html", path: "a.html" });
  await expect(failing).rejects.toMatchObject({
    code: "not_archived",
    message: `a.html:1: not archived: ${ABSENT}\nnpx postproof capture a.html keeps what is missing, once; then build again.`,
  });
  const archive = createArchive({ store: filesStore(join(root, ".postproof")) });
  const rewritten = archive.rewrite(code, { format: "html", missing: "fail", article: "a.html" });
  await expect(rewritten).rejects.toMatchObject({ code: "not_archived", url: ABSENT });
});

it("shows a post that a component names as the archive does, and a link for one that is missing", async () => {
  const site = await open();
  const archive = createArchive({ store: filesStore(join(root, ".postproof")) });
  expect(await site.embed(HARBOUR)).toBe(await archive.embed(HARBOUR, { assetUrl: (file) => `/p/${file}` }));
  expect(await site.embed(ABSENT)).toContain(`data-postproof-missing="${ABSENT}"`);
  expect(told.filter((line) => line.includes("not archived"))).toEqual([
    // Of the sources of the site those are named that refer to it.
    `storm.md:5: not archived: ${ABSENT}`,
  ]);
});

it("names a component that shows a missing post though an article named the post before, and its service", async () => {
  const absent = "https://www.instagram.com/p/DEmoBoat123/";
  write("boat.md", `\n${absent}\n`);
  write("src/boat.astro", `---\n---\n<Post url="${absent}" />\n`);
  const site = await open();
  await site.rewrite({ text: read("boat.md"), format: "markdown", path: "boat.md" });
  expect(await site.embed(absent)).toContain("A post on Instagram that is not in the archive:");
  expect(told.filter((line) => line.includes("not archived"))).toEqual([
    `boat.md:2: not archived: ${absent}`,
    `src/boat.astro:3: not archived: ${absent}`,
  ]);
  rmSync(join(root, "src"), { recursive: true });
});

it("names the line of a text whose file nobody named, and the file where one has the post in that line", async () => {
  const other = ABSENT.replace("99", "95");
  const site = await open();
  const { missing } = await site.rewrite({ text: `\n\n${other}\n\n\n${ABSENT}\n`, format: "markdown" });
  expect(missing).toEqual([
    { url: other, file: undefined, line: 3 },
    { url: ABSENT, file: undefined, line: 6 },
  ]);
  await site.rewrite({ text: read("storm.md"), format: "markdown" });
  expect(told.filter((line) => line.includes("not archived"))).toEqual([
    `line 3: not archived: ${other}`,
    `line 6: not archived: ${ABSENT}`,
    `storm.md:5: not archived: ${ABSENT}`,
  ]);
});

it("says of a page where no file is known in which sources its missing posts stand", async () => {
  const other = ABSENT.replace("99", "97");
  write("src/Post.jsx", `// ${other}\nexport const shown = ["${other}"];\n`);
  write("src/app/page.js", `export default () => (\n  <Post url="${other}" />\n);\n`);
  write("src/bundle.js", `${"x".repeat(2_000)};f(<b>${other}</b>,"${other}")`);
  write("src/plain.js", `export const post = "${other}";`);
  write("src/pages/index.astro", `---\n---\n<p>${other}</p>\n`);
  write("node_modules/x/x.jsx", `"${other}"`);
  const site = await open();
  const text = `<p>${other}</p><p>${ABSENT.replace("99", "96")}</p>`;
  await site.rewrite({ text, format: "html", page: "/index/" });
  expect(told.map((line) => line.replace(/ not archived.*/, ""))).toEqual([
    "src/Post.jsx:2:",
    "src/app/page.js:2:",
    "src/pages/index.astro:3:",
    "/index/:",
    "npx postproof capture src/Post.jsx keeps what is missing, once; then build again.",
  ]);
  const failing = (await open({ missing: "fail" })).rewrite({ text, format: "html", page: "/index/" });
  const error = (await failing.catch((thrown: unknown) => thrown)) as Error;
  // Builders print the way through their own code: there is none.
  expect(error.stack).toBe(`${error.name}: ${error.message}`);
  rmSync(join(root, "src"), { recursive: true });
});

it("makes anew what a builder kept, on a page as it goes out", async () => {
  const site = await open();
  const fresh = await site.embed(HARBOUR);
  const kept = fresh.replace("<blockquote ", `<blockquote title="of an earlier run" `);
  const { text } = await site.rewrite({ text: `<main>${kept}</main>`, format: "html", page: "/storm/" });
  expect(text).toBe(`<main>${fresh}</main>`);
});

it("captures what a text in work refers to, without doubt and as a post of its own", async () => {
  const archive = createArchive({ store: memoryStore(), http: replayDoor(demoCaptures(), demoPicture) });
  const text = `<p><a href="${HARBOUR}">${HARBOUR}</a></p><p>See <a href="${ABSENT}">this</a>.</p>`;
  await captureFound(await archive.find(text, "html"), archive);
  expect((await archive.status(HARBOUR)).state).toBe("archived");
  expect((await archive.status(ABSENT)).outcome).toBeUndefined();
});

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const read = (file: string): string => readFileSync(join(root, file), "utf8");

it("writes for Hugo what its templates look for, and says what Hugo passes on", async () => {
  const hugo = await openHugo({ root }, (line) => told.push(line));
  const text = [
    `---\ntitle: Storm\n---\n${HARBOUR}?s=20&t=x`,
    `<${HARBOUR}>`,
    `{{< tweet user="ElleryHarbour_x" id="2021500000000000000" >}}`,
    `{{< tweet 98 >}}`,
    ABSENT,
    `> ${HARBOUR}`,
    `Words\n${HARBOUR}\nand more.`,
    `<blockquote class="twitter-tweet"><a href="${HARBOUR}">1 January</a></blockquote>`,
  ].join("\n\n");
  told = [];
  const passedOn = await hugo.add({ text, format: "markdown", path: "content/storm.md" });
  const places = passedOn.map((line) => line.replace(/: Hugo passes.*/, ""));
  expect(places).toEqual(["content/storm.md:14", "content/storm.md:17", "content/storm.md:20"]);
  expect(passedOn[2]).toContain(`In its place write {{< post "${HARBOUR}" >}}.`);
  expect(told).toEqual([
    "content/storm.md:10: not archived: https://x.com/i/status/98",
    `content/storm.md:12: not archived: ${ABSENT}`,
    "npx postproof capture content/storm.md keeps what is missing, once; then build again.",
  ]);
  const { posts, left } = await hugo.write();
  expect({ posts, left }).toEqual({ posts: ["x:2021500000000000000"], left: [] });
  const data = JSON.parse(read("data/postproof.json")) as Record<"names" | "posts", Record<string, string>>;
  const [key] = posts;
  expect(data.names).toEqual({
    [`${HARBOUR}?s=20&t=x`]: key,
    [HARBOUR]: key,
    "tweet 2021500000000000000": key,
    "tweet 98": "tweet 98",
  });
  const archive = createArchive({ store: filesStore(join(root, ".postproof")) });
  const parts = data.posts[key!] as unknown as string[];
  expect(parts.join("/p/")).toBe(await archive.embed(HARBOUR, { assetUrl: (file) => `/p/${file}` }));
  expect(String(data.posts["tweet 98"])).toContain("https://x.com/i/status/98");
  for (const [file] of parts.slice(1).map((part) => part.split(/[" ]/)))
    expect(readdirSync(join(root, "static/postproof"))).toContain(file);
});

it("leaves the templates of a Hugo site that are its own, and keeps what its theme makes of links", async () => {
  const hook = "layouts/_default/_markup/render-link.html";
  write(`themes/paper/${hook}`, `<a class="paper" href="{{ .Destination }}">{{ .Text }}</a>\n`);
  write("layouts/shortcodes/post.html", "my own");
  const again = await (await openHugo({ root }, () => undefined)).write();
  expect(read(hook)).toMatch(
    /partial "postproof\/link.html" .* else \}\}<a class="paper" .*<\/a>\{\{ end -\}\}\n$/s,
  );
  expect(read("layouts/shortcodes/post.html")).toBe("my own");
  expect(again.left).toEqual([
    expect.stringContaining("layouts/shortcodes/post.html is your own. Put this into it: {{"),
  ]);
});

it("names what is wrong in its configuration and its options", async () => {
  const config = join(root, "postproof.config.json");
  writeFileSync(config, JSON.stringify({ http: { allowPrivate: false } }));
  await expect(open()).rejects.toMatchObject({ code: "invalid_config" });
  rmSync(config);
  await expect(open({ misspelt: true } as SiteOptions)).rejects.toThrow("There is no option misspelt");
});

it("markdown-it renders posts whether it lets HTML through or not, and trusts no figure of the author's", async () => {
  // Its worker is started as built.
  const built = "../../dist/markdown-it.js";
  const { default: plugin } = (await import(built)) as { default: typeof markdownItPostproof };
  const forged = `<figure class="pp" data-postproof-key="x:1"><script>1</script></figure>`;
  const md = new MarkdownIt({ html: false }).use(plugin, { root });
  const html = md.render(`Words.\n\n${HARBOUR}\n\n> ${HARBOUR}\n\n${forged}\n`);
  const figure = await (await open({ assets: { folder: "public", base: "/postproof/" } })).embed(HARBOUR);
  const link = /<link rel="stylesheet" href="\/postproof\/embed\.[0-9a-f]{10}\.css">/;
  expect(html.replaceAll(figure, "FIGURE").replace(link, "LINK")).toBe(
    `<p>Words.</p>\nLINKFIGURE\n<blockquote>\nFIGURE\n</blockquote>\n<p>${md.utils.escapeHtml(forged)}</p>\n`,
  );
  expect(new MarkdownIt().use(plugin, { root }).render(HARBOUR, { cleanUrls: true })).toMatch(
    /^<div v-html="&quot;.*&quot;"><\/div>\n$/,
  );
  // What builds on it takes front matter away before: the line is that of the file.
  write("front.md", `---\ntitle: Storm\n---\n\n${ABSENT}\n`);
  const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  md.render(`\n${ABSENT}\n`, { path: join(root, "front.md") });
  const said = warn.mock.calls.map(([line]) => line);
  warn.mockRestore();
  expect(said[0]).toBe(`front.md:5: not archived: ${ABSENT}`);
});
