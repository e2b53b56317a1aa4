// Posts of WordPress sites: the page, and the post itself by the site's own interface where the page points to it.
import { decodeEntities } from "../read/html-tags.ts";
import { z } from "zod";
import { answerOf, jsonOf, textOf } from "../../model/capture.ts";
import { isSameFile, MOST_MEDIA, mediaWithin } from "../read/html-media.ts";
import { mergePosts } from "../read/merge.ts";
import { readOEmbedAnswer, postOfOEmbed } from "../read/oembed.ts";
import { isHtml, outcomeOfHtml, outcomeOfPage } from "../read/page-answer.ts";
import { pageFacts } from "../read/page-facts.ts";
import { address, defined, flag, list, maybe, rawText, text, utcTime } from "../read/fields.ts";
import { htmlToText } from "../read/html-text.ts";
import { pageAddressOf, siteOf, pageAddress, pageOfWordPressFrame } from "../read/page-address.ts";
import { handleIn } from "../read/page-post.ts";
import { titledText } from "../read/page-text.ts";
import type { Exchange, Request } from "../../model/capture.ts";
import type { Outcome, PostOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { Asked, Platform, SourceContext } from "../platform.ts";
import type { Medium } from "../../model/media.ts";
import type { Text } from "../../model/text.ts";

/**
 * The platform of posts at wordpress.com. Posts of WordPress sites at hosts of their own look like any page, and are read as one.
 *
 * Loose material that it reads, by `kind`: `oembed` (an answer), `post` (one post of `wp/v2`), `page` (HTML), `blockquote` (embed
 * markup, which carries the title).
 */
export function wordpress(): Platform {
  return {
    name: NAME,
    label: "WordPress",
    match: matchWordPress,
    sources: [
      {
        name: "page",
        text: true,
        request: ({ url }) => ({ url, accept: "text/html", robots: true }),
        outcome: readAnswers,
        read: (html, context) => outcomeOfHtml(html, context, NAME),
        kinds: ["page"],
      },
      {
        name: "wp/v2",
        request: pointedTo,
        after: ["post"],
        owns: ({ request }) => /\/wp\/v2\/|rest_route=/.test(request.url),
      },
      { name: "post", read: readPost },
      { name: "oembed", read: readOEmbed },
      { name: "blockquote", text: true, read: readMarkup },
    ],
  };
}

/** The post itself, as the page points to it: only at the page's own site. */
function pointedTo({ url }: Reference, { of }: Asked): Request | undefined {
  const answer = answerOf(of("page")[0]);
  if (answer?.status !== 200 || !isHtml(answer)) return undefined;
  const page = answer.url ?? url;
  const link = pageFacts(textOf(answer) ?? "", page).wordpress?.post;
  if (link === undefined || new URL(link).hostname !== new URL(page).hostname) return undefined;
  const post = new URL(link);
  post.searchParams.set("_embed", "author");
  return { url: post.href, accept: "application/json" };
}

function readAnswers([page]: readonly Exchange[], { reference, of }: Asked): Outcome {
  const seen = outcomeOfPage(page, reference);
  const answer = answerOf(of("wp/v2")[0]);
  if (seen.kind !== "post" || answer?.status !== 200) return seen;
  const post = readRestPost(jsonOf(answer), seen.key.id);
  return post ? joined(post, seen) : seen;
}

/** The post itself with what only the page says: its picture, its wishes, its language. */
function joined(post: PostOutcome, page: PostOutcome): PostOutcome {
  const merged = mergePosts([post, page]);
  // The page holds the beginning of what the post says whole, and one picture: that is no disagreement.
  const conflicts = merged.conflicts?.filter(({ field }) => !["text", "edited", "media"].includes(field));
  const { conflicts: _all, ...rest } = merged;
  const { truncated: _cut, ...whole } = merged.post;
  const others = page.post.media.filter(
    (shown) => !whole.media.some((one) => isSameFile(one.url, shown.url)),
  );
  return {
    ...rest,
    post: { ...whole, media: [...whole.media, ...others].slice(0, MOST_MEDIA) },
    ...(conflicts && conflicts.length > 0 && { conflicts }),
  };
}

function readOEmbed(body: unknown, { url }: SourceContext): Outcome {
  const answer = readOEmbedAnswer(body);
  if (!answer) return { kind: "unreadable", reason: "This is no oEmbed answer of a WordPress site." };
  return cut(postOfOEmbed(answer, { platform: NAME, url, source: "oembed" }));
}

function readPost(body: unknown): Outcome {
  return (
    readRestPost(body, undefined) ?? {
      kind: "unreadable",
      reason: "This is no post of WordPress's interface.",
    }
  );
}

function readMarkup(html: string, { url }: SourceContext): Outcome {
  return cut(postOfOEmbed({ html: html.slice(0, 200_000) }, { platform: NAME, url, source: "blockquote" }));
}

/** Title and description are the beginning of a post only. */
function cut(outcome: Outcome): Outcome {
  return outcome.kind === "post" ? { ...outcome, post: { ...outcome.post, truncated: true } } : outcome;
}

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
function readRestPost(body: unknown, expected: string | undefined): PostOutcome | undefined {
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

const NAME = "wordpress";

const HOST = /^(?!(?:www|en|public-api|developer|support|learn)\.)[a-z0-9-]{1,63}\.wordpress\.com$/;

/** Reads an address. Posts of sites at hosts of their own look like any page, and are left to `web`. */
function matchWordPress(url: URL): Reference | undefined {
  const page = pageOfWordPressFrame(url) ?? url;
  const isPost =
    /^\/\d{4}\/\d{2}\/\d{2}\/[^/]{1,300}\/?$/.test(page.pathname) || /^\?p=\d{1,12}$/.test(page.search);
  const address = HOST.test(page.hostname) && isPost ? pageAddress(page) : undefined;
  return address && { platform: NAME, id: address.id, url: address.url, certain: true };
}
