// Answers of Lemmy without a post: what each of them proves and what not.
import type { Exchange } from "../../../model/capture.ts";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import type { EndingOutcome } from "../../../model/outcome.ts";
import { DEFAULT_WAIT } from "../../../model/waiting.ts";
import { endingOfExchange } from "../../read/ending.ts";
import { isChallenge } from "../challenge.ts";
import { errorAnswer } from "./answer.ts";

/** What an answer says instead of a post; `undefined` if its body is to be read, or nothing but Lemmy could tell. */
export function endingOf(exchange: Exchange | undefined, host: string): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  if (answer === undefined) return endingOfExchange(exchange, host);
  const { status } = answer;
  const error = errorAnswer.safeParse(jsonOf(answer)).data?.error;
  if (error !== undefined) return endingOfError(error, host, status) ?? endingOfExchange(exchange, host);
  if (jsonOf(answer) === undefined && isChallenge(answer)) {
    return {
      kind: "challenge",
      reason: `${host} tests whether a browser asks (${status}). This says nothing about the post.`,
      status,
    };
  }
  return endingOfExchange(exchange, host);
}

/** Whether an answer comes from Lemmy's interface at all, whatever it says. */
export function isOfInterface(exchange: Exchange | undefined): boolean {
  const answer = answerOf(exchange);
  const body = answer === undefined ? undefined : jsonOf(answer);
  if (typeof body !== "object" || body === null) return false;
  return "post_view" in body || "comment_view" in body || errorAnswer.safeParse(body).success;
}

function endingOfError(error: string, host: string, status: number): EndingOutcome | undefined {
  if (/^(?:couldnt_find_(?:post|comment|object)|not_found|unknown)$/.test(error)) {
    return {
      kind: "not_found",
      reason: `${host} does not find the post (${error}). This does not prove that it was deleted.`,
      status,
    };
  }
  if (/^(?:instance_is_private|not_logged_in|incorrect_login)$/.test(error))
    return {
      kind: "login_required",
      reason: `${host} answers only to those who are logged in (${error}).`,
      status,
    };
  if (error === "rate_limit_error" && status !== 429)
    return {
      kind: "rate_limited",
      reason: `${host} asks to wait (${error}).`,
      status,
      retryAfter: DEFAULT_WAIT,
    };
  return undefined;
}
