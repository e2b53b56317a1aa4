// What a rewrite puts into the head of a page: the link to the stylesheet, and JSON-LD.
import { withinOf } from "./settled.ts";
import type { Edit } from "./edits.ts";
import type { ArticleFormat, Range } from "./found.ts";
import type { Survey } from "./html.ts";

const DATA_START = '<script type="application/ld+json" data-postproof="json-ld">';
const DATA_END = "</script>";

/** Puts the JSON-LD of a page in, or makes it anew where it stands. */
export function dataEdits(
  article: string,
  seen: Survey,
  data: string | undefined,
  format: ArticleFormat,
): Edit[] {
  const headEnd = headEndOf(seen);
  if (data === undefined || format !== "html" || headEnd === undefined) return [];
  const there = dataIn(article, seen);
  if (there.some((range) => article.slice(...range) === data)) return [];
  const range = there.find(([start]) => start < headEnd) ?? ([headEnd, headEnd] as const);
  return [{ range, before: article.slice(...range), after: data, kind: "data" }];
}

/** Where JSON-LD of ours stands, outside of embeds. */
function dataIn(article: string, seen: Survey): Range[] {
  const isInEmbed = withinEmbeds(seen);
  const found: Range[] = [];
  let at = article.indexOf(DATA_START);
  for (let end = article.indexOf(DATA_END, at); at >= 0 && end >= 0; end = article.indexOf(DATA_END, at)) {
    const range: Range = [at, end + DATA_END.length];
    if (!isInEmbed(range)) found.push(range);
    at = article.indexOf(DATA_START, range[1]);
  }
  return found;
}

/** Tells what stands within an embed that is replaced now, or may be some day: nothing of the page may rest on that. */
function withinEmbeds({ candidates, standing }: Survey): (range: Range) => boolean {
  const holders = [candidates, standing].map((embeds) => withinOf(embeds.map(({ range }) => range)));
  return (range) => holders.some((holds) => holds(range));
}

/** Where the head of the page ends. */
function headEndOf(seen: Survey): number | undefined {
  const isInEmbed = withinEmbeds(seen);
  return seen.headEnds.find((at) => !isInEmbed([at, at + 1]));
}

/** The part of a plan that the stylesheet stands before, where there is no head. */
interface Putting {
  readonly edit: Edit;
  readonly around: readonly [string, string];
  readonly embed?: unknown;
}

/**
 * Adds the link to the stylesheet: at the end of the head, or before the first embed where there is no head. There it
 * stands directly at the figure, behind whatever is written before that.
 */
export function withStylesheet<P extends Putting>(
  seen: Survey,
  planned: readonly P[],
  { stylesheet = false, format }: { readonly stylesheet?: string | false; readonly format: ArticleFormat },
): { sheet: Edit[]; plans: readonly P[] } {
  const firstNew = planned.find(({ embed }) => embed);
  const first = Math.min(firstNew?.edit.range[0] ?? Infinity, seen.standing[0]?.range[0] ?? Infinity);
  const isInEmbed = withinEmbeds(seen);
  const target = stylesheet === false ? "" : stylesheet.trim();
  const isLinked = seen.stylesheets.some(({ href, range }) => href === target && !isInEmbed(range));
  if (stylesheet === false || first === Infinity || isLinked) return { sheet: [], plans: planned };
  const link = `<link rel="stylesheet" href="${escapeAttribute(target)}">`;
  const sheetAt = (at: number, after: string): Edit => ({
    range: [at, at],
    before: "",
    after,
    kind: "stylesheet",
  });
  const headEnd = format === "html" ? headEndOf(seen) : undefined;
  if (headEnd !== undefined) return { sheet: [sheetAt(headEnd, link)], plans: planned };
  if (firstNew?.edit.range[0] !== first) return { sheet: [sheetAt(first, link)], plans: planned };
  const [before, after] = firstNew.around;
  const edit = { ...firstNew.edit, after: firstNew.edit.after.slice(before.length) };
  const handed: P = { ...firstNew, edit, around: ["", after] };
  return {
    sheet: [sheetAt(first, before + link)],
    plans: planned.map((plan) => (plan === firstNew ? handed : plan)),
  };
}

export function escapeAttribute(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
