// The ends of a quotation: words taken off a sentence there may be the ones that deny it.
import type { Difference } from "../model/quotation.ts";
import { countDenials, countLimits } from "./meaning.ts";
import { endsSentence, startsSentence } from "./side.ts";
import type { Side } from "./side.ts";
import type { Token } from "./token.ts";

/** So few words, or characters of a script without spaces, before or after a cut still belong to what was cut. */
const FEW = 2;
const FEW_CHARACTERS = 5;
/** What begins with a capital letter of the article's own claims to be a whole sentence: so many are looked at. */
const CLAIMED = 4;
/** A mark after which what follows stands for itself: `No, we will`. */
const APART = /[,;:!?，、；：،–—]|\s-\s/;

/**
 * A denial that begins or ends a sentence of the post and was cut off: `No vamos a cerrar` quoted as `Vamos a cerrar`,
 * `Wir kommen nicht` as `Wir kommen`. `first` and `last` are the places of the words quoted; `claims`: they begin with a
 * capital letter that the post does not have there.
 */
export function deniedAtEdge(
  first: number,
  last: number,
  claims: boolean,
  post: Side,
): Difference | undefined {
  const head = stretch(post, first, -1, claims);
  const tail = stretch(post, last, 1, false);
  for (const places of [head, tail]) {
    if (places.length === 0) continue;
    const cut = places.map((place) => post.tokens[place]!);
    const words = post.text.slice(cut[0]!.start, cut.at(-1)!.end);
    const difference = { article: "", post: words, alarm: true } as const;
    if (isDenied(cut, places === head ? first : last, places === head, post))
      return {
        ...difference,
        kind: "negation",
        note: "The sentence of the post has a negation where the quotation was cut.",
      };
    if (places === head && claims && countLimits(cut, post.lexicon) > 0)
      return {
        ...difference,
        kind: "word",
        note: "The sentence of the post begins with a condition or limit.",
      };
  }
  return undefined;
}

/** The few words between a cut and the end of the sentence; none if there are more, or if a mark sets them apart. */
function stretch(
  { text, tokens, sentences }: Side,
  from: number,
  direction: 1 | -1,
  claims: boolean,
): number[] {
  const isLast = direction === 1 ? endsSentence : startsSentence;
  const most = tokens[from]?.kind === "character" ? FEW_CHARACTERS : claims ? CLAIMED : FEW;
  const places: number[] = [];
  for (let place = from; !isLast(sentences, place);) {
    const next = place + direction;
    const [before, after] =
      direction === 1 ? [tokens[place]!, tokens[next]!] : [tokens[next]!, tokens[place]!];
    if (places.length === most || APART.test(text.slice(before.end, after.start))) return [];
    if (direction === 1) places.push(next);
    else places.unshift(next);
    place = next;
  }
  return places;
}

function isDenied(cut: readonly Token[], edge: number, isHead: boolean, { tokens, lexicon }: Side): boolean {
  if (tokens[edge]?.kind !== "character") return countDenials(cut, lexicon) > 0;
  const kept = isHead ? tokens.slice(edge, edge + 2) : tokens.slice(Math.max(0, edge - 1), edge + 1);
  const whole = isHead ? [...cut, ...kept] : [...kept, ...cut];
  return countDenials(whole, lexicon) > countDenials(kept, lexicon);
}
