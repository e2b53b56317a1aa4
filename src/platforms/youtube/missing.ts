// Why a video cannot be seen: what YouTube tells its player, in English.
import type { EndingKind, EndingOutcome } from "../../model/outcome.ts";
import type { PlayerResponse } from "./answer.ts";

/** Words of YouTube's reasons and what they prove; the first that fits counts. In lower case. */
const REASONS: readonly (readonly [words: string, kind: EndingKind, means: string])[] = [
  ["not a bot", "challenge", "YouTube tests whether a person asks. This says nothing about the video."],
  ["confirm your age", "age_restricted", "YouTube shows the video to adults who are signed in only."],
  ["age-restricted", "age_restricted", "YouTube shows the video to adults who are signed in only."],
  [
    "inappropriate for some users",
    "age_restricted",
    "YouTube shows the video to those who are signed in only.",
  ],
  ["removed by the uploader", "deleted", "YouTube says that whoever uploaded the video removed it."],
  [
    "closed their youtube account",
    "author_deactivated",
    "YouTube says that the channel's account was closed.",
  ],
  [
    "account associated with this video has been terminated",
    "author_suspended",
    "YouTube says that it terminated the channel's account.",
  ],
  [
    "account has been terminated",
    "author_suspended",
    "YouTube says that it terminated the channel's account.",
  ],
  ["copyright", "takedown", "YouTube says that the video is gone because of a copyright claim."],
  [
    "violating youtube",
    "removed_by_moderator",
    "YouTube says that it removed the video for breaking its rules.",
  ],
  [
    "violation of youtube",
    "removed_by_moderator",
    "YouTube says that it removed the video for breaking its rules.",
  ],
  ["legal complaint", "withheld", "YouTube withholds the video because of a legal complaint."],
  ["government", "withheld", "YouTube withholds the video on the order of a government."],
  ["country", "geo_blocked", "YouTube does not show the video in the country from which it was asked."],
  ["members-only", "protected", "The video is for paying members of the channel only."],
  ["members on level", "protected", "The video is for paying members of the channel only."],
  ["private", "protected", "The video is private."],
  ["sign in", "login_required", "YouTube shows the video to those who are signed in only."],
];

/** Of these the player says more than that there is no video. */
const READABLE: ReadonlySet<string> = new Set([
  "OK",
  "LIVE_STREAM_OFFLINE",
  "CONTENT_CHECK_REQUIRED",
  "AGE_CHECK_REQUIRED",
]);

/**
 * What the player is told, if it is not told to play: deleted, private, age-restricted, blocked. `undefined`: the video
 * is there.
 */
export function endingOfPlayer({
  playabilityStatus,
  videoDetails,
}: PlayerResponse): EndingOutcome | undefined {
  const status = playabilityStatus?.status;
  if (status === undefined || READABLE.has(status)) {
    return videoDetails?.isPrivate === true
      ? { kind: "protected", reason: "The video is private." }
      : undefined;
  }
  const screen = playabilityStatus?.errorScreen?.playerErrorMessageRenderer;
  const said = [
    playabilityStatus?.reason,
    screen?.reason,
    screen?.subreason,
    ...(playabilityStatus?.messages ?? []),
  ]
    .join(" ")
    .toLowerCase();
  const known = REASONS.find(([words]) => said.includes(words));
  if (known) return { kind: known[1], reason: known[2] };
  if (status === "LOGIN_REQUIRED")
    return { kind: "login_required", reason: "YouTube shows the video to those who are signed in only." };
  return {
    kind: "not_found",
    reason:
      "YouTube calls the video unavailable and does not say why. This does not prove that it was deleted.",
  };
}
