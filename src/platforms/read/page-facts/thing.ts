// What a page is about, as its JSON-LD describes it: an article, a posting, a video, a picture.
import { asList, isNode, textOf, typesOf } from "./json-ld.ts";
import type { JsonLd, JsonLdNode } from "./json-ld.ts";
import {
  pageTime,
  addressOf,
  languageOf,
  long,
  nameOf,
  numberOf,
  secondsOf,
  short,
  sideOf,
} from "./values.ts";
import { webUrl, defined } from "../fields.ts";

/** Who made a page or a thing, as stated there. */
export interface PageAuthor {
  readonly name?: string;
  /** A page about the author. */
  readonly url?: string;
  readonly image?: string;
}

/** A picture that a page names as its own, with what is said of its rights. */
export interface PageImage {
  readonly url: string;
  readonly alt?: string;
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly type?: string;
  /** Who made it (schema.org `creator`), the line that is to stand under it (`creditText`), the notice of copyright. */
  readonly creator?: string;
  readonly credit?: string;
  readonly copyright?: string;
  readonly licence?: string;
}

/** A video or an audio recording that a page names as its own. */
export interface PageMedium {
  /** The file itself. Absent: only a player is named. */
  readonly url?: string;
  /** The address of a player, made to be shown within a page. */
  readonly player?: string;
  readonly type?: string;
  readonly width?: number;
  readonly height?: number;
  /** In seconds. */
  readonly duration?: number;
  readonly poster?: string;
}

/** Numbers that a page states about a thing. */
export interface PageCounts {
  readonly likes?: number;
  readonly comments?: number;
  readonly shares?: number;
  readonly views?: number;
}

/** What a page is about. Every field may be absent. */
export interface PageThing {
  /** schema.org types without the vocabulary, as written: `["NewsArticle"]`. */
  readonly types: readonly string[];
  readonly id?: string;
  readonly url?: string;
  readonly headline?: string;
  /** Its name, where that is stated beside the headline. */
  readonly name?: string;
  readonly description?: string;
  /** The whole words of it: `articleBody`, `text`, a video's `transcript` not. Line ends kept. */
  readonly text?: string;
  readonly author?: PageAuthor;
  readonly publisher?: string;
  /** ISO 8601 UTC with milliseconds, or `YYYY-MM-DD` where only the day is known. */
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
  readonly images: readonly PageImage[];
  readonly videos: readonly PageMedium[];
  readonly audios: readonly PageMedium[];
  readonly counts: PageCounts;
  readonly licence?: string;
  readonly credit?: string;
  readonly copyright?: string;
}

const MAX_MEDIA = 50;

/** What posts are described as, and then what else a page may be about, the tellingest first. */
const POSTINGS = "SocialMediaPosting DiscussionForumPosting LiveBlogPosting BlogPosting";
const MAIN = (
  `${POSTINGS} NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle ` +
  "ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle Report TechArticle ScholarlyArticle Article Review Recipe " +
  "ClaimReview HowTo QAPage Question VideoObject Clip Movie TVEpisode Episode AudioObject PodcastEpisode MusicRecording " +
  "MusicAlbum Photograph ImageObject MediaObject Dataset Book Product Event Course CreativeWork ProfilePage WebPage " +
  "ItemPage AboutPage CollectionPage"
).split(" ");
const RANK: ReadonlyMap<string, number> = new Map(MAIN.map((type, rank) => [type.toLowerCase(), rank]));

/** The thing that a page is about: of those described, the one of the tellingest type. */
export function mainThing(data: JsonLd, pageUrl: string): PageThing | undefined {
  let best: JsonLdNode | undefined;
  let bestRank = Infinity;
  for (const node of data.nodes) {
    const rank = Math.min(...typesOf(node).map((type) => RANK.get(type.toLowerCase()) ?? Infinity));
    if (rank < bestRank) {
      best = node;
      bestRank = rank;
    }
  }
  return best && readThing(best, data, pageUrl);
}

