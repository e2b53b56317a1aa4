// Media of a post: pictures in a grid that never shifts, videos and recordings, placeholders for what was not kept.
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import { counted } from "../frame.ts";
import { clock } from "../date.ts";
import type { Html } from "../html.ts";
import { each, link, markup, NOTHING } from "../html.ts";
import type { Phrase } from "../phrase.ts";
import { say } from "../phrase.ts";
import { foreign } from "../plain.ts";
import type { Share } from "./picture.ts";
import { cheapest, pictureElement } from "./picture.ts";
import { playerElement } from "./player.ts";

/** All media of a post in one block, covered if they are marked sensitive. Nothing if there are none. */
export function mediaBlock(frame: Frame, post: QuotedPost, media: readonly Medium[]): Html | undefined {
  if (media.length === 0) return undefined;
  if (frame.extent !== "whole") return markup`<p class="pp-gone">${say(frame.words.mediaWithheld)}</p>`;
  const isOne = media.length === 1;
  const share = isOne ? "whole" : "half";
  const items = each(media, (medium) => mediumElement(frame, post, medium, share));
  const block = isOne
    ? markup`<div class="pp-media">${items}</div>`
    : markup`<div class="pp-media pp-grid">${items}</div>`;
  if (areCoveredAlone(frame, post)) {
    const summary = counted(frame, frame.words.sensitive, media.length);
    return markup`<details><summary>${summary}${coveredAlts(frame, media)}</summary>${block}</details>`;
  }
  // Under a warning what media show stands beside it, for those who do not open it.
  const describes = frame.describes && !(frame.covers && warningOf(post) !== undefined);
  return describes ? markup`${block}${descriptions(frame, media)}` : block;
}

/** Whether the media are covered by themselves. Under a warning they are not: one thing to open is enough. */
export function areCoveredAlone(frame: Frame, post: QuotedPost): boolean {
  if (!frame.covers || warningOf(post) !== undefined) return false;
  return post.sensitive === true || post.media.some((medium) => medium.sensitive === true);
}

/** The content warning, if it says anything. */
export function warningOf({ warning }: QuotedPost): string | undefined {
  return warning === undefined || warning.trim() === "" ? undefined : warning.trim();
}

/** What covered media show, in their author's words, for those who decide whether to open them. */
export function coveredAlts(frame: Frame, media: readonly Medium[]): Html | undefined {
  const alts = each(
    media,
    ({ alt }) => (alt?.trim() ? markup`<q dir="auto">${foreign(alt.trim())}</q>` : undefined),
    markup`\u00a0· `,
  );
  return alts === ""
    ? undefined
    : markup` <span class="pp-alt">${say(frame.words.covered, { text: alts })}</span>`;
}

/** Descriptions on the page. Assistive technology has them with the media, so that it need not read them twice. */
function descriptions(frame: Frame, media: readonly Medium[]): Html {
  const all = media.length;
  const { count } = frame.formats;
  return each(media, (medium, index) => {
    const text = descriptionOf(frame, medium);
    if (text === undefined) return undefined;
    const which = all === 1 ? undefined : markup`<b>${count(index + 1)}/${count(all)}</b> `;
    return markup`<p class="pp-alt" aria-hidden="true">${which}${text}</p>`;
  });
}

/** The description of a medium as a sentence. What has no local copy says its own in its place. */
function descriptionOf(frame: Frame, medium: Medium): Html | undefined {
  if (medium.type === "unknown") return undefined;
  const alt = medium.alt?.trim();
  if (!alt) return say(frame.words.noAlt[medium.type === "gif" ? "video" : medium.type]);
  return say(frame.words.description, { text: markup`<span dir="auto">${foreign(alt)}</span>` });
}

/** One medium within a line of text, with its description if these stand on the page. */
export function inlineMedium(frame: Frame, post: QuotedPost, medium: Medium): Html {
  if (frame.extent !== "whole") return NOTHING;
  const element = mediumElement(frame, post, medium, "whole");
  const text = frame.describes ? descriptionOf(frame, medium) : undefined;
  return text === undefined
    ? element
    : markup`${element}<span class="pp-alt" aria-hidden="true">${text}</span>`;
}

const GO = markup` class="pp-go"`;
const PLAY = markup` class="pp-play"`;

/** One medium; phrasing content, so that it may stand within a line of text too. */
function mediumElement(frame: Frame, post: QuotedPost, medium: Medium, share: Share): Html {
  const { words, platform } = frame;
  if (medium.type === "image")
    return imageElement(frame, medium, share) ?? placeholder(frame, medium, words.notKept.image);
  const href = post.url;
  if (medium.type === "unknown") return link(href, say(words.attachment, { platform }), GO);
  const player = playerElement(frame, medium, altOf(medium, words.noAlt[kindOf(medium)]));
  if (player) return player;
  const { duration } = medium;
  const go = say(medium.type === "audio" ? words.listen : words.watch, { platform });
  const text =
    duration === undefined || duration <= 0 ? go : say(words.timed, { text: go, length: clock(duration) });
  if (medium.type === "audio") return link(href, text, GO);
  const poster = pictureElement(frame, medium.picture, altOf(medium, words.noAlt.video), share);
  if (poster) return link(href, markup`${poster}<span>${text}</span>`, PLAY);
  return markup`${placeholder(frame, medium, words.notKept.video)}${link(href, text, GO)}`;
}

/** A picture: among others, where it may be cut to its place, a link to the whole of it. */
function imageElement(frame: Frame, medium: Medium, share: Share): Html | undefined {
  const { picture } = medium;
  const isAmong = share === "half";
  const cut = isAmong && isOfText(medium) ? "never" : "to its place";
  const element = pictureElement(frame, picture, altOf(medium, frame.words.noAlt.image), share, cut);
  const whole = isAmong && element !== undefined ? cheapest(frame, picture, Infinity) : undefined;
  return whole === undefined ? element : markup`<a href="${whole.src}">${element}</a>`;
}

/** A description that is longer (UTF-16 code units) does not say what is seen, but what is written there. */
const LONG_ALT = 300;
/** Width by height of what is narrower, or wider, than a camera's picture: the screen of a telephone, a banner, a chart. */
const NARROW = 0.6;
const WIDE = 2;

/** Whether a picture is most likely one of text, as far as form and description give away: a part of it misleads. */
function isOfText({ alt, picture }: Medium): boolean {
  const largest = picture?.renditions?.[0];
  if (largest === undefined) return false;
  const form = largest.width / largest.height;
  return form < NARROW || form > WIDE || (alt !== undefined && alt.length > LONG_ALT);
}

function kindOf({ type }: Medium): "video" | "audio" {
  return type === "audio" ? "audio" : "video";
}

/** Says that a picture is not here and why, with its description if there is one; its address stays out. */
function placeholder(frame: Frame, medium: Medium, words: Phrase): Html {
  const kind = medium.picture?.missing?.kind ?? "unknown";
  const { missing } = frame.words;
  const reason = say(Object.hasOwn(missing, kind) ? missing[kind] : missing.unknown);
  const alt = medium.alt?.trim();
  const shows = alt ? markup` <q dir="auto">${foreign(alt)}</q>` : undefined;
  return markup`<span class="pp-none">${say(words, { reason })}${shows}</span>`;
}

function altOf({ alt }: Medium, none: Phrase): Html {
  return alt === undefined || alt.trim() === "" ? say(none) : foreign(alt);
}
