// The stretches of a line that may be its credit, and what stands around each.
import type { Boundary, Sign } from "./evidence.ts";
import { isAbbreviation, isBreak, isCapital } from "./names.ts";
import { plays, tellsManner } from "./token.ts";
import type { Token } from "./token.ts";
import { BIOGRAPHY, NOTICES, isOf } from "./words.ts";

/** Most tokens of a credit. */
export const MOST_TOKENS = 60;

/** Most places at which a credit is looked for, from the end of the line backwards. */
const MOST_STARTS = 40;

/** Tokens `from` (inclusive) to `to` (exclusive) that may be a credit. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly boundary: Boundary;
  readonly atEnd: boolean;
}

/** The token before which an agency's notices to editors begin. */
export function beforeNotices(
  text: string,
  tokens: readonly Token[],
): { readonly to: number; readonly noticed: boolean } {
  const notice = NOTICES.exec(text);
  let to = notice ? tokens.findIndex(({ start }) => start >= notice.index) : tokens.length;
  if (to <= 0) to = tokens.length;
  const noticed = to < tokens.length;
  while (to > 0 && isTrailing(tokens[to - 1]!)) to--;
  return { to, noticed };
}

/** Whether a token at the end of a credit is no part of it. */
export function isTrailing({ kind }: Token): boolean {
  return kind === "stop" || kind === "bar" || kind === "comma" || kind === "colon";
}

/** The stretches of a line that may be its credit. Brackets around a credit are not part of it. */
export function* spansOf(tokens: readonly Token[], end: number): Generator<Span> {
  const starts = startsOf(tokens, end);
  for (const [from, boundary] of [...starts].slice(0, 1).concat([...starts].slice(1).slice(-MOST_STARTS))) {
    if (boundary === "bracket") {
      const to = closing(tokens, from - 1, end);
      if (to !== undefined)
        yield {
          from,
          to,
          boundary,
          atEnd: to + 1 >= end,
        };
      continue;
    }
    let stop = from + 1;
    while (stop < end && !isBreak(tokens, stop)) stop++;
    yield { from, to: end, boundary, atEnd: true };
    if (stop < end) yield { from, to: stop, boundary, atEnd: false };
    const source = isMarked(tokens[from]!) ? endOfChain(tokens, from, stop) : undefined;
    if (source !== undefined) yield { from, to: source, boundary, atEnd: false };
  }
}

/** Tokens with which a credit may begin, and what stands before each. In order. */
function startsOf(tokens: readonly Token[], end: number): Map<number, Boundary> {
  const starts = new Map<number, Boundary>([[0, "whole"]]);
  for (let index = 1; index < end; index++) {
    const before = tokens[index - 1]!;
    const token = tokens[index]!;
    if (token.kind === "open" || isTrailing(token)) continue;
    if (before.kind === "open") starts.set(index, "bracket");
    else if (before.kind === "bar") starts.set(index, "bar");
    else if (isBreak(tokens, index - 1) || (before.kind === "close" && plays(token, "credit")))
      starts.set(index, "sentence");
    else if (
      before.kind === "comma" &&
      (isMarked(token) || token.kind === "handle" || plays(token, "service"))
    )
      starts.set(index, "comma");
    else if (isMarked(token) || isChainHead(tokens, index)) starts.set(index, "inline");
    else if (
      before.kind === "slash" &&
      plays(token, "service") &&
      /^\p{Ll}/u.test(tokens[index - 2]?.text ?? "")
    )
      starts.set(index, "bar");
    else if (token.kind === "slash" || plays(token, "via")) {
      const head = nameBefore(tokens, index);
      if (head < index && !starts.has(head)) starts.set(head, "inline");
    }
  }
  return new Map([...starts].sort(([a], [b]) => a - b));
}

