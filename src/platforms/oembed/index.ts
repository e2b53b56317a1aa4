// Pages of every provider in the oEmbed registry that no platform of its own reads: asked by oEmbed, then by the page.
import type { Request } from "../../model/capture.ts";
import { ENDINGS } from "../../model/outcome.ts";
import type { EndingKind, EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";
import { pageOfPlayer } from "./players.ts";
import { providerAt, providerOf } from "./registry.ts";
import type { Provider } from "./registry.ts";
import type { Platform, SourceContext } from "../platform.ts";
import { without } from "../read/ending.ts";
import { readOEmbedAnswer, postOfOEmbed } from "../read/oembed.ts";
import type { IsHome } from "../read/identity.ts";
import { isOfSite, pageAddress, siteOf } from "../read/page-address.ts";
import { outcomeOfHtml, outcomeOfPage } from "../read/page-answer.ts";

const NAME = "oembed";

/**
 * The platform of the providers that the oEmbed registry names: Spotify, SoundCloud, Flickr, TED, Datawrapper and some hundreds
 * more. An embed code names a player: it is read as the page that the player shows. Only providers of the registry are asked;
 * what other pages point to is for {@link web}.
 *
 * Loose material that it reads, by `kind`: `oembed` (an answer), `page` and `onebox` (HTML), `blockquote` (embed markup: the
 * words of its first link are the title).
 */
export function oembed(): Platform {
  return {
    name: NAME,
    label: "the web",
    labelAt: (host) => providerAt(host)?.name ?? siteOf(host),
    isHome: isOfProvider,
    any: true,
    framed: true,
    match: matchPage,
    refuses: ({ url }) => (providerAtPage(url) ? undefined : NO_PROVIDER),
    sources: [
      {
        name: "oembed",
        who: ({ url }) => `${providerAtPage(url)!.name}'s oEmbed service`,
        request: ({ url }) => requestTo(providerAtPage(url)!, url),
        // Registries outlive services: that one finds nothing says little.
        says: without(ENDINGS, ...MAYBE_STALE),
        read: readOEmbed,
        kinds: ["oembed"],
      },
      {
        name: "page",
        text: true,
        request: ({ url }) => ({ url, accept: "text/html", robots: true }),
        after: MAYBE_STALE,
        says: without(ENDINGS, "network_error", "cut_off", "blocked"),
        outcome: ([page], { reference }) => asAsked(outcomeOfPage(page, reference), reference),
        read: (html, context) => outcomeOfHtml(html, context, NAME),
        kinds: ["page", "onebox"],
      },
      { name: "blockquote", text: true, read: readMarkup },
    ],
  };
}

/** Accounts are at the page's own site, or where the provider of the page answers (`dai.ly` for `www.dailymotion.com`). */
const isOfProvider: IsHome = ({ hostname }, { id }) => {
  const page = new URL(id).hostname;
  const endpoint = providerAt(page)?.endpoint;
  return (
    isOfSite(hostname, page) || (endpoint !== undefined && isOfSite(hostname, new URL(endpoint).hostname))
  );
};

/** Endings of an oEmbed service that leave open what became of the page: registries outlive services. */
const MAYBE_STALE: readonly EndingKind[] = [
  "not_found",
  "blocked",
  "unsupported",
  "unreadable",
  "incomplete",
  "upstream_error",
  "network_error",
  "cut_off",
];

const NO_PROVIDER: EndingOutcome = {
  kind: "unsupported",
  reason: "No provider of the oEmbed registry answers for this address.",
};

const providerAtPage = (url: string): Provider | undefined =>
  isUrl(url) ? providerOf(new URL(url)) : undefined;

function matchPage(url: URL): Reference | undefined {
  const page = pageOfPlayer(url) ?? url;
  const address = pageAddress(page);
  if (!address || !providerOf(new URL(address.url))) return undefined;
  return { platform: NAME, id: address.id, url: address.url, certain: true };
}

function requestTo({ endpoint }: Provider, page: string): Request | undefined {
  if (endpoint === undefined) return undefined;
  const url = new URL(endpoint);
  url.searchParams.set("url", page);
  url.searchParams.set("format", "json");
  return { url: url.href, accept: "application/json" };
}

function readOEmbed(body: unknown, { url }: SourceContext): Outcome {
  const answer = readOEmbedAnswer(body);
  if (answer) return postOfOEmbed(answer, { platform: NAME, url, source: "oembed" });
  const provider = url === undefined ? undefined : providerAtPage(url);
  const reason = provider
    ? `${provider.name}'s oEmbed service answered with something that is no oEmbed.`
    : "This is no oEmbed answer.";
  return { kind: "unreadable", reason };
}

/** The post of a page is known by the address that was asked for: what it calls its own may be no address of the provider's. */
function asAsked(outcome: Outcome, reference: Reference): Outcome {
  if (outcome.kind !== "post") return outcome;
  const aliases = new Set([...outcome.aliases, `${outcome.key.platform}:${outcome.key.id}`]);
  aliases.delete(referenceAlias(reference));
  return { ...outcome, key: { platform: NAME, id: reference.id }, aliases: [...aliases] };
}

function readMarkup(html: string, { url }: SourceContext): Outcome {
  return postOfOEmbed({ html: html.slice(0, 200_000) }, { platform: NAME, url, source: "blockquote" });
}
