// What pages wish of the programs that read them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wishesOf } from "../../src/platforms/read/robots-wishes.ts";

const header = (value: string) => wishesOf({ "x-robots-tag": value }, []);

describe("wishesOf", () => {
  it.each<[string, object]>([
    ["", {}],
    ["all", {}],
    ["noindex", { noindex: true }],
    ["NoIndex, NOARCHIVE", { noindex: true, noarchive: true }],
    ["none", { noindex: true }],
    ["nocache", { noarchive: true }],
    ["noai, noimageai", { noai: true }],
    ["nofollow", {}],
    ["noindexing", {}],
    ["constructor, __proto__", {}],
    ["max-snippet: 20, noarchive", { noarchive: true }],
    ["unavailable_after: Wed, 25 Jun 2025 15:00:00 GMT, noarchive", { noarchive: true }],
    ["noarchive, unavailable_after: 25 Jun 2025 15:00:00 PST", { noarchive: true }],
    ["otherbot: noindex, noarchive", {}],
    ["noai, otherbot: noindex, noarchive", { noai: true }],
    ["otherbot: noindex, postproof: noarchive", { noarchive: true }],
    ["PostProof: noindex, noai", { noindex: true, noai: true }],
    ["postproof/1.0: noai", { noai: true }],
    ["postproof:noindex, otherbot: noarchive", { noindex: true }],
    ["otherbot: max-snippet:5, noarchive", {}],
    ["noindex; noarchive", { noindex: true, noarchive: true }],
    [`${" ".repeat(5000)}noindex`, {}],
  ])("X-Robots-Tag: %s", (value, expected) => expect(header(value)).toEqual(expected));

  it("reads meta elements, and both together", () => {
    expect(wishesOf({}, ["index, follow", " NOARCHIVE ,noai"])).toEqual({ noarchive: true, noai: true });
    expect(wishesOf({ "x-robots-tag": "noindex" }, ["noarchive"])).toEqual({
      noindex: true,
      noarchive: true,
    });
    expect(wishesOf({ "x-robots-tag": "otherbot: noindex" }, ["noarchive"])).toEqual({ noarchive: true });
  });

  it("gives nothing but wishes, whatever is sent", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom("noai", "none", ":", ",", "x", " ")).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, fc.array(text), (value, contents) => {
        const wishes = wishesOf({ "x-robots-tag": value }, contents);
        for (const [name, said] of Object.entries(wishes)) {
          expect(["noindex", "noarchive", "noai"]).toContain(name);
          expect(said).toBe(true);
        }
      }),
    );
  });
});
