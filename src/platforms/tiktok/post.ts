// A post from what TikTok's pages hold.
import { defined, languageTag } from "../read/fields.ts";
import { pageOf } from "./address.ts";
import { itemSchema } from "./answer.ts";
import { readText } from "./text.ts";
import type { Medium } from "../../model/media.ts";
import type { EndingOutcome, Outcome, PostOutcome } from "../../model/outcome.ts";
import type { Counts, Post } from "../../model/post.ts";
import type { Item, Video } from "./answer.ts";

/** What surrounds an item and says what it does not. */
export interface ItemContext {
  /** The post that it must be, where that is known. */
  readonly id?: string | undefined;
  /** Its author, for items that do not name one. */
  readonly handle?: string | undefined;
  /** When it was captured: dates the counts, which are left out without it. */
  readonly at?: string | undefined;
  /** What the outcome names as its source. */
  readonly source: string;
}

/** Reads one post as a page holds it. */
export function readItem(body: unknown, { id, handle, at, source }: ItemContext): Outcome {
  const item = itemSchema.safeParse(body).data;
  if (!item) return { kind: "unreadable", reason: "This is not a post of TikTok." };
  if (id !== undefined && item.id !== id)
    return { kind: "unreadable", reason: `TikTok gave another post (${item.id}).` };
  const key = { platform: "tiktok", id: item.id };
  const media = mediaOf(item);
  if (item.isContentClassified === true && media.length === 0) return { ...classified(), key };
  const name = item.author?.uniqueId ?? handle;
  const rest = readOtherFields(item, media, at);
  if (name === undefined || rest.text === undefined) {
    const lacks = name === undefined ? "its author" : "its text";
    return { kind: "incomplete", reason: `TikTok gives the post without ${lacks}.`, key, partial: rest };
  }
  return {
    kind: "post",
    key,
    aliases: aliasesOf(item.id, name),
    post: {
      ...rest,
      text: rest.text,
      media,
      url: pageOf(item.id, name, kindOf(item)),
      author: authorOf(item, name),
    },
    source,
  };
}

function classified(): EndingOutcome {
  return {
    kind: "login_required",
    reason: "TikTok shows the post to readers who are logged in only, as not fit for everyone.",
  };
}

/** The names under which a post may be met besides its key. */
export function aliasesOf(id: string, handle: string): PostOutcome["aliases"] {
  return [`tiktok:${id}`, pageOf(id, handle), pageOf(id, handle, "photo"), pageOf(id)];
}

const kindOf = ({ imagePost }: Item): "photo" | "video" =>
  imagePost && imagePost.images.length > 0 ? "photo" : "video";

function authorOf({ author }: Item, handle: string): Post["author"] {
  const { id, nickname: name, avatarLarger: avatar, verified } = author ?? {};
  return defined({
    id,
    handle,
    name,
    url: profileOf(handle),
    avatar: avatar === undefined ? undefined : { url: avatar },
    verified: verified === true ? ("individual" as const) : undefined,
  });
}

/** The page of an author. */
export function profileOf(handle: string): string {
  return `https://www.tiktok.com/@${encodeURIComponent(handle)}`;
}

function readOtherFields(item: Item, media: readonly Medium[], at: string | undefined) {
  const { desc, textExtra, contents, createTime, textLanguage, imagePost } = item;
  const extras = textExtra.length > 0 ? textExtra : contents.flatMap((content) => content.textExtra);
  const caption = readText(desc ?? "", extras);
  const title = imagePost?.title === undefined ? [] : readText(imagePost.title, []);
  const notices = item.warnInfo.flatMap(({ text }) => (text === undefined ? [] : [text]));
  const generated = item.IsAigc === true ? [item.AIGCDescription ?? "AI-generated"] : [];
  const labels = [...notices, ...generated];
  return defined({
    text: desc === undefined ? undefined : [...title, ...caption],
    published: createTime === undefined ? undefined : new Date(createTime * 1_000).toISOString(),
    language: languageTag(textLanguage),
    sensitive: item.isContentClassified === true ? true : undefined,
    labels: labels.length > 0 ? labels : undefined,
    media,
    counts: countsOf(item, at),
  });
}

function countsOf({ stats }: Item, at: string | undefined): Counts | undefined {
  const { diggCount: likes, commentCount: replies, playCount: views } = stats ?? {};
  if (at === undefined || (likes ?? replies ?? views) === undefined) return undefined;
  return defined({ likes, replies, views, at });
}

function mediaOf({ imagePost, video }: Item): Medium[] {
  const images = (imagePost?.images ?? []).flatMap(({ imageURL, imageWidth: width, imageHeight: height }) => {
    const url = imageURL?.urlList.find((address) => address !== undefined);
    if (url === undefined) return [];
    const picture = defined({ url, width, height });
    return [defined({ type: "image" as const, url, width, height, picture })];
  });
  if (images.length > 0) return images;
  const moving = video && videoOf(video);
  return moving ? [moving] : [];
}

function videoOf({
  width,
  height,
  cover,
  originCover,
  playAddr,
  duration,
  ...more
}: Video): Medium | undefined {
  const poster = cover ?? originCover;
  const files = more.bitrateInfo
    .flatMap(({ Bitrate: bitrate, Format: format, PlayAddr: at }) => {
      const url = at?.UrlList.find((address) => address !== undefined);
      if (url === undefined) return [];
      return [defined({ url, type: format === "mp4" ? "video/mp4" : undefined, bitrate })];
    })
    .sort((a, b) => (b.bitrate ?? 0) - (a.bitrate ?? 0));
  if (files.length === 0 && playAddr !== undefined) files.push({ url: playAddr });
  const url = files[0]?.url ?? playAddr ?? poster;
  if (url === undefined) return undefined;
  const captions = captionsOf(more.subtitleInfos);
  return defined({
    type: "video" as const,
    url,
    width,
    height,
    picture: poster === undefined ? undefined : { url: poster },
    duration: duration === undefined || duration === 0 ? undefined : duration,
    files: files.length > 0 ? files : undefined,
    captions: captions.length > 0 ? captions : undefined,
  });
}

/** Subtitles in the language that is spoken: what a program translated was not said. */
function captionsOf(infos: Video["subtitleInfos"]): { readonly url: string; readonly language?: string }[] {
  return infos.flatMap(({ Url: url, LanguageCodeName: code, Source: source }) =>
    url === undefined || source === "MT" ? [] : [defined({ url, language: shortTag(code) })],
  );
}

/** TikTok writes `spa-ES` for what BCP 47 calls `es-ES`. */
function shortTag(code: string | undefined): string | undefined {
  const tag = languageTag(code);
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/**
 * The day in an id: its upper half counts seconds since 1970. It is made up to a minute before the post appears (3 to 26
 * seconds in recordings), so that only the day is given.
 */
export function dayOfId(id: string): string | undefined {
  const seconds = Number(BigInt(id) >> 32n);
  // TikTok's forerunner began in 2014; the present form of ids ends in 2106.
  return seconds < 1_388_534_400 || seconds > 4_294_967_295
    ? undefined
    : new Date(seconds * 1_000).toISOString().slice(0, 10);
}
