// The door: what it sends, what it records, and that it lets go of everything.
import { createHash } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import * as zlib from "node:zlib";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { createDoor } from "../../src/http/door.ts";
import type { Door, DoorOptions } from "../../src/http/door.ts";
import { answerOf, textOf } from "../../src/model/capture.ts";
import type { Exchange } from "../../src/model/capture.ts";
import { loopback } from "../loopback.ts";
import type { Handler, Loopback } from "../loopback.ts";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open(handler: Handler, options: DoorOptions = {}): Promise<{ door: Door; net: Loopback }> {
  const net = await loopback(handler);
  const door = createDoor({ pace: 0, timeout: 10_000, connect: net.connect, ...options });
  ends.push(
    () => net.close(),
    () => door.close(),
  );
  return { door, net };
}

const failureOf = (exchange: Exchange) => ("failure" in exchange.result ? exchange.result : undefined);

describe("what is sent and recorded", () => {
  it("records request, time and answer", async () => {
    const { door, net } = await open(() => ({ status: 200, body: { text: "Grüße" } }), {
      now: () => new Date("2026-05-04T03:02:01.000Z"),
      userAgent: "postproof/9.9.9 (+https://example.com)",
    });
    const exchange = await door.ask({ url: "https://a.example/post?id=1", accept: "application/json" });
    expect(exchange).toMatchObject({
      request: {
        method: "GET",
        url: "https://a.example/post?id=1",
        headers: { accept: "application/json", "user-agent": "postproof/9.9.9 (+https://example.com)" },
      },
      at: "2026-05-04T03:02:01.000Z",
      result: {
        status: 200,
        headers: { "content-type": "application/json" },
        body: { utf8: '{"text":"Grüße"}' },
        truncated: false,
      },
    });
    expect(exchange.result).not.toHaveProperty("url");
    expect(net.requests).toMatchObject([
      {
        protocol: "https:",
        host: "a.example",
        path: "/post?id=1",
        headers: { accept: "application/json", "accept-encoding": "gzip, deflate, br" },
      },
    ]);
  });

  it("sends secrets and records none", async () => {
    const { door, net } = await open(() => ({
      headers: { "set-cookie": ["session=hush-1", "b=hush-2"], "x-kept": "yes" },
      body: "ok",
    }));
    const exchange = await door.ask({
      url: "https://a.example/",
      headers: {
        Authorization: "Bearer hush-3",
        Cookie: "hush-4",
        "X-Guest-Token": "hush-5",
        "Accept-Language": "de",
      },
    });
    expect(net.requests[0]?.headers).toMatchObject({
      authorization: "Bearer hush-3",
      cookie: "hush-4",
      "x-guest-token": "hush-5",
    });
    expect(JSON.stringify(exchange)).not.toContain("hush");
    expect(exchange.request.headers).toMatchObject({ accept: "*/*", "accept-language": "de" });
    expect(answerOf(exchange)?.headers).toMatchObject({ "x-kept": "yes" });
  });

  it("records no user name or password of a URL that it refuses", async () => {
    const { door, net } = await open(() => ({}));
    const exchange = await door.ask({ url: "https://ada:hush@a.example/" });
    expect(failureOf(exchange)?.failure).toBe("refused_url");
    expect(JSON.stringify(exchange)).not.toContain("hush");
    expect(net.requests).toEqual([]);
  });

  it("sends a body and records its digest", async () => {
    const { door, net } = await open((_host, _path, _headers, told) => ({ body: told.body }));
    const body = JSON.stringify({ noteId: "ä" });
    const exchange = await door.ask({
      url: "https://a.example/api",
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(net.requests[0]).toMatchObject({ method: "POST", body });
    expect(exchange.request).toMatchObject({
      method: "POST",
      headers: { "content-type": "application/json" },
      bodyDigest: `sha256:${createHash("sha256").update(body).digest("hex")}`,
    });
    expect(JSON.stringify(exchange.request)).not.toContain("noteId");
  });

  it("lets no caller bend the connection by headers", async () => {
    const { door, net } = await open(() => ({ body: "ok" }));
    await door.ask({
      url: "https://a.example/",
      headers: {
        host: "b.example",
        "transfer-encoding": "chunked",
        connection: "upgrade",
        "Content-Length": "9",
      },
    });
    expect(net.requests[0]?.headers).toMatchObject({ host: "a.example" });
    const broken = await door.ask({ url: "https://a.example/", headers: { "x-a": "1\r\nx-b: 2" } });
    expect(failureOf(broken)?.failure).toBe("network");
    expect(net.requests).toHaveLength(1);
  });

  it.each([
    ["text in UTF-8", "text/html; charset=utf-8", Buffer.from("ä"), { utf8: "ä" }],
    ["text without a type", undefined, Buffer.from("ä"), { utf8: "ä" }],
    ["JSON of any suffix", "application/activity+json", Buffer.from("{}"), { utf8: "{}" }],
    ["an image", "image/png", Buffer.from("abc"), { base64: "YWJj" }],
    ["text that is not UTF-8", "text/plain", Buffer.from([0xe4]), { base64: "5A==" }],
    [
      "plain letters, whatever the header says",
      "text/html; charset=iso-8859-1",
      Buffer.from("abc"),
      { utf8: "abc" },
    ],
    [
      "a charset named by the header",
      "text/html; charset=iso-8859-1",
      Buffer.from("ä"),
      { base64: "w6Q=", charset: "windows-1252" },
    ],
    [
      "a charset named by the page",
      "text/html",
      Buffer.from('<meta charset="shift_jis">ä'),
      { base64: Buffer.from('<meta charset="shift_jis">ä').toString("base64"), charset: "shift_jis" },
    ],
    [
      "letters of two bytes each",
      "text/html; charset=utf-16le",
      Buffer.from("ab", "utf16le"),
      { base64: "YQBiAA==", charset: "utf-16le" },
    ],
    [
      "a charset in a comment of the page, where it means nothing",
      "text/html",
      Buffer.from('<!-- <meta charset="koi8-r"> -->ä'),
      { utf8: '<!-- <meta charset="koi8-r"> -->ä' },
    ],
    [
      "a charset named in JSON, where it means nothing",
      "application/json; charset=latin1",
      Buffer.from('"ä"'),
      { utf8: '"ä"' },
    ],
    ["text with a byte order mark", "application/json", Buffer.from("\uFEFF{}"), { base64: "77u/e30=" }],
  ])("keeps the bytes of %s", async (_name, type, bytes, body) => {
    const { door } = await open(() => ({
      headers: type === undefined ? {} : { "content-type": type },
      body: bytes,
    }));
    const answer = answerOf(await door.ask({ url: "https://a.example/" }));
    expect(answer?.body).toEqual(body);
  });
});

describe("content encodings", () => {
  const text = "Pictures and words. ".repeat(50);
  it.each([
    ["gzip", gzipSync(text)],
    ["x-gzip", gzipSync(text)],
    ["deflate", deflateSync(text)],
    ["deflate", deflateRawSync(text)],
    ["br", brotliCompressSync(text)],
    ["gzip, br", brotliCompressSync(gzipSync(text))],
    ["identity", Buffer.from(text)],
  ])("removes %s", async (coding, bytes) => {
    const headers = { "content-encoding": coding, "content-type": "text/plain" };
    const { door } = await open(() => ({ headers, body: bytes }));
    const answer = answerOf(await door.ask({ url: "https://a.example/" }));
    expect(answer?.body).toEqual({ utf8: text });
    expect(answer?.headers["content-encoding"]).toBe(coding);
  });

  it.each([
    ["gzip", Buffer.from("not gzip at all")],
    ["gzip", gzipSync(text).subarray(0, 40)],
    ["gzip, gzip, gzip", gzipSync(gzipSync(gzipSync(text)))],
    ["compress", Buffer.from("x")],
    ["__proto__", Buffer.from("x")],
  ])("fails on a body that is not %s, or of too many or unknown codings", async (coding, bytes) => {
    const { door, net } = await open(() => ({ headers: { "content-encoding": coding }, body: bytes }));
    const exchange = await door.ask({ url: "https://a.example/" });
    expect(failureOf(exchange)).toMatchObject({ failure: "network" });
    expect(failureOf(exchange)?.message).toMatch(/content encoding/);
    expect(net.requests).toHaveLength(1);
  });

  it("removes zstd where Node can, and else fails", async () => {
    // A zstd frame (RFC 8878) of one raw block: magic, single segment of 2 bytes, last block of 2 bytes, "ok".
    const frame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, 0x02, 0x11, 0x00, 0x00, 0x6f, 0x6b]);
    const { door } = await open(() => ({ headers: { "content-encoding": "zstd" }, body: frame }));
    const { result } = await door.ask({ url: "https://a.example/" });
    expect(result).toMatchObject(
      "zstdDecompress" in zlib ? { body: { utf8: "ok" } } : { failure: "network" },
    );
  });

  const zeros = Buffer.alloc(64 * 1024 * 1024);
  it.each([
    ["gzip", Buffer.concat(Array<Buffer>(8).fill(gzipSync(zeros)))], // 512 MiB from half a megabyte
    ["br", brotliCompressSync(zeros)],
  ])("stops a bomb of %s at the cap", async (coding, bytes) => {
    const { door } = await open(() => ({ headers: { "content-encoding": coding }, body: bytes }), {
      maxBytes: 5_000_000,
    });
    const before = process.memoryUsage().rss;
    const exchange = await door.ask({ url: "https://a.example/" });
    expect(failureOf(exchange)).toMatchObject({ failure: "too_large" });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it("counts to the byte", async () => {
    const { door } = await open((_host, path) => ({ body: "x".repeat(path === "/full" ? 100 : 101) }), {
      maxBytes: 100,
    });
    expect(answerOf(await door.ask({ url: "https://a.example/full" }))?.status).toBe(200);
    expect(failureOf(await door.ask({ url: "https://a.example/over" }))?.failure).toBe("too_large");
  });
});

describe("download", () => {
  const accept = "image/webp,image/jpeg";
  it("gives bytes, type and final URL", async () => {
    const { door, net } = await open((_host, path) => {
      if (path === "/old") return { status: 302, headers: { location: "https://cdn.example/new" } };
      return { headers: { "content-type": "image/jpeg" }, body: Buffer.from([0xff, 0xd8, 0xff]) };
    });
    const got = await door.download("https://media.example/old", { accept, maxBytes: 1000 });
    expect(got).toMatchObject({ ok: true, type: "image/jpeg", url: "https://cdn.example/new" });
    expect(got.ok && [...got.bytes]).toEqual([0xff, 0xd8, 0xff]);
    expect(net.requests.map((told) => told.headers.accept)).toEqual([accept, accept]);
  });

  it.each([
    ["/404", { kind: "not_found", status: 404 }],
    ["/410", { kind: "not_found", status: 410 }],
    ["/403", { kind: "status", status: 403 }],
    ["/204", { kind: "status", status: 204 }],
    ["/large", { kind: "too_large" }],
    ["/inner", { kind: "refused" }],
    ["/broken", { kind: "network" }],
    ["/never", { kind: "timeout" }],
  ])("says why %s gave nothing", async (path, expected) => {
    const { door } = await open(
      () => {
        if (path === "/large") return { body: "x".repeat(11) };
        if (path === "/inner")
          return { status: 302, headers: { location: "https://169.254.169.254/latest" } };
        if (path === "/broken") return { play: (response) => response.socket?.destroy() };
        if (path === "/never") return { play: () => undefined };
        return { status: Number(path.slice(1)) };
      },
      { timeout: path === "/never" ? 300 : 10_000 },
    );
    const got = await door.download(`https://media.example${path}`, { accept, maxBytes: 10 });
    expect(got).toMatchObject({ ok: false, ...expected });
  });

  it("refuses a URL before anything is sent", async () => {
    const { door, net } = await open(() => ({}));
    for (const url of ["https://127.0.0.1/a.jpg", "file:///etc/hosts", "https://[::1]/", "not a url"]) {
      expect(await door.download(url, { accept, maxBytes: 10 })).toMatchObject({
        ok: false,
        kind: "refused",
      });
    }
    expect(net.requests).toEqual([]);
  });
});

describe("the pace of a door", () => {
  it("is one for asks and downloads, in order, and each host's own", async () => {
    const times: [string, number][] = [];
    const { door } = await open(
      (host, path) => {
        times.push([host + path, performance.now()]);
        return { body: "ok" };
      },
      { pace: { "a.example": 200, "b.example": 0 } },
    );
    await Promise.all([
      door.ask({ url: "https://a.example/1" }),
      door.download("https://a.example/2", { accept: "image/png", maxBytes: 10 }),
      door.ask({ url: "https://a.example/3" }),
      door.ask({ url: "https://b.example/1" }),
    ]);
    const ofA = times.filter(([where]) => where.startsWith("a."));
    expect(ofA.map(([where]) => where)).toEqual(["a.example/1", "a.example/2", "a.example/3"]);
    // Sent at least 400 ms apart; the first may have been slow to arrive (it made the connection).
    expect(ofA[2]![1] - ofA[0]![1]).toBeGreaterThan(250);
    expect(times.findIndex(([where]) => where === "b.example/1")).toBeLessThan(3);
  });

  it("does not count time in line against the deadline", async () => {
    const { door } = await open(() => ({ body: "ok" }), { pace: 1200, timeout: 3000 });
    const asked = await Promise.all([1, 2, 3, 4].map((id) => door.ask({ url: `https://a.example/${id}` })));
    expect(asked.map((exchange) => answerOf(exchange)?.status)).toEqual([200, 200, 200, 200]);
  });
});

describe("the line at a host that a redirect leads to", () => {
  it("does not count against the deadline either", async () => {
    const { door } = await open(
      (host) =>
        host === "a.example" ? { status: 302, headers: { location: "https://b.example/5" } } : { body: "ok" },
      { pace: 1200, timeout: 3500 },
    );
    const inLine = [1, 2, 3, 4].map((id) => door.ask({ url: `https://b.example/${id}` }));
    const led = await door.ask({ url: "https://a.example/" });
    expect(answerOf(led)).toMatchObject({ status: 200, url: "https://b.example/5" });
    await Promise.all(inLine);
  });
});

describe("the environment", () => {
  const names = [
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NODE_USE_ENV_PROXY",
  ];
  it("does not lead requests through a proxy", async () => {
    let hits = 0;
    const proxy = http.createServer((_request, response) => {
      hits += 1;
      response.end();
    });
    proxy.on("connect", (_request, socket) => {
      hits += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const before = names.map((name) => process.env[name]);
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    for (const name of names) process.env[name] = name === "NODE_USE_ENV_PROXY" ? "1" : address;
    try {
      const { door } = await open(() => ({ body: "direct" }));
      for (const url of ["http://a.example/", "https://a.example/"]) {
        const answer = answerOf(await door.ask({ url }));
        expect(answer && textOf(answer)).toBe("direct");
      }
      expect(hits).toBe(0);
    } finally {
      names.forEach((name, index) => {
        if (before[index] === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = before[index];
      });
      await new Promise((resolve) => proxy.close(resolve));
    }
  });
});

describe("close", () => {
  it("ends what is under way and in line, and leaves no connection and no timer", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    let started: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (started = resolve));
    const { door, net } = await open(
      (_host, path) => {
        if (path === "/fast") return { body: "ok" };
        return { play: () => started() };
      },
      { pace: 60_000 },
    );
    await door.ask({ url: "https://b.example/fast" });
    const pending = [1, 2, 3].map((id) => door.ask({ url: `https://a.example/${id}` }));
    pending.push(...[1, 2].map((id) => door.ask({ url: `https://b.example/${id}` })));
    await begun;
    await door.close();
    for (const exchange of await Promise.all(pending)) {
      expect(failureOf(exchange)).toEqual({ failure: "network", message: "the door was closed" });
    }
    await expect.poll(() => net.connections()).toBe(0);
    expect(timers()).toBeLessThanOrEqual(before);
    expect(failureOf(await door.ask({ url: "https://a.example/" }))?.message).toBe("the door was closed");
    expect(await door.download("https://a.example/", { accept: "image/png", maxBytes: 9 })).toMatchObject({
      ok: false,
    });
    await door.close();
  });
});
