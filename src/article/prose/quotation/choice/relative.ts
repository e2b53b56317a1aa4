// Clauses that hang on a post and hold the words: "a tweet in which", "a post describing", "shared by Moreno, who added".
import { cuesIn } from "../reading.ts";
import { is } from "../../../../language/terms.ts";
import type { Zone } from "../governor.ts";
import type { Reading } from "../reading.ts";
import type { Term } from "../../../../language/terms.ts";
import type { FoundCue } from "../cue.ts";

/** "a tweet in which he called them “moaners”", "ein Post, in dem", "un hilo donde": the clause hangs on the post. */
export function relative(reading: Reading, zone: Zone, verb: number, placed = false): FoundCue | undefined {
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

/** "had liked a post describing the owner as “…”": the post itself says so. */
export function participle({ terms, ...rest }: Reading, zone: Zone, verb: number): FoundCue | undefined {
  if (zone.side !== "before" || !/ing$/.test(terms[verb]!.text)) return undefined;
  const cue = cuesIn({ terms, ...rest }, zone).findLast(({ to }) => to === verb);
  return cue?.kind === "post" && is(terms[cue.to - 1], "posts", "replies", "media", "service")
    ? { cue, apart: false }
    : undefined;
}

/** "The tweet was shared by Moreno, who added": who passes a post on does so where it stands. */
export function sharedByWho(reading: Reading, zone: Zone, verb: number): FoundCue | undefined {
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
