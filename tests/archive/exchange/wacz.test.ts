// WACZ files: another program reads them, what servers answered is in them as received, and our rendering as what it is.
import { execFileSync } from "node:child_process";
import { createHash, generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { WARCParser } from "warcio";
import type { WARCRecord } from "warcio";
import { describe, expect, it } from "vitest";
import { readParts } from "../../../src/article/docx/zip.ts";
import { createSigningKey } from "../../../src/index.ts";
import type { Capture } from "../../../src/model/capture.ts";
import { openZip } from "../../../src/store/zip.ts";
import { collected, demoArchive, POSTS } from "./demo.ts";

const AT = "2026-02-12T09:00:00.000Z";
const refusal = "no zip file";
const partsOf = (file: Uint8Array) => readParts(file, { isWanted: () => true, most: 2 ** 30, refusal });
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const sha256 = (bytes: Uint8Array): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

interface Read {
  readonly type: string;
  readonly url: string | null;
  readonly head: WARCRecord["httpHeaders"];
  readonly payload: Uint8Array;
  readonly header: (name: string) => string | null | undefined;
}

/** The records of a WARC file, as another program reads them; it says itself where a digest is wrong. */
async function recordsOf(file: Uint8Array): Promise<Read[]> {
  const found: Read[] = [];
  for await (const record of WARCParser.iterRecords([file])) {
    const payload = await record.readFully(false);
    found.push({
      type: record.warcType,
      url: record.warcTargetURI ?? null,
      head: record.httpHeaders,
      payload,
      header: (name) => record.warcHeader(name),
    });
  }
  return found;
}

async function wacz(urls = POSTS) {
  const { archive, store } = await demoArchive(urls);
  const out = collected();
  const report = await archive.exportWacz(out.write, { stylesheet: ".pp{color:#111}" });
  const parts = await partsOf(out.bytes());
  const warc = parts.get("archive/data-00000.warc.gz")!;
  return { archive, store, report, file: out.bytes(), parts, warc, records: await recordsOf(warc) };
}

describe("a WACZ file", () => {
  it("holds every answer as received, as another program reads it", async () => {
    const { store, report, records } = await wacz();
    const bodies: Uint8Array[] = [];
    for await (const key of store.list("evidence/captures/")) {
      const { exchanges } = JSON.parse(text(await store.get(key))) as Capture;
      for (const { result } of exchanges) {
        if (!("status" in result)) continue;
        if ("utf8" in result.body) bodies.push(new TextEncoder().encode(result.body.utf8));
        else if ("base64" in result.body) bodies.push(Buffer.from(result.body.base64, "base64"));
        else {
          const { blob } = result.body;
          bodies.push((await store.get(`evidence/originals/${blob.slice(0, 2)}/${blob}`))!);
        }
      }
    }
    expect(bodies.length).toBeGreaterThan(6);
    const responses = records.filter(({ type }) => type === "response");
    expect(responses.map(({ payload }) => sha256(payload)).sort()).toEqual(bodies.map(sha256).sort());
    expect(report).toMatchObject({ posts: 3, pages: 3, responses: bodies.length, leftOut: [] });
    for (const { head, payload, header } of responses) {
      expect(head?.statusCode).toBe(200);
      expect(head?.headers.get("content-length")).toBe(String(payload.length));
      expect(header("WARC-Payload-Digest")).toBe(sha256(payload));
    }
  });

  it("holds our rendering as a conversion and a file of ours, and never as a response", async () => {
    const { records } = await wacz();
    const pages = records.filter(({ payload }) => text(payload.subarray(0, 15)) === "<!doctype html>");
    expect(pages.map(({ type }) => type)).toEqual(Array(3).fill(["conversion", "resource"]).flat());
    const ids = new Map(records.map((record) => [record.header("WARC-Record-ID"), record]));
    expect(ids.size).toBe(records.length);
    for (const page of pages) {
      expect(text(page.payload)).toContain(".pp{color:#111}");
      if (page.type === "resource") expect(page.url).toMatch(/^https:\/\/postproof\.invalid\/posts\//);
      else expect(ids.get(page.header("WARC-Refers-To"))?.type).toBe("response");
    }
    const shown = pages
      .flatMap(({ payload }) => [...text(payload).matchAll(/src="([^"]+)"/g)])
      .map(([, src]) => src);
    expect(shown.length).toBeGreaterThan(0);
    const files = records.filter(({ type }) => type === "resource").map(({ url }) => url);
    for (const src of shown) expect(files).toContain(src);
  });

  it.each(["P-384", "P-256"] as const)(
    "is signed by a key of %s, as browsers verify it",
    async (namedCurve) => {
      const { archive } = await demoArchive(POSTS.slice(0, 1));
      const out = collected();
      const { privateKey } = generateKeyPairSync("ec", { namedCurve });
      const signingKey = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
      await archive.exportWacz(out.write, { signingKey });
      const parts = await partsOf(out.bytes());
      const description = parts.get("datapackage.json")!;
      const { hash, signedData } = JSON.parse(text(parts.get("datapackage-digest.json"))) as {
        hash: string;
        signedData: Record<"hash" | "signature" | "publicKey" | "software" | "version" | "created", string>;
      };
      expect([hash, signedData.hash]).toEqual([sha256(description), sha256(description)]);
      const key = Buffer.from(signedData.publicKey, "base64");
      const { subtle } = globalThis.crypto;
      const read = await subtle.importKey("spki", key, { name: "ECDSA", namedCurve }, false, ["verify"]);
      const isSigned = (words: string): Promise<boolean> =>
        subtle.verify(
          { name: "ECDSA", hash: "SHA-256" },
          read,
          Buffer.from(signedData.signature, "base64"),
          new TextEncoder().encode(words),
        );
      expect([await isSigned(hash), await isSigned(`${hash}0`)]).toEqual([true, false]);
    },
  );

  it.each([
    ["no key", "Eve Hart"],
    ["a key of another kind", createSigningKey().privateKey],
  ])("is not signed with %s, and nothing is written", async (_what, signingKey) => {
    const { archive } = await demoArchive(POSTS.slice(0, 1));
    const out = collected();
    await expect(archive.exportWacz(out.write, { signingKey })).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect(out.bytes()).toHaveLength(0);
  });

  it("says of every part what it is, and of every record where it stands", async () => {
    const { file, parts, warc, records } = await wacz();
    const described = JSON.parse(text(parts.get("datapackage.json"))) as {
      wacz_version: string;
      mainPageUrl: string;
      resources: { path: string; hash: string; bytes: number }[];
    };
    expect(described.wacz_version).toBe("1.1.1");
    expect(described.resources.map(({ path }) => path).sort()).toEqual(
      [...parts.keys()].filter((path) => !path.startsWith("datapackage")).sort(),
    );
    for (const { path, hash, bytes } of described.resources)
      expect([hash, bytes]).toEqual([sha256(parts.get(path)!), parts.get(path)!.length]);
    expect(JSON.parse(text(parts.get("datapackage-digest.json")))).toEqual({
      path: "datapackage.json",
      hash: sha256(parts.get("datapackage.json")!),
    });
    // Stored: the bytes of each part stand in the file as they are.
    for (const part of parts.values()) expect(file.includes(Buffer.from(part))).toBe(true);

    const lines = text(parts.get("indexes/index.cdx")).trimEnd().split("\n");
    expect(lines).toEqual([...lines].sort());
    const indexed = records.filter(({ type }) => type === "response" || type === "resource");
    expect(lines).toHaveLength(indexed.length);
    for (const line of lines) {
      const [, key, stamp, fields] = /^(\S+) (\d{14}) (\{.*\})$/.exec(line) ?? [];
      const at = JSON.parse(fields!) as Record<"url" | "offset" | "length" | "digest", string>;
      expect([key, stamp]).toEqual([expect.stringContaining(")/"), expect.stringMatching(/^2026/)]);
      const [alone] = await recordsOf(
        warc.subarray(Number(at.offset), Number(at.offset) + Number(at.length)),
      );
      expect([alone!.url, sha256(alone!.payload)]).toEqual([at.url, at.digest]);
    }

    const [head, ...pages] = text(parts.get("pages/pages.jsonl")).trimEnd().split("\n");
    expect(JSON.parse(head!)).toMatchObject({ format: "json-pages-1.0", hasText: true });
    expect(pages.map((page) => JSON.parse(page) as unknown)).toEqual(
      Array(3).fill({
        id: expect.stringMatching(/^[0-9a-f]{20}$/) as string,
        url: expect.stringMatching(/^https:\/\/postproof\.invalid\/posts\/[a-z]+%3A.*\.html$/) as string,
        ts: AT,
        title: expect.stringMatching(/@.*version [0-9a-f]{20}$/) as string,
        text: expect.stringMatching(/\w/) as string,
      }),
    );
    expect(JSON.parse(pages[0]!)).toMatchObject({ url: described.mainPageUrl });
  });

  it("is the same whenever it is made of the same, at the same time", async () => {
    const [one, other] = [await wacz(), await wacz()];
    expect(sha256(one.file)).toBe(sha256(other.file));
  });

  it("names what the archive does not hold, and holds the rest", async () => {
    const { archive, store } = await demoArchive();
    for await (const key of store.list("evidence/originals/")) await store.delete(key);
    const [capture] = await keysOf(store.list("evidence/captures/"));
    await store.put(capture!, new TextEncoder().encode("{}"));
    const out = collected();
    const report = await archive.exportWacz(out.write);
    const why = report.leftOut.map((each) => each.why);
    expect(why.filter((each) => each.includes("is not kept in this archive")).length).toBeGreaterThan(0);
    expect(why.filter((each) => each.includes("does not agree with its digest"))).toHaveLength(1);
    expect(report.pages).toBe(3);
    await expect(archive.exportWacz(out.write, { only: ["https://x.com/i/status/1"] })).rejects.toMatchObject(
      {
        code: "not_archived",
      },
    );
  });
});

async function keysOf(list: AsyncIterable<string>): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of list) keys.push(key);
  return keys;
}

const hasUnzip = (() => {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe.runIf(hasUnzip)("a zip file, read by Python", () => {
  it("holds its parts as they are, also more than 65,535 of them", { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "postproof-zip-"));
    try {
      for (const count of [0, 3, 65_536]) {
        const out = collected();
        const zip = openZip(out.write, new Date(AT));
        for (let number = 0; number < count; number += 1)
          await zip.add(`part/ä-${number}.txt`, new TextEncoder().encode(`part ${number}`));
        await zip.end();
        const path = join(folder, `${count}.zip`);
        await writeFile(path, out.bytes());
        const script =
          "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n" +
          "for i,n in enumerate(z.namelist()): assert z.read(n)==b'part %d'%i and n=='part/ä-%d.txt'%i\n" +
          "assert all(e.compress_type==0 and e.date_time==(2026,2,12,9,0,0) for e in z.infolist())\nprint(len(z.namelist()))";
        expect(execFileSync("python3", ["-c", script, path]).toString()).toBe(`${count}\n`);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

it("packs records one by one", async () => {
  const { warc, records } = await wacz(POSTS.slice(0, 1));
  expect(text(gunzipSync(warc)).match(/^WARC\/1\.1\r$/gm)).toHaveLength(records.length);
});
