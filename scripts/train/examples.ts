// Labelled texts as examples for the models: what of an article's spans is right.
import { articleLanguage, readPage } from "../../src/article/prose/quotation/page.ts";
import { besidePosts, withoutPasted } from "../../src/article/prose/beside.ts";
import { findPasted } from "../../src/article/prose/pasted.ts";
import { findPassages } from "../../src/article/find.ts";
import { antecedents } from "../../src/article/prose/quotation/antecedent-features.ts";
import { seen, voiceOf, whoSaid } from "../../src/article/prose/quotation/attribute.ts";
import { joinFeatures, quotationFeatures } from "../../src/article/prose/quotation/frame.ts";
import { sourceCandidates } from "../../src/article/prose/quotation/source-features.ts";
import type { ArticleFormat } from "../../src/article/found.ts";
import type { Range } from "../../src/article/found.ts";
import type { Seen } from "../../src/article/prose/quotation/attribute.ts";
import type { Weights } from "../../src/article/prose/quotation/loglinear.ts";
import type { SourceCandidate } from "../../src/article/prose/quotation/source-features.ts";
import type { Signal } from "../../src/article/prose/quotation/signals.ts";
import type { Page, Quoted } from "../../src/article/prose/quotation/page.ts";
import type { Mention } from "../../src/article/prose/quotation/mentions.ts";
import type { RealArticle } from "../../tests/labels/real.ts";
import type { Piece } from "../../tests/labels/measure.ts";
import { isSameName, unitOffsets } from "../../tests/labels/real.ts";
import type { Example } from "./fit.ts";

/** What is known of a span. */
export interface Known {
  /** `no post`: somebody's words or none. `speech`: somebody's words, of a post or not. `unsure`: readers differ. */
  readonly source: "post" | "other" | "no quotation" | "no post" | "speech" | "unsure";
  readonly platform?: string;
  /** The name; `null` where nobody is named. */
  readonly speaker?: string | null;
  /** Where the source stands in the article. */
  readonly at?: readonly Range[];
  /** Spans of one label are one quotation. */
  readonly label?: object;
}

/** A labelled text, read. */
export interface Labelled {
  readonly page: Page;
  readonly view: Seen;
  readonly known: readonly Known[];
  readonly weight: number;
}

/** An article of the attribution sets; offsets count characters. */
export interface AttributionArticle {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: readonly Range[];
    readonly cue: readonly Range[];
    readonly content: readonly Range[];
  }[];
}

/** Reads a text as the models see it. */
export function pageOf(text: string, format: ArticleFormat): Page {
  const all = findPassages(text, format);
  const pasted = findPasted(text, all);
  const passages = besidePosts(withoutPasted(all, pasted), pasted);
  return readPage(passages, articleLanguage(passages));
}

function labelled(page: Page, weight: number, knownOf: (quoted: Quoted, range: Range) => Known): Labelled {
  const known = page.quoted.map((quoted) =>
    knownOf(quoted, page.reads[quoted.passage]!.passage.rangeOf(quoted.start, quoted.end)),
  );
  return { page, view: seen(page), known, weight };
}

const shared = ([a, b]: Range, [c, d]: Range): number => Math.max(0, Math.min(b, d) - Math.max(a, c));

/** A whole real article. */
export function ofReal(article: RealArticle): Labelled {
  return labelled(pageOf(article.text, "text"), 1, (_quoted, range) => {
    const length = range[1] - range[0];
    const label = article.quotations.find(({ ranges }) =>
      ranges.some((each) => shared(each, range) >= 0.6 * Math.min(length, each[1] - each[0])),
    );
    if (!label) return { source: "no post" };
    const { platform, speaker, certain } = label;
    return { source: certain ? "post" : "unsure", platform, speaker, label };
  });
}

const letters = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();

/**
 * How much a piece that was written for the project counts beside a real article, for all but who speaks. From 1 to 2.5 it makes little
 * difference in articles not learned from (48 to 51 % found whole for certain, 86 to 90 % of it right).
 */
const PIECE = 1.75;

/** A piece of the project's own. */
export function ofPiece({ article, format, quotations }: Piece): Labelled {
  const page = pageOf(article, format);
  return labelled(page, PIECE, ({ passage, start, end }) => {
    const words = letters(page.reads[passage]!.text.slice(start, end));
    const label = quotations.find(({ quoted }) => {
      const whole = letters(quoted);
      return (
        words !== "" &&
        (whole.includes(words) || (words.includes(whole) && whole.length > 0.6 * words.length))
      );
    });
    if (!label) return { source: "no quotation" };
    const source = label.source === "undecidable" ? "unsure" : label.source;
    return { source, platform: label.platform ?? "any", speaker: label.speaker ?? null, label };
  });
}

