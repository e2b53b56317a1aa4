// The lock entry of an article after a rewrite.
import { rangesAfter, undoEdits } from "./edits.ts";
import { WITHDRAWN, entryOf } from "./lock.ts";
import { inOrder, placeEntry } from "./placed.ts";
import type { ContainedText } from "./container/contained.ts";
import type { Edit } from "./edits.ts";
import type { Range } from "./found.ts";
import type { LockEntry, PlacedEdit, PlacedEmbed } from "./lock.ts";
import type { Placed } from "./placed.ts";
import type { Rewritten } from "./rewrite.ts";

/**
 * The lock entry of an article after a rewrite. What an earlier entry knows of the text before this rewrite is kept.
 *
 * @param previous the article's entry so far, if it has one.
 * @param container the article before this rewrite, if it stands in a container.
 */
export function lockEntryOf(
  rewritten: Rewritten,
  previous?: LockEntry,
  container?: Pick<ContainedText, "spelled" | "plain">,
): LockEntry {
  const { text, edits, embeds, format } = rewritten;
  if (edits.length === 0 && previous) return previous;
  const earlierText = undoEdits(text, edits);
  const earlier = previous ? placeEntry(earlierText, previous, format) : { embeds: [], edits: [] };
  const ranges = rangesAfter(edits);
  const originals = new Map(
    edits.map((edit): [number, Original] => [edit.range[0], originalOf(edit, earlier, container)]),
  );
  const kept = (placed: { readonly range: Range }): boolean =>
    !edits.some(({ range }) => covers(range, placed.range) || encloses(placed.range, range));
  const moved = <T extends { readonly range: Range }>(placed: T): T => ({
    ...placed,
    range: shifted(placed.range, edits),
  });
  let at = 0;
  const added = embeds.map((embed): PlacedEmbed => {
    const { found, key, version, around, range } = embed;
    while (ranges[at]![1] < range[1]) at++;
    const edit = edits[at]!;
    const outer = earlier.edits.find((placed) => encloses(placed.range, edit.range));
    const [before, after] = outer ? roundOf(outer, edit, earlierText) : ["", ""];
    const whole: readonly [string, string] = [before + around[0], around[1] + after];
    return {
      locked: {
        key,
        version,
        ...(key === WITHDRAWN.key
          ? { reference: "", original: embed.original }
          : {
              reference: found.reference.url,
              ...(outer ? originalIn(outer) : originals.get(edit.range[0])!),
            }),
        ...(whole.some((piece) => piece !== "") && { around: whole }),
      },
      range: [ranges[at]![0] - before.length, ranges[at]![1] + after.length],
    };
  });
  const others = edits.flatMap((edit, index): PlacedEdit[] => {
    const { kind, after: written } = edit;
    return kind === "embed"
      ? []
      : [{ locked: { kind, ...originalOf(edit, earlier, container), written }, range: ranges[index]! }];
  });
  return entryOf(
    text,
    inOrder([...earlier.embeds.filter(kept).map(moved), ...added]),
    inOrder([...earlier.edits.filter(kept).map(moved), ...others]),
  );
}

/** Whether an edit took in something that was placed before; a mere point at its edge it does not. */
function covers(edit: Range, placed: Range): boolean {
  if (placed[0] === placed[1]) return edit[0] < placed[0] && placed[0] < edit[1];
  return edit[0] <= placed[0] && placed[1] <= edit[1];
}

/** Whether an edit took in only part of what was placed before: a link without the blank lines written around it. */
function encloses(placed: Range, edit: Range): boolean {
  return edit[0] < edit[1] && placed[0] <= edit[0] && edit[1] <= placed[1] && !covers(edit, placed);
}

/** What stands around an edit within what was placed before. */
function roundOf({ range: [start, end] }: PlacedEdit, { range }: Edit, text: string): [string, string] {
  return [text.slice(start, range[0]), text.slice(range[1], end)];
}

function originalIn({ locked: { original, spelled } }: PlacedEdit): Original {
  return { original, ...(spelled !== undefined && { spelled }) };
}

/** What a rewrite replaced, and how that was spelled in its container. */
interface Original {
  readonly original: string;
  readonly spelled?: string;
}

/** What stood in an edit's place before this and every earlier rewrite. */
function originalOf(
  { range, before }: Edit,
  earlier: Placed,
  container: Pick<ContainedText, "spelled" | "plain"> | undefined,
): Original {
  const inside = inOrder(
    [...earlier.embeds, ...earlier.edits].filter((placed) => covers(range, placed.range)),
  );
  let original = "";
  let spelled = "";
  let at = range[0];
  const keep = (to: number): void => {
    original += before.slice(at - range[0], to - range[0]);
    spelled += container?.spelled([at, to]) ?? "";
  };
  for (const { range: place, locked } of inside) {
    keep(place[0]);
    original += locked.original;
    spelled += locked.spelled ?? container?.plain(locked.original) ?? "";
    at = place[1];
  }
  keep(range[1]);
  return container && spelled !== container.plain(original) ? { original, spelled } : { original };
}

/** A range of the text before the edits, as it lies in the text after them. */
function shifted([start, end]: Range, edits: readonly Edit[]): Range {
  let shift = 0;
  for (const { range, before, after } of edits) {
    if (range[1] > start || (range[0] === start && start === end)) break;
    shift += after.length - before.length;
  }
  return [start + shift, end + shift];
}
