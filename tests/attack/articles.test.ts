// Hostile articles: read in memory that neither their depth nor the number of things in them decides.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPassages, findQuotations, findReferences } from "../../src/article/index.ts";
import { createArchive, memoryStore } from "../../src/index.ts";
import { cpuTime } from "../cpu-time.ts";
import { heapOf } from "./heap.ts";

const run = promisify(execFile);
const MIB = 1024 * 1024;
/** In UTF-16 code units. */
const SIZE = 5_000_000;
/** In MB: what the heap may hold, and the whole process. */
const HEAP = 192;
const MOST = 300;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-articles-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const filled = (unit: string): string => unit.repeat(SIZE / unit.length);

/** As many of something as an article may hold, by how many marks each has; the rest is words. */
function dense(unit: string, marks: number): string {
  const most = unit.repeat(299_000 / marks);
  return `${most}\n\nThe ferry runs again.${" and more words follow".repeat((SIZE - most.length) / 22)}`;
}

function numbered(unit: (id: string) => string): string {
  const parts: string[] = [];
  for (let length = 0; length < SIZE; length += parts.at(-1)!.length)
    parts.push(unit(String(1_700_000_000_000_000_000n + BigInt(parts.length))));
  return parts.join("");
}

interface Told {
  readonly found?: number;
  readonly failed?: string;
  /** Memory of the process at its peak, in bytes. */
  readonly most: number;
}

async function read(format: string, text: string, verb: "rewrite" | "prose" | "proof"): Promise<Told> {
  const path = join(folder, "article");
  await writeFile(path, text);
  const { stdout } = await run(process.execPath, [
    ...heapOf(HEAP),
    join(import.meta.dirname, "article-child.js"),
    format,
    path,
    verb,
  ]);
  return JSON.parse(stdout) as Told;
}

const status = (id: string): string => `https://x.com/ada/status/${id}`;

describe("an article of 5 MB", () => {
  it.each([
    ["formatting in formatting", "html", "rewrite", () => dense("<b>", 1)],
    ["lists in lists", "html", "proof", () => dense("<ul><li>", 2)],
    ["code", "html", "rewrite", () => dense("<code>a</code>", 2)],
    ["headings", "html", "proof", () => dense("<h2>a", 1)],
    ["lines", "html", "proof", () => dense("a<br>", 1)],
    ["block quotations in each other, with words", "html", "proof", () => filled("<blockquote>“Hi there” ")],
    ["a million attributes", "html", "proof", () => `<p ${filled("ab=c ")}>x</p>`],
    ["links to different posts", "html", "rewrite", () => numbered((id) => `<a href="${status(id)}">a</a> `)],
    [
      "credits in captions",
      "html",
      "proof",
      () => filled("<figure><img src=a.jpg><figcaption>The ferry. Photo: Ada / X</figcaption></figure>"),
    ],
    ["emphasis that never ends", "markdown", "proof", () => dense("*a ", 1)],
    ["lists", "markdown", "proof", () => dense("- a\n", 1)],
    ["pictures", "markdown", "proof", () => dense("![a](b)", 2)],
    ["addresses", "markdown", "proof", () => dense("http://a.b ", 1)],
    ["quotations", "markdown", "proof", () => filled("“The ferry runs again,” Ada wrote on X.\n\n")],
    ["quoted words on one line", "text", "prose", () => filled("“a” ").slice(0, 500_000)],
    ["quotations that never end", "text", "prose", () => filled("“The ferry runs. ").slice(0, 1_000_000)],
  ] as const)("takes at most 300 MB: %s", { timeout: 300_000 }, async (_name, format, verb, text) => {
    const { most, failed } = await read(format, text(), verb);
    expect([undefined, "invalid_input"]).toContain(failed);
    expect(Math.round(most / MIB)).toBeLessThan(MOST);
  });
});

describe("what is bounded", () => {
  const embed =
    '<blockquote class="twitter-tweet"><a href="https://x.com/ada/status/20">May 3</a></blockquote>';
  const parse = () => ({ platform: "x", id: "20", url: status("20"), certain: true }) as const;
  const read = (html: string) => findReferences(html, { format: "html", parse });

  it("is depth: what stands within more than a thousand elements is found as a link, and what follows as ever", () => {
    const deep = (depth: number) =>
      `${"<div>".repeat(depth)}${embed}${"</div>".repeat(depth)}<p>x</p>${embed}`;
    expect(read(deep(900)).map(({ markup }) => markup)).toEqual(["blockquote", "blockquote"]);
    expect(read(deep(1_500)).map(({ markup }) => markup)).toEqual(["link", "blockquote"]);
  });

  it("is the section in which prose is read: the places of all quotations are right", () => {
    const sentence = "“The ferry runs again,” Ada wrote on X. ";
    const article = sentence.repeat(8_000);
    const found = findQuotations(article, findPassages(article, "text"));
    expect(found.length).toBeGreaterThan(7_990);
    for (const { parts, quoted } of found) {
      expect(article.slice(...parts[0]!.range)).toBe(quoted);
      expect(quoted).toBe("The ferry runs again,");
    }
  });

  it.each([
    ["headings", "html", "<h2>a"],
    ["formatting in formatting", "html", "<b>"],
    ["marks of emphasis that never close", "markdown", "*a "],
    ["lines", "markdown", "a\n"],
    ["lines", "text", "a\n"],
    ["quotations on one line", "text", "“a,” he wrote on X. "],
  ] as const)(
    "is the number of marks: a million %s in %s are refused at once",
    async (_name, format, unit) => {
      const archive = createArchive({ store: memoryStore() });
      const article = unit.repeat(SIZE / unit.length);
      const start = cpuTime();
      const refused = { code: "invalid_input", message: expect.stringContaining("split it") as string };
      await expect(archive.proof(article, { format })).rejects.toMatchObject(refused);
      expect(cpuTime() - start).toBeLessThan(3_000);
    },
  );

  it("is the number of posts: more than 20,000 are refused in words", async () => {
    const archive = createArchive({ store: memoryStore() });
    const article = `${status("20")}\n\n`.repeat(20_001);
    const refused = { code: "invalid_input", message: expect.stringContaining("split it") as string };
    await expect(archive.rewrite(article, { format: "markdown" })).rejects.toMatchObject(refused);
    await expect(archive.proof(article, { format: "markdown" })).rejects.toMatchObject(refused);
  });
});
