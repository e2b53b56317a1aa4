// Instagram: its pages where robots.txt lets programs have them, else Meta's oEmbed, whose answers may only be displayed.
import { z } from "zod";
import { without } from "../../read/ending.ts";
import { atHosts } from "../../read/identity.ts";
import { utcTime, address, count, defined, flag, list, maybe, pixels, rawText } from "../../read/fields.ts";
import { wishesOf } from "../../read/robots-wishes.ts";
import { handleIn, matchInstagram, pageOf } from "./address.ts";
import { readEmbedPage } from "./embed-page.ts";
import { readBlockquote } from "./markup.ts";
import { codeOf, oembedSource } from "./oembed.ts";
import { endingOfPage, readPage, SERVICE, countsOf } from "./page.ts";
import { ENDINGS } from "../../../model/outcome.ts";
import { instagram as service } from "../../../services/instagram.ts";
import { timeOf } from "../media.ts";
import { plainCode } from "../post-code.ts";
import { authorOf, captionText, outcomeOf } from "./post.ts";
import type { Request } from "../../../model/capture.ts";
import type { EndingKind, Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import type { ArchivedPage, Asked, Platform, SourceContext } from "../../platform.ts";
import type { PageContext } from "./page.ts";
import type { MetaOptions } from "../oembed.ts";
import type { Medium } from "../../../model/media.ts";

/**
 * The platform Instagram. Its oEmbed answers without a token, and more often with `options.tokens.meta`.
 *
 * Loose material that it reads, by `kind`: `page` (the page of a post as HTML), `embed` (its page for embedding),
 * `oembed` and `onebox` (an oEmbed answer, of Meta or of Instagram itself until 2020), `scrapfly` (a post as that
 * scraper keeps it; `url` has to name the author, as in `/ada/p/code/`), `blockquote` (embed markup as a string).
 */
export function instagram(options: MetaOptions = {}): Platform {
  return {
    name: "instagram",
    label: service.label,
    isHome: atHosts("instagram.com"),
    match: matchInstagram,
    sources: [
      {
        name: "embed",
        who: EMBEDDED,
        text: true,
        request: (reference) => (isStory(reference) ? undefined : page(`${pageOf(reference.id)}${EMBED}`)),
        owns: ({ request }) =>
          /^https:\/\/www\.instagram\.com\/.{0,200}\/embed\/captioned\/$/.test(request.url),
        ending: (exchange) => endingOfPage(exchange, EMBEDDED),
        read: readFramed,
        kinds: ["embed"],
      },
      {
        name: "page",
        who: SERVICE,
        text: true,
        request: (reference) => (isStory(reference) ? undefined : page(reference.url)),
        after: without(ENDINGS, ...REFUSED),
        ending: (exchange) => endingOfPage(exchange, SERVICE),
        read: (html, context) => withHeaders(readPage(html, aboutIt(context)), context.headers),
        kinds: ["page"],
      },
      oembedSource(options.tokens?.meta),
      { name: "scrapfly", read: (body, context) => readScraped(body, aboutIt(context)) },
      { name: "blockquote", text: true, read: (html, context) => readBlockquote(html, codeOf(context)) },
    ],
    finish: heedStory,
    pages: archivedPages,
  };
}

const EMBED = "embed/captioned/";
const EMBEDDED = "Instagram's page for embedding";

/** Endings of the first page after which the second would come to the same. */
const REFUSED: readonly EndingKind[] = [
  "rate_limited",
  "login_required",
  "blocked",
  "upstream_error",
  "network_error",
];

const page = (url: string): Request => ({ url, accept: "text/html", robots: true });

const isStory = ({ id }: Reference): boolean => id.startsWith("stories/");

function heedStory(outcome: Outcome, { reference }: Asked): Outcome {
  if (!isStory(reference) || outcome.kind === "rate_limited") return outcome;
  return {
    kind: "login_required",
    reason: "This is a story: Instagram shows it for a day, and to readers who are logged in only.",
  };
}

function aboutIt(context: SourceContext): PageContext {
  const { url, author, capturedAt, isLoose } = context;
  const handle = isLoose ? (handleIn(url) ?? author?.handle?.replace(/^@/, "")) : undefined;
  return { code: codeOf(context), handle, at: utcTime(capturedAt) };
}

function readFramed(html: string, context: SourceContext): Outcome {
  const { code, ...about } = aboutIt(context);
  return code === undefined
    ? {
        kind: "unsupported",
        reason: "Without its address, the page for embedding does not say which post it is.",
      }
    : withHeaders(readEmbedPage(html, { ...about, code }), context.headers);
}

/** Adds what the headers of a page wish to what its elements wish. */
function withHeaders(outcome: Outcome, headers: SourceContext["headers"]): Outcome {
  const { noarchive, noindex } = wishesOf(headers, []);
  if (outcome.kind !== "post" || (noarchive !== true && noindex !== true)) return outcome;
  const wishes = { ...(noarchive && { noarchive }), ...(noindex && { noindex }) };
  return { ...outcome, post: { ...outcome.post, consent: { ...outcome.post.consent, ...wishes } } };
}

function archivedPages(reference: Reference): readonly ArchivedPage[] {
  if (isStory(reference)) return [];
  const { id, url } = reference;
  const addresses = [...new Set([url, pageOf(id), pageOf(id, "reel")])];
  return [
    ...addresses.map((address) => ({ url: address, kind: "page" })),
    { url: `${pageOf(id)}${EMBED}`, kind: "embed" },
  ];
}

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
function readScraped(body: unknown, { code, handle, at }: PageContext): Outcome {
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
