// The grammar of credits: tokens become parts (services, agencies, names, handles), and parts become facts.
import type { CreditFacts } from "../model/credit-line.ts";
import { isBreak, isCapital, looksOf, nameText, trimRun } from "./names.ts";
import { positionOf } from "./position.ts";
import { glueOf, roleOf, roleOfEntry } from "./roles.ts";
import type { Role } from "./roles.ts";
import { MANNERS } from "./token.ts";
import type { Glue, Part, Token } from "./token.ts";
import { OWN, fold, isOf } from "./words.ts";

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

/** What parts say, and how many of them found no place. */
interface Facts {
  readonly facts: Omit<CreditFacts, "description" | "people">;
  /** Names and handles that found no place. */
  readonly unplaced: number;
}

/** The facts that parts give. A service goes before everything else; an `@handle` without one shows a service too. */
function factsOf(parts: readonly Part[]): Facts {
  const services = parts.filter(({ kind }) => kind === "service");
  const handles = distinct(parts.filter(({ kind }) => kind === "handle").map(({ text }) => text));
  const social = services.length > 0 || (handles.length > 0 && !parts.some(({ kind }) => kind === "library"));
  const manner = MANNERS.find((each) => parts.some(({ kind, value }) => kind === "manner" && value === each));
  const { name, chain, unplaced } = namesOf(parts, social);
  const rest = {
    ...(name !== undefined && { name: name.text }),
    ...(handles[0] !== undefined && { handle: handles[0] }),
    ...(manner && { manner }),
  };
  return {
    facts: social ? { ...socialFacts(services, chain), ...rest } : { ...chainFacts(parts, chain), ...rest },
    unplaced: unplaced + Math.max(0, handles.length - 1),
  };
}

function distinct(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.findIndex((other) => fold(other) === fold(text)) === index);
}

/**
 * The first name is the name. The chain are those through whom the picture came, in order: agencies, libraries, and
 * names behind "via" or behind another name and a slash.
 */
function namesOf(
  parts: readonly Part[],
  social: boolean,
): { readonly name: Part | undefined; readonly chain: readonly Part[]; readonly unplaced: number } {
  let name: Part | undefined;
  let unplaced = 0;
  const chain: Part[] = [];
  parts.forEach((part, index) => {
    if (part.kind === "agency" || part.kind === "library") chain.push(part);
    if (part.kind !== "name") return;
    const outlet = part.glue === "via" && parts.slice(0, index).some(({ kind }) => CREDITED.has(kind));
    if (outlet) chain.push(part);
    else if (name === undefined) name = part;
    else if (part.glue.endsWith("slash") && !(social && chain.length > 0)) chain.push(part);
    else unplaced++;
  });
  return { name, chain, unplaced };
}

const CREDITED: ReadonlySet<Part["kind"]> = new Set(["name", "service", "handle", "agency"]);

function socialFacts(services: readonly Part[], chain: readonly Part[]): Facts["facts"] {
  const [platform, ...alsoOn] = distinct(services.map(({ value }) => value));
  const via = distinct(chain.map(({ text }) => text)).at(-1);
  return {
    source: "platform",
    ...(platform !== undefined && { platform, sourceName: services[0]!.text }),
    ...(alsoOn.length > 0 && { alsoOn }),
    ...(via !== undefined && { via }),
  };
}

/** Whether a line without any known source names an outlet: its archive, its staff, a name as outlets have. */
function isOwn(parts: readonly Part[]): boolean {
  return parts.some(
    ({ kind, text }) =>
      ((kind === "note" || kind === "credit") && OWN.test(text)) ||
      (kind === "name" && text.split(/[\s-]+/).some((word) => isOf("outlets", word))),
  );
}

function chainFacts(parts: readonly Part[], chain: readonly Part[]): Facts["facts"] {
  const source = chain.find(({ kind }) => kind !== "name");
  const [first] = chain;
  if (!first) return { source: isOwn(parts) ? "agency" : "none" };
  const last = distinct(chain.map(({ text }) => text)).at(-1)!;
  const library = source?.kind === "library";
  const via =
    chain.length > 1 && last !== first.text
      ? last
      : first.glue === "via" && !library
        ? first.text
        : undefined;
  return {
    source: library ? "library" : "agency",
    ...(library && { platform: source.value }),
    sourceName: first.text,
    ...(via !== undefined && { via }),
  };
}
