// Rows of bare links: a list of nothing else, or lines of them below each other. A row is taken or left as a whole.
import { isUrl } from "./links.ts";
import type { Line } from "./blocks.ts";
import type { Element, TextRun } from "./elements.ts";
import type { Candidate, LinkRow } from "./found.ts";

/** No longer list is read (UTF-16 code units). */
const MAX_LIST = 50_000;

/** Adds to a bare link the row that it stands in. */
export type InRow = (candidate: Candidate, place: Element | TextRun) => Candidate;

/** Reads the rows of an HTML text: lists whose items are bare links and nothing else. */
export function rowsInHtml(text: string): InRow {
  const known = new Map<Element, LinkRow | undefined>();
  return (candidate, { parent }) => {
    if (candidate.markup !== "bare-link") return candidate;
    // However deep in its item: what an item shows decides, and of that the tags are no part.
    let item = parent;
    while (item && item.name !== "li") item = item.parent;
    const list = item?.parent;
    if (!list) return candidate;
    if (!known.has(list)) known.set(list, rowOf(list, text));
    const row = known.get(list);
    return row ? { ...candidate, row } : candidate;
  };
}

function rowOf({ start, inner, innerEnd }: Element, text: string): LinkRow | undefined {
  if (innerEnd - inner > MAX_LIST) return undefined;
  const [, ...items] = text.slice(inner, innerEnd).split(/<li(?=[\s>])/i);
  const shown = items.map((item) => item.slice(item.indexOf(">") + 1).replace(/<[^<>]*>/g, ""));
  return items.length > 1 && shown.every(isAddress) ? { start, size: items.length } : undefined;
}

/** An address alone, as sites show one: also without its scheme. */
function isAddress(shown: string): boolean {
  const text = shown.trim();
  return isUrl(text) || (text.includes(".") && text.includes("/") && isUrl(`https://${text}`));
}

/** The rows of a Markdown text, by where the content of each of their lines begins. */
export function rowsInMarkdown(lines: readonly Line[], text: string): ReadonlyMap<number, LinkRow> {
  const rows = new Map<number, LinkRow>();
  let row: Line[] = [];
  const end = (): void => {
    const [first] = row;
    if (first && row.length > 1)
      for (const { content } of row) rows.set(content, { start: first.content, size: row.length });
    row = [];
  };
  for (const line of lines) {
    const isBare =
      line.kind === "text" && isUrl(text.slice(line.content, line.end).replace(/^<(.*)>\s*$/, "$1"));
    if (isBare) row.push(line);
    else end();
  }
  end();
  return rows;
}

/** Tells of links whether they stand in a row of which one stays. `goes`: whether the one of that index would go. */
export function brokenRows(
  candidates: readonly Candidate[],
  goes: (index: number) => boolean,
): (candidate: Candidate) => boolean {
  const counts = new Map<number, number>();
  candidates.forEach(({ row }, index) => {
    if (row && goes(index)) counts.set(row.start, (counts.get(row.start) ?? 0) + 1);
  });
  return ({ row }) => row !== undefined && counts.get(row.start) !== row.size;
}
