// Instagram: its pages where robots.txt lets programs have them, else Meta's oEmbed, whose answers may only be displayed.
import { atHosts } from "../../read/identity.ts";
import { safely } from "../../read/ending.ts";
import { utcTime } from "../../read/time.ts";
import { wishesOf } from "../../read/robots-wishes.ts";
import { tellingMost } from "../oembed.ts";
import { handleIn, matchInstagram, pageOf } from "./address.ts";
import { readEmbedPage } from "./embed-page.ts";
import { readBlockquote } from "./markup.ts";
import { asksOembed, instagramOembed, readAsked, readOembed } from "./oembed.ts";
import { readPage, readPageExchange } from "./page.ts";
import { readScraped } from "./scraped.ts";
import type { Ask, Capture, Exchange, RecordedAnswer, Request } from "../../../model/capture.ts";
import type { EndingKind, Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import type { ArchivedPage, Platform, ReadContext } from "../../platform.ts";
import type { MetaOptions } from "../oembed.ts";
import { instagram as service } from "../../../services/instagram.ts";

/**
 * The platform Instagram. Its oEmbed answers without a token, and more often with `options.tokens.meta`.
 *
 * Loose material that it reads, by `kind`: `page` (the page of a post as HTML), `embed` (its page for embedding),
 * `oembed` and `onebox` (an oEmbed answer, of Meta or of Instagram itself until 2020), `scrapfly` (a post as that
 * scraper keeps it; `url` has to name the author, as in `/ada/p/code/`), `blockquote` (embed markup as a string).
 */
export function instagram(options: MetaOptions = {}): Platform {
  return {
    name: "instagram",
    label: service.label,
    isHome: atHosts("instagram.com"),
    match: matchInstagram,
    capture: (reference, ask) => captureInstagram(reference, ask, options.tokens?.meta),
    normalize: (capture) => safely(() => normalizeInstagram(capture)),
    pages: archivedPages,
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

const EMBED = "embed/captioned/";
const WHO = "Instagram's page for embedding";

/** Endings of the first page after which the second would come to the same. */
const REFUSED: ReadonlySet<Outcome["kind"]> = new Set<EndingKind>([
  "rate_limited",
  "login_required",
  "blocked",
  "upstream_error",
  "network_error",
]);

async function captureInstagram(reference: Reference, ask: Ask, token: string | undefined): Promise<void> {
  if (!isStory(reference)) {
    const exchange = await ask(page(`${pageOf(reference.id)}${EMBED}`));
    const embedded = safely(() => readEmbedExchange(exchange, reference.id));
    if (embedded.kind === "post") return;
    if (!REFUSED.has(embedded.kind)) {
      const second = await ask(page(reference.url));
      if (safely(() => readOwnPage(second, reference.id)).kind === "post") return;
    }
  }
  await ask(instagramOembed(reference.url, token));
}

const page = (url: string): Request => ({ url, accept: "text/html", robots: true });

const isStory = ({ id }: Reference): boolean => id.startsWith("stories/");

function normalizeInstagram({ reference, exchanges }: Capture): Outcome {
  const { id: code } = reference;
  const asked = exchanges.filter(({ request }) => request.url.startsWith("https://www.instagram.com/"));
  const outcomes = asked.flatMap((exchange): Outcome[] => {
    const { url } = exchange.request;
    if (url.endsWith(EMBED)) return [readEmbedExchange(exchange, code)];
    // A short link that was followed here is asked about on Instagram's host too.
    return url === reference.url ? [readOwnPage(exchange, code)] : [];
  });
  const oembed = exchanges.find(asksOembed);
  if (oembed || outcomes.length === 0) outcomes.push(readAsked(oembed, code));
  const outcome = tellingMost(outcomes);
  if (!isStory(reference) || outcome.kind === "rate_limited") return outcome;
  return {
    kind: "login_required",
    reason: "This is a story: Instagram shows it for a day, and to readers who are logged in only.",
  };
}

function readEmbedExchange(exchange: Exchange, code: string): Outcome {
  return readPageExchange(exchange, WHO, (html, answer, at) =>
    withHeaders(readEmbedPage(html, { code, at }), answer),
  );
}

function readOwnPage(exchange: Exchange, code: string): Outcome {
  return readPageExchange(exchange, "Instagram's page of the post", (html, answer, at) =>
    withHeaders(readPage(html, { code, at }), answer),
  );
}

/** Adds what the headers of a page wish to what its elements wish. */
function withHeaders(outcome: Outcome, { headers }: RecordedAnswer): Outcome {
  const { noarchive, noindex } = wishesOf(headers, []);
  if (outcome.kind !== "post" || (noarchive !== true && noindex !== true)) return outcome;
  const wishes = { ...(noarchive && { noarchive }), ...(noindex && { noindex }) };
  return { ...outcome, post: { ...outcome.post, consent: { ...outcome.post.consent, ...wishes } } };
}

function archivedPages(reference: Reference): readonly ArchivedPage[] {
  if (isStory(reference)) return [];
  const { id, url } = reference;
  const addresses = [...new Set([url, pageOf(id), pageOf(id, "reel")])];
  return [
    ...addresses.map((address) => ({ url: address, kind: "page" })),
    { url: `${pageOf(id)}${EMBED}`, kind: "embed" },
  ];
}

function readLoose(body: unknown, { kind, url, author, capturedAt }: ReadContext): Outcome {
  const reference = url !== undefined && URL.canParse(url) ? matchInstagram(new URL(url)) : undefined;
  const code = reference?.short === true || reference?.id.includes("/") === true ? undefined : reference?.id;
  const handle = handleIn(url) ?? author?.handle?.replace(/^@/, "");
  const context = { code, handle, at: utcTime(capturedAt) };
  if (kind === "oembed" || kind === "onebox") return readOembed(body, code);
  if (kind === "scrapfly") return readScraped(body, context);
  if (typeof body === "string") {
    if (kind === "page") return readPage(body, context);
    if (kind === "blockquote") return readBlockquote(body, code);
    if (kind === "embed" && code !== undefined) return readEmbedPage(body, { ...context, code });
  }
  return {
    kind: "unsupported",
    reason: `Instagram reads no material of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
  };
}
