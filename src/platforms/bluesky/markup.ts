// Bluesky's embed code as it stands in articles: the words, the author and the day, in a blockquote.
import { defined, languageTag, englishDay } from "../read/fields.ts";
import { htmlToText } from "../read/html-text.ts";
import { findTag, MAX_MARKUP } from "../read/embed-markup.ts";
import { plainText } from "../../model/text.ts";
import { pageOf, parseAtUri, POSTS } from "./address.ts";
import { DID, HANDLE } from "./answer.ts";
import { aliasesOf, keyOf, readAuthor } from "./post.ts";
import type { Outcome } from "../../model/outcome.ts";

/** More than a name, a handle and a day take, in UTF-16 code units. */
const MAX_SIGNATURE = 2_000;

/**
 * Reads `<blockquote class="bluesky-embed" data-bluesky-uri><p lang>text</p>&mdash; Name (<a>@handle</a>) <a>date</a>`.
 * Mentions and links stand in it as plain text. The day is the one in the zone of whoever copied the code.
 */
export function readMarkup(html: string): Outcome {
  const none = { kind: "unreadable", reason: "The markup holds no embedded post of Bluesky." } as const;
  const quote = findTag(
    html,
    ({ name }, classes) => name === "blockquote" && classes.includes("bluesky-embed"),
  );
  if (!quote) return none;
  const uri = parseAtUri(quote.attributes.get("data-bluesky-uri"));
  if (uri?.collection !== POSTS) return none;
  const content = html.slice(0, MAX_MARKUP);
  const begin = /<p(?:\s(?:(?!<p)[^>]){0,500})?>/i.exec(content);
  const end = begin ? content.indexOf("</p>", begin.index) : -1;
  if (!begin || end < 0) return none;
  const text = htmlToText(content.slice(begin.index, end), {
    links: ({ href }) => (isOwn(href) ? "drop" : undefined),
  });
  const signature = plainText(
    htmlToText(content.slice(end), { links: ({ text: shown }) => ({ type: "text", text: shown }) }),
  );
  const signed = /^(?:[—–-]\s)?([^]{0,500}?)\s*\(\s*@([A-Za-z0-9.-]{3,253})\s*\)\s*([^]{0,100})/.exec(
    signature.trim().slice(0, MAX_SIGNATURE),
  );
  const handle = signed?.[2] ?? (HANDLE.test(uri.actor) ? uri.actor : undefined);
  if (handle === undefined || !HANDLE.test(handle) || !DID.test(uri.actor)) {
    return { kind: "incomplete", reason: "The markup does not name the author by handle and DID." };
  }
  const language = /\slang\s*=\s*["']?([A-Za-z-]{2,35})/i.exec(begin[0])?.[1];
  const author = {
    did: uri.actor,
    handle,
    displayName: signed?.[1]?.trim() || undefined,
    avatar: undefined,
    labels: [],
    verification: undefined,
  };
  const parts = { did: uri.actor, rkey: uri.rkey, author };
  return {
    kind: "post",
    key: keyOf(parts),
    aliases: aliasesOf(parts),
    source: "blockquote",
    post: defined({
      url: pageOf(handle.toLowerCase(), uri.rkey),
      author: readAuthor(author),
      text,
      published: englishDay(/^[^]{0,30}?\d{4}\b/.exec(signed?.[3] ?? "")?.[0]),
      language: languageTag(language),
      media: [],
    }),
  };
}

/** The link behind the words that stands for a picture or a card. */
function isOwn(href: string): boolean {
  return /^https:\/\/bsky\.app\/profile\/[^/]{1,300}\/post\/[^/?]{1,600}\?ref_src=embed$/.test(href);
}
