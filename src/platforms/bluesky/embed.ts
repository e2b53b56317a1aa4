// What a post on Bluesky attaches: pictures, videos, link previews and quotes.
import { defined } from "../read/fields.ts";
import { pageOf, parseAtUri, POSTS } from "./address.ts";
import type { Medium } from "../../model/media.ts";
import type { Card, Quote } from "../../model/post.ts";
import type { AnyView, EmbedView, MediaView, QuotedView, RecordEmbed, RecordMedia } from "./answer.ts";

/** What a post attaches besides a quote. */
export interface Attached {
  readonly media: Medium[];
  readonly card: Card | undefined;
}

/** Reads the view of an embed; of `recordWithMedia` the media part. */
export function readView(embed: AnyView): Attached {
  const part = ("media" in embed ? embed.media : undefined) ?? embed;
  return { media: viewMedia(part), card: part.external && cardOf(part.external, part.external.thumb) };
}

function viewMedia(view: MediaView): Medium[] {
  const images = [...view.images, ...view.items].flatMap(({ fullsize: url, alt, aspectRatio }) =>
    url === undefined ? [] : [imageMedium(url, alt, aspectRatio)],
  );
  const { playlist, thumbnail, alt, aspectRatio, presentation } = view;
  if (playlist === undefined) return images;
  return [...images, videoMedium(playlist, thumbnail, { alt, aspectRatio, presentation })];
}

/**
 * Reads what a record attaches, where no view of it is at hand. The addresses at Bluesky's CDN follow from the
 * author's DID and the hash of the file.
 *
 * @param did the author's; without it the addresses of media are unknown and stay empty.
 */
export function readRecordEmbed(embed: RecordEmbed, did: string | undefined): Attached {
  const part: RecordMedia = embed.media ?? embed;
  const images = [...part.images, ...part.items].flatMap(({ image, alt, aspectRatio }) =>
    image ? [imageMedium(imageAt(did, image.ref.$link, "feed_fullsize"), alt, aspectRatio)] : [],
  );
  const video = part.video && videoMedium(videoAt(did, part.video.ref.$link), undefined, part);
  const { external } = part;
  const thumb = external?.thumb && imageAt(did, external.thumb.ref.$link, "feed_thumbnail");
  const card = external && cardOf(external, thumb === "" ? undefined : thumb);
  return { media: video ? [...images, video] : images, card };
}

interface ExternalFacts {
  readonly uri: string | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
}

function cardOf(
  { uri: url, title, description }: ExternalFacts,
  thumb: string | undefined,
): Card | undefined {
  if (url === undefined) return undefined;
  return defined({ url, title, description, picture: thumb === undefined ? undefined : { url: thumb } });
}

/** The quoted post of a record without a view: which one it is, and nothing about its state. */
export function readRecordQuote({ record }: RecordEmbed): Quote | undefined {
  const uri = parseAtUri(record?.uri ?? record?.record?.uri);
  return uri && unavailable(uri, "unavailable");
}

function imageAt(did: string | undefined, cid: string, size: string): string {
  return did === undefined ? "" : `https://cdn.bsky.app/img/${size}/plain/${did}/${cid}@jpeg`;
}

function videoAt(did: string | undefined, cid: string): string {
  return did === undefined
    ? ""
    : `https://video.bsky.app/watch/${encodeURIComponent(did)}/${cid}/playlist.m3u8`;
}

type Ratio = MediaView["aspectRatio"];

function imageMedium(url: string, alt: string | undefined, ratio: Ratio): Medium {
  const size = { width: ratio?.width, height: ratio?.height };
  return defined({
    type: "image" as const,
    url,
    alt,
    ...size,
    picture: url === "" ? undefined : defined({ url, ...size }),
  });
}

interface VideoFacts {
  readonly alt: string | undefined;
  readonly aspectRatio: Ratio;
  readonly presentation: string | undefined;
}

function videoMedium(url: string, poster: string | undefined, facts: VideoFacts): Medium {
  return defined({
    type: facts.presentation === "gif" ? ("gif" as const) : ("video" as const),
    url,
    alt: facts.alt,
    width: facts.aspectRatio?.width,
    height: facts.aspectRatio?.height,
    picture: poster === undefined ? undefined : { url: poster },
    files: url === "" ? undefined : [{ url, type: "application/x-mpegURL" }],
  });
}

/** What is quoted, out of `recordWithMedia#view` if it stands in there. */
export function quotedOf(embed: EmbedView): QuotedView | undefined {
  const slot = embed.record;
  if (!slot) return undefined;
  return slot.uri === undefined && slot.record ? { ...slot.record, record: undefined } : slot;
}

/** A quote that is not shown: gone, blocked or detached; `undefined` if it is none of these. */
export function readRefused(quoted: QuotedView): Quote | undefined {
  const uri = parseAtUri(quoted.uri);
  const type = quoted.$type ?? "";
  if (!uri) return undefined;
  if (quoted.notFound === true || type.endsWith("#viewNotFound")) return unavailable(uri, "gone");
  if (quoted.blocked === true || type.endsWith("#viewBlocked")) return unavailable(uri, "blocked");
  if (quoted.detached === true || type.endsWith("#viewDetached")) return unavailable(uri, "detached");
  return undefined;
}

type Named = NonNullable<ReturnType<typeof parseAtUri>>;

function unavailable(
  { actor, collection, rkey }: Named,
  state: "gone" | "blocked" | "detached" | "unavailable",
): Quote {
  if (collection !== POSTS) return { state };
  return { state, key: { platform: "bluesky", id: `${actor}/${rkey}` }, url: pageOf(actor, rkey) };
}

/** By collection: what the thing is called, and its page. */
const OTHERS: Readonly<
  Record<string, (actor: string, rkey: string) => readonly [kind: string, url: string]>
> = {
  "app.bsky.feed.generator": (actor, rkey) => ["feed", `https://bsky.app/profile/${actor}/feed/${rkey}`],
  "app.bsky.graph.list": (actor, rkey) => ["list", `https://bsky.app/profile/${actor}/lists/${rkey}`],
  "app.bsky.labeler.service": (actor) => ["labeler", `https://bsky.app/profile/${actor}`],
  "app.bsky.graph.starterpack": (actor, rkey) => [
    "starter pack",
    `https://bsky.app/starter-pack/${actor}/${rkey}`,
  ],
};

/**
 * A quote that is no readable post: a feed, a list, a labeler, a starter pack; of anything else only the address.
 *
 * @returns `undefined` if it does not even name what is quoted.
 */
export function readOther(quoted: QuotedView): Quote | undefined {
  const uri = parseAtUri(quoted.uri);
  if (!uri) return undefined;
  const make = Object.hasOwn(OTHERS, uri.collection) ? OTHERS[uri.collection] : undefined;
  if (!make) return unavailable(uri, "unavailable");
  const [kind, url] = make(uri.actor, uri.rkey);
  const { displayName, name, creator, record, description } = quoted;
  return defined({
    state: "other" as const,
    kind,
    url,
    title: displayName ?? name ?? record?.name ?? (kind === "labeler" ? creator?.displayName : undefined),
    description: description ?? record?.description,
    by: creator?.handle,
  });
}
