// What a stretch of words says on which meaning turns: denials, limits, figures, dates, units, currencies, names.
import { isName } from "./side.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Side } from "./side.ts";
import type { Token } from "./token.ts";

/** How often something is denied in some neighbouring tokens. */
export function countDenials(tokens: readonly Token[], { negations, denying }: Lexicon): number {
  let count = 0;
  for (const token of tokens) if (isDenial(token, negations)) count += 1;
  return count + matchesIn(tokens, denying);
}

function isDenial({ word }: Token, negations: ReadonlySet<string>): boolean {
  if (negations.has(word)) return true;
  // Arabic and Hebrew write "and", "so", "that" together with the next word.
  return /^[وفשוהכ]/u.test(word) && word.length > 2 && negations.has(word.slice(1));
}

/** How many words limit or weaken what is said in some neighbouring tokens. */
export function countLimits(tokens: readonly Token[], { limits, limiting, calendar }: Lexicon): number {
  const count = tokens.filter(
    ({ word, key }) => limits.has(word) && !(calendar.has(word) && key !== word),
  ).length;
  return count + matchesIn(tokens, limiting);
}

/**
 * How often some expressions (sticky ones) or words are found, none within another, in tokens written as in their text:
 * with a space between words, none between characters.
 */
function matchesIn(tokens: readonly Token[], wanted: readonly (RegExp | string)[]): number {
  if (wanted.length === 0) return 0;
  const text = written(tokens);
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

function written(tokens: readonly Token[]): string {
  return tokens
    .map(({ word, end }, index) => (tokens[index + 1]?.start === end ? word : `${word} `))
    .join("");
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

/** Whether a unit is a currency. */
export function isCurrency(unit: string): boolean {
  return CURRENCIES.has(unit);
}

/** Currencies and other units, as sorted keys. */
export function unitsOf(tokens: readonly Token[]): { currencies: string[]; units: string[] } {
  const keys = tokens.flatMap(({ key }) =>
    key.startsWith("=") ? [key.slice(1)] : key === "%" || key === "‰" ? [key] : [],
  );
  return {
    currencies: keys.filter((key) => CURRENCIES.has(key)).sort(),
    units: keys.filter((key) => !CURRENCIES.has(key)).sort(),
  };
}

/** The words among some tokens of a side that read as names. */
export function namesOf(side: Side, places: readonly number[]): string[] {
  return places.filter((place) => isName(side, place)).map((place) => side.tokens[place]!.word);
}

/** Whether a word of one list and a word of the other mean opposite or distinct things. */
export function contrast(one: readonly Token[], other: readonly Token[], { contrasts }: Lexicon): boolean {
  return one.some(({ word }) => {
    const groups = contrasts.get(word);
    if (groups === undefined || other.some((token) => token.word === word)) return false;
    return other.some((token) => {
      if (one.some(({ word: mine }) => mine === token.word)) return false;
      return contrasts.get(token.word)?.some((group) => groups.includes(group)) === true;
    });
  });
}

/** Whether one word is the other with a prefix or an ending that turns it into its opposite. */
export function opposite(one: Token, other: Token, { opposites }: Lexicon): boolean {
  const [short, long] =
    one.word.length <= other.word.length ? [one.word, other.word] : [other.word, one.word];
  if (short.length < 3) return false;
  if (opposites.some((prefix) => long === prefix + short)) return true;
  return /less$/.test(long + short) || /less$/.test(short + long)
    ? short.replace(/(?:ful|less)$/, "") === long.replace(/(?:ful|less)$/, "")
    : false;
}

/** Whether a word of one list is the opposite of one of the other. */
export function isOpposed(one: readonly Token[], other: readonly Token[], { lexicon }: Side): boolean {
  return one.some((first) => other.some((second) => opposite(first, second, lexicon)));
}

/** Whether two sorted lists hold different things. */
export function differ(one: readonly string[], other: readonly string[]): boolean {
  return one.join("|") !== other.join("|");
}
