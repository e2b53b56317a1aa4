// Words that tell of a post or of another source: "in a tweet", "posted on Facebook", "told reporters".
import { postedOn } from "./addresses.ts";
import { is } from "../../../language/terms.ts";
import type { Tag } from "../../../language/lexicon.ts";
import type { Term } from "../../../language/terms.ts";
import type { Passage, StandingPost } from "../found.ts";
import type { Words } from "../../../language/words.ts";

/** A run of such words in one sentence. */
export interface Signal {
  /** Terms, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Where its phrase begins, preposition and article included. */
  readonly start: number;
  readonly kind: "post" | "other";
  readonly service?: string;
  /** What it is, without regard to where a quotation stands. */
  readonly features: readonly string[];
  /** Holds a verb of posting. */
  readonly verb: boolean;
  /** It is the post itself, which stands before or behind the passage: the signal has no terms of its own. */
  readonly post?: StandingPost;
}

const POST: readonly Tag[] = ["service", "posts", "posting", "replies", "back", "audience"];
/** What belongs to a run beside one of those. */
const WITH: readonly Tag[] = ["media", "users", "sharing", "images", "takesTo", "replyTo"];
/** So many other words may stand within a run. */
const GAP = 4;

/** Finds the runs of a passage, and its links to posts, in order. */
export function signalsOf(
  passage: Passage,
  terms: readonly Term[],
  sentenceOf: readonly number[],
  words: Words,
): Signal[] {
  const told = runsOf(terms, sentenceOf, words);
  const links = linkSignals(passage, terms);
  if (links.length === 0) return told;
  const apart = links.filter((link) => !told.some((each) => meet(each, link)));
  const linked = told.map((each) =>
    each.kind === "post" && links.some((link) => meet(each, link))
      ? { ...each, features: [...each.features, "c:linked"] }
      : each,
  );
  return [...linked, ...apart].sort((a, b) => a.from - b.from);
}

const meet = (a: Signal, b: Signal): boolean => a.from < b.to && b.from < a.to;

/** So many links of a passage are looked at. */
const LINKS = 200;

/** Links to posts: "she <a href=…/status/1>wrote</a>". */
function linkSignals({ links }: Passage, terms: readonly Term[]): Signal[] {
  return links.slice(0, LINKS).flatMap(({ range: [start, end], url }) => {
    const service = postedOn(url);
    if (service === undefined) return [];
    const from = terms.findIndex((term) => term.end > start);
    const behind = terms.findIndex((term) => term.start >= end);
    const to = behind < 0 ? terms.length : behind;
    if (from < 0 || from >= to) return [];
    const words = is(terms[from], ...VERBS) ? "verb" : to - from > 6 ? "long" : "other";
    const features = ["c:kinds=link", "c:link", "c:bound=link", `c:link on ${words}`, "c:named service"];
    return [{ from, to, start: from, kind: "post" as const, service, features, verb: false }];
  });
}

function runsOf(terms: readonly Term[], sentenceOf: readonly number[], words: Words): Signal[] {
  const found: Signal[] = [];
  let open: number[] = [];
  const close = (): void => {
    if (open.some((at) => is(terms[at], ...POST))) found.push(postSignal(terms, open, words));
    open = [];
  };
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]!;
    if (open.length > 0 && breaks(terms, sentenceOf, open.at(-1)!, at)) close();
    if (term.tags.size === 0) continue;
    if (is(term, ...POST, ...WITH)) open.push(at);
    else if (is(term, "sources")) found.push(otherSignal(terms, at));
  }
  close();
  return found;
}

function breaks(terms: readonly Term[], sentenceOf: readonly number[], last: number, at: number): boolean {
  if (sentenceOf[last] !== sentenceOf[at] || at - last > GAP) return true;
  const term = terms[at]!;
  return (
    term.quote !== undefined ||
    /^[;:()]$/.test(term.text) ||
    (is(term, "says", "writes", "adds", "coordinators", "that") && !is(term, ...POST, ...WITH, "place"))
  );
}

const BOUND: readonly Tag[] = [
  "place",
  "according",
  "replyTo",
  "takesTo",
  "by",
  "of",
  "beside",
  "elsewhere",
  "aside",
  "that",
  "be",
];
const VERBS: readonly Tag[] = ["says", "writes", "adds", "reads", "tells", "posting", "sharing"];

