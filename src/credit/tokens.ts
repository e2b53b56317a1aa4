// A line cut into tokens: words and phrases with what they may mean, handles, separators, brackets.
import { rowAt } from "../services/index.ts";
import { buildLexicon } from "./lexicon.ts";
import type { Entry } from "./lexicon.ts";
import type { Atom, Token, TokenKind } from "./token.ts";
import { UNSPACED, fold } from "./words.ts";

const NO_ENTRIES: readonly Entry[] = [];

/** Characters that only steer layout: skipped as if they were not there. */
const UNSEEN = String.raw`[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]`;

const ATOM = new RegExp(
  [
    String.raw`(?<unseen>${UNSEEN}+)`,
    String.raw`(?<line>[^\S\n\r]*[\n\r\u2028\u2029]\s*)`,
    String.raw`(?<space>\s+)`,
    String.raw`(?<licence>(?:Creative Commons\b|CC0|CC[ -]BY(?:[ -](?:NC|ND|SA))*)(?:[ -]?\d\.\d)?(?![\p{L}\p{N}]))`,
    String.raw`(?<elided>(?:d|l|dall|dell|all|nell|sull)['’](?=\p{L}|$))`,
    String.raw`(?<plain>[a-z]+(?=\s)(?!\s?@))`,
    String.raw`(?<web>(?:https?:\/\/)?(?:[a-zA-Z0-9-]{1,63}\.){1,4}(?:com|net|org|me|app|social|tv|ru|be|cn|jp|pl)(?![\p{L}\p{N}_@.-])(?:\/[^\s()<>"“”|,;]{0,200})?)`,
    String.raw`(?<email>[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4})`,
    String.raw`(?<handle>(?:[@＠]|(?<![\p{L}\p{N}])u\/)[\p{L}\p{M}\p{N}_-](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_-])?(?:@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*)?(?<own>['’]s(?![\p{L}]))?)`,
    String.raw`(?<unspaced>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・々〆]+)`,
    String.raw`(?<word>[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_\u200c\u200d]|['’ʼ.](?=[\p{L}\p{N}])|(?<=\p{Script=Hebrew})["״](?=\p{Script=Hebrew}))*)`,
    String.raw`(?<other>[^])`,
  ].join("|"),
  "uy",
);

const SIGNS: Readonly<Record<string, TokenKind>> = {
  ...signs("/／⁄", "slash"),
  ...signs("|｜‖•●■◆▲▼★☆◎=＝", "bar"),
  ...signs(":：", "colon"),
  ...signs(",，、،;；؛", "comma"),
  ...signs("。！？؟!?…॥।", "stop"),
  ...signs("([{（［【〔〈《", "open"),
  ...signs(")]}）］】〕〉》", "close"),
};

function signs(characters: string, kind: TokenKind): Record<string, TokenKind> {
  return Object.fromEntries(Array.from(characters, (character) => [character, kind]));
}

/** Opening quotation marks and what closes them. */
const QUOTES: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  '"': '"',
  "「": "」",
  "『": "』",
};

/** Longest quoted name, in code units. */
const LONGEST_QUOTED = 300;

let built: ReturnType<typeof buildLexicon> | undefined;

/** Built when the first line is read: whoever only imports does not wait for it. */
function lexicon(): ReturnType<typeof buildLexicon> {
  return (built ??= buildLexicon((phrase) => [...atoms(phrase, () => undefined)].map(({ text }) => text)));
}

/** The tokens of a line, in order. White space and characters that only steer layout leave none. */
export function tokenize(line: string): Token[] {
  const pieces = [...atoms(line, meaningOfHost)].flatMap((atom) => divide(atom));
  const folded = pieces.map(({ text }) => fold(text));
  const tokens: Token[] = [];
  for (let index = 0; index < pieces.length;) {
    const phrase = longestPhrase(line, pieces, folded, index);
    if (phrase) {
      tokens.push(phrase.token);
      index += phrase.length;
    } else {
      const piece = pieces[index++]!;
      tokens.push({ entries: NO_ENTRIES, ...piece });
    }
  }
  return tokens;
}

