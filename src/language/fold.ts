// Folding: one comparable form for the spellings between which no reader sees a difference of meaning.

const PLAIN = /^[a-z]+$/;
/** What readers do not see, or what scripts may leave out. */
const INVISIBLE = anyOf([
  "\\u00AD\\u034F\\u200B-\\u200F\\u2060-\\u2069\\uFEFF", // soft hyphen, zero width
  "\\u061C\\u202A-\\u202E", // direction
  "\\u180B-\\u180E\\uFE00-\\uFE0F", // variation selectors
  "\\u0640\\u064B-\\u065F\\u0670", // Arabic tatweel and vowel points
  "\\u0591-\\u05BD\\u05BF-\\u05C7", // Hebrew points
]);
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u02B9\u02BB\u2032\uA78C`\u00B4\uFF07]/g;
const LETTERS = new Map([
  ["ß", "ss"],
  ["œ", "oe"],
  ["æ", "ae"],
  ["ς", "σ"],
  ["ё", "е"],
  ["\u0307", ""],
  ["أ", "ا"],
  ["إ", "ا"],
  ["آ", "ا"],
  ["ٱ", "ا"],
  ["ى", "ي"],
  ["ی", "ي"],
  ["ک", "ك"],
]);
const FOLDED = anyOf([...LETTERS.keys()]);

function anyOf(characters: readonly string[]): RegExp {
  return new RegExp(`[${characters.join("")}]`, "g");
}

/**
 * A word as it is compared: compatibility forms (Unicode NFKC), letter case, apostrophes, invisible characters and
 * spellings such as `ß` and `ss` made one. Diacritics stay: they tell words apart.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(INVISIBLE, "")
    .replace(APOSTROPHES, "'")
    .normalize("NFC")
    .replace(FOLDED, (letter) => LETTERS.get(letter)!);
}

/** A folded word without diacritics; `ä`, `ö`, `ü` also as they are spelt where a keyboard lacks them. */
export function withoutMarks(folded: string): string {
  return folded
    .replace(/[äöü]/g, (letter) => (letter === "ä" ? "ae" : letter === "ö" ? "oe" : "ue"))
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øłđðıħ]/g, (letter) => ({ ø: "o", ł: "l", đ: "d", ð: "d", ı: "i", ħ: "h" })[letter]!);
}

/** As {@link withoutMarks}, with `ä`, `ö`, `ü` as the bare letters. */
export function bareLetters(folded: string): string {
  return withoutMarks(folded.normalize("NFD").replace(/\u0308/g, ""));
}

/** The digits of any script as ASCII digits. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitValue(digit)));
}

/** Decimal digits stand in runs of ten in Unicode, each from zero to nine. */
function digitValue(digit: string): number {
  const folded = digit.normalize("NFKC");
  if (/^[0-9]$/.test(folded)) return Number(folded);
  let code = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return value;
}

/** Longer names are cut: nobody's is. */
const LONGEST_NAME = 200;

/**
 * A name without what two writers of it may differ in: case, width, diacritics, emoji, short codes, marks of
 * verification, directional characters, apostrophes.
 */
export function foldName(name: string): string {
  return name
    .slice(0, LONGEST_NAME)
    .normalize("NFKD")
    .replace(/[\p{M}\p{Extended_Pictographic}\p{Cf}\p{Co}]|[\u{1F1E6}-\u{1F1FF}]/gu, "")
    .replace(/:[a-z0-9_+-]{1,50}:/gi, " ")
    .toLowerCase()
    .replace(/['’ʼ`´](?=s(?:\P{L}|$))/gu, " ")
    .replace(/['’ʼ`´]/g, "")
    .replace(/[ßøłđæœıþð]/g, (letter) => LETTERS_OF_NAMES.get(letter)!);
}

const LETTERS_OF_NAMES = new Map(
  "ß=ss ø=o ł=l đ=d æ=ae œ=oe ı=i þ=th ð=d".split(" ").map((pair) => pair.split("=") as [string, string]),
);
