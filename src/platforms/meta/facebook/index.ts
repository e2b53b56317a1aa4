// Facebook: Meta's oEmbed, whose answers may only be displayed; where it gives nothing, the page, which may say why.
import { z } from "zod";
import { atHosts } from "../../read/identity.ts";
import { wishesOf } from "../../read/robots-wishes.ts";
import { utcTime, address, count, defined, list, rawText, text } from "../../read/fields.ts";
import { matchFacebook } from "./address.ts";
import { addressOf, oembedSource, readBlockquote } from "./embed.ts";
import { readPage, sentToLogin, SERVICE } from "./page.ts";
import { ENDINGS } from "../../../model/outcome.ts";
import { facebook as service } from "../../../services/facebook.ts";
import { authorOf, outcomeOf, postText } from "./post.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Platform, SourceContext } from "../../platform.ts";
import type { MetaOptions } from "../oembed.ts";
import type { Address } from "./address.ts";

/**
 * The platform Facebook: posts, photos, videos, posts in groups. Its oEmbed answers without a token, and more often with
 * `options.tokens.meta`.
 *
 * Loose material that it reads, by `kind`: `page` (the page of a post as HTML), `oembed` (an oEmbed answer), `scrapfly`
 * (posts of groups as that scraper keeps them: the one that `url` names, else the first; the context has to name the
 * author's account), `blockquote` (embed markup as a string).
 */
export function facebook(options: MetaOptions = {}): Platform {
  return {
    name: "facebook",
    label: service.label,
    isHome: atHosts("facebook.com", "fb.com"),
    match: matchFacebook,
    sources: [
      oembedSource(options.tokens?.meta),
      {
        name: "page",
        who: SERVICE,
        text: true,
        request: ({ url }) => ({ url, accept: "text/html", robots: true }),
        after: ENDINGS,
        ending: sentToLogin,
        read: (html, { url, headers }) => readPage(html, addressOf(url), wishesOf(headers, [])),
        kinds: ["page"],
      },
      { name: "scrapfly", read: readGroup },
      { name: "blockquote", text: true, read: (html, { url }) => readBlockquote(html, url) },
    ],
  };
}

function readGroup(body: unknown, { url, author, capturedAt }: SourceContext): Outcome {
  const handle = author?.handle?.replace(/^@/, "");
  return readScraped(body, addressOf(url), { handle, at: utcTime(capturedAt) });
}

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
function readScraped(
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
