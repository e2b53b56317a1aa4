// The account of an author: as told, else as its server tells it; its name as the name's own host tells it.
import { z } from "zod";
import type { Exchange } from "../../../model/capture.ts";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import type { EndingOutcome } from "../../../model/outcome.ts";
import { webUrl } from "../../read/web-url.ts";
import { hostOf } from "../identity.ts";
import { fullNameOf, isTold, ownerOf, readActor } from "./actor.ts";
import type { NamedActor } from "./actor.ts";
import { readAnswer } from "./ending.ts";
import { iriOf } from "./object.ts";
import type { Actor, ApObject } from "./object.ts";

/** Yields addresses to be asked, takes what came of each. */
export type Steps<T> = Generator<string, T, Exchange | undefined>;

/** The account of an object's author: as told with it, else as asked for. `undefined` if it is nowhere told. */
export function* accountOf(
  object: ApObject,
  known: Actor | undefined,
): Steps<NamedActor | EndingOutcome | undefined> {
  const owner = ownerOf(object);
  const told = yield* toldOf(owner?.id, known ?? owner?.actor);
  return told && !("kind" in told) ? yield* named(told, owner?.id) : told;
}

function* toldOf(
  owner: string | undefined,
  told: Actor | undefined,
): Steps<Actor | EndingOutcome | undefined> {
  const id = webUrl(owner);
  if (isTold(told) || id === undefined) return told;
  const exchange = yield id;
  const answer = answerOf(exchange);
  const { host } = new URL(id);
  if (answer?.status === 410) {
    return {
      kind: "author_suspended",
      reason: `${host} says that the author's account is gone (410): suspended for good, or deleted.`,
      status: 410,
    };
  }
  const read = readAnswer(exchange, id, true);
  const actor =
    "object" in read && hostOf(iriOf(read.object["id"])) === read.host ? readActor(read.object) : undefined;
  if (actor?.suspended === true)
    return {
      kind: "author_suspended",
      reason: `${host} says that the author is suspended.`,
      status: answer!.status,
    };
  return actor ?? told;
}

/** What a host says of an account name (RFC 7033): at which addresses the account is. */
const webfinger = z.object({
  links: z.array(z.object({ rel: z.string().max(2_000), href: z.string().max(2_000).optional() })).max(100),
});

/** Where a host is asked about an account name of its own. */
export const WEBFINGER = "/.well-known/webfinger?resource=";

/** An account whose name is of another host than the account counts by that name only where that host says so too. */
function* named(actor: Actor, id: string | undefined): Steps<NamedActor> {
  const name = fullNameOf(actor);
  const host = name?.split("@")[1]?.toLowerCase();
  if (name === undefined || host === undefined || host === hostOf(id)) return actor;
  const address = webUrl(`https://${host}${WEBFINGER}${encodeURIComponent(`acct:${name}`)}`);
  const answer = answerOf(address === undefined ? undefined : yield address);
  const links = (answer?.status === 200 && webfinger.safeParse(jsonOf(answer)).data?.links) || [];
  const isOwn = links.some(({ rel, href }) => rel === "self" && href !== undefined && href === id);
  return isOwn ? { ...actor, namedBy: host } : actor;
}
