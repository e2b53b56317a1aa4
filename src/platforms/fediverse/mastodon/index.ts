// Mastodon and every server that speaks its API: asked directly, each for the posts that it shows.
import type { Ask, Capture, Exchange } from "../../../model/capture.ts";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import { sameKey } from "../../../model/key.ts";
import type { EndingKind, Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import { referenceAlias } from "../../../model/reference.ts";
import { askObject, readWay } from "../activitypub/walk.ts";
import type { Start } from "../activitypub/walk.ts";
import { hostOf, isOfServer } from "../identity.ts";
import { askSoftware, softwareOf } from "../nodeinfo.ts";
import { askOrigin, askWithin, ownWordIn, settle } from "../origin.ts";
import type { OwnWord } from "../origin.ts";
import { matchAddress, NAME } from "./address.ts";
import { chainOf } from "./chain.ts";
import { endingOf } from "./ending.ts";
import { readPage } from "./page.ts";
import { readStatus } from "./post.ts";
import type { Platform, ReadContext } from "../../platform.ts";
import { safely } from "../../read/ending.ts";
import { webUrl } from "../../read/web-url.ts";
import { mastodon as service } from "../../../services/mastodon.ts";

/**
 * The platform Mastodon: Mastodon itself, Pleroma, Akkoma, GoToSocial, Truth Social and others with the same API.
 *
 * Loose material that it reads, by `kind`: `api-status` (one status as `GET /api/v1/statuses/:id` answers it; `url`
 * names the host for accounts that are given without one).
 */
export function mastodon(): Platform {
  return {
    name: NAME,
    label: service.label,
    labelAt: (host) => SERVICES.get(host.replace(/^www\./, "")),
    isHome: isOfServer,
    match: matchAddress,
    capture: captureStatus,
    normalize: (capture) => safely(() => normalizeStatus(capture)),
    chain: chainOf,
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

/** Services that speak Mastodon's interface and are known to readers by a name of their own. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ["truthsocial.com", "Truth Social"],
  ["gab.com", "Gab"],
]);

const OBJECT = "objects/";

async function captureStatus(reference: Reference, ask: Ask): Promise<void> {
  const parts = partsOf(reference.id);
  if (parts === undefined) return;
  const { host, id } = parts;
  const status = id.startsWith(OBJECT) ? await statusOfObject(host, id, ask) : id;
  if (status === undefined) {
    await askObject(startOf(reference), ask);
    return;
  }
  const exchange = await askStatus(host, status, ask);
  const seen = outcomeOf(exchange, host, reference);
  if (seen.kind === "post") {
    const origin = originOf(exchange, host);
    if (origin) {
      const own = await askStatus(origin.host, origin.id, ask);
      await askWithin(outcomeOf(own, origin.host, reference), origin.host, ask);
    } else await askOrigin(seen, host, ask);
    await askWithin(seen, host, ask);
    return;
  }
  if (!CLOSED.has(seen.kind)) return;
  const object = await askObject(startOf(reference), ask);
  if (!reference.certain && seen.kind === "unsupported" && object.kind === "unsupported")
    await askSoftware(host, ask);
}

/** Endings of the interface after which the same post may be had as servers ask each other for it. */
const CLOSED: ReadonlySet<EndingKind> = new Set(["login_required", "unsupported", "blocked", "challenge"]);

function startOf(reference: Reference): Start {
  return { url: reference.url, certain: reference.certain, aliases: [referenceAlias(reference)] };
}

async function askStatus(host: string, id: string, ask: Ask): Promise<Exchange> {
  const exchange = await ask({ url: statusUrl(host, id), accept: "application/json" });
  if (isEdited(exchange)) await ask({ url: `${statusUrl(host, id)}/history`, accept: "application/json" });
  return exchange;
}

/**
 * Where a post seen at one server says it comes from, if that is another. Any server can say so, and can change the
 * words: only its own server can confirm them.
 */
function originOf(
  exchange: Exchange,
  host: string,
): { readonly host: string; readonly id: string } | undefined {
  const answer = answerOf(exchange);
  const body = answer?.status === 200 ? jsonOf(answer) : undefined;
  if (typeof body !== "object" || body === null) return undefined;
  const { uri, url } = body as Readonly<Record<string, unknown>>;
  const addresses = [uri, url].filter((value) => typeof value === "string");
  if (addresses.length === 0 || hostOf(addresses[0]) === host) return undefined;
  for (const address of addresses) {
    const page = webUrl(address);
    const reference = page === undefined ? undefined : matchAddress(new URL(page));
    const parts = reference && partsOf(reference.id);
    if (parts && parts.host !== host && !parts.id.startsWith(OBJECT)) return parts;
  }
  return undefined;
}

/** Pleroma and Akkoma redirect an object's address to the page of its status, whose id the API takes. */
async function statusOfObject(host: string, path: string, ask: Ask): Promise<string | undefined> {
  const page = answerOf(await ask({ url: `https://${host}/${path}`, accept: "text/html" }))?.url;
  const found = page !== undefined && URL.canParse(page) ? matchAddress(new URL(page)) : undefined;
  const parts = found && partsOf(found.id);
  return parts !== undefined && parts.host === host && !parts.id.startsWith(OBJECT) ? parts.id : undefined;
}

/** An edited post has a public history: earlier versions are part of the evidence. */
function isEdited(exchange: Exchange): boolean {
  const answer = answerOf(exchange);
  const body = answer?.status === 200 ? jsonOf(answer) : undefined;
  return (
    typeof body === "object" && body !== null && "edited_at" in body && typeof body.edited_at === "string"
  );
}

function normalizeStatus({ reference, exchanges }: Capture): Outcome {
  const host = partsOf(reference.id)?.host;
  if (host === undefined)
    return { kind: "unsupported", reason: "This is not an id of a post on a Mastodon server." };
  const exchange = exchanges.find((one) => askedStatus(one) !== undefined);
  if (exchange === undefined) return byObject(endingOfPage(exchanges[0], host), reference, exchanges);
  const own = ownWordIn(exchanges);
  const seen = outcomeOf(exchange, host, reference, own);
  if (seen.kind !== "post") return CLOSED.has(seen.kind) ? byObject(seen, reference, exchanges) : seen;
  if (hostOf(seen.key.id) === host) return seen;
  const second = exchanges.find((one) => askedStatus(one) !== undefined && hostOf(one.request.url) !== host);
  const confirmed = second && outcomeOf(second, hostOf(second.request.url)!, reference, own);
  if (confirmed?.kind === "post" && sameKey(confirmed.key, seen.key)) {
    return { ...confirmed, aliases: [...new Set([...confirmed.aliases, ...seen.aliases])] };
  }
  return settle(seen, host, reference, exchanges);
}

/** What the post comes to as servers ask each other for it, where that tells more than the interface. */
function byObject(ending: Outcome, reference: Reference, exchanges: readonly Exchange[]): Outcome {
  const asked = exchanges.filter(({ request }) => request.url === reference.url);
  const object = asked.length === 0 ? undefined : readWay(startOf(reference), exchanges);
  if (object === undefined) return ending;
  const { kind } = object;
  if (kind === "post" || kind === "deleted" || kind === "protected" || kind === "author_suspended")
    return object;
  if (kind === "not_found" && object.status === 410) {
    const { host } = new URL(reference.url);
    return {
      kind: "author_suspended",
      reason: `${host} says that this is gone (410), as it does when an author is suspended for good or the account deleted.`,
      status: 410,
    };
  }
  if (ending.kind !== "unsupported") return ending;
  return kind === "unsupported" ? bySoftware(ending, reference, exchanges) : object;
}

/** Where neither interface answers: what the server says that it is. */
function bySoftware(ending: Outcome, reference: Reference, exchanges: readonly Exchange[]): Outcome {
  const { host } = new URL(reference.url);
  const software = softwareOf(host, exchanges);
  if (software === undefined || ending.kind === "post") return ending;
  if (ending.status === 404 && SPEAKS.test(software)) {
    return {
      kind: "not_found",
      reason: `${host} runs ${software} and does not find the post (404). This does not prove that it was deleted.`,
      status: 404,
    };
  }
  return {
    ...ending,
    kind: "unsupported",
    reason: `${host} runs ${software}, and shows no post at this address.`,
  };
}

/** Software with addresses of these shapes and the interface of Mastodon. */
const SPEAKS =
  /^(?:mastodon|hometown|glitch|pleroma|akkoma|gotosocial|friendica|truth ?social|mitra|takahe|iceshrimp)/;

function outcomeOf(exchange: Exchange, host: string, reference: Reference, own?: OwnWord): Outcome {
  return (
    endingOf(exchange, host, reference.certain) ??
    readStatus(jsonOf(answerOf(exchange)!), {
      asked: host,
      aliases: [referenceAlias(reference), `${NAME}:${host}/${askedStatus(exchange)!}`],
      at: exchange.at,
      ...(own && { own }),
    })
  );
}

/** What the page of an object came to, if no status was asked for after it. */
function endingOfPage(page: Exchange | undefined, host: string): Outcome {
  const ending = endingOf(page, host, true);
  if (ending !== undefined && ending.kind !== "unsupported") return ending;
  return {
    kind: "unsupported",
    reason: `The page at ${host} does not lead to a status of the Mastodon API.`,
  };
}

/** The id of the status that an exchange asks for; `undefined` if it asks for something else. */
function askedStatus({ request }: Exchange): string | undefined {
  return /\/api\/v1\/statuses\/([^/?#]{1,200})$/.exec(request.url)?.[1];
}

function readLoose(body: unknown, context: ReadContext): Outcome {
  const { kind, url, capturedAt } = context;
  if (kind === "page" && typeof body === "string") return readPage(body, context);
  if (kind !== "api-status") {
    return {
      kind: "unsupported",
      reason: `Mastodon reads no material of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
    };
  }
  const reference = url !== undefined && URL.canParse(url) ? matchAddress(new URL(url)) : undefined;
  return readStatus(body, {
    asked: reference && partsOf(reference.id)?.host,
    ...(reference && { aliases: [referenceAlias(reference)] }),
    at: capturedAt,
  });
}

/** The two halves of a reference's id; `undefined` for an id that is not of this platform. */
function partsOf(id: string): { readonly host: string; readonly id: string } | undefined {
  const match = /^([a-z0-9.-]{1,253})\/([0-9A-Za-z/-]{1,100})$/.exec(id);
  return match ? { host: match[1]!, id: match[2]! } : undefined;
}

const statusUrl = (host: string, id: string): string =>
  `https://${host}/api/v1/statuses/${encodeURIComponent(id)}`;
