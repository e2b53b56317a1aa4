// How a stretch of an article that holds whole paragraphs can be exchanged for a block, with the markup that is its own.
import { indexAt, lineAt } from "./blocks.ts";
import { readElements } from "./elements.ts";
import { roomOf } from "./markdown.ts";
import type { Line } from "./blocks.ts";
import type { Element, TextRun } from "./elements.ts";
import { firstFrom } from "./surroundings.ts";
import type { Tokens } from "./tokens.ts";
import type { Candidate, Range } from "./found.ts";

/** A stretch that may be exchanged, with what is written around the new; or why it may not. */
export type Exchange = Pick<Candidate, "range" | "around" | "fixed" | "waitsFor">;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What goes with the words if it holds nothing else. */
const WRAPPERS = words("p blockquote a abbr b br cite em font i small span strong time u");
/** What a block may stand in. */
const HOLDERS = words("html body div section article main aside blockquote li td th dd center form header");
/** What shows, or does, something although it is no text. */
const OTHERS = words("img picture iframe video audio svg object embed hr input button script style");
/** WordPress notes around a block what it is. */
const OPENING = /<!--\s*wp:(?:paragraph|quote)(?:\s[^<>]*)?-->\s*$/;
const CLOSING = /^\s*<!--\s*\/wp:(?:paragraph|quote)\s*-->/;
/** So far around a stretch is looked for such notes (UTF-16 code units). */
const MAX_AROUND = 500;

/** Tells of stretches of an HTML text how they can be exchanged. Reads the text once. */
export function exchangesIn(tokens: Tokens): (range: Range) => Exchange {
  const article = tokens.text;
  const elements: Element[] = [];
  const runs: TextRun[] = [];
  const others: Element[] = [];
  const nothing = (): void => undefined;
  readElements(tokens, {
    element(element) {
      elements.push(element);
      if (OTHERS.has(element.name)) others.push(element);
    },
    text: (run) => runs.push(run),
    comment: nothing,
    inert: nothing,
    endTag: nothing,
  });
  return ([start, end]) => {
    const run = runs[firstFrom(runs, start + 1) - 1];
    const before = Math.max(
      runs[firstFrom(runs, run?.start ?? start) - 1]?.end ?? 0,
      others[firstFrom(others, start) - 1]?.end ?? 0,
    );
    const after = Math.min(
      runs[firstFrom(runs, end)]?.start ?? article.length,
      others[firstFrom(others, end)]?.start ?? article.length,
    );
    const near = elements.slice(firstFrom(elements, before), firstFrom(elements, after));
    return exchangeOf(article, growing([start, end], near, after), near, run?.parent);
  };
}

/** A stretch with the elements that hold nothing else. */
function growing([start, end]: Range, near: readonly Element[], after: number): Range {
  const own = near.filter(
    (one) => WRAPPERS.has(one.name) && one.start < end && start < one.end && one.end <= after,
  );
  return [Math.min(start, own[0]?.start ?? start), own.reduce((most, one) => Math.max(most, one.end), end)];
}

/** @param near the elements that begin between what is shown before the stretch and what is shown behind it */
function exchangeOf(
  article: string,
  range: Range,
  near: readonly Element[],
  parent: Element | undefined,
): Exchange {
  const within = near.filter((element) => element.start >= range[0] && element.start < range[1]);
  const isWhole = within.every(
    ({ name, closed, inner, end: to }) =>
      (closed || inner === to) && to <= range[1] && (!OTHERS.has(name) || name === "img"),
  );
  let holder = parent;
  while (holder && holder.start >= range[0]) holder = holder.parent;
  const isHeld = holder === undefined || (HOLDERS.has(holder.name) && range[1] <= holder.end);
  if (!isWhole || !isHeld) return { range, fixed: "unclear_markup" };
  const opening = OPENING.exec(article.slice(Math.max(0, range[0] - MAX_AROUND), range[0]))?.[0];
  const closing = CLOSING.exec(article.slice(range[1], range[1] + MAX_AROUND))?.[0];
  if (opening === undefined || closing === undefined) return { range };
  return {
    range: [range[0] - opening.length, range[1] + closing.length],
    around: ["<!-- wp:html -->\n", "\n<!-- /wp:html -->"],
  };
}

/** What stands around the text of a link, emphasis or heading at its beginning and at its end. */
const MARKS_BEFORE = /^[[*_~\s]*$/;
const MARKS_AFTER = /^(?:\]\([^()\s]{0,4000}\)|[*_~\\\s])*$/;
/** The mark of a block quotation at the start of a line. */
const QUOTE_MARK = /^ {0,3}> ?$/;

/**
 * Tells of stretches of whole paragraphs of Markdown how each can be exchanged for a block: with its marks, and with those
 * of the block quotation that it fills.
 *
 * @param inHtml the same for stretches that stand in HTML
 */
export function exchangesInMarkdown(
  text: string,
  lines: readonly Line[],
  inHtml: (range: Range) => Exchange,
): (range: Range) => Exchange {
  return ([start, end]) => {
    const first = lineAt(lines, start);
    const last = lineAt(lines, end - 1);
    const unclear = { range: [start, end], fixed: "unclear_markup" } as const;
    if (!first || !last) return unclear;
    if (first.kind === "html" && last.kind === "html") {
      const exchange = inHtml([start, end]);
      return exchange.fixed ? exchange : { ...exchange, ...roomOf(exchange.range, lines, text) };
    }
    if (!MARKS_BEFORE.test(text.slice(first.content, start)) || !MARKS_AFTER.test(text.slice(end, last.end)))
      return unclear;
    const next = lines[indexAt(lines, last.start) + 1];
    const fillsQuote =
      first.begins &&
      QUOTE_MARK.test(text.slice(first.start, first.content)) &&
      (next === undefined || (next.kind === "blank" && !next.inside));
    if (fillsQuote) return { range: [first.start, last.end] };
    const range: Range = [first.content, last.end];
    return { range, ...roomOf(range, lines, text) };
  };
}
