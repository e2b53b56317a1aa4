// What the sentence of a quotation shows beside its words: the kind of its verb, a place of its own, marks of posts.
import { ANOTHER, isThere } from "./continuity.ts";
import { is } from "../../../language/terms.ts";
import type { Read } from "./page.ts";
import type { Sourced } from "./sources.ts";
import type { Term } from "../../../language/terms.ts";

/** "wrote underneath", "commented below": under the post that was told of. */
export function isBeneath({ draft: { attribution, where } }: Sourced, read: (at: number) => Read): boolean {
  const verb = attribution.governor?.verb;
  if (verb === undefined) return false;
  return read(where)
    .terms.slice(verb + 1, verb + 3)
    .some(({ text }) => BENEATH.test(text));
}

const BENEATH =
  /^(?:underneath|below|beneath|darunter|dessous|debajo|abajo|sotto|embaixo|eronder|under|ниже|нижче|poniżej|pod)$/iu;

/** "In one, from 2011, he called it", "In another he wrote": one of the posts that were told of. */
export function opensWithOne({ draft }: Sourced, read: (at: number) => Read): boolean {
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

/** Whether words look like a post: hashtags, mentions and pictured faces are written where people post. */
export function looksPosted(quoted: string): boolean {
  return MARKS_OF_POSTS.test(quoted.slice(0, SAMPLE));
}

const MARKS_OF_POSTS = /(?:^|[\s(])[#＃@]\p{L}[\p{L}\p{N}_]{2,}|\p{Extended_Pictographic}/u;
/** As much of a quotation is looked at, in characters. */
const SAMPLE = 600;

/** What kind of verb governs the words. */
export function verbKind({ draft: { attribution, where } }: Sourced, read: (at: number) => Read): string {
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

/** The verb has a place of its own that is no post: "wrote in a decision", "said at the door". */
export function isPlaced({ draft: { attribution, where } }: Sourced, read: (at: number) => Read): boolean {
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
    // "in a decision on Tuesday": the day belongs to another preposition.
    if (next.slice(0, 3).some((each) => is(each, ...TIMES_AND_POSTS) || /^\d/.test(each.text))) continue;
    if (is(next[0], "sources") || (is(next[0], "determiners") && !isThere(term))) return true;
  }
  return false;
}

const TIMES_AND_POSTS = ["weekdays", "moments", "months", "dayParts", "posts", "service", "replies"] as const;
