// The samples of the documents, taken literally: code compiles and runs, commands print what is said.
import { execFile } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import MarkdownIt from "markdown-it";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderEmbed } from "../../src/render/index.ts";
import { ANSWERS } from "../archive/demo-answers.ts";
import { useRunner } from "../attack/runner.ts";
import { post, snapshot } from "../render/samples.ts";

const command = useRunner();
const root = join(import.meta.dirname, "../..");
const page = (name: string): string => readFileSync(join(root, name), "utf8");
/** The blocks of code of a page, in a language; those without one are what a terminal shows. */
const blocks = (name: string, language: string): string[] =>
  [...page(name).matchAll(/^```(\w*)\n([^]*?)^```$/gm)]
    .filter(([, is]) => is === language)
    .map(([, , code = ""]) => code);

/** What a sample takes for granted, in a folder with an archive that holds this post. */
const SNAPSHOT = `const record = await createArchive({ store: filesStore(".postproof") }).show("x:20");
const snapshot = record.current;`;
const FONT = join(root, "node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff");
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  "docs/embed.md": [
    "",
    `import { createArchive, filesStore } from "postproof";
${SNAPSHOT}
const [before, first, second, third] = Array(4).fill(snapshot);
const url = snapshot.post.url;
const since = { absence: "gone", at: "2026-03-02T09:00:00Z" };`,
    `import { createArchive, filesStore } from "postproof";
${SNAPSHOT}`,
  ],
  "docs/targets.md": [
    "",
    `import { createArchive, filesStore } from "postproof";
${SNAPSHOT}
const [first, second] = [snapshot, snapshot];`,
    `import { cpSync } from "node:fs";
cpSync(${JSON.stringify(FONT)}, "fonts/site.ttf");`,
  ],
  "docs/languages.md": [
    `import { createArchive, filesStore } from "postproof";
${SNAPSHOT}
const assetUrl = (file) => file, locale = "pt-PT";`,
    `import { createArchive, filesStore } from "postproof";
const archive = createArchive({ store: filesStore(".postproof") });
const url = "https://x.com/i/status/20";`,
  ],
  "docs/privacy.md": [`const html = '<script src="https://third.example/a.js"></script>';`],
};
const SAMPLES = Object.entries(GIVEN).flatMap(([name, given]) =>
  blocks(name, "js").map((code, index) => ({ name, index, code, given: given[index] })),
);

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "postproof-docs-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules", "postproof"));
  symlinkSync(join(root, "node_modules", "@types"), join(folder, "node_modules", "@types"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  const picture = join(root, "examples/demo/answers/pictures/harbour-wall.jpg");
  const words = [
    "--by",
    "Eve Example",
    "--from",
    "a screenshot",
    "--handle",
    "ada_example",
    "--text",
    "We open.",
  ];
  const url = ["--url", "https://x.com/ada_example/status/20", "--image", picture, "--alt", "A wall"];
  expect(await command(folder, ["transcribe", ...words, ...url])).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("code", () => {
  it("is told what it takes for granted, every sample", () => {
    expect(SAMPLES.length).toBe(9);
    expect(SAMPLES.map(({ given }) => given)).not.toContain(undefined);
  });

  it.each(SAMPLES)("of $name runs: sample $index", async ({ name, index, code, given }) => {
    const file = `${name.replace(/\W/g, "-")}-${index}.mjs`;
    writeFileSync(join(folder, file), `${given!}\n${code}`);
    const run = promisify(execFile)(process.execPath, [file], { cwd: folder });
    expect((await run).stderr).toBe("");
  });

  it("writes the files of an embed where its addresses lead", async () => {
    const [code = ""] = blocks("docs/embed.md", "js");
    writeFileSync(join(folder, "shown.mjs"), `${code}\nconsole.log(html);`);
    const { stdout } = await promisify(execFile)(process.execPath, ["shown.mjs"], { cwd: folder });
    expect(stdout).toContain(`<figure class="pp pp-card h-cite" lang="de"`);
    const files = [...stdout.matchAll(/"\/postproof\/([0-9a-f]{64}\.jpg)"/g)].map(([, file]) => file!);
    expect(files).not.toEqual([]);
    expect(readdirSync(join(folder, "public/postproof"))).toEqual(expect.arrayContaining(files));
  });

  it.each([
    ["nodenext", ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
    ["bundler", ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ])("compiles in TypeScript, modules resolved as %s", (_name, module, moduleResolution) => {
    const declared = `import type { Since } from "postproof/render";
import type { Archive, Snapshot } from "postproof";
declare global {
  var snapshot: Snapshot, before: Snapshot, first: Snapshot, second: Snapshot, third: Snapshot, since: Since;
  var archive: Archive, url: string, locale: string, html: string, assetUrl: (file: string) => string;
}
`;
    const files = SAMPLES.map(({ name, index, code }) => {
      const file = join(folder, `${name.replace(/\W/g, "-")}-${index}.mts`);
      // What it declares itself is its own, not the global of that name.
      writeFileSync(file, `${code}\nexport {};\n`);
      return file;
    });
    writeFileSync(join(folder, "given.mts"), `${declared}export {};\n`);
    const program = ts.createProgram([join(folder, "given.mts"), ...files], {
      ...{ module, moduleResolution, target: ts.ScriptTarget.ES2022, strict: true, noEmit: true },
      // They are JavaScript: what a function takes goes without saying.
      ...{ noImplicitAny: false, exactOptionalPropertyTypes: true, types: ["node"], skipLibCheck: false },
      typeRoots: [join(folder, "node_modules", "@types")],
    });
    const faults = ts.getPreEmitDiagnostics(program);
    expect(faults.map(({ messageText, file }) => [file?.fileName, messageText])).toEqual([]);
  });
});

describe("what a terminal shows", () => {
  it("is what leaks prints of such a page", async () => {
    const shown = blocks("docs/privacy.md", "").find((text) => text.startsWith("$ postproof leaks"))!;
    const [line = "", ...rest] = shown.split("\n");
    const lines = Array.from({ length: 45 }, () => "<p>words</p>");
    lines[8] = `    <link href="https://fonts.googleapis.com/css?family=Asap" rel="stylesheet">`;
    lines[40] = `      <script src="https://platform.twitter.com/widgets.js"></script>`;
    mkdirSync(join(folder, "public"), { recursive: true });
    writeFileSync(join(folder, "public/harbour.html"), lines.join("\n"));
    const run = await command(folder, line.split(" ").slice(2));
    expect(run.code).toBe(1);
    expect(run.out + run.err).toBe(rest.join("\n"));
  });

  it("is what proof finds in the demo's column, and quote in words of its posts", async () => {
    const desk = join(folder, "desk");
    mkdirSync(desk);
    for (const file of ["article.html", "column.html", "lifeboat-on-ferry-road.jpg"])
      copyFileSync(join(root, "examples/demo", file), join(desk, file));
    expect((await command(desk, ["capture", "article.html", "--replay", ANSWERS])).code).toBe(0);
    const run = await command(desk, ["proof", "column.html"]);
    const shown = blocks("README.md", "").find((text) => text.startsWith("$ postproof proof"))!;
    const undated = (text: string): string => text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, "DATE");
    const alarms = run.out.split("\n").filter((line) => line.includes("ALARM"));
    expect(alarms.map(undated)).toEqual(undated(shown).trim().split("\n").slice(1));

    const asked = blocks("docs/for-programs.md", "").find((text) => text.startsWith("$ postproof quote"))!;
    const [line = "", ...rest] = asked.split("\n");
    const [, post = "", words = ""] = /--post (\S+) --words "([^"]+)"$/.exec(line)!;
    const answer = await command(desk, ["quote", "--post", post, "--words", words]);
    expect(undated(answer.out)).toBe(undated(rest.join("\n")));
  });
});

describe("an embed", () => {
  const text = [
    { type: "paragraph", children: [{ type: "text", text: "]]> {x} `a` *b* <p>\n\n# c" }] },
  ] as const;
  const author = { handle: "ada_example", url: "https://x.com/ada_example" };
  const html = renderEmbed(snapshot("x", "2", post({ author, text })), { assetUrl: (file) => file });

  it("goes through Markdown as it is, on a line of its own", () => {
    const converted = new MarkdownIt({ html: true }).render(`Words.\n\n${html}\n\nMore.\n`);
    expect(converted).toBe(`<p>Words.</p>\n${html}\n<p>More.</p>\n`);
  });

  it("does not end the CDATA of a feed", () => {
    expect(html).not.toContain("]]>");
    expect(html).not.toContain("\n");
  });
});
