// The addresses that a style names, read by the rules of CSS: comments, strings and escapes hide none and invent none.
import type { LoadKind, LoadMoment, RawLoad } from "./load.ts";

/** What a name before a bracket, or a rule, makes of the strings that follow. */
const TAKES_STRINGS = /^(?:url|src|image|image-set|-webkit-image-set|cross-fade)$/;

const COMMENT = /\/\*[^]*?(?:\*\/|$)/y;
const SPACE = /[\t\n\f\r ]+/y;
const STRING = /"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?/y;
const NAME = /@?(?:[-\w\u0080-\uFFFF]|\\[^\n])+/y;
/** An address in `url(` without quotation marks. */
const BARE = /[\t\n\f\r ]*((?:[^\\\s"'()]|\\[^])*)[\t\n\f\r ]*\)?/y;
const OPENS_STRING = /[\t\n\f\r ]*["']/y;

/**
 * The addresses in a style: `url()` and its like, `@import`, image sets. Names of namespaces are none.
 * @param start where the style begins in the document
 * @param when when what it names is loaded, but for what it imports
 */
export function* addressesInCss(css: string, start: number, when: LoadMoment): Generator<RawLoad> {
  /** Names of the functions that are open: whether their strings are addresses. */
  const open: boolean[] = [];
  let rule = "";
  let inFontFace = false;
  /** How many functions are open around a condition of an import, whose addresses are only asked about. */
  let condition = -1;
  const isAsked = (): boolean => condition !== -1 || rule === "@supports";
  const load = (address: string, at: number): RawLoad => {
    const kind: LoadKind = rule === "@import" ? "style" : inFontFace ? "font" : "image";
    const moment = rule === "@import" ? (when === "if_used" ? "at_once" : when) : when;
    return { kind, when: moment, address: unescaped(address), start: start + at };
  };
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(css);
  };
  for (let at = 0; at < css.length;) {
    const character = css[at]!;
    const skipped = match(COMMENT, at) ?? match(SPACE, at);
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    const string = match(STRING, at);
    if (string) {
      const isAddress = open.at(-1) === true || (rule === "@import" && open.length === 0);
      if (isAddress && rule !== "@namespace" && !isAsked()) yield load(textOf(string[0]), at);
      at += string[0].length;
      continue;
    }
    const name = match(NAME, at);
    if (name) {
      const word = unescaped(name[0]).toLowerCase();
      const from = at;
      at += name[0].length;
      if (css[at] !== "(") {
        if (word.startsWith("@")) {
          rule = word;
          inFontFace = word === "@font-face";
          if (open.length > 0) open.length = 0;
          condition = -1;
        }
        continue;
      }
      at++;
      if (word !== "url" || match(OPENS_STRING, at)) {
        if (word === "supports" && condition === -1) condition = open.length;
        // What names a format or a type within an image set is no address.
        open.push(TAKES_STRINGS.test(word));
        continue;
      }
      const bare = match(BARE, at)!;
      if (rule !== "@namespace" && rule !== "@document" && !isAsked()) yield load(bare[1]!, from);
      at += bare[0].length;
      continue;
    }
    if (character === "(") open.push(open.at(-1) ?? false);
    else if (character === ")") open.pop();
    else if (character === "{" || character === "}") open.length = 0;
    if (open.length <= condition) condition = -1;
    if (character === "}") inFontFace = false;
    // A semicolon ends a rule without a block, unless it stands in brackets.
    if (character === "{" || character === "}" || (character === ";" && open.length === 0)) rule = "";
    at++;
  }
}

function textOf(string: string): string {
  const closed = string.length > 1 && string.endsWith(string[0]!);
  return string.slice(1, closed ? -1 : undefined);
}

function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\([0-9a-f]{1,6})[\t\n\f\r ]?|\\(\r\n|[^])/gi, (_whole, hex, character) => {
    if (typeof hex !== "string") return /^[\n\r\f]/.test(String(character)) ? "" : String(character);
    const code = Number.parseInt(hex, 16);
    return code === 0 || code > 0x10ffff ? "\uFFFD" : String.fromCodePoint(code);
  });
}
