// Where the words of a quotation come from: its own sentence first, then what it is bound to.
import { touches, nearestLinks, postedOn } from "./addresses.ts";
import { bodyBefore, nameBefore, subjectIn } from "./antecedents.ts";
import { clausesOf, isVerb } from "./clauses.ts";
import { dropsSubject } from "./continuity.ts";
import { findNamed } from "./people.ts";
import { cuesIn } from "./reading.ts";
import { is } from "./terms.ts";
import { uncasedSpeaker } from "./uncased.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./drafts.ts";
import type { Paragraph, Read } from "./page.ts";
import type { Span } from "./sentences.ts";
import type { Term } from "./terms.ts";

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
  const service = serviceOf(draft, paragraphs, anchors);
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
): string | undefined {
  const { cue, posting, told } = draft.attribution;
  const named = (cue?.kind === "post" ? cue.service : undefined) ?? posting?.service;
  if (named !== undefined || cue?.kind === "other" || told === true) return named;
  return linkedService(draft, paragraphs, anchors);
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
  { attribution: { speaker, governor, handle }, where, at }: Draft,
  read: (at: number) => Read,
  last: Sourced | undefined,
): string | undefined {
  const reading = read(where);
  // "die Nutzerin @ada", "one user, @ada": the account is all that is known of who it is.
  const isAccount =
    speaker === undefined || speaker.kind === "someone" || is(reading.terms[speaker.to - 1], "users");
  if (handle !== undefined && isAccount) return `@${handle}`;
  if (speaker === undefined) {
    const dropped = governor?.verb !== undefined && dropsSubject(reading.words);
    return dropped && where === at.passage ? nameBefore(reading, at.term) : undefined;
  }
  if (speaker.kind === "someone") return undefined;
  if (speaker.kind === "role") {
    if (is(reading.terms[speaker.to - 1], "bodies")) return bodyBefore(reading, read, where, speaker);
  } else if (speaker.kind !== "pronoun") return speaker.text;
  else if (is(reading.terms[speaker.from], "self")) return undefined;
  return (
    nameBefore(reading, speaker.from) ??
    (last && last.draft.at.passage >= at.passage - 3 ? last.speaker : undefined) ??
    (where > 0 ? nameBefore(read(where - 1)) : undefined)
  );
}

/** How many terms of a sentence are searched for names. */
const NEAR = 40;

/** What a sentence tells of a post. */
export interface PostTold {
  readonly cue: Span;
  readonly service?: string;
  readonly speaker?: string;
  /** All whom it names. */
  readonly names: readonly string[];
  /** Its subject is a role ("the actress"), whom the next sentence may name. */
  readonly byRole: boolean;
  /** The post itself is what it tells of. */
  readonly subject: boolean;
  /** Its verb puts words there. Otherwise only a verb of writing beside the quotation shows that it does. */
  readonly strong: boolean;
}

/** Whether a sentence tells of a post, and which: the sentence before or behind bare words. */
export function postTold(reading: Read, { from, to }: Span): PostTold | undefined {
  const { text, terms, words } = reading;
  const end = Math.min(to, from + 80);
  const within = cuesIn(reading, { from, to: end });
  const posts = within.filter((each) => each.kind === "post");
  const opens = posts[0]?.from === from && posts[0].role === "in";
  if (!opens && within.some(({ kind, role }) => kind === "other" && role !== "object" && role !== "subject"))
    return undefined;
  const active = posts.findLast((each) => isActive(reading, each, from));
  const verb = active ? undefined : postingVerb(reading, from, end);
  const cue =
    active ?? (verb === undefined ? posts.findLast((each) => isMain(reading, each, from)) : undefined);
  if (!cue && verb === undefined) return undefined;
  const span = cue ?? { from: verb!, to: verb! + 1 };
  const service =
    cue?.service ??
    (verb === undefined ? undefined : terms[verb]!.service) ??
    posts.find((each) => each.service !== undefined)?.service;
  const names =
    words.capitals === "none"
      ? []
      : findNamed(text, terms, { from, to: Math.min(end, from + NEAR) }, words).filter(
          ({ kind, from: at }) => kind === "name" && (at < span.from || at >= span.to),
        );
  const free = subjectIn(terms, names);
  const uncased =
    words.capitals === "none"
      ? uncasedSpeaker(reading, undefined, cue, { from, to: end, side: "before" })
      : undefined;
  const speaker = free ?? (uncased?.kind === "name" ? uncased : undefined);
  return {
    cue: span,
    ...(service !== undefined && { service }),
    ...(speaker && { speaker: speaker.text }),
    names: names.map((name) => name.text),
    byRole: isRole(terms, from) && !isPut(reading, span, from),
    subject: cue?.role === "subject",
    strong: active !== undefined || verb !== undefined,
  };
}

