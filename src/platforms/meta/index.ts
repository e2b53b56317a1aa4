// The platforms of Meta: they share their oEmbed services and the form of their posts.
import { facebook } from "./facebook/index.ts";
import { instagram } from "./instagram/index.ts";
import { threads } from "./threads/index.ts";
import type { Platform } from "../platform.ts";
import type { MetaOptions } from "./oembed.ts";

export { facebook } from "./facebook/index.ts";
export { instagram } from "./instagram/index.ts";
export { threads } from "./threads/index.ts";

/** The platforms of Meta; each is certain by its hosts. */
export function meta(options: MetaOptions = {}): Platform[] {
  return [instagram(options), threads(options), facebook(options)];
}
