// Answers that break off: what may not be whole is kept as such, and half of a JSON is no answer.
import net from "node:net";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { createArchive, memoryStore } from "../../src/index.ts";
import { createDoor } from "../../src/http/door.ts";
import { replayDoor } from "../../src/http/replay.ts";
import { processImage } from "../../src/media/index.ts";
import { CAPTURE_FORMAT, withoutBroken } from "../../src/model/capture.ts";
import { RETRYABLE } from "../../src/model/outcome.ts";
import { readCapture } from "../../src/model/schema/capture.ts";

import { allScenes, play } from "../platforms/play.ts";
import type { Exchange, RecordedAnswer } from "../../src/model/capture.ts";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A server that answers each connection with these bytes and ends it; and a door that leads to it. */
async function serve(reply: string | Uint8Array) {
  let connections = 0;
  const server = net.createServer((socket) => {
    connections += 1;
    socket.on("error", () => undefined).once("data", () => socket.end(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const connect = () => ({ address: "127.0.0.1", port });
  const door = createDoor({ pace: 0, connect });
  ends.push(
    () => new Promise((resolve) => server.close(resolve)),
    () => door.close(),
  );
  return { door, connect, connections: () => connections };
}

const head = (type: string, more = "") => `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\n${more}\r\n`;
const STATUS = JSON.stringify({ error: "Record not found", list: [1, { a: 'ä\\"}]' }], n: null });
const PAGE = `<!doctype html><html><head><title>The ferry</title></head><body><p>It runs.</p></body></html>\n`;

describe("a body that the connection ends", () => {
  it("is whole as JSON at its last byte, and cut off before it", async () => {
    const bytes = Buffer.from(STATUS);
    const lengths = [0, 1, 2, 9, 24, 31, 44, 58, -2, -1, 0].map((each, index) =>
      each < 0 || index === 10 ? bytes.length + each : each,
    );
    for (const length of lengths) {
      const part = bytes.subarray(0, length);
      const { door, connections } = await serve(Buffer.concat([Buffer.from(head("application/json")), part]));
      const { result } = await door.ask({ url: "http://a.example/" });
      if (length === bytes.length) {
        expect(result).toMatchObject({ status: 200, body: { utf8: STATUS } });
        expect(result).not.toHaveProperty("maybeCut");
      } else
        expect(result, String(length)).toMatchObject({ failure: "cut_off", received: { maybeCut: true } });
      expect(connections()).toBe(length === bytes.length ? 1 : 2);
      await door.close();
    }
  });

  it.each([
    ["a page that is closed", "text/html; charset=utf-8", PAGE, false],
    ["a page that is not", "text/html", PAGE.slice(0, -12), true],
    ["no byte of a page", "text/html", "", true],
    ["a feed that is closed", "application/atom+xml", "<?xml version='1.0'?><feed><a/></feed>", false],
    ["a feed that is not", "application/atom+xml", "<?xml version='1.0'?><feed><a/>", true],
    ["a text", "text/plain", "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa", true],
    ["a number in JSON", "application/json", "12", true],
  ])("is kept as perhaps cut where it does not say its end: %s", async (_name, type, body, maybeCut) => {
    const { door, connections } = await serve(`${head(type)}${body}`);
    const exchange = await door.ask({ url: "http://a.example/" });
    expect(exchange.result).toMatchObject({ status: 200, body: { utf8: body } });
    expect((exchange.result as RecordedAnswer).maybeCut).toBe(maybeCut ? true : undefined);
    expect(connections()).toBe(maybeCut ? 2 : 1);
  });

  it("is whole where its content encoding says so, and nothing at all where that breaks off", async () => {
    const zipped = gzipSync("The ferry runs. ".repeat(50));
    const coded = head("text/plain", "content-encoding: gzip\r\n");
    for (let length = 1; length <= zipped.length; length += 7) {
      const { door } = await serve(Buffer.concat([Buffer.from(coded), zipped.subarray(0, length)]));
      const { result } = await door.ask({ url: "http://a.example/" });
      if (length < zipped.length) expect(result, String(length)).toMatchObject({ failure: "network" });
      await door.close();
    }
    const { door } = await serve(Buffer.concat([Buffer.from(coded), zipped]));
    const { result } = await door.ask({ url: "http://a.example/" });
    expect(result).toMatchObject({ status: 200 });
    expect(result).not.toHaveProperty("maybeCut");
  });
});

describe("a body of which the server says where it ends", () => {
  it.each([
    ["its length", `${head("text/html", "content-length: 500\r\n")}${PAGE}`],
    ["its last chunk", `${head("text/html", "transfer-encoding: chunked\r\n")}5\r\n<html\r\n`],
    ["half of a chunk", `${head("text/html", "transfer-encoding: chunked\r\n")}ff\r\n<html`],
  ])("is no answer without %s", async (_name, reply) => {
    const { door } = await serve(reply);
    expect((await door.ask({ url: "http://a.example/" })).result).toMatchObject({ failure: "network" });
  });

  it("is no answer where it is half a JSON of the right length", async () => {
    const half = STATUS.slice(0, 20);
    const { door } = await serve(`${head("application/json", `content-length: ${half.length}\r\n`)}${half}`);
    const exchange = await door.ask({ url: "http://a.example/" });
    expect(exchange.result).toMatchObject({ failure: "cut_off", received: { body: { utf8: half } } });
    const capture = {
      format: CAPTURE_FORMAT,
      reference: { platform: "web", id: "http://a.example/", url: "http://a.example/", certain: true },
      capturedAt: "2026-11-23T12:00:00.000Z",
      tool: "test/0",
      exchanges: [exchange],
    } as const;
    expect(readCapture(JSON.parse(JSON.stringify(capture)))).toEqual(capture);
    expect(await replayDoor([capture]).ask({ url: "http://a.example/" })).toEqual(exchange);
  });
});

/** An exchange whose answer in JSON is cut in the middle, as the door hands it on. */
function cut(exchange: Exchange, share: number): Exchange {
  const { result } = exchange;
  if (!("status" in result) || !("utf8" in result.body)) return exchange;
  const { utf8 } = result.body;
  if (!/^\s*[{[]/.test(utf8)) return exchange;
  const headers = { ...result.headers, "content-type": "application/json" };
  const body = { utf8: utf8.slice(0, Math.max(1, Math.floor((utf8.length - 1) * share))) };
  return withoutBroken({ ...exchange, result: { ...result, headers, body } });
}

const SCENES = await allScenes();

describe("half a JSON", () => {
  for (const [platform, scenes] of SCENES) {
    it(`says nothing about a post of ${platform}`, async () => {
      for (const scene of scenes.filter(({ outcome }) => outcome === "post")) {
        for (const share of [0, 0.5, 1]) {
          let halves = 0;
          let others = 0;
          const { outcome } = await play(scene, (exchange) => {
            const changed = cut(exchange, share);
            if (changed !== exchange) halves += 1;
            else if (!("status" in exchange.result) || exchange.result.status !== 404) others += 1;
            return changed;
          });
          if (halves === 0 || others > 0) continue;
          expect(RETRYABLE, `${scene.name}: ${JSON.stringify(outcome).slice(0, 300)}`).toContain(
            outcome.kind,
          );
        }
      }
    });
  }
});

describe("a post on a page that may be cut", () => {
  const url = "http://news.example/ferry";
  const page = (body: string) =>
    `${head("text/html")}<!doctype html><html><head><title>The ferry</title>${body}`;
  const meta =
    '<script type="application/ld+json">{"@type":"SocialMediaPosting","text":"The ferry runs again."}</script>';

  const captured = async (reply: string) => {
    const { connect } = await serve(reply);
    const archive = createArchive({ store: memoryStore(), http: { pace: 0, connect } });
    ends.push(() => archive.close());
    return await archive.capture(url);
  };

  it("says that there may be more of it", async () => {
    const { snapshot } = await captured(page(`${meta}</head><body><p>It ru`));
    expect(snapshot?.post.truncated).toBe(true);
  });

  it("is whole where the page is closed", async () => {
    const { snapshot } = await captured(page(`${meta}</head><body></body></html>`));
    expect(snapshot?.post).toBeDefined();
    expect(snapshot?.post.truncated).toBeUndefined();
  });

  it("is not missing where the page was cut before it", async () => {
    const { ending } = await captured(`${head("text/html")}<!doctype html><html><he`);
    expect(ending?.kind).toBe("cut_off");
  });
});

describe("a picture that breaks off", () => {
  const noise = {
    width: 96,
    height: 64,
    channels: 3,
    noise: { type: "gaussian", mean: 128, sigma: 40 },
  } as const;
  it.each(["jpeg", "png", "webp", "gif", "avif"] as const)("is no picture as %s", async (format) => {
    const bytes = await sharp({ create: { ...noise, background: "black" } })
      .toFormat(format)
      .toBuffer();
    for (const share of [0.3, 0.6, 0.9]) {
      const result = await processImage(bytes.subarray(0, Math.floor(bytes.length * share)), "image");
      expect(result.ok, `${share}`).toBe(false);
    }
    expect((await processImage(bytes, "image")).ok).toBe(true);
  });
});
