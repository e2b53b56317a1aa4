// Where the words of a quotation come from: its own sentence first, then what it is bound to.
import { touches, nearestLinks, postedOn } from "./addresses.ts";
import { bodyBefore, dropsSubject, isBodyNoun, nameBefore } from "./antecedents.ts";
import { cuesIn } from "./reading.ts";
import { is } from "../../../language/terms.ts";
import type { Draft } from "./draft.ts";
import type { Paragraph, Read } from "./page.ts";
import type { Span } from "../../../language/sentences.ts";
import type { Term } from "../../../language/terms.ts";

/** A stretch of a passage's text. */
export interface Anchor {
  readonly passage: number;
  readonly range: readonly [start: number, end: number];
}

/** How the source was found; each costs confidence. */
export type Basis =
  | "sentence"
  | "apart"
  | "loose"
  | "introduction"
  | "link"
  | "linked"
  | "continued"
  | "before"
  | "behind"
  | "none";

/** A quotation and what is known of its source, in words of the article. */
export interface Sourced {
  readonly draft: Draft;
  /** Stretches of the quotation that attributions part. */
  readonly pieces: Draft["pieces"];
  readonly source?: "post" | "other";
  readonly basis: Basis;
  readonly weak: boolean;
  readonly service?: string;
  readonly verb?: string;
  readonly cue?: string;
  readonly speaker?: string;
  readonly handle?: string;
  readonly when?: string;
  /** The cue and the verb, by which links are ranked. */
  readonly anchors: readonly Anchor[];
}

/** Names the words of an attribution, and the source if its own sentence shows one. */
export function sourceOf(
  draft: Draft,
  paragraphs: readonly Paragraph[],
  read: (at: number) => Read,
  last: Sourced | undefined,
): Sourced {
  const { attribution, where } = draft;
  const { cue, posting, handle, when } = attribution;
  const { text, terms } = read(where);
  const textOf = ({ from, to }: Span): string => text.slice(terms[from]!.start, terms[to - 1]!.end);
  const verb = verbOf(draft, terms);
  const anchors = anchorsOf(draft, terms, verb);
  const service = serviceOf(draft, paragraphs, anchors, read);
  const source = kindOf(draft, verb, service !== undefined);
  const named = cue && (cue.kind === "post" || source === "other") ? textOf(cue) : undefined;
  const shown = named ?? (source === undefined ? undefined : (posting ?? verb)?.text);
  const speaker = speakerOf(draft, read, last);
  return {
    draft,
    pieces: draft.pieces,
    ...(source && { source }),
    basis: basisOf(draft, source, cue === undefined && posting === undefined && service !== undefined),
    weak: source === "post" && (cue ? cue.weak && posting === undefined : !posting && service === undefined),
    ...(source === "post" && service !== undefined && { service }),
    ...(verb && { verb: verb.text }),
    ...(shown !== undefined && { cue: shown }),
    ...(speaker !== undefined && { speaker }),
    ...(handle !== undefined && { handle }),
    ...(when && { when: textOf(when) }),
    anchors,
  };
}

function verbOf({ attribution: { governor } }: Draft, terms: readonly Term[]): Term | undefined {
  const said = governor?.verb === undefined ? undefined : terms[governor.verb];
  return is(said, "according") ? undefined : said;
}

function anchorsOf(
  { attribution: { cue }, where }: Draft,
  terms: readonly Term[],
  verb: Term | undefined,
): Anchor[] {
  const anchors: Anchor[] = [];
  if (cue) anchors.push({ passage: where, range: [terms[cue.from]!.start, terms[cue.to - 1]!.end] });
  if (verb) anchors.push({ passage: where, range: [verb.start, verb.end] });
  return anchors;
}

/** The service that the cue names, or the verb implies, or the post is on to which the words are linked. */
function serviceOf(
  draft: Draft,
  paragraphs: readonly Paragraph[],
  anchors: readonly Anchor[],
  read: (at: number) => Read,
): string | undefined {
  const { cue, posting, told } = draft.attribution;
  const named =
    (cue?.kind === "post" ? cue.service : undefined) ??
    posting?.service ??
    (posting && serviceBeside(draft, read));
  if (named !== undefined || cue?.kind === "other" || told === true) return named;
  return linkedService(draft, paragraphs, anchors);
}

