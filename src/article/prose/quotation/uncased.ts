// Who speaks in scripts without capital letters, where names do not show.
import { is } from "./terms.ts";
import type { Governor, Zone } from "./clauses.ts";
import type { Cue } from "./cues.ts";
import type { Tag } from "./lexicon.ts";
import type { Named } from "./people.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./sentences.ts";
import type { Term } from "./terms.ts";

/** What ends a name in Arabic and Hebrew. */
const BREAKS = [
  "place",
  "beside",
  "aside",
  "that",
  "moments",
  "weekdays",
  "coordinators",
  "says",
  "writes",
  "posting",
  "sources",
  "posts",
  "media",
  "service",
  "sharing",
  "adds",
] as const satisfies readonly Tag[];
/** What ends the subject in Chinese. */
const ENDS = [
  "place",
  "moments",
  "weekdays",
  "says",
  "writes",
  "posting",
  "adds",
  "service",
  "posts",
  "media",
  "tells",
  "sharing",
  "according",
] as const satisfies readonly Tag[];

/** Where no capitals show names: what stands between the clause's start and its verb or topic mark. */
export function uncasedSpeaker(
  reading: Reading,
  governor: Governor | undefined,
  cue: Cue | undefined,
  before: Zone,
): Named | undefined {
  const { terms, words } = reading;
  const verb = governor?.verb;
  if (words.subject === "topic") return topic(reading, before) ?? (governor && topic(reading, governor.zone));
  if (words.subject === "first") return firstSubject(reading, governor, before);
  if (words.subject === "marked") return marked(reading, governor?.zone ?? before) ?? marked(reading, before);
  if (verb === undefined) return undefined;
  const { zone } = governor!;
  const behind = run(reading, verb + 1, zone.to, cue);
  if (behind) return behind;
  if (zone.side === "after") return undefined;
  for (let at = zone.from; at < verb; at++) {
    const found = is(terms[at], "place", "moments", "weekdays", "determiners")
      ? undefined
      : run(reading, at, verb, cue);
    if (found) return found;
    if (is(terms[at], "place")) while (at + 1 < verb && !/^[,،]$/.test(terms[at + 1]!.text)) at++;
  }
  return undefined;
}

/** Who a sentence is about where no capitals show names; `undefined` if it does not say. */
export function subjectOf(reading: Reading, { from, to }: Span): string | undefined {
  const zone: Zone = { from, to, side: "before" };
  const { words, terms } = reading;
  if (words.subject !== undefined) {
    const found = uncasedSpeaker(reading, undefined, undefined, zone);
    return found?.kind === "name" ? found.text : undefined;
  }
  // Arabic and Hebrew: the words beside the first verb, behind it or before it.
  for (let at = from; at < to; at++) {
    if (!is(terms[at], "says", "writes", "adds", "posting", "sharing")) continue;
    const found = run(reading, at + 1, to, undefined) ?? run(reading, from, at, undefined);
    return found?.kind === "name" ? found.text : undefined;
  }
  // השחקנית נועה ברקאי לא שתקה: who opens the sentence.
  const opening = run(reading, from, Math.min(to, from + 4), undefined);
  return opening?.kind === "name" && opening.to - opening.from > 1 ? opening.text : undefined;
}

