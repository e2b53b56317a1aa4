// What a quotation of a post leaves out: its service, its speaker.
import { dropsSubject, nameBefore } from "../antecedents.ts";
import { FAR, hasSubject } from "../continuity.ts";
import { is } from "../../../../language/terms.ts";
import type { Read } from "../page.ts";
import type { Sourced } from "../sources.ts";

/** How many passages back a service is looked for that a post's own sentence leaves out. */
const BACK = 2;

/** “…,” he answered in the comments: the service that was named last. “…”, then added: “…”: the speaker of the first. */
export function completed(own: Sourced, last: Sourced | undefined, read: (at: number) => Read): Sourced {
  const { where, attribution } = own.draft;
  let { service, speaker } = own;
  const reading = read(where);
  const here = own.draft.at.passage === where ? own.draft.at.term : Infinity;
  const at = Math.max(attribution.cue?.from ?? 0, attribution.governor?.verb ?? 0, here);
  for (let back = 0; service === undefined && back <= BACK && back <= where; back++)
    service = serviceBefore(back === 0 ? reading : read(where - back), back === 0 ? at : Infinity);
  const isBeside = last?.source === "post" && last.draft.at.passage === own.draft.at.passage;
  if (
    speaker === undefined &&
    isBeside &&
    own.draft.found === undefined &&
    !hasSubject(own.draft, reading.terms)
  )
    speaker = last.speaker;
  // 「…」。自身のXにそう書き込んだ: who it was, the sentences before say.
  const drops =
    dropsSubject(reading.words) && attribution.speaker === undefined && attribution.handle === undefined;
  if (speaker === undefined && drops && !own.draft.block && where === own.draft.at.passage)
    speaker = nameBefore(reading, own.draft.at.term);
  // "on the site": of nothing that people post on.
  if (attribution.cue?.back === true && service === undefined)
    return { ...own, source: "other", weak: false };
  return { ...own, ...(service !== undefined && { service }), ...(speaker !== undefined && { speaker }) };
}

/** The service of the last cue before a term, or of the last verb of posting. */
function serviceBefore({ cues, terms }: Read, at: number): string | undefined {
  const cue = cues.findLast(
    ({ kind, service, from }) => kind === "post" && service !== undefined && from < at,
  );
  if (cue) return cue.service;
  for (
    let before = Math.min(at, terms.length) - 1, steps = 0;
    before >= 0 && steps < 2 * FAR;
    before--, steps++
  )
    if (is(terms[before], "posting") && terms[before]!.service !== undefined) return terms[before]!.service;
  return undefined;
}