/** “…,” he wrote, reposting the clip on X: the service that the clause of a verb of posting names. */
function serviceBeside(
  { attribution: { governor }, where }: Draft,
  read: (at: number) => Read,
): string | undefined {
  if (!governor) return undefined;
  const cues = cuesIn(read(where), governor.zone).slice(0, 4);
  return cues.find(({ kind, service }) => kind === "post" && service !== undefined)?.service;
}

function kindOf({ attribution }: Draft, verb: Term | undefined, hasService: boolean): Sourced["source"] {
  const { cue, posting, told, handle, governor } = attribution;
  if (cue?.kind === "other") return posting?.service === undefined ? "other" : "post";
  if (cue ?? posting) return "post";
  if (told === true) return "other";
  // Who is named by a handle writes where handles are.
  if (hasService || (handle !== undefined && is(verb, "writes"))) return "post";
  // Nobody but an account is called by its handle alone.
  const isAccount = attribution.speaker?.kind === "handle" || (handle !== undefined && governor && !verb);
  return isAccount === true ? "post" : undefined;
}

function basisOf({ found, attribution }: Draft, source: Sourced["source"], byLink: boolean): Basis {
  if (source === undefined) return "none";
  return byLink ? "link" : (found ?? (attribution.apart === true ? "apart" : "sentence"));
}

/** The service of the post to which the verb, the cue or the quoted words themselves are linked. */
function linkedService(
  { pieces, where }: Draft,
  paragraphs: readonly Paragraph[],
  anchors: readonly Anchor[],
): string | undefined {
  const own = pieces.filter(({ passage }) => passage === where).map(({ from, to }) => [from, to] as const);
  const places = [...anchors.map(({ range }) => range), ...own];
  const [first] = places;
  if (!first) return undefined;
  for (const { url, range } of nearestLinks(paragraphs[where]!.passage.links, places, first)) {
    const service = places.some((place) => touches(range, place)) ? postedOn(url) : undefined;
    if (service !== undefined) return service;
  }
  return undefined;
}

function speakerOf(
  { attribution: { speaker, governor, handle, cue }, where, at }: Draft,
  read: (at: number) => Read,
  last: Sourced | undefined,
): string | undefined {
  const reading = read(where);
  // "die Nutzerin @ada", "one user, @ada": the account is all that is known of who it is.
  const isAccount =
    speaker === undefined || speaker.kind === "someone" || is(reading.terms[speaker.to - 1], "users");
  if (handle !== undefined && isAccount) return `@${handle}`;
  if (speaker === undefined) {
    const verb = governor?.verb === undefined ? undefined : reading.terms[governor.verb];
    // "говорится в посте игрока": the post is of the one who was named.
    const told = is(verb, "reads") && cue?.kind === "post" && cue.role === "in";
    const dropped = verb !== undefined && (dropsSubject(reading.words) || told);
    return dropped && where === at.passage ? nameBefore(reading, at.term) : undefined;
  }
  if (speaker.kind === "someone") return undefined;
  if (speaker.kind === "role") {
    if (isBodyNoun(reading.terms[speaker.to - 1]!)) return bodyBefore(reading, read, where, speaker);
  } else if (speaker.kind !== "pronoun") return speaker.text;
  else if (is(reading.terms[speaker.from], "self")) return undefined;
  return (
    nameBefore(reading, speaker.from) ??
    (last && last.draft.at.passage >= at.passage - 3 ? last.speaker : undefined) ??
    nameInPassageBefore(where, at, read)
  );
}

/** The name in the passage before; where that is the quoted block itself, in the one before it. */
function nameInPassageBefore(
  where: number,
  { passage }: Draft["at"],
  read: (at: number) => Read,
): string | undefined {
  const before = where > passage ? passage - 1 : where - 1;
  return before >= 0 ? nameBefore(read(before)) : undefined;
}
