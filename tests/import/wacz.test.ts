// Web archive files as material: our own, and those of others, as they come from crawlers and browsers.
import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { openZip } from "../../src/store/zip.ts";
import { gunzip } from "../../src/archive/import/import.ts";
import { readMaterial } from "../../src/import/index.ts";
import type { HeldPost, Unread } from "../../src/import/index.ts";
import { memoryStore } from "../../src/store/index.ts";
import { collected, demoArchive } from "../archive/exchange/demo.ts";
import { memoryMaterial } from "./memory-material.ts";
import { demoPicture } from "../archive/demo-answers.ts";

const NOTE = {
  "@context": "https://www.w3.org/ns/activitystreams",
  type: "Note",
  id: "https://social.example/notes/1",
  attributedTo: { type: "Person", id: "https://social.example/users/ada", preferredUsername: "ada" },
  content: "<p>We open at nine.</p>",
  published: "2026-02-10T10:00:00Z",
  to: ["https://www.w3.org/ns/activitystreams#Public"],
};

interface Sent {
  readonly url?: string;
  readonly status?: number;
  readonly type?: string;
  readonly fields?: readonly string[];
  readonly body: Uint8Array | string;
  readonly record?: string;
}

/** A record as crawlers write it. */
function record({ url = NOTE.id, status = 200, type = "application/activity+json", ...sent }: Sent): Buffer {
  const head = [`HTTP/1.1 ${status} OK`, `Content-Type: ${type}`, ...(sent.fields ?? [])].join("\r\n");
  const block = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(sent.body as string)]);
  const fields = [
    "WARC/1.0",
    `WARC-Type: ${sent.record ?? "response"}`,
    `WARC-Target-URI: <${url}>`,
    "WARC-Date: 2026-02-11T09:00:00Z",
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${fields.join("\r\n")}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
}

async function read(files: Parameters<typeof memoryMaterial>[0], chunk?: number) {
  const found: (HeldPost | Unread)[] = [];
  for await (const each of readMaterial(memoryMaterial(files, chunk), { gunzip })) found.push(each);
  return found;
}

const note = JSON.stringify(NOTE);
const whole = { platform: "activitypub", body: NOTE, writtenAt: "2026-02-11T09:00:00.000Z" };

describe("a WARC file", () => {
  it.each<readonly [string, Buffer]>([
    ["as it is", record({ body: note })],
    [
      "packed record by record",
      Buffer.concat([gzipSync(record({ body: "x", status: 404 })), gzipSync(record({ body: note }))]),
    ],
    [
      "packed as a whole",
      gzipSync(Buffer.concat([record({ body: "x", type: "text/css" }), record({ body: note })])),
    ],
    [
      "in chunks",
      record({
        body: `5\r\n${note.slice(0, 5)}\r\n${(note.length - 5).toString(16)};x=y\r\n${note.slice(5)}\r\n0\r\n\r\n`,
        fields: ["Transfer-Encoding: chunked"],
      }),
    ],
    ["packed by its server", record({ body: gzipSync(note), fields: ["Content-Encoding: gzip"] })],
    ["unpacked, its field left standing", record({ body: note, fields: ["Content-Encoding: gzip"] })],
  ])("gives a post %s", async (_how, bytes) => {
    const name = bytes[0] === 0x1f ? "crawl.warc.gz" : "crawl.warc";
    for (const chunk of [1_000, 7]) expect(await read({ [name]: bytes }, chunk)).toMatchObject([whole]);
  });

  it("gives pages by their address, and nothing of what failed, was seen before, or was asked", async () => {
    const page = { type: "text/html; charset=iso-8859-1", body: Buffer.from("<p>Caf\xe9</p>", "latin1") };
    const bytes = Buffer.concat([
      record({ ...page, url: "https://social.example/@ada/1" }),
      record({ body: note, status: 500 }),
      record({ body: note, record: "request" }),
      record({ body: note, record: "revisit" }),
      record({ body: note, record: "conversion" }),
      record({ body: Buffer.from(note), fields: ["Content-Encoding: br"] }),
    ]);
    expect(await read({ "a.warc": bytes })).toMatchObject([
      { kind: "page", body: "<p>Café</p>", url: "https://social.example/@ada/1", place: "a.warc#1" },
    ]);
  });

  it.each<readonly [string, Buffer]>([
    ["breaks off", record({ body: note }).subarray(0, -40)],
    ["is none", Buffer.from("No such file\r\n\r\n")],
    ["says no length", Buffer.from("WARC/1.1\r\nWARC-Type: response\r\n\r\n")],
    ["says a length that cannot be", Buffer.from("WARC/1.1\r\nContent-Length: -1\r\n\r\n")],
    ["never ends its fields", Buffer.from(`WARC/1.1\r\n${"a: b\r\n".repeat(60_000)}`)],
  ])("says where it %s, after what came before", async (_how, bytes) => {
    const found = await read({ "a.warc": Buffer.concat([record({ body: note }), bytes]) });
    expect(found).toMatchObject([whole, { place: "a.warc#1", unread: /damaged, or breaks off/ }]);
    const cut = gzipSync(Buffer.concat([record({ body: note }), bytes])).subarray(0, -12);
    expect((await read({ "a.warc.gz": cut })).at(-1)).toMatchObject({ unread: /damaged/ });
  });
});

