// Progress of long runs: how fast, how long, and where it is written.
import { describe, expect, it } from "vitest";
import { duration, openProgress } from "../../src/cli/progress.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

function watch(total: number) {
  const said = { live: [] as string[], lines: [] as string[] };
  const none = (): void => undefined;
  const terminal: Terminal = {
    json: false,
    result: none,
    note: none,
    warn: none,
    annotate: none,
    document: none,
    progress: (text) => said.live.push(text),
    milestone: (text) => said.lines.push(text),
  };
  let now = 0;
  const progress = openProgress(terminal, total, () => now);
  const step = (ms: number, counts = true): void => {
    now += ms;
    progress.step(counts);
  };
  return { said, step };
}

describe("progress", () => {
  it("tells the speed of the last ones and the time left", () => {
    const { said, step } = watch(300);
    // What is archived already goes by in no time, and says nothing about the rest.
    for (let index = 0; index < 100; index += 1) step(0, false);
    expect(said.live.at(-1)).toBe("100/300");
    for (let index = 0; index < 100; index += 1) step(500);
    expect(said.live.at(-1)).toBe("200/300, 2.0 a second, 50 s left");
    for (let index = 0; index < 100; index += 1) step(2_000);
    expect(said.live.at(-2)).toBe("299/300, 0.5 a second, 2 s left");
    expect(said.live.at(-1)).toBe("300/300");
  });

  it("writes a line after many, or after a while, and none at the end", () => {
    const { said, step } = watch(1_000);
    for (let index = 0; index < 1_000; index += 1) step(1);
    expect(said.lines).toEqual(["1000 to do", "500/1000, 1000 a second, 1 s left"]);
    const slow = watch(10);
    for (let index = 0; index < 10; index += 1) slow.step(25_000);
    expect(slow.said.lines.map((line) => line.split(",")[0])).toEqual(["10 to do", "3/10", "6/10", "9/10"]);
  });

  it("tells times in words", () => {
    expect([0.2, 40, 100, 5_400, 7_200, 100_000, 200_000, 172_800].map(duration)).toEqual([
      "1 s",
      "40 s",
      "2 min",
      "1 h 30 min",
      "2 h",
      "27 h 47 min",
      "2 days 7 h",
      "2 days",
    ]);
  });
});
