// Whom a pronoun, a role or a dropped subject stands for: who was named before.
import { findNamed } from "./people.ts";
import { is } from "../../../language/terms.ts";
import { nameOfSubject } from "./uncased.ts";
import type { Read } from "./page.ts";
import type { Named } from "./people.ts";
import type { Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

/** How many sentences back a pronoun reaches. */
const BACK = 4;
/** How many passages back a body is looked for. */
const PASSAGES = 4;
/** How many terms of a sentence are searched for its subject. */
const NEAR = 40;

/** The subject named last before a term, or at the end of a passage: the first free name of a sentence. */
export function nameBefore(reading: Read, at = reading.terms.length): string | undefined {
  const { text, terms, words, sentences, sentenceOf } = reading;
  // "Ada Moreno's cryptic post has left fans worried": the only name, though another word is the subject.
  let owner: string | undefined;
  const current = at < terms.length ? sentenceOf[at]! : sentences.length;
  for (let sentence = current; sentence >= Math.max(0, current - BACK); sentence--) {
    const span = sentences[sentence];
    if (!span) continue;
    const to = Math.min(span.to, at, span.from + NEAR);
    if (words.capitals === "none") {
      const subject = to > span.from ? nameOfSubject(reading, { from: span.from, to }) : undefined;
      if (subject) return subject;
      continue;
    }
    const named = findNamed(text, terms, { from: span.from, to }, words);
    const name = subjectIn(terms, named);
    if (name) return name.text;
    const [only, more] = named.filter(({ kind }) => kind === "name");
    if (only && !more && /^['’]s?$/.test(terms[only.to]?.text ?? "")) owner ??= only.text;
  }
  return owner;
}

/** The first free name of a sentence, or the one that names it more nearly: "the leader of the Free List, Ada Moreno,". */
export function subjectIn(terms: readonly Term[], named: readonly Named[]): Named | undefined {
  const names = named.filter(({ kind }) => kind === "name");
  const first = names.findIndex(({ bound }) => !bound);
  if (first < 0) return undefined;
  for (let at = first + 1; at < Math.min(names.length, first + 3); at++)
    if (isRenamed(terms, names[first]!, names[at]!) || isOffice(terms, names[first]!, names[at]!))
      return names[at];
  return names[first];
}

/** An office before, commas around the name: "der Gründer der Marke, Caspar Rehn, …". */
function isRenamed(terms: readonly Term[], first: Named, second: Named): boolean {
  if (terms[second.from - 1]?.text !== "," || !/^[,;.]$|^$/.test(terms[second.to]?.text ?? "")) return false;
  const office = is(terms[first.from - 1], "determiners") || is(terms[first.from], "titles", "bodies");
  return office && second.from - first.to <= 6 && second.to - second.from > 1;
}

/** Nouns for bodies that mean one that is named elsewhere. */
const GENERIC =
  /^(?:company|club|agency|authority|ministry|party|team|firm|operator|group|airline|union|retailer|brand|unternehmen|konzern|behörde|verein|klub|ministerium|partei|firma|verband|betreiber|anbieter|hersteller|gewerkschaft|fraktion|gesellschaft|société|entreprise|opérateur|compagnie|groupe|ministère|parti|syndicat|marque|enseigne|institution|organisation|empresa|compañía|entidad|organismo|partido|sindicato|aerolínea|formación|institución|clube|companhia|concessionária|operadora|entidade|instituição|azienda|società|compagnia|operatore|partito|sindacato|bedrijf|partij|vervoerder|företaget|klubben|bolaget|partiet|компания|клуб|ведомство|оператор|партия|перевозчик|министерство|компанія|відомство|партія|firma|spółka|klub|partia|resort|εταιρεία|ομάδα|κόμμα)$/iu;

/** "Защитник «Калины» Юрий Бондаренко", "Депутат собрания Лидия Хромова": what stands first is what the one named is. */
function isOffice(terms: readonly Term[], first: Named, second: Named): boolean {
  if (second.to - second.from < 2 || second.from - first.to > 5 || second.from <= first.to - 1) return false;
  if (
    !is(terms[first.from], "titles") &&
    first.to - first.from > 1 &&
    first.from > 0 &&
    !is(terms[first.from], "bodies")
  )
    return false;
  for (let at = first.to; at < second.from; at++) {
    const { quote, word, capital, tags, start, end } = terms[at]!;
    if (quote !== undefined && end - start < 40) continue;
    if (!word || (!capital && tags.size > 0 && !is(terms[at], "titles", "bodies", "works", "media")))
      return false;
  }
  return second.from > first.to;
}

/** "the company": the body named last; "the police": the police of a place that were named; else as it stands. */
export function bodyBefore(
  reading: Read,
  read: (at: number) => Read,
  where: number,
  role: Named,
): string | undefined {
  const head = role.text.toLowerCase();
  const generic = GENERIC.test(head);
  let other: string | undefined;
  for (let passage = where; passage >= Math.max(0, where - PASSAGES); passage--) {
    const { text, terms, words } = passage === where ? reading : read(passage);
    const to = passage === where ? role.from : terms.length;
    const named = findNamed(text, terms, { from: Math.max(0, to - 3 * NEAR), to }, words);
    const names = named.filter(({ kind, text: name }) => kind === "name" && name.toLowerCase() !== head);
    const body = names.findLast((name) =>
      generic ? isBody(terms, name) : name.text.toLowerCase().includes(head),
    );
    if (body) return body.text;
    const isHeading = terms.length < NEAR && passage < where;
    if (generic) other ??= (isHeading ? names.at(-1) : (subjectIn(terms, names) ?? names.at(-1)))?.text;
  }
  return other ?? role.text;
}

/** Initials, or a name with or behind a noun for a body. */
function isBody(terms: readonly Term[], { from, to, text }: Named): boolean {
  if (/^\p{Lu}{2,6}$/u.test(text)) return true;
  for (let at = from; at < to; at++) if (is(terms[at], "bodies")) return to - from > 1;
  return is(terms[from - 1], "bodies");
}

/** Languages whose verbs need no subject. */
export function dropsSubject({ language }: Words): boolean {
  return !/^(?:en|de|nl|sv|fr|ru)$/.test(language);
}

/** German makes one word of what a body is and does: Konzerthaus, Stadtwerke. */
const COMPOUND =
  /(?:haus|amt|werke?|verein|klub|club|verband|ministerium|behörde|gesellschaft|unternehmen|konzern|bank|schule|theater|museum|polizei|wehr|bund|partei|fraktion|gruppe|redaktion|sender|anstalt|zentrum|institut|stelle|dienst|hof|park|orchester|kirche|gemeinde|stadt|kammer|kommission|ausschuss|stiftung|firma|betriebe?|hersteller|betreiber|anbieter|verlag|label|studio|agentur|kette|marke)$/;

/** Whether a noun means a body, not a person. */
export function isBodyNoun(term: Term): boolean {
  return is(term, "bodies") || GENERIC.test(term.text) || (term.capital && COMPOUND.test(term.text));
}
