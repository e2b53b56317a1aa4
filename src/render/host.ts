// Hosts as they are shown.
import { safeHref } from "./html.ts";

/** Host of an address without `www.`; nothing if the address is not one to link to. */
export function hostOf(url: string): string | undefined {
  const href = safeHref(url);
  return href && hostIn(href);
}

/** The same of an address that is known to be one. */
export function hostIn(href: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]*)/.exec(href)![1]!;
}
