// A screenshot: what a browser showed of the page of a post when it was captured. Evidence; never published.

/** A picture of the page. Its bytes are kept as an original, under the name in `file`. */
export interface Screenshot {
  /** The address that was opened. */
  readonly url: string;
  /** When the browser was asked for it, ISO 8601 UTC. */
  readonly at: string;
  /** The address that the page had in the end, where it was another one. */
  readonly shownAt?: string;
  /** The status with which the page was answered; absent where the browser did not say. */
  readonly status?: number;
  /** `<sha256 hex>.png` */
  readonly file: string;
  readonly bytes: number;
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the window, in pixels. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** Name and version of the browser. */
  readonly browser: string;
  /** The page was longer than the picture. */
  readonly cut?: true;
  /** The page had not ended loading. */
  readonly unfinished?: true;
}

/** No picture was made. */
export interface NoScreenshot {
  readonly url: string;
  /** When it was wanted, ISO 8601 UTC. */
  readonly at: string;
  /**
   * `no_browser`: none could be started, or nothing may be asked here. `refused`: the address may not be opened. `not_permitted`: the
   * picture may not be kept. `timeout`: the page took too long. `failed`: the page could not be had or shown.
   */
  readonly failure: "no_browser" | "refused" | "not_permitted" | "timeout" | "failed";
  /** In a sentence. */
  readonly reason: string;
}

/** What came of making a screenshot. */
export type ScreenshotResult = Screenshot | NoScreenshot;
