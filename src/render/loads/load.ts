// What a page loads: the noun, and the words for its kinds and moments.

/**
 * What is loaded.
 *
 * - `script`, `style`, `image`, `font`, `frame`, `object`, `media`, `track`, `manifest`, `icon`: as it says.
 * - `connection`: nothing but a connection, so that a later load is quicker (`preconnect`, `dns-prefetch`).
 * - `fetch_ahead`: something that may be wanted later (`preload`, `modulepreload`, `prefetch`, speculation rules).
 * - `component`: an element that a script fills: of AMP, or a custom one.
 * - `request`: an address that a script's text asks (`fetch`, a beacon, a socket).
 * - `report`: what tells somebody of a click or a view (`ping`, `attributionsrc`).
 * - `form`: where a form sends what readers enter.
 * - `refresh`: another page, to which this one sends its readers by itself.
 */
export type LoadKind =
  | "script"
  | "style"
  | "image"
  | "font"
  | "frame"
  | "object"
  | "media"
  | "track"
  | "manifest"
  | "icon"
  | "connection"
  | "fetch_ahead"
  | "component"
  | "request"
  | "report"
  | "form"
  | "refresh";

/**
 * When it is loaded.
 *
 * - `at_once`: with the page.
 * - `ahead`: before it is wanted, as the browser sees fit.
 * - `in_view`: when it comes near the window (`loading="lazy"`).
 * - `if_used`: where the page uses it: a font, a background, a module of an import map.
 * - `by_script`: when a script of the page gets to it; that may be at once.
 * - `without_script`: in browsers in which no script runs.
 * - `on_action`: when a reader plays, clicks or sends something.
 * - `waiting`: not before a script takes it up: in a `template`, in `data-src`, in a script of no type that runs.
 */
export type LoadMoment =
  "at_once" | "ahead" | "in_view" | "if_used" | "by_script" | "without_script" | "on_action" | "waiting";

/** One address off the site that a document loads, or may load. */
export interface Load {
  readonly kind: LoadKind;
  readonly when: LoadMoment;
  /** Host name, with the port where it is not the usual one. */
  readonly host: string;
  /** The whole address. One without a scheme (`//host/…`) is given with `https:`. */
  readonly url: string;
  /** Where it is written: the attribute or the address in a style or script, in UTF-16 code units. */
  readonly start: number;
  /** The element's name; absent in styles and scripts that stand alone. */
  readonly element?: string;
  /** The attribute; absent for what stands in the text of an element. */
  readonly attribute?: string;
  /** The service behind it, where it is known by name: `X`, `YouTube`, `Google Fonts`. */
  readonly service?: string;
  /** What it was measured to bring to an otherwise empty page, in bytes; docs/privacy.md names the sources. */
  readonly weight?: number;
  /** What to do about it: one sentence. */
  readonly advice: string;
}

/** How a document is read. */
export interface LoadOptions {
  /** What the text is. Default `html`. */
  readonly format?: "html" | "svg" | "css" | "script";
  /** The site's own hosts, and those that are let through: `site.example`, `*.site.example`, `site.example:8080`. */
  readonly own?: readonly string[];
  /** Says of a frame's address that it shows a post which `postproof rewrite` can replace. */
  readonly isEmbed?: (url: string) => boolean;
}

/** A load before it is known whose it is: an address as written. */
export interface RawLoad {
  readonly kind: LoadKind;
  readonly when: LoadMoment;
  /** As written, references read. */
  readonly address: string;
  readonly start: number;
  readonly element?: string;
  readonly attribute?: string;
}
