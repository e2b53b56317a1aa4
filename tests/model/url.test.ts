import { describe, expect, it } from "vitest";
import { isUrl } from "../../src/model/url.ts";

describe("what is a URL", () => {
  const read = [
    "https://a.example/",
    "https://müller.example/",
    "https://bücher.example/seite",
    "https://日本.example/ü",
  ];
  const none = ["", "müller", "https://", "//müller.example/a"];

  it("stays the same however often it is asked", () => {
    const told = new Set<string>();
    for (let time = 0; time < 20_000; time += 1)
      told.add([...read, ...none].filter((url) => isUrl(url)).join(" "));
    expect([...told]).toEqual([read.join(" ")]);
    expect(isUrl("ü", "https://müller.example/")).toBe(true);
  });
});
