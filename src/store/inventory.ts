// The inventory of a post: how much of it there should be. Records that nothing names are missed by it when they are gone.
import { z } from "zod";
import { shared } from "../disk/shared.ts";
import type { PostKey } from "../model/key.ts";
import { key as postKey } from "../model/schema/value.ts";
import { damaged, readRecord, writeDocument } from "./document.ts";
import { inventoryKey, keyMeaning, postPrefix } from "./layout.ts";
import type { KeyMeaning } from "./layout.ts";
import { recordText } from "./schema.ts";
import { sameBytes, updateKept } from "./store.ts";
import type { Store } from "./store.ts";

/**
 * How many records of a post were there when it was last written, and which articles carried it. Nothing that is counted
 * is ever removed, so there can be more of it, for whoever was killed or wrote at the same time, and never less.
 */
export interface Inventory {
  readonly key: PostKey;
  readonly snapshots: number;
  readonly sightings: number;
  readonly rights: number;
  readonly attachments: number;
  /** Paths of articles of which uses were recorded; at most {@link MOST_ARTICLES}. */
  readonly articles: readonly string[];
}

const count = z.number().int().nonnegative();
const inventorySchema: z.ZodType<Inventory> = z.looseObject({
  key: postKey,
  snapshots: count,
  sightings: count,
  rights: count,
  attachments: count,
  articles: z.array(recordText).readonly(),
});

/** What is counted of a post, with what its records are called in a layout. */
export const COUNTED = {
  snapshots: "snapshot",
  sightings: "sighting",
  rights: "rights",
  attachments: "attachment",
} as const satisfies Partial<Record<keyof Inventory, KeyMeaning["kind"]>>;

const FIELDS = Object.keys(COUNTED) as (keyof typeof COUNTED)[];

/** More articles than this are not remembered of one post: each costs a write where the article is rewritten. */
const MOST_ARTICLES = 20;

/** Whether what is kept of a post is counted: an older archive counts nothing. */
export async function isCounted(store: Store, key: PostKey): Promise<boolean> {
  return (await store.get(inventoryKey(key))) !== undefined;
}

/**
 * Counts what is kept of a post, and writes it down. What was there once stays counted.
 *
 * @param articles those that carry it, for a post that was not counted before.
 */
export async function takeInventory(
  store: Store,
  key: PostKey,
  articles: readonly string[] = [],
): Promise<void> {
  const found = { snapshots: 0, sightings: 0, rights: 0, attachments: 0 };
  for await (const storeKey of store.list(postPrefix(key))) {
    const kind = keyMeaning(storeKey)?.kind;
    for (const field of FIELDS) if (kind === COUNTED[field]) found[field] += 1;
  }
  await update(store, key, (before) => {
    const most = { ...found };
    for (const field of FIELDS) most[field] = Math.max(found[field], before?.[field] ?? 0);
    return { articles: articles.slice(0, MOST_ARTICLES).toSorted(), ...before, key, ...most };
  });
}

/**
 * Writes down that the uses in an article were recorded, for a post that is counted at all: of articles that come at the same time,
 * all at once.
 */
export function articleNoter(store: Store): (key: PostKey, article: string) => Promise<void> {
  const waiting = new Map<string, { readonly key: PostKey; readonly articles: string[] }>();
  const note = shared(async (name) => {
    const { key, articles } = waiting.get(name)!;
    waiting.delete(name);
    await update(store, key, (before) => {
      const room = MOST_ARTICLES - (before?.articles.length ?? 0);
      const added = [...new Set(articles)].filter((each) => before?.articles.includes(each) === false);
      return !before || room <= 0 || added.length === 0
        ? undefined
        : { ...before, articles: [...before.articles, ...added.slice(0, room)].sort() };
    });
  });
  return async (key, article) => {
    const name = inventoryKey(key);
    const known = waiting.get(name);
    if (known) known.articles.push(article);
    else waiting.set(name, { key, articles: [article] });
    await note(name);
  };
}

/** Changes an inventory, whoever else does; one that cannot be read is taken anew. */
async function update(
  store: Store,
  key: PostKey,
  change: (before: Inventory | undefined) => Inventory | undefined,
): Promise<void> {
  const storeKey = inventoryKey(key);
  await updateKept(store, storeKey, (bytes) => {
    const next = change(bytes && readable(storeKey, bytes));
    const written = next && writeDocument(next);
    return written && bytes && sameBytes(written, bytes) ? undefined : written;
  });
}

function readable(storeKey: string, bytes: Uint8Array): Inventory | undefined {
  try {
    return readInventoryAt(storeKey, bytes);
  } catch {
    return undefined;
  }
}

/** Reads an inventory as kept under a store key. @throws PostproofError `damaged` */
export function readInventoryAt(storeKey: string, bytes: Uint8Array): Inventory {
  const inventory = readRecord(inventorySchema, storeKey, bytes);
  if (inventoryKey(inventory.key) !== storeKey)
    throw damaged(storeKey, "counts what is kept of another post");
  return inventory;
}
