// Tumblr: its API with a key, else the page of the post, else oEmbed, which says whose it is and no more.
import type { Exchange, Request } from "../../model/capture.ts";
import { answerOf, textOf } from "../../model/capture.ts";
import type { EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import type { Reference } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";
import { blogOf, blogPageOf, matchTumblr, NAME, pageOf } from "./address.ts";
import { authorOf, readNpf, tagsOf } from "./npf.ts";
import type { ArchivedPage, Platform, SourceContext } from "../platform.ts";
import { OPEN, without } from "../read/ending.ts";
import { atHosts } from "../read/identity.ts";
import { defined, utcTime } from "../read/fields.ts";
import { readOEmbedAnswer } from "../read/oembed.ts";
import { pageFacts } from "../read/page-facts.ts";
import { textOfLines } from "../read/page-text.ts";
import { challengeOf } from "../read/page-walls.ts";
import { wishesOf } from "../read/robots-wishes.ts";
import { tumblr as service } from "../../services/tumblr.ts";

/**
 * The platform Tumblr.
 *
 * Loose material that it reads, by `kind`: `npf` (an answer of the API), `page` (HTML), `oembed` and `blockquote` (embed markup),
 * which carry none of the words.
 *
 * @param key of an app for the API ("OAuth consumer key"); it is sent to Tumblr and written nowhere.
 */
export function tumblr(key?: string): Platform {
  return {
    name: NAME,
    label: service.label,
    isHome: atHosts("tumblr.com"),
    match: matchTumblr,
    sources: [
      {
        name: "npf",
        who: "Tumblr's API",
        request: (reference) => (key === undefined ? undefined : apiRequest(reference, key)),
        owns: ({ request }) => request.url.startsWith("https://api.tumblr.com/"),
        ending: keptFromGuests,
        read: readApi,
        kinds: ["npf"],
      },
      {
        name: "page",
        text: true,
        request: ({ id, url }) => {
          const blog = blogOf(url);
          return blog === undefined
            ? undefined
            : { url: blogPageOf(blog, id), accept: "text/html", robots: true };
        },
        after: UNSURE,
        ending: otherThanPage,
        read: (html, { id, headers }) => readPage(html, id, headers),
        kinds: ["page"],
      },
      {
        name: "oembed",
        who: "Tumblr's oEmbed service",
        request: ({ url }) =>
          blogOf(url) === undefined
            ? undefined
            : {
                url: `https://www.tumblr.com/oembed/1.0?url=${encodeURIComponent(url)}`,
                accept: "application/json",
              },
        after: UNSURE,
        // It says whose the post is, and nothing of what became of it.
        says: ["not_found", "rate_limited"],
        read: readOEmbed,
        kinds: ["oembed"],
      },
      { name: "blockquote", read: readMarkup },
    ],
    pages: pagesOf,
  };
}

/** What leaves open what became of the post; that it is not found, one place says as well as another. */
const UNSURE = without(OPEN, "not_found", "withheld", "unsupported");

function apiRequest({ id, url }: Reference, key: string): Request | undefined {
  const blog = blogOf(url);
  if (blog === undefined) return undefined;
  return {
    url: `https://api.tumblr.com/v2/blog/${blog}.tumblr.com/posts?id=${id}&npf=true`,
    accept: "application/json",
    secretQuery: { api_key: key },
  };
}

function keptFromGuests(exchange: Exchange): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  if (answer?.status !== 404 || !(textOf(answer) ?? "").slice(0, 10_000).includes("Tumblr dashboard"))
    return undefined;
  return {
    kind: "login_required",
    reason: "The blog is shown to those only who are logged in to Tumblr (404).",
    status: 404,
  };
}

function readApi(body: unknown, { id, capturedAt }: SourceContext): Outcome {
  const post = id === undefined ? undefined : readNpf(body, id, utcTime(capturedAt));
  return post
    ? asOutcome(id!, post, "npf")
    : { kind: "unreadable", reason: "Tumblr's API answered with something that is not this post." };
}

function otherThanPage(exchange: Exchange): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  if (!answer) return undefined;
  const challenge = challengeOf(answer, "Tumblr");
  if (challenge) return challenge;
  return answer.status < 300 && /\/(?:login_required|safe-mode|login)\b/.test(answer.url ?? "")
    ? {
        kind: "login_required",
        reason: "Tumblr leads to its login instead of the post.",
        status: answer.status,
      }
    : undefined;
}

/** Reads the page of a post. Its description is the post's only where Open Graph says so: elsewhere it is the blog's. */
function readPage(
  html: string,
  expected: string | undefined,
  headers: Readonly<Record<string, string>>,
): Outcome {
  const facts = pageFacts(html, "https://www.tumblr.com/");
  const addresses = [facts.canonical, facts.meta("og:url"), facts.thing?.url];
  const found = addresses.flatMap((text) =>
    text !== undefined && isUrl(text) ? (matchTumblr(new URL(text)) ?? []) : [],
  )[0];
  const blog = found && blogOf(found.url);
  if (!found || blog === undefined || (expected !== undefined && found.id !== expected))
    return { kind: "unreadable", reason: "A page came from Tumblr that is not of this post." };
  const words = facts.meta("og:description")?.replace(/\r\n?/g, "\n");
  const tags = (facts.meta("keywords") ?? "").split(",").slice(0, 50);
  const wishes = wishesOf(headers, facts.robots);
  const post: Post = {
    url: pageOf(blog, found.id),
    author: authorOf(blog, facts.meta("og:title")),
    text: [...textOfLines(words), ...tagsOf(tags)],
    ...defined({ published: facts.thing?.published, truncated: words === undefined ? undefined : true }),
    media: ogImages(facts.images),
    ...((wishes.noindex ?? wishes.noarchive) && {
      consent: { ...(wishes.noindex && { noindex: true }), ...(wishes.noarchive && { noarchive: true }) },
    }),
  };
  return asOutcome(found.id, post, "page");
}

function ogImages(images: ReturnType<typeof pageFacts>["images"]): Post["media"] {
  // Twitter's card names a smaller copy of the first.
  return images
    .filter(({ width }, place) => place === 0 || width !== undefined)
    .map(({ url, alt, width, height }) => ({
      type: "image" as const,
      url,
      ...defined({ alt, width, height }),
      picture: { url },
    }));
}

function readOEmbed(body: unknown): Outcome {
  const answer = readOEmbedAnswer(body);
  const reference = answer?.url === undefined ? undefined : matchTumblr(new URL(answer.url));
  const blog = reference && blogOf(reference.url);
  if (!answer || !reference || blog === undefined)
    return {
      kind: "unreadable",
      reason: "Tumblr's oEmbed service answered with something that is not a post.",
    };
  return {
    kind: "incomplete",
    reason: "Tumblr's oEmbed answer says whose post it is, and none of its words.",
    key: { platform: NAME, id: reference.id },
    partial: { url: reference.url, author: authorOf(blog, answer.author_name) },
  };
}

function asOutcome(id: string, post: Post, source: string): Outcome {
  return { kind: "post", key: { platform: NAME, id }, aliases: [], post, source };
}

function pagesOf({ id, url }: Reference): ArchivedPage[] {
  const blog = blogOf(url);
  return [
    { url, kind: "page" },
    ...(blog === undefined ? [] : [{ url: blogPageOf(blog, id), kind: "page" }]),
  ];
}

function readMarkup(): Outcome {
  return {
    kind: "incomplete",
    reason: "Tumblr's embed code names the post, and carries none of its words.",
  };
}
