// Sightings in an archive: every attempt to read a post, whatever came of it.
import { z } from "zod";
import type { PostKey } from "../model/key.ts";
import { ENDINGS } from "../model/outcome.ts";
import { digest, time } from "../model/schema/value.ts";
import type { Sighting } from "../model/snapshot.ts";
import type { Aliases } from "./aliases.ts";
import { entriesIn } from "./entries.ts";
import type { EntryForm } from "./entries.ts";
import type { Log } from "./log.ts";
import { recordText, version } from "./schema.ts";
import type { Store } from "./store.ts";

/** The sightings of posts. */
export interface Sightings {
  /**
   * Keeps a sighting, after its aliases were made to point to the post. The same sighting twice is kept once.
   * @throws PostproofError `invalid_input`
   */
  addSighting(key: PostKey, sighting: Sighting): Promise<void>;
  /** The sightings of a post, in the order in which they arrived. */
  sightings(key: PostKey): Promise<Sighting[]>;
}

const ATTEMPT = { at: time, url: recordText, evidence: digest.exactOptional(), tool: recordText };

/** The form of a sighting. Fields that a newer version wrote are kept. */
export const SIGHTING: EntryForm<Sighting> = {
  kind: "sightings",
  schema: z.discriminatedUnion("outcome", [
    z.looseObject({
      ...ATTEMPT,
      outcome: z.literal("post"),
      version,
      reason: recordText.exactOptional(),
      aliases: z.array(recordText).max(10_000).readonly().exactOptional(),
      thread: z.array(recordText).max(1_000).readonly().exactOptional(),
    }),
    z.looseObject({
      ...ATTEMPT,
      outcome: z.enum(ENDINGS),
      reason: recordText,
      searched: z.literal("web_archives").exactOptional(),
    }),
  ]),
};

/** The sightings kept in a store, and the aliases that they name. */
export function sightingsIn(
  store: Store,
  { addAliases }: Pick<Aliases, "addAliases">,
  now: () => Date,
  log: Pick<Log, "append">,
): Sightings {
  const entries = entriesIn(store, SIGHTING, now, log);
  return {
    async addSighting(key, sighting) {
      if (sighting.aliases) await addAliases(key, sighting.aliases, sighting.at);
      await entries.add(key, sighting);
    },
    sightings: entries.of,
  };
}
