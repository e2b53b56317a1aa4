// A picture that stands in an article beside a credit, kept with that credit.
import type { Picture } from "./asset.ts";

/** An article's own picture as kept. */
export interface ArticlePictureRecord {
  /** Its address, or the path of its file (with `/`, as the article's path is given). */
  readonly address: string;
  /** The credit line as it stood. */
  readonly credit: string;
  /** The article in which it stood. */
  readonly article: string;
  /** The picture with its local copies; its `url` is the address. */
  readonly picture: Picture;
  /** When it was kept, ISO 8601 UTC. */
  readonly at: string;
}
