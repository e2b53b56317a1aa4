// Redirects and retries, over real connections on loopback.
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { createDoor } from "../../src/http/door.ts";
import type { Door, DoorOptions } from "../../src/http/door.ts";
import { answerOf } from "../../src/model/capture.ts";
import type { Exchange } from "../../src/model/capture.ts";
import { loopback } from "../loopback.ts";
import type { Handler, Loopback, Played } from "../loopback.ts";
import { hasMaterial, material } from "../material.ts";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open(
  handler: Handler,
  options: DoorOptions = {},
  server: Parameters<typeof loopback>[1] = {},
): Promise<{ door: Door; net: Loopback }> {
  const net = await loopback(handler, server);
  const door = createDoor({ pace: 0, timeout: 10_000, connect: net.connect, ...options });
  ends.push(
    () => net.close(),
    () => door.close(),
  );
  return { door, net };
}

const failureOf = (exchange: Exchange) => ("failure" in exchange.result ? exchange.result : undefined);
const to = (location: string, status = 302): Played => ({ status, headers: { location } });

/** Gives these answers in turn, the last of them for ever. */
const inTurn = (...answers: Played[]): Handler => {
  let next = 0;
  return () => answers[Math.min(next++, answers.length - 1)];
};

describe("redirects", () => {
  it.each([301, 302, 303, 307, 308])("follows a %d and says where the answer came from", async (status) => {
    const { door, net } = await open((_host, path) =>
      path === "/a" ? to("/b?c", status) : { body: "here" },
    );
    const answer = answerOf(await door.ask({ url: "https://a.example/a" }));
    expect(answer).toMatchObject({ status: 200, url: "https://a.example/b?c" });
    expect(net.requests.map((told) => told.path)).toEqual(["/a", "/b?c"]);
  });

  it("follows five and not six", async () => {
    const handler: Handler = (_host, path) =>
      path === "/0" ? { body: "end" } : to(`/${Number(path.slice(1)) - 1}`);
    const { door, net } = await open(handler);
    expect(answerOf(await door.ask({ url: "https://a.example/5" }))?.status).toBe(200);
    expect(failureOf(await door.ask({ url: "https://a.example/6" }))).toMatchObject({ failure: "network" });
    expect(net.requests).toHaveLength(12);
  });

  it.each([
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://[::1]/",
    "https://[::ffff:169.254.169.254]/",
    "//169.254.169.254/latest/meta-data/",
    "https://localhost/",
    "https://db.internal/",
    "https://a.example:8443/",
    "https://ada:secret@a.example/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "http://a.example/",
    "http://b.example/",
    "https://%/",
  ])("does not follow to %s", async (location) => {
    const { door, net } = await open(() => to(location));
    expect(failureOf(await door.ask({ url: "https://a.example/" }))).toMatchObject({
      failure: "refused_url",
    });
    expect(net.requests).toHaveLength(1);
  });

  it("vets the name that a redirect leads to when it is resolved", async () => {
    const net = await loopback(() => to("https://b.test/"));
    const door = createDoor({
      pace: 0,
      connect: (target) => (target.hostname === "b.test" ? { answers: ["10.0.0.1"] } : net.connect(target)),
    });
    ends.push(
      () => net.close(),
      () => door.close(),
    );
    const exchange = await door.ask({ url: "https://a.test/" });
    expect(failureOf(exchange)).toMatchObject({ failure: "refused_url" });
    expect(failureOf(exchange)?.message).toContain("10.0.0.1");
  });

  it("tells another origin nothing but what every origin is told", async () => {
    const { door, net } = await open((host) =>
      host === "a.example" ? to("https://b.example/") : { body: "ok" },
    );
    const headers = { authorization: "hush", cookie: "hush", "x-api-key": "hush", "accept-language": "de" };
    await door.ask({ url: "https://a.example/", accept: "text/html", headers });
    expect(net.requests[0]?.headers).toMatchObject({ authorization: "hush", "x-api-key": "hush" });
    expect(JSON.stringify(net.requests[1]?.headers)).not.toContain("hush");
    expect(net.requests[1]?.headers).toMatchObject({ accept: "text/html", "accept-language": "de" });
  });

  it("keeps headers within one origin", async () => {
    const { door, net } = await open((_host, path) => (path === "/a" ? to("/b") : { body: "ok" }));
    await door.ask({ url: "https://a.example/a", headers: { authorization: "hush" } });
    expect(net.requests[1]?.headers).toMatchObject({ authorization: "hush" });
  });

  it("turns a POST into a GET where the status says so, and sends no body to strangers", async () => {
    const { door, net } = await open((host, path) => {
      if (path === "/see") return to("/seen", 303);
      if (path === "/same") return to("/again", 307);
      if (path === "/other") return to("https://b.example/", 307);
      return { body: host };
    });
    const post = (path: string) =>
      door.ask({ url: `https://a.example${path}`, method: "POST", body: "body" });
    expect(answerOf(await post("/see"))?.status).toBe(200);
    expect(answerOf(await post("/same"))?.status).toBe(200);
    expect(failureOf(await post("/other"))?.failure).toBe("refused_url");
    const seen = net.requests.map((told) => `${told.method} ${told.path} ${told.body}`);
    expect(seen).toEqual([
      "POST /see body",
      "GET /seen ",
      "POST /same body",
      "POST /again body",
      "POST /other body",
    ]);
  });

  it("takes a redirect without a location, and a 304, as they are", async () => {
    const { door } = await open((_host, path) => ({ status: Number(path.slice(1)) }));
    expect(answerOf(await door.ask({ url: "https://a.example/302" }))?.status).toBe(302);
    expect(answerOf(await door.ask({ url: "https://a.example/304" }))?.status).toBe(304);
  });

  interface ChainCase {
    readonly start: string;
    readonly hops: readonly string[];
    readonly expect: string;
  }
  describe.runIf(hasMaterial)("the corpus of chains", () => {
    const cases = hasMaterial
      ? (JSON.parse(readFileSync(material("hostile/ssrf/redirect-chains.json"), "utf8")) as ChainCase[])
      : [];
    it("has twelve", () => expect(cases).toHaveLength(12));
    it.each(cases)("$start to $hops: $expect", async (chain) => {
      const hops = chain.hops.map((hop) => to(hop));
      const { door, net } = await open(
        inTurn(...hops, ...(chain.expect === "deny-loop" ? [] : [{ body: "ok" }])),
      );
      const exchange = await door.ask({ url: chain.start });
      if (chain.expect === "allow") expect(answerOf(exchange)?.status).toBe(200);
      else expect(failureOf(exchange)?.failure).toMatch(/^(refused_url|network)$/);
      expect(net.requests.every((told) => /^public2?\.test$/.test(told.host))).toBe(true);
      expect(net.requests.length).toBeLessThanOrEqual(6);
    });
  });
});

