// Videos and recordings that are kept on the site, in the browser's own player: no script, nothing loaded in advance.
import type { LocalFile } from "../../model/asset.ts";
import type { Medium } from "../../model/media.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { digits, each, escape, markup } from "../html.ts";
import { say } from "../phrase.ts";
import { languageTag } from "./language.ts";
import { cheapest, isLocal } from "./picture.ts";

/** The width in pixels up to which a poster is sharp. */
const SHARP = 1_000;

/** A medium in its player; `undefined` if it has no local file, or the site wants no players. */
export function playerElement(frame: Frame, medium: Medium, label: Html): Html | undefined {
  const file = frame.plays ? fileOf(medium) : undefined;
  if (!file) return undefined;
  const src = escape(frame.assetUrl(file.file));
  const tracks = tracksOf(frame, medium);
  if (medium.type === "audio")
    return markup`<audio class="u-audio" controls preload="none" src="${src}" aria-label="${label}">${tracks}</audio>`;
  const poster = cheapest(frame, medium.picture, SHARP);
  const image = poster && markup` poster="${escape(frame.assetUrl(poster.file))}"`;
  const { width, height } = sizeOf(medium, poster);
  // A moving picture that stands for itself goes round; none begins by itself.
  const round = medium.type === "gif" ? markup` loop muted` : undefined;
  return markup`<video class="u-video" controls preload="none"${image} src="${src}" width="${digits(width)}" height="${digits(height)}" playsinline${round} aria-label="${label}">${tracks}</video>`;
}

function fileOf({ files }: Medium): LocalFile | undefined {
  return files?.find(({ copy }) => copy !== undefined && isLocal(copy))?.copy;
}

function tracksOf(frame: Frame, { captions }: Medium): Html | undefined {
  if (captions === undefined) return undefined;
  return each(captions, ({ copy, language }) => {
    if (copy === undefined || !isLocal(copy)) return undefined;
    const tag = escape(languageTag(language));
    const known = tag === "" ? undefined : markup` srclang="${tag}"`;
    const name = tag === "" ? say(frame.words.captions) : tag;
    return markup`<track kind="captions" src="${escape(frame.assetUrl(copy.file))}"${known} label="${name}">`;
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A size that holds the place of a video before it is loaded: its own, its poster's, or a common shape. */
function sizeOf(medium: Medium, poster: Size | undefined): Size {
  for (const size of [medium, medium.picture, poster]) {
    const { width, height } = size ?? {};
    if (width !== undefined && height !== undefined && width > 0 && height > 0) return { width, height };
  }
  return { width: 1_280, height: 720 };
}
