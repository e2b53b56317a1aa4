// How the one who speaks a quotation stands to the one who posted what was told of before.
import { isSameName } from "./context.ts";
import { findNamed } from "./people.ts";
import { is } from "../../../language/terms.ts";
import type { Frame } from "./context.ts";
import type { Read } from "./page.ts";
import type { Sourced } from "./sources.ts";
import type { Subject } from "./subject-kind.ts";

/** As much of a sentence is looked at, in terms. */
const NEAR = 60;

/** How the subject of the verb stands to the one who posted. */
export function relationOf(own: Sourced, subject: Subject, frame: Frame, read: (at: number) => Read): string {
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
export function isFramesThing(
  own: Sourced,
  { phrase }: Subject,
  frame: Frame,
  read: (at: number) => Read,
): boolean {
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
  if (isToldBetween(own, frame, noun.text, read)) return false;
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

/** "Example Corp said in a statement that it would. “…,” the statement said.": the same noun stands nearer, as another's. */
function isToldBetween({ draft }: Sourced, frame: Frame, noun: string, read: (at: number) => Read): boolean {
  const { passage, term } = draft.at;
  const { terms, sentences, sentenceOf } = read(passage);
  const before = sentenceOf[term]! - 1;
  const span = sentences[before];
  if (!span || (passage === frame.passage && before <= frame.sentence)) return false;
  return terms.slice(span.from, Math.min(span.to, span.from + NEAR)).some(({ text }) => text === noun);
}
