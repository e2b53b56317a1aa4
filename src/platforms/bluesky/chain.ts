// An author's own chain of answers on Bluesky, read from the thread below a post.
import { z } from "zod";
import { list, maybe } from "../read/fields.ts";
import { pageOf, parseAtUri } from "./address.ts";
import { DID } from "./answer.ts";
import { bodyOf, chainRequest } from "./lookup.ts";
import type { Ask } from "../../model/capture.ts";
import type { PostOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";

/** One post below another: only what says whose it is and what answers it. */
const node = z.object({
  post: z.object({
    uri: z.string().max(2_000),
    author: z.object({ did: z.string().regex(DID) }),
    record: maybe(z.object({ createdAt: maybe(z.string().max(64)) })),
  }),
  replies: maybe(z.array(z.unknown())),
});
const body = z.object({ thread: z.object({ replies: maybe(z.array(z.unknown())) }) });

/** Posts followed downwards. */
const MOST = 25;

/** The author's own answers below a post, the earliest at each step. */
export async function chainOf({ key }: PostOutcome, ask: Ask): Promise<readonly Reference[]> {
  const [did = "", rkey = ""] = key.id.split("/");
  const exchange = await ask(chainRequest(did, rkey));
  const found: Reference[] = [];
  let replies: unknown = body.safeParse(bodyOf(exchange)).data?.thread.replies;
  while (found.length < MOST) {
    const own = list(node, 1_000)
      .parse(replies)
      .filter((reply) => reply.post.author.did === did)
      .sort((a, b) => timeOf(a) - timeOf(b))[0];
    const uri = parseAtUri(own?.post.uri);
    if (!own || !uri) break;
    const id = `${did}/${uri.rkey}`;
    found.push({ platform: "bluesky", id, url: pageOf(did, uri.rkey), certain: true });
    replies = own.replies;
  }
  return found;
}

const timeOf = ({ post }: z.infer<typeof node>): number =>
  Date.parse(post.record?.createdAt ?? "") || Infinity;
