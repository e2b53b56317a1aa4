// Licences as servers of the fediverse state them.
import type { Licence } from "../../model/credit.ts";
import { webUrl } from "../read/fields.ts";

/** The licences of PeerTube by number; it states no version. */
const BY_NUMBER: ReadonlyMap<string, string> = new Map([
  ["1", "CC BY"],
  ["2", "CC BY-SA"],
  ["3", "CC BY-ND"],
  ["4", "CC BY-NC"],
  ["5", "CC BY-NC-SA"],
  ["6", "CC BY-NC-ND"],
  ["7", "Public domain"],
]);

/** A licence as stated: a number, a name, an address, or several of these. */
export interface StatedLicence {
  readonly identifier?: string | undefined;
  readonly name?: string | undefined;
  readonly url?: string | undefined;
}

/** A Creative Commons licence by its address: `CC BY-SA 4.0`. */
function nameOfAddress(url: string): string | undefined {
  const { hostname, pathname } = new URL(url);
  if (!/^(?:www\.)?creativecommons\.org$/.test(hostname)) return undefined;
  const [, kind, version] = /^\/licenses\/([a-z-]{2,10})\/(\d\.\d)(?:\/|$)/.exec(pathname) ?? [];
  if (kind && version) return `CC ${kind.toUpperCase()} ${version}`;
  if (/^\/publicdomain\/zero\/1\.0(?:\/|$)/.test(pathname)) return "CC0 1.0";
  return /^\/publicdomain\/mark\/1\.0(?:\/|$)/.test(pathname) ? "Public domain" : undefined;
}

/** What a server states as the licence; `undefined` where it states none, or that none is granted. */
export function licenceOf(stated: StatedLicence | undefined): Licence | undefined {
  if (stated === undefined) return undefined;
  const url = stated.url ?? webUrl(stated.name);
  const name =
    BY_NUMBER.get(stated.identifier ?? "") ??
    (url === undefined ? undefined : nameOfAddress(url)) ??
    stated.name?.trim();
  if (name === undefined || name === "" || /^all rights reserved$/i.test(name) || /^unknown$/i.test(name))
    return undefined;
  return { name, ...(url !== undefined && { url }), basis: "stated by the platform" };
}
