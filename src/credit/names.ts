// Names in a line: where they begin and end, how much some words look like one, how one is written to be read back.
import { creditWords } from "../language/languages.ts";
import { positionOf } from "./position.ts";
import { plays } from "./token.ts";
import type { NameLooks, Token } from "./token.ts";
import { tokenize } from "./tokens.ts";
import { isOf } from "./words.ts";

/** Words that may stand in lower case within a name, beside those of the lexicon. */
const NAME_WORDS: ReadonlySet<string> = new Set(creditWords("inNames"));

/** Whether a word is written as names are: with a capital, or with one behind a small first letter (`eSample`). */
export function isCapital(text: string): boolean {
  return /^(?:\p{Ll}{1,2}|\p{L}['’])?\p{Lu}/u.test(text);
}

/** How much a run of words looks like a name. `owned`: it stands behind `account of`, where institutions stand in small letters. */
export function looksOf(words: readonly Token[], owned = false): NameLooks {
  const texts = words.filter(({ kind }) => kind === "word" || kind === "year").map(({ text }) => text);
  if (texts.length === 0) return "word";
  const inner = words.slice(0, -1);
  if (
    inner.some(
      (token, index) =>
        token.kind === "stop" && (token.text !== "." || !isAbbreviation(words[index - 1]?.text ?? "")),
    )
  )
    return "prose";
  if (texts.length > 9 || words.some((word) => plays(word, "posting"))) return "prose";
  if (texts.some(isOfSentence)) return "prose";
  const cased = texts.filter((text) => /\p{Ll}|\p{Lu}/u.test(text));
  if (/[がを]|ます|です|した|ている|という/u.test(texts.join(""))) return "prose";
  if (cased.length === 0) return texts.join("").length > 24 || texts.length > 6 ? "prose" : "name";
  if (texts.length === 1) return NAME_WORDS.has(texts[0]!) || plays(words[0], "link") ? "prose" : "word";
  const small = texts.filter((text) => /^\p{Ll}/u.test(text) && !isCapital(text) && !NAME_WORDS.has(text));
  if (small.length > (owned && texts.some(isCapital) ? 2 : 0)) return "prose";
  return "name";
}

/** A word that no name holds. In capitals only verbs count: the Ada Show is a name, and so is Will Example. */
function isOfSentence(text: string): boolean {
  return (
    isOf("sentence", text) &&
    (!/^\p{Lu}/u.test(text) ||
      /^(?:is|are|was|were|has|have|had|did|does|said|says|according|thanks|posted|shared|tweeted|reporting|reported)$/i.test(
        text,
      ))
  );
}

/** A run of words without the small words that only tie it to its neighbours. */
export function trimRun(
  run: readonly Token[],
  opens: boolean,
  next: string,
): { readonly words: readonly Token[]; readonly led: boolean; readonly trailed: boolean } {
  let from = 0;
  let to = run.length;
  const loose = (token: Token): boolean =>
    token.kind === "hyphen" || token.kind === "symbol" || token.kind === "stop";
  const mark = (token: Token): boolean => loose(token) && !/[\p{So}\p{Sk}#$&+]/u.test(token.text);
  while (
    from < to &&
    !beginsName(run, from, to) &&
    (mark(run[from]!) || (plays(run[from], "link") && (opens || isOf("leads", run[from]!.text))))
  )
    from++;
  const tied = next === "service" || next === "account" || next === "agency" || next === "library";
  while (
    to > from &&
    ((mark(run[to - 1]!) && !endsAbbreviation(run, to - 1)) ||
      ((tied || next === "handle") && plays(run[to - 1], "link")))
  )
    to--;
  return {
    words: run.slice(from, to),
    led: run.slice(0, from).some((token) => plays(token, "link")),
    trailed: run.slice(to).some((token) => plays(token, "link")) || (tied && isGenitive(run[to - 1])),
  };
}

/** Whether an article in capitals begins a name here: `page Facebook Les Amis du Phare`. */
function beginsName(run: readonly Token[], index: number, to: number): boolean {
  const article = run[index]!;
  const next = run[index + 1];
  return (
    index + 1 < to &&
    /^(?:The|Les?|La|El|Los|Las|Il|Lo|Gli|Die|Der|Das|Het|Os?|As)$/.test(article.text) &&
    next?.kind === "word" &&
    isCapital(next.text)
  );
}

function endsAbbreviation(run: readonly Token[], index: number): boolean {
  return run[index]!.text === "." && index > 0 && isAbbreviation(run[index - 1]!.text);
}

/** Whether a word owns what follows it: `Ada’s`. */
export function isGenitive(token: Token | undefined): boolean {
  return token !== undefined && /['’]s?$/u.test(token.text);
}

/** The name that some words give, without what ties it to a service. */
export function nameText(line: string, words: readonly Token[], next: string): string {
  let text = line.slice(words[0]!.start, words.at(-1)!.end);
  if (next === "service" || next === "account" || next === "library") text = text.replace(/['’]s?$/u, "");
  return text.replace(/\s+/g, " ").replace(/ ?(?:さん|さま|(?<=.)氏)$/u, "");
}

/** Whether a token ends a sentence, and does not merely shorten a word. */
export function isBreak(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (token.kind === "bar") return true;
  if (token.kind !== "stop") return false;
  let last = index - 1;
  while (tokens[last]?.kind === "stop" && index - last < 4) last--;
  const before = tokens[last];
  if (token.text !== "." || before?.kind !== "word" || plays(before, "service")) return true;
  if (plays(before, "credit", "note", "courtesy")) return index > 3;
  return !isAbbreviation(before.text) || tokens[last - 1]?.kind === "comma";
}

/** Whether a full stop after a word more likely shortens it than ends a sentence. */
export function isAbbreviation(word: string): boolean {
  return (
    /^(?:\p{Lu}|\p{Lu}\p{Ll}{0,2}|(?:\p{L}\.)+\p{L})$/u.test(word) ||
    /^(?:Sec|Gov|Sens?|Reps?|Gen|Prof|Capt|Cmdr|Sgt|Maj|Adm|Pres|Rev|Hon|Supt|Asst|Dept|Inc|Corp|Ltd|Mrs|Messrs|Univ|Calif|Mass|Dipl|Ing|Frau|Hr)$/u.test(
      word,
    )
  );
}

/** Longest name that is written, in UTF-16 code units. */
const LONGEST_NAME = 200;

/** Most words of a name that is written without quotation marks. */
const MOST_WORDS = 6;

/**
 * The name, in curly quotation marks where bare it would be read as something else: a name with a slash, a service's
 * name, "via", brackets, a symbol. Cut at 200 code units.
 *
 * @param name tidied: no line breaks, single spaces
 */
export function nameAsWritten(name: string): string {
  const short =
    name.length > LONGEST_NAME
      ? `${name
          .slice(0, LONGEST_NAME - 1)
          .replace(/[\ud800-\udbff]$/, "")
          .trimEnd()}…`
      : name;
  return short === "" || isBare(short) ? short : `“${paired(short).trim()}”`;
}

function isBare(name: string): boolean {
  const tokens = tokenize(name);
  const first = tokens[0];
  const last = tokens.at(-1);
  return (
    tokens.length <= MOST_WORDS * 2 - 1 &&
    tokens.every((token) => isWord(token)) &&
    first?.kind === "word" &&
    last?.kind === "word" &&
    !/^\p{Ll}\S*$/u.test(name) &&
    first.entries.length === 0 &&
    last.entries.length === 0 &&
    !/(?:^|[^\p{L}\p{N}])u$/u.test(name) && // `u/` begins an account of Reddit
    !isOf("calls", first.text) &&
    !isOf("bylines", first.text) &&
    !/['’]s?$|(?:さん|さま|氏)$/u.test(name) &&
    looksOf(tokens) !== "prose" &&
    positionOf([name]) === undefined &&
    name === tokens.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join("")
  );
}

/** A plain word, a small word inside a name, or the hyphen of a double name. */
function isWord(token: Token): boolean {
  if (token.kind === "hyphen") return true;
  return (
    token.kind === "word" &&
    token.entries.every(({ role }) => role === "link") &&
    (token.entries.length === 0 || !plays(token, "via"))
  );
}

/** The same text with curly double quotation marks only in pairs: those without a partner become straight. */
function paired(text: string): string {
  const characters = Array.from(text);
  const open: number[] = [];
  characters.forEach((character, index) => {
    if (character === "“") open.push(index);
    else if (character === "”" && open.pop() === undefined) characters[index] = '"';
  });
  for (const index of open) characters[index] = '"';
  return characters.join("");
}
