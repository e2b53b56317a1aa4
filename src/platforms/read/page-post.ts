// A page as a post: what it says of itself, by whom, when, with its picture.
import { wishesOf } from "./robots-wishes.ts";
import { pageAddressOf, siteOf } from "./page-address.ts";
import type { PageAddress } from "./page-address.ts";
import { utcTime, defined, unescapedPart } from "./fields.ts";
import { titledText, textOfLines } from "./page-text.ts";
import type { PageFacts, PageImage, PageMedium } from "./page-facts.ts";
import type { Author } from "../../model/author.ts";
import type { Rights, Stated } from "../../model/credit.ts";
import type { Medium } from "../../model/media.ts";
import type { PostOutcome } from "../../model/outcome.ts";
import type { Counts, Post } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { isUrl } from "../../model/url.ts";

/** What is known of a page beside what it says. */
export interface PageContext {
  /** Name of the platform that reads it. */
  readonly platform: string;
  /** The address at which it was read. */
  readonly url: string;
  /** Headers of the answer, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** When it was read, ISO 8601 UTC. */
  readonly at?: string | undefined;
  /** Which answer it is, in a word. */
  readonly source: string;
  readonly aliases?: readonly string[];
}

/** Types of things whose whole words stand in their description, as a post's do. */
const POSTINGS: ReadonlySet<string> = new Set([
  "SocialMediaPosting",
  "DiscussionForumPosting",
  "Comment",
  "Question",
  "Answer",
]);
const MAX_MEDIA = 20;

/**
 * Reads a page as a post: its title and description are the text, which says that it is only the beginning; of a posting
 * with all its words these are.
 *
 * @returns `undefined` if the page has neither title nor description nor picture.
 */
export function postOfPage(facts: PageFacts, context: PageContext): PostOutcome | undefined {
  const address = addressOf(facts, context.url);
  if (address === undefined) return undefined;
  const { thing } = facts;
  const isPosting = thing?.types.some((type) => POSTINGS.has(type)) === true;
  const words = isPosting ? thing.text : undefined;
  const text: Text =
    words === undefined ? titledText(facts.title, facts.description) : postingText(facts, words);
  const media = mediaOf(facts);
  if (text.length === 0 && media.length === 0) return undefined;
  const counts = countsOf(facts, context.at);
  const rights = rightsOf(facts);
  const wishes = wishesOf(context.headers ?? {}, facts.robots);
  const post: Post = {
    url: address.url,
    author: authorOf(facts, address, isPosting),
    text,
    ...defined({
      published: facts.published,
      edited: facts.modified === facts.published ? undefined : facts.modified,
      language: facts.language,
      truncated: words === undefined ? true : undefined,
      counts,
      rights,
    }),
    media,
    ...((wishes.noindex ?? wishes.noarchive) && {
      consent: {
        ...(wishes.noindex && { noindex: true }),
        ...(wishes.noarchive && { noarchive: true }),
      },
    }),
  };
  const key = { platform: context.platform, id: address.id };
  const seen = pageAddressOf(context.url);
  const aliases = new Set([...(context.aliases ?? []), ...(seen ? [`${context.platform}:${seen.id}`] : [])]);
  aliases.delete(`${key.platform}:${key.id}`);
  return { kind: "post", key, aliases: [...aliases], post, source: context.source };
}

/**
 * The address under which a page is kept: the one that it states itself, if that is of the same site and is no front page
 * of it. A page may state any address: one of another site would be a claim to be that site's page.
 */
function addressOf({ canonical }: PageFacts, url: string): PageAddress | undefined {
  const read = pageAddressOf(url);
  const stated = pageAddressOf(canonical);
  if (!read || !stated) return read;
  const [from, to] = [new URL(read.url), new URL(stated.url)];
  const same = siteOf(from.hostname) === siteOf(to.hostname) && from.port === to.port;
  const isFront = to.pathname === "/" && to.search === "" && (from.pathname !== "/" || from.search !== "");
  return same && !isFront ? stated : read;
}

function postingText(facts: PageFacts, words: string): Text {
  const headline = facts.thing?.headline;
  return headline === undefined || words.startsWith(headline.slice(0, 60))
    ? textOfLines(words)
    : titledText(headline, words);
}

