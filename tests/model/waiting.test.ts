// Headers about waiting, in every form that is known of a service, and in forms that are none.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endingOfExchange } from "../../src/platforms/read/ending.ts";
import { LONGEST_WAIT, readRetryAfter, restOf, waitOf } from "../../src/model/waiting.ts";

const at = new Date("2026-03-04T12:00:00.000Z");
/** Five minutes later, as Unix seconds. */
const UNIX = String(Date.UTC(2026, 2, 4, 12, 5) / 1000);

describe("waitOf", () => {
  it.each<[string, Record<string, string>, number | undefined]>([
    ["nothing", {}, undefined],
    ["seconds", { "retry-after": "120" }, 120],
    ["no time at all", { "retry-after": "0" }, 0],
    ["an HTTP date", { "retry-after": "Wed, 04 Mar 2026 12:01:30 GMT" }, 90],
    ["an HTTP date that has passed", { "retry-after": "Wed, 04 Mar 2026 11:00:00 GMT" }, 0],
    ["more than a day", { "retry-after": "999999999" }, LONGEST_WAIT],
    ["digits without end", { "retry-after": "9".repeat(60) }, LONGEST_WAIT],
    ["nonsense", { "retry-after": "soon" }, undefined],
    ["nonsense beside a reset", { "retry-after": "soon", "ratelimit-reset": "40" }, 40],
    ["both", { "retry-after": "7", "ratelimit-reset": "40" }, 7],
    ["Unix seconds, Bluesky", { "ratelimit-remaining": "0", "ratelimit-reset": UNIX }, 300],
    ["Unix seconds, X", { "x-rate-limit-remaining": "0", "x-rate-limit-reset": UNIX }, 300],
    ["Unix milliseconds", { "x-ratelimit-reset": `${UNIX}250` }, 301],
    ["an ISO time, Mastodon", { "x-ratelimit-reset": "2026-03-04T12:04:30.500000Z" }, 271],
    ["an ISO time that has passed", { "x-ratelimit-reset": "2020-01-01T00:00:00Z" }, 0],
    ["seconds to go, IETF", { "ratelimit-limit": "100", "ratelimit-reset": "30" }, 30],
    ["fractions, Reddit", { "x-ratelimit-remaining": "0.0", "x-ratelimit-reset": "437" }, 437],
    ["the one field, IETF", { ratelimit: '"default";r=0;t=25' }, 25],
    ["the one field, older", { ratelimit: "limit=100, remaining=0, reset=26" }, 26],
    ["the one field, two quotas", { ratelimit: '"burst";r=3;t=5, "day";r=0;t=500' }, 500],
    ["the one field without a time", { ratelimit: '"default";r=0' }, undefined],
    [
      "Tumblr, the hour is used up",
      {
        "x-ratelimit-perhour-remaining": "0",
        "x-ratelimit-perhour-reset": "900",
        "x-ratelimit-perday-remaining": "12",
        "x-ratelimit-perday-reset": "40000",
      },
      900,
    ],
    [
      "Tumblr, the day is used up",
      {
        "x-ratelimit-perhour-remaining": "3",
        "x-ratelimit-perhour-reset": "900",
        "x-ratelimit-perday-remaining": "0",
        "x-ratelimit-perday-reset": "40000",
      },
      40_000,
    ],
    [
      "Tumblr, not said which",
      { "x-ratelimit-perhour-reset": "900", "x-ratelimit-perday-reset": "40000" },
      900,
    ],
    ["a reset in words", { "x-ratelimit-reset": "soon" }, undefined],
    ["a reset below nothing", { "x-ratelimit-reset": "-5" }, undefined],
    ["a reset in hex", { "x-ratelimit-reset": "0x10" }, undefined],
  ])("%s", (_name, headers, expected) => expect(waitOf(headers, at)).toBe(expected));

  it("compares times of day with the clock of the service, not with ours", () => {
    const date = "Wed, 04 Mar 2026 15:00:00 GMT"; // our clock is three hours late
    expect(waitOf({ date, "retry-after": "Wed, 04 Mar 2026 15:00:45 GMT" }, at)).toBe(45);
    expect(waitOf({ date, "x-ratelimit-reset": "2026-03-04T15:05:00Z" }, at)).toBe(300);
    expect(waitOf({ date, "ratelimit-reset": String(Number(UNIX) + 3 * 3600) }, at)).toBe(300);
    expect(waitOf({ date, "retry-after": "20" }, at)).toBe(20);
    // the answer has lain in a cache for 100 s
    expect(waitOf({ date, age: "100", "x-ratelimit-reset": "2026-03-04T15:05:00Z" }, at)).toBe(200);
    expect(waitOf({ date: "yesterday", "ratelimit-reset": UNIX }, at)).toBe(300);
  });
});

