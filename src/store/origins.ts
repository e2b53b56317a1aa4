// Origins in an archive: which records of a post came from another archive, and whose that is.
import { z } from "zod";
import { time } from "../model/schema/value.ts";
import type { PostKey } from "../model/key.ts";
import { entriesIn } from "./entries.ts";
import type { EntryForm } from "./entries.ts";
import { recordText } from "./schema.ts";
import type { Log } from "./log.ts";
import type { Store } from "./store.ts";

/** What came of one post from another archive, at a time. */
export interface Origin {
  /** When it came, ISO 8601 UTC with milliseconds. */
  readonly at: string;
  /** Whose archive it is, or what it is called. */
  readonly from: string;
  /** The records that came, as they are named below the post: `sightings/20261123t225100123z-abababab.json`. */
  readonly taken: readonly string[];
  /**
   * Records of the other archive that stand here under the same name with something else beside it, such as another time of
   * capture of the same version: as they stood there, by their names.
   */
  readonly others?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The origins of posts. */
export interface Origins {
  /** Notes what came from another archive. @throws PostproofError `invalid_input` */
  addOrigin(key: PostKey, origin: Origin): Promise<void>;
  /** What of a post came from other archives, in the order in which it came. */
  origins(key: PostKey): Promise<Origin[]>;
}

const name = z.string().max(100);

/** The form of an origin. */
export const ORIGIN: EntryForm<Origin> = {
  kind: "origins",
  schema: z.looseObject({
    at: time,
    from: recordText,
    taken: z.array(name).max(1_000_000).readonly(),
    others: z.record(name, z.record(z.string(), z.unknown())).exactOptional(),
  }),
};

/** The origins kept in a store. */
export function originsIn(store: Store, now: () => Date, log: Pick<Log, "append">): Origins {
  const entries = entriesIn(store, ORIGIN, now, log);
  return { addOrigin: entries.add, origins: entries.of };
}
