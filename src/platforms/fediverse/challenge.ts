// Pages with which gatekeepers (Cloudflare, Anubis and the like) test whether a browser asks.
import type { RecordedAnswer } from "../../model/capture.ts";
import { textOf } from "../../model/capture.ts";

const CHALLENGES = [
  "challenge-platform",
  "cf-chl",
  "<title>Just a moment",
  "Checking your browser",
  "anubis_challenge",
  "Making sure you're not a bot",
  "Making sure you&#39;re not a bot",
];

/** Whether an answer is such a test; it then says nothing about the post. */
export function isChallenge(answer: RecordedAnswer): boolean {
  if (answer.headers["cf-mitigated"] === "challenge") return true;
  const page = (textOf(answer) ?? "").slice(0, 100_000);
  return CHALLENGES.some((word) => page.includes(word));
}