/** Reads one thing. Addresses are read against that of the page. */
export function readThing(node: JsonLdNode, data: JsonLd, pageUrl: string): PageThing {
  const at = (value: unknown): string | undefined => addressOf(value, data, pageUrl);
  const types = typesOf(node);
  const isVideo = types.some((type) => /^(?:VideoObject|Clip)$/i.test(type));
  const isAudio = types.some((type) => /^AudioObject$/i.test(type));
  const media = (value: unknown): PageMedium[] =>
    asList(value)
      .slice(0, MAX_MEDIA)
      .flatMap((item) => mediumOf(data.resolve(item), at));
  const images = [node["image"], node["thumbnailUrl"], isImage(types) ? node : undefined, node["thumbnail"]];
  const described = {
    id: short(node["@id"]),
    url: at(node["url"]) ?? at(node["mainEntityOfPage"]),
    name: short(node["name"]),
    headline: short(node["headline"]) ?? short(node["name"]) ?? short(node["alternativeHeadline"]),
    description: short(node["description"]) ?? short(node["abstract"]),
    text: long(node["articleBody"]) ?? long(node["text"]) ?? long(node["sharedContent"]),
    author: authorOf(node["author"] ?? node["creator"], data, pageUrl),
    publisher: nameOf(node["publisher"], data),
    published: pageTime(textOf(node["datePublished"] ?? node["uploadDate"] ?? node["dateCreated"])),
    modified: pageTime(textOf(node["dateModified"])),
    language: short(languageOf(node["inLanguage"])),
    licence: at(node["license"]),
    credit: short(node["creditText"]),
    copyright: short(node["copyrightNotice"]) ?? nameOf(node["copyrightHolder"], data),
  };
  return {
    types,
    ...defined(described),
    images: unique(
      images.flatMap((value) =>
        asList(value)
          .slice(0, MAX_MEDIA)
          .flatMap((item) => imageOf(data.resolve(item), data, at)),
      ),
    ),
    videos: [...(isVideo ? mediumOf(node, at) : []), ...media(node["video"])],
    audios: [...(isAudio ? mediumOf(node, at) : []), ...media(node["audio"])],
    counts: countsOf(node, data),
  };
}

function isImage(types: readonly string[]): boolean {
  return types.some((type) => /^(?:ImageObject|Photograph)$/i.test(type));
}

function authorOf(value: unknown, data: JsonLd, base: string): PageAuthor | undefined {
  const name = nameOf(value, data);
  const [first] = asList(value);
  const node = data.resolve(first);
  // A list of several has no one address.
  const one = asList(value).length === 1 && isNode(node) ? node : undefined;
  const author = defined({
    name,
    url: one && (addressOf(one["url"], data, base) ?? addressOf(one["sameAs"], data, base)),
    image:
      one &&
      asList(one["image"]).flatMap((item) =>
        imageOf(data.resolve(item), data, (at) => addressOf(at, data, base)),
      )[0]?.url,
  });
  if (typeof first === "string" && name === undefined) {
    const url = webUrl(first.trim(), base);
    return url === undefined ? undefined : { url };
  }
  return Object.keys(author).length === 0 ? undefined : author;
}

function imageOf(value: unknown, data: JsonLd, at: (value: unknown) => string | undefined): PageImage[] {
  const node = isNode(value) ? value : undefined;
  const url = node ? (at(node["contentUrl"]) ?? at(node["url"]) ?? at(node["thumbnailUrl"])) : at(value);
  if (url === undefined) return [];
  if (!node) return [{ url }];
  const stated = defined({
    alt: short(node["caption"]),
    width: sideOf(node["width"]),
    height: sideOf(node["height"]),
    type: short(node["encodingFormat"]),
    creator: nameOf(node["creator"] ?? node["author"], data),
    credit: short(node["creditText"]),
    copyright: short(node["copyrightNotice"]) ?? nameOf(node["copyrightHolder"], data),
    licence: at(node["license"]),
  });
  return [{ url, ...stated }];
}

function mediumOf(value: unknown, at: (value: unknown) => string | undefined): PageMedium[] {
  if (!isNode(value)) return [];
  const medium = defined({
    url: at(value["contentUrl"]),
    player: at(value["embedUrl"]),
    type: short(value["encodingFormat"]),
    width: sideOf(value["width"]),
    height: sideOf(value["height"]),
    duration: secondsOf(textOf(value["duration"])),
    poster: at(value["thumbnailUrl"]) ?? at(value["thumbnail"]),
  });
  return medium.url === undefined && medium.player === undefined ? [] : [medium];
}

const ACTIONS: Readonly<Record<string, keyof PageCounts>> = {
  likeaction: "likes",
  agreeaction: "likes",
  commentaction: "comments",
  replyaction: "comments",
  shareaction: "shares",
  watchaction: "views",
  viewaction: "views",
  listenaction: "views",
};

function countsOf(node: JsonLdNode, data: JsonLd): PageCounts {
  const counts: { -readonly [K in keyof PageCounts]: PageCounts[K] } = {};
  for (const item of asList(node["interactionStatistic"]).slice(0, 20)) {
    const counter = data.resolve(item);
    if (!isNode(counter)) continue;
    const action = counter["interactionType"];
    const type = isNode(action) ? typesOf(action)[0] : short(action)?.replace(/^.*[/#:]/, "");
    const field = type === undefined ? undefined : actionOf(type);
    const number = numberOf(counter["userInteractionCount"]);
    if (field !== undefined && number !== undefined) counts[field] ??= number;
  }
  const comments = numberOf(node["commentCount"]);
  if (comments !== undefined) counts.comments ??= comments;
  return counts;
}

function actionOf(type: string): keyof PageCounts | undefined {
  const name = type.toLowerCase();
  return Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
}

function unique(images: readonly PageImage[]): PageImage[] {
  const known = new Map<string, PageImage>();
  for (const image of images) known.set(image.url, { ...image, ...known.get(image.url) });
  return [...known.values()].slice(0, MAX_MEDIA);
}
