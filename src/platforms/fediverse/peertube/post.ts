// A video of PeerTube as a post.
import type { Author } from "../../../model/author.ts";
import type { Medium, MediumFile } from "../../../model/media.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Post } from "../../../model/post.ts";
import { cleanString, textFromRun } from "../../../model/text.ts";
import { defined, webUrl, utcTime, languageTag } from "../../read/fields.ts";
import type { OEmbed } from "../../read/oembed.ts";
import { titled } from "../../read/page-text.ts";
import { handleOfAddress } from "../activitypub/actor.ts";
import { aliasesOf, keyOfId } from "../identity.ts";
import { licenceOf } from "../licence.ts";
import { linkUrls } from "../plain-text.ts";
import { videoAnswer } from "./answer.ts";
import type { ServerContext } from "../server.ts";
import type { Video, VideoFile } from "./answer.ts";

/** What surrounds an answer. */
interface VideoContext extends ServerContext {
  /** The whole description, where it was asked for on its own. */
  readonly description?: string | undefined;
}

/** Reads an answer to `GET /api/v1/videos/{id}`; `undefined` if it is none. */
export function readVideo(body: unknown, context: VideoContext): Outcome | undefined {
  const result = videoAnswer.safeParse(body);
  if (!result.success) {
    return typeof body === "object" && body !== null && "uuid" in body
      ? {
          kind: "unreadable",
          reason: "The answer looks like a video of PeerTube but is not read: a field is not as expected.",
        }
      : undefined;
  }
  const video = result.data;
  const { account, uuid } = video;
  const url = video.url ?? `https://${account.host}/videos/watch/${uuid}`;
  const key = keyOfId(url)!;
  const privacy = video.privacy?.id;
  if (privacy !== undefined && privacy !== "1" && privacy !== "2") {
    return {
      kind: "protected",
      reason: `The author shows this video to some only (${video.privacy?.label ?? `privacy ${privacy}`}).`,
      key,
    };
  }
  if (video.blacklisted === true)
    return { kind: "removed_by_moderator", reason: "The server says that it has blocked the video.", key };
  const post = postOf(video, url, context);
  return {
    kind: "post",
    key,
    aliases: aliasesOf(key, [url], [context.asked], context.aliases),
    post,
    source: "api-video",
  };
}

/** Whether a description that an answer gives is only its beginning. */
export function isCut({
  description,
  truncatedDescription,
}: Pick<Video, "description" | "truncatedDescription">): boolean {
  return (
    description !== undefined &&
    truncatedDescription === undefined &&
    /(?:\.\.\.|…)$/.test(description) &&
    description.length >= 240
  );
}

function postOf(video: Video, url: string, context: VideoContext): Post {
  const at = utcTime(context.at);
  const { views, likes, comments: replies } = video;
  const counted = [views, likes, replies].some((each) => each !== undefined);
  const description = context.description ?? video.description ?? "";
  const licence = licenceOf({ identifier: video.licence?.id, name: video.licence?.label });
  return defined({
    url,
    author: authorOf(video, context.asked),
    text: titled(cleanString(video.name), textFromRun(linkUrls(description))),
    published: utcTime(video.publishedAt),
    language: languageTag(video.language?.id),
    warning: video.nsfwSummary,
    sensitive: video.nsfw === true ? true : undefined,
    media: [mediumOf(video, context.asked, licence && { licence })],
    counts: at !== undefined && counted ? defined({ views, likes, replies, at }) : undefined,
    rights: licence && { licence },
    visibility: video.privacy?.id === "2" ? "unlisted" : "public",
    truncated: context.description === undefined && isCut(video) ? true : undefined,
  });
}

function authorOf({ account }: Video, asked: string | undefined): Author {
  const { name, host, displayName, url, avatars, avatar } = account;
  const page = url ?? `https://${host}/accounts/${name}`;
  const pictures = [...avatars, ...(avatar ? [avatar] : [])].sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
  const picture = pictures
    .map((each) => each.fileUrl ?? at(each.path, asked))
    .find((each) => each !== undefined);
  return defined({
    id: page,
    handle: `${name}@${host}`,
    name: displayName?.trim(),
    url: page,
    avatar: picture === undefined ? undefined : { url: picture },
  });
}

const at = (path: string | undefined, host: string | undefined): string | undefined =>
  path === undefined ? undefined : webUrl(path, host === undefined ? undefined : `https://${host}/`);

function mediumOf(video: Video, asked: string | undefined, rights: Medium["rights"]): Medium {
  const playlists = video.streamingPlaylists;
  const all = [...video.files, ...playlists.flatMap(({ files }) => files)];
  const best = all
    .filter((file): file is VideoFile & { fileUrl: string } => file.fileUrl !== undefined)
    .sort((a, b) => (b.resolution?.id ?? b.height ?? 0) - (a.resolution?.id ?? a.height ?? 0));
  const [first] = best;
  const playlist = playlists.find(({ playlistUrl }) => playlistUrl !== undefined)?.playlistUrl;
  const files: MediumFile[] = best.map(({ fileUrl }) => ({ url: fileUrl }));
  const poster = at(video.previewPath ?? video.thumbnailPath, asked);
  const size =
    first?.width !== undefined && first.height !== undefined
      ? { width: first.width, height: first.height }
      : {};
  return defined({
    type: "video" as const,
    url: first?.fileUrl ?? playlist ?? `https://${video.account.host}/videos/watch/${video.uuid}`,
    ...size,
    picture: poster === undefined ? undefined : { url: poster },
    duration: video.duration,
    files: files.length > 0 ? files : undefined,
    rights,
  });
}

/** What the oEmbed service says: title, account, picture. `undefined` if it does not say whose the video is. */
export function readVideoOEmbed(answer: OEmbed, address: string, context: VideoContext): Outcome | undefined {
  const {
    title,
    author_name: name,
    author_url: page,
    thumbnail_url,
    thumbnail_width: width,
    thumbnail_height: height,
  } = answer;
  const handle = page === undefined ? undefined : handleOfAddress(page);
  const key = keyOfId(address);
  if (title === undefined || page === undefined || handle === undefined || key === undefined)
    return undefined;
  const size = width !== undefined && height !== undefined ? { width, height } : {};
  const post: Post = {
    url: address,
    author: defined({ id: page, handle, name, url: page }),
    text: titled(title),
    media: [
      defined({
        type: "video" as const,
        url: address,
        picture: thumbnail_url === undefined ? undefined : { url: thumbnail_url, ...size },
      }),
    ],
    truncated: true,
  };
  return {
    kind: "post",
    key,
    aliases: aliasesOf(key, [address], [context.asked], context.aliases),
    post,
    source: "oembed",
  };
}
