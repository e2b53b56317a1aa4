// Answers without a status: what each of them proves and what not.
import type { Exchange, RecordedAnswer } from "../../../model/capture.ts";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import type { EndingOutcome } from "../../../model/outcome.ts";
import { cleanString } from "../../../model/text.ts";
import { endingOfExchange } from "../../read/ending.ts";
import { challengeOf } from "../server.ts";
import { NAME } from "./address.ts";

/**
 * What an exchange came to, if not to a status.
 *
 * @param certain whether the server is known to speak the Mastodon API: else a page of any kind may answer.
 * @returns `undefined` for a 2xx answer in JSON, which is read.
 */
export function endingOf(
  exchange: Exchange | undefined,
  host: string,
  certain: boolean,
): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  if (exchange === undefined || answer === undefined) return endingOfExchange(exchange, host);
  const { status } = answer;
  if (answer.truncated && status === 200)
    return { kind: "unreadable", reason: `The answer of ${host} was longer than allowed.`, status };
  const body = jsonOf(answer);
  const challenge = challengeOf(answer, host);
  if (challenge) return challenge;
  if (status >= 200 && status < 300) {
    return body === undefined
      ? {
          kind: "unsupported",
          reason: `${host} does not answer as Mastodon does: its answer is not JSON.`,
          status,
        }
      : undefined;
  }
  return endingByStatus(answer, body, host, certain) ?? endingOfExchange(exchange, host);
}

function endingByStatus(
  answer: RecordedAnswer,
  body: unknown,
  host: string,
  certain: boolean,
): EndingOutcome | undefined {
  const { status } = answer;
  const inApi = typeof body === "object" && body !== null && "error" in body;
  if (status === 404) {
    return certain || inApi
      ? {
          kind: "not_found",
          reason: `${host} does not find the post (404). It answers so for deleted posts and for those not open to all.`,
          status,
        }
      : { kind: "unsupported", reason: `${host} does not answer as Mastodon does (404).`, status };
  }
  if (status === 410) return endingOfGone(body, host);
  if (status === 401) {
    return {
      kind: "login_required",
      reason: `${host} answers only to those who are logged in (401).`,
      status,
    };
  }
  if (status === 403 && inApi) {
    return {
      kind: "author_suspended",
      reason: `${host} refuses to show the post (403), as it does while an author is suspended.`,
      status,
    };
  }
  if (status === 451)
    return { kind: "withheld", reason: `${host} withholds the post for legal reasons (451).`, status };
  return undefined;
}

function endingOfGone(body: unknown, host: string): EndingOutcome {
  const status = 410;
  if (typeof body === "object" && body !== null && "type" in body && body.type === "Tombstone") {
    const id = "id" in body && typeof body.id === "string" ? cleanString(body.id, 2_000) : "";
    return {
      kind: "deleted",
      reason: `${host} answers with a tombstone: the post was deleted.`,
      status,
      ...(/^\S+$/.test(id) && { key: { platform: NAME, id } }),
    };
  }
  return {
    kind: "author_suspended",
    reason: `${host} says that this is gone (410), as it does when an author is suspended for good or the account deleted.`,
    status,
  };
}
