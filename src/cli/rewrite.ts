// postproof rewrite: static embeds instead of embed codes, and the way back.
import { access, copyFile, mkdir } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ArchiveRewriteOptions, ArticleOptions, Carried, Edit, FoundReference } from "../index.ts";
import { PostproofError, lockEntryOf, restoreArticle } from "../index.ts";
import type { ArticleText } from "./articles.ts";
import { encodeArticle, readArticle, writeWhole } from "./articles.ts";
import type { Article, InputOptions } from "./inputs.ts";
import { eachAlone, findArticles, namedInputs, slashed } from "./inputs.ts";
import type { Locks } from "./lock.ts";
import { openLocks } from "./lock.ts";
import { EXIT, openSession } from "./session.ts";
import type { CommonFlags, Session } from "./session.ts";
import { counted } from "./words.ts";

/** Flags of `postproof rewrite`. */
export interface RewriteFlags extends CommonFlags, InputOptions {
  readonly dryRun?: boolean;
  readonly missing?: "keep" | "link" | "fail";
  readonly update?: boolean;
  readonly restore?: boolean;
  readonly assets?: string;
  readonly assetBase?: string;
  readonly stylesheet?: boolean;
  readonly pictures?: boolean;
  readonly jsonLd?: boolean;
  readonly threads?: boolean;
  readonly strictRights?: boolean;
}

/** What became of one article. */
interface Change {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly assets: readonly string[];
  /** Embeds that could not be replaced because nothing is archived. */
  readonly missing: readonly FoundReference[];
  readonly loadersLeft: readonly string[];
  /** Sets the lock file and the uses once the article itself is written. */
  settle(): Promise<void>;
}

/** Rewrites, updates or restores articles. Exit code 1: `--missing fail` and something is missing. */
export async function rewrite(args: readonly string[], flags: RewriteFlags): Promise<number> {
  if (flags.update === true && flags.restore === true) {
    throw new PostproofError(
      "invalid_input",
      "Either --update or --restore: an article cannot go both ways.",
    );
  }
  const session = await openSession(flags);
  const articles = eachAlone(
    await findArticles(await namedInputs(args, flags), flags, session.cwd),
    "rewrite",
  );
  const locks = openLocks();
  const tally = { changed: 0, embeds: 0, missing: 0, failed: 0 };
  for (const [index, article] of articles.entries()) {
    session.terminal.progress(`${index + 1}/${articles.length} ${article.path}`);
    const source = await readArticle(article.file);
    const change = await changeOf(article, source, flags, session, locks);
    const fails = flags.missing === "fail" && change.missing.length > 0;
    if (!fails) await write(article, source, change, flags, session, locks);
    report(article, source, change, fails, flags, session);
    tally.changed += change.edits.length > 0 && !fails ? 1 : 0;
    tally.embeds += fails ? 0 : change.edits.filter(({ kind }) => kind === "embed").length;
    tally.missing += change.missing.length;
    tally.failed += fails ? 1 : 0;
  }
  const verb = flags.dryRun === true ? "would change" : "changed";
  session.terminal.note(
    `${counted(articles.length, "article")}, ${tally.changed} ${verb}, ${counted(tally.embeds, "embed")}` +
      (tally.missing > 0
        ? `, ${counted(tally.missing, "post")} not archived (postproof capture keeps them)`
        : ""),
  );
  return tally.failed > 0 ? EXIT.findings : EXIT.done;
}

async function changeOf(
  article: Article,
  source: ArticleText,
  flags: RewriteFlags,
  session: Session,
  locks: Locks,
): Promise<Change> {
  const { text } = source;
  const { archive } = session;
  const entry = article.file === "-" ? undefined : await locks.entry(article);
  const base = baseOf(article, flags, session, locks);
  const options = {
    ...optionsOf(article, source, base, session),
    ...rightsOf(flags, session),
    threads: flags.threads === true,
  };
  const recorded = (carried: Carried): Promise<void> => archive.recordUses(article.path, carried.uses);

  if (flags.restore === true) {
    if (!entry) return unchanged(text);
    const restored = restoreArticle(text, entry, article.format);
    const edits: Edit[] =
      restored === text ? [] : [{ range: [0, text.length], before: text, after: restored, kind: "embed" }];
    const settle = async (): Promise<void> => {
      await locks.set(article, undefined);
      await archive.recordUses(article.path, []);
    };
    return { ...unchanged(restored), edits, settle };
  }
  if (flags.update === true) {
    if (!entry) return unchanged(text);
    const updated = await archive.update(text, entry, options);
    const settle = async (): Promise<void> => {
      await locks.set(article, updated.entry);
      await recorded(updated);
    };
    return { ...unchanged(updated.text), edits: updated.edits, assets: updated.assets, settle };
  }
  const rewritten = await archive.rewrite(text, {
    ...options,
    missing: flags.missing === "link" ? "link" : "keep",
    pictures: flags.pictures === true,
    ...(flags.jsonLd === true && { jsonLd: true, quotations: await quotedIn(text, article, session) }),
    stylesheet: flags.stylesheet !== false && (session.found.config.stylesheet ?? `${base}embed.css`),
  });
  return {
    text: rewritten.text,
    edits: rewritten.edits,
    assets: rewritten.assets,
    missing: rewritten.kept.flatMap(({ found, reason }) => (reason === "not_archived" ? [found] : [])),
    loadersLeft: rewritten.loadersLeft,
    settle: async () => {
      await locks.set(article, lockEntryOf(rewritten, entry));
      await recorded(rewritten);
    },
  };
}

