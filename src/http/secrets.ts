// What was sent in secret, struck out of all that is recorded, however an answer spells it.
import type { Exchange, Request } from "../model/capture.ts";

/** Request headers that are written down. Every other may be a secret: tokens come under many names. */
export const RECORDED_REQUEST_HEADERS: readonly string[] = [
  "accept",
  "accept-datetime",
  "accept-language",
  "content-type",
  "user-agent",
];

/** The secrets that a door has sent. Whatever it records goes through `strike`. */
export interface Secrets {
  /** Takes the secrets of a request that is about to be sent. */
  learn(request: Request): void;
  /** The exchange with `[secret]` in place of every secret sent so far: a server may repeat one in a later answer. */
  strike(exchange: Exchange): Exchange;
}

/** Shorter values are no secrets, and would be found by chance. */
const LEAST_SECRET = 8;
/** Shorter parts of a value are names rather than secrets. */
const LEAST_PART = 16;
const STRUCK = "[secret]";
/** Escapes upon escapes: an address within JSON within an attribute is three deep. */
const MOST_ESCAPES = 5;

/** Opens a book of secrets with nothing in it. */
export function openSecrets(): Secrets {
  const plain = new Set<string>();
  const coded = new Set<string>();
  const find = (bytes: Uint8Array): Uint8Array => strikeBytes(bytes, plain, coded);
  return {
    learn({ secretQuery = {}, headers = {} }) {
      const hidden = Object.entries(headers).filter(
        ([name]) => !RECORDED_REQUEST_HEADERS.includes(name.toLowerCase()),
      );
      for (const value of [...Object.values(secretQuery), ...hidden.map(([, value]) => value)])
        for (const secret of secretsIn(value)) {
          const bytes = Buffer.from(secret, "utf8");
          plain.add(bytes.toString("latin1").toLowerCase()).add(bytes.toString("hex"));
          for (const spelling of base64Spellings(bytes)) coded.add(spelling.toLowerCase());
        }
    },
    strike: (exchange) => (plain.size === 0 ? exchange : (struck(exchange, find) as Exchange)),
  };
}

/** A value, and the parts that it is made of (`Bearer x`, `id|secret`, `user:password`, also as Basic has it). */
function secretsIn(value: string): string[] {
  const bare = value.trim().replace(/^(?:Bearer|Basic|OAuth)\s+/i, "");
  const decoded = /^Basic\s/i.test(value.trim()) ? Buffer.from(bare, "base64").toString("utf8") : "";
  const wholes = [bare, decoded].filter(({ length }) => length >= LEAST_SECRET);
  const parts = wholes
    .flatMap((whole) => whole.split(/[\s|:;,=&]+/))
    .filter((part) => part.length >= LEAST_PART && /\d/.test(part));
  return [...new Set([...wholes, ...parts])];
}

/** What a secret looks like within base64, whatever stands before and after it: the characters that are its own. */
function base64Spellings(secret: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), secret]);
    const own = Math.floor((whole.length * 8) / 6);
    return whole.toString("base64").slice(Math.ceil((before * 8) / 6), own);
  });
}

/** Every text and every body within a value, names of fields too. */
function struck(value: unknown, find: (bytes: Uint8Array) => Uint8Array): unknown {
  if (typeof value === "string") return Buffer.from(find(Buffer.from(value, "utf8"))).toString("utf8");
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => struck(each, find));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) =>
      name === "base64" && typeof each === "string"
        ? [name, Buffer.from(find(Buffer.from(each, "base64"))).toString("base64")]
        : [struck(name, find), struck(each, find)],
    ),
  );
}

/** Bytes as they read once a layer of spelling is taken off: one character a byte, and which bytes it came from. */
interface Layer {
  readonly text: string;
  readonly from: (index: number) => number;
  readonly to: (index: number) => number;
}

