// The public history of an edited status: its earlier versions, as the server that has the post tells them.
import { z } from "zod";
import type { Exchange } from "../../../model/capture.ts";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import type { PostOutcome } from "../../../model/outcome.ts";
import { hostOf } from "../identity.ts";
import { readStatus } from "./post.ts";

/** More versions than this are not read of one post. */
const MOST = 50;

/** `GET /api/v1/statuses/:id/history`: every version, the first one first and the one that is shown last. */
const historySchema = z.array(
  z.looseObject({
    content: z.string(),
    spoiler_text: z.string().optional(),
    sensitive: z.boolean().optional(),
    created_at: z.string(),
    poll: z.unknown().optional(),
    media_attachments: z.array(z.unknown()).optional(),
    emojis: z.array(z.unknown()).optional(),
  }),
);

/** The earlier versions of a post by the answers about it, the first one first; none where no server told any. */
export function earlierVersions(
  { key }: PostOutcome,
  exchanges: readonly Exchange[],
): readonly PostOutcome[] {
  const about = exchanges.findLast(({ request }) => /\/statuses\/[^/?#]+\/history$/.test(request.url));
  const status = exchanges.find(({ request }) => `${request.url}/history` === about?.request.url);
  if (!about || !status || hostOf(about.request.url) !== hostOf(key.id)) return [];
  const [shown, edits] = [status, about].map((exchange) => {
    const answer = answerOf(exchange);
    return answer?.status === 200 ? jsonOf(answer) : undefined;
  });
  const history = historySchema.safeParse(edits).data?.slice(0, MOST) ?? [];
  if (typeof shown !== "object" || shown === null) return [];
  return history.slice(0, -1).flatMap(({ created_at: at, ...version }, place) => {
    const body = {
      // Who posted it, where and when; what it was is the version's. Of the link card the history says nothing.
      ...shown,
      ...{ media_attachments: [], emojis: [], spoiler_text: "", sensitive: false },
      ...version,
      poll: undefined,
      card: null,
      quote: undefined,
      account: (shown as { readonly account?: unknown }).account,
      edited_at: place === 0 ? null : at,
    };
    const outcome = readStatus(body, { asked: hostOf(about.request.url) });
    if (outcome.kind !== "post" || outcome.key.id !== key.id) return [];
    return [{ ...outcome, source: "api-history" }];
  });
}
