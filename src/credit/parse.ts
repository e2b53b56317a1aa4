// Reads a credit line: tries the places at which a credit may begin, and keeps the one with most evidence.
import { creditWords } from "../language/languages.ts";
import type { CreditFacts, CreditLine } from "../model/credit-line.ts";
import { THRESHOLD, confidenceOf, sumOf, weigh } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";
import { readCredit } from "./grammar.ts";
import type { Reading } from "./grammar.ts";
import { peopleIn } from "./people.ts";
import { MOST_TOKENS, beforeNotices, closing, isTrailing, signsAround, spansOf } from "./spans.ts";
import type { Span } from "./spans.ts";
import { plays, tellsManner } from "./token.ts";
import type { PartKind, Token } from "./token.ts";
import { tokenize } from "./tokens.ts";
import { ORIGINS } from "./words.ts";

/** Longest line that is read whole, in UTF-16 code units. */
const LONGEST_LINE = 2_000;

/** Longest credit, and what is read of the end of longer lines, in UTF-16 code units. */
const LONGEST_CREDIT = 600;

/** Settings of {@link parseCredit}. */
export interface ParseOptions {
  /** Whether the line stands under a picture: there a bare `Twitter` is a credit. */
  readonly caption?: boolean;
  /** Whether only credits are of interest: of other lines it is not read whom they show. */
  readonly onlyCredits?: boolean;
}

interface Candidate extends Span {
  readonly reading: Reading;
  readonly evidence: readonly Evidence[];
  readonly sum: number;
}

/**
 * What a line says about where its picture comes from.
 *
 * `source` is `none` where the line is no credit: its confidence then says how sure that is. It is `none` too where a
 * line credits a person and no source (`Photo: Ada Example`): then `name` and the description are given. An outlet
 * that is not known by name, its staff or its archive count as `agency`, without a `sourceName`. An `@handle` as the only source is `platform`, without a `platform`. Flickr and its like are
 * `library`, not `social`. Names stay as written, titles included; honorifics that end a Japanese name do not.
 *
 * Never throws, and takes time in proportion to the line's length. Of lines over 2,000 code units only the last 600
 * are read, and nobody is split off their description.
 */
export function parseCredit(line: string, options: ParseOptions = {}): CreditLine {
  const [credit, caption] = labelledParts(line);
  if (caption === undefined) return parseLine(line, options);
  const description = line.slice(caption).trim();
  const found = parseLine(line.slice(0, credit), { caption: true, onlyCredits: true });
  const { description: _label, ...facts } = found;
  const range = found.credit === "" ? ([line.length, line.length] as const) : found.range;
  return { ...facts, range, ...(description !== "" && { description }), people: peopleIn(description) };
}

/**
 * Where the credit ends and the caption begins in a line that labels both (`Image copyright … Image caption …`), or a
 * caption alone (`Media caption …`). Such a line is what a page's picture leaves when its markup is lost.
 */
function labelledParts(line: string): readonly [creditEnds: number, captionBegins: number | undefined] {
  const label = CAPTION_LABEL.exec(line.slice(0, LONGEST_CREDIT));
  if (!label || !(label.index === 0 || CREDIT_LABEL.test(line.slice(0, label.index))))
    return [line.length, undefined];
  return [label.index, label.index + label[0].length];
}

const labelOf = (list: "imageCredits" | "imageCaptions"): string =>
  `(?:${creditWords(list).join("|").replaceAll(" ", "\\s")})(?![\\p{L}\\p{N}])[,:]?\\s?`;
const CREDIT_LABEL = new RegExp(`^\\s?${labelOf("imageCredits")}`, "iu");
const CAPTION_LABEL = new RegExp(`(?<![\\p{L}\\p{N}])${labelOf("imageCaptions")}`, "iu");

function parseLine(line: string, { caption = false, onlyCredits = false }: ParseOptions): CreditLine {
  const offset = line.length > LONGEST_LINE ? windowStart(line) : 0;
  const text = line.slice(offset);
  const tokens = withoutQuotes(text, tokenize(text));
  const { to, noticed } = beforeNotices(text, tokens);
  const best = bestOf(text, tokens, to, caption);
  if (!best || best.sum < THRESHOLD) return noCredit(line, offset, best, caption && !onlyCredits);
  const range = creditRange(tokens, best);
  const description = describe(line, text, tokens, best, offset, noticed);
  const facts = withOrigin(best.reading.facts, description);
  if (facts.source === "none")
    return withoutSource(noCredit(line, offset, best, caption && !onlyCredits), facts, description);
  return {
    ...facts,
    ...(description !== "" && { description }),
    people: description === "" || offset > 0 ? [] : peopleIn(description),
    credit: text.slice(...range),
    range: [range[0] + offset, range[1] + offset],
    social: facts.source === "platform",
    confidence: confidenceOf(best.sum),
    reason: reasonOf(best.evidence),
  };
}

/** A person alone is a name without a source: whose picture it is, nobody says. */
function withoutSource(line: CreditLine, facts: Reading["facts"], described: string): CreditLine {
  const { description: _whole, ...rest } = line;
  return {
    ...rest,
    ...facts,
    ...(described !== "" && { description: described }),
    confidence: 0.5,
    reason: "a person is named, no source",
  };
}

/** The tokens of a line that stands in quotation marks as a whole: those between the marks. */
function withoutQuotes(text: string, tokens: Token[]): Token[] {
  const [only, ...others] = tokens;
  if (only?.kind !== "quoted" || others.length > 0) return tokens;
  return tokenize(`${" ".repeat(only.start + 1)}${text.slice(only.start + 1, only.end - 1)}`);
}

