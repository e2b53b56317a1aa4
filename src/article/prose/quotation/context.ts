// What an article has told of posts around a quotation: the nearest post that stands before it, and what stands between.
import { ACCOUNT } from "./account.ts";
import { isDefiniteArticle, surname } from "./continuity.ts";
import { cuesIn } from "./reading.ts";
import { is } from "../../../language/terms.ts";
import { findNamed } from "./people.ts";
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
  /** It stands behind the quotation. */
  readonly behind?: true;
  /** It tells that somebody answered there. */
  readonly reply?: true;
  /** It only tells of an account, by its handle or as such. */
  readonly account?: true;
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
  /** The sentence right before does. */
  readonly placeBefore: boolean;
  /** Sentences between that go on about the post: "In the clip she names her friends". They take it no farther away. */
  readonly kept: number;
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
  let placeBefore = false;
  let kept = 0;
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
      const isOwn = at === first && sentence === last && away === 0 && at === passage && !own.draft.block;
      if (away > SENTENCES) return { away, others, places, placeBefore, kept };
      for (; next >= oldest && stands(earlier[next]!, at, sentence, read); next--) {
        const each = earlier[next]!;
        if (each.source === "post")
          return { frame: quotedFrame(each, at, sentence, read), away, others, places, placeBefore, kept };
        if (each.draft.attribution.cue ?? each.draft.attribution.told) others.named++;
        else others.bare++;
      }
      if (isOwn) continue;
      const frame = frameOf(reading, at, sentence);
      if (frame) return { frame, away, others, places, placeBefore, kept };
      if (tellsOfAnother(reading, sentence)) {
        places++;
        placeBefore ||= away <= 1;
      } else if (isAboutThing(reading, sentence)) {
        kept++;
        away--;
      }
    }
    if (at === first && last < 0) away++;
  }
  return { away, others, places, placeBefore, kept };
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

/** The post that a sentence tells of, or at least the service or account that it names. */
export function frameOf(reading: Read, passage: number, sentence: number): Frame | undefined {
  const told = toldIn(reading, sentence);
  if (told) {
    const { service, speaker, names } = told;
    return {
      passage,
      sentence,
      told,
      names,
      ...(service !== undefined && { service }),
      ...(speaker !== undefined && { speaker }),
    };
  }
  const mention = mentionIn(reading, sentence);
  if (mention !== undefined) return { passage, sentence, mention, service: mention, names: [] };
  const answers = answersThere(reading, sentence);
  if (answers) return { passage, sentence, reply: true, names: answers };
  return tellsOfAccount(reading, sentence) ? { passage, sentence, account: true, names: [] } : undefined;
}

const known = new WeakMap<Read, Map<number, PostTold | null>>();

/** What a sentence tells of a post, read once. */
function toldIn(reading: Read, sentence: number): PostTold | undefined {
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
  const near = terms.slice(from, Math.min(to, from + 80));
  if (near.some((term) => is(term, "sources") && !is(term, "media", "posts"))) return undefined;
  return near.find(
    (term) => is(term, "service", "posts") && term.service !== undefined && term.ambiguous !== true,
  )?.service;
}

function tellsOfAnother(reading: Read, sentence: number): boolean {
  const within = cuesIn(reading, reading.sentences[sentence]!).slice(0, QUOTATIONS);
  return within.some(({ kind, role }) => kind === "other" && role === "in");
}

/** "Leon Adair was among those who responded there": who is named in a sentence that tells of answers to a post. */
function answersThere({ text, terms, words, sentences }: Read, sentence: number): string[] | undefined {
  const { from, to } = sentences[sentence]!;
  const near = terms.slice(from, Math.min(to, from + 60));
  const verb = near.findIndex((term) => is(term, "answers"));
  if (words.capitals === "none") return undefined;
  // "His fans showered him with love in the comments section."
  const comments = near.some(
    (term, at) =>
      is(term, "replies") && near.slice(Math.max(0, at - 3), at + 1).some((each) => is(each, "place")),
  );
  if (verb < 0 && !comments) return undefined;
  const behind = near.slice(verb + 1, verb + 5);
  if (!comments && !behind.some((term) => THERE.test(term.text) || is(term, "posts", "replies")))
    return undefined;
  const names = findNamed(text, terms, { from, to: from + near.length }, words);
  return names.filter(({ kind }) => kind === "name").map((name) => name.text);
}

const THERE =
  /^(?:there|underneath|below|beneath|darunter|dort|dessous|debajo|allí|sotto|lì|ali|eronder|daar|där)$/iu;

/** "An account called @ada_example has been needling them." */
function tellsOfAccount({ terms, sentences }: Read, sentence: number): boolean {
  const { from, to } = sentences[sentence]!;
  return terms
    .slice(from, Math.min(to, from + SUBJECT))
    .some(
      ({ text }) => (text.startsWith("@") && text.length > 1) || ACCOUNT.test(text) || FOLLOWER.test(text),
    );
}

/** Whom somebody answers on a service. */
const FOLLOWER = /^(?:followers?|commenters?|trolls?|redditors?)$/i;

/** So many terms at the head of a sentence hold its subject. */
const SUBJECT = 8;

/** "In the eight-minute clip she names her friends", "The post had been liked by thousands." */
function isAboutThing({ terms, sentences, words }: Read, sentence: number): boolean {
  const { from, to } = sentences[sentence]!;
  const opening = terms.slice(from, Math.min(to, from + SUBJECT));
  const thing = opening.findIndex((term) => is(term, "images", "posts") && !is(term, "says"));
  return thing > 0 && opening.slice(0, thing).some(({ text }) => isDefiniteArticle(text, words));
}

/** Whether two mentions can be the same person: the surname of one is a word of the other. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [surname(one).toLowerCase(), surname(other).toLowerCase()];
  return (
    a === b || one.toLowerCase().split(/\s+/).includes(b) || other.toLowerCase().split(/\s+/).includes(a)
  );
}
