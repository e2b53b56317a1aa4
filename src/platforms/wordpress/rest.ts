// One post of WordPress's interface `wp/v2` (https://developer.wordpress.org/rest-api/reference/posts/).
import { z } from "zod";
import type { Medium } from "../../model/media.ts";
import type { PostOutcome } from "../../model/outcome.ts";
import type { Text } from "../../model/text.ts";
import { NAME } from "./address.ts";
import { address, defined, flag, list, maybe, rawText, text } from "../read/fields.ts";
import { mediaWithin } from "../read/html-media.ts";
import { htmlToText } from "../read/html-text.ts";
import { pageAddressOf, siteOf } from "../read/page-address.ts";
import { decodeEntities } from "../read/page-facts/entities.ts";
import { handleIn } from "../read/page-post.ts";
import { titledText } from "../read/page-text.ts";
import { utcTime } from "../read/time.ts";

const rendered = maybe(z.object({ rendered: rawText(500_000), protected: flag }));
const schema = z.object({
  link: address(),
  date_gmt: text(40),
  modified_gmt: text(40),
  title: rendered,
  content: rendered,
  _embedded: maybe(z.object({ author: list(z.object({ name: text(500), link: address() }), 5) })),
});

/** The post of an answer. `undefined`: it has another shape, a password, or is not the post of `expected`. */
export function readRestPost(body: unknown, expected: string | undefined): PostOutcome | undefined {
  const post = schema.safeParse(body).data;
  const page = pageAddressOf(post?.link);
  const html = post?.content?.rendered;
  if (!post || !page || html === undefined || post.content?.protected === true) return undefined;
  if (expected !== undefined && page.id !== expected) return undefined;
  const title = decodeEntities(post.title?.rendered ?? "").replace(/<[^<>]{0,500}>/g, "");
  const media: Medium[] = [];
  const blocks = htmlToText(html, { base: page.url, embedded: mediaWithin(media) });
  const words: Text = [...titledText(title, undefined), ...blocks];
  if (words.length === 0) return undefined;
  const author = post._embedded?.author[0];
  const published = utcTime(post.date_gmt);
  const edited = utcTime(post.modified_gmt);
  return {
    kind: "post",
    key: { platform: NAME, id: page.id },
    aliases: [],
    post: {
      url: page.url,
      author: {
        handle: handleIn(author?.link) ?? siteOf(new URL(page.url).hostname),
        ...defined({ name: author?.name }),
        url: author?.link ?? new URL("/", page.url).href,
      },
      text: words,
      ...defined({ published, edited: edited === published ? undefined : edited }),
      media,
    },
    source: "wp/v2",
  };
}
