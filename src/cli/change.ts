// What becomes of one article: rewritten, updated or restored, with what the lock file and the archive are to know of it.
import type { REWRITE } from "./flags.ts";
import type { FlagsOf } from "./flags.ts";
import { createHash } from "node:crypto";
import type {
  ArchiveRewriteOptions,
  ArchiveUpdated,
  ArticleFormat,
  ContainedText,
  Edit,
  Elsewhere,
  FoundReference,
  LockEntry,
  Use,
} from "../index.ts";
import { lockEntryOf, restoreArticle, restoringEdits, withoutTraces } from "../article/index.ts";
import type { ArticleEncoding } from "./articles.ts";
import { lookOf } from "../site/config.ts";
import type { Session } from "./session.ts";

/** Flags that say how articles are changed; `withdraws`: a post that is taken down, by whatever holds it. */
export type ChangeFlags = FlagsOf<typeof REWRITE> & { readonly withdraws?: Elsewhere };

/** An article to be changed. */
export interface Subject {
  /** As shown and recorded. */
  readonly path: string;
  readonly text: string;
  readonly format: ArticleFormat;
  readonly encoding: ArticleEncoding;
  /** What the lock file knows of it. */
  readonly entry: LockEntry | undefined;
  /** The address under which its page reaches the published files, empty or ending in `/`. */
  readonly base: string;
  /** The address of the stylesheet to link, or `false` for none. */
  readonly stylesheet: string | false;
  /** Set where it stands within a file of many. */
  readonly content?: ContainedText;
}

/** What becomes of it. */
export interface Change {
  /** The article as changed. */
  readonly text: string;
  /** How it came to that. In order. */
  readonly edits: readonly Edit[];
  /** Files of the archive that it shows. */
  readonly assets: readonly string[];
  /** Embeds that could not be replaced because nothing is archived. */
  readonly missing: readonly FoundReference[];
  readonly loadersLeft: readonly string[];
  /** Posts pasted as text that stay so: the line of each, and why. */
  readonly pastedLeft: readonly { readonly line: number; readonly why: string }[];
  /** What the lock file is to know of it from now on; `undefined` if nothing. */
  readonly entry: LockEntry | undefined;
  /** What the archive is to know of it. */
  readonly uses: readonly Use[];
}

/** Finds out what becomes of an article. Writes nothing. */
export async function changeOf(subject: Subject, flags: ChangeFlags, session: Session): Promise<Change> {
  const { text, format, content, stylesheet } = subject;
  const { archive } = session;
  const entry = speaking(subject);
  const options = optionsOf(subject, flags, session);
  if (flags.restore === true) {
    if (!entry) return unchanged(text, undefined);
    const edits = restoringEdits(text, entry, format);
    return { ...unchanged(restoreArticle(text, entry, format), undefined), edits };
  }
  if (flags.update === true) {
    // A takedown that was interrupted may have left an article without its entry, or an entry without its embed.
    const known = entry ?? (flags.withdraws && { embeds: [], edits: [] });
    if (!known) return unchanged(text, entry);
    const updated = await archive.update(text, known, options);
    return withdrawn(subject, updated, flags.withdraws);
  }
  const rewritten = await archive.rewrite(text, {
    ...options,
    missing: flags.missing === "link" ? "link" : "keep",
    pictures: flags.pictures === true,
    pasted: flags.pasted === true,
    ...(flags.jsonLd === true && { jsonLd: true, quotations: await quotedIn(subject, session) }),
    stylesheet,
  });
  const { edits, assets, kept, loadersLeft, uses, unlike } = rewritten;
  return {
    text: rewritten.text,
    edits,
    assets,
    missing: kept.flatMap(({ found, reason }) => (reason === "not_archived" ? [found] : [])),
    loadersLeft,
    pastedLeft: [
      ...unlike.map(({ line, findings }) => ({ line, why: findings[0]!.message })),
      ...kept.flatMap(({ found: { line, markup } }) =>
        markup === "pasted" ? [{ line, why: "it does not stand in paragraphs of its own" }] : [],
      ),
    ],
    entry:
      edits.length === 0
        ? entry
        : { ...lockEntryOf(rewritten, entry, content), was: entry?.was ?? digestOf(text) },
    uses,
  };
}

/** An updated article, without what it still holds of a post that was taken down for good. */
function withdrawn(
  { text: before, format }: Subject,
  { text, entry, edits, assets, uses }: ArchiveUpdated,
  withdraws: Elsewhere | undefined,
): Change {
  const plain = { ...unchanged(text, entry), edits, assets, uses };
  if (withdraws?.mode !== "erase" && withdraws?.mode !== "redact") return plain;
  const holds = (piece: string): boolean => withdraws.holds(piece) !== undefined;
  const clean = withoutTraces(text, entry, format, holds);
  if (clean.edits.length === 0) return { ...plain, entry: clean.entry };
  // Two rounds of edits: told as one of the whole, which undoes as well.
  const whole = { range: [0, before.length] as const, before, after: clean.text, kind: "embed" as const };
  return { ...plain, text: clean.text, entry: clean.entry, edits: [whole] };
}

/** How many edits are of a kind. */
export function countOf(kind: Edit["kind"], { edits }: Change): number {
  return edits.filter((edit) => edit.kind === kind).length;
}

/** The entry, unless the article stands again as it did before: then it was not written, or taken from a backup. */
function speaking({ entry, text }: Subject): LockEntry | undefined {
  return entry?.was !== undefined && entry.was === digestOf(text) ? undefined : entry;
}

function digestOf(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

function unchanged(text: string, entry: LockEntry | undefined): Change {
  return { text, edits: [], assets: [], missing: [], loadersLeft: [], pastedLeft: [], entry, uses: [] };
}

function optionsOf(
  { format, encoding, base }: Subject,
  flags: ChangeFlags,
  { found }: Session,
): Omit<ArchiveRewriteOptions, "missing" | "stylesheet"> {
  return {
    ...lookOf(found.config),
    format,
    ascii: encoding === "binary",
    assetUrl: (file) => base + file,
    strictRights: flags.strictRights ?? found.config.strictRights,
    threads: flags.threads === true,
  };
}

/** The quotations of an article that rest on an archived post, for the page's data. */
async function quotedIn(
  { text, format }: Subject,
  { archive, found }: Session,
): Promise<NonNullable<ArchiveRewriteOptions["quotations"]>> {
  const { items } = await archive.proof(text, { format, timeZone: found.config.timeZone });
  return items.flatMap(({ kind, text: quoted, speaker, post, comparison }) =>
    (kind === "quotation" || kind === "pasted") && post && comparison && comparison.verdict !== "not_found"
      ? [{ text: quoted, url: post.url, ...(speaker !== undefined && { speaker }) }]
      : [],
  );
}
