// Posts of Instagram as a widespread scraper keeps them: the fields of its pages under other names, without the author.
import { z } from "zod";
import { address, count, defined, flag, list, maybe, pixels, rawText } from "../../read/fields.ts";
import { timeOf } from "../media.ts";
import { plainCode } from "../post-code.ts";
import { countsOf } from "./page.ts";
import { authorOf, captionText, outcomeOf } from "./post.ts";
import type { PageContext } from "./page.ts";
import type { Medium } from "../../../model/media.ts";
import type { Outcome } from "../../../model/outcome.ts";

const schema = z.object({
  shortcode: z.string().transform((code) => plainCode(code)),
  captions: list(rawText(), 10),
  taken_at: maybe(z.number().int().min(1e9).max(1e10)),
  src: address(),
  src_attached: list(address(), 50),
  is_video: flag,
  video_url: address(),
  video_duration: maybe(z.number().positive().max(1e6)),
  dimensions: maybe(z.object({ width: pixels, height: pixels })),
  likes: count,
  views: count,
  comments_count: count,
});

/** Reads one post as the scraper keeps it. */
export function readScraped(body: unknown, { code, handle, at }: PageContext): Outcome {
  const post = schema.safeParse(body).data;
  if (post?.shortcode === undefined)
    return { kind: "unreadable", reason: "This is not a post of Instagram." };
  if (code !== undefined && post.shortcode !== code)
    return { kind: "unreadable", reason: `This is another post (${post.shortcode}).` };
  return outcomeOf(
    {
      code: post.shortcode,
      kind: post.is_video === true ? "reel" : "p",
      author: handle === undefined ? undefined : authorOf(handle),
      text: captionText(post.captions[0] ?? ""),
      published: timeOf(post.taken_at),
      media: mediaOf(post),
      counts: countsOf({ likes: post.likes, replies: post.comments_count, views: post.views }, at),
    },
    "scrapfly",
  );
}

function mediaOf(post: z.infer<typeof schema>): Medium[] {
  const { video_url: video, video_duration: duration, src: poster } = post;
  const { width, height } = post.dimensions ?? {};
  if (video !== undefined) {
    const picture = poster === undefined ? undefined : { url: poster };
    const files = [{ url: video, type: "video/mp4" }];
    return [defined({ type: "video" as const, url: video, width, height, picture, duration, files })];
  }
  const pictures = post.src_attached.length > 0 ? post.src_attached : [poster];
  return pictures.flatMap((url) =>
    url === undefined ? [] : [{ type: "image" as const, url, picture: { url } }],
  );
}
