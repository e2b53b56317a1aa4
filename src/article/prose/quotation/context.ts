// What an article has told of posts around a quotation: the nearest post that stands before it, and what stands between.
import { surname } from "./continuity.ts";
import { cuesIn } from "./reading.ts";
import { is } from "./terms.ts";
import { postTold } from "./told.ts";
import type { Read } from "./page.ts";
import type { Sourced } from "./sources.ts";
import type { PostTold } from "./told.ts";

/** A post that an article told of before a quotation. */
export interface Frame {
  readonly passage: number;
  readonly sentence: number;
  /** A quotation of that post; else only a sentence that tells of it, or merely names a service. */
  readonly quoted?: Sourced;
  readonly told?: PostTold;
  readonly mention?: string;
  readonly service?: string;
  readonly speaker?: string;
  readonly names: readonly string[];
}

/** How the nearest post stands to a quotation. */
export interface Context {
  readonly frame?: Frame;
  /** Sentences from it to the quotation: 0 for the same one. */
  readonly away: number;
  /** Quotations of other sources between that name their source, and that name none. */
  readonly others: { readonly named: number; readonly bare: number };
  /** Sentences between that tell of another place of words. */
  readonly places: number;
}

/** How many passages back a post is looked for, and how many sentences. */
const PASSAGES = 3;
const SENTENCES = 9;
const QUOTATIONS = 12;

/** Finds the post that was told of last before a quotation. */
export function contextOf(own: Sourced, earlier: readonly Sourced[], read: (at: number) => Read): Context {
  const { passage, term } = own.draft.at;
  const first = own.pieces[0]!.passage;
  let away = 0;
  let places = 0;
  let next = earlier.length - 1;
  const oldest = Math.max(0, earlier.length - QUOTATIONS);
  const others = { named: 0, bare: 0 };
  for (let at = first; at >= Math.max(0, first - PASSAGES); at--) {
    const reading = read(at);
    const last =
      at === passage && !own.draft.block
        ? reading.sentenceOf[term]!
        : at === first
          ? -1
          : reading.sentences.length - 1;
    for (let sentence = last; sentence >= 0; sentence--, away++) {
      if (away > SENTENCES) return { away, others, places };
      for (; next >= oldest && stands(earlier[next]!, at, sentence, read); next--) {
        const each = earlier[next]!;
        if (each.source === "post")
          return { frame: quotedFrame(each, at, sentence, read), away, others, places };
        if (each.draft.attribution.cue ?? each.draft.attribution.told) others.named++;
        else others.bare++;
      }
      if (at === first && sentence === last && away === 0 && at === passage && !own.draft.block) continue;
      const frame = toldFrame(reading, at, sentence);
      if (frame) return { frame, away, others, places };
      if (tellsOfAnother(reading, sentence)) places++;
    }
    if (at === first && last < 0) away++;
  }
  return { away, others, places };
}

function stands({ draft }: Sourced, passage: number, sentence: number, read: (at: number) => Read): boolean {
  if (draft.at.passage !== passage) return draft.at.passage > passage;
  return (read(passage).sentenceOf[draft.at.term] ?? 0) >= sentence;
}

function quotedFrame(quoted: Sourced, passage: number, sentence: number, read: (at: number) => Read): Frame {
  const { service, speaker } = quoted;
  const told = toldIn(read(passage), sentence);
  return {
    passage,
    sentence,
    quoted,
    ...(told && { told }),
    ...(service !== undefined && { service }),
    ...(speaker !== undefined && { speaker }),
    names: [...(speaker === undefined ? [] : [speaker]), ...(told?.names ?? [])],
  };
}

function toldFrame(reading: Read, passage: number, sentence: number): Frame | undefined {
  const told = toldIn(reading, sentence);
  const mention = told ? undefined : mentionIn(reading, sentence);
  if (!told && mention === undefined) return undefined;
  const service = told ? told.service : mention;
  return {
    passage,
    sentence,
    ...(told && { told }),
    ...(mention !== undefined && { mention }),
    ...(service !== undefined && { service }),
    ...(told?.speaker !== undefined && { speaker: told.speaker }),
    names: told?.names ?? [],
  };
}

const known = new WeakMap<Read, Map<number, PostTold | null>>();

/** What a sentence tells of a post, read once. */
export function toldIn(reading: Read, sentence: number): PostTold | undefined {
  let sentences = known.get(reading);
  if (!sentences) known.set(reading, (sentences = new Map<number, PostTold | null>()));
  let told = sentences.get(sentence);
  if (told === undefined) {
    const span = reading.sentences[sentence];
    told = (span && postTold(reading, span)) ?? null;
    sentences.set(sentence, told);
  }
  return told ?? undefined;
}

/** A service or a post that a sentence names without telling that anything was posted there. */
function mentionIn({ terms, sentences }: Read, sentence: number): string | undefined {
  const { from, to } = sentences[sentence]!;
  for (let at = from; at < Math.min(to, from + 80); at++) {
    const term = terms[at]!;
    if (is(term, "sources") && !is(term, "media", "posts")) return undefined;
    if (is(term, "service", "posts") && term.service !== undefined && term.ambiguous !== true)
      return term.service;
  }
  return undefined;
}

function tellsOfAnother(reading: Read, sentence: number): boolean {
  const within = cuesIn(reading, reading.sentences[sentence]!).slice(0, QUOTATIONS);
  return within.some(({ kind, role }) => kind === "other" && role === "in");
}

/** Whether two mentions can be the same person: the surname of one is a word of the other. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [surname(one).toLowerCase(), surname(other).toLowerCase()];
  return (
    a === b || one.toLowerCase().split(/\s+/).includes(b) || other.toLowerCase().split(/\s+/).includes(a)
  );
}
