// The address of any page in its plain form: without what only says from where readers came.
import { isUrl } from "../../model/url.ts";

/** A key and an address in a store are no longer than this (UTF-16 code units). */
const MAX_ADDRESS = 2_000;

/** Parameters that say from where a reader came, and change nothing of the page. */
const TRACKING =
  /^(?:utm_[a-z_]+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|igsh|igshid|mc_[ce]id|mkt_tok|_hsenc|_hsmi|__twitter_impression|ref_src|ref_url|cmpid|ocid|xtor|wt\.mc_id|at_medium|at_campaign|spm|srsltid|guccounter|guce_referrer(?:_sig)?)$/i;

/** An address in its plain form. */
export interface PageAddress {
  /** The address as a key: always `https`, so that a page is the same page however it was asked for. */
  readonly id: string;
  /** The address to ask: with the scheme that it was given with. */
  readonly url: string;
}

/** An http(s) address of a public host, without fragment and tracking; `undefined` for any other. */
export function pageAddress(address: URL): PageAddress | undefined {
  if (address.protocol !== "https:" && address.protocol !== "http:") return undefined;
  if (address.username !== "" || address.password !== "") return undefined;
  // A name without a dot, a number or brackets name a machine of one's own network, not a site.
  if (!/\.[a-z][a-z0-9-]*\.?$/.test(address.hostname)) return undefined;
  const plain = new URL(address.href);
  plain.hash = "";
  const kept = plain.search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !TRACKING.test(part.split("=", 1)[0]!));
  // Parameters stay as they are written: to decode and encode them anew would change some.
  plain.search = kept.join("&");
  const url = plain.href;
  return url.length > MAX_ADDRESS ? undefined : { id: url.replace(/^http:/, "https:"), url };
}

export function pageAddressOf(text: string | undefined): PageAddress | undefined {
  return text !== undefined && isUrl(text) ? pageAddress(new URL(text)) : undefined;
}

/** A host without what only says for which readers a site is dressed: `www.`, `m.`, `amp.`. */
export function siteOf(host: string): string {
  return host.toLowerCase().replace(/^(?:www|m|mobile|amp)\.(?=[^.]+\.)/, "");
}

/** Whether two hosts are of one site, as far as their names tell: the same, or one below the other. */
export function isOfSite(one: string, other: string): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** The page that a frame or an oEmbed answer of a WordPress site is about; `undefined` for any other address. */
export function pageOfWordPressFrame(url: URL): URL | undefined {
  return pageOfEmbed(url) ?? pageOfAnswer(url);
}

/** `https://site/2026/11/02/harbour/embed/#?secret=abc`: the fragment is what only WordPress writes. */
function pageOfEmbed(url: URL): URL | undefined {
  if (!/^#\?secret=\w{1,40}$/.test(url.hash)) return undefined;
  const page = new URL(url.href);
  page.hash = "";
  if (/\/embed\/?$/.test(page.pathname)) page.pathname = page.pathname.replace(/embed\/?$/, "");
  else if (page.searchParams.get("embed") === "true") page.searchParams.delete("embed");
  else return undefined;
  return page;
}

/** `https://site/wp-json/oembed/1.0/embed?url=...`, of a page of the same site. */
function pageOfAnswer(url: URL): URL | undefined {
  if (!/\/wp-json\/oembed\/1\.0\/embed\/?$/.test(url.pathname)) return undefined;
  const page = url.searchParams.get("url") ?? "";
  if (!isUrl(page)) return undefined;
  const parsed = new URL(page);
  return parsed.hostname === url.hostname ? parsed : undefined;
}
