// Removing from an archive, which nothing but a takedown does: which files rest on a post, and each of them gone for good.
import type { Removed } from "../model/decision.ts";
import type { PostKey } from "../model/key.ts";
import type { Sighting } from "../model/snapshot.ts";
import type { Use } from "../model/use.ts";
import { readAliasAt } from "./aliases.ts";
import type { Alias } from "./aliases.ts";
import { screenshotIn } from "./blobs.ts";
import { readPictureAt } from "./article-pictures.ts";
import { recordDigest, writeDocument } from "./document.ts";
import { readEntryAt } from "./entries.ts";
import { readGoneAt } from "./gone.ts";
import { articleNoter, readInventoryAt, takeInventory } from "./inventory.ts";
import {
  PREFIX,
  assetKey,
  captureKey,
  entryKey,
  fingerprintKey,
  hexDigest,
  inventoryKey,
  keyMeaning,
  originalKey,
  postPrefix,
  snapshotKey,
} from "./layout.ts";
import type { KeyMeaning } from "./layout.ts";
import { SIGHTING } from "./sightings.ts";
import { updateKept } from "./store.ts";
import type { Store } from "./store.ts";
import { readUsesAt } from "./uses.ts";

/** Finds and removes what rests on posts. Keys are those of the store; `post` is where the keys of a post begin. */
export interface Removal {
  /** The records of a post, but for what proves that there were any: decisions and manifests. */
  readonly ownKeys: (post: string) => Promise<string[]>;
  /** The aliases that lead to a post, or led there before. */
  readonly aliasesOf: (post: string) => Promise<{ readonly key: string; readonly alias: Alias }[]>;
  /** Every capture kept as evidence, with its bytes. */
  readonly captures: () => AsyncGenerator<readonly [key: string, bytes: Uint8Array]>;
  /** What came of posts from other archives and is kept beside ours, where `is` says so of it. */
  readonly originsOf: (posts: readonly PostKey[], is: (bytes: Uint8Array) => boolean) => Promise<string[]>;
  /** Records of pictures that are gone, of these addresses. */
  readonly goneOf: (urls: ReadonlySet<string>) => Promise<string[]>;
  /** Records of pictures that stand in articles, with the credit beside them. */
  readonly picturesOf: (
    is: (article: string, credit: string) => boolean,
  ) => Promise<{ key: string; files: string[] }[]>;
  /** Where a file stands among what is published, among the evidence, and what it looks like; those that are there. */
  readonly filesOf: (files: Iterable<string>) => Promise<string[]>;
  /** Each of these that is there, with its digest. */
  readonly named: (keys: Iterable<string>) => Promise<Removed[]>;
  /** The keys of all decisions. */
  readonly decisionKeys: () => Promise<string[]>;
  /** A digest of the names of all records and all evidence, decisions aside: another one where something came or went. */
  readonly state: () => Promise<string>;
  readonly remove: (keys: Iterable<string>) => Promise<void>;
  /** Takes a post out of what an alias led to before; removes the alias where it leads there now. */
  readonly unpoint: (post: string) => Promise<void>;
  /** Takes the uses of a post out of the records of articles. */
  readonly dropUses: (post: string) => Promise<void>;
  /** Puts a sighting of a post in the place of another, wherever `change` gives one. */
  readonly changeSightings: (post: string, change: (sighting: Sighting) => Sighting) => Promise<void>;
  /** Counts anew what is kept of a post, whatever was there before. */
  readonly recount: (key: PostKey) => Promise<void>;
}

const OWN: ReadonlySet<KeyMeaning["kind"]> = new Set([
  "snapshot",
  "sighting",
  "rights",
  "attachment",
  "origin",
  "inventory",
]);

/** Opens removing from a store. */
export function removalIn(store: Store): Removal {
  return { ...findingIn(store), ...changingIn(store) };
}

type Finding =
  | "decisionKeys"
  | "state"
  | "originsOf"
  | "ownKeys"
  | "aliasesOf"
  | "captures"
  | "goneOf"
  | "picturesOf"
  | "filesOf"
  | "named";

async function keysIn(store: Store, prefix: string): Promise<string[]> {
  const found: string[] = [];
  for await (const key of store.list(prefix)) found.push(key);
  return found;
}

async function* recordsIn(store: Store, prefix: string): AsyncGenerator<readonly [string, Uint8Array]> {
  for (const key of await keysIn(store, prefix)) {
    const bytes = await store.get(key);
    if (bytes) yield [key, bytes];
  }
}

