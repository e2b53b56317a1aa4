// The account of an author: as told, else as its server tells it.
import type { Exchange } from "../../../model/capture.ts";
import { answerOf } from "../../../model/capture.ts";
import type { EndingOutcome } from "../../../model/outcome.ts";
import { webUrl } from "../../read/web-url.ts";
import { hostOf } from "../identity.ts";
import { isTold, ownerOf, readActor } from "./actor.ts";
import { readAnswer } from "./ending.ts";
import { iriOf } from "./object.ts";
import type { Actor, ApObject } from "./object.ts";

/** Yields addresses to be asked, takes what came of each. */
export type Steps<T> = Generator<string, T, Exchange | undefined>;

/** The account of an object's author: as told with it, else as asked for. `undefined` if it is nowhere told. */
export function* accountOf(
  object: ApObject,
  known: Actor | undefined,
): Steps<Actor | EndingOutcome | undefined> {
  const owner = ownerOf(object);
  const told = known ?? owner?.actor;
  const id = webUrl(owner?.id);
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
