// Where the sentences of a post begin and end, in a text that often lacks the marks for it.
import type { Lexicon } from "./lexicon.ts";
import type { Token } from "./token.ts";

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const CLOSING = /["'”’»)\]]\s*$/;

/** German words before an ordinal: the period of `am 3. Mai` ends nothing. */
const BEFORE_ORDINAL =
  /(?:^|[\s(])(?:am|im|der|die|das|den|dem|des|zum|zur|vom|beim|ins|bis|ab|seit|und|oder|ihr|sein|unser|ein|eine|einen)\s$/iu;

/** For every token the number of its sentence. */
export function sentencesOf(text: string, tokens: readonly Token[], lexicon: Lexicon): Int32Array {
  const sentences = new Int32Array(tokens.length);
  let sentence = 0;
  for (let index = 1; index < tokens.length; index += 1) {
    if (endsBetween(text, tokens[index - 1]!, tokens[index]!, lexicon)) sentence += 1;
    sentences[index] = sentence;
  }
  return sentences;
}

/** Whether a sentence ends between two neighbouring tokens of a text. */
export function endsBetween(text: string, before: Token, after: Token, lexicon: Lexicon): boolean {
  const gap = text.slice(before.end, Math.min(after.start, before.end + 200));
  if (gap === "" || gap === " ") return gap === " " && endsInAbbreviation(text, before, after, lexicon);
  const lower = /^[@#]?\p{Ll}/u.test(text.slice(after.start, after.start + 3));
  if (/\n[\s\u200B]*\n/.test(gap) || after.start - before.end > 200) return true;
  if (/[?!？！؟]/.test(gap)) return !(lower && CLOSING.test(gap));
  if (/[。｡।۔።]/.test(gap)) return true;
  if (/\n/.test(gap)) return !lower || /[.…•·▪►→*-]|\p{Extended_Pictographic}/u.test(gap);
  if (/…|\.\s?\./.test(gap)) return !lower;
  if (/[\]］]\s*$/.test(gap) && standsAlone(text.slice(Math.max(0, before.end - 400), before.end)))
    return !lower;
  if (EMOJI.test(gap)) return !lower || gap.includes(".");
  if (!gap.startsWith(".") && !/^["'”’»)\]]+\./.test(gap) && !/^\.["'”’»)\]]*\s/.test(gap)) return false;
  if (gap === ".") return !lower;
  return !isAbbreviation(text, before, lower, lexicon);
}

/** `[UPDATE] We`: a bracket that opens a sentence is one of its own; `[Director] Ada` within one is none. */
function standsAlone(upToBracket: string): boolean {
  const open = Math.max(upToBracket.lastIndexOf("["), upToBracket.lastIndexOf("［"));
  return (
    open !== -1 &&
    /(?:(?:^|[.!?…。！？"”»)\]]|\p{Extended_Pictographic}\uFE0F?)\s*|\n[^\S\n]*)$/u.test(
      upToBracket.slice(0, open),
    )
  );
}

function isAbbreviation(text: string, before: Token, lower: boolean, lexicon: Lexicon): boolean {
  if (before.kind === "number")
    return (
      lexicon.nounsCapital && BEFORE_ORDINAL.test(text.slice(Math.max(0, before.start - 12), before.start))
    );
  const raw = text.slice(before.start, before.end);
  if (raw.length === 1 && /\p{L}/u.test(raw) && before.kind === "word") return raw !== "I";
  return lexicon.abbreviations.has(before.word) && (lower || before.word.length > 1);
}

/** `in the U.S. They`: the period of an abbreviation that ends a sentence too. */
function endsInAbbreviation(text: string, before: Token, after: Token, lexicon: Lexicon): boolean {
  if (text[before.end - 1] !== "." || before.end - before.start < 3) return false;
  return /^\p{Lu}/u.test(text.slice(after.start, after.start + 2)) && lexicon.stop.has(after.word);
}
