// Quotations whose own sentence names no place take it from what the article has told of posts before: who posted, where,
// in what.
import { fromCrowd, hasAnother, isUser } from "./backdrop/crowd.ts";
import { posted } from "./backdrop/posted.ts";
import { BACK, toldBefore } from "./backdrop/tale.ts";
import { fromNamedThing, fromSameThing, fromSpeakingThing } from "./backdrop/things.ts";
import { isOneOfMany, staysInPlace, surname } from "./continuity.ts";
import { looksPosted } from "./signs.ts";
import { is } from "../../../language/terms.ts";
import type { Told } from "./backdrop/tale.ts";
import type { Read } from "./page.ts";
import type { Sourced } from "./sources.ts";
import type { Term } from "../../../language/terms.ts";

/** A quotation with the source that what stands before it shows; `undefined` if nothing does. */
export function fromBackdrop(
  own: Sourced,
  posts: readonly Sourced[],
  last: Sourced | undefined,
  read: (at: number) => Read,
): Sourced | undefined {
  const { governor, told } = own.draft.attribution;
  if (own.draft.found === "introduction" && own.source === "other") return undefined;
  if (own.source === "other" && told !== true) return fromSameThing(own, read);
  if (governor?.verb === undefined) return undefined;
  const { terms } = read(own.draft.where);
  if (told === true) {
    // "he told viewers", after a sentence about what he showed them
    const same = fromSameThing(own, read);
    if (same) return same;
    const readers =
      own.draft.attribution.cue === undefined &&
      terms.slice(governor.verb + 1, governor.verb + 5).some((term) => is(term, "audience"));
    const tale = readers ? toldBefore(own, read) : undefined;
    return tale?.service !== undefined && tale.strong ? posted(own, tale, tale.passage) : undefined;
  }
  const verb = terms[governor.verb]!;
  if (is(verb, "according") || leadsElsewhere(own, read)) return undefined;
  const thing = fromSpeakingThing(own, last, read) ?? fromNamedThing(own, read);
  if (thing) return thing;
  const writes = is(verb, "writes", "posting") || isCaptioned(verb);
  const many = isUser(own, read) || isOneOfMany(own, read) || hasAnother(own, read);
  const before = posts.findLast(({ draft }) => own.draft.at.passage - draft.at.passage <= BACK);
  const near = last?.source === "post" && own.draft.at.passage - last.draft.at.passage <= 1;
  if (many && (near || writes || is(verb, "answers"))) {
    const shown = near ? last : before;
    const tale = shown ? undefined : toldBefore(own, read);
    if (shown) return posted(own, shown, shown.draft.at.passage);
    if (tale) return posted(own, tale, tale.passage);
    if (writes && isUser(own, read)) return { ...own, source: "post", basis: "sentence", weak: true };
  }
  const crowd = many || own.draft.attribution.speaker?.kind === "pronoun" ? undefined : fromCrowd(own, read);
  if (crowd) return crowd;
  if (is(verb, "answers") && near && staysInPlace(own, read)) return posted(own, last, last.draft.at.passage);
  if (!writes && !is(verb, "reads")) return undefined;
  if (!isElsewhereBetween(own, last)) {
    const same = posts.findLast(
      (post) => own.draft.at.passage - post.draft.at.passage <= 2 * BACK && isSamePerson(own, post, read),
    );
    if (same) return posted(own, same, same.draft.at.passage);
    const tale = toldBefore(own, read);
    if (tale && isTeller(own, tale, read)) return posted(own, tale, tale.passage);
  }
  if (writes && looksPosted(own.draft.quoted)) return { ...own, source: "post", basis: "before", weak: true };
  return undefined;
}

/** "captioned": beside a picture. */
function isCaptioned(verb: Term): boolean {
  return /^(?:captioned|titelte|légende|legendó|legendou)$/i.test(verb.text);
}

/** A word of place, an occasion or another source in the sentence outside the quotation. */
function leadsElsewhere(own: Sourced, read: (at: number) => Read): boolean {
  const { governor } = own.draft.attribution;
  const { terms, cues } = read(own.draft.where);
  const { from, to } = governor!.zone;
  return cues.some(
    (cue) =>
      cue.kind === "other" &&
      cue.from >= from &&
      cue.to <= Math.min(to, terms.length) &&
      cue.role !== "object",
  );
}

function isSamePerson(own: Sourced, post: Sourced, read: (at: number) => Read): boolean {
  const { speaker } = own.draft.attribution;
  if (post.speaker === undefined) return false;
  if (speaker?.kind === "name") return surname(own.speaker ?? speaker.text) === surname(post.speaker);
  if (speaker?.kind !== "pronoun" || own.draft.at.passage - post.draft.at.passage > BACK) return false;
  return (
    own.speaker !== undefined && surname(own.speaker) === surname(post.speaker) && staysInPlace(own, read)
  );
}

/** The one of whom the sentence tells: by name, by a pronoun, by what he is. */
function isTeller(own: Sourced, tale: Told, read: (at: number) => Read): boolean {
  const { speaker } = own.draft.attribution;
  if (speaker?.kind === "name") {
    const name = surname(own.speaker ?? speaker.text);
    return (
      tale.names.some((each) => surname(each) === name) ||
      (tale.byRole && tale.strong && tale.passage === own.draft.at.passage)
    );
  }
  return own.draft.at.passage - tale.passage <= 1 && tale.strong && staysInPlace(own, read);
}

/** Words of another source stand between: a letter, a book. */
function isElsewhereBetween(own: Sourced, last: Sourced | undefined): boolean {
  if (last?.source !== "other" || last.draft.attribution.cue === undefined) return false;
  if (own.draft.at.passage - last.draft.at.passage > 1) return false;
  return (
    own.speaker === undefined || last.speaker === undefined || surname(own.speaker) === surname(last.speaker)
  );
}
