// Signs as tokens: currencies, percent, degrees, the plus that stands for an "and".
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../token.ts";

const CURRENCY_SIGNS = new Map([
  ["$", "dollar"],
  ["US$", "dollar"],
  ["R$", "real"],
  ["A$", "aud"],
  ["AU$", "aud"],
  ["C$", "cad"],
  ["CA$", "cad"],
  ["NZ$", "nzd"],
  ["HK$", "hkd"],
  ["S$", "sgd"],
  ["€", "euro"],
  ["£", "pound"],
  ["¥", "yen"],
  ["₹", "rupee"],
  ["₽", "ruble"],
  ["₩", "won"],
  ["₺", "lira"],
  ["₪", "shekel"],
  ["₴", "hryvnia"],
  ["¢", "cent"],
  ["₿", "bitcoin"],
]);

/** `Ada + Grace`: an `and`, or at the beginning of a line a list's mark. */
export function plus(text: string, start: number, { and }: Lexicon): Token {
  const opens = /(?:^|\n)\s?$/.test(text.slice(Math.max(0, start - 2), start));
  return {
    key: "&",
    also: [...and, ...PLUS],
    word: "&",
    start,
    end: start + 1,
    kind: "sign",
    ...(opens && { optional: true as const }),
  };
}

const PLUS = ["plus", "más", "mais", "più"];

/** Any other sign. */
export function sign(raw: string, start: number, lexicon: Lexicon): Token {
  const folded = raw.normalize("NFKC");
  const place = { word: folded, start, end: start + raw.length };
  if (folded === "&") return { ...place, key: "&", also: lexicon.and, kind: "sign" };
  if (folded === "%" || folded === "٪") return { ...place, key: "%", kind: "sign" };
  if (folded === "°") return { ...place, key: "=degree", kind: "sign" };
  const currency = CURRENCY_SIGNS.get(folded);
  return { ...place, key: currency === undefined ? folded : `=${currency}`, kind: "sign" };
}
