// What a quoted span's own sentence says of it, in the terms in which it is weighed: the verb that governs it, the phrase
// that says where, who is its subject.
import { attributionOf } from "./drafts/attributed.ts";
import { is } from "../../../language/terms.ts";
import type { Attributed } from "./drafts/attributed.ts";
import type { Paragraph, Read } from "./reading.ts";
import type { Tag } from "../../../language/lexicon.ts";

/** What a sentence says of its quotation. */
export interface OwnSentence {
  readonly features: readonly string[];
  /** The service that it names. */
  readonly service?: string;
  /** Who is the subject, as written. */
  readonly speaker?: string;
}

const VERBS: readonly Tag[] = [
  "posting",
  "writes",
  "adds",
  "says",
  "tells",
  "reads",
  "sharing",
  "naming",
  "according",
];

/** Reads the sentence of a quoted stretch, the one behind its full stop, or the passage before that ends with a colon. */
export function ownSentence(
  paragraphs: readonly Paragraph[],
  read: (at: number) => Read,
  at: number,
  index: number,
  begun: boolean,
): OwnSentence {
  const found = attributionOf(paragraphs, read, at, index, begun);
  const { posting, cue, speaker } = found.attribution;
  const service = posting?.service ?? cue?.service;
  return {
    features: [...featuresOf(found, read(found.where)), ...(isLinked(read(at), index) ? ["linked"] : [])],
    ...(service !== undefined && { service }),
    ...(speaker && { speaker: speaker.text }),
  };
}

function featuresOf({ attribution, found }: Attributed, { terms }: Read): string[] {
  const { governor, cue, posting, told, apart, speaker } = attribution;
  const at = governor?.verb;
  const verb =
    at === undefined
      ? governor
        ? "bare"
        : "none"
      : (VERBS.find((tag) => terms[at]!.tags.has(tag)) ?? "unknown");
  const kind = posting ? "post" : (cue?.kind ?? "none");
  const phrase = posting
    ? "posting"
    : cue
      ? `${cue.kind} ${cue.role}${cue.weak ? " weak" : ""}${cue.back === true ? " back" : ""}`
      : "none";
  const service = posting?.service ?? cue?.service;
  const named = service === undefined ? "none" : service === "social-media" ? "vague" : "named";
  return [
    `cue=${phrase}`,
    `cue=${kind}`,
    `cue=${phrase},apart=${apart === true}`,
    `cue=${kind},verb=${verb}`,
    `verb=${verb},side=${governor?.zone.side ?? "none"}`,
    `service=${named},cue=${kind}`,
    `speaker=${speaker?.kind ?? "none"}`,
    `cue=${kind},speaker=${speaker?.kind ?? "none"}`,
    ...(told === true ? ["told"] : []),
    ...(found ? [`found=${found},cue=${kind}`] : []),
  ];
}

/** Whether only a comma and an "and" stand between a stretch and the one before, in the same sentence. */
function isLinked({ text, terms, quotes, sentenceOf }: Read, index: number): boolean {
  if (index === 0) return false;
  const from = quotes[index - 1]! + 1;
  const to = quotes[index]!;
  if (to - from > 5 || sentenceOf[from - 1] !== sentenceOf[to]) return false;
  for (let at = from; at < to; at++)
    if (terms[at]!.word && !is(terms[at], "coordinators", "determiners", "that", "of")) return false;
  // 「…」「…」
  return to > from || text[terms[to]!.start] === "「";
}
