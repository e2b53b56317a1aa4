// No text, however it is made, takes longer to read than in proportion to its length.
import { beforeAll, describe, expect, test } from "vitest";
import { stepsOf, treeOf } from "./steps.ts";
import { attacksOn } from "./attacks.ts";
import type { Attack } from "./attacks.ts";

interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

const SCRIPT: string = "../../scripts/expressions.js";
const { collect, BOUNDED } = (await import(SCRIPT)) as {
  readonly collect: () => Promise<{
    readonly expressions: readonly Expression[];
    readonly late: readonly string[];
  }>;
  readonly BOUNDED: readonly { readonly file: string; readonly begins: string; readonly longest: number }[];
};

/** An attack repeats its unit as often as this, and oftener where the text would be shorter than this (UTF-16 code units). */
const TIMES = 40;
const SHORTEST = 200;
/** How whatever repeats is written; an expression without it makes as many steps from every place. */
const REPEATS = /[*+]|,\d*\}/;
/** Steps for each character that nobody minds, whatever they are for. */
const FEW = 30;
/** No more are counted. */
const MOST = 1_000;
/** An expression in proportion makes 2 times as many steps on a text of twice the length; one that is not, 4 times. */
const MOST_GROWTH = 3;

/** A text on which an expression takes longer than in proportion; `undefined` if none of the attacks on it is one. */
function slowOn({ source, flags }: Pick<Expression, "source" | "flags">): Attack | undefined {
  const tree = treeOf({ source, flags });
  const steps = stepsOf(tree, flags);
  return attacksOn(tree, flags).find(({ before, unit, after }) => {
    const times = Math.max(TIMES, Math.ceil(SHORTEST / unit.length));
    const short = before + unit.repeat(times) + after;
    const long = before + unit.repeat(2 * times) + after;
    const most = MOST * long.length;
    const taken = steps(long, most);
    return taken === Infinity || (taken > FEW * long.length && taken > MOST_GROWTH * steps(short, most));
  });
}

describe("expressions", () => {
  let expressions: readonly Expression[] = [];
  let late: readonly string[] = [];
  beforeAll(async () => {
    ({ expressions, late } = await collect());
  });

  test("all are known: they are made when modules load, never later", () => {
    expect(late).toEqual([]);
    expect(expressions.length).toBeGreaterThan(2_000);
    expect(expressions.filter(({ place }) => place.startsWith("quote/segments.ts"))).not.toEqual([]);
    // No literal stands there: these are made of what data files say.
    expect(expressions.filter(({ place }) => place.startsWith("language/languages.ts"))).not.toEqual([]);
  });

  test.each([
    ["digits in a repeated group", String.raw`^(?:_?(?:news|\d+))*$`, ""],
    ["dots read in two ways", String.raw`\.\s?\.(?:\s?\.)*(?:\s?[….⋯])*\s*\]`, "u"],
    ["white space at the end", String.raw`\s+$`, ""],
    ["a tag within a tag", "<p [^>]*>", "i"],
    ["a sign amid all but another", String.raw`@([^@]*\.[^@]*)$`, ""],
    ["what is begun again and again", String.raw`\$[^;]*;|\$`, "g"],
  ])("one that is slow is seen: %s", (_name, source, flags) => {
    expect(slowOn({ source, flags })).toBeDefined();
  });

  test("each takes steps in proportion to the text", () => {
    const isBounded = ({ place, source }: Expression): boolean =>
      BOUNDED.some(({ file, begins }) => place.startsWith(`${file}:`) && source.startsWith(begins));
    const different = new Map(expressions.map((each) => [`/${each.source}/${each.flags}`, each]));
    const slow = [...different.values()]
      .filter((each) => REPEATS.test(each.source) && !isBounded(each))
      .map((each) => ({ ...each, on: slowOn(each) }))
      .filter(({ on }) => on !== undefined);
    expect(slow).toEqual([]);
  });
});
