// Signs for and against a quotation being of the post that was told of last, weighed together.
import { subjectIn } from "./antecedents.ts";
import { pointsBack, sentenceBehind } from "./behind.ts";
import { contextOf, frameOf, isSameName } from "./context.ts";
import { ANOTHER, isDemonstrative, isSaidAlone, isThere, staysInPlace } from "./continuity.ts";
import { findNamed } from "./people.ts";
import { subjectOf } from "./subject-kind.ts";
import { is } from "./terms.ts";
import type { Frame } from "./context.ts";
import type { Read } from "./page.ts";
import type { Span } from "./sentences.ts";
import type { Sourced } from "./sources.ts";
import type { Subject } from "./subject-kind.ts";
import type { Term } from "./terms.ts";

/** What each sign is worth. Set by hand, and tried on the labelled sets. */
const WEIGHTS: Readonly<Record<string, number>> = {
  // The verb beside the words.
  write: 2,
  add: 1.5,
  answer: 1.5,
  read: 1.5,
  colon: 0.3,
  share: 1.5,
  "colon by none": 0.9,
  according: -3,
  // Who speaks, beside who posted.
  same: 1.5,
  pronoun: 1.2,
  "pronoun other": -1.2,
  role: 1,
  "role other": -1.2,
  dropped: 1,
  "dropped other": -1.5,
  named: 0.8,
  new: -0.7,
  other: -1.5,
  "its thing": 1.8,
  thing: -2,
  many: 2,
  stranger: -1.5,
  "say by new": -1.5,
  "say by other": -1,
  "say by same": -0.9,
  // Somebody else answers.
  "answer by other": 2.4,
  "answer by new": 1.5,
  "answer by stranger": 2,
  "answer by same": 0.5,
  "answer elsewhere": 1.7,
  // The post that was told of.
  quoted: 1,
  active: 0.8,
  strong: 0.4,
  mention: -0.3,
  account: 0.8,
  reply: 1.8,
  "one of them": 2.6,
  "took to": 1.2,
  crowd: 2.6,
  kept: 0.7,
  last: 0.5,
  // How far it is, and what stands between.
  near: 0.5,
  "three sentences": -1,
  "more sentences": -2.5,
  "two passages": -1,
  scene: -0.6,
  "named source between": -2,
  "bare source between": -1,
  "place between": -2,
  // The quotation's own sentence.
  elsewhere: -2.5,
  placed: -2,
  "another day": -0.7,
  partial: -0.6,
  alone: 0.5,
  "alone behind": 1,
  block: 1.5,
  marks: 1,
  "post behind": 2,
  // No post before: only the sentence behind tells of one.
  "only behind": 1,
  "say, only behind": -0.5,
  beneath: 2.5,
};

/** From so much on the words are taken to be those of the post. */
const ENOUGH = 3.4;
/** As much of a sentence or quotation is looked at. */
const NEAR = 60;
const SAMPLE = 600;

/** The post that a quotation without a source of its own most likely is of; `undefined` if too little speaks for it. */
export function weighed(
  own: Sourced,
  earlier: readonly Sourced[],
  count: number,
  read: (at: number) => Read,
): Frame | undefined {
  const { frame, signs } = signsFor(own, earlier, count, read);
  if (!frame) return undefined;
  let sum = 0;
  for (const sign of signs) sum += WEIGHTS[sign] ?? 0;
  return sum >= ENOUGH ? frame : undefined;
}

/** Whether its own words place a quotation elsewhere than the post before it: in a decision; the letter says it. */
export function isForeign(own: Sourced, earlier: readonly Sourced[], read: (at: number) => Read): boolean {
  if (own.draft.block || MARKS_OF_POSTS.test(own.draft.quoted.slice(0, SAMPLE))) return false;
  const { frame, placeBefore } = contextOf(own, earlier, read);
  const subject = subjectOf(own.draft, read);
  if (subject.kind === "thing") return frame !== undefined && !isFramesThing(own, subject, frame, read);
  // "Moss said in an e-mail that it would. “We appreciate it,” he wrote.": of another, in another place.
  if (frame && placeBefore && /other$/.test(relationOf(own, subject, frame, read))) return true;
  return isPlaced(own, read);
}

