// The pictures, videos and recordings that a page names as its own.
import type { Meta, PageTags } from "./page-tags.ts";
import { oneLine, sideOf } from "./values.ts";
import type { PageImage, PageMedium, PageThing } from "./thing.ts";
import { webUrl } from "../fields.ts";

/** Metas that name a picture beside those of Open Graph, the surest first. */
const OTHERS = [
  "twitter:image",
  "twitter:image:src",
  "image",
  "thumbnail",
  "thumbnailurl",
  "parsely-image-url",
  "sailthru.image.full",
];
/** Names of metas that name a picture. */
export const IMAGES = ["og:image", "og:image:secure_url", "og:image:url", ...OTHERS];
const MAX_IMAGES = 50;

/** Its pictures, likeliest first; where it names none, the first of some size in its body. */
export function imagesOf(tags: PageTags, thing: PageThing | undefined, base: string): PageImage[] {
  const found = new Map<string, PageImage>();
  const add = (image: PageImage): void => {
    if (found.size < MAX_IMAGES || found.has(image.url))
      found.set(image.url, { ...image, ...found.get(image.url) });
  };
  for (const image of openGraphImages(tags.metas, base)) add(image);
  const content = (name: string): string | undefined =>
    tags.metas.find((meta) => meta.name === name)?.content;
  const card = webUrl(content("twitter:image") ?? content("twitter:image:src"), base);
  const cardAlt = oneLine(content("twitter:image:alt") ?? "");
  if (card !== undefined) add({ url: card, ...(cardAlt && { alt: cardAlt }) });
  for (const image of thing?.images ?? []) add(image);
  for (const name of OTHERS) {
    if (found.size > 0) break;
    const url = webUrl(content(name), base);
    if (url !== undefined) add({ url });
  }
  const link = tags.links.find(({ rel }) => rel.includes("image_src") || rel.includes("image"));
  const linked = webUrl(link?.href, base);
  if (linked !== undefined) add({ url: linked });
  if (found.size > 0) return [...found.values()];
  for (const picture of [tags.body.picture, tags.body.anyPicture]) {
    const url = webUrl(picture?.src, base);
    if (picture && url !== undefined) {
      const { src: _src, alt, ...size } = picture;
      const said = alt === undefined ? undefined : oneLine(alt);
      return [{ url, ...(said && { alt: said }), ...size }];
    }
  }
  return [];
}

/** Open Graph's pictures: each `og:image` begins one, and the properties that follow are about it. */
function openGraphImages(metas: readonly Meta[], base: string): PageImage[] {
  const images: { url?: string; alt?: string; width?: number; height?: number; type?: string }[] = [];
  for (const { name, content } of metas) {
    const part = /^og:image(?::(url|secure_url|alt|width|height|type))?$/.exec(name);
    if (!part) continue;
    let image = images.at(-1);
    const url = webUrl(content, base);
    if (part[1] === undefined || !image) images.push((image = {}));
    switch (part[1]) {
      case "alt":
        image.alt = oneLine(content) ?? "";
        break;
      case "type":
        image.type = content.slice(0, 100);
        break;
      case "width":
      case "height": {
        const side = sideOf(content);
        if (side !== undefined) image[part[1]] = side;
        break;
      }
      default:
        if (url !== undefined && (image.url === undefined || part[1] === "secure_url")) image.url = url;
    }
  }
  return images.flatMap(({ url, alt, ...rest }) =>
    url === undefined ? [] : [{ url, ...(alt && { alt }), ...rest }],
  );
}

/** Names of metas that say something of a video or an audio recording. */
const PART_OF = {
  video: /^og:video(?::(url|secure_url|width|height|type))?$/,
  audio: /^og:audio(?::(url|secure_url|width|height|type))?$/,
};

/** Open Graph's videos or audio recordings, and those of JSON-LD. */
export function mediaOf(
  kind: "video" | "audio",
  metas: readonly Meta[],
  described: readonly PageMedium[],
  base: string,
): PageMedium[] {
  const media: { url?: string; player?: string; type?: string; width?: number; height?: number }[] = [];
  for (const { name, content } of metas) {
    const part = PART_OF[kind].exec(name);
    if (!part) continue;
    let medium = media.at(-1);
    // `og:video` and `og:video:url` mean the same; the second of them begins no new one.
    const begins = part[1] === undefined || (part[1] === "url" && medium?.url !== undefined);
    const url = webUrl(content, base);
    if (!medium || (begins && medium.url !== url)) media.push((medium = {}));
    if (part[1] === "type") medium.type = content.slice(0, 100);
    else if (part[1] === "width" || part[1] === "height") {
      const side = sideOf(content);
      if (side !== undefined) medium[part[1]] = side;
    } else if (url !== undefined && (medium.url === undefined || part[1] === "secure_url")) medium.url = url;
  }
  const stated = media.flatMap(({ url, type, ...rest }): PageMedium[] => {
    if (url === undefined) return [];
    const isPlayer = type !== undefined && /^(?:text\/html|application\/x-shockwave-flash)/i.test(type);
    return [{ ...(isPlayer ? { player: url } : { url }), ...(type !== undefined && { type }), ...rest }];
  });
  const known = new Set(stated.map(({ url, player }) => url ?? player));
  const more = described.filter(({ url, player }) => !known.has(url) && !known.has(player));
  // What JSON-LD says is told apart into file and player, and comes with its length and its still.
  return [...more, ...stated].slice(0, MAX_IMAGES);
}
