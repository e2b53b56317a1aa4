// A page of LinkedIn: the JSON-LD of a post or an article, the page of an article without it, the frame within other pages.
import type { Author } from "../../model/author.ts";
import type { Medium } from "../../model/media.ts";
import type { EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { isUrl } from "../../model/url.ts";
import { isUpdate, matchLinkedIn, NAME, timeOfId, updatePage } from "./address.ts";
import { readShown } from "./shown.ts";
import { defined, utcTime } from "../read/fields.ts";
import { htmlToText } from "../read/html-text.ts";
import { pageFacts, readThing } from "../read/page-facts.ts";
import type { JsonLdNode, PageFacts, PageThing } from "../read/page-facts.ts";
import { handleIn } from "../read/page-post.ts";
import { textOfLines, titledText } from "../read/page-text.ts";
import { wishesOf } from "../read/robots-wishes.ts";

/** What is known beside the page. */
export interface LinkedInContext {
  /** Id of the reference, where it is known: `activity:7000000000000000001`. */
  readonly id?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly at?: string | undefined;
}

/** Types of JSON-LD that are a post or an article. Others (a company, a profile) are not. */
const TYPES: ReadonlySet<string> = new Set([
  "SocialMediaPosting",
  "DiscussionForumPosting",
  "Article",
  "VideoObject",
  "NewsArticle",
]);

/** Reads a page. One without the words of a post is an ending. */
export function readLinkedInPage(html: string, context: LinkedInContext): Outcome {
  const facts = pageFacts(html, "https://www.linkedin.com/", { whole: true });
  const id = context.id ?? idOf(facts.canonical) ?? idOf(facts.thing?.url);
  const { thing } = facts;
  if (
    thing?.types.some((type) => TYPES.has(type)) &&
    (thing.text ?? thing.description ?? thing.headline) !== undefined
  )
    return outcomeOfThing(thing, id, "json-ld", { ...context, robots: facts.robots });
  const wall = wallOf(facts);
  if (wall) return wall;
  if (id === undefined)
    return { kind: "unsupported", reason: "This page of LinkedIn is neither a post nor an article." };
  return readFrame(html, id, facts, context) ?? readArticle(html, id, facts, context) ?? noWords(facts);
}

/** Reads one JSON-LD thing as loose material. */
export function readLinkedInThing(node: JsonLdNode, context: LinkedInContext): Outcome {
  const thing = readThing(node, { nodes: [node], resolve: (value) => value }, "https://www.linkedin.com/");
  if (!thing.types.some((type) => TYPES.has(type)))
    return { kind: "unsupported", reason: "This is neither a post nor an article of LinkedIn." };
  return outcomeOfThing(thing, context.id ?? idOf(thing.url), "json-ld", { ...context, robots: [] });
}

function idOf(address: string | undefined): string | undefined {
  const reference = address !== undefined && isUrl(address) ? matchLinkedIn(new URL(address)) : undefined;
  return reference?.short === true ? undefined : reference?.id;
}

function outcomeOfThing(
  thing: PageThing,
  id: string | undefined,
  source: string,
  { headers, at, robots }: LinkedInContext & { readonly robots: readonly string[] },
): Outcome {
  if (id === undefined)
    return { kind: "incomplete", reason: "LinkedIn's description of the post does not say which one it is." };
  const isArticle = !isUpdate(id);
  const profile = thing.author?.url;
  const text = isArticle
    ? titledText(thing.name ?? thing.headline, thing.text?.replace(/\s+/g, " "))
    : textOfLines(thing.text ?? thing.description ?? thing.headline);
  const { likes, comments, shares, views } = thing.counts;
  const read = utcTime(at);
  const counts = defined({ likes, replies: comments, reposts: shares, views });
  return outcome(
    id,
    {
      author: authorOf(thing.author?.name, profile, thing.author?.image),
      text,
      ...defined({
        published: thing.published ?? timeOfId(id),
        edited: thing.modified === thing.published ? undefined : thing.modified,
        language: thing.language,
        counts: read !== undefined && Object.keys(counts).length > 0 ? { ...counts, at: read } : undefined,
        truncated: isArticle && thing.text === undefined ? true : undefined,
      }),
      media: mediaOf(thing),
    },
    source,
    wishesOf(headers ?? {}, robots),
  );
}

function outcome(
  id: string,
  content: Omit<Post, "url">,
  source: string,
  wishes: ReturnType<typeof wishesOf>,
): Outcome {
  const url = isUpdate(id) ? updatePage(id) : `https://www.linkedin.com/${id}`;
  const { noindex, noarchive } = wishes;
  const consent = { ...(noindex && { noindex }), ...(noarchive && { noarchive }) };
  return {
    kind: "post",
    key: { platform: NAME, id },
    aliases: [],
    post: { url, ...content, ...(Object.keys(consent).length > 0 && { consent }) },
    source,
  };
}

function authorOf(name: string | undefined, profile: string | undefined, image?: string): Author {
  const url = profile?.split("?", 1)[0];
  return {
    handle: handleIn(url) ?? "linkedin.com",
    ...defined({ name: name?.trim() || undefined, avatar: image === undefined ? undefined : { url: image } }),
    url: url ?? "https://www.linkedin.com/",
  };
}

function mediaOf(thing: PageThing): Medium[] {
  const [video] = thing.videos;
  const images = thing.images.map(({ url, alt, width, height }): Medium => ({
    type: "image",
    url,
    ...defined({ alt, width, height }),
    picture: { url },
  }));
  if (video === undefined) return images.slice(0, 20);
  const poster = video.poster ?? thing.images[0]?.url;
  const file = video.url;
  return [
    {
      type: "video",
      url: (file ?? video.player)!,
      ...defined({
        duration: video.duration,
        picture: poster === undefined ? undefined : { url: poster },
        files: file === undefined ? undefined : [{ url: file }],
      }),
    },
  ];
}

function wallOf({ title }: PageFacts): EndingOutcome | undefined {
  if (/^(?:sign up|sign in|log ?in|linkedin login|join linkedin)\b/i.test(title ?? ""))
    return { kind: "login_required", reason: "LinkedIn shows a login instead of the post." };
  if (
    /^(?:page not found|this (?:page|post) (?:can(?:not|['’]t) be|is not|isn['’]t)|404\b)/i.test(title ?? "")
  )
    return {
      kind: "not_found",
      reason: "LinkedIn says that there is no such post. This does not prove that it was deleted.",
    };
  return undefined;
}

function noWords({ title }: PageFacts): EndingOutcome {
  return {
    kind: "unreadable",
    reason: `A page came from LinkedIn in which no post is found${title === undefined ? "" : ` (${JSON.stringify(title.slice(0, 60))})`}.`,
  };
}

/** An article's page without JSON-LD: its day stands in words. */
function readArticle(
  html: string,
  id: string,
  facts: PageFacts,
  context: LinkedInContext,
): Outcome | undefined {
  if (isUpdate(id)) return undefined;
  const shown = readShown(html);
  const words = shown.words === undefined ? [] : htmlToText(shown.words, { links: dropMentions });
  const text: Text = [...titledText(facts.title, undefined), ...words];
  const [image] = facts.images;
  if (text.length === 0) return undefined;
  return outcome(
    id,
    {
      author: authorOf(shown.name ?? facts.author?.name, shown.profile),
      text,
      ...defined({
        published: facts.published ?? shown.day,
        language: facts.language,
        truncated: words.length === 0 ? true : undefined,
      }),
      media: image === undefined ? [] : [{ type: "image", url: image.url, picture: { url: image.url } }],
    },
    "html",
    wishesOf(context.headers ?? {}, facts.robots),
  );
}

/** The frame in which a post is shown within other pages. */
function readFrame(
  html: string,
  id: string,
  facts: PageFacts,
  context: LinkedInContext,
): Outcome | undefined {
  if (!isUpdate(id)) return undefined;
  const shown = readShown(html);
  if (shown.words === undefined) return undefined;
  const text = htmlToText(shown.words, { lineFeeds: "break", links: dropMentions });
  if (text.length === 0) return undefined;
  return outcome(
    id,
    {
      author: authorOf(shown.name, shown.profile),
      text,
      ...defined({ published: timeOfId(id), language: facts.language }),
      media:
        shown.image === undefined ? [] : [{ type: "image", url: shown.image, picture: { url: shown.image } }],
    },
    "embed",
    wishesOf(context.headers ?? {}, facts.robots),
  );
}

/** Links to hashtags and people are what they are; the rest stays a link. */
function dropMentions({ href, text }: { readonly href: string; readonly text: string }) {
  const tag = /^#(\S{1,200})$/.exec(text)?.[1];
  const { pathname } = new URL(href);
  if (tag !== undefined) return { type: "hashtag" as const, text, tag, url: href.split("?", 1)[0]! };
  const handle = /^\/(?:in|company)\/([^/]{1,200})\/?$/.exec(pathname)?.[1];
  const isOwn = /(?:^|\.)linkedin\.com$/.test(new URL(href).hostname);
  if (handle !== undefined && isOwn)
    return { type: "mention" as const, text, handle, url: href.split("?", 1)[0]! };
  return undefined;
}
