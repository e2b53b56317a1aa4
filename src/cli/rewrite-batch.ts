// Writing what articles become, many together: their lock is held once for all of them, and the disk is waited for once.
import { join } from "node:path";
import { standingBelow } from "../disk/named.ts";
import type { Standing } from "../disk/named.ts";
import type { LockEntry } from "../index.ts";
import { PostproofError } from "../index.ts";
import type { ArticleText } from "./articles.ts";
import { articleBytes, encodeArticle, readText } from "./articles.ts";
import { changeOf } from "./change.ts";
import type { Change, ChangeFlags } from "./change.ts";
import type { Done } from "./done.ts";
import type { Failures } from "./failures.ts";
import type { Article } from "./inputs.ts";
import type { HeldLock, Locks } from "./lock.ts";
import type { Publisher } from "./publish.ts";
import type { Session } from "./session.ts";
import { writeFiltered } from "./terminal.ts";

/** What a run works with. */
export interface RewriteTools {
  readonly flags: ChangeFlags;
  readonly session: Session;
  readonly failures: Failures;
  readonly locks: Locks;
  readonly publisher: Publisher;
  readonly done: Done;
}

/** What an article is to become, and from what that was made. */
export interface Planned {
  readonly article: Article;
  readonly source: ArticleText;
  /** What the lock knew of it. */
  readonly entry: LockEntry | undefined;
  readonly change: Change;
  /** Left as it is, since a post is missing. */
  readonly fails: boolean;
  /** How it stood before it was read; `undefined` where that is not to be noted. */
  readonly standing: string | undefined;
  /** There is nothing to be written. */
  readonly stays: boolean;
}

/** So many articles, of so many characters together, wait to be written at once. */
const MOST_WAITING = 64;
const MOST_TEXT = 4_000_000;

/** Whether so much waits that it is to be written. */
export function isEnough(waiting: readonly Planned[]): boolean {
  const text = waiting.reduce((sum, { source, change }) => sum + source.text.length + change.text.length, 0);
  return waiting.length >= MOST_WAITING || text >= MOST_TEXT;
}

/** So often an article is read again because somebody else changed it meanwhile. */
const MOST_READINGS = 10;

/** Reads an article and finds out what becomes of it. */
export async function planAlone(article: Article, tools: RewriteTools): Promise<Planned> {
  const { done, publisher, flags } = tools;
  const standing = article.file === "-" ? undefined : done.versionOf(article);
  const known = done.known(article, standing);
  const nothing = { article, entry: undefined, fails: false, stays: true, standing: undefined };
  if (known) {
    if (known.assets) await publisher.publish(article, known.assets);
    return { ...nothing, source: { text: "", encoding: "utf-8" }, change: NOTHING };
  }
  const source = await readText(article);
  const entry = article.file === "-" ? undefined : await tools.locks.entry(article);
  const change = await changeAlone(article, source, entry, tools);
  const fails = flags.missing === "fail" && change.missing.length > 0;
  if (article.file === "-" && flags.dryRun !== true && !fails) {
    if (change.uses.length > 0) await publisher.publish(article, change.assets);
    await writeFiltered(encodeArticle(change.text, source.encoding));
  }
  const { edits, uses } = change;
  const isIdle = edits.length === 0 && uses.length === 0 && !flags.withdraws;
  const stays = fails || flags.dryRun === true || article.file === "-" || isIdle;
  if (stays && article.file !== "-") noteDone({ article, source, change, standing, fails }, tools);
  return { article, source, entry, change, fails, standing, stays };
}

/** Notes an article as it stands now, as one in which nothing is left to be done. */
function noteDone(
  { article, source, change, standing, fails }: Omit<Planned, "stays" | "entry">,
  { done }: RewriteTools,
): void {
  const isWritten = !fails && change.edits.length > 0;
  const length = encodeArticle(change.text, source.encoding).length;
  done.note(article, isWritten ? done.versionOf(article, length) : standing, change);
}

/**
 * Writes what articles are to become, and tells of each, in order. They are written only as they were read: another run, or an editor who
 * saves one meanwhile, loses nothing.
 */
export async function settleAll(
  all: readonly Planned[],
  tools: RewriteTools,
  tell: (planned: Planned) => void,
): Promise<void> {
  const written = await writeAll(
    all.filter(({ stays }) => !stays),
    tools,
  );
  for (const planned of all)
    await tools.failures.attempt(planned.article.path, async () => {
      const came = written.get(planned);
      if (came && "error" in came) throw came.error;
      if (came?.stands === true) noteDone(planned, tools);
      tell(came?.stands === false ? await settleAnother(planned.article, tools) : planned);
    });
}

/** Rewrites an article that is another than when it was read. */
async function settleAnother(article: Article, tools: RewriteTools): Promise<Planned> {
  for (let reading = 2; reading <= MOST_READINGS; reading += 1) {
    const planned = await planAlone(article, tools);
    const came = planned.stays ? { stands: true } : (await writeAll([planned], tools)).get(planned)!;
    if ("error" in came) throw came.error;
    if (came.stands) return planned;
  }
  throw new PostproofError(
    "in_use",
    `${article.path} is changed again and again by somebody else, and was left as it is.`,
  );
}

