// Quotations that say nothing of their own source take it from what stands beside them, or join what they go on from.
import {
  FAR,
  hasSubject,
  isOneOfMany,
  isOtherMessage,
  isSaidAlone,
  isThere,
  opensWithAside,
  staysInPlace,
  surname,
} from "./continuity.ts";
import { dropsSubject, nameBefore } from "./antecedents.ts";
import { fromBackdrop } from "./backdrop.ts";
import { isSameName } from "./context.ts";
import { isQuotation } from "./doubts.ts";
import { isForeign, weighed } from "./evidence.ts";
import { goesOn, shares } from "./joining.ts";
import { findNamed } from "./people.ts";
import { is } from "./terms.ts";
import { sourceOf } from "./sources.ts";
import { subjectOf } from "./subject-kind.ts";
import { fromSentenceBefore, fromSentenceBehind } from "./telling.ts";
import type { Frame } from "./context.ts";
import type { Draft } from "./drafts.ts";
import type { Paragraph, Read } from "./page.ts";
import type { Sourced } from "./sources.ts";

/** Gives every quotation its source where one is to be had, and joins the parts of split ones. In document order. */
export function inheritSources(
  drafts: readonly Draft[],
  paragraphs: readonly Paragraph[],
  read: (at: number) => Read,
): Sourced[] {
  const sourced: Sourced[] = [];
  let open: Draft | undefined;
  for (const draft of drafts) {
    const before = sourced.at(-1);
    // What is no quotation passes nothing on; a phrase that waits for its other half may.
    const last = before && (draft.linked || isQuotation(before, paragraphs, read)) ? before : undefined;
    if (last && open && goesOn(last, open, draft, read)) {
      last.pieces.push(...draft.pieces);
      open = draft;
      continue;
    }
    const own = sourceOf(draft, paragraphs, read, last);
    if (last && draft.linked && shares(last, own)) {
      const both = own.source === undefined ? last : own;
      sourced[sourced.length - 1] = linkedTo(last, both);
      sourced.push(linkedTo(own, { ...last, ...both, ...named(last), ...named(own) }));
    } else {
      const isFree = own.source === undefined || isOtherMessage(own, last, read);
      const beside = isFree ? fromBeside(own, last, open, paragraphs.length, read) : own;
      const isOpen = beside.source === undefined || (beside.source === "other" && !draft.block);
      const backed = (isOpen ? fromBackdrop(beside, posts(sourced), before, read) : undefined) ?? beside;
      const isTaken = own.source === undefined && backed.source === "post";
      const free = isTaken && isForeign(own, sourced, read) ? own : backed;
      const frame = free.source === undefined ? weighed(free, sourced, paragraphs.length, read) : undefined;
      const told = frame ? ofFrame(free, frame, read) : free;
      sourced.push(told.source === "post" ? completed(told, last, read) : told);
    }
    open = draft;
  }
  return sourced;
}

/** How many quotations back somebody who posted is looked for. */
const MANY = 8;

function posts(sourced: readonly Sourced[]): Sourced[] {
  return sourced.slice(-MANY).filter(({ source }) => source === "post");
}

/** How many passages back a service is looked for that a post's own sentence leaves out. */
const BACK = 2;

/** “…,” he answered in the comments: the service that was named last. “…”, then added: “…”: the speaker of the first. */
function completed(own: Sourced, last: Sourced | undefined, read: (at: number) => Read): Sourced {
  const { where, attribution } = own.draft;
  let { service, speaker } = own;
  const reading = read(where);
  const here = own.draft.at.passage === where ? own.draft.at.term : Infinity;
  const at = Math.max(attribution.cue?.from ?? 0, attribution.governor?.verb ?? 0, here);
  for (let back = 0; service === undefined && back <= BACK && back <= where; back++)
    service = serviceBefore(back === 0 ? reading : read(where - back), back === 0 ? at : Infinity);
  const isBeside = last?.source === "post" && last.draft.at.passage === own.draft.at.passage;
  if (
    speaker === undefined &&
    isBeside &&
    own.draft.found === undefined &&
    !hasSubject(own.draft, reading.terms)
  )
    speaker = last.speaker;
  // 「…」。自身のXにそう書き込んだ: who it was, the sentences before say.
  const drops =
    dropsSubject(reading.words) && attribution.speaker === undefined && attribution.handle === undefined;
  if (speaker === undefined && drops && !own.draft.block && where === own.draft.at.passage)
    speaker = nameBefore(reading, own.draft.at.term);
  // "on the site": of nothing that people post on.
  if (attribution.cue?.back === true && service === undefined)
    return { ...own, source: "other", weak: false };
  return { ...own, ...(service !== undefined && { service }), ...(speaker !== undefined && { speaker }) };
}