/** Where the last code units of a long line begin: at a word, never inside a character. */
function windowStart(line: string): number {
  const start = line.length - LONGEST_CREDIT;
  const space = line.slice(start, start + 100).search(/\s/);
  if (space >= 0) return start + space;
  return (line.charCodeAt(start) & 0xfc00) === 0xdc00 ? start + 1 : start;
}

function noCredit(line: string, offset: number, best: Candidate | undefined, shown: boolean): CreditLine {
  const description = offset > 0 ? "" : line.trim();
  const against = best?.evidence.filter(({ weight, says }) => weight < 0 && says !== "").at(-1);
  return {
    source: "none",
    ...(description !== "" && { description }),
    people: shown && description !== "" ? peopleIn(description) : [],
    credit: "",
    range: [line.length, line.length],
    social: false,
    confidence: Math.round((1 - confidenceOf(best?.sum ?? 0)) * 100) / 100,
    reason: against
      ? `no credit: ${against.says}`
      : best
        ? "no credit: too little speaks for one"
        : "no source is named",
  };
}

function reasonOf(evidence: readonly Evidence[]): string {
  return evidence
    .filter(({ weight, says }) => weight > 0 && says !== "")
    .slice(0, 3)
    .map(({ says }) => says)
    .join(", ");
}

/** Parts that can be a source. Words that only announce one, or say how it was come by, name none. */
const SOURCES: ReadonlySet<PartKind> = new Set<PartKind>(["service", "agency", "library", "handle", "name"]);

/** Whether a token is of the kind without which there is no credit. Most sentences have none. */
function isTelling(token: Token, caption: boolean): boolean {
  if (token.kind === "handle" || token.kind === "licence" || (caption && token.kind === "slash")) return true;
  return plays(token, "service", "agency", "library", "credit") || tellsManner(token);
}

function bestOf(
  text: string,
  tokens: readonly Token[],
  end: number,
  caption: boolean,
): Candidate | undefined {
  if (!tokens.some((token) => isTelling(token, caption))) return undefined;
  let best: Candidate | undefined;
  for (const span of spansOf(tokens, end)) {
    const { from, to } = span;
    if (to <= from || to - from > MOST_TOKENS || tokens[to - 1]!.end - tokens[from]!.start > LONGEST_CREDIT)
      continue;
    const reading = readCredit(text, tokens, from, to);
    if (!reading.parts.some(({ kind }) => SOURCES.has(kind))) continue;
    const evidence = weigh(reading, { ...span, caption, signs: signsAround(tokens, span) });
    const candidate = { ...span, reading, evidence, sum: sumOf(evidence) };
    if (!best || candidate.sum > best.sum) best = candidate;
  }
  return best;
}

/** Where the credit itself stands: no brackets around it, no marks at its ends. */
function creditRange(tokens: readonly Token[], { from, to }: Span): [number, number] {
  let first = from;
  let last = to - 1;
  if (
    tokens[first]!.kind === "open" &&
    tokens[last]!.kind === "close" &&
    closing(tokens, first, to) === last
  ) {
    first++;
    last--;
  }
  while (last > first && isTrailing(tokens[last]!)) last--;
  return [tokens[first]!.start, tokens[last]!.end];
}

/** The label with which some desks begin a caption: `PHOTO: Ada Example speaks`. */
const PICTURE =
  /^(?:(?:file )?(?:photo|image|picture|video)|foto|bild|im bild|auf dem bild|imagen|imagem|immagine|nella foto|en la imagen|на фото|фото|صورة|φωτογραφία)\s*:\s*(?=\S)/iu;

/** The line without its credit, its brackets and the mark between them. */
function describe(
  line: string,
  text: string,
  tokens: readonly Token[],
  { from, to, boundary }: Span,
  offset: number,
  noticed: boolean,
): string {
  const outerFrom = boundary === "bracket" ? from - 1 : from;
  const outerTo = boundary === "bracket" ? to + 1 : to;
  const before = line
    .slice(0, offset + (tokens[outerFrom]?.start ?? 0))
    .trim()
    .replace(/(?:(?<!\s)\s*[|｜‖•●·=＝]|\s[-–—―/]|[,،、;])$/u, "")
    .trimEnd()
    .replace(/^(?:["“„«「]|An?|The)$/u, "")
    .replace(offset > 0 ? "" : PICTURE, "");
  const after =
    noticed || outerTo >= tokens.length
      ? ""
      : text
          .slice(tokens[outerTo]!.start)
          .replace(/^[\s.|,:;•·–—-]+/u, "")
          .trim();
  return [before, after].filter((part) => part !== "").join(" ");
}

/** An agency's picture that its description says to come off a service: `obtained from social media. NAME via REUTERS`. */
function withOrigin(facts: Reading["facts"], description: string): Reading["facts"] {
  if (facts.platform !== undefined || (facts.source !== "agency" && facts.source !== "platform"))
    return facts;
  if (facts.via === undefined) return facts;
  const origin = ORIGINS.exec(description);
  if (!origin) return facts;
  const behind = tokenize(
    description.slice(origin.index + origin[0].length, origin.index + origin[0].length + 120),
  ).slice(0, 8);
  const service = behind.find((token) => plays(token, "service"));
  const name = service?.entries.find(({ role }) => role === "service")?.name;
  if (service === undefined || name === undefined) return facts;
  const shot = tokenize(origin[0]).some((token) => plays(token, "screenshot"));
  const manner = facts.manner ?? (shot ? "screenshot" : undefined);
  return {
    ...facts,
    source: "platform",
    platform: name,
    sourceName: service.text,
    ...(manner && { manner }),
  } satisfies Omit<CreditFacts, "people">;
}
