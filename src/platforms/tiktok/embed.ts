// TikTok's oEmbed answers and its embed markup: text, author and a poster, no date.
import { answerOf } from "../../model/capture.ts";
import { plainText } from "../../model/text.ts";
import { findTag, markupBlocks } from "../read/embed-markup.ts";
import { defined } from "../read/fields.ts";
import { readOEmbedAnswer } from "../read/oembed.ts";
import { handleIn, HANDLE, matchTiktok, pageOf, POST_ID } from "./address.ts";
import { oembedExtraSchema } from "./answer.ts";
import { aliasesOf, dayOfId, profileOf } from "./post.ts";
import { readText } from "./text.ts";
import type { Exchange } from "../../model/capture.ts";
import type { Medium } from "../../model/media.ts";
import type { EndingOutcome, Outcome, PostOutcome } from "../../model/outcome.ts";
import type { Text } from "../../model/text.ts";
import { isUrl } from "../../model/url.ts";
import type { HtmlLink } from "../read/html-text.ts";
import type { OEmbed } from "../read/oembed.ts";
import type { Extra } from "./answer.ts";

const SERVICE = "TikTok's oEmbed service";
/** The refusal that this service words as a question that it does not understand. */
export function refusedToEmbed(exchange: Exchange): EndingOutcome | undefined {
  return answerOf(exchange)?.status === 400 ? refused() : undefined;
}

function refused(): EndingOutcome {
  return {
    kind: "not_found",
    reason: `${SERVICE} does not give the post (400), as it does for posts that are gone, private or not to be embedded.`,
    status: 400,
  };
}

/** Reads an oEmbed answer; `id`: the post that it must be, where that is known. */
export function readOembed(body: unknown, id: string | undefined, url?: string): Outcome {
  const answer = readOEmbedAnswer(body);
  const own = oembedExtraSchema.safeParse(body).data;
  if (!answer || !own) {
    const failed = typeof body === "object" && body !== null && "code" in body && body.code === 400;
    return failed ? refused() : { kind: "unreadable", reason: `${SERVICE} answered with something else.` };
  }
  const markup = readMarkup(answer.html ?? "");
  const named = own.embed_product_id ?? markup?.id ?? id;
  if (named === undefined) return { kind: "incomplete", reason: `${SERVICE} does not say which post it is.` };
  if (id !== undefined && named !== id)
    return { kind: "unreadable", reason: `${SERVICE} answered with another post (${named}).` };
  const handle = own.author_unique_id ?? handleOf(answer.author_url) ?? markup?.handle ?? handleIn(url);
  const text = answer.title === undefined ? markup?.text : readText(answer.title, markup?.names ?? []);
  if (handle === undefined || text === undefined)
    return { kind: "incomplete", reason: `${SERVICE} gives the post without its author or its text.` };
  const isPhoto = own.embed_type === "photo" || answer.type === "photo";
  return outcomeOf(named, handle, "oembed", {
    text,
    name: answer.author_name,
    media: mediaOf(answer, named, isPhoto),
  });
}

/** Reads embed markup as it stands in articles: who posted, the text, and by the id the day. */
export function readBlockquote(html: string, id: string | undefined): Outcome {
  const markup = readMarkup(html);
  if (!markup) return { kind: "unreadable", reason: "The markup holds no embedded post of TikTok." };
  if (id !== undefined && markup.id !== id)
    return { kind: "unreadable", reason: `The markup is of another post (${markup.id}).` };
  const { handle, text } = markup;
  if (handle === undefined || plainText(text) === "") {
    const key = { platform: "tiktok", id: markup.id };
    return { kind: "incomplete", reason: "The markup does not hold both author and text.", key };
  }
  return outcomeOf(markup.id, handle, "blockquote", { text, name: undefined, media: [] });
}

