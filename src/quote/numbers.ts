// Reading numbers as printed in many languages: separators, scale words, ordinals, signs, times.
import { asciiDigits, foldWord } from "../language/fold.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Reading } from "./token.ts";

/** Letters glued to a number that make it an ordinal. */
const ORDINAL = /^(?:st|nd|rd|th|er|re|ère|e|ème|eme|nde|º|ª|o|a|te|ten|ter|tes|ste|де|й|го|му|я)$/u;
const LETTERS_AFTER = /^[\p{L}ºª]{1,12}/u;
/** `3 M€`, `2 Mds €`. */
const MONEY = /^[ \u00A0\u202F]?(M|Mds?|Mrd)(?=[ \u00A0\u202F]?\p{Sc})/u;
const SCALE_WORD = /^[ \u00A0\u202F-]?([\p{L}\p{M}]{2,12})(?![\p{L}\p{M}])/u;
const CHARACTER_SCALES = new Map(
  "百2 백2 千3 천3 万4 萬4 만4 億8 亿8 억8 兆12 조12"
    .split(" ")
    .map((entry) => [entry[0]!, Number(entry.slice(1))]),
);
const CHARACTER_SCALE = /^[百千万萬億亿兆백천만억조]/u;

/** Adds the token of a number that begins at `start`, with the scale, the sign and the ordinal that belong to it. */
export function readNumber(raw: string, start: number, reading: Reading): void {
  const { text, lexicon, tokens } = reading;
  const end = start + raw.length;
  const after = text.slice(end, end + 24);
  const plain = plainNumber(raw, lexicon.decimalComma);
  // A time is one whatever follows it.
  if (STANDS_ALONE.test(after) && !raw.includes(":")) {
    push({ ...plain, end }, raw, start, reading);
    return;
  }
  const glued = LETTERS_AFTER.exec(after)?.[0] ?? "";
  const time = timeOf(raw, after);
  if (time !== undefined) {
    tokens.push({ key: time.key, word: time.key, start, end: end + time.more, kind: "number" });
    return;
  }
  const suffix = foldWord(glued);
  if (plain.value !== undefined && ORDINAL.test(suffix) && isInteger(raw)) {
    const { value } = plain;
    const place = { word: asciiDigits(raw), start, end: end + glued.length, kind: "number" } as const;
    tokens.push({ ...place, key: `#${value}.`, also: [`#${value}`], value });
    return;
  }
  const money = /\p{Sc}\s?$/u.test(text.slice(Math.max(0, start - 2), start));
  if (isCode(raw, suffix, after, lexicon, money)) {
    const whole = /^[\p{L}\p{N}]+/u.exec(text.slice(start, start + 40))![0];
    const word = asciiDigits(foldWord(whole));
    tokens.push({ key: word, word, start, end: start + whole.length, kind: "word" });
    return;
  }
  push(scaledNumber({ ...plain, end }, suffix, glued, money, reading), raw, start, reading);
}

/** What shows that neither letters nor a scale belong to a number. */
const STANDS_ALONE = /^(?:$|[,;!?)\]"”\n–-])/;

function push(number: Scaled, raw: string, start: number, { text, tokens }: Reading): void {
  const signed = withSign(number, text, start);
  const listed = isListNumber(raw, text, start, number.end) && { optional: true as const };
  tokens.push({ ...signed, word: asciiDigits(raw), kind: "number", ...listed });
}

interface Plain {
  readonly key: string;
  readonly also?: readonly string[];
  readonly value?: number;
}

