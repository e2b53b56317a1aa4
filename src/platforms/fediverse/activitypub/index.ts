// ActivityPub itself: an object of any server of the fediverse, asked for as servers ask each other.
import type { Platform } from "../../platform.ts";
import { isOfServer } from "../identity.ts";
import { matchAddress, NAME } from "./address.ts";
import { readObjectAlone } from "./loose.ts";
import { objectSource, readWay, startOf } from "./walk.ts";

/**
 * The platform ActivityPub: Friendica, Mobilizon, Hubzilla, BookWyrm, Funkwhale, WordPress and whatever else serves
 * objects to the fediverse, by one interface for all.
 *
 * Loose material that it reads: one object or an activity around one, whatever `kind` calls it (`note`, `article`,
 * `video`, ...).
 */
export function activitypub(): Platform {
  return {
    name: NAME,
    label: "Fediverse",
    isHome: isOfServer,
    match: matchAddress,
    sources: [
      objectSource("object", (reference) => [startOf(reference)], {
        owns: () => true,
        outcome: (_, { reference, exchanges }) => readWay(startOf(reference), exchanges),
        read: readObjectAlone,
        kinds: "any",
      }),
    ],
  };
}
