// Budgets: which rows a request falls under, and that no window ever holds more than its budget.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BUDGETS, budgetsFor, withBudgets } from "../../src/http/budgets.ts";
import type { Budget } from "../../src/http/budgets.ts";
import { createPace } from "../../src/http/pace.ts";
import { createWindow, openWindows } from "../../src/http/window.ts";

describe("budgetsFor", () => {
  const row = (host: string, requests: number, ...paths: string[]): Budget => ({
    host,
    requests,
    seconds: 60,
    ...(paths.length > 0 && { paths }),
  });
  const table = [
    row("a.example", 1),
    row("a.example", 2, "/cdx", "/web/timemap"),
    row("b.example", 3, "/*/oembed"),
    row("*.example", 4),
    row("*", 5),
    row("*", 6, "/api"),
    row("*", 7, "/api/v1"),
  ];
  it.each<[string, string, number[]]>([
    ["a.example", "/", [1]],
    ["a.example", "/cdx", [1, 2]],
    ["a.example", "/cdx/search/cdx", [1, 2]],
    ["a.example", "/cdxes", [1]],
    ["a.example", "/web/timemap/json", [1, 2]],
    ["a.example", "/web/2020", [1]],
    ["b.example", "/v26.0/oembed", [3]],
    ["b.example", "/oembed", [4]],
    ["c.example", "/v26.0/oembed", [4]],
    ["d.c.example", "/", [4]],
    ["example", "/", [5]],
    ["notexample", "/", [5]],
    ["social.test", "/api/v1/statuses/1", [7]],
    ["social.test", "/api/v10/x", [6]],
    ["social.test", "/apis", [5]],
  ])("%s %s", (host, path, expected) => {
    expect(budgetsFor(host, path, table).map(({ requests }) => requests)).toEqual(expected);
  });

  it("finds the documented limits", () => {
    const limits = (url: string) => {
      const { hostname, pathname } = new URL(url);
      return budgetsFor(hostname, pathname, BUDGETS).map(({ requests, seconds }) => `${requests}/${seconds}`);
    };
    expect(limits("https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread")).toEqual(["3000/300"]);
    expect(limits("https://social.example/api/v1/statuses/1")).toEqual(["300/300"]);
    expect(limits("https://graph.facebook.com/v26.0/instagram_oembed")).toEqual(["1000/3600"]);
    expect(limits("https://graph.threads.com/v1.0/oembed")).toEqual(["1000/3600"]);
    expect(limits("https://www.reddit.com/comments/abc/.rss")).toEqual(["10/60"]);
    expect(limits("https://api.fxtwitter.com/2/status/20")).toEqual(["1000/60"]);
    expect(limits("https://api.tumblr.com/v2/blog/example/posts")).toEqual(["1000/3600", "5000/86400"]);
    expect(limits("https://cdn.syndication.twimg.com/tweet-result")).toEqual(["150/900"]);
    expect(limits("https://web.archive.org/cdx/search/cdx")).toEqual(["24/60", "300/300"]);
    expect(limits("https://pictures.example/a.jpg")).toEqual(["600/300"]);
  });
});

describe("withBudgets", () => {
  it("puts a site's rows in the place of the default ones for the same host, and keeps the others", () => {
    const own = [{ host: "api.tumblr.com", requests: 2, seconds: 1 }];
    const table = withBudgets(own);
    expect(budgetsFor("api.tumblr.com", "/v2/blog", table)).toEqual(own);
    expect(table).toHaveLength(BUDGETS.length - 1);
    expect(withBudgets(undefined)).toBe(BUDGETS);
    expect(withBudgets(false)).toEqual([]);
  });
});

describe("a window", () => {
  it("never holds more starts than its budget, and none is put off for longer than it must be", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 60 }),
        (requests, seconds, gaps) => {
          const window = createWindow({ host: "*", requests, seconds });
          const starts: number[] = [];
          let now = 0;
          for (const gap of gaps) {
            now += gap;
            const free = window.freeAt();
            const within = starts.filter((start) => start > now - seconds * 1000).length;
            expect(free <= now).toBe(within < requests);
            now = Math.max(now, free);
            starts.push(now);
            window.count(now);
          }
        },
      ),
    );
  });
});

