// Addresses of posts on servers with the Mastodon API: what each shape says, and which only look alike.
import type { Reference } from "../../../model/reference.ts";
import { hosts, isOtherSite } from "../server.ts";

/** The platform's name: also the first half of its keys. */
export const NAME = "mastodon";

/** Well-known servers that speak the Mastodon API. Any other server does as well; of these it is certain. */
const KNOWN_SERVERS = hosts(`
  mastodon.social mastodon.online mastodon.world mastodon.cloud mastodon.art mastodon.green mastodon.scot mastodon.nl
  mastodon.ie mastodon.nz mastodon.uno mastodon.sdf.org mastodon.gamedev.place mastodonapp.uk mstdn.social mstdn.jp
  mstdn.ca mstdn.party mas.to masto.ai masto.nu masto.es mamot.fr piaille.fr pawoo.net fosstodon.org hachyderm.io
  infosec.exchange techhub.social universeodon.com kolektiva.social journa.host newsie.social federate.social
  chaos.social troet.cafe social.tchncs.de social.bund.de norden.social ruhr.social nrw.social muenchen.social
  det.social digitalcourage.social openbiblio.social fediscience.org scholar.social historians.social sciences.social
  mathstodon.xyz hcommons.social bildung.social wandering.shop ruby.social phpc.social floss.social ioc.exchange
  indieweb.social toot.community toot.io toot.cafe c.im aus.social sfba.social botsin.space octodon.social
  social.coop social.linux.pizza social.vivaldi.net social.network.europa.eu ec.social-network.europa.eu
  social.overheid.nl wisskomm.social vis.social truthsocial.com
`);

/** What a path says about a post. */
interface StatusPath {
  /** The status id, or `objects/<uuid>`. */
  readonly id: string;
  readonly path: string;
  /** No other software is known to have addresses of this shape. */
  readonly unmistakable?: boolean;
}

const USER = String.raw`[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,99})(?:@[A-Za-z0-9.-]{1,253})?`;
const DIGITS = String.raw`\d{1,20}`;
const ULID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";
const FLAKE = "[0-9A-Za-z]{18,22}";
const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

type Shape = readonly [pattern: RegExp, place: (first: string, second: string) => StatusPath];
const shape = (pattern: string, place: (first: string, second: string) => StatusPath): Shape => [
  new RegExp(`^${pattern}$`),
  place,
];
const long = (id: string): boolean => id.length >= 15;

const SHAPES: readonly Shape[] = [
  // Mastodon, Truth Social; `/web` and `/deck` are the same page in the web client.
  shape(`(?:/web|/deck)?/@(${USER})/(${DIGITS})`, (user, id) => ({ id, path: `/@${user}/${id}` })),
  shape(`/users/(${USER})/statuses/(${DIGITS})`, (user, id) => ({
    id,
    path: `/@${user}/${id}`,
    unmistakable: long(id),
  })),
  shape(`/ap/users/(${DIGITS})/statuses/(${DIGITS})`, (account, id) => ({
    id,
    path: `/ap/users/${account}/statuses/${id}`,
    unmistakable: long(id),
  })),
  shape(`(?:/web|/deck)?/statuses/(${DIGITS}|${ULID}|${FLAKE})()`, (id) => ({ id, path: `/statuses/${id}` })),
  // GoToSocial.
  shape(`(?:/@|/users/)(${USER})/statuses/(${ULID})`, (user, id) => ({
    id,
    path: `/@${user}/statuses/${id}`,
    unmistakable: true,
  })),
  // Pleroma, Akkoma; Truth Social has `/posts/` as well.
  shape(`/notice/(${FLAKE}|${DIGITS})()`, (id) => ({ id, path: `/notice/${id}` })),
  shape(`/objects/(${UUID})()`, (uuid) => ({ id: `objects/${uuid}`, path: `/objects/${uuid}` })),
  shape(`/@(${USER})/posts/(${FLAKE}|${DIGITS})`, (user, id) => ({
    id,
    path: /^\d+$/.test(id) ? `/@${user}/${id}` : `/@${user}/posts/${id}`,
  })),
  shape(`/users/(${USER})/statuses/(${FLAKE})`, (user, id) => ({
    id,
    path: `/users/${user}/statuses/${id}`,
  })),
];

/** Pages below a post, and other forms of it: the address without them is the post's. */
const SUFFIX = /(?:\/(?:embed|activity|media_modal|reblogs|favourites|quotes|likes|shares|replies)|\.json)$/;

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}(?:[a-z][a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * Reads a URL as the address of a post: the shapes of Mastodon, Truth Social, GoToSocial, Pleroma and Akkoma, and of the
 * web clients Elk and Phanpy, which show posts of any server. Certain for well-known servers, for those clients, and for
 * shapes that nothing else is known to have; otherwise a guess.
 */
export function matchAddress(url: URL): Reference | undefined {
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  if (url.port !== "" || url.username !== "" || url.password !== "" || url.href.length > 2_048)
    return undefined;
  const host = url.hostname.replace(/\.$/, "");
  return CLIENTS.has(host) ? viaClient(host, url) : onServer(host, url.pathname, false);
}

const CLIENTS: ReadonlySet<string> = new Set(["elk.zone", "main.elk.zone", "phanpy.social"]);

/** Elk: `elk.zone/{server}/@user/{id}`; Phanpy: `phanpy.social/#/{server}/s/{id}`. */
function viaClient(host: string, url: URL): Reference | undefined {
  if (host === "phanpy.social") {
    const [, server, id] = /^#\/([^/?#]{1,253})\/s\/([0-9A-Za-z]{1,30})\/?$/.exec(url.hash) ?? [];
    return server && id ? onServer(server.toLowerCase(), `/statuses/${id}`, true) : undefined;
  }
  const [, server, path] = /^\/([^/]{1,253})(\/@.+)$/.exec(url.pathname) ?? [];
  return server && path ? onServer(server.toLowerCase(), path, true) : undefined;
}

function onServer(host: string, rawPath: string, viaClient: boolean): Reference | undefined {
  if (!HOST.test(host) || isOtherSite(host)) return undefined;
  const bare = host.replace(/^www\./, "");
  const known = KNOWN_SERVERS.has(bare);
  const place = placeOf(rawPath);
  if (place === undefined) return undefined;
  const certain = known || viaClient;
  // A short number behind an unknown host is as likely a page of something else.
  if (!certain && /^\d{1,5}$/.test(place.id)) return undefined;
  return reference(known ? bare : host, place, certain || place.unmistakable === true);
}

function placeOf(rawPath: string): StatusPath | undefined {
  const path = rawPath
    .replace(/%40/g, "@")
    .replace(/\/{1,5}$/, "")
    .replace(SUFFIX, "");
  for (const [pattern, place] of SHAPES) {
    const match = pattern.exec(path);
    if (match) return place(match[1]!, match[2]!);
  }
  return undefined;
}

function reference(host: string, place: StatusPath, certain: boolean): Reference {
  return { platform: NAME, id: `${host}/${place.id}`, url: `https://${host}${place.path}`, certain };
}
