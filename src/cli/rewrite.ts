// postproof rewrite: static embeds instead of embed codes, and the way back.
import type { REWRITE } from "./flags.ts";
import type { FlagsOf } from "./flags.ts";
import type { Edit, LockEntry } from "../index.ts";
import { PostproofError } from "../index.ts";
import { resolve } from "node:path";
import { standingBelow } from "../disk/named.ts";
import type { ArticleText } from "./articles.ts";
import { articleBytes, encodeArticle, readText } from "./articles.ts";
import { changeOf, countOf } from "./change.ts";
import type { Change, ChangeFlags } from "./change.ts";
import { openDone } from "./done.ts";
import type { Done } from "./done.ts";
import type { Article } from "./inputs.ts";
import { openFailures } from "./failures.ts";
import type { Failures } from "./failures.ts";
import { eachArticle, namedInputs } from "./inputs.ts";
import type { Locks } from "./lock.ts";
import { openLocks } from "./lock.ts";
import { openPublisher } from "./publish.ts";
import type { Publisher } from "./publish.ts";
import { rewriteItems } from "./rewrite-items.ts";
import { EXIT } from "./failures.ts";
import { noteExport, openSession } from "./session.ts";
import type { Session } from "./session.ts";
import { writeFiltered } from "./terminal.ts";
import { counted } from "./words.ts";

/** Flags of `postproof rewrite`, and what a takedown asks of it. */
export type RewriteFlags = FlagsOf<typeof REWRITE> & Pick<ChangeFlags, "withdraws">;

/** What a run works with. */
interface Tools {
  readonly flags: RewriteFlags;
  readonly session: Session;
  readonly failures: Failures;
  readonly locks: Locks;
  readonly publisher: Publisher;
  readonly done: Done;
}

/**
 * Rewrites, updates or restores articles, one at a time. What is done already is left as it is, so that a run that was
 * stopped can be run again. Exit code 1: `--missing fail` and something is missing; 3:
 * nothing is, but some articles could not be rewritten.
 */
export async function rewrite(args: readonly string[], flags: RewriteFlags): Promise<number> {
  if (flags.update === true && flags.restore === true) {
    throw new PostproofError(
      "invalid_input",
      "Either --update or --restore: an article cannot go both ways.",
    );
  }
  return await rewriteIn(args, flags, await openSession(flags));
}

