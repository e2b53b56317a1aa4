// Whether a quotation beside that of a post belongs to the same speech: same speaker, same place, no other occasion.
import { is } from "../../../language/terms.ts";
import type { Draft } from "./draft.ts";
import type { Read } from "./page.ts";
import type { Sourced } from "./sources.ts";
import type { Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

/** As much of a sentence is looked at on each side of a quotation, in terms. */
export const FAR = 100;

/** One more of those who speak or post. */
export const ANOTHER =
  /^(?:another|others|second|third|fourth|anderer|andere|anderen|weiterer|weitere|dritter|dritte|autre|autres|troisième|otro|otra|otros|otras|tercero|altro|altra|altri|outro|outra|outros|ander|annan|annat|другой|другая|другие|третий|інший|інша|інші|inny|inna|inni|kolejny|kolejna|άλλος|άλλη|bir başka|diğer)$/iu;

const ELSE =
  /^(?:an?|another|his|her|their|its|eine?|sein|seine|ihr|ihre|une?|leur|un|una|uno|su|sus|um|uma|seu|sua|een|zijn|haar|hun|ett|hans|hennes|deras|jego|jej|ich|его|её|ее|их|його|її)$/i;

/**
 * No words of the quotation's sentence lead elsewhere: "at a rally she said", "asked by reporters, he said". With
 * `objects`, other sources may be spoken of: "she called the report".
 */
export function staysInPlace(
  { draft, pieces }: Sourced,
  read: (at: number) => Read,
  { objects = false }: { readonly objects?: boolean } = {},
): boolean {
  if (draft.found !== undefined) return true;
  const { passage, term } = draft.at;
  const { terms, sentences, sentenceOf } = read(passage);
  const sentence = sentences[sentenceOf[term]!]!;
  const verb = draft.attribution.governor?.verb;
  const goesOnSaying = verb !== undefined && verb > term && is(terms[verb], "adds");
  const from = Math.max(sentence.from, term - FAR);
  const to = goesOnSaying ? term : Math.min(sentence.to, term + FAR);
  for (let at = from; at < to; at++) {
    const each = terms[at]!;
    if (each.quote !== undefined || (each.start >= pieces[0]!.from && each.end <= pieces.at(-1)!.to))
      continue;
    // "called it “…” and challenged them to a debate": another clause.
    if (objects && at > term && is(each, "coordinators")) break;
    if (
      is(each, "says", "writes", "adds", "posts", "replies", "media", "that", "coordinators", "determiners")
    )
      continue;
    if (is(each, "by") && leadsToDay(terms, at)) continue;
    // "While Ada wrote “…,” Ben sent hearts": no place yet.
    if (objects && at === sentence.from && WHILE.test(each.text)) continue;
    if (is(each, "aside", "by") && at < term) return false;
    // "described their report as": what is spoken of is no place, unless a preposition stands before it.
    if (is(each, "sources") && at < term && !(objects && !isPlacedNoun(terms, at, from))) return false;
    if (is(each, "place") && !leadsToPost(terms, at, to) && !leadsToDay(terms, at)) return false;
  }
  return true;
}

const WHILE = /^(?:while|whilst|während|tandis|mientras|mentre|enquanto|terwijl|medan)$/i;

function isPlacedNoun(terms: readonly Term[], noun: number, floor: number): boolean {
  return noun === floor || terms.slice(Math.max(floor, noun - 3), noun).some((term) => is(term, "place"));
}

function leadsToDay(terms: readonly Term[], at: number): boolean {
  if (!is(terms[at], "dayPrepositions")) return false;
  return [terms[at + 1], terms[at + 2]].some(
    (term) =>
      is(term, "weekdays", "moments", "months", "dayParts") ||
      /^(?:\d|noon$|midnight$|lunchtime$|dawn$|mittag$|midi$|minuit$)/i.test(term?.text ?? ""),
  );
}

function leadsToPost(terms: readonly Term[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 5); next++) {
    const term = terms[next]!;
    if (is(term, "posts", "replies", "media", "service", "posting")) return true;
    if (!term.word) return next === at + 1;
  }
  return false;
}

/** The quoted words are their whole sentence, or a pronoun alone goes with them. */
export function isSaidAlone({ at: { passage, term } }: Draft, read: (at: number) => Read): boolean {
  const { terms, sentences, sentenceOf } = read(passage);
  const { from, to } = sentences[sentenceOf[term]!]!;
  let words = 0;
  for (let at = Math.max(from, term - FAR); at < Math.min(to, term + FAR); at++) {
    if (is(terms[at], "pronouns")) return true;
    if (terms[at]!.word) words++;
  }
  return words === 0;
}

