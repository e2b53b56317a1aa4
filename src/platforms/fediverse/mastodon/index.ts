// Mastodon and every server that speaks its API: asked directly, each for the posts that it shows.
import type { Exchange, Request } from "../../../model/capture.ts";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import { sameKey } from "../../../model/key.ts";
import { ENDINGS } from "../../../model/outcome.ts";
import type { EndingKind, Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import { referenceAlias } from "../../../model/reference.ts";
import { isUrl } from "../../../model/url.ts";
import { objectSource, readWay, startOf } from "../activitypub/walk.ts";
import { hostOf, isOfServer } from "../identity.ts";
import { softwareOf, softwareSource } from "../software.ts";
import { originStart, ownWordIn, settle, withinStarts } from "../origin.ts";
import type { OwnWord } from "../origin.ts";
import { matchAddress, NAME } from "./address.ts";
import { chainOf } from "./chain.ts";
import { endingOf } from "./ending.ts";
import { earlierVersions } from "./history.ts";
import { readPage } from "./page.ts";
import { readStatus } from "./post.ts";
import type { Asked, Platform, Source, SourceContext } from "../../platform.ts";
import { ALWAYS, without } from "../../read/ending.ts";
import { webUrl } from "../../read/fields.ts";
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
    refuses: ({ id }) =>
      partsOf(id)
        ? undefined
        : { kind: "unsupported", reason: "This is not an id of a post on a Mastodon server." },
    sources: [
      PAGE,
      STATUS,
      ORIGIN_STATUS,
      ORIGIN,
      WITHIN,
      OBJECT,
      softwareSource(
        ({ reference, outcome }) =>
          !reference.certain &&
          outcome("status")?.kind === "unsupported" &&
          outcome("object")?.kind === "unsupported",
      ),
      { name: "api-status", read: readAlone },
      { name: "page-alone", text: true, kinds: ["page"], read: readPage },
    ],
    finish: withSoftware,
    chain: chainOf,
    versions: earlierVersions,
  };
}

/** Services that speak Mastodon's interface and are known to readers by a name of their own. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ["truthsocial.com", "Truth Social"],
  ["gab.com", "Gab"],
]);

const OBJECT_PATH = "objects/";

/** Pleroma and Akkoma redirect an object's address to the page of its status, whose id the API takes. */
const PAGE: Source = {
  name: "page",
  request: ({ id }) => {
    const { host, id: path } = partsOf(id)!;
    return path.startsWith(OBJECT_PATH) ? { url: `https://${host}/${path}`, accept: "text/html" } : undefined;
  },
  owns: ({ request }, { id, url }) =>
    request.url === url &&
    partsOf(id)!.id.startsWith(OBJECT_PATH) &&
    !/json/.test(request.headers["accept"] ?? ""),
  says: without(ENDINGS, "unsupported"),
  outcome: ([page], asked) =>
    statusIn(asked) === undefined ? endingOfPage(page, hostIn(asked.reference)) : undefined,
};

/** The status by the interface of the server that was asked, with its history where it was edited. */
const STATUS: Source = {
  name: "status",
  request: (reference, asked) => {
    const id = statusIn(asked);
    return id === undefined ? undefined : statusRequest(hostIn(reference), id);
  },
  next: historyRequest,
  after: ALWAYS,
  owns: (exchange) => askedStatus(exchange) !== undefined,
  says: without(ENDINGS, "unsupported"),
  outcome: readStatusAnswer,
};

/** The same at the server that it says to come from, if that is another. */
const ORIGIN_STATUS: Source = {
  name: "origin-status",
  request: (_, asked) => {
    const origin = originOf(asked);
    return origin && statusRequest(origin.host, origin.id);
  },
  next: historyRequest,
  after: ALWAYS,
  owns: () => false,
};

const ORIGIN = objectSource("origin", (reference, asked) =>
  originOf(asked) ? [] : originStart(seenIn(asked), hostIn(reference)),
);

const WITHIN = objectSource("within", (reference, asked) => {
  const [own] = asked.of("origin-status");
  const host = own && hostOf(own.request.url)!;
  return [
    ...(own ? withinStarts(outcomeOf(own, host!, reference), host!) : []),
    ...withinStarts(seenIn(asked), hostIn(reference)),
  ];
});

/** The post as servers ask each other for it. */
const OBJECT = objectSource(
  "object",
  (reference, asked) => {
    const seen = seenIn(asked);
    const isClosed = seen ? seen.kind !== "post" && CLOSED.has(seen.kind) : statusIn(asked) === undefined;
    return isClosed ? [startOf(reference)] : [];
  },
  {
    owns: ({ request }, { url }) => request.url === url,
    says: ["deleted", "protected", "author_suspended"],
    outcome: (_, { reference, exchanges }) =>
      goneWithAuthor(readWay(startOf(reference), exchanges), reference),
  },
);

const hostIn = ({ id }: Reference): string => partsOf(id)!.host;

function statusRequest(host: string, id: string): Request {
  return { url: statusUrl(host, id), accept: "application/json" };
}

