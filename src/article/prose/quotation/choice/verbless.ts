// The cue of a quotation that no known verb governs: “…” in a post on X; Moreno's tweet, “…”, stunned the party.
import { clausesOf } from "../clauses.ts";
import { cuesIn } from "../reading.ts";
import { anyWord } from "../../../../language/sentences.ts";
import { is } from "../../../../language/terms.ts";
import type { Cue, FoundCue } from "../cue.ts";
import type { Zone } from "../governor.ts";
import type { Reading } from "../reading.ts";

/** How far behind the words a cue without a known verb may stand, in terms. */
const NEAR = 14;

/**
 * No verb that is known: “…” in a post on X; “…”, sneered Moreno on X; Moreno's tweet, “…”, stunned the party; On X Moreno
 * sneered at “…”.
 */
export function bareCue(
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

/** The cues of a zone that stand in no subordinate clause. */
function mainCues(reading: Reading, zone: Zone): Cue[] {
  if (zone.from >= zone.to) return [];
  const clauses = clausesOf(reading.terms, zone);
  return cuesIn(reading, zone).filter(({ head }) => !clauses[head - zone.from]!.aside);
}