/** A noun beside the verb of speech that no list knows for a name: "dijo el portavoz". */
export function hasSubject({ attribution: { governor, cue } }: Draft, terms: readonly Term[]): boolean {
  if (governor?.verb === undefined) return false;
  const { zone, verb } = governor;
  for (let at = zone.from; at < Math.min(zone.to, verb + 4); at++) {
    const term = terms[at]!;
    if (at === verb || !term.word || (cue && at >= cue.from && at < cue.to)) continue;
    if (is(term, "titles", "bodies", "users") || (at > verb && is(term, "determiners"))) return true;
    if (at < verb && at === verb - 1 && term.tags.size === 0) return true;
  }
  return false;
}

/** "in a thread, where she said": the clause stays in the place that was named. */
export function isThere({ text }: Term): boolean {
  return /^(?:where|wherein|wo|où|donde|dove|onde|waar|där|gdzie|где|де|όπου)$/i.test(text);
}

/** "Asked on Tuesday, she insists: “…”": a comma before the verb sets another occasion off. */
export function opensWithAside({ draft: { at } }: Sourced, read: (at: number) => Read): boolean {
  const { terms, sentences, sentenceOf } = read(at.passage);
  const { from } = sentences[sentenceOf[at.term]!]!;
  for (let each = Math.max(from + 1, at.term - FAR); each < at.term; each++)
    if (/^[,،]$/.test(terms[each]!.text)) return true;
  return false;
}

/** "One wrote on X: “…” Another added: “…”": the sentence opens with one more of those who post. */
export function isOneOfMany({ draft: { at } }: Sourced, read: (at: number) => Read): boolean {
  const { terms, sentences, sentenceOf } = read(at.passage);
  const { from } = sentences[sentenceOf[at.term]!]!;
  return [from, from + 1].some((each) => ANOTHER.test(terms[each]?.text ?? ""));
}

/** "…," he added in another message: beside a post, one more of them. */
export function isOtherMessage(
  { source, draft }: Sourced,
  last: Sourced | undefined,
  read: (at: number) => Read,
): boolean {
  const { cue } = draft.attribution;
  if (source !== "other" || !cue || last?.source !== "post" || last.draft.at.passage !== draft.where)
    return false;
  const { terms } = read(draft.where);
  if (!is(terms[cue.head], "media")) return false;
  return terms.slice(cue.from, cue.head).some(({ text }) => ANOTHER.test(text));
}

/** "a spokesman said", "her manager told": somebody whom the sentence before does not tell of. */
export function isSomebodyElse({ attribution: { governor, cue } }: Draft, terms: readonly Term[]): boolean {
  const verb = governor!.verb!;
  for (let at = Math.max(governor!.zone.from, verb - 5); at < Math.min(governor!.zone.to, verb + 4); at++) {
    if (cue && at >= cue.from && at < cue.to) continue;
    if (ELSE.test(terms[at]!.text) && !is(terms[at - 1], "place") && terms[at + 1]?.word === true)
      return true;
    if (
      is(terms[at], "titles", "bodies") &&
      at !== verb &&
      terms.slice(Math.max(0, at - 3), at).some(({ text }) => ELSE.test(text))
    )
      return true;
  }
  return false;
}

/** The last word of a name, by which two mentions of somebody are told the same. */
export function surname(name: string): string {
  return /(?<!\S)\S+$/.exec(name)?.[0] ?? name;
}

/** Whether a word is an article or pronoun that means what is known. */
export function isDefiniteArticle(text: string, { language }: Words): boolean {
  return (language === "en" ? ENGLISH : DEFINITE).test(text);
}

const ENGLISH = /^(?:the|that|this|these|those)$/i;
const DEFINITE =
  /^(?:the|that|this|der|die|das|dem|den|dieser|diese|le|la|l|les|cette|ce|cet|el|los|las|ese|esa|este|esta|dicho|dicha|o|a|os|as|il|lo|gli|i|het|de|dat|ο|η|το|οι|τα|τον|την|του|της)$/iu;

/** "That was how she greeted the news": a word at the head of a sentence that points back. */
export function isDemonstrative(text: string): boolean {
  return DEMONSTRATIVE.test(text);
}

const DEMONSTRATIVE =
  /^(?:that|this|so|thus|das|c|voilà|así|eso|esto|così|questo|assim|isso|dat|zo|så|так|это)$/iu;