describe("a pace with budgets", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const never = () => new AbortController().signal;
  const paceOf = (table: readonly Budget[], longestTurn = 100_000) =>
    createPace({ interval: () => 0, longestRest: 1000, windows: openWindows(table), longestTurn });

  /** Enters one after another, each leaving at once, and notes when each was let in. */
  const come = (pace: ReturnType<typeof createPace>, log: string[], host: string, path: string) => {
    const start = performance.now();
    return pace.enter(host, never(), path).then((leave) => {
      log.push(`${path}@${Math.round(performance.now() - start)}`);
      leave();
    });
  };

  it("lets so many in within the time, and the next when the first has aged", async () => {
    const pace = paceOf([{ host: "*", requests: 2, seconds: 10 }]);
    const log: string[] = [];
    void come(pace, log, "one.example", "/a");
    await vi.advanceTimersByTimeAsync(4000);
    for (const path of ["/b", "/c", "/d", "/e"]) void come(pace, log, "one.example", path);
    void come(pace, log, "two.example", "/x"); // each host has its own
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log).toEqual(["/a@0", "/b@0", "/x@0", "/c@6000", "/d@10000", "/e@16000"]);
  });

  it("lets another endpoint of the host go first while one is spent", async () => {
    const pace = paceOf([
      { host: "one.example", paths: ["/slow"], requests: 1, seconds: 10 },
      { host: "one.example", requests: 100, seconds: 10 },
    ]);
    const log: string[] = [];
    for (const path of ["/slow/1", "/slow/2", "/quick/1", "/quick/2"])
      void come(pace, log, "one.example", path);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(log).toEqual(["/slow/1@0", "/quick/1@0", "/quick/2@0", "/slow/2@10000"]);
  });

  it("keeps two limits side by side", async () => {
    const pace = paceOf([
      { host: "*", requests: 2, seconds: 1 },
      { host: "one.example", requests: 2, seconds: 1 },
      { host: "one.example", requests: 3, seconds: 30 },
    ]);
    const log: string[] = [];
    for (const path of ["/1", "/2", "/3", "/4"]) void come(pace, log, "one.example", path);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log).toEqual(["/1@0", "/2@0", "/3@1000", "/4@30000"]);
  });

  it("turns away who would wait longer than is bearable, saying how long, and leaves no timer", async () => {
    const pace = paceOf([{ host: "*", requests: 1, seconds: 300 }], 120_000);
    (await pace.enter("one.example", never()))();
    await expect(pace.enter("one.example", never())).rejects.toMatchObject({
      code: "rate_limited",
      retryAfter: 300,
    });
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(200_000);
    const later = pace.enter("one.example", never());
    await vi.advanceTimersByTimeAsync(100_000);
    await expect(later).resolves.toBeTypeOf("function");
  });

  it("does not count who gave up", async () => {
    const pace = paceOf([{ host: "*", requests: 1, seconds: 10 }]);
    (await pace.enter("one.example", never()))();
    const controller = new AbortController();
    const given = pace.enter("one.example", controller.signal);
    controller.abort(new Error("called off"));
    await expect(given).rejects.toThrow("called off");
    const next = pace.enter("one.example", never());
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(next).resolves.toBeTypeOf("function");
  });

  it("keeps to a delay that a site asks for, from then on", async () => {
    const pace = paceOf([]);
    const log: string[] = [];
    pace.slow("one.example", 5000);
    for (const path of ["/1", "/2", "/3"]) void come(pace, log, "one.example", path);
    void come(pace, log, "two.example", "/x");
    await vi.advanceTimersByTimeAsync(11_000);
    pace.slow("one.example", 5000); // said again for the next page: nothing starts anew
    await vi.advanceTimersByTimeAsync(10_000);
    expect(log).toEqual(["/x@0", "/1@5000", "/2@10000", "/3@15000"]);
  });
});

it("the table in docs/politeness.md is this table", () => {
  const text = readFileSync(new URL("../../docs/politeness.md", import.meta.url), "utf8");
  const rows = text
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual(
    BUDGETS.map(({ host, paths = [], requests, seconds, source }) => [
      `\`${host}\``,
      paths.map((path) => `\`${path}\``).join(", "),
      String(requests),
      `${seconds} s`,
      source,
    ]),
  );
});
