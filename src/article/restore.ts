// Restoring and updating rewritten articles by way of their lock entries.
import { applyEdits, rangesAfter, undoEdits } from "./edits.ts";
import { checkEmbed } from "./rewrite.ts";
import { entryOf } from "./lock.ts";
import { findEmbeds } from "./find.ts";
import type { ContainedText } from "./container/contained.ts";
import type { Edit } from "./edits.ts";
import type { ArticleFormat, Range, StandingEmbed } from "./found.ts";
import type { LockedEdit, LockedEmbed, LockEntry, PlacedEdit, PlacedEmbed } from "./lock.ts";
import type { RenderedEmbed, Rewritten } from "./rewrite.ts";

interface Placed {
  readonly embeds: readonly PlacedEmbed[];
  readonly edits: readonly PlacedEdit[];
}

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
  const earlier = previous ? place(earlierText, previous, format) : { embeds: [], edits: [] };
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
        reference: found.reference.url,
        ...(outer ? originalIn(outer) : originals.get(edit.range[0])!),
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

const inOrder = <T extends { readonly range: Range }>(placed: T[]): T[] =>
  placed.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);

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

function shifted([start, end]: Range, edits: readonly Edit[]): Range {
  let shift = 0;
  for (const { range, before, after } of edits) {
    if (range[1] > start || (range[0] === start && start === end)) break;
    shift += after.length - before.length;
  }
  return [start + shift, end + shift];
}

/**
 * Gives an article its original markup back. If it has not been changed since it was rewritten, the result is the
 * original byte for byte; if it has, every embed that still stands gets its own markup back, and loaders return to
 * where their surroundings are found again, or behind the embed that they followed.
 */
export function restoreArticle(text: string, entry: LockEntry, format: ArticleFormat): string {
  return applyEdits(text, restoringEdits(text, entry, format));
}

/** The edits by which {@link restoreArticle} restores, each with how its text was spelled in a container, if that is known. */
export function restoringEdits(text: string, entry: LockEntry, format: ArticleFormat): Edit[] {
  const { embeds, edits } = place(text, entry, format);
  const back: Edit[] = [];
  let end = 0;
  for (const { range, locked } of inOrder([...embeds, ...edits])) {
    if (range[0] < end) continue;
    end = range[1];
    const { original: after, spelled } = locked;
    const before = text.slice(...range);
    back.push({ range, before, after, kind: "embed", ...(spelled !== undefined && { spelled }) });
  }
  return back;
}

/** How embeds that stand in an article are made anew. */
export interface UpdateOptions {
  readonly format: ArticleFormat;
  /** The embed that a post should have now; `undefined` leaves it as it stands. */
  embed(standing: StandingEmbed & { readonly reference?: string }): RenderedEmbed | undefined;
}

/** An article with its embeds made anew. */
export interface Updated {
  readonly text: string;
  /** Only the embeds whose bytes change. */
  readonly edits: readonly Edit[];
  /** Every embed of ours that stands in the text, changed or not. */
  readonly embeds: readonly StandingEmbed[];
  /** The entry to keep from now on. */
  readonly entry: LockEntry;
}

/**
 * Renders the embeds of an article anew, for example from newer snapshots. Nothing else is touched.
 *
 * @throws PostproofError `invalid_input` if an embed is not of the documented form.
 */
export function updateArticle(text: string, entry: LockEntry, options: UpdateOptions): Updated {
  const standing = findEmbeds(text, options.format);
  const matched = match(standing, entry.embeds);
  const lockedOf = new Map(matched.map((figure, index) => [figure, index]));
  const versions = new Map<number, RenderedEmbed>();
  const edits: Edit[] = [];
  for (const figure of standing) {
    const index = lockedOf.get(figure);
    const reference = index === undefined ? undefined : entry.embeds[index]!.reference;
    const embed = options.embed({ ...figure, ...(reference !== undefined && { reference }) });
    if (!embed) continue;
    checkEmbed(embed, options.format);
    if (index !== undefined) versions.set(index, embed);
    const before = text.slice(...figure.range);
    if (embed.html === before) continue;
    edits.push({ range: figure.range, before, after: embed.html, kind: "embed", post: embed.key });
  }
  const updated = applyEdits(text, edits);
  const embeds = entry.embeds.map((locked, index): LockedEmbed => {
    const { key, version } = versions.get(index) ?? locked;
    return { ...locked, key, version };
  });
  return { text: updated, edits, embeds: findEmbeds(updated, options.format), entry: { ...entry, embeds } };
}

/** The figure that each locked embed stands for: the first with its key that no earlier one has taken. */
function match(
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

/** Finds in a text what an entry speaks of. What an editor has taken out is left out. */
function place(text: string, entry: LockEntry, format: ArticleFormat): Placed {
  const sheet = entry.edits.find(({ kind }) => kind === "stylesheet")?.written ?? "";
  const figures = match(findEmbeds(text, format), entry.embeds);
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

function search(text: string, sought: string, from: number): number {
  const behind = text.indexOf(sought, from);
  return behind >= 0 || from === 0 ? behind : text.indexOf(sought);
}
