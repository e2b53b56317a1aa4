// X (Twitter): asked through its API where there is a token, through the service behind its own embeds, then through its
// oEmbed service; mirrors only where they are named.
import { atHosts } from "../read/identity.ts";
import { safely } from "../read/ending.ts";
import { matchX } from "./address.ts";
import { readLoose } from "./loose.ts";
import { captureX, normalizeX } from "./plan.ts";
import { pagesOf } from "./archived.ts";
import type { Platform } from "../platform.ts";
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
    capture: (reference, ask) => captureX(reference, ask, options),
    normalize: (capture) => safely(() => normalizeX(capture)),
    read: (body, context) => safely(() => readLoose(body, context)),
    pages: pagesOf,
  };
}
