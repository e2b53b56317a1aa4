// Posts of groups on Facebook as a widespread scraper keeps them: authors have a name there, and no account.
import { z } from "zod";
import { address, count, defined, list, rawText, text } from "../../read/fields.ts";
import { utcTime } from "../../read/time.ts";
import { addressOf } from "./embed.ts";
import { authorOf, outcomeOf, postText } from "./post.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Address } from "./address.ts";

const schema = z.object({
  post_url: z.string().transform((url) => addressOf(url)),
  text: rawText(),
  author: text(500),
  posted_at: text(40),
  reactions: count,
  comments: count,
  media: list(address(), 50),
});

/** Reads the post that is named; where none is, the first of the file. `handle`: its author's account, where known. */
export function readScraped(
  body: unknown,
  asked: Address | undefined,
  { handle, at }: { handle: string | undefined; at: string | undefined },
): Outcome {
  const posts = [body].flat().map((one) => schema.safeParse(one).data);
  const post = posts.find((one) => one?.post_url && (!asked || one.post_url.id === asked.id));
  if (!post?.post_url) return { kind: "unreadable", reason: "This holds no such post of Facebook." };
  const { reactions: likes, comments: replies } = post;
  const counted = at !== undefined && (likes ?? replies) !== undefined;
  return outcomeOf(
    {
      address: post.post_url,
      author: authorOf([handle], post.author),
      text: postText(post.text ?? ""),
      published: utcTime(post.posted_at),
      media: post.media.flatMap((url) =>
        url === undefined ? [] : [{ type: "image" as const, url, picture: { url } }],
      ),
      counts: counted ? defined({ likes, replies, at }) : undefined,
    },
    "scrapfly",
  );
}