/** The same in a session that is open. */
export async function rewriteIn(
  args: readonly string[],
  flags: RewriteFlags,
  session: Session,
): Promise<number> {
  const { config, folder } = session.found;
  const elsewhere =
    flags.lock === undefined ? config.lock && resolve(folder, config.lock) : resolve(session.cwd, flags.lock);
  const locks = openLocks((text) => session.terminal.note(text), elsewhere);
  const failures = openFailures(session.terminal, "left as it is");
  const tools: Tools = {
    flags,
    session,
    failures,
    locks,
    publisher: openPublisher(flags, session, locks),
    done: await openDone(flags, session),
  };
  const tally = { articles: 0, changed: 0, embeds: 0, links: 0, missing: 0, failed: 0 };
  const begun = performance.now();
  const progress = (articles: number, path: string): void => {
    const seconds = (performance.now() - begun) / 1000;
    session.terminal.progress(
      `${articles} articles, ${Math.round(articles / Math.max(0.1, seconds))} a second  ${path}`,
    );
  };
  // What an article of nothing is refused for, every article would be.
  await changeOf(NO_ARTICLE, flags, session);
  const publishes = flags.assets !== undefined && flags.dryRun !== true && flags.restore !== true;
  if (publishes && (await session.place.isThere()))
    await noteExport({ what: "assets", place: resolve(session.cwd, flags.assets) }, session);
  const inputs = await namedInputs(args, flags);
  await eachArticle(inputs, flags, { ...session, failures }, async (article) => {
    if (article.container !== undefined) {
      const before = tally.articles;
      const counts = await rewriteItems(article, {
        ...tools,
        // As a filter, standard output is the articles themselves.
        report: (path, text, change, fails) => {
          if (article.file !== "-") report(path, text, change, fails, tools);
        },
        step: (items) => items % 50 === 0 && progress(before + items, article.path),
      });
      for (const name of Object.keys(tally) as (keyof typeof tally)[]) tally[name] += counts[name];
      return;
    }
    tally.articles += 1;
    if (tally.articles % 10 === 1) progress(tally.articles, article.path);
    const { source, change, fails } = await rewriteAlone(article, tools);
    if (article.file !== "-") report(article.path, source.text, change, fails, tools);
    tally.changed += change.edits.length > 0 && !fails ? 1 : 0;
    tally.embeds += fails ? 0 : countOf("embed", change);
    tally.links += fails ? 0 : countOf("link", change);
    tally.missing += change.missing.length;
    tally.failed += fails ? 1 : 0;
  }).finally(() => tools.done.close());
  const withdrawn = await tools.publisher.withdraw();
  if (withdrawn > 0) session.terminal.note(`${counted(withdrawn, "published file")} taken back`);
  const verb = flags.dryRun === true ? "would change" : "changed";
  session.terminal.note(
    `${counted(tally.articles, "article")}, ${tally.changed} ${verb}` +
      (flags.restore === true ? "" : `, ${counted(tally.embeds, "embed")}`) +
      (tally.links > 0 ? `, ${counted(tally.links, "link")}` : "") +
      (tally.missing > 0
        ? `, ${counted(tally.missing, "post")} not archived (postproof capture keeps them)`
        : ""),
  );
  if (tally.failed > 0) return EXIT.findings;
  return failures.isIncomplete ? EXIT.incomplete : EXIT.done;
}

/** What becomes of an article in which an earlier run left nothing to be done. */
const NOTHING: Change = {
  ...{ text: "", edits: [], assets: [], missing: [], loadersLeft: [], pastedLeft: [] },
  ...{ entry: undefined, uses: [] },
};

const NO_ARTICLE = {
  ...({ path: "-", text: "", format: "html", encoding: "utf-8" } as const),
  ...({ entry: undefined, base: "", stylesheet: false } as const),
};

/** What one article came to. */
interface Rewritten {
  readonly source: ArticleText;
  readonly change: Change;
  /** Left as it is, since a post is missing. */
  readonly fails: boolean;
}

/** So often an article is read again because somebody else changed it meanwhile. */
const MOST_READINGS = 10;

/**
 * Rewrites one article. It is written only if it still stands as it was read: another run, or an editor who saves it
 * meanwhile, loses nothing.
 */