/** What stands before a noun phrase: a preposition, a verb, the sentence's start. */
function boundBy(terms: readonly Term[], at: number): string {
  for (let before = at - 1; before >= Math.max(0, at - 6); before--) {
    const term = terms[before]!;
    if (term.quote !== undefined) return "quote";
    if (/^[.!?…。]$/.test(term.text)) return "start";
    if (/^[,;:(–—，、：]$/.test(term.text)) return "comma";
    const determiner = is(term, "determiners");
    for (const tag of BOUND)
      if (is(term, tag) && !(determiner && tag !== "place" && tag !== "of")) return tag;
    if (is(term, ...VERBS)) return "verb";
  }
  return at < 6 ? "start" : "far";
}

/** In "in a since-deleted tweet" the phrase begins with its preposition, if only words of its own stand between. */
function phraseStart(terms: readonly Term[], from: number): number {
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
    const term = terms[at]!;
    if (is(term, "place", "according", "by", "replyTo", "takesTo")) return at;
    if (!term.word || is(term, ...VERBS)) break;
  }
  return from;
}

/** "Months after he attacked her on Twitter, she said": the clause of the phrase is about something else. */
function inAside(terms: readonly Term[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - CLAUSE); at--) {
    const term = terms[at]!;
    if (term.quote !== undefined || /^[,;:.!?…。，；]$/.test(term.text)) return false;
    if (is(term, "aside")) return true;
  }
  return false;
}

/** So far back a clause's first word is looked for, in terms. */
const CLAUSE = 12;

function postSignal(terms: readonly Term[], at: readonly number[], words: Words): Signal {
  const own = at.map((each) => terms[each]!);
  const from = at[0]!;
  const last = at.at(-1)!;
  const named = own.filter(({ service }) => service !== undefined);
  const sure = named.find(({ service, ambiguous }) => service !== "social-media" && !ambiguous);
  const service = (sure ?? named.find((each) => each.service !== "social-media") ?? named[0])?.service;
  const verb = own.some((term) => is(term, "posting"));
  const noun = own.some((term) => is(term, "posts"));
  const place = own.some((term) => is(term, "service"));
  const media = own.some((term) => is(term, "media"));
  const kinds = [
    verb && "posting",
    noun && "noun",
    place && "service",
    media && (own.some((term) => is(term, "images")) ? "image" : "media"),
    own.some((term) => is(term, "back")) && "back",
    own.some((term) => is(term, "replies")) && "reply",
    own.some((term) => is(term, "users")) && "user",
    own.some((term) => is(term, "sharing")) && "sharing",
    own.some((term) => is(term, "audience")) && "audience",
  ].filter((kind) => kind !== false);
  const bound = boundBy(terms, from);
  const ambiguous = named.length > 0 && named.every((each) => each.ambiguous);
  const next = terms[last + 1];
  const capital = own.some(
    (term, index) => term.capital && is(term, "posts") && term.service === undefined && at[index]! > 0,
  );
  const features = [
    `c:kinds=${kinds.join("+")}`,
    ...kinds.map((kind) => `c:${kind}`),
    `c:bound=${bound}`,
    `c:${verb ? "verb" : noun ? "noun" : place ? "service" : "weak"},bound=${bound}`,
    service === undefined
      ? "c:no service"
      : service === "social-media"
        ? "c:vague service"
        : "c:named service",
    ambiguous && "c:ambiguous",
    ambiguous && `c:ambiguous,bound=${bound}`,
    is(next, "compounds") && "c:compound behind",
    is(next, "duties") && "c:duty behind",
    /^['’]s?$/.test(next?.text ?? "") && "c:owner",
    next?.text === "." && terms[last + 2]?.text === "com" && "c:address",
    is(terms[from - 1], "falsePosts") && "c:false before",
    capital && "c:capital noun",
    inAside(terms, from) && `c:aside,${verb ? "verb" : "noun"}`,
    is(terms[from - 1], "determiners", "pronouns") && "c:determined",
    at.length === 1 && "c:alone",
    words.capitals === "none" && "c:uncased",
  ].filter((each) => each !== false);
  return {
    from,
    to: last + 1,
    start: phraseStart(terms, from),
    kind: "post",
    ...(service !== undefined && { service }),
    features,
    verb,
  };
}

function otherSignal(terms: readonly Term[], at: number): Signal {
  const bound = boundBy(terms, at);
  return {
    from: at,
    to: at + 1,
    start: phraseStart(terms, at),
    kind: "other",
    features: [`o:bound=${bound}`],
    verb: false,
  };
}
