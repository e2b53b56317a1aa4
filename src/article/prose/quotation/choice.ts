// Which cue of a sentence a quoted stretch goes with.
import { anyWord, clausesOf } from "./clauses.ts";
import { cuesIn } from "./reading.ts";
import { is } from "./terms.ts";
import type { Governor, Zone } from "./clauses.ts";
import type { Cue } from "./cue.ts";
import type { Reading } from "./reading.ts";
import type { Term } from "./terms.ts";
import type { Words } from "./words/words.ts";

/** A cue and how it stands to the verb. */
export interface FoundCue {
  readonly cue: Cue;
  /** In another clause than the verb, or on the other side of the words. */
  readonly apart: boolean;
}

/** How far behind the words a cue without a known verb may stand, in terms. */
const NEAR = 14;

/** The cue that goes with a quoted stretch: the nearest in the clause that governs it. `undefined` if none does. */
export function findCue(
  reading: Reading,
  governor: Governor | undefined,
  quote: number,
  quoted: string,
  before: Zone,
  after: Zone,
): FoundCue | undefined {
  const { terms, words } = reading;
  const about = postAbout(reading, before, quoted);
  if (about) return { cue: about, apart: true };
  if (!governor)
    return bareCue(reading, quote, quoted, before, after) ?? relative(reading, before, before.to, true);
  const { zone, verb } = governor;
  if (verb === undefined)
    return nearestTo(reading, zone, zone.side === "before" ? zone.to : zone.from, [
      "in",
      "according",
      "subject",
      "object",
      "user",
    ]);
  const roles = rolesFor(terms, verb, zone);
  const brought = broughtBy(reading, zone, quote);
  if (brought) return { cue: brought, apart: false };
  const own =
    inClauseOf(reading, zone, verb, roles) ??
    participle(reading, zone, verb) ??
    relative(reading, zone, verb);
  if (own) return own;
  const passedOn = sharedByWho(reading, zone, verb);
  if (passedOn) return passedOn;
  if (zone.side === "before") {
    const next = after.from < after.to ? cuesIn(reading, after)[0] : undefined;
    if (next && isTrailing(reading, quote, quoted, next, after)) return { cue: next, apart: false };
    // “…” a venda, segundo um texto que divulgou no LinkedIn
    if (next?.role === "according" && next.kind === "post") return { cue: next, apart: true };
    return next?.role === "in" && isDirectly(terms, quote, next, words)
      ? { cue: next, apart: false }
      : undefined;
  }
  const hung = relative(reading, before, before.to, true);
  if (hung) return hung;
  if (words.verb !== "last" && hasGovernorOfItsOwn(reading, before)) return undefined;
  const nearer = words.verb === "last" ? setOffBefore(reading, before) : undefined;
  if (nearer) return { cue: nearer, apart: true };
  return nearestTo(
    reading,
    before,
    before.to,
    ["in", "according", ...(words.verb === "last" ? (["subject"] as const) : [])],
    true,
  );
}

/** "Days after her cryptic post about “snakes in silk saris” set tongues wagging": the post holds the words. */
function postAbout(reading: Reading, before: Zone, quoted: string): Cue | undefined {
  const { terms } = reading;
  if (!is(terms[before.to - 1], "beside") || quoted.split(/\s+/, 4).length < 4) return undefined;
  const cue = cuesIn(reading, before).at(-1);
  return cue?.kind === "post" && cue.to === before.to - 1 && is(terms[cue.head], "posts") ? cue : undefined;
}

/** "She said goodbye with a post on Instagram: “…”": the colon shows that the words are those of the post. */
function broughtBy(reading: Reading, zone: Zone, quote: number): Cue | undefined {
  const { terms } = reading;
  if (zone.side !== "before" || !/^[:：]$/.test(terms[quote - 1]?.text ?? "")) return undefined;
  const cue = cuesIn(reading, zone).at(-1);
  if (cue?.kind !== "post" || !WITH.test(terms[cue.from - 1]?.text ?? "")) return undefined;
  for (let at = cue.to; at < quote - 1; at++)
    if (!is(terms[at], "weekdays", "moments", "months", "dayParts", "dayPrepositions")) return undefined;
  return cue;
}

