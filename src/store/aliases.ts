// Aliases in an archive: every URL, handle and id form under which a post was met.
import { z } from "zod";
import { PostproofError } from "../errors.ts";
import { parseKey, sameKey } from "../model/key.ts";
import type { PostKey } from "../model/key.ts";
import { key as postKey, time } from "../model/schema/value.ts";
import { isAhead } from "../model/time.ts";
import { damaged, readRecord, writeDocument } from "./document.ts";
import { aliasKey, postPrefix } from "./layout.ts";
import { recordText } from "./schema.ts";
import { updateKept } from "./store.ts";
import type { Store } from "./store.ts";

/** The aliases of posts. */
export interface Aliases {
  /**
   * Makes aliases point to a post, as seen at `at`, by our own clock (ISO 8601 UTC). Where one pointed to another post,
   * the newer look wins and the older is remembered; one that claims to be of a time that had not come yet is the oldest.
   * An alias that points there already keeps its date.
   * @throws PostproofError `invalid_input` for an alias longer than 16384 characters
   */
  addAliases(key: PostKey, aliases: readonly string[], at: string): Promise<void>;
  /** The post that an alias points to; the formatted key of a post in the archive points to that post. */
  resolve(alias: string): Promise<PostKey | undefined>;
}

/** To which post an alias points, since when, and where it pointed before. */
export interface Alias {
  readonly alias: string;
  readonly key: PostKey;
  readonly at: string;
  /** Oldest first; absent if it never pointed elsewhere. */
  readonly earlier?: readonly Pointer[];
}

interface Pointer {
  readonly key: PostKey;
  readonly at: string;
}

const aliasSchema: z.ZodType<Alias> = z.looseObject({
  alias: recordText,
  key: postKey,
  at: time,
  earlier: z.array(z.object({ key: postKey, at: time })).exactOptional(),
});

/** The aliases kept in a store. */
export function aliasesIn(store: Store): Aliases {
  const find = async (alias: string): Promise<Alias | undefined> => {
    const storeKey = aliasKey(alias);
    const bytes = await store.get(storeKey);
    return bytes && readAliasAt(storeKey, bytes);
  };

  const point = async (alias: string, to: Pointer): Promise<void> => {
    const first = aliasSchema.safeParse({ alias, ...to });
    if (!first.success) {
      throw new PostproofError(
        "invalid_input",
        `Not an alias of a post: ${JSON.stringify(alias.slice(0, 100))}.`,
      );
    }
    await updateKept(store, aliasKey(alias), (bytes) => {
      const known = bytes && readAliasAt(aliasKey(alias), bytes);
      const next = known ? repoint(known, to) : first.data;
      return next === known ? undefined : writeDocument(next);
    });
  };

  return {
    async addAliases(key, aliases, at) {
      await Promise.all([...new Set(aliases)].map((alias) => point(alias, { key, at })));
    },

    async resolve(alias) {
      const known = await find(alias);
      if (known) return known.key;
      const key = parseKey(alias);
      if (!key) return undefined;
      for await (const _record of store.list(postPrefix(key))) return key;
      return undefined;
    },
  };
}

/** Reads an alias as kept under a store key. @throws PostproofError `damaged` */
export function readAliasAt(storeKey: string, bytes: Uint8Array): Alias {
  const alias = readRecord(aliasSchema, storeKey, bytes);
  if (aliasKey(alias.alias) !== storeKey) throw damaged(storeKey, "holds another alias than its name says");
  return alias;
}

/** The alias with one more pointer; the same alias if that says nothing new. */
function repoint(known: Alias, to: Pointer): Alias {
  const earlier = known.earlier ?? [];
  if (sameKey(known.key, to.key)) return known;
  const timeOf = ({ at }: Pointer): string => (isAhead(at, to.at) ? "" : at);
  if (earlier.some((pointer) => sameKey(pointer.key, to.key) && timeOf(pointer) >= to.at)) return known;
  const byTime = [...earlier, { key: known.key, at: known.at }, to].sort((a, b) =>
    timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0,
  );
  return { alias: known.alias, ...byTime.at(-1)!, earlier: byTime.slice(0, -1) };
}

/**
 * An alias of both archives in one record: where ours points stays, and where theirs pointed is remembered as an earlier place.
 * `undefined` if that says nothing new.
 */
export function uniteAlias(storeKey: string, bytes: Uint8Array, theirs: Alias): Uint8Array | undefined {
  const ours = readAliasAt(storeKey, bytes);
  const known = [...(ours.earlier ?? []), ours];
  const added = [...(theirs.earlier ?? []), { key: theirs.key, at: theirs.at }].filter(
    (pointer) => !known.some(({ key }) => sameKey(key, pointer.key)),
  );
  if (added.length === 0) return undefined;
  const earlier = [...(ours.earlier ?? []), ...added].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  return writeDocument({ ...ours, earlier });
}
