// What was exported, as an archive remembers it: its posts by their keys, whichever of them are still kept.
import type { Export } from "../../model/export.ts";
import { formatKey } from "../../model/key.ts";
import type { NOTE_EXPORT } from "../../options/exchange.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { KeptExport } from "../../store/exports.ts";
import type { Records } from "../../store/index.ts";
import { postPrefix } from "../../store/removal.ts";
import type { Posts } from "../posts.ts";

/** What is told of an export. */
export type ExportNote = OptionsOf<typeof NOTE_EXPORT>;

/** Remembers what was exported, and tells it. */
export interface Exporting {
  readonly noteExport: (made: ExportNote) => Promise<void>;
  readonly exports: () => Promise<Export[]>;
}

/** Opens what an archive knows of its exports. */
export function openExports(tools: {
  readonly records: Records;
  readonly posts: Posts;
  readonly now: () => Date;
}): Exporting {
  const { records, posts, now } = tools;
  return {
    async noteExport({ only, ...made }) {
      const prefixes: string[] = [];
      for (const url of only ?? []) {
        const key = await posts.resolve(url);
        if (key) prefixes.push(postPrefix(key));
      }
      await records.putExport({
        ...{ ...made, at: now().toISOString() },
        ...(only && { posts: [...new Set(prefixes)].sort() }),
      });
    },
    async exports() {
      const found: KeptExport[] = [];
      for await (const made of records.exports()) found.push(made);
      return await withKeys(found, records);
    },
  };
}

/** Exports in which a post stands, or may: those of everything, and those of any of these posts. `all`: it is not known of which. */
export async function exportsOf(
  prefixes: readonly string[] | "all",
  records: Records,
): Promise<readonly Export[]> {
  const found: KeptExport[] = [];
  for await (const made of records.exports())
    if (prefixes === "all" || made.posts?.some((post) => prefixes.includes(post)) !== false) found.push(made);
  return await withKeys(found, records);
}

/** The keys of the posts that are still kept, where prefixes stood. */
async function withKeys(found: readonly KeptExport[], records: Records): Promise<Export[]> {
  const wanted = new Set(found.flatMap(({ posts = [] }) => posts));
  const keys = new Map<string, string>();
  if (wanted.size > 0)
    for await (const key of records.posts())
      if (wanted.has(postPrefix(key))) keys.set(postPrefix(key), formatKey(key));
  return found.map(({ posts, ...made }) => ({
    ...made,
    ...(posts && { posts: posts.flatMap((post) => keys.get(post) ?? []) }),
  }));
}
