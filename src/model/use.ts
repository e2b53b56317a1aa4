// A use: which story carries which post, in which version.
import type { PostKey } from "./key.ts";

/** One use of a post in an article. */
export interface Use {
  /** The article, as the path given (with `/`), relative to the working folder where it lies below it. */
  readonly article: string;
  readonly post: PostKey;
  /** The version of the snapshot used. */
  readonly snapshot: string;
  /** Where in the article as rewritten, in UTF-16 code units. */
  readonly range: readonly [start: number, end: number];
  readonly kind: "embed" | "quotation" | "credit" | "image";
  /** Since when the article uses this version so, as far as it was recorded; ISO 8601 UTC. */
  readonly at: string;
}
