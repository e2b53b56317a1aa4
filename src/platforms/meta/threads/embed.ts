// Meta's oEmbed for Threads, and the embed markup that it gives: whose post it is, and none of its words.
import { plainText } from "../../../model/text.ts";
import { findTag, markupBlocks } from "../../read/embed-markup.ts";
import { readOEmbedAnswer } from "../../read/oembed.ts";
import { webUrl } from "../../read/fields.ts";
import { DISPLAY_ONLY, endingOfOembed, oembedRequest } from "../oembed.ts";
import { handleIn, matchThreads, pageOf, profileOf } from "./address.ts";
import { captionText, keyOf, outcomeOf } from "./post.ts";
import { ENDINGS } from "../../../model/outcome.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Source } from "../../platform.ts";

const SERVICE = "Meta's oEmbed service for Threads";
const ENDPOINT = "https://graph.threads.com/v1.0/oembed";

export const oembedSource = (token: string | undefined): Source => ({
  name: "oembed",
  who: SERVICE,
  request: ({ url }) => oembedRequest(ENDPOINT, url, token),
  after: ENDINGS,
  owns: ({ request }) => request.url.startsWith(`${ENDPOINT}?`),
  ending: (exchange) => endingOfOembed(exchange, SERVICE),
  read: (body, { id, url }) => readOembed(body, id, handleIn(url) === undefined ? undefined : url),
  kinds: ["oembed"],
});

/** Reads an oEmbed answer; `code`: the post that it must be, where that is known. */
function readOembed(body: unknown, code: string | undefined, url?: string): Outcome {
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
