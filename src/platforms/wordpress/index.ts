// Posts of WordPress sites: the page, and the post itself by the site's own interface where the page points to it.
import type { Ask, Capture } from "../../model/capture.ts";
import { answerOf, jsonOf, textOf } from "../../model/capture.ts";
import type { Outcome, PostOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { matchWordPress, NAME } from "./address.ts";
import { readRestPost } from "./rest.ts";
import type { Platform, ReadContext } from "../platform.ts";
import { safely } from "../read/ending.ts";
import { isSameFile, MOST_MEDIA } from "../read/html-media.ts";
import { mergePosts } from "../read/merge.ts";
import { readOEmbedAnswer } from "../read/oembed.ts";
import { postOfOEmbed } from "../read/oembed-post.ts";
import { isHtml, outcomeOfHtml, outcomeOfPage } from "../read/page-answer.ts";
import { pageFacts } from "../read/page-facts.ts";

/**
 * The platform of posts at wordpress.com. Posts of WordPress sites at hosts of their own look like any page, and are read as one.
 *
 * Loose material that it reads, by `kind`: `oembed` (an answer), `post` (one post of `wp/v2`), `page` (HTML), `blockquote` (embed
 * markup, which carries the title).
 */
export function wordpress(): Platform {
  return {
    name: NAME,
    label: "WordPress",
    match: matchWordPress,
    capture: capturePost,
    normalize: (capture) => safely(() => normalizePost(capture)),
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

/** The post itself, as the page points to it: only at the page's own site. */
function postLink(html: string, page: string): string | undefined {
  const link = pageFacts(html, page).wordpress?.post;
  if (link === undefined || new URL(link).hostname !== new URL(page).hostname) return undefined;
  const url = new URL(link);
  url.searchParams.set("_embed", "author");
  return url.href;
}

async function capturePost({ url }: Reference, ask: Ask): Promise<void> {
  const answer = answerOf(await ask({ url, accept: "text/html", robots: true }));
  if (answer?.status !== 200 || !isHtml(answer)) return;
  const link = postLink(textOf(answer) ?? "", answer.url ?? url);
  if (link !== undefined) await ask({ url: link, accept: "application/json" });
}

function normalizePost({ reference, exchanges }: Capture): Outcome {
  const page = exchanges.find(({ request }) => request.url === reference.url);
  const seen = outcomeOfPage(page, reference);
  if (seen.kind !== "post") return seen;
  const rest = exchanges.find(({ request }) => /\/wp\/v2\/|rest_route=/.test(request.url));
  const answer = answerOf(rest);
  const post = answer?.status === 200 ? readRestPost(jsonOf(answer), seen.key.id) : undefined;
  return post ? joined(post, seen) : seen;
}

/** The post itself with what only the page says: its picture, its wishes, its language. */
function joined(post: PostOutcome, page: PostOutcome): PostOutcome {
  const merged = mergePosts([post, page]);
  // The page holds the beginning of what the post says whole, and one picture: that is no disagreement.
  const conflicts = merged.conflicts?.filter(({ field }) => !["text", "edited", "media"].includes(field));
  const { conflicts: _all, ...rest } = merged;
  const { truncated: _cut, ...whole } = merged.post;
  const others = page.post.media.filter(
    (shown) => !whole.media.some((one) => isSameFile(one.url, shown.url)),
  );
  return {
    ...rest,
    post: { ...whole, media: [...whole.media, ...others].slice(0, MOST_MEDIA) },
    ...(conflicts && conflicts.length > 0 && { conflicts }),
  };
}

function readLoose(body: unknown, context: ReadContext): Outcome {
  const { kind, url } = context;
  if (kind === "oembed") {
    const answer = readOEmbedAnswer(body);
    if (!answer) return { kind: "unreadable", reason: "This is no oEmbed answer of a WordPress site." };
    return cut(postOfOEmbed(answer, { platform: NAME, url, source: "oembed" }));
  }
  if (kind === "post")
    return (
      readRestPost(body, undefined) ?? {
        kind: "unreadable",
        reason: "This is no post of WordPress's interface.",
      }
    );
  if (kind === "page" && typeof body === "string") return outcomeOfHtml(body, context, NAME);
  if (kind === "blockquote" && typeof body === "string")
    return cut(postOfOEmbed({ html: body.slice(0, 200_000) }, { platform: NAME, url, source: "blockquote" }));
  return {
    kind: "unsupported",
    reason: `No material of the kind ${JSON.stringify(kind.slice(0, 40))} is read here.`,
  };
}

/** Title and description are the beginning of a post only. */
function cut(outcome: Outcome): Outcome {
  return outcome.kind === "post" ? { ...outcome, post: { ...outcome.post, truncated: true } } : outcome;
}
