// What an object carries beside its text: media, a link, a poll, a licence.
import type { Picture } from "../../../model/asset.ts";
import type { Licence } from "../../../model/credit.ts";
import type { Medium, MediumFile } from "../../../model/media.ts";
import type { Card, Poll } from "../../../model/post.ts";
import { defined, utcTime } from "../../read/fields.ts";
import { licenceOf } from "../licence.ts";
import type { ApAttachment, ApLink, ApObject, ApPicture } from "./object.ts";

const EXTENSIONS: ReadonlyMap<string, Medium["type"]> = new Map(
  (
    [
      ["image", "jpg jpeg png webp avif gif"],
      ["video", "mp4 m4v mov webm"],
      ["audio", "mp3 m4a ogg oga opus flac wav"],
    ] as const
  ).flatMap(([type, names]) => names.split(" ").map((name) => [name, type] as const)),
);

/** The kind of medium that a file is by the ending of its name. */
export function typeByName(address: string): Medium["type"] | undefined {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(new URL(address).pathname)?.[1];
  return extension === undefined ? undefined : EXTENSIONS.get(extension.toLowerCase());
}

/** What kind of medium an address leads to, by its stated type, else by its name. */
function kindOf(mediaType: string | undefined, url: string | undefined): Medium["type"] | undefined {
  if (mediaType === "application/x-mpegURL") return "video";
  const stated = /^(image|video|audio)\//.exec(mediaType ?? "")?.[1];
  if (stated !== undefined) return stated as Medium["type"];
  if (mediaType !== undefined || url === undefined) return undefined;
  return typeByName(url);
}

/** Media types are given as `mediaType`, by some as `mimeType`. */
const typeOf = ({ mediaType, mimeType }: Pick<ApLink, "mediaType" | "mimeType">): string | undefined =>
  mediaType ?? mimeType;

/** A description; the name of a file is none. */
export function altOf({
  name,
  summary,
}: {
  readonly name?: string | undefined;
  readonly summary?: string | undefined;
}): string | undefined {
  const alt = summary ?? name;
  return alt === undefined || isFileName(alt) ? undefined : alt;
}

/** Whether a text is the name of a media file, as servers give it where the author wrote nothing. */
export function isFileName(text: string): boolean {
  const extension = /^[^\s]{1,300}\.([a-z0-9]{1,5})$/i.exec(text.trim())?.[1];
  return extension !== undefined && EXTENSIONS.has(extension.toLowerCase());
}

/** An attachment as a medium; `undefined` if it is a link, or says nowhere where it is. */
export function mediumOf(attachment: ApAttachment): Medium | undefined {
  const { type } = attachment;
  const links = attachment.href === undefined ? attachment.url : [{ ...NO_LINK, href: attachment.href }];
  const stated = links.map((link) => ({ ...link, mediaType: typeOf(link) ?? attachment.mediaType }));
  const named = type === "Image" || type === "Video" || type === "Audio" ? type.toLowerCase() : undefined;
  const kind =
    (named as Medium["type"] | undefined) ??
    stated.map((link) => kindOf(link.mediaType, link.href)).find((each) => each);
  if (kind === undefined && type !== "Document") return undefined;
  const { width, height } = attachment;
  const medium = mediumAt(
    kind ?? "unknown",
    stated,
    attachment.icon.concat(attachment.image),
    attachment.duration,
  );
  if (medium === undefined) return undefined;
  return defined({
    ...medium,
    ...(width !== undefined && height !== undefined && { width, height }),
    alt: altOf(attachment),
    sensitive: attachment.sensitive === true ? true : undefined,
    rights: attachment.license && rightsBy(licenceOf(attachment.license)),
  });
}

const NO_LINK = { mediaType: undefined, mimeType: undefined, width: undefined, height: undefined, tag: [] };

/** The medium that an object is: of a Video, an Audio, an Image, a Document. */
export function mediumOfObject(object: ApObject): Medium | undefined {
  const { type, icon, image, duration } = object;
  if (type !== "Video" && type !== "Audio" && type !== "Image" && type !== "Document") return undefined;
  const links = object.url.flatMap((link) => [link, ...link.tag.map((each) => ({ ...each, tag: [] }))]);
  const kind =
    type === "Document" ? kindOf(undefined, links[0]?.href) : (type.toLowerCase() as Medium["type"]);
  const files = links.filter((link) => {
    const told = typeOf(link);
    return told === undefined ? type === "Image" || type === "Document" : kindOf(told, undefined) === kind;
  });
  if (kind === undefined || files.length === 0) return undefined;
  const medium = mediumAt(kind, files, [...icon, ...image], duration);
  const licence = licenceOf(object.licence ?? object.license);
  return (
    medium &&
    defined({ ...medium, sensitive: object.sensitive === true ? true : undefined, rights: rightsBy(licence) })
  );
}

