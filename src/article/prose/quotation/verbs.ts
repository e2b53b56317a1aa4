// Verbs of speech and of posting, as they stand in a sentence.
import { is } from "../../../language/terms.ts";
import type { Term } from "../../../language/terms.ts";

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