describe("restOf", () => {
  it.each<[string, Record<string, string>, number | undefined]>([
    ["nothing", {}, undefined],
    ["something left", { "ratelimit-remaining": "1", "ratelimit-reset": UNIX }, undefined],
    ["not said what is left", { "ratelimit-reset": UNIX }, undefined],
    ["nothing left, and no time", { "ratelimit-remaining": "0" }, undefined],
    ["nothing left", { "ratelimit-remaining": "0", "ratelimit-reset": UNIX }, 300],
    [
      "nothing left, Mastodon",
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "2026-03-04T12:00:20Z" },
      20,
    ],
    ["renewed already", { "ratelimit-remaining": "0", "ratelimit-reset": "0" }, undefined],
    ["less than one left", { "x-ratelimit-remaining": "0.4", "x-ratelimit-reset": "8" }, 8],
    ["the later of two", { ratelimit: '"a";r=0;t=5,"b";r=0;t=9' }, 9],
    ["Retry-After alone", { "retry-after": "9" }, undefined],
  ])("%s", (_name, headers, expected) => expect(restOf(headers, at)).toBe(expected));
});

it("gives nothing but whole seconds within a day, whatever is sent", () => {
  const value = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.integer().map(String),
    fc.double().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    fc.constantFrom('"a";r=0;t=9', "limit=1, remaining=0, reset=4", UNIX),
  );
  const names = ["retry-after", "ratelimit", "date", "age"];
  for (const family of ["ratelimit", "x-ratelimit", "x-rate-limit", "x-ratelimit-perday"])
    names.push(`${family}-reset`, `${family}-remaining`);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value), (headers) => {
      for (const seconds of [waitOf(headers, at), restOf(headers, at)]) {
        if (seconds === undefined) continue;
        expect(Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_WAIT).toBe(true);
      }
    }),
    {
      numRuns: 500,
      examples: [[{ date: "Fri, 12 Sep 275760 00:00:01 GMT", age: "86400", "x-rate-limit-reset": UNIX }]],
    },
  );
});

describe("readRetryAfter", () => {
  const now = new Date("2026-01-02T03:04:05Z");
  it.each([
    [undefined, undefined],
    ["", undefined],
    ["0", 0],
    [" 120 ", 120],
    ["1.5", undefined],
    ["Fri, 02 Jan 2026 03:05:05 GMT", 60],
    ["Friday, 02-Jan-26 03:05:05 GMT", 60],
    ["Fri, 02 Jan 2026 03:00:00 GMT", 0],
    ["2026-01-02T03:05:05Z", undefined],
    ["x".repeat(100_000), undefined],
  ])("%j: %s", (header, expected) => expect(readRetryAfter(header, now)).toBe(expected));
});

describe("what was not sent, as an ending", () => {
  const request = { method: "GET", url: "https://a.example/", headers: {} } as const;
  it.each([
    [
      { failure: "rested", message: "", retryAfter: 88.2 },
      { kind: "rate_limited", retryAfter: 89 },
    ],
    [
      { failure: "rested", message: "" },
      { kind: "rate_limited", retryAfter: 60 },
    ],
    [{ failure: "robots", message: "" }, { kind: "blocked" }],
  ] as const)("%j", (result, expected) => {
    const ending = endingOfExchange({ request, at: at.toISOString(), result }, "a.example");
    expect(ending).toMatchObject(expected);
    expect(ending?.reason).toMatch(/^Not asked.*a\.example\./);
  });
});
