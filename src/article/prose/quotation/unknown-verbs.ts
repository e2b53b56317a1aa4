// Verbs of speech that no list knows, told by what stands beside them: “…,” sneered Moreno.
import { is } from "../../../language/terms.ts";
import type { Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

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

/** The endings of participles. */
const PARTICIPLE: Readonly<Record<string, RegExp>> = {
  fr: /(?:é|i|u|is|it|ert|os)e?s?$/i,
  es: /(?:[ai]do|cho|to)$/i,
  it: /(?:ato|uto|ito|sto|tto|so|rto)[aie]?$/i,
  pt: /(?:[ai]do|to)$/i,
};

/** “…,” sneered Moreno; « … », se lamente un internaute; « … », a tonné le maire: an unknown small word before a subject. */
export function unknownVerb(
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
