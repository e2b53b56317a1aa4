// postproof for React, wherever it runs: a post from a snapshot that a page was handed.
import { renderEmbed } from "../render/index.ts";
import type { RenderOptions, Snapshot } from "../index.ts";
import { basePath, figureElement } from "./figure.ts";
import type { ReactElementLike } from "./figure.ts";

export type { ReactElementLike } from "./figure.ts";

/** What the component is given: a snapshot, and how it looks. */
export interface PostSnapshotProps extends Partial<RenderOptions> {
  /** As `archive.show(url)` gives it: plain JSON. */
  readonly snapshot: Snapshot;
}

/**
 * A post from a snapshot, for components that run in the browser too. The site publishes the files and the stylesheet itself.
 *
 * @example
 * <PostSnapshot snapshot={snapshot} assetUrl={(file) => `/postproof/${file}`} />
 */
export function PostSnapshot({ snapshot, ...options }: PostSnapshotProps): ReactElementLike {
  return figureElement(
    renderEmbed(snapshot, { assetUrl: (file) => `${basePath()}/postproof/${file}`, ...options }),
  );
}
