// Endings that mean the same on every platform: no answer, too many questions, a server in trouble.
import type { Exchange, RecordedAnswer, RecordedFailure } from "../../model/capture.ts";
import type { EndingKind, EndingOutcome, Outcome } from "../../model/outcome.ts";
import { ENDINGS, RETRYABLE } from "../../model/outcome.ts";
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
    case "cut_off":
      return {
        kind: "cut_off",
        reason: `The answer of ${who} is not whole: it cannot be read as the JSON that it should be. This says nothing about the post.`,
      };
    default:
      return { kind: "network_error", reason: `No answer came from ${who} (${failure}).` };
  }
}

function endingOfStatus(answer: RecordedAnswer, at: string, who: string): EndingOutcome | undefined {
  const { status } = answer;
  if (isSuccess(status)) return undefined;
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

/** Endings that are said for want of anything better: none of them is an answer to the question. */
const VAGUE: ReadonlySet<string> = new Set<EndingKind>([
  "not_found",
  "unsupported",
  "unreadable",
  "incomplete",
]);

/**
 * What was read, where an answer broke off, or may have done so. Half of an answer says that there is one: then nobody else
 * finds it missing. A page that may be cut gives a post of which there may be more, and what is not on it may have stood in
 * the rest; an ending by a status other than success stays, for the status came whole.
 */
export function heedCut(outcome: Outcome, exchanges: readonly Exchange[]): Outcome {
  const isHalf = exchanges.some(({ result }) => "failure" in result && isSuccess(result.received?.status));
  const isCut = exchanges.some(
    ({ result }) => "status" in result && result.maybeCut && isSuccess(result.status),
  );
  if (outcome.kind === "post")
    return isCut ? { ...outcome, post: { ...outcome.post, truncated: true } } : outcome;
  const { kind, status, key, reason } = outcome;
  const again = (why: string): EndingOutcome => ({ kind: "cut_off", reason: why, ...(key && { key }) });
  if (isHalf && VAGUE.has(kind))
    return again("One of the answers broke off. This says nothing about the post; try again later.");
  if (isCut && !RETRYABLE.has(kind) && (status === undefined || isSuccess(status)))
    return again(
      `The answer does not say whether it came whole, so this may be for want of the rest: ${reason}`,
    );
  return outcome;
}

const isSuccess = (status: number | undefined): boolean =>
  status !== undefined && status >= 200 && status < 300;

/** Endings that leave open what became of the post: the next source may know. */
export const OPEN: readonly Outcome["kind"][] = [
  "withheld",
  "incomplete",
  "not_found",
  "login_required",
  "challenge",
  "unreadable",
  "blocked",
  "upstream_error",
  "network_error",
  "cut_off",
  "unsupported",
];

/** Whatever was told: for a source whose `request` alone decides. */
export const ALWAYS: readonly Outcome["kind"][] = ["post", ...ENDINGS];

/** The same kinds of outcomes without some. */
export function without<K extends Outcome["kind"]>(kinds: readonly K[], ...out: readonly NoInfer<K>[]): K[] {
  return kinds.filter((kind) => !out.includes(kind));
}

/** Endings by what they tell about the post, the most first. */
const TELLING: readonly EndingKind[] = [
  "deleted",
  "removed_by_moderator",
  "takedown",
  "author_suspended",
  "author_deactivated",
  "protected",
  "incomplete",
  "age_restricted",
  "geo_blocked",
  "withheld",
  "not_found",
  "rate_limited",
  "login_required",
  "challenge",
  "unreadable",
  "upstream_error",
  "network_error",
  "cut_off",
  "blocked",
  "unsupported",
];

/** Of several endings the one that tells most about the post; of those that tell alike, the first. */
export function tellingMost(endings: readonly EndingOutcome[]): EndingOutcome | undefined {
  return endings.toSorted((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind))[0];
}

/** Runs a reader of foreign material; should it throw after all, the outcome is `unreadable`, with the message. */
export function safely<T extends Outcome | undefined>(read: () => T): T | EndingOutcome {
  try {
    return read();
  } catch (error) {
    const message = error instanceof Error ? error.message : "no message";
    return { kind: "unreadable", reason: `The answer could not be read: ${message.slice(0, 200)}` };
  }
}
