// How a name is written in a credit, so that it is read back as that name and nothing else.
import { looksOf } from "./names.ts";
import { plays } from "./part.ts";
import { fold } from "./fold.ts";
import { positionOf } from "./position.ts";
import { tokenize } from "./tokens.ts";
import type { Token } from "./token.ts";
import { BYLINES, CALLS } from "./words.ts";

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
    !CALLS.has(fold(first.text)) &&
    !BYLINES.has(fold(first.text)) &&
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
