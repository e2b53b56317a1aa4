// A post or a comment of Lemmy as a post.
import type { Author } from "../../../model/author.ts";
import type { EndingOutcome, Outcome } from "../../../model/outcome.ts";
import type { Card, Community, Post } from "../../../model/post.ts";
import type { Medium } from "../../../model/media.ts";
import { defined, utcTime } from "../../read/fields.ts";
import { titled } from "../../read/page-text.ts";
import { cleanString } from "../../../model/text.ts";
import { isFileName } from "../activitypub/media.ts";
import { aliasesOf, keyOfId } from "../identity.ts";
import { markdownToText } from "../markdown.ts";
import { commentAnswer, postAnswer } from "./answer.ts";
import type { ServerContext } from "../server.ts";
import type { CommentView, Person, PostView } from "./answer.ts";

/** The source words of what is read here. */
export const SOURCES = { post: "api-post", comment: "api-comment" } as const;

/** Reads an answer of the interface; `undefined` if it is none. */
export function readView(body: unknown, context: ServerContext): Outcome | undefined {
  const post = postAnswer.safeParse(body).data?.post_view;
  if (post) return readPost(post, context);
  const comment = commentAnswer.safeParse(body).data?.comment_view;
  if (comment) return readComment(comment, context);
  const isView = typeof body === "object" && body !== null && ("post_view" in body || "comment_view" in body);
  return isView
    ? {
        kind: "unreadable",
        reason: "The answer looks like a post of Lemmy but is not read: a field is not as expected.",
      }
    : undefined;
}

function readPost(view: PostView, context: ServerContext): Outcome {
  const { post, counts } = view;
  const gone = endingOf(view, post, "post");
  if (gone) return gone;
  const published = utcTime(post.published_at ?? post.published);
  const picture = pictureOf(post);
  return outcomeOf(view, post, context, SOURCES.post, {
    text: titled(cleanString(post.name), markdownToText(post.body ?? "")),
    media: picture ? [picture] : [],
    card: picture ? undefined : cardOf(post),
    published,
    edited: editedAt(post.updated_at ?? post.updated, published),
    sensitive: post.nsfw === true ? true : undefined,
    counts: countsOf(context.at, post.upvotes ?? counts?.upvotes, post.comments ?? counts?.comments),
  });
}

function readComment(view: CommentView, context: ServerContext): Outcome {
  const { comment, counts, post } = view;
  const gone = endingOf(view, comment, "comment");
  if (gone) return gone;
  const published = utcTime(comment.published_at ?? comment.published);
  const parent = /\.(\d+)\.\d+$/.exec(comment.path ?? "")?.[1];
  const above =
    parent === undefined || parent === "0" || context.asked === undefined
      ? post?.ap_id
      : `https://${context.asked}/comment/${parent}`;
  return outcomeOf(view, comment, context, SOURCES.comment, {
    text: markdownToText(comment.content ?? ""),
    media: [],
    published,
    edited: editedAt(comment.updated_at ?? comment.updated, published),
    replyTo: above === undefined ? undefined : { id: above, url: above },
    counts: countsOf(
      context.at,
      comment.upvotes ?? counts?.upvotes,
      comment.child_count ?? counts?.child_count,
    ),
  });
}

type Parts = { [Field in keyof Post]?: Post[Field] | undefined } & Pick<Post, "text" | "media">;

function outcomeOf(
  { creator, community }: PostView | CommentView,
  { ap_id }: { readonly ap_id: string | undefined },
  { asked, aliases }: ServerContext,
  source: string,
  parts: Parts,
): Outcome {
  const key = keyOfId(ap_id);
  const author = authorOf(creator);
  if (key === undefined || ap_id === undefined)
    return { kind: "unreadable", reason: "The answer does not say which post it is about: it has no ap_id." };
  if (author === undefined)
    return { kind: "incomplete", reason: "The answer does not say where its author's profile is.", key };
  const post = defined({
    ...parts,
    url: ap_id,
    author,
    community: communityOf(community),
    visibility: "public",
  }) as Post;
  return { kind: "post", key, aliases: aliasesOf(key, [ap_id], [asked], aliases), post, source };
}

/** The community as Lemmy writes it: `!village@lemmy.example`. */
function communityOf(community: PostView["community"]): Community | undefined {
  const { name, title, ap_id, actor_id } = community ?? {};
  const url = ap_id ?? actor_id;
  if (url !== undefined && name !== undefined) return { name: `!${name}@${new URL(url).host}`, url };
  const shown = title ?? name;
  return shown === undefined ? undefined : { name: shown };
}

/** Removed by moderators, or deleted by the author: the server says which. */
function endingOf(
  { creator, community }: PostView | CommentView,
  { removed, deleted, ap_id }: PostView["post"] | CommentView["comment"],
  what: string,
): EndingOutcome | undefined {
  const key = keyOfId(ap_id);
  const at = key && { key };
  if (community?.visibility !== undefined && /private/i.test(community.visibility))
    return { kind: "protected", reason: `The ${what} stands in a community that is not open to all.`, ...at };
  if (removed === true)
    return {
      kind: "removed_by_moderator",
      reason: `The server says that moderators removed the ${what}.`,
      ...at,
    };
  if (deleted === true)
    return { kind: "deleted", reason: `The server says that the author deleted the ${what}.`, ...at };
  if (creator.deleted === true)
    return {
      kind: "author_deactivated",
      reason: "The server says that the author deleted the account.",
      ...at,
    };
  if (community?.removed === true)
    return {
      kind: "removed_by_moderator",
      reason: `The server says that the community of the ${what} was removed.`,
      ...at,
    };
  return undefined;
}

function authorOf({ name, display_name, avatar, actor_id, ap_id, bot_account }: Person): Author | undefined {
  const url = ap_id ?? actor_id;
  if (url === undefined) return undefined;
  return defined({
    id: url,
    handle: `${name}@${new URL(url).host}`,
    name: display_name?.trim(),
    url,
    avatar: avatar === undefined ? undefined : { url: avatar },
    automated: bot_account === true ? true : undefined,
  });
}

/** A picture is linked like any page. */
function pictureOf({ url, url_content_type, alt_text }: PostView["post"]): Medium | undefined {
  if (url === undefined) return undefined;
  const isImage =
    url_content_type === undefined
      ? /\.(?:jpe?g|png|webp|avif|gif)$/i.test(new URL(url).pathname)
      : url_content_type.startsWith("image/");
  return isImage
    ? defined({
        type: "image" as const,
        url,
        alt: alt_text !== undefined && isFileName(alt_text) ? undefined : alt_text,
        picture: { url },
      })
    : undefined;
}

function cardOf({ url, embed_title, embed_description, thumbnail_url }: PostView["post"]): Card | undefined {
  if (url === undefined) return undefined;
  return defined({
    url,
    title: embed_title,
    description: embed_description,
    picture: thumbnail_url === undefined ? undefined : { url: thumbnail_url },
  });
}

function editedAt(updated: string | undefined, published: string | undefined): string | undefined {
  const edited = utcTime(updated);
  return edited === published ? undefined : edited;
}

function countsOf(
  at: string | undefined,
  likes: number | undefined,
  replies: number | undefined,
): Post["counts"] {
  const read = utcTime(at);
  return read === undefined || (likes ?? replies) === undefined
    ? undefined
    : defined({ likes, replies, at: read });
}
