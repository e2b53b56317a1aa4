// Endings that mean the same on every platform: no answer, too many questions, a server in trouble.
import type { Exchange, RecordedAnswer } from "../../model/capture.ts";
import type { EndingOutcome, Outcome } from "../../model/outcome.ts";

/** Seconds to wait where a platform does not say how long. */
const DEFAULT_WAIT = 60;
/** No wait longer than a day is passed on. */
const LONGEST_WAIT = 86_400;

/**
 * What an exchange means by its status alone.
 *
 * @param who the service asked, as a sentence begins with it: `X's syndication service`.
 * @returns `undefined` for a 2xx answer, whose body decides.
 */
export function endingOfExchange(exchange: Exchange | undefined, who: string): EndingOutcome | undefined {
  if (!exchange) return { kind: "incomplete", reason: `The capture holds no question to ${who}.` };
  const { result } = exchange;
  if ("failure" in result) {
    if (result.failure === "not_recorded") {
      return { kind: "incomplete", reason: `The capture holds no answer of ${who}.` };
    }
    if (result.failure === "too_large") {
      return { kind: "unreadable", reason: `The answer of ${who} was larger than allowed.` };
    }
    return { kind: "network_error", reason: `No answer came from ${who} (${result.failure}).` };
  }
  return endingOfStatus(result, exchange.at, who);
}

function endingOfStatus(answer: RecordedAnswer, at: string, who: string): EndingOutcome | undefined {
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  if (status === 429) {
    const retryAfter = waitOf(answer, at);
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

/** Seconds to wait by `retry-after` (seconds or a date) or `ratelimit-reset` (Unix seconds). */
function waitOf(answer: RecordedAnswer, at: string): number {
  const after = answer.headers["retry-after"] ?? "";
  const reset = answer.headers["ratelimit-reset"] ?? "";
  const asked = Date.parse(at) / 1_000;
  let seconds: number | undefined;
  if (/^\d{1,9}$/.test(after)) seconds = Number(after);
  else if (after !== "") seconds = Date.parse(after.slice(0, 64)) / 1_000 - asked;
  else if (/^\d{1,12}$/.test(reset)) seconds = Number(reset) - asked;
  if (seconds === undefined || !Number.isFinite(seconds)) return DEFAULT_WAIT;
  return Math.min(Math.max(Math.ceil(seconds), 1), LONGEST_WAIT);
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
