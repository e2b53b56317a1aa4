// The pictures of archived posts by what they look like.
import type { Picture } from "../../model/asset.ts";
import type { Post, QuotedPost } from "../../model/post.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Records } from "../../store/index.ts";
import type { IndexedPost, PostIndex } from "./post-index.ts";

/** A picture of an article found in an archived post. */
export interface PictureMatch {
  readonly post: IndexedPost;
  readonly snapshot: Snapshot;
  /** The post that the picture belongs to: the archived one, or one that it quotes or reposts. */
  readonly owner: QuotedPost;
  /** Which medium of its owner, counted from 1. */
  readonly place: number;
  /** 0 to 1. */
  readonly likeness: number;
  /** In a few words: `the same`, `cropped at the right`. */
  readonly how: string;
}

/** What is needed to look pictures up. */
export interface PictureTools {
  readonly records: Records;
  readonly index: PostIndex;
  readonly fingerprint: (bytes: Uint8Array) => Promise<string | undefined>;
  readonly compare: (
    one: string,
    other: string,
  ) => { readonly likeness: number; readonly how: string } | undefined;
}

/** The archived post whose picture looks the same; the likest, and of equals the one posted first. */
export async function findSamePicture(print: string, tools: PictureTools): Promise<PictureMatch | undefined> {
  let best: PictureMatch | undefined;
  for (const post of tools.index.posts()) {
    for (const snapshot of post.record.snapshots) {
      for (const { owner, picture, place } of shownIn(snapshot.post)) {
        const other = await printOf(picture, tools);
        const found = other === undefined ? undefined : tools.compare(print, other);
        if (found && isBetter(found.likeness, post, best)) best = { post, snapshot, owner, place, ...found };
      }
    }
  }
  return best;
}

/** The pictures that a post and the posts within it show, with whose they are. */
function shownIn(post: Post): { owner: QuotedPost; picture: Picture; place: number }[] {
  const within = [post.quote, post.repostOf].flatMap((quote) =>
    quote?.state === "present" ? [quote.post] : [],
  );
  return [post, ...within].flatMap((owner) =>
    owner.media.flatMap(({ picture }, index) => (picture ? [{ owner, picture, place: index + 1 }] : [])),
  );
}

function isBetter(likeness: number, post: IndexedPost, best: PictureMatch | undefined): boolean {
  if (!best || likeness > best.likeness) return true;
  const posted = (one: IndexedPost): string => one.record.current.post.published ?? "9";
  return likeness === best.likeness && posted(post) < posted(best.post);
}

/** The fingerprint of a picture as kept; made on first need, and kept. */
async function printOf(
  { renditions }: Picture,
  { records, fingerprint }: PictureTools,
): Promise<string | undefined> {
  // The widest copy shows most, and all are of one picture.
  const file = renditions?.[0]?.file;
  if (file === undefined) return undefined;
  const known = await records.fingerprint(file);
  if (known !== undefined) return known;
  const bytes = await records.asset(file);
  const print = bytes && (await fingerprint(bytes));
  if (print !== undefined) await records.putFingerprint(file, print);
  return print;
}
