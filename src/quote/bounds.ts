// What bounds a number: `at least 12` and `up to 12` are other statements than `12`.
import { meaningWords } from "../language/languages.ts";
import { foldWord } from "../language/fold.ts";
import type { Side } from "./side.ts";
import type { Change } from "./style.ts";

/** The words of a phrase, the last one first: `no more than` is found before `more than`. */
type Phrase = { readonly bound: string; readonly words: readonly string[] };
const KNOWN: readonly Phrase[] = (["atLeast", "atMost"] as const)
  .flatMap((bound) =>
    meaningWords(bound).map((phrase) => ({ bound, words: phrase.split(" ").map(foldWord).reverse() })),
  )
  .sort((a, b) => b.words.length - a.words.length);
const BY_LAST = new Map<string, Phrase[]>();
for (const phrase of KNOWN) BY_LAST.set(phrase.words[0]!, [...(BY_LAST.get(phrase.words[0]!) ?? []), phrase]);

/** Whether a number at a change, or right behind it, is bounded on one side otherwise than on the other. */
export function isRebounded(
  { article: mine, post: theirs, around }: Change,
  article: Side,
  post: Side,
): boolean {
  const one = numberAt(article, mine, around.article[1]);
  const other = numberAt(post, theirs, around.post[1]);
  if (one === undefined || other === undefined) return false;
  return boundBefore(article, one) !== boundBefore(post, other);
}

/** The first number among some places and the next one, before which a currency may stand. */
function numberAt({ tokens, lexicon }: Side, places: readonly number[], next: number): number | undefined {
  const last = tokens[next]?.key.startsWith("=") === true ? [next, next + 1] : [next];
  return [...places, ...last].find((place) => {
    const token = tokens[place];
    return token !== undefined && (token.kind === "number" || lexicon.amounts.has(token.word));
  });
}

function boundBefore({ tokens, sentences }: Side, place: number): string | undefined {
  // A currency may stand between: `over $5`.
  const last = tokens[place - 1]?.key.startsWith("=") === true ? place - 2 : place - 1;
  return BY_LAST.get(tokens[last]?.word ?? "")?.find(({ words }) =>
    words.every(
      (word, back) => tokens[last - back]?.word === word && sentences[last - back] === sentences[place],
    ),
  )?.bound;
}
