// Vimeo: asked through its oEmbed service, which gives title, description, account, day and still.
import { z } from "zod";
import { matchVimeo, videoPage } from "./address.ts";
import { atHosts } from "../read/identity.ts";
import { defined, maybe, text, webUrl, utcTime } from "../read/fields.ts";
import { innerHtml, named, readElements } from "../read/html-elements.ts";
import { htmlToText } from "../read/html-text.ts";
import { readOEmbedAnswer } from "../read/oembed.ts";
import { pageFacts } from "../read/page-facts.ts";
import { titled } from "../read/page-text.ts";
import { postOfInfo, readVideoInfo } from "../read/ytdl.ts";
import { answerOf } from "../../model/capture.ts";
import { plainText } from "../../model/text.ts";
import type { Author } from "../../model/author.ts";
import type { Exchange } from "../../model/capture.ts";
import type { EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import type { Platform } from "../platform.ts";
import { vimeo as service } from "../../services/vimeo.ts";

/**
 * The platform Vimeo.
 *
 * Loose material that it reads, by `kind`: `oembed`, `page` (the HTML of the page of a video), `media-provider-info`
 * (what yt-dlp writes beside a download), `blockquote` (the player's frame with the line of links below it).
 */
export function vimeo(): Platform {
  return {
    name: "vimeo",
    label: service.label,
    isHome: atHosts("vimeo.com"),
    match: (url) => matchVimeo(url),
    sources: [
      {
        name: "oembed",
        who: "Vimeo's oEmbed",
        request: ({ url }) => ({
          url: `https://vimeo.com/api/oembed.json?url=${encodeURIComponent(url)}`,
          accept: "application/json",
        }),
        ending: notForAll,
        read: (body, { id }) => readOembed(body, id),
        kinds: ["oembed"],
      },
      { name: "page", text: true, read: (html, { id }) => readPage(html, id) },
      { name: "media-provider-info", read: (body, { id, capturedAt }) => readInfo(body, id, capturedAt) },
      { name: "blockquote", text: true, read: (html, { id }) => readMarkup(html, id) },
    ],
  };
}

/** What Vimeo's oEmbed answers beside the fields that all have. */
const more = z.object({
  video_id: maybe(z.number().int().positive().max(Number.MAX_SAFE_INTEGER)),
  /** In seconds. */
  duration: maybe(z.number().positive().max(1e7)),
  /** `2017-09-25 10:36:56`, in a zone that it does not name. */
  upload_date: text(40),
  /** What the owner's list of sites means for whoever asks: 403, they are not on it. */
  domain_status_code: maybe(z.number().int()),
});

function notForAll(exchange: Exchange): EndingOutcome | undefined {
  const status = answerOf(exchange)?.status;
  return status === 403 ? { ...NOT_FOR_ALL, status } : undefined;
}

const NOT_FOR_ALL: EndingOutcome = {
  kind: "protected",
  reason: "The owner shows the video on certain sites only, with a password, or to certain people (403).",
};

/** Reads an oEmbed answer; `id`: the video that it must be of, where that is known. */
function readOembed(body: unknown, id: string | undefined): Outcome {
  const answer = readOEmbedAnswer(body);
  const fields = more.safeParse(body).data;
  const named =
    fields?.video_id?.toString() ?? /\/video\/(\d{4,12})/.exec(answer?.html?.slice(0, 5_000) ?? "")?.[1];
  if (fields?.domain_status_code === 403 && answer?.title === undefined)
    return { ...NOT_FOR_ALL, status: 200 };
  if (!answer || named === undefined)
    return { kind: "unreadable", reason: "Vimeo's oEmbed answered with something that describes no video." };
  if (id !== undefined && named !== id)
    return { kind: "unreadable", reason: "The answer is about another video." };
  const key = { platform: "vimeo", id: named };
  const author = accountOf(answer.author_url, answer.author_name);
  if (answer.title === undefined || author === undefined) {
    return {
      kind: "incomplete",
      reason:
        "Vimeo allows the video to be played and tells neither its title nor its account, as for videos that are not listed.",
      key,
    };
  }
  const { thumbnail_url: still, thumbnail_width: width, thumbnail_height: height } = answer;
  const picture = still === undefined ? undefined : defined({ url: still, width, height });
  const post: Post = defined({
    url: videoPage(named),
    author,
    text: titled(answer.title, answer.description),
    published: dayOf(fields?.upload_date),
    media: [defined({ type: "video" as const, url: videoPage(named), duration: fields?.duration, picture })],
  });
  return { kind: "post", key, aliases: [], post, source: "oembed" };
}

function accountOf(page: string | undefined, name: string | undefined): Author | undefined {
  const url = webUrl(page);
  const handle = url === undefined ? undefined : /^\/([\w-]{1,100})\/?$/.exec(new URL(url).pathname)?.[1];
  if (handle === undefined) return undefined;
  return defined({ handle, name: name?.trim() || undefined, url: `https://vimeo.com/${handle}` });
}

function dayOf(written: string | undefined): string | undefined {
  const day = written?.slice(0, 10);
  return utcTime(`${day ?? ""}T00:00:00Z`) === undefined ? undefined : day;
}

function readInfo(body: unknown, id: string | undefined, at: string | undefined): Outcome {
  const info = readVideoInfo(body, "vimeo");
  const author = info && accountOf(info.uploader_url, info.uploader);
  if (!info || author === undefined || (id !== undefined && id !== info.id))
    return { kind: "unreadable", reason: "The material names no video of Vimeo with its account." };
  const post = postOfInfo(info, videoPage(info.id!), author, at);
  return {
    kind: "post",
    key: { platform: "vimeo", id: info.id! },
    aliases: [],
    post,
    source: "media-provider-info",
  };
}

/** The page of a video, as web archives hold it: by what it says of itself. */
function readPage(html: string, id: string | undefined): Outcome {
  const facts = pageFacts(html, "https://vimeo.com/");
  const found = facts.canonical === undefined ? undefined : matchVimeo(new URL(facts.canonical))?.id;
  if (found === undefined || (id !== undefined && id !== found))
    return { kind: "unreadable", reason: "The page is not of this video of Vimeo." };
  const key = { platform: "vimeo", id: found };
  const author = accountOf(facts.author?.url, facts.author?.name);
  const text = titled(facts.title?.replace(/ on Vimeo$/, ""), facts.description ?? "");
  if (author === undefined)
    return { kind: "incomplete", reason: "The page does not name the account.", key, partial: { text } };
  const { image, licence } = facts;
  const post: Post = defined({
    url: videoPage(found),
    author,
    text,
    published: facts.published,
    media: [
      defined({
        type: "video" as const,
        url: videoPage(found),
        picture: image && defined({ url: image.url, width: image.width, height: image.height }),
      }),
    ],
    rights: licence && {
      licence: {
        name: licence.name ?? licence.url,
        url: licence.url,
        basis: "stated by the platform" as const,
      },
    },
    // What a page says of itself is often cut.
    truncated: /(?:…|\.\.\.)$/.test(facts.description ?? "") ? true : undefined,
  });
  return { kind: "post", key, aliases: [], post, source: "page" };
}

/** `<iframe ...></iframe><p><a href="https://vimeo.com/1">Title</a> from <a href="https://vimeo.com/ada">Ada</a> on Vimeo.</p>` */
function readMarkup(html: string, id: string | undefined): Outcome {
  const page = readElements(html.slice(0, 50_000));
  const frame = named(page, "iframe")[0];
  let title = frame?.attributes.get("title")?.trim() || undefined;
  let author: Author | undefined;
  let found = referenceAt(frame?.attributes.get("src") ?? frame?.attributes.get("data-src"));
  for (const link of named(page, "a")) {
    const href = link.attributes.get("href");
    const shown = plainText(htmlToText(innerHtml(page, link)));
    const video = referenceAt(href);
    if (video !== undefined && (found === undefined || found === video)) {
      found = video;
      title = shown || title;
    } else if (video === undefined)
      author ??= shown === "Vimeo" ? undefined : accountOf(onVimeo(href), shown);
  }
  if (found === undefined || (id !== undefined && id !== found))
    return { kind: "unreadable", reason: "The markup holds no embedded video of Vimeo." };
  const key = { platform: "vimeo", id: found };
  const text = titled(title);
  if (author === undefined || title === undefined) {
    return {
      kind: "incomplete",
      reason: "The embed code names the video and not its account.",
      key,
      ...(text.length > 0 && { partial: { text } }),
    };
  }
  const media = [{ type: "video" as const, url: videoPage(found) }];
  const post: Post = { url: videoPage(found), author, text, media, truncated: true };
  return { kind: "post", key, aliases: [], post, source: "blockquote" };
}

function referenceAt(address: string | undefined): string | undefined {
  const url = webUrl(address?.startsWith("//") === true ? `https:${address}` : address);
  return url === undefined ? undefined : matchVimeo(new URL(url))?.id;
}

function onVimeo(href: string | undefined): string | undefined {
  const url = webUrl(href);
  return url !== undefined && /^(?:www\.)?vimeo\.com$/.test(new URL(url).hostname) ? url : undefined;
}
