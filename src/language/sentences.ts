// Where the sentences of a passage begin and end, a quoted stretch counting as one word.
import { is } from "./terms.ts";
import type { Term } from "./terms.ts";
import type { Words } from "./words.ts";

/** A run of terms. */
export interface Span {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Splits a passage into sentences. Every term is in one of them. */
export function splitSentences(
  text: string,
  terms: readonly Term[],
  words: Words,
  quoted: readonly string[],
): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (let at = 0; at < terms.length; at++) {
    if (!endsSentence(text, terms, at, words, quoted)) continue;
    sentences.push({ from, to: at + 1 });
    from = at + 1;
  }
  if (from < terms.length) sentences.push({ from, to: terms.length });
  return sentences;
}

function endsSentence(
  text: string,
  terms: readonly Term[],
  at: number,
  words: Words,
  quoted: readonly string[],
): boolean {
  const term = terms[at]!;
  const next = terms[at + 1];
  if (!next) return false;
  if (term.quote !== undefined) {
    if (!/[.!?…。！？؟।]$/.test(quoted[term.quote]!)) return false;
    // 他表示：“…。”此前…: what a colon opened has ended where no capitals tell.
    const introduced =
      words.capitals === "none" &&
      words.verb !== "last" &&
      (words.subject === "marked" ? /^[:,]$/ : /^[:：]$/).test(terms[at - 1]?.text ?? "");
    return (introduced && next.word) || startsSentence(next, words, true);
  }
  if (term.word || !/^[.!?…؟۔。！？।]$/.test(term.text)) {
    const gap = text.slice(term.end, next.start);
    return gap !== " " && gap.includes("\n") && !/^[:：,，]$/.test(term.text);
  }
  if (/^[。！？।]$/.test(term.text)) return true;
  if (next.start === term.end && next.quote === undefined) return false;
  if (term.text === "." && isAbbreviated(terms, at, words)) return false;
  return startsSentence(next, words, false);
}

function startsSentence(next: Term, words: Words, quoteBefore: boolean): boolean {
  if (next.quote !== undefined) return true;
  if (!next.word) return !quoteBefore && /^[¿¡([]$/.test(next.text);
  if (words.capitals === "none") return !quoteBefore;
  return next.capital || /^[\d@]/.test(next.text) || (/^\p{Lo}/u.test(next.text) && !quoteBefore);
}

function isAbbreviated(terms: readonly Term[], at: number, { capitals }: Words): boolean {
  const before = terms[at - 1];
  const next = terms[at + 1];
  if (before?.end !== terms[at]!.start || next?.quote !== undefined) return false;
  // "at 9:14 a.m. ET", "6 p.m. Tuesday"
  if (/^m$/i.test(before.text) && terms[at - 2]?.text === "." && /^[ap]$/i.test(terms[at - 3]?.text ?? ""))
    return is(next, "weekdays", "months") || /^\p{Lu}{2,4}$/u.test(next?.text ?? "");
  if (is(before, "abbreviations") && before.text.length < 6 && !is(before, "says", "writes"))
    return next?.word === true;
  // "… on X. Moreno": the name of a service is no initial.
  if (capitals !== "none" && /^\p{Lu}$/u.test(before.text))
    return !(is(before, "service") && is(terms[at - 2], "place", "determiners", "media", "takesTo"));
  return /^\d{1,2}$/.test(before.text) && is(next, "months");
}
