// A post of a channel (community post), read from the data of its page.
import { pageOfId, channelOf } from "./address.ts";
import { backstageImage, backstagePoll, communityPost, videoDetails } from "./answer.ts";
import { momentOf } from "./page-tags.ts";
import { largest } from "./video.ts";
import { defined, webUrl } from "../read/fields.ts";
import { objectsNamed } from "../read/script-json.ts";
import { cleanString, textFromRun } from "../../model/text.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import type { Inline } from "../../model/text.ts";
import type { z } from "zod";

type CommunityPost = z.infer<typeof communityPost>;

/**
 * Reads the post of that id from the data of a page.
 *
 * @param id `post/<id>`; without it the first post of the page.
 */
export function readCommunityPost(data: unknown, id: string | undefined): Outcome | undefined {
  const posts = objectsNamed(data, "backstagePostRenderer").flatMap(
    (each) => communityPost.safeParse(each).data ?? [],
  );
  const post = posts.find(
    ({ postId }) => postId !== undefined && (id === undefined || id === `post/${postId}`),
  );
  if (!post) return undefined;
  const key = { platform: "youtube", id: `post/${post.postId!}` };
  const { browseId, canonicalBaseUrl } = post.authorEndpoint?.browseEndpoint ?? {};
  const author = channelOf(canonicalBaseUrl, post.authorText, browseId);
  if (author === undefined)
    return { kind: "incomplete", reason: "The page does not name the channel of the post.", key };
  const content: Post = defined({
    url: pageOfId(key.id),
    author,
    text: textFromRun(
      (post.contentText?.runs.length ?? 0) > 0 ? runsOf(post) : plainRun(post.contentText?.simpleText),
    ),
    published: momentOf(post.publishedTimeText),
    ...attachedTo(post),
  });
  return { kind: "post", key, aliases: [], post: content, source: "page" };
}

function plainRun(text: string | undefined): Inline[] {
  return text === undefined ? [] : [{ type: "text", text }];
}

function runsOf(post: CommunityPost): Inline[] {
  return (post.contentText?.runs ?? []).flatMap((run): Inline[] => {
    const text = cleanString(run.text ?? "", 20_000);
    const address = webUrl(
      run.navigationEndpoint?.commandMetadata?.webCommandMetadata?.url,
      "https://www.youtube.com/",
    );
    if (text === "") return [];
    if (address === undefined) return [{ type: "text", text }];
    const url = new URL(address);
    const tag = /^#(\S{1,500})$/.exec(text)?.[1];
    if (tag !== undefined) return [{ type: "hashtag", text, tag, url: address }];
    // A link goes through a page that says where it leads.
    const target = url.pathname === "/redirect" ? webUrl(url.searchParams.get("q")) : undefined;
    return [{ type: "link", url: target ?? address, text, ...(target !== undefined && { given: address }) }];
  });
}

function attachedTo({ backstageAttachment }: CommunityPost): Pick<Post, "media" | "poll" | "card"> {
  const around = { backstageAttachment };
  const images = objectsNamed(around, "backstageImageRenderer").flatMap((each) => {
    const picture = largest(backstageImage.safeParse(each).data?.image ?? []);
    return picture ? [{ type: "image" as const, url: picture.url, picture }] : [];
  });
  const poll = objectsNamed(around, "pollRenderer").flatMap(
    (each) => backstagePoll.safeParse(each).data ?? [],
  )[0];
  const video = objectsNamed(around, "videoRenderer").flatMap(
    (each) => videoDetails.pick({ videoId: true }).safeParse(each).data ?? [],
  )[0];
  const options = poll?.choices.flatMap(({ text }) => (text === undefined ? [] : [{ title: text }])) ?? [];
  return {
    media: images,
    ...(options.length > 0 && { poll: { options } }),
    ...(video?.videoId !== undefined && { card: { url: pageOfId(video.videoId), provider: "YouTube" } }),
  };
}
