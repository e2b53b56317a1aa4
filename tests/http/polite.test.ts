// A polite door over real connections: budgets, what answers say about waiting, and robots.txt.
import { afterEach, describe, expect, it } from "vitest";
import { PostproofError } from "../../src/errors.ts";
import { createDoor } from "../../src/http/door.ts";
import type { Door, DoorOptions } from "../../src/http/door.ts";
import { createRobotsPolicy } from "../../src/http/robots-policy.ts";
import { answerOf } from "../../src/model/capture.ts";
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
const paths = (net: Loopback) => net.requests.map(({ host, path }) => `${host}${path}`);

describe("budgets", () => {
  it("are kept by the door, for asks and downloads alike, and say when to come again", async () => {
    const budgets = [{ host: "a.example", paths: ["/api"], requests: 2, seconds: 1000 }];
    const { door, net } = await open(() => ({ body: "ok" }), { budgets, maxWait: 5 });
    await door.ask({ url: "https://a.example/api/1" });
    await door.download("https://a.example/api/2.jpg", { accept: "image/jpeg", maxBytes: 100 });
    const third = failureOf(await door.ask({ url: "https://a.example/api/3" }));
    expect(third).toMatchObject({ failure: "rested" });
    expect(third?.message).toContain("2 requests in 1000 s");
    expect(third?.retryAfter).toBeGreaterThan(900);
    expect(third?.retryAfter).toBeLessThanOrEqual(1000);
    const image = await door.download("https://a.example/api/4", { accept: "image/jpeg", maxBytes: 100 });
    expect(image).toMatchObject({ ok: false, kind: "rested" });
    expect(answerOf(await door.ask({ url: "https://a.example/other" }))?.status).toBe(200);
    expect(answerOf(await door.ask({ url: "https://b.example/api/5" }))?.status).toBe(200);
    expect(paths(net)).toEqual([
      "a.example/api/1",
      "a.example/api/2.jpg",
      "a.example/other",
      "b.example/api/5",
    ]);
  });

  it("count tries and redirects too", async () => {
    const budgets = [{ host: "a.example", requests: 3, seconds: 1000 }];
    let served = 0;
    const { door, net } = await open(
      (_host, path) => {
        served += 1;
        if (served === 1) return { status: 503 };
        return path === "/from" ? { status: 302, headers: { location: "/to" } } : { body: "ok" };
      },
      { budgets },
    );
    expect(answerOf(await door.ask({ url: "https://a.example/from" }))?.status).toBe(200);
    expect(failureOf(await door.ask({ url: "https://a.example/" }))).toMatchObject({ failure: "rested" });
    expect(net.requests).toHaveLength(3);
  });

  it("are waited for while that is bearable", async () => {
    const budgets = [{ host: "a.example", requests: 1, seconds: 0.5 }];
    const times: number[] = [];
    const { door } = await open(
      () => {
        times.push(performance.now());
        return { body: "ok" };
      },
      { budgets },
    );
    for (const path of ["/1", "/2"])
      expect(answerOf(await door.ask({ url: `https://a.example${path}` }))?.status).toBe(200);
    expect(times[1]! - times[0]!).toBeGreaterThan(400);
  });

  it("can be switched off", async () => {
    const { door } = await open(() => ({ body: "ok" }), { budgets: false });
    for (let count = 0; count < 12; count += 1)
      expect(answerOf(await door.ask({ url: "https://www.reddit.com/" }))?.status).toBe(200);
  });
});

