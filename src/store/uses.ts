// Uses in an archive: which article carries which post, in which version.
import { z } from "zod";
import { PostproofError } from "../errors.ts";
import { formatKey } from "../model/key.ts";
import type { Use } from "../model/use.ts";
import { key as postKey, time } from "../model/schema/value.ts";
import { canonicalJson } from "../model/version.ts";
import { damaged, readRecord, writeDocument } from "./document.ts";
import { PREFIX, usesKey } from "./layout.ts";
import { articleNoter } from "./inventory.ts";
import { recordText, version } from "./schema.ts";
import type { Store } from "./store.ts";

/** The uses of posts in articles. */
export interface Uses {
  /** Replaces the uses in an article; an empty list leaves none. @throws PostproofError `invalid_input` */
  putUses(article: string, uses: readonly Use[]): Promise<void>;
  /** The uses in one article; empty if none are known. */
  usesIn(article: string): Promise<readonly Use[]>;
  /** What an article uses, by the key of its record; `undefined` if there is none. */
  usesAt(storeKey: string): Promise<UsesRecord | undefined>;
  /** Every use known, article by article. */
  uses(): AsyncIterable<Use>;
}

/** The uses in one article, as kept. */
export interface UsesRecord {
  readonly article: string;
  readonly uses: readonly Use[];
}

const offset = z.number().int().nonnegative();
const usesSchema: z.ZodType<UsesRecord> = z.looseObject({
  article: recordText,
  uses: z.array(
    z.looseObject({
      article: recordText,
      post: postKey,
      snapshot: version,
      range: z.tuple([offset, offset]),
      kind: z.enum(["embed", "quotation", "credit", "image"]),
      at: time,
    }),
  ),
});

/** The uses kept in a store. */
export function usesIn(store: Store): Uses {
  const noteArticle = articleNoter(store);
  return {
    async putUses(article, uses) {
      // A record that was there stays, empty: one that is gone was taken away.
      if (uses.length === 0 && !(await store.get(usesKey(article)))) return;
      const result = usesSchema.safeParse({ article, uses });
      if (!result.success || uses.some((use) => use.article !== article)) {
        throw new PostproofError(
          "invalid_input",
          `Not the uses in the article ${JSON.stringify(article.slice(0, 200))}.`,
        );
      }
      await store.put(usesKey(article), writeDocument(result.data));
      const posts = new Map(uses.map(({ post }) => [formatKey(post), post]));
      // At once: a store that flushes what comes together does so once, however many posts an article shows.
      await Promise.all([...posts.values()].map((post) => noteArticle(post, article)));
    },

    async usesIn(article) {
      const bytes = await store.get(usesKey(article));
      return bytes ? readUsesAt(usesKey(article), bytes).uses : [];
    },

    async usesAt(storeKey) {
      const bytes = await store.get(storeKey);
      return bytes && readUsesAt(storeKey, bytes);
    },

    async *uses() {
      for await (const storeKey of store.list(PREFIX.uses)) {
        const bytes = await store.get(storeKey);
        if (bytes) yield* readUsesAt(storeKey, bytes).uses;
      }
    },
  };
}

/** Reads the uses in one article as kept under a store key. @throws PostproofError `damaged` */
export function readUsesAt(storeKey: string, bytes: Uint8Array): UsesRecord {
  const record = readRecord(usesSchema, storeKey, bytes);
  if (usesKey(record.article) !== storeKey) throw damaged(storeKey, "holds the uses in another article");
  return record;
}

/** The uses that two archives know in an article of one path, in one record; `undefined` if theirs says nothing new. */
export function uniteUses(storeKey: string, bytes: Uint8Array, theirs: Uint8Array): Uint8Array | undefined {
  const ours = readUsesAt(storeKey, bytes);
  const known = new Set(ours.uses.map(canonicalJson));
  const added = readUsesAt(storeKey, theirs).uses.filter((use) => !known.has(canonicalJson(use)));
  return added.length === 0 ? undefined : writeDocument({ ...ours, uses: [...ours.uses, ...added] });
}
