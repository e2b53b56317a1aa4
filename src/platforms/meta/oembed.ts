// Meta's oEmbed services for Instagram, Threads and Facebook: asked without a token, or with one for more questions.
import { z } from "zod";
import { answerOf, jsonOf } from "../../model/capture.ts";
import { waitOf } from "../../model/waiting.ts";
import { flag, maybe, text } from "../read/fields.ts";
import type { Exchange, RecordedAnswer, Request } from "../../model/capture.ts";
import type { EndingKind, EndingOutcome } from "../../model/outcome.ts";

/** Meta's terms allow to display what comes by its oEmbed services, and not to keep it. */
export const DISPLAY_ONLY = "display-only";

/** How Meta's platforms are made. */
export interface MetaOptions {
  /** `meta`: access token of an app, for more questions to the oEmbed services. */
  readonly tokens?: { readonly meta?: string };
}

/** Without a token a thousand questions an hour are answered: where nothing else is said, that hour is waited for. */
const HOUR = 3_600;

/**
 * The question to an oEmbed service for an address.
 *
 * @param endpoint for example `https://graph.threads.com/v1.0/oembed`.
 * @param token access token of an app; sent and written nowhere.
 * @param parameters what else the service is told.
 */
export function oembedRequest(
  endpoint: string,
  address: string,
  token: string | undefined,
  parameters: Readonly<Record<string, string>> = {},
): Request {
  const query = new URLSearchParams({ url: address, ...parameters });
  return {
    url: `${endpoint}?${query.toString()}`,
    accept: "application/json",
    ...(token !== undefined && { secretQuery: { access_token: token } }),
  };
}

/** What an oEmbed service says instead of an answer: of the error, or of its status. */
export function endingOfOembed(exchange: Exchange, who: string): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  return answer && endingOfError(jsonOf(answer), who, answer, exchange.at);
}

const errorSchema = z.object({
  error: z.object({
    message: text(500),
    code: maybe(z.number().int()),
    is_transient: flag,
  }),
});

/** Codes of errors, as Meta documents them. The first that fits decides. */
const CODES: readonly (readonly [codes: readonly number[], EndingKind, string])[] = [
  [[4, 17, 32, 341, 613], "rate_limited", "asks to wait"],
  [[102, 190, 467], "blocked", "does not accept the access token. Without one it answers fewer questions"],
  [[1, 2], "upstream_error", "is in trouble"],
  [[3, 10, 200, 368], "blocked", "refused to answer. This says nothing about the post"],
  [[24, 803], "not_found", "does not find the post. This does not prove that it was deleted"],
];

function endingOfError(
  body: unknown,
  who: string,
  { status, headers }: RecordedAnswer,
  at: string,
): EndingOutcome | undefined {
  const error = errorSchema.safeParse(body).data?.error;
  if (!error) return undefined;
  const { code, message, is_transient: passing } = error;
  const told = [code, message].filter((part) => part !== undefined).join(": ");
  const known = CODES.find(([codes]) => code !== undefined && codes.includes(code));
  if (known?.[1] === "rate_limited" || status === 429) {
    const retryAfter = Math.max(waitOf(headers, new Date(at)) ?? HOUR, 1);
    return { kind: "rate_limited", reason: `${who} asks to wait (${told}).`, status, retryAfter };
  }
  if (known) return { kind: known[1], reason: `${who} ${known[2]} (${told}).`, status };
  if (passing === true || status >= 500)
    return { kind: "upstream_error", reason: `${who} is in trouble (${told}).`, status };
  if (status === 404)
    return { kind: "not_found", reason: `${who} does not find the post (${told}).`, status };
  return {
    kind: "withheld",
    reason: `${who} does not give the post (${told}): it answers so for posts that are gone, private, limited by age or country, or not to be embedded.`,
    status,
  };
}
