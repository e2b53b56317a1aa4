// The posts of an archive as lists show them, whoever lists: a row a post.
import { z } from "zod";
import { STATES } from "../options/search.ts";
import type { Archive, FoundPost, PostRecord, Rendition, Snapshot, Use } from "../index.ts";
import { BASES, formatKey, plainText } from "../index.ts";
import { authorName } from "../model/text.ts";

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
  withdrawn: z
    .string()
    .optional()
    .describe("When this site decided to show nothing of it, though it is kept: readers see a note."),
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
    .object({ file: z.string(), width: z.number(), height: z.number(), bytes: z.number() })
    .optional()
    .describe("A small picture of it among the files of this server; of sensitive ones none."),
  articles: z.array(z.string()).describe("Articles that use it, at most ten."),
  uses: z.number().int(),
});

/** A post in a list. */
export type PostRow = z.output<typeof rowSchema>;

/** The longest text of a row. */
const LONGEST = 500;

/** A post in a list, with what is to be said of it by itself: for those who may read all of the archive. */
export async function rowOf(
  archive: Archive,
  record: PostRecord,
  { articles, uses }: Pick<FoundPost, "articles" | "uses">,
): Promise<PostRow> {
  const { key, current, snapshots, sightings, decided } = record;
  const { state, since } = await archive.status(record);
  const text = current ? plainText(current.post.text) : "";
  return {
    ...{ key: formatKey(key), platform: key.platform, state },
    url: current?.post.url ?? sightings.at(-1)?.url ?? "",
    ...(since && { since: { absence: since.absence, at: since.at } }),
    ...(!current && decided?.by && { withdrawn: decided.by.at }),
    ...(current && shownOf(current)),
    text: text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()} …`,
    versions: snapshots.length,
    media: current?.post.media.length ?? 0,
    articles: [...articles],
    uses,
  };
}

/** Every use of the archive, by the formatted key of its post. */
export async function usesByPost(archive: Archive): Promise<ReadonlyMap<string, readonly Use[]>> {
  const uses = new Map<string, Use[]>();
  for (const use of await archive.uses()) {
    const key = formatKey(use.post);
    const known = uses.get(key);
    if (known) known.push(use);
    else uses.set(key, [use]);
  }
  return uses;
}

const thumbnailOf = ({ file, width, height, bytes }: Rendition): NonNullable<PostRow["thumbnail"]> => ({
  ...{ file, width, height, bytes },
});

function shownOf({ post, basis, capturedAt, version }: Snapshot): Partial<PostRow> {
  const { author, published, warning, sensitive = false, media } = post;
  const name = authorName(post);
  const isOpen = warning === undefined && !sensitive;
  const renditions = media.flatMap((medium) =>
    isOpen && medium.sensitive !== true ? (medium.picture?.renditions ?? []) : [],
  );
  const small = renditions
    .filter(({ width }) => width >= 160)
    .sort((one, other) => one.width - other.width)[0];
  return {
    author: {
      handle: author.handle,
      ...(name !== undefined && { name }),
    },
    ...{ basis, capturedAt, version },
    ...(published !== undefined && { published }),
    ...(warning !== undefined && { warning }),
    ...(small && { thumbnail: thumbnailOf(small) }),
  };
}
