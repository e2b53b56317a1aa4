// Threads: the page of the post where robots.txt lets programs have it, else Meta's oEmbed, to be displayed only.
import { atHosts } from "../../read/identity.ts";
import { safely } from "../../read/ending.ts";
import { utcTime } from "../../read/time.ts";
import { tellingMost } from "../oembed.ts";
import { handleIn, matchThreads, pageOf } from "./address.ts";
import { asksOembed, readAsked, readBlockquote, readOembed, threadsOembed } from "./embed.ts";
import { readPage, readPageExchange } from "./page.ts";
import { readPost } from "./post.ts";
import { readScraped } from "./scraped.ts";
import type { Ask, Capture } from "../../../model/capture.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import type { ArchivedPage, Platform, ReadContext } from "../../platform.ts";
import type { MetaOptions } from "../oembed.ts";
import { threads as service } from "../../../services/threads.ts";

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
    label: service.label,
    isHome: atHosts("threads.com", "threads.net"),
    match: matchThreads,
    capture: (reference, ask) => captureThreads(reference, ask, options.tokens?.meta),
    normalize: (capture) => safely(() => normalizeThreads(capture)),
    pages: archivedPages,
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

async function captureThreads(reference: Reference, ask: Ask, token: string | undefined): Promise<void> {
  const exchange = await ask({ url: reference.url, accept: "text/html", robots: true });
  if (safely(() => readPageExchange(exchange, reference.id)).kind === "post") return;
  await ask(threadsOembed(reference, token));
}

function normalizeThreads({ reference, exchanges }: Capture): Outcome {
  const { id: code, url } = reference;
  const page = exchanges.find(({ request }) => request.url === url);
  const oembed = exchanges.find(asksOembed);
  return tellingMost([readPageExchange(page, code), ...(oembed ? [readAsked(oembed, code, url)] : [])]);
}

function archivedPages({ id, url }: Reference): readonly ArchivedPage[] {
  const pages = [url, url.replace("threads.com", "threads.net"), pageOf(id)];
  return [...new Set(pages)].map((page) => ({ url: page, kind: "page" }));
}

function readLoose(body: unknown, { kind, url, capturedAt }: ReadContext): Outcome {
  const code = url !== undefined && URL.canParse(url) ? matchThreads(new URL(url))?.id : undefined;
  const context = { code, at: utcTime(capturedAt) };
  if (kind === "oembed") return readOembed(body, code, handleIn(url) === undefined ? undefined : url);
  if (kind === "post") return readPost(body, context);
  if (kind === "scrapfly") return readScraped(body, context);
  if (kind === "page" && typeof body === "string") return readPage(body, context);
  if (kind === "blockquote" && typeof body === "string") return readBlockquote(body, code);
  return {
    kind: "unsupported",
    reason: `Threads reads no material of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
  };
}
