// Subjects without a name: "the minister", "der Betreiber", «un internaute». The definite ones stand for somebody named before.
import { is } from "../../../language/terms.ts";
import type { Term } from "../../../language/terms.ts";

/** Articles and pointing words before somebody who is known already. */
const DEFINITE =
  /^(?:the|that|this|der|die|das|dieser|diese|dieses|l|le|la|les|ce|cet|cette|el|los|las|ese|esa|este|esta|dicho|dicha|il|lo|i|gli|questo|questa|o|a|os|as|esse|essa|de|het|deze|dit|ο|η|το|οι|эта|этот|цей|ця|ten|ta)$/iu;

/** Articles before somebody new, and words that tie somebody to another: "a resident", "his manager". */
const NEW =
  /^(?:an?|another|one|some|several|many|his|her|their|its|my|ein|eine|einer|mehrere|viele|sein|seine|seiner|ihr|ihre|ihrer|un|une|des|plusieurs|son|sa|ses|leur|leurs|una|uno|unos|unas|varios|varias|su|sus|suo|sua|suoi|sue|um|uma|uns|umas|seu|seus|suas|een|zijn|haar|hun|en|ett|hans|hennes|deras|sin|sitt|один|одна|одно|его|её|ее|их|один|одна|його|її|їх|jeden|jedna|jego|jej|ich|ένας|μία|μια|ένα)$/iu;

/** Languages whose nouns have no articles: a small noun right behind the verb is its subject. */
const NO_ARTICLES = /^(?:ru|uk|pl)$/;
/** Swedish hangs its article on the noun. */
const HUNG_ARTICLE = /(?:en|et|an|na)$/;

/** People of a place, in French. */
const DEMONYM = /^\p{Lu}\p{L}+(?:ais|aise|ois|oise|ien|ienne|aine?|éen|éenne)$/u;

interface NounPhrase {
  readonly from: number;
  readonly head: number;
  readonly known: boolean;
}

/** The noun phrase that begins at a term, if one does: an article and what follows, up to its noun. */
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
