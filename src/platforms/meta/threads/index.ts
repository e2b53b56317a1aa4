// Threads: the page of the post where robots.txt lets programs have it, else Meta's oEmbed, to be displayed only.
import { z } from "zod";
import { atHosts } from "../../read/identity.ts";
import { wishesOf } from "../../read/robots-wishes.ts";
import { utcTime, address, count, defined, list, maybe, rawText } from "../../read/fields.ts";
import { matchThreads, pageOf, profileOf } from "./address.ts";
import { oembedSource, readBlockquote } from "./embed.ts";
import { readPage, sentToLogin, SERVICE } from "./page.ts";
import { readPost, captionText, outcomeOf } from "./post.ts";
import { threads as row } from "../../../services/threads.ts";
import { fieldOf } from "../../read/script-json.ts";
import { digits, HANDLE, timeOf } from "../media.ts";
import { plainCode } from "../post-code.ts";
import type { Reference } from "../../../model/reference.ts";
import type { ArchivedPage, Platform, SourceContext } from "../../platform.ts";
import type { MetaOptions } from "../oembed.ts";
import type { PageContext } from "./page.ts";
import type { Medium } from "../../../model/media.ts";
import type { Outcome } from "../../../model/outcome.ts";

/**
 * The platform Threads. Its oEmbed answers without a token, and more often with `options.tokens.meta`.
 *
 * Loose material that it reads, by `kind`: `page` (the page of a post as HTML), `post` (a post as pages hold it),
 * `oembed` (an oEmbed answer), `scrapfly` (a thread or a profile as that scraper keeps it: the post that `url` names,
 * else the first), `blockquote` (embed markup as a string).
 */
export function threads(options: MetaOptions = {}): Platform {
  return {
    name: "threads",
    label: row.label,
    isHome: atHosts("threads.com", "threads.net"),
    match: matchThreads,
    sources: [
      {
        name: "page",
        who: SERVICE,
        text: true,
        request: ({ url }) => ({ url, accept: "text/html", robots: true }),
        ending: sentToLogin,
        read: (html, context) => readPage(html, aboutIt(context), wishesOf(context.headers, [])),
        kinds: ["page"],
      },
      oembedSource(options.tokens?.meta),
      { name: "post", read: (body, context) => readPost(body, aboutIt(context)) },
      { name: "scrapfly", read: (body, context) => readScraped(body, aboutIt(context)) },
      { name: "blockquote", text: true, read: (html, { id }) => readBlockquote(html, id) },
    ],
    pages: archivedPages,
  };
}

const aboutIt = ({ id, capturedAt }: SourceContext): PageContext => ({ code: id, at: utcTime(capturedAt) });

function archivedPages({ id, url }: Reference): readonly ArchivedPage[] {
  const pages = [url, url.replace("threads.com", "threads.net"), pageOf(id)];
  return [...new Set(pages)].map((page) => ({ url: page, kind: "page" }));
}

const schema = z.object({
  code: z.string().transform((code) => plainCode(code)),
  text: rawText(),
  username: z.string().regex(HANDLE),
  user_pk: digits,
  published_on: maybe(z.number().int().min(1e9).max(1e10)),
  reply_count: count,
  like_count: count,
  images: list(address(), 50),
  videos: list(address(), 50),
});

/** Reads the post that is named; where none is, the first of the file. */
function readScraped(body: unknown, { code, at }: PageContext): Outcome {
  const post = schema.safeParse(pick(body, code)).data;
  if (post?.code === undefined) return { kind: "unreadable", reason: "This holds no such post of Threads." };
  const { username: handle, user_pk: id, reply_count: replies, like_count: likes } = post;
  const counted = at !== undefined && (replies ?? likes) !== undefined;
  return outcomeOf(
    post.code,
    defined({
      url: pageOf(post.code, handle),
      author: defined({ id, handle, url: profileOf(handle) }),
      text: captionText(post.text ?? ""),
      published: timeOf(post.published_on),
      media: [...mediaOf(post.images, "image"), ...mediaOf(post.videos, "video")],
      counts: counted ? defined({ replies, likes, at }) : undefined,
    }),
    "scrapfly",
  );
}

function mediaOf(addresses: readonly (string | undefined)[], type: "image" | "video"): Medium[] {
  return addresses.flatMap((url) =>
    url === undefined
      ? []
      : [type === "image" ? { type, url, picture: { url } } : { type, url, files: [{ url }] }],
  );
}

function pick(body: unknown, code: string | undefined): unknown {
  const all = [fieldOf(body, "thread"), fieldOf(body, "replies"), fieldOf(body, "threads"), body].flat();
  return all.find((one) => {
    const own = fieldOf(one, "code");
    return typeof own === "string" && (code === undefined || plainCode(own) === code);
  });
}
