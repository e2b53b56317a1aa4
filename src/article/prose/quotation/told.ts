// Whether a sentence tells of a post: who posted, where, in what.
import { subjectIn } from "./antecedents.ts";
import { clausesOf } from "./clauses.ts";
import { isVerb } from "./verbs.ts";
import { CROWD } from "./crowd-words.ts";
import { findNamed } from "./people.ts";
import { cuesIn } from "./reading.ts";
import { is } from "../../../language/terms.ts";
import { nameOfSubject } from "./uncased.ts";
import type { Cue } from "./cue.ts";
import type { Read } from "./page.ts";
import type { Named } from "./people.ts";
import type { Span } from "../../../language/sentences.ts";
import type { Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

/** How many terms of a sentence are searched for its subject. */
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
  /** A cue says where, not only a verb of posting. */
  readonly active: boolean;
  /** Somebody took to a service. */
  readonly tookTo: boolean;
  /** Many at once post, none of them named: "Residents took to Nextdoor". */
  readonly crowd: boolean;
  /** A body is its subject: the zoo, the ministry. */
  readonly byBody: boolean;
  /** Nothing but its day stands behind it: the sentence ends with the post. */
  readonly last: boolean;
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
  const free = subjectIn(terms, names) ?? authorBehind(terms, names, span.to);
  const uncased = words.capitals === "none" ? nameOfSubject(reading, { from, to: end }, cue) : undefined;
  const crowd = isCrowd(reading, from, span.from) && (free === undefined || free.from <= from + 1);
  const speaker = crowd ? undefined : (free?.text ?? uncased);
  return {
    cue: span,
    ...(service !== undefined && { service }),
    ...(speaker !== undefined && { speaker }),
    names: names.filter((name) => !crowd || name !== free).map((name) => name.text),
    byRole: isRole(terms, behindDay(terms, from, end)) && !isPut(reading, span, from),
    subject: cue?.role === "subject",
    strong: active !== undefined || verb !== undefined,
    active: active !== undefined,
    last: end - span.to <= 4,
    tookTo: cue !== undefined && is(terms[cue.from], "takesTo"),
    crowd,
    byBody: isBody(reading, behindDay(terms, from, end), end),
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

/** "was disclosed on Mastodon by the researcher Ada Moreno": where no subject is named, who did it. */
function authorBehind(terms: readonly Term[], names: readonly Named[], cue: number): Named | undefined {
  return names.find(({ from }) => {
    for (let at = from - 1; at >= Math.max(cue - 1, from - 5); at--) if (is(terms[at], "by")) return true;
    return false;
  });
}

/** "Residents", "angry customers": many without a name at the head of a sentence. */
function isCrowd({ terms }: Read, from: number, cue: number): boolean {
  for (let at = from; at < Math.min(cue, from + 3); at++) {
    if (CROWD.test(terms[at]!.text)) return true;
    if (is(terms[at], "determiners", "pronouns", "place", "aside") || !terms[at]!.word) return false;
  }
  return false;
}

/** Whether the subject at the head of a sentence is a body that speaks. */
function isBody({ terms }: Read, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 6); at++) {
    if (is(terms[at], "bodies")) return true;
    if (is(terms[at], "says", "writes", "posting", "place", "aside") || !terms[at]!.word) return false;
  }
  return false;
}

/** "Late on Friday, the husband replied": where the subject begins. */
function behindDay(terms: readonly Term[], from: number, end: number): number {
  if (!is(terms[from], "dayPrepositions", "moments", "weekdays", "place", "starters")) return from;
  for (let at = from + 1; at < Math.min(end, from + DAY); at++) if (terms[at]!.text === ",") return at + 1;
  return from;
}

/** So many terms a phrase of time has at the head of a sentence. */
const DAY = 8;

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
  if (isOfRemarks(terms, cue, from)) return false;
  if (cue.role === "user" && cue.from - from <= 2) return speaksBehind(terms, cue);
  if (cue.from === from && cue.role === "subject") return speaksBehind(terms, cue);
  // A verb whose object the post is stands within the phrase: "shared a post".
  for (let at = cue.head - 1; at >= from; at--) {
    const term = terms[at]!;
    if (at < cue.from && is(term, "aside") && !is(term, "that")) return false;
    if (isClause(terms, at)) return false;
    if (is(term, "says", "writes", "posting", "sharing", "adds") && !isAttribute(terms, at, words))
      return true;
  }
  return cue.role === "subject" || isVerbFinal(terms, cue, words);
}

/** "äußerte sich zu den Äußerungen des Senators auf Truth Social": there stands what somebody answers elsewhere. */
function isOfRemarks(terms: readonly Term[], cue: Cue, from: number): boolean {
  for (let at = cue.from - 1; at > Math.max(from, cue.from - REMARKS); at--)
    if (REMARK.test(terms[at]!.text))
      return terms.slice(Math.max(from, at - 3), at).some(({ text }) => TO_THEM.test(text));
  return false;
}

/** So many terms stand between remarks and their service. */
const REMARKS = 8;
const REMARK =
  /^(?:äußerungen|aussagen|vorwürfen?|drohungen|angriffen?|remarks|claims|accusations|allegations|attacks|propos|accusations|attaques|declaraciones|acusaciones|dichiarazioni|accuse|declarações|acusações|uitspraken|beschuldigingen|uttalanden)$/iu;
const TO_THEM = /^(?:zu|zum|zur|auf|über|to|about|on|sur|aux?|sobre|a|alle|sulle|às|op|over|om)$/iu;

/** "un concejal acusado de injurias por un tuit": a participle without its auxiliary only describes. */
function isAttribute(terms: readonly Term[], at: number, { language }: Words): boolean {
  if (!/^(?:es|it|pt|fr)$/.test(language) || !/(?:[ai]d|at|ut|it)[oa]s?$|ée?s?$/.test(terms[at]!.text))
    return false;
  return !terms.slice(Math.max(0, at - 5), at).some(({ text }) => AUXILIARY.test(text));
}

const AUXILIARY =
  /^(?:h[aeáé]|has|hemos|han|hab[íi]\p{L}*|tem|t[êe]m|tinha\p{L}*|hanno|ho|avev\p{L}*|è|sono|a|ai|ont|av\p{L}+|est|sont|s)$/iu;

/** "hat der Streamer in einer Story reagiert", "hoe zij op X schreef": German and Dutch end the clause with its verb. */
function isVerbFinal(terms: readonly Term[], { to }: Cue, { language }: Words): boolean {
  if (language !== "de" && language !== "nl") return false;
  for (let at = to; at < Math.min(terms.length, to + 8); at++) {
    if (/^[,.:;!?]$/.test(terms[at]!.text) || is(terms[at], "aside")) return false;
    if (is(terms[at], "says", "writes", "posting", "sharing", "adds")) return true;
  }
  return false;
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