/** Up to six plain words in a row. */
function run({ text, terms }: Reading, from: number, to: number, cue: Cue | undefined): Named | undefined {
  let end = from;
  for (; end < to && end - from < 7; end++) {
    const term = terms[end]!;
    const stop = !term.word || (cue && end >= cue.from && end < cue.to);
    if (stop && !/^["״'’.-]$/.test(term.text)) break;
    if (is(term, ...BREAKS)) break;
  }
  if (end === from) return undefined;
  if (end === from + 1 && is(terms[from], "pronouns"))
    return { from, to: end, kind: "pronoun", text: terms[from]!.text, bound: false };
  if (is(terms[from], "starters", "determiners", "of", "by")) return undefined;
  return {
    from,
    to: end,
    kind: "name",
    text: text.slice(terms[from]!.start, terms[end - 1]!.end),
    bound: false,
  };
}

/** Japanese marks the topic with は or が: what stands before it since the last comma. */
function topic({ text, terms }: Reading, { from, to }: Zone): Named | undefined {
  for (let at = from; at < to; at++) {
    if (!/^[はが]$/.test(terms[at]!.text)) continue;
    let first = at;
    while (
      first > from &&
      !/^[、。「」（）,]$/.test(terms[first - 1]!.text) &&
      terms[first - 1]!.quote === undefined
    )
      first--;
    if (first === at && /^[）)]$/.test(terms[at - 1]?.text ?? ""))
      return topicBeforeBracket(text, terms, at, from);
    if (first === at || at - first > 30) continue;
    const one = at - first === 1 && is(terms[first], "pronouns");
    return {
      from: first,
      to: at,
      kind: one ? "pronoun" : "name",
      text: text.slice(terms[first]!.start, terms[at - 1]!.end),
      bound: false,
    };
  }
  return undefined;
}

/** 避難所の女性（68）は: an age stands between the name and its mark. */
function topicBeforeBracket(
  text: string,
  terms: readonly Term[],
  at: number,
  floor: number,
): Named | undefined {
  let last = at - 1;
  while (last > floor && at - last < 8 && !/^[（(]$/.test(terms[last]!.text)) last--;
  let first = last;
  while (first > floor && last - first < 30 && terms[first - 1]!.word) first--;
  return first === last
    ? undefined
    : {
        from: first,
        to: at,
        kind: "name",
        text: text.slice(terms[first]!.start, terms[last]!.start),
        bound: false,
      };
}

/** Chinese puts the subject first: up to the preposition, the day or the verb. */
function firstSubject(
  { text, terms }: Reading,
  governor: Governor | undefined,
  before: Zone,
): Named | undefined {
  const zone = governor?.zone ?? before;
  let from = zone.from;
  while (from < zone.to && (!terms[from]!.word || is(terms[from], "moments", "weekdays"))) from++;
  let to = from;
  while (
    to < zone.to &&
    terms[to]!.word &&
    !is(terms[to], ...ENDS) &&
    !/^[则則也还還又就再曾已并並亦更將将便才随先后後即均都则在以向对對把被让讓]$/.test(terms[to]!.text) &&
    !/^\d/.test(terms[to]!.text)
  )
    to++;
  if (to === from || to - from > 24) return undefined;
  const kind = to - from === 1 && is(terms[from], "pronouns") ? "pronoun" : "name";
  return { from, to, kind, text: text.slice(terms[from]!.start, terms[to - 1]!.end), bound: false };
}

/** How many words a name and its title have at most. */
const LONGEST_NAME = 5;

/** Korean and Hindi end the subject with a mark: 한서율은, वर्धन ने. It is what stands before the first one. */
function marked({ text, terms, words }: Reading, { from, to }: Zone): Named | undefined {
  const marks = (words.marks ?? "").split(",").map((mark) => mark.trim());
  for (let at = from; at < to; at++) {
    const term = terms[at]!;
    const mark = marks.find((each) => isMarked(term, each));
    if (mark === undefined) continue;
    const apart = term.text === mark;
    const last = apart ? at - 1 : at;
    let first = last;
    while (first > from && last - first < LONGEST_NAME - 1 && isOfName(terms[first - 1]!)) first--;
    if (last < from || is(terms[last], "pronouns"))
      return last < from
        ? undefined
        : { from: last, to: at + 1, kind: "pronoun", text: terms[last]!.text, bound: false };
    const end = apart ? terms[last]!.end : term.end - mark.length;
    return {
      from: first,
      to: at + 1,
      kind: "name",
      text: text.slice(terms[first]!.start, end),
      bound: false,
    };
  }
  return undefined;
}

function isMarked(term: Term, mark: string): boolean {
  if (!term.word || is(term, "says", "writes", "posting", "service", "media", "moments", "dayParts"))
    return false;
  if (term.text === mark) return true;
  return /^\p{sc=Hangul}/u.test(term.text) && term.text.length > mark.length + 1 && term.text.endsWith(mark);
}

function isOfName(term: Term): boolean {
  return (
    term.word &&
    !/^\d/.test(term.text) &&
    !is(term, "moments", "weekdays", "says", "writes", "service", "aside", "placeAfter")
  );
}
