// Substack's embed of a post of X: text, author and date as JSON in the markup.
import { parsedJson } from "../read/script-json.ts";
import { z } from "zod";
import { textFromRun } from "../../model/text.ts";
import { address, count, defined, list, maybe, rawText, text, utcTime } from "../read/fields.ts";
import { pageOf } from "./address.ts";
import { bareRun, unescapeHtml } from "./text.ts";
import { imageMedium } from "./media.ts";
import { aliasesOf } from "./outcome.ts";
import { idOfUrl } from "./address.ts";
import { timeOf } from "./time.ts";
import type { Medium } from "../../model/media.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Card, Post, Quote } from "../../model/post.ts";

const HANDLE = /^[A-Za-z0-9_]{1,50}$/;

/** `data-attrs` of `<div class="tweet">`: what Substack keeps of a post when an author embeds it. */
const substack = z.object({
  url: z.string().max(4_096),
  full_text: rawText(),
  username: z.string().regex(HANDLE),
  name: text(),
  profile_image_url: address(),
  /** In either of X's forms. */
  date: text(40),
  photos: list(z.object({ img_url: address(), link_url: text(), alt_text: text(20_000) }), 10),
  quoted_tweet: maybe(z.object({ full_text: rawText(), username: z.string().regex(HANDLE), name: text() })),
  retweet_count: count,
  like_count: count,
  reply_count: count,
  impression_count: count,
  expanded_url: maybe(
    z.object({
      url: address(),
      image: address(),
      title: text(),
      description: text(20_000),
      domain: text(300),
    }),
  ),
  video_url: address(),
});

/** Reads Substack's markup, or the JSON in it. */
export function readSubstack(body: unknown, id: string | undefined, capturedAt: string | undefined): Outcome {
  const { data } = substack.safeParse(typeof body === "string" ? attributesIn(body) : body);
  const own = idOfUrl(data?.url);
  if (!data || own === undefined)
    return { kind: "unreadable", reason: "The markup holds no embedded post of X." };
  if (id !== undefined && own !== id)
    return { kind: "unreadable", reason: `The markup is of another post (${own}).` };
  const key = { platform: "x", id: own };
  if (data.full_text === undefined)
    return { kind: "incomplete", reason: "The markup does not hold the text of the post.", key };
  const at = utcTime(capturedAt);
  const { username: handle, name, profile_image_url: avatar } = data;
  const media = mediaOf(data);
  const post: Post = defined({
    url: pageOf(own, handle),
    author: defined({
      handle,
      name,
      url: `https://x.com/${handle}`,
      avatar: avatar === undefined ? undefined : { url: avatar },
    }),
    text: textFromRun(bareRun(unescapeHtml(data.full_text), { dropLast: media.length > 0 })),
    published: timeOf(data.date),
    media,
    card: cardOf(data.expanded_url),
    quote: quoteOf(data.quoted_tweet),
    counts:
      at === undefined || (data.like_count ?? data.retweet_count) === undefined
        ? undefined
        : defined({ likes: data.like_count, reposts: data.retweet_count, replies: data.reply_count, at }),
  });
  return { kind: "post", key, aliases: aliasesOf([own], handle), post, source: "substack" };
}

/** The JSON in the first `data-attrs` of a piece of HTML. */
function attributesIn(html: string): unknown {
  const raw = /\bdata-attrs=(?:"([^"]{0,100000})"|'([^']{0,100000})')/.exec(html.slice(0, 200_000));
  return parsedJson(unescapeHtml(raw?.[1] ?? raw?.[2] ?? ""));
}

function mediaOf({ photos, video_url: video }: z.infer<typeof substack>): Medium[] {
  const stills = photos.flatMap(({ img_url: url, alt_text: alt }) =>
    url === undefined ? [] : [{ url, alt }],
  );
  if (video === undefined)
    return stills.map(({ url, alt }) => imageMedium(url, {}, alt)).filter((medium) => medium !== undefined);
  const [still] = stills;
  return [
    defined({
      type: "video" as const,
      url: video,
      alt: still?.alt,
      picture: still && { url: still.url },
      files: [{ url: video }],
    }),
  ];
}

function cardOf(link: z.infer<typeof substack>["expanded_url"]): Card | undefined {
  if (link?.url === undefined) return undefined;
  const { url, title, description, domain: provider, image } = link;
  return defined({
    url,
    title,
    description,
    provider,
    picture: image === undefined ? undefined : { url: image },
  });
}

/** Of a quoted post Substack keeps neither address nor date: it has no identity, so only that there is one is said. */
function quoteOf(quoted: z.infer<typeof substack>["quoted_tweet"]): Quote | undefined {
  return quoted ? { state: "unavailable" } : undefined;
}
