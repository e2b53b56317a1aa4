// Whatever is sent as an address, a body or a header: a typed answer, nothing that runs, and no request to where none may go.
import { createAdaptorServer } from "@hono/node-server";
import type { ServerType } from "@hono/node-server";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { httpServer } from "../../src/cli/serve.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import type { Loopback } from "../loopback.ts";
import { hasMaterial, material } from "../material.ts";
import { isWhole } from "../times.ts";
import { asProgram, BASE, openServed, sending, TOKEN } from "./server.ts";
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
afterEach(() => expect(errors).toEqual([]));
afterAll(() => internet.close());

/** Asks, and holds the answer to what holds of every answer. */
async function answered(path: string, init?: RequestInit): Promise<Response> {
  const response = await served.ask(path, init);
  const type = response.headers.get("content-type") ?? "";
  expect(response.status, path).toBeLessThan(500);
  if (response.status >= 400) expect(type, path).toMatch(/^(application\/problem\+json|text\/html)/);
  return response;
}

const read = (name: string): unknown => JSON.parse(readFileSync(material(`hostile/${name}`), "utf8"));

const hostileTexts = (): readonly string[] => [
  ...(read("strings/blns.json") as string[]),
  ...(read("xss/social-field-payloads.json") as { payload: unknown }[]).map(({ payload }) => String(payload)),
  ...(read("xss/bleach-xss.json") as unknown[]).map((each) => JSON.stringify(each)),
];

