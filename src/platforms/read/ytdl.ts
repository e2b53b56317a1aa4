// What yt-dlp and its kin write beside a download (`.info.json`): one shape for the videos of every site.
import { z } from "zod";
import { address, count, defined, maybe, pixels, text, word, utcTime } from "./fields.ts";
import { titled } from "./page-text.ts";
import type { Author } from "../../model/author.ts";
import type { Post } from "../../model/post.ts";
import type { Defined } from "./fields.ts";

const schema = z.object({
  id: word(/^\S{1,200}$/),
  extractor: word(/^[\w:+-]{1,60}$/),
  webpage_url: address(),
  title: text(),
  description: text(20_000),
  uploader: text(500),
  uploader_id: text(200),
  uploader_url: address(),
  channel_id: word(/^[\w-]{1,100}$/),
  /** Seconds since 1970. */
  timestamp: maybe(z.number().int().nonnegative().max(1e11)),
  /** `20170414`. */
  upload_date: word(/^\d{8}$/),
  duration: maybe(z.number().nonnegative().max(1e7)),
  thumbnail: address(),
  view_count: count,
  like_count: count,
  width: pixels,
  height: pixels,
  license: text(500),
});

/** What such a file says; every field may be absent. */
export type VideoInfo = Defined<z.infer<typeof schema>>;

/** Reads such a file from parsed JSON; `undefined` if it names no video of this extractor. */
export function readVideoInfo(body: unknown, extractor: string): VideoInfo | undefined {
  const info = schema.safeParse(body).data;
  if (info?.id === undefined) return undefined;
  // Older files do not name the extractor.
  if (info.extractor !== undefined && info.extractor.split(":", 1)[0] !== extractor) return undefined;
  return defined(info);
}

/**
 * The post that such a file describes.
 *
 * @param url the page of the video.
 * @param at when it was made, ISO 8601 UTC: without it, numbers are left out.
 */
export function postOfInfo(info: VideoInfo, url: string, author: Author, at: string | undefined): Post {
  const { thumbnail, duration, width, height, license } = info;
  const read = utcTime(at);
  return defined({
    url,
    author,
    text: titled(info.title, info.description),
    published: publishedOf(info),
    media: [
      defined({
        type: "video" as const,
        url,
        width,
        height,
        duration,
        picture: thumbnail === undefined ? undefined : { url: thumbnail },
      }),
    ],
    counts:
      read === undefined ? undefined : defined({ views: info.view_count, likes: info.like_count, at: read }),
    rights:
      license === undefined
        ? undefined
        : { licence: { name: license, basis: "stated by the platform" as const } },
  });
}

function publishedOf({ timestamp, upload_date: day }: VideoInfo): string | undefined {
  if (timestamp !== undefined) return new Date(timestamp * 1_000).toISOString();
  if (day === undefined) return undefined;
  const written = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  return utcTime(`${written}T00:00:00Z`) === undefined ? undefined : written;
}