function authorOf(facts: PageFacts, { url }: PageAddress, isPosting: boolean): Author {
  const { author, siteName } = facts;
  const site = siteOf(new URL(url).hostname);
  const profile = author?.url;
  return {
    // A page knows no handles; the site is what readers know it by.
    handle: (isPosting ? handleIn(profile) : undefined) ?? site,
    ...defined({
      name: author?.name ?? (isAddress(siteName) ? undefined : siteName),
      avatar: author?.image === undefined ? undefined : { url: author.image },
    }),
    url: profile ?? new URL("/", url).href,
  };
}

function isAddress(name: string | undefined): boolean {
  return name !== undefined && /^https?:\/\//i.test(name);
}

/** The name at the end of a profile's address: `ada` of `https://site.example/users/@ada/`. */
export function handleIn(profile: string | undefined): string | undefined {
  if (profile === undefined || !isUrl(profile)) return undefined;
  const last = new URL(profile).pathname.split("/").findLast((part) => part !== "");
  if (last === undefined) return undefined;
  const name = unescapedPart(last).replace(/^@/, "");
  return /^[\p{L}\p{N}_.~-]{1,100}$/u.test(name) && !/\.(?:html?|php|aspx?)$/i.test(name) ? name : undefined;
}

function mediaOf(facts: PageFacts): Medium[] {
  const { thing } = facts;
  const isAbout = (kind: "video" | "audio", pattern: RegExp): boolean =>
    facts.type?.startsWith(kind) === true ||
    (facts.type?.startsWith("article") !== true && thing?.types.some((type) => pattern.test(type)) === true);
  const videos = isAbout("video", /^(?:VideoObject|SocialMediaPosting|DiscussionForumPosting)$/)
    ? facts.videos
    : [];
  const audios = isAbout("audio", /^(?:AudioObject|PodcastEpisode|MusicRecording)$/) ? facts.audios : [];
  const [image] = facts.images;
  const first = videos[0] ?? audios[0];
  if (first !== undefined) return [medium(videos[0] ? "video" : "audio", first, image)];
  const isPosting = thing?.types.some((type) => POSTINGS.has(type)) === true;
  return (isPosting ? facts.images : facts.images.slice(0, 1)).slice(0, MAX_MEDIA).map(imageMedium);
}

function medium(type: "video" | "audio", file: PageMedium, still: PageImage | undefined): Medium {
  const poster = file.poster ?? still?.url;
  return {
    type,
    url: (file.url ?? file.player)!,
    ...defined({
      width: file.width,
      height: file.height,
      duration: file.duration,
      picture: poster === undefined ? undefined : { url: poster },
      files:
        file.url === undefined
          ? undefined
          : [{ url: file.url, ...(file.type !== undefined && { type: file.type }) }],
    }),
  };
}

function imageMedium(image: PageImage): Medium {
  const { url, alt, width, height, creator, credit, copyright, licence } = image;
  const stated = (name: string): Stated => ({ name, basis: "stated by the platform" });
  const rights: Rights = {
    ...((creator ?? credit) && { creator: stated((creator ?? credit)!) }),
    ...(copyright && { rightsHolder: stated(copyright) }),
    ...(licence && { licence: { name: licence, url: licence, basis: "stated by the platform" } }),
  };
  return {
    type: "image",
    url,
    ...defined({ alt, width, height }),
    picture: { url },
    ...(Object.keys(rights).length > 0 && { rights }),
  };
}

function rightsOf({ licence, copyright }: PageFacts): Rights | undefined {
  const rights: Rights = {
    ...(copyright && { rightsHolder: { name: copyright, basis: "stated by the platform" } }),
    ...(licence && {
      licence: { name: licence.name ?? licence.url, url: licence.url, basis: "stated by the platform" },
    }),
  };
  return Object.keys(rights).length > 0 ? rights : undefined;
}

function countsOf({ thing }: PageFacts, at: string | undefined): Counts | undefined {
  const { likes, comments, shares, views } = thing?.counts ?? {};
  const counts = defined({ likes, replies: comments, reposts: shares, views });
  const read = utcTime(at);
  return read !== undefined && Object.keys(counts).length > 0 ? { ...counts, at: read } : undefined;
}
