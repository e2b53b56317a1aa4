// One post as an object of ActivityStreams 2: what the author said and nothing else, with the record of the archive beside it.
import { assetTypeOf } from "../../model/asset.ts";
import type { Author } from "../../model/author.ts";
import type { Medium } from "../../model/media.ts";
import type { Poll, Post, Quote } from "../../model/post.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { inlinesOf } from "../../model/text.ts";
import type { Block, Inline, Text } from "../../model/text.ts";

/** Names every term that ActivityStreams itself does not have. The record is plain JSON to whoever reads JSON-LD. */
export const CONTEXT = [
  "https://www.w3.org/ns/activitystreams",
  {
    sensitive: "as:sensitive",
    Hashtag: "as:Hashtag",
    toot: "http://joinmastodon.org/ns#",
    Emoji: "toot:Emoji",
    votersCount: "toot:votersCount",
    quote: { "@id": "https://w3id.org/fep/044f#quote", "@type": "@id" },
    postproof: "https://postproof.example/ns#",
    snapshot: { "@id": "postproof:snapshot", "@type": "@json" },
  },
] as const;

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";

/** A value of JSON; what is `undefined` is left out. */
type Json = Readonly<Record<string, unknown>>;

/**
 * A post as an object. `snapshot` is the whole record: basis, when it was captured, the digest of its evidence.
 *
 * @param files names of files that lie beside it in `files/`
 */
export function objectOf(snapshot: Snapshot, files: ReadonlySet<string>): Json {
  const { key, post } = snapshot;
  const { author, text, repostOf, quote, published, edited, language, warning, media, replyTo } = post;
  const who = actorOf(author);
  const content = htmlOf(text);
  const isRepost = repostOf !== undefined;
  return {
    type: isRepost ? "Announce" : typeOf(post),
    id: isWeb(key.id) ? key.id : post.url,
    url: post.url,
    ...(isRepost ? { actor: who, object: addressOf(repostOf) } : { attributedTo: who }),
    published: momentIn(published),
    updated: momentIn(edited),
    to: post.consent?.loginRequired === true ? undefined : PUBLIC,
    summary: warning,
    sensitive: post.sensitive === true || warning !== undefined ? true : undefined,
    content,
    contentMap: language === undefined ? undefined : { [language]: content },
    attachment: media.map((medium) => attachmentOf(medium, files)),
    tag: tagsOf(post),
    inReplyTo: [replyTo?.url, replyTo?.id].find((each) => each !== undefined && isWeb(each)),
    quote: quote && addressOf(quote),
    ...(post.poll && pollOf(post.poll)),
    generator: { type: "Application", name: snapshot.tool },
    snapshot,
  };
}

const isWeb = (address: string): boolean => /^https?:/.test(address);

const typeOf = ({ poll, text }: Post): string =>
  poll ? "Question" : text.some(({ type }) => type === "heading") ? "Article" : "Note";

const addressOf = (quote: Quote): string | undefined =>
  quote.state === "present" ? (isWeb(quote.key.id) ? quote.key.id : quote.post.url) : quote.url;

/** ActivityStreams knows moments, not days. */
const momentIn = (time: string | undefined): string | undefined => (time?.includes("T") ? time : undefined);

function actorOf({ id, url, handle, name, avatar, automated }: Author): Json {
  return {
    type: automated === true ? "Service" : "Person",
    id: id !== undefined && isWeb(id) ? id : url,
    url,
    name,
    preferredUsername: handle.split("@", 1)[0],
    icon: avatar && { type: "Image", url: avatar.url },
  };
}

const TYPES: Readonly<Record<Medium["type"], string>> = {
  ...{ image: "Image", video: "Video", gif: "Video", audio: "Audio", unknown: "Document" },
};

/** A medium by the copy that lies beside it; without one by its address. */
function attachmentOf(medium: Medium, files: ReadonlySet<string>): Json {
  const { type, url, alt, width, height, duration, picture, files: encodings = [] } = medium;
  const copies = type === "image" ? (picture?.renditions ?? []) : encodings.flatMap(({ copy }) => copy ?? []);
  const file = copies.find((each) => files.has(each.file))?.file;
  return {
    type: TYPES[type],
    url: file === undefined ? url : `files/${file}`,
    mediaType: file === undefined ? undefined : assetTypeOf(file),
    ...{ name: alt, width, height },
    duration: duration === undefined ? undefined : `PT${duration}S`,
  };
}

function tagsOf({ text, emoji = {} }: Post): readonly Json[] {
  const tags = [...inlinesOf(text)].flatMap((inline): Json[] =>
    inline.type === "mention"
      ? [{ type: "Mention", name: `@${inline.handle}`, href: inline.url }]
      : inline.type === "hashtag"
        ? [{ type: "Hashtag", name: `#${inline.tag}`, href: inline.url }]
        : [],
  );
  const pictures = Object.entries(emoji).map(([code, { url }]) => ({
    ...{ type: "Emoji", name: `:${code}:`, icon: { type: "Image", url } },
  }));
  return [...tags, ...pictures];
}

function pollOf({ options, votes, voters, multiple, closesAt, closed }: Poll): Json {
  const choices = options.map((option) => ({
    type: "Note",
    name: option.title,
    replies: option.votes === undefined ? undefined : { type: "Collection", totalItems: option.votes },
  }));
  return {
    ...(multiple === true ? { anyOf: choices } : { oneOf: choices }),
    ...{ endTime: closesAt, closed, votersCount: voters ?? (multiple === true ? undefined : votes) },
  };
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll("\n", "<br>");

/** A text as HTML that says what it says, and no more. */
export const htmlOf = (text: Text): string => text.map(blockHtml).join("");

function blockHtml(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${inlineHtml(block.children)}</p>`;
    case "heading": {
      const level = Math.min(6, Math.max(1, block.level));
      return `<h${level}>${inlineHtml(block.children)}</h${level}>`;
    }
    case "quote":
      return `<blockquote>${htmlOf(block.children)}</blockquote>`;
    case "list": {
      const name = block.ordered ? "ol" : "ul";
      const start = block.ordered && block.start !== undefined ? ` start="${block.start}"` : "";
      return `<${name}${start}>${block.items.map((item) => `<li>${htmlOf(item)}</li>`).join("")}</${name}>`;
    }
    case "code":
      return `<pre><code>${block.text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</code></pre>`;
    case "divider":
      return "<hr>";
  }
}

const MARKS = {
  ...{ bold: "strong", italic: "em", strike: "s", underline: "u", code: "code", sub: "sub", sup: "sup" },
} as const;

function inlineHtml(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
          return (inline.marks ?? []).reduceRight(
            (html, mark) => `<${MARKS[mark]}>${html}</${MARKS[mark]}>`,
            escaped(inline.text),
          );
        case "link":
        case "mention":
        case "hashtag":
        case "cashtag":
          return inline.url === undefined
            ? escaped(inline.text)
            : `<a href="${escaped(inline.url)}">${escaped(inline.text)}</a>`;
        case "emoji":
          return `:${escaped(inline.shortcode)}:`;
        case "spoiler":
          return `<span>${inlineHtml(inline.children)}</span>`;
        case "break":
          return "<br>";
        case "media":
          return "";
      }
    })
    .join("");
}
