// What a status carries beside its text: media, link card, poll.
import { typeByName } from "../activitypub/media.ts";
import type { Card, Poll } from "../../../model/post.ts";
import type { Medium } from "../../../model/media.ts";
import { defined, utcTime } from "../../read/fields.ts";
import type { Attachment, BareStatus } from "./status.ts";

/** One medium; `undefined` if the answer says nowhere where it is. */
export function mediumOf(attachment: Attachment): Medium | undefined {
  const { preview_url: preview, remote_url: remote, meta, description } = attachment;
  const file = attachment.url ?? remote;
  const url = file ?? preview;
  if (url === undefined) return undefined;
  const type = typeOf(attachment);
  const { width, height, duration } = meta?.original ?? {};
  const size = width !== undefined && height !== undefined ? { width, height } : undefined;
  const image = type === "image" ? { url, ...size } : undefined;
  // Where a server has no poster it repeats the address of the file.
  const poster = type !== "image" && preview !== undefined && preview !== url ? preview : undefined;
  const { width: posterWidth, height: posterHeight } = meta?.small ?? {};
  return defined({
    type,
    url,
    alt: description,
    width: size?.width,
    height: size?.height,
    picture:
      image ??
      (poster === undefined ? undefined : defined({ url: poster, width: posterWidth, height: posterHeight })),
    duration: type === "image" ? undefined : (duration ?? meta?.duration),
    files: isPlayed(type) && file !== undefined ? [{ url: file }] : undefined,
  });
}

const isPlayed = (type: Medium["type"]): boolean => type !== "image" && type !== "unknown";

/** The type as stated. A server that has not fetched a medium calls it unknown: then the file's name decides. */
function typeOf({ type, url, remote_url }: Attachment): Medium["type"] {
  if (type === "gifv") return "gif";
  if (type !== undefined && type !== "unknown") return type;
  for (const address of [remote_url, url]) {
    const known = address === undefined ? undefined : typeByName(address);
    if (known !== undefined) return known;
  }
  return "unknown";
}

/** The link card; `undefined` if it has no usable address. */
export function cardOf(card: BareStatus["card"]): Card | undefined {
  if (card?.url === undefined) return undefined;
  const { width, height } = card;
  return defined({
    url: card.url,
    title: card.title,
    description: card.description,
    provider: card.provider_name,
    author: card.author_name ?? card.authors.find(({ name }) => name !== undefined)?.name,
    picture:
      card.image === undefined
        ? undefined
        : { url: card.image, ...(width !== undefined && height !== undefined && { width, height }) },
  });
}

/** The poll with the state that it had when it was captured. */
export function pollOf(poll: BareStatus["poll"]): Poll | undefined {
  if (poll === undefined) return undefined;
  return defined({
    options: poll.options.map(({ title, votes_count: votes }) => defined({ title: title ?? "", votes })),
    votes: poll.votes_count,
    voters: poll.voters_count,
    multiple: poll.multiple,
    closesAt: utcTime(poll.expires_at),
    closed: poll.expired,
  });
}
