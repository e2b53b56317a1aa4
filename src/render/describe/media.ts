// Media of a post: pictures, videos and recordings, and what is said in place of what was not kept.
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import { safeHref } from "../address.ts";
import { clock } from "../date.ts";
import type { Frame } from "../frame.ts";
import { counted } from "../frame.ts";
import type { Phrase } from "../phrase.ts";
import { joinedLines, say, sayPlain } from "../phrase.ts";
import { foreign, languageTag } from "../plain.ts";
import type { CaptionsView, ImageView, Line, LinkPiece, MediaView, MediumView } from "../view.ts";
import { addressOf, cheapest, imageOf, isLocal } from "./picture.ts";

/** The media of a post that stand apart from its text, covered if they are marked sensitive. */
export function mediaOf(frame: Frame, post: QuotedPost, media: readonly Medium[]): MediaView | undefined {
  if (media.length === 0) return undefined;
  const share = media.length === 1 ? "whole" : "half";
  const items = media.map((medium) => mediumOf(frame, post, medium, share));
  if (areCoveredAlone(frame, post)) {
    const label = counted(frame, frame.words.sensitive, media.length);
    return { items, cover: { label, shows: coveredAlts(frame, media) }, descriptions: [] };
  }
  // Under a warning what media show stands beside it, for those who do not open it.
  const describes = frame.describes && !(frame.covers && warningOf(post) !== undefined);
  return { items, cover: undefined, descriptions: describes ? descriptionsOf(frame, media) : [] };
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
export function coveredAlts(frame: Frame, media: readonly Medium[]): Line | undefined {
  const alts = media.flatMap(({ alt }) =>
    alt?.trim() ? [{ type: "quotation", text: foreign(alt.trim()) } as const] : [],
  );
  return alts.length === 0 ? undefined : say(frame.words.covered, { text: joinedLines(alts, SEPARATOR) });
}

/** Between two things that stand in one line; not at the beginning of one. */
const SEPARATOR = "\u00a0· ";

function descriptionsOf(frame: Frame, media: readonly Medium[]): MediaView["descriptions"] {
  const { count } = frame.formats;
  const all = media.length;
  return media.flatMap((medium, index) => {
    const line = descriptionOf(frame, medium);
    const which = all === 1 ? undefined : `${count(index + 1)}/${count(all)}`;
    return line === undefined ? [] : [{ which, line }];
  });
}

/** The description of a medium as a sentence. What has no local copy says its own in its place. */
export function descriptionOf(frame: Frame, medium: Medium): Line | undefined {
  if (medium.type === "unknown") return undefined;
  const alt = medium.alt?.trim();
  if (!alt) return sayPlain(frame.words.noAlt[medium.type === "gif" ? "video" : medium.type]);
  return say(frame.words.description, { text: { type: "description", text: foreign(alt) } });
}

/** One medium, or what stands in its place. */
export function mediumOf(
  frame: Frame,
  post: QuotedPost,
  medium: Medium,
  share: ImageView["share"],
): MediumView {
  const { words, platform } = frame;
  if (medium.type === "image") return imageView(frame, medium, share);
  if (medium.type === "unknown")
    return { type: "away", link: linkTo(post, say(words.attachment, { platform })) };
  const player = playerOf(frame, medium);
  if (player) return player;
  const { duration } = medium;
  const go = say(medium.type === "audio" ? words.listen : words.watch, { platform });
  const line =
    duration === undefined || duration <= 0 ? go : say(words.timed, { text: go, length: clock(duration) });
  const link = linkTo(post, line);
  if (medium.type === "audio") return { type: "away", link };
  const image = imageOf(frame, medium.picture, altOf(medium, words.noAlt.video), share);
  return image ? { type: "poster", image, link } : missing(frame, medium, words.notKept.video, link);
}

function linkTo({ url }: QuotedPost, line: Line): LinkPiece {
  return { type: "link", href: safeHref(url), line, to: undefined };
}

/** A picture: among others, where it may be cut to its place, with the address of the whole of it. */
function imageView(frame: Frame, medium: Medium, share: ImageView["share"]): MediumView {
  const { picture } = medium;
  const isAmong = share === "half";
  const alt = altOf(medium, frame.words.noAlt.image);
  const image = imageOf(frame, picture, alt, share, isAmong && isOfText(medium));
  if (image === undefined) return missing(frame, medium, frame.words.notKept.image);
  return { type: "image", image, whole: isAmong ? cheapest(frame, picture, Infinity)?.src : undefined };
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

/** Says that a picture is not here and why, with its description if there is one; its address stays out. */
function missing(frame: Frame, medium: Medium, words: Phrase, link?: LinkPiece): MediumView {
  const kind = medium.picture?.missing?.kind ?? "unknown";
  const { missing: reasons } = frame.words;
  const reason = sayPlain(Object.hasOwn(reasons, kind) ? reasons[kind] : reasons.unknown);
  const alt = medium.alt?.trim();
  return {
    type: "missing",
    words: sayPlain(words, { reason }),
    alt: alt ? foreign(alt) : undefined,
    link,
  };
}

function altOf({ alt }: Medium, none: Phrase): string {
  return alt === undefined || alt.trim() === "" ? sayPlain(none) : foreign(alt);
}

/** The width in pixels up to which a poster is sharp. */
const SHARP = 1_000;

/** A video or a recording that is kept on the site; `undefined` if it has no local file, or the site wants no players. */
function playerOf(frame: Frame, medium: Medium): MediumView | undefined {
  const file = frame.plays
    ? medium.files?.find(({ copy }) => copy !== undefined && isLocal(copy))
    : undefined;
  if (file?.copy === undefined) return undefined;
  const src = addressOf(frame, file.copy);
  const captions = captionsOf(frame, medium);
  if (medium.type === "audio") return { type: "audio", src, ...saidOf(frame, medium, "audio"), captions };
  const poster = cheapest(frame, medium.picture, SHARP);
  return {
    type: "video",
    src,
    poster: poster?.src,
    ...sizeOf(medium, poster),
    loops: medium.type === "gif",
    ...saidOf(frame, medium, "video"),
    captions,
  };
}

/** What a player is called: by its description, and where no player is, with what it is. */
function saidOf({ words }: Frame, medium: Medium, type: "video" | "audio"): { name: string; words: string } {
  const name = altOf(medium, words.noAlt[type]);
  const isDescribed = (medium.alt ?? "").trim() !== "";
  return { name, words: isDescribed ? sayPlain(words.described[type], { text: name }) : name };
}

function captionsOf(frame: Frame, { captions = [] }: Medium): CaptionsView[] {
  return captions.flatMap(({ copy, language: given }) => {
    if (copy === undefined || !isLocal(copy)) return [];
    const language = languageTag(given);
    const label = language === "" ? sayPlain(frame.words.captions) : language;
    return [{ src: addressOf(frame, copy), language, label }];
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
