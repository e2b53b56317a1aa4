// How a quoted span stands in its sentence: what is before and behind it, its verbs, its length and marks.
import { isVerb } from "./verbs.ts";
import type { Features } from "./loglinear.ts";
import type { Page, Quoted } from "./page.ts";
import type { Read } from "./reading.ts";
import type { Tag } from "../../../language/lexicon.ts";

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

export const bin = (value: number, ...limits: readonly number[]): string => {
  const at = limits.findIndex((limit) => value <= limit);
  return at < 0 ? `>${limits.at(-1)!}` : `<=${limits[at]!}`;
};

/** What stands nearest to a term in a sorted list: so many on each side. */
export function around<Each extends { readonly from: number }>(
  list: readonly Each[],
  term: number,
  most: number,
): readonly Each[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.from < term) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - most), low + most);
}

const VERBS: readonly Tag[] = ["posting", "writes", "adds", "says", "tells", "reads", "sharing", "naming"];

export function verbKind(read: Read, at: number | undefined): string {
  if (at === undefined) return "none";
  return VERBS.find((tag) => read.terms[at]!.tags.has(tag)) ?? "none";
}

function verbIn(read: Read, from: number, to: number, step: 1 | -1): number | undefined {
  for (let at = step > 0 ? from : to - 1; step > 0 ? at < to : at >= from; at += step) {
    if (isVerb(read.terms, at)) return at;
    if (Math.abs(at - (step > 0 ? from : to - 1)) > 25) return undefined;
  }
  return undefined;
}

/** Reads how a span stands in its sentence. */
export function frameOf(page: Page, index: number): Frame {
  const quoted = page.quoted[index]!;
  const read = page.reads[quoted.passage]!;
  const { terms, sentences, sentenceOf, text } = read;
  const sentence = sentenceOf[quoted.term]!;
  const { from, to } = sentences[sentence]!;
  const left = page.quoted[index - 1];
  const right = page.quoted[index + 1];
  const floor = left?.passage === quoted.passage ? Math.max(from, left.term + 1) : from;
  const ceiling = right?.passage === quoted.passage ? Math.min(to, right.term) : to;
  // “We will.” Moreno said: the sentence behind a closed one may be the attribution.
  const next = sentences[sentence + 1];
  const looseTo =
    next && to === quoted.term + 1
      ? Math.min(next.to, right?.passage === quoted.passage ? right.term : next.to)
      : ceiling;
  const before: [number, number] = [floor, quoted.term];
  const behind: [number, number] = [quoted.term + 1, Math.max(quoted.term + 1, ceiling)];
  const verbBefore = verbIn(read, floor, quoted.term, -1);
  const verbBehind = verbIn(
    read,
    quoted.term + 1,
    Math.max(behind[1], Math.min(looseTo, quoted.term + 8)),
    1,
  );
  const words = text.slice(quoted.start, quoted.end);
  const count = words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(words);
  const length = bin(cjk ? words.length / 3 : count, 1, 2, 3, 5, 8, 14, 25, 50);
  const opener = terms[quoted.term - 1];
  const follower = terms[quoted.term + 1];
  const beforeMark =
    opener === undefined || opener.end < 0
      ? "edge"
      : /^[:：]$/.test(opener.text)
        ? "colon"
        : /^[,，、]$/.test(opener.text)
          ? "comma"
          : opener.quote !== undefined
            ? "quote"
            : /^[.!?。]$/.test(opener.text)
              ? "stop"
              : opener.word
                ? "word"
                : "other";
  const behindMark =
    follower === undefined
      ? "edge"
      : /^[,，、]$/.test(follower.text)
        ? "comma"
        : /^[.!?。]$/.test(follower.text)
          ? "stop"
          : follower.quote !== undefined
            ? "quote"
            : follower.word
              ? "word"
              : "other";
  const ending = /[,，]$/.test(words) ? "comma" : /[.!?…。！？]$/.test(words) ? "stop" : "none";
  const start = /^[\p{Lu}\p{Lt}]/u.test(words) ? "capital" : /^\p{Ll}/u.test(words) ? "small" : "other";
  const titled = count >= 2 && count <= 8 && (words.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) >= count - 1;
  const other = around(read.signals, quoted.term, 10).some(
    (each) => each.kind === "other" && each.from >= from && each.to <= to,
  );
  const nearTag = (at: number): string => {
    const term = terms[at];
    if (term === undefined) return "edge";
    for (const tag of [
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
    ] as const)
      if (term.tags.has(tag)) return tag;
    return term.word ? (term.capital ? "Word" : "word") : "mark";
  };
  const features = [
    `length${length}`,
    `length${length},start=${start},end=${ending}`,
    `start=${start},before=${beforeMark}`,
    `end=${ending},behind=${behindMark}`,
    `before=${beforeMark}`,
    `tag before=${nearTag(quoted.term - 1)}`,
    `tag behind=${nearTag(quoted.term + 1)}`,
    `verb before=${verbKind(read, verbBefore)}`,
    `verb behind=${verbKind(read, verbBehind)}`,
    verbBefore !== undefined && `verb before at${bin(quoted.term - verbBefore, 1, 2, 4, 8, 15)}`,
    verbBehind !== undefined && `verb behind at${bin(verbBehind - quoted.term, 1, 2, 4, 8, 15)}`,
    verbBefore === undefined && verbBehind === undefined && "no verb",
    verbBefore === undefined && verbBehind === undefined && `no verb,length${length}`,
    quoted.single && "single marks",
    quoted.block && "block",
    quoted.goesOn && "goes on",
    titled && "titled",
    titled && `titled,tag before=${nearTag(quoted.term - 1)}`,
    other && "other source in sentence",
    `passage=${read.passage.kind}`,
    from === quoted.term && to === quoted.term + 1 && "alone in sentence",
    sentences.length === 1 && from === quoted.term && "alone in passage",
    /[#@]\p{L}|https?:|pic\.twitter|t\.co\//u.test(words) && "signs of a post",
  ].filter((each) => each !== false);
  return {
    read,
    quoted,
    sentence,
    before,
    behind,
    ...(verbBefore !== undefined && { verbBefore }),
    ...(verbBehind !== undefined && { verbBehind }),
    features,
  };
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
