// The addresses that a style names, read by the rules of CSS: comments, strings and escapes hide none and invent none.
import { textOfData } from "./embedded.ts";
import type { LoadKind, LoadMoment, RawLoad } from "./load.ts";

/** Functions whose strings are addresses. */
const TAKES_STRINGS = /^(?:url|src|image|(?:-webkit-)?image-set|cross-fade)$/;
/** Functions within these, and in values kept for later, whose strings are none. */
const NAMES_TYPES = /^(?:type|format|tech|local|selector)$/;
/** What may hold a string that is an address where it is used later. */
const KEEPS_STRINGS = /^(?:--|(?:result|initial-value)$)/;

const SKIPPED = /(?:\/\*[^]*?(?:\*\/|$)|[\t\n\f\r ])+/y;
const STRING = /"(?:[^"\\\n\f\r]|\\(?:\r\n|[^]|$))*"?|'(?:[^'\\\n\f\r]|\\(?:\r\n|[^]|$))*'?/y;
/** A name, with its escapes; after a sign that makes something else of it. */
const NAME =
  /[@#]?(?:[-\w\0\u0080-\uFFFF]|\\(?:[\da-f]{6}|[\da-f]{1,5}(?![\da-f]))(?:\r\n|[\t\n\f\r ])?|\\[^\da-f\n\f\r])+/iy;
/**
 * An address in `url(` without quotation marks, and its end, which the end of the style is too; without one, what follows to
 * the bracket is no address.
 */
const BARE =
  /[\t\n\f\r ]*(?:((?:[^\\"'()\0- \x7f]|\\(?:[\da-f]{6}|[\da-f]{1,5}(?![\da-f]))(?:\r\n|[\t\n\f\r ])?|\\[^\da-f\n\f\r]|\\$)+)[\t\n\f\r ]*)?(\))?/iy;
const REST_OF_BARE = /(?:[^\\)]|\\[^]|\\$)*\)?/y;
const OPENS_STRING = /[\t\n\f\r ]*["']/y;
/** Styles in `data:` addresses of styles are read to this depth. */
const DEEPEST = 9;

/**
 * The addresses in a style: `url()` and its like, `@import`, image sets, strings in properties that others may take up.
 * Names of namespaces are none. A style that stands in an address is read in its turn.
 * @param start where the style begins in the document
 * @param when when what it names is loaded, but for what it imports
 */
export function* addressesInCss(css: string, start: number, when: LoadMoment, depth = 0): Generator<RawLoad> {
  for (const load of addressesIn(css, start, when)) {
    const sheet = load.kind === "style" && depth < DEEPEST ? textOfData(load.address) : undefined;
    if (sheet === undefined) yield load;
    else for (const inner of addressesInCss(sheet, 0, when, depth + 1)) yield { ...inner, start: load.start };
  }
}

function* addressesIn(css: string, start: number, when: LoadMoment): Generator<RawLoad> {
  /** The brackets that are open: whether strings in them are addresses. */
  const open: boolean[] = [];
  let rule = "";
  let inFontFace = false;
  /** Whether a declaration may begin here, and whether the last one keeps strings for later. */
  let begins = true;
  let keeps = false;
  /** How many brackets are open around a condition of an import, whose addresses are only asked about. */
  let condition = -1;
  const isAsked = (): boolean =>
    condition !== -1 || rule === "@supports" || rule === "@namespace" || rule === "@document";
  const load = (address: string, at: number): RawLoad[] => {
    if (isAsked()) return [];
    const imports = rule === "@import";
    const kind: LoadKind = imports ? "style" : inFontFace ? "font" : "image";
    const moment = imports && when === "if_used" ? "at_once" : when;
    const meant = unescaped(address);
    // Chromium looks ahead for imports and takes them as they are written: it asks for both addresses.
    return (imports && meant !== address ? [meant, address] : [meant]).map((address) => ({
      kind,
      when: moment,
      address,
      start: start + at,
    }));
  };
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(css);
  };
  for (let at = 0; at < css.length;) {
    const from = at;
    at += match(SKIPPED, at)?.[0].length ?? 0;
    if (at > from) continue;
    const string = match(STRING, at);
    const name = string ? null : match(NAME, at);
    at += (string ?? name)?.[0].length ?? 1;
    if (string) {
      if (open.at(-1) ?? (keeps || rule === "@import")) yield* load(textOf(string[0]), from);
    } else if (name?.[0].startsWith("@")) {
      rule = unescaped(name[0]).toLowerCase();
      inFontFace = rule === "@font-face";
      open.length = 0;
      condition = -1;
    } else if (name) {
      const word = unescaped(name[0]).toLowerCase();
      if (begins) keeps = KEEPS_STRINGS.test(word);
      if (css[at] === "(") {
        at++;
        if (word !== "url" || match(OPENS_STRING, at)) {
          if (word === "supports" && condition === -1) condition = open.length;
          const takes = TAKES_STRINGS.test(word) || (open.at(-1) ?? keeps);
          // What names a format or a type within an image set is no address.
          open.push(takes && !NAMES_TYPES.test(word));
        } else {
          const bare = match(BARE, at)!;
          at += bare[0].length;
          if (bare[2] !== undefined || at === css.length) yield* load(bare[1] ?? "", from);
          else at += match(REST_OF_BARE, at)![0].length;
        }
      }
    } else {
      const character = css[from]!;
      if (character === "(") open.push(open.at(-1) ?? keeps);
      else if (character === "[") open.push(false);
      else if (character === ")" || character === "]") open.pop();
      else if (character === "{" || character === "}") open.length = 0;
      if (open.length <= condition) condition = -1;
      if (character === "}") inFontFace = false;
      // A semicolon ends a rule without a block, unless it stands in brackets.
      const ends = character === "{" || character === "}" || (character === ";" && open.length === 0);
      if (ends) rule = "";
      begins = ends;
      continue;
    }
    begins = false;
  }
}

function textOf(string: string): string {
  const closed = string.length > 1 && string.endsWith(string[0]!);
  return string.slice(1, closed ? -1 : undefined);
}

function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(
    /\\(?:([\da-f]{1,6})(?:\r\n|[\t\n\f\r ])?|(\r\n|[^]))/gi,
    (_whole, hex: string | undefined, character: string) => {
      if (hex === undefined) return /^[\n\r\f]/.test(character) ? "" : character;
      const code = Number.parseInt(hex, 16);
      return code === 0 || code > 0x10ffff ? "\uFFFD" : String.fromCodePoint(code);
    },
  );
}
