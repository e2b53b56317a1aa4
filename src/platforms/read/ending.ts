// Endings that mean the same on every platform: no answer, too many questions, a server in trouble.
import type { Exchange, RecordedAnswer, RecordedFailure } from "../../model/capture.ts";
import type { EndingOutcome, Outcome } from "../../model/outcome.ts";
import { DEFAULT_WAIT, waitOf } from "../../model/waiting.ts";

/**
 * What an exchange means by its status alone.
 *
 * @param who the service asked, as a sentence begins with it: `X's syndication service`.
 * @returns `undefined` for a 2xx answer, whose body decides.
 */
export function endingOfExchange(exchange: Exchange | undefined, who: string): EndingOutcome | undefined {
  if (!exchange) return { kind: "incomplete", reason: `The capture holds no question to ${who}.` };
  const { result } = exchange;
  return "failure" in result ? endingOfFailure(result, who) : endingOfStatus(result, exchange.at, who);
}

function endingOfFailure({ failure, retryAfter }: RecordedFailure, who: string): EndingOutcome {
  switch (failure) {
    case "not_recorded":
      return { kind: "incomplete", reason: `The capture holds no answer of ${who}.` };
    case "too_large":
      return { kind: "unreadable", reason: `The answer of ${who} was larger than allowed.` };
    case "rested":
      return {
        kind: "rate_limited",
        reason: `Not asked now, so as not to ask more often than it allows: ${who}.`,
        retryAfter: Math.max(Math.ceil(retryAfter ?? DEFAULT_WAIT), 1),
      };
    case "robots":
      return {
        kind: "blocked",
        reason: `Not asked, because its robots.txt keeps programs away from this page or could not be read: ${who}. This says nothing about the post.`,
      };
    default:
      return { kind: "network_error", reason: `No answer came from ${who} (${failure}).` };
  }
}

function endingOfStatus(answer: RecordedAnswer, at: string, who: string): EndingOutcome | undefined {
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  if (status === 429) {
    const retryAfter = Math.max(waitOf(answer.headers, new Date(at)) ?? DEFAULT_WAIT, 1);
    return { kind: "rate_limited", reason: `${who} asks to wait (429).`, status, retryAfter };
  }
  if (status === 404 || status === 410) {
    return {
      kind: "not_found",
      reason: `${who} does not find the post (${status}). This does not prove that it was deleted.`,
      status,
    };
  }
  if (status === 401) return { kind: "login_required", reason: `${who} asks for a login (401).`, status };
  if (status === 403) {
    return {
      kind: "blocked",
      reason: `${who} refused to answer (403). This says nothing about the post.`,
      status,
    };
  }
  if (status >= 500) return { kind: "upstream_error", reason: `${who} is in trouble (${status}).`, status };
  if (status === 400)
    return { kind: "unsupported", reason: `${who} does not accept the question (400).`, status };
  return {
    kind: "unreadable",
    reason: `${who} answered with a status that means nothing here (${status}).`,
    status,
  };
}

/** Runs a reader of foreign material; should it throw after all, the outcome is `unreadable`, with the message. */
export function safely(read: () => Outcome): Outcome {
  try {
    return read();
  } catch (error) {
    const message = error instanceof Error ? error.message : "no message";
    return { kind: "unreadable", reason: `The answer could not be read: ${message.slice(0, 200)}` };
  }
}
