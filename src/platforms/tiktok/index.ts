// TikTok: asked through its oEmbed service for the words, and for its page, which tells the rest or why there is none.
import { atHosts } from "../read/identity.ts";
import { utcTime } from "../read/time.ts";
import { mergePosts } from "../read/merge.ts";
import { safely } from "../read/ending.ts";
import { handleIn, matchTiktok, pageOf, POST_ID } from "./address.ts";
import { asksOembed, oembedRequest, readBlockquote, readOembed, readOembedExchange } from "./embed.ts";
import { asksPage, pageRequest, readPage, readPageExchange } from "./page.ts";
import { readItem } from "./post.ts";
import type { Ask, Capture } from "../../model/capture.ts";
import type { EndingKind, Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { ArchivedPage, Platform, ReadContext } from "../platform.ts";
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
    capture: captureTiktok,
    normalize: (capture) => safely(() => normalizeTiktok(capture)),
    pages: archivedPages,
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

/** Endings after which the same host is left alone. */
const STOP: ReadonlySet<Outcome["kind"]> = new Set<EndingKind>([
  "rate_limited",
  "upstream_error",
  "network_error",
]);

async function captureTiktok(reference: Reference, ask: Ask): Promise<void> {
  if (!POST_ID.test(reference.id)) return;
  const exchange = await ask(oembedRequest(reference));
  const outcome = safely(() => readOembedExchange(exchange, reference.id));
  if (!STOP.has(outcome.kind)) await ask(pageRequest(reference));
}

function normalizeTiktok({ reference, exchanges }: Capture): Outcome {
  if (!POST_ID.test(reference.id))
    return { kind: "unsupported", reason: "This is not an id of a post of TikTok." };
  const asked = exchanges.find(asksPage);
  const told = readOembedExchange(exchanges.find(asksOembed), reference.id);
  if (!asked) return told;
  const page = readPageExchange(asked, reference.id);
  if (page.kind === "post") {
    if (told.kind !== "post") return page;
    // One poster stands there for all pictures of a post: no second opinion on them.
    return mergePosts([page, { ...told, post: { ...told.post, media: [] } }]);
  }
  if (told.kind !== "post") return saysMore(page) ? page : told;
  const kept = page.kind === "login_required" && page.key !== undefined;
  return kept ? { ...told, post: { ...told.post, sensitive: true } } : told;
}

/** Whether the page tells what became of the post, or at least why nothing can be told. */
function saysMore({ kind }: Outcome): boolean {
  return !["unreadable", "network_error", "cut_off", "upstream_error", "blocked", "incomplete"].includes(
    kind,
  );
}

function archivedPages({ id, url }: Reference): readonly ArchivedPage[] {
  const handle = handleIn(url);
  const pages = handle === undefined ? [url] : [url, pageOf(id)];
  return pages.map((page) => ({ url: page, kind: "page" }));
}

function readLoose(body: unknown, { kind, url, author, capturedAt }: ReadContext): Outcome {
  const reference = url !== undefined && URL.canParse(url) ? matchTiktok(new URL(url)) : undefined;
  const id = reference?.short === true ? undefined : reference?.id;
  const handle = handleIn(url) ?? author?.handle?.replace(/^@/, "");
  const at = utcTime(capturedAt);
  if (kind === "page" && typeof body === "string") return readPage(body, { id, handle, at, source: "page" });
  if (kind === "oembed") return readOembed(body, id, url);
  if (kind === "blockquote" && typeof body === "string") return readBlockquote(body, id);
  if (kind === "item" || kind === "scrapfly")
    return readItem(Array.isArray(body) ? pick(body, id) : body, { id, handle, at, source: kind });
  return {
    kind: "unsupported",
    reason: `TikTok reads no material of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
  };
}

/** Of several items the one that is asked for; the first if none is. */
function pick(items: readonly unknown[], id: string | undefined): unknown {
  if (id === undefined) return items[0];
  return items.find((item) => typeof item === "object" && item !== null && "id" in item && item.id === id);
}
