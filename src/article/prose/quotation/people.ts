// Names of speakers in a row of terms, as written, titles and all.
import { behindDateline, capitalRole, DATELINE, isAdjective } from "./capitals.ts";
import { is } from "../../../language/terms.ts";
import type { Span } from "../../../language/sentences.ts";
import type { Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

/** Many who speak at once. */
const CROWD =
  /^(?:tributes?|reactions?|fans|users|people|critics|supporters|viewers|condolences|messages|comments|colleagues|celebrities|stars|friends|others|followers|residents|customers|passengers|travell?ers|neighbou?rs|locals|voters|readers|listeners|parents|students|players|politicians|lawmakers|commuters|shoppers|tourists|visitors|gamers|teachers|nurses|doctors|drivers|cyclists|members|activists|campaigners|opponents|rivals|team-?mates|peers|mourners|well-?wishers|thousands|hundreds|dozens|scientists|experts|astronomers|academics|developers|employees|workers|redditors|commenters|netizens|onlookers|bystanders|congratulations|complaints|internet|reaktionen|nutzer|fans|kommentare|beileidsbekundungen|réactions|hommages|internautes|reacciones|mensajes|usuarios|internautas|aficionados|reações|homenagens|mensagens|reazioni|tifosi|utenti|messaggi|reacties|reaktioner|реакц\p{L}+|пользовател\p{L}+|комментари\p{L}+)$/iu;

/** Somebody whom a clause names. */
export interface Named extends Span {
  /**
   * `pronoun`: stands for somebody named before. `role`: so does a noun with an article ("the minister"). `someone`: a noun
   * for somebody new ("a resident", "his manager").
   */
  readonly kind: "name" | "pronoun" | "handle" | "role" | "someone";
  readonly text: string;
  /** Behind a preposition or in the genitive: part of something else. */
  readonly bound: boolean;
}

/** Finds who is named in a span, in order. Where the script has no capitals, only pronouns and handles are found. */
export function findNamed(text: string, terms: readonly Term[], { from, to }: Span, words: Words): Named[] {
  const named: Named[] = [];
  for (let at = Math.max(from, from < DATELINE ? behindDateline(terms) : 0); at < to;) {
    const found = namedAt(text, terms, at, to, words);
    if (found) named.push(found);
    at = found?.to ?? at + 1;
  }
  return named;
}

/** "Rep. Ada Moreno, D-Exampleton": a party's letter glued to a place. */
function isConstituency(terms: readonly Term[], at: number): boolean {
  const [party, dash] = [terms[at - 2], terms[at - 1]];
  return (
    dash?.text === "-" &&
    dash.end === terms[at]!.start &&
    /^\p{Lu}$/u.test(party?.text ?? "") &&
    party!.end === dash.start
  );
}

function namedAt(
  text: string,
  terms: readonly Term[],
  at: number,
  to: number,
  words: Words,
): Named | undefined {
  const term = terms[at]!;
  if (term.text.startsWith("@") && term.text.length > 1)
    return { from: at, to: at + 1, kind: "handle", text: term.text, bound: isBound(terms, at) };
  if (is(term, "pronouns") && !is(term, "titles", "bodies"))
    return { from: at, to: at + 1, kind: "pronoun", text: term.text, bound: isBound(terms, at) };
  if (words.capitals === "none") return undefined;
  // A small word that is known for nothing names nobody, but for a body behind an article: "the foreign ministry".
  if (!term.capital && term.tags.size === 0 && !is(terms[at - 1], "determiners")) return undefined;
  if (CROWD.test(term.text)) return undefined;
  if (isAdjective(terms, at, to, words) || isConstituency(terms, at)) return undefined;
  const role = capitalRole(terms, at, to, words);
  if (role) {
    const found = text.slice(term.start, terms[role.to - 1]!.end);
    return { ...role, kind: "role", text: found, bound: false };
  }
  const start = skipTitles(terms, at, to);
  const end = nameEnd(terms, start, to, words);
  if (end === undefined) return bodyAt(text, terms, at, to);
  const first = terms[start]!;
  const single = !/\s/.test(text.slice(terms[start]!.start, terms[end - 1]!.end));
  const isNoun = words.capitals === "nouns" && single && !is(first, "bodies") && isGermanNoun(terms, at);
  const found = text.slice(terms[at]!.start, terms[end - 1]!.end);
  // In "Gov. Ada Moreno of Ukraine's east" the ending is not the governor's.
  const genitive =
    /^['’]s?$/.test(terms[end]?.text ?? "") &&
    terms[end]!.start === terms[end - 1]!.end &&
    !/\sof\s/.test(found);
  return {
    from: at,
    to: end,
    kind: "name",
    text: found,
    bound: isNoun || genitive || isBound(terms, at),
  };
}

/** What only nouns end in. */
const NOUN_ENDING =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|ion|ionen|ismus|tät|täten|nis|nisse|ment|tum|ling|enz)$/;

/** "dem Entwurf", "dessen Nachfrage", "langes Schweigen", "Twitch-Streamer", "Spekulationen": capitals show no name there. */
function isGermanNoun(terms: readonly Term[], at: number): boolean {
  const [before, term] = [terms[at - 1], terms[at]!];
  if (NOUN_ENDING.test(term.text)) return true;
  if (before === undefined) return false;
  if (before.text === "-" && before.end === term.start) return true;
  if (
    is(before, "determiners") ||
    /^\d/.test(before.text) ||
    /^(?:dessen|deren|kein\p{L}*|unser\p{L}*|mein\p{L}*|jede[rsnm]?)$/iu.test(before.text)
  )
    return true;
  return (
    before.word && !before.capital && before.tags.size === 0 && /(?:e|en|er|es|em|te|ten)$/.test(before.text)
  );
}

/** Titles written small before a name: "former president". */
function skipTitles(terms: readonly Term[], at: number, to: number): number {
  let next = at;
  while (next < to && is(terms[next], "titles") && !terms[next]!.capital) next++;
  return next < to && isNameWord(terms[next]!) ? next : at;
}

/** L'État, J'ai: a letter that an apostrophe joins to the word behind. */
function isElided(terms: readonly Term[], at: number): boolean {
  return (
    terms[at]!.text.length === 1 &&
    /^['’]$/.test(terms[at + 1]?.text ?? "") &&
    terms[at + 2]?.start === terms[at + 1]!.end
  );
}

function nameEnd(terms: readonly Term[], at: number, to: number, words: Words): number | undefined {
  if (isElided(terms, at)) return undefined;
  if (
    !isNameWord(terms[at]!) ||
    isDate(terms, at) ||
    (is(terms[at], "starters", "posting") && isFirst(terms, at))
  )
    return undefined;
  let end = at + 1;
  for (let next = at + 1; next < to; next++) {
    const term = terms[next]!;
    const glued = terms[next - 1]!.end === term.start;
    if (isNameWord(term) && !isElided(terms, next)) end = next + 1;
    else if (
      term.text === "." &&
      glued &&
      (is(terms[next - 1], "abbreviations") || terms[next - 1]!.text.length < 2)
    )
      continue;
    else if (/^[-'’.]$/.test(term.text) && glued && terms[next + 1]?.start === term.end) continue;
    else if (
      words.capitals === "nouns" &&
      /^(?:de[rsmn])$/.test(term.text) &&
      !/^(?:von|van|zu|auf|in|an|vor)$/.test(terms[next - 1]!.text)
    )
      break;
    else if (is(term, "particles") && !term.capital && terms[next - 1]!.end < term.start && next - end < 2)
      continue;
    else if (/^\p{L}$/u.test(term.text) && glued) end = next + 1;
    else if (is(term, "bodies", "titles") && !term.capital && next === end && !is(terms[next], "says")) {
      // "Exampleton city council"; a title behind the name belongs to it only before another capital.
      if (is(term, "bodies")) end = next + 1;
      else continue;
    } else {
      // "Авиакомпания «Северный ветер»": the name of a body stands in marks.
      const marked = term.quote !== undefined && next === end && term.end - term.start < 40;
      if (marked && is(terms[next - 1], "bodies", "works")) end = next + 1;
      break;
    }
  }
  return end > at + 1 || !isCommon(terms[at]!, words) ? end : undefined;
}

/** A single word that only begins a sentence or is a noun of no person. */
function isCommon(term: Term, words: Words): boolean {
  if (is(term, "titles") && !is(term, "bodies")) return words.capitals !== "nouns";
  return term.text.length < 2;
}

/** A number stands beside a month of a date: 4 May. */
function isDate(terms: readonly Term[], at: number): boolean {
  return (
    is(terms[at], "months") && [terms[at - 1], terms[at + 1]].some((term) => /^\d/.test(term?.text ?? ""))
  );
}

function isNameWord(term: Term): boolean {
  if (
    !term.word ||
    !term.capital ||
    term.text.startsWith("@") ||
    /^(?:Un|Quell|Dell|All|Nell|Sull|Qu)$/.test(term.text)
  )
    return false;
  return (
    !is(
      term,
      "service",
      "weekdays",
      "moments",
      "posts",
      "takesTo",
      "replyTo",
      "pronouns",
      "says",
      "writes",
      "determiners",
      "place",
      "coordinators",
      "aside",
      "according",
      "beside",
    ) && !(is(term, "months") && /^\d/.test(term.text))
  );
}

function isFirst(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  return before === undefined || /^[.!?…:–—]$/.test(before.text) || before.quote !== undefined;
}

/** "the foreign ministry": a body that speaks, written small. Its article is left off. */
function bodyAt(text: string, terms: readonly Term[], at: number, to: number): Named | undefined {
  if (!terms[at]!.word || (!is(terms[at - 1], "determiners") && !is(terms[at], "bodies"))) return undefined;
  for (let next = at; next < Math.min(to, at + 4); next++) {
    const term = terms[next]!;
    if (/^(?:['’]|'?s)$/.test(term.text)) continue;
    if (!term.word || is(term, "place", "of", "by", "beside", "says", "writes", "aside")) return undefined;
    if (!is(term, "bodies")) continue;
    // "the military blogger Ada Moreno": the body is only part of a trade.
    if (leadsToName(terms, next + 1, to)) return undefined;
    const end = next + 1;
    return {
      from: at,
      to: end,
      kind: "name",
      text: text.slice(terms[at]!.start, term.end),
      bound: isBound(terms, at),
    };
  }
  return undefined;
}

/** One or two small words that are no verbs, and a name. */
function leadsToName(terms: readonly Term[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const term = terms[at]!;
    if (at > from && isNameWord(term)) return true;
    if (
      !term.word ||
      term.capital ||
      (term.tags.size > 0 && !is(term, "titles", "works")) ||
      /(?:ed|ly)$/.test(term.text)
    )
      return false;
  }
  return false;
}

/** Whether a preposition stands before a phrase, articles and adjectives between left aside. */
function isBound(terms: readonly Term[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const term = terms[before]!;
    if (/^(?:d|dell|dall|nell|sull|all)$/i.test(term.text)) return true;
    if (/^['’]$/.test(term.text) || (is(term, "bodies", "works") && !term.capital)) continue;
    if (is(term, "place", "of", "by", "beside", "takesTo", "dayPrepositions") && !is(term, "determiners"))
      return true;
    if (!is(term, "determiners")) return false;
  }
  return false;
}
