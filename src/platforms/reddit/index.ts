// Reddit: its API for those who have a token; else its oEmbed service and its feed, each for what it gives.
import { matchReddit, pageOfId } from "./address.ts";
import { refusal } from "./answer.ts";
import { readMarkup, readOembed } from "./embed.ts";
import { readFeed } from "./feed.ts";
import { readPage, readScraped } from "./page.ts";
import { readThings, refusalOf } from "./post.ts";
import { atHosts } from "../read/identity.ts";
import { endingOfExchange, safely } from "../read/ending.ts";
import { mergePosts } from "../read/merge.ts";
import { answerOf, jsonOf, textOf } from "../../model/capture.ts";
import { plainText } from "../../model/text.ts";
import type { RedditContext } from "./post.ts";
import type { Ask, Capture, Exchange } from "../../model/capture.ts";
import type { EndingKind, EndingOutcome, Outcome, PostOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { ArchivedPage, Platform, ReadContext } from "../platform.ts";
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
    capture: (reference, ask) => captureReddit(reference, ask, token),
    normalize: (capture) => safely(() => normalizeReddit(capture)),
    pages: archivedPages,
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

const ID = /^[0-9a-z]{2,10}(?:\/[0-9a-z]{2,10})?$/;

/** Endings that another service will not know better, or that forbid asking it. */
const ENOUGH: ReadonlySet<Outcome["kind"]> = new Set<Outcome["kind"]>([
  "post",
  "deleted",
  "removed_by_moderator",
  "takedown",
  "protected",
  "rate_limited",
  "network_error",
]);

async function captureReddit(reference: Reference, ask: Ask, token: string | undefined): Promise<void> {
  const { id } = reference;
  if (!ID.test(id)) return;
  if (token !== undefined) {
    const asked = await ask({
      url: apiAddress(id),
      accept: "application/json",
      headers: { authorization: `Bearer ${token}` },
    });
    if (ENOUGH.has(safely(() => outcomeOfApi(asked, { id })).kind)) return;
  }
  const described = await ask({ url: oembedAddress(reference), accept: "application/json" });
  const first = safely(() => outcomeOfOembed(described, { id })).kind;
  if (first === "rate_limited" || first === "network_error") return;
  await ask({ url: feedAddress(id), accept: "application/atom+xml" });
}

function apiAddress(id: string): string {
  const [post, comment] = id.split("/");
  const which = comment === undefined ? "" : `comment=${comment}&`;
  return `https://oauth.reddit.com/comments/${post!}?${which}limit=1&depth=1&raw_json=1`;
}

function oembedAddress({ url }: Reference): string {
  return `https://www.reddit.com/oembed?url=${encodeURIComponent(url)}`;
}

function feedAddress(id: string): string {
  const [post, comment] = id.split("/");
  return `https://www.reddit.com/comments/${post!}/${comment === undefined ? "" : `comment/${comment}/`}.rss`;
}

function normalizeReddit({ reference: { id }, exchanges }: Capture): Outcome {
  if (!ID.test(id)) return { kind: "unsupported", reason: "This is not an id of Reddit." };
  const asked = (beginning: string): Exchange | undefined =>
    exchanges.find(({ request }) => request.url.startsWith(beginning));
  const [api, described, feed] = [
    asked("https://oauth.reddit.com/"),
    asked("https://www.reddit.com/oembed?"),
    asked("https://www.reddit.com/comments/"),
  ];
  const told = [
    ...(api ? [outcomeOfApi(api, { id, at: api.at })] : []),
    ...(feed ? [outcomeOfFeed(feed, { id, at: feed.at })] : []),
    ...(described ? [outcomeOfOembed(described, { id, at: described.at })] : []),
  ];
  const posts = told.filter((outcome) => outcome.kind === "post");
  const gone = told.find(({ kind }) => GONE.has(kind));
  // What stands in place of the words counts for more than a title that is still known.
  if (gone !== undefined) return gone;
  if (posts.length > 0) return mergePosts(withoutRepeats(posts));
  return bestOf(told as EndingOutcome[]);
}

/** The title alone is no other text than title and text. */
function withoutRepeats([first, ...others]: readonly PostOutcome[]): PostOutcome[] {
  const whole = plainText(first!.post.text);
  return [
    first!,
    ...others.map((other) =>
      whole.startsWith(plainText(other.post.text)) ? { ...other, post: { ...other.post, text: [] } } : other,
    ),
  ];
}

const GONE: ReadonlySet<Outcome["kind"]> = new Set<Outcome["kind"]>([
  "deleted",
  "removed_by_moderator",
  "takedown",
  "protected",
]);

/** Endings by what they tell about the post, the most first. */
const TELLING: readonly EndingKind[] = [
  "incomplete",
  "login_required",
  "not_found",
  "rate_limited",
  "unreadable",
  "blocked",
  "upstream_error",
  "network_error",
  "cut_off",
];

function bestOf(endings: readonly EndingOutcome[]): EndingOutcome {
  const rank = ({ kind }: EndingOutcome): number =>
    TELLING.includes(kind) ? TELLING.indexOf(kind) : TELLING.length;
  const [best] = endings.toSorted((a, b) => rank(a) - rank(b));
  return best ?? { kind: "incomplete", reason: "The capture holds no answer of Reddit." };
}

function outcomeOfApi(exchange: Exchange, context: RedditContext): Outcome {
  const answer = answerOf(exchange);
  const reason = answer && refusal.safeParse(jsonOf(answer)).data?.reason;
  const status = answer?.status;
  if (status === 403 || status === 404) {
    const ending = refusalOf(reason);
    if (ending) return { ...ending, status };
  }
  if (status === 401)
    return { kind: "blocked", reason: "Reddit's API does not take the token (401).", status };
  return endingOfExchange(exchange, "Reddit's API") ?? readThings(jsonOf(answer!), context, "oauth");
}

function outcomeOfOembed(exchange: Exchange, context: RedditContext): Outcome {
  return (
    endingOfExchange(exchange, "Reddit's oEmbed") ??
    inPlaceOf(exchange) ??
    readOembed(jsonOf(answerOf(exchange)!), context)
  );
}

function outcomeOfFeed(exchange: Exchange, context: RedditContext): Outcome {
  return (
    endingOfExchange(exchange, "Reddit's feed") ??
    inPlaceOf(exchange) ??
    readFeed(textOf(answerOf(exchange)!) ?? "", context)
  );
}

/** A page of login that comes instead. */
function inPlaceOf(exchange: Exchange): EndingOutcome | undefined {
  const answer = answerOf(exchange)!;
  return answer.url !== undefined && /^https:\/\/(?:[a-z]{1,9}\.)?reddit\.com\/login\b/.test(answer.url)
    ? { kind: "login_required", reason: "Reddit sends to its login instead.", status: answer.status }
    : undefined;
}

/** Web archives hold the old face of Reddit more often whole than the new one. */
function archivedPages({ id, url }: Reference): ArchivedPage[] {
  if (id.includes("/")) return [];
  const pages = new Set([url, url.replace("https://www.", "https://old."), pageOfId(id)]);
  return [...pages].map((page) => ({ url: page, kind: "page" }));
}

function readLoose(body: unknown, { kind, url, capturedAt }: ReadContext): Outcome {
  const reference = url !== undefined && URL.canParse(url) ? matchReddit(new URL(url)) : undefined;
  const context: RedditContext = { id: reference?.id, url: reference?.url, at: capturedAt };
  if (kind === "t3-link" || kind === "t1-comment") return readThings(body, context, kind);
  if (kind === "oembed") return readOembed(body, context);
  if (kind === "scrapfly") return readScraped(body, context);
  if (typeof body === "string") {
    if (kind === "page" || kind === "onebox") return readPage(body, context);
    if (kind === "feed") return readFeed(body, context);
    if (kind === "blockquote") return readMarkup(body, context);
  }
  return {
    kind: "unsupported",
    reason: `Reddit reads no material of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
  };
}
