// Subjects without a name: "the minister", "der Betreiber", «un internaute». The definite ones stand for somebody named before.
import { is } from "../../../language/terms.ts";
import type { Cue } from "./cue.ts";
import type { Named } from "./people.ts";
import type { Reading } from "./reading.ts";
import type { Term } from "../../../language/terms.ts";

/** Articles and pointing words before somebody who is known already. */
const DEFINITE =
  /^(?:the|that|this|der|die|das|dieser|diese|dieses|l|le|la|les|ce|cet|cette|el|los|las|ese|esa|este|esta|dicho|dicha|il|lo|i|gli|questo|questa|o|a|os|as|esse|essa|de|het|deze|dit|ο|η|το|οι|эта|этот|цей|ця|ten|ta)$/iu;

/** Articles before somebody new, and words that tie somebody to another: "a resident", "his manager". */
const NEW =
  /^(?:an?|another|one|some|several|many|his|her|their|its|my|ein|eine|einer|mehrere|viele|sein|seine|seiner|ihr|ihre|ihrer|un|une|des|plusieurs|son|sa|ses|leur|leurs|una|uno|unos|unas|varios|varias|su|sus|suo|sua|suoi|sue|um|uma|uns|umas|seu|seus|suas|een|zijn|haar|hun|en|ett|hans|hennes|deras|sin|sitt|один|одна|одно|его|её|ее|их|один|одна|його|її|їх|jeden|jedna|jego|jej|ich|ένας|μία|μια|ένα)$/iu;

/** What may stand between a verb and its subject: sich, se, hinzu, weiter. */
const FILLER =
  /^(?:sich|se|si|zich|sig|się|auch|dazu|daraufhin|zudem|weiter|anschließend|später|dann|noch|ook|eraan|daarop|también|además|luego|aussi|encore|ensuite|alors|anche|poi|ancora|inoltre|também|ainda|depois|также|затем|потом|позже|також|także|też|potem|então|entonces|därefter|också)$/iu;

/** Languages whose nouns have no articles: a small noun right behind the verb is its subject. */
const NO_ARTICLES = /^(?:ru|uk|pl)$/;
/** Swedish hangs its article on the noun. */
const HUNG_ARTICLE = /(?:en|et|an|na)$/;

/** What opens a clause about the subject: "eine Frau, die ihren Namen nicht nennen will". */
const RELATIVE =
  /^(?:der|die|das|dem|den|dessen|deren|qui|dont|que|quien|cuyo|cuya|che|il|cui|who|whose|die|wiens|som|который|которая|który|która|який|яка)$/iu;

/** People of a place, in French. */
const DEMONYM = /^\p{Lu}\p{L}+(?:ais|aise|ois|oise|ien|ienne|aine?|éen|éenne)$/u;

/** How far a name may follow its office: "wrote the mayor of Exampleton, Ada Moreno". */
const FAR = 10;

/** The subject of a verb if it is a noun without a name, right behind the verb or right before it; `undefined` if none is. */
export function roleOf(
  { text, terms, words }: Reading,
  verb: number,
  { from, to }: { readonly from: number; readonly to: number },
  cue: Cue | undefined,
): Named | undefined {
  let at = verb + 1;
  const bare = NO_ARTICLES.test(words.language);
  while (
    at < to &&
    (FILLER.test(terms[at]!.text) ||
      (cue && at >= cue.from && at < cue.to) ||
      (bare && is(terms[at], "sources", "audience")))
  )
    at++;
  const behind = at < to ? phraseAt(terms, at, to, words.language) : undefined;
  const before = behind ? undefined : phraseBefore(terms, verb, from, words.language);
  const found = behind ?? before;
  if (!found || isNamed(terms, found.head, found === behind ? to : verb)) return undefined;
  return {
    from: found.from,
    to: found.head + 1,
    kind: found.known ? "role" : "someone",
    text: text.slice(terms[found.head]!.start, terms[found.head]!.end),
    bound: false,
  };
}

interface NounPhrase {
  readonly from: number;
  readonly head: number;
  readonly known: boolean;
}

export function phraseAt(
  terms: readonly Term[],
  at: number,
  to: number,
  language: string,
): NounPhrase | undefined {
  const first = terms[at]!;
  const known = DEFINITE.test(first.text);
  if (known || NEW.test(first.text)) {
    if (is(first, "pronouns") && !is(first, "determiners")) return undefined;
    const head = headOf(terms, at + 1, Math.min(to, at + 5), language);
    return head === undefined ? undefined : { from: at, head, known };
  }
  const bare = NO_ARTICLES.test(language) || (language === "sv" && HUNG_ARTICLE.test(first.text));
  return bare && isNoun(first, language) ? { from: at, head: at, known: !is(first, "users") } : undefined;
}

