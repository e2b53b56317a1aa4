// The posts of the archive as lists show them: read once, searched in memory, and read again when the archive may have changed.
import { z } from "zod";
import type { Archive, PostRecord, PostStatus, Snapshot, Use } from "../index.ts";
import { BASES, formatKey, plainText } from "../index.ts";

/** How posts stand. */
export const STATES = [
  "archived",
  "recovered",
  "publisher_copy",
  "transcribed",
  "gone",
  "missing",
] as const satisfies readonly PostStatus["state"][];

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

/** A post in a list. */
export const rowSchema = z.object({
  key: z.string(),
  platform: z.string(),
  url: z.string().describe("Where it stands on its platform, or the last address asked for."),
  state: z.enum(STATES),
  since: z
    .object({ absence: z.string(), at: z.string() })
    .optional()
    .describe("What became of it on its platform, where it is not there any more."),
  author: z.object({ name: z.string().optional(), handle: z.string() }).optional(),
  text: z.string().describe("What it says, at most 500 characters of it."),
  warning: z.string().optional().describe("The author's content warning."),
  published: z.string().optional(),
  capturedAt: z.string().optional(),
  basis: z.enum(BASES).optional(),
  version: z.string().optional(),
  versions: z.number().int(),
  media: z.number().int(),
  thumbnail: z
    .object({ file: z.string(), width: z.number(), height: z.number() })
    .optional()
    .describe("A small picture of it among the files of this server; of sensitive ones none."),
  articles: z.array(z.string()).describe("Articles that use it, at most ten."),
  uses: z.number().int(),
});

/** A post in a list. */
export type PostRow = z.output<typeof rowSchema>;

/** A row, and what it is found by. */
interface Entry {
  readonly row: PostRow;
  readonly words: string;
  readonly author: string;
  readonly articles: readonly string[];
  /** When it was captured last, or asked for. */
  readonly at: string;
}

/** The posts of an archive, the newest captured first. */
export interface PostList {
  readonly find: (wanted: Wanted) => Promise<readonly PostRow[]>;
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
  let entries: Promise<Map<string, Entry>> | undefined;
  let next = 0;
  let took = 0;
  const read = async (): Promise<Map<string, Entry>> => {
    next = Infinity;
    const began = Date.now();
    try {
      return await entriesOf(archive);
    } finally {
      took = Date.now() - began;
      next = Date.now() + Math.max(LEAST, REST * took);
    }
  };
  const known = async (): Promise<Map<string, Entry>> => {
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
      const found = [...(await known()).values()].filter(isWanted);
      return found.sort((one, other) => (one.at < other.at ? 1 : -1)).map(({ row }) => row);
    },
    async changed(key) {
      if (entries === undefined) return;
      const record = await archive.show(key);
      const uses = await archive.uses(key);
      if (record) (await entries).set(formatKey(record.key), await entryOf(archive, record, uses));
    },
  };
}

async function entriesOf(archive: Archive): Promise<Map<string, Entry>> {
  const uses = new Map<string, Use[]>();
  for (const use of await archive.uses()) {
    const key = formatKey(use.post);
    uses.set(key, [...(uses.get(key) ?? []), use]);
  }
  const entries = new Map<string, Entry>();
  for await (const record of archive.list()) {
    const key = formatKey(record.key);
    entries.set(key, await entryOf(archive, record, uses.get(key) ?? []));
  }
  return entries;
}

/** The longest text of a row. */
const LONGEST = 500;

async function entryOf(archive: Archive, record: PostRecord, uses: readonly Use[]): Promise<Entry> {
  const { key, current, snapshots, sightings } = record;
  const { state, since } = await archive.status(record);
  const articles = [...new Set(uses.map(({ article }) => article))];
  const text = current ? plainText(current.post.text) : "";
  const url = current?.post.url ?? sightings.at(-1)?.url ?? "";
  const row: PostRow = {
    ...{ key: formatKey(key), platform: key.platform, url, state },
    ...(since && { since: { absence: since.absence, at: since.at } }),
    ...(current && shownOf(current)),
    text: text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()} …`,
    versions: snapshots.length,
    media: current?.post.media.length ?? 0,
    articles: articles.slice(0, 10),
    uses: uses.length,
  };
  const { name = "", handle = "" } = row.author ?? {};
  return {
    row,
    words: folded([text, name, handle, url, row.key].join("\n")),
    author: folded(`${name}\n@${handle}`),
    articles,
    at: sightings.at(-1)?.at ?? current?.capturedAt ?? "",
  };
}

function shownOf({ post, basis, capturedAt, version }: Snapshot): Partial<PostRow> {
  const { author, published, warning, sensitive = false, media } = post;
  const isOpen = warning === undefined && !sensitive;
  const renditions = media.flatMap((medium) =>
    isOpen && medium.sensitive !== true ? (medium.picture?.renditions ?? []) : [],
  );
  const small = renditions
    .filter(({ width }) => width >= 160)
    .sort((one, other) => one.width - other.width)[0];
  return {
    author: { handle: author.handle, ...(author.name !== undefined && { name: author.name }) },
    ...{ basis, capturedAt, version },
    ...(published !== undefined && { published }),
    ...(warning !== undefined && { warning }),
    ...(small && { thumbnail: { file: small.file, width: small.width, height: small.height } }),
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
