// X (Twitter): asked through its API where there is a token, through the service behind its own embeds, then through its
// oEmbed service; mirrors only where they are named.
import { OPEN, without } from "../read/ending.ts";
import { atHosts } from "../read/identity.ts";
import { matchX } from "./address.ts";
import { POST_ID } from "./answer.ts";
import { apiRequest, endingOfApi, newerApiVersion, readApiBody, SERVICE as API } from "./api.ts";
import { LOOSE } from "./loose.ts";
import { CLOSED, mirrorSources, withMirrors } from "./mirror.ts";
import { publishRequest, readOembed, readRefusal, SERVICE as OEMBED } from "./publish.ts";
import { newerVersion, readAnswer, SERVICE as EMBEDS, syndicationRequest } from "./syndication.ts";
import { pagesOf } from "./archived.ts";
import { ENDINGS } from "../../model/outcome.ts";
import type { Platform, Source } from "../platform.ts";
import type { PlatformOptions } from "../tokens.ts";
import { x as service } from "../../services/x.ts";

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
      PUBLISH,
      ...mirrorSources(options.mirrors ?? []),
      ...LOOSE,
    ],
    finish: withMirrors,
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
