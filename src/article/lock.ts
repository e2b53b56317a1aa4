// The lock file beside the articles: what each article embeds, and the markup that stood there before.
import { PostproofError } from "../errors.ts";
import type { Edit } from "./edits.ts";
import type { Range } from "./found.ts";

/** The format mark of lock files. */
export const LOCK_FORMAT = "postproof/lock@1";

/** Stands as key and version of a note in place of a post that was erased: which one it was is not known any more. */
export const WITHDRAWN = { key: "withdrawn", version: "0".repeat(20) } as const;

/** One embed that stands in an article. */
export interface LockedEmbed {
  /** The formatted key of the post. */
  readonly key: string;
  /** The version shown. */
  readonly version: string;
  /** The URL that the original markup referred to. */
  readonly reference: string;
  /** The original markup. */
  readonly original: string;
  /** How it was spelled in its container, where that is not the plain way; absent outside of containers. */
  readonly spelled?: string;
  /** What was written before and after the figure; absent if nothing was. */
  readonly around?: readonly [before: string, after: string];
}

/** One edit besides the embeds: a loader taken out, a link put in. Its place is told by what stands around it. */
export interface LockedEdit {
  readonly kind: Exclude<Edit["kind"], "embed">;
  /** What stood there before; empty for a stylesheet. */
  readonly original: string;
  /** As for an embed. */
  readonly spelled?: string;
  /** What stands there now; empty for a script. */
  readonly written: string;
  /** The embed that it follows, by its index in `embeds`; -1 before the first. */
  readonly after: number;
  /** Code units from that embed's end, or from the start of the article. */
  readonly distance: number;
  /** Up to 40 code units of the article before and after, reaching into no other edit. */
  readonly context: readonly [before: string, after: string];
}

/** What was done to one article. */
export interface LockEntry {
  /** In the order of the article. */
  readonly embeds: readonly LockedEmbed[];
  readonly edits: readonly LockedEdit[];
  /**
   * The digest of the article as it stood before it was rewritten. If it stands like that again, the entry speaks of
   * nothing: the rewriting was stopped before the article was written, or the article was taken from a backup.
   */
  readonly was?: string;
}

/** The lock file. */
export interface Lock {
  readonly format: typeof LOCK_FORMAT;
  /** By the article's path relative to the lock file, with `/`. */
  readonly articles: Readonly<Record<string, LockEntry>>;
}

/** A lock file that knows no article. */
export const EMPTY_LOCK: Lock = { format: LOCK_FORMAT, articles: {} };

/** The same lock with one entry set, or taken out. */
export function withEntry(lock: Lock, article: string, entry: LockEntry | undefined): Lock {
  const articles = Object.entries(lock.articles).filter(([path]) => path !== article);
  if (entry && entry.embeds.length + entry.edits.length > 0) articles.push([article, entry]);
  articles.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { format: LOCK_FORMAT, articles: Object.fromEntries(articles) };
}

/** The lock file's text: the same lock gives the same bytes. */
export function writeLock(lock: Lock): string {
  return `${JSON.stringify(lock, undefined, 2)}\n`;
}

/**
 * Reads a lock file.
 *
 * @throws PostproofError `invalid_config` if it is not of the documented form, `newer_format` if a newer version wrote it.
 */
export function readLock(text: string): Lock {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new PostproofError(
      "invalid_config",
      "The lock file is not JSON. Take it from version control again.",
      { cause },
    );
  }
  const { format, articles } = fields(value, "the lock file");
  if (typeof format === "string" && /^postproof\/lock@[0-9]+$/.test(format) && format !== LOCK_FORMAT) {
    throw new PostproofError(
      "newer_format",
      `The lock file is of the format ${format}. Use a newer postproof.`,
    );
  }
  if (format !== LOCK_FORMAT) throw unfit("the lock file");
  const entries = Object.entries(fields(articles, "articles"));
  return {
    format,
    articles: Object.fromEntries(entries.map(([path, entry]) => [path, readEntry(entry, path)])),
  };
}

