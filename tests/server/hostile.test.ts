// Whatever is sent as an address, a body or a header: a typed answer, nothing that runs, and no request to where none may go.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import type { Loopback } from "../loopback.ts";
import { hasMaterial, material } from "../material.ts";
import { asProgram, BASE, openServed, sending } from "./server.ts";
import type { Served } from "./server.ts";

const errors: unknown[] = [];
let internet: Loopback;
let served: Served;
beforeAll(async () => {
  internet = await loopback(() => ({ body: "<title>secret</title>" }));
  const archive = createArchive({
    store: memoryStore(),
    http: { connect: internet.connect, pace: 0 },
    media: { keep: "none" },
  });
  served = openServed({ archive, onError: (error) => errors.push(error) });
});
afterAll(() => internet.close());

/** Asks, and holds the answer to what holds of every answer. */
async function answered(path: string, init?: RequestInit): Promise<Response> {
  const response = await served.ask(path, init);
  const type = response.headers.get("content-type") ?? "";
  expect(response.status, path).toBeLessThan(500);
  if (response.status >= 400) expect(type, path).toMatch(/^(application\/problem\+json|text\/html)/);
  return response;
}

describe.runIf(hasMaterial)("what others attack with", () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(material(`hostile/${name}`), "utf8"));

  it("as an address is answered with a problem, and never comes back as markup", async () => {
    const texts = [
      ...(read("strings/blns.json") as string[]),
      ...(read("xss/social-field-payloads.json") as { payload: unknown }[]).map(({ payload }) =>
        String(payload),
      ),
      ...(read("xss/bleach-xss.json") as unknown[]).map((each) => JSON.stringify(each)),
    ];
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts) {
      const sent = encodeURIComponent(text.toWellFormed());
      for (const path of [
        `/embed?url=${sent}`,
        `/oembed?url=${sent}&format=xml`,
        `/post/x/${sent}`,
        `/sign-in?next=${sent}`,
      ]) {
        const response = await answered(path);
        const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
        if (isPage && /[<"]/.test(text) && text.length > 8)
          expect(await response.text(), path).not.toContain(text);
      }
      const credentials = text.replace(/[^\x20-\x7e]/g, "");
      await answered("/metrics", {
        headers: { authorization: `Bearer ${credentials}`, cookie: `postproof=${credentials}` },
      });
      await answered("/api/quotation", asProgram(sending({ words: text, posts: [text], speaker: text })));
    }
    expect(errors).toEqual([]);
  });

  it("as what is to be captured leads to no place where nothing may go", async () => {
    const denied = (read("ssrf/ssrf-urls.json") as { url: string; verdict: string; class: string }[]).filter(
      ({ verdict, class: kind }) => verdict === "deny" && !["dns-to-private", "rebinding"].includes(kind),
    );
    const urls = denied.map(({ url }) => url).filter((url) => url !== "" && url.length <= 2_000);
    for (let at = 0; at < urls.length; at += 100) {
      const response = await answered("/api/capture", asProgram(sending({ urls: urls.slice(at, at + 100) })));
      expect(await response.text()).toContain('"finished":true');
    }
    // What browsers read as an address of that public host, whatever else stands in it.
    const hosts = new Set(internet.requests.map(({ host }) => host));
    for (const host of hosts) expect(["example.com", "-example.com-"]).toContain(host);
  });
});

it.each([
  ["nothing", ""],
  ["no JSON", "{"],
  ["a list", "[]"],
  ["a number", "1"],
  ["no UTF-8", new Uint8Array([0x7b, 0xff, 0x7d])],
  ["what is deep", "[".repeat(60_000)],
  ["a prototype", '{"__proto__": {"urls": ["x:1"]}}'],
  ["too many fields", JSON.stringify({ urls: ["x:1"], paths: ["/etc/passwd"] })],
  ["another type", JSON.stringify({ urls: "x:1" })],
])("a body of %s is refused", async (_what, body) => {
  const headers = { "content-type": "application/json" };
  const response = await answered("/api/capture", asProgram({ method: "POST", headers, body }));
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: "invalid_input" });
});

it("a body that is too long is refused before it is read to its end", async () => {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(16 * 1024).fill(32));
    },
  });
  const headers = { "content-type": "application/json" };
  const response = await answered(
    "/api/capture",
    asProgram({ method: "POST", headers, body, duplex: "half" }),
  );
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(20);
  expect((await response.json()) as object).toMatchObject({ code: "too_large" });
});

it("paths that climb reach no file", async () => {
  for (const path of [
    "/assets/../../package.json",
    "/assets/%2e%2e%2fpackage.json",
    "/post/..%2f..%2fetc/passwd",
    "/%00",
    "/%ff",
  ]) {
    const response = await served.handler(new Request(BASE + path));
    expect([400, 404], path).toContain(response.status);
  }
});
