// Work that many ask for at once, counted.
import { describe, expect, it } from "vitest";
import { shared } from "../../src/disk/shared.ts";

describe("work that many ask for", () => {
  it("is done once for all who ask before it begins, and once for all who ask meanwhile", async () => {
    const done: string[] = [];
    const end: (() => void)[] = [];
    const ask = shared(async (name) => {
      done.push(name);
      await new Promise<void>((resolve) => end.push(resolve));
    });
    const first = [ask("a"), ask("a"), ask("b")];
    await Promise.resolve();
    await new Promise(setImmediate);
    expect(done).toEqual(["a", "b"]);
    const second = [ask("a"), ask("a"), ask("a")];
    await new Promise(setImmediate);
    expect(done).toEqual(["a", "b"]);
    for (const resolve of end.splice(0)) resolve();
    await Promise.all(first);
    await new Promise(setImmediate);
    expect(done).toEqual(["a", "b", "a"]);
    for (const resolve of end) resolve();
    await Promise.all(second);
  });

  it("tells a failure to those for whom it was done, and to nobody else", async () => {
    let times = 0;
    const ask = shared(() => ((times += 1) === 1 ? Promise.reject(new Error("full")) : Promise.resolve()));
    const first = await Promise.allSettled([ask("a"), ask("a")]);
    expect(first.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await ask("a");
    expect(times).toBe(2);
  });
});
