// Handing over: what an archive gives to others, and takes from other archives.
import { PostproofError } from "../../errors.ts";
import { formatKey } from "../../model/key.ts";
import type { PostKey } from "../../model/key.ts";
import type { Material } from "../../model/material.ts";
import type { Merged, Origin, Records, Store } from "../../store/index.ts";
import type { ActivityStreamsOptions, ActivityStreamsReport } from "./activitystreams.ts";
import type { EmbedOptions } from "../embed/embeds.ts";
import type { PostRecord, Posts } from "../posts.ts";
import { watchingDecisions } from "../takedown/late.ts";
import type { TakedownTools } from "../takedown/meant.ts";
import type { Exporting } from "./exports.ts";
import { openExports } from "./exports.ts";
import type { MergeOptions, MergeTools } from "./merge.ts";
import type { WaczOptions, WaczReport } from "./wacz.ts";
import type { Write } from "../../store/zip.ts";

/** What was handed over. */
export interface HandedOver {
  readonly files: number;
  readonly bytes: number;
}

/** What handing over works with. */
export interface ExchangeTools extends MergeTools {
  readonly records: Records;
  readonly posts: Posts;
  readonly keyOf: (urlOrKey: string) => Promise<PostKey>;
  readonly embed: (url: string, how: EmbedOptions) => Promise<string>;
  readonly takedowns: TakedownTools;
}

/** Gives to others, and takes from them. */
export interface Exchange extends Exporting {
  readonly origins: (urlOrKey: string) => Promise<Origin[]>;
  readonly exportAll: (write: (path: string, bytes: Uint8Array) => Promise<void>) => Promise<HandedOver>;
  readonly merge: (other: Store | Material, options?: MergeOptions) => AsyncGenerator<Merged>;
  readonly exportWacz: (write: Write, options?: WaczOptions) => Promise<WaczReport>;
  readonly exportActivityStreams: (
    write: Write,
    options?: ActivityStreamsOptions,
  ) => Promise<ActivityStreamsReport>;
}

/** Opens handing over. What writes files is loaded when it is asked for. */
export function openExchange(tools: ExchangeTools): Exchange {
  const { records, posts, now, embed, store, keyOf } = tools;
  return {
    ...openExports(tools),
    origins: async (urlOrKey) => records.origins(await keyOf(urlOrKey)),

    async exportAll(write) {
      let [files, bytes] = [0, 0];
      for await (const key of store.list("")) {
        const kept = await store.get(key);
        if (!kept) continue; // removed meanwhile
        await write(key, kept);
        files += 1;
        bytes += kept.length;
      }
      return { files, bytes };
    },

    async *merge(other, how = {}) {
      const { mergeArchive } = await import("./merge.ts");
      yield* watchingDecisions(mergeArchive(other, how, tools), tools.takedowns);
    },

    async exportWacz(write, { only, stylesheet = "", signingKey } = {}) {
      const { writeWacz } = await import("./wacz.ts");
      const wanted = only === undefined ? everyPost(records, posts) : postsAt(only, posts);
      return await writeWacz(wanted, write, {
        ...{ records, now, stylesheet, signingKey },
        render: ({ key, version }, how) => embed(formatKey(key), { ...how, version }),
      });
    },

    async exportActivityStreams(write, { only, file } = {}) {
      const { writeActivityStreams } = await import("./activitystreams.ts");
      const wanted = only === undefined ? everyPost(records, posts) : postsAt(only, posts);
      return await writeActivityStreams(wanted, write, file, records);
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
