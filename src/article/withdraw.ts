// Taking what a lock entry still holds of a post out of it, and out of the article's own data. Pure.
import { applyEdits, arrangeEdits } from "./edits.ts";
import type { Edit } from "./edits.ts";
import { findEmbeds } from "./find.ts";
import type { ArticleFormat } from "./found.ts";
import type { LockEntry, LockedEdit, LockedEmbed } from "./lock.ts";
import { matchFigures, placeEntry } from "./placed.ts";

/** An article without what it and its lock entry held. */
export interface WithoutTraces {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly entry: LockEntry;
}

/**
 * Takes out of an article what was written into it besides embeds and holds a post: the page's data, a link in place of an embed.
 * Of what the lock entry keeps, what holds it is blanked: there restoring leaves the article as it stands.
 *
 * @param holds whether a text holds what is taken out: the post or its author's name, or parts of it.
 */
export function withoutTraces(
  text: string,
  entry: LockEntry,
  format: ArticleFormat,
  holds: (text: string) => boolean,
): WithoutTraces {
  const placed = placeEntry(text, entry, format);
  const edits = placed.edits
    .filter(({ locked }) => locked.written !== "" && holds(locked.written))
    .map(({ range }): Edit => ({ range, before: text.slice(...range), after: "", kind: "embed" }));
  const standing = matchFigures(findEmbeds(text, format), entry.embeds);
  const embeds = entry.embeds.map((locked, index) => {
    const figure = standing[index];
    return blanked(locked, figure && text.slice(...figure.range), holds);
  });
  return {
    text: edits.length === 0 ? text : applyEdits(text, arrangeEdits(text, edits)),
    edits,
    entry: { ...entry, embeds, edits: entry.edits.flatMap((locked) => withoutText(locked, holds)) },
  };
}

function blanked(
  locked: LockedEmbed,
  figure: string | undefined,
  holds: (text: string) => boolean,
): LockedEmbed {
  const { key, version, reference, original, spelled, around } = locked;
  const isHeld = [reference, original, spelled ?? "", ...(around ?? [])].some(holds);
  if (!isHeld) return locked;
  const stays = figure !== undefined && !holds(figure) ? figure : "";
  return { key, version, reference: "", original: stays, ...(around && !around.some(holds) && { around }) };
}

/** An edit whose text does not hold it; nothing where what was written is taken out itself. */
function withoutText(locked: LockedEdit, holds: (text: string) => boolean): LockedEdit[] {
  const { original, spelled, written, context } = locked;
  if (holds(written)) return [];
  const { spelled: _spelled, ...rest } = locked;
  const isHeld = holds(original) || (spelled !== undefined && holds(spelled));
  const [before, after] = context.map((each) => (holds(each) ? "" : each));
  return [
    {
      ...rest,
      ...(isHeld ? { original: "" } : spelled !== undefined && { spelled }),
      context: [before ?? "", after ?? ""],
    },
  ];
}
