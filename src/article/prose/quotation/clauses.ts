// The clauses around a quotation: which one says who spoke, and by which verb.
import { is } from "./terms.ts";
import type { Span } from "./sentences.ts";
import type { Term } from "./terms.ts";
import type { Words } from "./words/words.ts";

/** A place of terms before or after a quoted stretch that may hold its attribution. */
export interface Zone extends Span {
  readonly side: "before" | "after";
}

/** The words that govern a quoted stretch. */
export interface Governor {
  readonly zone: Zone;
  /** Term of the verb, or of "according to"; absent where a colon or a dash alone does it. */
  readonly verb?: number;
}

/** Which clause a term of a zone stands in, and whether that is a subordinate one. */
export interface Clause {
  readonly id: number;
  readonly aside: boolean;
}

/** How far a verb may stand behind the words and before them, in terms. */
const FAR_BEHIND = 22;
const FAR_BEFORE = 60;

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

/** Whether a term is a verb of speech at its place. */
export function isVerb(terms: readonly Term[], at: number): boolean {
  const term = terms[at]!;
  if (!is(term, "says", "writes", "adds", "reads", "tells", "posting", "sharing")) return false;
  if (
    term.capital &&
    !is(term, "starters") &&
    /^\p{Lu}\p{Ll}/u.test(term.text) &&
    terms[at - 1]?.capital === true
  )
    return false;
  if (
    is(term, "posts", "media", "replies", "sources", "place", "that") ||
    (is(term, "starters") && (term.capital || at === 0))
  )
    return !isNounAt(terms, at);
  // "lo publicado en X por el portavoz": what was published, not that somebody published
  if (/(?:[ai]d|t)[oa]s?$/.test(term.text) && /^(?:lo|los|las|o|os|as)$/i.test(terms[at - 1]?.text ?? ""))
    return false;
  // "un poste de garde", "the posted schedule"
  if (is(term, "posting") && is(terms[at - 1], "determiners") && !is(terms[at - 1], "pronouns", "that"))
    return false;
  return !isPassive(terms, at);
}

function isNounAt(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  if (before === undefined) return true;
  if (is(before, "quotative")) return false;
  if (is(before, "determiners", "place", "of", "by", "beside", "service", "according", "falsePosts", "that"))
    return !is(before, "pronouns");
  return !(
    before.capital ||
    is(before, "pronouns", "titles", "bodies", "posts") ||
    before.quote !== undefined ||
    /^[,，」』”»]$/.test(before.text)
  );
}

/** "was dubbed", "so-called": nobody speaks here. "was quoted as saying" is left to "saying". */
function isPassive(terms: readonly Term[], at: number): boolean {
  return is(terms[at - 1], "be") && is(terms[at], "naming", "tells");
}

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

/** What may stand before a verb behind the quoted words: its auxiliary, a pronoun that belongs to it. */
const AUXILIARY: Readonly<Record<string, RegExp>> = {
  fr: /^(?:a|ont|avait|avaient|aurait|s|se|est|sont|t|il|elle|on|ils|elles|m|nous)$/i,
  es: /^(?:ha|han|había|habían|habría|se|le|les|nos|me)$/i,
  it: /^(?:ha|hanno|aveva|avevano|avrebbe|si|è|ci|gli|le|mi)$/i,
  pt: /^(?:tem|tinha|tinham|havia|teria|se|lhe|me)$/i,
  de: /^(?:hat|haben|hatte|hatten)$/i,
  nl: /^(?:heeft|hebben|had|hadden)$/i,
  sv: /^(?:har|hade)$/i,
};
const PARTICIPLE: Readonly<Record<string, RegExp>> = {
  fr: /(?:é|i|u|is|it|ert|os)e?s?$/i,
  es: /(?:[ai]do|cho|to)$/i,
  it: /(?:ato|uto|ito|sto|tto|so|rto)[aie]?$/i,
  pt: /(?:[ai]do|to)$/i,
};

/** “…,” sneered Moreno; « … », se lamente un internaute; « … », a tonné le maire: an unknown small word before a subject. */
function unknownVerb(
  terms: readonly Term[],
  from: number,
  to: number,
  { language, capitals, verb }: Words,
): number | undefined {
  if (verb === "last" || capitals === "none") return undefined;
  const auxiliary = AUXILIARY[language];
  let at = from;
  let helped = false;
  while (
    at < Math.min(to, from + 6) &&
    (/^['’-]$/.test(terms[at]!.text) || auxiliary?.test(terms[at]!.text) === true)
  ) {
    helped = true;
    at++;
  }
  const term = terms[at];
  if (at >= to || !term || !isPlain(term)) return undefined;
  // Behind an auxiliary only a participle, wherever its subject stands: « … », a-t-il tonné.
  const participle = PARTICIPLE[language];
  if (helped && participle?.test(term.text) === true) return at;
  if (helped && !/^(?:se|s|si|nos|me|le|les|lhe|gli)$/i.test(terms[from]!.text)) return undefined;
  return isSubject(terms, at + 1, to) ? at : undefined;
}

function isPlain(term: Term): boolean {
  return term.word && !term.capital && term.tags.size === 0 && /^\p{Ll}{3,}$/u.test(term.text);
}

/** An article, an office, a name or a pronoun with its hyphen. */
function isSubject(terms: readonly Term[], from: number, to: number): boolean {
  let at = from;
  if (at < to && /^(?:sich|zich|sig|się)$/i.test(terms[at]!.text)) at++;
  const term = terms[at];
  if (at >= to || term === undefined) return false;
  if (term.text === "-" && term.start === terms[at - 1]!.end)
    return is(terms[at + 1], "pronouns") || /^t$/i.test(terms[at + 1]?.text ?? "");
  if (/^(?:des|del|della|dei|degli|delle|dell|do|da|dos|das)$/i.test(term.text)) return false;
  if (
    is(term, "weekdays", "months", "moments", "service", "posts", "media", "aside", "that") &&
    !is(term, "determiners")
  )
    return false;
  return term.capital || is(term, "determiners", "titles", "bodies", "users", "pronouns");
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

/** Whether a span holds a word. */
export function anyWord(terms: readonly Term[], { from, to }: Span): boolean {
  for (let at = from; at < to; at++) if (terms[at]!.word) return true;
  return false;
}
