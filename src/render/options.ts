// How a post is rendered: what a site may choose.
import type { Snapshot } from "../model/snapshot.ts";
import type { Absence, Words } from "./words/words.ts";

/**
 * A part of an embed that a site may leave out. Everything else is always there: who says what, where and when, what
 * became of it, and on what basis it is known.
 *
 * - `avatar`: the author's picture.
 * - `badges`: what kind of account it is, and to what organisation it belongs.
 * - `replyContext`: whom or what the post answers.
 * - `media`, `poll`, `card` (link preview), `quote`.
 * - `readerNote`: a note that readers of the platform wrote.
 * - `counts` (left out by default): likes, reposts and so on, with the date.
 * - `application` (left out by default): the program with which it was posted.
 * - `labels`: moderation labels of the platform.
 * - `place`: the place that the post is tagged with.
 * - `edited`: that the post was edited, and its earlier versions.
 * - `credits`: who made the media, and under which licence.
 */
export type Part =
  | "avatar"
  | "badges"
  | "replyContext"
  | "media"
  | "poll"
  | "card"
  | "quote"
  | "readerNote"
  | "counts"
  | "application"
  | "labels"
  | "place"
  | "edited"
  | "credits";

/** What a later look at the platform found of a post, or what the site itself did. */
export interface Since {
  /** In what way it is not there any more. */
  readonly absence: Absence;
  /** When that was seen, ISO 8601 UTC. */
  readonly at: string;
}

/** A post that another one answers, as it is archived. */
export interface Answered {
  readonly snapshot: Snapshot;
  /** What became of it since it was captured. */
  readonly since?: Since;
}

/** The official mark of a platform, a picture that the site itself supplies: its use is for the site to clear. */
export interface PlatformMark {
  /** The address of the picture on the site itself. */
  readonly src: string;
  /** In CSS pixels, as it is to be shown. */
  readonly width: number;
  readonly height: number;
  /** In words; empty where it only repeats the platform's name, which the embed says anyway. */
  readonly alt: string;
}

/** How a post is rendered. */
export interface RenderOptions {
  /** The address on the site itself (a path of the same origin) of a local copy, by its file name. */
  readonly assetUrl: (file: string) => string;
  /** BCP 47 tag for dates and numbers, by default the language of `words`. Never the host's. */
  readonly locale?: string;
  /** IANA zone in which times are given, `UTC` by default; named in the output. Never the host's. */
  readonly timeZone?: string;
  /** What an embed says by itself, English by default. Read once: the object is not to be changed afterwards. */
  readonly words?: Words;
  /** The platform as readers know it ("Truth Social"); by default what the software is called ("X", "Mastodon"). */
  readonly label?: string;
  /** The official mark of the platform, supplied by the site; none by default. */
  readonly mark?: PlatformMark;
  /** `paper` (default), `card` or `minimal`: a class for the stylesheet, nothing else changes. */
  readonly theme?: "paper" | "card" | "minimal";
  /** Parts to leave out (`false`) or to put in (`true`). */
  readonly show?: Readonly<Partial<Record<Part, boolean>>>;
  /** Descriptions of media: for assistive technology (default), or on the page too, for all readers. */
  readonly alt?: "attribute" | "shown";
  /** Videos and recordings kept on the site: in the browser's own player (default), or as a poster and link. */
  readonly media?: "native" | "poster";
  /** Content warnings and sensitive media: closed until opened by the reader (default), or shown. */
  readonly sensitive?: "details" | "show";
  /**
   * Of a text that is longer than so many characters the beginning is shown, and the rest stands closed under it until
   * the reader opens it (`details`; the words are in the page). By default every text is shown whole.
   */
  readonly fold?: number;
  /**
   * A post whose author asks for signed-in readers only, or a page that asks for no copies: a link without content
   * (default), or shown all the same.
   */
  readonly loginRequired?: "link" | "show";
  /** Earlier versions of the post, the newest first: shown closed under it. */
  readonly earlier?: readonly Snapshot[];
  /** The post that this one answers, where it is archived: shown above what this one says. */
  readonly answered?: Answered;
  /** What became of the post since it was captured, where a later look found that it is not there any more. */
  readonly since?: Since;
  /**
   * How a post is shown that is not there any more, in the sense of `since`: whole, with a note that says so (`note`,
   * the default); its words with the note, without pictures and videos (`text`); a link with the note and no content
   * (`link`); or whole and without the note (`keep`). A post that is only withheld in some countries, or could not be
   * checked, is noted and shown whole in any case but `keep`; one that the site itself withdrew is a link in any case.
   */
  readonly gone?: "note" | "text" | "link" | "keep";
}