const WITH = /^(?:with|mit|avec|con|com|met|med|с|із|з|z|με|ile)$/iu;

/** "said he would sign it “at once,” posting on X minutes later": a participle behind the words says where. */
function isTrailing({ terms }: Reading, quote: number, quoted: string, cue: Cue, after: Zone): boolean {
  if (cue.kind !== "post") return false;
  const comma = terms[quote + 1]?.text === ",";
  if (!comma && !/,$/.test(quoted)) return false;
  const first = quote + (comma ? 2 : 1);
  if (first >= after.to || cue.from - first > 8) return false;
  const term = terms[first]!;
  return is(term, "posting", "sharing", "writes", "takesTo") || (cue.from === first && is(term, "posts"));
}

/** "had liked a post describing the owner as “…”": the post itself says so. */
function participle({ terms, ...rest }: Reading, zone: Zone, verb: number): FoundCue | undefined {
  if (zone.side !== "before" || !/ing$/.test(terms[verb]!.text)) return undefined;
  const cue = cuesIn({ terms, ...rest }, zone).findLast(({ to }) => to === verb);
  return cue?.kind === "post" && is(terms[cue.to - 1], "posts", "replies", "media", "service")
    ? { cue, apart: false }
    : undefined;
}

/** "a tweet in which he called them “moaners”", "ein Post, in dem", "un hilo donde": the clause hangs on the post. */
function relative(reading: Reading, zone: Zone, verb: number, placed = false): FoundCue | undefined {
  const { terms } = reading;
  const cue = cuesIn(reading, zone).findLast(({ to }) => to <= verb);
  if (cue?.kind !== "post" || verb - cue.to > 25) return undefined;
  let at = cue.to;
  while (at < verb && (/^(?:[,，]|\d+)$/.test(terms[at]!.text) || is(terms[at], ...BETWEEN))) at++;
  // Without a verb before the words the clause must say that they stand there: "in dem", "where", not "that".
  if (at >= verb || (placed && !is(terms[at - 1], "place") && !THERE.test(terms[at]!.text))) return undefined;
  // "Asked about a post in which he had attacked them, he said": the clause that hangs on it has ended.
  for (let behind = at + 1; behind < verb; behind++)
    if (terms[behind]!.text === "," && hasVerbBetween(terms, at, behind)) return undefined;
  return RELATIVE.test(terms[at]!.text) ? { cue, apart: false } : undefined;
}

/** Whether a clause between two terms is long enough to be a whole one: a subject and a verb. */
function hasVerbBetween(terms: readonly Term[], from: number, to: number): boolean {
  return to - from > 3 && terms.slice(from + 1, to).some((term) => is(term, "pronouns"));
}

const THERE = /^(?:where|wherein|worin|wo|où|donde|dove|onde|waarin|waarop|där|gdzie|где|де|όπου)$/iu;
const RELATIVE =
  /^(?:which|where|that|wherein|dem|der|denen|worin|wo|lequel|laquelle|lesquels|où|el|la|los|las|que|donde|cui|dove|qual|quais|onde|waarin|waarop|där|vilket|vilken|którym|której|gdzie|котором|которой|которых|где|якому|якій|де|οποίο|οποία|όπου)$/iu;

/** "The tweet was shared by Moreno, who added": who passes a post on does so where it stands. */
function sharedByWho(reading: Reading, zone: Zone, verb: number): FoundCue | undefined {
  const { terms } = reading;
  const who = [verb - 1, verb - 2, verb - 3].find((at) => at > zone.from && WHO.test(terms[at]?.text ?? ""));
  if (who === undefined || !is(terms[verb], "writes", "adds", "answers")) return undefined;
  const before = { from: zone.from, to: who };
  const cue = cuesIn(reading, before).find(({ kind, role }) => kind === "post" && role !== "in");
  if (!cue) return undefined;
  for (let at = zone.from; at < who; at++)
    if (is(terms[at], "sharing", "posting") && at !== cue.head) return { cue, apart: true };
  return undefined;
}

