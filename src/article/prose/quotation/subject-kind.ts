// Whom the clause of a quotation makes its subject, as far as that tells whether an earlier post goes on.
import { ANOTHER, isDefiniteArticle } from "./continuity.ts";
import { is } from "../../../language/terms.ts";
import type { Draft } from "./draft.ts";
import type { Read } from "./page.ts";
import type { Span } from "../../../language/sentences.ts";
import type { Term } from "../../../language/terms.ts";

/**
 * `pronoun`; `name`; `role`: a definite description ("the 31-year-old", "the company"); `thing`: something that is read
 * ("the post", "it"); `many`: one of those who write there ("another user", a handle); `stranger`: somebody new ("a
 * spokesman", "her manager"); `dropped`: a verb whose subject is left out; `none`: no verb at all.
 */
export type SubjectKind = "pronoun" | "name" | "role" | "thing" | "many" | "stranger" | "dropped" | "none";

/** The subject of a clause. */
export interface Subject {
  readonly kind: SubjectKind;
  /** The terms of its phrase, where it has one. */
  readonly phrase?: Span;
}

/** How many terms of a phrase are looked at on either side of its verb. */
const NEAR = 12;

/** Reads the subject of the verb that governs a quotation. */
export function subjectOf({ attribution, where }: Draft, read: (at: number) => Read): Subject {
  const { governor, speaker, handle, cue } = attribution;
  if (governor?.verb === undefined) return { kind: speaker?.kind === "name" ? "name" : "none" };
  const reading = read(where);
  const { terms, words } = reading;
  const { zone, verb } = governor;
  if (speaker?.kind === "handle" || handle !== undefined) return { kind: "many" };
  const left = phraseLeft(terms, zone.from, verb);
  // "called the footage “…”": before the words, an English verb has its object behind it.
  const isObject = words.language === "en" && zone.side === "before" && !is(terms[verb], "reads");
  const right = isObject ? undefined : phraseRight(terms, verb + 1, Math.min(zone.to, verb + NEAR), cue);
  const phrase = left ?? right;
  const own = phrase && terms.slice(phrase.from, phrase.to);
  if (own?.some((term) => is(term, "users") || ANOTHER.test(term.text)))
    return { kind: "many", phrase: phrase! };
  if (speaker?.kind === "pronoun")
    return { kind: /^(?:it|es)$/i.test(speaker.text) ? "thing" : "pronoun", ...(phrase && { phrase }) };
  if (own && isThing(own)) return { kind: "thing", phrase: phrase };
  if (speaker?.kind === "role" || speaker?.kind === "someone")
    return { kind: speaker.kind === "role" ? "role" : "stranger", phrase: speaker };
  if (speaker?.kind === "name" && !isRole(reading, speaker)) return { kind: "name", phrase: speaker };
  if (!own) return { kind: speaker ? "role" : "dropped" };
  if (speaker || own.some((term) => isDefiniteArticle(term.text, words)))
    return { kind: isOwned(own) ? "stranger" : "role", phrase: phrase };
  return own.some((term) => is(term, "determiners", "titles", "bodies"))
    ? { kind: "stranger", phrase: phrase }
    : { kind: "dropped" };
}

/** "the Republican", "the actress": an article and one word that is no name of anybody. */
function isRole({ terms, words }: Read, { from, to }: Span): boolean {
  return to - from === 1 && isDefiniteArticle(terms[from - 1]?.text ?? "", words);
}

/** "her manager", "der Anwalt seiner Frau" */
function isOwned(phrase: readonly Term[]): boolean {
  return phrase.some(({ text }) => OWNED.test(text));
}

const OWNED =
  /^(?:an?|his|her|their|its|eine?[rs]?|sein|seine|ihr|ihre|une?|leur|un|una|uno|su|sus|um|uma|seu|sua|een|zijn|haar|hun|ett|hans|hennes|deras|jego|jej|ich|его|её|ее|их|його|її)$/i;

function isThing(phrase: readonly Term[]): boolean {
  const noun = phrase.at(-1)!;
  return is(noun, "posts", "media", "replies", "images", "sources") && !is(noun, "bodies", "users", "titles");
}

/** The noun phrase before a verb: words up to a mark, a quotation or a preposition of place. */
function phraseLeft(terms: readonly Term[], floor: number, verb: number): Span | undefined {
  let to = verb;
  while (to > floor && isBeforeVerb(terms[to - 1]!)) to--;
  let from = to;
  for (let at = to - 1; at >= Math.max(floor, verb - NEAR); at--) {
    const term = terms[at]!;
    const joint = /^[-'’.]$/.test(term.text) && (terms[at + 1]?.start === term.end || term.text === ".");
    if (term.quote !== undefined || (!term.word && !joint)) break;
    if (
      is(term, "aside", "coordinators", "place", "beside", "takesTo") &&
      !is(term, "determiners", "pronouns", "titles", "of")
    )
      break;
    from = at;
  }
  return from < to && terms.slice(from, to).some(({ word }) => word) ? { from, to } : undefined;
}

/** What stands between a subject and its verb: auxiliaries, "later", "quickly", "also". */
function isBeforeVerb(term: Term): boolean {
  return (
    is(term, "be", "moments", "adds") ||
    (is(term, "starters") && !term.capital) ||
    /^(?:had|has|have|hat|hatte|a|ont|avait|ha|hanno|he|heeft|har|also|then|simply|\p{Ll}+ly)$/u.test(
      term.text,
    )
  );
}

function phraseRight(
  terms: readonly Term[],
  from: number,
  end: number,
  cue: Span | undefined,
): Span | undefined {
  let to = from;
  for (; to < end; to++) {
    const term = terms[to]!;
    if (cue && to >= cue.from && to < cue.to) break;
    if (term.quote !== undefined || (!term.word && !/^[-'’.]$/.test(term.text))) break;
    if (
      is(term, "aside", "coordinators", "place", "moments", "weekdays", "beside", "that") &&
      !is(term, "determiners", "pronouns", "titles", "of")
    )
      break;
  }
  return to > from ? { from, to } : undefined;
}
