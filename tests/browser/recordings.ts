// Every recorded post as a snapshot, with drawn pictures in the sizes of its own and local copies of what moves.
import { readdirSync } from "node:fs";
import type { Picture } from "../../src/model/asset.ts";
import type { Medium } from "../../src/model/media.ts";
import type { Post } from "../../src/model/post.ts";
import type { PictureRole } from "../../src/model/snapshot.ts";
import { mapPictures } from "../../src/model/snapshot.ts";
import { platforms } from "../../src/platforms/index.ts";
import { hasMaterial, material } from "../material.ts";
import { readRecording, recordedFolders } from "../recordings.ts";
import { picture } from "../render/pictures.ts";
import type { Sample } from "../render/posts.ts";
import { localFile, snapshot } from "../render/posts.ts";

const CAPTURED = "2026-01-15T09:00:00.000Z";

/** Every recording that gives a post, by folder and name; none without the material. */
export function recordedSamples(): Readonly<Record<string, Sample>> {
  const paths = (hasMaterial ? recordedFolders() : []).flatMap((folder) =>
    readdirSync(material(`recorded/${folder}`)).map((file) => `${folder}/${file}`),
  );
  const samples = paths.map((path) => [path, sampleOf(path)] as const);
  return Object.fromEntries(samples.filter(([, sample]) => sample !== undefined)) as Record<string, Sample>;
}

function sampleOf(path: string): Sample | undefined {
  const outcome = readRecording(path);
  if (outcome.kind !== "post") return undefined;
  const { key } = outcome;
  const label = platforms().find(({ name }) => name === key.platform)?.label ?? key.platform;
  const post = mapPictures(withFiles(outcome.post), drawn);
  return { label, snapshot: { ...snapshot(key.platform, key.id, post), capturedAt: CAPTURED } };
}

/** Every picture as if kept, but one in ten, which was not to be had. */
function drawn(original: Picture, role: PictureRole): Picture {
  if (original.url.length % 10 === 0 && role === "image") {
    return { ...original, missing: { kind: "not_found", reason: "The platform answered 404." } };
  }
  const [width, height] =
    role === "avatar" || role === "emoji" || role === "badge"
      ? [96, 96]
      : [original.width ?? 1200, original.height ?? 630];
  const subject = role === "avatar" ? "person" : role === "emoji" ? "emoji" : role;
  return {
    ...picture(`${subject} ${original.url}`, Math.min(width, 2000), Math.min(height, 2000)),
    url: original.url,
  };
}

/** Videos and recordings as if kept, but those whose address is of odd length. */
function withFiles(post: Post): Post {
  const media = post.media.map((medium) => (medium.url.length % 2 === 0 ? withFile(medium) : medium));
  const { quote, repostOf } = post;
  return {
    ...post,
    media,
    ...(quote && { quote: quote.state === "present" ? { ...quote, post: withFiles(quote.post) } : quote }),
    ...(repostOf && {
      repostOf: repostOf.state === "present" ? { ...repostOf, post: withFiles(repostOf.post) } : repostOf,
    }),
  };
}

function withFile(medium: Medium): Medium {
  const type = {
    video: "video/mp4",
    gif: "video/mp4",
    audio: "audio/mpeg",
    image: undefined,
    unknown: undefined,
  }[medium.type] as "video/mp4" | "audio/mpeg" | undefined;
  if (type === undefined) return medium;
  return { ...medium, files: [{ url: medium.url, type, copy: localFile(medium.url, type, 1_000_000) }] };
}
