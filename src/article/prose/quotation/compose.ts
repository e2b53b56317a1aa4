// Attributed spans as the caller gets them: pieces put together, with who, where, when and why in words.
import { nearestLinks } from "./addresses.ts";
import { findWhen } from "./dates.ts";
import type { Attributed, Speaker } from "./attribute.ts";
import type { Page, Quoted } from "./page.ts";
import { around } from "./reading.ts";
import type { Read } from "./reading.ts";
import type { FoundQuotation, QuotedPart } from "../found.ts";
import type { LineAndColumn } from "../../lines.ts";

/** From this probability on a post is asserted as the source: 88 % of what is so in articles not learned from is right. */
const CERTAIN = 0.8;
/** From this one on it is listed as possible. */
const PERHAPS = 0.22;
/** Less probable speakers are left out. */
const NAMED = 0.45;
/** Words that are less probably a quotation, and of no post, are a title, a term or a slogan. */
const QUOTATION = 0.5;
/** Words that are less probably a quotation are a name in marks, whatever is told beside them. */
const NAME = 0.1;
/** From this probability on words go on with those before. */
const JOINED = 0.5;

/** The quotations of a page, in order. */
export function composeAll(
  page: Page,
  spans: readonly Attributed[],
  place: (offset: number) => LineAndColumn,
): FoundQuotation[] {
  const groups: Attributed[][] = [];
  spans.forEach((span, index) => {
    const last = groups.at(-1);
    if (index > 0 && last && span.joined >= JOINED && goesWith(span, spans[index - 1]!)) last.push(span);
    else groups.push([span]);
  });
  return groups.flatMap((group) => {
    const post = Math.max(...group.map((span) => span.post));
    const quotation = Math.max(...group.map((span) => span.quotation));
    // «…», wrote the coach of «Northern Star»: a name in marks beside a post is no quotation of it.
    if (quotation < (post < PERHAPS ? QUOTATION : NAME)) return [];
    return [composed(page, group, post, quotation, place)];
  });
}

/** Pieces of one quotation have one source, and a title beside them is none of them. */
function goesWith(own: Attributed, last: Attributed): boolean {
  if (own.joined > 0.9) return true;
  return own.post >= PERHAPS === last.post >= PERHAPS && Math.min(own.quotation, last.quotation) >= QUOTATION;
}

function composed(
  page: Page,
  group: readonly Attributed[],
  post: number,
  quotation: number,
  place: (offset: number) => LineAndColumn,
): FoundQuotation {
  const passageOf = ({ passage }: Quoted) => page.reads[passage]!.passage;
  const parts: QuotedPart[] = group.map(({ frame: { quoted } }) => ({
    text: passageOf(quoted).text.slice(quoted.start, quoted.end),
    range: passageOf(quoted).rangeOf(quoted.start, quoted.end),
  }));
  const [first, last] = [group[0]!.frame.quoted, group.at(-1)!.frame.quoted];
  const start = passageOf(first).rangeOf(first.from, first.to)[0];
  const end = passageOf(last).rangeOf(last.from, last.to)[1];
  const isPost = post >= PERHAPS;
  const lead = group.reduce((best, span) => (span.post > best.post ? span : best));
  const speaker = speakerOf(group);
  const service = isPost ? lead.service : undefined;
  const cue = isPost ? cueOf(page, lead) : otherCueOf(lead);
  const verb = verbOf(group);
  const when = whenOf(page, group);
  const confidence = isPost ? post : Math.min(quotation, 1 - post);
  return {
    kind: "quotation",
    source: isPost ? "post" : "other",
    tier: isPost && post < CERTAIN ? "perhaps" : "certain",
    quoted: parts.map(({ text }) => text).join(" "),
    parts,
    range: [start, end],
    ...place(start),
    confidence: Math.round(Math.min(0.99, confidence) * 100) / 100,
    reason: reasonOf(isPost, lead, verb, cue),
    ...(speaker && {
      speaker: speaker.mention.text,
      speakerConfidence: Math.round(Math.min(0.99, speaker.probability) * 100) / 100,
    }),
    ...handleOf(group, speaker),
    ...(service !== undefined && { platform: service }),
    ...(verb !== undefined && { verb }),
    ...(cue !== undefined && { cue }),
    ...(when !== undefined && { when }),
    links: linksOf(page, group),
  };
}

/** The most probable speaker of any piece; nobody where that is not probable enough. */
function speakerOf(group: readonly Attributed[]): Speaker | undefined {
  const speakers = group.flatMap(({ speaker }) => (speaker ? [speaker] : []));
  const best = speakers.reduce<Speaker | undefined>(
    (top, each) => (top && top.probability >= each.probability ? top : each),
    undefined,
  );
  return best && best.probability >= NAMED && best.mention.kind !== "handle" ? best : undefined;
}

