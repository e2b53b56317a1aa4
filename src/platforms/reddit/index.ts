// Reddit: its API for those who have a token; else its oEmbed service and its feed, each for what it gives.
import { matchReddit, pageOfId } from "./address.ts";
import { refusal } from "./answer.ts";
import { readMarkup, readOembed } from "./embed.ts";
import { readFeed } from "./feed.ts";
import { readPage, readScraped } from "./page.ts";
import { readThings, refusalOf } from "./post.ts";
import { without } from "../read/ending.ts";
import { atHosts } from "../read/identity.ts";
import { answerOf, jsonOf } from "../../model/capture.ts";
import { ENDINGS } from "../../model/outcome.ts";
import type { RedditContext } from "./post.ts";
import type { Exchange, Request } from "../../model/capture.ts";
import type { EndingKind, EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { ArchivedPage, Asked, Platform, SourceContext } from "../platform.ts";
import { reddit as service } from "../../services/reddit.ts";

/**
 * The platform Reddit: posts and comments.
 *
 * Loose material that it reads, by `kind`: `t3-link` and `t1-comment` (a thing as the API has it), `oembed`, `feed` (Atom),
 * `page` and `onebox` (the HTML of a page, of any year), `scrapfly` (a post of a list), `blockquote` (embed markup).
 *
 * @param token OAuth access token of an app, if there is one.
 */
export function reddit(token?: string): Platform {
  return {
    name: "reddit",
    label: service.label,
    isHome: atHosts("reddit.com"),
    match: (url) => matchReddit(url),
    refuses: ({ id }) =>
      ID.test(id) ? undefined : { kind: "unsupported", reason: "This is not an id of Reddit." },
    sources: [
      {
        name: "api",
        who: "Reddit's API",
        request: ({ id }) => (token === undefined ? undefined : apiRequest(id, token)),
        owns: ({ request }) => request.url.startsWith("https://oauth.reddit.com/"),
        ending: refusedByApi,
        read: (body, context) => readThings(body, aboutIt(context), "oauth"),
      },
      {
        name: "oembed",
        who: "Reddit's oEmbed",
        request: ({ url }) => ({
          url: `https://www.reddit.com/oembed?url=${encodeURIComponent(url)}`,
          accept: "application/json",
        }),
        after: REACHABLE,
        owns: ({ request }) => request.url.startsWith("https://www.reddit.com/oembed?"),
        summary: true,
        says: TELLING,
        ending: sentToLogin,
        read: (body, context) => readOembed(body, aboutIt(context)),
        kinds: ["oembed"],
      },
      {
        name: "feed",
        who: "Reddit's feed",
        text: true,
        request: ({ id }, { of }) =>
          of("oembed").length > 0 ? { url: feedAddress(id), accept: "application/atom+xml" } : undefined,
        after: ["post", ...GONE, ...REACHABLE],
        owns: ({ request }) => request.url.startsWith("https://www.reddit.com/comments/"),
        says: TELLING,
        ending: sentToLogin,
        read: (xml, context) => readFeed(xml, aboutIt(context)),
        kinds: ["feed"],
      },
      { name: "t3-link", kinds: ["t3-link", "t1-comment"], read: readThing },
      {
        name: "page",
        text: true,
        kinds: ["page", "onebox"],
        read: (html, context) => readPage(html, aboutIt(context)),
      },
      { name: "scrapfly", read: (body, context) => readScraped(body, aboutIt(context)) },
      { name: "blockquote", text: true, read: (html, context) => readMarkup(html, aboutIt(context)) },
    ],
    finish: (outcome, asked) => goneIn(asked) ?? outcome,
    pages: archivedPages,
  };
}

const ID = /^[0-9a-z]{2,10}(?:\/[0-9a-z]{2,10})?$/;

/** Endings by which Reddit says that there is nothing to be had. */
const GONE: readonly EndingKind[] = ["deleted", "removed_by_moderator", "takedown", "protected"];

/** All others, but for those after which the same host is left alone. */
const REACHABLE = without(ENDINGS, ...GONE, "rate_limited", "network_error");

/** What is not for guests, is not found as well: a login tells more than that. */
const TELLING: readonly EndingKind[] = [...GONE, "incomplete", "login_required"];

/** What stands in place of the words counts for more than a title that is still known. */
function goneIn({ outcome }: Asked): Outcome | undefined {
  return ["api", "feed", "oembed"]
    .flatMap((name) => outcome(name) ?? [])
    .find(({ kind }) => (GONE as readonly string[]).includes(kind));
}

/** What readers here are told of a post; they know it by its plain address. */
function aboutIt({ id, reference, capturedAt: at }: SourceContext): RedditContext {
  return { id, url: reference?.url, at };
}

function apiRequest(id: string, token: string): Request {
  const [post, comment] = id.split("/");
  const which = comment === undefined ? "" : `comment=${comment}&`;
  return {
    url: `https://oauth.reddit.com/comments/${post!}?${which}limit=1&depth=1&raw_json=1`,
    accept: "application/json",
    headers: { authorization: `Bearer ${token}` },
  };
}

function feedAddress(id: string): string {
  const [post, comment] = id.split("/");
  return `https://www.reddit.com/comments/${post!}/${comment === undefined ? "" : `comment/${comment}/`}.rss`;
}

function refusedByApi(exchange: Exchange): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  const status = answer?.status;
  if (status === 403 || status === 404) {
    const ending = refusalOf(refusal.safeParse(jsonOf(answer!)).data?.reason);
    if (ending) return { ...ending, status };
  }
  return status === 401
    ? { kind: "blocked", reason: "Reddit's API does not take the token (401).", status }
    : undefined;
}

/** A page of login that comes instead. */
function sentToLogin(exchange: Exchange): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  return answer?.status === 200 && /^https:\/\/(?:[a-z]{1,9}\.)?reddit\.com\/login\b/.test(answer.url ?? "")
    ? { kind: "login_required", reason: "Reddit sends to its login instead.", status: 200 }
    : undefined;
}

/** Web archives hold the old face of Reddit more often whole than the new one. */
function archivedPages({ id, url }: Reference): ArchivedPage[] {
  if (id.includes("/")) return [];
  const pages = new Set([url, url.replace("https://www.", "https://old."), pageOfId(id)]);
  return [...pages].map((page) => ({ url: page, kind: "page" }));
}

function readThing(body: unknown, context: SourceContext): Outcome {
  return readThings(body, aboutIt(context), context.kind);
}
