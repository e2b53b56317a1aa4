// The cue that stands in the clause of the verb, or in a main clause of the same subject.
import { clausesOf } from "../clauses.ts";
import { cuesIn } from "../reading.ts";
import { is } from "../../../../language/terms.ts";
import { closest, withService } from "./nearest.ts";
import { isReplying } from "./replying.ts";
import type { Clause } from "../clauses.ts";
import type { Cue, FoundCue } from "../cue.ts";
import type { Zone } from "../governor.ts";
import type { Reading } from "../reading.ts";
import type { Term } from "../../../../language/terms.ts";

/** A text that reads, or a post that is posted, needs no preposition; a verb of speech does. */
export function rolesFor(terms: readonly Term[], verb: number, zone: Zone): readonly Cue["role"][] {
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
export function inClauseOf(
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
      apart: clause(other.head).id !== own.id && hasSpeechIn(reading, zone, clause(other.head).id, clauses),
    }
  );
}

/** A subject stands before its verb, or right behind it where both follow the words. */
function fits(terms: readonly Term[], cue: Cue, verb: number): boolean {
  if (cue.role === "subject") return cue.from < verb || cue.from - verb <= 2;
  if (cue.role === "object" && cue.from > verb)
    return cue.from - verb <= (is(terms[verb], "writes", "posting", "sharing", "reads") ? 4 : 1);
  if (cue.role === "according" && cue.from > verb) return true;
  return !(cue.role === "object" && is(terms[verb], "says") && !is(terms[verb], "reads"));
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

/** ブログで「…」とつづり、Xでも: what follows the verb and a comma is the next clause. */
function isPastComma(terms: readonly Term[], verb: number, cue: number): boolean {
  for (let at = verb + 1; at < cue; at++) if (/^[、，,]$/.test(terms[at]!.text)) return true;
  return false;
}

/** Behind the verb, a cue of a later clause counts only if no "and" parts them: "said, smiling, on X". */
function isLinked(
  terms: readonly Term[],
  clauses: readonly Clause[],
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

/** Whether a clause has a verb of speech of its own. */
function hasSpeechIn({ terms }: Reading, zone: Zone, id: number, clauses: readonly Clause[]): boolean {
  return clauses.some((clause, at) => clause.id === id && is(terms[zone.from + at], "says", "tells"));
}
