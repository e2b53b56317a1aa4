// Instagram's embed markup, as its oEmbed service gives it and as it stands in articles.
import { plainText } from "../../../model/text.ts";
import { findTag, MAX_MARKUP } from "../../read/embed-markup.ts";
import { htmlToText } from "../../read/html-text.ts";
import { utcTime, webUrl } from "../../read/fields.ts";
import { HANDLE } from "../media.ts";
import { matchInstagram } from "./address.ts";
import { authorOf, captionText, outcomeOf } from "./post.ts";
import type { Author } from "../../../model/author.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Text } from "../../../model/text.ts";
import type { PostKind } from "./address.ts";

/** What embed markup says. */
export interface Markup {
  readonly code: string;
  readonly kind: PostKind;
  readonly author: Author | undefined;
  /** The caption; `undefined` in markup without it, as Instagram has handed it out since about 2019. */
  readonly text: Text | undefined;
  /** Stated in markup of before that. */
  readonly published: string | undefined;
}

/**
 * Reads `<blockquote class="instagram-media">`, whose paragraphs hold the caption and, last, a signature: `A post shared
 * by Ada Example (@ada) on <time>`.
 *
 * @returns `undefined` if there is no such blockquote that names a post.
 */
export function readMarkup(html: string): Markup | undefined {
  const quote = findTag(
    html,
    ({ name }, classes) => name === "blockquote" && classes.includes("instagram-media"),
  );
  if (!quote) return undefined;
  const post = matched(quote.attributes.get("data-instgrm-permalink")) ?? firstPost(html);
  if (!post) return undefined;
  const paragraphs = paragraphsOf(html).map((written) => ({
    written,
    text: htmlToText(written, PLAIN_LINKS),
  }));
  const at = paragraphs.findLastIndex(({ text }) => SIGNATURE.test(plainText(text)));
  const caption = paragraphs
    .slice(0, at < 0 ? undefined : at)
    .map(({ text }) => plainText(text))
    .filter((line) => line !== "")
    .join("\n\n");
  const time = findTag(html, ({ name }) => name === "time")?.attributes.get("datetime");
  return {
    ...post,
    author: at < 0 ? undefined : signatureOf(plainText(paragraphs[at]!.text)),
    text: caption === "" ? undefined : captionText(caption),
    published: utcTime(time),
  };
}

/** Reads embed markup as it stands in articles; `code`: the post that it must be, where that is known. */
export function readBlockquote(html: string, code: string | undefined): Outcome {
  const markup = readMarkup(html);
  if (!markup) return { kind: "unreadable", reason: "The markup holds no embedded post of Instagram." };
  if (code !== undefined && markup.code !== code)
    return { kind: "unreadable", reason: `The markup is of another post (${markup.code}).` };
  return outcomeOf({ ...markup, media: [] }, "blockquote");
}

/** Links within a caption lead to the post itself: they are its text. */
const PLAIN_LINKS = { links: ({ text }: { readonly text: string }) => ({ type: "text", text }) as const };

/** The paragraphs of markup as written. What Instagram shows before the post is loaded stands in no paragraph. */
function paragraphsOf(html: string): string[] {
  return html
    .slice(0, MAX_MARKUP)
    .split(/<p(?=[\s>])/i)
    .slice(1)
    .map((part) => `<p${part.split(/<\/p\s*>/i, 1)[0]!}`);
}

const SIGNATURE = /\(@[A-Za-z0-9_.]{1,50}\)/;

/** How signatures begin, as Instagram writes them. In other languages the name is not told from what surrounds it. */
const BEGINNINGS =
  /^(?:A (?:post|photo|video|reel) (?:shared|posted) by|Ein (?:Beitrag|Foto|Video) geteilt von|Ein von|Une publication partagée par|Una publicación compartida (?:de|por)|Un post condiviso da|Um(?:a publicação partilhada| post compartilhado) por|Een bericht gedeeld door|Post udostępniony przez|Публикация от)\s/;

function signatureOf(line: string): Author | undefined {
  const match = /^([^]{0,300}?)\s?\(@([A-Za-z0-9_.]{1,50})\)/.exec(line);
  if (!match || !HANDLE.test(match[2]!)) return undefined;
  const before = match[1]!;
  const name = BEGINNINGS.test(before) ? before.replace(BEGINNINGS, "").trim() : "";
  return authorOf(match[2]!, name === "" ? undefined : name);
}

function matched(address: string | undefined): { code: string; kind: PostKind } | undefined {
  const url = webUrl(address?.startsWith("//") === true ? `https:${address}` : address);
  const reference = url === undefined ? undefined : matchInstagram(new URL(url));
  if (!reference || reference.short === true || reference.id.includes("/")) return undefined;
  return { code: reference.id, kind: kindOf(reference.url) };
}

/** What an address calls a post. */
export function kindOf(url: string | undefined): PostKind {
  return /\/(reel|tv)\//.exec(url ?? "")?.[1] === "tv"
    ? "tv"
    : (url?.includes("/reel/") ?? false)
      ? "reel"
      : "p";
}

function firstPost(html: string): { code: string; kind: PostKind } | undefined {
  const link = findTag(
    html,
    ({ name, attributes }) => name === "a" && matched(attributes.get("href")) !== undefined,
  );
  return matched(link?.attributes.get("href"));
}
