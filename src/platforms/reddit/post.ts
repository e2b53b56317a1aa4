// A post or a comment as the API has it, as a post.
import { communityIn, matchReddit, pageOfId } from "./address.ts";
import { comment as commentSchema, link as linkSchema, listing, refusal, thing } from "./answer.ts";
import { accountOf, DELETED } from "./author.ts";
import { cardOf, mediaOf, pollOf, storedIn } from "./media.ts";
import { readText, withoutEscapes } from "./text.ts";
import { defined, utcTime } from "../read/fields.ts";
import { titled } from "../read/page-text.ts";
import type { BareLink, Comment, Link } from "./answer.ts";
import type { EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Post, Quote, QuotedPost } from "../../model/post.ts";

/** What a reader of an answer knows beside it. */
export interface RedditContext {
  /** `abc123`, `abc123/def456`: what it must be of. */
  readonly id?: string | undefined;
  /** The address that was asked for. */
  readonly url?: string | undefined;
  /** When it was asked, ISO 8601 UTC. Without it numbers are left out. */
  readonly at?: string | undefined;
}

/** Reads a thing, a list of things, or the two lists that the API answers about the comments of a post. */
export function readThings(body: unknown, context: RedditContext, source: string): Outcome {
  const [post, comment] = context.id?.split("/") ?? [];
  const refused = refusalOf(refusal.safeParse(body).data?.reason);
  if (refused) return refused;
  const things = thingsIn(withoutEscapes(body));
  for (const { kind, data } of things) {
    if (kind === "t3" && comment === undefined) {
      const link = linkSchema.safeParse(data).data;
      if (link?.id !== undefined && (post === undefined || link.id === post))
        return readLink(link, context, source);
    }
    if (kind === "t1") {
      const found = commentSchema.safeParse(data).data;
      if (found?.id !== undefined && (context.id === undefined || found.id === comment))
        return readComment(found, context, source);
    }
  }
  if (things.length === 0)
    return { kind: "unreadable", reason: "Reddit answered with something that holds no post." };
  return {
    kind: "not_found",
    reason: "Reddit's answer does not hold the post. This does not prove that it was deleted.",
  };
}

/** What Reddit says about a community as a whole, in place of a post. */
export function refusalOf(reason: string | undefined): EndingOutcome | undefined {
  switch (reason) {
    case "private":
      return { kind: "protected", reason: "The community is private." };
    case "quarantined":
    case "gated":
      return {
        kind: "login_required",
        reason: `Reddit shows the community to those who are signed in and agree only (${reason}).`,
      };
    case "banned":
      return { kind: "takedown", reason: "Reddit has banned the community." };
    default:
      return undefined;
  }
}

function thingsIn(body: unknown): { readonly kind?: string | undefined; readonly data?: unknown }[] {
  const outer = Array.isArray(body) ? body.slice(0, 4) : [body];
  return outer.flatMap((each) => {
    const one = thing.safeParse(each).data;
    if (one?.kind !== "Listing") return one?.kind === undefined ? [] : [one];
    return listing.safeParse(one.data).data?.children ?? [];
  });
}

function readLink(link: Link, context: RedditContext, source: string): Outcome {
  const key = { platform: "reddit", id: link.id! };
  const ending = endingOf(link.removed_by_category, link.selftext);
  if (ending) return { ...ending, key };
  const post = bareOf(link, context);
  if (post === undefined)
    return { kind: "unreadable", reason: "The answer is a post without title or author." };
  const quote = crosspostOf(link, context);
  return {
    kind: "post",
    key,
    aliases: aliasesOf(key.id, post.url),
    post: quote ? crosspost(post, quote, pageOfId(link.crosspost_parent!.slice(3))) : post,
    source,
  };
}

/**
 * A post that takes another over. What it carries stands in that one; where that is not to be had, it is shown as the
 * other's.
 */
function crosspost(post: QuotedPost, quote: Quote, parent: string): Post {
  const { card, ...own } = post;
  if (quote.state === "present") return { ...own, quote, media: [] };
  const isParent = card !== undefined && pageOfId(matchReddit(new URL(card.url))?.id ?? "") === parent;
  const media = post.media.map((medium) => ({ ...medium, from: { url: parent } }));
  return { ...own, ...(card && !isParent && { card }), quote, media };
}

