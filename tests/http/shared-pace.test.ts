// A pace that is shared: behind that of the door each request takes a turn among all, and what a host says of itself is told to all.
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { createDoor } from "../../src/http/door.ts";
import type { Door } from "../../src/http/door.ts";
import { limitOf } from "../../src/http/shared-pace.ts";
import type { TurnLimit, Turns } from "../../src/http/turns.ts";
import { loopback } from "../loopback.ts";
import type { Loopback } from "../loopback.ts";

describe("limitOf", () => {
  it("gives turns of which no stretch holds more than the budget, though each may be a second late", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 900 }), (requests, seconds) => {
        const { every, atOnce } = limitOf({ host: "a.example", requests, seconds });
        // After a pause so many at once, then one at a time. The first may be a second late, the others be sent in time.
        const turns = Array.from({ length: 2 * requests + 2 }, (_none, index) =>
          Math.max(index < atOnce ? 1_000 : 0, (index - atOnce + 1) * every),
        );
        for (const [first, from] of turns.entries()) {
          const within = turns.slice(first).filter((turn) => turn < from + seconds * 1_000);
          expect(within.length).toBeLessThanOrEqual(requests);
        }
        // And no less than four fifths of it are used, where there is something to divide.
        if (requests >= 20 && seconds >= 60)
          expect((seconds * 1_000) / every).toBeGreaterThan(requests * 0.8);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a door with turns", () => {
  let net: Loopback;
  let door: Door;
  afterEach(async () => {
    await door.close();
    await net.close();
  });

  it("takes one for each request under the limits of its host, and tells all when a host wants rest", async () => {
    const taken: [string, readonly TurnLimit[], number][] = [];
    const rests: [string, number][] = [];
    const turns: Turns = {
      take: (...given) => Promise.resolve({ wait: 0, taken: taken.push(given) < 3 }),
      rest: (host, milliseconds) => Promise.reject(new Error(`${rests.push([host, milliseconds])}`)),
    };
    net = await loopback((_host, path) =>
      path === "/busy" ? { status: 429, headers: { "retry-after": "90" } } : { body: "{}" },
    );
    door = createDoor({
      ...{ turns, connect: net.connect, pace: { "a.example": 100 }, maxWait: 7 },
      budgets: [{ host: "a.example", requests: 100, seconds: 10 }],
    });
    expect((await door.ask({ url: "https://a.example/" })).result).toMatchObject({ status: 200 });
    expect((await door.ask({ url: "https://b.example/busy" })).result).toMatchObject({ status: 429 });
    expect(rests).toEqual([["b.example", 90_000]]);
    // Whoever gets no turn does not ask.
    expect((await door.ask({ url: "https://a.example/" })).result).toMatchObject({ failure: "rested" });
    expect(net.requests).toHaveLength(2);
    const names = taken.map(([host, limits, longest]) => [host, limits.map(({ name }) => name), longest]);
    expect(names).toEqual([
      ["a.example", ["pace", "a.example 100 10"], 7_000],
      ["b.example", ["pace", "* 600 300"], 7_000],
      ["a.example", ["pace", "a.example 100 10"], 7_000],
    ]);
    expect(taken[0]![1][0]).toEqual({ name: "pace", every: 100, atOnce: 1 });
  });
});
