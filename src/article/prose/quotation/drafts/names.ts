// Names that stand in quotation marks, and are no quotations: the group «Северный ряд».
import { is } from "../../../../language/terms.ts";
import type { Paragraph, Read } from "../reading.ts";
import type { Term } from "../../../../language/terms.ts";

/** How many names in marks stand between a quotation and its attribution at most. */
const NAMES = 3;

/** The stretch before another that is no name; -1 if there is none. */
export function spokenBefore(paragraph: Paragraph, reading: Read, index: number): number {
  let at = index - 1;
  while (at >= 0 && index - at <= NAMES && isName(paragraph, reading, at)) at--;
  return at;
}

/** The stretch behind another that is no name. */
export function spokenBehind(paragraph: Paragraph, reading: Read, index: number): number {
  let at = index + 1;
  while (at < paragraph.stretches.length && at - index <= NAMES && isName(paragraph, reading, at)) at++;
  return at;
}

/** «…», сообщила группа «Северный ряд» на своей странице: a name in marks parts no attribution from its words. */
function isName(
  { passage: { text }, stretches }: Paragraph,
  { terms, quotes, words }: Read,
  index: number,
): boolean {
  const { start, end } = stretches[index]!;
  const before = terms[quotes[index]! - 1];
  if (words.capitals === "none") return end - start <= 12 && is(before, "works") && !is(before, "says");
  if (end - start > 80) return false;
  const name = text.slice(start, end);
  const next = terms[quotes[index]! + 1];
  // the 'Monsoon Bride' star
  if (is(before, "determiners") && /^\p{Lu}/u.test(name) && end - start <= 40 && isNoun(next)) return true;
  if (is(before, "works") && !is(before, "says", "media")) return true;
  if (end - start > 40) return false;
  if (!/^\p{Lu}/u.test(name) || /[.,!?…:;]$/.test(name)) return false;
  return (
    before?.word === true &&
    (is(before, "works", "bodies", "titles") ||
      CHANNEL.test(before.text) ||
      (before.tags.size === 0 && !before.capital)) &&
    !is(before, "says", "writes", "naming")
  );
}

function isNoun(term: Term | undefined): boolean {
  return (
    term?.word === true && !term.capital && (term.tags.size === 0 || is(term, "titles", "bodies", "works"))
  );
}

/** What has a name that stands in marks: в паблике «Типичная Ладва». */
const CHANNEL = /^(?:паблик|канал|групп|сообществ|чат|телеграм-канал|спільнот|страниц)\p{L}*$/iu;
