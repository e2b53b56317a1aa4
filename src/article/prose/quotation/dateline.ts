// Datelines: the place, the day and the agency with which a report begins.
import { is } from "../../../language/terms.ts";
import type { Term } from "../../../language/terms.ts";

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