function signsFor(
  own: Sourced,
  earlier: readonly Sourced[],
  count: number,
  read: (at: number) => Read,
): { readonly frame?: Frame; readonly signs: readonly string[] } {
  const context = contextOf(own, earlier, read);
  const { frame } = context;
  const { draft } = own;
  const verb = verbKind(own, read);
  const behind = frameBehind(own, count, read);
  const alone = isSaidAlone(draft, read);
  if (!frame) {
    if (!behind) return { signs: [] };
    const signs = [verb, "post behind", "only behind", ...(alone ? ["alone"] : [])];
    return { frame: behind, signs: verb === "say" ? [...signs, "say, only behind"] : signs };
  }
  const who = relationOf(own, subjectOf(draft, read), frame, read);
  const signs = [verb, who, `${verb} by ${who}`];
  const add = (sign: string, holds: boolean | undefined): void => {
    if (holds === true) signs.push(sign);
  };
  const { quoted, told } = frame;
  add("quoted", quoted !== undefined);
  add("active", quoted !== undefined || told?.active);
  add("strong", !quoted && told?.strong);
  add("last", !quoted && told?.last);
  add("mention", frame.mention !== undefined);
  add("account", frame.account);
  add("reply", frame.reply);
  add("took to", !quoted && told?.tookTo);
  add("crowd", !quoted && told?.crowd === true && (who === "new" || who === "stranger" || who === "many"));
  add("kept", context.kept > 0);
  add("beneath", isBeneath(own, read));
  add("near", context.away < 2);
  add("scene", context.away > 1);
  add("three sentences", context.away === 3);
  add("more sentences", context.away > 3);
  add("two passages", draft.at.passage - frame.passage > 1);
  add("named source between", context.others.named > 0);
  add("bare source between", context.others.bare > 0);
  add("place between", context.places > 0);
  const oneOfThem = opensWithOne(own, read);
  add("one of them", oneOfThem);
  const elsewhere =
    !draft.block && !oneOfThem && who !== "its thing" && !staysInPlace(own, read, { objects: true });
  add("elsewhere", elsewhere);
  add("answer elsewhere", elsewhere && verb === "answer");
  add("placed", who !== "its thing" && !oneOfThem && isPlaced(own, read));
  add("another day", own.when !== undefined && quoted?.when !== own.when);
  add("block", draft.block);
  add("partial", /^\p{Ll}/u.test(draft.quoted) && !/[.,!?]$/.test(draft.quoted));
  add("alone", alone);
  // 配信中に引退を宣言した。「…」。: where the verb ends the sentence, the words follow it.
  const verbLast = read(draft.where).words.verb === "last";
  add("alone behind", verbLast && isSaidAlone(draft, read) && context.away < 2 && told?.active === true);
  add("marks", MARKS_OF_POSTS.test(draft.quoted.slice(0, SAMPLE)));
  add("post behind", behind !== undefined);
  return { frame, signs };
}

/** "wrote underneath", "commented below": under the post that was told of. */
function isBeneath({ draft: { attribution, where } }: Sourced, read: (at: number) => Read): boolean {
  const verb = attribution.governor?.verb;
  if (verb === undefined) return false;
  return read(where)
    .terms.slice(verb + 1, verb + 3)
    .some(({ text }) => BENEATH.test(text));
}

const BENEATH =
  /^(?:underneath|below|beneath|darunter|dessous|debajo|abajo|sotto|embaixo|eronder|under|ниже|нижче|poniżej|pod)$/iu;

/** "In one, from 2011, he called it", "In another he wrote": one of the posts that were told of. */
function opensWithOne({ draft }: Sourced, read: (at: number) => Read): boolean {
  const { passage, term } = draft.at;
  const { terms, sentences, sentenceOf } = read(passage);
  const { from } = sentences[sentenceOf[term]!]!;
  if (!is(terms[from], "place")) return false;
  const [one, next] = [terms[from + 1], terms[from + 2]];
  return (
    (ANOTHER.test(one?.text ?? "") || ONE.test(one?.text ?? "")) && (next?.word !== true || !isNounLike(next))
  );
}

