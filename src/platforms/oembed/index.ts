// Pages of every provider in the oEmbed registry that no platform of its own reads: asked by oEmbed, then by the page.
import type { Ask, Capture, Exchange, Request } from "../../model/capture.ts";
import { answerOf, jsonOf } from "../../model/capture.ts";
import type { EndingKind, Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import { pageOfPlayer } from "./players.ts";
import { providerAt, providerOf } from "./registry.ts";
import type { Provider } from "./registry.ts";
import type { Platform, ReadContext } from "../platform.ts";
import { endingOfExchange, safely } from "../read/ending.ts";
import { readOEmbedAnswer } from "../read/oembed.ts";
import { postOfOEmbed } from "../read/oembed-post.ts";
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
    capture: capturePage,
    normalize: (capture) => safely(() => normalizePage(capture)),
    read: (body, context) => safely(() => readLoose(body, context)),
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
const OPEN: ReadonlySet<Outcome["kind"]> = new Set<EndingKind>([
  "not_found",
  "blocked",
  "unsupported",
  "unreadable",
  "incomplete",
  "upstream_error",
  "network_error",
  "cut_off",
]);

function matchPage(url: URL): Reference | undefined {
  const page = pageOfPlayer(url) ?? url;
  const address = pageAddress(page);
  if (!address || !providerOf(new URL(address.url))) return undefined;
  return { platform: NAME, id: address.id, url: address.url, certain: true };
}

async function capturePage({ url }: Reference, ask: Ask): Promise<void> {
  const provider = URL.canParse(url) ? providerOf(new URL(url)) : undefined;
  if (!provider) return;
  const request = requestTo(provider, url);
  const exchange = request && (await ask(request));
  if (!exchange || OPEN.has(outcomeOfOEmbed(exchange, provider, url).kind))
    await ask({ url, accept: "text/html", robots: true });
}

function requestTo({ endpoint }: Provider, page: string): Request | undefined {
  if (endpoint === undefined) return undefined;
  const url = new URL(endpoint);
  url.searchParams.set("url", page);
  url.searchParams.set("format", "json");
  return { url: url.href, accept: "application/json" };
}

function outcomeOfOEmbed(exchange: Exchange | undefined, { name }: Provider, url: string): Outcome {
  const who = `${name}'s oEmbed service`;
  const ending = endingOfExchange(exchange, who);
  if (ending) return ending;
  const answer = readOEmbedAnswer(jsonOf(answerOf(exchange)!));
  return answer
    ? postOfOEmbed(answer, { platform: NAME, url, source: "oembed" })
    : { kind: "unreadable", reason: `${who} answered with something that is no oEmbed.` };
}

function normalizePage({ reference, exchanges }: Capture): Outcome {
  const provider = URL.canParse(reference.url) ? providerOf(new URL(reference.url)) : undefined;
  if (!provider)
    return { kind: "unsupported", reason: "No provider of the oEmbed registry answers for this address." };
  const asked = requestTo(provider, reference.url)?.url;
  const service = exchanges.find(({ request }) => request.url === asked);
  const first = asked === undefined ? undefined : outcomeOfOEmbed(service, provider, reference.url);
  const page = exchanges.find(({ request }) => request.url === reference.url);
  if (first && (first.kind === "post" || !page)) return first;
  if (!page) return { kind: "incomplete", reason: `The capture holds no question to ${provider.name}.` };
  const second = outcomeOfPage(page, reference);
  if (second.kind !== "post")
    return first && ["network_error", "cut_off", "blocked"].includes(second.kind) ? first : second;
  // Known by the address that was asked for: what the page calls its own may be no address of the provider's.
  const own = { platform: NAME, id: reference.id };
  const aliases = new Set([...second.aliases, `${second.key.platform}:${second.key.id}`]);
  aliases.delete(referenceAlias(reference));
  return { ...second, key: own, aliases: [...aliases] };
}

function readLoose(body: unknown, context: ReadContext): Outcome {
  const { kind, url } = context;
  if (kind === "oembed") {
    const answer = readOEmbedAnswer(body);
    return answer
      ? postOfOEmbed(answer, { platform: NAME, url, source: "oembed" })
      : { kind: "unreadable", reason: "This is no oEmbed answer." };
  }
  if (typeof body === "string") {
    if (kind === "page" || kind === "onebox") return outcomeOfHtml(body, context, NAME);
    if (kind === "blockquote")
      return postOfOEmbed({ html: body.slice(0, 200_000) }, { platform: NAME, url, source: "blockquote" });
  }
  return {
    kind: "unsupported",
    reason: `No material of the kind ${JSON.stringify(kind.slice(0, 40))} is read here.`,
  };
}
