// Material from elsewhere: read in memory that its size does not decide, and only what it says it is.
import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gunzip } from "../../src/archive/import/import.ts";
import { readMaterial } from "../../src/import/index.ts";
import { memoryMaterial } from "../import/memory-material.ts";
import { repositoryOf } from "../import/repository.ts";
import { heapOf } from "./heap.ts";
import type { HeldPost, Unread } from "../../src/import/index.ts";

const MIB = 1024 * 1024;
/** In MB: what the heap may hold. Bytes lie outside of it, and count in what the process takes. */
const HEAP = 64;
const run = promisify(execFile);
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-imports-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Told {
  readonly count: number;
  readonly told: readonly { readonly status: string; readonly reason?: string }[];
  /** Memory beyond that of the program, at its peak, in bytes. */
  readonly took: number;
}

/** Writes a file piece by piece, and imports it in a process of its own. */
async function imported(name: string, pieces: Iterable<string | Uint8Array>): Promise<Told> {
  const path = join(folder, name);
  await pipeline(Readable.from(pieces), createWriteStream(path));
  const { stdout } = await run(process.execPath, [
    ...heapOf(HEAP),
    join(import.meta.dirname, "import-child.js"),
    path,
  ]);
  await rm(path);
  return JSON.parse(stdout) as Told;
}

function* repeated(piece: string, size: number): Generator<string> {
  const block = piece.repeat(Math.ceil(65_536 / piece.length));
  for (let length = 0; length < size; length += block.length) yield block;
}

const entry = (type: string, text: string, encoding?: string) =>
  JSON.stringify({
    startedDateTime: "2026-11-20T08:00:00.000Z",
    request: { url: `https://cdn.example/${text.length}` },
    response: { status: 200, content: { mimeType: type, text, ...(encoding && { encoding }) } },
  });

const status = (id: number) =>
  JSON.stringify({
    id_str: String(id),
    full_text: "The ferry runs again.",
    created_at: "Mon Nov 23 12:00:00 +0000 2026",
    user: { id_str: "1", screen_name: "ada", name: "Ada" },
  });

function* har(): Generator<string> {
  yield '{"log":{"entries":[';
  const picture = entry("image/jpeg", "QUJD".repeat(500_000), "base64");
  for (let at = 0; at < 30; at += 1) yield `${picture},`;
  yield `${entry("application/json", `[${status(20)}]`)}]}}`;
}

const BOUNDARY = "----MultipartBoundary--abc----";
function* mhtml(page: Iterable<string>, pictures: number): Generator<string> {
  yield `Snapshot-Content-Location: https://nowhere.example/1\r\nContent-Type: multipart/related; boundary="${BOUNDARY}"\r\n\r\n`;
  yield `--${BOUNDARY}\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
  yield* page;
  for (let at = 0; at < pictures; at += 1) {
    yield `\r\n--${BOUNDARY}\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://nowhere.example/${at}.png\r\n\r\n`;
    yield* repeated(`${"QUJD".repeat(19)}\r\n`, 6 * MIB);
  }
  yield `\r\n--${BOUNDARY}--\r\n`;
}

describe("material of 60 MB", () => {
  it.each([
    ["a HAR full of pictures", "a.har", har, "imported", 160],
    ["a saved page with pictures", "b.mhtml", () => mhtml(["<p>Hello</p>"], 10), "unread", 120],
    [
      "a saved page that is long itself",
      "c.mhtml",
      () => mhtml(repeated("<p>Hello</p>\r\n", 60 * MIB), 0),
      "unread",
      120,
    ],
    ["a saved page of one line", "d.mhtml", () => repeated("Content-Type: ", 60 * MIB), "unread", 120],
    ["a page as HTML", "e.html", () => repeated("<p>Hello</p>", 60 * MIB), "unread", 60],
    ["a dump that is one value", "f.json", () => repeated('{"a":[', 60 * MIB), "unread", 120],
    ["a repository that is none", "g.car", () => repeated("\xff\xff\xff\x07", 60 * MIB), "unread", 260],
  ] as const)("takes no more memory than it may: %s", async (_name, file, pieces, outcome, most) => {
    const { told, took } = await imported(file, pieces());
    expect(told.at(-1)?.status).toBe(outcome);
    expect(Math.round(took / MIB)).toBeLessThan(most);
  });

  it("is read one piece at a time: JSON lines", async () => {
    function* lines(): Generator<string> {
      const padding = " ".repeat(60_000);
      for (let at = 0; at < 1_000; at += 1) yield `{"padding":"${padding}","status":${status(at % 10)}}\n`;
    }
    const { count, took } = await imported("h.jsonl", lines());
    expect(count).toBe(1_000);
    expect(Math.round(took / MIB)).toBeLessThan(160);
  });

  it("names what is too large, and what to do", async () => {
    const { told } = await imported("i.html", repeated("<p>Hello</p>", 33 * MIB));
    expect(told[0]!.reason).toMatch(/larger than 32 MB.*Save the page/);
  });
});

const DID = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
const post = (text: string) => ({ $type: "app.bsky.feed.post", text, createdAt: "2026-11-23T12:00:00.000Z" });
const RECORDS = Object.fromEntries(
  ["one", "two", "three"].map((text, at) => [
    `app.bsky.feed.post/3aaaaaaaaaaa${at + 2}`,
    post(`number ${text}`),
  ]),
);

async function readRepository(bytes: Uint8Array): Promise<(HeldPost | Unread)[]> {
  const found: (HeldPost | Unread)[] = [];
  for await (const held of readMaterial(memoryMaterial({ "repo.car": bytes }), {
    gunzip,
    author: "ada.example",
  }))
    found.push(held);
  return found;
}

const textsIn = (found: readonly (HeldPost | Unread)[]): string[] =>
  found.flatMap((held) => ("body" in held ? [(held.body as { value: { text: string } }).value.text] : []));

describe("a block of a repository", () => {
  it("is what it is named by", async () => {
    const found = await readRepository(await repositoryOf(DID, RECORDS));
    expect(textsIn(found).sort()).toEqual(["number one", "number three", "number two"]);
    expect(found).toHaveLength(3);
  });

  it("that was changed is damaged and named, and the others are read", async () => {
    const bytes = await repositoryOf(DID, RECORDS);
    const at = Buffer.from(bytes).indexOf("number two");
    bytes.set(Buffer.from("number 222"), at);
    const found = await readRepository(bytes);
    expect(textsIn(found).sort()).toEqual(["number one", "number three"]);
    const unread = found.flatMap((held) => ("unread" in held ? [held] : []));
    expect(unread[0]).toMatchObject({
      place: expect.stringMatching(/^repo\.car#baf/) as string,
      unread: expect.stringContaining("damaged") as string,
    });
    expect(unread).toHaveLength(2);
  });

  it("gives nothing that was not signed, wherever a bit is turned", async () => {
    const whole = await repositoryOf(DID, RECORDS);
    const said = new Set(textsIn(await readRepository(whole)));
    for (let at = 3; at < whole.length; at += 11) {
      const bytes = Uint8Array.from(whole);
      bytes[at]! ^= 1 << (at % 8);
      const found = await readRepository(bytes);
      expect(textsIn(found).filter((text) => !said.has(text))).toEqual([]);
      expect(found.some((held) => "unread" in held) || textsIn(found).length === 3, String(at)).toBe(true);
    }
  });
});
