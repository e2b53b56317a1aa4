// An oEmbed answer as a post: title and description, who, the picture. Its markup is never shown; where it leads counts.
import { decodeEntities, readTags } from "./html-tags.ts";
import { defined, webUrl, address, maybe, text, word } from "./fields.ts";
import { pageAddressOf, siteOf } from "./page-address.ts";
import { pageTime } from "./page-facts.ts";
import { handleIn } from "./page-post.ts";
import { titledText } from "./page-text.ts";
import type { Author } from "../../model/author.ts";
import type { Rights } from "../../model/credit.ts";
import type { Medium } from "../../model/media.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import { z } from "zod";
import type { Defined, Maybe } from "./fields.ts";

/** Sizes come as numbers, as numerals and as `100%`; only pixels count. */
const numeral = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
const side: Maybe<number> = maybe(
  z.union([z.number(), numeral]).pipe(z.number().int().positive().max(1_000_000)),
);

const oembed = z.object({
  type: word(/^(?:photo|video|link|rich)$/),
  title: text(),
  author_name: text(500),
  author_url: address(),
  provider_name: text(500),
  provider_url: address(),
  thumbnail_url: address(),
  thumbnail_width: side,
  thumbnail_height: side,
  /** Of a photo: the picture itself. Of a link: where it leads. */
  url: address(),
  width: side,
  height: side,
  /** Markup of the provider: untrusted, and never shown. */
  html: maybe(z.string().max(200_000)),
  description: text(20_000),
  /** Beyond the specification: the page. Flickr (`web_page`), amCharts (`canonical`), Infogram (`uri`). */
  web_page: address(),
  canonical: address(),
  uri: address(),
  /** Flickr, and providers that follow it. */
  license: text(500),
  license_url: address(),
  /** When it was published: DeviantArt, Vimeo. */
  pubdate: text(60),
  upload_date: text(60),
  /** In seconds. */
  duration: maybe(z.number().positive().max(1_000_000)),
  /** DeviantArt. */
  copyright: maybe(z.object({ _attributes: z.object({ entity: text(500) }) })),
  safety: text(60),
});

/** What an oEmbed answer says; every field may be absent. */
export type OEmbed = Defined<z.infer<typeof oembed>>;

/**
 * Reads an oEmbed answer from parsed JSON.
 *
 * @returns `undefined` if it is no object, or says none of type, title, author, markup and picture: an error in JSON, say.
 */
export function readOEmbedAnswer(body: unknown): OEmbed | undefined {
  const result = oembed.safeParse(body);
  if (!result.success) return undefined;
  const answer = defined(result.data);
  const { type, title, author_name, html, thumbnail_url } = answer;
  return (type ?? title ?? author_name ?? html ?? thumbnail_url) ? answer : undefined;
}

/** What is known beside the answer. */
export interface OEmbedContext {
  /** Name of the platform that reads it. */
  readonly platform: string;
  /** The page that it is about. Without it the answer itself must say. */
  readonly url?: string | undefined;
  readonly aliases?: readonly string[];
  readonly source: string;
}

/** Reads an oEmbed answer as a post. One without any words and without a picture is `incomplete`. */
export function postOfOEmbed(
  answer: OEmbed,
  { platform, url, aliases = [], source }: OEmbedContext,
): Outcome {
  const markup = readMarkup(answer.html ?? "");
  const address = pageAddressOf(url ?? pageIn(answer, markup));
  const who = answer.provider_name ?? "The provider";
  if (address === undefined)
    return { kind: "incomplete", reason: `The oEmbed answer of ${who} does not say which page it is about.` };
  const title = decoded(answer.title) ?? markup.title;
  const post: Post = {
    url: address.url,
    author: authorOf(answer, address.url),
    text: titledText(title, decoded(answer.description)),
    media: mediaOf(answer, markup.player),
    ...defined({
      published: pageTime(answer.pubdate ?? answer.upload_date),
      // DeviantArt says `nonadult` of the rest.
      sensitive: answer.safety === "adult" ? true : undefined,
      rights: rightsOf(answer),
    }),
  };
  if (post.text.length === 0 && post.media.length === 0)
    return {
      kind: "incomplete",
      reason: `The oEmbed answer of ${who} holds markup for a player only: neither words nor a picture.`,
      key: { platform, id: address.id },
      partial: post,
    };
  const own = `${platform}:${address.id}`;
  return {
    kind: "post",
    key: { platform, id: address.id },
    aliases: aliases.filter((alias) => alias !== own),
    post,
    source,
  };
}

