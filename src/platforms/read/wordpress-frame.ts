// The embed frames and oEmbed answers of WordPress sites, by whose addresses a page is met: they name the page.
import { isUrl } from "../../model/url.ts";

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
