// Pictures: which local copies exist, and how the browser is told to choose among them.
import type { Picture, Rendition } from "../../model/asset.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";

/** The formats that a browser may choose; it takes the first that it knows. */
const OFFERED = ["image/avif", "image/webp"] as const;

/** The local copies of a picture. Names that a store cannot have made are no local copies. */
export function copiesOf(picture: Picture | undefined): readonly Rendition[] {
  return picture?.renditions?.filter(({ file }) => /^[0-9a-f]{64}\.[a-z0-9]{1,5}$/.test(file)) ?? [];
}

/** The copy of fewest bytes that is still sharp at `width` pixels; the widest if none is. */
export function cheapest(picture: Picture | undefined, width: number): Rendition | undefined {
  return copiesOf(picture).reduce<Rendition | undefined>((best, copy) => {
    if (!best) return copy;
    if (copy.width >= width && best.width >= width) return copy.bytes < best.bytes ? copy : best;
    return copy.width > best.width ? copy : best;
  }, undefined);
}

/**
 * A picture in all its local copies: AVIF and WebP in several widths, the last copy as what every browser can show.
 * `share`: how much of the embed's width it takes, 1 or less. `undefined` if there is no local copy.
 */
export function pictureElement(
  frame: Frame,
  picture: Picture | undefined,
  alt: string,
  share: number,
): Html | undefined {
  const copies = copiesOf(picture);
  const fallback = copies.at(-1);
  const widest = copies[0];
  if (!fallback || !widest) return undefined;
  const image = markup`<img src="${frame.assetUrl(fallback.file)}" width="${widest.width}" height="${widest.height}" alt="${alt}" loading="lazy" decoding="async">`;
  const sizes = `(max-width:600px) ${Math.round(100 * share)}vw,${Math.round(600 * share)}px`;
  const sources = OFFERED.flatMap((type) => {
    const offered = copies.filter((copy) => copy.type === type && copy !== fallback);
    if (offered.length === 0) return [];
    // In a list of candidates, white space and commas would end an address.
    const candidates = offered.map(
      ({ file, width }) => `${frame.assetUrl(file).replace(/[\s,]/g, encodeURIComponent)} ${width}w`,
    );
    return [markup`<source type="${type}" srcset="${candidates.join(",")}" sizes="${sizes}">`];
  });
  return sources.length === 0 ? image : markup`<picture>${sources}${image}</picture>`;
}