/**
 * All encodings that a browser decodes spell ASCII as ASCII, but UTF-16, where a NUL goes with each character, and
 * ISO-2022-JP, which may say again within a word that ASCII follows.
 */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FILLERS = /\0|\u001b\([BJ]/g;
const ESCAPES =
  /%([0-9a-f]{2})|\\u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\x([0-9a-f]{2})|\\([^a-z0-9])|&#x0{0,8}([0-9a-f]{1,6});?|&#0{0,8}([0-9]{1,7});?|&([a-z]{2,6});/gi;
/** Names that HTML has for the marks of ASCII. */
const NAMED: Readonly<Record<string, string | undefined>> = {
  __proto__: null as never,
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", excl: "!", num: "#", dollar: "$", percnt: "%" },
  ...{ lpar: "(", rpar: ")", ast: "*", plus: "+", comma: ",", period: ".", sol: "/", colon: ":", semi: ";" },
  ...{ equals: "=", quest: "?", commat: "@", lsqb: "[", lbrack: "[", bsol: "\\", rsqb: "]", rbrack: "]" },
  ...{ hat: "^", lowbar: "_", grave: "`", lcub: "{", lbrace: "{", verbar: "|", vert: "|", rcub: "}" },
  ...{ rbrace: "}", hyphen: "-", dash: "-", tilde: "~" },
};

function strikeBytes(bytes: Uint8Array, plain: ReadonlySet<string>, coded: ReadonlySet<string>): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const found: (readonly [from: number, to: number])[] = [];
  let layer: Layer | undefined = { text, from: (index) => index, to: (index) => index + 1 };
  layer = peel(layer, FILLERS, () => "") ?? layer;
  for (let depth = 0; layer !== undefined && depth <= MOST_ESCAPES; depth += 1) {
    // Percent-encoding, hexadecimal tokens and names of hosts come in either case.
    const read = layer.text.toLowerCase();
    for (const needle of plain) gather(read, needle, layer, found);
    const standard = read.replaceAll("-", "+").replaceAll("_", "/");
    for (const needle of coded) gather(standard, needle, layer, found);
    layer = peel(layer, ESCAPES, unescape);
  }
  return found.length === 0 ? bytes : withoutRanges(text, found);
}

/** Adds where a secret stands, in bytes. */
function gather(text: string, needle: string, layer: Layer, found: (readonly [number, number])[]): void {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
    found.push([layer.from(at), layer.to(at + needle.length - 1)]);
}

/** The layer below; `undefined` if nothing is left to be taken off. */
function peel(
  layer: Layer,
  pattern: RegExp,
  replace: (match: RegExpMatchArray) => string,
): Layer | undefined {
  const pieces: string[] = [];
  const places: number[] = [];
  const ends: number[] = [];
  let last = 0;
  let length = 0;
  for (const match of layer.text.matchAll(pattern)) {
    const read = replace(match);
    pieces.push(layer.text.slice(last, match.index), read);
    length += match.index - last;
    last = match.index + match[0].length;
    // From here on: this many characters of the new text, then those after the escape.
    places.push(length, match.index);
    ends.push(length + read.length, last);
    length += read.length;
  }
  if (places.length === 0) return undefined;
  pieces.push(layer.text.slice(last));
  return { text: pieces.join(""), ...mapped(layer, places, ends) };
}

/** Places of a new text in the old one: escapes begin at `places` and end at `ends`, each as pairs of new and old. */
function mapped(
  layer: Layer,
  places: readonly number[],
  ends: readonly number[],
): Pick<Layer, "from" | "to"> {
  /** The last escape that begins at or before a character of the new text; -1 if none does. */
  const before = (index: number): number => {
    let [low, high] = [0, places.length / 2];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle * 2]! <= index) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const old = (index: number, isEnd: boolean): number => {
    const escape = before(index);
    if (escape < 0) return index;
    const [end, oldEnd] = [ends[escape * 2]!, ends[escape * 2 + 1]!];
    if (index >= end) return oldEnd + index - end;
    return isEnd ? oldEnd - 1 : places[escape * 2 + 1]!;
  };
  return {
    from: (index) => layer.from(old(index, false)),
    to: (index) => layer.to(old(index, true)),
  };
}

/** What an escape stands for, in bytes of UTF-8. */
function unescape(match: RegExpMatchArray): string {
  const [whole, percent, u, braced, x, mark, hex, decimal, name] = match;
  if (percent !== undefined) return String.fromCharCode(parseInt(percent, 16));
  if (mark !== undefined) return mark;
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const digits = u ?? braced ?? x ?? hex;
  const point = digits === undefined ? parseInt(decimal!, 10) : parseInt(digits, 16);
  return point > 0x10ffff ? whole : Buffer.from(String.fromCodePoint(point), "utf8").toString("latin1");
}

/** The bytes without what was found. In UTF-16 the word for it is written as UTF-16, so that the rest stays in step. */
function withoutRanges(text: string, found: (readonly [number, number])[]): Uint8Array {
  const pieces: string[] = [];
  let end = 0;
  for (const [from, to] of found.sort((a, b) => a[0] - b[0])) {
    if (to <= end) continue;
    if (from >= end) {
      const filler = /^\0{0,3}/.exec(text.slice(from + 1, from + 4))![0];
      pieces.push(text.slice(end, from), STRUCK.split("").join(filler));
    }
    end = to;
  }
  pieces.push(text.slice(end));
  return Buffer.from(pieces.join(""), "latin1");
}