async function changeAlone(
  article: Article,
  { text, encoding }: ArticleText,
  entry: LockEntry | undefined,
  { flags, session, publisher }: RewriteTools,
): Promise<Change> {
  const { path, format } = article;
  const base = publisher.base(article);
  const stylesheet = publisher.stylesheet(article);
  return await changeOf({ path, text, format, encoding, entry, base, stylesheet }, flags, session);
}

/** What becomes of an article in which an earlier run left nothing to be done. */
const NOTHING: Change = {
  ...{ text: "", edits: [], assets: [], missing: [], loadersLeft: [], pastedLeft: [] },
  ...{ entry: undefined, uses: [] },
};

/** What became of an article. `stands`: it is written; not so if it, or its entry in the lock, was another by then. */
type Written = { readonly stands: boolean } | { readonly error: unknown };

/** Writes what articles become, those of one lock together. Where that fails, each of them alone, to tell which one it is. */
async function writeAll(
  all: readonly Planned[],
  tools: RewriteTools,
): Promise<ReadonlyMap<Planned, Written>> {
  const places = new Map<string, Planned[]>();
  for (const made of all) {
    const place = tools.locks.place(made.article);
    places.set(place, [...(places.get(place) ?? []), made]);
  }
  const written = new Map<Planned, Written>();
  for (const together of places.values()) {
    try {
      const standing = await writeTogether(together, together.length > 1 ? "first" : "only", tools);
      for (const made of together) written.set(made, { stands: standing.has(made) });
    } catch (error) {
      if (together.length === 1) written.set(together[0]!, { error });
      else for (const made of together) written.set(made, await writeAgain(made, tools));
    }
  }
  return written;
}

async function writeAgain(made: Planned, tools: RewriteTools): Promise<Written> {
  try {
    return { stands: (await writeTogether([made], "again", tools)).has(made) };
  } catch (error) {
    return { error };
  }
}

/** Articles of one lock. Gives those that are written. */
async function writeTogether(
  all: readonly Planned[],
  attempt: "first" | "only" | "again",
  { flags, session, locks, publisher }: RewriteTools,
): Promise<ReadonlySet<Planned>> {
  return await locks.alone(all[0]!.article, async (lock) => {
    const standing = await asRead(all, lock, attempt === "again", locks);
    for (const { article, change } of standing.keys())
      if (change.uses.length > 0) await publisher.publish(article, change.assets, lock.unfinished);
    const changed = [...standing.keys()].filter(({ change, entry }) => isAnother(change, entry));
    if (changed.length === 0) return new Set(standing.keys());
    const settle = async (): Promise<void> => {
      await lock.set(new Map(changed.map(({ article, change }) => [article, change.entry])));
      await Promise.all(
        changed.map(({ article, change }) => session.archive.recordUses(article.path, change.uses)),
      );
    };
    // Stopped in between, the way back must not be lost: the lock is the first to know and the last to forget.
    const isForgetting = flags.restore === true || flags.withdraws !== undefined;
    if (!isForgetting) await settle();
    await Promise.all(
      changed.map((made) => {
        const { folder, name } = standing.get(made)!;
        return folder.write(name, encodeArticle(made.change.text, made.source.encoding));
      }),
    );
    if (isForgetting) await settle();
    if (flags.restore === true)
      for (const { article, source } of changed) publisher.restored(article, source.text);
    return new Set(standing.keys());
  });
}

const isAnother = ({ edits, entry: next }: Change, entry: LockEntry | undefined): boolean =>
  edits.length > 0 || !isSame(next, entry);

const isSame = (a: LockEntry | undefined, b: LockEntry | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Those that stand as they were read, and where. `again`: or as they are to be, since an attempt before may have come so far. One
 * that is met twice, by way of a link, is written once.
 */
async function asRead(
  all: readonly Planned[],
  lock: HeldLock,
  again: boolean,
  locks: Locks,
): Promise<ReadonlyMap<Planned, Standing>> {
  const found = new Map<Planned, Standing>();
  const files = new Set<string>();
  for (const made of all) {
    const { article, source, change } = made;
    const standing = standingBelow(article.file, article.folders, lock);
    const file = join(standing.folder.path, standing.name);
    const bytes = await articleBytes(article, standing);
    const entry = await locks.entry(article);
    const isText = (text: string): boolean =>
      Buffer.compare(bytes, encodeArticle(text, source.encoding)) === 0;
    const isStill = isText(source.text) && isSame(entry, made.entry);
    const isDone =
      again &&
      (isText(source.text) || isText(change.text)) &&
      (isSame(entry, made.entry) || isSame(entry, change.entry));
    if ((isStill || isDone) && !files.has(file)) found.set(made, standing);
    files.add(file);
  }
  return found;
}
