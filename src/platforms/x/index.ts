// X (Twitter): asked through its API where there is a token, through the service behind its own embeds, then through its
// oEmbed service; mirrors only where they are named.
import { OPEN, without } from "../read/ending.ts";
import { atHosts } from "../read/identity.ts";
import { matchX, pageOf } from "./address.ts";
import { POST_ID, tweetSchema } from "./answer.ts";
import { apiRequest, endingOfApi, newerApiVersion, readApiBody, SERVICE as API } from "./api.ts";
import { CLOSED, mirrorSources, withMirrors } from "./mirror.ts";
import { publishRequest, readOembed, readRefusal, SERVICE as OEMBED, readMarkup } from "./publish.ts";
import {
  earlierVersion,
  earlierVersions,
  newerVersion,
  readAnswer,
  SERVICE as EMBEDS,
  syndicationRequest,
  tokenOf,
} from "./syndication.ts";
import { ENDINGS } from "../../model/outcome.ts";
import { x as service } from "../../services/x.ts";
import { utcTime } from "../read/fields.ts";
import { parse, readPage } from "./page.ts";
import { readResult } from "./graphql.ts";
import { outcomeOfTweet } from "./outcome.ts";
import { authorAround, readInfo, readScraped } from "./scraped.ts";
import { objectOf, shapeStatus } from "./status.ts";
import { readSubstack } from "./substack.ts";
import type { Platform, Source, ArchivedPage, SourceContext, PlatformOptions } from "../platform.ts";
import type { Exchange, Request } from "../../model/capture.ts";
import type { Reference } from "../../model/reference.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { TweetContext } from "./outcome.ts";

/**
 * The platform X.
 *
 * With `tokens.x`, the bearer token of an app, X's API v2 is asked first. Mirrors in `mirrors` are asked, in their order,
 * where X itself gives no post and does not say that it is gone, or gives only the beginning of its text; what came from
 * one is named in the outcome's `source` and `sources`.
 *
 * Loose material that it reads, by `kind`:
 *
 * - `syndication` (one post as the syndication service answers it), `oembed` (an oEmbed answer);
 * - `api-v2` (an answer of the API; of a list the address says which post is meant), `v1.1-status` (a post of the API of
 *   before 2023), `graphql-tweet` (a result of the interface behind the web pages);
 * - `export` (one entry of the `tweets.js` of an account's own export, or the whole file with the address of a post; the
 *   handle of the author comes from the context or the address);
 * - `page`, `onebox` (HTML of a page of any layout since 2007, or JSON that a web archive holds at its address);
 * - `blockquote` (embed markup), `substack` (Substack's embed: the element, or the JSON in its `data-attrs`);
 * - `scrapfly`, `media-provider-info` (a post as Scrapfly and yt-dlp write it down).
 */
export function x(options: PlatformOptions = {}): Platform {
  return {
    name: "x",
    label: service.label,
    isHome: atHosts("x.com", "twitter.com"),
    match: matchX,
    refuses: ({ id }) =>
      POST_ID.test(id) ? undefined : { kind: "unsupported", reason: "This is not an id of a post of X." },
    sources: [
      apiSource(options.tokens?.x),
      SYNDICATION,
      EDITS,
      PUBLISH,
      ...mirrorSources(options.mirrors ?? []),
      ...LOOSE,
    ],
    finish: withMirrors,
    versions: earlierVersions,
    pages: pagesOf,
  };
}

const apiSource = (token = ""): Source => ({
  name: "api",
  who: API,
  request: ({ id }) => (token === "" ? undefined : apiRequest(id, token)),
  next: (last, _, { of }) => {
    const newer = of("api").length > 1 ? undefined : newerApiVersion(last);
    return newer === undefined ? undefined : apiRequest(newer, token);
  },
  owns: ({ request }) => /^https:\/\/api\.x\.com\/2\/tweets\/\d/.test(request.url),
  says: [...CLOSED, "not_found", "withheld"],
  ending: (exchange, { id }) => endingOfApi(exchange, id),
  read: (body, { id, capturedAt: at }) => readApiBody(body, { id, at, source: "api-v2", who: API }),
});

const SYNDICATION: Source = {
  name: "syndication",
  who: EMBEDS,
  request: ({ id }) => syndicationRequest(id),
  next: (last, _, { of, outcome }) => {
    const isRead = of("syndication").length === 1 && outcome("syndication")?.kind === "post";
    const newer = isRead ? newerVersion(last) : undefined;
    return newer === undefined ? undefined : syndicationRequest(newer);
  },
  after: without(ENDINGS, ...CLOSED),
  // That a post is not found, the publish service tells more surely.
  says: without(ENDINGS, "not_found"),
  owns: ({ request }) => /^https:\/\/cdn\.syndication\.twimg\.com\/tweet-result\?/.test(request.url),
  read: (body, { id, capturedAt }) => readAnswer(body, id, capturedAt),
  kinds: ["syndication"],
};

