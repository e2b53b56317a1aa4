// Signs for and against a quotation being of the post that was told of last, weighed together.
import { subjectIn } from "./antecedents.ts";
import { pointsBack, sentenceBehind } from "./behind.ts";
import { contextOf, frameOf } from "./context.ts";
import { isDemonstrative, isSaidAlone, staysInPlace } from "./continuity.ts";
import { findNamed } from "./people.ts";
import { isFramesThing, relationOf } from "./relation.ts";
import { isBeneath, isPlaced, looksPosted, opensWithOne, verbKind } from "./signs.ts";
import { subjectOf } from "./subject-kind.ts";
import { isOfOwner } from "./telling.ts";
import { is } from "../../../language/terms.ts";
import type { Frame } from "./context.ts";
import type { Read } from "./page.ts";
import type { Span } from "../../../language/sentences.ts";
import type { Sourced } from "./sources.ts";

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
  "of owner": -2,
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
/** As much of a sentence is looked at, in terms. */
const NEAR = 60;

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
  if (own.draft.block || looksPosted(own.draft.quoted)) return false;
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
  const { sentences } = read(frame.passage);
  const { speaker } = draft.attribution;
  const pronoun = speaker?.kind === "pronoun" ? speaker.text : "";
  add("of owner", isOfOwner(read(frame.passage), sentences[frame.sentence]?.from ?? 0, pronoun));
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
  add("marks", looksPosted(draft.quoted));
  add("post behind", behind !== undefined);
  return { frame, signs };
}

/** The post of which the sentence behind a quotation tells: “…” The post had been liked by thousands. */
function frameBehind(own: Sourced, count: number, read: (at: number) => Read): Frame | undefined {
  const behind = sentenceBehind(own, count, read);
  if (!behind) return undefined;
  const { passage, span } = behind;
  const reading = read(passage);
  if (!pointsBack(reading, span, own.draft.block)) return undefined;
  const told = frameOf(reading, passage, reading.sentenceOf[span.from]!);
  const speaker = told?.speaker ?? nameIn(reading, span);
  const frame: Frame | undefined = told && {
    ...told,
    behind: true,
    ...(speaker !== undefined && { speaker }),
  };
  if (frame?.told ?? (frame?.mention !== undefined && isDemonstrative(reading.terms[span.from]!.text)))
    return frame;
  const names = reading.terms.slice(span.from, span.from + 4).some((term) => is(term, "posts"));
  return names
    ? (frame ?? { passage, sentence: reading.sentenceOf[span.from]!, names: [], behind: true })
    : undefined;
}

function nameIn({ text, terms, words }: Read, { from, to }: Span): string | undefined {
  return subjectIn(terms, findNamed(text, terms, { from, to: Math.min(to, from + NEAR) }, words))?.text;
}
