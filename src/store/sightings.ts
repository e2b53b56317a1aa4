// Sightings in an archive: every attempt to read a post, whatever came of it.
import { z } from "zod";
import { PostproofError } from "../errors.ts";
import type { PostKey } from "../model/key.ts";
import type { Sighting } from "../model/snapshot.ts";
import { damaged, readRecord, recordDigest, writeDocument } from "./document.ts";
import { sightingKey, sightingsPrefix } from "./layout.ts";
import { evidence, postKey, text, time, version } from "./schema.ts";
import type { Store } from "./store.ts";

/** The sightings of posts. */
export interface Sightings {
  /** Keeps a sighting. The same sighting twice is kept once. @throws PostproofError `invalid_input` */
  addSighting(key: PostKey, sighting: Sighting): Promise<void>;
  /** The sightings of a post, oldest first. */
  sightings(key: PostKey): Promise<Sighting[]>;
}

/** A sighting as kept: with the key of its post, so that a post that was never read can be listed too. */
export interface KeptSighting extends Sighting {
  readonly key: PostKey;
}

const sightingSchema: z.ZodType<KeptSighting> = z.looseObject({
  key: postKey,
  at: time,
  url: text,
  outcome: text,
  reason: text.exactOptional(),
  version: version.exactOptional(),
  evidence: evidence.exactOptional(),
  tool: text,
});

/** The sightings kept in a store. */
export function sightingsIn(store: Store): Sightings {
  return {
    async addSighting(key, sighting) {
      const result = sightingSchema.safeParse({ ...sighting, key });
      if (!result.success) {
        const field = result.error.issues[0]?.path.map(String).join(".") ?? "";
        throw new PostproofError(
          "invalid_input",
          `Not a sighting: the field ${JSON.stringify(field)} is wrong.`,
        );
      }
      const kept = result.data;
      await store.put(sightingKey(key, kept.at, recordDigest(kept)), writeDocument(kept), { ifAbsent: true });
    },

    async sightings(key) {
      const found: Sighting[] = [];
      // The names begin with the time: the order of the keys is the order in time.
      for await (const storeKey of store.list(sightingsPrefix(key))) {
        const bytes = await store.get(storeKey);
        if (!bytes) continue;
        const { key: _key, ...sighting } = readSightingAt(storeKey, bytes);
        found.push(sighting);
      }
      return found;
    },
  };
}

/** Reads a sighting as kept under a store key. @throws PostproofError `damaged` */
export function readSightingAt(storeKey: string, bytes: Uint8Array): KeptSighting {
  const kept = readRecord(sightingSchema, storeKey, bytes);
  if (sightingKey(kept.key, kept.at, recordDigest(kept)) !== storeKey) {
    throw damaged(storeKey, "holds another sighting than its name says");
  }
  return kept;
}
