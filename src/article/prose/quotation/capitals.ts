// Capital letters that show no name: Irish, Lagos-born, the Republican, the Norway captain; and the dateline of a report.
import { is } from "../../../language/terms.ts";
import type { Span } from "../../../language/sentences.ts";
import type { Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

/** Endings of words for those who belong to a country or a party. */
const BELONGS =
  /^(?!Guardian$)\p{Lu}\p{Ll}*(?:ican|ocrat|ian|ean|ese|ish|nch|man|woman|iton|ative|egian|eek|utch|elsh)$/u;

/** "Irish showjumper Ada Moreno", "Pop star Ada", "Lagos-born", "Formula 1 driver Ada": it only goes with what follows. */
export function isAdjective(terms: readonly Term[], at: number, to: number, { language }: Words): boolean {
  const term = terms[at]!;
  if (language !== "en" || !term.capital || !term.word) return false;
  const next = terms[at + 1];
  if (!next || at + 1 >= to) return false;
  // "Lagos-born": a small word is glued to it.
  const behind = terms[at + 2];
  if (
    next.text === "-" &&
    next.start === term.end &&
    behind?.start === next.end &&
    behind.word &&
    !behind.capital
  )
    return !is(term, "titles", "bodies");
  if (terms[at - 1]?.capital === true && terms[at - 1]!.word) return false;
  return leadsToTitle(terms, at + 1, to, BELONGS.test(term.text));
}

/** Up to three small words, the last of them a trade, and a name: "table tennis star Ada". */
function leadsToTitle(terms: readonly Term[], from: number, to: number, belongs: boolean): boolean {
  let trade = false;
  for (let at = from; at < Math.min(to, from + 4); at++) {
    const term = terms[at]!;
    if (at > from && term.capital && term.word) return trade;
    const isNoun = term.tags.size === 0 || is(term, "titles", "works", "bodies");
    const number = /^\d$/.test(term.text);
    if (number && at === from) continue;
    if (!term.word || term.capital || !isNoun || /(?:ed|ly|ing)$/.test(term.text)) return false;
    trade = is(term, "titles", "bodies") || belongs || (at === from && isTrade(terms, at, to));
  }
  return false;
}

/** "Chess grandmaster Arvid Sole": a small word that is no verb before a first and a last name. */
function isTrade(terms: readonly Term[], at: number, to: number): boolean {
  const [first, last] = [terms[at + 1], terms[at + 2]];
  const full = at + 2 < to && first?.capital === true && last?.capital === true && last.word;
  return full && terms[at]!.text.length > 4 && !VERB.test(terms[at]!.text);
}

/** Forms of verbs that end like nouns. */
const VERB =
  /(?:ed|ing|es)$|^(?:begun|beats?|became|became|bought|broke|brought|built|caught|chose|drove|faces|fought|found|gave|greets?|hails?|heard|joins?|keeps?|knew|leads?|leaves?|loves?|makes?|marries|meets?|names?|needs?|picks?|plays?|reads?|sees?|sends?|shook|spoke|spent|stood|stole|struck|taught|takes?|thought|threw|tells?|urges?|visits?|wants?|withdrew|wins?|wrote)$/;

/** "the Republican said", "the Norway captain said": who was named before, by a country, a party, a team. */
export function capitalRole(
  terms: readonly Term[],
  at: number,
  to: number,
  { language }: Words,
): Span | undefined {
  const term = terms[at]!;
  if (language !== "en" || !/^the$/i.test(terms[at - 1]?.text ?? "") || !term.capital || !term.word)
    return undefined;
  const next = terms[at + 1];
  const captain =
    next !== undefined &&
    at + 1 < to &&
    is(next, "titles") &&
    !next.capital &&
    terms[at + 2]?.capital !== true;
  const alone =
    BELONGS.test(term.text) &&
    next?.capital !== true &&
    !(next && is(next, "titles", "bodies") && !next.capital);
  if (
    !captain &&
    !(
      alone &&
      next?.word === true &&
      (is(next, "says", "writes", "adds", "posting", "answers", "starters", "moments") ||
        (next.tags.size === 0 && /ed$/.test(next.text)))
    )
  )
    return undefined;
  return { from: at, to: captain ? at + 2 : at + 1 };
}

/** No dateline is longer, in terms. */
export const DATELINE = 24;

/** "KYIV, Nov 3 (Reuters) - ", "Madrid, 14 mar (AGE).- ", "16.20 – ": where a report begins stand places and hours. */
export function behindDateline(terms: readonly Term[]): number {
  let depth = 0;
  for (let at = 0; at < Math.min(terms.length, DATELINE); at++) {
    const { text, start, end, word, capital, quote } = terms[at]!;
    if (quote !== undefined) return 0;
    if (text === "(") depth++;
    else if (text === ")") depth--;
    else if (/^[–—|-]$/.test(text)) {
      const [before, next] = [terms[at - 1], terms[at + 1]];
      const free = before !== undefined && next !== undefined && next.start > end;
      // Enugu-Ezike
      if (before?.end === start && next?.start === end) continue;
      if (free && (before.end < start || /^[.)]$/.test(before.text))) return at + 1;
      if (!free || before.end < start) return 0;
    } else if (text === ":" && at > 0 && at < 5 && isInCapitals(terms, at)) return at + 1;
    else if (depth > 0 || /^[,.:/*]$/.test(text)) continue;
    else if (!word) return 0;
    else if (
      !capital &&
      !/^\d/.test(text) &&
      !is(terms[at], "months", "weekdays", "of", "particles") &&
      text.length > 3
    )
      return 0;
  }
  return 0;
}

/** "NEW DELHI:" */
function isInCapitals(terms: readonly Term[], to: number): boolean {
  return (
    terms.slice(0, to).every(({ text }) => !/\p{Ll}/u.test(text)) && /\p{Lu}{3}/u.test(terms[to - 1]!.text)
  );
}