/** "another" before a noun is that noun's; before a comma, a pronoun, a name or a preposition it stands for a post. */
function isNounLike(term: Term): boolean {
  return (
    !term.capital &&
    !is(term, "pronouns", "place", "of", "says", "writes", "beside") &&
    !is(term, "posts", "replies")
  );
}

const ONE = /^(?:one|einem|eine[mr]|l'un|uno|una|um|uma|één|een|ett|одном|одному|jednym|ένα)$/iu;

/** Hashtags, mentions and pictured faces are written where people post. */
const MARKS_OF_POSTS = /(?:^|[\s(])[#＃@]\p{L}[\p{L}\p{N}_]{2,}|\p{Extended_Pictographic}/u;

function verbKind({ draft: { attribution, where } }: Sourced, read: (at: number) => Read): string {
  const { governor } = attribution;
  if (governor === undefined) return "none";
  if (governor.verb === undefined) return "colon";
  const verb = read(where).terms[governor.verb]!;
  if (is(verb, "according")) return "according";
  if (is(verb, "writes", "posting") || CAPTIONED.test(verb.text)) return "write";
  if (is(verb, "answers")) return "answer";
  if (is(verb, "adds")) return "add";
  if (is(verb, "sharing") && !is(verb, "says")) return "share";
  return is(verb, "reads") && !is(verb, "says") ? "read" : "say";
}

const CAPTIONED = /^(?:captioned|titelte|légende|legendó|legendou)$/i;

/** How the subject of the verb stands to the one who posted. */
function relationOf(own: Sourced, subject: Subject, frame: Frame, read: (at: number) => Read): string {
  const { kind } = subject;
  // "The zoo confirmed it on social media. “…,” it said."
  if (kind === "thing" && frame.told?.byBody === true && isPronoun(own)) return "pronoun";
  if (kind === "thing") return isFramesThing(own, subject, frame, read) ? "its thing" : "thing";
  if (kind === "name" && own.speaker !== undefined) return nameRelation(own.speaker, frame);
  if (kind !== "pronoun" && kind !== "role" && kind !== "dropped") return kind;
  const named = nameBetween(own, subject, frame, read);
  return named === undefined || nameRelation(named, frame) === "same" ? kind : `${kind} other`;
}

function isPronoun({ draft }: Sourced): boolean {
  return draft.attribution.speaker?.kind === "pronoun";
}

function nameRelation(name: string, frame: Frame): string {
  if (frame.speaker !== undefined && isSameName(name, frame.speaker)) return "same";
  if (frame.names.some((each) => isSameName(name, each))) return "named";
  return !frame.quoted && (frame.speaker === undefined || frame.told?.byRole === true) ? "new" : "other";
}

/** The last subject that is named between the post and the quotation: whom a pronoun stands for. */
function nameBetween(
  own: Sourced,
  { phrase }: Subject,
  frame: Frame,
  read: (at: number) => Read,
): string | undefined {
  const { passage, term } = own.draft.at;
  const current = read(passage).sentenceOf[term] ?? 0;
  for (let at = passage; at >= frame.passage; at--) {
    const { text, terms, words, sentences } = read(at);
    if (words.capitals === "none") return undefined;
    const last = at === passage ? current : sentences.length - 1;
    const first = at === frame.passage ? frame.sentence + 1 : 0;
    for (let sentence = last; sentence >= first; sentence--) {
      const { from, to } = sentences[sentence]!;
      const isOwn = at === passage && sentence === current;
      const end = Math.min(from + NEAR, isOwn ? (phrase ? Math.min(term, phrase.from) : term) : to);
      const names = findNamed(text, terms, { from, to: end }, words);
      const name = names.find(
        ({ kind, bound, text: found }) => kind === "name" && !bound && /\p{Lu}/u.test(found),
      );
      if (name) return name.text;
    }
  }
  return undefined;
}

/** "The post", "the caption"; "the letter" only where one was posted; "it" where the sentence before tells of the post. */
function isFramesThing(own: Sourced, { phrase }: Subject, frame: Frame, read: (at: number) => Read): boolean {
  const noun = phrase && read(own.draft.where).terms[phrase.to - 1];
  if (!noun) return false;
  if (is(noun, "pronouns"))
    return (
      frame.quoted !== undefined ||
      frame.account === true ||
      frame.told?.subject === true ||
      showsThing(frame, read)
    );
  if (is(noun, "posts", "replies", "images")) return true;
  // "The minister used Telegram to rule it out. “…,” the brief message said."
  if (is(noun, "media") && (frame.quoted ?? frame.told?.active) && is(noun, "sources"))
    return !LETTER.test(noun.text);
  const { terms, sentences } = read(frame.passage);
  const { from, to } = sentences[frame.sentence]!;
  const stem = noun.text.slice(0, 5).toLowerCase();
  return terms.slice(from, Math.min(to, from + NEAR)).some(({ text }) => text.toLowerCase().startsWith(stem));
}

/** "This is the picture that she posted. It says": a thing that was posted, and nothing else that could be read. */
function showsThing({ passage, sentence, told }: Frame, read: (at: number) => Read): boolean {
  if (told?.strong !== true) return false;
  const { terms, sentences } = read(passage);
  const { from, to } = sentences[sentence]!;
  const near = terms.slice(from, Math.min(to, from + NEAR));
  const readable = near.filter(
    (term) => is(term, "sources", "works") && !is(term, "media", "images", "posts", "says"),
  );
  return readable.length === 0 && near.some((term) => is(term, "images", "media"));
}

/** What is said to be a message and is read elsewhere. */
const LETTER =
  /^(?:letter|speech|rally|address|remarks|report|article|essay|e-?mail|notice|poster|sign|note)s?$/i;

/** The verb has a place of its own that is no post: "wrote in a decision", "said at the door". */
function isPlaced({ draft: { attribution, where } }: Sourced, read: (at: number) => Read): boolean {
  const { governor, cue } = attribution;
  if (governor?.verb === undefined) return false;
  const { terms } = read(where);
  const { zone, verb } = governor;
  for (let at = zone.from; at < Math.min(zone.to, verb + 12); at++) {
    const term = terms[at]!;
    if (!is(term, "place") || is(term, "determiners", "that", "aside")) continue;
    if (cue && at >= cue.from && at < cue.to) continue;
    const next = terms.slice(at + 1, at + 5);
    if (next.some((each) => is(each, "media") || ANOTHER.test(each.text))) continue;
    if (next.some((each) => is(each, ...TIMES_AND_POSTS) || /^\d/.test(each.text))) continue;
    if (is(next[0], "sources") || (is(next[0], "determiners") && !isThere(term))) return true;
  }
  return false;
}

const TIMES_AND_POSTS = ["weekdays", "moments", "months", "dayParts", "posts", "service", "replies"] as const;

/** The post of which the sentence behind a quotation tells: “…” The post had been liked by thousands. */
function frameBehind(own: Sourced, count: number, read: (at: number) => Read): Frame | undefined {
  const behind = sentenceBehind(own, count, read);
  if (!behind) return undefined;
  const { passage, span } = behind;
  const reading = read(passage);
  if (!pointsBack(reading, span, own.draft.block)) return undefined;
  const told = frameOf(reading, passage, reading.sentenceOf[span.from]!);
  const speaker = told?.speaker ?? nameIn(reading, span);
  const frame = told && { ...told, ...(speaker !== undefined && { speaker }) };
  if (frame?.told ?? (frame?.mention !== undefined && isDemonstrative(reading.terms[span.from]!.text)))
    return frame;
  const names = reading.terms.slice(span.from, span.from + 4).some((term) => is(term, "posts"));
  return names ? (frame ?? { passage, sentence: reading.sentenceOf[span.from]!, names: [] }) : undefined;
}

function nameIn({ text, terms, words }: Read, { from, to }: Span): string | undefined {
  return subjectIn(terms, findNamed(text, terms, { from, to: Math.min(to, from + NEAR) }, words))?.text;
}
