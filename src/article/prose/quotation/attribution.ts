// Who said the words of a quoted stretch, where and when, as its sentence tells it.
import { ACCOUNT } from "./account.ts";
import { findCue } from "./choice.ts";
import { clausesOf } from "./clauses.ts";
import { findGovernor } from "./governor.ts";
import { isVerb } from "./verbs.ts";
import { findWhen } from "./dates.ts";
import { findNamed } from "./people.ts";
import { findSpeaker } from "./speakers.ts";
import { is } from "../../../language/terms.ts";
import type { Governor, Zone } from "./governor.ts";
import type { Cue } from "./cue.ts";
import type { Named } from "./people.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "../../../language/sentences.ts";
import type { Term } from "../../../language/terms.ts";

/** What a clause says of the words it governs. */
export interface Attribution {
  readonly governor?: Governor;
  readonly cue?: Cue;
  /** The verb of posting that is the cue itself: tweeted. */
  readonly posting?: Term;
  readonly speaker?: Named;
  readonly handle?: string;
  readonly when?: Span;
  /** The clause speaks to somebody ("told reporters"): another source, unless a post is named too. */
  readonly told?: boolean;
  /** The cue stands in another clause than the verb, or on the other side of the words. */
  readonly apart?: boolean;
}

/** Reads the attribution of the quoted stretch at a term from the zones before and after it in its sentence. */
export function attribute(
  reading: Reading,
  quote: number,
  quoted: string,
  before: Zone,
  after: Zone,
): Attribution {
  const { terms, words } = reading;
  const governor = findGovernor(terms, quote, quoted, before, after, words);
  const found = findCue(reading, governor, quote, quoted, before, after);
  const verb = governor?.verb === undefined ? undefined : terms[governor.verb];
  const posts = postingOf(reading, governor);
  const own = posts && !isStuck(reading, governor!) ? posts : undefined;
  const posting = own ?? (found ? undefined : postedBeside(reading, governor, quote));
  const speaker = findSpeaker(reading, governor, found?.cue, before, after);
  const handle = findHandle(reading, before, after, governor);
  const zone = governor?.zone ?? before;
  const when =
    whenNear(reading, zone, governor, found?.cue) ??
    (zone === before ? whenDirectly(reading, after) : whenNear(reading, before, undefined, found?.cue));
  return {
    ...(governor && { governor }),
    ...(found && { cue: found.cue }),
    ...(found?.apart === true && { apart: true }),
    ...(posting && { posting }),
    ...(speaker && { speaker }),
    ...(handle !== undefined && { handle }),
    ...(when && { when }),
    ...(verb && is(verb, "tells") && { told: true }),
  };
}

/** The verb, or the one right before it: 在微博发文称. */
function postingOf({ terms }: Reading, governor: Governor | undefined): Term | undefined {
  if (governor?.verb === undefined) return undefined;
  const [before, verb] = [terms[governor.verb - 1], terms[governor.verb]!];
  if (is(verb, "posting")) return verb;
  return is(before, "posting") && before!.end === verb.start ? before : undefined;
}

/** How far beside the verb another one may say that its words were posted, in terms. */
const BESIDE = 40;

/**
 * "He reposted the clip and wrote", "she wrote, retweeting him": another verb of the same subject says where. So does a
 * picture that is shared, or beside which somebody writes.
 */
function postedBeside(reading: Reading, governor: Governor | undefined, quote: number): Term | undefined {
  if (governor?.verb === undefined) return undefined;
  const { terms } = reading;
  const { verb, zone } = governor;
  if (is(terms[verb], "tells", "according")) return undefined;
  if (is(terms[verb], "writes", "answers") && repliesToUser(terms, zone, verb)) return terms[verb];
  if (isAccountSpeaking(terms, zone, verb)) return terms[verb];
  const shown = isShown(reading, governor);
  if (shown) return shown;
  for (let at = verb - 1; at >= Math.max(zone.from, verb - BESIDE); at--) {
    const term = terms[at]!;
    if (is(term, "aside", "tells") && !is(term, "that")) return undefined;
    if (is(term, "posting") && isVerb(terms, at) && !isStuck(reading, { zone, verb: at }))
      return hasOtherSubject(reading, at + 1, verb) ? undefined : term;
  }
  for (let at = verb + 1; at < Math.min(zone.to, verb + BESIDE); at++) {
    const term = terms[at]!;
    if (is(term, "aside", "tells") && !is(term, "that")) return undefined;
    if (at > quote && is(term, "posting") && /(?:ing|ant|ndo|nd|вши|вшись|ąc)$/.test(term.text)) return term;
  }
  return undefined;
}

/** "The band's official account said": what an account says is posted. */
function isAccountSpeaking(terms: readonly Term[], zone: Zone, verb: number): boolean {
  let at = verb - 1;
  while (at > zone.from && !ACCOUNT.test(terms[at]!.text) && verb - at < 3 && !is(terms[at], "place")) at--;
  if (at < zone.from || !ACCOUNT.test(terms[at]!.text)) return false;
  return !terms.slice(Math.max(zone.from, at - 4), at).some((term) => is(term, "place", "by", "beside"));
}

