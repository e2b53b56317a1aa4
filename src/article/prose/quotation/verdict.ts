// A quotation as the caller gets it: its place, its confidence and the reason in words.
import { nearestLinks } from "./addresses.ts";
import type { FoundQuotation, QuotedPart } from "../found.ts";
import type { LineAndColumn } from "../../lines.ts";
import type { Paragraph, Read } from "./page.ts";
import type { Basis, Sourced } from "./sources.ts";

/** What each way of finding a source takes from certainty. */
const COST: Readonly<Record<Basis, number>> = {
  sentence: 0,
  link: 0.08,
  apart: 0.15,
  introduction: 0.05,
  loose: 0.12,
  linked: 0.06,
  continued: 0.25,
  before: 0.2,
  behind: 0.3,
  none: 0.2,
};

const HOW: Readonly<Record<Basis, string>> = {
  sentence: "in the quotation's own sentence",
  link: "its words link to a post",
  apart: "in another clause of the same sentence",
  introduction: "in the sentence that introduces the quotation",
  loose: "in the sentence directly after the quotation",
  linked: "shared with the quotation beside it",
  continued: "goes on from the quotation before",
  before: "in the sentence before",
  behind: "in the sentence after",
  none: "no source is named",
};

/** Puts a quotation into the form that callers read. */
export function settle(
  sourced: Sourced,
  paragraphs: readonly Paragraph[],
  read: (at: number) => Read,
  place: (offset: number) => LineAndColumn,
): FoundQuotation {
  const { source = "other", service, verb, cue, speaker, handle, when, pieces } = sourced;
  const [first] = pieces;
  const last = pieces.at(-1)!;
  const passageOf = (at: number) => paragraphs[at]!.passage;
  const parts: QuotedPart[] = pieces.map(({ passage, start, end }) => ({
    text: passageOf(passage).text.slice(start, end),
    range: passageOf(passage).rangeOf(start, end),
  }));
  const start = passageOf(first!.passage).rangeOf(first!.from, first!.to)[0];
  const end = passageOf(last.passage).rangeOf(last.from, last.to)[1];
  return {
    kind: "quotation",
    source,
    quoted: parts.map(({ text }) => text).join(" "),
    parts,
    range: [start, end],
    ...place(start),
    confidence: confidenceOf(sourced),
    reason: reasonOf(sourced),
    ...(speaker !== undefined && { speaker }),
    ...(handle !== undefined && { handle }),
    ...(service !== undefined && { platform: service }),
    ...(verb !== undefined && { verb }),
    ...(cue !== undefined && { cue }),
    ...(when !== undefined && { when }),
    links: linksOf(sourced, paragraphs, read),
  };
}

/** Additive: full marks for a verb and a named service in one clause, less for each step away from that. */
function confidenceOf({ source, basis, weak, service, verb, speaker, handle, draft }: Sourced): number {
  let confidence = source === undefined ? 0.7 : 0.94;
  confidence -= COST[basis];
  if (source === "post" && service !== undefined) confidence += 0.04;
  if (weak) confidence -= service === undefined ? 0.18 : 0.08;
  if (verb === undefined) confidence -= 0.08;
  if (speaker === undefined && handle === undefined) confidence -= 0.06;
  if (draft.single) confidence -= 0.04;
  return Math.round(Math.min(0.99, Math.max(0.1, confidence)) * 100) / 100;
}

function reasonOf({ source, basis, cue, verb, draft }: Sourced): string {
  if (source === undefined) {
    if (verb !== undefined) return `“${verb}” names nobody's post and no other source`;
    return draft.block ? "a block quotation without a source" : "no source is named";
  }
  const words = [verb, cue === verb ? undefined : cue].filter((word) => word !== undefined).join(" … ");
  const what = words === "" ? "" : `“${words}” `;
  return `${what}${HOW[basis]}`.trim();
}

/** Links of the cue and the verb first, then of the sentence, then of the passage; each address once. */
function linksOf(
  { draft, pieces, anchors }: Sourced,
  paragraphs: readonly Paragraph[],
  read: (at: number) => Read,
): string[] {
  const urls = new Set<string>();
  const places = [...new Set([draft.where, draft.at.passage, ...anchors.map(({ passage }) => passage)])];
  for (const passage of places) {
    const { links } = paragraphs[passage]!.passage;
    if (links.length === 0) continue;
    const { terms, sentences, sentenceOf } = read(passage);
    const own = pieces.find((piece) => piece.passage === passage);
    const span =
      own && draft.at.passage === passage ? sentences[sentenceOf[draft.at.term] ?? 0] : sentences.at(-1);
    const sentence = span ? ([terms[span.from]!.start, terms[span.to - 1]!.end] as const) : ([0, 0] as const);
    const near = anchors.filter((anchor) => anchor.passage === passage).map(({ range }) => range);
    for (const { url } of nearestLinks(links, near, sentence)) urls.add(url);
  }
  return [...urls];
}