describe("retries", () => {
  it.each([408, 425, 429, 500, 502, 503, 504])("tries again after a %d", async (status) => {
    const { door, net } = await open(inTurn({ status }, { body: "ok" }));
    expect(answerOf(await door.ask({ url: "https://a.example/" }))?.status).toBe(200);
    expect(net.requests).toHaveLength(2);
  });

  it("gives up after two more tries, with the answer as it is", async () => {
    const { door, net } = await open(() => ({ status: 503, body: "busy" }));
    const answer = answerOf(await door.ask({ url: "https://a.example/" }));
    expect(answer).toMatchObject({ status: 503, body: { utf8: "busy" } });
    expect(net.requests).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 410, 451])("does not try again after a %d", async (status) => {
    const { door, net } = await open(() => ({ status }));
    expect(answerOf(await door.ask({ url: "https://a.example/" }))?.status).toBe(status);
    expect(net.requests).toHaveLength(1);
  });

  it("does not repeat a POST", async () => {
    const { door, net } = await open(() => ({ status: 503 }));
    expect(answerOf(await door.ask({ url: "https://a.example/", method: "POST", body: "x" }))?.status).toBe(
      503,
    );
    expect(net.requests).toHaveLength(1);
  });

  it("tries again when a connection breaks, before the headers or in the body", async () => {
    const { door, net } = await open(
      inTurn(
        { play: (response) => response.socket?.destroy() },
        {
          headers: { "content-length": "100" },
          play: (response) => response.write("half", () => response.socket?.destroy()),
        },
        { body: "whole" },
      ),
    );
    expect(answerOf(await door.ask({ url: "https://a.example/" }))?.body).toEqual({ utf8: "whole" });
    expect(net.requests).toHaveLength(3);
  });

  it("waits as long as Retry-After says", async () => {
    const { door, net } = await open(
      inTurn({ status: 429, headers: { "retry-after": "1" } }, { body: "ok" }),
    );
    const start = performance.now();
    expect(answerOf(await door.ask({ url: "https://a.example/" }))?.status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(990);
    expect(net.requests).toHaveLength(2);
  });

  it.each([
    ["a date in the past", "Sun, 06 Nov 1994 08:49:37 GMT"],
    ["nonsense", "soon, perhaps"],
    ["less than nothing", "-5"],
  ])("tries again soon when Retry-After is %s", async (_name, value) => {
    const { door, net } = await open(
      inTurn({ status: 503, headers: { "retry-after": value } }, { body: "ok" }),
    );
    expect(answerOf(await door.ask({ url: "https://a.example/" }))?.status).toBe(200);
    expect(net.requests).toHaveLength(2);
  });

  it.each(["31", "999999999", "9".repeat(60)])(
    "hands back the 429 when Retry-After is %s, and keeps away",
    async (value) => {
      const { door, net } = await open((host) =>
        host === "a.example"
          ? { status: 429, headers: { "retry-after": value }, body: "slow down" }
          : { body: "ok" },
      );
      const answer = answerOf(await door.ask({ url: "https://a.example/" }));
      expect(answer).toMatchObject({
        status: 429,
        headers: { "retry-after": value },
        body: { utf8: "slow down" },
      });
      const next = await door.ask({ url: "https://a.example/other" });
      // no wait longer than a day is believed
      const least = Math.min(Number(value), 86_400) - 5;
      expect(failureOf(next)).toMatchObject({ failure: "rested" });
      expect(failureOf(next)?.retryAfter).toBeGreaterThan(least);
      expect(failureOf(next)?.retryAfter).toBeLessThanOrEqual(86_400);
      expect(failureOf(next)?.message).toMatch(/asked to be left alone/);
      const image = await door.download("https://a.example/i.jpg", { accept: "image/jpeg", maxBytes: 10 });
      expect(image).toMatchObject({ ok: false, kind: "rested" });
      expect(net.requests).toHaveLength(1);
      expect(answerOf(await door.ask({ url: "https://b.example/" }))?.status).toBe(200);
    },
  );

  it("hands back the 429 when its wait would outlast the deadline", async () => {
    const { door, net } = await open(() => ({ status: 429, headers: { "retry-after": "5" } }), {
      timeout: 2000,
    });
    expect(answerOf(await door.ask({ url: "https://a.example/" }))?.status).toBe(429);
    expect(net.requests).toHaveLength(1);
  });

  it("holds back others, asks and downloads alike, while a host rests", async () => {
    const times: number[] = [];
    const { door } = await open((_host, path) => {
      times.push(performance.now());
      return path === "/first" && times.length === 1
        ? { status: 503, headers: { "retry-after": "1" } }
        : { body: "ok" };
    });
    const first = door.ask({ url: "https://a.example/first" });
    await expect.poll(() => times.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 100)); // the 503 is back by now
    await Promise.all([
      first,
      door.ask({ url: "https://a.example/second" }),
      door.download("https://a.example/third", { accept: "image/jpeg", maxBytes: 10 }),
    ]);
    expect(times).toHaveLength(4);
    expect(Math.min(...times.slice(1)) - times[0]!).toBeGreaterThan(900);
  });
});

