// What all parts of one embed share: words, formats, the site's addresses.
import type { Formats } from "./date.ts";
import { formatsFor } from "./date.ts";
import type { Html } from "./html.ts";
import { markup, phrase } from "./html.ts";
import type { Plural, Words } from "./words/words.ts";
import { en } from "./words/en.ts";

/** How a post is rendered. */
export interface RenderOptions {
  /** The address on the site itself (a path of the same origin) of a local copy, by its file name. */
  readonly assetUrl: (file: string) => string;
  /** BCP 47 tag for dates and numbers, `en` by default. Never the host's. */
  readonly locale?: string;
  /** IANA zone in which times are given, `UTC` by default; named in the output. Never the host's. */
  readonly timeZone?: string;
  /** The platform as readers know it ("X", "Bluesky"); the platform's name in the key by default. */
  readonly label?: string;
  /** Content warnings and sensitive media: closed until opened by the reader (default), or shown. */
  readonly sensitive?: "details" | "show";
  /**
   * A post whose author asks for signed-in readers only, or a page that asks for no copies: a link without content
   * (default), or shown all the same.
   */
  readonly loginRequired?: "link" | "show";
}

/** The options of one embed, made ready. */
export interface Frame {
  readonly words: Words;
  readonly formats: Formats;
  readonly platform: string;
  readonly assetUrl: (file: string) => string;
  /** Whether warnings and sensitive media are closed at first. */
  readonly covers: boolean;
  /** Whether an author's wish for signed-in readers only is followed. */
  readonly keepsWishes: boolean;
}

/**
 * Makes the options of an embed ready.
 * @throws PostproofError `invalid_input` for a locale or a zone that does not exist.
 */
export function frameOf(options: RenderOptions, platform: string): Frame {
  return {
    words: en,
    formats: formatsFor(options.locale ?? "en", options.timeZone ?? "UTC"),
    platform: options.label ?? platform,
    assetUrl: options.assetUrl,
    covers: options.sensitive !== "show",
    keepsWishes: options.loginRequired !== "show",
  };
}

/** A phrase that counts. */
export function counted(frame: Frame, words: Plural, count: number): Html {
  return phrase(words[frame.formats.plural(count)] ?? words.other, { count: frame.formats.count(count) });
}

/** A time for readers and machines; `undefined` if it is no date. */
export function timeOf(frame: Frame, iso: string | undefined, form: "moment" | "day"): Html | undefined {
  const text = iso === undefined ? undefined : frame.formats[form](iso);
  return text === undefined ? undefined : markup`<time datetime="${iso}">${text}</time>`;
}
