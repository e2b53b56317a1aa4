// The pace of requests to a host, by a clock that the test turns.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPace } from "../../src/http/pace.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = () => new AbortController().signal;

/** Enters and notes when; `stay` is how long the visitor remains. */
function visitor(pace: ReturnType<typeof createPace>, log: string[], host: string, name: string, stay = 0) {
  const start = performance.now();
  return pace.enter(host, never()).then((leave) => {
    log.push(`${name}@${Math.round(performance.now() - start)}`);
    setTimeout(leave, stay);
  });
}

describe("createPace", () => {
  it("starts requests to one host in order and apart, and other hosts meanwhile", async () => {
    const pace = createPace({ interval: () => 100, longestRest: 1000 });
    const log: string[] = [];
    for (const name of ["a", "b", "c"]) void visitor(pace, log, "one.example", name);
    void visitor(pace, log, "two.example", "x");
    await vi.advanceTimersByTimeAsync(1000);
    expect(log).toEqual(["a@0", "x@0", "b@100", "c@200"]);
  });

  it("keeps each host's own interval", async () => {
    const pace = createPace({ interval: (host) => (host === "slow.example" ? 500 : 0), longestRest: 1000 });
    const log: string[] = [];
    for (const name of ["a", "b"]) void visitor(pace, log, "slow.example", name);
    for (const name of ["x", "y"]) void visitor(pace, log, "fast.example", name);
    await vi.advanceTimersByTimeAsync(1000);
    expect(log).toEqual(["a@0", "x@0", "y@0", "b@500"]);
  });

  it("lets two in at a time", async () => {
    const pace = createPace({ interval: () => 0, longestRest: 1000 });
    const log: string[] = [];
    for (const name of ["a", "b", "c", "d"]) void visitor(pace, log, "one.example", name, 300);
    await vi.advanceTimersByTimeAsync(1000);
    expect(log).toEqual(["a@0", "b@0", "c@300", "d@300"]);
  });

  it("starts nothing while a host rests", async () => {
    const pace = createPace({ interval: () => 10, longestRest: 1000 });
    const log: string[] = [];
    void visitor(pace, log, "one.example", "a");
    void visitor(pace, log, "one.example", "b");
    pace.rest("one.example", 700);
    pace.rest("one.example", 50); // a shorter one later does not shorten the rest
    void visitor(pace, log, "one.example", "c");
    await vi.advanceTimersByTimeAsync(2000);
    expect(log).toEqual(["a@0", "b@700", "c@710"]);
  });

  it("turns away at once those who would wait longer than they may, also those in line", async () => {
    const pace = createPace({ interval: () => 100, longestRest: 1000 });
    const first = await pace.enter("one.example", never());
    const inLine = pace.enter("one.example", never());
    pace.rest("one.example", 60_000);
    await expect(inLine).rejects.toMatchObject({ code: "rate_limited", retryAfter: 60 });
    await expect(pace.enter("one.example", never())).rejects.toMatchObject({ code: "rate_limited" });
    first();
    await vi.advanceTimersByTimeAsync(59_500);
    const later = pace.enter("one.example", never()); // half a second is left, which may be waited for
    await vi.advanceTimersByTimeAsync(1000);
    await expect(later).resolves.toBeTypeOf("function");
  });

  it("lets go of one who gives up, and leaves no timer", async () => {
    const pace = createPace({ interval: () => 100, longestRest: 1000 });
    (await pace.enter("one.example", never()))();
    const controller = new AbortController();
    const given = pace.enter("one.example", controller.signal);
    const reason = new Error("called off");
    controller.abort(reason);
    await expect(given).rejects.toBe(reason);
    await expect(pace.enter("one.example", controller.signal)).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("counts one leave once", async () => {
    const pace = createPace({ interval: () => 0, longestRest: 1000 });
    const leave = await pace.enter("one.example", never());
    await pace.enter("one.example", never());
    leave();
    leave();
    await pace.enter("one.example", never());
    let entered = false;
    void pace.enter("one.example", never()).then(() => (entered = true));
    await vi.advanceTimersByTimeAsync(1000);
    expect(entered).toBe(false);
  });
});
