// The posts of an archive: found by any form of their address, each with all that is known of it.
import { createHash } from "node:crypto";
import { isWithdrawn } from "../model/decision.ts";
import type { Standing } from "../model/decision.ts";
import type { PostKey } from "../model/key.ts";
import { parseKey } from "../model/key.ts";
import type { Reference } from "../model/reference.ts";
import { referenceAlias } from "../model/reference.ts";
import { byVersion } from "../model/snapshot.ts";
import type { Basis, Sighting, Snapshot } from "../model/snapshot.ts";
import { parseFrame, parseReference } from "../platforms/index.ts";
import type { Platform } from "../platforms/platform.ts";
import type { KeptPost, Records, Store } from "../store/index.ts";

/** Everything the archive knows of one post. */
export interface PostRecord {
  readonly key: PostKey;
  /** In the order in which they arrived. */
  readonly snapshots: readonly Snapshot[];
  /** The version last seen of those known on the surest basis, or `undefined` if no attempt ever read a post. */
  readonly current: Snapshot | undefined;
  /** Every attempt, in the order in which they arrived. */
  readonly sightings: readonly Sighting[];
  /**
   * What was decided about it, where anything was. Of a post of which nothing is shown by decision, `snapshots` is empty and
   * there is no `current`, though it may be kept.
   */
  readonly decided?: Standing;
}

/** Reads addresses, offline. */
interface Addresses {
  /**
   * Reads a URL; `undefined` if no platform of the archive recognizes it.
   *
   * @param after name of a platform: only those that come after it are asked.
   */
  readonly parse: (url: string, after?: string) => Reference | undefined;
  /** Reads a URL as it stands in an article: what takes any address, or may lead to any, is left alone. */
  readonly parseInArticle: (url: string) => Reference | undefined;
  /** Reads the address of a frame in an article: also of players that nothing but a frame shows. */
  readonly parseFrame: (url: string) => Reference | undefined;
}

/** Looks posts up. */
export interface Posts extends Addresses {
  /**
   * Reads a URL as it stands in an article in which these references were found: what only looks like a post is certain
   * where the archive has that very post.
   */
  readonly parseKnown: (
    found: readonly { readonly reference: Reference }[],
  ) => Promise<(url: string) => Reference | undefined>;
  /** The key behind a URL or a formatted key, met before or not; `undefined` if it can be neither. */
  readonly resolve: (urlOrKey: string) => Promise<PostKey | undefined>;
  /** What holds for a post after all that was decided about it. */
  readonly standing: (key: PostKey) => Promise<Standing>;
  /** The version last seen, also of a post of which nothing is shown by decision; `undefined` if none was ever read. */
  readonly latest: (key: PostKey | undefined) => Promise<Snapshot | undefined>;
  /** The version last seen; `undefined` if none was ever read, or nothing of it is shown by decision. */
  readonly current: (key: PostKey | undefined) => Promise<Snapshot | undefined>;
  /** All that is known of a post; `undefined` if nothing is. */
  readonly record: (key: PostKey) => Promise<PostRecord | undefined>;
  /** The same by where the keys of the post begin in the store. */
  readonly at: (prefix: string) => Promise<PostRecord | undefined>;
  /** The same of every post. */
  readonly all: () => AsyncGenerator<PostRecord, void>;
  /** The same posts, looked up in other records: those of one job. */
  readonly over: (records: Records) => Posts;
}

/** Opens the posts of an archive. */
export function openPosts(records: Records, list: readonly Platform[]): Posts {
  const parse: Posts["parse"] = (url, after) =>
    parseReference(
      url,
      after === undefined ? list : list.slice(list.findIndex(({ name }) => name === after) + 1),
    );
  const particular = list.filter(({ any }) => any !== true);
  const addresses: Addresses = {
    parse,
    parseInArticle(url) {
      const reference = parseReference(url, particular);
      // A short link that may lead anywhere says nothing until it is followed.
      return reference?.short === true && !reference.certain ? undefined : reference;
    },

    parseFrame: (url) => parseFrame(url, list),
  };
  return postsIn(records, addresses, list);
}