const WHO =
  /^(?:who|der|die|das|qui|quien|que|che|quem|som|который|которая|який|яка|który|która|οποίος|οποία)$/iu;

/** What may stand between a post and the clause that hangs on it: "a post from last week, in which". */
const BETWEEN = [
  "place",
  "moments",
  "weekdays",
  "months",
  "dayParts",
  "dayPrepositions",
  "sharing",
  "posting",
] as const;

/** A text that reads, or a post that is posted, needs no preposition; a verb of speech does. */
function rolesFor(terms: readonly Term[], verb: number, zone: Zone): readonly Cue["role"][] {
  const term = terms[verb]!;
  const roles: Cue["role"][] = ["in", "according", "user"];
  if (is(term, "writes", "posting")) roles.push("reply");
  // "quotes a colleague as saying": somebody speaks, no text.
  if (is(term, "reads") && !/^as$/i.test(terms[verb - 1]?.text ?? "")) return [...roles, "subject", "object"];
  if (is(term, "sharing", "posting", "writes")) return [...roles, "subject", "object"];
  // “…,” began the statement posted to Instagram
  if (zone.side === "after" && verb <= zone.from + 1) return [...roles, "subject", "object"];
  return zone.side === "before" || verb <= zone.from + 3 ? [...roles, "subject"] : roles;
}

/** The nearest cue in the verb's own clause, then in a main clause before that shares its subject. */
function inClauseOf(
  reading: Reading,
  zone: Zone,
  verb: number,
  roles: readonly Cue["role"][],
): FoundCue | undefined {
  const { terms, words } = reading;
  const clauses = clausesOf(terms, zone);
  const clause = (at: number) => clauses[at - zone.from]!;
  const own = clause(verb);
  const near = cuesIn(reading, zone);
  const candidates = near.filter(
    (cue) =>
      roles.includes(cue.role) &&
      fits(terms, cue, verb) &&
      !isInserted(terms, cue, verb, zone.from) &&
      !(words.verb === "last" && isPastComma(terms, verb, cue.from)),
  );
  const within = candidates.filter((cue) => clause(cue.head).id === own.id);
  const reply = near.find(
    (cue) =>
      (cue.role === "reply" && roles.includes("reply") && Math.abs(cue.from - verb) <= 4) ||
      isReplying(reading, cue, zone, verb),
  );
  const nearest = closest(within, verb) ?? reply;
  if (nearest) return { cue: withService(nearest, within), apart: false };
  if (own.aside || is(terms[verb], "tells")) return undefined;
  const main = candidates.filter(
    (cue) => !clause(cue.head).aside && (cue.head < verb || isLinked(terms, clauses, zone, cue, verb)),
  );
  const other = closest(main, verb);
  return (
    other && {
      cue: other,
      apart: clause(other.head).id !== own.id && hasVerb(reading, zone, clause(other.head).id, clauses),
    }
  );
}

/** "The study, shared widely on X, concluded": where something else was passed on, not where its words stand. */
function isInserted(terms: readonly Term[], cue: Cue, verb: number, floor: number): boolean {
  if (cue.to > verb) return false;
  let comma = false;
  for (let at = cue.to; at < verb; at++) comma ||= terms[at]!.text === ",";
  for (let at = cue.from; comma && at > Math.max(floor, cue.from - 6); at--) {
    if (terms[at]!.text !== ",") continue;
    return (
      is(terms[at + 1], "sharing") && is(terms[at - 1], "sources") && !is(terms[at - 1], "media", "posts")
    );
  }
  return false;
}

/** Xで中傷された女性の訴訟の判決で、裁判長は「…」と述べ: of two places the one nearer to the words, which a comma sets off. */
function setOffBefore(reading: Reading, before: Zone): Cue | undefined {
  const { terms } = reading;
  const [first, ...others] = cuesIn(reading, before);
  const last = others.at(-1);
  if (first?.kind !== "post" || last?.kind !== "other" || last.role !== "in") return undefined;
  const behind = is(terms[last.to], "placeAfter") ? last.to + 1 : last.to;
  return behind < before.to && /^[、，,]$/.test(terms[behind]!.text) ? last : undefined;
}

