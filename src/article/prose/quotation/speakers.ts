// Who speaks: the subject of the clause that governs a quotation.
import { clausesOf } from "./clauses.ts";
import { findNamed } from "./people.ts";
import { roleOf } from "./subjects.ts";
import { is } from "../../../language/terms.ts";
import { uncasedSpeaker } from "./uncased.ts";
import type { Governor, Zone } from "./governor.ts";
import type { Cue } from "./cue.ts";
import type { Named } from "./people.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "../../../language/sentences.ts";
import type { Term } from "../../../language/terms.ts";

/** Who speaks the words that a governor governs; `undefined` if the sentence names nobody. */
export function findSpeaker(
  reading: Reading,
  governor: Governor | undefined,
  cue: Cue | undefined,
  before: Zone,
  after: Zone,
): Named | undefined {
  const { terms, words } = reading;
  if (words.capitals === "none") return uncasedSpeaker(reading, governor, cue, before);
  const author = cue && authorOf(reading, governor, cue);
  if (author) return author;
  if (governor?.verb === undefined)
    return freeNames(reading, governor?.zone ?? (cue && cue.from >= after.from ? after : before), cue)[0];
  const { zone, verb } = governor;
  const service = [verb - 1, verb + 1].find(
    (at) => is(terms[at], "service") && !(cue && at >= cue.from && at < cue.to),
  );
  if (service !== undefined)
    return { from: service, to: service + 1, kind: "name", text: terms[service]!.text, bound: false };
  const [left, right] = [
    freeNames(reading, { ...zone, to: verb }, cue),
    freeNames(reading, { ...zone, from: verb + 1, to: Math.min(zone.to, verb + 18) }, cue),
  ];
  if (is(reading.terms[verb], "according")) return right[0] ?? afterAccording(reading, verb, zone.to);
  const role = roleOf(reading, verb, zone, cue);
  const found = right.find(({ from }) => isSubjectBehind(reading, verb, from, cue));
  const behind = role && role.from > verb && !(found && found.from < role.from) ? role : found;
  // Where the verb ends the clause, its subject stands before the words: "hatte Kolbe den Entwurf als „…“ bezeichnet".
  if (zone.side === "after") {
    const first = left[0];
    return (
      (first && role && touches(first, role) ? role : (first ?? behind ?? role)) ??
      freeNames(reading, before, cue)[0]
    );
  }
  const ahead = subjectBefore(reading, left, verb);
  if (role && role.from < verb && (!ahead || ahead.to <= role.from || touches(ahead, role))) return role;
  return ahead ?? behind;
}

function touches(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Behind its verb a subject follows at once, or its trade does: "wrote the mayor, Ada Moreno". */
function isSubjectBehind({ terms }: Reading, verb: number, from: number, cue: Cue | undefined): boolean {
  const placed = cue && cue.from > verb && cue.to <= from ? cue.to - cue.from : 0;
  if (from - verb - placed > 8) return false;
  for (let at = verb + 1; at < from; at++) {
    if (placed > 0 && at >= cue!.from && at < cue!.to) continue;
    if (is(terms[at], "dayPrepositions") && is(terms[at + 1], "weekdays", "moments")) continue;
    if (
      is(terms[at], "place", "aside", "that", "service", "beside", "according") &&
      !is(terms[at], "determiners", "of")
    )
      return false;
  }
  return true;
}

function afterAccording({ text, terms, words }: Reading, verb: number, to: number): Named | undefined {
  return findNamed(text, terms, { from: verb + 1, to: Math.min(to, verb + 8) }, words)[0];
}

/** Names that stand free in a span, outside cues and prepositional phrases, the sure ones before pronouns of others. */
function freeNames({ text, terms, words }: Reading, span: Span, cue: Cue | undefined): Named[] {
  const far = 40;
  const near = { from: Math.max(span.from, span.to - far), to: span.to };
  return findNamed(text, terms, span.to - span.from > far ? near : span, words).filter(
    ({ kind, bound, from, to }) => kind !== "handle" && !bound && !(cue && from < cue.to && to > cue.from),
  );
}

/** The subject of a verb behind it: the nearest free name of its clause, not one of a clause in between. */
function subjectBefore({ terms }: Reading, names: readonly Named[], verb: number): Named | undefined {
  const from = names[0]?.from ?? verb;
  const clauses = clausesOf(terms, { from, to: verb + 1 });
  const own = clauses.at(-1);
  const clauseOf = ({ from: at }: Named) => clauses[at - from]!;
  const sameClause = names.filter((name) => clauseOf(name).id === own?.id);
  const free = names.filter((name) => !clauseOf(name).aside);
  const candidates = sameClause.length > 0 ? sameClause : free.length > 0 ? free : names;
  // "Ada Moreno, mayor of Exampleton, wrote": the first name of the clause, unless another directly precedes the verb.
  let found = candidates.findIndex(({ to }) => to === verb);
  if (found < 0) found = candidates.length - 1;
  // "Rep. Dana Olsen, D-Northport, wrote": what stands between commas behind a name is no other.
  while (found > 0 && isApposition(terms, candidates[found - 1]!, candidates[found]!)) found--;
  return candidates[found];
}

function isApposition(terms: readonly Term[], before: Named, name: Named): boolean {
  const gap = name.from - before.to;
  const close = gap === 1 || (gap === 2 && is(terms[name.from - 1], "determiners"));
  return terms[before.to]?.text === "," && close && terms[name.to]?.text === ",";
}

/** "a post by Ada Moreno that read", "Ada Moreno's tweet said". */
function authorOf(
  { text, terms, words }: Reading,
  governor: Governor | undefined,
  cue: Cue,
): Named | undefined {
  if (cue.kind !== "post") return undefined;
  const end = Math.min(
    governor?.verb !== undefined && governor.verb > cue.head ? governor.verb : cue.head + 8,
    cue.head + 8,
    terms.length,
  );
  for (let at = cue.head + 1; at < end; at++) {
    const term = terms[at]!;
    if (term.quote !== undefined || is(term, "aside", "says", "sources") || /^[,.;]$/.test(term.text)) break;
    if (!is(term, "by") || (is(term, "of") && cue.role === "in")) continue;
    const name = findNamed(text, terms, { from: at + 1, to: end }, words).find(({ kind }) => kind === "name");
    if (name && name.from - at <= 3) return name;
  }
  if (cue.role !== "subject" && cue.role !== "object") return undefined;
  const owner = findNamed(text, terms, { from: cue.from, to: cue.head }, words)[0];
  const genitive = owner && /^['’]$/.test(terms[owner.to]?.text ?? "");
  return genitive === true || owner?.kind === "pronoun" ? owner : undefined;
}
