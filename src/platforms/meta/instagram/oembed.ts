// Meta's oEmbed for Instagram. Since November 2025 it gives embed markup alone, which names the author and no more.
import { z } from "zod";
import { defined, word } from "../../read/fields.ts";
import { readOEmbedAnswer } from "../../read/oembed.ts";
import { digits, HANDLE } from "../media.ts";
import { oembedRequest, readOembedExchange } from "../oembed.ts";
import { codeOfNumber } from "../post-code.ts";
import { readMarkup } from "./markup.ts";
import { authorOf, captionText, outcomeOf } from "./post.ts";
import type { Exchange, Request } from "../../../model/capture.ts";
import type { Medium } from "../../../model/media.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { OEmbed } from "../../read/oembed.ts";
import type { PostKind } from "./address.ts";

const SERVICE = "Meta's oEmbed service for Instagram";
const ENDPOINT = "https://graph.facebook.com/v26.0/instagram_oembed";

/** The question for an address. */
export function instagramOembed(address: string, token: string | undefined): Request {
  return oembedRequest(ENDPOINT, address, token, { omitscript: "true" });
}

/** Whether an exchange asked this service. */
export function asksOembed({ request }: Exchange): boolean {
  return request.url.startsWith(`${ENDPOINT}?`);
}

/** What an exchange with the service came to. */
export function readAsked(exchange: Exchange | undefined, code: string): Outcome {
  return readOembedExchange(exchange, SERVICE, (body) => readOembed(body, code));
}

/** Fields that only Instagram's own service gave, until 2020. */
const ownSchema = z.object({
  author_id: digits,
  media_id: word(/^\d{5,30}_\d{1,30}$/),
});

/** Reads an oEmbed answer; `code`: the post that it must be, where that is known. */
export function readOembed(body: unknown, code: string | undefined): Outcome {
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
