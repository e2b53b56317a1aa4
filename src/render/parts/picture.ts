// Pictures: which local copies exist, and how the browser is told to choose among them.
import type { Picture, Rendition } from "../../model/asset.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { digits, markup } from "../html.ts";
import { isLocal, localAddress, localCandidate } from "./local.ts";

/** A local copy that was chosen. */
export interface Chosen {
  readonly src: Html;
  readonly width: number;
  readonly height: number;
}

/** The copy of fewest bytes that is still sharp at `width` pixels; the widest if none is. Nothing if there is none. */
export function cheapest(frame: Frame, picture: Picture | undefined, width: number): Chosen | undefined {
  return picture?.renditions === undefined || frame.extent !== "whole"
    ? undefined
    : cheapestOf(frame, picture.renditions, width);
}

function cheapestOf(frame: Frame, copies: readonly Rendition[], width: number): Chosen | undefined {
  let best = copies[0];
  if (best === undefined) return undefined;
  for (let index = 1; index < copies.length; index++) {
    const copy = copies[index]!;
    const isBetter =
      copy.width >= width && best.width >= width ? copy.bytes < best.bytes : copy.width > best.width;
    if (isBetter) best = copy;
  }
  const src = localAddress(frame, best);
  return src === undefined
    ? cheapestOf(frame, copies.filter(isLocal), width)
    : { src, width: best.width, height: best.height };
}

/** How much of the embed's width a picture takes. */
export type Share = "whole" | "half";

/** Whether a picture may be cut to the place that it has among others. */
export type Cut = "to its place" | "never";

const PHOTO = markup`u-photo`;
const UNCUT = markup`u-photo pp-uncut`;

const SIZES = {
  whole: markup`(max-width:600px) 100vw,600px`,
  half: markup`(max-width:600px) 50vw,300px`,
} as const;

/**
 * A picture in all its local copies: AVIF and WebP in several widths, the last copy as what every browser can show.
 * `undefined` if there is no local copy.
 */
export function pictureElement(
  frame: Frame,
  picture: Picture | undefined,
  alt: Html,
  share: Share,
  cut: Cut = "to its place",
): Html | undefined {
  return picture?.renditions && elementOf(frame, picture.renditions, alt, share, cut);
}

function elementOf(
  frame: Frame,
  copies: readonly Rendition[],
  alt: Html,
  share: Share,
  cut: Cut,
): Html | undefined {
  const widest = copies[0];
  if (widest === undefined) return undefined;
  const src = localAddress(frame, copies[copies.length - 1]!);
  const sources = sourcesOf(frame, copies, share);
  if (src === undefined || sources === undefined)
    return elementOf(frame, copies.filter(isLocal), alt, share, cut);
  const classes = cut === "never" ? UNCUT : PHOTO;
  const image = markup`<img class="${classes}" src="${src}" width="${digits(widest.width)}" height="${digits(widest.height)}" alt="${alt}" loading="lazy" decoding="async">`;
  return sources === "" ? image : markup`<picture>${sources}${image}</picture>`;
}

/** All copies but the last, which is the `img`: the browser takes the first format that it knows. */
function sourcesOf(frame: Frame, copies: readonly Rendition[], share: Share): Html | undefined {
  let avif: Html | undefined;
  let webp: Html | undefined;
  for (let index = 0; index < copies.length - 1; index++) {
    const copy = copies[index]!;
    const address = localCandidate(frame, copy);
    if (address === undefined) return undefined;
    const width = digits(copy.width);
    if (copy.type === "image/avif")
      avif = avif === undefined ? markup`${address} ${width}w` : markup`${avif},${address} ${width}w`;
    else if (copy.type === "image/webp")
      webp = webp === undefined ? markup`${address} ${width}w` : markup`${webp},${address} ${width}w`;
  }
  const sizes = SIZES[share];
  const first = avif && markup`<source type="image/avif" srcset="${avif}" sizes="${sizes}">`;
  return webp === undefined
    ? markup`${first}`
    : markup`${first}<source type="image/webp" srcset="${webp}" sizes="${sizes}">`;
}
