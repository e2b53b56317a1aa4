// TikTok: asked through its oEmbed service for the words, and for its page, which tells the rest or why there is none.
import { without } from "../read/ending.ts";
import { atHosts } from "../read/identity.ts";
import { utcTime } from "../read/fields.ts";
import { wishesOf } from "../read/robots-wishes.ts";
import { handleIn, matchTiktok, pageOf, POST_ID } from "./address.ts";
import { readBlockquote, readOembed, refusedToEmbed } from "./embed.ts";
import { readPage, sentToLogin } from "./page.ts";
import { readItem } from "./post.ts";
import { ENDINGS } from "../../model/outcome.ts";
import type { ItemContext } from "./post.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { ArchivedPage, Asked, Platform, SourceContext } from "../platform.ts";
import { tiktok as service } from "../../services/tiktok.ts";

/**
 * The platform TikTok.
 *
 * Loose material that it reads, by `kind`: `page` (the page of a post as HTML), `oembed` (an oEmbed answer), `item` and
 * `scrapfly` (a post as pages hold it, or a list of such: the one that `url` names, else the first; where it does not
 * name its author, `url` has to), `blockquote` (embed markup as a string).
 */
export function tiktok(): Platform {
  return {
    name: "tiktok",
    label: service.label,
    isHome: atHosts("tiktok.com"),
    match: matchTiktok,
    refuses: ({ id }) =>
      POST_ID.test(id)
        ? undefined
        : { kind: "unsupported", reason: "This is not an id of a post of TikTok." },
    sources: [
      {
        name: "oembed",
        who: "TikTok's oEmbed service",
        request: ({ url }) => ({
          url: `${OEMBED}?url=${encodeURIComponent(url)}`,
          accept: "application/json",
        }),
        owns: ({ request }) => request.url.startsWith(`${OEMBED}?`),
        summary: true,
        // Of what became of a post the page says more.
        says: [],
        ending: refusedToEmbed,
        read: (body, { id, url }) => readOembed(body, id, url),
        kinds: ["oembed"],
      },
      {
        name: "page",
        who: "TikTok's page of the post",
        text: true,
        request: ({ url }) => ({ url, accept: "text/html", robots: true }),
        after: without(["post", ...ENDINGS], "rate_limited", "upstream_error", "network_error"),
        owns: ({ request }) => /^https:\/\/www\.tiktok\.com\/@[^/]*\/(?:video|photo)\//.test(request.url),
        says: without(
          ENDINGS,
          "unreadable",
          "blocked",
          "incomplete",
          "upstream_error",
          "network_error",
          "cut_off",
        ),
        ending: sentToLogin,
        read: (html, context) => readPage(html, itemContext(context, "page"), wishesOf(context.headers, [])),
        kinds: ["page"],
      },
      { name: "item", kinds: ["item", "scrapfly"], read: readItems },
      { name: "blockquote", text: true, read: (html, { id }) => readBlockquote(html, id) },
    ],
    finish: asSensitive,
    pages: archivedPages,
  };
}

const OEMBED = "https://www.tiktok.com/oembed";

/** Where oEmbed tells of a post that the page keeps from guests, it is not for everybody. */
function asSensitive(outcome: Outcome, { outcome: told }: Asked): Outcome {
  const page = told("page");
  const isKept = page?.kind === "login_required" && page.key !== undefined;
  return outcome.kind === "post" && isKept
    ? { ...outcome, post: { ...outcome.post, sensitive: true } }
    : outcome;
}

function archivedPages({ id, url }: Reference): readonly ArchivedPage[] {
  const handle = handleIn(url);
  const pages = handle === undefined ? [url] : [url, pageOf(id)];
  return pages.map((page) => ({ url: page, kind: "page" }));
}

function itemContext({ id, url, author, capturedAt, isLoose }: SourceContext, source: string): ItemContext {
  const handle = isLoose ? (handleIn(url) ?? author?.handle?.replace(/^@/, "")) : undefined;
  return { id, handle, at: utcTime(capturedAt), source };
}

function readItems(body: unknown, context: SourceContext): Outcome {
  const item: unknown = Array.isArray(body) ? pick(body, context.id) : body;
  return readItem(item, itemContext(context, context.kind));
}

/** Of several items the one that is asked for; the first if none is. */
function pick(items: readonly unknown[], id: string | undefined): unknown {
  if (id === undefined) return items[0];
  return items.find((item) => typeof item === "object" && item !== null && "id" in item && item.id === id);
}