describe("TLS", () => {
  it("is checked even if the environment says otherwise", async () => {
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    try {
      const { door, net } = await open(() => ({ body: "ok" }), {}, { trusted: false });
      expect(failureOf(await door.ask({ url: "https://a.example/" }))).toMatchObject({ failure: "network" });
      expect(net.requests).toEqual([]);
    } finally {
      Reflect.deleteProperty(process.env, "NODE_TLS_REJECT_UNAUTHORIZED");
    }
  });

  const trusting = { body: "ok" };
  it.each([
    ["an authority that is not trusted", "a.example", { trusted: false }],
    ["a certificate that has expired", "a.example", { certificate: "expired.pem" }],
    ["a certificate for other hosts", "other.invalid-name.test", {}],
  ] as const)("fails closed on %s, and once", async (_name, host, server) => {
    let connections = 0;
    const net = await loopback(() => trusting, server);
    const door = createDoor({
      pace: 0,
      connect: (target) => {
        connections += 1;
        return net.connect(target);
      },
    });
    ends.push(
      () => net.close(),
      () => door.close(),
    );
    expect(failureOf(await door.ask({ url: `https://${host}/` }))).toMatchObject({ failure: "network" });
    expect(connections).toBe(1);
    expect(net.requests).toEqual([]);
  });
});
