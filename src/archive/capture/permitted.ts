// What may be kept of a post and of the answers that it was read from.
import { sha256 } from "../../media/digest.ts";
import type { Capture, Exchange } from "../../model/capture.ts";
import { answerOf, textOf } from "../../model/capture.ts";
import type { PostOutcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import type { Records } from "../../store/index.ts";
import { withoutOther, withoutParts } from "../takedown/redact.ts";

/** What may be kept of a post that may only be displayed: whose it is and where it stands. */
export function displayed({ url, author, retention, consent, visibility }: Post): Post {
  return {
    url,
    author: { handle: author.handle, url: author.url },
    text: [],
    media: [],
    ...(retention && { retention }),
    ...(consent && { consent }),
    ...(visibility !== undefined && { visibility }),
  };
}

/** A capture whose answers are told by their digests. */
export function withoutBodies(capture: Capture): Capture {
  return {
    ...capture,
    exchanges: capture.exchanges.map((exchange) => {
      const answer = answerOf(exchange);
      if (!answer) return withoutReceived(exchange);
      const bodyDigest = `sha256:${sha256(textOf(answer) ?? "")}`;
      return { ...exchange, result: { ...answer, body: { utf8: "" }, truncated: true, bodyDigest } };
    }),
  };
}

function withoutReceived(exchange: Exchange): Exchange {
  if (!("failure" in exchange.result)) return exchange;
  const { received: _half, ...result } = exchange.result;
  return { ...exchange, result };
}

/**
 * What was read, without what this archive took out of the post for good, and without other posts in it that were taken down, whole
 * or in part; the same outcome where nothing was. Of another one only the answers' digests may be kept: they hold what it lacks.
 */
export async function withoutTakenOut(outcome: PostOutcome, records: Records): Promise<PostOutcome> {
  const { key, post } = outcome;
  const { quote, repostOf, replyTo } = post;
  const within = [quote, repostOf].flatMap((each) => (each !== undefined && "key" in each ? [each.key] : []));
  const answered = replyTo?.id === undefined ? [] : [{ platform: key.platform, id: replyTo.id }];
  const own = (await records.standing(key)).redacted?.parts;
  let left = own ? withoutParts(post, own) : post;
  for (const other of [...within, ...answered]) {
    const { erased, redacted } = await records.standing(other);
    const taken = erased ? "all" : redacted?.parts && { parts: redacted.parts };
    if (taken) left = withoutOther(left, { key: other, urls: new Set() }, taken);
  }
  return left === post ? outcome : { ...outcome, post: left };
}

/** Whether one of these posts was taken down, whole or in part: answers that tell of it are not kept. */
export async function isAnyTakenOut(aliases: readonly string[], records: Records): Promise<boolean> {
  for (const alias of aliases) {
    const key = await records.resolve(alias);
    const standing = key ? await records.standing(key) : await records.forgotten(alias);
    if (standing?.erased ?? standing?.redacted) return true;
  }
  return false;
}
