// Parts of one quotation: what goes on from the stretch before, and what shares its verb.
import { is } from "../../../language/terms.ts";
import type { Draft } from "./draft.ts";
import type { Read } from "./page.ts";
import type { Sourced } from "./sources.ts";

/** “cruel” and “absurd”: one verb and one cue serve both, wherever they stand. */
export function shares(last: Sourced, own: Sourced): boolean {
  const [before, here] = [last.draft.attribution.governor, own.draft.attribution.governor];
  if (before && here) return false;
  return last.source === undefined || own.source === undefined || last.source === own.source;
}

/** Whether a quoted stretch is a further part of the speech before it. */
export function goesOn(last: Sourced, open: Draft, draft: Draft, read: (at: number) => Read): boolean {
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
