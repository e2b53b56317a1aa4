// An ActivityPub object as a post.
import type { PostKey } from "../../../model/key.ts";
import type { EndingOutcome, Outcome } from "../../../model/outcome.ts";
import type { Medium } from "../../../model/media.ts";
import type { Place, Post, Quote, QuotedPost } from "../../../model/post.ts";
import { cleanString, plainText } from "../../../model/text.ts";
import type { Text } from "../../../model/text.ts";
import { defined, webUrl, utcTime } from "../../read/fields.ts";
import { htmlToText } from "../../read/html-text.ts";
import { aliasesOf, hostOf, keyOfId } from "../identity.ts";
import { authorOf, ownerOf } from "./actor.ts";
import type { NamedActor } from "./actor.ts";
import { emojiUsed } from "../plain-text.ts";
import { licenceOf } from "../licence.ts";
import { softwareOfObject } from "../software.ts";
import { cardOf, isFileName, mediumOf, mediumOfObject, pollOf, rightsBy } from "./media.ts";
import { consentOf, countsOf, editedAt, languageOf, replyOf, visibilityOf } from "./facts.ts";
import type { ApObject } from "./object.ts";
import { emojiOf, textOfObject } from "./text.ts";

/** What surrounds an object. */
export interface ObjectContext {
  /** The account, as told on its own. */
  readonly actor?: NamedActor | undefined;
  /** When it was read, ISO 8601 UTC. Without it numbers are left out. */
  readonly at?: string | undefined;
  /** The hosts that answered. */
  readonly asked?: readonly string[];
  /** The aliases under which the post was asked for. */
  readonly aliases?: readonly string[];
  /** The post that it quotes, as it was found. */
  readonly quote?: Quote | undefined;
}

/** The source word of what is read here. */
export const SOURCE = "activitypub";

/** Reads an object that is a post. */
export function readObject(object: ApObject, context: ObjectContext): Outcome {
  const key = keyOfId(object.id) ?? keyOfId(object.url.find(({ href }) => href !== undefined)?.href);
  const visibility = visibilityOf(object);
  if (visibility === "some") return protectedPost(key);
  const made = contentOf(object, context);
  const { author, url } = made;
  const why =
    key === undefined
      ? "The object has neither an id nor an address."
      : visibility === undefined
        ? "The object does not say to whom it is addressed."
        : url === undefined
          ? "The object does not say where its page is."
          : "The object does not tell the name of its author's account.";
  if (key === undefined || visibility === undefined || author === undefined || url === undefined)
    return { kind: "incomplete", reason: why, ...(key && { key }), partial: made };
  const { quote } = context;
  const post: Post = { ...made, author, url, visibility, ...(quote && { quote }) };
  const pages = object.url.flatMap(({ href, mediaType }) =>
    mediaType === undefined || mediaType === "text/html" ? [href] : [],
  );
  return {
    kind: "post",
    key,
    aliases: aliasesOf(key, [post.url, ...pages], context.asked ?? [], context.aliases),
    post,
    source: SOURCE,
    ...(context.actor?.namedBy !== undefined && { confirmedBy: [context.actor.namedBy] }),
  };
}

/** The ending of a post that is not open to all. Of its words nothing is kept. */
export function protectedPost(key: PostKey | undefined): EndingOutcome {
  return {
    kind: "protected",
    reason: "The post is addressed to some readers only, not to the public.",
    ...(key && { key }),
  };
}

/** A post as far as an object tells it. */
type Content = Omit<QuotedPost, "author" | "url"> & {
  readonly author?: QuotedPost["author"];
  readonly url?: string;
  readonly quote?: Quote;
};

/** Where the author says that it was posted (Pixelfed). Of an event the place stands in its card, with the time. */
function placeOf({ type, location }: ApObject): Place | undefined {
  return type === "Event" || location?.name === undefined ? undefined : { name: location.name };
}

/** The addresses of what an object quotes, in whatever way it says so; the surest first. */
export function quotedBy(object: ApObject): string[] {
  const { quote, quoteUrl, quoteUri, quoteURL, _misskey_quote, tag } = object;
  // FEP-e232: a Link to another object; one that stands for a quote is named so.
  const linked = tag.flatMap(({ type, href, mediaType, rel, name }) =>
    type === "Link" &&
    href !== undefined &&
    /activity/.test(mediaType ?? "") &&
    (rel.some((each) => /quote/i.test(each)) || /^RE:/i.test(name ?? ""))
      ? [href]
      : [],
  );
  const all = [quote, quoteUrl, quoteUri, quoteURL, _misskey_quote, ...linked];
  return [...new Set(all.flatMap((address) => webUrl(address) ?? []))];
}

/** A quote of which nothing was found out but where it is. */
export function unseenQuote(address: string): Quote {
  const key = keyOfId(address);
  return { state: "unavailable", ...(key && { key }), url: address };
}