/** "The petition, since it was posted on Facebook": who put it there is not told. */
function isPut({ terms }: Read, cue: Span, from: number): boolean {
  for (let at = cue.from; at > Math.max(from, cue.from - 6); at--) {
    if (!is(terms[at], "posting", "sharing")) continue;
    return is(terms[at - 1], "be");
  }
  return false;
}

/** "The actress, 34, confirmed": an article and a small word, which is no post. */
function isRole(terms: readonly Term[], from: number): boolean {
  const first = terms[from];
  // "L'influenceur"
  const next = terms[/^['’]$/.test(terms[from + 1]?.text ?? "") ? from + 2 : from + 1];
  return (
    is(first, "determiners") &&
    next?.word === true &&
    !is(next, "media", "posts", "replies", "sources", "service")
  );
}

/** A cue counts if a verb of its sentence puts words there: took to, wrote, posted; not "was banned from". */
function isActive({ terms, words }: Read, cue: Cue, from: number): boolean {
  if (is(terms[cue.from], "takesTo") || words.verb === "last") return true;
  if (cue.from === from && cue.role === "in") return true;
  if (cue.from === from && cue.role === "subject") return speaksBehind(terms, cue);
  // A verb whose object the post is stands within the phrase: "shared a post".
  for (let at = cue.head - 1; at >= from; at--) {
    const term = terms[at]!;
    if (at < cue.from && is(term, "aside") && !is(term, "that")) return false;
    if (isClause(terms, at)) return false;
    if (is(term, "says", "writes", "posting", "sharing", "adds")) return true;
  }
  return cue.role === "subject";
}

/** "The post read", "The account posted"; not "The page has been quiet". */
function speaksBehind(terms: readonly Term[], { head, to }: Cue): boolean {
  for (let at = head; at < Math.min(terms.length, to + NEAR); at++) {
    if (/^[.!?]$/.test(terms[at]!.text)) return false;
    if (at > head && is(terms[at], "says", "writes", "posting", "sharing", "adds", "reads")) return true;
  }
  return false;
}

function isMain({ terms }: Read, cue: Cue, from: number): boolean {
  if (cue.role === "subject") return cue.from === from;
  if (cue.role !== "in") return false;
  for (let at = cue.from - 1; at >= from; at--)
    if ((is(terms[at], "aside") && !is(terms[at], "that")) || isClause(terms, at)) return false;
  return true;
}

/** "explains that the boy shared pictures on WhatsApp": what is reported was not posted by who reports it. */
function isClause(terms: readonly Term[], at: number): boolean {
  return /^(?:that|dass|daß|que|qu|che|dat|att|że|iż|что|що|ότι|πως)$/i.test(terms[at]!.text);
}

/** "The council posted a loss": what a posting verb without a service has for an object is no post. */
function isOfSomethingElse(terms: readonly Term[], verb: number, to: number): boolean {
  if (terms[verb]!.service !== undefined || !is(terms[verb + 1], "determiners")) return false;
  for (let at = verb + 2; at < Math.min(to, verb + 7); at++)
    if (is(terms[at], "posts", "replies", "media", "images", "service")) return false;
  return true;
}

function postingVerb({ terms }: Read, from: number, to: number): number | undefined {
  const clauses = clausesOf(terms, { from, to });
  for (let at = from; at < to; at++) {
    if (isClause(terms, at)) return undefined;
    if (clauses[at - from]!.aside) continue;
    if (is(terms[at], "posting") && isVerb(terms, at) && !isOfSomethingElse(terms, at, to)) return at;
  }
  return undefined;
}
