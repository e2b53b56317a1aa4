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
  const doubted = doubtedHead(first, post) ?? conditionAfter(last, post);
  if (doubted !== undefined) return doubted;
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

/** `I don't think that …`, `It is a lie that …`: what was cut off takes back the clause quoted. */
function doubtedHead(first: number, { text, tokens, sentences }: Side): Difference | undefined {
  let start = first;
  while (!startsSentence(sentences, start) && first - start < MOST_DOUBTING) start -= 1;
  if (start === first) return undefined;
  const words = text.slice(tokens[start]!.start, tokens[first]!.start).slice(-200).trim();
  if (!DOUBTING.test(words.replaceAll("’", "'"))) return undefined;
  return {
    kind: "negation",
    article: "",
    post: words,
    alarm: true,
    note: "The words before the quotation take it back or put it in doubt.",
  };
}

const MOST_DOUBTING = 12;
const THINK =
  "(?:think|believe|know|say|said|mean|expect|agree|recall|remember|suggest|imply|feel|see|recommend|claim)";
const DOUBTING = new RegExp(
  `(?:^|[\\s,;:(])(?:${[
    `(?:not|never|no one|nobody|\\w+n't|without) (?:really |even |ever )?(?:${THINK}|thinks|believes|says|saying|thinking|claiming)(?: that)?`,
    "(?:not|isn't|never|hardly) (?:true|right|correct|the case|proven|clear|certain|sure)(?: that)?",
    "(?:a lie|a myth|false|untrue|wrong|nonsense|a rumou?r|a joke|impossible|unlikely|doubtful)(?: to \\w+)? that",
    "(?:i|we|they|he|she) (?:doubt|doubts|deny|denies|denied|wish|wishes|pretend|pretends|pretended)(?: that)?",
    "(?:people|they|critics|opponents|some|trolls|liars) (?:falsely |wrongly )?(?:claim|claims|claimed|pretend|allege|say)(?: that)?",
    "(?:glaube|glauben|denke|denken|sage|sagen|finde|stimmt|behaupte) (?:\\w+ )?nicht,? dass",
    "(?:lüge|falsch|unsinn|mythos|märchen),? dass",
    "(?:pense|pensons|crois|croyons|dis|disons) pas (?:que |qu')",
    "no (?:creo|creemos|pienso|digo|es verdad|es cierto) que",
    "não (?:acho|acredito|penso|é verdade) que",
    "non (?:credo|penso|crediamo|è vero) che",
  ].join("|")})[\\s"“„«‘']*$`,
  "iu",
);

/** `… unless it rains`: a condition or an exception right behind the cut, with no mark between. */
function conditionAfter(last: number, { text, tokens, sentences }: Side): Difference | undefined {
  if (endsSentence(sentences, last)) return undefined;
  const end = tokens[Math.min(tokens.length - 1, last + 4)]!.end;
  const match = CONDITION.exec(text.slice(tokens[last]!.end, end));
  if (match === null) return undefined;
  return {
    kind: "word",
    article: "",
    post: match[1]!,
    alarm: true,
    note: "The sentence of the post goes on with a condition or an exception.",
  };
}

const CONDITION =
  /^ (only (?:if|when|once|after)|unless|except (?:if|when|that|for)|provided(?: that)?|as long as|but only|nur (?:wenn|falls)|es sei denn|außer wenn|sauf si|à condition|seulement si|a menos que|salvo que|s[oó]lo si|a meno che)(?=[\s,]|$)/iu;

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
