// Posts of Threads as a widespread scraper keeps them, in a file of a thread or of a profile.
import { z } from "zod";
import { address, count, defined, list, maybe, rawText } from "../../read/fields.ts";
import { fieldOf } from "../../read/data-scripts.ts";
import { digits, HANDLE, timeOf } from "../media.ts";
import { plainCode } from "../post-code.ts";
import { pageOf, profileOf } from "./address.ts";
import { captionText, outcomeOf } from "./post.ts";
import type { Medium } from "../../../model/media.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { PageContext } from "./page.ts";

const schema = z.object({
  code: z.string().transform((code) => plainCode(code)),
  text: rawText(),
  username: z.string().regex(HANDLE),
  user_pk: digits,
  published_on: maybe(z.number().int().min(1e9).max(1e10)),
  reply_count: count,
  like_count: count,
  images: list(address(), 50),
  videos: list(address(), 50),
});

/** Reads the post that is named; where none is, the first of the file. */
export function readScraped(body: unknown, { code, at }: PageContext): Outcome {
  const post = schema.safeParse(pick(body, code)).data;
  if (post?.code === undefined) return { kind: "unreadable", reason: "This holds no such post of Threads." };
  const { username: handle, user_pk: id, reply_count: replies, like_count: likes } = post;
  const counted = at !== undefined && (replies ?? likes) !== undefined;
  return outcomeOf(
    post.code,
    defined({
      url: pageOf(post.code, handle),
      author: defined({ id, handle, url: profileOf(handle) }),
      text: captionText(post.text ?? ""),
      published: timeOf(post.published_on),
      media: [...mediaOf(post.images, "image"), ...mediaOf(post.videos, "video")],
      counts: counted ? defined({ replies, likes, at }) : undefined,
    }),
    "scrapfly",
  );
}

function mediaOf(addresses: readonly (string | undefined)[], type: "image" | "video"): Medium[] {
  return addresses.flatMap((url) =>
    url === undefined
      ? []
      : [type === "image" ? { type, url, picture: { url } } : { type, url, files: [{ url }] }],
  );
}

function pick(body: unknown, code: string | undefined): unknown {
  const all = [fieldOf(body, "thread"), fieldOf(body, "replies"), fieldOf(body, "threads"), body].flat();
  return all.find((one) => {
    const own = fieldOf(one, "code");
    return typeof own === "string" && (code === undefined || plainCode(own) === code);
  });
}
