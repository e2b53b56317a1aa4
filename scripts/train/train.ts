// Learns the weights by which quotations are attributed, from labelled articles.
import { readFileSync } from "node:fs";
import { readReal } from "../../tests/labels/real.ts";
import {
  antecedentExamples,
  joinExamples,
  ofAttribution,
  ofPiece,
  ofReal,
  quotationExamples,
  sourceExamples,
  speakerExamples,
} from "./examples.ts";
import { fit } from "./fit.ts";
import type { Models } from "../../src/article/prose/quotation/attribute.ts";
import type { Piece } from "../../tests/labels/measure.ts";
import type { AttributionArticle, Labelled } from "./examples.ts";

/** How strongly each model's weights are held near zero: chosen by cross-validation. */
const HOLD = { speaker: 1, antecedent: 1, source: 2, quotation: 1, join: 1 };

/** Learns all models from labelled texts. */
export function train(
  texts: readonly Labelled[],
  speaker = fit(texts.flatMap(speakerExamples), HOLD.speaker),
): Models {
  const from = (examples: typeof sourceExamples, hold: number) =>
    fit(
      texts.flatMap((text) => examples(text, speaker)),
      hold,
    );
  return {
    speaker,
    antecedent: from(antecedentExamples, HOLD.antecedent),
    source: from(sourceExamples, HOLD.source),
    quotation: from(quotationExamples, HOLD.quotation),
    join: from(joinExamples, HOLD.join),
  };
}

/** The pieces of the project's own that may be learned from. */
export function ownPieces(labels: string): Piece[] {
  const own = (name: string): unknown => JSON.parse(readFileSync(`${labels}/${name}.json`, "utf8"));
  const sets = [
    "paragraphs",
    "held-out-quotations",
    "fourth-english",
    "fourth-european",
    "fourth-scripts",
    "fifth",
  ];
  return [
    ...sets.flatMap((name) => own(name) as Piece[]),
    ...(own("held-out") as { paragraphs: Piece[] }).paragraphs,
  ];
}

/** The articles of the attribution sets. */
export function attributionArticles(folder: string): AttributionArticle[] {
  return readFileSync(`${folder}/attributions.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as AttributionArticle);
}

/** Everything that may be learned from: the material's `prose` folder, and the folder of the project's own labels. */
export function allTexts(folder: string, labels: string): Labelled[] {
  return [
    ...readReal(folder).map(ofReal),
    ...ownPieces(labels).map(ofPiece),
    ...attributionArticles(folder).map(ofAttribution),
  ];
}
