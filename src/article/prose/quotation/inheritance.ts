// Quotations that say nothing of their own source take it from what stands beside them, or join what they go on from.
import {
  FAR,
  hasSubject,
  isOneOfMany,
  isOtherMessage,
  isSaidAlone,
  isSomebodyElse,
  isThere,
  opensWithAside,
  staysInPlace,
  surname,
} from "./continuity.ts";
import { dropsSubject } from "./antecedents.ts";
import { pointsBack, sentenceBehind, tellsOfOtherThing } from "./behind.ts";
import { fromBackdrop } from "./backdrop.ts";
import { isQuotation } from "./doubts.ts";
import { isForeign, weighed } from "./evidence.ts";
import { findNamed } from "./people.ts";
import { tellsBack } from "./pointing.ts";
import { is } from "./terms.ts";
import { sourceOf } from "./sources.ts";
import { subjectOf } from "./subject-kind.ts";
import { postTold } from "./told.ts";
import type { Frame } from "./context.ts";
import type { Draft } from "./drafts.ts";
import type { Paragraph, Read } from "./page.ts";
import type { Sourced } from "./sources.ts";
import type { Term } from "./terms.ts";

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

/** “cruel” and “absurd”: one verb and one cue serve both, wherever they stand. */
function shares(last: Sourced, own: Sourced): boolean {
  const [before, here] = [last.draft.attribution.governor, own.draft.attribution.governor];
  if (before && here) return false;
  return last.source === undefined || own.source === undefined || last.source === own.source;
}

function named({ verb, speaker }: Sourced): Partial<Sourced> {
  return { ...(verb !== undefined && { verb }), ...(speaker !== undefined && { speaker }) };
}

/** Whether a quoted stretch is a further part of the speech before it. */
function goesOn(last: Sourced, open: Draft, draft: Draft, read: (at: number) => Read): boolean {
  if (draft.incised && draft.at.passage === open.at.passage) return true;
  const place = beginning(draft, read);
  // A comma at its end announces a verb, even one that is not known.
  if (/[,，]$/.test(draft.quoted) && draft.attribution.governor?.zone.side !== "before") return false;
  if (place.passage !== open.at.passage || draft.block || open.block || draft.single !== open.single)
    return false;
  const { terms, sentenceOf } = read(place.passage);
  const from = open.at.term + 1;
  const to = place.term;
  const governor = draft.attribution.governor;
  const verb = last.draft.attribution.governor;
  if (from === to)
    return !draft.linked && governor === undefined && last.draft.attribution.governor !== undefined;
  if (sentenceOf[open.at.term] === sentenceOf[to]) {
    if (verb?.zone.side !== "after" || (governor && governor.verb !== verb.verb)) return false;
    const before = terms[to - 1]!;
    if (/^[:：]$/.test(before.text) || is(before, "that", "coordinators")) return false;
    if (/^[,，،、–—]$/.test(before.text)) return true;
    // "he wrote, assuring them of his “full support”": a phrase of another clause.
    const comma = terms.slice(verb.verb ?? from, to).some(({ text }) => /^[,，،]$/.test(text));
    return !comma && /^\p{Ll}/u.test(draft.quoted);
  }
  // A full stop behind the attribution, then the words go on.
  const between = sentenceOf[to]! - sentenceOf[open.at.term]!;
  const follows = between === 1 || (between === 2 && last.draft.found === "loose");
  const starts = sentenceOf[to - 1] !== sentenceOf[to];
  return (
    follows &&
    starts &&
    verb?.zone.side === "after" &&
    governor === undefined &&
    draft.attribution.cue === undefined
  );
}

/** Where a quotation's first words stand; its attribution may stand paragraphs behind. */
function beginning({ pieces, at }: Draft, read: (at: number) => Read): Draft["at"] {
  const [first] = pieces;
  if (pieces.length < 2 || first!.passage === at.passage) return at;
  const { terms, quotes } = read(first!.passage);
  const term = quotes.find((quote) => terms[quote]!.start === first!.from);
  return term === undefined ? at : { passage: first!.passage, term };
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
  if (
    last?.source === "post" &&
    open &&
    isDirectlyBehind(open, own.draft, read) &&
    isSameSpeaker(own, last, read)
  )
    return continued(own, last);
  return fromSentenceBefore(own, read) ?? fromSentenceBehind(own, count, read) ?? own;
}