function rightsOf(flags: RewriteFlags, { found }: Session): { readonly strictRights: boolean } {
  return { strictRights: flags.strictRights ?? found.config.strictRights };
}

/** The quotations of an article that rest on an archived post, for the page's data. */
async function quotedIn(
  text: string,
  article: Article,
  { archive, found }: Session,
): Promise<NonNullable<ArchiveRewriteOptions["quotations"]>> {
  const { items } = await archive.proof(text, { format: article.format, timeZone: found.config.timeZone });
  return items.flatMap(({ kind, text: quoted, speaker, post, comparison }) =>
    kind === "quotation" && post && comparison && comparison.verdict !== "not_found"
      ? [{ text: quoted, url: post.url, ...(speaker !== undefined && { speaker }) }]
      : [],
  );
}

function unchanged(text: string): Change {
  return { text, edits: [], assets: [], missing: [], loadersLeft: [], settle: () => Promise.resolve() };
}

function optionsOf(
  article: Article,
  { encoding }: ArticleText,
  base: string,
  session: Session,
): ArticleOptions {
  const { locale, timeZone, sensitive } = session.found.config;
  return {
    format: article.format,
    locale,
    timeZone,
    sensitive,
    ascii: encoding === "binary",
    assetUrl: (file) => base + file,
  };
}

/** Where published files are written: by flag, by configuration, or `postproof/` beside the lock file. */
function assetsFolder(article: Article, flags: RewriteFlags, { cwd, found }: Session, locks: Locks): string {
  if (flags.assets !== undefined) return resolve(cwd, flags.assets);
  const { assets } = found.config;
  return assets ? resolve(found.folder, assets.folder) : join(locks.folder(article), "postproof");
}

/** The address of that folder as the article's page sees it: by flag, by configuration, or relative. */
function baseOf(article: Article, flags: RewriteFlags, session: Session, locks: Locks): string {
  const given =
    flags.assetBase ?? (flags.assets === undefined ? session.found.config.assets?.base : undefined);
  if (given !== undefined) return given.endsWith("/") || given === "" ? given : `${given}/`;
  const from = article.file === "-" ? session.cwd : dirname(article.file);
  const path = slashed(relative(from, assetsFolder(article, flags, session, locks)));
  return path === "" ? "" : `${path.split("/").map(encodeURIComponent).join("/")}/`;
}

async function write(
  article: Article,
  source: ArticleText,
  change: Change,
  flags: RewriteFlags,
  session: Session,
  locks: Locks,
): Promise<void> {
  if (flags.dryRun === true) return;
  if (change.assets.length > 0)
    await publish(assetsFolder(article, flags, session, locks), change.assets, session);
  if (article.file === "-") {
    process.stdout.write(encodeArticle(change.text, source.encoding));
    return;
  }
  if (change.edits.length === 0) return;
  // Stopped in between, the way back must not be lost: the lock is the first to know and the last to forget.
  if (flags.restore !== true) await change.settle();
  await writeWhole(article.file, encodeArticle(change.text, source.encoding));
  if (flags.restore === true) await change.settle();
}

async function publish(
  folder: string,
  files: readonly string[],
  { archive, terminal }: Session,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const absent: string[] = [];
  for (const file of files) {
    // Names are digests: what is there already is the same.
    await access(join(folder, file)).catch(() => absent.push(file));
  }
  const lacking = await archive.publish(absent, (file, bytes) => writeWhole(join(folder, file), bytes));
  for (const file of lacking) terminal.warn(`The archive lacks the picture ${file}: run postproof audit.`);
  await copyFile(fileURLToPath(new URL("./embed.css", import.meta.url)), join(folder, "embed.css"));
}

function report(
  article: Article,
  source: ArticleText,
  change: Change,
  fails: boolean,
  flags: RewriteFlags,
  { terminal }: Session,
): void {
  if (article.file === "-") return;
  const { edits, missing, loadersLeft } = change;
  const words = [
    fails ? "left as it is" : edits.length === 0 ? "nothing to change" : counted(edits.length, "edit"),
    ...missing.map(({ reference, line }) => `line ${line}: not archived: ${reference.url}`),
    ...(loadersLeft.length > 0 ? [`still loads the script of ${loadersLeft.join(", ")}`] : []),
  ];
  const interesting = edits.length > 0 || missing.length > 0 || loadersLeft.length > 0;
  const sample = flags.dryRun === true ? `\n${sampleOf(edits, source.text)}` : "";
  terminal.result(
    {
      file: article.path,
      changed: edits.length > 0 && !fails,
      edits: edits.map(({ range, kind, post, before, after }) => ({ range, kind, post, before, after })),
      missing: missing.map(({ reference, range, line }) => ({ url: reference.url, range, line })),
      loadersLeft,
    },
    interesting ? `${article.path}: ${words.join("\n  ")}${sample}` : undefined,
  );
}

const SAMPLES = 3;

/** The first edits as a diff, long lines cut. */
function sampleOf(edits: readonly Edit[], text: string): string {
  const cut = (part: string): string => {
    const line = part.replace(/\s+/g, " ").trim();
    return line.length > 150 ? `${line.slice(0, 149)}…` : line;
  };
  return edits
    .slice(0, SAMPLES)
    .map(({ range, before, after }) => {
      const line = text.slice(0, range[0]).split("\n").length;
      const parts = [before && `- ${cut(before)}`, after && `+ ${cut(after)}`].filter((part) => part !== "");
      return [`@@ line ${line}`, ...parts].join("\n");
    })
    .concat(edits.length > SAMPLES ? [`… and ${edits.length - SAMPLES} more`] : [])
    .join("\n");
}
