// What a stretch of words says on which meaning turns: denials, limits, figures, dates, units, currencies.
import type { Lexicon } from "./lexicon.ts";
import type { Token } from "./token.ts";

/** How often something is denied in some neighbouring tokens. */
export function countDenials(tokens: readonly Token[], { negations, denying }: Lexicon): number {
  // Arabic and Hebrew write "and", "so", "that" together with the next word.
  const isDenial = ({ word }: Token) =>
    negations.has(word) || (/^[وفשוהכ]/u.test(word) && word.length > 2 && negations.has(word.slice(1)));
  return tokens.filter(isDenial).length + matchesIn(tokens, denying);
}

/** How many words limit or weaken what is said in some neighbouring tokens. */
export function countLimits(tokens: readonly Token[], { limits, limiting, calendar }: Lexicon): number {
  const isLimit = ({ word, key }: Token) => limits.has(word) && !(calendar.has(word) && key !== word);
  return tokens.filter(isLimit).length + matchesIn(tokens, limiting);
}

/**
 * How often some expressions (sticky ones) or words are found, none within another, in tokens written as in their text:
 * with a space between words, none between characters.
 */
function matchesIn(tokens: readonly Token[], wanted: readonly (RegExp | string)[]): number {
  if (wanted.length === 0) return 0;
  const text = tokens
    .map(({ word, end }, index) => (tokens[index + 1]?.start === end ? word : `${word} `))
    .join("");
  let count = 0;
  for (let at = 0; at < text.length;) {
    const length = lengthAt(text, at, wanted);
    if (length > 0) count += 1;
    at += Math.max(length, 1);
  }
  return count;
}

/** The length of what is found at a place; 0 if nothing is. */
function lengthAt(text: string, at: number, wanted: readonly (RegExp | string)[]): number {
  for (const one of wanted) {
    if (typeof one !== "string") one.lastIndex = at;
    const found = typeof one !== "string" ? (one.exec(text)?.[0] ?? "") : text.startsWith(one, at) ? one : "";
    if (found !== "") return found.length;
  }
  return 0;
}

/** Words that count something, exactly or not, as sorted keys. Everyday words such as `one` only where `weak`. */
export function figuresOf(tokens: readonly Token[], lexicon: Lexicon, weak: boolean): string[] {
  return tokens
    .flatMap((token) => {
      const { word, key, kind, also } = token;
      if (kind === "number") return weak || !lexicon.weakNumbers.has(word) ? [key] : [];
      if (lexicon.amounts.has(word) || lexicon.scales.has(word)) return [word];
      if (kind === "character" && also !== undefined) return [also[0]!];
      if (kind === "sign" && /[+<>≤≥≈]/.test(word)) return [word];
      if (kind === "link") return [];
      return /\d/.test(key) && !key.includes(":") ? [key.replace(/[^\d.]+/g, " ").trim()] : [];
    })
    .sort();
}

/** Months, weekdays and near days, as sorted keys. */
export function datesOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ key }) => (/^(?:month|weekday|day):/.test(key) ? [key] : [])).sort();
}

const CURRENCIES = new Set(
  `dollar euro pound yen yuan rupee ruble franc peso real won krona krone koruna rand naira shekel lira hryvnia zloty cent
  bitcoin riyal dirham dinar rial toman taka rupiah ringgit dong leu lev kuna forint bolivar aud cad nzd hkd sgd`.split(
    /\s+/,
  ),
);

export function isCurrency(unit: string): boolean {
  return CURRENCIES.has(unit);
}

/** Currencies and other units, as sorted keys. */
export function unitsOf(tokens: readonly Token[]): Readonly<Record<"currency" | "unit", readonly string[]>> {
  const keys = tokens
    .flatMap(({ key }) => (key.startsWith("=") ? [key.slice(1)] : key === "%" || key === "‰" ? [key] : []))
    .sort();
  return { currency: keys.filter(isCurrency), unit: keys.filter((key) => !isCurrency(key)) };
}

/** Whether a word of one list and a word of the other, each on one side alone, mean opposite or distinct things. */
export function isContrast(one: readonly Token[], other: readonly Token[], { contrasts }: Lexicon): boolean {
  const alone = (tokens: readonly Token[], beside: readonly Token[]) =>
    tokens.filter(({ word }) => contrasts.has(word) && beside.every((token) => token.word !== word));
  const theirs = alone(other, one).flatMap(({ word }) => contrasts.get(word)!);
  return alone(one, other).some(({ word }) => contrasts.get(word)!.some((group) => theirs.includes(group)));
}

/** Whether a word of one list is the opposite of one of the other, by a prefix or an ending. */
export function isOpposed(one: readonly Token[], other: readonly Token[], { opposites }: Lexicon): boolean {
  return one.some((first) => other.some((second) => areOpposite(first.word, second.word, opposites)));
}

function areOpposite(one: string, other: string, opposites: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3) return false;
  if (opposites.some((prefix) => long === prefix + short)) return true;
  const bare = (word: string) => word.replace(/(?:ful|less)$/, "");
  return (short.endsWith("less") || long.endsWith("less")) && bare(short) === bare(long);
}

/** Whether two sorted lists hold different things. */
export function differ(one: readonly string[], other: readonly string[]): boolean {
  return one.join("|") !== other.join("|");
}
