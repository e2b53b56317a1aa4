// postproof for React, on the server: a post by its address, from the archive.
import { basePath, figureElement, withStylesheet } from "./figure.ts";
import type { ReactElementLike } from "./figure.ts";
import { openPublic } from "./public.ts";
import type { Site, SiteOptions } from "./site.ts";

export type { ReactElementLike } from "./figure.ts";
export { PostSnapshot } from "./react.ts";
export type { PostSnapshotProps } from "./react.ts";

/** What a server component is given. */
export interface PostProps extends SiteOptions {
  /** The address of the post. */
  readonly url: string;
}

const sites = new Map<string, Promise<Site>>();

/**
 * A post of the archive, as a server component, with its stylesheet. Nothing of it runs in the browser. A link stands for a
 * post that is not archived.
 *
 * @example
 * <Post url="https://x.com/i/status/20" />
 */
export async function Post({ url, ...options }: PostProps): Promise<ReactElementLike> {
  const name = JSON.stringify(options);
  const opened = sites.get(name) ?? openPublic(options, { basePath: basePath() });
  sites.set(name, opened);
  const site = await opened;
  return withStylesheet(site.stylesheet, figureElement(await site.embed(url)));
}
