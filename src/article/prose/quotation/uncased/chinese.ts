// Subjects in Chinese: what stands first.
import { is } from "../../../../language/terms.ts";
import type { Governor, Zone } from "../governor.ts";
import type { Tag } from "../../../../language/lexicon.ts";
import type { Named } from "../people.ts";
import type { Reading } from "../reading.ts";

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

/** Chinese puts the subject first: up to the preposition, the day or the verb. */
export function firstSubject(
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