/** What an object holds, without the post that it quotes if that was not found. */
export function contentOf(object: ApObject, context: ObjectContext): Content {
  const { at } = context;
  const owner = ownerOf(object);
  const actor = context.actor ?? owner?.actor;
  const id = owner?.id ?? actor?.id;
  const author = authorOf(id, actor, object.id);
  const page = pageOf(object);
  const quoted = quotedBy(object);
  const table = emojiOf(object.tag, actor?.tag ?? []);
  const own = mediumOfObject(object);
  const attached = object.attachment.flatMap((each) => mediumOf(each) ?? []);
  const link = own === undefined ? linkedPicture(object) : [];
  const media = [...(own ? [own] : []), ...attached, ...link];
  const { text, title, cut, abstract } = wordsOf(object, quoted, (code) => table.has(code), media);
  const isNote = object.type === "Note" || object.type === "Question";
  const warning = isNote ? (htmlFree(object.summary) ?? undefined) : undefined;
  const poll = pollOf(object, at);
  const plain = [author?.name, warning, ...(poll?.options.map((option) => option.title) ?? [])];
  const quote = context.quote ?? (quoted[0] === undefined ? undefined : unseenQuote(quoted[0]));
  const published = utcTime(object.published);
  return defined({
    url: page,
    author,
    text: text.length === 0 && abstract ? abstract : text,
    published,
    edited: editedAt(object, published),
    language: languageOf(object),
    software: softwareOfObject(object),
    warning,
    sensitive: object.sensitive === true ? true : undefined,
    media,
    card: page === undefined ? undefined : cardOf(object, page, title),
    place: placeOf(object),
    poll,
    replyTo: replyOf(object, author),
    emoji: emojiUsed(table, text, plain),
    counts: countsOf(object, at),
    rights: rightsBy(licenceOf(object.licence ?? object.license)),
    truncated: cut ? true : undefined,
    consent: consentOf(object, actor),
    quote,
  });
}

interface Words {
  readonly text: Text;
  readonly title: string | undefined;
  readonly cut: boolean;
  /** The abstract as the text, for what has no other. */
  readonly abstract: Text | undefined;
}

/** @param media as in {@link textOfObject}. */
function wordsOf(
  object: ApObject,
  quoted: readonly string[],
  known: (code: string) => boolean,
  media: Medium[],
): Words {
  const content = object.content ?? Object.values(object.contentMap ?? {})[0] ?? "";
  const bare = textOfObject(object, content, undefined, quoted, known);
  const named = object.name ?? Object.values(object.nameMap ?? {})[0];
  const summary = object.type === "Page" ? htmlFree(object.summary) : undefined;
  const title = [named, summary].find((each) => each !== undefined && !isFileName(each))?.trim();
  const begins = title !== undefined && plainText(bare.text).startsWith(title);
  const heading = begins || title === undefined ? undefined : cleanString(title, 5_000);
  const { text, cut } = textOfObject(object, content, heading, quoted, known, media);
  const abstract =
    text.length === 0 && object.summary !== undefined && object.type !== "Note"
      ? textOfObject(object, object.summary, undefined, [], known).text
      : undefined;
  return { text, title, cut, abstract };
}

/** A short text that may hold HTML, as plain text; `undefined` if nothing is in it. */
function htmlFree(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
  const text = /[<&]/.test(html) ? plainText(htmlToText(html)) : html;
  const clean = cleanString(text, 20_000).trim();
  return clean === "" ? undefined : clean;
}

/** The page of an object at its own server, else its id. */
function pageOf(object: ApObject): string | undefined {
  const host = hostOf(object.id);
  const pages = object.url.filter(
    ({ href, mediaType, mimeType }) =>
      href !== undefined &&
      (host === undefined || hostOf(href) === host) &&
      /^text\/html$|^$/.test(mediaType ?? mimeType ?? ""),
  );
  const page = pages.find((link) => (link.mediaType ?? link.mimeType) === "text/html") ?? pages[0];
  const isFile = page?.href !== undefined && isFileName(new URL(page.href).pathname);
  return isFile ? (webUrl(object.id) ?? page.href) : (page?.href ?? webUrl(object.id));
}

/** Lemmy files a shared picture under `url`; blogs give the picture above an article as `image`. */
function linkedPicture(object: ApObject): Post["media"] {
  if (object.type !== "Page" && object.type !== "Article") return [];
  const { image } = object;
  const shared =
    object.type === "Page"
      ? object.url.find(({ href }) => href !== undefined && isFileName(new URL(href).pathname))
      : undefined;
  const pictures =
    shared?.href !== undefined
      ? [shared.href]
      : object.type === "Article"
        ? image.flatMap(({ url }) => url.flatMap(({ href }) => href ?? []))
        : [];
  return pictures.slice(0, 1).map((url) => ({ type: "image", url, picture: { url } }));
}
