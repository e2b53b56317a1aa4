// Whom a pronoun, a role or a dropped subject stands for: who was named before.
import { findNamed } from "./people.ts";
import { is } from "./terms.ts";
import { subjectOf } from "./uncased.ts";
import type { Read } from "./page.ts";
import type { Named } from "./people.ts";
import type { Term } from "./terms.ts";
import type { Words } from "./words/words.ts";

/** How many sentences back a pronoun reaches. */
const BACK = 4;
/** How many passages back a body is looked for. */
const PASSAGES = 4;
/** How many terms of a sentence are searched for its subject. */
const NEAR = 40;

/** The subject named last before a term, or at the end of a passage: the first free name of a sentence. */
export function nameBefore(reading: Read, at = reading.terms.length): string | undefined {
  const { text, terms, words, sentences, sentenceOf } = reading;
  const current = at < terms.length ? sentenceOf[at]! : sentences.length;
  for (let sentence = current; sentence >= Math.max(0, current - BACK); sentence--) {
    const span = sentences[sentence];
    if (!span) continue;
    const to = Math.min(span.to, at, span.from + NEAR);
    if (words.capitals === "none") {
      const subject = to > span.from ? subjectOf(reading, { from: span.from, to }) : undefined;
      if (subject) return subject;
      continue;
    }
    const name = subjectIn(terms, findNamed(text, terms, { from: span.from, to }, words));
    if (name) return name.text;
  }
  return undefined;
}

/** The first free name of a sentence, or the one that names it more nearly: "the leader of the Free List, Ada Moreno,". */
export function subjectIn(terms: readonly Term[], named: readonly Named[]): Named | undefined {
  const names = named.filter(({ kind }) => kind === "name");
  const first = names.findIndex(({ bound }) => !bound);
  if (first < 0) return undefined;
  for (let at = first + 1; at < Math.min(names.length, first + 3); at++)
    if (isRenamed(terms, names[first]!, names[at]!)) return names[at];
  return names[first];
}

/** An office before, commas around the name: "der Gründer der Marke, Caspar Rehn, …". */
function isRenamed(terms: readonly Term[], first: Named, second: Named): boolean {
  if (terms[second.from - 1]?.text !== "," || !/^[,;.]$|^$/.test(terms[second.to]?.text ?? "")) return false;
  const office = is(terms[first.from - 1], "determiners") || is(terms[first.from], "titles", "bodies");
  return office && second.from - first.to <= 6 && second.to - second.from > 1;
}

/** "the company": the body named last, wherever; else any name but a person's; else as it stands. */
export function bodyBefore(
  reading: Read,
  read: (at: number) => Read,
  where: number,
  role: Named,
): string | undefined {
  const head = role.text.toLowerCase();
  for (let passage = where; passage >= Math.max(0, where - PASSAGES); passage--) {
    const { text, terms, words } = passage === where ? reading : read(passage);
    const to = passage === where ? role.from : terms.length;
    const names = findNamed(text, terms, { from: Math.max(0, to - 3 * NEAR), to }, words);
    const body = names.findLast((name) => isBody(terms, name, head));
    if (body) return body.text;
  }
  return role.text;
}

/** Initials, or a name with or behind a noun for a body, longer than that noun alone. */
function isBody(terms: readonly Term[], { kind, from, to, text }: Named, head: string): boolean {
  if (kind !== "name" || text.toLowerCase() === head) return false;
  if (/^\p{Lu}{2,6}$/u.test(text)) return true;
  for (let at = from; at < to; at++) if (is(terms[at], "bodies")) return to - from > 1;
  return is(terms[from - 1], "bodies");
}

/** Languages whose verbs need no subject. */
export function dropsSubject({ language }: Words): boolean {
  return !/^(?:en|de|nl|sv|fr|ru)$/.test(language);
}
