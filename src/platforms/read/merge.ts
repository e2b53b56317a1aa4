// Several answers about one post made one: the surest first, gaps filled from the others, disagreements kept.
import { plainText } from "../../model/text.ts";
import type { Author } from "../../model/author.ts";
import type { Medium } from "../../model/media.ts";
import type { Conflict, PostOutcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";

/** How much of what a less sure answer said is kept, in UTF-16 code units. */
const MOST_SAID = 500;
const MOST_CONFLICTS = 50;

/** Fields that two answers may state differently without either being wrong. */
const NEVER_IN_CONFLICT: ReadonlySet<string> = new Set(["url", "counts", "retention", "truncated"]);

/**
 * Makes one outcome of several that are about the same post.
 *
 * The first is the surest: what it says stands. What it leaves out comes from the next that has it, and `sources` says
 * from which. A text that the first cut short is replaced by a whole one that begins the same. What the others say
 * otherwise stands in `conflicts`. The key is the first's; aliases are joined.
 *
 * @param outcomes at least one.
 */
export function mergePosts(outcomes: readonly PostOutcome[]): PostOutcome {
  const [first, ...others] = outcomes;
  const merged: Open<Post> = { ...first!.post };
  const sources: Record<string, string> = { ...first!.sources };
  const conflicts: Conflict[] = [...(first!.conflicts ?? [])];
  for (const { post, source: asked, sources: within = {} } of others) {
    for (const field of fieldsOf(post)) {
      if (isEmpty(post[field])) continue;
      // An answer that was itself made of several says of each field which one gave it.
      const source = within[field] ?? asked;
      if (field === "author") merged.author = mergeAuthor(merged, post, source, sources, conflicts);
      else if (isEmpty(merged[field]) || completes(field, merged, post)) {
        take(merged, field, post);
        sources[field] = source;
        if (field === "text") delete merged.truncated;
      } else if (!NEVER_IN_CONFLICT.has(field))
        disagree(field, merged[field], post[field], source, conflicts);
    }
  }
  return {
    ...first!,
    aliases: [...new Set(outcomes.flatMap(({ aliases }) => aliases))],
    post: merged,
    ...(Object.keys(sources).length > 0 && { sources }),
    ...(conflicts.length > 0 && { conflicts: conflicts.slice(0, MOST_CONFLICTS) }),
  };
}

/** A value that is being put together. */
type Open<T> = { -readonly [K in keyof T]: T[K] };

function fieldsOf<T extends object>(value: T): (keyof T & string)[] {
  return Object.keys(value) as (keyof T & string)[];
}

function take<T>(into: Open<T>, field: keyof T, from: T): void {
  into[field] = from[field];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/**
 * Whether another answer has the whole of a text of which the first has the beginning, or the media of which the first
 * knows only that there are some.
 */
function completes(field: string, merged: Post, post: Post): boolean {
  if (field === "media") return merged.media.every(isUnknown) && !post.media.every(isUnknown);
  if (field !== "text" || merged.truncated !== true || post.truncated === true) return false;
  const begun = plainText(merged.text).replace(/(?<!\s)\s*(?:…|\.\.\.)$/u, "");
  const whole = plainText(post.text);
  return whole.length > begun.length && whole.startsWith(begun);
}

const isUnknown = ({ type }: Medium): boolean => type === "unknown";

function mergeAuthor(
  merged: Post,
  { author }: Post,
  source: string,
  sources: Record<string, string>,
  conflicts: Conflict[],
): Author {
  const known: Open<Author> = { ...merged.author };
  for (const field of fieldsOf(author)) {
    if (isEmpty(known[field])) {
      take(known, field, author);
      sources[`author.${field}`] = source;
    } else if (field === "id" || field === "handle" || field === "name")
      disagree(`author.${field}`, known[field], author[field], source, conflicts);
  }
  return known;
}

function disagree(field: string, kept: unknown, other: unknown, source: string, conflicts: Conflict[]): void {
  const said = wordsOf(field, other);
  const stands = wordsOf(field, kept);
  if (said === undefined || stands === undefined || same(field, stands, said)) return;
  conflicts.push({ field, source, said: said.slice(0, MOST_SAID).toWellFormed() });
}

/** What a field says, as it is compared; `undefined` for fields that are not compared. */
function wordsOf(field: string, value: unknown): string | undefined {
  if (field === "text") return plainText(value as Post["text"]);
  if (field === "media") {
    const media = value as Post["media"];
    // A link may stand for one or for several.
    return media.some(isUnknown) ? undefined : `${media.length}`;
  }
  return typeof value === "string" || typeof value === "boolean" ? String(value) : undefined;
}

function same(field: string, a: string, b: string): boolean {
  // A day agrees with every moment of it.
  if (field === "published" || field === "edited") return a.startsWith(b) || b.startsWith(a);
  const plain = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
  return field === "author.handle"
    ? plain(a).toLowerCase() === plain(b).toLowerCase()
    : plain(a) === plain(b);
}
