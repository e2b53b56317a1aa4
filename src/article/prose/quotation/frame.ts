// How a quoted span stands in its sentence: what is before and behind it, its verbs, its length and marks; and whether it
// goes on with the words of the span before.
import { is } from "../../../language/terms.ts";
import { bin } from "./loglinear.ts";
import { around } from "./reading.ts";
import { isVerb } from "./verbs.ts";
import type { Features } from "./loglinear.ts";
import type { Page, Quoted } from "./page.ts";
import type { Read } from "./reading.ts";
import type { Tag } from "../../../language/lexicon.ts";
import type { Term } from "../../../language/terms.ts";

/** How a span stands in its sentence. */
export interface Frame {
  readonly read: Read;
  readonly quoted: Quoted;
  readonly sentence: number;
  /** Terms of the sentence before and behind the span, up to the spans beside it. */
  readonly before: readonly [number, number];
  readonly behind: readonly [number, number];
  /** The verb of speech nearest to the span on each side. */
  readonly verbBefore?: number;
  readonly verbBehind?: number;
  readonly features: readonly string[];
}

const VERBS: readonly Tag[] = ["posting", "writes", "adds", "says", "tells", "reads", "sharing", "naming"];

/** Which kind of verb stands at a term. */
export function verbKind(read: Read, at: number | undefined): string {
  if (at === undefined) return "none";
  return VERBS.find((tag) => read.terms[at]!.tags.has(tag)) ?? "none";
}

/** So far from the words their verb is looked for, in terms. */
const FAR = 25;

function verbIn(read: Read, from: number, to: number, step: 1 | -1): number | undefined {
  const first = step > 0 ? from : to - 1;
  for (let at = first; at >= from && at < to && Math.abs(at - first) <= FAR + 1; at += step)
    if (isVerb(read.terms, at)) return at;
  return undefined;
}

/** Reads how a span stands in its sentence. */
export function frameOf(page: Page, index: number): Frame {
  const quoted = page.quoted[index]!;
  const read = page.reads[quoted.passage]!;
  const sentence = read.sentenceOf[quoted.term]!;
  const { from, to } = read.sentences[sentence]!;
  const beside = (at: number): number | undefined => {
    const other = page.quoted[at];
    return other?.passage === quoted.passage ? other.term : undefined;
  };
  const behind = quoted.term + 1;
  const floor = Math.max(from, (beside(index - 1) ?? -1) + 1);
  const right = beside(index + 1) ?? Infinity;
  const ceiling = Math.max(behind, Math.min(to, right));
  // “We will.” Moreno said: the sentence behind a closed one may be the attribution.
  const next = to === behind ? read.sentences[sentence + 1] : undefined;
  const loose = next ? Math.min(next.to, right, quoted.term + LOOSE) : 0;
  const verbBefore = verbIn(read, floor, quoted.term, -1);
  const verbBehind = verbIn(read, behind, Math.max(ceiling, loose), 1);
  const frame = {
    read,
    quoted,
    sentence,
    before: [floor, quoted.term] as const,
    behind: [behind, ceiling] as const,
    ...(verbBefore !== undefined && { verbBefore }),
    ...(verbBehind !== undefined && { verbBehind }),
  };
  return { ...frame, features: [...wordFeatures(frame), ...placeFeatures(frame)] };
}

/** So far into the next sentence a verb may stand. */
const LOOSE = 8;

type Bare = Omit<Frame, "features">;

/** What the words themselves show, and the marks and terms right beside them. */
function wordFeatures({ read: { text, terms }, quoted }: Bare): string[] {
  const words = text.slice(quoted.start, quoted.end);
  const count = words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(words);
  const length = bin(cjk ? words.length / 3 : count, 1, 2, 3, 5, 8, 14, 25, 50);
  const ending = /[,，]$/.test(words) ? "comma" : /[.!?…。！？]$/.test(words) ? "stop" : "none";
  const start = /^[\p{Lu}\p{Lt}]/u.test(words) ? "capital" : /^\p{Ll}/u.test(words) ? "small" : "other";
  const titled = count >= 2 && count <= 8 && (words.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) >= count - 1;
  const [opener, follower] = [terms[quoted.term - 1], terms[quoted.term + 1]];
  return [
    `length${length}`,
    `length${length},start=${start},end=${ending}`,
    `start=${start},before=${markOf(opener)}`,
    `end=${ending},behind=${markOf(follower)}`,
    `before=${markOf(opener)}`,
    `tag before=${tagOf(opener)}`,
    `tag behind=${tagOf(follower)}`,
    ...(titled ? ["titled", `titled,tag before=${tagOf(opener)}`] : []),
    ...SIGNS.flatMap(([sign, shown]) => (shown.test(words) ? [`signs: ${sign}`] : [])),
  ];
}

