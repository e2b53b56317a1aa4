// Which software a server runs that speaks Mastodon's interface, by what its answers have and Mastodon's have not.
import type { ApObject } from "./activitypub/object.ts";
import type { BareStatus } from "./mastodon/status.ts";
import { z } from "zod";
import type { Exchange } from "../../model/capture.ts";
import { answerOf, jsonOf } from "../../model/capture.ts";
import type { Asked, Source } from "../platform.ts";
import { ALWAYS } from "../read/ending.ts";
import { webUrl } from "../read/fields.ts";

/** A ULID, as GoToSocial numbers its statuses. */
const ULID = /^0[0-9A-HJKMNP-TV-Z]{25}$/;

/** By a status of an account of the server that answers: of others it says nothing. */
export function softwareOfStatus(status: BareStatus): string | undefined {
  if (status.account.acct.includes("@")) return undefined;
  if (status.friendica !== undefined) return "Friendica";
  if (status.akkoma !== undefined) return "Akkoma";
  if (status.pleroma !== undefined) return "Pleroma";
  return status.interaction_policy !== undefined && ULID.test(status.id) ? "GoToSocial" : undefined;
}

/** By an object; where several kinds of servers write the same, none is named. */
export function softwareOfObject({ id, "@context": context }: ApObject): string | undefined {
  const number = /^https:\/\/[^/]+\/users\/[^/]+\/statuses\/([^/]+)$/.exec(id ?? "")?.[1];
  if (number !== undefined && ULID.test(number)) return "GoToSocial";
  const terms: readonly unknown[] = Array.isArray(context) ? context : [context];
  const isFriendica = terms.some((each) => typeof each === "object" && each !== null && "dfrn" in each);
  return isFriendica ? "Friendica" : undefined;
}

const documents = z.object({
  links: z.array(z.object({ rel: z.string(), href: z.string() })).max(20),
});
const nodeinfo = z.object({
  software: z.object({ name: z.string().regex(/^[a-z0-9][a-z0-9 ._-]{0,60}$/i) }),
});

const start = (host: string): string => `https://${host}/.well-known/nodeinfo`;

/** Asks a server what it runs: two questions at most, both to itself. */
export const softwareSource = (isUnknown: (asked: Asked) => boolean): Source => ({
  name: "nodeinfo",
  request: ({ url }, asked) =>
    isUnknown(asked) ? { url: start(new URL(url).host), accept: "application/json" } : undefined,
  next: (last, { url }) => {
    const { host } = new URL(url);
    const found = last.request.url === start(host) ? documentIn(last, host) : undefined;
    return found === undefined ? undefined : { url: found, accept: "application/json" };
  },
  after: ALWAYS,
});

/** The name of the software, in lower case; `undefined` if the server does not say. */
export function softwareOf(host: string, exchanges: readonly Exchange[]): string | undefined {
  const first = exchanges.find(({ request }) => request.url === start(host));
  const url = first && documentIn(first, host);
  const answer = answerOf(exchanges.find(({ request }) => request.url === url));
  if (answer?.status !== 200) return undefined;
  return nodeinfo.safeParse(jsonOf(answer)).data?.software.name.toLowerCase();
}

/** Where the newest document is that the server names, at its own host. */
function documentIn(exchange: Exchange, host: string): string | undefined {
  const answer = answerOf(exchange);
  const links = answer?.status === 200 ? (documents.safeParse(jsonOf(answer)).data?.links ?? []) : [];
  const known = links.filter(({ rel }) =>
    /^https?:\/\/nodeinfo\.diaspora\.software\/ns\/schema\/2\.\d$/.test(rel),
  );
  const urls = known
    .sort((a, b) => (a.rel < b.rel ? 1 : -1))
    .flatMap(({ href }) => webUrl(href, `https://${host}/`) ?? []);
  return urls.find((url) => new URL(url).host === host);
}
