// What may be kept of a post and of the answers that it was read from.
import { sha256 } from "../../media/digest.ts";
import type { Capture, Exchange } from "../../model/capture.ts";
import { answerOf, textOf } from "../../model/capture.ts";
import type { Post } from "../../model/post.ts";
import type { Records } from "../../store/index.ts";
import { withoutOther } from "../takedown/redact.ts";

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

/** The post, without one in it that this archive erased. */
export async function withoutErased(post: Post, platform: string, records: Records): Promise<Post> {
  const { quote, repostOf, replyTo } = post;
  const within = [quote, repostOf].flatMap((each) => (each !== undefined && "key" in each ? [each.key] : []));
  const answered = replyTo?.id === undefined ? [] : [{ platform, id: replyTo.id }];
  let left = post;
  for (const key of [...within, ...answered])
    if ((await records.standing(key)).erased) left = withoutOther(left, { key, urls: new Set() }, "all");
  return left;
}
