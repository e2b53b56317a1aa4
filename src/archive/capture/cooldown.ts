// Posts that were lately seen to be gone: left alone until asking again makes sense.
import { isSettledEnding, restsUntil } from "../../model/gone.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import type { Sighting } from "../../model/snapshot.ts";
import type { Records } from "../../store/index.ts";
import { TOOL } from "../../version.ts";
import type { CaptureResult } from "./result.ts";
import type { Posts } from "../posts.ts";
import { isLookup } from "../recover/recover.ts";

/** What is looked at to know whether a post is left alone. */
interface RestTools {
  readonly records: Records;
  readonly posts: Posts;
}

/** Endings that a newer version of this program may read otherwise. */
const OUR_OWN: ReadonlySet<string> = new Set(["unsupported", "unreadable", "incomplete"]);

/**
 * The last ending of a post that is not to be asked for yet, with the time from which it is; `undefined` if it may be
 * asked for now.
 */
export async function cooldownResult(
  url: string,
  reference: Reference,
  { records, posts }: RestTools,
  now: string,
): Promise<CaptureResult | undefined> {
  const { platform, id } = reference;
  const key = (await records.resolve(referenceAlias(reference))) ?? { platform, id };
  const asked = (await records.sightings(key)).filter((sighting) => !isLookup(sighting));
  const last = asked.at(-1);
  if (!last || !isSettledEnding(last.outcome)) return undefined;
  if (OUR_OWN.has(last.outcome) && last.tool !== TOOL) return undefined;
  const retryAt = restsUntil(last.at, endingsInARow(asked), now);
  if (retryAt === undefined) return undefined;
  return {
    url,
    reference,
    status: "ended",
    snapshot: await posts.current(key),
    ending: { kind: last.outcome, reason: last.reason ?? "It was not there." },
    missing: [],
    retryAt,
  };
}

function endingsInARow(sightings: readonly Sighting[]): number {
  return sightings.length - 1 - sightings.findLastIndex(({ outcome }) => !isSettledEnding(outcome));
}

/** Until when a post is not looked for in web archives, after a look without a find; `undefined` if it may be now. */
export async function lookupCooldown(
  reference: Reference,
  { records }: RestTools,
  now: string,
): Promise<string | undefined> {
  const { platform, id } = reference;
  const key = (await records.resolve(referenceAlias(reference))) ?? { platform, id };
  const lookups = (await records.sightings(key)).filter(isLookup);
  const last = lookups.at(-1);
  return last && restsUntil(last.at, lookups.length, now);
}
