// Where web archives may hold a copy of a post of X.
import { pageOf } from "./address.ts";
import { publishRequest } from "./publish.ts";
import { tokenOf } from "./syndication.ts";
import type { Reference } from "../../model/reference.ts";
import type { ArchivedPage } from "../platform.ts";

/**
 * The addresses of a post, likeliest first: archives hold pages at twitter.com from 2006 to 2020 and, for some years after,
 * the JSON of X's API in their place; hardly any at x.com, whose pages are empty without their scripts. What embeds
 * ask for is archived along with the articles that hold them.
 */
export function pagesOf(reference: Reference): readonly ArchivedPage[] {
  const { id } = reference;
  const handle = /^https:\/\/x\.com\/([A-Za-z0-9_]{1,50})\//.exec(reference.url)?.[1] ?? "i";
  const page = pageOf(id, handle).replace("https://x.com/", "https://twitter.com/");
  const own = handle.toLowerCase() === "i" ? page.replace("/i/status/", "/i/web/status/") : page;
  return [
    { url: own, kind: "page" },
    { url: own.replace("https://twitter.com/", "https://mobile.twitter.com/"), kind: "page" },
    {
      url: `https://cdn.syndication.twimg.com/tweet-result?id=${id}&lang=en&token=${tokenOf(id)}`,
      kind: "syndication",
    },
    { url: pageOf(id, handle), kind: "page" },
    { url: `https://publish.twitter.com/oembed?url=${page}`, kind: "oembed" },
    { url: publishRequest(reference).url, kind: "oembed" },
  ];
}