const picture = demoPicture("avatar-ada.jpg");
const PICTURE = "https://media.social.example/quay.jpg";
const withPicture = { ...NOTE, attachment: [{ type: "Image", mediaType: "image/jpeg", url: PICTURE }] };

async function waczOf(parts: Readonly<Record<string, Uint8Array | string>>): Promise<Buffer> {
  const out = collected();
  const zip = openZip(out.write, new Date("2026-02-12T09:00:00Z"));
  for (const [name, bytes] of Object.entries(parts)) await zip.add(name, Buffer.from(bytes as string));
  await zip.end();
  return out.bytes();
}

/** A WACZ file with a post and its picture, and an index that says so, changed as is wanted. */
function crawled(change: object = {}): Promise<Buffer> {
  const [post, shown] = [
    gzipSync(record({ body: JSON.stringify(withPicture) })),
    gzipSync(record({ url: PICTURE, type: "image/jpeg", body: picture })),
  ];
  const index = {
    url: PICTURE,
    mime: "image/jpeg",
    filename: "crawl.warc.gz",
    offset: String(post.length),
    length: String(shown.length),
  };
  return waczOf({
    "archive/crawl.warc.gz": Buffer.concat([post, shown]),
    "indexes/index.cdx.gz": gzipSync(
      `example,social)/quay.jpg 20260211090000 ${JSON.stringify({ ...index, ...change })}\n`,
    ),
  });
}

describe("a WACZ file of others", () => {
  it("is imported with its pictures, on the basis of an export", async () => {
    const archive = createArchive({ store: memoryStore() });
    const results = [];
    for await (const result of archive.import(memoryMaterial({ "crawl.wacz": await crawled() })))
      results.push(result);
    expect(results.map(({ ending }) => ending?.reason)).toEqual([undefined]);
    expect(results).toMatchObject([
      { status: "imported", missing: [], place: "crawl.wacz#archive/crawl.warc.gz#1" },
    ]);
    const { snapshot } = results[0]!;
    expect(snapshot).toMatchObject({
      basis: "export",
      capturedAt: "2026-02-11T09:00:00.000Z",
      copiedFrom: { source: "material, crawl.wacz#archive/crawl.warc.gz#1" },
    });
    expect(snapshot!.post.media[0]!.picture?.renditions?.length).toBeGreaterThan(0);
    expect((await archive.audit()).intact).toBe(true);
  });

  it.each([
    ["of another address", { offset: "0" }],
    ["beyond the end", { offset: "99999999" }],
    ["of a file that is not there", { filename: "../crawl.warc.gz" }],
    ["that is no number", { length: "many" }],
  ])("gives no picture for a place %s in its index", async (_what, change) => {
    const [post] = await read({ "crawl.wacz": await crawled(change) });
    expect(await (post as HeldPost).picture!(PICTURE)).toBeUndefined();
  });

  it("is told to be damaged, wherever it is cut or changed", async () => {
    const file = await crawled();
    for (const cut of [0, 1, 21, 200, file.length - 1]) {
      const found = await read({ "crawl.wacz": file.subarray(0, cut) });
      expect(found, String(cut)).toMatchObject([{ unread: /no WACZ file, or a damaged one/ }]);
    }
    for (let at = 0; at < file.length; at += 13) {
      const changed = Buffer.from(file);
      changed[at]! ^= 0xff;
      // It gives what it can, says the rest, and never throws or hangs.
      for (const each of await read({ "crawl.wacz": changed }, 100_000))
        if ("unread" in each) expect(each.unread).toMatch(/damaged/);
    }
  });

  it("may hold packed parts, and unpacks no more than it says", async () => {
    const body = gzipSync(record({ body: note }));
    const file = await waczOf({ "archive/a.warc.gz": deflateRawSync(body) });
    const packed = (size: number): Buffer => {
      const changed = Buffer.from(file);
      for (const [mark, method, length] of [
        [0x04034b50, 8, 22],
        [0x02014b50, 10, 24],
      ] as const) {
        const at = changed.indexOf(Buffer.from(Uint32Array.of(mark).buffer));
        changed.writeUInt16LE(8, at + method);
        changed.writeUInt32LE(size, at + length);
      }
      return changed;
    };
    expect(await read({ "a.wacz": packed(body.length) })).toMatchObject([whole]);
    expect(await read({ "a.wacz": packed(10) })).toMatchObject([{ unread: /damaged/ }]);
  });
});

it("our own WACZ file comes back: who said what, and when, of every post", async () => {
  const { archive } = await demoArchive();
  const out = collected();
  await archive.exportWacz(out.write);
  const other = createArchive({ store: memoryStore(), now: () => new Date("2026-03-01T09:00:00.000Z") });
  for await (const { status } of other.import(memoryMaterial({ "all.wacz": out.bytes() })))
    expect(status).not.toBe("passed_over");
  let count = 0;
  for await (const { key, current } of archive.list()) {
    const came = (await other.show(`${key.platform}:${key.id}`))?.current;
    const { text, published, author } = current!.post;
    expect(came?.post).toMatchObject({ text, published, author: { handle: author.handle } });
    expect(came?.basis).toBe("export");
    count += 1;
  }
  expect(count).toBe(3);
});
