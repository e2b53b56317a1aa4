// What all parts of one embed share: words, formats, the site's addresses and choices.
import { checkOptions, SHOWN } from "./check.ts";
import type { Formats } from "./date.ts";
import { formatsFor } from "./date.ts";
import type { Extent } from "./extent.ts";
import { extentOf } from "./extent.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Part, PlatformMark, RenderOptions, Since } from "../options/look.ts";
import type { Phrase, Phrases, PluralPhrase } from "./phrase.ts";
import { phrasesOf, sayPlain } from "./phrase.ts";
import { foreign } from "./plain.ts";
import type { Piece, TimePiece } from "./view.ts";
import { en } from "./words/en.ts";
import type { Words } from "./words/words.ts";
import { hostOf } from "./address.ts";

/** The options of one embed, made ready. */
export interface Frame {
  readonly theme: "paper" | "card" | "minimal";
  readonly language: string;
  readonly direction: Words["direction"];
  readonly words: Phrases;
  readonly formats: Formats;
  /** What the platform is called. */
  readonly label: string;
  /** The same within words that may run in the other direction. */
  readonly platform: Piece;
  readonly mark: PlatformMark | undefined;
  readonly assetUrl: (file: string) => string;
  /** Which parts are shown. */
  readonly shows: Readonly<Record<Part, boolean>>;
  /** Whether descriptions stand on the page. */
  readonly describes: boolean;
  /** Whether local videos and recordings are played on the page. */
  readonly plays: boolean;
  /** Whether warnings and sensitive media are closed at first. */
  readonly covers: boolean;
  /** How long a text may be before its rest is folded away; nothing where none is. */
  readonly fold: number | undefined;
  /** Whether an author's wish for signed-in readers only is followed. */
  readonly keepsWishes: boolean;
  /** What became of the post, if that is to be said. */
  readonly since: Since | undefined;
  /** What is shown of the post: all of it, or what is left of one that is gone. */
  readonly extent: Extent;
}

/**
 * Makes the options of an embed ready. `shown`: the post, or what its platform is called.
 * @throws PostproofError `invalid_input` for an option, a locale or a zone that does not exist.
 */
export function frameOf(options: RenderOptions, shown: Snapshot | string): Frame {
  checkOptions(options);
  const words = options.words ?? en;
  const { language, direction } = words;
  const { since } = options;
  const label = foreign(typeof shown === "string" ? shown : (options.label ?? labelFor(shown)));
  return {
    theme: options.theme ?? "paper",
    language,
    direction,
    words: phrasesOf(words),
    formats: formatsFor(words, options.locale ?? words.language, options.timeZone ?? "UTC"),
    label,
    platform: direction === "rtl" ? { type: "isolate", line: label } : label,
    mark: options.mark,
    assetUrl: options.assetUrl,
    shows: options.show === undefined ? SHOWN : partsOf(options.show),
    describes: options.alt === "shown",
    plays: options.media !== "poster",
    covers: options.sensitive !== "show",
    fold: options.fold,
    keepsWishes: options.loginRequired !== "show",
    since: isSaid(since, options.gone) ? since : undefined,
    extent: extentOf(since, options.gone),
  };
}

/** The frame of one post of a thread: what became of it is its own. */
export function frameOfPost(frame: Frame, since: Since | undefined, gone: RenderOptions["gone"]): Frame {
  return { ...frame, since: isSaid(since, gone) ? since : undefined, extent: extentOf(since, gone) };
}

function isSaid(since: Since | undefined, gone: RenderOptions["gone"]): boolean {
  return gone !== "keep" || since?.absence === "withdrawn";
}

function partsOf(show: NonNullable<RenderOptions["show"]>): Frame["shows"] {
  const shows = { ...SHOWN };
  // Scripts without types may say `undefined` for "as by default".
  for (const part of Object.keys(SHOWN) as Part[]) shows[part] = show[part] ?? SHOWN[part];
  return shows;
}

/** A phrase that counts. */
export function counted(frame: Frame, words: PluralPhrase, count: number): string {
  return sayPlain(formFor(frame, words, count), { count: frame.formats.count(count) });
}

/** The form of a phrase that a number takes. */
export function formFor({ formats }: Frame, words: PluralPhrase, count: number): Phrase {
  return words[formats.plural(count)] ?? words.other;
}

/** A time for readers and machines; `undefined` if it is no date. */
export function timeOf(
  { formats }: Frame,
  iso: string | undefined,
  form: "moment" | "day",
  of?: TimePiece["of"],
): TimePiece | undefined {
  const text = iso === undefined ? undefined : formats[form](iso);
  if (iso === undefined || text === undefined) return undefined;
  return { type: "time", iso, text, of, language: formats.language, apart: formats.apart };
}

/** Platforms that are not called as their name in the key is written, with a capital. */
const LABELS: Readonly<Record<string, string>> = {
  tiktok: "TikTok",
  youtube: "YouTube",
  linkedin: "LinkedIn",
  peertube: "PeerTube",
  activitypub: "Fediverse",
  wordpress: "WordPress",
};

/**
 * The platform of a post as readers know it: by the software of its server, where the post says that; by its name in the
 * key; of a page of the web by its host.
 */
export function labelFor({ key: { platform }, post }: Snapshot): string {
  if (post.software !== undefined) return post.software;
  const site = platform === "web" || platform === "oembed" ? hostOf(post.url) : undefined;
  if (site !== undefined) return site;
  return Object.hasOwn(LABELS, platform)
    ? LABELS[platform]!
    : platform.slice(0, 1).toUpperCase() + platform.slice(1);
}