/** An article of the attribution sets. */
export function ofAttribution({ text, attributions }: AttributionArticle): Labelled {
  const units = unitOffsets(text);
  const moved = ([from, to]: Range): Range => [units[from]!, units[to]!];
  const contents = attributions.flatMap((label) =>
    label.content.map((each) => ({ range: moved(each), label })),
  );
  const page = pageOf(text, "text");
  return labelled(page, 1, (quoted, range) => {
    const found = contents
      .filter((each) => shared(each.range, range) >= 0.7 * (range[1] - range[0]))
      .sort((a, b) => a.range[1] - a.range[0] - (b.range[1] - b.range[0]))[0];
    if (!found) return { source: "no quotation" };
    return {
      ...sourceByCue(page, quoted, found.label.cue.map(moved)),
      at: found.label.source.map(moved),
      label: found.label,
    };
  });
}

/** Words that are said to be somebody's by a cue that tells of a post are of that post; without any near, of none. */
function sourceByCue(
  { reads }: Page,
  { passage }: Quoted,
  cue: readonly Range[],
): Pick<Known, "source" | "platform"> {
  const posts = (at: number): readonly Signal[] =>
    (reads[at]?.signals ?? []).filter(({ kind }) => kind === "post");
  const { terms, passage: own } = reads[passage]!;
  const told = posts(passage).find(
    ({ from, to, features }) =>
      SURE.some((each) => features.includes(each)) &&
      cue.some((each) => shared(each, own.rangeOf(terms[from]!.start, terms[to - 1]!.end)) > 0),
  );
  if (told) return { source: "post", platform: told.service ?? "any" };
  const near = [passage - 2, passage - 1, passage, passage + 1].some((at) => posts(at).length > 0);
  return { source: near ? "speech" : "other" };
}

/** "tweeted", "wrote on Facebook"; "the Post reported" is a newspaper's. */
const SURE = ["c:named service", "c:posting"];

function rangeOfMention(page: Page, { passage, from, to }: Mention): Range {
  const { terms, passage: there } = page.reads[passage]!;
  return there.rangeOf(terms[from]!.start, terms[to - 1]!.end);
}

/** The candidates that are whoever is known to speak. */
function rightSpeakers({ page, view, known }: Labelled, index: number): number[] {
  const { at, speaker } = known[index]!;
  const candidates = view.speakers[index]!;
  const right: number[] = [];
  const before = candidates.findIndex(({ kind }) => kind === "before");
  const prior = known[index - 1];
  if (at) {
    if (at.length === 0) return [candidates.findIndex(({ kind }) => kind === "none")];
    const inside = candidates.flatMap(({ mention }, each) => {
      if (!mention) return [];
      const range = rangeOfMention(page, mention);
      return at.some((place) => shared(place, range) > 0.5 * (range[1] - range[0]))
        ? [{ each, mention }]
        : [];
    });
    const head =
      inside.find(({ mention }) => mention.kind === "name" && !mention.bound) ??
      inside.find(({ mention }) => !mention.bound) ??
      inside[0];
    if (head) right.push(head.each);
    if (before >= 0 && prior?.at && JSON.stringify(prior.at) === JSON.stringify(at)) right.push(before);
    return right;
  }
  if (speaker === undefined) return [];
  if (speaker === null) return [candidates.findIndex(({ kind }) => kind === "none")];
  const named = candidates.flatMap(({ mention }, each) =>
    mention && mention.kind !== "pronoun" && isSameName(mention.text, speaker) ? [each] : [],
  );
  const { quoted, sentence } = view.frames[index]!;
  const close = named.filter((each) => {
    const { passage, from } = candidates[each]!.mention!;
    return passage === quoted.passage && page.reads[passage]!.sentenceOf[from] === sentence;
  });
  right.push(...(close.length > 0 ? close : named));
  if (close.length === 0)
    candidates.forEach(({ mention }, each) => {
      const here = mention?.passage === quoted.passage;
      if (
        mention?.kind === "pronoun" &&
        here &&
        page.reads[quoted.passage]!.sentenceOf[mention.from] === sentence
      )
        right.push(each);
    });
  const again = typeof prior?.speaker === "string" && isSameName(prior.speaker, speaker);
  if (before >= 0 && again) right.push(before);
  return right;
}

