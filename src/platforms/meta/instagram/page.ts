// Instagram's page of a post: its data where they are in it, else what its meta elements say.
import { answerOf, textOf } from "../../../model/capture.ts";
import { cleanString } from "../../../model/text.ts";
import { count, defined, webUrl, englishDay } from "../../read/fields.ts";
import { readDataScripts, findObject } from "../../read/script-json.ts";
import { pageFacts } from "../../read/page-facts.ts";
import { wishesOf } from "../../read/robots-wishes.ts";
import { authorOf as accountOf, mediaOf, mediaSchema, timeOf } from "../media.ts";
import { matchInstagram, profileOf } from "./address.ts";
import { kindOf } from "./markup.ts";
import { authorOf, captionText, outcomeOf } from "./post.ts";
import type { Exchange } from "../../../model/capture.ts";
import type { Medium } from "../../../model/media.ts";
import type { EndingOutcome, Outcome } from "../../../model/outcome.ts";
import type { Counts, Post } from "../../../model/post.ts";
import type { PageFacts } from "../../read/page-facts.ts";
import type { MetaMedia } from "../media.ts";

/** What surrounds a page and says what it does not. */
export interface PageContext {
  /** The post that it must be, where that is known. */
  readonly code?: string | undefined;
  /** Its author, where the address names one. */
  readonly handle?: string | undefined;
  /** When it was captured: dates the counts, which are left out without it. */
  readonly at?: string | undefined;
}

export const SERVICE = "Instagram's page of the post";

/** What Instagram says instead of a page: to ask later, or to log in. */
export function endingOfPage(exchange: Exchange, who: string): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  if (!answer) return undefined;
  const { status, url } = answer;
  const asksToWait = status === 401 && /wait a few minutes/i.test(textOf(answer)?.slice(0, 2_000) ?? "");
  if (asksToWait || status === 508)
    return { kind: "rate_limited", reason: `${who} asks to wait (${status}).`, status, retryAfter: 600 };
  return /^https:\/\/www\.instagram\.com\/accounts\/login\b/.test(url ?? "") ? loginRequired(who) : undefined;
}

function loginRequired(who: string): EndingOutcome {
  return {
    kind: "login_required",
    reason: `${who} leads to the login, as it does for those who ask often. This says nothing about the post.`,
  };
}

/** Reads the page of a post. */
export function readPage(html: string, { code, handle, at }: PageContext): Outcome {
  const facts = pageFacts(html, "https://www.instagram.com/");
  const named = codeOf(facts) ?? code;
  if (named === undefined || (code !== undefined && named !== code))
    return /<title>\s*(?:Log ?in|Login)/i.test(html.slice(0, 200_000))
      ? loginRequired(SERVICE)
      : { kind: "unreadable", reason: `${SERVICE} does not name the post.` };
  const { noindex, noarchive } = wishesOf({}, facts.robots);
  const wishes = { ...(noindex && { noindex }), ...(noarchive && { noarchive }) };
  const consent = Object.keys(wishes).length > 0 ? wishes : undefined;
  const found = findObject(readDataScripts(html), named, (one) => one["code"] === named && isShown(one));
  const media = mediaSchema.safeParse(found?.["if_not_gated_logged_out"] ?? found).data;
  if (found?.["if_not_gated_logged_out"] === null) return gated(named);
  if (media?.user ?? media?.caption) return readMedia(media, named, at, consent);
  const restricted = restrictionOf(facts);
  return restricted ?? readHead(facts, named, { handle, at }, consent);
}

/** The object that is the post, and not one that only names it. */
function isShown(one: Readonly<Record<string, unknown>>): boolean {
  return (
    "if_not_gated_logged_out" in one || "image_versions2" in one || "caption" in one || "taken_at" in one
  );
}

function gated(code: string): EndingOutcome {
  return {
    kind: "withheld",
    reason:
      "Instagram keeps the post from readers who are not logged in: by age, by country, or by a wish of its author.",
    key: { platform: "instagram", id: code },
  };
}

function restrictionOf({ title, meta }: PageFacts): EndingOutcome | undefined {
  if (!/\brestricted (?:video|photo|post|reel)\b/i.test(`${title ?? ""} ${meta("og:title") ?? ""}`))
    return undefined;
  return {
    kind: "age_restricted",
    reason:
      "Instagram calls the post restricted: it is shown to readers of some age or of some countries only.",
  };
}