/** Why a post or a comment is not there any more, by what stands in its place. */
export function endingOf(category: string | undefined, text: string | undefined): EndingOutcome | undefined {
  const shown = text?.trim();
  const byAuthor = category === "deleted" || category === "author" || shown === DELETED;
  if (byAuthor) return { kind: "deleted", reason: "Reddit says that its author deleted it." };
  if (category === "copyright_takedown" || category === "content_takedown")
    return { kind: "takedown", reason: "Reddit took it down after a claim." };
  if (category === undefined && shown !== "[removed]") return undefined;
  const by = category === "reddit" || category === "anti_evil_ops" ? "Reddit" : "the community's moderators";
  return {
    kind: "removed_by_moderator",
    reason:
      category === undefined
        ? "It was removed by moderators."
        : `It was removed by ${by} (${category.slice(0, 40)}).`,
  };
}

function bareOf(link: BareLink, { at }: RedditContext): QuotedPost | undefined {
  if (link.title === undefined || link.author === undefined || link.id === undefined) return undefined;
  const url =
    link.permalink === undefined
      ? pageOfId(link.id)
      : new URL(link.permalink, "https://www.reddit.com/").href;
  const { text: body, cut } =
    link.selftext_html === undefined ? { text: [], cut: false } : readText(link.selftext_html);
  const media = mediaOf(link, url);
  const read = utcTime(at);
  const warnings = [
    ...(link.over_18 === true ? ["NSFW"] : []),
    ...(link.spoiler === true ? ["Spoiler"] : []),
  ];
  return defined({
    url,
    author: accountOf(link.author, url, link.author_fullname),
    text: titled(link.title, body),
    ...timesOf(link),
    warning: warnings.length > 0 ? warnings.join(", ") : undefined,
    sensitive: warnings.length > 0 ? true : undefined,
    media,
    card: cardOf(link, media),
    poll: pollOf(link, read),
    community: communityIn(url),
    counts:
      read === undefined ? undefined : defined({ likes: link.score, replies: link.num_comments, at: read }),
    truncated: cut ? true : undefined,
    consent: link.is_robot_indexable === false ? { noindex: true as const } : undefined,
  });
}

/** The post that a crosspost takes over; `undefined` if it is none. */
function crosspostOf(link: Link, context: RedditContext): Quote | undefined {
  const id = link.crosspost_parent?.slice(3);
  const [parent] = link.crosspost_parent_list;
  if (id === undefined) return undefined;
  const key = { platform: "reddit", id };
  const gone = parent && endingOf(parent.removed_by_category, parent.selftext);
  const post = parent && !gone && parent.id === id ? bareOf(parent, context) : undefined;
  if (post) return { state: "present", key, post };
  return { state: gone ? "gone" : "unavailable", key, url: pageOfId(id) };
}

function readComment(comment: Comment, context: RedditContext, source: string): Outcome {
  const link = comment.link_id?.slice(3) ?? context.id?.split("/")[0];
  if (link === undefined || comment.author === undefined)
    return { kind: "unreadable", reason: "The answer is a comment without a post or an author." };
  const key = { platform: "reddit", id: `${link}/${comment.id!}` };
  const ending = endingOf(undefined, comment.body);
  if (ending) return { ...ending, key };
  if (comment.body_html === undefined)
    return { kind: "unreadable", reason: "The answer is a comment without a text." };
  const url =
    comment.permalink === undefined
      ? pageOfId(key.id)
      : new URL(comment.permalink, "https://www.reddit.com/").href;
  const read = utcTime(context.at);
  const { text, cut } = readText(comment.body_html);
  const parent = comment.parent_id;
  const answered =
    parent === undefined
      ? undefined
      : parent.startsWith("t3_")
        ? parent.slice(3)
        : `${link}/${parent.slice(3)}`;
  const post: Post = defined({
    url,
    author: accountOf(comment.author, url, comment.author_fullname),
    text,
    ...timesOf(comment),
    media: storedIn(comment.media_metadata),
    community: communityIn(url),
    replyTo: answered === undefined ? undefined : { id: answered, url: pageOfId(answered) },
    counts:
      read === undefined || comment.score === undefined ? undefined : { likes: comment.score, at: read },
    truncated: cut ? true : undefined,
  });
  return { kind: "post", key, aliases: aliasesOf(key.id, url), post, source };
}

/** The addresses of the post, beside the one that is its page. */
export function aliasesOf(id: string, url: string): string[] {
  return [...new Set([url, pageOfId(id)])];
}

function timesOf({
  created_utc: created,
  edited,
}: Pick<BareLink, "created_utc" | "edited">): Pick<QuotedPost, "published" | "edited" | "isEdited"> {
  return defined({
    published: created === undefined ? undefined : new Date(created * 1_000).toISOString(),
    edited: typeof edited === "number" ? new Date(edited * 1_000).toISOString() : undefined,
    isEdited: edited === true ? true : undefined,
  });
}