function longestPhrase(
  line: string,
  pieces: readonly Atom[],
  folded: readonly string[],
  index: number,
): { readonly token: Token; readonly length: number } | undefined {
  const first = pieces[index]!;
  if (first.entries || first.kind === "handle" || first.kind === "quoted") return undefined;
  const most = Math.min(lexicon().longest.get(folded[index]!) ?? 0, pieces.length - index);
  for (let length = most; length > 0; length--) {
    const found = lexicon().phrases.get(folded.slice(index, index + length).join(" "));
    if (!found) continue;
    const last = pieces[index + length - 1]!;
    const text = line.slice(first.start, last.end);
    const entries = found.filter(
      ({ exact }) => exact === undefined || text === exact || text === exact.toUpperCase(),
    );
    if (entries.length > 0)
      return {
        token: { kind: "word", text, start: first.start, end: last.end, spaced: first.spaced, entries },
        length,
      };
  }
  return undefined;
}

function* atoms(line: string, meaning: Meaning): Generator<Atom> {
  let spaced = false;
  ATOM.lastIndex = 0;
  for (let at = 0; at < line.length;) {
    ATOM.lastIndex = at;
    const match = ATOM.exec(line);
    if (!match?.groups) return;
    const groups = match.groups;
    const text = match[0];
    const start = at;
    at += text.length;
    if (groups["unseen"] !== undefined) continue;
    if (groups["space"] !== undefined) {
      spaced = true;
      continue;
    }
    const atom = (kind: TokenKind, inner?: string): Atom => ({
      kind,
      text,
      start,
      end: at,
      spaced,
      ...(inner !== undefined && { inner }),
    });
    if (groups["line"] !== undefined) yield atom("bar");
    else if (groups["licence"] !== undefined) yield atom("licence");
    else if (groups["web"] !== undefined) yield* webAtoms(text, start, spaced, meaning);
    else if (groups["email"] !== undefined) yield atom("email");
    else if (groups["handle"] !== undefined) {
      const written = text.slice(0, text.length - (groups["own"]?.length ?? 0));
      yield written.startsWith("u/") ? atom("quoted", written) : atom("handle", written.slice(1));
    } else if ((groups["elided"] ?? groups["plain"] ?? groups["unspaced"] ?? groups["word"]) !== undefined)
      yield atom(/^(?:19|20)\d\d$/.test(text) ? "year" : "word");
    else {
      const quoted = quotedAt(line, start);
      if (quoted !== undefined) {
        at = start + quoted.length;
        const inner = quoted.slice(1, -1).trim();
        const entries = /^[«„「]/u.test(quoted) ? meaning(inner) : undefined;
        yield entries
          ? { kind: "word", text: quoted, start, end: at, spaced, entries }
          : { kind: "quoted", text: quoted, start, end: at, spaced, inner };
      } else yield atom(signAt(line, start, text, spaced));
    }
    spaced = groups["line"] !== undefined;
  }
}

