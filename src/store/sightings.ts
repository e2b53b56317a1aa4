// Sightings in an archive: every attempt to read a post, whatever came of it.
import { z } from "zod";
import type { PostKey } from "../model/key.ts";
import type { Sighting } from "../model/snapshot.ts";
import { entriesIn } from "./entries.ts";
import type { EntryForm } from "./entries.ts";
import { evidence, text, time, version } from "./schema.ts";
import type { Store } from "./store.ts";

/** The sightings of posts. */
export interface Sightings {
  /** Keeps a sighting. The same sighting twice is kept once. @throws PostproofError `invalid_input` */
  addSighting(key: PostKey, sighting: Sighting): Promise<void>;
  /** The sightings of a post, oldest first. */
  sightings(key: PostKey): Promise<Sighting[]>;
}

/** The form of a sighting. Fields that a newer version wrote are kept. */
export const SIGHTING: EntryForm<Sighting> = {
  kind: "sightings",
  schema: z.looseObject({
    at: time,
    url: text,
    outcome: text,
    reason: text.exactOptional(),
    version: version.exactOptional(),
    thread: z.array(text).max(1_000).readonly().exactOptional(),
    evidence: evidence.exactOptional(),
    tool: text,
  }),
};

/** The sightings kept in a store. */
export function sightingsIn(store: Store): Sightings {
  const entries = entriesIn(store, SIGHTING);
  return { addSighting: entries.add, sightings: entries.of };
}