/** The post that a page says it is of. */
function codeOf({ canonical, meta }: PageFacts): string | undefined {
  for (const address of [meta("og:url"), canonical, meta("al:android:url")]) {
    const url = webUrl(address);
    const reference = url === undefined ? undefined : matchInstagram(new URL(url));
    if (reference && !reference.id.includes("/")) return reference.id;
  }
  return undefined;
}

/** Reads the data of a post. */
export function readMedia(
  media: MetaMedia,
  code: string,
  at: string | undefined,
  consent?: Post["consent"],
): Outcome {
  const { user, caption, taken_at: taken, like_and_view_counts_disabled: hidden } = media;
  const likes = hidden === true ? undefined : media.like_count;
  return outcomeOf(
    {
      code,
      author: user && accountOf(user, profileOf(user.username)),
      text: captionText(caption?.text ?? ""),
      published: timeOf(taken),
      media: mediaOf(media),
      counts: countsOf({ likes, replies: media.comment_count }, at),
      consent,
    },
    "page",
  );
}

/** Numbers under a post, dated. */
export function countsOf(
  {
    likes,
    replies,
    views,
  }: { likes?: number | undefined; replies?: number | undefined; views?: number | undefined },
  at: string | undefined,
): Counts | undefined {
  if (at === undefined || (likes ?? replies ?? views) === undefined) return undefined;
  return defined({ likes, replies, views, at });
}

/** `1,234 likes, 56 comments - ada on May 8, 2021: "caption". ` */
const DESCRIPTION =
  /^(?:([\d,.KMB]{1,12}) likes?, ([\d,.KMB]{1,12}) comments? - )?@?([A-Za-z0-9_.]{1,50}) on ([A-Z][a-z]{2,8} \d{1,2}, \d{4})(?:: "([^]*)"\.? ?)?\.?\s?$/;

/** `Ada Example on Instagram: "caption"` */
const TITLE = /^([^]{0,300}?) on Instagram(?:: "([^]*)")?$/;

function readHead(
  { meta }: PageFacts,
  code: string,
  { handle, at }: PageContext,
  consent: Post["consent"],
): Outcome {
  const described = DESCRIPTION.exec(meta("og:description") ?? meta("description") ?? "");
  const titled = TITLE.exec(meta("og:title") ?? "");
  if (!described && !titled)
    return { kind: "unreadable", reason: `${SERVICE} holds none of the data that are known.` };
  const named =
    described?.[3] ?? /\(@([A-Za-z0-9_.]{1,50})\)/.exec(meta("twitter:title") ?? "")?.[1] ?? handle;
  const id = /^\d{1,30}$/.exec(meta("instapp:owner_user_id") ?? "")?.[0];
  const name = titled?.[1] === undefined ? undefined : cleanString(titled[1], 500).trim();
  const [likes, replies] = [exact(described?.[1]), exact(described?.[2])];
  return outcomeOf(
    {
      code,
      kind: kindOf(meta("og:url")),
      author: named === undefined ? undefined : authorOf(named, name === "" ? undefined : name, id),
      text: captionText(described?.[5] ?? titled?.[2] ?? ""),
      published: englishDay(described?.[4]),
      media: headMedia(meta),
      counts: countsOf({ likes, replies }, at),
      consent,
    },
    "page",
  );
}

/** A number that is not rounded: `534K` says too little. */
function exact(written: string | undefined): number | undefined {
  return written !== undefined && /^\d{1,3}(?:,\d{3})*$/.test(written)
    ? count.parse(Number(written.replaceAll(",", "")))
    : undefined;
}

/** The one picture that meta elements name, whatever else the post holds. */
function headMedia(meta: PageFacts["meta"]): Medium[] {
  const poster = webUrl(meta("og:image"));
  const picture = poster === undefined ? undefined : { url: poster };
  const video = webUrl(meta("og:video:secure_url") ?? meta("og:video"));
  const [width, height] = [sideOf(meta("og:video:width")), sideOf(meta("og:video:height"))];
  if (video !== undefined) {
    const files = [defined({ url: video, type: meta("og:video:type")?.slice(0, 100) })];
    return [defined({ type: "video" as const, url: video, width, height, picture, files })];
  }
  if (!picture) return [];
  return [{ type: meta("medium") === "video" ? "video" : "image", url: picture.url, picture }];
}

function sideOf(written: string | undefined): number | undefined {
  return written !== undefined && /^[1-9]\d{0,4}$/.test(written) ? Number(written) : undefined;
}
