// Rewriting a file of many articles: read and written as a stream beside it, and put in its place once it is whole.
import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { standingBelow } from "../disk/named.ts";
import { openFolder } from "../disk/folder.ts";
import type { ContainedText } from "../index.ts";
import { PostproofError } from "../index.ts";
import { encodeArticle } from "./articles.ts";
import { changeOf, countOf } from "./change.ts";
import type { Change, ChangeFlags } from "./change.ts";
import { keepFailures, tellAgain } from "./failures.ts";
import type { Failures, KeptFailure } from "./failures.ts";
import type { Article, InputOptions } from "./inputs.ts";
import { SourceChanged, openParts } from "./item-journal.ts";
import type { ItemFiles, ItemParts, ItemTally } from "./item-journal.ts";
import { ITEM_LOCK_HEAD, itemLockOf, openItemLock, writeItemLine } from "./item-lock.ts";
import type { ItemLockReader } from "./item-lock.ts";
import { piecesOf } from "./pieces.ts";
import type { Piece, PieceItem } from "./pieces.ts";
import type { Publisher } from "./publish.ts";
import type { Session } from "./session.ts";
import { writeFiltered } from "./terminal.ts";
import { itemPath } from "./pieces.ts";

/** What a run works with. */
export interface ItemTools {
  readonly flags: ChangeFlags & InputOptions;
  readonly session: Session;
  readonly publisher: Publisher;
  readonly failures: Failures;
  /** Called for each article with what became of it. */
  readonly report: (path: string, text: string, change: Change, fails: boolean) => void;
  /** Called after each item with how many have been read. */
  readonly step: (items: number) => void;
}

/** How the run is made safe: after so many items, or ms. */
const MARK_EVERY = 1_000;
const MARK_EVERY_MS = 2_000;

/** What one file comes to. */
type Counts = { -readonly [K in keyof ItemTally]: ItemTally[K] };

/**
 * Rewrites, updates or restores the articles of a file that holds many. A run that is stopped goes on where it was.
 * @throws PostproofError `invalid_input` if the file is changed by somebody else meanwhile; it stays as it then is.
 */
export async function rewriteItems(article: Article, tools: ItemTools): Promise<ItemTally> {
  const { flags, session } = tools;
  if (article.file === "-" || flags.dryRun === true) return await filterItems(article, tools);
  const files = itemFilesOf(article, session);
  const parts = await openParts(files, howOf(flags, session));
  const { point } = parts;
  const tally: Counts = { ...NOTHING, ...point?.tally };
  const reader = openItemLock({ folder: files.folder, name: files.lock }, point?.items ?? 0);
  if (point)
    session.terminal.note(`${article.path}: going on after item ${point.items}, where a run was stopped.`);
  for (const failure of parts.failures) tellAgain(tools.failures, failure);
  const failed: KeptFailure[] = [];
  const keeping = { ...tools, failures: keepFailures(tools.failures, (failure) => failed.push(failure)) };
  const state = { items: point?.items ?? 0, read: point?.read ?? 0 };
  try {
    if (!point) await parts.lock(ITEM_LOCK_HEAD);
    let marked = { items: state.items, at: performance.now() };
    const from = point && { offset: point.read, items: point.items };
    for await (const piece of piecesOf(article, flags, from)) {
      await parts.write(await pieceOf(piece, article, keeping, tally, reader, parts));
      for (const failure of failed.splice(0)) await parts.fail(failure);
      state.read = piece.end;
      if (!piece.item) continue;
      state.items = piece.item.place;
      tools.step(state.items);
      if (tools.failures.isStopped) {
        // Whoever stops a run of a file leaves the parts; the same command goes on with them.
        if (reader.isInStep()) await parts.mark({ read: state.read, items: state.items, tally });
        return { ...NOTHING, articles: tally.articles - (point?.tally.articles ?? 0) };
      }
      const isDue =
        state.items - marked.items >= MARK_EVERY || performance.now() - marked.at >= MARK_EVERY_MS;
      // Once items have moved, what was taken from the lock is not known to another run: that one begins anew.
      if (!isDue || !reader.isInStep()) continue;
      await parts.mark({ read: state.read, items: state.items, tally });
      marked = { items: state.items, at: performance.now() };
    }
    if (tally.changed === 0) {
      await parts.discard();
      return tally;
    }
    for await (const line of reader.rest()) await parts.lock(writeItemLine(line));
    const end = { read: state.read, items: state.items, tally };
    await parts.finish(end, parts.lockLength() > ITEM_LOCK_HEAD.length, flags.restore === true);
    return tally;
  } catch (error) {
    if (!(error instanceof SourceChanged)) throw error;
    throw new PostproofError(
      "invalid_input",
      `${article.path} was changed while it was read, and stays as it is now. Run the same command again.`,
    );
  } finally {
    await parts.close();
  }
}