async function aliasesIn(store: Store, post: string): Promise<{ key: string; alias: Alias }[]> {
  const found: { key: string; alias: Alias }[] = [];
  for await (const [key, bytes] of recordsIn(store, PREFIX.aliases)) {
    const alias = readAliasAt(key, bytes);
    const leads = [alias, ...(alias.earlier ?? [])].some((pointer) => postPrefix(pointer.key) === post);
    if (leads) found.push({ key, alias });
  }
  return found;
}

function findingIn(store: Store): Pick<Removal, Finding> {
  return {
    ownKeys: async (post) =>
      (await keysIn(store, post)).filter((key) => OWN.has(keyMeaning(key)?.kind ?? "archive")),
    aliasesOf: (post) => aliasesIn(store, post),
    captures: () => recordsIn(store, PREFIX.captures),
    async originsOf(posts, is) {
      const found: string[] = [];
      for (const post of posts)
        for await (const [key, bytes] of recordsIn(store, `${postPrefix(post)}origins/`))
          if (is(bytes)) found.push(key);
      return found;
    },
    async goneOf(urls) {
      const found: string[] = [];
      for await (const [key, bytes] of recordsIn(store, PREFIX.gone))
        if (urls.has(readGoneAt(key, bytes).url)) found.push(key);
      return found;
    },
    async picturesOf(is) {
      const found: { key: string; files: string[] }[] = [];
      for await (const [key, bytes] of recordsIn(store, PREFIX.pictures)) {
        const { article, credit, picture } = readPictureAt(key, bytes);
        if (!is(article, credit)) continue;
        const { renditions = [], original } = picture;
        found.push({ key, files: [...renditions, ...(original ? [original] : [])].map(({ file }) => file) });
      }
      return found;
    },
    async filesOf(files) {
      const places: string[] = [];
      for (const file of files) {
        for (const place of placesOf(file)) if (await store.get(place)) places.push(place);
      }
      return places;
    },
    decisionKeys: async () =>
      (await keysIn(store, PREFIX.posts)).filter((key) => keyMeaning(key)?.kind === "decision"),
    async state() {
      const records = (await keysIn(store, PREFIX.posts)).filter(
        (key) => keyMeaning(key)?.kind !== "decision",
      );
      const evidence = await keysIn(store, PREFIX.captures);
      return hexDigest([...records, ...evidence].sort().join("\n"));
    },
    async named(list) {
      const found: Removed[] = [];
      for (const key of new Set(list)) {
        const bytes = await store.get(key);
        if (bytes) found.push({ key, digest: `sha256:${hexDigest(bytes)}` });
      }
      return found;
    },
  };
}

function changingIn(store: Store): Omit<Removal, Finding> {
  return {
    async remove(list) {
      for (const key of list) await store.delete(key);
    },
    async unpoint(post) {
      for (const { key, alias } of await aliasesIn(store, post)) {
        if (postPrefix(alias.key) === post) {
          await store.delete(key);
          continue;
        }
        const { earlier = [], ...rest } = alias;
        const left = earlier.filter((pointer) => postPrefix(pointer.key) !== post);
        await store.put(key, writeDocument({ ...rest, ...(left.length > 0 && { earlier: left }) }));
      }
    },
    async dropUses(post) {
      for (const key of await keysIn(store, PREFIX.uses))
        await updateKept(store, key, (bytes) => {
          const record = bytes && readUsesAt(key, bytes);
          const isOf = (use: Use): boolean => postPrefix(use.post) === post;
          if (!record?.uses.some(isOf)) return undefined;
          return writeDocument({ ...record, uses: record.uses.filter((use) => !isOf(use)) });
        });
    },
    async changeSightings(post, change) {
      for (const place of await keysIn(store, `${post}sightings/`)) {
        const bytes = await store.get(place);
        if (!bytes) continue;
        const { key, after, ...sighting } = readEntryAt(SIGHTING, place, bytes);
        const record = { ...change(sighting), key, ...(after && { after }) };
        const next = entryKey(key, "sightings", sighting.at, recordDigest(record));
        if (next === place) continue;
        await store.put(next, writeDocument(record));
        await store.delete(place);
      }
    },
    async recount(key) {
      const bytes = await store.get(inventoryKey(key));
      const articles = bytes ? readInventoryAt(inventoryKey(key), bytes).articles : [];
      await store.delete(inventoryKey(key));
      await takeInventory(store, key);
      const note = articleNoter(store);
      for (const article of articles) await note(key, article);
    },
  };
}

/** Where a file may stand: among what is published, among the evidence; and what is known of its looks. */
function placesOf(file: string): string[] {
  const published = ((): string[] => {
    try {
      return [assetKey(file)];
    } catch {
      return []; // of a kind that is never published
    }
  })();
  return [...published, originalKey(file), fingerprintKey(file)];
}

export { captureKey, postPrefix, screenshotIn, snapshotKey };