async function rewriteAlone(article: Article, tools: Tools): Promise<Rewritten> {
  const { done, publisher } = tools;
  const standing = article.file === "-" ? undefined : done.versionOf(article);
  const known = done.known(article, standing);
  if (known) {
    if (known.assets) await publisher.publish(article, known.assets);
    return { source: { text: "", encoding: "utf-8" }, change: NOTHING, fails: false };
  }
  for (let reading = 1; reading <= MOST_READINGS; reading += 1) {
    const source = await readText(article);
    const entry = article.file === "-" ? undefined : await tools.locks.entry(article);
    const change = await changeAlone(article, source, entry, tools);
    const fails = tools.flags.missing === "fail" && change.missing.length > 0;
    if (!fails && !(await write(article, { source, entry, change }, tools))) continue;
    if (article.file !== "-" && reading === 1) {
      const isWritten = !fails && change.edits.length > 0;
      const length = encodeArticle(change.text, source.encoding).length;
      done.note(article, isWritten ? done.versionOf(article, length) : standing, change);
    }
    return { source, change, fails };
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
  { flags, session, publisher }: Tools,
): Promise<Change> {
  const { path, format } = article;
  const base = publisher.base(article);
  const stylesheet = publisher.stylesheet(article);
  return await changeOf({ path, text, format, encoding, entry, base, stylesheet }, flags, session);
}

/** What is to be written, and from what it was made. */
interface Made {
  readonly source: ArticleText;
  readonly entry: LockEntry | undefined;
  readonly change: Change;
}

/** Writes what an article becomes. `false`: it, or its entry in the lock, is another by now. */
async function write(
  article: Article,
  made: Made,
  { flags, session, locks, publisher }: Tools,
): Promise<boolean> {
  const { source, change } = made;
  const { text, edits, assets, uses } = change;
  if (flags.dryRun === true) return true;
  if (article.file === "-") {
    if (uses.length > 0) await publisher.publish(article, assets);
    await writeFiltered(encodeArticle(text, source.encoding));
    return true;
  }
  const { withdraws } = flags;
  if (edits.length === 0 && uses.length === 0 && !withdraws) return true;
  return await locks.alone(article, async (lock) => {
    const standing = standingBelow(article.file, article.folders, lock);
    const before = encodeArticle(source.text, source.encoding);
    const isAsRead = Buffer.compare(await articleBytes(article, standing), before) === 0;
    if (!isAsRead || JSON.stringify(await lock.entry()) !== JSON.stringify(made.entry)) return false;
    if (uses.length > 0) await publisher.publish(article, assets, lock.unfinished);
    if (edits.length === 0 && JSON.stringify(change.entry) === JSON.stringify(made.entry)) return true;
    const settle = async (): Promise<void> => {
      await lock.set(change.entry);
      await session.archive.recordUses(article.path, uses);
    };
    // Stopped in between, the way back must not be lost: the lock is the first to know and the last to forget.
    const isForgetting = flags.restore === true || withdraws !== undefined;
    if (!isForgetting) await settle();
    await standing.folder.write(standing.name, encodeArticle(text, source.encoding));
    if (!isForgetting) return true;
    await settle();
    if (flags.restore === true) publisher.restored(article, source.text);
    return true;
  });
}

function report(
  path: string,
  text: string,
  change: Change,
  fails: boolean,
  { flags, session: { terminal } }: Tools,
): void {
  const { edits, missing, loadersLeft, pastedLeft } = change;
  const done = fails
    ? "left as it is"
    : edits.length === 0
      ? "nothing to change"
      : counted(edits.length, "edit");
  const left = [
    ...missing.map(({ reference, line }) => `line ${line}: not archived: ${reference.url}`),
    ...pastedLeft.map(({ line, why }) => `line ${line}: pasted post left as text: ${why}`),
    ...(loadersLeft.length > 0 ? [`still loads the script of ${loadersLeft.join(", ")}`] : []),
  ];
  const interesting = edits.length > 0 || left.length > 0;
  terminal.result(
    {
      file: path,
      changed: edits.length > 0 && !fails,
      edits: edits.map(({ range, kind, post, before, after }) => ({ range, kind, post, before, after })),
      missing: missing.map(({ reference, range, line }) => ({ url: reference.url, range, line })),
      loadersLeft,
      ...(flags.pasted === true && { pastedLeft }),
    },
    interesting
      ? [
          `${path}: ${done}`,
          ...left.map((words) => `  ${words}`),
          ...(flags.dryRun === true ? sampleOf(edits, text) : []),
        ]
      : undefined,
  );
}

const SAMPLES = 3;

/** The first edits as a diff, long lines cut. */
function sampleOf(edits: readonly Edit[], text: string): string[] {
  const cut = (part: string): string => {
    const line = part.replace(/\s+/g, " ").trim();
    return line.length > 150 ? `${line.slice(0, 149)}…` : line;
  };
  return edits
    .slice(0, SAMPLES)
    .flatMap(({ range, before, after }) => {
      const line = text.slice(0, range[0]).split("\n").length;
      const parts = [before && `- ${cut(before)}`, after && `+ ${cut(after)}`].filter((part) => part !== "");
      return [`@@ line ${line}`, ...parts];
    })
    .concat(edits.length > SAMPLES ? [`… and ${edits.length - SAMPLES} more`] : []);
}
