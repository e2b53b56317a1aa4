// What an archive tells of what it keeps: posts, where they are used, and the files to publish.
import { sameKey } from "../model/key.ts";
import type { Use } from "../model/use.ts";
import type { Platform } from "../platforms/platform.ts";
import type { Records } from "../store/index.ts";
import type { Archive } from "./archive.ts";
import { openHistories } from "./history/recent.ts";
import type { Posts } from "./posts.ts";
import type { Searching } from "./search.ts";

interface KeptRooms {
  readonly list: readonly Platform[];
  readonly records: Records;
  readonly posts: Posts;
  readonly searching: Searching;
}

/** The width of a copy for a report, in pixels. */
const PREVIEW = 480;

/** Opens what an archive tells of what it keeps. */
export function openKept(
  rooms: KeptRooms,
): Pick<
  Archive,
  "show" | "history" | "changes" | "list" | "search" | "uses" | "asset" | "preview" | "publish"
> {
  const { list, records, posts, searching } = rooms;
  return {
    ...openHistories({ records, posts, platforms: list }),
    list: () => posts.all(),
    search: searching.search,

    async uses(urlOrKey) {
      const key = urlOrKey === undefined ? undefined : await posts.resolve(urlOrKey);
      const found: Use[] = [];
      if (urlOrKey !== undefined && key === undefined) return found;
      for await (const use of records.uses())
        if (key === undefined || sameKey(use.post, key)) found.push(use);
      return found;
    },

    asset: (file) => records.asset(file),

    async preview(bytes) {
      const { processImage } = await import("../media/index.ts");
      const result = await processImage(bytes, "image", { widths: [PREVIEW], keepOriginal: false });
      return result.ok ? result.image.renditions[0]?.bytes : undefined;
    },

    async publish(files, write) {
      const lacking: string[] = [];
      for (const file of new Set(files)) {
        const bytes = await records.asset(file);
        if (bytes) await write(file, bytes);
        else lacking.push(file);
      }
      return lacking;
    },
  };
}
