// Block quotations without marks, and the lines that say whose they are.
import { attribute } from "../attribution.ts";
import { emptyZone } from "../governor.ts";
import { findNamed } from "../people.ts";
import { FAR, introduction } from "./attributed.ts";
import type { Attribution } from "../attribution.ts";
import type { Cue } from "../cue.ts";
import type { Draft } from "../draft.ts";
import type { Paragraph, Read } from "../page.ts";

/** A block quotation in which marks set off a few words only. */
export function isBlock({ passage: { kind, text }, stretches }: Paragraph): boolean {
  if (kind !== "quote") return false;
  const marked = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  return marked * 2 < text.trim().length && !isAtStart(text, stretches[0]!.from);
}

function isAtStart(text: string, at: number): boolean {
  return text.slice(0, at).trim() === "";
}

/** Block quotations without marks: passages of that kind in a row are one, a line with a dash behind them names its source. */
export function draftBlock(
  drafts: Draft[],
  paragraphs: readonly Paragraph[],
  at: number,
  read: (at: number) => Read,
): void {
  const { text } = paragraphs[at]!.passage;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start >= end) return;
  const last = drafts.at(-1);
  const follows = last?.block === true && last.pieces.at(-1)!.passage === at - 1 && last.found !== "loose";
  if (follows && (/^\s*[–—―-]\s*\S/.test(text.slice(0, 40)) || isCitation(text, read(at)))) {
    last.attribution = cited(read(at));
    last.where = at;
    last.found = "loose";
    return;
  }
  const piece = { passage: at, start, end, from: start, to: end };
  if (follows) {
    last.pieces.push(piece);
    return;
  }
  const introduced = at > 0 ? introduction(paragraphs, read, at - 1) : undefined;
  drafts.push({
    pieces: [piece],
    quoted: text.slice(start, end),
    single: false,
    incised: false,
    block: true,
    at: { passage: at, term: 0 },
    attribution: introduced ?? {},
    where: introduced ? at - 1 : at,
    ...(introduced && { found: "introduction" as const }),
    linked: false,
  });
}

/** A paragraph that goes on with a small letter behind a block quotation says whose it is: "he wrote on X". */
export function tellBlock(
  drafts: readonly Draft[],
  at: number,
  text: string,
  read: (at: number) => Read,
): void {
  const last = drafts.at(-1);
  if (last?.block !== true || last.found !== undefined || last.pieces.at(-1)!.passage !== at - 1) return;
  if (!/^\s*\p{Ll}/u.test(text)) return;
  const reading = read(at);
  const to = Math.min(reading.sentences[0]?.to ?? 0, reading.quotes[0] ?? Infinity);
  const found = attribute(reading, -1, ",", emptyZone(0, "before"), {
    from: 0,
    to: Math.min(FAR, to),
    side: "after",
  });
  if (!(found.governor ?? found.cue)) return;
  last.attribution = found;
  last.where = at;
  last.found = "loose";
}

/** A short last line that ends no sentence and names a place: Ada Moreno, on X. */
function isCitation(text: string, { cues, words }: Read): boolean {
  if (text.length > 120 || /[.!?…。！？]\s*$/.test(text)) return false;
  const names = words.capitals === "none" || /^\s*[\p{Lu}@]/u.test(text);
  return names && cues.some(({ kind, role }) => kind === "post" && (role === "in" || role === "user"));
}

/** "— Ada Moreno, Telegram": a service alone at the end of the line. */
function namedService({ terms }: Read): Cue | undefined {
  const at = terms.findLastIndex(({ word }) => word);
  const service = terms[at]?.service;
  if (at < 2 || service === undefined || terms[at - 1]!.text !== ",") return undefined;
  return { from: at, to: at + 1, head: at, kind: "post", role: "in", service, weak: false };
}

/** The line under a block quotation: — Ada Moreno, on X, 3 May 2024. */
function cited(reading: Read): Attribution {
  const found = attribute(reading, -1, "", emptyZone(0, "before"), {
    from: 0,
    to: Math.min(FAR, reading.terms.length),
    side: "after",
  });
  const cue = reading.cues.find(({ kind }) => kind === "post") ?? namedService(reading);
  if (found.cue ?? !cue) return found;
  const { text, terms, words } = reading;
  const speaker = findNamed(text, terms, { from: 0, to: cue.from }, words).find(
    ({ kind }) => kind === "name",
  );
  return { ...found, cue, ...(speaker && { speaker }) };
}
