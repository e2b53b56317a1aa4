// Facebook: Meta's oEmbed, whose answers may only be displayed; where it gives nothing, the page, which may say why.
import { atHosts } from "../../read/identity.ts";
import { wishesOf } from "../../read/robots-wishes.ts";
import { utcTime } from "../../read/time.ts";
import { matchFacebook } from "./address.ts";
import { addressOf, oembedSource, readBlockquote } from "./embed.ts";
import { readPage, sentToLogin, SERVICE } from "./page.ts";
import { readScraped } from "./scraped.ts";
import { ENDINGS } from "../../../model/outcome.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Platform, SourceContext } from "../../platform.ts";
import type { MetaOptions } from "../oembed.ts";
import { facebook as service } from "../../../services/facebook.ts";

/**
 * The platform Facebook: posts, photos, videos, posts in groups. Its oEmbed answers without a token, and more often with
 * `options.tokens.meta`.
 *
 * Loose material that it reads, by `kind`: `page` (the page of a post as HTML), `oembed` (an oEmbed answer), `scrapfly`
 * (posts of groups as that scraper keeps them: the one that `url` names, else the first; the context has to name the
 * author's account), `blockquote` (embed markup as a string).
 */
export function facebook(options: MetaOptions = {}): Platform {
  return {
    name: "facebook",
    label: service.label,
    isHome: atHosts("facebook.com", "fb.com"),
    match: matchFacebook,
    sources: [
      oembedSource(options.tokens?.meta),
      {
        name: "page",
        who: SERVICE,
        text: true,
        request: ({ url }) => ({ url, accept: "text/html", robots: true }),
        after: ENDINGS,
        ending: sentToLogin,
        read: (html, { url, headers }) => readPage(html, addressOf(url), wishesOf(headers, [])),
        kinds: ["page"],
      },
      { name: "scrapfly", read: readGroup },
      { name: "blockquote", text: true, read: (html, { url }) => readBlockquote(html, url) },
    ],
  };
}

function readGroup(body: unknown, { url, author, capturedAt }: SourceContext): Outcome {
  const handle = author?.handle?.replace(/^@/, "");
  return readScraped(body, addressOf(url), { handle, at: utcTime(capturedAt) });
}
