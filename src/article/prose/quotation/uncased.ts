// Who speaks in scripts without capital letters, where names do not show.
import { is } from "./terms.ts";
import type { Governor, Zone } from "./governor.ts";
import type { Cue } from "./cue.ts";
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
  if (words.subject === "topic")
    return topic(reading, before) ?? (governor && topic(reading, governor.zone)) ?? owner(reading, cue);
  if (words.subject === "first") return firstSubject(reading, governor, before);
  if (words.subject === "marked") return marked(reading, governor?.zone ?? before) ?? marked(reading, before);
  if (verb === undefined) return cue && (accountOf(reading, cue) ?? runBefore(reading, before.from, cue));
  const { zone } = governor!;
  // Hebrew names the subject first, Arabic behind its verb.
  const ahead =
    words.language === "he" && zone.side === "before" ? leading(reading, zone.from, verb) : undefined;
  const behind = ahead ?? run(reading, verb + 1, zone.to, cue);
  if (behind) return behind;
  if (zone.side === "after") return undefined;
  for (let at = zone.from; at < verb; at++) {
    const object = cue && (cue.role === "object" || cue.role === "subject");
    const found = is(terms[at], "place", "moments", "weekdays", "determiners")
      ? undefined
      : run(reading, at, verb, object ? undefined : cue);
    if (found) return found;
    if (is(terms[at], "place")) while (at + 1 < verb && !/^[,،]$/.test(terms[at + 1]!.text)) at++;
  }
  return undefined;
}

/** Who a sentence that tells of a post is about: its subject, or the owner of the account. */
export function uncasedSubject(reading: Reading, cue: Cue | undefined, span: Span): string | undefined {
  if (reading.words.subject === undefined) return subjectOf(reading, span);
  const found = uncasedSpeaker(reading, undefined, cue, { ...span, side: "before" });
  return found?.kind === "name" ? found.text : undefined;
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
    const [left, right] = [run(reading, from, at, undefined), run(reading, at + 1, to, undefined)];
    const found = words.language === "he" ? (left ?? right) : (right ?? left);
    return found?.kind === "name" ? found.text : undefined;
  }
  // השחקנית נועה ברקאי לא שתקה: who opens the sentence.
  const opening = run(reading, from, Math.min(to, from + 7), undefined);
  return opening?.kind === "name" && opening.to - opening.from > 1 ? opening.text : undefined;
}

/** حساب نادي الفرسان على إكس: the account's owner stands between its noun and the service. */
function accountOf(reading: Reading, { from, to }: Cue): Named | undefined {
  const { terms } = reading;
  for (let at = from; at < to; at++) if (is(terms[at], "media")) return run(reading, at + 1, to, undefined);
  return undefined;
}

/** שר התחבורה בני אורן בטלגרם: "…": who stands before the service, hours and strokes before it left aside. */
function runBefore(reading: Reading, floor: number, { from }: Cue): Named | undefined {
  const { terms } = reading;
  let start = from;
  while (start > floor && terms[start - 1]!.word && !/^\d/.test(terms[start - 1]!.text)) start--;
  return start < from ? run(reading, start, from, undefined) : undefined;
}

/** Who opens the clause, with the name that commas set off: ראש העירייה, גלעד שטרית, */
function leading(reading: Reading, from: number, verb: number): Named | undefined {
  const { terms } = reading;
  if (is(terms[from], "place", "moments", "weekdays", "aside", "starters")) return undefined;
  const found = run(reading, from, verb, undefined);
  return found && found.to - found.from > 1 ? found : undefined;
}

/** 東浦町の公式X「…」: whose account it is. */
function owner({ text, terms }: Reading, cue: Cue | undefined): Named | undefined {
  if (!cue || terms[cue.to]?.quote === undefined) return undefined;
  let last = cue.head;
  while (last > cue.from && terms[last]!.text !== "の") last--;
  let first = last;
  while (first > cue.from && terms[first - 1]!.word && !/^\d/.test(terms[first - 1]!.text)) first--;
  if (first === last) return undefined;
  return {
    from: first,
    to: last,
    kind: "name",
    text: text.slice(terms[first]!.start, terms[last - 1]!.end),
    bound: false,
  };
}

/** Up to six plain words in a row, and the name that commas set off behind them. */
function run(reading: Reading, from: number, to: number, cue: Cue | undefined): Named | undefined {
  const found = plainRun(reading, from, to, cue);
  if (!found || found.kind !== "name" || !/^[,،]$/.test(reading.terms[found.to]?.text ?? "")) return found;
  const second = plainRun(reading, found.to + 1, Math.min(to, found.to + 6), cue);
  const closes = second && /^[,،]$/.test(reading.terms[second.to]?.text ?? "");
  return closes && second.kind === "name" && found.to - found.from > 1 && second.to - second.from > 1
    ? second
    : found;
}

function plainRun(
  { text, terms }: Reading,
  from: number,
  to: number,
  cue: Cue | undefined,
): Named | undefined {
  let end = from;
  for (; end < to && end - from < 7; end++) {
    const term = terms[end]!;
    const stop = !term.word || (cue && end >= cue.from && end < cue.to);
    if (stop && !/^["״'’.-]$/.test(term.text)) break;
    // ח"כ: letters of an abbreviation
    const abbreviated =
      /^["״]$/.test(terms[end - 1]?.text ?? "") && terms[end - 1]!.end === term.start && end > from;
    if (is(term, ...BREAKS) && !abbreviated) break;
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
    !/^[则則也还還又就再曾已并並亦更便才随]$/.test(terms[to]!.text) &&
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