/** A medium of several files: the largest is the medium, and all that can be played are listed. */
function mediumAt(
  type: Medium["type"],
  links: readonly ApLink[],
  pictures: readonly ApPicture[],
  duration: string | undefined,
): Medium | undefined {
  const known = links.flatMap((link) => (link.href === undefined ? [] : [{ ...link, href: link.href }]));
  const whole = known.filter((link) => !/mpegurl/i.test(typeOf(link) ?? ""));
  const best = [...(whole.length > 0 ? whole : known)].sort(
    (a, b) => (b.height ?? b.width ?? 0) - (a.height ?? a.width ?? 0),
  );
  const [first] = best;
  if (first === undefined) return undefined;
  const { href: url, width, height } = first;
  const size = width !== undefined && height !== undefined ? { width, height } : {};
  const files: MediumFile[] =
    type === "image" || type === "unknown"
      ? []
      : best.map((link) => defined({ url: link.href, type: typeOf(link) }));
  return defined({
    type,
    url,
    ...size,
    picture: type === "image" ? { url, ...size } : largest(pictures),
    duration: type === "image" ? undefined : secondsOf(duration),
    files: files.length > 0 ? files.slice(0, 50) : undefined,
  });
}

/** The largest of several pictures. */
export function largest(pictures: readonly ApPicture[]): Picture | undefined {
  const all = pictures.flatMap(({ url, width, height }) =>
    url.flatMap((link) =>
      link.href === undefined
        ? []
        : [defined({ url: link.href, width: width ?? link.width, height: height ?? link.height })],
    ),
  );
  const [best] = all.sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
  if (best === undefined) return undefined;
  const { url, width, height } = best;
  return { url, ...(width !== undefined && height !== undefined && { width, height }) };
}

/** `PT1H2M3S` in seconds, also as `P0DT123S`. */
function secondsOf(duration: string | undefined): number | undefined {
  const match = /^P(?:(\d{1,4})D)?T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9}(?:\.\d{1,6})?)S)?$/.exec(
    duration ?? "",
  );
  if (!match) return undefined;
  const [days, hours, minutes, seconds] = match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const all = ((days! * 24 + hours!) * 60 + minutes!) * 60 + seconds!;
  return all > 0 && all < 1e9 ? all : undefined;
}

/** Rights of which only the licence is known. */
export function rightsBy(licence: Licence | undefined): { readonly licence: Licence } | undefined {
  return licence && { licence };
}

/**
 * The link that an object shares: an attached Link, or an address at another site under which a Page is filed. Of an
 * Event what it is about: when and where.
 */
export function cardOf(object: ApObject, page: string, title: string | undefined): Card | undefined {
  if (object.type === "Event") return eventOf(object, page, title);
  const attached = object.attachment.find(({ type }) => type === "Link" || type === "Page");
  const link = attached && (attached.href ?? attached.url.find(({ href }) => href !== undefined)?.href);
  const url =
    link ?? (object.type === "Page" ? object.url.find(({ href }) => href !== undefined)?.href : undefined);
  if (url === undefined || kindOf(attached?.mediaType, url) !== undefined) return undefined;
  if (link === undefined && new URL(url).host === new URL(page).host) return undefined;
  const picture = largest([...object.image, ...(attached?.image ?? []), ...(attached?.icon ?? [])]);
  return defined({ url, title: attached?.name, description: attached?.summary, picture });
}

function eventOf(object: ApObject, url: string, title: string | undefined): Card {
  const { location, startTime, endTime } = object;
  const when = [startTime, endTime]
    .flatMap((time) => utcTime(time)?.replace(/:\d\d\.000Z$/, "Z") ?? [])
    .join(" – ");
  const where = [
    location?.name,
    location?.address?.addressLocality,
    location?.address?.addressCountry,
  ].filter((part) => part !== undefined);
  const description = [when, where.join(", ")].filter((part) => part !== "").join(" · ");
  return defined({ url, title, description: description === "" ? undefined : description });
}

/**
 * The poll of a Question, with the state that it had.
 *
 * @param at when it was read: a poll whose end lies before is closed.
 */
export function pollOf(object: ApObject, at: string | undefined): Poll | undefined {
  const multiple = object.anyOf.length > 0;
  const options = multiple ? object.anyOf : object.oneOf;
  if (options.length === 0) return undefined;
  const { closed, endTime, votersCount: voters } = object;
  const closesAt = utcTime(endTime) ?? (typeof closed === "string" ? utcTime(closed) : undefined);
  const over = closesAt !== undefined && at !== undefined ? closesAt <= at : undefined;
  return defined({
    options: options.map(({ name, replies }) => defined({ title: name ?? "", votes: replies?.totalItems })),
    voters,
    multiple,
    closesAt,
    closed: closed === true || over === true ? true : over,
  });
}
