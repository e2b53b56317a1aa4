// Attributions that stand within the marks: «Le match est terminé, a tweeté le coach. Il ne reste qu'à jouer.»
import { isVerb } from "./verbs.ts";
import { is } from "../../../language/terms.ts";
import type { Stretch } from "./quoted.ts";
import type { ReadTerms, Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

/** A dash before a small letter, or a comma before a verb or its auxiliary: only there an attribution can begin. */
const POSSIBLE =
  /[—–―]\s?\p{Ll}|\s-\s\p{Ll}|,\s(?:(?:l['’]|m['’]|s['’])?(?:a|ont|ai|est|ha|hanno)[\s-])?\p{Ll}+/u;
const DASH = /^[—–―-]$/;
/** No attribution within the marks is longer, in terms. */
const LONGEST = 40;
/** No longer stretch is searched, in characters. */
const MAX = 4_000;
/** Languages in which commas alone may set an attribution off within the marks. */
const BY_COMMA: ReadonlySet<string> = new Set(["fr", "it"]);

/** The quoted parts of a stretch, attributions between them left out; the stretch itself where it holds none. */
export function splitIncised(
  text: string,
  stretch: Stretch,
  words: () => Words,
  termsIn: (words: Words) => ReadTerms,
): readonly Stretch[] {
  const { start, end } = stretch;
  if (end - start < 12 || end - start > MAX) return [stretch];
  const inner = text.slice(start, end);
  if (!POSSIBLE.test(inner)) return [stretch];
  const own = words();
  const terms = termsIn(own)(inner, []);
  for (let at = 1; at < terms.length - 2; at++) {
    const closes = closingOf(terms, at, own);
    if (closes === undefined) continue;
    const last = terms[at - 1]!;
    const commaLast = terms[at]!.text === "," ? terms[at]! : last;
    const head: Stretch = { ...stretch, end: start + commaLast.end, to: start + commaLast.end };
    const next = terms[closes];
    if (!next) return [head];
    return [head, { ...stretch, from: start + next.start, start: start + next.start, incised: true }];
  }
  return [stretch];
}

/** The term with which the words go on behind the attribution that a term opens; `undefined` if it opens none. */
function closingOf(terms: readonly Term[], at: number, words: Words): number | undefined {
  const opening = terms[at]!;
  if (DASH.test(opening.text)) {
    if (opening.text === "-" && opening.start === terms[at - 1]!.end) return undefined;
    return verbAt(terms, at + 1) === undefined ? undefined : behindDash(terms, at + 2);
  }
  if (opening.text !== "," || !BY_COMMA.has(words.language)) return undefined;
  const verb = verbAt(terms, at + 1);
  return verb === undefined || !hasSubjectBehind(terms, verb) ? undefined : behindStop(terms, verb + 1);
}

/** A verb of speech that opens the attribution, an auxiliary of one or two words before it at most. */
function verbAt(terms: readonly Term[], from: number): number | undefined {
  for (let at = from; at < Math.min(terms.length, from + 6); at++) {
    const term = terms[at]!;
    if (is(term, "says", "writes", "adds", "posting", "sharing") && (isVerb(terms, at) || at === from))
      return at;
    const small = term.word && !term.capital && term.text.length <= 4;
    if (!small && !/^[-'’]$/.test(term.text)) return undefined;
  }
  return undefined;
}

/** A subject, a pronoun with a hyphen or a place follows: "a tweeté l'entraîneur", not "il a dit bonjour". */
function hasSubjectBehind(terms: readonly Term[], verb: number): boolean {
  const [before, next] = [terms[verb - 1], terms[verb + 1]];
  if (/^(?:-|il|elle|on|ils|elles)$/.test(before?.text ?? "")) return true;
  return (
    next !== undefined &&
    (next.text === "-" ||
      next.capital ||
      is(next, "determiners", "titles", "bodies", "place") ||
      /^l['’]?$/i.test(next.text))
  );
}

function behindDash(terms: readonly Term[], from: number): number {
  for (let at = from; at < Math.min(terms.length, from + LONGEST); at++) {
    const { text, start } = terms[at]!;
    if (!DASH.test(text) || (text === "-" && start === terms[at - 1]!.end)) continue;
    const next = at + 1;
    return /^[,.;:]$/.test(terms[next]?.text ?? "") ? next + 1 : next;
  }
  return terms.length;
}

/** Behind the stop that a capital letter follows, or the comma that a small one does. */
function behindStop(terms: readonly Term[], from: number): number {
  for (let at = from; at < Math.min(terms.length, from + LONGEST); at++) {
    const next = terms[at + 1];
    if (!next) break;
    const { text } = terms[at]!;
    if (/^[.!?]$/.test(text) && next.capital) return at + 1;
    if (text === "," && !next.capital && !is(next, "titles", "aside") && !/^\d/.test(next.text))
      return at + 1;
  }
  return terms.length;
}
