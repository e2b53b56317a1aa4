// Quotations with one word changed in one of their pieces are never passed as in order.
import { describe, expect, it } from "vitest";
import { compareQuotation, postedWordsOf } from "../../src/quote/index.ts";
import { hasMaterial } from "../material.ts";
import { archiveOf, articleOf } from "./as-articles.ts";
import { cases, PASSES, printedIn } from "./cases.ts";
import { KINDS, mutations } from "./mutations.ts";
import type { Mutation } from "./mutations.ts";

/** How many articles are proofread, of each half. */
const ARTICLES = 150;

const told = ({ one, kind, language, piece, parts, from, to }: Mutation): string =>
  `  #${one.id} ${kind} ${language} piece ${piece + 1} of ${parts.length}: ${from.length} for ${to.length} characters`;

function table(all: readonly { mutation: Mutation; came: string }[]): string {
  return KINDS.map((kind) => {
    const own = all.filter(({ mutation }) => mutation.kind === kind);
    const counts = new Map<string, number>();
    for (const { came } of own) counts.set(came, (counts.get(came) ?? 0) + 1);
    return `  ${kind}: ${own.length}, ${[...counts]
      .sort()
      .map(([came, count]) => `${came} ${count}`)
      .join(", ")}`;
  }).join("\n");
}

describe.runIf(hasMaterial)("quotations changed in one place", () => {
  const all = hasMaterial ? mutations() : [];

  it("never compare as faithful", () => {
    expect(all.length).toBeGreaterThanOrEqual(300);
    const compared = all.map((mutation) => ({
      mutation,
      came: compareQuotation(mutation.parts, postedWordsOf(printedIn(mutation.one).post)).verdict,
    }));
    const passed = compared.filter(({ came }) => PASSES.has(came));
    for (const apart of [false, true]) {
      const half = compared.filter(({ mutation }) => mutation.apart === apart);
      console.log(`${apart ? "kept apart" : "worked with"}: ${half.length} changes\n${table(half)}`);
    }
    console.log([`passed: ${passed.length}`, ...passed.map(({ mutation }) => told(mutation))].join("\n"));
    expect(passed.map(({ mutation }) => mutation.one.id)).toEqual([]);
  });

  it("are never in order in an article", async () => {
    const archive = await archiveOf(cases);
    const came: { mutation: Mutation; came: string }[] = [];
    for (const apart of [false, true]) {
      const half = all.filter((mutation) => mutation.apart === apart);
      const step = Math.max(1, half.length / ARTICLES);
      for (let at = 0; at < half.length; at += step) {
        const mutation = half[Math.floor(at)]!;
        const { post } = printedIn(mutation.one);
        const { items } = await archive.proof(articleOf(mutation.one, post, mutation.parts), {
          format: "html",
        });
        const own = items.filter(({ kind }) => kind === "quotation");
        const worst = ["alarm", "warning", "note", "ok"].find((each) =>
          own.some(({ severity }) => severity === each),
        );
        came.push({ mutation, came: worst ?? "not found" });
      }
    }
    for (const apart of [false, true]) {
      const half = came.filter(({ mutation }) => mutation.apart === apart);
      console.log(`articles, ${apart ? "kept apart" : "worked with"}: ${half.length}\n${table(half)}`);
    }
    const passed = came.filter((one) => one.came === "ok");
    console.log(passed.map(({ mutation }) => told(mutation)).join("\n"));
    expect(passed.map(({ mutation }) => mutation.one.id)).toEqual([]);
  }, 300_000);
});