/** An edited post has a public history: earlier versions are part of the evidence. */
function historyRequest(last: Exchange): Request | undefined {
  const isStatus = askedStatus(last) !== undefined && isEdited(last);
  return isStatus ? { url: `${last.request.url}/history`, accept: "application/json" } : undefined;
}

/** Endings of the interface after which the same post may be had as servers ask each other for it. */
const CLOSED: ReadonlySet<EndingKind> = new Set(["login_required", "unsupported", "blocked", "challenge"]);

/**
 * Where a post seen at one server says it comes from, if that is another. Any server can say so, and can change the
 * words: only its own server can confirm them.
 */
function originOf(asked: Asked): { readonly host: string; readonly id: string } | undefined {
  const host = hostIn(asked.reference);
  if (seenIn(asked)?.kind !== "post") return undefined;
  const answer = answerOf(asked.of("status")[0]);
  const body = answer?.status === 200 ? jsonOf(answer) : undefined;
  if (typeof body !== "object" || body === null) return undefined;
  const { uri, url } = body as Readonly<Record<string, unknown>>;
  const addresses = [uri, url].filter((value) => typeof value === "string");
  if (addresses.length === 0 || hostOf(addresses[0]) === host) return undefined;
  for (const address of addresses) {
    const page = webUrl(address);
    const reference = page === undefined ? undefined : matchAddress(new URL(page));
    const parts = reference && partsOf(reference.id);
    if (parts && parts.host !== host && !parts.id.startsWith(OBJECT_PATH)) return parts;
  }
  return undefined;
}

/** The id of the status: in the address, or in the page to which that of an object leads. */
function statusIn({ reference, of }: Asked): string | undefined {
  const { host, id } = partsOf(reference.id)!;
  if (!id.startsWith(OBJECT_PATH)) return id;
  const page = answerOf(of("page")[0])?.url;
  const found = page !== undefined && isUrl(page) ? matchAddress(new URL(page)) : undefined;
  const parts = found && partsOf(found.id);
  return parts !== undefined && parts.host === host && !parts.id.startsWith(OBJECT_PATH)
    ? parts.id
    : undefined;
}

function isEdited(exchange: Exchange): boolean {
  const answer = answerOf(exchange);
  const body = answer?.status === 200 ? jsonOf(answer) : undefined;
  return (
    typeof body === "object" && body !== null && "edited_at" in body && typeof body.edited_at === "string"
  );
}

/** The status as the asked server shows it. */
function seenIn({ reference, of }: Asked): Outcome | undefined {
  const [exchange] = of("status");
  return exchange && outcomeOf(exchange, hostIn(reference), reference);
}

function readStatusAnswer([exchange]: readonly Exchange[], { reference, exchanges }: Asked): Outcome {
  const host = hostIn(reference);
  const own = ownWordIn(exchanges);
  const seen = outcomeOf(exchange!, host, reference, own);
  if (seen.kind !== "post" || hostOf(seen.key.id) === host) return seen;
  const second = exchanges.find((one) => askedStatus(one) !== undefined && hostOf(one.request.url) !== host);
  const confirmed = second && outcomeOf(second, hostOf(second.request.url)!, reference, own);
  if (confirmed?.kind === "post" && sameKey(confirmed.key, seen.key)) {
    return { ...confirmed, aliases: [...new Set([...confirmed.aliases, ...seen.aliases])] };
  }
  return settle(seen, host, reference, exchanges);
}

/** An object that is gone for good where the interface is closed: so it is with suspended and deleted accounts. */
function goneWithAuthor(object: Outcome, { url }: Reference): Outcome {
  if (object.kind !== "not_found" || object.status !== 410) return object;
  return {
    kind: "author_suspended",
    reason: `${new URL(url).host} says that this is gone (410), as it does when an author is suspended for good or the account deleted.`,
    status: 410,
  };
}

/** Where neither interface answers: what the server says that it is. */
function withSoftware(outcome: Outcome, { reference, exchanges }: Asked): Outcome {
  const { host } = new URL(reference.url);
  const software = outcome.kind === "unsupported" ? softwareOf(host, exchanges) : undefined;
  if (software === undefined || outcome.kind === "post") return outcome;
  if (outcome.status === 404 && SPEAKS.test(software)) {
    return {
      kind: "not_found",
      reason: `${host} runs ${software} and does not find the post (404). This does not prove that it was deleted.`,
      status: 404,
    };
  }
  return { ...outcome, reason: `${host} runs ${software}, and shows no post at this address.` };
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

function readAlone(body: unknown, { reference, capturedAt: at }: SourceContext): Outcome {
  return readStatus(body, {
    asked: reference && partsOf(reference.id)?.host,
    ...(reference && { aliases: [referenceAlias(reference)] }),
    at,
  });
}

/** The two halves of a reference's id; `undefined` for an id that is not of this platform. */
function partsOf(id: string): { readonly host: string; readonly id: string } | undefined {
  const match = /^([a-z0-9.-]{1,253})\/([0-9A-Za-z/-]{1,100})$/.exec(id);
  return match ? { host: match[1]!, id: match[2]! } : undefined;
}

const statusUrl = (host: string, id: string): string =>
  `https://${host}/api/v1/statuses/${encodeURIComponent(id)}`;