/** "Replying to a user who asked whether he had read it, he wrote" */
function repliesToUser(terms: readonly Term[], zone: Zone, verb: number): boolean {
  for (let at = zone.from; at < Math.min(verb, zone.from + 4); at++)
    if (is(terms[at], "replyTo"))
      return terms.slice(at + 1, Math.min(verb, at + 5)).some((term) => is(term, "users", "audience"));
  return false;
}

/** Somebody else acts between two verbs, or a fact is told of what was posted. */
function hasOtherSubject({ text, terms, words }: Reading, from: number, to: number): boolean {
  const names = findNamed(text, terms, { from, to }, words);
  return names.some(
    ({ kind, bound, from: at, to: end }) =>
      !bound && kind !== "handle" && (end === to || is(terms[at - 1], "coordinators") || kind === "pronoun"),
  );
}

/** "she wrote alongside a photo", "sharing a selfie, he wrote", "under the picture she wrote". */
function isShown({ terms }: Reading, { verb, zone }: Governor): Term | undefined {
  if (!is(terms[verb!], "writes", "adds", "says") || is(terms[verb!], "sources")) return undefined;
  const writes = is(terms[verb!], "writes", "adds");
  for (let at = zone.from; at < Math.min(zone.to, zone.from + 2 * BESIDE); at++) {
    if (!is(terms[at], "images")) continue;
    for (let before = at - 1; before >= Math.max(zone.from, at - SHOWN); before--) {
      const term = terms[before]!;
      if (writes && is(term, "sharing", "posting") && isVerb(terms, before)) return terms[verb!];
      if (UNDER_IT.test(term.text)) return terms[verb!];
      if (!writes) continue;
      if (TOGETHER.test(term.text)) return onServiceOf(terms, terms[verb!]!, at, zone.to);
      if (is(term, "beside", "place") && !is(term, "elsewhere") && BESIDE_IT.test(term.text))
        return terms[verb!];
      if (/^[,;:.]$/.test(term.text) || term.quote !== undefined) break;
    }
  }
  return undefined;
}

/** Under a picture nobody speaks but where it is posted. */
const UNDER_IT = /^(?:beneath|underneath|alongside)$/i;

/** "junto a una foto en Instagram": what is written beside a picture is on its service. */
function onServiceOf(terms: readonly Term[], verb: Term, image: number, end: number): Term {
  for (let at = image + 1; at < Math.min(end, image + 4) && terms[at]!.word; at++) {
    const { service } = terms[at]!;
    if (service !== undefined && is(terms[at - 1], "place", "determiners")) return { ...verb, service };
  }
  return verb;
}

/** "junto a una foto": the words that are always beside something. */
const TOGETHER = /^(?:junto|juntamente|accanto|assieme|acompañando|acompanhando)$/i;

/** So many terms before a picture its verb or preposition stands. */
const SHOWN = 8;
const BESIDE_IT =
  /^(?:alongside|beside|under|beneath|below|underneath|over|next to|with|zu|zum|unter|neben|über|sous|avec|à côté|junto|bajo|sob|ao lado|con|sotto|accanto|sopra|bij|onder|naast|över|till|под|к|ко|під|до|pod|obok|do|κάτω|δίπλα|με|ile|לצד|תחת|تحت|مع)$/iu;

/** "posted on the door", "a sign posted outside": posting in the old sense. */
function isStuck({ terms }: Reading, { verb }: Governor): boolean {
  const before = terms[verb! - 1];
  return (
    before !== undefined && before.word && !before.capital && is(before, "sources") && !is(before, "media")
  );
}

/** How far a handle or a day is looked for, in terms. */
const FAR = 80;

function findHandle(
  { terms }: Reading,
  before: Zone,
  after: Zone,
  governor: Governor | undefined,
): string | undefined {
  const zones = governor?.zone.side === "before" ? [before, after] : [after, before];
  for (const { from, to } of zones) {
    for (let at = from; at < Math.min(to, from + FAR); at++) {
      const { text } = terms[at]!;
      if (text.startsWith("@") && text.length > 1) return text.slice(1).replace(/(?<![.-])[.-]+$/, "");
    }
  }
  return undefined;
}

function whenNear(
  { terms, words }: Reading,
  zone: Zone,
  governor: Governor | undefined,
  cue: Cue | undefined,
): Span | undefined {
  const clauses = clausesOf(terms, zone);
  const own = governor?.verb === undefined ? undefined : clauses[governor.verb - zone.from]?.id;
  const from = zone.from;
  let found: Span | undefined;
  for (let at = from; at < zone.to && at < from + FAR;) {
    const when = findWhen(terms, { from: at, to: Math.min(zone.to, from + FAR) }, words);
    if (!when) break;
    const clause = clauses[when.to - 1 - from]!;
    if (!clause.aside || clause.id === own) {
      if (clause.id === own || !found) found = when;
      const anchor = cue && cue.from >= from && cue.to <= zone.to ? cue.from : governor?.verb;
      if (anchor === undefined || when.from >= anchor) break;
    }
    at = when.to;
  }
  return found;
}

/** "called it “a disgrace” on Tuesday". */
function whenDirectly({ terms, words }: Reading, after: Zone): Span | undefined {
  let to = after.from;
  while (to < Math.min(after.to, after.from + 8) && !/^[;:,.–—]$/.test(terms[to]!.text)) to++;
  const when = findWhen(terms, { from: after.from, to }, words);
  return when && when.from - after.from <= 4 ? when : undefined;
}
