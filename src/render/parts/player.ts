// Videos and recordings that are kept on the site, in the browser's own player: no script, nothing loaded in advance.
import type { Medium } from "../../model/media.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { digits, each, markup } from "../html.ts";
import { say } from "../phrase.ts";
import { languageTag } from "./language.ts";
import { isLocal, localAddress } from "./local.ts";
import { cheapest } from "./picture.ts";

/** The width in pixels up to which a poster is sharp. */
const SHARP = 1_000;

/** A medium in its player; `undefined` if it has no local file, or the site wants no players. */
export function playerElement(frame: Frame, medium: Medium, label: Html): Html | undefined {
  const src = frame.plays ? fileOf(frame, medium) : undefined;
  if (src === undefined) return undefined;
  const tracks = tracksOf(frame, medium);
  if (medium.type === "audio")
    return markup`<audio class="u-audio" controls preload="none" src="${src}" aria-label="${label}">${tracks}</audio>`;
  const poster = cheapest(frame, medium.picture, SHARP);
  const image = poster && markup` poster="${poster.src}"`;
  const { width, height } = sizeOf(medium, poster);
  // A moving picture that stands for itself goes round; none begins by itself.
  const round = medium.type === "gif" ? markup` loop muted` : undefined;
  return markup`<video class="u-video" controls preload="none"${image} src="${src}" width="${digits(width)}" height="${digits(height)}" playsinline${round} aria-label="${label}">${tracks}</video>`;
}

function fileOf(frame: Frame, { files }: Medium): Html | undefined {
  const file = files?.find(({ copy }) => copy !== undefined && isLocal(copy));
  return file?.copy && localAddress(frame, file.copy);
}

function tracksOf(frame: Frame, { captions }: Medium): Html | undefined {
  if (captions === undefined) return undefined;
  return each(captions, ({ copy, language }) => {
    const src = copy && localAddress(frame, copy);
    if (src === undefined) return undefined;
    const tag = languageTag(language);
    const known = tag === "" ? undefined : markup` srclang="${tag}"`;
    const name = tag === "" ? say(frame.words.captions) : tag;
    return markup`<track kind="captions" src="${src}"${known} label="${name}">`;
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