/** Reads one entry. @throws PostproofError `invalid_config` if it is not of the documented form */
export function readEntry(value: unknown, path: string): LockEntry {
  const { embeds, edits, was } = fields(value, path);
  const read = {
    embeds: list(embeds, path).map((embed) => readEmbed(embed, path)),
    edits: list(edits, path),
  };
  return {
    embeds: read.embeds,
    edits: read.edits.map((edit) => readEdit(edit, path, read.embeds.length)),
    ...(was !== undefined && { was: string(was, path) }),
  };
}

function readEmbed(value: unknown, path: string): LockedEmbed {
  const { key, version, reference, original, spelled, around } = fields(value, path);
  return {
    key: string(key, path),
    version: string(version, path),
    reference: string(reference, path),
    original: string(original, path),
    ...(spelled !== undefined && { spelled: string(spelled, path) }),
    ...(around !== undefined && { around: pair(around, path) }),
  };
}

const KINDS: ReadonlySet<unknown> = new Set<LockedEdit["kind"]>([
  "script",
  "stylesheet",
  "link",
  "picture",
  "data",
]);

function isKind(kind: unknown): kind is LockedEdit["kind"] {
  return KINDS.has(kind);
}

function readEdit(value: unknown, path: string, embeds: number): LockedEdit {
  const { kind, original, spelled, written, after, distance, context } = fields(value, path);
  if (!isKind(kind)) throw unfit(path);
  if (!isWithin(after, -1, embeds - 1) || !isWithin(distance, 0, Number.MAX_SAFE_INTEGER)) throw unfit(path);
  return {
    kind,
    original: string(original, path),
    ...(spelled !== undefined && { spelled: string(spelled, path) }),
    written: string(written, path),
    after,
    distance,
    context: pair(context, path),
  };
}

const unfit = (where: string): PostproofError =>
  new PostproofError(
    "invalid_config",
    `The lock file is damaged (${where}). Take it from version control again.`,
  );

function fields(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw unfit(where);
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw unfit(where);
  return value;
}

function string(value: unknown, where: string): string {
  if (typeof value !== "string") throw unfit(where);
  return value;
}

function pair(value: unknown, where: string): readonly [string, string] {
  const [first, second, ...more] = list(value, where);
  if (more.length > 0) throw unfit(where);
  return [string(first, where), string(second, where)];
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** A locked embed and where it stands. */
export interface PlacedEmbed {
  readonly locked: LockedEmbed;
  /** The figure and what was written around it. */
  readonly range: Range;
}

/** A locked edit and where it stands. */
export interface PlacedEdit {
  readonly locked: Pick<LockedEdit, "kind" | "original" | "spelled" | "written">;
  readonly range: Range;
}

const CONTEXT = 40;

/** Makes an entry of what stands where in a text; both lists in order. */
export function entryOf(
  text: string,
  embeds: readonly PlacedEmbed[],
  edits: readonly PlacedEdit[],
): LockEntry {
  // What was written is no lasting surrounding; where something was taken out, the text goes on.
  const written = [...embeds, ...edits]
    .map(({ range }) => range)
    .filter(([start, end]) => end > start)
    .sort((a, b) => a[0] - b[0]);
  let after = -1;
  let next = 0;
  return {
    embeds: embeds.map(({ locked }) => locked),
    edits: edits.map(({ locked, range }) => {
      while (after + 1 < embeds.length && embeds[after + 1]!.range[1] <= range[0]) after++;
      while (next < written.length && written[next]![1] <= range[0]) next++;
      const own = written[next]?.[0] === range[0] && written[next]?.[1] === range[1] ? 1 : 0;
      const from = Math.max(range[0] - CONTEXT, written[next - 1]?.[1] ?? 0, 0);
      const to = Math.min(range[1] + CONTEXT, written[next + own]?.[0] ?? text.length);
      return {
        ...locked,
        after,
        distance: range[0] - (after < 0 ? 0 : embeds[after]!.range[1]),
        context: [text.slice(from, range[0]), text.slice(range[1], to)],
      };
    }),
  };
}
