// The clauses of a sentence: where each begins and ends, and which are subordinate.
import { is } from "../../../language/terms.ts";
import { FAR_BEHIND, isVerb } from "./verbs.ts";
import type { Span } from "../../../language/sentences.ts";
import type { Term } from "../../../language/terms.ts";

/** Which clause a term of a zone stands in, and whether that is a subordinate one. */
export interface Clause {
  readonly id: number;
  readonly aside: boolean;
}

/** "…后", "…후": in these languages the word that makes a clause subordinate stands at its end. */
const CLOSES = /^(?:之?[后後]|후|뒤|이후|직후|sonra|sonrasında|बाद)$/;

/** Tells the clauses of a zone apart: commas close subordinate ones, coordinators begin the next main one. */
export function clausesOf(terms: readonly Term[], { from, to }: Span): Clause[] {
  const clauses: Clause[] = [];
  let id = 0;
  let aside = false;
  let opened = -1;
  for (let at = from; at < to; at++) {
    const term = terms[at]!;
    if (CLOSES.test(term.text) && is(term, "aside")) {
      for (let before = clauses.length - 1; before >= 0 && clauses[before]!.id === id; before--)
        clauses[before] = { id, aside: true };
      clauses.push({ id, aside: true });
      id++;
      continue;
    }
    if (isGermanRelative(terms, at, from, to)) {
      id++;
      aside = true;
      opened = at;
    } else if (is(term, "aside") && !isOpening(terms, at, from, to) && !isPossessive(terms, at, from)) {
      if (!aside || at > opened + 1) id++;
      aside = true;
      opened = at;
    } else if (/^[;；–—]$/.test(term.text)) {
      id++;
      aside = false;
    } else if (aside && is(term, "place") && isPlaceBehind(terms, opened, at, from, to)) {
      id++;
      aside = false;
    } else if (/^[,，、،]$/.test(term.text) && aside) {
      clauses.push({ id, aside });
      id++;
      aside = false;
      continue;
    } else if (
      is(term, "coordinators") &&
      !is(term, "pronouns") &&
      !aside &&
      hasVerbBefore(terms, from, at)
    ) {
      id++;
    }
    clauses.push({ id, aside });
  }
  return clauses;
}

/** Those that open a phrase of a few words too: "wrote after the match on X", "escribió tras el partido en X". */
const BEFORE_NOUNS =
  /^(?:after|before|since|amid|following|during|nach|während|seit|trotz|aufgrund|wegen|après|avant|depuis|malgré|tras|después de|luego de|antes de|pese a|a pesar de|dopo|prima|nonostante|após|depois|antes|apesar de|na|tijdens|sinds|ondanks|efter|före|trots|после|перед|несмотря на|після|попри|перед|po|mimo|μετά|πριν|بعد|قبل|רغم|אחרי|לאחר|לפני)$/iu;

/** Behind the verb such a phrase ends where the place of the words begins, unless it tells of something put there. */
function isPlaceBehind(
  terms: readonly Term[],
  opened: number,
  at: number,
  from: number,
  to: number,
): boolean {
  if (at - opened < 2 || at - opened > 8 || !BEFORE_NOUNS.test(terms[opened]!.text)) return false;
  if (![1, 2, 3].some((step) => at + step < to && is(terms[at + step], "service", "posts"))) return false;
  for (let between = opened + 1; between < at; between++) {
    const term = terms[between]!;
    if (!term.word && !/^['’-]$/.test(term.text)) return false;
    if (is(term, "says", "writes", "sharing", "posting", "posts", "media", "replies", "aside")) return false;
  }
  return hasVerbBefore(terms, from, opened);
}

/** "que" and "som" directly before the quoted words, or "como" … are no aside there. */
function isOpening(terms: readonly Term[], at: number, from: number, to: number): boolean {
  return is(terms[at], "that") && at > from && isVerb(terms, at - 1) && at < to;
}

/** "Sonntag, der auf TikTok 300.000 Menschen folgen, sprach": a clause between commas that ends with its verb. */
function isGermanRelative(terms: readonly Term[], at: number, from: number, to: number): boolean {
  if (at <= from || terms[at - 1]!.text !== "," || !/^(?:der|die|das|dem|den|denen)$/.test(terms[at]!.text))
    return false;
  const next = terms[at + 1];
  if (at + 1 >= to || !next || (next.capital && !is(next, "service"))) return false;
  for (let end = at + 2; end < Math.min(to, at + FAR_BEHIND); end++) {
    if (terms[end]!.quote !== undefined || /^[.;:]$/.test(terms[end]!.text)) return false;
    if (terms[end]!.text === ",") return terms[end - 1]!.word && !terms[end - 1]!.capital;
  }
  return false;
}

/** "Auf dessen Nachfrage": no clause begins there. */
function isPossessive(terms: readonly Term[], at: number, from: number): boolean {
  return /^(?:dessen|deren)$/i.test(terms[at]!.text) && at > from && terms[at - 1]!.text !== ",";
}

function hasVerbBefore(terms: readonly Term[], from: number, at: number): boolean {
  for (let before = at - 1; before >= Math.max(from, at - FAR_BEHIND); before--)
    if (isVerb(terms, before)) return true;
  return false;
}
