// The server that an address names: what any of the fediverse's addresses has in common.
import type { Reference } from "../../model/reference.ts";
import { isOtherSite } from "./mastodon/hosts.ts";

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}(?:[a-z][a-z0-9-]{0,61}[a-z0-9])$/;

/** Hosts from a list with white space between them. */
export const hosts = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

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
