// Canonical JSON is that of RFC 8785, of all values that stand in manifests, entries and heads, and nearly all others.
import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "../../src/model/version.ts";
import { times } from "../times.ts";

/** A name of a field that is no whole number. Text is stored well-formed. */
const name = fc.string({ unit: "grapheme" }).filter((text) => !/^(0|[1-9]\d*)$/.test(text));
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.string({ unit: "binary" }).filter((text) => text.isWellFormed()),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any")),
    fc.dictionary(name, tie("any")),
  ),
})).any;

it("is RFC 8785 of every value", () => {
  fc.assert(
    fc.property(value, (each) => {
      expect(canonicalJson(each)).toBe(canonicalize(each));
    }),
    { numRuns: times(3_000) },
  );
});

it("puts fields in the order of UTF-16 units and numbers as the standard does", () => {
  const given = {
    "😀": 1,
    "\u{fb33}": 2,
    é: 1e21,
    a: 0.1 + 0.2,
    B: -0,
    "": 5e-324,
    "\n": '\u007f\u2028"\\\u0001',
  };
  expect(canonicalJson(given)).toBe(canonicalize(given));
  expect(canonicalJson(given).indexOf("😀")).toBeLessThan(canonicalJson(given).indexOf("\u{fb33}"));
});

// Emoji of a server can be called 9 and 10; nothing of the log or of a manifest is a field of such a name.
it("differs where several fields of one object are whole numbers: those stand by their size", () => {
  expect(canonicalJson({ 10: "ten", 9: "nine" })).toBe('{"9":"nine","10":"ten"}');
  expect(canonicalize({ 10: "ten", 9: "nine" })).toBe('{"10":"ten","9":"nine"}');
});