function postsIn(records: Records, addresses: Addresses, list: readonly Platform[]): Posts {
  const latest: Posts["latest"] = async (key) => {
    if (!key) return undefined;
    const snapshots = await records.snapshots(key);
    return snapshots.length < 2 ? snapshots[0] : lastSeen(snapshots, await records.sightings(key));
  };
  return {
    ...addresses,

    async parseKnown(found) {
      const known = new Set<string>();
      for (const { reference } of found) {
        if (reference.certain) continue;
        const key = await records.resolve(referenceAlias(reference));
        // A page that is no post of the platform that was guessed stays a link.
        const isPost = list.some(({ name, any }) => name === key?.platform && any !== true);
        if (isPost && (await records.snapshots(key!)).length > 0) known.add(referenceAlias(reference));
      }
      const { parseInArticle } = addresses;
      if (known.size === 0) return parseInArticle;
      return (url) => {
        const reference = parseInArticle(url);
        return reference && known.has(referenceAlias(reference))
          ? { ...reference, certain: true }
          : reference;
      };
    },

    async resolve(urlOrKey) {
      const direct = await records.resolve(urlOrKey);
      if (direct) return direct;
      const reference = addresses.parse(urlOrKey);
      if (!reference) {
        const key = parseKey(urlOrKey);
        return list.some(({ name }) => name === key?.platform) ? key : undefined;
      }
      const { platform, id } = reference;
      return (await records.resolve(referenceAlias(reference))) ?? { platform, id };
    },

    standing: (key) => records.standing(key),
    latest,

    async current(key) {
      const snapshot = await latest(key);
      return snapshot && !isWithdrawn(await records.standing(snapshot.key)) ? snapshot : undefined;
    },

    async record(key) {
      const [snapshots, sightings] = await Promise.all([records.snapshots(key), records.sightings(key)]);
      if (snapshots.length === 0 && sightings.length === 0) return undefined;
      return recordOf({ key, snapshots, sightings }, await records.standing(key));
    },

    async at(prefix) {
      const kept = await records.keptAt(prefix);
      return kept && recordOf(kept, kept.standing);
    },

    async *all() {
      for await (const kept of records.kept()) yield recordOf(kept, kept.standing);
    },

    over: (others) => postsIn(others, addresses, list),
  };
}

/** What is told of a post that is kept. */
function recordOf({ key, snapshots, sightings }: KeptPost, decided: Standing): PostRecord {
  const isDecided = (decided.by ?? decided.hold ?? decided.redacted ?? decided.asked) !== undefined;
  if (isWithdrawn(decided)) return { key, snapshots: [], sightings, current: undefined, decided };
  const record = { key, snapshots, sightings, current: lastSeen(snapshots, sightings) };
  return isDecided ? { ...record, decided } : record;
}

/** By basis, how sure a version is that may be shown; the least first. A publisher's copy stands only where there is nothing else. */
const SURENESS: Readonly<Record<Basis, number>> = {
  signed: 0,
  captured: 0,
  web_archive: 1,
  export: 2,
  transcribed: 3,
  publisher_copy: 4,
};

/**
 * Of several versions the surest, and of these the one last seen: a post can be edited back to what it was. Both are
 * given in the order in which they arrived; no time that a version claims counts.
 */
function lastSeen(all: readonly Snapshot[], sightings: readonly Sighting[]): Snapshot | undefined {
  const surest = Math.min(...all.map(({ basis }) => SURENESS[basis]));
  const snapshots = all.filter(({ basis }) => SURENESS[basis] === surest);
  const seen = byVersion(snapshots);
  const version = sightings.findLast((sighting) => seen.has(sighting.version ?? ""))?.version;
  return seen.get(version ?? "") ?? snapshots.at(-1);
}

/** Looking again waits this many times as long as looking took: a run over many articles does little else than read them. */
const REST = 20;

/**
 * Tells whether the posts of a store are those of the last look, whichever process added to them: records are never changed, so
 * that their names tell.
 */
export function openUnchanged(store: Store): () => Promise<boolean> {
  let known = "";
  let next = 0;
  return async () => {
    const began = performance.now();
    if (began < next) return true;
    const names = createHash("sha256");
    for await (const name of store.list("posts/")) names.update(`${name}\n`);
    const before = known;
    known = names.digest("hex");
    next = performance.now() + REST * (performance.now() - began);
    return before === known;
  };
}
