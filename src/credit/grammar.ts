// The grammar of credits: tokens become parts (services, agencies, names, handles), and parts become facts.
import { factsOf } from "./facts.ts";
import type { Facts } from "./facts.ts";
import { isBreak, isCapital, looksOf, nameText, trimRun } from "./names.ts";
import type { Glue, Part } from "./part.ts";
import { positionOf } from "./position.ts";
import { glueOf, roleOf, roleOfEntry } from "./roles.ts";
import type { Role } from "./roles.ts";
import type { Token } from "./token.ts";

/** A stretch of a line read as a credit. */
export interface Reading extends Facts {
  readonly parts: readonly Part[];
  /** Sentences that end within it. */
  readonly breaks: number;
}

/** Reads the tokens `from` (inclusive) to `to` (exclusive) as a credit. */
export function readCredit(line: string, tokens: readonly Token[], from: number, to: number): Reading {
  const parts = partsOf(line, tokens, from, to);
  let breaks = 0;
  for (let index = from + 1; index < to - 1; index++)
    if (tokens[index]!.kind === "stop" && isBreak(tokens, index)) breaks++;
  return { parts, breaks, ...factsOf(parts) };
}

/** Whether a part shows that the description is over. */
function isSourced({ kind }: Part): boolean {
  return kind === "service" || kind === "handle" || kind === "credit";
}

/** Small words behind a service that make what follows its own: `Xのロゴ` is the logo of X. */
const OWNED = /^[の的]$/;

/** A single word in small letters is the name of an account only where a mark parts it from its service. */
function isBehindNothing(name: string, glue: Glue, next: Token | undefined, first: boolean): boolean {
  if (!/^\p{Ll}\S*$/u.test(name) || isCapital(name)) return false;
  if (first && next?.kind === "slash") return false;
  return glue === "none" || glue === "of" || glue === "via";
}

/** `Courtesy of the Samples`: the article is part of the name. */
function isGroup(run: readonly Token[], before: Part | undefined): boolean {
  return (before?.kind === "manner" || before?.kind === "credit") && /^the$/i.test(run[0]?.text ?? "");
}

function partsOf(line: string, tokens: readonly Token[], from: number, to: number): Part[] {
  const parts: Part[] = [];
  let run: Token[] = [];
  let glue: Glue = "none";
  let afterAccount = false;
  let owner = false;
  const add = (part: Omit<Part, "glue" | "value" | "shy"> & Partial<Pick<Part, "value" | "shy">>): void => {
    parts.push({ glue, value: "", shy: false, ...part });
    glue = "none";
  };
  const flush = (next: Role, token?: Token): void => {
    const opens = glue === "none" && parts.length > 0 && !isGroup(run, parts.at(-1));
    const { words, led, trailed } = trimRun(
      run,
      opens || afterAccount || glue === "via" || glue === "colon",
      next,
    );
    const owned = glue === "none" && OWNED.test(run[0]?.text ?? "");
    run = [];
    if (led && opens) glue = "of";
    const name = words.length > 0 ? nameText(line, words, next) : "";
    if (name !== "" && !(glue === "bracket" && parts.some(isSourced) && positionOf([name]) !== undefined)) {
      if (afterAccount) glue = "account";
      const loose = owned || isBehindNothing(name, glue, token, parts.length === 0);
      add({ kind: "name", text: name, looks: loose ? "prose" : looksOf(words, owner) });
      owner = false;
    }
    if (words.length > 0 || next !== "account") afterAccount = false;
    if (trailed && glue === "none") glue = "of";
  };
  for (let index = from; index < to; index++) {
    const token = tokens[index]!;
    const role = roleOf(tokens, index, from, to);
    if (role === "word") {
      run.push(token);
      continue;
    }
    flush(role, token);
    if (role === "glue") {
      const next = glueOf(token);
      if (glue !== "via") glue = next;
    } else if (role === "account") {
      afterAccount = true;
      owner = true;
      const last = parts.at(-1);
      if (last?.kind === "service" && last.glue === "none" && parts.length > 1)
        parts[parts.length - 1] = { ...last, glue: "account" };
    } else if (role === "handle" || role === "email") add({ kind: role, text: token.inner ?? token.text });
    else if (role === "name") add({ kind: "name", text: token.inner ?? "", looks: "name" });
    else {
      const entry = token.entries.find((each) => roleOfEntry(each) === role);
      add({
        kind: role,
        text: token.text,
        value: role === "manner" ? (entry?.role ?? "") : (entry?.name ?? ""),
        shy: entry?.shy ?? false,
      });
    }
  }
  flush("glue");
  if (glue === "via") add({ kind: "note", text: "via" });
  return parts;
}
