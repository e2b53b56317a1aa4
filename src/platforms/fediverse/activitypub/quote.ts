// What an object quotes: found at its own server, and shown only where its author agrees, as far as that is told.
import type { Quote } from "../../../model/post.ts";
import { webUrl } from "../../read/web-url.ts";
import { hostOf, keyOfId } from "../identity.ts";
import { accountOf } from "./account.ts";
import type { Steps } from "./account.ts";
import { ownerOf } from "./actor.ts";
import { readAnswer } from "./ending.ts";
import { iriOf } from "./object.ts";
import type { ApObject } from "./object.ts";
import { unwrap } from "./opened.ts";
import { visibilityOf } from "./facts.ts";
import { contentOf, quotedBy, unseenQuote } from "./post.ts";

/** The post that an object quotes, if its own server shows it to all and its author agrees as far as is told. */
export function* quoteIn(object: ApObject, quoting: string | undefined): Steps<Quote | undefined> {
  const [address] = quotedBy(object);
  if (address === undefined) return undefined;
  const unseen = unseenQuote(address);
  const exchange = yield address;
  const answer = readAnswer(exchange, address, true);
  if (!("object" in answer)) {
    const isGone = answer.ending.kind === "not_found" || answer.ending.kind === "deleted";
    return isGone && unseen.state === "unavailable" ? { ...unseen, state: "gone" } : unseen;
  }
  const opened = unwrap(answer.object);
  if ("kind" in opened || opened.announced !== undefined) return unseen;
  const { object: quoted } = opened;
  const owner = ownerOf(quoted)?.id;
  const key = keyOfId(quoted.id);
  if (key === undefined || hostOf(quoted.id) !== answer.host || hostOf(owner) !== answer.host) return unseen;
  const visibility = visibilityOf(quoted);
  if (visibility === "some" || visibility === undefined) return unseen;
  if (owner !== quoting) {
    const refusal = yield* refusalOf(object, quoted, owner!);
    if (refusal !== undefined)
      return refusal === "unavailable"
        ? unseen
        : { state: refusal, key, ...(refusal === "pending" && { url: address }) };
  }
  const account = yield* accountOf(quoted, undefined);
  if (account && "kind" in account) return unseen;
  const {
    quote: _within,
    author,
    url,
    ...content
  } = contentOf(quoted, {
    actor: account && { ...account, webfinger: undefined },
    at: exchange?.at,
  });
  return author && url !== undefined
    ? { state: "present", key, post: { ...content, url, author, visibility } }
    : unseen;
}

/**
 * Whether the quoted author has not agreed to a quote of the kind that asks for it (FEP-044f): the stamp must stand at
 * the quoted author's own server and name both posts. Older kinds ask nobody.
 */
function* refusalOf(
  object: ApObject,
  quoted: ApObject,
  owner: string,
): Steps<"pending" | "refused" | "unavailable" | undefined> {
  if (object.quote === undefined) return undefined;
  const stamp = webUrl(object.quoteAuthorization);
  if (stamp === undefined) return "pending";
  if (hostOf(stamp) !== hostOf(owner)) return "refused";
  const read = readAnswer(yield stamp, stamp, true);
  if (!("object" in read))
    return read.ending.kind === "not_found" || read.ending.kind === "deleted" ? "refused" : "unavailable";
  const { interactingObject, interactionTarget, attributedTo } = read.object;
  const agrees =
    iriOf(interactingObject) === object.id &&
    iriOf(interactionTarget) === quoted.id &&
    iriOf(attributedTo) === owner;
  return agrees ? undefined : "refused";
}
