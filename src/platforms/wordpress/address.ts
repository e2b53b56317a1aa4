// Addresses of posts at wordpress.com, their embed frames and oEmbed answers.
import type { Reference } from "../../model/reference.ts";
import { pageAddress } from "../read/page-address.ts";
import { pageOfWordPressFrame } from "../read/wordpress-frame.ts";

export const NAME = "wordpress";

const HOST = /^(?!(?:www|en|public-api|developer|support|learn)\.)[a-z0-9-]{1,63}\.wordpress\.com$/;

/** Reads an address. Posts of sites at hosts of their own look like any page, and are left to `web`. */
export function matchWordPress(url: URL): Reference | undefined {
  const page = pageOfWordPressFrame(url) ?? url;
  const isPost =
    /^\/\d{4}\/\d{2}\/\d{2}\/[^/]{1,300}\/?$/.test(page.pathname) || /^\?p=\d{1,12}$/.test(page.search);
  const address = HOST.test(page.hostname) && isPost ? pageAddress(page) : undefined;
  return address && { platform: NAME, id: address.id, url: address.url, certain: true };
}
