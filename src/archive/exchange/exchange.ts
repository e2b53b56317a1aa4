// Handing over: what an archive gives to others, and takes from other archives.
import { PostproofError } from "../../errors.ts";
import { formatKey } from "../../model/key.ts";
import type { Records } from "../../store/index.ts";
import type { EmbedOptions } from "../embed/embeds.ts";
import type { PostRecord, Posts } from "../posts.ts";
import type { WaczOptions, WaczReport } from "./wacz.ts";
import type { Write } from "./zip.ts";

/** What handing over works with. */
export interface ExchangeTools {
  readonly records: Records;
  readonly posts: Posts;
  readonly now: () => Date;
  readonly embed: (url: string, how: EmbedOptions) => Promise<string>;
}

/** Gives to others, and takes from them. */
export interface Exchange {
  readonly exportWacz: (write: Write, options?: WaczOptions) => Promise<WaczReport>;
}

/** Opens handing over. What writes files is loaded when it is asked for. */
export function openExchange({ records, posts, now, embed }: ExchangeTools): Exchange {
  return {
    async exportWacz(write, { only, stylesheet = "" } = {}) {
      const { writeWacz } = await import("./wacz.ts");
      const wanted = only === undefined ? everyPost(records, posts) : postsAt(only, posts);
      return await writeWacz(wanted, write, {
        ...{ records, now, stylesheet },
        render: ({ key, version }, how) => embed(formatKey(key), { ...how, version }),
      });
    },
  };
}

async function* everyPost(records: Records, posts: Posts): AsyncGenerator<PostRecord> {
  for await (const key of records.posts()) {
    const record = await posts.record(key);
    if (record) yield record;
  }
}

/** Posts by address or key, each once. @throws PostproofError `not_archived` */
async function* postsAt(urls: Iterable<string>, posts: Posts): AsyncGenerator<PostRecord> {
  const given = new Set<string>();
  for (const url of urls) {
    const key = await posts.resolve(url);
    const record = key && (await posts.record(key));
    if (!record)
      throw new PostproofError(
        "not_archived",
        `Not archived: ${url}. Capture it first: postproof capture ${url}`,
        { url },
      );
    if (given.has(formatKey(record.key))) continue;
    given.add(formatKey(record.key));
    yield record;
  }
}
