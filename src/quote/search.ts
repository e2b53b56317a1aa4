// Where a person can look for a post that is not archived: a ready link for each service.
import { rowCalled } from "../services/index.ts";
import { joined, searchPage, who } from "../services/search.ts";
import type { Query } from "../services/search.ts";
import type { ServiceRow } from "../services/service.ts";
import type { Day } from "./day.ts";
import { readMoment, writtenDay } from "./day.ts";
import { LINKS, TITLES } from "../language/names.ts";
import { foldHandle, nameWords } from "./names.ts";

/** What is known of a post to look for. */
export interface WantedPost {
  /** The quoted words; empty where only an author is known. */
  readonly quoted: string;
  readonly speaker?: string;
  /** With or without `@`. */
  readonly handle?: string;
  /** Name of a service; `social-media` where none is named. */
  readonly platform?: string;
  /** When the article was published, ISO 8601. */
  readonly before?: string;
}

/** Longest phrase searched for, in UTF-16 code units: longer ones fail at the first word that differs. */
const MAX_PHRASE = 100;
/** Days before the article in which a quoted post is looked for, and days after: desks and services differ in zone. */
const DAYS_BEFORE = 14;
const DAYS_AFTER = 1;

/**
 * A link to a search for a post: always `https`, every word percent-encoded. The search of the service itself where
 * that takes a query in its address, or else a search of the web within the service.
 *
 * Sure, because documented or in long use: X (`from:`, `since:`, `until:`), Bluesky (the same operators), Mastodon,
 * YouTube, Reddit, Weibo, Telegram's public page of a channel. In use, but only for people who have signed in: Truth
 * Social, Threads, Facebook, TikTok. Instagram and VK have no dependable address for a search of words: the web instead.
 */
export function searchAddress(wanted: WantedPost): string {
  const query = queryOf(wanted);
  const service = wanted.platform === undefined ? undefined : rowCalled(wanted.platform);
  return service?.search?.(query) ?? searchWeb(query, service);
}

function queryOf({ quoted, speaker, handle, before }: WantedPost): Query {
  const { user, host } = foldHandle((handle ?? "").replace(/^\/?u\//, ""));
  const isFit = /^[\p{L}\p{N}._-]{1,100}$/u.test(user);
  const moment = before === undefined ? undefined : readMoment(before);
  const day = moment && (moment.time === undefined ? moment.written : Math.floor(moment.time / 86_400_000));
  const words = phraseOf(quoted);
  return {
    phrase: words === "" ? "" : `"${words}"`,
    speaker: isFit && user !== "" ? "" : cut(untitled(clean(speaker ?? ""), words !== ""), MAX_PHRASE),
    user: isFit ? user : "",
    host: host !== undefined && HOST.test(host) ? host : undefined,
    days: day === undefined ? undefined : windowOf(day),
  };
}

const HOST = /^(?=.{4,100}$)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}$/;

function windowOf(day: Day): Query["days"] {
  return { since: writtenDay(day - DAYS_BEFORE), until: writtenDay(day + DAYS_AFTER) };
}

/** The longest stretch of the quotation that is the post's own: without what an editor left out or put in brackets. */
function phraseOf(quoted: string): string {
  const stretches = quoted
    .slice(0, 5_000)
    .split(/\[[^[\]]{0,200}\]|\.{3,}|…|["“”„«»「」『』]|https?:\/\/\S+|\n/)
    .map(clean);
  const longest = stretches.reduce((best, one) => (one.length > best.length ? one : best), "");
  return cut(longest, MAX_PHRASE).replace(/(?<![\s,.;:!?])[\s,.;:!?]+$/, "");
}

/** A name without the office before it, which no account bears; an office alone is no name beside a phrase. */
function untitled(speaker: string, hasPhrase: boolean): string {
  const words = speaker.split(" ");
  const first = words.findIndex((word) =>
    nameWords(word).some((each) => each !== "the" && !TITLES.has(each) && !LINKS.has(each)),
  );
  if (first === -1) return hasPhrase ? "" : speaker;
  return words.slice(first).join(" ");
}

function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}"]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** At a word's end where there is one; a text without spaces at a character's. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length + 1);
  const end = head.lastIndexOf(" ");
  return (end > length / 2 ? head.slice(0, end) : text.slice(0, length))
    .toWellFormed()
    .replace(/�$/, "")
    .trim();
}

function searchWeb(query: Query, service: ServiceRow | undefined): string {
  const label = service === undefined || service.name === "social-media" ? "" : service.label;
  const where = service?.site === undefined ? label : `site:${service.site}`;
  return searchPage("duckduckgo.com/", { q: joined(where, query.phrase, who(query)) });
}
