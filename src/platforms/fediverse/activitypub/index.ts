// ActivityPub itself: an object of any server of the fediverse, asked for as servers ask each other.
import type { Platform, ReadContext } from "../../platform.ts";
import { safely } from "../../read/ending.ts";
import { referenceAlias } from "../../../model/reference.ts";
import type { Reference } from "../../../model/reference.ts";
import type { Outcome } from "../../../model/outcome.ts";
import { isOfServer } from "../identity.ts";
import { matchAddress, NAME } from "./address.ts";
import { readLoose } from "./loose.ts";
import { askObject, readWay } from "./walk.ts";
import type { Start } from "./walk.ts";

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
    capture: async (reference, ask) => {
      await askObject(startOf(reference), ask);
    },
    normalize: ({ reference, exchanges }) => safely(() => readWay(startOf(reference), exchanges)),
    read: (body, context) => safely(() => readMaterial(body, context)),
  };
}

function startOf(reference: Reference): Start {
  return { url: reference.url, certain: reference.certain, aliases: [referenceAlias(reference)] };
}

function readMaterial(body: unknown, { kind, url, capturedAt }: ReadContext): Outcome {
  if (typeof body === "string") {
    return {
      kind: "unsupported",
      reason: `ActivityPub objects are JSON; a text of the kind ${JSON.stringify(kind.slice(0, 40))} is not read.`,
    };
  }
  return readLoose(body, url, capturedAt);
}