describe.runIf(hasMaterial)("what others attack with", () => {
  it("as an address is answered with a problem, and never comes back as markup", async () => {
    const texts = hostileTexts();
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

describe("over a connection, as the command listens", () => {
  const head = `Host: 127.0.0.1\r\nAuthorization: Bearer ${TOKEN}\r\n`;
  let server: ServerType;
  beforeAll(async () => {
    const { handler } = openServed({
      ...{ base: undefined, hosts: ["127.0.0.1"], bodyTimeout: 300 },
      ...{ archive: served.desk.archive, onError: (error: unknown) => errors.push(error) },
    } as never);
    const waits = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 };
    server = httpServer(handler, { createAdaptorServer }, { host: "127.0.0.1" }, waits);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(() => {
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
  });

  /** What comes back until the server hangs up. */
  async function answerTo(speak: (socket: Socket) => unknown): Promise<string> {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    let answer = "";
    socket.setEncoding("latin1").on("data", (part: string) => (answer += part));
    socket.on("error", () => undefined); // it is hung up while we speak
    const closed = new Promise((resolve) => socket.on("close", resolve)); // `once` would fail with that error
    speak(socket);
    await closed;
    return answer;
  }

  /** The status of an answer, and the word for what is wrong. */
  const toldIn = (answer: string): string =>
    [/^HTTP\/1\.1 (\d+)/, /"code":"(\w+)"/]
      .map((said) => said.exec(answer)?.[1] ?? "")
      .join(" ")
      .trim();

  const posted = (fields: string, body = ""): string =>
    `POST /api/quotation HTTP/1.1\r\n${head}Content-Type: application/json\r\n${fields}\r\n\r\n${body}`;
  const GET = (path: string, fields = head): string => `GET ${path} HTTP/1.1\r\n${fields}\r\n`;

  it.each([
    ["a body that is cut", posted("Content-Length: 100", '{"a'), "400"],
    ["one longer than it says", posted("Content-Length: 2", '{"words": "a"}'), "400"],
    ["a length below nothing", posted("Content-Length: -5", "{}"), "400"],
    ["a length that is no number", posted("Content-Length: 0x2", "{}"), "400"],
    ["two lengths", posted("Content-Length: 2\r\nContent-Length: 3", "{}"), "400"],
    ["a length and chunks", posted("Content-Length: 2\r\nTransfer-Encoding: chunked", "0\r\n\r\n"), "400"],
    ["a length beyond all", posted("Content-Length: 99999999999", "{}"), "413 too_large"],
    ["chunks that are none", posted("Transfer-Encoding: chunked", "ZZ\r\nabc\r\n"), "400"],
    ["a chunk beyond all", posted("Transfer-Encoding: chunked", "FFFFFFFFFFFFFFFFF\r\nabc\r\n"), "400"],
    ["a chunk that is cut", posted("Transfer-Encoding: chunked", "5\r\nab"), "400"],
    ["chunks of nothing", posted("Transfer-Encoding: chunked", "0\r\n\r\n"), "400 invalid_input"],
    ["a header beyond all", GET("/health", `${head}X-Said: ${"a".repeat(20_000)}\r\n`), "431"],
    ["a header of two lines", GET("/health", `${head}X-Said: a\r\n b\r\n`), "400"],
    ["a header with a zero in it", GET("/health", `${head}X-Said: a\0b\r\n`), "400"],
    ["no host", GET("/health", ""), "400"],
    ["a host with a space", GET("/health", "Host: a b\r\n"), "400"],
    ["a host behind a name", GET("/health", "Host: 127.0.0.1@evil.example\r\n"), "400"],
    ["a host that none can have", GET("/health", "Host: -1.00\r\n"), "400 invalid_input"],
    ["another host", GET("/health", "Host: evil.example\r\n"), "421 other_host"],
    ["another host as its address", GET("http://evil.example/health"), "421 other_host"],
    ["an address that is none", GET("*"), "400"],
    ["a zero in its address", GET("/\0"), "400"],
    ["the wish for a tunnel", `CONNECT 10.0.0.1:80 HTTP/1.1\r\n${head}\r\n`, ""],
    ["TLS", Buffer.from("160301020001000001fc0303", "hex"), "400"],
    ["HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400"],
    ["a good request, then none", `${GET("/health")}GARBAGE GARBAGE\r\n\r\n`, "400"],
  ])("%s is told what is wrong, and hung up on", async (_what, sent, told) => {
    const answer = await answerTo((socket) => socket.end(sent));
    expect(toldIn(answer)).toBe(told);
  });

  it.each([
    ["a head", "GET /health HTTP/1.1\r\nX-Said: ", "408"],
    ["a body", posted("Content-Length: 90000", '{"words": "'), "408 too_slow"],
    ["a body of chunks", posted("Transfer-Encoding: chunked", "ffff\r\na"), "408 too_slow"],
    ["a body where none is taken", GET("/health", `${head}Content-Length: 90000\r\n`), "200"],
  ])("%s that comes byte by byte is waited for so long, then hung up on", async (_what, sent, told) => {
    let drip: NodeJS.Timeout | undefined;
    const answer = await answerTo((socket) => {
      socket.write(sent);
      drip = setInterval(() => socket.write("a"), 40);
    });
    clearInterval(drip);
    expect(toldIn(answer)).toBe(told);
  });

  it("so is one that never comes, though it was asked for", async () => {
    const sent = posted("Content-Length: 9\r\nExpect: 100-continue");
    const answer = await answerTo((socket) => socket.write(sent));
    expect(answer).toMatch(/^HTTP\/1\.1 100 /);
    expect(toldIn(answer.slice(answer.indexOf("\r\n\r\n") + 4))).toBe("408 too_slow");
  });

  it("whoever breaks the connection in the middle of a body is no error of the server", async () => {
    const came = once(server, "request");
    const answer = await answerTo(async (socket) => {
      socket.write(posted("Content-Length: 100", '{"a'));
      await came;
      socket.resetAndDestroy();
    });
    expect(answer).toBe("");
    expect(await answerTo((socket) => socket.end(GET("/health")))).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("fifty requests at once are all answered, in their order", async () => {
    const paths = Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? "/health" : "/oembed?url=x:1"));
    const answer = await answerTo((socket) => socket.end(paths.map((path) => GET(path)).join("")));
    const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
    expect(statuses).toEqual(paths.map((path) => (path === "/health" ? "200" : "404")));
  });

  it.runIf(hasMaterial)("what others attack with, sent as it is, is refused or answered", async () => {
    const before = internet.requests.length;
    for (const [at, text] of hostileTexts().entries()) {
      const all = [
        GET(`/embed?url=${text}`),
        GET("/metrics", `Host: 127.0.0.1\r\nCookie: ${text}\r\nAuthorization: ${text}\r\n`),
        GET("/health", `Host: ${text}\r\n`),
        posted(`Content-Length: ${Buffer.byteLength(text)}`, text),
      ];
      for (const sent of isWhole ? all : [all[at % all.length]!])
        expect(await answerTo((socket) => socket.end(sent)), sent).toMatch(/^HTTP\/1\.1 [24]\d\d /);
    }
    expect(internet.requests).toHaveLength(before);
  });
});
