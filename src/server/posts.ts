// The posts of the archive for lists: read once, searched in memory, and read again when the archive may have changed.
import { z } from "zod";
import type { Archive, PostRecord, Use } from "../index.ts";
import { formatKey, plainText } from "../index.ts";
import { STATES, rowOf, usesByPost } from "../site/posts.ts";
import type { PostRow } from "../site/posts.ts";

/** What is wanted of a list. */
export const listFields = {
  q: z
    .string()
    .max(200)
    .optional()
    .describe("Words that all stand in the post, its author's name or its address."),
  platform: z.string().max(32).optional().describe("The name of a platform, such as x."),
  author: z.string().max(200).optional().describe("A part of the author's name or handle."),
  state: z.enum(STATES).optional(),
  absent: z.enum(["yes", "no"]).optional().describe("Whether its platform does not show it any more."),
  used: z.string().max(500).optional().describe("A part of the path of an article that uses it."),
  from: z.iso.date().optional().describe("Posted on this day or later."),
  to: z.iso.date().optional().describe("Posted on this day or earlier."),
} as const;

/** What is wanted of a list. */
export type Wanted = z.output<z.ZodObject<typeof listFields>>;

/** A row, and what it is found by. */
interface Entry {
  readonly row: PostRow;
  readonly words: string;
  readonly author: string;
  readonly articles: readonly string[];
  /** When it was captured last, or asked for. */
  readonly at: string;
}

/** All posts by their keys. */
interface Entries {
  readonly byKey: Map<string, Entry>;
  /** In the order in which they are shown; made when it is asked for. */
  inOrder?: readonly Entry[] | undefined;
}

/** The posts of an archive, the newest captured first. */
export interface PostList {
  readonly find: (wanted: Wanted) => Promise<readonly PostRow[]>;
  /** How many there are, and the platforms that they are of. */
  readonly overview: () => Promise<{ readonly all: number; readonly platforms: readonly string[] }>;
  /** Reads a post again: it was captured. */
  readonly changed: (key: string) => Promise<void>;
}

/** All is read again once so many times as long has passed as reading took, and at least two seconds. */
const REST = 20;
const LEAST = 2_000;
/** Whoever asks waits for that where it takes no longer, in milliseconds; else what was read before answers meanwhile. */
const SHORT = 500;

/** Opens the list. Nothing is read until it is asked. */
export function openPostList(archive: Archive): PostList {
  let entries: Promise<Entries> | undefined;
  /** What was captured or taken down since reading began, and may have been read before that. */
  const changedMeanwhile = new Set<string>();
  let next = 0;
  let took = 0;
  const read = async (): Promise<Entries> => {
    next = Infinity;
    const began = Date.now();
    changedMeanwhile.clear();
    try {
      const again = await entriesOf(archive);
      for (const key of changedMeanwhile) {
        changedMeanwhile.delete(key);
        await readAgain(archive, key, again);
      }
      return again;
    } finally {
      took = Date.now() - began;
      next = Date.now() + Math.max(LEAST, REST * took);
    }
  };
  const known = async (): Promise<Entries> => {
    if (entries === undefined || (Date.now() > next && took < SHORT)) {
      entries = read();
      entries.catch(() => (entries = undefined));
    } else if (Date.now() > next) {
      read().then(
        (again) => (entries = Promise.resolve(again)),
        () => undefined, // what was read before still answers; the next try tells
      );
    }
    return await entries;
  };
  return {
    async find(wanted) {
      const isWanted = filterOf(wanted);
      return orderOf(await known())
        .filter(isWanted)
        .map(({ row }) => row);
    },
    async overview() {
      const all = orderOf(await known());
      return { all: all.length, platforms: [...new Set(all.map(({ row }) => row.platform))].sort() };
    },
    async changed(key) {
      if (entries === undefined) return;
      changedMeanwhile.add(key);
      await readAgain(archive, key, await entries);
    },
  };
}

/** Reads one post again: it was captured, or taken down. */
async function readAgain(archive: Archive, key: string, entries: Entries): Promise<void> {
  const [record, uses] = [await archive.show(key), await archive.uses(key)];
  if (record) entries.byKey.set(formatKey(record.key), await entryOf(archive, record, uses));
  else entries.byKey.delete(key);
  entries.inOrder = undefined;
}

function orderOf(entries: Entries): readonly Entry[] {
  return (entries.inOrder ??= [...entries.byKey.values()].sort((one, other) => (one.at < other.at ? 1 : -1)));
}

async function entriesOf(archive: Archive): Promise<Entries> {
  const uses = await usesByPost(archive);
  const byKey = new Map<string, Entry>();
  for await (const record of archive.list()) {
    const key = formatKey(record.key);
    byKey.set(key, await entryOf(archive, record, uses.get(key) ?? []));
  }
  return { byKey };
}

async function entryOf(archive: Archive, record: PostRecord, uses: readonly Use[]): Promise<Entry> {
  const row = await rowOf(archive, record, uses);
  const { current, sightings } = record;
  const { name = "", handle = "" } = row.author ?? {};
  const text = plainText(current?.post.text ?? []);
  return {
    row,
    words: folded([text, name, handle, row.url, row.key].join("\n")),
    author: folded(`${name}\n@${handle}`),
    articles: [...new Set(uses.map(({ article }) => article))],
    at: sightings.at(-1)?.at ?? current?.capturedAt ?? "",
  };
}

function filterOf({
  q = "",
  platform,
  author,
  state,
  absent,
  used,
  from,
  to,
}: Wanted): (entry: Entry) => boolean {
  const words = folded(q).split(/\s+/).filter(Boolean);
  const name = author === undefined ? undefined : folded(author);
  const day = (published: string | undefined): string => published?.slice(0, 10) ?? "";
  return ({ row, words: all, author: by, articles }) =>
    words.every((word) => all.includes(word)) &&
    (platform === undefined || row.platform === platform) &&
    (name === undefined || by.includes(name)) &&
    (state === undefined || row.state === state) &&
    (absent === undefined || (row.since !== undefined) === (absent === "yes")) &&
    (used === undefined || articles.some((article) => article.includes(used))) &&
    (from === undefined || day(row.published) >= from) &&
    (to === undefined || (row.published !== undefined && day(row.published) <= to));
}

/** A text as it is searched: without marks and case. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
