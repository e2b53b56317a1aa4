// Threads: the page of the post where robots.txt lets programs have it, else Meta's oEmbed, to be displayed only.
import { atHosts } from "../../read/identity.ts";
import { wishesOf } from "../../read/robots-wishes.ts";
import { utcTime } from "../../read/time.ts";
import { matchThreads, pageOf } from "./address.ts";
import { oembedSource, readBlockquote } from "./embed.ts";
import { readPage, sentToLogin, SERVICE } from "./page.ts";
import { readPost } from "./post.ts";
import { readScraped } from "./scraped.ts";
import type { Reference } from "../../../model/reference.ts";
import type { ArchivedPage, Platform, SourceContext } from "../../platform.ts";
import type { MetaOptions } from "../oembed.ts";
import type { PageContext } from "./page.ts";
import { threads as row } from "../../../services/threads.ts";

/**
 * The platform Threads. Its oEmbed answers without a token, and more often with `options.tokens.meta`.
 *
 * Loose material that it reads, by `kind`: `page` (the page of a post as HTML), `post` (a post as pages hold it),
 * `oembed` (an oEmbed answer), `scrapfly` (a thread or a profile as that scraper keeps it: the post that `url` names,
 * else the first), `blockquote` (embed markup as a string).
 */
export function threads(options: MetaOptions = {}): Platform {
  return {
    name: "threads",
    label: row.label,
    isHome: atHosts("threads.com", "threads.net"),
    match: matchThreads,
    sources: [
      {
        name: "page",
        who: SERVICE,
        text: true,
        request: ({ url }) => ({ url, accept: "text/html", robots: true }),
        ending: sentToLogin,
        read: (html, context) => readPage(html, aboutIt(context), wishesOf(context.headers, [])),
        kinds: ["page"],
      },
      oembedSource(options.tokens?.meta),
      { name: "post", read: (body, context) => readPost(body, aboutIt(context)) },
      { name: "scrapfly", read: (body, context) => readScraped(body, aboutIt(context)) },
      { name: "blockquote", text: true, read: (html, { id }) => readBlockquote(html, id) },
    ],
    pages: archivedPages,
  };
}

const aboutIt = ({ id, capturedAt }: SourceContext): PageContext => ({ code: id, at: utcTime(capturedAt) });

function archivedPages({ id, url }: Reference): readonly ArchivedPage[] {
  const pages = [url, url.replace("threads.com", "threads.net"), pageOf(id)];
  return [...new Set(pages)].map((page) => ({ url: page, kind: "page" }));
}
