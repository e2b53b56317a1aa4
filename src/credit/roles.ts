// What a token is where it stands: many words that work in credits are only parts of names elsewhere.
import type { Entry } from "./lexicon.ts";
import { isCapital, isGenitive } from "./names.ts";
import { plays, tellsManner } from "./token.ts";
import type { Glue, PartKind, Token } from "./token.ts";
import { UNSPACED } from "./words.ts";

/** What a token is: a part of its own, a word of a name, a word that belongs to a service, or glue. */
export type Role = PartKind | "word" | "account" | "glue";

const GLUES: Partial<Record<Token["kind"], Glue>> = {
  bar: "bar",
  colon: "colon",
  comma: "comma",
  open: "bracket",
  close: "bracket",
};

/** What a token of the role `glue` ties. */
export function glueOf(token: Token): Glue {
  if (token.kind === "slash") return token.spaced ? "spaced slash" : "slash";
  return plays(token, "via") ? "via" : (GLUES[token.kind] ?? "none");
}

/** The role that a meaning gives a token. */
export function roleOfEntry({ role }: Entry): string {
  return role === "screenshot" || role === "courtesy" || role === "handout" ? "manner" : role;
}

/** What a token is where it stands: many words are only names' own words elsewhere. */
export function roleOf(tokens: readonly Token[], index: number, from: number, to: number): Role {
  const token = tokens[index]!;
  if (token.kind === "quoted") return "name";
  if (token.kind === "handle" || token.kind === "email") return token.kind;
  if (token.kind === "slash" || token.kind in GLUES) return "glue";
  if (token.kind === "year" || token.kind === "licence")
    return plain(tokens[index - 1]) && index > from ? "word" : "note";
  if (token.entries.length === 0) return "word";
  const before = index > from ? tokens[index - 1] : undefined;
  const after = index + 1 < to ? tokens[index + 1] : undefined;
  if (plays(token, "service", "agency", "library")) {
    const kind = isSource(token, before, after, index + 2 < to ? tokens[index + 2] : undefined);
    if (kind) return kind;
  }
  if (plays(token, "via") && isVia(token, before)) return "glue";
  if (tellsManner(token) && isAnnouncement(token, before)) return "manner";
  if (
    plays(token, "posting") &&
    tokens.slice(from, index).some((each) => plays(each, "credit") || tellsManner(each))
  )
    return "account";
  if (plays(token, "account") && isAccount(tokens, index, from, to)) return "account";
  if (plays(token, "credit") && isAnnouncement(token, before)) return "credit";
  if (plays(token, "note") && !plain(before) && !plain(after)) return "note";
  return "word";
}

function isSource(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  second: Token | undefined,
): "service" | "agency" | "library" | undefined {
  const role = token.entries.find((entry) => ["service", "agency", "library"].includes(entry.role));
  if (!role) return undefined;
  if ((before?.kind === "hyphen" && !token.spaced) || before?.text === "&" || after?.text === "&")
    return undefined;
  if (
    after?.kind === "hyphen" &&
    !after.spaced &&
    !plays(second, "account", "screenshot", "credit", "service")
  )
    return undefined;
  // "Threads of Silk"
  if (role.shy && /^of$/i.test(after?.text ?? "")) return undefined;
  if (role.shy && ((plain(before) && !isGenitive(before)) || plain(after))) return undefined;
  if (role.role === "agency" && plain(before) && plain(after)) return undefined;
  if (/^the$/i.test(before?.text ?? "") && after?.kind === "word" && plain(after) && isCapital(after.text))
    return undefined;
  return role.role as "service" | "agency" | "library";
}

/** A word without meaning in the lexicon, or an article in capitals that begins a name (`The Telegram`). */
function plain(token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  if (token.entries.length === 0) return true;
  return token.entries.every(({ role }) => role === "link") && /^\p{Lu}\p{Ll}/u.test(token.text);
}

/** In Japanese and Korean a source stands before its "via"; there the same word is much else elsewhere. */
function isVia(token: Token, before: Token | undefined): boolean {
  if (!/^[\p{Script=Hiragana}\p{Script=Hangul}]/u.test(token.text)) return true;
  return plays(before, "service", "account", "agency", "library") || before?.kind === "handle";
}

/** Whether a credit word announces a credit here, and is not part of a name (`National Photo Company`). */
function isAnnouncement(token: Token, before: Token | undefined): boolean {
  return UNSPACED.test(token.text) || !plain(before) || isGenitive(before);
}

function isAccount(tokens: readonly Token[], index: number, from: number, to: number): boolean {
  const beside = (step: 1 | -1): boolean => {
    for (let at = index + step; at >= from && at < to; at += step) {
      const token = tokens[at]!;
      if (plays(token, "service", "library")) return true;
      if (token.kind !== "hyphen" && !plays(token, "link", "account", "posting"))
        return token.kind === "handle";
    }
    return false;
  };
  if (beside(-1) || beside(1)) return true;
  const token = tokens[index]!;
  return !/\p{Script=Latin}/u.test(token.text) && (index === from || !plain(tokens[index - 1]));
}