/** ブログで「…」とつづり、Xでも: what follows the verb and a comma is the next clause. */
function isPastComma(terms: readonly Term[], verb: number, cue: number): boolean {
  for (let at = verb + 1; at < cue; at++) if (/^[、，,]$/.test(terms[at]!.text)) return true;
  return false;
}

/** "Responding to critics on X, Moreno wrote": she wrote it there. */
function isReplying({ terms }: Reading, cue: Cue, { from }: Zone, verb: number): boolean {
  if (cue.kind !== "post" || cue.from >= verb) return false;
  // "The airline, replying to a passenger on X, said"
  if (isReplyOn(terms, cue)) return true;
  if (!is(terms[verb], "writes", "answers")) return false;
  // "when a constituent asked on Facebook why it had closed, Whitaker answered"
  if (
    cue.role === "in" &&
    cue.service !== undefined &&
    is(terms[verb], "answers") &&
    isAsked(terms, from, cue.from)
  )
    return true;
  // "Asked on Reddit whether she would return, she replied"
  if (cue.from === from && cue.service !== undefined && is(terms[from], "takesTo")) return true;
  // "Asked by a follower whether …, she answered"
  return is(terms[from], "replyTo") || (cue.role === "reply" && cue.from - from <= 3);
}

function isAsked(terms: readonly Term[], from: number, to: number): boolean {
  return terms.slice(Math.max(from, to - 4), to).some(({ text }) => ASKED.test(text));
}

const ASKED =
  /^(?:asked|complained|wondered|tagged|fragte|demandait|preguntó|perguntou|chiese|vroeg|frågade)$/i;

/** "replying to a passenger on X": somebody is answered on a service. */
function isReplyOn(terms: readonly Term[], cue: Cue): boolean {
  if (cue.role !== "in" || cue.service === undefined || !is(terms[cue.head], "service")) return false;
  for (let at = cue.from - 1; at >= Math.max(0, cue.from - 8); at--) {
    if (/^[,;:.]$/.test(terms[at]!.text)) return false;
    if (is(terms[at], "replyTo"))
      return /^(?:repl|in reply|antwort|rispond|respondiendo)/i.test(terms[at]!.text);
  }
  return false;
}

/** A subject stands before its verb, or right behind it where both follow the words. */
function fits(terms: readonly Term[], cue: Cue, verb: number): boolean {
  if (cue.role === "subject") return cue.from < verb || cue.from - verb <= 2;
  if (cue.role === "object" && cue.from > verb)
    return cue.from - verb <= (is(terms[verb], "writes", "posting", "sharing", "reads") ? 4 : 1);
  if (cue.role === "according" && cue.from > verb) return true;
  return !(cue.role === "object" && is(terms[verb], "says") && !is(terms[verb], "reads"));
}

/** Behind the verb, a cue of a later clause counts only if no "and" parts them: "said, smiling, on X". */
function isLinked(
  terms: readonly Term[],
  clauses: ReturnType<typeof clausesOf>,
  zone: Zone,
  cue: Cue,
  verb: number,
): boolean {
  for (let at = verb + 1; at < cue.from; at++) {
    if (is(terms[at], "coordinators") && clauses[at - zone.from]!.id !== clauses[verb - zone.from]!.id)
      return false;
    if (/^[;；:：]$/.test(terms[at]!.text)) return false;
  }
  return true;
}

function hasVerb({ terms }: Reading, zone: Zone, id: number, clauses: ReturnType<typeof clausesOf>): boolean {
  return clauses.some((clause, at) => clause.id === id && is(terms[zone.from + at], "says", "tells"));
}

/** "on X, in a long post": the service of the clause's other cue. */
function withService(cue: Cue, others: readonly Cue[]): Cue {
  if (cue.kind !== "post" || cue.service !== undefined) return cue;
  // The others stand in the same clause.
  const service = others.find((other) => other.kind === "post" && other.service !== undefined)?.service;
  return service === undefined ? cue : { ...cue, service };
}

