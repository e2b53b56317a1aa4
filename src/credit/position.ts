// Reads words that say where somebody stands in a picture.
import { creditWords } from "../language/languages.ts";
import type { Position } from "../model/credit-line.ts";
import { UNSPACED, fold, isOf } from "./words.ts";

/** A place that is not counted. */
type Side = "left" | "right" | "center" | "top" | "bottom" | "front" | "back";

const SIDES_TOLD: readonly Side[] = ["left", "right", "center", "top", "bottom", "front", "back"];

/** Folded words and phrases, to the side that they name. */
const SIDES: ReadonlyMap<string, Side> = new Map(
  SIDES_TOLD.flatMap((side) =>
    creditWords(side).map((word) => [fold(word).replace(/\./g, "").replace(/['-]/g, " "), side] as const),
  ),
);

/** Folded ordinal words, to their numbers. */
const ORDINALS: ReadonlyMap<string, number> = new Map(
  creditWords("ordinals").map((entry) => {
    const [word, number] = entry.split("=");
    return [fold(word!), Number(number)] as const;
  }),
);

/** Words before a list of names in the order in which they stand; the group says from which side. */
export const LIST_PHRASES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<left>${alternatives(creditWords("fromLeft"))})|(?<right>${alternatives(creditWords("fromRight"))}))`,
  "giu",
);

function alternatives(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => {
      const pattern = phrase.replace(/\./g, "\\.").replace(/ /g, "\\s*");
      return UNSPACED.test(phrase) ? pattern : `${pattern}(?![\\p{L}\\p{N}])`;
    })
    .join("|");
}

/**
 * Reads words that only say where somebody stands: `second from left`, `2e à partir de la droite`, `左から2人目`.
 * `undefined` if there is any other word among them, or no side.
 */
export function positionOf(texts: readonly string[]): Position | undefined {
  const words = texts
    .flatMap((text) => fold(text).split(/[\s'-]+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0 || words.length > 8) return undefined;
  const whole = countedUnspaced(words.join("")) ?? SIDES.get(words.join(" ")) ?? SIDES.get(words.join(""));
  if (whole !== undefined) return whole;
  let place: number | undefined;
  const sides: Side[] = [];
  for (const word of words) {
    const side = SIDES.get(word);
    const ordinal = ORDINALS.get(word) ?? ordinalOf(word);
    const both = /^(\d{1,2})(?:st|nd|rd|th)?([lr])$/.exec(word);
    if (both) {
      place = Number(both[1]);
      sides.push(both[2] === "l" ? "left" : "right");
    } else if (side !== undefined) sides.push(side);
    else if (ordinal !== undefined && place === undefined) place = ordinal;
    else if (!isOf("fillers", word)) return undefined;
  }
  const [side] = sides;
  if (place !== undefined)
    return sides.length === 1 && (side === "left" || side === "right") ? { place, from: side } : undefined;
  return fromSides(sides);
}

function fromSides(sides: readonly Side[]): Position | undefined {
  const [first, second] = sides;
  if (first === undefined || sides.length > 2) return undefined;
  if (second === undefined || second === first) return first;
  const vertical = sides.find((side) => side === "top" || side === "bottom");
  const across = sides.find((side) => side === "left" || side === "right");
  return vertical && across ? `${vertical}-${across}` : undefined;
}

function ordinalOf(word: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th|\.|e|er|ere|eme|o|a|º|ª|°|й|я|ой|ая|ος|η)?$/u.exec(word);
  return digits ? Number(digits[1]) : undefined;
}

const UNSPACED_SIDES: Readonly<Record<string, "left" | "right">> = {
  左: "left",
  右: "right",
  왼쪽: "left",
  오른쪽: "right",
};

/** `左から2人目`: the second from the left. */
function countedUnspaced(text: string): Position | undefined {
  const counted =
    /^(左|右|왼쪽|오른쪽)(?:から|起|数|數|에서|으로부터)?第?([\d一二三四五六七八九十두세네]{1,2})(?:人目|番目|位|번째|個|个)?$/u.exec(
      text,
    );
  const place = counted?.[2] === undefined ? undefined : (ORDINALS.get(counted[2]) ?? ordinalOf(counted[2]));
  const from = counted?.[1] === undefined ? undefined : UNSPACED_SIDES[counted[1]];
  return place !== undefined && from !== undefined ? { place, from } : undefined;
}
