// Pictures: which local copies exist, and how the browser is told to choose among them.
import type { Picture, Rendition } from "../../model/asset.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { digits, escape, markup, NOTHING } from "../html.ts";

/** The formats that a browser may choose; it takes the first that it knows. */
const OFFERED = ["image/avif", "image/webp"] as const;

const FILE = /^[0-9a-f]{64}\.[a-z0-9]{1,5}$/;

/** Whether a name is one that a store may have made. Others are no local copies. */
export function isLocal({ file }: { readonly file: string }): boolean {
  return FILE.test(file);
}

/** The copy of fewest bytes that is still sharp at `width` pixels; the widest if none is. Nothing if there is none. */
export function cheapest(frame: Frame, picture: Picture | undefined, width: number): Rendition | undefined {
  if (frame.extent !== "whole") return undefined;
  let best: Rendition | undefined;
  for (const copy of picture?.renditions ?? []) {
    if (!isLocal(copy)) continue;
    const better =
      best === undefined ||
      (copy.width >= width && best.width >= width ? copy.bytes < best.bytes : copy.width > best.width);
    if (better) best = copy;
  }
  return best;
}

/** How much of the embed's width a picture takes. */
export type Share = "whole" | "half";

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
): Html | undefined {
  const copies = picture?.renditions?.filter(isLocal) ?? [];
  const fallback = copies.at(-1);
  const widest = copies[0];
  if (!fallback || !widest) return undefined;
  const image = markup`<img class="u-photo" src="${escape(frame.assetUrl(fallback.file))}" width="${digits(widest.width)}" height="${digits(widest.height)}" alt="${alt}" loading="lazy" decoding="async">`;
  let sources = NOTHING;
  for (const type of OFFERED) {
    const candidates = candidatesOf(frame, copies, type);
    if (candidates === "") continue;
    sources = markup`${sources}<source type="${escape(type)}" srcset="${candidates}" sizes="${SIZES[share]}">`;
  }
  return sources === "" ? image : markup`<picture>${sources}${image}</picture>`;
}

/** The copies of one format, the fallback aside, as candidates of a `srcset`. */
function candidatesOf(frame: Frame, copies: readonly Rendition[], type: Rendition["type"]): Html {
  let candidates = "";
  for (let index = 0; index < copies.length - 1; index++) {
    const copy = copies[index]!;
    if (copy.type !== type) continue;
    // In a list of candidates, white space and commas would end an address.
    const address = frame.assetUrl(copy.file).replace(/[\s,]/g, encodeURIComponent);
    candidates += `${candidates === "" ? "" : ","}${address} ${digits(copy.width)}w`;
  }
  return escape(candidates);
}
