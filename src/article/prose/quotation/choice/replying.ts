// Clauses that tell of an answer, which is given where the question stood: "Responding to critics on X, Moreno wrote".
import { is } from "../../../../language/terms.ts";
import type { Cue } from "../cue.ts";
import type { Zone } from "../governor.ts";
import type { Reading } from "../reading.ts";
import type { Term } from "../../../../language/terms.ts";

/** "Responding to critics on X, Moreno wrote": she wrote it there. */
export function isReplying({ terms }: Reading, cue: Cue, { from }: Zone, verb: number): boolean {
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