/** What an edited post said before: every version has an id, under which the service answers on. */
const EDITS: Source = {
  name: "edits",
  who: EMBEDS,
  request: (_, { of }) => earlierRequest(of("syndication")),
  next: (_last, _reference, { of }) => earlierRequest([...of("syndication"), ...of("edits")]),
  after: ["post"],
  owns: () => false,
};

function earlierRequest(exchanges: readonly Exchange[]): Request | undefined {
  const earlier = earlierVersion(exchanges);
  return earlier === undefined ? undefined : syndicationRequest(earlier);
}

/** The last resort: text, author and day, and no more. */
const PUBLISH: Source = {
  name: "publish",
  who: OEMBED,
  request: publishRequest,
  after: without(OPEN, "challenge", "unsupported"),
  owns: ({ request }) => /^https:\/\/publish\.(?:x|twitter)\.com\/oembed\?/.test(request.url),
  says: ["protected", "author_suspended", "not_found"],
  ending: (exchange, _, { outcome }) => readRefusal(exchange, outcome("syndication")?.kind === "blocked"),
  read: (body, { id }) => readOembed(body, id),
  kinds: ["oembed"],
};

/**
 * The addresses of a post, likeliest first: archives hold pages at twitter.com from 2006 to 2020 and, for some years after,
 * the JSON of X's API in their place; hardly any at x.com, whose pages are empty without their scripts. What embeds
 * ask for is archived along with the articles that hold them.
 */
function pagesOf(reference: Reference): readonly ArchivedPage[] {
  const { id } = reference;
  const handle = /^https:\/\/x\.com\/([A-Za-z0-9_]{1,50})\//.exec(reference.url)?.[1] ?? "i";
  const page = pageOf(id, handle).replace("https://x.com/", "https://twitter.com/");
  const own = handle.toLowerCase() === "i" ? page.replace("/i/status/", "/i/web/status/") : page;
  return [
    { url: own, kind: "page" },
    { url: own.replace("https://twitter.com/", "https://mobile.twitter.com/"), kind: "page" },
    {
      url: `https://cdn.syndication.twimg.com/tweet-result?id=${id}&lang=en&token=${tokenOf(id)}`,
      kind: "syndication",
    },
    { url: pageOf(id, handle), kind: "page" },
    { url: `https://publish.twitter.com/oembed?url=${page}`, kind: "oembed" },
    { url: publishRequest(reference).url, kind: "oembed" },
  ];
}

/** Shapes that are met outside of captures only; see {@link x}. */
const LOOSE: readonly Source[] = [
  { name: "blockquote", text: true, read: (html, { id }) => readMarkup(html, id, "blockquote") },
  { name: "v1.1-status", read: readStatus },
  { name: "graphql-tweet", read: (body, context) => readResult(body, tweetContext(context)) },
  {
    name: "api-v2",
    read: (body, context) => readApiBody(body, tweetContext(context), authorAround(context)),
  },
  { name: "export", read: readExport },
  { name: "page", text: true, kinds: ["page", "onebox"], read: readPage },
  { name: "substack", read: (body, { id, capturedAt }) => readSubstack(body, id, capturedAt) },
  {
    name: "scrapfly",
    read: (body, context) => readScraped(body, tweetContext(context), authorAround(context)),
  },
  { name: "media-provider-info", read: (body, { id, capturedAt }) => readInfo(body, id, capturedAt) },
];

function tweetContext({ kind, id, capturedAt }: SourceContext): TweetContext {
  return { id, at: utcTime(capturedAt), source: kind, who: "The material" };
}

function readStatus(body: unknown, context: SourceContext): Outcome {
  const tweet = tweetSchema.safeParse(shapeStatus(body, authorAround(context))).data;
  return tweet
    ? outcomeOfTweet(tweet, tweetContext(context))
    : { kind: "unreadable", reason: "The material holds no post of X." };
}

/**
 * One entry of the `tweets.js` of an account's own export, or the whole file, of which the address says which entry is
 * meant. An entry does not say whose it is: the handle comes from the context or from the address.
 */
function readExport(body: unknown, context: SourceContext): Outcome {
  const read =
    typeof body === "string" ? parse(body.replace(/^\s{0,100}window\.[\w.]{1,80}\s{0,10}=/, "")) : body;
  const list: readonly unknown[] = Array.isArray(read) ? read : [read];
  const entries = list.map((entry) => objectOf(entry)["tweet"] ?? entry);
  const entry: unknown =
    entries.length === 1 ? entries[0] : entries.find((each) => objectOf(each)["id_str"] === context.id);
  if (entry === undefined && entries.length !== 1) {
    return {
      kind: "incomplete",
      reason: `The export holds ${entries.length} posts: the address of one has to say which is meant.`,
    };
  }
  return readStatus(entry, context);
}
