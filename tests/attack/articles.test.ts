// Hostile articles: read in memory that neither their depth nor the number of things in them decides.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPassages, findQuotations, findReferences } from "../../src/article/index.ts";
import { createArchive, memoryStore } from "../../src/index.ts";
import { heapOf } from "./heap.ts";

const run = promisify(execFile);
const MIB = 1024 * 1024;
/** In UTF-16 code units: of what is mostly quotation marks, half as many are 5 MB. */
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
    ["formatting in formatting", "html", "rewrite", () => filled("<b>")],
    ["lists in lists", "html", "proof", () => filled("<ul><li>")],
    ["code in code", "html", "rewrite", () => filled("<code>")],
    ["block quotations in each other, with words", "html", "proof", () => filled("<blockquote>“Hi there” ")],
    ["a million attributes", "html", "proof", () => `<p ${filled("ab=c ")}>x</p>`],
    ["links to different posts", "html", "rewrite", () => numbered((id) => `<a href="${status(id)}">a</a> `)],
    [
      "embed codes",
      "html",
      "proof",
      () =>
        numbered(
          (id) =>
            `<blockquote class="twitter-tweet"><p>The ferry.</p><a href="${status(id)}">May 3</a></blockquote>\n`,
        ),
    ],
    [
      "credits in captions",
      "html",
      "proof",
      () => filled("<figure><img src=a.jpg><figcaption>The ferry. Photo: Ada / X</figcaption></figure>"),
    ],
    ["quotations", "markdown", "proof", () => filled("“The ferry runs again,” Ada wrote on X.\n\n")],
    ["quoted words on one line", "text", "prose", () => filled("“a” ").slice(0, SIZE / 2)],
    ["quotations that never end", "text", "prose", () => filled("“The ferry runs. ")],
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

  it("is the number of posts: more than 20,000 are refused in words", async () => {
    const archive = createArchive({ store: memoryStore() });
    const article = `${status("20")}\n\n`.repeat(20_001);
    const refused = { code: "invalid_input", message: expect.stringContaining("split it") as string };
    await expect(archive.rewrite(article, { format: "markdown" })).rejects.toMatchObject(refused);
    await expect(archive.proof(article, { format: "markdown" })).rejects.toMatchObject(refused);
  });
});