/** The service of the last cue before a term, or of the last verb of posting. */
function serviceBefore({ cues, terms }: Read, at: number): string | undefined {
  const cue = cues.findLast(
    ({ kind, service, from }) => kind === "post" && service !== undefined && from < at,
  );
  if (cue) return cue.service;
  for (
    let before = Math.min(at, terms.length) - 1, steps = 0;
    before >= 0 && steps < 2 * FAR;
    before--, steps++
  )
    if (is(terms[before], "posting") && terms[before]!.service !== undefined) return terms[before]!.service;
  return undefined;
}

function named({ verb, speaker }: Sourced): Partial<Sourced> {
  return { ...(verb !== undefined && { verb }), ...(speaker !== undefined && { speaker }) };
}

function fromBeside(
  own: Sourced,
  last: Sourced | undefined,
  open: Draft | undefined,
  count: number,
  read: (at: number) => Read,
): Sourced {
  const told = own.draft.attribution.told === true;
  if (told) return own;
  if (last?.source === "post" && open && sharesSentence(open, own, last, read))
    return { ...continued(own, last), basis: "linked" };
  if (last?.source === "post" && open && isReportedOn(open, own.draft, read))
    return { ...continued(own, last), basis: "linked" };
  if (
    last?.source === "post" &&
    open &&
    isDirectlyBehind(open, own.draft, read, last.basis === "behind") &&
    isSameSpeaker(own, last, read)
  )
    return continued(own, last);
  return fromSentenceBefore(own, read) ?? fromSentenceBehind(own, count, read) ?? own;
}

/** „…“, schrieb er dort. Das werde „bald“ ein Ende haben: German goes on reporting in the subjunctive. */
function isReportedOn(open: Draft, draft: Draft, read: (at: number) => Read): boolean {
  const { passage, term } = draft.at;
  const { terms, words, sentences, sentenceOf } = read(passage);
  const { governor, cue } = draft.attribution;
  if (words.language !== "de" || passage !== open.at.passage || draft.block) return false;
  if (governor !== undefined || cue !== undefined) return false;
  const sentence = sentenceOf[term]!;
  if (sentence - (sentenceOf[open.at.term] ?? 0) !== 1) return false;
  const { from } = sentences[sentence]!;
  return terms.slice(from, Math.min(term, from + 6)).some(({ text }) => SUBJUNCTIVE.test(text));
}

const SUBJUNCTIVE =
  /^(?:sei|seien|habe|werde|müsse|könne|solle|wolle|dürfe|gebe|gehe|komme|lasse|bleibe|stehe|brauche|wisse|halte|gelte)$/;

/** A quotation as one of the post that its surroundings tell of. */
function ofFrame(
  own: Sourced,
  { passage, service, speaker, quoted, behind }: Frame,
  read: (at: number) => Read,
): Sourced {
  const { kind } = subjectOf(own.draft, read);
  // "the post went on", "the company added": what speaks is the one who posted.
  const isSame = kind === "thing" || (kind === "role" && !/\p{Lu}/u.test(own.speaker ?? ""));
  const name =
    (isSame ? speaker : undefined) ??
    own.speaker ??
    (quoted && own.draft.attribution.governor ? undefined : speaker);
  const apart = own.draft.at.passage - passage;
  return {
    ...own,
    source: "post",
    basis: behind ? "behind" : apart <= 1 ? "before" : "continued",
    weak: apart > 1,
    ...(service !== undefined && { service }),
    ...(quoted?.cue !== undefined && { cue: quoted.cue }),
    ...(name !== undefined && { speaker: name }),
  };
}

function linkedTo(own: Sourced, other: Sourced): Sourced {
  const { source, service, verb, cue, speaker, handle, when, anchors, weak } = other;
  return {
    ...own,
    ...(source && { source }),
    ...(service !== undefined && { service }),
    ...(verb !== undefined && { verb }),
    ...(cue !== undefined && { cue }),
    ...(speaker !== undefined && { speaker }),
    ...(handle !== undefined && { handle }),
    ...(when !== undefined && { when }),
    anchors,
    weak,
    basis: "linked",
  };
}

function continued(own: Sourced, last: Sourced): Sourced {
  const speaker = own.speaker ?? last.speaker;
  return {
    ...own,
    source: "post",
    basis: "continued",
    weak: last.weak,
    ...(last.service !== undefined && { service: last.service }),
    ...(last.cue !== undefined && { cue: last.cue }),
    ...(speaker !== undefined && { speaker }),
    ...(last.handle !== undefined && { handle: last.handle }),
  };
}