/** "told her followers in a tweet": the post says more than its readers. */
const READERS = 10;

function isReaders({ kind, weak, service }: Cue): boolean {
  return kind === "post" && weak && service === undefined;
}

function closest(cues: readonly Cue[], verb: number): Cue | undefined {
  let best: Cue | undefined;
  let least = Infinity;
  for (const cue of cues) {
    const distance =
      (cue.from > verb ? cue.from - verb : verb - cue.to + 2.5) + (isReaders(cue) ? READERS : 0);
    if (distance < least) [best, least] = [cue, distance];
  }
  return best;
}

function nearestTo(
  reading: Reading,
  zone: Zone,
  at: number,
  roles: readonly Cue["role"][],
  apart = false,
): FoundCue | undefined {
  const clauses = clausesOf(reading.terms, zone);
  const own = clauses.at(-1)?.id;
  const candidates = cuesIn(reading, zone).filter((cue) => {
    const clause = clauses[cue.head - zone.from]!;
    return roles.includes(cue.role) && (!clause.aside || clause.id === own);
  });
  const cue = closest(candidates, at);
  return cue && { cue: withService(cue, candidates), apart };
}

/**
 * No verb that is known: “…” in a post on X; “…”, sneered Moreno on X; Moreno's tweet, “…”, stunned the party; On X Moreno
 * sneered at “…”.
 */
function bareCue(
  reading: Reading,
  quote: number,
  quoted: string,
  before: Zone,
  after: Zone,
): FoundCue | undefined {
  const { terms } = reading;
  const behind = mainCues(reading, after)[0];
  const bound = behind?.role === "according" || behind?.role === "in";
  if (behind?.kind === "post" && bound) {
    if (behind.from - after.from <= 1) return { cue: behind, apart: anyWord(terms, before) };
    const set = /[,，!?！？]$/.test(quoted) || /^[,，–—]$/.test(terms[quote + 1]?.text ?? "");
    if (set && !anyWord(terms, before) && behind.from - quote <= NEAR) return { cue: behind, apart: false };
  }
  const ahead = mainCues(reading, before);
  const [first, last] = [ahead[0], ahead.at(-1)];
  const dash = /^[–—,-]$/.test(terms[quote - 1]?.text ?? "");
  if (last?.kind === "post" && dash && last.to === before.to - 1 && is(terms[last.head], "posts"))
    return { cue: last, apart: false };
  if (last?.kind === "post" && last.role === "in" && last.to === quote) return { cue: last, apart: false };
  // "auf X wurde der Verein deutlich: Man bedauere den „Auftritt ohne Herz“"
  const colon = last ? terms.slice(last.to, quote).findIndex(({ text }) => /^[:：]$/.test(text)) : -1;
  if (last?.kind === "post" && last.role === "in" && colon >= 0) return { cue: last, apart: true };
  const opens =
    first?.kind === "post" && first.role === "in" && ahead.length === 1 && first.from === before.from;
  return opens && quoted.split(/\s+/, 4).length > 3 ? { cue: first, apart: true } : undefined;
}

function mainCues(reading: Reading, zone: Zone): Cue[] {
  if (zone.from >= zone.to) return [];
  const clauses = clausesOf(reading.terms, zone);
  return cuesIn(reading, zone).filter(({ head }) => !clauses[head - zone.from]!.aside);
}

/** Whether a cue follows the quoted words directly, a day at most between: called it “a disgrace” on Tuesday on Threads. */
function isDirectly(terms: readonly Term[], quote: number, cue: Cue, words: Words): boolean {
  if (words.verb === "last") return true;
  for (let at = quote + 1; at < cue.from; at++) {
    const term = terms[at]!;
    if (cue.from - quote > 8 || is(term, "aside", "coordinators", "says", "tells")) return false;
  }
  return true;
}

function hasGovernorOfItsOwn({ terms }: Reading, { from, to }: Zone): boolean {
  for (let at = from; at < to; at++)
    if (is(terms[at], "says", "tells", "writes", "posting") && !is(terms[at], "that", "posts", "place"))
      return true;
  return false;
}