describe("what an answer says about waiting", () => {
  const inAnHour = () => String(Math.floor(Date.now() / 1000) + 3600);

  it.each([
    ["Unix seconds", () => ({ "ratelimit-remaining": "0", "ratelimit-reset": inAnHour() })],
    ["seconds to go", () => ({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": "3600" })],
    [
      "a time",
      () => ({
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": new Date(Date.now() + 3_600_000).toISOString(),
      }),
    ],
    ["the last day's request", () => ({ ratelimit: '"day";r=0;t=3600' })],
  ])("keeps away after a 200 that uses a quota up: %s", async (_name, headers) => {
    const { door, net } = await open(() => ({ headers: headers(), body: "last" }));
    expect(answerOf(await door.ask({ url: "https://a.example/1" }))?.status).toBe(200);
    const next = failureOf(await door.ask({ url: "https://a.example/2" }));
    expect(next).toMatchObject({ failure: "rested" });
    expect(next?.retryAfter).toBeGreaterThan(3500);
    expect(next?.retryAfter).toBeLessThanOrEqual(3601);
    expect(net.requests).toHaveLength(1);
  });

  it("goes on while something is left", async () => {
    const headers = { "ratelimit-remaining": "1", "ratelimit-reset": "3600" };
    const { door, net } = await open(() => ({ headers, body: "ok" }));
    for (const path of ["/1", "/2"]) await door.ask({ url: `https://a.example${path}` });
    expect(net.requests).toHaveLength(2);
  });

  it("waits for a reset that is near, and tries a 429 again then", async () => {
    const times: number[] = [];
    const { door } = await open(() => {
      times.push(performance.now());
      return times.length === 1
        ? { status: 429, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" } }
        : { body: "ok" };
    });
    expect(answerOf(await door.ask({ url: "https://a.example/" }))?.status).toBe(200);
    expect(times[1]! - times[0]!).toBeGreaterThan(900);
  });

  it("does not take a quota for the end of a server's trouble", async () => {
    let served = 0;
    const headers = { "ratelimit-remaining": "2990", "ratelimit-reset": "250" };
    const { door, net } = await open(() => ({ status: (served += 1) === 1 ? 502 : 200, headers }));
    expect(answerOf(await door.ask({ url: "https://a.example/" }))?.status).toBe(200);
    expect(net.requests).toHaveLength(2);
  });

  it("keeps away for a minute where a 429 does not say how long", async () => {
    const { door, net } = await open(() => ({ status: 429 }));
    expect(answerOf(await door.ask({ url: "https://a.example/1" }))?.status).toBe(429);
    expect(net.requests).toHaveLength(3);
    const next = failureOf(await door.ask({ url: "https://a.example/2" }));
    expect(next?.failure).toBe("rested");
    expect(next?.retryAfter).toBeGreaterThan(50);
    expect(next?.retryAfter).toBeLessThanOrEqual(60);
    expect(net.requests).toHaveLength(3);
  });

  it("takes an archived refusal for what it is: an old page", async () => {
    const headers = { "memento-datetime": "Tue, 03 Mar 2015 00:00:00 GMT", "retry-after": "3600" };
    const { door, net } = await open(() => ({ status: 429, headers, body: "of old" }));
    for (const path of ["/1", "/2"])
      expect(answerOf(await door.ask({ url: `https://a.example${path}` }))).toMatchObject({ status: 429 });
    expect(net.requests).toHaveLength(2);
  });
});

describe("robots.txt", () => {
  /** A site with this robots.txt, and a page everywhere else. */
  const site =
    (robots: Record<string, Awaited<ReturnType<Handler>>>): Handler =>
    (host, path) =>
      path === "/robots.txt" ? robots[host] : { headers: { "content-type": "text/html" }, body: "page" };
  const page = (url: string) => ({ url, robots: true }) as const;

  it("is asked for once, before the first page, and keeps out of what it names", async () => {
    const { door, net } = await open(site({ "a.example": { body: "User-agent: *\nDisallow: /no" } }));
    const answers = await Promise.all(
      ["/1", "/no/2", "/3"].map((path) => door.ask(page(`https://a.example${path}`))),
    );
    expect(answers.map((exchange) => answerOf(exchange)?.status)).toEqual([200, undefined, 200]);
    expect(failureOf(answers[1]!)).toMatchObject({
      failure: "robots",
      message: "https://a.example/robots.txt keeps programs away from this page",
    });
    expect(paths(net)[0]).toBe("a.example/robots.txt");
    expect(paths(net).sort()).toEqual(["a.example/1", "a.example/3", "a.example/robots.txt"]);
    expect(net.requests.every(({ headers }) => headers["user-agent"]?.startsWith("postproof"))).toBe(true);
  });

  it("is not asked for by requests that do not say so", async () => {
    const { door, net } = await open(site({ "a.example": { body: "User-agent: *\nDisallow: /" } }));
    expect(answerOf(await door.ask({ url: "https://a.example/api" }))?.status).toBe(200);
    expect(paths(net)).toEqual(["a.example/api"]);
  });

  it("calls the door by the name that it sends, too", async () => {
    const body = "User-agent: ExampleNews\nDisallow: /";
    const { door } = await open(site({ "a.example": { body } }), { userAgent: "ExampleNews/2.0 (desk)" });
    expect(failureOf(await door.ask(page("https://a.example/")))).toMatchObject({ failure: "robots" });
    const other = await open(site({ "a.example": { body } }));
    expect(answerOf(await other.door.ask(page("https://a.example/")))?.status).toBe(200);
  });

  it.each([
    ["is not there", { status: 404 }, 200],
    ["is not for us", { status: 403, body: "User-agent: *\nDisallow: /" }, 200],
    ["is in trouble", { status: 500 }, "robots"],
    [
      "breaks off",
      { play: (response: { socket: { destroy(): void } | null }) => response.socket?.destroy() },
      "robots",
    ],
    ["leads round in circles", { status: 302, headers: { location: "/robots.txt" } }, "robots"],
    ["wants to be asked later", { status: 429, headers: { "retry-after": "500" } }, "rested"],
  ] as const)("that %s", async (_name, robots, expected) => {
    const { door } = await open(site({ "a.example": robots }));
    const exchange = await door.ask(page("https://a.example/"));
    expect(answerOf(exchange)?.status ?? failureOf(exchange)?.failure).toBe(expected);
    expect(failureOf(exchange)?.retryAfter).toBe(expected === "rested" ? 500 : undefined);
  });

  it("counts for each site that a redirect leads to", async () => {
    const { door, net } = await open((host, path) => {
      if (path === "/robots.txt")
        return host === "b.example" ? { body: "User-agent: *\nDisallow: /no" } : { status: 404 };
      if (host === "a.example") return { status: 302, headers: { location: `https://b.example${path}` } };
      return { body: "page" };
    });
    expect(answerOf(await door.ask(page("https://a.example/yes")))?.status).toBe(200);
    expect(failureOf(await door.ask(page("https://a.example/no")))).toMatchObject({ failure: "robots" });
    expect(paths(net)).not.toContain("b.example/no");
    expect(paths(net).filter((path) => path.endsWith("/robots.txt"))).toHaveLength(2);
  });

  it("counts as far as its first 500 KiB, however long it is", async () => {
    const begin = "User-agent: *\nDisallow: /no\n";
    const { door } = await open(
      site({
        "a.example": { body: `${begin}#${"x".repeat(500 * 1024)}\nDisallow: /late\n` },
        "b.example": {
          play: (response) => {
            const more = (): void => void response.write(`${begin}${"#".repeat(60_000)}\n`, more);
            response.on("close", () => response.destroy());
            more();
          },
        },
      }),
    );
    for (const host of ["a.example", "b.example"]) {
      expect(answerOf(await door.ask(page(`https://${host}/late`)))?.status).toBe(200);
      expect(failureOf(await door.ask(page(`https://${host}/no`)))).toMatchObject({ failure: "robots" });
    }
  });

  it("slows the door down where it asks for that", async () => {
    const times: number[] = [];
    const { door } = await open((_host, path) => {
      times.push(performance.now());
      return path === "/robots.txt" ? { body: "User-agent: *\nCrawl-delay: 2" } : { body: "page" };
    });
    await Promise.all(["/1", "/2"].map((path) => door.ask(page(`https://a.example${path}`))));
    expect(times).toHaveLength(3);
    // Met by a server that may be late with the first by as much as a busy machine is.
    expect(times[2]! - times[1]!).toBeGreaterThan(1_000);
  });

  it("lets the door close while it is being asked for", async () => {
    const { door } = await open((_host, path) =>
      path === "/robots.txt" ? { play: () => undefined } : { body: "page" },
    );
    const asked = door.ask(page("https://a.example/"));
    await door.close();
    expect(failureOf(await asked)).toMatchObject({ failure: "network" });
  });
});

describe("a robots policy", () => {
  const url = new URL("https://a.example/page");
  function policyOn(answers: (string | number | Error)[]) {
    const slowed: number[] = [];
    const asked: string[] = [];
    let time = Date.UTC(2026, 0, 1);
    const desk = createRobotsPolicy({
      userAgent: "postproof/1.0",
      fetch: (from) => {
        asked.push(from);
        const answer = answers.shift() ?? 404;
        if (answer instanceof Error) return Promise.reject(answer);
        return Promise.resolve(
          typeof answer === "number"
            ? { status: answer, headers: {}, bytes: new Uint8Array() }
            : { status: 200, headers: {}, bytes: new TextEncoder().encode(answer) },
        );
      },
      slow: (_host, milliseconds) => slowed.push(milliseconds),
      now: () => new Date(time),
    });
    return { desk, slowed, asked, pass: (seconds: number) => (time += seconds * 1000) };
  }

  it("asks anew after a day", async () => {
    const { desk, asked, pass } = policyOn(["User-agent: *\nDisallow: /", "User-agent: *\nAllow: /"]);
    await expect(desk.check(url)).rejects.toMatchObject({ code: "robots" });
    pass(86_000);
    await expect(desk.check(url)).rejects.toMatchObject({ code: "robots" });
    pass(500);
    await expect(desk.check(url)).resolves.toBeUndefined();
    expect(asked).toEqual(["https://a.example/robots.txt", "https://a.example/robots.txt"]);
  });

  it("asks a site in trouble anew after ten minutes", async () => {
    const { desk, asked, pass } = policyOn([503, 404]);
    await expect(desk.check(url)).rejects.toMatchObject({ code: "robots" });
    pass(500);
    await expect(desk.check(url)).rejects.toMatchObject({ code: "robots" });
    pass(200);
    await expect(desk.check(url)).resolves.toBeUndefined();
    expect(asked).toHaveLength(2);
  });

  it("asks again at once where the door was not let through", async () => {
    const rested = new PostproofError("rate_limited", "rests", { retryAfter: 7 });
    const { desk } = policyOn([rested, 200]);
    await expect(desk.check(url)).rejects.toBe(rested);
    await expect(desk.check(url)).resolves.toBeUndefined();
  });

  it("keeps to no delay beyond ten seconds", async () => {
    const { desk, slowed } = policyOn(["User-agent: *\nCrawl-delay: 86400"]);
    await desk.check(url);
    await desk.check(url);
    expect(slowed).toEqual([10_000, 10_000]);
  });

  it("forgets the oldest sites first", async () => {
    const { desk, asked } = policyOn([]);
    for (let site = 0; site <= 2000; site += 1) await desk.check(new URL(`https://s${site}.example/`));
    await desk.check(new URL("https://s2000.example/"));
    expect(asked).toHaveLength(2001);
    await desk.check(new URL("https://s0.example/"));
    expect(asked).toHaveLength(2002);
  });
});
