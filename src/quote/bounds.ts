// What bounds a number: `at least 12` and `up to 12` are other statements than `12`.
import { foldWord } from "../language/fold.ts";
import type { Side } from "./side.ts";
import type { Change } from "./style.ts";

/** From below, and from above, in several languages: `no more than` is found before `more than`. */
const PHRASES: readonly (readonly [bound: string, phrases: string])[] = [
  [
    "above",
    "no more than,not more than,nicht mehr als,pas plus de,no más de,não mais de,non più di,niet meer dan",
  ],
  [
    "below",
    "no less than,no fewer than,not less than,nicht weniger als,pas moins de,no menos de,não menos de",
  ],
  [
    "below",
    `at least,more than,over,above,upwards of,in excess of,a minimum of,mindestens,wenigstens,mehr als,über,au moins,
    plus de,al menos,por lo menos,más de,almeno,più di,oltre,pelo menos,mais de,minstens,ten minste,meer dan,mindst,
    mere end,minst,mer än,mer enn,co najmniej,ponad,не менее,более,больше`,
  ],
  [
    "above",
    `at most,up to,less than,fewer than,under,below,a maximum of,höchstens,maximal,bis zu,weniger als,unter,au plus,
    jusqu'à,moins de,como máximo,hasta,menos de,al massimo,fino a,meno di,no máximo,até,menos de,hoogstens,tot,
    minder dan,højst,mindre end,högst,mindre än,co najwyżej,do,не более,менее,меньше,до`,
  ],
];

/** The words of a phrase, the last one first. */
type Phrase = { readonly bound: string; readonly words: readonly string[] };
const KNOWN: readonly Phrase[] = PHRASES.flatMap(([bound, list]) =>
  list.split(",").map((phrase) => ({
    bound,
    words: phrase
      .trim()
      .split(/[\s']+/)
      .map(foldWord)
      .reverse(),
  })),
);
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
