// Whole real articles: what is found in them by weights that were learned from the others, and that learning is repeatable.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { attributionArticles, ownPieces, train } from "../../scripts/train/train.ts";
import { ofAttribution, ofPiece, ofReal } from "../../scripts/train/examples.ts";
import type { AttributionArticle, Labelled } from "../../scripts/train/examples.ts";
import { attributeAll } from "../../src/article/prose/quotation/attribute.ts";
import type { Models } from "../../src/article/prose/quotation/attribute.ts";
import { composeAll } from "../../src/article/prose/quotation/compose.ts";
import kept from "../../src/article/prose/quotation/weights.json";
import type { FoundQuotation } from "../../src/article/index.ts";
import { hasMaterial, material } from "../material.ts";
import { countReal, countSources, emptyReal, readReal, toldReal } from "./real.ts";
import type { RealArticle, RealScore, SourceScore } from "./real.ts";

/** The articles are split into so many parts; each part is read by weights learned from the others. */
const PARTS = 5;
/** `npm run recall` tries all parts, and tells how much more articles would help; that is slow. */
const WHOLE = process.env["POSTPROOF_MODE"] === "recall";
const TRIED = WHOLE ? PARTS : 1;
/** From so probable on a quotation is listed, in the tables. */
const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.9];

const place = () => ({ line: 1, column: 1 });

interface Read<Article> {
  readonly article: Article;
  readonly text: Labelled;
}

const notOf = <Each>(list: readonly Each[], part: number): Each[] =>
  list.filter((_, index) => index % PARTS !== part);
const ofPart = <Each>(list: readonly Each[], part: number): Each[] =>
  list.filter((_, index) => index % PARTS === part);

function scores(
  real: readonly Read<RealArticle>[],
  models: readonly Models[],
  counts: (quotation: FoundQuotation) => boolean,
): Map<string, RealScore> {
  const byLanguage = new Map<string, RealScore>();
  models.forEach((model, part) => {
    for (const { article, text } of ofPart(real, part)) {
      const found = composeAll(text.page, attributeAll(text.page, model), place).filter(counts);
      for (const name of ["all", article.lang]) {
        const score = byLanguage.get(name) ?? emptyReal();
        byLanguage.set(name, score);
        countReal(score, article, found);
      }
    }
  });
  return byLanguage;
}

describe.runIf(hasMaterial)("real articles", () => {
  const folder = hasMaterial ? material("prose") : "";
  const real = hasMaterial ? readReal(folder).map((article) => ({ article, text: ofReal(article) })) : [];
  const attributed: Read<AttributionArticle>[] = hasMaterial
    ? attributionArticles(folder).map((article) => ({ article, text: ofAttribution(article) }))
    : [];
  const pieces = ownPieces(fileURLToPath(new URL(".", import.meta.url))).map(ofPiece);
  const models: Models[] = [];

  it("teach weights: the same ones each time", { timeout: 600_000 }, () => {
    const texts = [...real.map(({ text }) => text), ...pieces, ...attributed.map(({ text }) => text)];
    expect(train(texts)).toEqual(kept);
  });

  it("give their quotations of posts by weights learned from others", { timeout: 1_800_000 }, () => {
    for (let part = 0; part < TRIED; part++)
      models.push(
        train([
          ...notOf(real, part).map(({ text }) => text),
          ...pieces,
          ...notOf(attributed, part).map(({ text }) => text),
        ]),
      );
    const certain = scores(real, models, ({ source, tier }) => source === "post" && tier === "certain");
    const either = scores(real, models, ({ source }) => source === "post");
    console.log(
      [
        ...[...certain].map(([name, score]) => `certain    ${toldReal(name, score)}`),
        ...[...either].map(([name, score]) => `+ perhaps  ${toldReal(name, score)}`),
      ].join("\n"),
    );
    const [sure, all] = [certain.get("all")!, either.get("all")!];
    expect(sure.right / sure.found).toBeGreaterThan(0.8);
    expect(all.whole / all.labels).toBeGreaterThan(0.65);
    expect(sure.platformRight / sure.platforms).toBeGreaterThan(0.95);
    expect(all.platformRight / all.platforms).toBeGreaterThan(0.95);
  });

  it.runIf(WHOLE)("give more and surer the more articles are learned from", { timeout: 3_600_000 }, () => {
    for (const level of LEVELS) {
      const listed = scores(
        real,
        models,
        ({ source, confidence }) => source === "post" && confidence >= level,
      );
      for (const name of ["all", "en"]) console.log(`from ${level}  ${toldReal(name, listed.get(name)!)}`);
    }
    for (const share of [0, 1 / 8, 1 / 4, 1 / 2, 3 / 4]) {
      const fewer = Array.from({ length: PARTS }, (_, part) =>
        train([
          ...notOf(real, part).flatMap(({ text }, index) =>
            (index * 7919) % 997 < share * 997 ? [text] : [],
          ),
          ...pieces,
          ...notOf(attributed, part).map(({ text }) => text),
        ]),
      );
      const all = scores(real, fewer, ({ source }) => source === "post").get("all")!;
      const sure = scores(real, fewer, ({ source, tier }) => source === "post" && tier === "certain").get(
        "all",
      )!;
      console.log(
        `learned from ${share} of the articles: ${toldReal("certain", sure)}\n  ${toldReal("+ perhaps", all)}`,
      );
    }
    expect(models).toHaveLength(PARTS);
  });

  it("name who speaks", { timeout: 600_000 }, () => {
    const tally = new Map<string, SourceScore>();
    models.forEach((model, part) => {
      for (const { article, text } of ofPart(attributed, part))
        countSources(tally, article, composeAll(text.page, attributeAll(text.page, model), place));
    });
    for (const [language, { names, found, right, wrong }] of tally)
      console.log(
        `${language}: ${names} quoted contents whose source is a name, ${found} of them found as quotations; ` +
          `of those ${(right / found).toFixed(3)} right, ${(wrong / found).toFixed(3)} wrong`,
      );
    const english = tally.get("en")!;
    expect(english.right / english.found).toBeGreaterThan(0.85);
    expect(english.wrong / english.found).toBeLessThan(0.08);
  });
});

it("weights are numbers by names, few enough to be read in an instant", () => {
  const text = readFileSync(
    new URL("../../src/article/prose/quotation/weights.json", import.meta.url),
    "utf8",
  );
  expect(text.length).toBeLessThan(200_000);
  for (const weights of Object.values<Record<string, number>>(kept))
    for (const weight of Object.values(weights)) expect(Math.abs(weight)).toBeLessThan(20);
});
