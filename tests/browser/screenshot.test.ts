// A page in a browser behind the guard: what it shows is drawn, and whatever it tries, nobody is reached who may not be.
import { createSocket } from "node:dgram";
import type { Socket } from "node:dgram";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createConnector } from "../../src/http/connect.ts";
import type { ConnectHook } from "../../src/http/connect.ts";
import { createDeadline } from "../../src/http/deadline.ts";
import { createPace } from "../../src/http/pace.ts";
import { takeScreenshot } from "../../src/http/screenshot.ts";
import type { PageView } from "../../src/http/screenshot.ts";
import { PostproofError } from "../../src/errors.ts";
import { createArchive } from "../../src/archive/composition.ts";
import { memoryStore } from "../../src/store/index.ts";
import { ADA, idAt, tweet } from "../platforms/x-samples.ts";
import { loopback } from "../loopback.ts";
import type { Loopback, Played } from "../loopback.ts";
import { executable } from "./browser.ts";

const AT = "2026-02-12T08:00:00.000Z";
const page = (body: string): Played => ({
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<!doctype html><meta charset="utf-8">${body}`,
});
/** Where profiles are made while this file runs: other files start browsers, too. */
let folder = "";
let program = "";
const before = process.env["TMPDIR"];
beforeAll(async () => {
  program = await executable();
  folder = await mkdtemp(join(tmpdir(), "postproof-profiles-"));
  process.env["TMPDIR"] = folder;
});
afterAll(async () => {
  if (before === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = before;
  await rm(folder, { recursive: true });
});

/** What a hostile page does; `port` is where something of the machine listens. It tells what came of it. */
const hostile = (port: number): string => `<body><script>(async () => {
  const hosts = ["127.0.0.1:${port}", "localhost:${port}", "[::1]:${port}", "169.254.169.254", "10.0.0.1"];
  const put = (markup) => document.body.insertAdjacentHTML("beforeend", markup);
  const trying = [];
  const attempt = (act) => { try { trying.push(act()); } catch {} };
  for (const host of [...hosts, "rebind.example", "half.example"])
    for (const url of ["http://" + host + "/", "https://" + host + "/"]) {
      attempt(() => fetch(url, { mode: "no-cors" }));
      attempt(() => fetch(url, { mode: "no-cors", method: "POST", body: "x" }));
      attempt(() => navigator.sendBeacon(url, "x"));
      attempt(() => new EventSource(url));
      attempt(() => new WebSocket(url.replace("http", "ws")));
      attempt(() => new WebTransport(url).ready);
      put('<img src="' + url + '"><iframe src="' + url + '"></iframe><video src="' + url + '"></video>');
      for (const rel of ["preconnect", "dns-prefetch", "prefetch", "preload", "prerender", "stylesheet"])
        put('<link rel="' + rel + '" as="script" href="' + url + '">');
      attempt(() => open(url));
    }
  put('<form action="http://127.0.0.1:${port}/" method="post" target="other"></form><iframe name="other"></iframe>');
  document.forms[0].submit();
  const work = 'fetch("http://127.0.0.1:${port}/").catch(() => 0); new WebSocket("ws://127.0.0.1:${port}/")';
  new Worker(URL.createObjectURL(new Blob([work])));
  const empty = document.createElement("iframe");
  document.body.append(empty);
  const Peer = window.RTCPeerConnection || empty.contentWindow.RTCPeerConnection;
  if (Peer) {
    const turn = { urls: "turn:127.0.0.1:${port}?transport=tcp", username: "a", credential: "b" };
    const peer = new Peer({ iceServers: [{ urls: "stun:127.0.0.1:${port}" }, turn] });
    peer.createDataChannel("x");
    await peer.setLocalDescription(await peer.createOffer());
  }
  put('<iframe id="file" src="file:///etc/passwd"></iframe>');
  const file = await fetch("file:///etc/passwd").then((answer) => answer.text(), () => "no");
  const { state } = await navigator.permissions.query({ name: "geolocation" });
  await Promise.race([Promise.allSettled(trying), new Promise((resolve) => setTimeout(resolve, 1500))]);
  const within = document.querySelector("#file").contentDocument?.body.textContent ?? "";
  await fetch("/told", { method: "POST", body: JSON.stringify({ file, within, state }) });
})()</script>`;

describe("a page in a browser behind the guard", () => {
  /** What nobody may reach: a service of this machine, by TCP and by UDP. */
  let inner: Server;
  let datagrams: Socket;
  let hits = 0;
  let port = 0;
  let internet: Loopback;
  const asked = new Set<string>();
  const pages = new Map<string, Played>();

  const connect: ConnectHook = (target) => {
    asked.add(target.hostname);
    if (target.hostname === "rebind.example") return { answers: ["127.0.0.1"] };
    if (target.hostname === "half.example") return { answers: ["93.184.216.34", "127.0.0.1"] };
    return target.hostname.endsWith(".example") ? internet.connect(target) : undefined;
  };
  const view = async (url: string, milliseconds = 30_000, browser?: string): Promise<PageView> => {
    const means = {
      connector: createConnector(connect),
      pace: createPace({ interval: () => 0, longestRest: 0 }),
      deadline: createDeadline(milliseconds, () => new PostproofError("timeout", "late")),
      isPlayed: true,
      now: () => new Date(AT),
    };
    const how = { executable: browser ?? program, sandbox: false };
    return await takeScreenshot(url, how, means);
  };
  const viewOf = async (played: Played, milliseconds?: number): Promise<PageView> => {
    pages.set("/page", played);
    return await view("https://a.example/page", milliseconds);
  };

  beforeAll(async () => {
    inner = createServer((socket) => {
      hits += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => inner.listen(0, "127.0.0.1", resolve));
    ({ port } = inner.address() as AddressInfo);
    datagrams = createSocket("udp4").on("message", () => (hits += 1));
    await new Promise<void>((resolve) => datagrams.bind(port, "127.0.0.1", resolve));
    internet = await loopback((host, path) => (host === "a.example" ? pages.get(path) : undefined));
    pages.set("/file.bin", { headers: { "content-disposition": "attachment" }, body: "bytes" });
    pages.set("/elsewhere", page("elsewhere"));
  });
  afterAll(async () => {
    await internet.close();
    inner.close();
    datagrams.close();
  });

  it("is drawn, with what tells how, in a profile that is gone after", async () => {
    expect(await viewOf(page("<h1>Harbour open</h1><div style='height:2000px'>"))).toEqual({
      ...{ url: "https://a.example/page", at: AT, status: 200 },
      ...{ width: 1280, height: expect.any(Number) as number, viewport: { width: 1280, height: 1024 } },
      browser: expect.stringMatching(/^Chromium \d+\.\d+/) as string,
      png: expect.any(Uint8Array) as Uint8Array,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it("reaches nothing of the machine or its network, whatever it tries", async () => {
    asked.clear();
    expect(await viewOf(page(hostile(port)))).toMatchObject({ status: 200 });
    const told = internet.requests.find(({ path }) => path === "/told")?.body;
    expect(JSON.parse(told!)).toEqual({ file: "no", within: "", state: "denied" });
    expect(hits).toBe(0);
    expect([...asked].sort()).toEqual(["a.example", "half.example", "rebind.example"]);
  });

  it.each([
    ["asks before it goes on", "<script>for (let n = 0; n < 50; n++) confirm(n) || prompt(n)</script>", {}],
    [
      "is high and wide",
      "<div style='height:100000px;width:9000px'>",
      { cut: true, height: 4000, width: 1280 },
    ],
    ["opens others", "<script>for (let n = 0; n < 30; n++) open('/elsewhere')</script>", {}],
    ["saves a file", "<a href='/file.bin' download>x</a><script>document.links[0].click()</script>", {}],
    [
      "goes elsewhere",
      "<script>location = '/elsewhere'</script>",
      { shownAt: "https://a.example/elsewhere" },
    ],
  ])("is drawn where it %s", async (_what, body, expected) => {
    expect(await viewOf(page(body))).toMatchObject({ status: 200, width: 1280, ...expected });
  });

  it("is drawn as it stands where it never ends", async () => {
    const played = page("<h1>and on");
    const play: Played["play"] = (response) => void response.write(played.body);
    expect(await viewOf({ headers: played.headers!, play }, 10_000)).toMatchObject({
      unfinished: true,
      status: 200,
    });
  });

  it.each([
    ["stands still", page("<script>for (;;);</script>"), "timeout"],
    ["is never answered", { play: () => undefined }, "timeout"],
    [
      "takes all memory",
      page("<script>for (const a = [];;) a.push(Array(1e6).fill(0.5))</script>"),
      "failed",
    ],
    ["is a file", { headers: { "content-disposition": "attachment" }, body: "bytes" }, "failed"],
  ])("is told of where it %s", async (_what, played, failure) => {
    const seen = await viewOf(played, failure === "timeout" ? 4_000 : 60_000);
    expect(seen).toEqual({
      url: "https://a.example/page",
      at: AT,
      failure,
      reason: expect.any(String) as string,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ["http://a.example/page", "https"],
    ["https://127.0.0.1/", "not a public address"],
    ["file:///etc/passwd", "only http"],
    ["https://rebind.example/", "not a public address"],
  ])("is not opened at %s", async (url, reason) => {
    expect(await view(url)).toMatchObject({
      failure: "refused",
      reason: expect.stringContaining(reason) as string,
    });
  });

  it("is told of where there is no browser", async () => {
    const seen = await view("https://a.example/page", 30_000, "/nowhere/chrome");
    expect(seen).toMatchObject({
      failure: "no_browser",
      reason: expect.stringContaining("POSTPROOF_BROWSER") as string,
    });
  });
});

describe("a screenshot in an archive", () => {
  const WORDS = "We open the harbour at nine.";
  it("is evidence: listed, audited, handed over, never published, and gone with its post", async () => {
    const id = idAt("2026-02-10T10:00:00.000Z");
    const answer = { body: tweet({ id_str: id, created_at: "2026-02-10T10:00:00.000Z", text: WORDS }) };
    const internet = await loopback((host) => {
      if (host === "cdn.syndication.twimg.com") return answer;
      return host === "x.com" ? page(`<h1>${WORDS}</h1>`) : undefined;
    });
    const store = memoryStore();
    const archive = createArchive({
      store,
      http: { pace: 0, connect: internet.connect },
      browser: { executable: program, sandbox: false },
    });
    try {
      const url = `https://x.com/${ADA.screen_name}/status/${id}`;
      const { status, screenshot } = await archive.capture(url, { screenshot: true });
      expect(status).toBe("captured");
      if (!screenshot || !("file" in screenshot)) throw new Error(screenshot?.reason);
      expect(await archive.screenshots(url)).toEqual([screenshot]);
      const { file, bytes } = screenshot;
      const place = `evidence/originals/${file.slice(0, 2)}/${file}`;
      const keys = async (): Promise<string[]> => {
        const found: string[] = [];
        for await (const key of store.list("")) found.push(key);
        return found;
      };
      const manifest = (await keys()).find((key) => key.includes("/manifests/"))!;
      expect(JSON.parse(new TextDecoder().decode(await store.get(manifest)))).toMatchObject({
        files: expect.arrayContaining([
          { kind: "screenshot", key: place, sha256: file.slice(0, 64), bytes },
        ]) as unknown,
      });
      expect(await archive.audit()).toMatchObject({ intact: true, notes: [] });
      expect(await archive.embed(url)).not.toContain(file.slice(0, 64));
      expect((await keys()).filter((key) => key.startsWith("assets/") && key.includes(file))).toEqual([]);

      const out: Uint8Array[] = [];
      await archive.exportWacz((part) => Promise.resolve(void out.push(part)));
      expect(Buffer.concat(out).includes("index.cdx")).toBe(true);
      expect(Buffer.concat(out).includes(`urn:view:https://x.com/`)).toBe(true);

      // What is not asked about again has no new one.
      expect((await archive.capture(url, { screenshot: true })).screenshot).toBeUndefined();
      const kept = (await store.get(place))!;
      const changed = kept.slice();
      changed[100]! ^= 1;
      await store.put(place, changed);
      expect(await archive.audit()).toMatchObject({ problems: [{ kind: "damaged", key: place }] });
      await store.put(place, kept);

      await archive.takedown(url, { mode: "erase", by: "Eve Hart", why: "The author asked for it." });
      expect(await store.get(place)).toBeUndefined();
      expect(await archive.audit()).toMatchObject({ intact: true });
    } finally {
      await archive.close();
      await internet.close();
    }
  });
});