/** The noun of a phrase behind its article; adjectives and numbers stand before it. */
function headOf(terms: readonly Term[], from: number, to: number, language: string): number | undefined {
  let last: number | undefined;
  for (let at = from; at < to; at++) {
    const term = terms[at]!;
    if (/^['’-]$/.test(term.text) && term.start === terms[at - 1]!.end) continue;
    if (/^\d+$/.test(term.text)) continue;
    if (isOfCompound(terms, at)) {
      last = at;
      continue;
    }
    if (!term.word || is(term, "place", "aside", "beside", "coordinators", "that", "of", "by")) break;
    if (language === "de") {
      if (term.capital) return at;
      continue;
    }
    // "de Belg", "de Vlaamse"
    if (term.capital && language === "nl" && at === from && terms[at + 1]?.capital !== true) return at;
    // "la Toulousaine"
    if (language === "fr" && at === from && DEMONYM.test(term.text) && terms[at + 1]?.capital !== true)
      return at;
    if (term.capital && !is(term, "titles", "bodies", "users")) break;
    if (!isNoun(term, language)) break;
    last = at;
    // Adjectives stand before the noun or behind it: the first word that is known for a person or body decides.
    if (is(term, "titles", "bodies", "users")) return at;
    if (/^(?:fr|es|it|pt)$/.test(language)) return at;
  }
  return last;
}

/** "31-year-old", "three-time": words that hyphens join. */
function isOfCompound(terms: readonly Term[], at: number): boolean {
  const [before, next] = [terms[at - 1], terms[at + 1]];
  const after = next?.text === "-" && next.start === terms[at]!.end && terms[at + 2]?.start === next.end;
  return !terms[at]!.capital && (after || (before?.text === "-" && before.end === terms[at]!.start));
}

function isNoun(term: Term, language: string): boolean {
  if (!term.word || term.text.length < 2) return false;
  if (term.capital && language !== "de" && !is(term, "titles", "bodies", "users")) return false;
  return (
    !is(
      term,
      "says",
      "writes",
      "adds",
      "posting",
      "place",
      "aside",
      "beside",
      "coordinators",
      "that",
      "pronouns",
      "determiners",
      "moments",
      "weekdays",
      "months",
      "service",
      "posts",
      "starters",
      "dayParts",
    ) || is(term, "titles", "bodies", "users")
  );
}

/** "le ministre a écrit", "La empresa publicó", "das Unternehmen teilte": the phrase that ends before the verb. */
function phraseBefore(
  terms: readonly Term[],
  verb: number,
  floor: number,
  language: string,
): NounPhrase | undefined {
  for (let at = verb - 1; at >= Math.max(floor, verb - 9); at--) {
    const term = terms[at]!;
    if (
      !term.word &&
      !/^['’-]$/.test(term.text) &&
      !(term.quote !== undefined && is(terms[at - 1], "determiners"))
    )
      return undefined;
    const known = DEFINITE.test(term.text);
    if (!known && !NEW.test(term.text)) continue;
    if (is(terms[at - 1], "place", "of", "by", "beside") && !is(terms[at - 1], "determiners"))
      return undefined;
    const head = headOf(terms, at + (/^['’]$/.test(terms[at + 1]?.text ?? "") ? 2 : 1), verb, language);
    if (head === undefined) return undefined;
    // Only an auxiliary or an adverb stands between the noun and the verb.
    return verb - head <= 3 ? { from: at, head, known } : undefined;
  }
  return undefined;
}

/** Whether the noun of a phrase leads to a name: "the mayor Ada Moreno", "the mayor of Exampleton, Ada Moreno,". */
function isNamed(terms: readonly Term[], head: number, to: number): boolean {
  for (let at = head + 1; at < Math.min(to, head + FAR); at++) {
    const term = terms[at]!;
    if (term.quote !== undefined || /^[.;:()–—]$/.test(term.text)) return false;
    if (term.text === ",") {
      if (RELATIVE.test(terms[at + 1]?.text ?? "")) return false;
      for (let next = at + 1; next < Math.min(to, at + 5); next++) {
        if (terms[next]!.capital && !is(terms[next], "weekdays", "months", "service")) return true;
        if (!is(terms[next], "titles", "determiners", "of") && !is(terms[next], "bodies")) return false;
      }
      return false;
    }
    if (at === head + 1 && term.capital && !is(term, "service", "weekdays", "months")) return true;
    if (is(term, "place", "aside", "that", "beside") && !is(term, "determiners", "of")) return false;
    const joined = is(terms[at - 1], "of", "by", "determiners") || terms[at - 1]!.capital;
    if (term.capital && !joined && at - head <= 5 && !terms[head]!.capital)
      return !is(term, "service", "weekdays", "months");
  }
  return false;
}
