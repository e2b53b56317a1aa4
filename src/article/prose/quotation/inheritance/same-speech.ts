// Whether a quotation goes on with the speech of the one before: beside it, by the same speaker, in the same place.
import { dropsSubject } from "../antecedents.ts";
import { isSameName } from "../context.ts";
import {
  FAR,
  hasSubject,
  isOneOfMany,
  isSaidAlone,
  isThere,
  opensWithAside,
  staysInPlace,
  surname,
} from "../continuity.ts";
import { findNamed } from "../people.ts";
import { is } from "../../../../language/terms.ts";
import type { Draft } from "../draft.ts";
import type { Read } from "../page.ts";
import type { Sourced } from "../sources.ts";

/** A second quotation of one sentence, of the same subject: wrote that it was “a gift” and that she would “vote no”. */
export function sharesSentence(
  open: Draft,
  own: Sourced,
  last: Sourced,
  read: (at: number) => Read,
): boolean {
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

/** „…“, schrieb er dort. Das werde „bald“ ein Ende haben: German goes on reporting in the subjunctive. */
export function isReportedOn(open: Draft, draft: Draft, read: (at: number) => Read): boolean {
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

/** The next sentence of the same passage, the one behind that if the next tells of the post, or the first of the next passage behind the last of the one before. */
export function isDirectlyBehind(
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
export function isSameSpeaker(own: Sourced, last: Sourced, read: (at: number) => Read): boolean {
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