/** A quotation as one of the post that its surroundings tell of. */
function ofFrame(
  own: Sourced,
  { passage, service, speaker, quoted }: Frame,
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
    basis: apart <= 1 ? "before" : "continued",
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

/** The next sentence of the same passage, or the first of the next passage behind the last of the one before. */
function isDirectlyBehind(open: Draft, draft: Draft, read: (at: number) => Read): boolean {
  const { passage, term } = draft.at;
  const here = read(passage).sentenceOf[term] ?? 0;
  if (passage === open.at.passage)
    return here - (read(passage).sentenceOf[open.at.term] ?? 0) <= (open.found === "loose" ? 2 : 1);
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

/** “Moreno took to X on Tuesday. “We will never stop,” she wrote.” */
function fromSentenceBefore(own: Sourced, read: (at: number) => Read): Sourced | undefined {
  const { term } = own.draft.at;
  const [first] = own.pieces;
  const passage = first!.passage;
  const reading = read(passage);
  if (own.draft.block || own.draft.pieces.length > 1 ? false : !staysInPlace(own, read)) return undefined;
  if (!own.draft.block && own.draft.at.passage === passage) {
    const sentence = reading.sentenceOf[term]!;
    const span = reading.sentences[sentence - 1];
    if (span) return told(own, reading, passage, span, "before", read);
  }
  if (passage === 0 || (!own.draft.block && !opensPassage(own, read))) return undefined;
  const before = read(passage - 1);
  const last = before.sentences.at(-1);
  return last ? told(own, before, passage - 1, last, "before", read) : undefined;
}

/** In the passage's first sentence, with a verb of its own or alone. */
function opensPassage(own: Sourced, read: (at: number) => Read): boolean {
  const [first] = own.pieces;
  const { text } = read(first!.passage);
  return own.draft.attribution.governor !== undefined || text.slice(0, first!.from).trim() === "";
}

/** “We will never stop.” That was the message she posted on X. Moreno called it “a gift”. She wrote so on X. */
function fromSentenceBehind(own: Sourced, count: number, read: (at: number) => Read): Sourced | undefined {
  const behind = sentenceBehind(own, count, read);
  if (!behind) return undefined;
  const { passage, span } = behind;
  const back = tellsBack(read(passage), span);
  if (own.draft.attribution.governor && !own.draft.block && !back) return undefined;
  if (!endsSentence(own, read) || tellsOfOtherThing(read(passage), span)) return undefined;
  // In another paragraph only words that point back tell of the quotation.
  if (passage !== own.pieces.at(-1)!.passage && !back && !pointsBack(read(passage), span, own.draft.block))
    return undefined;
  return told(own, read(passage), passage, span, "behind", read);
}

/** Nothing but a mark stands between the words and the end of their sentence. */
function endsSentence({ draft }: Sourced, read: (at: number) => Read): boolean {
  if (draft.block) return true;
  const { terms, sentences, sentenceOf } = read(draft.at.passage);
  const behind = draft.at.term + 1;
  const { to } = sentences[sentenceOf[draft.at.term]!]!;
  return !terms.slice(behind, to).some(({ word }) => word);
}

/** "reageert een fan", "répond un internaute": one of those who write there. */
function isReader({ draft: { attribution } }: Sourced, terms: readonly Term[]): boolean {
  const { governor, speaker } = attribution;
  const verb = governor?.verb === undefined ? undefined : terms[governor.verb];
  return is(verb, "answers") || (speaker !== undefined && is(terms[speaker.to - 1], "users", "audience"));
}

function told(
  own: Sourced,
  reading: Read,
  passage: number,
  span: { from: number; to: number },
  basis: "before" | "behind",
  read: (at: number) => Read,
): Sourced | undefined {
  for (let at = span.from; at < Math.min(span.to, span.from + 2 * FAR); at++) {
    const { quote, start, end } = reading.terms[at]!;
    if (quote !== undefined && end - start > 40) return undefined;
  }
  const post = postTold(reading, span);
  if (!post) return undefined;
  const { speaker, governor } = own.draft.attribution;
  // A few words within a sentence that says something else are not what was posted.
  if (!governor && basis === "before" && !own.draft.block && !isSaidAlone(own.draft, read)) return undefined;
  const { terms } = read(own.draft.where);
  const verb = governor?.verb === undefined ? undefined : terms[governor.verb];
  const writes = is(verb, "writes", "posting") || (is(verb, "reads") && !is(verb, "says"));
  const back = basis === "behind" && tellsBack(reading, span);
  if (!post.strong && !writes && basis === "before") return undefined;
  // "der Beschluss besagt", "la sala considera": a text or a court speaks for itself.
  const head = speaker?.kind === "role" ? terms[speaker.to - 1] : undefined;
  if (head && is(head, "sources") && !is(head, "media", "posts", "replies")) return undefined;
  // "said a resident": somebody new, of whom the sentence before does not tell.
  if (speaker?.kind === "someone" && !writes && basis === "before" && !isReader(own, terms)) return undefined;
  // "posted a video in May. … she said on Tuesday": another day, another source.
  if (verb && !writes && !is(verb, "adds") && own.when !== undefined && basis === "before") return undefined;
  if (speaker?.kind === "name" && !back) {
    // In another paragraph a name that the sentence only mentions is somebody else's.
    const named = writes || passage === own.draft.at.passage ? post.names : [post.speaker ?? ""];
    const isNamed = named.some((name) => surname(speaker.text) === surname(name));
    if (!isNamed && (post.names.length > 0 ? !post.byRole : !(writes || post.byRole))) return undefined;
  } else if (verb && speaker === undefined && !back) {
    if (isSomebodyElse(own.draft, terms)) return undefined;
    // A paragraph that names its own subject, if only by an office, is about somebody else.
    if (!writes && !post.byRole && passage !== own.draft.at.passage && hasSubject(own.draft, terms))
      return undefined;
  }
  const range = [reading.terms[post.cue.from]!.start, reading.terms[post.cue.to - 1]!.end] as const;
  const name = (speaker?.kind === "name" ? own.speaker : undefined) ?? post.speaker ?? own.speaker;
  return {
    ...own,
    source: "post",
    basis,
    weak: false,
    ...(post.service !== undefined && { service: post.service }),
    cue: reading.text.slice(...range),
    ...(name !== undefined && { speaker: name }),
    anchors: [...own.anchors, { passage, range }],
  };
}
