// Addresses of Tumblr: a post by its blog and its number.
import type { Reference } from "../../model/reference.ts";

export const NAME = "tumblr";

const BLOG = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;
/** Hosts below tumblr.com that are no blogs. */
const NO_BLOG = /^(?:www|api|embed|assets|static|media|\d{1,3}\.media|t|m|help|support)$/;

/** Reads an address. The id is the post's number, which no other post of any blog has. */
export function matchTumblr(url: URL): Reference | undefined {
  const { hostname, pathname } = url;
  const path = pathname.replace(/(?<!\/)\/+$/, "");
  const host = /^(?:(.{1,80})\.)?tumblr\.com$/.exec(hostname);
  if (!host) return undefined;
  const under = host[1];
  if (under === undefined || under === "www" || under === "m") {
    const match = /^\/(?:blog\/(?:view\/)?)?@?([\w-]{1,32})\/(\d{1,20})(?:\/[^/]{0,500})?$/.exec(path);
    return match ? referenceTo(match[1]!, match[2]!) : undefined;
  }
  if (NO_BLOG.test(under)) return undefined;
  const id = /^\/(?:post|image|private)\/(\d{1,20})(?:\/[^/]{0,500}){0,2}$/.exec(path)?.[1];
  return id === undefined ? undefined : referenceTo(under, id);
}

function referenceTo(name: string, id: string): Reference | undefined {
  const blog = name.toLowerCase();
  if (!BLOG.test(blog)) return undefined;
  return { platform: NAME, id, url: pageOf(blog, id), certain: true };
}

/** The page of a post. */
export function pageOf(blog: string, id: string): string {
  return `https://www.tumblr.com/${blog}/${id}`;
}

/** The page of a post at the blog's own host, as it was for all before 2022 and still is for blogs with a design of their own. */
export function blogPageOf(blog: string, id: string): string {
  return `https://${blog}.tumblr.com/post/${id}`;
}

/** The blog that a page's address names. */
export function blogOf(page: string): string | undefined {
  return /^https:\/\/www\.tumblr\.com\/([a-z0-9-]{1,32})\/\d/.exec(page)?.[1];
}