/** A number's digits and separators. What is no number (a date, a version) keeps its digits as they are. */
function plainNumber(raw: string, decimalComma: boolean | undefined): Plain {
  const digits = asciiDigits(raw).replace(/[ \u00A0\u2009\u202F'’٬]/g, "");
  const normal = digits.replace(/[٫·]/g, ".");
  if (/^\d+$/.test(normal)) return whole(normal);
  const marks = normal.replace(/\d/g, "");
  const groups = normal.split(/[.,]/);
  const last = groups.at(-1)!;
  if (marks.length === 1) {
    const ambiguous = last.length === 3 && groups[0]!.length <= 3 && !/^0/.test(groups[0]!);
    const asDecimal = decimal(groups[0]!, last);
    if (!ambiguous || raw.includes("٫")) return asDecimal;
    const asWhole = whole(groups.join(""));
    if (decimalComma === undefined || (marks === ",") !== decimalComma) return asWhole;
    return { ...asDecimal, also: [asWhole.key] };
  }
  const body = groups.slice(1, -1);
  const same = new Set(marks).size === 1;
  if (same && marks[0] === "," && body.every(({ length }) => length === 2) && last.length === 3)
    return whole(groups.join(""));
  if (same && [...body, last].every(({ length }) => length === 3)) return whole(groups.join(""));
  if (new Set(marks.slice(0, -1)).size === 1 && !same && body.every(({ length }) => length === 3))
    return decimal(groups.slice(0, -1).join(""), last);
  return { key: `#${groups.join("-")}` };
}

function whole(digits: string): Plain {
  // `007` is another thing than `7`; `05` is not another than `5`.
  if (digits.length > 2 && digits.startsWith("0")) return { key: `#${digits}` };
  const short = digits.replace(/^0+(?=\d)/, "");
  return short.length > 15 ? { key: `#${short}` } : { key: `#${short}`, value: Number(short) };
}

function decimal(before: string, after: string): Plain {
  const fraction = after.replace(/(?<!0)0+$/, "");
  const key = fraction === "" ? whole(before).key : `${whole(before).key}.${fraction}`;
  return { key, value: Number(`${before}.${after}`) };
}

function isInteger(raw: string): boolean {
  return /^\p{Nd}+$/u.test(raw);
}

/** `14:30`, `14h30`, `14.30 Uhr`, `2.30pm` as one key. */
function timeOf(raw: string, after: string): { key: string; more: number } | undefined {
  const digits = asciiDigits(raw);
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(digits);
  if (clock !== null)
    return { key: `time:${Number(clock[1])}:${clock.slice(2).filter(Boolean).join(":")}`, more: 0 };
  const hours = /^h ?(\d{2})(?!\d)/.exec(after);
  if (hours !== null && /^\d{1,2}$/.test(digits))
    return { key: `time:${Number(digits)}:${hours[1]!}`, more: hours[0].length };
  const dotted = /^(\d{1,2})[.,](\d{2})$/.exec(digits);
  if (dotted !== null && /^\s?(?:uhr|[ap]\.?m\b|h\b|hrs\b)/i.test(after))
    return { key: `time:${Number(dotted[1])}:${dotted[2]!}`, more: 0 };
  return undefined;
}

/** `3D`, `4x4`, `1990s`: digits that are part of a word. */
function isCode(raw: string, suffix: string, after: string, lexicon: Lexicon, money: boolean): boolean {
  if (suffix === "" || !isInteger(raw) || /[^\p{L}]/u.test(suffix)) return false;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(suffix))
    return false;
  if (/^\p{L}+\p{N}/u.test(after)) return true;
  if (lexicon.units.has(suffix) || lexicon.currencies.has(suffix) || lexicon.scales.has(suffix)) return false;
  if (/^[kmb]$/.test(suffix) && (money || /^[KMB]/.test(after))) return false;
  return suffix.length <= 2;
}

interface Scaled extends Plain {
  readonly end: number;
}

function scaledNumber(
  plain: Scaled,
  suffix: string,
  glued: string,
  money: boolean,
  reading: Reading,
): Scaled {
  const { value, end } = plain;
  if (value === undefined) return plain;
  const { text, lexicon } = reading;
  const characters = characterScale(value, text, end);
  if (characters !== undefined) return characters;
  const abbreviated = MONEY.exec(text.slice(end, end + 8));
  if (abbreviated !== null) return scale(value, abbreviated[1] === "M" ? 6 : 9, end + abbreviated[0].length);
  const letter = letterScale(suffix, glued, lexicon, money);
  return letter === undefined ? withScaleWords(plain, reading) : scale(value, letter, end + glued.length);
}

function letterScale(suffix: string, glued: string, lexicon: Lexicon, money: boolean): number | undefined {
  if (suffix === "k") return 3;
  if (suffix === "m" && (money || glued === "M")) return 6;
  if (suffix === "b" && (money || glued === "B")) return 9;
  return suffix.length > 1 ? lexicon.scales.get(suffix) : undefined;
}

/** A number with the scale words that follow it: `5 million`, `5 hundred thousand`. */
export function withScaleWords(number: Scaled, { text, lexicon }: Reading): Scaled {
  let found = number;
  for (let step = 0; step < 2 && found.value !== undefined; step += 1) {
    const match = SCALE_WORD.exec(text.slice(found.end, found.end + 16));
    const word = match === null ? "" : foldWord(match[1]!);
    const exponent = /^cents?$/.test(word) ? undefined : lexicon.scales.get(word);
    if (exponent === undefined || (step > 0 && match![0].startsWith("-"))) break;
    found = scale(found.value, exponent, found.end + match![0].length);
  }
  return found;
}

function scale(value: number, exponent: number, end: number): Scaled {
  // Rounded to 12 digits: 1.1 times a million is no whole number to a computer.
  const scaled = Number((value * 10 ** exponent).toPrecision(12));
  return { key: `#${scaled}`, value: scaled, end };
}

/** `3万5000`, `3億`. */
function characterScale(value: number, text: string, end: number): Scaled | undefined {
  let rest = text.slice(end, end + 24);
  let total = 0;
  let current = value;
  let used = 0;
  for (;;) {
    const mark = CHARACTER_SCALE.exec(rest)?.[0];
    if (mark === undefined) break;
    total += current * 10 ** CHARACTER_SCALES.get(mark)!;
    const more = /^\p{Nd}{1,4}(?!\p{Nd})/u.exec(rest.slice(1))?.[0] ?? "";
    used += 1 + more.length;
    current = more === "" ? 0 : Number(asciiDigits(more));
    rest = rest.slice(1 + more.length);
    if (more === "") break;
  }
  if (used === 0) return undefined;
  const sum = Number((total + current).toPrecision(12));
  return { key: `#${sum}`, value: sum, end: end + used };
}

/** A dash before a number is a minus unless it joins it to a word. On a line's beginning it may be a list's mark. */
function withSign(number: Scaled, text: string, start: number): Scaled & { readonly start: number } {
  const before = text.slice(Math.max(0, start - 3), start);
  if (!/[-−–]$/.test(before) || /[\p{L}\p{N}\p{Pd}][-−–]$/u.test(before)) return { ...number, start };
  const key = number.key.replace("#", "#-");
  if (/(?:^|\n)[-–]$/.test(before) && (start < 3 || before.includes("\n")))
    return { ...number, also: [...(number.also ?? []), key], start };
  const { value, end } = number;
  return { key, start: start - 1, end, ...(value !== undefined && { value: -value }) };
}

/** `1.` or `2)` at the beginning of a line, `3/` or `(3/5)` at the end of a post in a thread. */
function isListNumber(raw: string, text: string, start: number, end: number): boolean {
  if (!/^\p{Nd}{1,2}$/u.test(raw)) return false;
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 5);
  const opens = start === 0 || /(?:^|\n)[^\S\n]*\(?$/.test(before);
  if (opens && /^(?:[.)]\)?\s|\/\p{Nd}{0,2}\)?(?:\s|$))/u.test(after)) return true;
  if (/^\)?\s*(?:\n|$)/.test(after) && COUNTS.test(before)) return true;
  return AFTER_SENTENCE.test(before) && /^\/(?:\p{Nd}{1,2})?\)?\s*(?:\n|$)/u.test(after);
}

/** What stands before a post's number in its thread. */
const AFTER_SENTENCE = /(?:(?:[.!?…。！？)\p{Extended_Pictographic}]\s*|\n[^\S\n]*)\(?|\()$/u;
const COUNTS = /(?:(?:[.!?…。！？)\p{Extended_Pictographic}]\s*|\n[^\S\n]*)\(?|\()\p{Nd}{1,2}\/$/u;
