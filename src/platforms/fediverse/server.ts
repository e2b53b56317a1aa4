// Servers of the fediverse: which hosts may be one, their addresses, what is known of their answers.
import type { RecordedAnswer } from "../../model/capture.ts";
import { jsonOf, textOf } from "../../model/capture.ts";
import type { EndingOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import { rowAt } from "../../services/index.ts";

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}(?:[a-z][a-z0-9-]{0,61}[a-z0-9])$/;

/** Hosts from a list with white space between them. */
export const hosts = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Sites whose addresses look alike (`/@user/...`) and which do not speak the Mastodon API: those of other services, and
 * these. Their subdomains are meant as well.
 */
const OTHER_SITES = hosts(`
  t.co bsky.social medium.com substack.com flipboard.com telegram.org snapchat.com odysee.com lbry.tv
  github.com gitlab.com npmjs.com jsr.io codepen.io replit.com observablehq.com dev.to hashnode.com hackernoon.com
  note.com steemit.com hive.blog peakd.com ecency.com mirror.xyz paragraph.com warpcast.com farcaster.xyz lens.xyz
  unsplash.com behance.net dribbble.com deviantart.com spotify.com bandcamp.com patreon.com
  ko-fi.com buymeacoffee.com quora.com zhihu.com wikipedia.org google.com apple.com amazon.com
  archive.org archive.ph change.org
`);

function isSite(host: string): boolean {
  const service = rowAt(host);
  return OTHER_SITES.has(host) || (service !== undefined && service.platform !== "mastodon");
}

/** The host last asked about: every platform of the fediverse asks about the same one in turn. */
let last = { host: "", isOther: false };

/** Whether a host belongs to a site that is known not to speak the Mastodon API. */
export function isOtherSite(host: string): boolean {
  if (last.host === host) return last.isOther;
  let dot = -1;
  let isOther = false;
  do {
    isOther = isSite(host.slice(dot + 1));
    dot = host.indexOf(".", dot + 1);
  } while (!isOther && dot >= 0);
  last = { host, isOther };
  return isOther;
}

/**
 * The host of an address that may be a post's on some server of the fediverse; `undefined` for addresses with a port, a
 * user or a scheme of their own, for hosts that cannot be public, and for sites that are known to be none of it.
 */
export function serverOf(url: URL): string | undefined {
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  if (url.port !== "" || url.username !== "" || url.password !== "" || url.href.length > 2_048)
    return undefined;
  const host = url.hostname.replace(/\.$/, "");
  return HOST.test(host) && !isOtherSite(host) ? host : undefined;
}

/** A path without the slashes at its end, and with the `@` of an account as it is mostly written. */
export function plainPath(url: URL): string {
  return url.pathname.replace(/%40/g, "@").replace(/\/{1,5}$/, "");
}

/** A reference to a post at a server, with the server in its id. */
export function referenceAt(
  platform: string,
  host: string,
  id: string,
  path: string,
  certain: boolean,
): Reference {
  return { platform, id: `${host}/${id}`, url: `https://${host}${path}`, certain };
}

/** The two halves of a reference's id; `undefined` for an id that is not of this form. */
export function partsOf(id: string): { readonly host: string; readonly id: string } | undefined {
  const match = /^([a-z0-9.-]{1,253})\/([0-9A-Za-z/_.~@-]{1,300})$/.exec(id);
  return match && !match[2]!.split("/").includes("..") ? { host: match[1]!, id: match[2]! } : undefined;
}

/** The ending of a reference whose id is not of this form; `what` it would be. */
export const refuseOther =
  (what: string) =>
  ({ id }: Reference): EndingOutcome | undefined =>
    partsOf(id) ? undefined : { kind: "unsupported", reason: `This is not an id of a ${what}.` };

/** What surrounds the answer of a server. */
export interface ServerContext {
  /** The host that answered. */
  readonly asked: string | undefined;
  /** The aliases under which the post was asked for. */
  readonly aliases: readonly string[];
  /** When it was read, ISO 8601 UTC. Without it numbers are left out. */
  readonly at: string | undefined;
}

/** What surrounds an answer about a reference. */
export function aboutIt(reference: Reference | undefined, at: string | undefined): ServerContext {
  return {
    asked: reference && partsOf(reference.id)?.host,
    aliases: reference ? [referenceAlias(reference)] : [],
    at,
  };
}

/** What gatekeepers (Cloudflare, Anubis and the like) show to test whether a browser asks. */
const CHALLENGES = [
  "challenge-platform",
  "cf-chl",
  "<title>Just a moment",
  "Checking your browser",
  "anubis_challenge",
  "Making sure you're not a bot",
  "Making sure you&#39;re not a bot",
];

/** The ending of an answer that is such a test, and no JSON; `what` was asked for. */
export function challengeOf(answer: RecordedAnswer, host: string, what = "post"): EndingOutcome | undefined {
  if (jsonOf(answer) !== undefined) return undefined;
  const page = (textOf(answer) ?? "").slice(0, 100_000);
  const isTest =
    answer.headers["cf-mitigated"] === "challenge" || CHALLENGES.some((word) => page.includes(word));
  if (!isTest) return undefined;
  const { status } = answer;
  const reason = `${host} tests whether a browser asks (${status}). This says nothing about the ${what}.`;
  return { kind: "challenge", reason, status };
}
