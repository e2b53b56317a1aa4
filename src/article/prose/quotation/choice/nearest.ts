// The cue that stands nearest to a verb.
import { clausesOf } from "../clauses.ts";
import { cuesIn } from "../reading.ts";
import type { Cue, FoundCue } from "../cue.ts";
import type { Zone } from "../governor.ts";
import type { Reading } from "../reading.ts";

/** The cue of a zone that stands nearest to a term, unless a subordinate clause of its own holds it. */
export function nearestTo(
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

/** The nearest of these cues to a verb; one behind the verb before one as near in front of it. */
export function closest(cues: readonly Cue[], verb: number): Cue | undefined {
  let best: Cue | undefined;
  let least = Infinity;
  for (const cue of cues) {
    const distance =
      (cue.from > verb ? cue.from - verb : verb - cue.to + 2.5) + (isReaders(cue) ? READERS : 0);
    if (distance < least) [best, least] = [cue, distance];
  }
  return best;
}

/** "told her followers in a tweet": the post says more than its readers. */
const READERS = 10;

function isReaders({ kind, weak, service }: Cue): boolean {
  return kind === "post" && weak && service === undefined;
}

/** "on X, in a long post": the service of the clause's other cue. */
export function withService(cue: Cue, others: readonly Cue[]): Cue {
  if (cue.kind !== "post" || cue.service !== undefined) return cue;
  // The others stand in the same clause.
  const service = others.find((other) => other.kind === "post" && other.service !== undefined)?.service;
  return service === undefined ? cue : { ...cue, service };
}