function signAt(line: string, start: number, text: string, spaced: boolean): TokenKind {
  const next = line.charAt(start + text.length);
  const spacedAfter = next === "" || /\s/.test(next);
  if (/^[-‐‑–—―−]$/.test(text)) {
    if (text === "-" || text === "‐" || text === "‑") return spaced && spacedAfter ? "bar" : "hyphen";
    return spaced || spacedAfter ? "bar" : "hyphen";
  }
  if (text === "·" || text === "∙") return spaced && spacedAfter ? "bar" : "symbol";
  if (text === ".") return spacedAfter || /["”»)\]/|]/.test(next) ? "stop" : "symbol";
  return SIGNS[text] ?? "symbol";
}

/** The quotation that opens here, marks included; `undefined` if none does or it does not end within bounds. */
function quotedAt(line: string, start: number): string | undefined {
  const mark = line.charAt(start);
  const closing = QUOTES[mark];
  if (closing === undefined) return undefined;
  if (start > 0 && /[\p{L}\p{N}]/u.test(line.charAt(start - 1)) && mark === '"') return undefined;
  if (/credit\s*(?::\s*)?$/i.test(line.slice(Math.max(0, start - 20), start))) return undefined;
  let depth = 0;
  for (let at = start + 1; at < Math.min(line.length, start + LONGEST_QUOTED); at++) {
    const character = line.charAt(at);
    if (closing.includes(character) && depth-- === 0) return line.slice(start, at + 1);
    if (character === mark) depth++;
  }
  return undefined;
}

function meaningOfHost(name: string): readonly Entry[] | undefined {
  const found = lexicon()
    .phrases.get(fold(name))
    ?.filter(({ role, exact }) => (role === "service" || role === "library") && exact === undefined);
  return found && found.length > 0 ? found : undefined;
}

/** A word of a script without spaces, cut where phrases of the lexicon begin and end. */
function divide(atom: Atom): Atom[] {
  if (atom.kind !== "word" || !UNSPACED.test(atom.text)) return [atom];
  const pieces: Atom[] = [];
  let plain = 0;
  const push = (from: number, to: number): void => {
    if (to > from)
      pieces.push({
        kind: "word",
        text: atom.text.slice(from, to),
        start: atom.start + from,
        end: atom.start + to,
        spaced: from === 0 && atom.spaced,
      });
  };
  for (let at = 0; at < atom.text.length;) {
    const phrase = lexicon()
      .unspaced.get(atom.text.charAt(at))
      ?.find((known) => atom.text.startsWith(known, at));
    if (phrase === undefined || (phrase.length === 1 && !standsAlone(atom.text, at))) {
      at++;
      continue;
    }
    push(plain, at);
    push(at, at + phrase.length);
    at += phrase.length;
    plain = at;
  }
  push(plain, atom.text.length);
  return pieces;
}

/** Whether a phrase of one character is no mere part of a longer word: particles anywhere, others alone. */
function standsAlone(text: string, at: number): boolean {
  return (
    text.length === 1 ||
    /[のはが]/.test(text.charAt(at)) ||
    (at === text.length - 1 && /[摄攝]/.test(text.charAt(at)))
  );
}

/** What a host's name means; `undefined` for sites that are neither service nor library. */
type Meaning = (host: string) => readonly Entry[] | undefined;

/** First pieces of paths that name no account. */
const NO_ACCOUNT =
  /^(?:\d+|p|i|in|s|c|status|reels?|watch|photos?|stories|videos?|groups|channels?|user|posts?|embed|hashtag|explore|share|home|shorts)$/i;

/** A web address as the service whose site it is and the account that it names; other sites are words. */
function* webAtoms(text: string, start: number, spaced: boolean, meaning: Meaning): Generator<Atom> {
  const [, scheme = "", host = "", path = ""] = /^(https?:\/\/)?([^/]+)(?![^/])(.*)$/i.exec(text) ?? [];
  const name = host.toLowerCase().replace(/^(?:www|m|mobile|web|old|pic|de|en)\./, "");
  const label =
    rowAt(name)?.spellings[0]?.toLowerCase() ?? (name.split(".").length === 2 ? name.split(".")[0]! : name);
  const entries = meaning(name) ?? meaning(label);
  const end = start + scheme.length + host.length;
  if (!entries) {
    yield { kind: "word", text, start, end: start + text.length, spaced };
    return;
  }
  const pieces = path.split("/").slice(1);
  const account =
    (pieces[0]?.toLowerCase() === "profile" ? pieces[1] : pieces[0])?.replace(/^@|[?#][^]*|\.$/g, "") ?? "";
  const known =
    account !== "" && /^[\w.-]+$/.test(account) && !NO_ACCOUNT.test(account) && !host.startsWith("pic.");
  yield {
    kind: "word",
    text: text.slice(0, known ? scheme.length + host.length : undefined),
    start,
    end: known ? end : start + text.length,
    spaced,
    entries,
  };
  if (!known) return;
  yield { kind: "slash", text: "/", start: end, end: end + 1, spaced: false };
  yield {
    kind: "handle",
    text: path.slice(1),
    start: end + 1,
    end: start + text.length,
    spaced: false,
    inner: account,
  };
}