/** The file and its lock where they stand; of standard input none. */
function itemFilesOf({ file, folders }: Article, { cwd }: Session): ItemFiles {
  if (file === "-") return { folder: openFolder(cwd), file, lock: itemLockOf(file) };
  const { folder, name } = standingBelow(file, folders);
  const real = join(folder.path, name);
  return { folder: openFolder(dirname(real)), file: basename(real), lock: itemLockOf(basename(real)) };
}

const NOTHING: ItemTally = { articles: 0, changed: 0, embeds: 0, links: 0, missing: 0, failed: 0 };

/** As a filter, or without writing: nothing is locked, nothing is recorded. */
async function filterItems(article: Article, tools: ItemTools): Promise<ItemTally> {
  const tally: Counts = { ...NOTHING };
  const isFilter = article.file === "-" && tools.flags.dryRun !== true;
  const { folder, lock } = itemFilesOf(article, tools.session);
  const reader = openItemLock({ folder, name: lock });
  for await (const piece of piecesOf(article, tools.flags)) {
    const bytes = await pieceOf(piece, article, tools, tally, reader, undefined);
    if (piece.item) tools.step(piece.item.place);
    if (isFilter) await writeFiltered(bytes);
    else if (tools.failures.isStopped) break;
  }
  return tally;
}

/** A piece of the file as it will be. Nothing is written without parts, and no archive told. */
async function pieceOf(
  { bytes, item, broken }: Piece,
  article: Article,
  tools: ItemTools,
  tally: Counts,
  reader: ItemLockReader,
  parts: ItemParts | undefined,
): Promise<Uint8Array> {
  if (broken) tools.failures.tell(`${article.path}#${broken.name}`, broken.error);
  if (!item) return bytes;
  const { flags, session, publisher } = tools;
  const written: { readonly range: readonly [number, number]; readonly text: string }[] = [];
  for (const { name: field, content } of item.fields) {
    const path = itemPath(article.path, item.name, field);
    const name = { place: item.place, item: item.name, field };
    const entry = await reader.entry(name, content.text);
    const subject = {
      path,
      text: content.text,
      format: article.format,
      encoding: item.encoding,
      entry,
      base: publisher.base(article),
      stylesheet: publisher.stylesheet(article),
      content,
    } as const;
    tally.articles += 1;
    const made = await tools.failures.attempt(path, async () => {
      const change = await changeOf(subject, flags, session);
      const fails = flags.missing === "fail" && change.missing.length > 0;
      const stays = fails || change.edits.length === 0;
      const text = stays ? undefined : respelled(change, content, path, tools);
      if (!fails && flags.dryRun !== true && change.uses.length > 0)
        await publisher.publish(article, change.assets, parts?.unfinished);
      return { change, fails, text };
    });
    if (!made) {
      if (entry && parts) await parts.lock(writeItemLine({ ...name, entry }));
      continue;
    }
    const { change, fails, text } = made;
    tally.missing += change.missing.length;
    tally.failed += fails ? 1 : 0;
    // A takedown may change no more than what is kept of the original.
    const isForgotten =
      flags.withdraws !== undefined && JSON.stringify(change.entry) !== JSON.stringify(entry);
    const next = text === undefined && !isForgotten ? entry : change.entry;
    if (next && parts) await parts.lock(writeItemLine({ ...name, entry: next }));
    tools.report(path, content.text, text === undefined ? { ...change, edits: [] } : change, fails);
    if (text === undefined) {
      tally.changed += isForgotten ? 1 : 0;
      continue;
    }
    tally.changed += 1;
    tally.embeds += countOf("embed", change);
    tally.links += countOf("link", change);
    written.push({ range: content.range, text });
    if (parts) await session.archive.recordUses(path, change.uses);
    if (parts && flags.restore === true) publisher.restored(article, content.text);
  }
  return written.length === 0 ? bytes : assembled(item, written);
}

function respelled(
  { edits }: Change,
  content: ContainedText,
  path: string,
  { session }: ItemTools,
): string | undefined {
  const text = content.rewrite(edits);
  if (text === undefined)
    session.terminal.warn(`${path}: left as it is, because it could not be written back exactly.`);
  return text;
}

function assembled(
  { text, encoding }: PieceItem,
  written: readonly { readonly range: readonly [number, number]; readonly text: string }[],
): Uint8Array {
  const parts: string[] = [];
  let at = 0;
  for (const { range, text: after } of [...written].sort((a, b) => a.range[0] - b.range[0])) {
    parts.push(text.slice(at, range[0]), after);
    at = range[1];
  }
  parts.push(text.slice(at));
  return encodeArticle(parts.join(""), encoding);
}

/** A digest of all that decides what the articles become, but for the archive: a run in other words begins anew. */
function howOf(flags: ChangeFlags & InputOptions, { found, place }: Session): string {
  const { json: _json, archive: _archive, withdraws, ...given } = flags;
  const asked = { ...given, ...(withdraws && { withdraws: withdraws.key }) };
  return createHash("sha256")
    .update(JSON.stringify([asked, found.config, place.at.path ?? place.at.shown]))
    .digest("hex");
}
