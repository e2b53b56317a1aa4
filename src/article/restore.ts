// Restoring and updating rewritten articles by way of their lock entries.
import { applyEdits, arrangeEdits, movedBy, rangesAfter } from "./edits.ts";
import { inOrder, matchFigures, placeEntry } from "./placed.ts";
import { readingOf } from "./reading.ts";
import { checkEmbed } from "./rewrite.ts";
import type { Edit } from "./edits.ts";
import type { ArticleFormat, StandingEmbed } from "./found.ts";
import type { LockedEmbed, LockEntry } from "./lock.ts";
import type { Article } from "./reading.ts";
import type { RenderedEmbed } from "./rewrite.ts";

/**
 * Gives an article its original markup back. If it has not been changed since it was rewritten, the result is the
 * original byte for byte; if it has, every embed that still stands gets its own markup back, and loaders return to
 * where their surroundings are found again, or behind the embed that they followed.
 */
export function restoreArticle(text: string, entry: LockEntry, format: ArticleFormat): string {
  return applyEdits(text, arrangeEdits(text, restoringEdits(text, entry, format)));
}

/** The edits by which {@link restoreArticle} restores, each with how its text was spelled in a container, if that is known. */
export function restoringEdits(text: string, entry: LockEntry, format: ArticleFormat): Edit[] {
  const { embeds, edits } = placeEntry(text, entry, format);
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

/** What is locked of an embed whose original markup is not kept. */
function forgotten({ around }: LockedEmbed, { html, key, version }: RenderedEmbed): LockedEmbed {
  return { key, version, reference: "", original: html, ...(around && { around }) };
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
export function updateArticle(article: string | Article, entry: LockEntry, options: UpdateOptions): Updated {
  const { text, embeds: standing } = readingOf(article, options.format);
  const matched = matchFigures(standing, entry.embeds);
  const lockedOf = new Map(matched.map((figure, index) => [figure, index]));
  const versions = new Map<number, RenderedEmbed>();
  const edits: Edit[] = [];
  const anew: StandingEmbed[] = [];
  for (const figure of standing) {
    const index = lockedOf.get(figure);
    const reference = index === undefined ? undefined : entry.embeds[index]!.reference;
    const embed = options.embed({ ...figure, ...(reference !== undefined && { reference }) });
    if (!embed) continue;
    const shown = checkEmbed(embed, options.format);
    if (index !== undefined) versions.set(index, embed);
    const before = text.slice(...figure.range);
    if (embed.html === before) continue;
    edits.push({ range: figure.range, before, after: embed.html, kind: "embed", post: embed.key });
    anew.push(shown);
  }
  const updated = applyEdits(text, arrangeEdits(text, edits));
  const embeds = entry.embeds.map((locked, index): LockedEmbed => {
    const made = versions.get(index);
    if (made?.forgets === true) return forgotten(locked, made);
    const { key, version } = made ?? locked;
    return { ...locked, key, version };
  });
  const ranges = rangesAfter(edits);
  const now = [...movedBy(edits, standing), ...anew.map((shown, at) => ({ ...shown, range: ranges[at]! }))];
  return { text: updated, edits, embeds: inOrder(now), entry: { ...entry, embeds } };
}
