// HTML as a flat list of elements: where each begins and ends, whatever is left open, misnested or too deep.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { innerHtml, isWithin, named, ofClass, readElements } from "../../src/platforms/read/html-elements.ts";
import { cpuTime } from "../cpu-time.ts";

describe("elements", () => {
  const page = readElements(
    '<div class="a b"><p>one<br>two<p class=c>three</div><img class="b" src="x&amp;y"><section class="d">four',
  );
  const inner = (name: string): string[] => ofClass(page, name).map((element) => innerHtml(page, element));

  it("end with their end tag, with that of what they stand in, or with the page", () => {
    expect(inner("a")).toEqual(["<p>one<br>two<p class=c>three"]);
    expect(inner("c")).toEqual(["three"]);
    expect(inner("d")).toEqual(["four"]);
  });

  it("that are links end where the next link begins", () => {
    const links = readElements("<a>one<b><a>two</a>three</b>");
    expect(named(links, "a").map((element) => innerHtml(links, element))).toEqual(["one<b>", "two"]);
  });

  it("are found by class and name, in the page and within another", () => {
    expect(ofClass(page, "b").map(({ name }) => name)).toEqual(["div", "img"]);
    const [outer] = ofClass(page, "a");
    expect(named(page, "p", outer)).toHaveLength(2);
    expect(named(page, "img", outer)).toEqual([]);
    expect(isWithin(outer!, undefined)).toBe(true);
    expect(isWithin(outer!, outer)).toBe(false);
  });

  it("have their attributes decoded, the first of two counting", () => {
    const [image] = named(readElements('<img SRC="a&amp;b&#x41;" src="c" alt>'), "img");
    expect(Object.fromEntries(image!.attributes)).toEqual({ src: "a&bA", alt: "" });
  });

  it("within scripts and comments are none", () => {
    expect(
      readElements("<script>'<p>'</script><!-- <p> --><style><p></style>").all.map(({ name }) => name),
    ).toEqual(["script", "style"]);
  });

  it("take time in proportion to the page, nested or side by side", () => {
    const start = cpuTime();
    for (const html of [
      "<div>".repeat(300_000),
      "<div></div>".repeat(150_000),
      "</p>".repeat(300_000),
      `<a ${"b=c ".repeat(200_000)}>`,
    ])
      expect(readElements(html).all.length).toBeLessThanOrEqual(100_000);
    expect(cpuTime() - start).toBeLessThan(5_000);
  });

  it("lie within the page and within each other, whatever comes", () => {
    const piece = fc.constantFrom(
      "<div>",
      "</div>",
      "<p class='x'>",
      "</p>",
      "<br>",
      "a",
      "<",
      "</",
      "<b",
      ">",
      "<!--",
      "&amp;",
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join("");
        for (const { start, innerStart, innerEnd } of readElements(html).all) {
          expect(start).toBeLessThan(innerStart);
          expect(innerStart).toBeLessThanOrEqual(innerEnd);
          expect(innerEnd).toBeLessThanOrEqual(html.length);
        }
      }),
      { seed: 20_261_123, numRuns: 300 },
    );
  });
});