/** Where a chain such as `© NAME/Instagram` ends though no mark parts it from the description behind it. */
function endOfChain(tokens: readonly Token[], from: number, end: number): number | undefined {
  for (let at = from + 2; at < Math.min(end - 1, from + MOST_TOKENS); at++) {
    const next = tokens[at + 1]!;
    if (tokens[at - 1]!.kind !== "slash" || !plays(tokens[at], "service") || next.kind !== "word") continue;
    const free = next.entries.length === 0 || plays(next, "service") || plays(next, "link");
    return next.spaced && free && isCapital(next.text) ? at + 1 : undefined;
  }
  return undefined;
}

function isMarked(token: Token): boolean {
  return plays(token, "credit", "via") || tellsManner(token);
}

/** Whether a token begins a chain such as `Twitter/NAME` or `@handle/X`. */
function isChainHead(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  const next = tokens[index + 1];
  const chained = next?.kind === "slash" || next?.kind === "colon" || plays(next, "via");
  return (
    chained &&
    (token.kind === "handle" || token.kind === "quoted" || plays(token, "service", "agency", "library"))
  );
}

/** Where the name that ends before a token begins, as far as capital letters show it. */
function nameBefore(tokens: readonly Token[], index: number): number {
  let head = index;
  while (head > 0 && index - head < 6) {
    const token = tokens[head - 1]!;
    const inName =
      token.kind === "hyphen" || (token.text === "." && isAbbreviation(tokens[head - 2]?.text ?? ""));
    if (!inName && (token.kind !== "word" || !isCapital(token.text))) break;
    head--;
  }
  return head;
}

/** The token that closes a bracket; `undefined` if it is not closed within the length of a credit. */
export function closing(tokens: readonly Token[], open: number, end: number): number | undefined {
  for (let index = open + 1, depth = 0; index < Math.min(end, open + MOST_TOKENS + 2); index++) {
    const { kind } = tokens[index]!;
    if (kind === "open") depth++;
    else if (kind === "close" && depth-- === 0) return index;
  }
  return undefined;
}

/** What speaks against a stretch in the sentence and the line around it. */
export function signsAround(tokens: readonly Token[], { from, to, boundary }: Span): Sign[] {
  let head = from;
  while (head > 0 && from - head < MOST_TOKENS && !isBreak(tokens, head - 1)) head--;
  const heads = [tokens[head]?.text, ...(head < from ? [tokens[from]?.text] : [])];
  const before = boundary === "bracket" ? tokens[from - 2] : undefined;
  const isListed = (token: Token, index: number) =>
    plays(token, "service") && tokens[index + 1]?.kind === "colon";
  const hasHandle = tokens.slice(from, to).some(({ kind }) => kind === "handle");
  const isViaHandle = plays(tokens[0], "via") && tokens[1]?.kind === "handle";
  const signs: Record<Sign, boolean> = {
    call: heads.some((word) => isOf("calls", word) || isOf("sounds", word)),
    contact: tokens.some(({ kind }) => kind === "email"),
    byline: isOf("bylines", tokens[0]?.text) && !/^\p{Ll}|^:/u.test(tokens[1]?.text ?? ""),
    biography: hasHandle && isBiography(tokens, from),
    hint:
      (plays(tokens[from], "via") && isOf("hints", tokens[from - 1]?.text)) ||
      /^(?:…|\.{2,})$/u.test(tokens[to]?.text ?? "") ||
      (from === 0 && to === 2 && tokens.length === 2 && isViaHandle),
    footer: tokens.filter(isListed).length > 2,
    behindName:
      tokens[from]?.kind === "handle" && before?.kind === "word" && /^\p{Lu}|^[\p{Lo}]/u.test(before.text),
  };
  return (Object.keys(signs) as Sign[]).filter((sign) => signs[sign]);
}

/** Whether what stands before a credit says who somebody is and for whom he writes. */
function isBiography(tokens: readonly Token[], from: number): boolean {
  const before = tokens.slice(Math.max(0, from - MOST_TOKENS), from);
  if (before.length === 0 || !isCapital(before[0]!.text)) return false;
  if (before.some(({ text }) => isOf("authors", text))) return true;
  return BIOGRAPHY.test(before.map(({ text }) => text).join(" "));
}
