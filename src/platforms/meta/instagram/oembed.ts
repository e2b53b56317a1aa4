// Meta's oEmbed for Instagram. Since November 2025 it gives embed markup alone, which names the author and no more.
import { z } from "zod";
import { defined, word } from "../../read/fields.ts";
import { readOEmbedAnswer } from "../../read/oembed.ts";
import { digits, HANDLE } from "../media.ts";
import { endingOfOembed, oembedRequest } from "../oembed.ts";
import { codeOfNumber } from "../post-code.ts";
import { readMarkup } from "./markup.ts";
import { authorOf, captionText, outcomeOf } from "./post.ts";
import { ENDINGS } from "../../../model/outcome.ts";
import type { Medium } from "../../../model/media.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { OEmbed } from "../../read/oembed.ts";
import type { Source, SourceContext } from "../../platform.ts";
import type { PostKind } from "./address.ts";

const SERVICE = "Meta's oEmbed service for Instagram";
const ENDPOINT = "https://graph.facebook.com/v26.0/instagram_oembed";

export const oembedSource = (token: string | undefined): Source => ({
  name: "oembed",
  who: SERVICE,
  request: ({ url }) => oembedRequest(ENDPOINT, url, token, { omitscript: "true" }),
  after: ENDINGS,
  owns: ({ request }) => request.url.startsWith(`${ENDPOINT}?`),
  ending: (exchange) => endingOfOembed(exchange, SERVICE),
  read: (body, context) => readOembed(body, codeOf(context)),
  kinds: ["oembed", "onebox"],
});

/** The post that it must be; a story has no code. */
export function codeOf({ id }: SourceContext): string | undefined {
  return id?.includes("/") === true ? undefined : id;
}

/** Fields that only Instagram's own service gave, until 2020. */
const ownSchema = z.object({
  author_id: digits,
  media_id: word(/^\d{5,30}_\d{1,30}$/),
});

/** Reads an oEmbed answer; `code`: the post that it must be, where that is known. */
function readOembed(body: unknown, code: string | undefined): Outcome {
  const answer = readOEmbedAnswer(body);
  if (!answer) return { kind: "unreadable", reason: `${SERVICE} answered with something else.` };
  const own = ownSchema.safeParse(body).data;
  const markup = readMarkup(answer.html ?? "");
  const named = markup?.code ?? codeOfNumber(own?.media_id?.split("_")[0]) ?? code;
  if (named === undefined) return { kind: "unreadable", reason: `${SERVICE} does not say which post it is.` };
  if (code !== undefined && named !== code)
    return { kind: "unreadable", reason: `${SERVICE} answered with another post (${named}).` };
  // What is called the author's name here is the handle.
  const stated = answer.author_name;
  const handle = stated !== undefined && HANDLE.test(stated) ? stated : markup?.author?.handle;
  const kind = markup?.kind ?? "p";
  return outcomeOf(
    {
      code: named,
      kind,
      author: handle === undefined ? undefined : authorOf(handle, markup?.author?.name, own?.author_id),
      text: answer.title === undefined ? markup?.text : captionText(answer.title),
      published: markup?.published,
      media: mediaOf(answer, kind),
    },
    "oembed",
  );
}

/** One thumbnail, whatever the post holds: only an address of videos tells which it is. */
function mediaOf(answer: OEmbed, kind: PostKind): Medium[] {
  const { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height } = answer;
  if (url === undefined) return [];
  return [{ type: kind === "p" ? "unknown" : "video", url, picture: defined({ url, width, height }) }];
}
