// Outcomes in plain words, for people who read a terminal.
import { PostproofError } from "../index.ts";
import type { AuthorProof, CaptureResult, EndingKind, ScreenshotResult } from "../index.ts";

export { counted, decidedWords } from "../report/words.ts";

/** What each status of a capture is called in a line and in a summary. */
export const STATUS_WORDS: Readonly<Record<Exclude<CaptureResult["status"], "ended">, string>> = {
  captured: "captured",
  unchanged: "seen again, unchanged",
  archived: "already archived",
  recovered: "recovered",
};

/** What each ending is called. None of them says more than the platform's answer proves. */
export const ENDING_WORDS: Readonly<Record<EndingKind, string>> = {
  deleted: "deleted, says the platform",
  not_found: "not found (deleted, private or never there)",
  author_suspended: "account suspended",
  author_deactivated: "account deactivated",
  protected: "protected by its author",
  age_restricted: "age-restricted",
  login_required: "readable only when signed in",
  withheld: "withheld without a reason",
  geo_blocked: "blocked in this region",
  removed_by_moderator: "removed by a moderator",
  takedown: "taken down",
  rate_limited: "not asked: too many requests, try later",
  blocked: "refused by the platform, try later or from elsewhere",
  challenge: "stopped by a bot check, try later or from elsewhere",
  unsupported: "not a post that postproof can read",
  unreadable: "answered in an unknown form",
  incomplete: "answered without what makes a post",
  upstream_error: "platform out of order, try later",
  network_error: "no answer from the network, try later",
  cut_off: "answered with less than a whole, try later",
};

/** What the signature of an author proves, and what it does not, or why there is none. */
export function authorProofWords(proof: AuthorProof): string[] {
  if (!proof.verified) return [`not proven to be signed by its author (${proof.why}): ${proof.reason}`];
  const { key, keyFrom, at } = proof;
  return [
    "signed by its author: the key of this account signed these words, with the links, the descriptions and the date that they state",
    `  the key is ${key}, said ${keyFrom} at ${at}`,
    "  not proven by that: who the person is, the name and pictures shown, the numbers, the words of a quoted post, or when it was posted",
  ];
}

/** How many posts `--limit` asks for. @throws PostproofError `invalid_input` */
export function countGiven(limit: string | undefined): number | undefined {
  if (limit === undefined) return undefined;
  const count = Number(limit);
  if (Number.isInteger(count) && count > 0) return count;
  throw new PostproofError("invalid_input", `--limit ${limit} is no number of posts.`);
}

/** What came of making a screenshot, with where it is kept. */
export function screenshotWords(screenshot: ScreenshotResult): string {
  if (!("file" in screenshot)) return `no screenshot: ${screenshot.reason}`;
  const { file, width, height, browser, cut, unfinished, status } = screenshot;
  const notes = [
    cut && "the beginning of the page",
    unfinished && "the page had not ended loading",
    status !== undefined && status !== 200 && `answered ${status}`,
  ].filter((note) => typeof note === "string");
  const place = `evidence/originals/${file.slice(0, 2)}/${file}`;
  return `screenshot of ${width} x ${height} by ${browser}${notes.map((note) => `, ${note}`).join("")}: ${place}`;
}
