// Where the embeds and edits that a lock entry speaks of stand in a text, which an editor may have changed since.
import { findEmbeds } from "./find.ts";
import type { ArticleFormat, Range, StandingEmbed } from "./found.ts";
import type { LockedEdit, LockedEmbed, LockEntry, PlacedEdit, PlacedEmbed } from "./lock.ts";

/** What an entry speaks of, as far as it still stands. */
export interface Placed {
  readonly embeds: readonly PlacedEmbed[];
  readonly edits: readonly PlacedEdit[];
}

/** In the order of the text. */
export const inOrder = <T extends { readonly range: Range }>(placed: T[]): T[] =>
  placed.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);

/** Finds in a text what an entry speaks of. What an editor has taken out is left out. */
export function placeEntry(text: string, entry: LockEntry, format: ArticleFormat): Placed {
  const sheet = entry.edits.find(({ kind }) => kind === "stylesheet")?.written ?? "";
  const figures = matchFigures(findEmbeds(text, format), entry.embeds);
  const embeds = entry.embeds.map((locked, index): PlacedEmbed | undefined => {
    const figure = figures[index];
    return figure && { locked, range: withAround(text, figure.range, locked.around ?? ["", ""], sheet) };
  });
  const edits = entry.edits.flatMap((locked): PlacedEdit[] => {
    const range = rangeOf(locked, text, locked.after < 0 ? 0 : embeds[locked.after]?.range[1]);
    return range ? [{ locked, range }] : [];
  });
  return { embeds: inOrder(embeds.flatMap((embed) => embed ?? [])), edits };
}

/** The figure that each locked embed stands for: the first with its key that no earlier one has taken. */
export function matchFigures(
  standing: readonly StandingEmbed[],
  locked: readonly LockedEmbed[],
): (StandingEmbed | undefined)[] {
  const byKey = new Map<string, StandingEmbed[]>();
  for (const figure of [...standing].reverse()) {
    const same = byKey.get(figure.key);
    if (same) same.push(figure);
    else byKey.set(figure.key, [figure]);
  }
  return locked.map(({ key }) => byKey.get(key)?.pop());
}

/** The range of a figure with what was written around it, as far as that still stands there. */
function withAround(
  text: string,
  [start, end]: Range,
  [before, after]: readonly [string, string],
  sheet: string,
): Range {
  // A stylesheet that came with a later rewrite stands between.
  const from = sheet !== "" && !text.startsWith(before, start - before.length) ? start - sheet.length : start;
  const near =
    text.startsWith(before, from - before.length) && (from === start || text.startsWith(sheet, from));
  return [
    near && from - before.length >= 0 ? from - before.length : start,
    text.startsWith(after, end) ? end + after.length : end,
  ];
}

/** Shorter surroundings than this are found by chance (UTF-16 code units). */
const TELLING = 8;

/**
 * Where an edit stands. In a text that nobody has changed it is at its distance from its embed; else it is looked for
 * by what stood on both sides, then on one. A script that is not found returns directly behind its embed.
 */
function rangeOf(locked: LockedEdit, text: string, anchor: number | undefined): Range | undefined {
  const { written, context, distance } = locked;
  const both = context;
  const one = [[context[0], ""] as const, ["", context[1]] as const].filter((sides) => sides.join("") !== "");
  for (const sides of [[both], one]) {
    for (const [before, after] of sides) {
      const at = anchor === undefined ? -1 : anchor + distance - before.length;
      if (at >= 0 && at <= text.length && text.startsWith(before + written + after, at)) {
        return rangeAt(at + before.length, written);
      }
    }
    for (const [before, after] of sides) {
      const found =
        before.length + after.length < TELLING ? -1 : search(text, before + written + after, anchor ?? 0);
      if (found >= 0) return rangeAt(found + before.length, written);
    }
  }
  if (written === "") return anchor === undefined ? undefined : [anchor, anchor];
  const alone = text.indexOf(written);
  return alone >= 0 && text.indexOf(written, alone + 1) < 0 ? rangeAt(alone, written) : undefined;
}

const rangeAt = (start: number, written: string): Range => [start, start + written.length];

/** Looked for behind a place first, then in the whole text. */
function search(text: string, sought: string, from: number): number {
  const behind = text.indexOf(sought, from);
  return behind >= 0 || from === 0 ? behind : text.indexOf(sought);
}
