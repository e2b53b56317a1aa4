// A picture, a video or a recording that stands at an address of its own.
import type { RecordedAnswer } from "../../model/capture.ts";
import type { Medium } from "../../model/media.ts";
import type { Outcome } from "../../model/outcome.ts";
import { pageAddressOf, siteOf } from "../read/page-address.ts";
import { typeOf } from "../read/page-answer.ts";

/** A file as a post of one medium without words: the site says no more of it. Of other files the outcome is `unsupported`. */
export function fileOf(
  answer: RecordedAnswer,
  { platform, url, aliases }: { platform: string; url: string; aliases: readonly string[] },
): Outcome {
  const type = typeOf(answer);
  const address = pageAddressOf(url);
  const medium = /^(image|video|audio)\//.exec(type ?? "")?.[1] as "image" | "video" | "audio" | undefined;
  const { host, hostname, origin } = new URL(url);
  if (medium === undefined || address === undefined)
    return {
      kind: "unsupported",
      reason: `At this address of ${host} stands neither a page nor a picture (${type ?? "no type stated"}).`,
      status: answer.status,
    };
  return {
    kind: "post",
    key: { platform, id: address.id },
    aliases: aliases.filter((alias) => alias !== `${platform}:${address.id}`),
    post: {
      url: address.url,
      author: { handle: siteOf(hostname), url: `${origin}/` },
      text: [],
      media: [mediumOf(medium, address.url, type!)],
    },
    source: "file",
  };
}

function mediumOf(type: "image" | "video" | "audio", url: string, mime: string): Medium {
  return type === "image" ? { type, url, picture: { url } } : { type, url, files: [{ url, type: mime }] };
}
