// A guess by the look of an address: where the server says that it is nothing of the kind, the next platform is asked.
import { afterEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { formatKey } from "../../src/model/key.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { Handler, Loopback } from "../loopback.ts";

const open: { server?: Loopback; archive?: Archive } = {};
afterEach(async () => {
  await open.archive?.close();
  await open.server?.close();
});

async function archiveAt(handler: Handler): Promise<Archive> {
  open.server = await loopback(handler);
  const http = { connect: open.server.connect, pace: 0 };
  open.archive = createArchive({ store: memoryStore(), http, media: { keep: "none" } });
  return open.archive;
}

const PAGE = `<html><head><title>Ferry runs again</title><meta name="description" content="From Monday.">
<meta property="og:image" content="https://media.example/a.jpg"></head><body><p>From Monday.</p></body></html>`;

describe("an address that looks like a post of a server of the fediverse", () => {
  const url = "https://media.example/post/123";

  it("and is a page of some other site, is read as that page, and found again by its address", async () => {
    const archive = await archiveAt((_host, path, { accept = "" }) =>
      path === "/post/123" && !accept.includes("activity+json")
        ? { headers: { "content-type": "text/html" }, body: PAGE }
        : undefined,
    );
    const result = await archive.capture(url);
    expect(result.status, result.ending?.reason).toBe("captured");
    expect(result.snapshot!.key.platform).toBe("web");
    expect(await archive.embed(url)).toContain("Ferry runs again");
    expect((await archive.capture(url)).status).toBe("archived");
    expect(formatKey((await archive.show(url))!.key)).toBe(formatKey(result.snapshot!.key));
  });

  it.each([
    ["its server says", "text/html; charset=windows-1251", ""],
    ["it says itself", "text/html", '<meta charset="windows-1251">'],
  ])("and is written in the encoding that %s, is read in that", async (_name, type, meta) => {
    // «Паром» in windows-1251.
    const title = Buffer.from([0xab, 0xcf, 0xe0, 0xf0, 0xee, 0xec, 0xbb]);
    const rest = Buffer.from(PAGE.slice(PAGE.indexOf("</title>")));
    const body = Buffer.concat([Buffer.from(`<html><head>${meta}<title>`), title, rest]);
    const archive = await archiveAt((_host, path, { accept = "" }) =>
      path === "/post/123" && !accept.includes("activity+json")
        ? { headers: { "content-type": type }, body }
        : undefined,
    );
    expect((await archive.capture(url)).status).toBe("captured");
    expect(await archive.embed(url)).toContain("«Паром»");
    expect((await archive.audit()).problems).toEqual([]);
  });

  it("and cannot be reached, is not asked for as anything else", async () => {
    const archive = await archiveAt(() => ({ status: 503 }));
    const { ending } = await archive.capture(url);
    expect(ending!.kind).toBe("upstream_error");
  });
});
