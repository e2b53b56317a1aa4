// Addresses of posts on Pixelfed.
import type { Reference } from "../../../model/reference.ts";
import { hosts, plainPath, referenceAt, serverOf } from "../server.ts";

/** The platform's name: also the first half of its keys. */
export const NAME = "pixelfed";

/** Well-known servers. */
const KNOWN = hosts(`
  pixelfed.social pixelfed.de pixelfed.uno pixelfed.art pixelfed.fr pixelfed.au pixelfed.eus pixelfed.tokyo pixelfed.nz
  pixelfed.pt pixel.tchncs.de pixey.org pix.tube pixelfed.cz pixelfed.scot metapixl.com gram.social shutter.gallery
`);

const POST = /^\/p\/([A-Za-z0-9_][A-Za-z0-9_.-]{0,49})\/(\d{1,20})(?:\/embed|\.json)?$/;
const IN_APP = /^\/i\/web\/post\/(\d{1,20})$/;
const SHORT = /^\/p\/([0-9A-Za-z_-]{2,30})$/;

/**
 * Reads a URL as the address of a post. Certain for well-known servers and for ids that only Pixelfed has at such a
 * place; the short form `/p/{code}`, which is redirected, on well-known servers only.
 */
export function matchAddress(url: URL): Reference | undefined {
  const host = serverOf(url);
  if (host === undefined) return undefined;
  const bare = host.replace(/^www\./, "");
  const known = KNOWN.has(bare);
  const server = known ? bare : host;
  const path = plainPath(url);
  const [, user, id] = POST.exec(path) ?? [];
  if (user && id) {
    // A short number behind an unknown host is as likely a page of something else.
    if (!known && id.length < 6) return undefined;
    return referenceAt(NAME, server, id, `/p/${user}/${id}`, known || id.length >= 17);
  }
  const inApp = IN_APP.exec(path)?.[1];
  if (inApp !== undefined) return referenceAt(NAME, server, inApp, `/i/web/post/${inApp}`, known);
  const code = known ? SHORT.exec(path)?.[1] : undefined;
  return code === undefined
    ? undefined
    : { ...referenceAt(NAME, server, `p/${code}`, `/p/${code}`, true), short: true };
}