/** The attribution sets are many times larger than those of posts. */
const OF_POSTS = 3;

/** Who said it. */
export function speakerExamples(text: Labelled): Example[] {
  return text.view.speakers.flatMap((candidates, index) => {
    const right = rightSpeakers(text, index);
    return right.length === 0 || right.length === candidates.length
      ? []
      : [
          {
            candidates: candidates.map(({ features }) => features),
            right,
            weight: text.known[index]!.at ? 1 : OF_POSTS,
          },
        ];
  });
}

/** Whom a pronoun stands for. */
export function antecedentExamples({ page, view, known, weight }: Labelled, speaker: Weights): Example[] {
  const said = whoSaid(view.speakers, speaker);
  return known.flatMap(({ speaker: name }, index) => {
    const top = said[index]!.shares[0]?.[0];
    if (typeof name !== "string" || top?.kind !== "pronoun") return [];
    const prior = known[index - 1]?.speaker;
    const last = said[index - 1]?.shares.find(
      ([mention]) => typeof prior === "string" && isSameName(mention.text, prior),
    )?.[0];
    const names = antecedents(page, top, last, view.mentions);
    const right = names.flatMap(({ mention }, at) => (mention && isSameName(mention.text, name) ? [at] : []));
    if (right.length === 0) right.push(names.length - 1);
    return [{ candidates: names.map(({ features }) => features), right, weight }];
  });
}

/** A post told of in the span's own sentence is meant, else one told of elsewhere, or the post that goes on. */
function rightSources(
  candidates: readonly SourceCandidate[],
  own: Known,
  prior: Known | undefined,
): number[] {
  if (own.source !== "post") {
    const both = prior !== undefined && prior.source !== "post";
    return candidates.flatMap(({ kind }, at) =>
      kind === "post" || (kind === "before" && !both) ? [] : [at],
    );
  }
  const agrees = candidates.map(({ kind, signal }) => {
    const service = signal?.service ?? "any";
    return (
      kind === "post" && (own.platform === "any" || service === "social-media" || service === own.platform)
    );
  });
  const here = candidates.flatMap(({ features }, at) =>
    agrees[at] && features.includes("s:here") ? [at] : [],
  );
  if (here.length > 0) return here;
  const goesOn = prior?.source === "post" && prior.platform === own.platform;
  return candidates.flatMap(({ kind }, at) => (agrees[at] || (kind === "before" && goesOn) ? [at] : []));
}

/** Whether the words are from a post, and from which told one. */
export function sourceExamples({ page, view, known, weight }: Labelled, speaker: Weights): Example[] {
  const voices = whoSaid(view.speakers, speaker).map(voiceOf);
  return view.frames.flatMap((frame, index) => {
    const { source } = known[index]!;
    if (source === "unsure" || source === "speech") return [];
    const prior = known[index - 1];
    const candidates = sourceCandidates(page, index, frame, voices).filter(
      ({ kind }) => kind !== "before" || (prior?.source !== "unsure" && prior?.source !== "speech"),
    );
    const right = rightSources(candidates, known[index]!, prior);
    if (right.length === 0 || right.length === candidates.length) return [];
    return [{ candidates: candidates.map(({ features }) => features), right, weight }];
  });
}

/** Whether a span is a quotation at all. */
export function quotationExamples({ view, known, weight }: Labelled, speaker: Weights): Example[] {
  const voices = whoSaid(view.speakers, speaker).map(voiceOf);
  return view.frames.flatMap((frame, index) => {
    const { source } = known[index]!;
    if (source === "unsure" || source === "no post") return [];
    return [
      {
        candidates: [quotationFeatures(frame, voices[index]!), []],
        right: [source === "no quotation" ? 1 : 0],
        weight,
      },
    ];
  });
}

/** Whether a span goes on with the one before. */
export function joinExamples({ view, known, weight }: Labelled, speaker: Weights): Example[] {
  const said = whoSaid(view.speakers, speaker);
  return view.frames.flatMap((frame, index) => {
    const [prior, own] = [known[index - 1], known[index]!];
    if (prior?.label === undefined || own.label === undefined || own.at) return [];
    const features = joinFeatures(view.frames[index - 1]!, frame, said[index]!.same);
    return features
      ? [{ candidates: [features, []], right: [prior.label === own.label ? 0 : 1], weight }]
      : [];
  });
}