/** What the markup of an answer says: where its player is, and the link that it shows. */
interface Markup {
  readonly player?: string;
  readonly link?: string;
  /** The words of that link, where they are a title. */
  readonly title?: string;
}

const WANTED = new Set(["src", "href", "data-href"]);

function readMarkup(html: string): Markup {
  let player: string | undefined;
  let link: string | undefined;
  let title = "";
  let inLink = false;
  readTags(html, WANTED, {
    open({ name, attributes }) {
      if (name === "iframe") player ??= webUrl(attributes.get("src")?.replace(/^\/\//, "https://"));
      if (name === "a" && link === undefined) {
        link = webUrl(attributes.get("href"));
        inLink = link !== undefined;
      }
    },
    close(name) {
      if (name === "a") inLink = false;
    },
    text(text) {
      if (inLink && title.length < 1_000) title += text;
    },
  });
  const words = title.replace(/\s+/g, " ").trim();
  // `View post on ...` and the address itself are what providers write where there is no title.
  const isTitle = words !== "" && !/^(?:https?:\/\/|view (?:this )?(?:post|image|album|on)\b)/i.test(words);
  return {
    ...(player !== undefined && { player }),
    ...(link !== undefined && { link }),
    ...(isTitle && { title: words.slice(0, 1_000).toWellFormed() }),
  };
}

/** The page that an answer is about: providers say so in fields of their own, or only in the markup. */
function pageIn(answer: OEmbed, { link, player }: Markup): string | undefined {
  const stated = answer.type === "photo" ? undefined : answer.url;
  return answer.web_page ?? answer.canonical ?? answer.uri ?? stated ?? link ?? player;
}

/** Whoever it names; a provider that names nobody by its own front page, and by its host. */
function authorOf(answer: OEmbed, page: string): Author {
  const url = answer.author_url ?? new URL("/", answer.provider_url ?? page).href;
  return {
    handle: handleIn(answer.author_url) ?? siteOf(new URL(url).hostname),
    ...defined({ name: decoded(answer.author_name) }),
    url,
  };
}

function mediaOf(answer: OEmbed, player: string | undefined): Medium[] {
  const still = answer.thumbnail_url === undefined ? undefined : { url: answer.thumbnail_url };
  const size = defined({ width: answer.width, height: answer.height });
  if (answer.type === "photo" && answer.url !== undefined)
    return [{ type: "image", url: answer.url, ...size, picture: { url: answer.url } }];
  const video = player ?? still?.url;
  if (answer.type === "video" && video !== undefined)
    return [
      {
        type: "video",
        url: video,
        ...size,
        ...defined({ picture: still, duration: answer.duration }),
      },
    ];
  if (still === undefined) return [];
  const { thumbnail_width: width, thumbnail_height: height } = answer;
  return [{ type: "image", url: still.url, ...defined({ width, height }), picture: still }];
}

function rightsOf({ license, license_url, copyright }: OEmbed): Rights | undefined {
  const name = license ?? license_url;
  const holder = copyright?._attributes.entity;
  const rights: Rights = {
    ...(holder && { rightsHolder: { name: holder, basis: "stated by the platform" } }),
    ...(name && {
      licence: { name, basis: "stated by the platform", ...(license_url && { url: license_url }) },
    }),
  };
  return Object.keys(rights).length > 0 ? rights : undefined;
}

function decoded(text: string | undefined): string | undefined {
  // WordPress and others write their texts as HTML.
  return text === undefined ? undefined : decodeEntities(text).trim() || undefined;
}