/** The next sentence of the same passage, the one behind that if the next tells of the post, or the first of the next passage behind the last of the one before. */
function isDirectlyBehind(
  open: Draft,
  draft: Draft,
  read: (at: number) => Read,
  isToldBehind: boolean,
): boolean {
  const { passage, term } = draft.at;
  const here = read(passage).sentenceOf[term] ?? 0;
  if (passage === open.at.passage)
    return (
      here - (read(passage).sentenceOf[open.at.term] ?? 0) <= (open.found === "loose" || isToldBehind ? 2 : 1)
    );
  const before = read(open.at.passage);
  const ends =
    (before.sentenceOf[open.at.term] ?? 0) >= before.sentences.length - (open.found === "loose" ? 2 : 1);
  if (draft.pieces[0]!.passage !== open.at.passage + 1 || !ends) return false;
  // Bare words that open a paragraph go on from the paragraph before.
  const opens =
    draft.block || read(draft.pieces[0]!.passage).text.slice(0, draft.pieces[0]!.from).trim() === "";
  return (here === 0 && draft.attribution.governor !== undefined) || opens;
}

/** The same speech goes on: no other speaker, no other place, nothing but a pronoun or the name again. */
function isSameSpeaker(own: Sourced, last: Sourced, read: (at: number) => Read): boolean {
  const { speaker, governor } = own.draft.attribution;
  if (/[,，]$/.test(own.draft.quoted) && governor === undefined) return false;
  if (!own.draft.block && !staysInPlace(own, read)) return false;
  const { terms, words } = read(own.draft.where);
  const verb = governor?.verb === undefined ? undefined : terms[governor.verb];
  if (governor && isOneOfMany(own, read)) return true;
  if (governor && !is(verb, "adds") && opensWithAside(own, read)) return false;
  if (speaker === undefined) {
    if (governor === undefined) return own.draft.block || isSaidAlone(own.draft, read);
    // “…”, ha asegurado: of whom the sentence between named.
    const other =
      own.speaker !== undefined && last.speaker !== undefined && !isSameName(own.speaker, last.speaker);
    if (other && !is(verb, "adds")) return false;
    return (dropsSubject(words) || is(verb, "adds", "reads")) && !hasSubject(own.draft, terms);
  }
  if (speaker.kind === "pronoun") return !isNamedHere(own, last, read);
  if (speaker.kind === "someone") return false;
  if (speaker.kind === "role") return is(verb, "adds", "writes", "posting") && !isNamedHere(own, last, read);
  const goesOnSaying = is(verb, "adds", "writes", "posting");
  return goesOnSaying && last.speaker !== undefined && surname(speaker.text) === surname(last.speaker);
}

/** "Coach Rask agreed: “…,” he said": the pronoun stands for somebody whom the sentence itself names. */
function isNamedHere(own: Sourced, last: Sourced, read: (at: number) => Read): boolean {
  const { passage, term } = own.draft.at;
  const { text, terms, words, sentences, sentenceOf } = read(passage);
  if (words.capitals === "none") return false;
  const { from } = sentences[sentenceOf[term]!]!;
  const named = findNamed(text, terms, { from: Math.max(from, term - FAR), to: term }, words);
  const name = named.find(({ kind, bound }) => kind === "name" && !bound);
  return name !== undefined && (last.speaker === undefined || surname(name.text) !== surname(last.speaker));
}

/** A second quotation of one sentence, of the same subject: wrote that it was “a gift” and that she would “vote no”. */
function sharesSentence(open: Draft, own: Sourced, last: Sourced, read: (at: number) => Read): boolean {
  const { passage, term } = own.draft.at;
  const { attribution, block, quoted } = own.draft;
  if (passage !== open.at.passage || block || /[,，]$/.test(quoted)) return false;
  const { terms, sentenceOf } = read(passage);
  if (sentenceOf[term] !== sentenceOf[open.at.term]) return false;
  const { governor, speaker } = attribution;
  if (governor?.zone.side === "after") return false;
  const subject =
    governor?.verb !== undefined && speaker && speaker.from < governor.verb ? speaker : undefined;
  if (
    subject?.kind === "name" &&
    (last.speaker === undefined || surname(subject.text) !== surname(last.speaker))
  )
    return false;
  let joined = false;
  for (let at = open.at.term + 1; at < term; at++) {
    const each = terms[at]!;
    if (
      /^[;；:：]$/.test(each.text) ||
      (is(each, "aside") && !is(each, "that", "coordinators") && !isThere(each))
    )
      return false;
    if (is(each, "coordinators", "quotative") || isThere(each) || (is(each, "that") && at < term - 1))
      joined = true;
    const isBefore = governor?.verb === undefined || at < governor.verb;
    if (isBefore && is(each, "titles", "bodies", "users") && !is(each, "says", "writes", "adds"))
      return false;
  }
  return joined && (governor !== undefined || term - open.at.term <= 8);
}
