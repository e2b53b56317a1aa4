// What governs a quotation: the zone before or behind it that says who spoke, and by which verb.
import { anyWord } from "../../../language/sentences.ts";
import { clausesOf } from "./clauses.ts";
import { is } from "../../../language/terms.ts";
import { unknownVerb } from "./unknown-verbs.ts";
import { FAR_BEHIND, isVerb } from "./verbs.ts";
import type { Span } from "../../../language/sentences.ts";
import type { Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

/** A place of terms before or after a quoted stretch that may hold its attribution. */
export interface Zone extends Span {
  readonly side: "before" | "after";
}

/** A zone that holds nothing, where nothing is to be looked for on that side. */
export function emptyZone(at: number, side: Zone["side"]): Zone {
  return { from: at, to: at, side };
}

/** The words that govern a quoted stretch. */
export interface Governor {
  readonly zone: Zone;
  /** Term of the verb, or of "according to"; absent where a colon or a dash alone does it. */
  readonly verb?: number;
}

/** How far before the words their verb may stand, in terms. */
const FAR_BEFORE = 60;

/** The words that govern the quoted stretch at a term, looking first where its punctuation points. */
export function findGovernor(
  terms: readonly Term[],
  quote: number,
  quoted: string,
  before: Zone,
  after: Zone,
  words: Words,
): Governor | undefined {
  const behind = verbBehind(terms, after, quote, quoted, before, words);
  const ahead = verbBefore(terms, before);
  const last = terms[quote - 1];
  const comma =
    /[,，]$/.test(quoted) || (after.to > after.from && /^[,，]$/.test(terms[quote + 1]?.text ?? ""));
  const colon = before.to > before.from && /^[:：]$/.test(last?.text ?? "");
  // "She answered a fan: “…,” she wrote": the comma shows that the second verb governs.
  if (colon && !(comma && behind !== undefined && words.verb !== "last"))
    return { zone: before, ...(ahead !== undefined && { verb: ahead }) };
  if (words.verb === "last") return pick(behind, after) ?? pick(ahead, before);
  const partial = /^\p{Ll}/u.test(quoted) && !/[,，]$/.test(quoted);
  // "While Ada wrote, “…,” Ben only sent hearts": another clause opens the sentence, and its verb stands right before.
  const opened = ahead !== undefined && quote - ahead <= 2 && is(terms[before.from], "aside");
  if (ahead !== undefined && (partial || opened || !(comma && behind !== undefined))) {
    if (behind !== undefined && isInRelative(terms, ahead, quote, words))
      return { zone: after, verb: behind };
    const near = partial || quote - ahead <= 4 || is(last, "that", "place", "determiners");
    if (near || behind === undefined) return { zone: before, verb: ahead };
  }
  if (behind !== undefined) return { zone: after, verb: behind };
  if (ahead !== undefined) return { zone: before, verb: ahead };
  return isDash(terms[quote + 1]) && after.to > quote + 2 && !anyWord(terms, before)
    ? { zone: after }
    : undefined;
}

/** "apologised for a tweet, in dem er sie „Nörgler“ genannt hatte": German and Dutch end such a clause with its verb. */
function isInRelative(terms: readonly Term[], verb: number, quote: number, { language }: Words): boolean {
  if (language !== "de" && language !== "nl") return false;
  for (let at = quote - 1; at > Math.max(verb, quote - FAR_BEHIND); at--) {
    if (terms[at]!.text !== ",") continue;
    const next = is(terms[at + 1], "place") ? terms[at + 2] : terms[at + 1];
    return (
      next !== undefined && /^(?:dem|der|denen|die|das|worin|wo|waarin|waarop|dat|wie)$/i.test(next.text)
    );
  }
  return false;
}

function pick(verb: number | undefined, zone: Zone): Governor | undefined {
  return verb === undefined ? undefined : { zone, verb };
}

function isDash(term: Term | undefined): boolean {
  return term !== undefined && /^[–—―-]$/.test(term.text);
}

function verbBehind(
  terms: readonly Term[],
  after: Zone,
  quote: number,
  quoted: string,
  before: Zone,
  words: Words,
): number | undefined {
  const opens = !anyWord(terms, before);
  const set = opens || /[,，!?…！？]$/.test(quoted) || /^[,，–—―-]$/.test(terms[quote + 1]?.text ?? "");
  let first = true;
  for (let at = after.from, steps = 0; at < after.to && steps < FAR_BEHIND; at++, steps++) {
    const term = terms[at]!;
    if (!term.word) {
      // “…“: Mit diesen Worten verabschiedete sie sich
      if (/^[:：]$/.test(term.text) && at === quote + 1 && opens) continue;
      if (/^[:;：；]$/.test(term.text)) return undefined;
      continue;
    }
    if (first && words.quotative !== undefined && !is(term, "quotative") && !isDash(terms[quote + 1]))
      return undefined;
    if (first && words.verb !== "last" && is(term, "coordinators") && !is(term, "pronouns", "determiners"))
      return undefined;
    if (is(term, "according")) return at;
    if (is(term, "aside") && !is(term, "that")) {
      at = commaBehind(terms, at, after.to);
      if (at < 0) return undefined;
      first = false;
      continue;
    }
    if (isVerb(terms, at)) return set || at - quote <= 3 || words.verb === "last" ? at : undefined;
    if (first && set && (opens || !isDash(terms[quote + 1]))) {
      const unknown = unknownVerb(terms, at, after.to, words);
      if (unknown !== undefined) return unknown;
    }
    first = false;
  }
  return undefined;
}

function commaBehind(terms: readonly Term[], at: number, to: number): number {
  for (let next = at + 1; next < to; next++) if (/^[,，、،]$/.test(terms[next]!.text)) return next;
  return -1;
}

function verbBefore(terms: readonly Term[], before: Zone): number | undefined {
  const from = Math.max(before.from, before.to - FAR_BEFORE);
  const clauses = clausesOf(terms, { from, to: before.to });
  const own = clauses.at(-1)?.id;
  let sharing: number | undefined;
  for (let at = before.to - 1; at >= from; at--) {
    const { id, aside } = clauses[at - from]!;
    if (aside && id !== own) continue;
    if (is(terms[at], "according") && !/^[:：]$/.test(terms[before.to - 1]!.text)) return at;
    if (!isVerb(terms, at)) continue;
    if (is(terms[at], "posting") && isInserted(terms, at, before.to)) continue;
    if (!is(terms[at], "sharing") || is(terms[at], "says", "posting")) return at;
    if (!isInserted(terms, at, before.to)) sharing ??= at;
  }
  return sharing;
}

/** "The report, published on Thursday, found": a participle between commas governs nothing behind it. */
function isInserted(terms: readonly Term[], verb: number, to: number): boolean {
  if (terms[verb - 1]?.text !== ",") return false;
  for (let at = verb + 1; at < Math.min(to, verb + FAR_BEHIND); at++)
    if (terms[at]!.text === ",") return at < to - 1;
  return false;
}