function handleOf(group: readonly Attributed[], speaker: Speaker | undefined): { readonly handle?: string } {
  for (const { frame } of group) {
    const { terms } = frame.read;
    const mention = speaker?.mention;
    for (let at = frame.before[0]; at < frame.behind[1]; at++) {
      const { text } = terms[at]!;
      if (!text.startsWith("@") || text.length < 2) continue;
      const near = mention?.passage === frame.quoted.passage && at >= mention.to && at - mention.to <= 2;
      if (near || (mention === undefined && at < frame.behind[1])) return { handle: text.slice(1) };
    }
  }
  const spoken = group.find((span) => span.speaker?.mention.kind === "handle")?.speaker;
  return spoken && spoken.probability >= NAMED ? { handle: spoken.mention.text.slice(1) } : {};
}

function verbOf(group: readonly Attributed[]): string | undefined {
  for (const { frame } of group) {
    const at = frame.verbBehind ?? frame.verbBefore;
    if (at !== undefined) return frame.read.terms[at]!.text;
  }
  return undefined;
}

function whenOf(page: Page, group: readonly Attributed[]): string | undefined {
  let last: Attributed["frame"] | undefined;
  for (const { frame, told } of group) {
    const { read, sentence, verbBehind } = frame;
    // Pieces of one sentence have one time.
    if (last?.read === read && last.sentence === sentence) continue;
    last = frame;
    const { from, to } = read.sentences[sentence]!;
    const loose = verbBehind !== undefined && verbBehind >= to ? read.sentences[sentence + 1]!.to : to;
    const own = whenIn(read, from, loose);
    if (own !== undefined) return own;
    // The sentence that introduces a block.
    if (!told || told.signal.post || told.passage === frame.quoted.passage || !frame.quoted.block) continue;
    const there = page.reads[told.passage]!;
    const introducing = there.sentences[there.sentenceOf[told.signal.from]!]!;
    const found = whenIn(there, introducing.from, introducing.to);
    if (found !== undefined) return found;
  }
  return undefined;
}

function whenIn({ terms, text, words }: Read, from: number, to: number): string | undefined {
  const found = findWhen(terms, { from, to }, words);
  return found && text.slice(terms[found.from]!.start, terms[found.to - 1]!.end);
}

/** The phrase that tells of the post, its preposition included. */
function cueOf(page: Page, { told }: Attributed): string | undefined {
  if (!told || told.signal.post) return undefined;
  const { terms, text } = page.reads[told.passage]!;
  return text.slice(terms[told.signal.start]!.start, terms[told.signal.to - 1]!.end);
}

/** The phrase of the sentence that names another source: in his meeting. */
function otherCueOf({ frame: { read, quoted, sentence } }: Attributed): string | undefined {
  const near = around(read.signals, quoted.term, 6).filter(
    ({ kind, from, start }) => kind === "other" && start < from && read.sentenceOf[from] === sentence,
  );
  const [signal] = [...near].sort((a, b) => Math.abs(a.from - quoted.term) - Math.abs(b.from - quoted.term));
  return signal && read.text.slice(read.terms[signal.start]!.start, read.terms[signal.to - 1]!.end);
}

function reasonOf(
  isPost: boolean,
  { told, frame }: Attributed,
  verb: string | undefined,
  cue: string | undefined,
): string {
  if (!isPost && cue !== undefined) return `“${cue}” names another source`;
  if (!isPost) return verb === undefined ? "no source is named" : `“${verb}” names nobody's post`;
  if (told?.signal.post) return "beside the post itself";
  const steps =
    told?.passage === frame.quoted.passage
      ? frame.read.sentenceOf[told.signal.from]! - frame.sentence
      : undefined;
  const words = [cue?.includes(verb ?? "\0") === true ? undefined : verb, cue].filter(
    (each) => each !== undefined,
  );
  const where =
    steps === 0
      ? "in the quotation's own sentence"
      : steps !== undefined
        ? "in a sentence beside it"
        : "in a paragraph beside it";
  return `${words.length === 0 ? "" : `“${words.join(" … ")}” `}${where}`;
}

function linksOf(page: Page, group: readonly Attributed[]): string[] {
  const urls = new Set<string>();
  for (const { frame, told } of group) {
    const phrase = told?.signal.post ? undefined : told;
    const passages = new Set([frame.quoted.passage, ...(phrase ? [phrase.passage] : [])]);
    for (const at of passages) {
      const { passage, terms, sentences, sentenceOf } = page.reads[at]!;
      if (passage.links.length === 0) continue;
      const own =
        at === frame.quoted.passage
          ? sentences[frame.sentence]!
          : sentences[sentenceOf[phrase!.signal.from]!]!;
      const sentence = [terms[own.from]!.start, terms[own.to - 1]!.end] as const;
      const near =
        phrase?.passage === at
          ? [[terms[phrase.signal.from]!.start, terms[phrase.signal.to - 1]!.end] as const]
          : [];
      for (const { url } of nearestLinks(passage.links, near, sentence)) urls.add(url);
    }
  }
  return [...urls];
}
