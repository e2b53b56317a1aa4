// Flickr: asked through its oEmbed service, which gives title, account, picture and licence.
import { z } from "zod";
import { matchFlickr, photoPage } from "./address.ts";
import { atHosts } from "../read/identity.ts";
import { address, defined, maybe, text, webUrl } from "../read/fields.ts";
import { named, readElements } from "../read/html-elements.ts";
import { readOEmbedAnswer } from "../read/oembed.ts";
import { pageFacts } from "../read/page-facts.ts";
import { titled } from "../read/page-text.ts";
import { answerOf } from "../../model/capture.ts";
import { flickr as service } from "../../services/flickr.ts";
import type { Author } from "../../model/author.ts";
import type { Exchange } from "../../model/capture.ts";
import type { Medium } from "../../model/media.ts";
import type { EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import type { Platform } from "../platform.ts";
import type { Rights } from "../../model/credit.ts";

/**
 * The platform Flickr: single photos and videos.
 *
 * Loose material that it reads, by `kind`: `oembed`, `page` (the HTML of the page of a photo), `blockquote` (the embed
 * code: a link around the picture).
 */
export function flickr(): Platform {
  return {
    name: "flickr",
    label: service.label,
    isHome: atHosts("flickr.com"),
    match: (url) => matchFlickr(url),
    sources: [
      {
        name: "oembed",
        who: "Flickr's oEmbed",
        request: ({ url }) => ({
          url: `https://www.flickr.com/services/oembed/?format=json&url=${encodeURIComponent(url)}`,
          accept: "application/json",
        }),
        ending: calledPrivate,
        read: (body, { id }) => readOembed(body, id),
        kinds: ["oembed"],
      },
      { name: "page", text: true, read: (html, { id }) => readPage(html, id) },
      { name: "blockquote", text: true, read: (html, { id }) => readMarkup(html, id) },
    ],
  };
}

/** What Flickr's oEmbed answers beside the fields that all have. */
const more = z.object({
  /** `photo`, `video`, `album`, `photostream`. */
  flickr_type: text(40),
  web_page: address(),
  license: text(200),
  license_url: address(),
  /** A number, also written as a numeral. */
  license_id: maybe(
    z.union([
      z.number(),
      z
        .string()
        .regex(/^\d{1,3}$/)
        .transform(Number),
    ]),
  ),
});

function calledPrivate(exchange: Exchange): EndingOutcome | undefined {
  return answerOf(exchange)?.status === 401
    ? { kind: "protected", reason: "Flickr's oEmbed calls the photo private (401).", status: 401 }
    : undefined;
}

/** Reads an oEmbed answer; `id`: the photo that it must be of, where that is known. */
function readOembed(body: unknown, id: string | undefined): Outcome {
  const answer = readOEmbedAnswer(body);
  const fields = more.safeParse(body).data;
  if (!answer)
    return { kind: "unreadable", reason: "Flickr's oEmbed answered with something that is no oEmbed." };
  const type = fields?.flickr_type ?? answer.type;
  if (type !== "photo" && type !== "video")
    return {
      kind: "unsupported",
      reason: "Flickr's oEmbed describes an album or a stream, and no single photo.",
    };
  const found = idOf(fields?.web_page) ?? idOfFile(answer.url ?? answer.thumbnail_url);
  if (found === undefined)
    return { kind: "unreadable", reason: "Flickr's oEmbed does not say which photo it describes." };
  if (id !== undefined && id !== found)
    return { kind: "unreadable", reason: "The answer is about another photo." };
  const key = { platform: "flickr", id: found };
  const author = accountOf(answer.author_url ?? fields?.web_page, answer.author_name);
  if (author === undefined)
    return { kind: "incomplete", reason: "Flickr's oEmbed does not name the account.", key };
  const rights = rightsOfLicence(fields?.license_id, fields?.license_url, fields?.license);
  const post: Post = defined({
    url: photoPage(found, author.handle),
    author,
    text: titled(answer.title),
    media: mediaOf(type, found, author.handle, answer),
    rights,
    // Whether there is a description, the answer does not say.
    truncated: true,
  });
  return { kind: "post", key, aliases: [photoPage(found)], post, source: "oembed" };
}

function mediaOf(
  type: string,
  id: string,
  account: string,
  { url, width, height, thumbnail_url: still }: NonNullable<ReturnType<typeof readOEmbedAnswer>>,
): Medium[] {
  if (type === "photo" && url !== undefined) return [image(url, width, height)];
  const picture = still ?? url;
  return [
    defined({
      type: type === "video" ? ("video" as const) : ("image" as const),
      url: photoPage(id, account),
      picture: picture === undefined ? undefined : { url: picture },
    }),
  ];
}

function image(url: string, width: number | undefined, height: number | undefined): Medium {
  return defined({ type: "image" as const, url, width, height, picture: defined({ url, width, height }) });
}

/** Who posted it: not always who took it. The account in an address is a name of its own, or a number with `@N`. */
function accountOf(page: string | undefined, name: string | undefined): Author | undefined {
  const url = webUrl(page);
  const account =
    url === undefined
      ? undefined
      : /^\/(?:photos|people)\/([\w@.-]{1,60})(?:\/|$)/.exec(new URL(url).pathname.replace("%40", "@"))?.[1];
  if (account === undefined) return undefined;
  return defined({
    id: /^\d{1,12}@N\d\d$/.test(account) ? account : undefined,
    handle: account,
    name: name?.trim() || undefined,
    url: `https://www.flickr.com/photos/${account}/`,
  });
}

function idOf(page: string | undefined): string | undefined {
  const url = webUrl(page);
  return url === undefined ? undefined : matchFlickr(new URL(url))?.id;
}

/** The id in the name of a file: `https://live.staticflickr.com/3040/2362225867_4a87ab8baf_b.jpg`. */
function idOfFile(url: string | undefined): string | undefined {
  return /^https?:\/\/[\w.-]{1,60}\.(?:staticflickr|static\.flickr)\.com\/(?:\d{1,6}\/)?([1-9]\d{4,13})_[0-9a-f]{6,16}/.exec(
    url ?? "",
  )?.[1];
}

/** The page of a photo, as web archives hold it: by what it says of itself. */
function readPage(html: string, id: string | undefined): Outcome {
  const facts = pageFacts(html, "https://www.flickr.com/", { whole: true });
  const found = idOf(facts.canonical);
  if (found === undefined)
    return { kind: "unsupported", reason: "The page is not of a single photo of Flickr." };
  if (id !== undefined && id !== found)
    return { kind: "unreadable", reason: "The page is of another photo." };
  const author = accountOf(facts.canonical, facts.author?.name);
  const key = { platform: "flickr", id: found };
  if (author === undefined) return { kind: "incomplete", reason: "The page does not name the account.", key };
  const { image: picture, licence } = facts;
  const description = facts.description?.startsWith("Explore ") === true ? undefined : facts.description;
  const post: Post = defined({
    url: photoPage(found, author.handle),
    author,
    text: titled(facts.title?.replace(/ \| Flickr.{0,60}$/, ""), description ?? ""),
    published: facts.published,
    media: picture ? [image(picture.url, picture.width, picture.height)] : [],
    rights: licence && rightsOfLicence(undefined, licence.url, licence.name),
  });
  return { kind: "post", key, aliases: [photoPage(found)], post, source: "page" };
}

/** `<a data-flickr-embed="true" href="..." title="Title by Ada, on Flickr"><img src="..." alt="Title"></a>` */
function readMarkup(html: string, id: string | undefined): Outcome {
  const page = readElements(html.slice(0, 50_000));
  for (const link of named(page, "a")) {
    const href = link.attributes.get("href");
    const found = idOf(href);
    const author = accountOf(href, undefined);
    if (found === undefined || author === undefined || (id !== undefined && id !== found)) continue;
    const shown = named(page, "img", link)[0];
    const source = webUrl(shown?.attributes.get("src"));
    const words = link.attributes.get("title") ?? "";
    const alt = shown?.attributes.get("alt")?.trim() || undefined;
    // The title repeats the picture's words, and names the account after them.
    const by =
      alt !== undefined && words.startsWith(`${alt} by `)
        ? words.slice(alt.length + 4).replace(/, on Flickr$/, "")
        : undefined;
    const size = (name: string): number | undefined => {
      const written = shown?.attributes.get(name) ?? "";
      return /^[1-9]\d{0,4}$/.test(written) ? Number(written) : undefined;
    };
    const post: Post = defined({
      url: photoPage(found, author.handle),
      author: defined({ ...author, name: by?.trim() || undefined }),
      text: titled(alt ?? (words.replace(/, on Flickr$/, "") || undefined)),
      media: source === undefined ? [] : [image(source, size("width"), size("height"))],
      truncated: true,
    });
    return {
      kind: "post",
      key: { platform: "flickr", id: found },
      aliases: [photoPage(found)],
      post,
      source: "blockquote",
    };
  }
  return { kind: "unreadable", reason: "The markup holds no embedded photo of Flickr." };
}

/** Flickr's numbers (`flickr.photos.licenses.getInfo`); 0 is "All Rights Reserved", which is none. */
const BY_NUMBER: Readonly<Record<number, readonly [name: string, url: string]>> = {
  1: ["CC BY-NC-SA 2.0", "https://creativecommons.org/licenses/by-nc-sa/2.0/"],
  2: ["CC BY-NC 2.0", "https://creativecommons.org/licenses/by-nc/2.0/"],
  3: ["CC BY-NC-ND 2.0", "https://creativecommons.org/licenses/by-nc-nd/2.0/"],
  4: ["CC BY 2.0", "https://creativecommons.org/licenses/by/2.0/"],
  5: ["CC BY-SA 2.0", "https://creativecommons.org/licenses/by-sa/2.0/"],
  6: ["CC BY-ND 2.0", "https://creativecommons.org/licenses/by-nd/2.0/"],
  7: ["No known copyright restrictions", "https://www.flickr.com/commons/usage/"],
  8: ["United States Government Work", "https://www.usa.gov/government-works"],
  9: ["CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
  10: ["Public Domain Mark 1.0", "https://creativecommons.org/publicdomain/mark/1.0/"],
};

/**
 * The licence as it is stated. That all rights are reserved is no licence, and gives `undefined`.
 *
 * @param number `license_id`: the surest; numbers that are not known count for nothing.
 * @param url `license_url`: from a Creative Commons address the usual name is made.
 * @param words `license`, as Flickr writes it.
 */
export function rightsOfLicence(
  number: number | undefined,
  url: string | undefined,
  words: string | undefined,
): Rights | undefined {
  if (number === 0 || /all rights reserved/i.test(words ?? "")) return undefined;
  const known = number === undefined ? undefined : BY_NUMBER[number];
  const address = url ?? known?.[1];
  const name = creativeCommonsName(address) ?? known?.[0] ?? words;
  if (name === undefined) return undefined;
  return {
    licence: { name, ...(address !== undefined && { url: address }), basis: "stated by the platform" },
  };
}

/** `https://creativecommons.org/licenses/by-nc/2.0/` as `CC BY-NC 2.0`. */
function creativeCommonsName(url: string | undefined): string | undefined {
  const [, kind, version] =
    /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/([a-z-]{2,12})\/(\d\.\d)(?:\/|$)/.exec(
      url ?? "",
    ) ?? [];
  return kind === undefined || version === undefined ? undefined : `CC ${kind.toUpperCase()} ${version}`;
}