function outcomeOf(
  id: string,
  handle: string,
  source: string,
  { text, name, media }: { text: Text; name: string | undefined; media: Medium[] },
): PostOutcome {
  const published = dayOfId(id);
  return {
    kind: "post",
    key: { platform: "tiktok", id },
    aliases: aliasesOf(id, handle),
    post: defined({
      url: pageOf(id, handle),
      author: defined({ handle, name, url: profileOf(handle) }),
      text,
      published,
      media,
    }),
    source,
    ...(published !== undefined && { sources: { published: "id" } }),
  };
}

function mediaOf(answer: OEmbed, id: string, isPhoto: boolean): Medium[] {
  const { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height } = answer;
  if (url === undefined) return [];
  const picture = defined({ url, width, height });
  if (isPhoto) return [defined({ type: "image" as const, url, width, height, picture })];
  // The service names no file, only the page on which it plays.
  return [{ type: "video", url: `https://www.tiktok.com/player/v1/${id}`, picture }];
}

interface Markup {
  readonly id: string;
  readonly handle: string | undefined;
  readonly text: Text;
  /** The mentions and hashtags of the text. */
  readonly names: readonly Extra[];
}

/**
 * `<blockquote class="tiktok-embed" cite="post" data-video-id><section><a>@author</a><p>text</p><a>♬ music</a>`.
 *
 * @returns `undefined` if there is no such blockquote that names a post.
 */
function readMarkup(html: string): Markup | undefined {
  const tag = findTag(html, ({ name }, classes) => name === "blockquote" && classes.includes("tiktok-embed"));
  const cite = tag?.attributes.get("cite");
  const stated = tag?.attributes.get("data-video-id") ?? "";
  const id = POST_ID.test(stated) ? stated : idOf(cite);
  if (id === undefined) return undefined;
  const names: Extra[] = [];
  let author: string | undefined;
  const text = markupBlocks(html, {
    links(link) {
      const path = pathOf(link);
      if (path?.startsWith("/music/") === true) return "drop";
      const handle = handleOf(link.href);
      if (handle !== undefined && author === undefined && link.text.startsWith("@")) {
        author = handle;
        return "drop";
      }
      return handle === undefined ? hashtagOf(link, path, names) : mentionOf(link, handle, names);
    },
  });
  return { id, handle: author ?? handleIn(cite), text, names };
}

const NO_EXTRA = {
  start: undefined,
  end: undefined,
  hashtagName: undefined,
  userUniqueId: undefined,
  userId: undefined,
};

function hashtagOf({ text }: HtmlLink, path: string | undefined, names: Extra[]) {
  if (path?.startsWith("/tag/") !== true || !/^#\S/.test(text)) return undefined;
  const tag = text.slice(1);
  names.push({ ...NO_EXTRA, hashtagName: tag });
  return {
    type: "hashtag",
    text,
    tag,
    url: `https://www.tiktok.com/tag/${encodeURIComponent(tag)}`,
  } as const;
}

function mentionOf({ text }: HtmlLink, handle: string, names: Extra[]) {
  names.push({ ...NO_EXTRA, userUniqueId: handle });
  return { type: "mention", text, handle, url: profileOf(handle) } as const;
}

function pathOf({ href }: HtmlLink): string | undefined {
  const url = new URL(href);
  return /(?:^|\.)tiktok\.com$/.test(url.hostname) ? url.pathname : undefined;
}

function idOf(cite: string | undefined): string | undefined {
  const reference = cite !== undefined && isUrl(cite) ? matchTiktok(new URL(cite)) : undefined;
  return reference?.short === true ? undefined : reference?.id;
}

/** The author whose profile an address is. */
function handleOf(profile: string | undefined): string | undefined {
  if (profile === undefined) return undefined;
  const { hostname, pathname } = new URL(profile);
  const name = /(?:^|\.)tiktok\.com$/.test(hostname)
    ? /^\/@([^/]{1,200})\/?$/.exec(pathname)?.[1]
    : undefined;
  if (name === undefined) return undefined;
  try {
    const handle = decodeURIComponent(name);
    return HANDLE.test(handle) ? handle : undefined;
  } catch {
    return undefined;
  }
}
