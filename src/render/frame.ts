// What all parts of one embed share: words, formats, the site's addresses and choices.
import { checkOptions, SHOWN } from "./check.ts";
import type { Formats } from "./date.ts";
import { formatsFor } from "./date.ts";
import type { Extent } from "./extent.ts";
import { extentOf } from "./extent.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { labelFor } from "./label.ts";
import type { Part, PlatformMark, RenderOptions, Since } from "../options/look.ts";
import type { Phrase, Phrases } from "./phrase.ts";
import { phrasesOf, say } from "./phrase.ts";
import { foreign } from "./plain.ts";
import { en } from "./words/en.ts";

/** The options of one embed, made ready. */
export interface Frame {
  /** The classes of the figure. */
  readonly figure: Html;
  readonly words: Phrases;
  readonly formats: Formats;
  readonly platform: Html;
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

const THEMES = {
  paper: markup`pp`,
  card: markup`pp pp-card`,
  minimal: markup`pp pp-minimal`,
} as const;

/**
 * Makes the options of an embed ready. `shown`: the post, or what its platform is called.
 * @throws PostproofError `invalid_input` for an option, a locale or a zone that does not exist.
 */
export function frameOf(options: RenderOptions, shown: Snapshot | string): Frame {
  checkOptions(options);
  const words = options.words ?? en;
  const { since } = options;
  return {
    figure: THEMES[options.theme ?? "paper"],
    words: phrasesOf(words),
    formats: formatsFor(words, options.locale ?? words.language, options.timeZone ?? "UTC"),
    platform: foreign(typeof shown === "string" ? shown : (options.label ?? labelFor(shown))),
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

/** A phrase that counts; `whom` for the one that has a place for it. */
export function counted(frame: Frame, words: PluralPhrase, count: number, whom?: Html): Html {
  return say(words[frame.formats.plural(count)] ?? words.other, { count: frame.formats.count(count), whom });
}

/** A phrase in its plural forms. */
export type PluralPhrase = Readonly<Partial<Record<Intl.LDMLPluralRule, Phrase>>> & {
  readonly other: Phrase;
};

/** A time for readers and machines; `undefined` if it is no date. `attributes`: what it is, in microformats. */
export function timeOf(
  { formats }: Frame,
  iso: string | undefined,
  form: "moment" | "day",
  attributes?: Html,
): Html | undefined {
  if (iso === undefined) return undefined;
  const rest = form === "day" ? formats.dayTime(iso) : formats.momentTime(iso);
  return rest === undefined ? undefined : markup`<time${attributes}${rest}`;
}
