// Meta's oEmbed for Threads, and the embed markup that it gives: whose post it is, and none of its words.
import { plainText } from "../../../model/text.ts";
import { findTag, markupBlocks } from "../../read/embed-markup.ts";
import { readOEmbedAnswer } from "../../read/oembed.ts";
import { webUrl } from "../../read/web-url.ts";
import { DISPLAY_ONLY, oembedRequest, readOembedExchange } from "../oembed.ts";
import { handleIn, matchThreads, pageOf, profileOf } from "./address.ts";
import { captionText, keyOf, outcomeOf } from "./post.ts";
import type { Exchange, Request } from "../../../model/capture.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";

const SERVICE = "Meta's oEmbed service for Threads";
const ENDPOINT = "https://graph.threads.com/v1.0/oembed";

/** The question for a post. */
export function threadsOembed({ url }: Reference, token: string | undefined): Request {
  return oembedRequest(ENDPOINT, url, token);
}

/** Whether an exchange asked this service. */
export function asksOembed({ request }: Exchange): boolean {
  return request.url.startsWith(`${ENDPOINT}?`);
}

/** What an exchange with the service came to; `url`: the address that was asked for. */
export function readAsked(exchange: Exchange | undefined, code: string, url: string): Outcome {
  return readOembedExchange(exchange, SERVICE, (body) => readOembed(body, code, url));
}

/** Reads an oEmbed answer; `code`: the post that it must be, where that is known. */
export function readOembed(body: unknown, code: string | undefined, url?: string): Outcome {
  const answer = readOEmbedAnswer(body);
  if (answer?.html === undefined)
    return { kind: "unreadable", reason: `${SERVICE} answered with something that is not embed markup.` };
  const markup = readMarkup(answer.html);
  const named = markup?.code ?? code;
  if (named === undefined || (code !== undefined && named !== code))
    return {
      kind: "unreadable",
      reason: `${SERVICE} answered with another post, or none (${named ?? "unknown"}).`,
    };
  const handle = markup?.handle ?? handleIn(url);
  if (handle === undefined)
    return { kind: "incomplete", reason: `${SERVICE} does not name the author.`, key: keyOf(named) };
  const author = { handle, url: profileOf(handle) };
  const post = { url: pageOf(named, handle), author, text: [], media: [], retention: DISPLAY_ONLY } as const;
  return outcomeOf(named, post, "oembed");
}

/** Reads embed markup as it stands in articles. Threads puts no words into it; a publisher may have. */
export function readBlockquote(html: string, code: string | undefined): Outcome {
  const markup = readMarkup(html);
  if (!markup) return { kind: "unreadable", reason: "The markup holds no embedded post of Threads." };
  if (code !== undefined && markup.code !== code)
    return { kind: "unreadable", reason: `The markup is of another post (${markup.code}).` };
  const { handle, words } = markup;
  if (handle === undefined || words === "") {
    const lacks = words === "" ? "the words of the post" : "its author";
    return { kind: "incomplete", reason: `The markup does not hold ${lacks}.`, key: keyOf(markup.code) };
  }
  const author = { handle, url: profileOf(handle) };
  const post = { url: pageOf(markup.code, handle), author, text: captionText(words), media: [] };
  return outcomeOf(markup.code, post, "blockquote");
}

interface Markup {
  readonly code: string;
  readonly handle: string | undefined;
  /** What stands in it beside the invitation to Threads. */
  readonly words: string;
}

/** Links to the post are its invitation: `View on Threads`, and the author's line before it. */
function readMarkup(html: string): Markup | undefined {
  const tag = findTag(
    html,
    ({ name }, classes) => name === "blockquote" && classes.includes("text-post-media"),
  );
  const permalink = webUrl(tag?.attributes.get("data-text-post-permalink"));
  const reference = permalink === undefined ? undefined : matchThreads(new URL(permalink));
  if (!reference) return undefined;
  const words = markupBlocks(html, {
    links: ({ href }) => (matchThreads(new URL(href))?.id === reference.id ? "drop" : undefined),
  });
  return { code: reference.id, handle: handleIn(permalink), words: plainText(words) };
}
