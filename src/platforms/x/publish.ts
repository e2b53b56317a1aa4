// X's publish service (oEmbed): the last resort. It gives text, author and day, and no more.
import { answerOf, textOf } from "../../model/capture.ts";
import { defined } from "../read/fields.ts";
import { pageOf } from "./address.ts";
import { oembedSchema } from "./answer.ts";
import { readBlockquote } from "./oembed.ts";
import { aliasesOf } from "./outcome.ts";
import type { Exchange, Request } from "../../model/capture.ts";
import type { EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { Blockquote } from "./oembed.ts";

export const SERVICE = "X's publish service";

/** The question for a post. The service knows addresses at twitter.com only. */
export function publishRequest(reference: Reference): Request {
  const url = new URL("https://publish.x.com/oembed");
  url.searchParams.set("url", reference.url.replace(/^https:\/\/x\.com\//, "https://twitter.com/"));
  url.searchParams.set("omit_script", "1");
  url.searchParams.set("dnt", "true");
  url.searchParams.set("lang", "en");
  return { url: url.href, accept: "application/json" };
}

/**
 * How iframely reads the two kinds of 403 that this service gives. Who refuses one question refuses the other: then it says
 * nothing about the author.
 */
export function readRefusal(exchange: Exchange, isRefusedElsewhere: boolean): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  if (answer?.status !== 403 || isRefusedElsewhere) return undefined;
  return (textOf(answer) ?? "").slice(0, 10_000).toLowerCase().includes("not authorized")
    ? {
        kind: "protected",
        reason: "X does not show the post to everyone: protected, or age-restricted (403).",
        status: 403,
      }
    : {
        kind: "author_suspended",
        reason: "X refuses to embed the post, as it does for suspended accounts (403).",
        status: 403,
      };
}

/** Reads an oEmbed answer; `id` as in {@link readMarkup}. */
export function readOembed(body: unknown, id: string | undefined): Outcome {
  const answer = oembedSchema.safeParse(body).data;
  if (!answer)
    return { kind: "unreadable", reason: `${SERVICE} answered with something that is not embed markup.` };
  const handle = answer.author_url === undefined ? undefined : handleOf(answer.author_url);
  return readMarkup(answer.html, id, "oembed", defined({ handle, name: answer.author_name }));
}

function handleOf(profile: string): string | undefined {
  return /^https:\/\/(?:www\.)?(?:twitter|x)\.com\/([A-Za-z0-9_]{1,50})\/?$/.exec(profile)?.[1];
}

/**
 * Reads embed markup as it stands in articles.
 *
 * @param id the post that it must be, where that is known.
 * @param source what the outcome names as its source.
 * @param author what is known of the author otherwise.
 */
export function readMarkup(
  html: string,
  id: string | undefined,
  source: string,
  author: { readonly handle?: string; readonly name?: string } = {},
): Outcome {
  const quote = readBlockquote(html);
  if (!quote) return { kind: "unreadable", reason: "The markup holds no embedded post of X." };
  if (id !== undefined && quote.id !== id) {
    return { kind: "unreadable", reason: `The markup is of another post (${quote.id}).` };
  }
  const handle = author.handle ?? quote.handle;
  const key = { platform: "x", id: quote.id };
  if (handle === undefined)
    return { kind: "incomplete", reason: "The markup does not name the author.", key };
  const post = postOf(quote, handle, author.name ?? quote.name);
  return { kind: "post", key, aliases: aliasesOf([quote.id], handle), post, source };
}

function postOf(
  quote: Blockquote,
  handle: string,
  name: string | undefined,
): Extract<Outcome, { kind: "post" }>["post"] {
  return defined({
    url: pageOf(quote.id, handle),
    author: defined({ handle, name, url: `https://x.com/${handle}` }),
    text: quote.text,
    published: quote.day,
    language: quote.language,
    media: quote.media,
  });
}
