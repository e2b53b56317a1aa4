// Answers of PeerTube without a video: what each of them proves and what not.
import type { Exchange } from "../../../model/capture.ts";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import type { EndingOutcome } from "../../../model/outcome.ts";
import { endingOfExchange } from "../../read/ending.ts";
import { isChallenge } from "../challenge.ts";
import { problemAnswer } from "./answer.ts";

/** An error of PeerTube by its code. */
interface Problem {
  readonly code: string | undefined;
  readonly originUrl: string | undefined;
}

/** The error that an answer tells; `undefined` if it is none of PeerTube's. */
export function problemOf(exchange: Exchange | undefined): Problem | undefined {
  const answer = answerOf(exchange);
  if (answer === undefined || answer.status < 400) return undefined;
  const problem = problemAnswer.safeParse(jsonOf(answer)).data;
  if (
    problem === undefined ||
    (problem.detail ?? problem.error ?? problem.code ?? problem.type) === undefined
  )
    return undefined;
  const code = problem.code ?? /\/([a-z_]{1,100})$/.exec(problem.type ?? "")?.[1];
  return { code, originUrl: problem.originUrl };
}

/** What an answer says instead of a video; `undefined` if its body is to be read. */
export function endingOf(exchange: Exchange | undefined, host: string): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  if (answer === undefined) return endingOfExchange(exchange, host);
  const { status } = answer;
  const problem = problemOf(exchange);
  if (problem === undefined && jsonOf(answer) === undefined && isChallenge(answer)) {
    return {
      kind: "challenge",
      reason: `${host} tests whether a browser asks (${status}). This says nothing about the video.`,
      status,
    };
  }
  if (problem !== undefined && (status === 403 || status === 401))
    return endingOfRefusal(problem, host, status);
  return endingOfExchange(exchange, host);
}

function endingOfRefusal({ code }: Problem, host: string, status: number): EndingOutcome {
  if (code === "video_requires_password" || code === "incorrect_video_password")
    return {
      kind: "protected",
      reason: `${host} shows the video to those who know its password (${status}).`,
      status,
    };
  if (code === "does_not_respect_follow_constraints") {
    return {
      kind: "withheld",
      reason: `${host} shows no videos of servers that it does not follow (${status}). This says nothing about the video.`,
      status,
    };
  }
  if (status === 401 || code === "requires_auth")
    return {
      kind: "login_required",
      reason: `${host} shows the video to those who are logged in (${status}).`,
      status,
    };
  return {
    kind: "protected",
    reason: `${host} does not show the video (${status}): it is private, for the server's own accounts, or blocked there.`,
    status,
  };
}
