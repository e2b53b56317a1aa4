// An author's own chain of answers on a server with the Mastodon API, read from the context of a status.
import { z } from "zod";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import { address, list, word } from "../../read/fields.ts";
import { matchAddress } from "./address.ts";
import type { Ask } from "../../../model/capture.ts";
import type { PostOutcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import { isUrl } from "../../../model/url.ts";

const ID = /^[^\s/?#]{1,200}$/;

/** `GET /api/v1/statuses/:id/context`: without a login at most 60 descendants, in the order of the page. */
const context = z.object({
  descendants: list(
    z.object({
      id: z.string().regex(ID),
      in_reply_to_id: word(ID),
      url: address(),
      uri: address(),
      account: z.object({ url: address() }),
    }),
    200,
  ),
});

/** Posts followed downwards. */
const MOST = 25;

/** The author's own answers below a post, the first at each step. */
export async function chainOf({ key, post }: PostOutcome, ask: Ask): Promise<readonly Reference[]> {
  const place = [post.url, key.id].flatMap((url) =>
    isUrl(url) ? (matchAddress(new URL(url)) ?? []) : [],
  )[0];
  const [host, id, ...more] = place?.id.split("/") ?? [];
  if (host === undefined || id === undefined || more.length > 0) return [];
  const url = `https://${host}/api/v1/statuses/${encodeURIComponent(id)}/context`;
  const answer = answerOf(await ask({ url, accept: "application/json" }));
  const { descendants } = (answer?.status === 200 && context.safeParse(jsonOf(answer)).data) || {
    descendants: [],
  };
  const found: Reference[] = [];
  let answered: string | undefined = id;
  while (found.length < MOST) {
    const own = descendants.find(
      (each) => each.in_reply_to_id === answered && each.account.url === post.author.url,
    );
    const page = own?.url ?? own?.uri;
    const reference = page === undefined ? undefined : matchAddress(new URL(page));
    if (!own || !reference || found.some((each) => each.id === reference.id)) break;
    found.push(reference);
    answered = own.id;
  }
  return found;
}
