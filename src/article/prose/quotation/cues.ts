// Cues: the phrases of a passage that say where words stand, such as "in a tweet", "on X", "in an interview".
import { LONGEST, serviceAt, serviceBehind } from "./services.ts";
import { is } from "./terms.ts";
import type { Left, Phrase } from "./services.ts";
import type { Span } from "./sentences.ts";
import type { Term } from "./terms.ts";
import type { Words } from "./words/words.ts";

/** A phrase that says where words stand. */
export interface Cue extends Span {
  /** The noun or service that decides. */
  readonly head: number;
  readonly kind: "post" | "other";
  /**
   * `in`: behind a preposition of place, or with a case ending that says so. `according`: behind "according to".
   * `subject`: it speaks itself ("the tweet read"). `object`: none of these; counts only beside a verb of reading or
   * posting. `user`: "a Twitter user". `reply`: written in reply to a post, so most likely a post.
   */
  readonly role: "in" | "according" | "subject" | "object" | "user" | "reply";
  readonly service?: string;
  /** A noun that can mean something else (a reply, a post without a service). */
  readonly weak: boolean;
}

/** Finds the cues of a passage, in order and not overlapping. */
export function findCues(terms: readonly Term[], sentences: readonly Span[], words: Words): Cue[] {
  const cues: Cue[] = [];
  for (const sentence of sentences) {
    let free = sentence.from;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (at < free) continue;
      const cue = cueAt(terms, at, { from: free, to: sentence.to }, words);
      if (!cue) continue;
      cues.push(cue);
      free = cue.to;
    }
  }
  return cues;
}

function cueAt(terms: readonly Term[], head: number, within: Span, words: Words): Cue | undefined {
  const term = terms[head]!;
  if (!term.word || !is(term, "service", "posts", "replies", "media", "sources", "users")) return undefined;
  const left = leftOf(terms, head, within.from);
  const phrase = phraseAt(terms, head, left, within.to, words);
  if (!phrase) return undefined;
  const { from, to, kind, service, weak, user } = phrase;
  const role = user ? "user" : roleOf(terms, phrase, left, within, words);
  if (kind === "other" && role !== "in" && role !== "according") return undefined;
  if ((role === "subject" || role === "object") && service === undefined && !is(term, "posts", "service"))
    return undefined;
  if (role === "reply" && terms[from]!.service !== undefined) return undefined;
  return { from, to, head, kind, role, ...(service !== undefined && { service }), weak };
}

function leftOf(terms: readonly Term[], head: number, floor: number): Left {
  let from = head;
  for (let at = head - 1, steps = 0; at >= floor && steps < LONGEST; at--, steps++) {
    const term = terms[at]!;
    if (is(term, "according")) return { from: at, bound: "according" };
    if (is(term, "replyTo")) return { from: at, bound: "reply" };
    if (is(term, "takesTo")) return { from: at, bound: "in" };
    if (is(term, "place") && !isHyphened(terms, at)) return { from: at, bound: "in" };
    if (is(term, "of")) continue;
    if (is(term, "beside", "aside", "by")) return { from, bound: "beside" };
    if (!term.word && !/^(?:[-'’#&/–«»“”„"]|'s)$/.test(term.text)) return { from };
    if (is(term, "coordinators", "that") && !is(term, "determiners")) return { from };
    if (
      is(term, "says", "writes", "adds", "tells", "posting", "reads") &&
      !is(term, "posts", "media", "replies", "sources", "sharing")
    )
      return { from };
    from = at;
  }
  return { from };
}

/** "a behind-the-scenes video": a preposition that hyphens make part of a word. */
function isHyphened(terms: readonly Term[], at: number): boolean {
  const [before, next] = [terms[at - 1], terms[at + 1]];
  return before?.text === "-" || (next?.text === "-" && next.start === terms[at]!.end);
}

function phraseAt(
  terms: readonly Term[],
  head: number,
  left: Left,
  end: number,
  words: Words,
): Phrase | undefined {
  const term = terms[head]!;
  const { from } = left;
  if (is(term, "service")) {
    const named = serviceAt(terms, head, left, end, words);
    return named && { from, ...named };
  }
  if (is(term, "posts", "replies") && isPostNoun(terms, head, words)) {
    const service = serviceBehind(terms, head, end, words);
    const weak = is(term, "replies") || term.service === undefined;
    if (service)
      return { from, to: service.to, kind: "post", service: service.name, weak: false, user: false };
    if (is(term, "replies") && is(term, "media", "sources") && !is(term, "posts"))
      return otherAt(terms, head, from);
    return {
      from,
      to: head + 1,
      kind: "post",
      ...(term.service !== undefined && { service: term.service }),
      weak,
      user: false,
    };
  }
  if (is(term, "media", "sources")) {
    const service = serviceBehind(terms, head, end, words);
    if (service)
      return { from, to: service.to, kind: "post", service: service.name, weak: false, user: false };
    return otherAt(terms, head, from);
  }
  return undefined;
}

function otherAt(terms: readonly Term[], head: number, from: number): Phrase | undefined {
  return is(terms[head], "sources")
    ? { from, to: head + 1, kind: "other", weak: false, user: false }
    : undefined;
}

/** Not the New York Post, a blog post, a post as minister. */
function isPostNoun(terms: readonly Term[], head: number, words: Words): boolean {
  const term = terms[head]!;
  const before = terms[head - 1];
  const next = terms[head + 1];
  if (term.service !== undefined || !is(term, "posts")) return true;
  if (is(before, "falsePosts")) return false;
  if (before?.text === "-" && is(terms[head - 2], "falsePosts")) return false;
  if (
    words.capitals === "names" &&
    term.capital &&
    before &&
    !/^[.:]$/.test(before.text) &&
    (before.capital || is(before, "determiners"))
  )
    return is(before, "service");
  if (next?.text === "-" && next.start === term.end) return false;
  return !is(next, "duties");
}

function roleOf(
  terms: readonly Term[],
  { from, to }: Phrase,
  { bound }: Left,
  within: Span,
  words: Words,
): Cue["role"] {
  if (bound !== undefined && bound !== "beside") return bound;
  if (words.placeAfter !== undefined && bound === undefined) {
    if (is(terms[to - 1], "placeAfter") || is(terms[to], "placeAfter") || words.cases === true) return "in";
  }
  if (bound === undefined && isSubjectStart(terms, from, within)) return "subject";
  return "object";
}

/** A noun phrase speaks itself if it opens its clause. */
function isSubjectStart(terms: readonly Term[], from: number, within: Span): boolean {
  const before = terms[from - 1];
  const first = terms[from]!;
  const opens =
    from === within.from ||
    before === undefined ||
    before.quote !== undefined ||
    /^[,，:;–—(]$/.test(before.text);
  return opens && (is(first, "determiners", "service", "posts", "replies", "media") || first.capital);
}
