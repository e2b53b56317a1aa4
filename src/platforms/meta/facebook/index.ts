// Facebook: Meta's oEmbed, whose answers may only be displayed; where it gives nothing, the page, which may say why.
import { atHosts } from "../../read/identity.ts";
import { safely } from "../../read/ending.ts";
import { utcTime } from "../../read/time.ts";
import { tellingMost } from "../oembed.ts";
import { matchFacebook } from "./address.ts";
import { addressOf, asksOembed, facebookOembed, readAsked, readBlockquote, readOembed } from "./embed.ts";
import { readPage, readPageExchange } from "./page.ts";
import { readScraped } from "./scraped.ts";
import type { Ask, Capture } from "../../../model/capture.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import type { Platform, ReadContext } from "../../platform.ts";
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
    capture: (reference, ask) => captureFacebook(reference, ask, options.tokens?.meta),
    normalize: (capture) => safely(() => normalizeFacebook(capture)),
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

async function captureFacebook(reference: Reference, ask: Ask, token: string | undefined): Promise<void> {
  const exchange = await ask(facebookOembed(reference, token));
  if (safely(() => readAsked(exchange, reference.url)).kind === "post") return;
  await ask({ url: reference.url, accept: "text/html", robots: true });
}

function normalizeFacebook({ reference: { url }, exchanges }: Capture): Outcome {
  const page = exchanges.find(({ request }) => request.url === url);
  return tellingMost([
    readAsked(exchanges.find(asksOembed), url),
    ...(page ? [readPageExchange(page, url)] : []),
  ]);
}

function readLoose(body: unknown, { kind, url, author, capturedAt }: ReadContext): Outcome {
  if (kind === "oembed") return readOembed(body, url);
  if (kind === "scrapfly") {
    const handle = author?.handle?.replace(/^@/, "");
    return readScraped(body, addressOf(url), { handle, at: utcTime(capturedAt) });
  }
  if (kind === "page" && typeof body === "string") return readPage(body, addressOf(url));
  if (kind === "blockquote" && typeof body === "string") return readBlockquote(body, url);
  return {
    kind: "unsupported",
    reason: `Facebook reads no material of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
  };
}