/** How posts are written and speech is not. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ["address", /[#@]\p{L}|https?:|pic\.twitter|t\.co\//u],
  ["ampersand", /&/],
  ["shout", /(?<!\p{L})\p{Lu}{4}/u],
  ["bang", /!/],
  ["picture", /\p{Extended_Pictographic}/u],
];

function markOf(term: Term | undefined): string {
  if (term === undefined) return "edge";
  if (/^[:：]$/.test(term.text)) return "colon";
  if (/^[,，、]$/.test(term.text)) return "comma";
  if (/^[.!?。]$/.test(term.text)) return "stop";
  return term.quote !== undefined ? "quote" : term.word ? "word" : "other";
}

/** What is told of a term right beside the words, the first that it has. */
const TAGS: readonly Tag[] = [
  "works",
  "naming",
  "that",
  "determiners",
  "of",
  "place",
  "by",
  "be",
  "posts",
  "says",
  "writes",
  "aside",
  "coordinators",
  "service",
];

function tagOf(term: Term | undefined): string {
  if (term === undefined) return "edge";
  const tag = TAGS.find((each) => term.tags.has(each));
  return tag ?? (term.word ? (term.capital ? "Word" : "word") : "mark");
}

/** Where the words stand: the verbs of their sentence, their passage, their marks. */
function placeFeatures({ read, quoted, sentence, verbBefore, verbBehind }: Bare): string[] {
  const { from, to } = read.sentences[sentence]!;
  const other = around(read.signals, quoted.term, 10).some(
    (each) => each.kind === "other" && each.from >= from && each.to <= to,
  );
  const verbless = verbBefore === undefined && verbBehind === undefined;
  const opens = from === quoted.term;
  return [
    `verb before=${verbKind(read, verbBefore)}`,
    `verb behind=${verbKind(read, verbBehind)}`,
    verbBefore !== undefined && `verb before at${bin(quoted.term - verbBefore, 1, 2, 4, 8, 15)}`,
    verbBehind !== undefined && `verb behind at${bin(verbBehind - quoted.term, 1, 2, 4, 8, 15)}`,
    verbless && "no verb",
    quoted.single && "single marks",
    quoted.block && "block",
    quoted.goesOn && "goes on",
    other && "other source in sentence",
    `passage=${read.passage.kind}`,
    opens && to === quoted.term + 1 && "alone in sentence",
    opens && read.sentences.length === 1 && "alone in passage",
  ].filter((each) => each !== false);
}

/** Who seems to speak, from the model of speakers. */
export interface Voice {
  readonly kind: string;
  readonly name?: string;
  readonly passage?: number;
  readonly term?: number;
  /** How probable it is that it is whoever spoke before. */
  readonly same: number;
}

/** Whether a span is a quotation at all: features for and against. */
export function quotationFeatures(frame: Frame, voice: Voice): Features {
  return ["quotation", ...frame.features, `v:${voice.kind}`];
}

/** What the marks themselves show: an open quotation, or block after block. */
export function isOpenBefore(last: Frame, own: Frame): boolean {
  const [a, b] = [last.quoted, own.quoted];
  return a.passage + 1 === b.passage && (a.goesOn || (a.block && b.block));
}

/** `undefined`: too far apart to be one quotation. `same`: how probable it is that one person said both. */
export function joinFeatures(last: Frame, own: Frame, same: number): Features | undefined {
  const [a, b] = [last.quoted, own.quoted];
  if (a.passage !== b.passage) return undefined;
  const { terms, sentenceOf, text } = own.read;
  const steps = sentenceOf[b.term]! - sentenceOf[a.term]!;
  if (steps > 2) return undefined;
  const between = terms.slice(a.term + 1, b.term);
  const words = text.slice(a.start, a.end);
  const ending = /[,，]$/.test(words) ? "comma" : /[.!?…。！？]$/.test(words) ? "stop" : "none";
  const start = /^[\p{Lu}\p{Lt}]/u.test(text.slice(b.start, b.end)) ? "capital" : "other";
  const prior = between.at(-1);
  const before =
    prior === undefined
      ? "nothing"
      : prior.word
        ? is(prior, "that")
          ? "that"
          : is(prior, "coordinators")
            ? "and"
            : "word"
        : prior.text;
  const where = `sentences ${steps}`;
  const ownVerb = own.verbBehind !== undefined ? `behind ${verbKind(own.read, own.verbBehind)}` : "none";
  const lastVerb =
    last.verbBehind !== undefined && last.verbBehind < b.term
      ? `behind ${verbKind(last.read, last.verbBehind)}`
      : last.verbBefore !== undefined
        ? "before"
        : "none";
  return [
    "j",
    `j:${where}`,
    `j:${where},before=${before}`,
    `j:${where},gap${bin(between.length, 0, 1, 3, 6, 10, 16, 25)}`,
    `j:${where},own verb=${ownVerb}`,
    `j:${where},last verb=${lastVerb}`,
    `j:${where},own verb=${own.verbBehind !== undefined},last verb=${lastVerb === "none" ? "none" : lastVerb === "before" ? "before" : "behind"}`,
    `j:${where},end=${ending},start=${start}`,
    `j:${where},same${bin(same, 0.1, 0.3, 0.6, 0.85)}`,
    b.incised === true && "j:incised",
    a.single !== b.single && "j:other marks",
  ].filter((each) => each !== false);
}
