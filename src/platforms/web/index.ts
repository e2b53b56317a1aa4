// Any page of the web: read by what it says of itself. Any picture, by its address.
import { answerOf, jsonOf, textOf } from "../../model/capture.ts";
import { referenceAlias } from "../../model/reference.ts";
import { readOEmbedAnswer } from "../read/oembed.ts";
import { pageAddress, siteOf, pageAddressOf, pageOfWordPressFrame } from "../read/page-address.ts";
import { isHtml, outcomeOfHtml, outcomeOfPage, typeOf } from "../read/page-answer.ts";
import { pageFacts } from "../read/page-facts.ts";
import type { Exchange, Request, RecordedAnswer } from "../../model/capture.ts";
import type { Outcome, PostOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { Asked, Platform } from "../platform.ts";
import type { OEmbed } from "../read/oembed.ts";
import type { Medium } from "../../model/media.ts";

const NAME = "web";
/** What a page is asked for; pictures, videos and recordings are taken too. */
const ACCEPT = "text/html,application/xhtml+xml;q=0.9,image/*;q=0.8,*/*;q=0.5";

/**
 * The platform of every page that no other knows: its Open Graph, JSON-LD and meta elements; any picture, video or recording
 * by its address. It asks the site's robots.txt first, and what the page wishes (`noindex`, `noarchive`) stands in `consent`.
 *
 * A page is known by the address that it states itself where that is of the same site, else by the one at which it was read.
 *
 * Loose material that it reads, by `kind`: `page` (HTML; `url` is its address, or else it must state one itself), `onebox`
 * likewise.
 */
export function web(): Platform {
  return {
    name: NAME,
    label: "the web",
    labelAt: siteOf,
    any: true,
    match: matchPage,
    sources: [
      {
        name: "page",
        text: true,
        request: ({ url }) => ({ url, accept: ACCEPT, robots: true }),
        outcome: readAnswers,
        read: (html, context) => outcomeOfHtml(html, context, NAME),
        kinds: ["page", "onebox"],
      },
      {
        name: "oembed",
        request: pointedTo,
        after: ["post"],
        // The page alone says where it is: of an older capture it may be any.
        owns: () => true,
      },
    ],
  };
}

function matchPage(url: URL): Reference | undefined {
  const address = pageAddress(pageOfWordPressFrame(url) ?? url);
  return address && { platform: NAME, id: address.id, url: address.url, certain: true };
}

/** What the head leaves out, the page's own oEmbed answer often says: whose it is. */
function pointedTo({ url }: Reference, { of }: Asked): Request | undefined {
  const answer = answerOf(of("page")[0]);
  if (answer?.status !== 200 || !isHtml(answer)) return undefined;
  const facts = pageFacts(textOf(answer) ?? "", answer.url ?? url);
  if (facts.author?.name !== undefined && facts.title !== undefined) return undefined;
  const link = facts.oembed.find(({ format }) => format === "json");
  return link && { url: link.url, accept: "application/json" };
}

function readAnswers([page]: readonly Exchange[], { reference, of }: Asked): Outcome {
  const aliases = [referenceAlias(reference)];
  const post = outcomeOfPage(page, reference, (answer, url) =>
    fileOf(answer, { platform: NAME, url, aliases }),
  );
  if (post.kind !== "post") return post;
  const [more] = of("oembed").flatMap((exchange) => {
    const answer = answerOf(exchange);
    return (answer?.status === 200 && readOEmbedAnswer(jsonOf(answer))) || [];
  });
  return more ? supplemented(post, more) : post;
}

/** The page with the author that its oEmbed answer names, where it names its site only. Of its own words nothing changes. */
function supplemented(page: PostOutcome, { author_name, author_url }: OEmbed): PostOutcome {
  const { author, url } = page.post;
  if (author_name === undefined || author.url !== new URL("/", url).href) return page;
  const named = { ...author, name: author_name, url: author_url ?? author.url };
  const sources = { "author.name": "oembed", ...(author_url !== undefined && { "author.url": "oembed" }) };
  return { ...page, post: { ...page.post, author: named }, sources };
}

/** A file as a post of one medium without words: the site says no more of it. Of other files the outcome is `unsupported`. */
function fileOf(
  answer: RecordedAnswer,
  { platform, url, aliases }: { platform: string; url: string; aliases: readonly string[] },
): Outcome {
  const type = typeOf(answer);
  const address = pageAddressOf(url);
  const medium = /^(image|video|audio)\//.exec(type ?? "")?.[1] as "image" | "video" | "audio" | undefined;
  const { host, hostname, origin } = new URL(url);
  if (medium === undefined || address === undefined)
    return {
      kind: "unsupported",
      reason: `At this address of ${host} stands neither a page nor a picture (${type ?? "no type stated"}).`,
      status: answer.status,
    };
  return {
    kind: "post",
    key: { platform, id: address.id },
    aliases: aliases.filter((alias) => alias !== `${platform}:${address.id}`),
    post: {
      url: address.url,
      author: { handle: siteOf(hostname), url: `${origin}/` },
      text: [],
      media: [mediumOf(medium, address.url, type!)],
    },
    source: "file",
  };
}

function mediumOf(type: "image" | "video" | "audio", url: string, mime: string): Medium {
  return type === "image" ? { type, url, picture: { url } } : { type, url, files: [{ url, type: mime }] };
}
