// Which part a phrase plays in its sentence: a place, a subject that speaks itself, an object.
import { is } from "../../../../language/terms.ts";
import type { Cue } from "../cue.ts";
import type { Span } from "../../../../language/sentences.ts";
import type { Binding, Phrase } from "./phrase.ts";
import type { Term } from "../../../../language/terms.ts";
import type { Words } from "../../../../language/words.ts";

/** The role of a phrase, by what binds it and by where it stands. */
export function roleOf(
  terms: readonly Term[],
  { from, to }: Phrase,
  { bound }: Binding,
  within: Span,
  words: Words,
): Cue["role"] {
  if (bound !== undefined && bound !== "beside") return bound;
  if (words.placeAfter !== undefined && bound === undefined) {
    if (is(terms[to - 1], "placeAfter") || is(terms[to], "placeAfter") || words.cases === true) return "in";
  }
  // 「…」「…」といったコメントが相次いだ
  if (words.verb === "last" && bound === undefined && isCited(terms, from, to)) return "in";
  // 町の公式X「…」
  if (words.capitals === "none" && terms[to]?.quote !== undefined && is(terms[to - 1], "service"))
    return "in";
  // 乐园官方微博昨晚致歉
  if (words.language === "zh" && bound === undefined && is(terms[to - 1], "posts") && speaksNext(terms, to))
    return "in";
  if (bound === undefined && isSubjectStart(terms, from, within)) return "subject";
  return "object";
}

/** A verb of speech follows, a time at most between. */
function speaksNext(terms: readonly Term[], from: number): boolean {
  let at = from;
  while (is(terms[at], "moments", "weekdays", "dayParts")) at++;
  return is(terms[at], "says", "writes", "posting");
}

/** A quotation and its particle stand right before the noun: といったコメント, 라는 댓글. */
export function isCited(terms: readonly Term[], from: number, to: number): boolean {
  for (let at = to - 1; at > Math.max(0, from - 4); at--) {
    if (terms[at]!.quote !== undefined) return true;
    if (terms[at - 1]?.quote !== undefined && is(terms[at], "quotative")) return true;
  }
  return false;
}

/** A noun phrase speaks itself if it opens its clause. */
function isSubjectStart(terms: readonly Term[], from: number, within: Span): boolean {
  const before = terms[from - 1];
  const first = terms[from]!;
  const opens =
    from === within.from ||
    before === undefined ||
    before.quote !== undefined ||
    /^[,，:;–—(]$/.test(before.text);
  return opens && (is(first, "determiners", "service", "posts", "replies", "media") || first.capital);
}
