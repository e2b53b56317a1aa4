// Quotations of recorded posts, faithful and altered, against the labels.
import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/model/quotation.ts";
import { compareQuotation, postedWordsOf } from "../../src/quote/index.ts";
import { hasMaterial } from "../material.ts";
import { cases, PASSES, printedIn } from "./cases.ts";
import type { Case } from "./cases.ts";

function compared(one: Case): Comparison {
  const { post, parts } = printedIn(one);
  return compareQuotation(parts.length === 1 ? parts[0]! : parts, postedWordsOf(post));
}

describe.runIf(hasMaterial)("quotations of recorded posts", () => {
  const results = hasMaterial ? cases.map((one) => ({ one, found: compared(one) })) : [];
  const line = ({ one, found }: (typeof results)[number]): string =>
    `  #${one.id} ${found.verdict}, labelled ${one.verdict}${one.kind === undefined ? "" : ` (${one.kind})`}: ${one.why}`;

  it("no altered one passes", () => {
    const altered = results.filter(({ one }) => !one.faithful);
    const passed = altered.filter(({ found }) => PASSES.has(found.verdict));
    console.log(
      [
        `altered quotations: ${altered.length}, passed as faithful: ${passed.length}`,
        ...passed.map(line),
      ].join("\n"),
    );
    expect(altered.length).toBeGreaterThanOrEqual(120);
    expect(passed).toHaveLength(0);
  });

  it("at most one in fifty faithful ones is doubted", () => {
    const faithful = results.filter(({ one }) => one.faithful);
    const doubted = faithful.filter(({ found }) => !PASSES.has(found.verdict));
    console.log(
      [`faithful quotations: ${faithful.length}, doubted: ${doubted.length}`, ...doubted.map(line)].join(
        "\n",
      ),
    );
    expect(faithful.length).toBeGreaterThanOrEqual(120);
    expect(doubted.length / faithful.length).toBeLessThanOrEqual(0.02);
  });

  it("the verdicts are those that an editor gave", () => {
    const other = results.filter(
      ({ one, found }) => found.verdict !== one.verdict && one.accept?.includes(found.verdict) !== true,
    );
    console.log(
      [
        `verdicts as labelled: ${results.length - other.length} of ${results.length}`,
        ...other.map(line),
      ].join("\n"),
    );
    expect(other.length / results.length).toBeLessThan(0.1);
  });
});
