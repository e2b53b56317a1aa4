// The posts of the archive for lists.
import { z } from "zod";
import type { Archive } from "../index.ts";
import { formatKey } from "../index.ts";
import { STATES } from "../options/search.ts";
import { rowOf } from "../site/posts.ts";
import type { PostRow } from "../site/posts.ts";

/** What is wanted of a list. */
export const listFields = {
  q: z
    .string()
    .max(200)
    .optional()
    .describe("Words, or beginnings of words, that all stand in the post, its author's name or its address."),
  platform: z.string().max(32).optional().describe("The name of a platform, such as x."),
  author: z
    .string()
    .max(200)
    .optional()
    .describe("Words, or beginnings of words, of the author's name or handle."),
  state: z.enum(STATES).optional(),
  absent: z.enum(["yes", "no"]).optional().describe("Whether its platform does not show it any more."),
  used: z.string().max(500).optional().describe("A part of the path of an article that uses it."),
  from: z.iso.date().optional().describe("Posted on this day or later."),
  to: z.iso.date().optional().describe("Posted on this day or earlier."),
} as const;

/** What is wanted of a list. */
export type Wanted = z.output<z.ZodObject<typeof listFields>>;

/** More posts than this are not counted. */
export const MOST_COUNTED = 10_000;

/** A page of the posts that are wanted. */
export interface FoundPosts {
  readonly rows: readonly PostRow[];
  /** How many there are on all pages. */
  readonly count: number;
  /** The platforms of all posts. */
  readonly platforms: string[];
}

/** Finds a page of posts, those looked at last first. */
export async function findPosts(
  archive: Archive,
  { q, author, platform, state, absent, used, from, to }: Wanted,
  page: { readonly offset: number; readonly limit: number },
): Promise<FoundPosts> {
  const { posts, count, platforms } = await archive.search({
    ...page,
    ...(q !== undefined && { words: q }),
    ...(author !== undefined && { author }),
    ...(platform !== undefined && { platform }),
    ...(state !== undefined && { state }),
    ...(absent !== undefined && { isAbsent: absent === "yes" }),
    ...(used !== undefined && { usedIn: used }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  });
  const rows: PostRow[] = [];
  for (const post of posts) {
    const record = await archive.show(formatKey(post.key));
    if (record) rows.push(await rowOf(archive, record, post)); // none: it was erased just now
  }
  return { rows, count, platforms: [...platforms] };
}
